"""What happened with a contact, newest first."""

from datetime import timedelta

from leaddesk.domain.activity import Activity, ActivityKind
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import StageMove
from leaddesk.services import events, followups, pipeline
from leaddesk.storage.timeline import Timeline, timeline
from tests.support import NOW, TODAY, everything, stage_named


def test_all_that_happened_stands_newest_first_and_what_is_planned_does_not(desk, clock, add):
    ada, ben = add("Ada Lovelace"), add("Ben")
    events.add(desk, Event(name="Fair"))
    events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=1, at=NOW - timedelta(days=3)))
    followups.log(desk, [ada.id], ActivityKind.CALL, at=NOW - timedelta(days=2))
    followups.log(desk, [ben.id], ActivityKind.CALL)
    followups.plan(desk, [ada.id], TODAY, "Write")
    followups.plan(desk, [ada.id], TODAY, "Call again")
    clock.advance(hours=1)
    followups.finish(desk, [1])
    clock.advance(hours=1)
    pipeline.move(desk, [ada.id], stage_named(desk, "New lead"), override="a friend")
    with desk.reading() as reader:
        found = timeline(reader, ada.id, 10)
        newest = timeline(reader, ada.id, 2)
        nothing = timeline(reader, 99, 10)
    assert [type(one) for one in found.happenings] == [StageMove, FollowUp, Activity, Encounter]
    assert found.happenings[1] == everything(desk, FollowUp)[0]
    assert found.total == 4
    assert newest == Timeline(found.happenings[:2], 4)
    assert nothing == Timeline()
