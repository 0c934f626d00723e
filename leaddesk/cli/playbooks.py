"""The verb playbooks: series of follow-ups, written, started and stopped."""

import argparse
from dataclasses import replace
from typing import Any

from leaddesk.cli.output import Status, say, say_json, table, tell
from leaddesk.cli.session import day, one_of, workspace
from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.errors import InputError
from leaddesk.domain.event import EventKind
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.playbook import Playbook, PlaybookStep
from leaddesk.domain.stages import StageKind
from leaddesk.services import playbooks
from leaddesk.services.finding import existing, find_playbook, playbooks_in_use
from leaddesk.services.playbooks import Start
from leaddesk.workspace import Workspace

_FEWEST = 3
"""A step has a day, a kind and what is to be done, and may have a text and a call to action."""
_MOST = 5


def add_verbs(verbs: Any) -> None:
    """Add the verb of this room."""
    verb = verbs.add_parser("playbooks", help="list the playbooks; write, start and stop them")
    verb.add_argument("--json", action="store_true", help="one object a playbook")
    verb.set_defaults(command=list_playbooks)
    actions = verb.add_subparsers(metavar="ACTION")
    show = actions.add_parser("show", help="show the steps of a playbook")
    show.add_argument("name", metavar="PLAYBOOK")
    show.set_defaults(command=show_playbook)
    start = actions.add_parser("start", help="plan its follow-ups with contacts")
    start.add_argument("name", metavar="PLAYBOOK")
    start.add_argument("ids", type=int, nargs="+", metavar="ID")
    start.add_argument("--on", default="today", metavar="DATE", help="its first day (default: today)")
    start.add_argument("--skip-weekends", action="store_true", help="steps on a weekend wait for Monday")
    start.add_argument("--me", default="", metavar="NAME", help="who writes")
    start.add_argument("--dry-run", action="store_true", help="show what would be planned")
    start.set_defaults(command=start_playbook)
    stop = actions.add_parser("stop", help="take back what is still open of it")
    stop.add_argument("ids", type=int, nargs="+", metavar="ID")
    stop.add_argument("--playbook", metavar="PLAYBOOK", help="only this one")
    stop.set_defaults(command=stop_playbook)
    offered = actions.add_parser("offered", help="which one suits a contact now")
    offered.add_argument("id", type=int, metavar="ID")
    offered.set_defaults(command=show_offered)
    _add_writing(actions)


def _add_writing(actions: Any) -> None:
    add = actions.add_parser("add", help="write a playbook of your own")
    add.add_argument("name", metavar="NAME")
    _add_traits(add)
    add.set_defaults(command=add_playbook)
    change = actions.add_parser("change", help="change a playbook; what runs keeps its steps")
    change.add_argument("playbook", metavar="PLAYBOOK")
    change.add_argument("--name", metavar="NAME")
    _add_traits(change)
    change.set_defaults(command=change_playbook)
    reset = actions.add_parser("reset", help="give a built-in one back what it came with")
    reset.add_argument("playbook", metavar="PLAYBOOK")
    reset.set_defaults(command=reset_playbook)
    remove = actions.add_parser("remove", help="take a playbook out of use; what runs goes on")
    remove.add_argument("playbook", metavar="PLAYBOOK")
    remove.set_defaults(command=remove_playbook)


def _add_traits(verb: Any) -> None:
    verb.add_argument(
        "--step",
        action="append",
        nargs="+",
        default=[],
        metavar="PART",
        help="DAY KIND WHAT [TEXT [CALL-TO-ACTION]]; may be repeated",
    )
    verb.add_argument(
        "--for", dest="stage_kind", type=one_of(StageKind), choices=list(StageKind), help="who is offered it"
    )
    verb.add_argument(
        "--after",
        dest="event_kind",
        type=one_of(EventKind),
        choices=list(EventKind),
        help="only after such an event",
    )
    verb.add_argument("--until-answer", action=argparse.BooleanOptionalAction, help="an answer ends it")


def list_playbooks(options: argparse.Namespace) -> Status:
    """List the playbooks."""
    with workspace(options) as opened, opened.reading() as reader:
        there = playbooks_in_use(reader)
    if options.json:
        for playbook in there:
            say_json(_playbook_json(playbook))
    else:
        table([(one.title, one.key, one.stage_kind or "–", f"{len(one.steps)} steps") for one in there])
    return Status.DONE


