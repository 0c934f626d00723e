"""Playbooks: written, started with contacts, stopped, and offered when their time has come."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.consent import Barred, Permission
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError, NotFound, Refused
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message, mark, mark_n
from leaddesk.domain.moments import in_order
from leaddesk.domain.playbook import (
    DEFAULT_PLAYBOOKS,
    OFFER_FOR,
    Playbook,
    PlaybookRun,
    PlaybookStep,
    RunEnd,
    due_on,
    fill_in,
)
from leaddesk.domain.stages import Stage
from leaddesk.domain.text import fold
from leaddesk.services import playbook_runs
from leaddesk.services.door import Door
from leaddesk.services.entries import rebased
from leaddesk.services.finding import existing, playbooks_in_use
from leaddesk.services.permissions import permissions
from leaddesk.storage.reader import Builder, Reader

# Writing them


def add(door: Door, playbook: Playbook) -> ChangeSet:
    """Write a new playbook. Raises `InputError` if it has no name of its own, or no step."""

    def build(builder: Builder) -> Iterator[Pair]:
        last = max((one.position for one in builder.all(Playbook)), default=0)
        made = replace(playbook, id=builder.new_id(Playbook), key="", position=last + 1, retired=False)
        yield Pair(None, _checked(builder, made))

    label = Message("playbook-added", mark("Wrote playbook “{name}”"), {"name": playbook.name})
    return door.commit(label, build)


def edit(door: Door, before: Playbook, after: Playbook) -> ChangeSet:
    """Change a playbook; runs under way keep the steps they began with.

    Raises as `add` does, and `Stale` if the same of it has been changed meanwhile.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        meant = replace(after, id=before.id, key=before.key, revision=before.revision)
        pair = rebased(builder.one(Playbook, before.id) or before, before, _checked(builder, meant))
        if pair.after != pair.before:
            yield pair

    label = Message("playbook-edited", mark("Changed playbook “{playbook}”"), {"playbook": after.title})
    return door.commit(label, build)


def reset(door: Door, playbook: Playbook) -> ChangeSet:
    """Give a built-in playbook back the name, steps and settings it came with. Raises `Refused` for one of the user's."""
    came = next((one for one in DEFAULT_PLAYBOOKS if one.key == playbook.key), None)
    if came is None:
        text = mark("“{playbook}” is your own: there is nothing it came with.")
        raise Refused(Message("playbook-own", text, {"playbook": playbook.title}))
    as_it_came = replace(came, id=playbook.id, revision=playbook.revision, position=playbook.position)

    def build(_builder: Builder) -> Iterator[Pair]:
        if as_it_came != playbook:
            yield Pair(playbook, as_it_came)

    label = Message("playbook-reset", mark("“{playbook}” is as it came"), {"playbook": came.title})
    return door.commit(label, build)


def remove(door: Door, playbook: Playbook) -> ChangeSet:
    """Take a playbook out of use; what runs goes on, and the history keeps its name."""

    def build(_builder: Builder) -> Iterator[Pair]:
        yield Pair(playbook, replace(playbook, retired=True))

    label = Message("playbook-removed", mark("Removed playbook “{playbook}”"), {"playbook": playbook.title})
    return door.commit(label, build)


def restore(door: Door, playbook: Playbook) -> ChangeSet:
    """Bring a playbook that was removed back into use. Raises `InputError` if its name was taken meanwhile."""

    def build(builder: Builder) -> Iterator[Pair]:
        yield Pair(playbook, _checked(builder, replace(playbook, retired=False)))

    label = Message(
        "playbook-restored", mark("Brought back playbook “{playbook}”"), {"playbook": playbook.title}
    )
    return door.commit(label, build)


def removed(reader: Reader) -> list[Playbook]:
    """The playbooks that were taken out of use."""
    return [playbook for playbook in reader.all(Playbook) if playbook.retired]


def _checked(reader: Reader, playbook: Playbook) -> Playbook:
    name = " ".join(playbook.name.split())
    checked = replace(playbook, name=name)
    taken = {fold(one.title) for one in playbooks_in_use(reader) if one.id != playbook.id}
    if not checked.title or fold(checked.title) in taken:
        text = mark("“{name}” cannot be used: a playbook needs a name of its own.")
        raise InputError(Message("playbook-taken", text, {"name": name}))
    if not checked.steps or any(step.day < 0 or not step.what.strip() for step in checked.steps):
        text = mark("A playbook needs a step; each says what to do, and on which day from 0 on.")
        raise InputError(Message("playbook-steps", text))
    return checked


# With contacts


