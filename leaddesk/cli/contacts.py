"""The verbs that show contacts, stages and the report."""

import argparse
from typing import Any

from leaddesk.cli.output import Status, row_cells, say, say_json, table, tell
from leaddesk.cli.session import contact_json, one_of, stages_by_id, typed_query, wanted_contacts, workspace
from leaddesk.domain.activity import Activity
from leaddesk.domain.contact import Contact, ContactKind, ContactPoint, Name, Rating
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.domain.qualification import Statement, missing
from leaddesk.domain.stages import Stage, StageKind, StageMove
from leaddesk.services import contacts as contact_services
from leaddesk.services import qualification, reports
from leaddesk.services.finding import existing
from leaddesk.storage import queries
from leaddesk.storage.queries import Place
from leaddesk.storage.reader import Reader
from leaddesk.workspace import Workspace


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    listing = verbs.add_parser("contacts", help="list the contacts that a query or list means")
    listing.add_argument(
        "query", nargs="*", metavar="QUERY", help="words, and terms such as stage:lead due:week"
    )
    listing.add_argument("--list", metavar="L", help="a saved list")
    listing.add_argument("--json", action="store_true", help="one object a contact")
    listing.set_defaults(command=list_contacts)
    show = verbs.add_parser("show", help="show all that is known of a contact")
    show.add_argument("id", type=int, metavar="ID")
    show.add_argument("--json", action="store_true")
    show.set_defaults(command=show_contact)
    for name, text, command in (
        ("stages", "list the stages with their contacts counted", list_stages),
        ("report", "how things stand", show_report),
    ):
        verb = verbs.add_parser(name, help=text)
        verb.add_argument("--json", action="store_true")
        verb.set_defaults(command=command)
    delete = verbs.add_parser("delete", help="delete contacts with all that hangs on them")
    delete.add_argument("ids", type=int, nargs="+", metavar="ID")
    delete.set_defaults(command=delete_contacts)
    rate = verbs.add_parser("rate", help="rate contacts: hot, warm, cold, unrated")
    rate.add_argument("rating", type=one_of(Rating), metavar="RATING")
    rate.add_argument("ids", type=int, nargs="+", metavar="ID")
    rate.set_defaults(command=rate_contacts)
    _add_add(verbs)
    tag = verbs.add_parser("tag", help="put a tag on contacts, or take it off")
    tag.add_argument("ids", type=int, nargs="+", metavar="ID")
    tag.add_argument("--as", dest="name", required=True, metavar="TAG")
    tag.add_argument("--remove", action="store_true", help="take it off")
    tag.set_defaults(command=tag_contacts)


def _add_add(verbs: Any) -> None:
    add = verbs.add_parser("add", help="record one contact by hand")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--organization", default="", metavar="NAME")
    add.add_argument("--title", default="", metavar="TEXT")
    add.add_argument("--email", action="append", default=[], metavar="ADDRESS", help="may be repeated")
    add.add_argument("--phone", action="append", default=[], metavar="NUMBER", help="may be repeated")
    add.add_argument("--note", default="", metavar="TEXT")
    add.add_argument("--tag", action="append", default=[], metavar="TAG")
    add.add_argument("--is-organization", action="store_true", help="the contact is an organization itself")
    add.set_defaults(command=add_contact)


def add_contact(options: argparse.Namespace) -> Status:
    """Record one contact."""
    contact = Contact(
        kind=ContactKind.ORGANIZATION if options.is_organization else ContactKind.PERSON,
        name=Name(formatted=options.name),
        organizations=((options.organization,),) if options.organization else (),
        titles=(options.title,) if options.title else (),
        emails=tuple(ContactPoint(value, ("work",)) for value in options.email),
        phones=tuple(ContactPoint(value, ("work",)) for value in options.phone),
        notes=(options.note,) if options.note else (),
        tags=tuple(options.tag),
    )
    with workspace(options) as opened:
        changes = contact_services.add(opened, contact)
    tell(f"{changes.label}, number {changes.pairs[-1].entity.id}")
    return Status.DONE


def rate_contacts(options: argparse.Namespace) -> Status:
    """Rate contacts."""
    with workspace(options) as opened:
        tell(contact_services.rate(opened, options.ids, options.rating).label)
    return Status.DONE


def list_contacts(options: argparse.Namespace) -> Status:
    """List contacts in the order of their names."""
    with workspace(options) as opened, opened.reading() as reader:
        wanted = wanted_contacts(reader, typed_query(reader, options.query), options.list)
        if options.json:
            _list_json(opened, reader, wanted)
        else:
            _list_table(opened, reader, wanted)
    return Status.DONE


