"""Moving contacts through the stages. Gates are judged inside the writing transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Final

from leaddesk.domain.changes import ChangeSet, Pair, not_in
from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import GateRefused
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Argument, Message, mark, mark_n
from leaddesk.domain.qualification import Facts, missing
from leaddesk.domain.stages import ClosedReason, Closing, Stage, StageKind, StageMove
from leaddesk.services import consent, followups, playbook_runs, qualification
from leaddesk.services.door import Door
from leaddesk.services.finding import current_stage, existing_in_parts
from leaddesk.services.permissions import barred, refuse_barred
from leaddesk.services.qualification import Learnt
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
    open; `at` is when it was decided, if not now. Playbooks of another stage kind end. Who is closed because they asked
    not to be contacted is not from then on.

    Raises `GateRefused` with what is missing unless `override` says why the gate does not count, `InputError` if the
    step does not say what, and `Refused` if they do not want it; nothing is written then.
    """
    wanted = list(ids)
    wish = Wish(stage, reason.strip(), override.strip(), learnt or {}, following, finishes, at)

    def build(builder: Builder) -> Iterator[Pair]:
        yield from moved(builder, door, wanted, wish)

    text = mark_n("Moved {count} contact to {stage}", "Moved {count} contacts to {stage}")
    label = Message("moved", text, {"count": len(wanted), "stage": stage.title})
    return door.commit(label, build)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished for of a move; see `move`."""

    stage: Stage
    reason: str = ""
    override: str = ""
    learnt: Mapping[int, Learnt] = field(default_factory=dict)
    following: FollowUp | None = None
    finishes: bool = False
    at: datetime | None = None

    @property
    def closing(self) -> Closing | None:
        """Why the contacts are closed, if that is what is wished for."""
        return Closing.read(self.reason) if self.stage.kind is StageKind.CLOSED else None

    @property
    def kept_reason(self) -> str:
        """The reason as it is kept: a closing in no language."""
        return self.reason if self.closing is None else str(self.closing)


def moved(builder: Builder, door: Door, ids: Iterable[int], wish: Wish) -> Iterator[Pair]:
    """The pairs of a move, for a change that does more besides. Raises as `move` does.

    A refusal is raised once everybody was judged: what was yielded before then must not stay.
    """
    wanted = list(ids)
    stage = current_stage(builder, wish.stage)
    if wish.following is not None:
        followups.refuse_empty(wish.following.what)
        refuse_barred(builder, wanted, wish.following.kind)
    is_open = bool(wish.override) and stage.kind is not StageKind.CLOSED
    shut: Missing = {}
    names: dict[int, str] = {}
    alike: dict[str, tuple[Message, ...]] = {}
    for contacts in existing_in_parts(door, builder, wanted):
        taught, news = _taught(builder, door, contacts, wish.learnt)
        gaps = _gaps(builder, taught, news, stage, wish.reason)
        if not is_open:
            # Of very many most miss the same: it is kept once.
            shut |= {id_: alike.setdefault(" ".join(map(str, own)), own) for id_, own in gaps.items()}
            names |= {id_: contacts[id_].display_name for id_ in gaps}
        if not shut:
            yield from list(_written(builder, door, contacts, taught, news, gaps, wish))
    if shut:
        raise refusal(names, stage, shut)


def _written(
    builder: Builder,
    door: Door,
    contacts: Mapping[int, Contact],
    taught: Mapping[int, Contact],
    news: Mapping[int, list[Pair]],
    gaps: Missing,
    wish: Wish,
) -> Iterator[Pair]:
    """The pairs of those who may move, or are moved all the same."""
    pairs = [pair for own in news.values() for pair in own]
    pairs += _beside(builder, door, contacts, wish, pairs)
    yield from pairs
    move = StageMove(
        revision=builder.revision,
        to_stage_id=wish.stage.id,
        at=wish.at or door.now(),
        reason=wish.kept_reason,
        decided_by=door.user(),
    )
    for id_, contact in contacts.items():
        if taught[id_] != contact or contact.stage_id != wish.stage.id:
            yield Pair(contact, replace(taught[id_], stage_id=wish.stage.id, revision=builder.revision))
        if contact.stage_id != wish.stage.id:
            override = wish.override if id_ in gaps else ""
            assert contact.stage_id is not None, "a stored contact has a stage"
            made = replace(
                move,
                id=builder.new_id(StageMove),
                contact_id=id_,
                from_stage_id=contact.stage_id,
                override=override,
            )
            yield Pair(None, made)


def _beside(
    builder: Builder, door: Door, contacts: Mapping[int, Contact], wish: Wish, news: Sequence[Pair]
) -> list[Pair]:
    """What changes along with a move: steps that end and begin, playbooks that are over, an objection."""
    pairs = list(news)
    moving = {id_: contact for id_, contact in contacts.items() if contact.stage_id != wish.stage.id}
    no_contact = wish.closing is not None and wish.closing.reason is ClosedReason.DO_NOT_CONTACT
    if wish.finishes:
        pairs += list(not_in(followups.done(door, playbook_runs.open_steps(builder, contacts)), pairs))
    pairs += playbook_runs.ended_by_move(builder, door, moving, wish.stage.kind, pairs)
    if wish.closing is not None and no_contact:
        pairs += consent.objected(builder, door, moving, Barred.NO_CONTACT, wish.closing.words, pairs)
    if wish.following is not None:
        if no_contact:
            raise barred(contacts.values(), Barred.NO_CONTACT)
        pairs += followups.planned(builder, door, contacts, wish.following)
    return pairs[len(news) :]


def check(reader: Reader, contacts: Iterable[Contact], stage: Stage, reason: str = "") -> Missing:
    """What is missing for each contact before it may enter a stage; those that may are left out."""
    return _gaps(reader, {contact.id: contact for contact in contacts}, {}, stage, reason)


def _taught(
    builder: Builder, door: Door, contacts: Mapping[int, Contact], learnt: Mapping[int, Learnt]
) -> tuple[dict[int, Contact], dict[int, list[Pair]]]:
    """The contacts with what was learnt about them, and the pairs of what hangs on them, by id."""
    taught = dict(contacts)
    news: dict[int, list[Pair]] = {}
    for id_ in learnt.keys() & contacts.keys():
        taught[id_], news[id_] = qualification.apply(builder, door, contacts[id_], learnt[id_])
    return taught, news


def judged_from(reader: Reader, contacts: Iterable[Contact]) -> dict[int, StageKind]:
    """The stage kind that each contact rises from, by id: where it stands or, if it is closed, where it was closed."""
    kinds = {entry.id: entry.kind for entry in reader.all(Stage)}
    stands = {contact.id: kinds[contact.stage_id or 0] for contact in contacts}
    closed = [id_ for id_, kind in stands.items() if kind is StageKind.CLOSED]
    earlier = queries.kinds_before_closing(reader, closed)
    return stands | {id_: earlier.get(id_, StageKind.MARKETING_PROSPECT) for id_ in closed}


def _gaps(
    reader: Reader,
    contacts: Mapping[int, Contact],
    news: Mapping[int, list[Pair]],
    stage: Stage,
    reason: str,
) -> Missing:
    moving = {id_: contact for id_, contact in contacts.items() if contact.stage_id != stage.id}
    before = judged_from(reader, moving.values())
    rising = [contact for id_, contact in moving.items() if before[id_].rank < stage.kind.rank]
    facts = qualification.facts(reader, rising)
    for id_ in news.keys() & facts.keys():
        facts[id_] = qualification.facts_then(reader, facts[id_], moving[id_], news[id_])
    found = {
        id_: missing(facts.get(id_) or Facts(contact), before[id_], stage.kind, reason)
        for id_, contact in moving.items()
    }
    return {id_: gaps for id_, gaps in found.items() if gaps}


def refusal(names: Mapping[int, str], stage: Stage, gaps: Missing) -> GateRefused:
    """The error that says who may not enter a stage, and what is missing for each."""
    who = ", ".join(names[id_] for id_ in islice(gaps, _NAMED))
    more = f" + {len(gaps) - _NAMED}" if len(gaps) > _NAMED else ""
    wanted = "; ".join(dict.fromkeys(str(gap) for missing_here in gaps.values() for gap in missing_here))
    text = mark("Nobody entered {stage}: {who} may not yet. Missing: {details}")
    arguments: dict[str, Argument] = {"stage": stage.title, "who": who + more, "details": wanted}
    return GateRefused(Message("gate", text, arguments), gaps, {id_: names[id_] for id_ in gaps})
