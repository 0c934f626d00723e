"""Next steps planned and done, and what happened logged."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from itertools import chain
from typing import Final

from leaddesk.domain.accuracy import refuted
from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message, mark, mark_n
from leaddesk.domain.sources import Direction
from leaddesk.services import playbook_runs
from leaddesk.services.door import Door
from leaddesk.services.entries import replaced
from leaddesk.services.finding import in_parts, refuse_gone
from leaddesk.services.permissions import refuse_barred
from leaddesk.storage.reader import Builder

_ONE_WAY: Final = frozenset({ActivityKind.NOTE, ActivityKind.MAILING})
_LOGGED: Final = {
    ActivityKind.CALL: mark("Logged the call"),
    ActivityKind.EMAIL: mark("Logged the e-mail"),
    ActivityKind.MEETING: mark("Logged the meeting"),
    ActivityKind.MAILING: mark("Logged the mailing"),
    ActivityKind.NOTE: mark("Kept the note"),
}


def plan(
    door: Door,
    ids: Iterable[int],
    due_on: date,
    what: str,
    *,
    due_time: time | None = None,
    why: str = "",
    call_to_action: str = "",
    kind: ActivityKind | None = None,
    text: str = "",
) -> ChangeSet:
    """Plan a next step with contacts: a call, a mail and so on, if `kind` says; `text` is what to say or write.

    Raises `InputError` if it does not say what, `Refused` if one of them does not want it.
    """
    refuse_empty(what)
    wanted = list(ids)
    step = FollowUp(
        due_on=due_on,
        due_time=due_time,
        what=what.strip(),
        why=why,
        call_to_action=call_to_action,
        kind=kind,
        text=text,
    )

    def build(builder: Builder) -> Iterator[Pair]:
        refuse_barred(builder, wanted, step.kind)
        for part in in_parts(door, wanted):
            refuse_gone(builder, part)
            yield from planned(builder, door, part, step)

    said = mark_n("Planned “{what}” for {count} contact", "Planned “{what}” for {count} contacts")
    label = Message("planned", said, {"what": what.strip(), "count": len(wanted)})
    return door.commit(label, build)


def finish(door: Door, ids: Iterable[int]) -> ChangeSet:
    """Mark follow-ups as done."""

    def build(builder: Builder) -> Iterator[Pair]:
        yield from _finished(builder, door, ids)

    return door.commit(Message("finished", mark("Done")), build)


def postpone(door: Door, ids: Iterable[int], due_on: date) -> ChangeSet:
    """Put follow-ups off to another day."""
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        for step in _steps(builder, door, wanted):
            if step.done_at is None and step.due_on != due_on:
                yield Pair(step, replace(step, due_on=due_on))

    return door.commit(Message("postponed", mark("Put off to {day}"), {"day": due_on.isoformat()}), build)


def edit_step(door: Door, before: FollowUp, after: FollowUp) -> ChangeSet:
    """Change what is planned. Raises `InputError` if it no longer says what, `Stale` if it has been changed meanwhile."""
    refuse_empty(after.what)
    return replaced(door, before, after, Message("step-edited", mark("Changed the next step")))


def delete_step(door: Door, step: FollowUp) -> ChangeSet:
    """Take a planned step back, undone. Raises `Stale` if it has been changed meanwhile."""
    label = Message("step-deleted", mark("Took back “{what}”"), {"what": step.what})
    return replaced(door, step, None, label)


def edit_activity(door: Door, before: Activity, after: Activity) -> ChangeSet:
    """Change what is noted of something that happened. Raises `Stale` if it has been changed meanwhile."""
    _refuse_impossible(after)
    return replaced(door, before, after, Message("activity-edited", mark("Changed what was noted")))


def delete_activity(door: Door, activity: Activity) -> ChangeSet:
    """Delete something that was logged. Raises `Stale` if it has been changed meanwhile."""
    return replaced(door, activity, None, Message("activity-deleted", mark("Deleted what was noted")))


def _steps(builder: Builder, door: Door, ids: Iterable[int]) -> Iterator[FollowUp]:
    for part in in_parts(door, ids):
        found = builder.get(FollowUp, part)
        gone = [str(id_) for id_ in part if id_ not in found]
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
    detail: str = "",
) -> ChangeSet:
    """Log something that happened with contacts.

    Whether it was two-way follows from the outcome unless said; a meeting is two-way, a note never is. `detail` is the
    e-mail, phone or city that was used (else the first of its kind): a wrong number and a bounced mail make it doubtful.
    An answer ends the playbooks that were to run until there is one. Raises `NotFound` for a detail they do not have.
    """
    wanted = list(ids)
    happened = Activity(
        kind=kind,
        at=at,
        direction=direction,
        outcome=outcome,
        person=person,
        note=note,
        detail=detail.strip(),
    )
    logged = replace(happened, two_way=_is_two_way(happened) if two_way is None else two_way)
    _refuse_impossible(logged)

    def build(builder: Builder) -> Iterator[Pair]:
        for part in in_parts(door, wanted):
            refuse_gone(builder, part)
            yield from list(_logged(builder, door, part, logged))

    return door.commit(_logged_label(kind), build)


def done_and_next(
    door: Door,
    ids: Iterable[int],
    *,
    finished: Iterable[int] = (),
    happened: Activity | None = None,
    two_way: bool | None = None,
    following: FollowUp | None = None,
) -> ChangeSet:
    """Mark follow-ups as done, log what happened with contacts and plan their next step, all as one change.

    Of `happened` and `following` only what they say counts: whose they are comes from `ids`, and whether it was
    two-way from how it ended, unless `two_way` says. Raises `InputError` if the next step does not say what, or for a
    note that was two-way; `NotFound` for a detail that they do not have.
    """
    wanted, steps = list(ids), list(finished)
    if happened is not None:
        is_two_way = is_usually_two_way(happened) if two_way is None else two_way
        happened = replace(happened, two_way=is_two_way)
        _refuse_impossible(happened)
    if following is not None:
        refuse_empty(following.what)

    def build(builder: Builder) -> Iterator[Pair]:
        if following is not None:
            refuse_barred(builder, wanted, following.kind)
        if steps:
            refuse_gone(builder, wanted)  # their steps are gone with them: that is what is to be said
        ending = _by_contact(_finished(builder, door, steps))
        for part in in_parts(door, wanted):
            refuse_gone(builder, part)
            pairs = [pair for id_ in part for pair in ending.pop(id_, ())]
            if happened is not None:
                pairs += _logged(builder, door, part, happened, pairs)
            if following is not None:
                pairs += planned(builder, door, part, replace(following, what=following.what.strip()))
            yield from pairs
        yield from chain.from_iterable(ending.values())

    return door.commit(_done_label(bool(steps), happened, following), build)


def _by_contact(pairs: Iterable[Pair]) -> dict[int, list[Pair]]:
    """The pairs of follow-ups, by the contact that they are with."""
    found: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if isinstance(pair.after, FollowUp):
            found[pair.after.contact_id].append(pair)
    return found


def _done_label(is_finished: bool, happened: Activity | None, following: FollowUp | None) -> Message:
    if following is not None:
        text = mark("Done. Next: “{what}”") if is_finished else mark("Logged. Next: “{what}”")
        if not is_finished and happened is None:
            text = mark("Next: “{what}”")
        return Message("done-and-next", text, {"what": following.what.strip()})
    if is_finished or happened is None:
        return Message("finished", mark("Done"))
    return _logged_label(happened.kind)


def _logged_label(kind: ActivityKind) -> Message:
    return Message("logged", _LOGGED[kind])


def refuse_empty(what: str) -> None:
    """Raise `InputError` if a step does not say what is to be done."""
    if not what.strip():
        raise InputError(Message("empty-follow-up", mark("A follow-up needs a word on what to do.")))


def planned(builder: Builder, door: Door, ids: Iterable[int], step: FollowUp) -> Iterator[Pair]:
    """The pairs that plan a step with contacts, for a change that does more besides.

    Whether they want it is asked before, of all of them: `permissions.refuse_barred`.
    """
    entry = replace(step, created_at=door.now(), revision=builder.revision)
    for contact_id in ids:
        yield Pair(None, replace(entry, id=builder.new_id(FollowUp), contact_id=contact_id))


def _finished(builder: Builder, door: Door, ids: Iterable[int]) -> Iterator[Pair]:
    yield from done(door, _steps(builder, door, ids))


def done(door: Door, steps: Iterable[FollowUp]) -> Iterator[Pair]:
    """The pairs that mark those of the steps that are open as done, for a change that does more besides."""
    yield from (Pair(step, replace(step, done_at=door.now())) for step in steps if step.done_at is None)


def _logged(
    builder: Builder,
    door: Door,
    ids: Sequence[int],
    happened: Activity,
    beside: Collection[Pair] = (),
) -> Iterator[Pair]:
    """The pairs of what happened, and of what follows from it: details that proved wrong, playbooks that are over."""
    entry = replace(happened, at=happened.at or door.now(), revision=builder.revision)
    for contact_id in ids:
        yield Pair(None, replace(entry, id=builder.new_id(Activity), contact_id=contact_id))
    if happened.refutes:
        for contact in builder.get(Contact, ids).values():
            doubted = refuted(contact, happened, door.now())
            if doubted != contact:
                yield Pair(contact, doubted)
    if happened.is_answer:
        yield from playbook_runs.ended_by_answer(builder, door, ids, beside)


def is_usually_two_way(happened: Activity) -> bool:
    """Whether both sides spoke, as far as the outcome tells: a meeting without one is two-way, a note never is."""
    return happened.kind not in _ONE_WAY and _is_two_way(happened)


def _is_two_way(happened: Activity) -> bool:
    return happened.outcome.is_two_way if happened.outcome else happened.kind is ActivityKind.MEETING


def _refuse_impossible(happened: Activity) -> None:
    if happened.two_way and happened.kind in _ONE_WAY:
        text = mark("A note or mailing is never two-way; log the call or e-mail instead.")
        raise InputError(Message("one-way", text))
