"""Two contacts that are one, made one: nothing of either is lost."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from leaddesk.domain.changes import ChangeSet, Entity, Pair
from leaddesk.domain.contact import Address, Contact, ContactPoint
from leaddesk.domain.errors import InputError
from leaddesk.domain.matching import email_key, own_phone_key
from leaddesk.domain.merging import fill
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.organization import OrganizationFacts, Tie
from leaddesk.domain.qualification import Judgement, Verdict
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.services.door import Door
from leaddesk.services.finding import existing
from leaddesk.services.hanging import hanging
from leaddesk.storage.reader import Builder, Reader

D = TypeVar("D", ContactPoint, Address)


def merge(door: Door, kept_id: int, ids: Iterable[int]) -> ChangeSet:
    """Make others one with a contact: it takes all that they say and all that hangs on them, and they are gone.

    What only they say is filled in; where they contradict it, its own stays and theirs is kept beside it. It stands where
    the furthest of them stood. Raises `InputError` for a person and an organization, or for nobody to merge with.
    """
    others = [id_ for id_ in dict.fromkeys(ids) if id_ != kept_id]

    def build(builder: Builder) -> Iterator[Pair]:
        contacts = existing(builder, [kept_id, *others])
        kept, going = contacts[kept_id], [contacts[id_] for id_ in others]
        _refuse(kept, going)
        merged = kept
        for other in going:
            merged = _with_evidence(replace(fill(merged, other), card=merged.card or other.card), other)
        merged = replace(merged, stage_id=_furthest(builder, [kept, *going]))
        if merged.stage_id != kept.stage_id:
            yield Pair(None, _moved(builder, door, kept, merged))
        yield from _taken_over(builder, kept_id, others)
        yield from (Pair(other, None) for other in going)
        if merged != kept:
            yield Pair(kept, merged)

    with door.reading() as reader:
        name = existing(reader, [kept_id])[kept_id].display_name
    return door.commit(Message("merged", mark("Made one: {name}"), {"name": name}), build)


def _refuse(kept: Contact, going: Sequence[Contact]) -> None:
    if not going:
        raise InputError(Message("merge-nobody", mark("Name another contact to merge with.")))
    wrong = [other.display_name for other in going if other.kind is not kept.kind]
    if wrong:
        text = mark("{who} and {name} cannot be one: one is a person, the other an organization.")
        raise InputError(Message("merge-kinds", text, {"who": ", ".join(wrong), "name": kept.display_name}))


def _with_evidence(merged: Contact, other: Contact) -> Contact:
    """The contact with what the other knew of the accuracy of a detail that both have and nobody looked at here."""
    return replace(
        merged,
        emails=_marked(merged.emails, other.emails, lambda mail: email_key(mail.value)),
        phones=_marked(merged.phones, other.phones, lambda phone: own_phone_key(phone.value)),
        addresses=_marked(merged.addresses, other.addresses, lambda place: replace(place, confirmation=None)),
        created_at=min(filter(None, (merged.created_at, other.created_at)), default=None),
    )


def _marked(mine: tuple[D, ...], others: tuple[D, ...], key: Callable[[D], object]) -> tuple[D, ...]:
    known = {key(other): other.confirmation for other in others if other.confirmation}
    return tuple(replace(one, confirmation=one.confirmation or known.get(key(one))) for one in mine)


def _furthest(reader: Reader, contacts: Sequence[Contact]) -> int | None:
    stages = {stage.id: stage for stage in reader.all(Stage)}

    def how_far(contact: Contact) -> tuple[int, int]:
        stage = stages[contact.stage_id or 0]
        return stage.kind.rank, stage.position

    return max(contacts, key=how_far).stage_id


def _moved(builder: Builder, door: Door, kept: Contact, merged: Contact) -> StageMove:
    return StageMove(
        id=builder.new_id(StageMove),
        contact_id=kept.id,
        from_stage_id=kept.stage_id or 0,
        to_stage_id=merged.stage_id or 0,
        at=door.now(),
        decided_by=door.user(),
    )


def _taken_over(builder: Builder, kept_id: int, others: Sequence[int]) -> Iterator[Pair]:
    """The pairs that hang on the kept contact what hung on the others."""
    once: dict[tuple[type[Entity], int], Entity] = {}
    started: dict[tuple[type[Entity], int], Entity | None] = {}
    for entity in hanging(builder, [kept_id]):
        if (key := _only_one(entity, kept_id)) is not None:
            once[key] = started[key] = entity
    for entity in hanging(builder, others, beside=[kept_id]):
        changes: dict[str, Any] = {"contact_id": kept_id}
        if isinstance(entity, Tie) and entity.contact_id not in others:
            changes = {"organization_id": kept_id}
        moved = replace(entity, **changes)
        key = _only_one(moved, kept_id)
        if key is None or key not in once:
            if key is not None:
                once[key], started[key] = moved, entity
            else:
                yield Pair(entity, moved)
            continue
        once[key] = _joined(once[key], moved)
        yield Pair(entity, None)
    for key, entity in once.items():
        if entity != started[key]:
            yield Pair(started[key], entity)


def _only_one(entity: Entity, kept_id: int) -> tuple[type[Entity], int] | None:
    """What a contact has one of at most: its tie, its facts, its judgement by a criterion. None: it may have many."""
    match entity:
        case Tie() if entity.contact_id == kept_id:
            return Tie, 0
        case OrganizationFacts():
            return OrganizationFacts, 0
        case Judgement():
            return Judgement, entity.criterion_id
        case _:
            return None


def _joined(mine: Entity, other: Entity) -> Entity:
    """Mine, with what only the other knows."""
    match mine, other:
        case OrganizationFacts(), OrganizationFacts():
            return replace(mine, industry=mine.industry or other.industry, size=mine.size or other.size)
        case Judgement(), Judgement() if mine.verdict is Verdict.UNKNOWN:
            return replace(mine, verdict=other.verdict, judged_by=other.judged_by, at=other.at)
        case _:
            return mine
