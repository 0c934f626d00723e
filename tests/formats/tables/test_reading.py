import csv
import io
import random
import zipfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.domain.contact import (
    Address,
    Contact,
    ContactKind,
    ContactPoint,
    Name,
    Property,
    Rating,
)
from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Severity
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.formats.tables.csv_writing import write_csv
from leaddesk.formats.tables.follow_up_rows import FollowUpRow
from leaddesk.formats.tables.headers import guess_columns
from leaddesk.formats.tables.layouts import LAYOUTS, Column, find_layout
from leaddesk.formats.tables.reading import read_header, read_table
from leaddesk.formats.tables.xlsx_writing import write_xlsx

DATA = Path(__file__).parents[2] / "data" / "tables"


def read(data, name="x.csv", columns=None):
    return list(read_table(io.BytesIO(data), name, columns))


def read_text(text, encoding="utf-8"):
    return read(text.encode(encoding))


def read_file(name):
    with (DATA / name).open("rb") as source:
        return list(read_table(source, name))


def codes(record):
    return [(issue.severity, issue.message.code) for issue in record.issues]


def extras(contact):
    return [(extra.parameters, extra.value) for extra in contact.extra]


def fields_of(header):
    return [column.field for column in guess_columns(header)]


def test_an_italian_excel_file_in_the_old_encoding():
    first, second = read_file("excel-it.csv")
    assert first.contact.name == Name(given="Niccolò", family="Bruni")
    assert first.contact.organization == "Qualità Srl"
    assert first.contact.addresses == (Address(city="Forlì"),)
    assert first.contact.emails == (ContactPoint("niccolo@qualita.example"),)
    assert first.contact.phones == (ContactPoint("333 1234567", ("cell",)),)
    assert extras(first.contact) == [(';X-LABEL="Stand visitato"', "12")]
    assert (first.number, first.line, second.number, second.line) == (1, 3, 2, 4)
    assert codes(first) == [(Severity.WARNING, "encoding-guessed")]
    assert first.issues[0].line == 0
    assert codes(second) == []
    assert second.contact.organization == "Rossi; Figli"
    assert second.contact.name.family == "D'Angelo"


def test_a_russian_crm_export():
    first, second = read_file("crm-ru.csv")
    assert first.contact.name == Name(family="Иванова", given="Мария", additional="Петровна")
    assert first.contact.organization == "ООО «Ромашка»"
    assert first.contact.titles == ("Директор по закупкам",)
    assert first.contact.phones == (ContactPoint("+7 495 123-45-67", ("work",)),)
    assert first.contact.emails == (ContactPoint("ivanova@romashka.example"),)
    assert first.contact.notes == ("просила прайс-лист",)
    assert second.contact.name.given == "Пётр"


def test_a_korean_visitor_list():
    first, second = read_file("visitors-ko.csv")
    assert first.contact.name == Name(formatted="김민수")
    assert first.contact.organization == "주식회사 한빛"
    assert first.contact.titles == ("부장",)
    assert first.contact.phones == (ContactPoint("010-1234-5678", ("cell",)),)
    assert first.contact.notes == ("견적 요청,\n3월 중",)
    assert (first.line, second.line) == (2, 4)


def test_a_hindi_table_in_utf_16_with_tabs():
    (record,) = read_file("leads-hi.csv")
    assert record.contact.name.formatted == "राजेश शर्मा"
    assert record.contact.organization == "भारत टूल्स प्रा. लि."
    assert record.contact.addresses == (Address(city="बेंगलुरु"),)
    assert record.contact.phones == (ContactPoint("+91 98765 43210", ("cell",)),)
    assert record.issues == ()


