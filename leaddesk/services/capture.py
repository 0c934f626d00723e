"""Recording somebody new as they stand there: who, where, what was said and wanted, as one change."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from uuid import uuid4

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Facts, Statement, Topic, missing
from leaddesk.domain.stages import StageKind
from leaddesk.services.contacts import TagBook, refuse_nobody
from leaddesk.services.door import Blobs, Door
from leaddesk.services.finding import first_stage
from leaddesk.services.meeting import meet
from leaddesk.services.tying import tied
from leaddesk.storage.reader import Builder


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """What was taken down: who it is, the event they were met at if any, what was said, what they want to know or see.

    `blobs` are the bytes that the contact's photo refers to.
    """

    contact: Contact
    event_id: int | None = None
    said: str = ""
    interests: tuple[str, ...] = ()
    blobs: Blobs = field(default=())


def capture(door: Door, captured: Captured) -> ChangeSet:
    """Record somebody new. At an event that is a meeting; else what was said is a note, and what they want a statement.

    They begin as a lead if the gate lets them, else as a marketing prospect. Raises as `meeting.meet` does.
    """
    if captured.event_id is None:
        return _record(door, captured)
    met = Encounter(event_id=captured.event_id, said=captured.said, interests=captured.interests)
    return meet(door, captured.contact, met, blobs=captured.blobs)


def _record(door: Door, captured: Captured) -> ChangeSet:
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
            notes=tuple(filter(None, (*captured.contact.notes, captured.said))),
        )
        wishes = tuple(_wishes(builder, door, contact, captured.interests))
        gaps = missing(Facts(contact, wishes), StageKind.MARKETING_PROSPECT, StageKind.LEAD)
        stage = first_stage(builder, StageKind.MARKETING_PROSPECT if gaps else StageKind.LEAD)
        yield Pair(None, replace(contact, stage_id=stage.id))
        yield from tied(builder, contact)
        yield from (Pair(None, wish) for wish in wishes)

    name = captured.contact.display_name
    return door.commit(Message("added", mark("Added {name}"), {"name": name}), build, blobs=captured.blobs)


def _wishes(
    builder: Builder, door: Door, contact: Contact, interests: tuple[str, ...]
) -> Iterator[Statement]:
    for interest in interests:
        yield Statement(
            id=builder.new_id(Statement),
            contact_id=contact.id,
            topic=Topic.INTEREST,
            text=interest,
            said_by=contact.display_name,
            at=door.now(),
        )
