"""Meeting somebody new: the contact and the encounter as one change."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeVar
from uuid import uuid4

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Accuracy, Address, Confirmation, Contact, ContactPoint
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Facts, missing
from leaddesk.domain.sources import Obtained, Source
from leaddesk.domain.stages import StageKind
from leaddesk.services.contacts import TagBook, refuse_nobody
from leaddesk.services.door import Blobs, Door
from leaddesk.services.events import moment_at
from leaddesk.services.finding import existing_event, first_stage
from leaddesk.services.tying import tied
from leaddesk.storage.reader import Builder

D = TypeVar("D", ContactPoint, Address)
_BOTTOM: Final = StageKind.MARKETING_PROSPECT


def meet(door: Door, contact: Contact, encounter: Encounter, *, blobs: Blobs = ()) -> ChangeSet:
    """Record somebody new who was met at an event; the encounter's contact is the one that comes of it.

    What they handed over themselves is confirmed by that. Who can be reached by it is a new lead, anybody else a
    marketing prospect. `blobs` are the bytes that the contact's photo refers to. Raises `InputError` if the contact says
    nothing, `NotFound` if there is no such event.
    """
    refuse_nobody(contact)

    def build(builder: Builder) -> Iterator[Pair]:
        event = existing_event(builder, encounter.event_id)
        at = encounter.at or moment_at(event, door.now())
        book = TagBook(builder)
        tags = book.spell(contact.tags)
        yield from book.new
        made = replace(
            _known(contact, event, encounter.obtained, at),
            id=builder.new_id(Contact),
            uid=contact.uid or str(uuid4()),
            tags=tags,
            created_at=door.now(),
        )
        met = replace(encounter, id=builder.new_id(Encounter), contact_id=made.id, at=at)
        gaps = missing(Facts(made, encounters=(met,)), _BOTTOM, StageKind.LEAD)
        stage = first_stage(builder, _BOTTOM if gaps else StageKind.LEAD)
        yield Pair(None, replace(made, stage_id=stage.id))
        yield from tied(builder, made)
        yield Pair(None, met)

    label = Message("met", mark("Noted {name}"), {"name": contact.display_name})
    return door.commit(label, build, blobs=blobs)


def _known(contact: Contact, event: Event, obtained: Obtained, at: datetime) -> Contact:
    """The contact with its source and, where it was handed over in person, with what that confirms."""
    known = replace(contact, source=contact.source or Source(event.kind.source))
    if obtained is not Obtained.IN_PERSON:
        return known
    return replace(
        known,
        emails=confirmed_in_person(known.emails, event, at),
        phones=confirmed_in_person(known.phones, event, at),
        addresses=confirmed_in_person(known.addresses, event, at),
    )


def confirmed_in_person(
    details: tuple[D, ...], event: Event, at: datetime, is_meant: Callable[[D], bool] = lambda _detail: True
) -> tuple[D, ...]:
    """Data handed over in person is confirmed there; what was confirmed before keeps that evidence."""
    confirmation = Confirmation(Accuracy.CONFIRMED, f"in person, {event.name}", at)
    return tuple(
        replace(entry, confirmation=confirmation) if entry.confirmation is None and is_meant(entry) else entry
        for entry in details
    )
