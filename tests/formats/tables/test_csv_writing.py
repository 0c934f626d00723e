import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leaddesk.domain.contact import Address, Card, Contact, ContactKind, ContactPoint, Name, Rating
from leaddesk.domain.errors import NotFound
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.formats.tables.csv_writing import defuse, restore, write_cells, write_csv
from leaddesk.formats.tables.follow_up_rows import FollowUpRow
from leaddesk.formats.tables.layouts import LAYOUTS, find_layout

ANNA = Contact(
    uid="7d2b",
    name=Name(formatted="Dott.ssa Anna Bianchi", given="Anna", family="Bianchi", prefix="Dott.ssa"),
    organizations=(("Rossi SpA", "Vendite"),),
    titles=("Direttrice", "Procuratrice; vendite"),
    emails=(ContactPoint("anna@rossi.example", ("work",)), ContactPoint("anna@casa.example", ("home",))),
    phones=(
        ContactPoint("+39 02 1234567", ("work", "voice")),
        ContactPoint("+39 333 1234567", ("cell",), "Fiera"),
        ContactPoint("+39 02 1234568", ("work", "fax")),
        ContactPoint("02 999", ("home",)),
    ),
    urls=(ContactPoint("https://rossi.example"),),
    addresses=(
        Address(street="Via Roma 1", postal_code="00184", city="Roma", country="Italia", types=("work",)),
    ),
    birthday="1980-02-29",
    notes=("Vuole il listino", "- e una demo"),
    tags=("Milano, 2026", "vino"),
    rating=Rating.HOT,
    source=Source(SourceKind.TRADE_SHOW, Direction.INBOUND, "Stand 12"),
    owner="Marco",
)
ROW = FollowUpRow(
    contact=ANNA,
    stage="New lead",
    next_due=date(2026, 3, 14),
    next_time=time(9, 30),
    next_step="Call",
    next_why="Wants the price list",
    call_to_action="Book a demo",
    last_contact=datetime(2026, 3, 1, 23, 30, 15, tzinfo=timezone(timedelta(hours=1))),
    events=("Vinitaly; Verona", "Chamber evening"),
    consent="by word of mouth",
)


def written(*rows: FollowUpRow, layout: str = "leaddesk", delimiter: str = ",") -> bytes:
    stream = io.BytesIO()
    assert write_csv(rows, find_layout(layout), stream, delimiter=delimiter) == len(rows)
    return stream.getvalue()


def cells(data: bytes) -> dict[str, str]:
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return dict(zip(header, row, strict=True))


def test_a_row_in_the_full_layout():
    data = written(ROW)
    assert data.startswith(b"\xef\xbb\xbfName,")
    assert data.count(b"\r\n") == data.count(b"\n") - 2  # the two line ends inside of the notes
    assert {header: cell for header, cell in cells(data).items() if cell} == {
        "Name": "Dott.ssa Anna Bianchi",
        "Prefix": "Dott.ssa",
        "Given name": "Anna",
        "Family name": "Bianchi",
        "Organization": "Rossi SpA",
        "Department": "Vendite",
        "Title": 'Direttrice; "Procuratrice; vendite"',
        "Kind": "person",
        "E-mail 1": "anna@rossi.example",
        "E-mail 1 type": "work",
        "E-mail 2": "anna@casa.example",
        "E-mail 2 type": "home",
        "Phone 1": "'+39 02 1234567",
        "Phone 1 type": "work, voice",
        "Phone 2": "'+39 333 1234567",
        "Phone 2 type": 'cell, "Fiera"',
        "Phone 3": "'+39 02 1234568",
        "Phone 3 type": "work, fax",
        "Further phones": "home: 02 999",
        "Web": "https://rossi.example",
        "Street": "Via Roma 1",
        "Postal code": "00184",
        "City": "Roma",
        "Country": "Italia",
        "Address type": "work",
        "Birthday": "1980-02-29",
        "Stage": "New lead",
        "Rating": "hot",
        "Source": "trade-show",
        "Source direction": "inbound",
        "Source detail": "Stand 12",
        "Next step on": "2026-03-14",
        "Next step at": "09:30",
        "Next step": "Call",
        "Why": "Wants the price list",
        "Call to action": "Book a demo",
        "Last contact": "2026-03-01 23:30",
        "Events": '"Vinitaly; Verona"; Chamber evening',
        "Tags": '"Milano, 2026"; vino',
        "Notes": "Vuole il listino\n\n- e una demo",
        "Consent": "by word of mouth",
        "Owner": "Marco",
        "UID": "7d2b",
    }


def test_the_cards_own_uid_goes_before_ours():
    assert cells(written(replace(ROW, contact=replace(ANNA, card=Card(uid="urn:x")))))["UID"] == "urn:x"


def test_other_delimiter():
    assert written(ROW, delimiter=";").startswith(b"\xef\xbb\xbfName;Prefix;")


@pytest.mark.parametrize("key", LAYOUTS)
def test_every_layout_writes_empty_and_full_rows(key):
    data = written(FollowUpRow(Contact()), ROW, layout=key)
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == [column.header for column in LAYOUTS[key].columns]
    assert len(set(rows[0])) == len(rows[0])
    assert {len(row) for row in rows} == {len(rows[0])}
    assert "Bianchi" in " ".join(rows[2])
    assert "anna@rossi.example" in rows[2]


