from datetime import date, time, timedelta
from types import SimpleNamespace

import pytest

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.contact import ContactKind, ContactRow, Photo, Rating
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import Due, FollowUp
from leaddesk.domain.imports import ImportOptions
from leaddesk.domain.lists import Filter
from leaddesk.domain.sources import Source, SourceKind
from leaddesk.domain.stages import StageKind
from leaddesk.services import contacts, events, followups, pipeline
from leaddesk.services.finding import as_filter
from leaddesk.storage import queries
from tests.support import NOW, TODAY, everything, make_contact, stage_named, stored


def ids_of(desk, wanted, today=TODAY):
    with desk.reading() as reader:
        found = queries.ids(reader, wanted, today)
        assert queries.count(reader, wanted, today) == len(found)
        assert [row.id for row in queries.page(reader, wanted, today)] == found
        assert [
            one.id for batch in queries.contacts(reader, wanted, today, batch=2) for one in batch
        ] == found
        return found


@pytest.fixture
def who(desk, add):
    """Four contacts of whom every question a filter can ask picks a different part; ids rise with the sort keys."""
    ada = add("Ada", "Anders", tags=("vip",), rating=Rating.HOT, source=Source(SourceKind.REFERRAL))
    ben = add("Ben", "Brown", tags=("vip", "press"), owner="Max", stage_id=2)
    cia = add(organization="Cia", kind=ContactKind.ORGANIZATION, rating=Rating.WARM, stage_id=3)
    dot = add("Dot", "Dee", rating=Rating.HOT, owner="Mia", stage_id=6, source=Source(SourceKind.PODCAST))
    events.add(desk, Event(name="Fair"))
    events.add(desk, Event(name="Fête"))
    for contact, event_id in ((ada, 1), (ben, 1), (ben, 2)):
        events.log_encounter(desk, Encounter(contact_id=contact.id, event_id=event_id))
    return SimpleNamespace(ada=ada.id, ben=ben.id, cia=cia.id, dot=dot.id)


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(), "ada ben cia dot"),
        (Filter(text="ben"), "ben"),
        (Filter(text="cia"), "cia"),
        (Filter(ids=(4, 2, 99)), "ben dot"),
        (Filter(ids=()), ""),
        (Filter(stage_ids=(2,)), "ben"),
        (Filter(stage_ids=(2, 6)), "ben dot"),
        (Filter(stage_kinds=(StageKind.LEAD,)), "ben cia"),
        (Filter(stage_kinds=(StageKind.CLOSED,)), ""),
        (Filter(ratings=(Rating.HOT,)), "ada dot"),
        (Filter(ratings=(Rating.HOT, Rating.WARM)), "ada cia dot"),
        (Filter(event_ids=(1,)), "ada ben"),
        (Filter(event_ids=(2,)), "ben"),
        (Filter(event_ids=(1, 2)), "ada ben"),
        (Filter(sources=(SourceKind.REFERRAL,)), "ada"),
        (Filter(sources=(SourceKind.REFERRAL, SourceKind.PODCAST)), "ada dot"),
        (Filter(tags=("vip",)), "ada ben"),
        (Filter(tags=("press", "unheard of")), "ben"),
        (Filter(kinds=(ContactKind.ORGANIZATION,)), "cia"),
        (Filter(owners=("Max",)), "ben"),
        (Filter(owners=("",)), "ada cia"),
        (Filter(import_ids=(1,)), ""),
        (Filter(ratings=(Rating.HOT,), tags=("vip",)), "ada"),
        (Filter(text="a", event_ids=(1,), kinds=(ContactKind.PERSON,), tags=("vip",)), "ada"),
        (Filter(tags=("vip",), event_ids=(2,), owners=("Mia",)), ""),
    ],
)
def test_whom_a_filter_means(desk, who, wanted, names):
    assert ids_of(desk, wanted) == [getattr(who, name) for name in names.split()]


@pytest.mark.parametrize(
    ("due", "days"),
    [
        ((Due.OVERDUE,), [-30, -1]),
        ((Due.TODAY,), [0]),
        ((Due.WEEK,), [1, 6]),
        ((Due.LATER,), [7, 300]),
        ((Due.OVERDUE, Due.TODAY), [-30, -1, 0]),
        (tuple(Due), [-30, -1, 0, 1, 6, 7, 300]),
    ],
)
def test_when_a_next_step_is_due(desk, add, due, days):
    all_days = [-30, -1, 0, 1, 6, 7, 300]
    for number, day in enumerate(all_days):
        contact = add(f"{number}")
        followups.plan(desk, [contact.id], TODAY + timedelta(days=day), "Call")
    add("nothing planned")
    found = ids_of(desk, Filter(due=due))
    assert [all_days[id_ - 1] for id_ in found] == days
    with desk.reading() as reader:
        steps = queries.next_steps(reader, found)
    assert {steps[id_].due(TODAY) for id_ in found} == set(due)


