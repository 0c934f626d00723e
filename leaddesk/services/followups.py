"""Next steps planned and done, and what happened logged."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.sources import Direction
from leaddesk.services.door import Door
from leaddesk.services.finding import existing
from leaddesk.storage.reader import Builder


def plan(
    door: Door,
    ids: Iterable[int],
    due_on: date,
    what: str,
    *,
    due_time: time | None = None,
    why: str = "",
    call_to_action: str = "",
) -> ChangeSet:
    """Plan a next step with contacts. Raises `InputError` if it does not say what."""
    if not what.strip():
        raise InputError(Message("empty-follow-up", mark("A follow-up needs a word on what to do.")))
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        for contact_id in existing(builder, wanted):
            yield Pair(
                None,
                FollowUp(
                    id=builder.new_id(FollowUp),
                    contact_id=contact_id,
                    due_on=due_on,
                    due_time=due_time,
                    what=what.strip(),
                    why=why,
                    call_to_action=call_to_action,
                    created_at=door.now(),
                ),
            )

    label = Message(
        "planned", mark("Planned “{what}” for {count}"), {"what": what.strip(), "count": len(wanted)}
    )
    return door.commit(label, build)


def finish(door: Door, ids: Iterable[int]) -> ChangeSet:
    """Mark follow-ups as done."""

    def build(builder: Builder) -> Iterator[Pair]:
        for step in _steps(builder, ids):
            if step.done_at is None:
                yield Pair(step, replace(step, done_at=door.now()))

    return door.commit(Message("finished", mark("Done")), build)


def postpone(door: Door, ids: Iterable[int], due_on: date) -> ChangeSet:
    """Put follow-ups off to another day."""

    def build(builder: Builder) -> Iterator[Pair]:
        for step in _steps(builder, ids):
            if step.done_at is None and step.due_on != due_on:
                yield Pair(step, replace(step, due_on=due_on))

    return door.commit(Message("postponed", mark("Put off to {day}"), {"day": due_on.isoformat()}), build)


def _steps(builder: Builder, ids: Iterable[int]) -> Iterator[FollowUp]:
    wanted = list(ids)
    found = builder.get(FollowUp, wanted)
    gone = [str(id_) for id_ in wanted if id_ not in found]
    if gone:
        text = mark("There is no follow-up with the number {ids}.")
        raise NotFound(Message("no-follow-up", text, {"ids": ", ".join(gone)}))
    yield from found.values()


def log(
    door: Door,
    ids: Iterable[int],
    kind: ActivityKind,
    *,
    at: datetime | None = None,
    direction: Direction | None = None,
    outcome: Outcome | None = None,
    two_way: bool | None = None,
    person: str = "",
    note: str = "",
) -> ChangeSet:
    """Log something that happened with contacts.

    Whether it was two-way follows from the outcome unless said; a meeting is two-way, a note never is.
    """
    if two_way is None:
        two_way = outcome.is_two_way if outcome else kind is ActivityKind.MEETING
    if two_way and kind in {ActivityKind.NOTE, ActivityKind.MAILING}:
        raise InputError(
            Message("one-way", mark("A note or mailing is never two-way; log the call or e-mail instead."))
        )
    is_two_way = two_way

    def build(builder: Builder) -> Iterator[Pair]:
        for contact_id in existing(builder, ids):
            yield Pair(
                None,
                Activity(
                    id=builder.new_id(Activity),
                    contact_id=contact_id,
                    kind=kind,
                    at=at or door.now(),
                    direction=direction,
                    outcome=outcome,
                    two_way=is_two_way,
                    person=person,
                    note=note,
                ),
            )

    return door.commit(Message("logged", mark("Logged: {kind}"), {"kind": kind.value}), build)
