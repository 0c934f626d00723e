"""An import's plan: what will become of each record, and why. Nothing is written but the staging file."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Final, NamedTuple

from leaddesk.domain.contact import Contact
from leaddesk.domain.contradictions import contradictions
from leaddesk.domain.imports import Match, PlanOutcome, PlanRow
from leaddesk.domain.matching import (
    Identity,
    MatchReason,
    email_key,
    identity,
    name_certainty,
    phone_key,
)
from leaddesk.domain.merging import fill, renew
from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats.json_lines import contact_to_dict
from leaddesk.formats.records import Record
from leaddesk.formats.vcard.reader import read_card
from leaddesk.services.door import Door
from leaddesk.storage.matches import Ids, Keys, Known, known
from leaddesk.storage.reader import Builder, Reader
from leaddesk.storage.staging import Staging

BATCH: Final = 250
_SURE: Final = 0.9
SHARED_UID: Final = "uid-shared"
"""The code of the warning that a card has another person's UID."""

Records = Iterable[tuple[str, Record]]
Progress = Callable[[int], None]
"""Told how many records are done; may raise `Cancelled`."""


class Candidate(NamedTuple):
    """Who a record may be: a stored contact or an earlier row, how sure that is, and why."""

    identity: Identity
    is_row: bool
    certainty: float
    reasons: tuple[MatchReason, ...]


class _Earlier:
    """The rows of this plan so far, by what they may be recognised by."""

    def __init__(self) -> None:
        self._rows: dict[MatchReason, dict[str, int]] = {reason: {} for reason in _KEYED}

    def add(self, number: int, keys: "_ContactKeys") -> None:
        for reason, values in keys.items():
            for value in values:
                self._rows[reason].setdefault(value, number)

    def find(self, reason: MatchReason, value: str) -> int | None:
        return self._rows[reason].get(value)


_KEYED: Final = (MatchReason.CARD, MatchReason.UID, MatchReason.EMAIL, MatchReason.PHONE)
_CERTAINTY: Final = {MatchReason.UID: 1.0, MatchReason.EMAIL: 0.95, MatchReason.PHONE: 0.9}
_ContactKeys = dict[MatchReason, list[str]]


def contact_keys(contact: Contact) -> _ContactKeys:
    """What a contact may be recognised by, by reason."""
    card = contact.card
    uid = (card.uid if card else "") or contact.uid
    return {
        MatchReason.CARD: [card.digest] if card and card.digest else [],
        MatchReason.UID: [uid] if uid else [],
        MatchReason.EMAIL: [key for mail in contact.emails if (key := email_key(mail.value))],
        MatchReason.PHONE: [key for phone in contact.phones if (key := phone_key(phone.value))],
    }


def stage_records(door: Door, records: Records, staging: Staging, progress: Progress) -> int:
    """Put every record into the staging file with what will become of it; returns the revision it was judged by."""
    earlier = _Earlier()
    done = 0
    with door.reading() as reader:
        revision = reader.newest_revision()
    source = iter(records)
    while batch := list(islice(source, BATCH)):
        with door.reading() as reader:
            rows = _rows(reader, batch, done, earlier, staging)
        staging.keep_blobs((digest, data) for _, record in batch for digest, data in record.blobs.items())
        staging.add(rows)
        done += len(batch)
        progress(done)
    return revision


def _rows(
    reader: Reader, batch: list[tuple[str, Record]], done: int, earlier: _Earlier, staging: Staging
) -> list[PlanRow]:
    keys = [contact_keys(record.contact) if record.contact else {} for _, record in batch]
    there = known(reader, _all_keys(keys))
    planner = _Planner(there, reader.get(Contact, _to_compare(there, keys)), earlier, staging)
    rows = []
    for number, ((file, record), own) in enumerate(zip(batch, keys, strict=True), done + 1):
        row = planner.row(number, file, record, own)
        planner.remember(row)
        if row.outcome is PlanOutcome.NEW:
            earlier.add(number, own)
        rows.append(row)
    return rows


def matched_again(builder: Builder, rows: Sequence[PlanRow], staging: Staging) -> list[PlanRow]:
    """The rows of a plan, those that were new then matched with whoever has come since."""
    keys = [
        contact_keys(row.contact) if row.outcome is PlanOutcome.NEW and row.contact else {} for row in rows
    ]
    there = _without(known(builder, _all_keys(keys)), builder.revision)
    planner = _Planner(there, builder.get(Contact, _to_compare(there, keys)), _Earlier(), staging)
    return [planner.judged(row, own) if own else row for row, own in zip(rows, keys, strict=True)]


