"""What columns are taken for: told by the user, or surveyed for asking them."""

import io

import openpyxl
import pytest

from leaddesk.domain.contact import ContactPoint
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.formats.tables.layouts import LAYOUTS, Column
from leaddesk.formats.tables.mapping import FIELDS, KEPT, LEFT_OUT, is_field, mapped_columns, parse_mapping
from leaddesk.formats.tables.mapping import unused_headings as unused
from leaddesk.formats.tables.reading import read_table
from leaddesk.formats.tables.row_contacts import STANDING
from leaddesk.formats.tables.surveying import survey

BADGES = "Voornaam,Achternaam,Bedrijf,Contact,Nr,Hal\nMarta,Conti,Conti srl,marta@c.example,A1,4\nOle,,,,A2,4\n,,,,A3,\n"


def look(text, **options):
    return survey(io.BytesIO(text.encode()), "x.csv", **options)


def read(text, columns):
    return list(read_table(io.BytesIO(text.encode()), "x.csv", columns))


def fields(found):
    return [column.field for column in found.columns]


# What is told


def test_every_field_that_is_offered_has_a_place_in_a_contact():
    for field in FIELDS:
        (record,) = read("X,Name\n1,Anna\n", [Column("X", field), Column("Name", "name.formatted")])
        assert record.contact is not None
        assert is_field(field)


def test_the_fields_of_all_layouts_may_be_told_but_for_those_that_say_where_contacts_stand():
    for layout in LAYOUTS.values():
        for column in layout.columns:
            assert is_field(column.field) is (column.field not in STANDING)
    assert not is_field("phones.nonsense")
    assert not is_field("name.")


def test_a_mapping_is_read_with_commas_and_signs_inside_of_headings():
    told = parse_mapping(["Badge=leave-out, City, State=addresses.1.city", "a=b=extra"])
    assert told == {"Badge": LEFT_OUT, "City, State": "addresses.1.city", "a=b": KEPT}


@pytest.mark.parametrize(
    ("text", "error"), [("Badge", InputError), ("=notes", InputError), ("A=age", NotFound)]
)
def test_what_is_no_mapping_is_refused_in_clear_words(text, error):
    with pytest.raises(error) as caught:
        parse_mapping([text])
    assert text.strip("=").split("=")[-1] in str(caught.value)


def test_headings_are_found_whatever_their_case_and_the_others_are_guessed():
    text = "Kontakt,E-mail,Hall\nAnna Rossi,a@x.example,4\n"
    columns = mapped_columns(io.BytesIO(text.encode()), "x.csv", {"HALL": "notes"})
    (record,) = read(text, columns)
    assert record.contact.name.formatted == "Anna Rossi"
    assert record.contact.notes == ("4",)


def test_a_header_nobody_knows_is_found_by_the_headings_told():
    mapping = {"Voornaam": "name.given", "Contact": "emails", "Hal": LEFT_OUT}
    columns = mapped_columns(io.BytesIO(BADGES.encode()), "x.csv", mapping)
    first, second, third = read(BADGES, columns)
    assert (first.contact.name.given, first.contact.emails) == ("Marta", (ContactPoint("marta@c.example"),))
    assert [extra.value for extra in first.contact.extra] == ["Conti", "Conti srl", "A1"]
    assert second.contact.name.given == "Ole"
    assert third.contact is None
    assert unused({**mapping, "Gone": "notes"}, [[column.header for column in columns]]) == ["Gone"]


def test_a_row_taken_otherwise_is_another_card():
    text = "Name,X\nAnna,1\n"
    first, again = read(text, None)[0], read(text, [Column("Name", "name.formatted"), Column("X", "")])[0]
    other = read(text, [Column("Name", "name.formatted"), Column("X", "notes")])[0]
    left = read(text, [Column("Name", "name.formatted"), Column("X", LEFT_OUT)])[0]
    digests = [record.contact.card.digest for record in (first, again, other, left)]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


# What is surveyed