def _list_json(opened: Workspace, reader: Reader, wanted: Filter) -> None:
    stages = stages_by_id(reader)
    for batch in queries.contacts(reader, wanted, opened.now().date()):
        steps = queries.next_steps(reader, [contact.id for contact in batch])
        for contact in batch:
            say_json(contact_json(contact, stages, steps.get(contact.id)))


def _list_table(opened: Workspace, reader: Reader, wanted: Filter) -> None:
    stages = stages_by_id(reader)
    today = opened.now().date()
    place, shown = None, 0
    while page := queries.page(reader, wanted, today, after=place):
        table([row_cells(row, stages[row.stage_id].title) for row in page])
        place = Place(page[-1].sort_key, page[-1].id)
        shown += len(page)
    tell(f"{shown} contacts")


def show_contact(options: argparse.Namespace) -> Status:
    """Show a contact with its next steps, encounters, activities and moves."""
    with workspace(options) as opened, opened.reading() as reader:
        contact = existing(reader, [options.id])[options.id]
        stages = stages_by_id(reader)
        step = queries.next_steps(reader, [contact.id]).get(contact.id)
        if options.json:
            say_json(contact_json(contact, stages, step) | _history_json(reader, contact, stages))
        else:
            _show(reader, contact, stages)
    return Status.DONE


def _show(reader: Reader, contact: Contact, stages: dict[int, Stage]) -> None:
    stage = stages[contact.stage_id or 0]
    say(f"{contact.id}  {contact.display_name}")
    rows: list[tuple[str, object]] = [
        ("stage", f"{stage.title} · {contact.rating.value}"),
        *(("organization", ", ".join(parts)) for parts in contact.organizations),
        *(("title", title) for title in contact.titles),
        *(
            (channel, _point_text(point))
            for channel, points in (
                ("e-mail", contact.emails),
                ("phone", contact.phones),
                ("web", contact.urls),
            )
            for point in points
        ),
        *(("address", _address_text(address)) for address in contact.addresses),
        *(("birthday", contact.birthday) for _ in (1,) if contact.birthday),
        *(("source", contact.source.kind.value) for _ in (1,) if contact.source),
        *(("tags", ", ".join(contact.tags)) for _ in (1,) if contact.tags),
        *(("note", note) for note in contact.notes),
        *(("next step", _step_text(s)) for s in _open_steps(reader, contact)),
        *_learnt(reader, contact),
        *(("missing", f"for prospect: {gap}") for gap in _gaps(reader, contact, stage)),
        *_history(reader, contact, stages),
    ]
    table(rows)


def _point_text(point: Any) -> str:
    about = [*point.types, *([point.label] if point.label else [])]
    about += [f"{point.confirmation.accuracy.value}: {point.confirmation.how}"] if point.confirmation else []
    return f"{point.value} ({', '.join(about)})" if about else str(point.value)


def _address_text(address: Any) -> str:
    parts = (
        address.po_box,
        address.extended,
        address.street,
        address.postal_code,
        address.city,
        address.region,
    )
    return ", ".join(part for part in (*parts, address.country) if part)


def _open_steps(reader: Reader, contact: Contact) -> list[FollowUp]:
    steps = reader.of_contacts(FollowUp, [contact.id]).get(contact.id, [])
    return sorted((step for step in steps if step.done_at is None), key=lambda step: step.due_on)


def _gaps(reader: Reader, contact: Contact, stage: Stage) -> tuple[object, ...]:
    """What an open contact lacks to become a prospect."""
    if stage.kind not in {StageKind.MARKETING_PROSPECT, StageKind.LEAD}:
        return ()
    facts = qualification.facts(reader, [contact])[contact.id]
    return missing(facts, stage.kind, StageKind.PROSPECT)


def _history(reader: Reader, contact: Contact, stages: dict[int, Stage]) -> list[tuple[str, str]]:
    """What happened, oldest first."""
    events = {event.id: event.name for event in reader.all(Event)}
    happened = [
        (met.at, "met", f"at {events[met.event_id]}{_said(met)}")
        for met in reader.of_contacts(Encounter, [contact.id]).get(contact.id, [])
    ]
    happened += [
        (done.at, done.kind.value, " · ".join(filter(None, (done.outcome and done.outcome.value, done.note))))
        for done in reader.of_contacts(Activity, [contact.id]).get(contact.id, [])
    ]
    happened += [
        (
            move.at,
            "moved",
            f"{stages[move.from_stage_id].title} → {stages[move.to_stage_id].title}{_why(move)}",
        )
        for move in reader.of_contacts(StageMove, [contact.id]).get(contact.id, [])
    ]
    happened.sort(key=lambda entry: str(entry[0]))
    return [(kind, f"{at:%Y-%m-%d %H:%M} {text}") for at, kind, text in happened if at is not None]


