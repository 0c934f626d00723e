"""export: follow-up lists out, whole or not at all."""

import csv
import io

import pytest
import vobject
from openpyxl import load_workbook

from tests.cli.support import CARDS, card, written

SHOW = "Messe 2026"


@pytest.fixture
def people(imported, leaddesk):
    """Ada (1), with a next step, and Bob (2), met at the show; Cy (3), who was not."""
    leaddesk("events", "add", SHOW, "--from", "2026-11-10", "--to", "2026-11-12")
    imported(
        card("Ada Lovelace", "ORG:Engines", email="ada@x.example", phone="+44 20 7946 0001"),
        card("=cmd|'/c calc'!A1", "NOTE:@SUM(A1)", email="bob@x.example", phone="0044 20 7946 0002"),
        options=("--event", SHOW),
    )
    imported(card("김민수", email="cy@x.example"))
    leaddesk(
        *("follow-up", 1, "--on", "2030-01-15", "Send the offer"),
        *("--why", "She asked", "--call-to-action", "Sign, please"),
    )


@pytest.fixture
def export(leaddesk, tmp_path):
    """Exports to a file of this name and returns its path."""

    def run(name, *options, records):
        path = tmp_path / name
        ran = leaddesk("export", path, *options)
        assert ran.err == f"leaddesk: {path}: {records} records written\n"
        assert ran.out == ""
        return path

    return run


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_a_csv_holds_the_list_with_next_steps(export, people):
    path = export("list.csv", records=3)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    ada = next(row for row in rows_of(path) if row["Name"] == "Ada Lovelace")
    assert (ada["Organization"], ada["E-mail 1"], ada["Stage"]) == ("Engines", "ada@x.example", "New lead")
    assert (ada["Next step on"], ada["Next step"], ada["Why"]) == (
        "2030-01-15",
        "Send the offer",
        "She asked",
    )
    assert (ada["Call to action"], ada["Events"]) == ("Sign, please", SHOW)


def test_cells_that_a_spreadsheet_would_run_are_defused_and_read_back_as_they_were(export, people, leaddesk):
    path = export("list.csv", "--query", "bob", records=1)
    (row,) = rows_of(path)
    assert [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))] == []
    (found,) = leaddesk("read", "--json", path).object["contacts"]
    assert found["name"]["formatted"] == "=cmd|'/c calc'!A1"
    assert found["notes"] == ["@SUM(A1)"]
    assert [phone["value"] for phone in found["phones"]] == ["0044 20 7946 0002"]


def test_a_workbook_has_real_dates_text_phones_and_a_frozen_header(export, people):
    sheet = load_workbook(export("list.xlsx", records=3)).active
    header, *rows = sheet.values
    ada = next(dict(zip(header, row, strict=True)) for row in rows if "Ada Lovelace" in row)
    assert ada["Next step on"].isoformat() == "2030-01-15T00:00:00"
    assert ada["Phone 1"] == "+44 20 7946 0001"
    assert sheet.freeze_panes == "A2"
    bob = next(row for row in rows if "=cmd|'/c calc'!A1" in row)
    cell = sheet.cell(rows.index(bob) + 2, header.index("Name") + 1)
    assert cell.data_type == "s"


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_cards_come_out_in_the_version_asked_for(version, export, people, leaddesk):
    path = export("list.vcf", "--version", version, records=3)
    found = leaddesk("read", "--json", path).object
    assert {contact["version"] for contact in found["contacts"]} == {version}
    assert {contact["name"]["formatted"] for contact in found["contacts"]} == {
        "Ada Lovelace",
        "=cmd|'/c calc'!A1",
        "김민수",
    }
    assert found["issues"] == []


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_cards_are_imported_elsewhere_without_loss(version, leaddesk, export, tmp_path, capsys):
    leaddesk("import", CARDS / "everything.vcf", CARDS / "three-scripts.vcf")
    path = export("list.vcf", "--version", version, records=4)
    elsewhere = tmp_path / "elsewhere.db"
    leaddesk("--database", elsewhere, "import", path)
    told = ("version", "id", "uid", "stage")

    def said(ran):
        return {
            contact["name"]["formatted"]: {
                key: value
                for key, value in contact.items()
                if key not in (*told, "rating", "next_step", "extra")
            }
            for contact in ran.objects
        }

    before, after = leaddesk("contacts", "--json"), leaddesk("--database", elsewhere, "contacts", "--json")
    expected = said(before)
    if version == "4.0":  # which has no e-mail of any other type
        expected["Сергей Орлов"]["emails"][0]["types"].remove("internet")
    assert said(after) == expected
    marta = next(found for found in after.objects if found["name"]["family"] == "Rossi")
    assert {"IMPP", "X-BADGE"} <= {extra["name"] for extra in marta["extra"]}


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_exported_cards_imported_again_add_nobody(version, leaddesk, export):
    leaddesk("import", CARDS / "three-scripts.vcf")
    path = export("list.vcf", "--version", version, records=3)
    ran = leaddesk("import", path)
    assert ran.out == "0 new, 3 same, 0 update, 0 duplicate, 0 rejected\n"