def test_an_older_google_export():
    (record,) = read_file("google-old.csv")
    contact = record.contact
    assert contact.name == Name(formatted="Anna Bianchi", given="Anna", family="Bianchi")
    assert [point.value for point in contact.emails] == ["anna@rossi.example", "a.bianchi@rossi.example"]
    assert contact.phones == (
        ContactPoint("+39 02 1234567", ("work",)),
        ContactPoint("+39 333 1234567", ("cell",)),
    )
    assert contact.addresses == (
        Address(street="Via Roma 1", city="Roma", country="Italia", types=("work",)),
    )
    assert (contact.organization, contact.titles) == ("Rossi SpA", ("Direttrice",))
    assert contact.tags == ("Fiera Milano",)
    assert contact.urls == (ContactPoint("https://rossi.example"),)


def test_a_german_workbook_with_a_title_above_its_header():
    first, second, nobody = read_file("visitors-de.xlsx")
    assert first.contact.name == Name(prefix="Frau", given="Bärbel", family="Groß")
    assert first.contact.titles == ("Einkauf",)
    assert first.contact.addresses == (Address(street="Hauptstr. 5", postal_code="80331", city="München"),)
    assert first.contact.phones == (ContactPoint("4989123456"),)
    assert first.contact.birthday == "1975-04-03"
    assert extras(first.contact) == [(';X-LABEL="Interesse"', "Pumpen")]
    assert (first.line, second.line) == (4, 6)
    assert second.contact.addresses == (Address(postal_code="01067", city="Dresden"),)
    assert codes(first) == [(Severity.WARNING, "above-header"), (Severity.WARNING, "sheets-not-read")]
    assert "Hannover Messe 2026" in str(first.issues[0].message)
    assert str(first.issues[1].message) == "Only the sheet “Besucher” was read, not: Notizen"
    assert nobody.contact is None
    assert codes(nobody) == [(Severity.ERROR, "row-names-nobody")]
    assert (nobody.issues[0].card, nobody.issues[0].line) == (3, 7)
    assert "Köln" in nobody.raw.decode()


FULL = Contact(
    name=Name("Dott.ssa Anna Bianchi", "Bianchi", "Anna", "Maria", "Dott.ssa", "MBA"),
    organizations=(("Rossi SpA", "Vendite"),),
    titles=("Direttrice, vendite", 'detta "la capa"', "a;b"),
    emails=tuple(
        ContactPoint(f"a{n}@x.example", ("work",), "Büro, 2. Stock" if n == 4 else None) for n in range(5)
    ),
    phones=(
        ContactPoint("+39 02 1234567", ("work", "voice")),
        ContactPoint("=cmd|'/C calc'!A0"),
        ContactPoint("'+39", ("cell",), 'Fiera "B"'),
        ContactPoint("tel: 1"),
        ContactPoint("02 999", ("home", "fax"), "unten"),
    ),
    urls=(ContactPoint("https://a.example"), ContactPoint("https://b.example"), ContactPoint("b")),
    addresses=(
        Address("Postfach 1", "2. Stock", "Via Roma 1", "Roma", "RM", "00184", "Italia", ("work",), "Sede"),
    ),
    birthday="--02-29",
    notes=(" =1+1\n- e una demo\n",),
    tags=("Milano, 2026", 'x"y', "vino", '"q"'),
    rating=Rating.HOT,
    source=Source(SourceKind.TRADE_SHOW, Direction.INBOUND, "Stand 12"),
    owner="Marco",
)