@dataclass(frozen=True, slots=True)
class Start:
    """What starting a playbook would plan: the steps with each contact, and who is left out for which reason.

    `barred_steps` counts the single steps left out because of what a contact objected to.
    """

    steps: Mapping[int, tuple[FollowUp, ...]] = field(default_factory=dict)
    left_out: Mapping[int, Message] = field(default_factory=dict)
    barred_steps: int = 0


def _same(text: str) -> str:
    return text


def preview(
    reader: Reader,
    door: Door,
    ids: Iterable[int],
    playbook: Playbook,
    *,
    begins_on: date | None = None,
    skips_weekends: bool = False,
    translate: Callable[[str], str] = _same,
    me: str = "",
) -> Start:
    """What `start` would plan. Whoever is in the middle of this playbook, or may not be contacted, is left out.

    Raises `NotFound` for a playbook that was removed.
    """
    now = reader.one(Playbook, playbook.id)
    if now is None or now.retired:
        text = mark("The playbook “{playbook}” is not there any more.")
        raise NotFound(Message("playbook-gone", text, {"playbook": playbook.title}))
    playbook, contacts = now, existing(reader, ids)
    allowed = permissions(reader, contacts)
    busy = {
        run.contact_id for run in playbook_runs.running(reader, contacts) if run.playbook_id == playbook.id
    }
    met_at = _last_events(reader, contacts)
    planned: dict[int, tuple[FollowUp, ...]] = {}
    left_out: dict[int, Message] = {}
    barred = 0
    script, title = playbook.translated(translate), playbook.name or translate(playbook.title)
    for id_, contact in contacts.items():
        steps = [step for step in script if allowed[id_].bar_to(step.kind) is None]
        if id_ in busy:
            left_out[id_] = Message("playbook-runs", mark("it runs already"))
        elif not steps:
            left_out[id_] = _why_none(allowed[id_])
        else:
            barred += len(script) - len(steps)
            values = _values(contact, met_at.get(id_, ""), me or contact.owner or door.user())
            first = begins_on or door.now().date()
            planned[id_] = tuple(
                _follow_up(contact, title, step, values, due_on(first, step, skips_weekends=skips_weekends))
                for step in steps
            )
    return Start(planned, left_out, barred)


def start(
    door: Door,
    ids: Iterable[int],
    playbook: Playbook,
    *,
    begins_on: date | None = None,
    skips_weekends: bool = False,
    translate: Callable[[str], str] = _same,
    me: str = "",
) -> ChangeSet:
    """Start a playbook with contacts: its follow-ups are planned, all as one change.

    It begins today unless said; `translate` gives the steps of a built-in one in the user's language, `me` is who writes.
    Whoever `preview` leaves out is left out. Raises `Refused`, with the reasons, if that is everybody.
    """
    wanted = list(ids)
    begun_by = partial(
        preview,
        door=door,
        ids=wanted,
        playbook=playbook,
        begins_on=begins_on,
        skips_weekends=skips_weekends,
        translate=translate,
        me=me,
    )
    with door.reading() as reader:
        count = len(begun_by(reader).steps)

    def build(builder: Builder) -> Iterator[Pair]:
        begun = begun_by(builder)
        if not begun.steps:
            why = "; ".join(dict.fromkeys(map(str, begun.left_out.values())))
            text = mark("“{playbook}” was started with nobody: {why}.")
            raise Refused(Message("playbook-nobody", text, {"playbook": playbook.title, "why": why}))
        for contact_id, steps in begun.steps.items():
            run = PlaybookRun(
                id=builder.new_id(PlaybookRun),
                contact_id=contact_id,
                playbook_id=playbook.id,
                started_at=door.now(),
                started_by=door.user(),
            )
            yield Pair(None, run)
            for step in steps:
                id_ = builder.new_id(FollowUp)
                yield Pair(None, replace(step, id=id_, run_id=run.id, created_at=door.now()))

    text = mark_n("Started “{playbook}” with {count} contact", "Started “{playbook}” with {count} contacts")
    label = Message("playbook-started", text, {"playbook": playbook.title, "count": count})
    return door.commit(label, build)


def stop(door: Door, ids: Iterable[int], playbook: Playbook | None = None) -> ChangeSet:
    """Stop what runs with contacts, or only one playbook: the steps that are still open are taken back."""
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        runs = playbook_runs.running(builder, existing(builder, wanted))
        meant = [run for run in runs if playbook is None or run.playbook_id == playbook.id]
        yield from playbook_runs.ended(builder, door, meant, RunEnd.STOPPED)

    return door.commit(Message("playbook-stopped", mark("Stopped the playbook")), build)


