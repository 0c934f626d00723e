"""Recording somebody new as they stand there: contact, encounter, interest and stage as one change."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar
from uuid import uuid4

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Accuracy, Address, Confirmation, Contact, ContactPoint
from leaddesk.domain.event import Answer, Encounter, Event, Strength
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Criterion, Facts, Statement, Topic, judge_fit, missing
from leaddesk.domain.sources import Obtained, Source
from leaddesk.domain.stages import StageKind
from leaddesk.services.contacts import TagBook, refuse_nobody
from leaddesk.services.door import Blobs, Door
from leaddesk.services.events import moment_at
from leaddesk.services.finding import existing_event, first_stage
from leaddesk.storage.reader import Builder

D = TypeVar("D", ContactPoint, Address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """What was taken down: who it is, where they were met (None: at no event), what was said and wanted.

    `obtained`, `answers` and `handed_out` count at an event only; `at` is when they were met, if not now. `blobs` are
    the bytes that the contact's photo refers to.
    """

    contact: Contact
    event_id: int | None = None
    at: datetime | None = None
    obtained: Obtained = Obtained.IN_PERSON
    said: str = ""
    interests: tuple[str, ...] = ()
    strength: Strength | None = None
    answers: tuple[Answer, ...] = ()
    handed_out: tuple[str, ...] = ()
    blobs: Blobs = field(default=())


def capture(door: Door, captured: Captured) -> ChangeSet:
    """Record somebody new, with the encounter if they were met at an event.

    What they handed over there themselves is confirmed by that. They begin as a lead if the gate lets them, else as a
    marketing prospect. Without an event what was said is a note, and what they want a statement. Raises `InputError`
    if nobody is named, `NotFound` for an event that is not there.
    """
    refuse_nobody(captured.contact)

    def build(builder: Builder) -> Iterator[Pair]:
        book = TagBook(builder)
        tags = book.spell(captured.contact.tags)
        yield from book.new
        contact = replace(
            captured.contact,
            id=builder.new_id(Contact),
            uid=captured.contact.uid or str(uuid4()),
            created_at=door.now(),
            tags=tags,
        )
        if captured.event_id is None:
            yield from _without_event(builder, door, contact, captured)
        else:
            event = existing_event(builder, captured.event_id)
            yield from _at_event(builder, door, contact, event, captured)

    name = captured.contact.display_name
    return door.commit(Message("added", mark("Added {name}"), {"name": name}), build, blobs=captured.blobs)


def handed_over(contact: Contact, event: Event, at: datetime) -> Contact:
    """A contact who handed their data over at an event: what was not confirmed before is confirmed by that."""
    confirmation = Confirmation(Accuracy.CONFIRMED, f"in person, {event.name}", at)

    def confirmed(details: tuple[D, ...]) -> tuple[D, ...]:
        return tuple(replace(detail, confirmation=detail.confirmation or confirmation) for detail in details)

    return replace(
        contact,
        emails=confirmed(contact.emails),
        phones=confirmed(contact.phones),
        addresses=confirmed(contact.addresses),
    )


def _at_event(
    builder: Builder, door: Door, contact: Contact, event: Event, captured: Captured
) -> Iterator[Pair]:
    at = captured.at or moment_at(event, door.now())
    is_in_person = captured.obtained is Obtained.IN_PERSON
    known = replace(contact, source=contact.source or Source(event.kind.source))
    known = handed_over(known, event, at) if is_in_person else known
    met = Encounter(
        id=builder.new_id(Encounter),
        contact_id=contact.id,
        event_id=event.id,
        at=at,
        obtained=captured.obtained,
        said=captured.said,
        interests=captured.interests,
        strength=captured.strength,
        answers=captured.answers,
        handed_out=captured.handed_out,
    )
    yield Pair(None, _staged(builder, known, encounters=(met,), wants_lead=is_in_person))
    yield Pair(None, met)


def _without_event(builder: Builder, door: Door, contact: Contact, captured: Captured) -> Iterator[Pair]:
    known = replace(contact, notes=tuple(filter(None, (*contact.notes, captured.said))))
    wishes = tuple(_wishes(builder, door, contact, captured))
    yield Pair(None, _staged(builder, known, statements=wishes, wants_lead=True))
    yield from (Pair(None, wish) for wish in wishes)


def _wishes(builder: Builder, door: Door, contact: Contact, captured: Captured) -> Iterator[Statement]:
    for interest in captured.interests:
        yield Statement(
            id=builder.new_id(Statement),
            contact_id=contact.id,
            topic=Topic.INTEREST,
            text=interest,
            strength=captured.strength,
            said_by=contact.display_name,
            at=captured.at or door.now(),
        )


def _staged(
    builder: Builder,
    contact: Contact,
    *,
    statements: tuple[Statement, ...] = (),
    encounters: tuple[Encounter, ...] = (),
    wants_lead: bool,
) -> Contact:
    """The contact in the stage it begins in: a lead's, if that is wanted and its gate lets them."""
    bottom = first_stage(builder, StageKind.MARKETING_PROSPECT)
    lead = first_stage(builder, StageKind.LEAD)
    facts = Facts(contact, statements, encounters, fit=judge_fit(builder.all(Criterion), ()))
    is_lead = wants_lead and not missing(facts, bottom.kind, lead.kind)
    return replace(contact, stage_id=(lead if is_lead else bottom).id)