def test_what_is_done_is_due_no_more(desk, add):
    ada = add("Ada")
    followups.plan(desk, [ada.id], TODAY, "Call")
    assert ids_of(desk, Filter(has_next_step=True)) == ids_of(desk, Filter(due=(Due.TODAY,))) == [ada.id]
    assert ids_of(desk, Filter(has_next_step=False)) == []
    followups.finish(desk, [1])
    assert ids_of(desk, Filter(has_next_step=True)) == ids_of(desk, Filter(due=(Due.TODAY,))) == []
    assert ids_of(desk, Filter(has_next_step=False)) == [ada.id]


def test_who_was_not_spoken_with_for_so_many_days(desk, add):
    never, lately, long_ago, one_way = add("A"), add("B"), add("C"), add("D")
    log = followups.log
    log(desk, [lately.id], ActivityKind.CALL, outcome=Outcome.REACHED, at=NOW - timedelta(days=10))
    log(desk, [long_ago.id], ActivityKind.CALL, outcome=Outcome.REACHED, at=NOW - timedelta(days=40))
    log(desk, [one_way.id], ActivityKind.CALL, outcome=Outcome.NO_ANSWER, at=NOW)
    assert ids_of(desk, Filter(quiet_days=30)) == [never.id, long_ago.id, one_way.id]
    assert ids_of(desk, Filter(quiet_days=10)) == [never.id, long_ago.id, one_way.id]
    assert ids_of(desk, Filter(quiet_days=9)) == [never.id, lately.id, long_ago.id, one_way.id]
    assert ids_of(desk, Filter(quiet_days=41)) == [never.id, one_way.id]


def test_whom_an_import_brought(desk, add):
    from leaddesk.formats.records import Record
    from leaddesk.services import importing

    add("Not imported")
    records = [("f", Record(1, 1, make_contact("Imported", email="i@x.example")))]
    with importing.plan(desk, desk.database.path.parent, ["f"], records) as plan:
        _, result = importing.commit(desk, plan, ImportOptions())
    (id_,) = ids_of(desk, Filter(import_ids=(result.import_id,)))
    assert stored(desk, id_).display_name == "Imported"


# Pages


def all_pages(desk, wanted, limit):
    place, seen = None, []
    with desk.reading() as reader:
        while rows := queries.page(reader, wanted, TODAY, after=place, limit=limit):
            assert len(rows) <= limit
            seen += [row.id for row in rows]
            place = queries.Place(rows[-1].sort_key, rows[-1].id)
    return seen


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_pages_visit_everybody_once_in_order_though_names_are_equal(desk, add, limit):
    for name in ("Zoe", "Same", "Ann", "Same", "Same", "Same"):
        add(name)
    with desk.reading() as reader:
        rows = queries.page(reader, Filter(), TODAY)
    assert [(row.sort_key, row.id) for row in rows] == sorted((row.sort_key, row.id) for row in rows)
    assert all_pages(desk, Filter(), limit) == [3, 2, 4, 5, 6, 1]
    assert all_pages(desk, Filter(text="same"), limit) == [2, 4, 5, 6]


def test_a_page_behind_the_last_is_empty(desk, add):
    ada = add("Ada")
    with desk.reading() as reader:
        assert queries.page(reader, Filter(), TODAY, after=queries.Place("ada", ada.id)) == []


def test_a_row_shows_what_a_table_needs(desk, add):
    ada = add(
        "Ada",
        "Lovelace",
        organization="Engines",
        titles=("Countess", "Programmer"),
        email=["ada@x.example", "second@x.example"],
        phone=["+44 1", "+44 2"],
        rating=Rating.HOT,
        photo=Photo(uri="https://x.example/ada.png"),
    )
    followups.plan(desk, [ada.id], date(2026, 12, 5), "Later")
    followups.plan(desk, [ada.id], date(2026, 12, 1), "Call")
    followups.log(desk, [ada.id], ActivityKind.MEETING, at=NOW - timedelta(days=3))
    with desk.reading() as reader:
        (row,) = queries.page(reader, Filter(), TODAY)
    assert row == ContactRow(
        id=ada.id,
        revision=ada.revision,
        uid=ada.uid,
        kind=ContactKind.PERSON,
        name="Ada Lovelace",
        organization="Engines",
        title="Countess",
        email="ada@x.example",
        phone="+44 1",
        stage_id=1,
        rating=Rating.HOT,
        next_due="2026-12-01",
        next_step="Call",
        last_contact=NOW - timedelta(days=3),
        photo_digest="",
        sort_key="lovelace ada",
    )


@pytest.mark.parametrize(
    "contact",
    [
        make_contact("Ada", "Lovelace"),
        make_contact("Dr. Ada"),
        make_contact(organization="Acme"),
        make_contact(email="a@x.example", phone="1"),
        make_contact(phone="1"),
        make_contact(url="https://x.example"),
    ],
    ids=lambda contact: contact.display_name,
)
def test_a_row_calls_a_contact_as_the_contact_itself_does(desk, contact):
    contacts.add(desk, contact)
    with desk.reading() as reader:
        (row,) = queries.page(reader, Filter(), TODAY)
    assert row.name == contact.display_name