def test_a_survey_shows_values_and_counts_rows():
    found = look("Name,E-mail,Hall\nAnna,a@x.example,4\n\nBo,,4\n,,\n,,7\n")
    assert fields(found) == ["name.formatted", "emails", KEPT]
    assert found.samples == (("Anna", "Bo"), ("a@x.example",), ("4", "7"))
    assert (found.filled, found.rows) == ((2, 1, 3), 3)
    assert [row[0] for row in found.first_rows] == ["Anna", "Bo", ""]
    assert found.naming(fields(found)) == 2
    assert found.naming([KEPT, KEPT, "organization"]) == 3
    assert found.naming([KEPT, KEPT, KEPT]) == 0


def test_headings_nobody_knows_are_headings_and_values_tell_what_they_can():
    found = look("Voornaam,Bedrijf,Adres,Kaart\nMarta,Conti srl,marta@c.example,A1\n")
    assert [column.header for column in found.columns] == ["Voornaam", "Bedrijf", "Adres", "Kaart"]
    assert fields(found) == [KEPT, KEPT, "emails", KEPT]


def test_a_contact_may_be_an_address():
    assert fields(look(BADGES))[3] == "emails"


def test_a_table_without_a_header_is_known_by_its_values_and_read_whole():
    text = "Marta Conti;marta@c.example;+39 333 5550101;www.c.example\nOle;ole@f.example;+47 22 55 01 00;\n"
    found = look(text)
    assert not found.has_header
    assert found.signature() == ""
    assert fields(found) == [KEPT, "emails", "phones", "urls"]
    columns = [found.columns[0]._replace(field="name.formatted"), *found.columns[1:]]
    first, second = read(text, columns)
    assert first.contact.name.formatted == "Marta Conti"
    assert [phone.value for phone in second.contact.phones] == ["+47 22 55 01 00"]
    assert look(text, has_header=True).columns[0].header == "Marta Conti"
    assert not look("Name;E-mail\nA;a@x.example\n", has_header=False).has_header


def test_rows_longer_than_the_header_have_columns_too():
    found = look("Name,E-mail\nAnna,a@x.example,more\n")
    assert len(found.columns) == 3
    (record,) = read("Name,E-mail\nAnna,a@x.example,more\n", found.columns)
    assert [extra.value for extra in record.contact.extra] == ["more"]
    assert (
        record.contact.card.digest
        == read("Name,E-mail\nAnna,a@x.example,more\n", None)[0].contact.card.digest
    )


def test_the_same_headings_have_the_same_signature():
    one, same = look("Name,E-mail\nA,a@x.example\n"), look("Name;E-mail \nB;b@x.example\n")
    assert one.signature() == same.signature() != look("Name,Mail\nA,a@x.example\n").signature()


def test_tables_with_the_same_columns_are_counted_together():
    both = look("Name,E-mail\nA,a@x.example\n").joined(look("Name,E-mail\nB,\n,c@x.example\n"))
    assert (both.rows, both.filled, both.samples) == (3, (2, 2), (("A", "B"), ("a@x.example", "c@x.example")))
    assert both.naming(["name.formatted", KEPT]) == 2


def test_a_layout_is_recognised_and_where_contacts_stand_is_not_read():
    headers = [column.header for column in LAYOUTS["leaddesk"].columns]
    found = look(",".join(headers) + "\n" + ",".join("x" for _ in headers) + "\n")
    assert found.layout is LAYOUTS["leaddesk"]
    assert found.columns[headers.index("Stage")].field == LEFT_OUT
    pipedrive = look(",".join(column.header for column in LAYOUTS["pipedrive"].columns) + "\n")
    assert {column.field for column in pipedrive.columns if column.header.startswith("Activity")} == {KEPT}


def test_a_workbook_is_surveyed():
    book = openpyxl.Workbook()
    book.active.append(["Ansprechpartner", "Halle"])
    book.active.append(["Anna", 4])
    stream = io.BytesIO()
    book.save(stream)
    found = survey(stream, "x.xlsx")
    assert fields(found) == ["name.formatted", KEPT]
    assert found.samples == (("Anna",), ("4",))


def test_an_empty_table_is_refused():
    with pytest.raises(InputError):
        look("\n\n")