def _playbook_json(playbook: Playbook) -> dict[str, Any]:
    return {
        "key": playbook.key,
        "name": playbook.title,
        "for": playbook.stage_kind and playbook.stage_kind.value,
        "after": playbook.event_kind and playbook.event_kind.value,
        "until_answer": playbook.ends_on_answer,
        "steps": [
            {
                "day": step.day,
                "kind": step.kind.value,
                "what": step.what,
                "text": step.text,
                "call_to_action": step.call_to_action,
            }
            for step in playbook.steps
        ],
    }


def show_playbook(options: argparse.Namespace) -> Status:
    """Show the steps of a playbook."""
    with workspace(options) as opened, opened.reading() as reader:
        playbook = find_playbook(reader, options.name)
    say(playbook.title)
    table([(f"day {step.day}", step.kind.value, step.what, step.call_to_action) for step in playbook.steps])
    return Status.DONE


def start_playbook(options: argparse.Namespace) -> Status:
    """Start a playbook, or show what it would plan."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            playbook = find_playbook(reader, options.name)
            settings: dict[str, Any] = {
                "begins_on": day(options.on, opened.now().date()),
                "skips_weekends": options.skip_weekends,
                "me": options.me,
            }
            planned = playbooks.preview(reader, opened, options.ids, playbook, **settings)
        _tell_left_out(opened, planned)
        if options.dry_run:
            table([(id_, step.due_on, step.what) for id_, steps in planned.steps.items() for step in steps])
        else:
            tell(playbooks.start(opened, options.ids, playbook, **settings).label)
    return Status.PARTLY if planned.left_out or planned.barred_steps else Status.DONE


def _tell_left_out(opened: Workspace, planned: Start) -> None:
    with opened.reading() as reader:
        contacts = existing(reader, planned.left_out)
    for id_, why in planned.left_out.items():
        tell(f"{id_} {contacts[id_].display_name} left out: {why}")
    if planned.barred_steps:
        tell(f"{planned.barred_steps} steps left out: they do not want to be called or mailed")


def stop_playbook(options: argparse.Namespace) -> Status:
    """Stop what runs with contacts."""
    with workspace(options) as opened:
        playbook = None
        if options.playbook:
            with opened.reading() as reader:
                playbook = find_playbook(reader, options.playbook)
        changes = playbooks.stop(opened, options.ids, playbook)
    tell(changes.label if changes else "none was under way")
    return Status.DONE


def show_offered(options: argparse.Namespace) -> Status:
    """Show which playbooks suit a contact."""
    with workspace(options) as opened, opened.reading() as reader:
        found = playbooks.offered(reader, opened, options.id)
    if found:
        table([(playbook.title, playbook.key) for playbook in found])
    else:
        tell("none")
    return Status.DONE


def add_playbook(options: argparse.Namespace) -> Status:
    """Write a playbook."""
    made = Playbook(
        name=options.name,
        stage_kind=options.stage_kind,
        event_kind=options.event_kind,
        ends_on_answer=bool(options.until_answer),
        own_steps=tuple(map(_step, options.step)),
    )
    with workspace(options) as opened:
        tell(playbooks.add(opened, made).label)
    return Status.DONE


def change_playbook(options: argparse.Namespace) -> Status:
    """Change a playbook."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            before = find_playbook(reader, options.playbook)
        after = replace(
            before,
            name=before.name if options.name is None else options.name,
            stage_kind=options.stage_kind or before.stage_kind,
            event_kind=options.event_kind or before.event_kind,
            ends_on_answer=before.ends_on_answer if options.until_answer is None else options.until_answer,
            own_steps=tuple(map(_step, options.step)) or before.own_steps,
        )
        changes = playbooks.edit(opened, before, after)
    tell(changes.label if changes else "nothing to change")
    return Status.DONE


def reset_playbook(options: argparse.Namespace) -> Status:
    """Give a built-in playbook back what it came with."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            playbook = find_playbook(reader, options.playbook)
        tell(playbooks.reset(opened, playbook).label)
    return Status.DONE


def remove_playbook(options: argparse.Namespace) -> Status:
    """Take a playbook out of use."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            playbook = find_playbook(reader, options.playbook)
        tell(playbooks.remove(opened, playbook).label)
    return Status.DONE


def _step(parts: list[str]) -> PlaybookStep:
    kinds = ", ".join(ActivityKind)
    if not _FEWEST <= len(parts) <= _MOST or not parts[0].isdecimal() or parts[1] not in set(ActivityKind):
        text = mark("“{step}” is no step. Write its day, its kind ({kinds}) and what to do.")
        raise InputError(Message("bad-step", text, {"step": " ".join(parts), "kinds": kinds}))
    return PlaybookStep(int(parts[0]), ActivityKind(parts[1]), *parts[2:])
