"""What contacts agree and object to, noted, withdrawn and lifted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from leaddesk.domain.changes import ChangeSet, Pair, not_in
from leaddesk.domain.consent import Barred, Consent, Objection, Permission
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.playbook import RunEnd
from leaddesk.services import playbook_runs
from leaddesk.services.door import Door
from leaddesk.services.finding import existing
from leaddesk.storage.reader import Builder

_OBJECTED: Final = {
    Barred.NO_CALL: mark("Noted: do not call"),
    Barred.NO_MAIL: mark("Noted: do not mail"),
    Barred.NO_CONTACT: mark("Noted: do not contact"),
}
_LIFTED: Final = {
    Barred.NO_CALL: mark("May be called again"),
    Barred.NO_MAIL: mark("May be mailed again"),
    Barred.NO_CONTACT: mark("May be contacted again"),
}


def record(door: Door, ids: Iterable[int], consent: Consent) -> ChangeSet:
    """Note what contacts agreed to, or on what other basis their data is used.

    Whose it is comes from `ids`. Raises `InputError` if it does not say for what and how.
    """
    wanted = list(ids)
    if not (consent.purpose.strip() and consent.how.strip()):
        text = mark("A consent says for what it was given, and how.")
        raise InputError(Message("empty-consent", text))

    def build(builder: Builder) -> Iterator[Pair]:
        for contact_id in existing(builder, wanted):
            noted = replace(
                consent,
                id=builder.new_id(Consent),
                contact_id=contact_id,
                at=consent.at or door.now(),
                noted_by=consent.noted_by or door.user(),
                withdrawn_at=None,
            )
            yield Pair(None, noted)

    return door.commit(Message("consent", mark("Noted the consent")), build)


def withdraw(door: Door, ids: Iterable[int]) -> ChangeSet:
    """Note that consents, by their ids, were withdrawn. Raises `NotFound` for one that is not there."""
    wanted = list(dict.fromkeys(ids))

    def build(builder: Builder) -> Iterator[Pair]:
        found = builder.get(Consent, wanted)
        gone = [str(id_) for id_ in wanted if id_ not in found]
        if gone:
            text = mark("There is no consent with the number {ids}.")
            raise NotFound(Message("no-consent", text, {"ids": ", ".join(gone)}))
        for consent in found.values():
            if consent.withdrawn_at is None:
                yield Pair(consent, replace(consent, withdrawn_at=door.now()))

    return door.commit(Message("consent-withdrawn", mark("Noted: consent withdrawn")), build)


def object_to(door: Door, ids: Iterable[int], bars: Barred, how: str = "") -> ChangeSet:
    """Note that contacts do not want to be called, mailed or contacted.

    What was planned against it is taken back with it: open follow-ups of that kind, and all of them but notes where they
    want no contact.
    """
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        yield from objected(builder, door, existing(builder, wanted), bars, how)

    return door.commit(Message(f"objected-{bars.value}", _OBJECTED[bars]), build)


def objected(
    builder: Builder, door: Door, ids: Iterable[int], bars: Barred, how: str, beside: Iterable[Pair] = ()
) -> Iterator[Pair]:
    """The pairs of an objection, for a change that does more besides; what `beside` changes already is left to it."""
    wanted, pairs = list(ids), list(beside)
    before = len(pairs)
    standing = builder.of_contacts(Objection, wanted)
    for contact_id in wanted:
        if bars not in Permission((), standing.get(contact_id, ())).barred:
            objection = Objection(
                id=builder.new_id(Objection),
                contact_id=contact_id,
                bars=bars,
                how=how,
                at=door.now(),
                noted_by=door.user(),
            )
            pairs.append(Pair(None, objection))
    if bars is Barred.NO_CONTACT:
        runs = playbook_runs.running(builder, wanted)
        pairs += playbook_runs.ended(builder, door, runs, RunEnd.OBJECTED, pairs)
    pairs += list(not_in(_taken_back(builder, wanted, bars), pairs))
    yield from pairs[before:]


def _taken_back(builder: Builder, ids: Iterable[int], bars: Barred) -> Iterator[Pair]:
    """The pairs that take back the open steps that an objection forbids."""
    permission = Permission((), (Objection(bars=bars),))
    for step in playbook_runs.open_steps(builder, ids):
        if permission.bar_to(step.kind) is not None:
            yield Pair(step, None)


def lift(door: Door, ids: Iterable[int], bars: Barred) -> ChangeSet:
    """Note that an objection no longer stands; it is kept with the time it was lifted."""
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        found: Mapping[int, list[Objection]] = builder.of_contacts(Objection, existing(builder, wanted))
        for objection in (entry for own in found.values() for entry in own):
            if objection.bars is bars and objection.lifted_at is None:
                yield Pair(objection, replace(objection, lifted_at=door.now()))

    return door.commit(Message(f"lifted-{bars.value}", _LIFTED[bars]), build)