# Next steps, last contacts, stages


def test_the_next_step_is_the_earliest_that_is_open(desk, add):
    ada, ben, none = add("Ada"), add("Ben"), add("None")
    for day, at, what in (
        (5, None, "Fifth"),
        (3, None, "Third, any time"),
        (3, time(9, 30), "Third, half past nine"),
        (3, time(0, 0), "Third, midnight"),
        (1, None, "Done"),
    ):
        followups.plan(desk, [ada.id], TODAY + timedelta(days=day), what, due_time=at)
    followups.plan(desk, [ben.id], TODAY, "First made")
    followups.plan(desk, [ben.id], TODAY, "Second made")

    def next_of():
        with desk.reading() as reader:
            steps = queries.next_steps(reader, [ada.id, ben.id, none.id])
            rows = {row.id: row.next_step for row in queries.page(reader, Filter(), TODAY)}
        assert rows == {none.id: None} | {id_: step.what for id_, step in steps.items()}
        return {id_: step.what for id_, step in steps.items()}

    assert next_of() == {ada.id: "Done", ben.id: "First made"}
    followups.finish(desk, [step.id for step in everything(desk, FollowUp) if step.what == "Done"])
    assert next_of()[ada.id] == "Third, midnight"
    followups.finish(desk, [step.id for step in everything(desk, FollowUp) if step.what == "Third, midnight"])
    assert next_of()[ada.id] == "Third, half past nine"


def test_the_last_contact_is_the_newest_that_was_two_way(desk, add):
    ada, ben = add("Ada"), add("Ben")
    log = followups.log
    log(desk, [ada.id], ActivityKind.MEETING, at=NOW - timedelta(days=1))
    log(desk, [ada.id], ActivityKind.MEETING, at=NOW - timedelta(days=9))
    log(desk, [ada.id, ben.id], ActivityKind.EMAIL, at=NOW)
    with desk.reading() as reader:
        found = queries.last_contacts(reader, [ada.id, ben.id])
    assert found == {ada.id: NOW - timedelta(days=1)}
    assert found[ada.id].utcoffset() == NOW.utcoffset()


def test_contacts_are_counted_by_stage(desk, who):
    with desk.reading() as reader:
        assert queries.count_by_stage(reader) == {1: 1, 2: 1, 3: 1, 6: 1}


def test_the_kind_before_closing_is_that_of_the_last_closing(desk, add, clock):
    ada, ben = add("Ada"), add("Ben", stage_id=2)
    for contact, name in ((ada, "closed"), (ada, "marketing-prospect"), (ben, "closed")):
        pipeline.move(desk, [contact.id], stage_named(desk, name), reason="why")
        clock.advance(minutes=1)
    pipeline.move(desk, [ada.id], stage_named(desk, "new-lead"), override="because")
    clock.advance(minutes=1)
    pipeline.move(desk, [ada.id], stage_named(desk, "closed"), reason="why")
    with desk.reading() as reader:
        assert queries.kinds_before_closing(reader, [ada.id, ben.id]) == {
            ada.id: StageKind.LEAD,
            ben.id: StageKind.LEAD,
        }
        assert queries.kinds_before_closing(reader, []) == {}


def test_a_list_of_those_without_next_step(desk, who):
    followups.plan(desk, [who.ben], TODAY, "Call")
    with desk.reading() as reader:
        wanted = as_filter(reader, "stage:lead,prospect next:none")
    assert ids_of(desk, wanted) == [who.cia]


def test_since_when_a_contact_stands_in_its_stage(desk, add, clock):
    ada, ben = add("Ada", email="a@x.example"), add("Ben")
    recorded = clock.now
    for name, days in (("new-lead", 3), ("working-lead", 2), ("new-lead", 4)):
        clock.advance(days=days)
        pipeline.move(desk, [ada.id], stage_named(desk, name), override="x")
    with desk.reading() as reader:
        assert queries.stage_since(reader, [ada.id, ben.id, 99]) == {ada.id: clock.now, ben.id: recorded}
        assert queries.stage_since(reader, []) == {}


def test_who_was_met_stands_in_a_stage_since_then_unless_moved_later(desk, add, clock):
    events.add(desk, Event(name="Fair"))
    met, moved = add("Met", email="m@x.example"), add("Moved", email="v@x.example")
    fair = clock.now - timedelta(days=9)
    for one in (met, moved):
        events.log_encounter(desk, Encounter(contact_id=one.id, event_id=1, at=fair))
    clock.advance(days=1)
    pipeline.move(desk, [moved.id], stage_named(desk, "new-lead"), override="x")
    with desk.reading() as reader:
        assert queries.stage_since(reader, [met.id, moved.id]) == {met.id: fair, moved.id: clock.now}
