"""Contacts as a table lists them: any order, and the columns that are asked for beside those every table has."""

from array import array
from datetime import timedelta
from types import SimpleNamespace

import pytest

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.contact import Address, Rating
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.lists import Filter
from leaddesk.domain.orders import ContactColumn, Order
from leaddesk.domain.sources import Source, SourceKind
from leaddesk.services import events, followups, pipeline
from leaddesk.storage import listing, queries
from tests.support import NOW, TODAY, stage_named


@pytest.fixture
def who(desk, add, clock):
    """Three contacts of whom every column says something else, and two of whom nothing is known but a name."""
    recorded = [clock.now]
    ada = add(
        "Ada",
        "Anders",
        organization="Östlund",
        titles=("chair",),
        email="Zoe@x.example",
        phone="2",
        addresses=(Address(city="Ávila", country="España"), Address(city="Aachen", country="Germany")),
        tags=("vip", "press"),
        rating=Rating.COLD,
        source=Source(SourceKind.REFERRAL),
        owner="mia",
        stage_id=3,
    )
    recorded.append(clock.advance(days=1))
    ben = add(
        "Ben",
        "Brown",
        organization="parrot",
        titles=("Director",),
        email="adam@x.example",
        phone="1",
        addresses=(Address(city="berlin", country="Germany"),),
        tags=("buyer",),
        rating=Rating.HOT,
        source=Source(SourceKind.TRADE_SHOW),
        owner="Max",
        stage_id=2,
    )
    recorded.append(clock.advance(days=1))
    cia = add(
        "Cia",
        "Cole",
        organization="Zebra",
        titles=("Éclairagiste",),
        email="moe@x.example",
        phone="3",
        addresses=(Address(city="Zürich", country="Schweiz"),),
        tags=("zoo",),
        rating=Rating.WARM,
        source=Source(SourceKind.PODCAST),
        owner="Zoe",
        stage_id=6,
    )
    recorded.append(clock.advance(days=1))
    dan, eve = add("Dan", "Dee"), add("Eve", "East")
    for name in ("Messe", "Émigré fair", "Abend"):
        events.add(desk, Event(name=name))
    for contact, event_id, days in ((ada, 1, 9), (ada, 2, 1), (ben, 1, 1), (cia, 3, 1)):
        met = Encounter(contact_id=contact.id, event_id=event_id, at=NOW - timedelta(days=days))
        events.log_encounter(desk, met)
    for contact, days in ((ada, 3), (ada, 9), (ben, 1), (cia, 2)):
        followups.plan(desk, [contact.id], TODAY + timedelta(days=days), "Call")
    for contact, days in ((ada, 2), (ada, 30), (ben, 9), (cia, 1)):
        at = NOW - timedelta(days=days)
        followups.log(desk, [contact.id], ActivityKind.CALL, outcome=Outcome.REACHED, at=at)
    pipeline.move(desk, [ben.id], stage_named(desk, "new-lead"))
    ids = {contact.id: contact.name.given for contact in (ada, ben, cia, dan, eve)}
    return SimpleNamespace(names=ids, recorded=recorded)


def listed(desk, who, order, wanted=None):
    with desk.reading() as reader:
        found = listing.ids(reader, wanted or Filter(), TODAY, order)
    return " ".join(who.names[id_] for id_ in found)


@pytest.mark.parametrize(
    ("column", "forwards"),
    [
        (ContactColumn.ORGANIZATION, "Ada Ben Cia"),
        (ContactColumn.TITLE, "Ada Ben Cia"),
        (ContactColumn.RATING, "Ben Cia Ada"),
        (ContactColumn.NEXT_STEP, "Ben Cia Ada"),
        (ContactColumn.LAST_CONTACT, "Ben Ada Cia"),
        (ContactColumn.EMAIL, "Ben Cia Ada"),
        (ContactColumn.PHONE, "Ben Ada Cia"),
        (ContactColumn.SOURCE, "Ben Ada Cia"),
        (ContactColumn.EVENTS, "Cia Ada Ben"),
        (ContactColumn.TAGS, "Ben Ada Cia"),
        (ContactColumn.CITY, "Ada Ben Cia"),
        (ContactColumn.COUNTRY, "Ada Ben Cia"),
        (ContactColumn.OWNER, "Ben Ada Cia"),
    ],
)
def test_contacts_are_listed_by_a_column_either_way_and_those_without_come_last(desk, who, column, forwards):
    backwards = " ".join(reversed(forwards.split()))
    assert listed(desk, who, Order(column)) == f"{forwards} Dan Eve"
    assert listed(desk, who, Order(column, is_descending=True)) == f"{backwards} Dan Eve"