def offered(reader: Reader, door: Door, contact_id: int) -> tuple[Playbook, ...]:
    """The playbooks to offer for a contact where it stands now, the most fitting first.

    Those for its stage kind that it has not had yet; one for an event only to those who were met at
    such an event within the last days. Nothing is offered while one runs, or where they want no contact. Raises
    `NotFound` for a contact that is not there.
    """
    found = offered_each(reader, door, [contact_id])
    if contact_id not in found:
        existing(reader, [contact_id])
    return found[contact_id]


def offered_each(reader: Reader, door: Door, ids: Iterable[int]) -> dict[int, tuple[Playbook, ...]]:
    """What `offered` says of each of these contacts, by contact id; whoever is gone is left out."""
    contacts = reader.get(Contact, ids)
    kinds = {stage.id: stage.kind for stage in reader.all(Stage)}
    standing = {kinds[contact.stage_id or 0] for contact in contacts.values()}
    # The one for an event before the others, which stand in the user's order.
    known = [playbook for playbook in playbooks_in_use(reader) if playbook.stage_kind in standing]
    known.sort(key=lambda playbook: playbook.event_kind is None)
    if not known:
        return dict.fromkeys(contacts, ())
    allowed = permissions(reader, contacts)
    busy = {run.contact_id for run in playbook_runs.running(reader, contacts)}
    had = reader.of_contacts(PlaybookRun, contacts)
    is_about_events = any(playbook.event_kind is not None for playbook in known)
    recent = _recent_event_kinds(reader, door, contacts) if is_about_events else {}

    def fitting(contact: Contact) -> tuple[Playbook, ...]:
        if contact.id in busy or Barred.NO_CONTACT in allowed[contact.id].barred:
            return ()
        over = {run.playbook_id for run in had.get(contact.id, ())}
        met_at = recent.get(contact.id, set())
        return tuple(
            playbook
            for playbook in known
            if playbook.stage_kind is kinds[contact.stage_id or 0]
            and playbook.id not in over
            and (playbook.event_kind is None or playbook.event_kind in met_at)
        )

    return {id_: fitting(contact) for id_, contact in contacts.items()}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A playbook, and the contacts to whom it is offered before any other."""

    playbook: Playbook
    contact_ids: tuple[int, ...]


def suggested(reader: Reader, door: Door, ids: Iterable[int]) -> Suggestion | None:
    """The playbook that most of these contacts are offered first; None where none is offered to anybody."""
    first = [(found[0], id_) for id_, found in offered_each(reader, door, ids).items() if found]
    if not first:
        return None
    commonest, _count = Counter(playbook.id for playbook, _id in first).most_common(1)[0]
    meant = next(playbook for playbook, _id in first if playbook.id == commonest)
    return Suggestion(meant, tuple(id_ for playbook, id_ in first if playbook.id == commonest))


def _recent_event_kinds(reader: Reader, door: Door, ids: Iterable[int]) -> dict[int, set[str]]:
    """The kinds of events that each contact was met at within the last days, by contact id."""
    recent = {
        id_: [meeting.event_id for meeting in met if meeting.at and door.now() - meeting.at <= OFFER_FOR]
        for id_, met in reader.of_contacts(Encounter, ids).items()
    }
    events = reader.get(Event, {event_id for own in recent.values() for event_id in own})
    return {
        id_: {events[event_id].kind for event_id in own if event_id in events} for id_, own in recent.items()
    }


def _last_events(reader: Reader, ids: Iterable[int]) -> dict[int, str]:
    """The name of the event that each contact was met at last."""
    met = {
        id_: in_order(meetings)[-1].event_id for id_, meetings in reader.of_contacts(Encounter, ids).items()
    }
    events = reader.get(Event, set(met.values()))
    return {id_: events[event_id].name for id_, event_id in met.items()}


def _values(contact: Contact, event: str, me: str) -> dict[str, str]:
    name = contact.display_name
    return {
        "name": name,
        "given": contact.name.given or name,
        "organization": contact.organization,
        "event": event,
        "me": me,
    }


def _follow_up(
    contact: Contact, title: str, step: PlaybookStep, values: Mapping[str, str], day: date
) -> FollowUp:
    what, text, call = (fill_in(part, values) for part in (step.what, step.text, step.call_to_action))
    return FollowUp(
        contact_id=contact.id,
        due_on=day,
        what=what,
        why=title,
        call_to_action=call,
        kind=step.kind,
        text=text,
    )


def _why_none(permission: Permission) -> Message:
    if Barred.NO_CONTACT in permission.barred:
        return Message("playbook-no-contact", mark("they want no contact"))
    return Message("playbook-no-step", mark("they want none of its steps"))
