"""The sample: three events with the cards of the people met there, and what happened with them afterwards."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.consent import Barred, Consent
from leaddesk.domain.contact import Rating
from leaddesk.domain.event import Cost, Encounter, Event, EventKind, Strength
from leaddesk.domain.imports import Choice, ImportOptions
from leaddesk.domain.matching import email_key
from leaddesk.domain.messages import Message, Plural, mark, mark_n
from leaddesk.domain.qualification import Statement, Topic, Verdict
from leaddesk.domain.quality import Evidence, Incentive, LeadMagnet, Validity
from leaddesk.domain.sources import Direction
from leaddesk.formats.files import opened, read_records
from leaddesk.formats.records import Record
from leaddesk.services import (
    consent,
    contacts,
    events,
    followups,
    importing,
    pipeline,
    playbooks,
    qualification,
    quality,
)
from leaddesk.services.criteria import find_criterion
from leaddesk.services.door import Door
from leaddesk.services.finding import find_event, find_playbook, find_stage
from leaddesk.storage.matches import Keys, known

CARD_SUFFIXES: Final = frozenset({".vcf", ".vcs", ".txt"})

Story = dict[str, Any]


def play(door: Door, folder: Path, staging: Path) -> Iterator[Message]:
    """Fill a fresh database with the sample in `folder`, step by step; tells each step when it is done.

    `staging` is the folder that the imports may wait in.
    """
    for entry in json.loads((folder / "events.json").read_text(encoding="utf-8")):
        events.add(door, _event(entry))
        yield import_cards(door, folder / entry["key"], entry["name"], staging)
    keys = {
        entry["key"]: entry["name"]
        for entry in json.loads((folder / "events.json").read_text(encoding="utf-8"))
    }
    story: Story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    yield from tell(door, story, keys)


def _event(entry: dict[str, Any]) -> Event:
    return Event(
        name=entry["name"],
        kind=EventKind(entry["kind"]),
        starts_on=datetime.fromisoformat(entry["starts_on"]).date(),
        ends_on=datetime.fromisoformat(entry["ends_on"]).date(),
        time_zone=entry["time_zone"],
        place=entry["place"],
        organizer=entry["organizer"],
        lead_goal=entry["lead_goal"],
        interests=tuple(entry["interest_chips"]),
        costs=tuple(_cost(cost) for cost in entry["costs"]),
    )


def _cost(cost: dict[str, str]) -> Cost:
    amount, hours = (Decimal(cost[field]) if cost[field] else None for field in ("amount", "hours"))
    return Cost(cost["what"], amount, cost["currency"], hours, cost["goods"])


def import_cards(door: Door, folder: Path, event_name: str, staging: Path) -> Message:
    """Import the cards of one event; duplicates are merged."""
    names = sorted(str(path) for path in folder.iterdir() if path.suffix in CARD_SUFFIXES)
    with door.reading() as reader:
        event = find_event(reader, event_name)
    with importing.plan(door, staging, names, _records(names)) as plan:
        importing.commit(door, plan, ImportOptions(event_id=event.id, on_duplicate=Choice.MERGE))
        counts = {outcome.value: count for outcome, count in plan.counts().items()}
    text = mark("{event}: {new} new, {update} updated, {duplicate} merged, {same} twice, {rejected} rejected")
    return Message("sample-imported", text, {"event": event_name, **counts})


def _records(names: list[str]) -> Iterator[tuple[str, Record]]:
    for name in names:
        with opened(Path(name)) as source:
            yield from ((name, record) for record in read_records(source, name))


def tell(door: Door, story: Story, event_names: dict[str, str]) -> Iterator[Message]:
    """What happened after the events; contacts are named by their e-mail addresses."""
    ids = _ids(door, story)
    now = door.now()
    for entry in story["encounters"]:
        _meet(door, ids[entry["email"]], entry, event_names[entry["event"]])
    yield _done(mark_n("{count} encounter noted", "{count} encounters noted"), story["encounters"])
    for entry in story["activities"]:
        _log(door, ids[entry["email"]], entry, now)
    logged = mark_n(
        "{count} call, e-mail, meeting or note logged", "{count} calls, e-mails, meetings and notes logged"
    )
    yield _done(logged, story["activities"])
    for entry in story["statements"]:
        _state(door, ids[entry["email"]], entry, now)
    _judge(door, ids, story["fit"])
    for email, rating in story["ratings"].items():
        contacts.rate(door, [ids[email]], Rating(rating))
    said = mark_n(
        "{count} statement of interest or intent noted", "{count} statements of interest and intent noted"
    )
    yield _done(said, story["statements"])
    for entry in story["moves"]:
        _move(door, ids[entry["email"]], entry, now)
    yield _done(mark_n("{count} move through the gates", "{count} moves through the gates"), story["moves"])
    for entry in story["follow_ups"]:
        _plan(door, ids[entry["email"]], entry, now)
    yield _done(mark_n("{count} next step planned", "{count} next steps planned"), story["follow_ups"])
    yield from _tell_what_was_learnt(door, story, ids)


def _tell_what_was_learnt(door: Door, story: Story, ids: dict[str, int]) -> Iterator[Message]:
    """What makes a deal, how good the leads are, what they agreed to, and the playbooks that run."""
    for entry in story["deals"]:
        _state(door, ids[entry["email"]], entry, door.now())
    for entry in story["quality"]:
        quality.note(door, [ids[entry["email"]]], _evidence(entry))
    for entry in story["consents"]:
        given = Consent(purpose=entry["purpose"], how=entry["how"], wording=entry["wording"])
        consent.record(door, [ids[entry["email"]]], given)
    for entry in story["objections"]:
        consent.object_to(door, [ids[entry["email"]]], Barred(entry["bars"]), entry["how"])
    agreed = mark_n("{count} consent noted", "{count} consents noted")
    yield _done(agreed, story["consents"])
    for entry in story["playbooks"]:
        with door.reading() as reader:
            playbook = find_playbook(reader, entry["playbook"])
        playbooks.start(door, [ids[entry["email"]]], playbook)
    yield _done(mark_n("{count} playbook started", "{count} playbooks started"), story["playbooks"])


def _evidence(entry: dict[str, str]) -> Evidence:
    incentive, magnet, validity = (entry.get(name) for name in ("incentive", "magnet", "validity"))
    return Evidence(
        incentive=Incentive(incentive) if incentive else None,
        magnet=LeadMagnet(magnet) if magnet else None,
        validity=Validity(validity) if validity else None,
        note=entry["note"],
    )


def _done(text: Plural, entries: list[Any]) -> Message:
    return Message("sample", text, {"count": len(entries)})


def _ids(door: Door, story: Story) -> dict[str, int]:
    told = [entry["email"] for part in story if part != "ratings" for entry in story[part]]
    emails = set(told) | set(story["ratings"])
    with door.reading() as reader:
        found = known(
            reader, Keys(frozenset(), frozenset(), frozenset(map(email_key, emails)), frozenset())
        ).emails
    return {email: found[email_key(email)][0] for email in emails}


def _meet(door: Door, contact_id: int, entry: dict[str, Any], event_name: str) -> None:
    with door.reading() as reader:
        event = find_event(reader, event_name)
        met = reader.where(Encounter, contact_id=contact_id, event_id=event.id)
    told = Encounter(
        contact_id=contact_id,
        event_id=event.id,
        said=entry["said"],
        interests=tuple(entry["interest"]),
        strength=Strength(entry["strength"]),
    )
    if not met:
        events.log_encounter(door, told)
        return
    after = replace(met[0], said=told.said, interests=told.interests, strength=told.strength)
    events.edit_encounter(door, met[0], after)


def _log(door: Door, contact_id: int, entry: dict[str, Any], now: datetime) -> None:
    followups.log(
        door,
        [contact_id],
        ActivityKind(entry["kind"]),
        at=now - timedelta(days=entry["days_ago"]),
        direction=Direction(entry["direction"]) if entry["direction"] else None,
        outcome=Outcome(entry["outcome"]) if entry["outcome"] else None,
        two_way=entry["two_way"],
        note=entry["note"],
    )


def _state(door: Door, contact_id: int, entry: dict[str, Any], now: datetime) -> None:
    statement = Statement(
        contact_id=contact_id,
        topic=Topic(entry["topic"]),
        text=entry["text"],
        said_by=entry["said_by"],
        at=now - timedelta(days=entry["days_ago"]),
    )
    qualification.state(door, statement)


def _judge(door: Door, ids: dict[str, int], entries: list[dict[str, Any]]) -> None:
    for entry in entries:
        with door.reading() as reader:
            verdicts = {
                find_criterion(reader, key).id: Verdict(verdict) for key, verdict in entry["criteria"].items()
            }
        qualification.learn(door, ids[entry["email"]], qualification.Learnt(verdicts=verdicts))


def _move(door: Door, contact_id: int, entry: dict[str, Any], now: datetime) -> None:
    with door.reading() as reader:
        stage = find_stage(reader, entry["to"])
    at = now - timedelta(days=entry["days_ago"])
    pipeline.move(door, [contact_id], stage, reason=entry["reason"], at=at)


def _plan(door: Door, contact_id: int, entry: dict[str, Any], now: datetime) -> None:
    followups.plan(
        door,
        [contact_id],
        now.date() + timedelta(days=entry["in_days"]),
        entry["what"],
        why=entry["why"],
        call_to_action=entry["call_to_action"],
    )
