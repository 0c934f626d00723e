from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.contact import Accuracy
from leaddesk.domain.errors import InputError, NotFound, Stale
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.sources import Direction
from leaddesk.services import followups
from tests.support import NOW, TODAY, dump_tables, everything, stored


def test_a_next_step_is_planned_for_everybody_named(desk, add):
    ids = [add("Ada").id, add("Ben").id]
    followups.plan(
        desk,
        iter(ids),
        TODAY,
        "  Call ",
        due_time=time(9, 30),
        why="asked for it",
        call_to_action="Book a demo",
    )
    assert everything(desk, FollowUp) == [
        FollowUp(
            id=number,
            revision=step.revision,
            contact_id=id_,
            due_on=TODAY,
            due_time=time(9, 30),
            what="Call",
            why="asked for it",
            call_to_action="Book a demo",
            created_at=NOW,
        )
        for number, (id_, step) in enumerate(zip(ids, everything(desk, FollowUp), strict=True), 1)
    ]


@pytest.mark.parametrize("what", ["", " \n"])
def test_a_next_step_says_what(desk, add, what):
    ada = add("Ada")
    with pytest.raises(InputError) as caught:
        followups.plan(desk, [ada.id], TODAY, what)
    assert caught.value.message.code == "empty-follow-up"
    assert everything(desk, FollowUp) == []


@pytest.fixture
def step(desk, add):
    followups.plan(desk, [add("Ada").id], TODAY, "Call")
    return everything(desk, FollowUp)[0]


def now(desk):
    return everything(desk, FollowUp)[0]


def test_what_is_done_is_done_when_it_was_first(desk, step, clock):
    done_at = clock.advance(hours=1)
    followups.finish(desk, [step.id])
    clock.advance(hours=1)
    assert not followups.finish(desk, [step.id])
    assert now(desk).done_at == done_at
    desk.history.undo(desk)
    assert now(desk) == step


def test_a_step_is_put_off_to_another_day(desk, step):
    assert not followups.postpone(desk, [step.id], TODAY)
    followups.postpone(desk, [step.id], date(2027, 1, 1))
    assert now(desk).due_on == date(2027, 1, 1)


@pytest.mark.parametrize(
    "act", [followups.finish, lambda desk, ids: followups.postpone(desk, ids, TODAY + timedelta(days=1))]
)
def test_a_step_that_is_not_there_is_named_and_no_other_touched(desk, step, act):
    before = dump_tables(desk)
    with pytest.raises(NotFound) as caught:
        act(desk, [step.id, 99])
    assert caught.value.message.arguments == {"ids": "99"}
    assert dump_tables(desk) == before


@pytest.mark.parametrize(
    ("kind", "settings", "two_way"),
    [
        (ActivityKind.MEETING, {}, True),
        (ActivityKind.CALL, {}, False),
        (ActivityKind.CALL, {"outcome": Outcome.REACHED}, True),
        (ActivityKind.CALL, {"outcome": Outcome.LEFT_WORD}, False),
        (ActivityKind.EMAIL, {"outcome": Outcome.WANTS_OFFER}, True),
        (ActivityKind.EMAIL, {"two_way": True}, True),
        (ActivityKind.MEETING, {"two_way": False}, False),
        (ActivityKind.NOTE, {}, False),
        (ActivityKind.MAILING, {}, False),
        (ActivityKind.MAILING, {"outcome": Outcome.BOUNCED}, False),
    ],
)
def test_whether_both_spoke_follows_from_what_happened_unless_said(desk, add, kind, settings, two_way):
    followups.log(desk, [add("Ada").id], kind, **settings)
    assert everything(desk, Activity)[0].two_way is two_way


@pytest.mark.parametrize("kind", [ActivityKind.NOTE, ActivityKind.MAILING])
@pytest.mark.parametrize("settings", [{"two_way": True}, {"outcome": Outcome.REACHED}])
def test_a_note_or_mailing_is_never_two_way(desk, add, kind, settings):
    ada = add("Ada")
    with pytest.raises(InputError) as caught:
        followups.log(desk, [ada.id], kind, **settings)
    assert caught.value.message.code == "one-way"
    assert everything(desk, Activity) == []


