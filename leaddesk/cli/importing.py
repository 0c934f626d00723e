"""The verb import: a plan, shown or carried out."""

import argparse
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from leaddesk.cli.output import Status, one_line, say, say_json, table, tell, tell_issues
from leaddesk.cli.reading import STANDARD_INPUT
from leaddesk.cli.session import one_of, workspace
from leaddesk.domain import contradictions
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError, LeadDeskError
from leaddesk.domain.event import Event
from leaddesk.domain.imports import (
    Choice,
    Import,
    ImportItem,
    ImportOptions,
    ImportResult,
    PlanOutcome,
    PlanRow,
    usual_choice,
)
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.domain.sources import Direction, Obtained, Source, SourceKind
from leaddesk.domain.stages import Stage
from leaddesk.formats.files import Given, file_names, read_given, unread
from leaddesk.formats.given_tables import told_columns
from leaddesk.formats.json_lines import contact_to_dict, issue_to_dict
from leaddesk.formats.records import Record
from leaddesk.formats.tables.mapping import parse_mapping
from leaddesk.services import importing
from leaddesk.services.finding import find_event, find_stage
from leaddesk.services.importing import ImportPlan
from leaddesk.services.planning import SHARED_UID
from leaddesk.services.taking_back import take_back
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader
from leaddesk.workspace import Workspace


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    verb = verbs.add_parser("import", help="import vCards, tables or pictures of codes")
    verb.add_argument("files", nargs="*", metavar="FILE", help="files, folders, or - for standard input")
    verb.add_argument(
        "--take-back", type=int, metavar="NUMBER", help="take an import back, as `imports` counts them"
    )
    verb.add_argument("--event", metavar="E", help="the event they were met at; it must exist")
    verb.add_argument(
        "--obtained",
        type=one_of(Obtained),
        choices=list(Obtained),
        help="how the data came: in-person (with an event, unless said otherwise) or list",
    )
    verb.add_argument("--stage", metavar="S", help="the stage that new contacts begin in")
    verb.add_argument(
        "--override", metavar="REASON", default="", help="why the gate to that stage does not count"
    )
    verb.add_argument(
        "--source", type=one_of(SourceKind), choices=list(SourceKind), help="how the contacts came"
    )
    verb.add_argument(
        "--direction", type=one_of(Direction), choices=list(Direction), help="who took the first step"
    )
    verb.add_argument("--sub-source", default="", metavar="TEXT", help="which campaign, who referred …")
    verb.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help="a tag for all; may be repeated"
    )
    verb.add_argument(
        "--on-duplicate",
        type=one_of(Choice),
        choices=list(Choice),
        default=Choice.SKIP,
        help="what becomes of a record that seems to be somebody who is there (default: %(default)s)",
    )
    verb.add_argument(
        "--meet-duplicates",
        action=argparse.BooleanOptionalAction,
        help="note the event also with people whose card is left out as a duplicate"
        " (unless said: if handed over in person)",
    )
    verb.add_argument(
        "--columns",
        action="append",
        default=[],
        metavar="HEADING=FIELD,…",
        help="what columns of tables mean; FIELD may also be extra or leave-out",
    )
    verb.add_argument("--country", metavar="XX", help="whose national formats apply to pasted text")
    verb.add_argument("--dry-run", action="store_true", help="show the plan and write nothing")
    verb.add_argument("--json", action="store_true", help="one object a record, then the summary")
    verb.add_argument("--warnings", action="store_true", help="tell every repair as well")
    verb.add_argument(
        "--rejects", type=Path, metavar="OUT", help="where rejected records are put, as they were"
    )
    verb.set_defaults(command=import_files, complain=verb.error)
    imports = verbs.add_parser("imports", help="list the imports there were")
    imports.add_argument("--json", action="store_true", help="one object an import")
    imports.set_defaults(command=list_imports)


