from datetime import timedelta

import pytest

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.agenda import Section
from leaddesk.domain.contact import Rating
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.sources import Direction
from leaddesk.services import events, followups
from leaddesk.storage import agenda
from tests.support import NOW, TODAY

NEW, WORKING, QUALIFIED, CUSTOMER, CLOSED = 2, 3, 4, 6, 7


def asked(desk, limit=agenda.LIMIT):
    with desk.reading() as reader:
        return agenda.agenda(reader, TODAY, limit)


def names(desk, section, limit=agenda.LIMIT):
    found = {part.section: part for part in asked(desk, limit).parts}
    return [entry.contact.name for entry in found[section].entries] if section in found else []


@pytest.fixture
def plan(desk):
    return lambda contact, days, what="Call", **more: followups.plan(
        desk, [contact.id], TODAY + timedelta(days=days), what, **more
    )


def test_an_empty_desk_has_an_empty_agenda(desk):
    found = asked(desk)
    assert (found.parts, found.due, found.contacts) == ((), 0, 0)


def test_open_steps_stand_by_the_day_they_are_due(desk, add, plan):
    for days in (7, 6, 1, 0, -1, -30):
        plan(add(f"{days}", stage_id=CUSTOMER), days)
    assert names(desk, Section.OVERDUE) == ["-30", "-1"]
    assert names(desk, Section.TODAY) == ["0"]
    assert names(desk, Section.WEEK) == ["1", "6"]
    assert asked(desk).due == 3
    with desk.reading() as reader:
        assert agenda.count_due(reader, TODAY) == 3
    followups.finish(desk, [4])
    assert (names(desk, Section.TODAY), asked(desk).due) == ([], 2)


def test_within_a_day_a_time_comes_before_none(desk, add, plan):
    ada = add("Ada", stage_id=CUSTOMER)
    plan(ada, 0, "whenever")
    plan(ada, 0, "at nine", due_time=NOW.time().replace(hour=9))
    (part,) = asked(desk).parts
    assert [entry.step.what for entry in part.entries] == ["at nine", "whenever"]


def test_a_new_lead_waits_until_it_is_answered(desk, add):
    for name in ("called", "wrote", "mailed", "noted", "came to us", "untouched"):
        add(name, stage_id=NEW)
    add("working", stage_id=WORKING)
    log = followups.log
    log(desk, [1], ActivityKind.CALL, outcome=Outcome.NO_ANSWER)
    log(desk, [2], ActivityKind.EMAIL, direction=Direction.OUTBOUND)
    log(desk, [3], ActivityKind.MAILING, direction=Direction.OUTBOUND)
    log(desk, [4], ActivityKind.NOTE, note="saw their shop")
    log(desk, [5], ActivityKind.EMAIL, direction=Direction.INBOUND)
    assert names(desk, Section.UNANSWERED) == ["noted", "came to us", "untouched"]


def test_a_lead_waits_since_it_was_met_or_recorded_and_too_long_is_late(desk, add, clock):
    events.add(desk, Event(name="Fair"))
    recorded, met = add("recorded", stage_id=NEW), add("met", stage_id=NEW)
    fair = NOW - timedelta(days=9)
    events.log_encounter(desk, Encounter(contact_id=met.id, event_id=1, at=fair))
    (part,) = asked(desk).parts
    assert [(entry.contact.id, entry.since) for entry in part.entries] == [(met.id, fair), (recorded.id, NOW)]
    assert [entry.is_late(clock()) for entry in part.entries] == [True, False]
    clock.advance(hours=48.1)
    assert part.entries[1].is_late(clock())


def test_a_lead_that_is_due_anyway_stands_once(desk, add, plan):
    due, later = add("due", stage_id=NEW), add("later", stage_id=NEW)
    plan(due, 0)
    plan(later, 30, "Ask again")
    assert names(desk, Section.TODAY) == ["due"]
    assert names(desk, Section.UNANSWERED) == ["later"]
    assert asked(desk).parts[-1].entries[0].step.what == "Ask again"


def test_open_contacts_without_a_next_step_the_furthest_and_hottest_first(desk, add, plan):
    add("prospect", stage_id=QUALIFIED)
    add("cold", stage_id=WORKING, rating=Rating.COLD)
    add("hot", stage_id=WORKING, rating=Rating.HOT)
    add("list only")
    add("customer", stage_id=CUSTOMER)
    add("closed", stage_id=CLOSED)
    plan(add("planned", stage_id=WORKING), 90)
    answered = add("answered", stage_id=NEW)
    followups.log(desk, [answered.id], ActivityKind.CALL)
    add("unanswered", stage_id=NEW)
    assert names(desk, Section.NO_STEP) == ["prospect", "hot", "cold", "answered"]


def test_a_section_shows_its_first_and_counts_all(desk, add, plan):
    for number in range(5):
        plan(add(f"late {number}", stage_id=CUSTOMER), number - 9)
        add(f"idle {number}", stage_id=WORKING)
        add(f"new {number}", stage_id=NEW)
    parts = asked(desk, limit=2).parts
    assert [(part.section, len(part.entries), part.count) for part in parts] == [
        (Section.OVERDUE, 2, 5),
        (Section.UNANSWERED, 2, 5),
        (Section.NO_STEP, 2, 5),
    ]


def test_the_last_words_are_the_newest_of_encounters_and_activities(desk, add):
    events.add(desk, Event(name="Fair"))
    for name in ("met", "called", "nothing"):
        add(name, stage_id=NEW)
    for id_, days, said in ((1, 3, "Likes blue"), (2, 5, "Likes red")):
        events.log_encounter(
            desk, Encounter(contact_id=id_, event_id=1, at=NOW - timedelta(days=days), said=said)
        )
    followups.log(desk, [2], ActivityKind.CALL, outcome=Outcome.REACHED, at=NOW, note="Wants green")
    followups.log(desk, [1], ActivityKind.CALL, at=NOW)
    with desk.reading() as reader:
        words = agenda.last_words(reader, [1, 2, 3])
    assert {id_: (said.kind, said.outcome, said.text) for id_, said in words.items()} == {
        1: (None, None, "Likes blue"),
        2: (ActivityKind.CALL, Outcome.REACHED, "Wants green"),
    }
