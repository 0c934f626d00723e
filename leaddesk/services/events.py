"""Events, and whom we met there."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time
from enum import StrEnum
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.errors import InputError, Refused
from leaddesk.domain.event import Encounter, Event, Question
from leaddesk.domain.imports import Import
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Statement
from leaddesk.domain.text import fold
from leaddesk.services.door import Door
from leaddesk.services.finding import existing, existing_event
from leaddesk.storage.reader import Builder, Reader


class Phase(StrEnum):
    """How an event stands to today. One without a date is still to come."""

    RUNNING = "running"
    UPCOMING = "upcoming"
    PAST = "past"


def phase(event: Event, now: datetime) -> Phase:
    """Whether an event runs today, in its own time zone."""
    if event.starts_on is None:
        return Phase.UPCOMING
    today = now.astimezone(zone_of(event)).date()
    if today < event.starts_on:
        return Phase.UPCOMING
    return Phase.RUNNING if today <= (event.ends_on or event.starts_on) else Phase.PAST


def current(
    events: Iterable[Event], chosen: int | None, ended: Collection[int], now: datetime
) -> Event | None:
    """The event we are at: the one chosen, else the newest that runs today and that the user did not end."""
    known = list(events)
    picked = next((event for event in known if event.id == chosen), None)
    running = [event for event in known if phase(event, now) is Phase.RUNNING and event.id not in ended]
    return picked or max(running, key=lambda event: (str(event.starts_on), event.id), default=None)


def add(door: Door, event: Event) -> ChangeSet:
    """Set up an event. Raises `InputError` if it has no name, its name is taken, or it ends before it begins."""

    def build(builder: Builder) -> Iterator[Pair]:
        _check(builder, event)
        yield Pair(None, replace(event, id=builder.new_id(Event), uid=event.uid or str(uuid4())))

    return door.commit(Message("event-added", mark("Set up {name}"), {"name": event.name}), build)


def edit(door: Door, before: Event, after: Event) -> ChangeSet:
    """Change an event. Raises as `add` does."""

    def build(builder: Builder) -> Iterator[Pair]:
        changed = replace(after, id=before.id, uid=before.uid, revision=before.revision)
        _check(builder, changed)
        if changed != before:
            yield Pair(before, changed)

    return door.commit(Message("event-edited", mark("Edited {name}"), {"name": after.name}), build)


def delete(door: Door, event: Event) -> ChangeSet:
    """Delete an event that nobody was met at. Raises `Refused` if somebody was: what was said there would be lost."""

    def build(builder: Builder) -> Iterator[Pair]:
        if any(builder.where(kind, event_id=event.id) for kind in (Encounter, Statement, Import)):
            text = mark("{name} cannot be deleted: people were met there. Delete their encounters first.")
            raise Refused(Message("event-in-use", text, {"name": event.name}))
        yield from (Pair(question, None) for question in builder.where(Question, event_id=event.id))
        yield Pair(event, None)

    return door.commit(Message("event-deleted", mark("Deleted {name}"), {"name": event.name}), build)


def _check(reader: Reader, event: Event) -> None:
    if not event.name.strip():
        raise InputError(Message("event-name", mark("An event needs a name.")))
    if any(fold(other.name) == fold(event.name) and other.id != event.id for other in reader.all(Event)):
        text = mark(
            "There is an event “{name}” already. Give this one another name, such as one with the year."
        )
        raise InputError(Message("event-taken", text, {"name": event.name}))
    if event.time_zone and zone_of(event) is None:
        text = mark("“{zone}” is no time zone. Write one such as Europe/Berlin, or leave it empty.")
        raise InputError(Message("event-zone", text, {"zone": event.time_zone}))
    if event.starts_on and event.ends_on and event.ends_on < event.starts_on:
        text = mark("{name} ends before it begins. Check its dates.")
        raise InputError(Message("event-dates", text, {"name": event.name}))


def log_encounter(door: Door, encounter: Encounter) -> ChangeSet:
    """Record that a contact was met at an event; an encounter of theirs there that says nothing yet is filled in.

    Raises `NotFound` if either is not there.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        existing(builder, [encounter.contact_id])
        event = existing_event(builder, encounter.event_id)
        at = encounter.at or moment_at(event, door.now())
        bare = _bare_encounter(builder, encounter)
        if bare is not None:
            yield Pair(bare, replace(encounter, id=bare.id, at=encounter.at or bare.at))
            return
        yield Pair(None, replace(encounter, id=builder.new_id(Encounter), at=at))

    return door.commit(Message("encounter", mark("Noted the encounter")), build)


def _bare_encounter(reader: Reader, encounter: Encounter) -> Encounter | None:
    """What an import noted of the same contact at the same event: that they met, and nothing of what was said."""
    met = reader.where(Encounter, contact_id=encounter.contact_id, event_id=encounter.event_id)
    return next(
        (one for one in met if not (one.said or one.interests or one.answers or one.handed_out)), None
    )


def edit_encounter(door: Door, before: Encounter, after: Encounter) -> ChangeSet:
    """Change what is noted of an encounter."""

    def build(_builder: Builder) -> Iterator[Pair]:
        if after != before:
            yield Pair(before, after)

    return door.commit(Message("encounter-edited", mark("Edited the encounter")), build)


def delete_encounter(door: Door, encounter: Encounter) -> ChangeSet:
    """Delete an encounter with what was said there. Raises `Stale` if it has been changed meanwhile."""
    label = Message("encounter-deleted", mark("Deleted the encounter"))
    return door.commit(label, lambda _builder: [Pair(encounter, None)])


def moment_at(event: Event | None, now: datetime) -> datetime:
    """When somebody met at an event was met, if nobody says: now while it runs, else noon of its nearest day there."""
    if event is None or event.starts_on is None:
        return now
    zone = zone_of(event)
    today = now.astimezone(zone).date()
    day = min(max(today, event.starts_on), event.ends_on or event.starts_on)
    return now if day == today else datetime.combine(day, time(12), zone or now.tzinfo)


def zone_of(event: Event) -> ZoneInfo | None:
    """The time zone of an event; None where none is known."""
    try:
        return ZoneInfo(event.time_zone) if event.time_zone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        # An unknown zone is the user's spelling; the laptop's own zone is the best guess left.
        return None
