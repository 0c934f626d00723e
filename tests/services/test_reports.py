from datetime import timedelta

from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import Due
from leaddesk.services import events, followups
from leaddesk.services.reports import report
from tests.support import TODAY


def test_a_report_counts_by_stage_due_and_event(desk, add):
    ada, ben, cia = add("Ada", stage_id=2), add("Ben", stage_id=2), add("Cia", stage_id=6)
    for name in ("Fair", "Evening"):
        events.add(desk, Event(name=name))
    for contact in (ada, ada, ben):
        events.log_encounter(desk, Encounter(contact_id=contact.id, event_id=1))
    for contact, days in ((ada, -1), (ada, 3), (cia, 0)):
        followups.plan(desk, [contact.id], TODAY + timedelta(days=days), "Call")
    told = report(desk)
    assert {stage.key: count for stage, count in told.by_stage if count} == {"new-lead": 2, "customer": 1}
    assert [stage.position for stage, _ in told.by_stage] == [1, 2, 3, 4, 5, 6, 7]
    assert told.contacts == 3
    assert told.by_due == {Due.OVERDUE: 1, Due.TODAY: 1, Due.WEEK: 1, Due.LATER: 0}
    assert told.without_next_step == 1
    assert [(event.name, count) for event, count in told.by_event] == [("Fair", 2), ("Evening", 0)]


def test_a_report_turns_with_the_day(desk, add, clock):
    followups.plan(desk, [add("Ada").id], TODAY, "Call")
    assert report(desk).by_due[Due.TODAY] == 1
    clock.advance(hours=14)
    assert report(desk).by_due == {Due.OVERDUE: 1, Due.TODAY: 0, Due.WEEK: 0, Due.LATER: 0}


def test_an_empty_desk_has_a_report(desk):
    told = report(desk)
    assert (told.contacts, told.without_next_step, told.by_event) == (0, 0, ())
