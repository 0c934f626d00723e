"""Changes of very many contacts: part by part, watched, ended before they are done, and taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from leaddesk.domain.activity import Activity, ActivityKind
from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.errors import Cancelled, GateRefused, NotFound, Refused
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message
from leaddesk.domain.playbook import PlaybookRun, RunEnd
from leaddesk.domain.stages import StageMove
from leaddesk.services import consent, contacts, finding, followups, pipeline, playbook_runs
from leaddesk.services.finding import find_playbook
from leaddesk.services.playbooks import start
from leaddesk.storage import spill
from leaddesk.workspace import Workspace
from tests.support import TODAY, dump_tables, everything, make_contact, stage_named

Do = Callable[[Workspace, list[int]], ChangeSet]
CALLED = Activity(kind=ActivityKind.CALL)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten contacts are very many: they are read in parts of four, written in batches of three."""
    monkeypatch.setattr(finding, "_PART", 4)
    monkeypatch.setattr("leaddesk.workspace._BATCH", 3)
    monkeypatch.setattr(spill, "IN_MEMORY", 6)


def crowd(desk: Workspace, count: int) -> list[int]:
    """Record so many contacts, quickly."""

    def people(builder):
        for number in range(count):
            one = make_contact(f"Person {number}", email=f"p{number}@x.example")
            yield Pair(None, replace(one, id=builder.new_id(Contact), uid=f"u{number}", stage_id=1))

    desk.commit(Message("crowd", "A crowd"), people)
    return [one.id for one in everything(desk, Contact)]


def move_all(desk: Workspace, ids: list[int]) -> ChangeSet:
    return pipeline.move(desk, ids, stage_named(desk, "new-lead"), override="Known from before")


def plan_all(desk: Workspace, ids: list[int]) -> ChangeSet:
    return followups.plan(desk, ids, TODAY, "Send the offer")


def log_and_plan_all(desk: Workspace, ids: list[int]) -> ChangeSet:
    return followups.done_and_next(desk, ids, happened=CALLED, following=FollowUp(due_on=TODAY, what="Call"))


ALL: dict[str, Do] = {
    "tag": lambda desk, ids: contacts.tag(desk, ids, "Fair"),
    "rate": lambda desk, ids: contacts.rate(desk, ids, Rating.HOT),
    "move": move_all,
    "plan": plan_all,
    "log": lambda desk, ids: followups.log(desk, ids, ActivityKind.CALL, two_way=True),
    "log and plan": log_and_plan_all,
    "delete": contacts.delete,
}
each = pytest.mark.parametrize("do", ALL.values(), ids=ALL.keys())


@each
def test_a_change_of_many_says_how_far_it_is(desk: Workspace, small_parts: None, do: Do) -> None:
    ids, told = crowd(desk, 10), []
    with desk.watched(lambda done, total: told.append((done, total))):
        do(desk, ids)
    assert told == [(0, 10), (4, 10), (8, 10)]


@each
def test_a_change_that_is_ended_on_the_way_leaves_nothing(desk: Workspace, small_parts: None, do: Do) -> None:
    ids = crowd(desk, 10)
    before, done_last = dump_tables(desk), desk.history.next_undo()

    def end(done: int, _total: int) -> None:
        if done >= 8:
            raise Cancelled

    with desk.watched(end), pytest.raises(Cancelled):
        do(desk, ids)
    assert dump_tables(desk) == before
    assert desk.history.next_undo() is done_last
    do(desk, ids)
    assert dump_tables(desk) != before


@each
def test_a_change_of_many_is_taken_back_and_made_again_exactly(
    desk: Workspace, small_parts: None, do: Do
) -> None:
    ids = crowd(desk, 10)
    before = dump_tables(desk)
    do(desk, ids)
    after = dump_tables(desk)
    told: list[tuple[int, int]] = []
    with desk.watched(lambda done, total: told.append((done, total))):
        desk.history.undo(desk)
    assert dump_tables(desk) == before
    assert told[0][0] == 0
    assert len({total for _done, total in told}) == 1
    assert told[-1][0] < told[-1][1]
    desk.history.redo(desk)
    assert dump_tables(desk) == after


@each
def test_an_undo_that_is_ended_on_the_way_can_be_asked_for_again(
    desk: Workspace, small_parts: None, do: Do
) -> None:
    ids = crowd(desk, 10)
    before = dump_tables(desk)
    do(desk, ids)
    after = dump_tables(desk)

    def end(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with desk.watched(end), pytest.raises(Cancelled):
        desk.history.undo(desk)
    assert dump_tables(desk) == after
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_more_than_is_kept_in_memory_is_changed_and_taken_back(desk: Workspace) -> None:
    ids = crowd(desk, 1_500)
    for do in (ALL["tag"], ALL["move"], ALL["log and plan"]):
        assert do(desk, ids).pairs == ()
    assert len(everything(desk, StageMove)) == 1_500
    assert {one.tags for one in everything(desk, Contact)} == {("Fair",)}
    for _ in range(3):
        desk.history.undo(desk)
    assert everything(desk, StageMove) == everything(desk, Activity) == everything(desk, FollowUp) == []
    assert {(one.tags, one.stage_id) for one in everything(desk, Contact)} == {((), 1)}


def test_a_refused_move_names_all_whom_the_gate_stops(desk: Workspace, small_parts: None) -> None:
    ids = crowd(desk, 10)
    before = dump_tables(desk)
    with pytest.raises(GateRefused) as refused:
        pipeline.move(desk, ids, stage_named(desk, "new-lead"))
    assert set(refused.value.missing) == set(refused.value.names) == set(ids)
    assert "Person 0, Person 1, Person 2, Person 3, Person 4 + 5" in str(refused.value.message)
    assert dump_tables(desk) == before


def test_a_step_that_some_do_not_want_names_all_of_them(desk: Workspace, small_parts: None) -> None:
    ids = crowd(desk, 10)
    consent.object_to(desk, [ids[0], ids[9]], Barred.NO_CONTACT)
    before = dump_tables(desk)
    with pytest.raises(Refused, match="Person 0, Person 9: do not contact"):
        plan_all(desk, ids)
    assert dump_tables(desk) == before


@each
def test_whoever_is_gone_stops_the_change_of_all(desk: Workspace, small_parts: None, do: Do) -> None:
    ids = crowd(desk, 10)
    contacts.delete(desk, [ids[6]])
    before = dump_tables(desk)
    with pytest.raises(NotFound, match=f"number {ids[6]}"):
        do(desk, ids)
    assert dump_tables(desk) == before


def test_an_answer_of_many_ends_the_playbook_of_each_with_the_step_that_is_done(
    desk: Workspace, small_parts: None
) -> None:
    ids = crowd(desk, 10)
    move_all(desk, ids)
    with desk.reading() as reader:
        playbook = find_playbook(reader, "lead-nurture")
    start(desk, ids, playbook, begins_on=TODAY - timedelta(days=60))
    with desk.reading() as reader:
        steps = playbook_runs.open_steps(reader, ids)
    reached = replace(CALLED, two_way=True)
    followups.done_and_next(desk, ids, finished=[step.id for step in steps], happened=reached, two_way=True)
    with desk.reading() as reader:
        runs = playbook_runs.running(reader, ids)
        ended = {run.ended_why for own in reader.of_contacts(PlaybookRun, ids).values() for run in own}
    assert runs == []
    assert ended == {RunEnd.ANSWERED}
    assert all(step.done_at for step in everything(desk, FollowUp))