def bare(contact):
    return replace(contact, card=None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_our_own_csv_is_read_back_exactly(delimiter):
    stream = io.BytesIO()
    write_csv([FollowUpRow(FULL)], find_layout("leaddesk"), stream, delimiter=delimiter)
    (record,) = read(stream.getvalue())
    assert bare(record.contact) == FULL
    assert [issue.message.code for issue in record.issues] == ["standing-not-read"]


def test_our_own_workbook_is_read_back_exactly():
    stream = io.BytesIO()
    contact = replace(FULL, birthday="1980-02-29", uid="7d2b")
    write_xlsx([FollowUpRow(contact)], find_layout("leaddesk"), stream)
    (record,) = read(stream.getvalue(), "x.xlsx")
    assert record.contact.card.uid == "7d2b"
    assert bare(record.contact) == replace(contact, uid="")


NASTY = st.text(
    st.sampled_from("=+-@\t\r\n'\" ;,|(!＝<>&_x0041_\x00\x01नमस्ते민수😀aé")
    | st.characters(blacklist_categories=["Cs"]),
    min_size=1,
    max_size=20,
).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NASTY, NASTY, NASTY), min_size=1, max_size=4))
def test_nasty_rows_come_back_from_both_formats(rows):
    contacts = [
        Contact(name=Name(given=given, family=family), organizations=((note,),), notes=(note,))
        for given, family, note in rows
    ]
    whole = [replace(c, name=replace(c.name, formatted=f"{c.name.given} {c.name.family}")) for c in contacts]
    exports = [FollowUpRow(contact) for contact in contacts]
    text, book = io.BytesIO(), io.BytesIO()
    write_csv(exports, find_layout("leaddesk"), text)
    write_xlsx(exports, find_layout("leaddesk"), book)
    assert [bare(record.contact) for record in read(text.getvalue())] == whole
    assert [bare(record.contact) for record in read(book.getvalue(), "x.xlsx")] == whole


@pytest.mark.parametrize("key", LAYOUTS)
def test_the_headers_of_every_layout_are_recognised_exactly(key):
    layout = LAYOUTS[key]
    assert guess_columns([column.header for column in layout.columns]) == layout.columns


def test_where_a_contact_stands_is_not_read_back_and_that_is_said():
    stream = io.BytesIO()
    row = FollowUpRow(Contact(name=Name("Anna")), stage="New lead", next_step="Call; soon")
    write_csv([row], find_layout("leaddesk"), stream)
    (record,) = read(stream.getvalue())
    assert extras(record.contact) == []
    (issue,) = record.issues
    assert "Stage, Next step on, Next step at, Next step, Why, Call to action" in str(issue.message)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Nome,Cognome,Azienda", "name.given name.family organization"),
        ("Nome,Azienda", "name.formatted organization"),
        ("Name,Vorname", "name.family name.given"),
        ("Name,E-Mail", "name.formatted emails"),
        ("Nom,Prénom", "name.family name.given"),
        ("Nombre,Apellidos,Empresa", "name.given name.family organization"),
        ("성,이름,전화", "name.family name.given phones"),
        ("имя,ТЕЛЕФОН", "name.formatted phones"),
        ("email_address,Company Name,PHONE (2)", "emails organization phones"),
        ("Name,Mobile Phone,Work e-mail,Tag 1,Tag 2", "name.formatted phones.cell emails.work tags tags"),
        ("Name,Company 2,Phone: 12", "name.formatted  "),
    ],
)
def test_columns_are_guessed(header, expected):
    assert fields_of(header.split(",")) == expected.split(" ")


def test_one_cell_may_hold_several_addresses_and_numbers():
    (record,) = read_text(
        "Name;Email;Phone;Website\n"
        "Anna;a@x.example, mailto:b@x.example;030 123456; \n"
        'Bo;"Bo B. <bo@x.example>";"030 123456, 0171 1234567";www.x.example http://y.example\n'
    )[1:]
    assert record.contact.emails == (ContactPoint("bo@x.example", label="Bo B."),)
    assert [point.value for point in record.contact.phones] == ["030 123456", "0171 1234567"]
    assert [point.value for point in record.contact.urls] == ["www.x.example", "http://y.example"]


def test_an_odd_address_is_kept_as_it_is():
    (record,) = read_text("Name,Email,Phone\nAnna,anna at rossi,ext. 12\n")
    assert record.contact.emails == (ContactPoint("anna at rossi"),)
    assert record.contact.phones == (ContactPoint("ext. 12"),)