def _without(there: Known, revision: int) -> Known:
    """Who is known, but for the contacts that this very transaction has written."""
    old = {id_ for id_, identity in there.identities.items() if identity.revision != revision}

    def only(ids: Ids) -> Ids:
        return {key: kept for key, found in ids.items() if (kept := [id_ for id_ in found if id_ in old])}

    identities = {id_: there.identities[id_] for id_ in old}
    return Known(only(there.digests), only(there.uids), only(there.emails), only(there.phones), identities)


def _to_compare(there: Known, keys: Iterable[_ContactKeys]) -> set[int]:
    """The stored contacts that a record has something in common with, unless the very card is known."""
    found: set[int] = set()
    for own in keys:
        if any(digest in there.digests for digest in own.get(MatchReason.CARD, ())):
            continue
        for reason, ids in (
            (MatchReason.UID, there.uids),
            (MatchReason.EMAIL, there.emails),
            (MatchReason.PHONE, there.phones),
        ):
            found.update(id_ for key in own.get(reason, ()) for id_ in ids.get(key, ()))
    return found


def _all_keys(keys: Iterable[_ContactKeys]) -> Keys:
    found: dict[MatchReason, set[str]] = defaultdict(set)
    for own in keys:
        for reason, values in own.items():
            found[reason].update(values)
    return Keys(*(frozenset(found[reason]) for reason in _KEYED))


class _Planner:
    """Decides the rows of one batch."""

    def __init__(self, there: Known, stored: dict[int, Contact], earlier: _Earlier, staging: Staging) -> None:
        self._there = there
        self._stored = stored
        self._by_reason = {
            MatchReason.CARD: there.digests,
            MatchReason.UID: there.uids,
            MatchReason.EMAIL: there.emails,
            MatchReason.PHONE: there.phones,
        }
        self._earlier = earlier
        self._staging = staging
        self._new: dict[int, PlanRow] = {}

    def remember(self, row: PlanRow) -> None:
        """Keep a row of this batch, so that a later one can be compared with it."""
        self._new[row.number] = row

    def row(self, number: int, file: str, record: Record, keys: _ContactKeys) -> PlanRow:
        """What becomes of a record."""
        contact = record.contact
        plain = PlanRow(
            number=number,
            file=file,
            card=record.number,
            line=record.line,
            outcome=PlanOutcome.NEW,
            contact=contact,
            issues=record.issues,
        )
        if contact is None:
            return replace(plain, outcome=PlanOutcome.REJECTED, raw=record.raw)
        if not contact.display_name:
            return replace(
                plain,
                outcome=PlanOutcome.REJECTED,
                contact=None,
                raw=record.raw,
                issues=(*record.issues, _nobody(record)),
            )
        return self.judged(plain, keys)

    def judged(self, plain: PlanRow, keys: _ContactKeys) -> PlanRow:
        """A new row, with what becomes of it after everybody it may be."""
        contact = plain.contact
        assert contact is not None, "a row without a contact is rejected"
        candidates = list(self._candidates(contact, keys))
        if not candidates:
            return plain
        best = max(candidates, key=_rank)
        if best.certainty == 0:
            return replace(plain, issues=(*plain.issues, *_shared_uid(plain, candidates)))
        return self._compared(plain, contact, best)

    def _candidates(self, contact: Contact, keys: _ContactKeys) -> Iterator[Candidate]:
        """Everybody this contact has something in common with."""
        me = identity(contact)
        stored: dict[int, list[MatchReason]] = defaultdict(list)
        rows: dict[int, list[MatchReason]] = defaultdict(list)
        for reason, values in keys.items():
            for value in values:
                for id_ in self._by_reason[reason].get(value, ()):
                    stored[id_].append(reason)
                row = self._earlier.find(reason, value)
                if row is not None:
                    rows[row].append(reason)
        for id_, reasons in stored.items():
            yield _candidate(me, self._there.identities[id_], reasons, is_row=False)
        for number, reasons in rows.items():
            yield _candidate(me, identity(self._contact_of(number))._replace(id=number), reasons, is_row=True)

    def _contact_of(self, number: int) -> Contact:
        row = self._new.get(number) or self._staging.row(number)
        assert row.contact is not None, "only rows with a contact are looked for"
        return row.contact

    def _compared(self, plain: PlanRow, contact: Contact, best: Candidate) -> PlanRow:
        """The row of a record that seems to be somebody who is there."""
        match = _match(best)
        if MatchReason.CARD in best.reasons:
            return replace(plain, outcome=PlanOutcome.SAME, match=match)
        mine = self._contact_of(best.identity.id) if best.is_row else self._stored[best.identity.id]
        is_update = MatchReason.UID in best.reasons and not best.is_row
        after = renewed(mine, contact) if is_update else fill(mine, contact)
        changes = plain_changes(mine, after)
        if not changes and best.certainty >= _SURE * _CERTAINTY[MatchReason.PHONE]:
            return replace(plain, outcome=PlanOutcome.SAME, match=match)
        outcome = PlanOutcome.UPDATE if is_update else PlanOutcome.DUPLICATE
        issues = (*plain.issues, *_contradicting(plain, mine, after))
        return replace(plain, outcome=outcome, match=match, changes=changes, issues=issues)