def test_a_calendar_holds_the_next_steps_as_tasks(export, people):
    calendar = vobject.readOne(export("list.ics", records=1).read_text(encoding="utf-8"))
    (task,) = calendar.contents["vtodo"]
    assert "Send the offer" in task.summary.value
    assert "Ada Lovelace" in task.summary.value
    assert str(task.due.value) == "2030-01-15"


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--event", SHOW], {"Ada Lovelace", "=cmd|'/c calc'!A1"}),
        (["--event", "messe 2026", "--query", "ada"], {"Ada Lovelace"}),
        (["--stage", "marketing-prospect"], {"김민수"}),
        (["--stage", "lead"], {"Ada Lovelace", "=cmd|'/c calc'!A1"}),
        (["--list", "new-leads", "--query", "engines"], {"Ada Lovelace"}),
        (["--query", "next:any"], {"Ada Lovelace"}),
        (["--query", "민수"], {"김민수"}),
        (["--query", "nobody"], set()),
    ],
)
def test_an_export_holds_those_who_are_meant(options, names, export, people):
    rows = rows_of(export("list.csv", *options, records=len(names)))
    assert {row["Name"].removeprefix("'") for row in rows} == names


def test_a_layout_has_the_columns_of_its_program(export, people):
    rows = rows_of(export("list.csv", "--layout", "salesforce", "--query", "ada", records=1))
    assert (rows[0]["Email"], rows[0]["Company"], rows[0]["Phone"]) == (
        "ada@x.example",
        "Engines",
        "+44 20 7946 0001",
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["list.doc"], "does not say what to write. Name it .csv, .xlsx, .vcf or .ics."),
        (["gone/list.csv"], "could not be written (No such file or directory)."),
        (["list.csv", "--list", "friends"], "There is no list “friends”."),
        (["list.csv", "--event", "Expo"], "There is no event “Expo”. There are: Messe 2026."),
        (["list.csv", "--stage", "heaven"], "There is no stage “heaven”."),
    ],
)
def test_a_refused_export_leaves_no_file(arguments, told, leaddesk, people, tmp_path):
    before = sorted(tmp_path.iterdir())
    ran = leaddesk("export", tmp_path / arguments[0], *arguments[1:], status=2)
    assert told in ran.err
    assert sorted(tmp_path.iterdir()) == before


def test_an_export_takes_the_place_of_an_older_one(export, people, tmp_path):
    written(tmp_path / "list.csv", "an older list")
    assert len(rows_of(export("list.csv", records=3))) == 3


def test_an_export_that_fails_leaves_the_older_one(leaddesk, people, tmp_path, monkeypatch):
    old = written(tmp_path / "list.csv", "an older list")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ran = leaddesk("export", old, status=2)
    assert (
        "could not be written (No space left on device). Choose another place or free some space." in ran.err
    )
    assert old.read_text() == "an older list"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cards.vcf", "desk", "list.csv"]


def test_columns_are_named_and_ordered(export, people, leaddesk, tmp_path):
    path = export("list.csv", "--columns", "phone 1, Name", "--query", "ada", records=1)
    assert [list(row.items()) for row in rows_of(path)] == [
        [("Phone 1", "'+44 20 7946 0001"), ("Name", "Ada Lovelace")]
    ]
    ran = leaddesk("export", tmp_path / "other.csv", "--columns", "Shoe size", status=2)
    assert "no column named “Shoe size”" in ran.err
    assert "E-mail 1" in ran.err
    assert not (tmp_path / "other.csv").exists()


def test_a_calendar_without_next_steps_says_so_and_is_not_written(people, leaddesk, tmp_path):
    ran = leaddesk("export", tmp_path / "list.ics", "--query", "bob", status=2)
    assert "none of these contacts has one" in ran.err
    assert not (tmp_path / "list.ics").exists()
