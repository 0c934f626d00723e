"""read and convert: what files hold, without any database."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from leaddesk.cli import main
from tests.cli.support import CARDS, EMPTY_CARD, PICTURES, SAMPLE, TABLES, card, written

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01" + bytes(range(256)) * 20
SIGNATURE = "Max Mustermann\nSales Director\nMuster GmbH\nTel. 089 1234567\nmax@muster.example\n"


@pytest.fixture
def read(capsys, leaddesk):
    """Reads files as JSON; one object a file."""

    def run(*names, status=0, stdin=b""):
        return leaddesk("read", "--json", *names, status=status, stdin=stdin).objects

    return run


@pytest.fixture
def mixed(tmp_path):
    """A folder of everything that people keep beside one another."""
    folder = tmp_path / "from the show"
    folder.mkdir()
    shutil.copy(CARDS / "three-scripts.vcf", folder / "a cards.vcf")
    (folder / "b empty.vcf").write_bytes(b"")
    written(folder / "c list.csv", "Name;E-mail;Phone\r\nAda Lovelace;ada@x.example;020 7946 0001\r\n")
    (folder / "d photo.vcf").write_bytes(JPEG)
    (folder / "e signature.txt").write_text(SIGNATURE)
    shutil.copy(TABLES / "visitors-de.xlsx", folder / "f visitors.xlsx")
    return folder


def names_of(found):
    return [contact["name"]["formatted"] or contact["name"]["family"] for contact in found["contacts"]]


def codes_of(found):
    return [(issue["severity"], issue["code"]) for issue in found["issues"]]


def test_a_card_is_printed_in_the_shape_that_the_design_gives(read):
    (found,) = read(CARDS / "everything.vcf")
    assert found == {
        "file": str(CARDS / "everything.vcf"),
        "contacts": [
            {
                "version": "4.0",
                "kind": "person",
                "name": {
                    "formatted": "Dr. Marta Rossi, MBA",
                    "family": "Rossi",
                    "given": "Marta",
                    "additional": "Elena",
                    "prefix": "Dr.",
                    "suffix": "MBA",
                },
                "organizations": [["Rossi & Figli", "Acquisti"]],
                "titles": ["Responsabile acquisti"],
                "notes": ["Prima riga\nseconda, con virgola; e punto"],
                "emails": [
                    {"value": "marta@rossi.example", "types": ["work"], "label": None},
                    {"value": "marta.rossi@casa.example", "types": ["home"], "label": None},
                ],
                "phones": [
                    {"value": "+39 02 0000 1234", "types": ["work", "pref"], "label": None},
                    {"value": "+39 333 000 1234", "types": [], "label": "magazzino"},
                ],
                "urls": [{"value": "https://rossi.example", "types": [], "label": None}],
                "addresses": [
                    {
                        "po_box": "",
                        "extended": "",
                        "street": "Via Roma 1",
                        "city": "Verona",
                        "region": "VR",
                        "postal_code": "37100",
                        "country": "Italia",
                        "types": ["work"],
                        "label": None,
                    }
                ],
                "birthday": "1980-02-29",
                "photo": {"media_type": "image/gif", "size": 42},
                "tags": ["VIP", "imballaggio"],
                "extra": [
                    {"group": "", "name": "IMPP", "value": "xmpp:marta@chat.example"},
                    {"group": "item2", "name": "X-BADGE", "value": "booth\\, 312"},
                ],
            }
        ],
        "issues": [],
    }


def test_a_folder_of_mixed_files_gives_one_line_a_file_in_their_order(read, mixed):
    found = read(mixed, status=1)
    assert [entry["file"] for entry in found] == [str(path) for path in sorted(mixed.iterdir())]
    cards, empty, table, photo, signature, visitors = found
    assert names_of(cards) == ["김민수", "अनिल देशपांडे", "Сергей Орлов"]
    assert codes_of(empty) == [("error", "vcard-file-empty")]
    assert names_of(table) == ["Ada Lovelace"]
    assert codes_of(photo) == [("error", "picture-unknown")]
    assert names_of(signature) == ["Max Mustermann"]
    assert names_of(visitors) == ["Groß", "Weiß"]
    assert [issue["line"] for issue in visitors["issues"] if issue["severity"] == "error"] == [7]


def test_files_are_told_in_the_order_given(read):
    names = [CARDS / "three-scripts.vcf", CARDS / "everything.vcf", CARDS / "three-scripts.vcf"]
    assert [entry["file"] for entry in read(*names)] == [str(name) for name in names]


def test_every_version_says_which_it_is(read):
    (found,) = read(CARDS / "three-scripts.vcf")
    assert [contact["version"] for contact in found["contacts"]] == ["3.0", "4.0", "2.1"]


def test_a_picture_that_is_none_is_told_as_one(read, mixed):
    (found,) = read(mixed / "d photo.vcf", status=2)
    assert found["contacts"] == []
    assert codes_of(found) == [("error", "picture-unknown")]


def test_a_folder_of_pictures_gives_a_contact_for_each_code(read):
    found = read(PICTURES)
    assert {Path(entry["file"]).name: names_of(entry) for entry in found} == {
        "aztec.gif": ["Elio Fontana"],
        "datamatrix.gif": ["Elio Fontana"],
        "pdf417.gif": ["Elio Fontana"],
        "photo-of-a-badge.jpg": ["Bo Lindqvist"],
        "screenshot-two-codes.png": ["Åsa Lindqvist", "Elio Fontana"],
        "transparent.webp": ["Elio Fontana"],
    }
    assert [codes_of(entry) for entry in found] == [[]] * 6


def test_a_code_typed_by_a_scanner_is_read(read):
    (found,) = read("-", stdin=b"MECARD:N:Doe,Jane;TEL:1;ZZ:2;;\r\n")
    assert names_of(found) == ["Jane Doe"]
    assert found["contacts"][0]["version"] is None
    assert found["contacts"][0]["extra"] == [{"group": "", "name": "X-MECARD-ZZ", "value": "2"}]


def test_a_missing_file_costs_only_itself(read, tmp_path):
    gone = tmp_path / "gone.vcf"
    missing, found = read(gone, CARDS / "everything.vcf", status=1)
    assert missing["contacts"] == []
    assert [issue["message"] for issue in missing["issues"]] == [
        f"{gone} cannot be read (No such file or directory)."
    ]
    assert names_of(found) == ["Dr. Marta Rossi, MBA"]


def test_standard_input_is_read_whatever_it_holds(read):
    (cards,) = read("-", stdin=(CARDS / "three-scripts.vcf").read_bytes())
    (table,) = read("-", stdin=b"Name,E-mail\nAda Lovelace,ada@x.example\n")
    (pasted,) = read("-", stdin=SIGNATURE.encode())
    assert cards["file"] == "-"
    assert len(cards["contacts"]) == 3
    assert names_of(table) == ["Ada Lovelace"]
    assert pasted["contacts"][0]["emails"] == [{"value": "max@muster.example", "types": [], "label": None}]
    assert pasted["contacts"][0]["version"] is None


def test_the_country_says_whose_national_numbers_these_are(leaddesk, tmp_path):
    text = written(tmp_path / "signature.txt", SIGNATURE)
    ran = leaddesk("read", "--json", "--country", "DE", text)
    assert [phone["value"] for phone in ran.object["contacts"][0]["phones"]] == ["089 1234567"]


def test_a_text_that_says_nothing_is_told(read, tmp_path):
    (found,) = read(written(tmp_path / "poem.txt", "Roses are red\nviolets are blue\n"), status=2)
    assert found["contacts"] == []
    assert codes_of(found) == [("error", "no-card")]


def test_a_card_that_says_nothing_is_an_error_with_its_place(read, tmp_path):
    (found,) = read(
        written(tmp_path / "cards.vcf", card("Ada Lovelace", email="ada@x.example"), EMPTY_CARD), status=1
    )
    assert names_of(found) == ["Ada Lovelace"]
    errors = [issue for issue in found["issues"] if issue["severity"] == "error"]
    assert [(issue["card"], issue["line"], issue["code"]) for issue in errors] == [(2, 7, "vcard-card-empty")]


def test_without_json_each_contact_is_a_line_and_issues_go_beside(leaddesk, mixed):
    ran = leaddesk("read", mixed / "a cards.vcf", mixed / "b empty.vcf", status=1)
    assert ran.lines == [
        "김민수 · 가온식품 · minsu.kim@gaon.example · +82 10-0000-1234",
        "अनिल देशपांडे · सह्याद्री मसाले · anil@sahyadri.example",
        "Сергей Орлов · s.orlov@tver.example · +7 912 000-00-00",
    ]
    assert ran.err == f"leaddesk: {mixed / 'b empty.vcf'}: line 1: error: The file is empty.\n"


def test_read_and_convert_touch_no_database(tmp_path, capsys):
    database = tmp_path / "none" / "desk.db"
    assert main.run(["--database", str(database), "read", str(CARDS / "everything.vcf")]) == 0
    out = tmp_path / "out.csv"
    assert main.run(["--database", str(database), "convert", str(CARDS / "everything.vcf"), str(out)]) == 0
    assert not database.parent.exists()


# Converting


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_cards_become_cards_of_the_version_asked_for(version, leaddesk, read, tmp_path):
    out = tmp_path / "out.vcf"
    ran = leaddesk("convert", CARDS / "three-scripts.vcf", out, "--version", version)
    assert ran.err.endswith(f"leaddesk: {out}: 3 contacts written\n")
    (before,), (after,) = read(CARDS / "three-scripts.vcf"), read(out)
    assert {contact["version"] for contact in after["contacts"]} == {version}
    for old, new in zip(before["contacts"], after["contacts"], strict=True):
        assert new["name"] == old["name"]
        assert new["notes"] == old["notes"]
        assert [mail["value"] for mail in new["emails"]] == [mail["value"] for mail in old["emails"]]
        assert [phone["value"] for phone in new["phones"]] == [phone["value"] for phone in old["phones"]]


def test_a_card_is_written_as_it_came_unless_a_version_is_named(leaddesk, read, tmp_path):
    out = tmp_path / "out.vcf"
    leaddesk("convert", CARDS / "three-scripts.vcf", out)
    (before,), (after,) = read(CARDS / "three-scripts.vcf"), read(out)
    assert after["contacts"] == before["contacts"]


def test_nothing_that_a_card_says_is_lost_on_the_way(leaddesk, read, tmp_path):
    out = tmp_path / "out.vcf"
    leaddesk("convert", CARDS / "everything.vcf", out)
    (before,), (after,) = read(CARDS / "everything.vcf"), read(out)
    assert after["contacts"] == before["contacts"]
    assert "item2.X-BADGE;X-HALL=A5:booth\\, 312" in out.read_text(encoding="utf-8")


def test_cards_become_a_table_for_excel(leaddesk, tmp_path):
    out = tmp_path / "out.csv"
    leaddesk("convert", CARDS / "three-scripts.vcf", out)
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [(row["Name"], row["E-mail 1"]) for row in rows] == [
        ("김민수", "minsu.kim@gaon.example"),
        ("अनिल देशपांडे", "anil@sahyadri.example"),
        ("Сергей Орлов", "s.orlov@tver.example"),
    ]


def test_cards_become_a_workbook(leaddesk, tmp_path):
    out = tmp_path / "out.xlsx"
    leaddesk("convert", CARDS / "three-scripts.vcf", out)
    header, *rows = load_workbook(out).active.values
    names = header.index("Name")
    assert [row[names] for row in rows] == ["김민수", "अनिल देशपांडे", "Сергей Орлов"]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_becomes_cards_again(suffix, leaddesk, read, tmp_path):
    table, out = tmp_path / f"table{suffix}", tmp_path / "out.vcf"
    leaddesk("convert", CARDS / "three-scripts.vcf", table)
    leaddesk("convert", table, out)
    (before,), (after,) = read(CARDS / "three-scripts.vcf"), read(out)
    assert {contact["version"] for contact in after["contacts"]} == {"3.0"}
    for old, new in zip(before["contacts"], after["contacts"], strict=True):
        assert (new["name"], new["organizations"], new["notes"]) == (
            old["name"],
            old["organizations"],
            old["notes"],
        )
        assert [mail["value"] for mail in new["emails"]] == [mail["value"] for mail in old["emails"]]
        assert [phone["value"] for phone in new["phones"]] == [phone["value"] for phone in old["phones"]]


def test_a_table_becomes_one_of_another_layout(leaddesk, tmp_path):
    table, out = tmp_path / "table.csv", tmp_path / "out.csv"
    leaddesk("convert", CARDS / "three-scripts.vcf", table)
    leaddesk("convert", table, out, "--layout", "salesforce")
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [row["Email"] for row in rows] == [
        "minsu.kim@gaon.example",
        "anil@sahyadri.example",
        "s.orlov@tver.example",
    ]


def test_a_workbook_becomes_a_csv(leaddesk, tmp_path):
    book = Workbook()
    for row in (("Name", "Phone"), ("Ada Lovelace", "020 7946 0001")):
        book.active.append(row)
    book.save(tmp_path / "in.xlsx")
    leaddesk("convert", tmp_path / "in.xlsx", tmp_path / "out.csv")
    (row,) = csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8-sig")))
    assert (row["Name"], row["Phone 1"].lstrip("'")) == ("Ada Lovelace", "020 7946 0001")


def test_cards_that_cannot_be_read_are_told_and_left_out(leaddesk, read, tmp_path):
    source = written(tmp_path / "in.vcf", EMPTY_CARD, card("Ada Lovelace", email="ada@x.example"))
    ran = leaddesk("convert", source, tmp_path / "out.vcf", status=1)
    assert f"{source}: card 1, line 1: error:" in ran.err
    assert ran.err.endswith("out.vcf: 1 contacts written\n")
    (found,) = read(tmp_path / "out.vcf")
    assert names_of(found) == ["Ada Lovelace"]


@pytest.mark.parametrize("name", ["out.ics", "out.doc", "out", "gone/out.csv"])
def test_a_refused_conversion_leaves_no_file(name, leaddesk, tmp_path):
    ran = leaddesk("convert", CARDS / "everything.vcf", tmp_path / name, status=2)
    assert str(tmp_path / name) in ran.err
    assert [path.name for path in tmp_path.iterdir() if path.name != "desk"] == []


@pytest.mark.parametrize("layout", ["paper", ""])
def test_an_unknown_layout_leaves_no_file_and_names_those_that_there_are(layout, leaddesk, tmp_path):
    ran = leaddesk("convert", CARDS / "everything.vcf", tmp_path / "out.csv", "--layout", layout, status=2)
    assert "salesforce" in ran.err
    assert [path.name for path in tmp_path.iterdir() if path.name != "desk"] == []


@pytest.mark.parametrize("content", [b"", JPEG, EMPTY_CARD.encode()])
def test_a_source_that_holds_nobody_leaves_what_stood_there(content, leaddesk, tmp_path):
    source, out = tmp_path / "in.vcf", written(tmp_path / "out.csv", "what stood there")
    source.write_bytes(content)
    ran = leaddesk("convert", source, out, status=2)
    assert "error:" in ran.err
    assert out.read_text() == "what stood there"


def test_a_missing_source_leaves_no_file(leaddesk, tmp_path):
    ran = leaddesk("convert", tmp_path / "gone.vcf", tmp_path / "out.csv", status=2)
    assert ran.err == f"leaddesk: {tmp_path / 'gone.vcf'} cannot be read (No such file or directory).\n"
    assert not (tmp_path / "out.csv").exists()


def test_the_sample_is_read_whole(leaddesk):
    ran = leaddesk("read", "--json", SAMPLE / "trade-show", status=1)
    assert sum(len(found["contacts"]) for found in ran.objects) == 64
    assert len(ran.lines) == 21
    assert json.dumps(ran.objects[0], ensure_ascii=False) == ran.lines[0]
