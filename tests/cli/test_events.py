"""events: set up, listed, shown; and who was met there."""

from decimal import Decimal

import pytest

from leaddesk.domain.event import Encounter, Event, EventKind
from leaddesk.domain.qualification import Statement
from tests.cli.support import card


@pytest.fixture
def show(leaddesk):
    leaddesk(
        *(
            "events",
            "add",
            "Messe 2026",
            "--kind",
            "trade-show",
            "--from",
            "2026-11-10",
            "--to",
            "2026-11-12",
        ),
        *(
            "--place",
            "Munich, hall A5",
            "--organizer",
            "Messe GmbH",
            "--time-zone",
            "Europe/Berlin",
            "--goal",
            3,
        ),
        *("--cost", "Booth", "9840.00", "EUR", "--cost", "Hotel", "780.5", "EUR"),
    )


def test_an_event_is_set_up_with_all_that_is_said(show, contents):
    (event,) = contents(Event)
    assert (event.name, event.kind, event.place) == ("Messe 2026", EventKind.TRADE_SHOW, "Munich, hall A5")
    assert (str(event.starts_on), str(event.ends_on)) == ("2026-11-10", "2026-11-12")
    assert (event.organizer, event.time_zone, event.lead_goal) == ("Messe GmbH", "Europe/Berlin", 3)
    assert [(cost.what, cost.amount, cost.currency) for cost in event.costs] == [
        ("Booth", Decimal("9840.00"), "EUR"),
        ("Hotel", Decimal("780.5"), "EUR"),
    ]


def test_a_new_event_is_printed_as_json(leaddesk):
    ran = leaddesk("events", "add", "전시회 2026", "--kind", "conference", "--from", "2026-10-29", "--json")
    assert ran.object == {
        "id": 1,
        "name": "전시회 2026",
        "kind": "conference",
        "from": "2026-10-29",
        "to": "2026-10-29",
        "place": "",
        "organizer": "",
        "goal": None,
        "contacts": 0,
    }


def test_events_are_listed(leaddesk, show, imported):
    imported(card("Ada Lovelace", email="ada@x.example"), options=("--event", "Messe 2026"))
    leaddesk("events", "add", "Chamber evening", "--kind", "chamber-meeting")
    assert [
        (event["name"], event["contacts"], event["goal"]) for event in leaddesk("events", "--json").objects
    ] == [
        ("Messe 2026", 1, 3),
        ("Chamber evening", 0, None),
    ]
    assert leaddesk("events").lines == [
        "Messe 2026       trade-show       2026-11-10 – 2026-11-12  Munich, hall A5  1/3",
        "Chamber evening  chamber-meeting  –                                         0",
    ]


def test_without_events_it_says_how_to_set_one_up(leaddesk):
    ran = leaddesk("events")
    assert ran.out == ""
    assert "leaddesk events add" in ran.err


def test_an_event_is_shown_with_its_costs_and_whom_we_met(leaddesk, show, imported):
    imported(card("Ada Lovelace", "ORG:Engines", email="ada@x.example"), options=("--event", "Messe 2026"))
    assert leaddesk("events", "show", "messe 2026").lines == [
        "Messe 2026 · trade-show · 2026-11-10 – 2026-11-12 · Munich, hall A5",
        "  Booth: 9840.00 EUR",
        "  Hotel: 780.5 EUR",
        "contacts: 1/3",
        "1  Ada Lovelace  Engines  New lead  unrated  –",
    ]
    assert leaddesk("events", "show", "Messe 2026", "--json").object["contacts"] == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["add", "MESSE 2026"], "There is an event “MESSE 2026” already."),
        (["add", " "], "An event needs a name."),
        (
            ["add", "Late", "--from", "2026-11-12", "--to", "2026-11-10"],
            "Late ends before it begins. Check its dates.",
        ),
        (["add", "Soon", "--from", "soonish"], "“soonish” is no day. Write 2026-11-30, “tomorrow” or “+3”."),
        (["add", "Soon", "--from", "+99999999999"], "“+99999999999” is no day."),
        (
            ["add", "Dear", "--cost", "Booth", "much", "EUR"],
            "“much” is no amount of money. Write it like 1250.50.",
        ),
        (["add", "Dear", "--cost", "Booth", "NaN", "EUR"], "“NaN” is no amount of money."),
        (["show", "Expo"], "There is no event “Expo”. There are: Messe 2026."),
        (["met", "Expo", "1"], "There is no event “Expo”. There are: Messe 2026."),
        (["met", "Messe 2026", "1"], "There is no contact with the number 1."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(arguments, told, leaddesk, show, dump):
    before = dump()
    ran = leaddesk("events", *arguments, status=2)
    assert told in ran.err
    assert ran.out == ""
    assert dump() == before


def test_an_encounter_keeps_what_was_said_and_handed_out(leaddesk, show, imported, contents):
    imported(card("Ada Lovelace", email="ada@x.example"))
    leaddesk(
        *("events", "met", "Messe 2026", 1, "--said", "Line 3 stops twice a day"),
        *("--interest", "Label inspection", "--interest", "Price list", "--handed-out", "Catalogue"),
    )
    (meeting,) = contents(Encounter)
    assert (meeting.contact_id, meeting.said) == (1, "Line 3 stops twice a day")
    assert meeting.interests == ("Label inspection", "Price list")
    assert meeting.handed_out == ("Catalogue",)
    assert "at Messe 2026: Line 3 stops twice a day" in leaddesk("show", 1).out
    assert contents(Statement) == []