def test_a_column_nobody_knows_is_kept_with_its_header():
    (record,) = read_text('Name,"Wants ""it""\nnow",\nAnna,"a;b,c\\d\ne",x\n')
    assert record.contact.extra == (
        Property("X-LEADDESK-COLUMN", "a\\;b\\,c\\\\d\\ne", parameters=";X-LABEL=\"Wants ^'it^' now\""),
        Property("X-LEADDESK-COLUMN", "x"),
    )


def test_a_second_value_for_one_field_is_not_lost():
    (record,) = read_text("Name,Rating,Birthday,Birth date\nAnna,five stars,14.3.1980,3/4/1981\n")
    assert record.contact.birthday == "1980-03-14"
    assert extras(record.contact) == [
        (';X-LABEL="Rating"', "five stars"),
        (';X-LABEL="Birth date"', "3/4/1981"),
    ]


@pytest.mark.parametrize(
    ("cell", "birthday"),
    [
        ("14.3.1980", "1980-03-14"),
        ("31/12/1980", "1980-12-31"),
        ("12/31/1980", "1980-12-31"),
        ("3/4/1980", "3/4/1980"),
        ("5/5/1980", "1980-05-05"),
        ("1980-03-14", "1980-03-14"),
        ("99.99.1980", "99.99.1980"),
        ("March", "March"),
    ],
)
def test_birthdays_become_iso_dates_where_only_one_day_can_be_meant(cell, birthday):
    assert read_text(f"Name,Birthday\nAnna,{cell}\n")[0].contact.birthday == birthday


def test_an_organization_alone_is_one():
    person, firm = read_text("Name,Company,Department\nAnna,Acme,Sales\n,Acme,\n")
    assert (person.contact.kind, person.contact.organizations) == (ContactKind.PERSON, (("Acme", "Sales"),))
    assert firm.contact.kind is ContactKind.ORGANIZATION


def test_empty_rows_and_repeated_headers_are_passed_over():
    records = read_text("Name,Company\n\n,\nAnna,Acme\n , \nName,Company\nBo,Acme\n")
    assert [(record.number, record.line, record.contact.name.formatted) for record in records] == [
        (1, 4, "Anna"),
        (2, 7, "Bo"),
    ]


def test_a_row_that_names_nobody_is_rejected_and_kept():
    (record,) = read_text('Name,City\n,"=Rome, 1"\n')
    assert record.contact is None
    assert codes(record) == [(Severity.ERROR, "row-names-nobody")]
    assert record.raw == b',"\'=Rome, 1"\r\n'


def test_a_row_longer_than_the_header_is_said_and_kept():
    (record,) = read_text("Name,City\nAnna,Rome,x\n")
    assert codes(record) == [(Severity.WARNING, "row-too-long")]
    assert extras(record.contact) == [("", "x")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Anna,"Acme\nBo,Beta\n', [("Anna", "Acme"), ("Bo", "Beta")]),
        (
            'Anna,"Acme\nBo,Beta\n"Cy",Gamma\nDi,"Del\nta"\n',
            [("Anna", "Acme"), ("Bo", "Beta"), ("Cy", "Gamma"), ("Di", "Del\nta")],
        ),
        ('Anna,"Acme\nBo,"Beta, Inc"\n', [("Anna", "Acme"), ("Bo", "Beta, Inc")]),
        ('"Anna,Acme\nBo,Beta', [("Anna", "Acme"), ("Bo", "Beta")]),
    ],
)
def test_a_quote_never_closed_costs_no_other_row(text, expected):
    records = read_text("Name,Company\n" + text)
    assert [(record.contact.name.formatted, record.contact.organization) for record in records] == expected
    assert [codes(record) for record in records] == [
        [(Severity.WARNING, "quote-not-closed")],
        *[[]] * (len(expected) - 1),
    ]
    assert [record.line for record in records] == list(range(2, len(expected) + 2))


def test_quotes_within_a_cell_are_part_of_it():
    (record,) = read_text('Name,Company\nAnna "Annie" Bo,"Acme" Inc\n')
    assert record.contact.name.formatted == 'Anna "Annie" Bo'
    assert record.contact.organization == "Acme Inc"
    assert record.issues == ()