def import_files(options: argparse.Namespace) -> Status:
    """Plan an import, and carry it out unless it is a dry run; or take one back."""
    if bool(options.files) == (options.take_back is not None):
        options.complain("name the files to import, or the import to be taken back: --take-back NUMBER")
    if options.take_back is not None:
        return _take_back(options)
    given, empty = _given(options.files)
    given = told_columns(given, parse_mapping(options.columns))
    records = chain(empty, read_given(given, _watch_nothing, options.country))
    names = [*(name for name, _ in empty), *(piece.name for piece in given)]
    columns = {piece.name: piece.columns for piece in given if piece.columns}
    with workspace(options) as opened:
        settings = _settings(opened, options)
        folder = opened.database.path.parent
        with importing.plan(opened, folder, names, records, columns=columns) as plan:
            if options.rejects is not None:
                importing.write_rejects(plan, options.rejects)
            result = ImportResult(outcomes=plan.counts())
            if not options.dry_run:
                _, result = importing.commit(opened, plan, settings)
            if options.json:
                _say_rows(plan)
            else:
                _tell_rows(plan, options)
                _tell_held_back(opened, result.held_back)
                if result.met:
                    tell(f"the event was noted with {result.met} of those left out")
                _tell_where(opened, settings, result)
            return _sum_up(result, committed=not options.dry_run, as_json=options.json)


def _given(names: Sequence[str]) -> tuple[list[Given], list[tuple[str, Record]]]:
    """What is named, and what stands for folders that hold nothing; `-` is what standard input holds."""
    given: list[Given] = []
    empty: list[tuple[str, Record]] = []
    for name in names:
        try:
            found = [name] if name == STANDARD_INPUT else list(file_names([name]))
        except LeadDeskError as error:
            empty.append((name, unread(error)))
        else:
            given += [
                Given(each, sys.stdin.buffer.read() if each == STANDARD_INPUT else None) for each in found
            ]
    return given, empty


def _watch_nothing(_records: int, _bytes: int) -> None:
    pass


def _take_back(options: argparse.Namespace) -> Status:
    with workspace(options) as opened:
        changes, told = take_back(opened, options.take_back)
        with opened.reading() as reader:
            touched = reader.get(Contact, told.touched)
    tell(f"{changes.label}; contacts gone: {told.gone}")
    for id_, contact in touched.items():
        tell(f"{id_} {contact.display_name} stays: worked with since")
    if told.changed:
        tell(f"{len(told.changed)} who were there before stay as the import left them")
    return Status.PARTLY if told.touched or told.changed else Status.DONE


def list_imports(options: argparse.Namespace) -> Status:
    """List the imports there were."""
    with workspace(options) as opened, opened.reading() as reader:
        events = {event.id: event.name for event in reader.all(Event)}
        rows = [(entry, reader.where(ImportItem, import_id=entry.id)) for entry in reader.all(Import)]
    for entry, items in rows if options.json else ():
        say_json(
            {
                "number": entry.id,
                "at": entry.at and entry.at.isoformat(),
                "files": list(entry.files),
                "obtained": entry.obtained.value,
                "event": events.get(entry.event_id or 0),
                "created": sum(item.created for item in items),
                "changed": sum(not item.created for item in items),
            }
        )
    if not options.json and rows:
        table(
            [
                (
                    entry.id,
                    f"{entry.at:%Y-%m-%d %H:%M}" if entry.at else "–",
                    f"{sum(item.created for item in items)} made",
                    events.get(entry.event_id or 0, "–"),
                    ", ".join(entry.files),
                )
                for entry, items in rows
            ]
        )
    return Status.DONE


def _settings(opened: Workspace, options: argparse.Namespace) -> ImportOptions:
    with opened.reading() as reader:
        event_id = find_event(reader, options.event).id if options.event else None
        stage_id = find_stage(reader, options.stage).id if options.stage else None
        source = _source(reader, options)
    return ImportOptions(
        event_id=event_id,
        obtained=options.obtained,
        stage_id=stage_id,
        override=options.override,
        source=source,
        tags=tuple(options.tag),
        on_duplicate=options.on_duplicate,
        meets_left_out=options.meet_duplicates,
    )


def _source(reader: Reader, options: argparse.Namespace) -> Source | None:
    """The source that was named, or what was said of it for those met at an event."""
    if options.source is not None:
        return Source(options.source, options.direction, options.sub_source).directed()
    if options.direction is None and not options.sub_source:
        return None
    if options.event is None:
        text = mark("--direction and --sub-source say more of a source: name it with --source.")
        raise InputError(Message("no-source", text))
    return Source(
        find_event(reader, options.event).kind.source, options.direction, options.sub_source
    ).directed()


def _say_rows(plan: ImportPlan) -> None:
    for row in plan.rows():
        say_json(row_json(row))


