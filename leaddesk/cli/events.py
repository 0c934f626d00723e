"""The verb events: list, add, show."""

import argparse
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import Any

from leaddesk.cli.output import Status, row_cells, say, say_json, table, tell
from leaddesk.cli.session import day, one_of, stages_by_id, workspace
from leaddesk.domain.errors import InputError
from leaddesk.domain.event import Cost, Encounter, Event, EventKind
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Message, mark
from leaddesk.services import events
from leaddesk.services.finding import find_event
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    verb = verbs.add_parser("events", help="list the events; add one; show one; note an encounter")
    verb.add_argument("--json", action="store_true", help="one object an event")
    verb.set_defaults(command=list_events)
    actions = verb.add_subparsers(metavar="ACTION")
    _add_add(actions)
    show = actions.add_parser("show", help="show an event and whom we met there")
    show.add_argument("name", metavar="NAME")
    show.add_argument("--json", action="store_true")
    show.set_defaults(command=show_event)
    met = actions.add_parser("met", help="note that a contact was met at an event")
    met.add_argument("name", metavar="NAME")
    met.add_argument("id", type=int, metavar="ID")
    met.add_argument("--said", default="", metavar="TEXT", help="what was said")
    met.add_argument(
        "--interest", action="append", default=[], metavar="TEXT", help="what they want to know or see"
    )
    met.add_argument("--handed-out", action="append", default=[], metavar="TEXT", help="what they were given")
    met.set_defaults(command=note_encounter)


def _add_add(actions: Any) -> None:
    add = actions.add_parser("add", help="set up an event")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--kind", type=one_of(EventKind), choices=list(EventKind), default=EventKind.TRADE_SHOW)
    add.add_argument("--from", dest="starts_on", metavar="D", help="its first day")
    add.add_argument("--to", dest="ends_on", metavar="D", help="its last day (default: the first)")
    add.add_argument("--place", default="", metavar="P")
    add.add_argument("--organizer", default="", metavar="WHO")
    add.add_argument("--time-zone", default="", metavar="ZONE", help="such as Europe/Berlin")
    add.add_argument("--goal", type=int, metavar="N", help="how many leads it is to bring")
    add.add_argument(
        "--cost",
        action="append",
        nargs=3,
        default=[],
        metavar=("WHAT", "AMOUNT", "CURRENCY"),
        help="a line of what it cost; may be repeated",
    )
    add.add_argument("--json", action="store_true")
    add.set_defaults(command=add_event)


def list_events(options: argparse.Namespace) -> Status:
    """List the events."""
    with workspace(options) as opened, opened.reading() as reader:
        today = opened.now().date()
        found = [(event, _count(reader, event, today)) for event in reader.all(Event)]
    if options.json:
        for event, count in found:
            say_json(_event_json(event, count))
    elif found:
        table(
            [
                (event.name, event.kind.value, _days(event), event.place, _goal(event, count))
                for event, count in found
            ]
        )
    else:
        tell('no events yet; set one up: leaddesk events add "Messe 2026" --from 2026-11-10 --to 2026-11-12')
    return Status.DONE


def _count(reader: Reader, event: Event, today: Any) -> int:
    return queries.count(reader, Filter(event_ids=(event.id,)), today)


def _days(event: Event) -> str:
    if event.starts_on is None:
        return "–"
    if event.ends_on in {None, event.starts_on}:
        return event.starts_on.isoformat()
    return f"{event.starts_on} – {event.ends_on}"


def _goal(event: Event, count: int) -> str:
    return f"{count}/{event.lead_goal}" if event.lead_goal else str(count)


def _event_json(event: Event, count: int) -> dict[str, Any]:
    return {
        "id": event.id,
        "name": event.name,
        "kind": event.kind.value,
        "from": event.starts_on and event.starts_on.isoformat(),
        "to": event.ends_on and event.ends_on.isoformat(),
        "place": event.place,
        "organizer": event.organizer,
        "goal": event.lead_goal,
        "contacts": count,
    }


def add_event(options: argparse.Namespace) -> Status:
    """Set up an event."""
    with workspace(options) as opened:
        today = opened.now().date()
        starts_on = day(options.starts_on, today) if options.starts_on else None
        event = Event(
            name=options.name,
            kind=options.kind,
            starts_on=starts_on,
            ends_on=day(options.ends_on, today) if options.ends_on else starts_on,
            place=options.place,
            organizer=options.organizer,
            time_zone=options.time_zone,
            lead_goal=options.goal,
            costs=tuple(_cost(*line) for line in options.cost),
        )
        changes = events.add(opened, event)
        if options.json:
            added = changes.pairs[0].after
            assert isinstance(added, Event)
            say_json(_event_json(added, 0))
        tell(changes.label)
    return Status.DONE


def _cost(what: str, amount: str, currency: str) -> Cost:
    with suppress(InvalidOperation):
        money = Decimal(amount)
        if money.is_finite():
            return Cost(what, money, currency)
    text = mark("“{amount}” is no amount of money. Write it like 1250.50.")
    raise InputError(Message("bad-amount", text, {"amount": amount}))


def show_event(options: argparse.Namespace) -> Status:
    """Show an event and the contacts met there."""
    with workspace(options) as opened, opened.reading() as reader:
        event = find_event(reader, options.name)
        today = opened.now().date()
        count = _count(reader, event, today)
        if options.json:
            say_json(_event_json(event, count))
            return Status.DONE
        say(f"{event.name} · {event.kind.value} · {_days(event)} · {event.place}")
        for cost in event.costs:
            say(f"  {cost.what}: {_cost_text(cost)}")
        say(f"contacts: {_goal(event, count)}")
        stages = stages_by_id(reader)
        met = queries.page(reader, Filter(event_ids=(event.id,)), today, limit=max(count, 1))
        if met:
            table([row_cells(row, stages[row.stage_id].title) for row in met])
    return Status.DONE


def _cost_text(cost: Cost) -> str:
    parts = [f"{cost.amount} {cost.currency}"] if cost.amount else []
    parts += [f"{cost.hours} h"] if cost.hours else []
    return ", ".join([*parts, *([cost.goods] if cost.goods else [])])


def note_encounter(options: argparse.Namespace) -> Status:
    """Note that a contact was met at an event."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            event = find_event(reader, options.name)
        encounter = Encounter(
            contact_id=options.id,
            event_id=event.id,
            said=options.said,
            interests=tuple(options.interest),
            handed_out=tuple(options.handed_out),
        )
        tell(events.log_encounter(opened, encounter).label)
    return Status.DONE