def test_an_endless_line_is_refused_and_does_not_end_the_import():
    endless, bo = read_text("Name,Notes\nAnna," + "x" * 3_000_000 + "\nBo,\n")
    assert endless.contact is None
    assert codes(endless) == [(Severity.ERROR, "line-too-long")]
    assert (endless.line, bo.line, bo.contact.name.formatted) == (2, 3, "Bo")


def test_an_endless_line_within_quotes_costs_its_record_alone():
    endless, bo = read_text('Name,Notes\nAnna,"a\n' + "x" * 3_000_000 + '\nb"\nBo,\n')
    assert codes(endless) == [(Severity.ERROR, "line-too-long")]
    assert bo.contact.name.formatted == "Bo"


def test_an_endless_line_behind_a_quote_never_closed_swallows_nothing():
    records = read_text('Name,Notes\nAnna,"a\n' + "x" * 3_000_000 + "\nBo,\n")
    assert codes(records[0]) == [(Severity.ERROR, "line-too-long")]
    assert records[-1].contact.name.formatted == "Bo"


def test_a_note_of_a_quarter_million_characters_is_fine():
    (record,) = read_text("Name,Notes\nAnna," + "x" * 250_000 + "\n")
    assert record.contact.notes == ("x" * 250_000,)
    assert record.issues == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_way_to_write_a_table(end, delimiter, encoding):
    text = end.join((f"Name{delimiter}Company", f"Zoë{delimiter}Äcme", ""))
    (record,) = read_text(text, encoding)
    assert (record.contact.name.formatted, record.contact.organization) == ("Zoë", "Äcme")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ('"Name, full";Email;"Phone, work"', "Anna;a@x.example;1"),
        ("Name,Email;Phone", "Anna,x"),
        ("Name|Email", "Anna|a@x.example, b@x.example; c@x.example"),
    ],
)
def test_the_delimiter_is_what_makes_the_best_header(header, row):
    (record,) = read_text(f"{header}\n{row}\n")
    assert "Anna" in [record.contact.name.formatted, *(value for _, value in extras(record.contact))]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1252", "Jürgen Groß"), ("cp1251", "Иван Петров"), ("cp949", "김민수"), ("koi8-r", "Иван Петров")],
)
def test_older_encodings_are_guessed_and_said(encoding, name):
    (record,) = read(
        (f"Name,Company,E-mail,Notes\n{name},{name},x@y.example,{name} {name}\n").encode(encoding)
    )
    assert record.contact.name.formatted == name
    assert codes(record) == [(Severity.WARNING, "encoding-guessed")]


def test_one_bad_byte_in_good_utf8_is_damage_and_no_other_encoding():
    (record,) = read("Name,Company\nИван Петров,".encode() + b"\xff" + "Ромашка\n".encode())
    assert record.contact.name.formatted == "Иван Петров"
    assert record.contact.organization == "\ufffdРомашка"
    assert codes(record) == [(Severity.WARNING, "encoding-guessed")]


def test_bad_bytes_far_behind_are_found():
    data = b"Name,Company\n" + b"Anna,Acme\n" * 10_000 + "Jürgen Groß,Müller & Söhne\n".encode("cp1252")
    *_, record = read_table(io.BytesIO(data), "x.csv")
    assert record.contact.name.formatted == "Jürgen Groß"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Anna,Acme,anna@x.example\n",
        "Company,anna@x.example,0301234567\n",
        "a,b\n1,2\n",
        "Rating,City\n1,2\n",
    ],
)
def test_a_table_without_a_header_is_refused_in_clear_words(text):
    with pytest.raises(InputError, match="has no header") as error:
        read_table(io.BytesIO(text.encode()), "x.csv")
    assert error.value.message.code == "table-without-header"


def test_a_header_alone_is_an_empty_table():
    assert read_text("E-mail\n") == []
    assert [record.contact.emails[0].value for record in read_text("E-mail\na@x.example\n")] == [
        "a@x.example"
    ]


