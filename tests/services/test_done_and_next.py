from dataclasses import replace
from datetime import timedelta

import pytest

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.changes import Kind
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.sources import Direction
from leaddesk.services import followups
from tests.support import NOW, TODAY, dump_tables, everything

CALLED = Activity(
    kind=ActivityKind.CALL, outcome=Outcome.REACHED, direction=Direction.OUTBOUND, note="Wants a demo"
)
DEMO = FollowUp(due_on=TODAY + timedelta(days=2), what=" Demo ", why="asked for it")


@pytest.fixture
def ada(desk, add):
    contact = add("Ada", "Lovelace")
    followups.plan(desk, [contact.id], TODAY, "Call")
    return contact


def test_done_logged_and_planned_is_one_change(desk, ada):
    before = dump_tables(desk)
    changes = followups.done_and_next(desk, [ada.id], finished=[1], happened=CALLED, following=DEMO)
    assert set(changes.touched) == {Kind.ACTIVITY, Kind.FOLLOW_UP}
    done, planned = everything(desk, FollowUp)
    assert done.done_at == NOW
    assert (planned.what, planned.due_on, planned.why, planned.contact_id) == (
        "Demo",
        DEMO.due_on,
        DEMO.why,
        ada.id,
    )
    (logged,) = everything(desk, Activity)
    assert replace(logged, id=0, revision=0) == replace(CALLED, contact_id=ada.id, at=NOW, two_way=True)
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_each_part_may_be_left_out(desk, ada):
    assert set(followups.done_and_next(desk, [ada.id], happened=CALLED).touched) == {Kind.ACTIVITY}
    assert set(followups.done_and_next(desk, [ada.id], following=DEMO).touched) == {Kind.FOLLOW_UP}
    followups.done_and_next(desk, [ada.id], finished=[1])
    assert [step.what for step in everything(desk, FollowUp) if step.done_at is None] == ["Demo"]


@pytest.mark.parametrize(
    ("happened", "is_two_way"),
    [
        (Activity(kind=ActivityKind.MEETING), True),
        (Activity(kind=ActivityKind.EMAIL), False),
        (Activity(kind=ActivityKind.EMAIL, outcome=Outcome.REACHED), True),
        (Activity(kind=ActivityKind.CALL, outcome=Outcome.LEFT_WORD), False),
        (Activity(kind=ActivityKind.NOTE, outcome=Outcome.REACHED, two_way=True), False),
    ],
)
def test_whether_it_was_two_way_follows_from_how_it_ended(desk, ada, happened, is_two_way):
    followups.done_and_next(desk, [ada.id], happened=happened)
    assert [logged.two_way for logged in everything(desk, Activity)] == [is_two_way]


def test_nothing_is_written_if_any_part_is_wrong(desk, ada):
    before = dump_tables(desk)
    with pytest.raises(InputError):
        followups.done_and_next(desk, [ada.id], finished=[1], happened=CALLED, following=FollowUp(what=" "))
    with pytest.raises(NotFound):
        followups.done_and_next(desk, [ada.id], finished=[99], happened=CALLED)
    with pytest.raises(NotFound):
        followups.done_and_next(desk, [99], finished=[1])
    assert dump_tables(desk) == before


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"finished": [1], "following": DEMO}, "Done. Next: “Demo”"),
        ({"happened": CALLED, "following": DEMO}, "Logged. Next: “Demo”"),
        ({"following": DEMO}, "Next: “Demo”"),
        ({"finished": [1], "happened": CALLED}, "Done"),
        ({"happened": CALLED}, "Logged the call"),
    ],
)
def test_it_says_what_was_done(desk, ada, parts, said):
    assert str(followups.done_and_next(desk, [ada.id], **parts).label) == said