def _tell_rows(plan: ImportPlan, options: argparse.Namespace) -> None:
    """What wants the user's eye: what was lost, and who may be there already. Repairs are counted, or told if asked."""
    repaired = 0
    for row in plan.rows():
        issues = [issue for issue in row.issues if _is_meant(issue, row, options)]
        repairs = [issue for issue in issues if _is_repair(issue)]
        repaired += bool(repairs)
        tell_issues(row.file, [issue for issue in issues if options.warnings or issue not in repairs])
        if row.contact and row.match and row.outcome in {PlanOutcome.UPDATE, PlanOutcome.DUPLICATE}:
            _tell_match(row, options)
    if repaired and not options.warnings:
        tell(f"in {repaired} records something was repaired; --warnings tells what")


def _is_repair(issue: Issue) -> bool:
    """Whether an issue is a repair of what was read, and not something to look into."""
    return issue.severity is Severity.WARNING and issue.message.code not in {SHARED_UID, contradictions.CODE}


def _is_meant(issue: Issue, row: PlanRow, options: argparse.Namespace) -> bool:
    """Whether an issue is about what is done: what a merge keeps beside our value is none where nothing is merged."""
    is_merged = usual_choice(row.outcome, options.on_duplicate) is Choice.MERGE
    return is_merged or issue.message.code != contradictions.CODE


def _tell_match(row: PlanRow, options: argparse.Namespace) -> None:
    assert row.match is not None
    assert row.contact is not None
    who = f"contact {row.match.id}" if row.match.row is None else f"record {row.match.row} of this import"
    why = ", ".join(row.match.reasons)
    is_left_out = row.outcome is PlanOutcome.DUPLICATE and options.on_duplicate is Choice.SKIP
    way_out = "; left out, --on-duplicate merge would add what is new" if is_left_out and row.changes else ""
    tell(
        f"{row.file}: card {row.card}: {row.outcome.value} of {who} ({why}): {one_line(row.contact)}{way_out}"
    )


def row_json(row: PlanRow) -> dict[str, Any]:
    """A row of the plan as an object of the output."""
    match = row.match
    return {
        "file": row.file,
        "card": row.card,
        "outcome": row.outcome.value,
        "contact": None if row.contact is None else contact_to_dict(row.contact),
        "issues": [issue_to_dict(issue) for issue in row.issues],
        "match": match
        and {
            "id": match.id,
            "uid": match.uid or None,
            "row": match.row,
            "certainty": match.certainty,
            "reasons": list(match.reasons),
        },
        "changes": {field: list(sides) for field, sides in row.changes.items()},
    }


def _tell_held_back(opened: Workspace, ids: Sequence[int]) -> None:
    """Name the new contacts that nobody could be reached by, and who therefore are no leads yet."""
    if ids:
        with opened.reading() as reader:
            names = [contact.display_name for contact in reader.get(Contact, ids).values()]
        tell(f"kept as marketing prospects, as there is no way to reach them: {', '.join(names)}")


def _tell_where(opened: Workspace, settings: ImportOptions, result: ImportResult) -> None:
    """Where the new contacts of an import stand."""
    if result.import_id is None or not result.outcomes[PlanOutcome.NEW]:
        return
    with opened.reading() as reader:
        wanted = Filter(import_ids=(result.import_id,))
        counts = queries.count_by_stage(reader, queries.ids(reader, wanted, opened.now().date()))
        stages = ", ".join(
            f"{count} in {stage.title}" for stage in reader.all(Stage) if (count := counts.get(stage.id))
        )
        event = reader.one(Event, settings.event_id) if settings.event_id else None
    tell(f"import {result.import_id}: {stages}{f'; met at {event.name}' if event else ''}")


def _sum_up(result: ImportResult, *, committed: bool, as_json: bool) -> Status:
    counts = {outcome.value: count for outcome, count in result.outcomes.items()}
    if as_json:
        say_json({"summary": {**counts, "committed": committed}})
    else:
        said = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
        say(f"{said}{'' if committed else ' (dry run: nothing was written)'}")
    usable = sum(count for outcome, count in result.outcomes.items() if outcome is not PlanOutcome.REJECTED)
    if not usable:
        return Status.NOTHING
    is_partial = result.left_out or result.outcomes[PlanOutcome.REJECTED]
    if not committed:
        is_partial = is_partial or result.outcomes[PlanOutcome.DUPLICATE]
    return Status.PARTLY if is_partial else Status.DONE