def test_columns_may_be_told():
    columns = [Column("A", "name.formatted"), Column("B", ""), Column("C", "emails")]
    (record,) = read(b"Name,Company,X\nAnna,Acme,a@x.example\n", columns=columns)
    assert record.contact.emails == (ContactPoint("a@x.example"),)
    assert extras(record.contact) == [(';X-LABEL="B"', "Acme")]


def test_the_header_can_be_asked_for():
    assert read_header(io.BytesIO(b"\n Name;E-mail\nx;y\n"), "x.csv") == (" Name", "E-mail")


def test_the_same_row_is_known_again_in_any_format():
    first = read_text("Name,Company\nAnna,Acme\n")[0]
    second = read_text("Name;Company;City\nAnna;Acme;\n")[0]
    other = read_text("Name,Company\nAnna,Beta\n")[0]
    assert first.contact.card.digest == second.contact.card.digest != other.contact.card.digest


def test_a_source_that_cannot_seek():
    class Pipe(io.BytesIO):
        def seekable(self):
            return False

    (record,) = read_table(Pipe(b"Name,Company\nAnna,Acme\n"), "-")
    assert record.contact.organization == "Acme"


def test_the_source_stays_open():
    source = io.BytesIO(b"Name,Company\nAnna,Acme\n")
    list(read_table(source, "x.csv"))
    assert not source.closed


def workbook(*rows, sheet="Sheet"):
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_cells_of_every_kind():
    data = workbook(
        ["Name", "Phone", "Postal code", "Flag", "Ratio", "When"], ["Anna", 4.9e9, 80331, True, 1.5, 0.25]
    )
    (record,) = read(data, "x.xlsx")
    assert record.contact.phones == (ContactPoint("4900000000"),)
    assert extras(record.contact) == [
        (';X-LABEL="Flag"', "true"),
        (';X-LABEL="Ratio"', "1.5"),
        (';X-LABEL="When"', "0.25"),
    ]


def test_an_encrypted_workbook_and_one_of_the_old_format_say_so():
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    for data, code in (
        (magic + "EncryptedPackage".encode("utf-16-le"), "xlsx-encrypted"),
        (magic, "xls-old"),
    ):
        with pytest.raises(InputError, match="x") as error:
            read(data, "x.xlsx")
        assert error.value.message.code == code


def test_a_zip_that_is_no_workbook_says_so():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(InputError, match="no Excel workbook"):
        read(stream.getvalue(), "x.xlsx")


def test_a_workbook_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr("leaddesk.formats.tables.xlsx_reading._LARGEST_PART", 100)
    with pytest.raises(InputError, match="too large") as error:
        read(workbook(["Name"], ["Anna"]), "x.xlsx")
    assert error.value.message.code == "xlsx-too-large"


def test_damaged_workbooks_are_input_errors_and_nothing_else():
    data = workbook(["Name", "Company"], *([f"Anna {n}", "Acme"] for n in range(50)))
    chance = random.Random(1)
    refusals = 0
    for _ in range(120):
        broken = bytearray(data)
        for _ in range(chance.randrange(1, 12)):
            broken[chance.randrange(4, len(broken))] = chance.randrange(256)
        end = chance.choice((len(broken), chance.randrange(30, len(broken))))
        try:
            read(bytes(broken[:end]), "x.xlsx")
        except InputError:
            refusals += 1
    assert refusals > 60


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    with suppress(InputError):
        for record in read(b"Name,Phone\n" + data):
            assert record.contact is not None or record.issues


def test_raw_rows_under_their_header_make_a_table_again():
    records = read_file("excel-it.csv")
    with (DATA / "excel-it.csv").open("rb") as source:
        header = read_header(source, "excel-it.csv")
    text = io.StringIO(newline="")
    csv.writer(text).writerow(header)
    again = read(text.getvalue().encode() + b"".join(record.raw for record in records))
    assert [record.contact for record in again] == [record.contact for record in records]