def test_outlook_and_salesforce_put_numbers_where_they_belong():
    outlook = cells(written(ROW, layout="outlook"))
    assert outlook["Title"] == "Dott.ssa"
    assert outlook["Job Title"].startswith("Direttrice")
    assert outlook["Business Phone"] == "+39 02 1234567"
    assert outlook["Business Fax"] == "+39 02 1234568"
    assert outlook["Mobile Phone"] == "+39 333 1234567"
    assert outlook["Home Phone"] == "02 999"
    assert outlook["Business Street"] == "Via Roma 1"
    assert outlook["Home Street"] == ""
    salesforce = cells(written(ROW, layout="salesforce"))
    assert (salesforce["Phone"], salesforce["Mobile Phone"], salesforce["Fax"]) == (
        "+39 02 1234567",
        "+39 333 1234567",
        "+39 02 1234568",
    )
    assert salesforce["Rating"] == "Hot"
    assert salesforce["Lead Source"] == "Trade show"
    assert "Next step: 2026-03-14 Call" in salesforce["Description"]


def test_salesforce_gets_the_last_name_and_company_that_it_insists_on():
    whole = Contact(name=Name(formatted="김민수"))
    firm = Contact(kind=ContactKind.ORGANIZATION, organizations=(("ООО «Ромашка»",),))
    person, company = (cells(written(FollowUpRow(contact), layout="salesforce")) for contact in (whole, firm))
    assert (person["Last Name"], person["Company"]) == ("김민수", "[not provided]")
    assert (company["Last Name"], company["Company"]) == ("ООО «Ромашка»", "ООО «Ромашка»")


def test_a_program_gets_plain_phone_numbers_but_no_formula_in_their_place():
    evil = Contact(phones=(ContactPoint("+49 (89) 1/2-3.4"), ContactPoint("+1+cmd|' /C calc'!A0", ("cell",))))
    row = cells(written(FollowUpRow(evil), layout="hubspot"))
    assert row["Phone Number"] == "+49 (89) 1/2-3.4"
    assert row["Mobile Phone Number"] == "'+1+cmd|' /C calc'!A0"
    assert cells(written(FollowUpRow(evil)))["Phone 1"] == "'+49 (89) 1/2-3.4"


def test_an_unknown_layout_names_those_there_are():
    with pytest.raises(NotFound, match=r"“sugar”.*leaddesk, salesforce, hubspot"):
        find_layout("sugar")


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+49 89 123",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\tx",
        "  =1",
        "\u00a0=1",
        "\u3000+1",
        "\ufeff=1",
        "\u200b@x",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "'=1",
        "''=1",
        "' =1",
        "\x00=1",
    ],
)
def test_what_a_spreadsheet_would_run_is_defused_and_restored(cell):
    assert defuse(cell) == "'" + cell
    assert restore(defuse(cell)) == cell


@pytest.mark.parametrize(
    "cell", ["", "Anna", "d'Angelo", "'t Hooft", "''", "a=b", "1-2", "a\n- wants a list", "a; +49 89 1"]
)
def test_what_is_harmless_stays(cell):
    assert defuse(cell) == cell
    assert restore(cell) == cell


def test_a_formula_behind_a_separator_of_other_countries_is_defused():
    cell = "x;=cmd|'/C calc'!A0;y\n @SUM(A1)"
    assert defuse(cell) == "x;'=cmd|'/C calc'!A0;y\n' @SUM(A1)"
    assert restore(defuse(cell)) == cell


NASTY = st.text(
    st.sampled_from("=+-@\t\r\n'\" ;,|(!＝＋－＠\u00a0\u200b\ufeff\x00\x01नमस्ते민수😀aé1")
    | st.characters(blacklist_categories=["Cs"]),
    max_size=30,
)


@given(NASTY)
@example("'\n'=(")
@example(";'=|")
def test_defusing_is_undone_exactly_and_leaves_nothing_to_run(cell):
    safe = defuse(cell)
    assert restore(safe) == cell
    assert safe.strip(" \t\r\n\x00\u00a0\u200b\ufeff\u3000")[:1] not in set("=+-@＝＋－＠") - {""}
    assert safe[:1] not in {"\t", "\r", "\n"}


@given(st.lists(NASTY, min_size=1, max_size=5))
def test_nasty_notes_come_back_through_the_csv_module(notes):
    rows = [FollowUpRow(Contact(name=Name(given=note, family=note[::-1]), notes=(note,))) for note in notes]
    read = csv.DictReader(io.StringIO(written(*rows).decode("utf-8-sig"), newline=""))
    back = [(restore(row["Given name"]), restore(row["Family name"]), restore(row["Notes"])) for row in read]
    assert back == [(note, note[::-1], note) for note in notes]


def test_halves_of_surrogates_do_not_stop_an_export():
    assert cells(written(FollowUpRow(Contact(notes=("a\ud800b",)))))["Notes"] == "a?b"


def test_rows_are_streamed_and_the_stream_stays_open():
    stream = io.BytesIO()
    seen = []

    def rows():
        for number in range(3):
            seen.append(len(stream.getvalue()))
            yield FollowUpRow(Contact(notes=(str(number) * 10_000,)))

    write_csv(rows(), find_layout("leaddesk"), stream)
    assert seen[2] - seen[1] > 10_000
    assert not stream.closed


def test_one_row_for_the_rejects_file():
    assert write_cells(["=1", "a,b", "민수"]) == '\'=1,"a,b",민수\r\n'.encode()


def test_times_stand_as_the_clock_showed_them():
    row = replace(ROW, last_contact=datetime(2026, 1, 2, 3, 4, tzinfo=UTC), next_time=None)
    assert cells(written(row))["Last contact"] == "2026-01-02 03:04"
    assert cells(written(row))["Next step at"] == ""
