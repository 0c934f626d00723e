"""The verbs that shape the pipeline and the ideal customer profile: stages, criteria."""

import argparse
from dataclasses import replace
from typing import Any

from leaddesk.cli.output import Status, say_json, table, tell, tell_missing
from leaddesk.cli.session import one_of, workspace
from leaddesk.domain.errors import GateRefused
from leaddesk.domain.stages import StageKind
from leaddesk.services import criteria, reports, stages
from leaddesk.services.criteria import find_criterion
from leaddesk.services.finding import find_stage
from leaddesk.services.pipeline import Wish


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    _add_stages(verbs)
    _add_criteria(verbs)


def _add_stages(verbs: Any) -> None:
    verb = verbs.add_parser("stages", help="list the stages with their contacts counted; change them")
    verb.add_argument("--json", action="store_true", help="one object a stage")
    verb.set_defaults(command=list_stages)
    actions = verb.add_subparsers(metavar="ACTION")
    add = actions.add_parser("add", help="add a stage to a kind")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--kind", type=one_of(StageKind), choices=list(StageKind), required=True)
    add.add_argument("--place", type=int, metavar="N", help="among those of its kind, from 1 (default: last)")
    add.set_defaults(command=add_stage)
    rename = actions.add_parser("rename", help="give a stage another name")
    rename.add_argument("stage", metavar="STAGE")
    rename.add_argument("name", metavar="NAME", help='nothing ("") gives a built-in one back its own')
    rename.set_defaults(command=rename_stage)
    move = actions.add_parser("move", help="put a stage at another place among those of its kind")
    move.add_argument("stage", metavar="STAGE")
    move.add_argument("--place", type=int, required=True, metavar="N", help="from 1")
    move.set_defaults(command=place_stage)
    remove = actions.add_parser("remove", help="remove a stage; who stands there moves first")
    remove.add_argument("stage", metavar="STAGE")
    remove.add_argument("--to", metavar="STAGE", help="where those who stand there go")
    remove.add_argument("--reason", default="", metavar="WHY", help="kept with their moves")
    remove.add_argument("--override", default="", metavar="WHY", help="why the gate does not count for them")
    remove.set_defaults(command=remove_stage)


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


def add_stage(options: argparse.Namespace) -> Status:
    """Add a stage."""
    place = None if options.place is None else options.place - 1
    with workspace(options) as opened:
        tell(stages.add(opened, options.name, options.kind, place).label)
    return Status.DONE


def rename_stage(options: argparse.Namespace) -> Status:
    """Rename a stage."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            stage = find_stage(reader, options.stage)
        tell(stages.rename(opened, stage, options.name).label)
    return Status.DONE


def place_stage(options: argparse.Namespace) -> Status:
    """Put a stage in its place."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            stage = find_stage(reader, options.stage)
        tell(stages.place(opened, stage, options.place - 1).label)
    return Status.DONE


def remove_stage(options: argparse.Namespace) -> Status:
    """Remove a stage, moving those who stand there."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            stage = find_stage(reader, options.stage)
            to = find_stage(reader, options.to) if options.to else None
        wish = Wish(to, reason=options.reason, override=options.override.strip()) if to else None
        try:
            changes = stages.remove(opened, stage, wish)
        except GateRefused as refused:
            tell_missing(refused, to.title if to else "")
            return Status.NOTHING
    tell(changes.label)
    return Status.DONE


def _add_criteria(verbs: Any) -> None:
    verb = verbs.add_parser("criteria", help="list the criteria of your ideal customer; change them")
    verb.add_argument("--json", action="store_true", help="one object a criterion")
    verb.set_defaults(command=list_criteria)
    actions = verb.add_subparsers(metavar="ACTION")
    add = actions.add_parser("add", help="add a criterion")
    add.add_argument("name", metavar="NAME")
    _add_traits(add)
    add.set_defaults(command=add_criterion)
    change = actions.add_parser("change", help="rename a criterion, weigh it, require it")
    change.add_argument("criterion", metavar="CRITERION")
    change.add_argument("--name", metavar="NAME", help='nothing ("") gives a built-in one back its own')
    _add_traits(change)
    change.set_defaults(command=change_criterion)
    move = actions.add_parser("move", help="put a criterion at another place")
    move.add_argument("criterion", metavar="CRITERION")
    move.add_argument("--place", type=int, required=True, metavar="N", help="from 1")
    move.set_defaults(command=place_criterion)
    retire = actions.add_parser("retire", help="let a criterion count no more; what was judged is kept")
    retire.add_argument("criterion", metavar="CRITERION")
    retire.set_defaults(command=retire_criterion)


def _add_traits(verb: Any) -> None:
    verb.add_argument("--weight", type=int, metavar="N", help="1 to 100")
    verb.add_argument(
        "--required", action=argparse.BooleanOptionalAction, help="nobody fits who does not meet it"
    )
    verb.add_argument("--wanted", metavar="TEXT", help="what meets it")


def list_criteria(options: argparse.Namespace) -> Status:
    """List the criteria that count."""
    with workspace(options) as opened, opened.reading() as reader:
        there = criteria.in_use(reader)
    if options.json:
        for one in there:
            say_json(
                {
                    "key": one.key,
                    "name": one.title,
                    "weight": one.weight,
                    "required": one.required,
                    "wanted": one.wanted,
                }
            )
    else:
        table(
            [
                (one.title, one.key, one.weight, "required" if one.required else "", one.wanted)
                for one in there
            ]
        )
    return Status.DONE


def add_criterion(options: argparse.Namespace) -> Status:
    """Add a criterion."""
    with workspace(options) as opened:
        changes = criteria.add(
            opened,
            options.name,
            weight=1 if options.weight is None else options.weight,
            required=bool(options.required),
            wanted=options.wanted or "",
        )
    tell(changes.label)
    return Status.DONE


def change_criterion(options: argparse.Namespace) -> Status:
    """Change a criterion."""
    given = {
        name: value
        for name in ("name", "weight", "required", "wanted")
        if (value := getattr(options, name)) is not None
    }
    with workspace(options) as opened:
        with opened.reading() as reader:
            before = find_criterion(reader, options.criterion)
        changes = criteria.edit(opened, before, replace(before, **given))
    tell(changes.label if changes else "nothing to change")
    return Status.DONE


def place_criterion(options: argparse.Namespace) -> Status:
    """Put a criterion in its place."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            criterion = find_criterion(reader, options.criterion)
        tell(criteria.place(opened, criterion, options.place - 1).label)
    return Status.DONE


def retire_criterion(options: argparse.Namespace) -> Status:
    """Retire a criterion."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            criterion = find_criterion(reader, options.criterion)
        tell(criteria.retire(opened, criterion).label)
    return Status.DONE