@pytest.mark.parametrize(
    ("column", "forwards", "backwards"),
    [
        (ContactColumn.NAME, "Ada Ben Cia Dan Eve", "Eve Dan Cia Ben Ada"),
        (ContactColumn.STAGE, "Dan Eve Ben Ada Cia", "Cia Ada Ben Dan Eve"),
        (ContactColumn.CREATED, "Ada Ben Cia Dan Eve", "Dan Eve Cia Ben Ada"),
        (ContactColumn.STAGE_SINCE, "Ada Ben Cia Dan Eve", "Dan Eve Ada Ben Cia"),
    ],
)
def test_of_equals_the_name_decides_forwards_either_way(desk, who, column, forwards, backwards):
    assert listed(desk, who, Order(column)) == forwards
    assert listed(desk, who, Order(column, is_descending=True)) == backwards


def test_a_move_makes_the_stage_newer(desk, who, clock):
    clock.advance(days=1)
    (ada,) = (id_ for id_, name in who.names.items() if name == "Ada")
    pipeline.move(desk, [ada], stage_named(desk, "new-lead"))
    assert listed(desk, who, Order(ContactColumn.STAGE_SINCE)) == "Ben Cia Dan Eve Ada"


@pytest.mark.parametrize("column", ContactColumn)
def test_an_order_lists_whom_the_filter_means(desk, who, column):
    wanted = Filter(has_next_step=True, ratings=(Rating.HOT, Rating.COLD))
    assert set(listed(desk, who, Order(column), wanted).split()) == {"Ada", "Ben"}
    assert listed(desk, who, Order(column), Filter(text="nobody")) == ""


def test_a_line_says_what_is_asked_for_and_no_more(desk, who):
    with desk.reading() as reader:
        ids = list(who.names)
        plain = listing.lines(reader, [*ids, 99])
        ada, *_, eve = listing.lines(reader, ids, list(ContactColumn)).values()
        assert {id_: line.row for id_, line in plain.items()} == queries.rows(reader, ids)
        assert all(line.more == {} for line in plain.values())
    assert ada.more == {
        ContactColumn.SOURCE: "referral",
        ContactColumn.EVENTS: "Émigré fair, Messe",
        ContactColumn.TAGS: "vip, press",
        ContactColumn.CITY: "Ávila",
        ContactColumn.COUNTRY: "España",
        ContactColumn.OWNER: "mia",
        ContactColumn.STAGE_SINCE: NOW - timedelta(days=1),
        ContactColumn.CREATED: who.recorded[0],
    }
    assert eve.more == {
        ContactColumn.STAGE_SINCE: who.recorded[3],
        ContactColumn.CREATED: who.recorded[3],
    }


def test_nobody_is_listed_where_nobody_is(desk):
    with desk.reading() as reader:
        assert len(listing.ids(reader, Filter(), TODAY)) == 0
        assert listing.lines(reader, []) == {}


@pytest.mark.parametrize("column", [ContactColumn.NEXT_STEP, ContactColumn.NAME, ContactColumn.ORGANIZATION])
@pytest.mark.parametrize("looked_at", [1, 2, 64])
def test_whoever_moved_is_put_where_listing_everybody_would(desk, add, monkeypatch, column, looked_at):
    monkeypatch.setattr(listing, "_LOOKED_AT", looked_at)
    for number in range(24):
        contact = add(f"Given {number * 7 % 5}", organization="" if number % 3 else f"Works {number % 4}")
        if number % 2:
            followups.plan(desk, [contact.id], TODAY + timedelta(days=number * 5 % 7), "Call")
    with desk.reading() as reader:
        whole = listing.ids(reader, Filter(), TODAY, Order(column))
        for moved in ([], [whole[0]], [whole[-1]], whole[5:9].tolist(), whole.tolist(), [10_000]):
            others = array("q", [id_ for id_ in whole if id_ not in moved])
            assert listing.put_anew(reader, others, moved, Order(column)) == whole
        few = whole[:3].tolist()
        stage_of = listing.stages_of(reader, Filter(), TODAY, few)
        assert stage_of == {id_: row.stage_id for id_, row in queries.rows(reader, few).items()}
        assert listing.stages_of(reader, Filter(stage_ids=(stage_of[few[0]] + 1,)), TODAY, few) == {}
