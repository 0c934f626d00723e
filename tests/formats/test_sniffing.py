import io
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.contact import Contact, Name
from leaddesk.formats.sniffing import FileKind, sniff
from leaddesk.formats.tables.csv_writing import write_csv
from leaddesk.formats.tables.follow_up_rows import FollowUpRow
from leaddesk.formats.tables.layouts import LAYOUTS, find_layout
from leaddesk.formats.tables.xlsx_writing import write_xlsx

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë\r\nEND:VCARD\r\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("name", ["cards.vcf", "cards.csv", "cards.txt", "-", "photo.jpg"])
def test_a_card_is_one_whatever_its_name_and_encoding(encoding, name):
    assert sniff(CARD.encode(encoding), name) == "vcard"
    assert sniff(("Dear Anna,\n" + CARD.lower()).encode(encoding), name) is FileKind.VCARD


def test_cards_are_looked_for_in_the_first_64_kb_only():
    assert sniff(b" \n" * 30_000 + CARD.encode(), "x") == "vcard"
    assert sniff(b"a\n" * 40_000 + CARD.encode(), "x") == "text"


@pytest.mark.parametrize(
    "head",
    [
        PNG,
        JPEG,
        b"GIF89a" + bytes(20),
        b"RIFF\x10\0\0\0WEBPVP8 ",
        b"BM\x36\x10\0\0\0\0\0\0\x36\0\0\0",
        b"II*\0" + bytes(20),
        b"\0\0\0\x18ftypheic",
    ],
)
@pytest.mark.parametrize("name", ["a.png", "a.vcf", "a.csv", "-"])
def test_pictures_are_pictures_also_when_named_otherwise(head, name):
    assert sniff(head, name) == "picture"


@pytest.mark.parametrize("key", LAYOUTS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_layout_of_ours_is_a_table(key, delimiter):
    stream = io.BytesIO()
    write_csv([FollowUpRow(Contact(name=Name("Anna")))] * 3, find_layout(key), stream, delimiter=delimiter)
    assert sniff(stream.getvalue(), "-") == "csv"


def test_a_workbook_is_one_whatever_its_name():
    stream = io.BytesIO()
    write_xlsx([], find_layout("leaddesk"), stream)
    assert {sniff(stream.getvalue(), name) for name in ("a.xlsx", "a.vcf", "-")} == {"xlsx"}
    assert sniff(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "encrypted.xlsx") == "xlsx"


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"", "a.vcf", "vcard"),
        (b"", "a.csv", "csv"),
        (b"", "-", "unknown"),
        (b"\n\n", "-", "unknown"),
        (b"Anna Bianchi, Rossi SpA, anna@rossi.example, +39 02 1234567", "-", "text"),
        ("김민수 부장\n전화: 02-1234-5678\n".encode(), "-", "text"),
        ("김민수 부장\n전화: 02-1234-5678\n".encode("cp949"), "-", "text"),
        (b"Phone: 123, Fax: 456\nE-mail: a@x.example", "-", "text"),
        (b"Phone, fax and e-mail: see below\nAnna", "-", "text"),
        (b"Rossi,SpA\n1,2\n", "a.csv", "csv"),
        (b"no card at all", "a.vcf", "vcard"),
        (b"no card at all", "a.vcf.txt", "text"),
        (b"Name,E-mail\nAnna,a@x.example\n", "-", "csv"),
        ("Имя;Телефон\nИван;+7\n".encode("cp1251"), "-", "csv"),
        ("Name\tFirma\nZoë\tÄ\n".encode("utf-16"), "-", "csv"),
        (bytes(range(256)) * 4, "a.vcf", "unknown"),
        (bytes(1000), "a.csv", "unknown"),
    ],
)
def test_text_and_what_is_none(head, name, kind):
    assert sniff(head, name) == kind


def test_garbage_is_unknown():
    assert sniff(os.urandom(70_000), "cards.vcf") == "unknown"


@given(st.binary(max_size=400), st.sampled_from(["a.vcf", "a.csv", "-", ""]))
def test_anything_is_something(head, name):
    assert sniff(head, name) in set(FileKind)
