"""Carrying out an import: the pairs that its rows become, a page at a time, inside the writing transaction."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar
from uuid import uuid4

from leaddesk.domain.changes import Entity, Pair
from leaddesk.domain.contact import Address, Card, Contact, ContactPoint
from leaddesk.domain.errors import NotFound
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.imports import (
    Choice,
    Import,
    ImportItem,
    ImportOptions,
    PlanOutcome,
    PlanRow,
    usual_choice,
)
from leaddesk.domain.matching import email_key, own_phone_key
from leaddesk.domain.merging import fill
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Criterion, Facts, judge_fit, missing
from leaddesk.domain.sources import Obtained, Source
from leaddesk.domain.stages import Stage, StageKind, StageMove
from leaddesk.services.contacts import TagBook
from leaddesk.services.door import Door
from leaddesk.services.events import moment_at
from leaddesk.services.finding import first_stage
from leaddesk.services.meeting import confirmed_in_person
from leaddesk.services.pipeline import refusal
from leaddesk.services.planning import Progress, matched_again, renewed
from leaddesk.services.tying import Tying
from leaddesk.storage.reader import Builder
from leaddesk.storage.staging import Staging

D = TypeVar("D", ContactPoint, Address)
_WRITTEN: Final = (PlanOutcome.NEW, PlanOutcome.SAME, PlanOutcome.UPDATE, PlanOutcome.DUPLICATE)


@dataclass
class Batch:
    """The contacts of one batch as they will be, by id, and what else is written with them."""

    contacts: dict[int, Pair] = field(default_factory=dict)
    others: list[Pair] = field(default_factory=list)

    def set(self, before: Contact | None, after: Contact) -> None:
        """Write a contact; one that this batch has written already keeps the state before."""
        earlier = self.contacts.get(after.id)
        self.contacts[after.id] = Pair(earlier.before if earlier else before, after)

    def pairs(self) -> list[Pair]:
        """All pairs, without contacts that end as they began."""
        return [*(pair for pair in self.contacts.values() if pair.before != pair.after), *self.others]


class Writing:
    """One run of `commit`: holds what is the same for all rows, and counts what it left out."""

    def __init__(
        self,
        door: Door,
        staging: Staging,
        files: tuple[str, ...],
        revision: int,
        options: ImportOptions,
        decided: Callable[[PlanRow], PlanRow],
        progress: Progress,
    ) -> None:
        self._door = door
        self._staging = staging
        self._files = files
        self._revision = revision
        self._matched_again: Counter[PlanOutcome] = Counter()
        self._options = options
        self._decided = decided
        self._progress = progress
        self._now = door.now()
        self._ids_of_rows: dict[int, int] = {}
        self._rows_left_out: set[int] = set()
        self.left_out = 0
        self.met = 0
        self.held_back: list[int] = []
        self.import_id = 0
        self._has_heading = False

    def batches(self, builder: Builder) -> Iterator[list[Pair]]:
        """The pairs of the import, a page of rows at a time."""
        self._prepare(builder)
        done = 0
        for planned in self._staging.pages(*_WRITTEN):
            page = self._as_of_now(builder, list(map(self._decided, planned)))
            batch = Batch()
            there = self._contacts_of(builder, page)
            met = self._met(builder, there)
            for row in page:
                self._write(builder, batch, row, there, met)
            self._refuse_if_shut()
            pairs = batch.pairs()
            pairs += self._tying.ties(pairs)
            if pairs:
                yield [*self._heading(), *self._book.take_new(), *pairs]
            done += len(page)
            self._progress(done)

    def counted(self, planned: Mapping[PlanOutcome, int]) -> dict[PlanOutcome, int]:
        """How many rows had each outcome in the end."""
        counts = Counter(dict(planned))
        counts.update(self._matched_again)
        counts[PlanOutcome.NEW] -= self._matched_again.total()
        return dict(counts)

    def _as_of_now(self, builder: Builder, planned: list[PlanRow]) -> list[PlanRow]:
        """The rows; where anything has changed since the plan was made, those that were new matched again."""
        if builder.revision == self._revision + 1:
            return planned
        page = matched_again(builder, planned, self._staging)
        self._matched_again.update(
            row.outcome
            for before, row in zip(planned, page, strict=True)
            if before.outcome is not row.outcome
        )
        return page

    # What is the same for all rows

    def _prepare(self, builder: Builder) -> None:
        options = self._options
        self._event = self._event_of(builder)
        self._obtained = options.obtained or (Obtained.IN_PERSON if self._event else Obtained.LIST)
        self._bottom = first_stage(builder, StageKind.MARKETING_PROSPECT)
        self._stage = self._stage_of(builder)
        self._meets_left_out = (
            self._obtained is Obtained.IN_PERSON if options.meets_left_out is None else options.meets_left_out
        )
        self._source = options.source or (Source(self._event.kind.source) if self._event else None)
        self._met_at = moment_at(self._event, self._now)
        self._book = TagBook(builder)
        self._tying = Tying(builder)
        self._fit = judge_fit(builder.all(Criterion), ())
        self._tags = self._book.spell(options.tags)
        self.import_id = builder.new_id(Import)
        self._shut: dict[int, tuple[Message, ...]] = {}
        self._shut_names: dict[int, str] = {}

    def _event_of(self, builder: Builder) -> Event | None:
        if self._options.event_id is None:
            return None
        event = builder.one(Event, self._options.event_id)
        if event is None:
            raise NotFound(Message("no-event", mark("The event of this import is not there any more.")))
        return event

    def _stage_of(self, builder: Builder) -> Stage:
        if self._options.stage_id is not None:
            stage = builder.one(Stage, self._options.stage_id)
            if stage is None or stage.retired:
                raise NotFound(Message("no-stage", mark("The stage of this import is not there any more.")))
            return stage
        is_in_person = self._obtained is Obtained.IN_PERSON
        return first_stage(builder, StageKind.LEAD if is_in_person else StageKind.MARKETING_PROSPECT)

    def _heading(self) -> list[Pair]:
        """The record of the import itself, in front of the first batch that changes anything."""
        if self._has_heading:
            return []
        self._has_heading = True
        record = Import(
            id=self.import_id,
            at=self._now,
            files=self._files,
            obtained=self._obtained,
            event_id=self._options.event_id,
        )
        return [Pair(None, record)]

    # One page of rows

    def _contacts_of(self, builder: Builder, page: Iterable[PlanRow]) -> dict[int, Contact]:
        """The stored contacts that the rows of a page are compared with, as they are now."""
        wanted = {match.id for row in page if (match := row.match) and match.id is not None}
        wanted |= {
            self._ids_of_rows[match.row]
            for row in page
            if (match := row.match) and match.row is not None and match.row in self._ids_of_rows
        }
        return builder.get(Contact, wanted)

    def _met(self, builder: Builder, there: dict[int, Contact]) -> set[int]:
        """Those of them who were met at this import's event already."""
        if self._event is None:
            return set()
        event_id = self._event.id
        found = builder.of_contacts(Encounter, there)
        return {
            id_
            for id_, meetings in found.items()
            if any(meeting.event_id == event_id for meeting in meetings)
        }

    def _write(
        self, builder: Builder, batch: Batch, row: PlanRow, there: dict[int, Contact], met: set[int]
    ) -> None:
        assert row.contact is not None, "a rejected row is not written"
        id_ = self._target(row)
        mine = batch.contacts[id_].after if id_ in batch.contacts else there.get(id_ or 0)
        if self._is_left_out(row, is_known=isinstance(mine, Contact)):
            self._leave_out(builder, batch, row, mine, met)
            return
        if not isinstance(mine, Contact) or self._choice(row) is Choice.KEEP:
            met.add(self._write_new(builder, batch, row))
            return
        self._ids_of_rows[row.number] = mine.id
        after = self._tagged(self._confirmed_again(self._merged(row, mine), row.contact))
        if after != mine:
            before = there.get(mine.id)
            batch.set(before, after)
            self._note_item(builder, batch, mine.id, created=False)
        self._meet(builder, batch, mine.id, met)

    def _is_left_out(self, row: PlanRow, *, is_known: bool) -> bool:
        """Whether nothing is made of a row: as was decided, or because the row that it repeats was left out."""
        if row.match is not None and row.match.row in self._rows_left_out:
            return row.choice in {None, Choice.SKIP}
        is_anybody = is_known or row.outcome is PlanOutcome.NEW
        return is_anybody and self._choice(row) is Choice.SKIP

    def _leave_out(
        self, builder: Builder, batch: Batch, row: PlanRow, mine: Entity | None, met: set[int]
    ) -> None:
        self.left_out += 1
        if not isinstance(mine, Contact):
            self._rows_left_out.add(row.number)
            return
        self._ids_of_rows[row.number] = mine.id
        if self._meets_left_out:
            self.met += self._meet(builder, batch, mine.id, met)

    def _meet(self, builder: Builder, batch: Batch, contact_id: int, met: set[int]) -> bool:
        """Note the event with a contact, unless it is noted; whether it was noted now."""
        if self._event is None or contact_id in met:
            return False
        met.add(contact_id)
        batch.others.append(Pair(None, self._encounter(builder, contact_id)))
        return True

    def _target(self, row: PlanRow) -> int | None:
        """The id of the contact that a row was matched with."""
        if row.match is None:
            return None
        return row.match.id if row.match.row is None else self._ids_of_rows.get(row.match.row)

    def _choice(self, row: PlanRow) -> Choice:
        return row.choice or usual_choice(row.outcome, self._options.on_duplicate)

    def _merged(self, row: PlanRow, mine: Contact) -> Contact:
        assert row.contact is not None
        if row.outcome is PlanOutcome.SAME:
            return mine
        read = replace(row.contact, tags=self._book.spell(row.contact.tags))
        if row.outcome is PlanOutcome.UPDATE:
            return replace(renewed(mine, read), card=_newest_card(read.card, mine.card))
        return fill(mine, read)

    def _confirmed_again(self, contact: Contact, read: Contact) -> Contact:
        """The contact, with what its card says confirmed where they handed it over once more."""
        if self._obtained is not Obtained.IN_PERSON:
            return contact
        mails = {email_key(mail.value) for mail in read.emails}
        numbers = {own_phone_key(phone.value) for phone in read.phones}
        return replace(
            contact,
            emails=self._confirmed(contact.emails, lambda mail: email_key(mail.value) in mails),
            phones=self._confirmed(contact.phones, lambda phone: own_phone_key(phone.value) in numbers),
        )

    def _tagged(self, contact: Contact) -> Contact:
        wanted = (*contact.tags, *self._tags)
        return contact if wanted == contact.tags else replace(contact, tags=tuple(dict.fromkeys(wanted)))

    # A new contact

    def _write_new(self, builder: Builder, batch: Batch, row: PlanRow) -> int:
        assert row.contact is not None
        id_ = builder.new_id(Contact)
        self._ids_of_rows[row.number] = id_
        contact = self._new_contact(builder, row.contact, id_)
        meeting = self._encounter(builder, id_) if self._event else None
        contact = self._gated(builder, batch, contact, meeting)
        batch.set(None, contact)
        if meeting is not None:
            batch.others.append(Pair(None, meeting))
        self._note_item(builder, batch, id_, created=True)
        return id_

    def _new_contact(self, builder: Builder, read: Contact, id_: int) -> Contact:
        tags = tuple(dict.fromkeys((*self._book.spell(read.tags), *self._tags)))
        is_in_person = self._obtained is Obtained.IN_PERSON
        return replace(
            read,
            id=id_,
            revision=builder.revision,
            uid=str(uuid4()),
            stage_id=self._stage.id,
            source=read.source or self._source,
            tags=tags,
            created_at=self._now,
            emails=self._confirmed(read.emails) if is_in_person else read.emails,
            phones=self._confirmed(read.phones) if is_in_person else read.phones,
            addresses=self._confirmed(read.addresses) if is_in_person else read.addresses,
        )

    def _confirmed(
        self, details: tuple[D, ...], is_meant: Callable[[D], bool] = lambda _detail: True
    ) -> tuple[D, ...]:
        assert self._event is not None, "data is handed over in person at an event"
        return confirmed_in_person(details, self._event, self._met_at, is_meant)

    def _gated(self, builder: Builder, batch: Batch, contact: Contact, meeting: Encounter | None) -> Contact:
        """The contact in the stage that it may enter; keeps count of the others."""
        facts = Facts(contact, encounters=(meeting,) if meeting else (), fit=self._fit)
        gaps = missing(facts, self._bottom.kind, self._stage.kind)
        if not gaps:
            return contact
        if self._options.stage_id is None:
            self.held_back.append(contact.id)
            return replace(contact, stage_id=self._bottom.id)
        if self._options.override.strip():
            batch.others.append(Pair(None, self._override(builder, contact)))
        else:
            self._shut[contact.id] = gaps
            self._shut_names[contact.id] = contact.display_name
        return contact

    def _override(self, builder: Builder, contact: Contact) -> StageMove:
        return StageMove(
            id=builder.new_id(StageMove),
            contact_id=contact.id,
            from_stage_id=self._bottom.id,
            to_stage_id=self._stage.id,
            at=self._now,
            override=self._options.override,
            decided_by=self._door.user(),
        )

    def _refuse_if_shut(self) -> None:
        if self._shut:
            raise refusal(self._shut_names, self._stage, self._shut)

    def _encounter(self, builder: Builder, contact_id: int) -> Encounter:
        assert self._event is not None
        return Encounter(
            id=builder.new_id(Encounter),
            revision=builder.revision,
            contact_id=contact_id,
            event_id=self._event.id,
            at=self._met_at,
            obtained=self._obtained,
        )

    def _note_item(self, builder: Builder, batch: Batch, contact_id: int, *, created: bool) -> None:
        """Note what the import did with a contact, so that it can be taken back later."""
        item = ImportItem(
            id=builder.new_id(ImportItem),
            revision=builder.revision,
            import_id=self.import_id,
            contact_id=contact_id,
            contact_revision=builder.revision,
            created=created,
        )
        batch.others.append(Pair(None, item))


def _newest_card(read: Card | None, mine: Card | None) -> Card | None:
    """The card that a contact is written back as: the newer one, unless that was a row of a table."""
    return read if read and read.text else mine
