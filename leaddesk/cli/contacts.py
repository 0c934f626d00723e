"""The verbs that list contacts and the report, and that add, rate, tag, merge and delete contacts."""

import argparse
from dataclasses import replace
from typing import Any

from leaddesk.cli.output import Status, row_cells, say, say_json, table, tell
from leaddesk.cli.session import contact_json, one_of, stages_by_id, typed_query, wanted_contacts, workspace
from leaddesk.domain.consent import Use
from leaddesk.domain.contact import Contact, ContactKind, ContactPoint, Name, Rating
from leaddesk.domain.lists import Filter
from leaddesk.services import contacts as contact_services
from leaddesk.services import merging, reports
from leaddesk.storage import board, queries
from leaddesk.storage.board import Ages
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
    listing.add_argument(
        "--for",
        dest="use",
        type=one_of(Use),
        choices=list(Use),
        help="leaves out who may not be used for that",
    )
    listing.add_argument("--json", action="store_true", help="one object a contact")
    listing.set_defaults(command=list_contacts)
    for name, text, command in (("report", "how things stand", show_report),):
        verb = verbs.add_parser(name, help=text)
        verb.add_argument("--json", action="store_true")
        verb.set_defaults(command=command)
    merge = verbs.add_parser("merge", help="make contacts that are one person, or one organization, one")
    merge.add_argument("kept", type=int, metavar="KEPT", help="the one that takes all that the others say")
    merge.add_argument("ids", type=int, nargs="+", metavar="ID")
    merge.set_defaults(command=merge_contacts)
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
        meant = wanted_contacts(reader, typed_query(reader, options.query), options.list)
        wanted = replace(meant, use=options.use)
        if options.json:
            _list_json(opened, reader, wanted)
        else:
            _list_table(opened, reader, wanted)
        today = opened.now().date()
        left_out = queries.count(reader, meant, today) - queries.count(reader, wanted, today)
    if left_out:
        tell(f"{left_out} left out: they may not be used for {options.use}")
    return Status.PARTLY if left_out else Status.DONE


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


def show_report(options: argparse.Namespace) -> Status:
    """Show how things stand."""
    with workspace(options) as opened:
        report = reports.report(opened)
        with opened.reading() as reader:
            ages = board.ages(reader, Filter(), opened.now())
    if options.json:
        say_json(
            {
                "contacts": report.contacts,
                "by_stage": {stage.key or stage.name: count for stage, count in report.by_stage},
                "due": {due.value: count for due, count in report.by_due.items()},
                "without_next_step": report.without_next_step,
                "by_event": {event.name: count for event, count in report.by_event},
                "days_in_stage": {
                    stage.key or stage.name: {"half": age.half, "longest": age.longest}
                    for stage, _count in report.by_stage
                    if (age := ages.get(stage.id))
                },
            }
        )
        return Status.DONE
    table([(stage.title, count) for stage, count in report.by_stage] + [("all", report.contacts)])
    standing = [
        (f"days in {stage.title}", _age_text(ages[stage.id])) for stage, count in report.by_stage if count
    ]
    if standing:
        say("")
        table(standing)
    say("")
    table([(f"due: {due.value}", count) for due, count in report.by_due.items()])
    say(f"open, but no next step: {report.without_next_step}")
    if report.by_event:
        say("")
        table([(event.name, count) for event, count in report.by_event])
    return Status.DONE


def _age_text(age: Ages) -> str:
    return f"half of them {age.half} or more, the longest {age.longest}"


def merge_contacts(options: argparse.Namespace) -> Status:
    """Make contacts one."""
    with workspace(options) as opened:
        tell(merging.merge(opened, options.kept, options.ids).label)
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