def renewed(mine: Contact, newer: Contact) -> Contact:
    """A contact brought up to what a newer card of it says; what the user edited since the last card stays."""
    base = read_card(mine.card.text, mine.card.version) if mine.card and mine.card.text else mine
    return renew(mine, base, newer)


def plain_changes(before: Contact, after: Contact) -> dict[str, tuple[Any, Any]]:
    """The fields in which two states of a contact differ, as plain values."""
    if before == after:
        return {}
    old, new = _plain(before), _plain(after)
    return {field: (old[field], new[field]) for field in old if old[field] != new[field]}


def _plain(contact: Contact) -> dict[str, Any]:
    """A contact as plain values, with what only tables say."""
    source = contact.source
    said = None if source is None else [source.kind, source.direction, source.sub_source]
    return {**contact_to_dict(contact), "rating": contact.rating, "source": said, "owner": contact.owner}


def _contradicting(row: PlanRow, before: Contact, after: Contact) -> Iterator[Issue]:
    """What of a record is kept beside a value that stays, as warnings."""
    assert row.contact is not None, "only a row with a contact is merged"
    for found in contradictions(after, row.contact):
        if found.property() not in before.extra:
            yield Issue(row.card, row.line, Severity.WARNING, found.message())


def _rank(candidate: Candidate) -> tuple[bool, float, bool, int]:
    return (
        MatchReason.CARD in candidate.reasons,
        candidate.certainty,
        not candidate.is_row,
        -candidate.identity.id,
    )


def _candidate(me: Identity, other: Identity, reasons: list[MatchReason], *, is_row: bool) -> Candidate:
    found = tuple(dict.fromkeys(reasons))
    if MatchReason.CARD in found:
        return Candidate(other, is_row, 1.0, found)
    names = name_certainty(me, other)
    known_by = max(_CERTAINTY[reason] for reason in found)
    if {MatchReason.EMAIL, MatchReason.PHONE} <= set(found):
        known_by = max(known_by, 0.98)
    reasons_told = (*found, MatchReason.NAME) if names >= _SURE else found
    return Candidate(other, is_row, round(known_by * names, 2), reasons_told)


def _match(best: Candidate) -> Match:
    reasons = tuple(reason.value for reason in best.reasons)
    if best.is_row:
        return Match(None, "", best.identity.id, best.certainty, reasons)
    return Match(best.identity.id, best.identity.uid, None, best.certainty, reasons)


def _shared_uid(row: PlanRow, candidates: Iterable[Candidate]) -> tuple[Issue, ...]:
    """A warning where a UID that should be one card's own stands in the card of somebody else too."""
    for candidate in candidates:
        if MatchReason.UID in candidate.reasons:
            text = mark(
                "The card has the UID of {name}, but is another person's; it was kept as a contact of its own."
            )
            other = candidate.identity.name.formatted or candidate.identity.organization
            message = Message(SHARED_UID, text, {"name": other})
            return (Issue(row.card, row.line, Severity.WARNING, message),)
    return ()


def _nobody(record: Record) -> Issue:
    """The reason a record is rejected that says nothing to call or reach anybody by."""
    text = mark("The record names nobody: it has no name, organization, e-mail, phone or web address.")
    return Issue(record.number, record.line, Severity.ERROR, Message("names-nobody", text))