def _said(met: Encounter) -> str:
    """What an encounter says beside the event's name."""
    parts = [met.said, *(("wants " + ", ".join(met.interests),) if met.interests else ())]
    parts += [f"handed out {', '.join(met.handed_out)}"] if met.handed_out else []
    told = "; ".join(part for part in parts if part)
    return f": {told}" if told else ""


def _step_text(step: FollowUp) -> str:
    about = "; ".join(part for part in (step.why, step.call_to_action) if part)
    return f"{step.due_on} {step.what} (number {step.id}){': ' + about if about else ''}"


def _learnt(reader: Reader, contact: Contact) -> list[tuple[str, str]]:
    """What was said of interest and intent, and how the contact fits."""
    said = [
        (entry.topic.value, f"{entry.text} ({entry.said_by})" if entry.said_by else entry.text)
        for entry in reader.of_contacts(Statement, [contact.id]).get(contact.id, [])
    ]
    fit = qualification.facts(reader, [contact])[contact.id].fit
    if not (fit.met or fit.not_met):
        return said
    parts = [f"{round(100 * fit.share)} %", *(f"{entry.title}: met" for entry in fit.met)]
    parts += [f"{entry.title}: not met" for entry in fit.not_met]
    return [*said, ("fit", ", ".join(parts))]


def _why(move: StageMove) -> str:
    said = [move.reason] if move.reason else []
    said += [f"gate overridden: {move.override}"] if move.override else []
    return f" ({'; '.join(said)})" if said else ""


def _history_json(reader: Reader, contact: Contact, stages: dict[int, Stage]) -> dict[str, Any]:
    moves = reader.of_contacts(StageMove, [contact.id]).get(contact.id, [])
    return {
        "history": [{"kind": kind, "text": text} for kind, text in _history(reader, contact, stages)],
        "moves": [
            {
                "at": move.at and move.at.isoformat(),
                "from": stages[move.from_stage_id].key or stages[move.from_stage_id].name,
                "to": stages[move.to_stage_id].key or stages[move.to_stage_id].name,
                "reason": move.reason,
                "override": move.override,
            }
            for move in moves
        ],
    }


def list_stages(options: argparse.Namespace) -> Status:
    """List the stages in their order."""
    with workspace(options) as opened:
        by_stage = reports.report(opened).by_stage
    if options.json:
        for stage, count in by_stage:
            say_json({"key": stage.key, "name": stage.title, "kind": stage.kind.value, "contacts": count})
    else:
        table([(stage.title, stage.key, stage.kind.value, count) for stage, count in by_stage])
    return Status.DONE


def show_report(options: argparse.Namespace) -> Status:
    """Show how things stand."""
    with workspace(options) as opened:
        report = reports.report(opened)
    if options.json:
        say_json(
            {
                "contacts": report.contacts,
                "by_stage": {stage.key or stage.name: count for stage, count in report.by_stage},
                "due": {due.value: count for due, count in report.by_due.items()},
                "without_next_step": report.without_next_step,
                "by_event": {event.name: count for event, count in report.by_event},
            }
        )
        return Status.DONE
    table([(stage.title, count) for stage, count in report.by_stage] + [("all", report.contacts)])
    say("")
    table([(f"due: {due.value}", count) for due, count in report.by_due.items()])
    say(f"open, but no next step: {report.without_next_step}")
    if report.by_event:
        say("")
        table([(event.name, count) for event, count in report.by_event])
    return Status.DONE


def delete_contacts(options: argparse.Namespace) -> Status:
    """Delete contacts."""
    with workspace(options) as opened:
        tell(contact_services.delete(opened, options.ids).label)
    return Status.DONE


def tag_contacts(options: argparse.Namespace) -> Status:
    """Put a tag on contacts or take it off."""
    change = contact_services.untag if options.remove else contact_services.tag
    with workspace(options) as opened:
        tell(change(opened, options.ids, options.name).label)
    return Status.DONE