def test_what_happened_is_kept_as_it_was_told(desk, add):
    ada = add("Ada")
    at = NOW - timedelta(days=2)
    followups.log(
        desk,
        [ada.id],
        ActivityKind.CALL,
        at=at,
        direction=Direction.INBOUND,
        outcome=Outcome.NOT_NOW,
        person="Ms. King",
        note="after the fair",
    )
    (activity,) = everything(desk, Activity)
    assert activity == Activity(
        id=1,
        revision=activity.revision,
        contact_id=ada.id,
        kind=ActivityKind.CALL,
        at=at,
        direction=Direction.INBOUND,
        outcome=Outcome.NOT_NOW,
        two_way=True,
        person="Ms. King",
        note="after the fair",
    )


def test_what_happened_at_no_time_told_happened_now(desk, add, clock):
    at = clock.advance(minutes=5)
    followups.log(desk, [add("Ada").id], ActivityKind.NOTE)
    assert everything(desk, Activity)[0].at == at


def test_a_step_is_changed_and_taken_back(desk, add):
    ada = add("Ada Lovelace")
    followups.plan(desk, [ada.id], TODAY, "Call")
    (step,) = everything(desk, FollowUp)
    followups.edit_step(desk, step, replace(step, what="Write", why="asked for it"))
    (edited,) = everything(desk, FollowUp)
    assert (edited.what, edited.why, edited.due_on) == ("Write", "asked for it", step.due_on)
    with pytest.raises(Stale):
        followups.delete_step(desk, step)
    with pytest.raises(InputError):
        followups.edit_step(desk, edited, replace(edited, what=" "))
    followups.delete_step(desk, edited)
    assert everything(desk, FollowUp) == []
    desk.history.undo(desk)
    assert everything(desk, FollowUp) == [edited]


def test_what_was_logged_is_edited_and_deleted(desk, add):
    ada = add("Ada Lovelace")
    followups.log(desk, [ada.id], ActivityKind.CALL, note="Wants a demo", outcome=Outcome.REACHED)
    (call,) = everything(desk, Activity)
    followups.edit_activity(desk, call, replace(call, note="Wants an offer"))
    (edited,) = everything(desk, Activity)
    assert edited.note == "Wants an offer"
    followups.delete_activity(desk, edited)
    assert everything(desk, Activity) == []
    desk.history.undo(desk)
    assert everything(desk, Activity) == [edited]


def test_a_wrong_number_is_doubtful_in_the_change_that_logs_it(desk, add):
    ada, ben = add("Ada", phone=["+49 30 1234567", "+49 30 7654321"]), add("Ben", phone="+49 30 1111111")
    before = dump_tables(desk)
    followups.log(desk, [ada.id, ben.id], ActivityKind.CALL, outcome=Outcome.WRONG_NUMBER)
    doubts = [
        phone.confirmation and phone.confirmation.accuracy
        for contact in (stored(desk, ada.id), stored(desk, ben.id))
        for phone in contact.phones
    ]
    assert doubts == [Accuracy.DOUBTFUL, None, Accuracy.DOUBTFUL]
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_the_detail_that_was_used_is_kept_and_must_be_theirs(desk, add):
    ada = add("Ada", email=["a@x.example", "b@x.example"])
    before = dump_tables(desk)
    with pytest.raises(NotFound):
        followups.log(desk, [ada.id], ActivityKind.EMAIL, outcome=Outcome.BOUNCED, detail="c@x.example")
    assert dump_tables(desk) == before
    followups.done_and_next(
        desk,
        [ada.id],
        happened=Activity(kind=ActivityKind.EMAIL, outcome=Outcome.BOUNCED, detail="b@x.example"),
    )
    assert everything(desk, Activity)[0].detail == "b@x.example"
    assert [mail.confirmation is not None for mail in stored(desk, ada.id).emails] == [False, True]


def test_a_step_says_of_what_kind_it_is_and_what_to_write(desk, add):
    followups.plan(desk, [add("Ada").id], TODAY, "Write", kind=ActivityKind.EMAIL, text="Dear Ada")
    (step,) = everything(desk, FollowUp)
    assert (step.kind, step.text, step.run_id) == (ActivityKind.EMAIL, "Dear Ada", None)
