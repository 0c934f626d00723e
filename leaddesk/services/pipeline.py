"""Moving contacts through the stages. Gates are judged inside the writing transaction."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import GateRefused
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Argument, Message, mark, mark_n
from leaddesk.domain.qualification import Facts, missing
from leaddesk.domain.stages import Closing, Stage, StageKind, StageMove
from leaddesk.services import followups, qualification
from leaddesk.services.door import Door
from leaddesk.services.finding import existing
from leaddesk.services.qualification import NOTHING, Learnt
from leaddesk.storage import queries
from leaddesk.storage.reader import Builder, Reader

_NAMED: Final = 5
"""How many contacts a refusal names; all of them are in its `missing`."""

Missing = dict[int, tuple[Message, ...]]


def move(
    door: Door,
    ids: Iterable[int],
    stage: Stage,
    *,
    reason: str = "",
    override: str = "",
    learnt: Mapping[int, Learnt] | None = None,
    following: FollowUp | None = None,
    finishes: bool = False,
    at: datetime | None = None,
) -> ChangeSet:
    """Move contacts to a stage, with what was learnt about them on the way, as one change.

    Those that stand there already stay. `reason` is kept with the move; to a closed stage it is a `Closing`.
    `following` is a step to be planned with them (when to look again), `finishes` marks the steps as done that are still
    open; `at` is when it was decided, if not now.

    Raises `GateRefused` with what is missing unless `override` says why the gate does not count, and `InputError` if the
    step does not say what; nothing is written then.
    """
    wanted = list(ids)
    reason, override = reason.strip(), override.strip()
    if stage.kind is StageKind.CLOSED:
        reason = str(Closing.read(reason))
    if following is not None:
        followups.refuse_empty(following.what)

    def build(builder: Builder) -> Iterator[Pair]:
        contacts = existing(builder, wanted)
        taught, facts, pairs = _taught(builder, door, contacts, learnt or {})
        gaps = _gaps(builder, facts, stage, reason)
        if gaps and (not override or stage.kind is StageKind.CLOSED):
            raise refusal(contacts, stage, gaps)
        yield from pairs
        yield from _steps(builder, door, contacts, following, finishes=finishes)
        for id_, contact in contacts.items():
            after = replace(taught[id_], stage_id=stage.id)
            if after != contact:
                yield Pair(contact, after)
            if contact.stage_id != stage.id:
                moved = _move(builder, door, contact, stage, reason, override if id_ in gaps else "")
                yield Pair(None, replace(moved, at=at or moved.at))

    text = mark_n("Moved {count} contact to {stage}", "Moved {count} contacts to {stage}")
    label = Message("moved", text, {"count": len(wanted), "stage": stage.title})
    return door.commit(label, build)


def _steps(
    builder: Builder, door: Door, ids: Iterable[int], following: FollowUp | None, *, finishes: bool
) -> Iterator[Pair]:
    """The open steps that end with the move, and the one that is planned."""
    wanted = list(ids)
    if finishes:
        for steps in builder.of_contacts(FollowUp, wanted).values():
            yield from followups.done(door, steps)
    if following is not None:
        yield from followups.planned(builder, door, wanted, following)


def check(reader: Reader, contacts: Iterable[Contact], stage: Stage, reason: str = "") -> Missing:
    """What is missing for each contact before it may enter a stage; those that may are left out."""
    return _gaps(reader, qualification.facts(reader, contacts), stage, reason)


def _taught(
    builder: Builder, door: Door, contacts: Mapping[int, Contact], learnt: Mapping[int, Learnt]
) -> tuple[dict[int, Contact], dict[int, Facts], list[Pair]]:
    facts = qualification.facts(builder, contacts.values())
    taught = dict(contacts)
    pairs: list[Pair] = []
    for id_ in learnt.keys() & contacts.keys():
        taught[id_], new = qualification.apply(builder, door, contacts[id_], learnt.get(id_, NOTHING))
        facts[id_] = qualification.facts_then(builder, facts[id_], taught[id_], new)
        pairs += new
    return taught, facts, pairs


def judged_from(reader: Reader, contacts: Iterable[Contact]) -> dict[int, StageKind]:
    """The stage kind that each contact rises from, by id: where it stands or, if it is closed, where it was closed."""
    kinds = {entry.id: entry.kind for entry in reader.all(Stage)}
    stands = {contact.id: kinds[contact.stage_id or 0] for contact in contacts}
    closed = [id_ for id_, kind in stands.items() if kind is StageKind.CLOSED]
    earlier = queries.kinds_before_closing(reader, closed)
    return stands | {id_: earlier.get(id_, StageKind.MARKETING_PROSPECT) for id_ in closed}


def _gaps(reader: Reader, facts: Mapping[int, Facts], stage: Stage, reason: str) -> Missing:
    before = judged_from(reader, [known.contact for known in facts.values()])
    found: Missing = {}
    for id_, known in facts.items():
        if known.contact.stage_id == stage.id:
            continue
        gaps = missing(known, before[id_], stage.kind, reason)
        if gaps:
            found[id_] = gaps
    return found


def refusal(contacts: Mapping[int, Contact], stage: Stage, gaps: Missing) -> GateRefused:
    """The error that says who may not enter a stage, and what is missing for each."""
    who = ", ".join(contacts[id_].display_name for id_ in list(gaps)[:_NAMED])
    more = f" + {len(gaps) - _NAMED}" if len(gaps) > _NAMED else ""
    wanted = "; ".join(dict.fromkeys(str(gap) for missing_here in gaps.values() for gap in missing_here))
    text = mark("Nobody entered {stage}: {who} may not yet. Missing: {details}")
    arguments: dict[str, Argument] = {"stage": stage.title, "who": who + more, "details": wanted}
    names = {id_: contacts[id_].display_name for id_ in gaps}
    return GateRefused(Message("gate", text, arguments), gaps, names)


def _move(
    builder: Builder, door: Door, contact: Contact, stage: Stage, reason: str, override: str
) -> StageMove:
    assert contact.stage_id is not None, "a stored contact has a stage"
    return StageMove(
        id=builder.new_id(StageMove),
        contact_id=contact.id,
        from_stage_id=contact.stage_id,
        to_stage_id=stage.id,
        at=door.now(),
        reason=reason,
        override=override,
        decided_by=door.user(),
    )
