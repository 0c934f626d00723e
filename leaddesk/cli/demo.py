"""The verb demo: the main job on the sample cards."""

import argparse
from pathlib import Path
from typing import Any

from leaddesk.cli.output import Status, say, tell
from leaddesk.cli.windows import Window
from leaddesk.domain.errors import InputError
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Message, mark
from leaddesk.paths import default_database, resources
from leaddesk.services import exporting, reports, sample
from leaddesk.storage import checks
from leaddesk.workspace import Workspace

_DATABASE = "leaddesk-demo.db"
_PICTURES = "pictures"
_LEFT = (".csv", ".xlsx", ".vcf", ".ics")


def add_verbs(verbs: Any) -> None:
    """Add the verb of this room."""
    verb = verbs.add_parser("demo", help="play through the sample: import, meet, move, export")
    verb.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=default_database().with_name("demo"),
        metavar="FOLDER",
        help="where the demo's database and lists are put (default: %(default)s)",
    )
    verb.add_argument("--no-window", action="store_true", help="do not open the window on it afterwards")
    verb.set_defaults(command=play)


def play(options: argparse.Namespace) -> Status:
    """Fill a fresh database with the sample, and write the follow-up list in every form."""
    folder: Path = options.folder
    database = folder / _DATABASE
    _clear(folder)
    with Workspace.open(database) as desk:
        say("LeadDesk demo: three events, their cards, and what came of them")
        for step in sample.play(desk, resources() / "sample", folder):
            say(f"  {step}")
        _tell_stages(desk)
        written = [_export(desk, folder / f"follow-ups{suffix}") for suffix in _LEFT]
        found = checks.findings(desk.database)
    for finding in found:
        tell(finding)
    say("What it left:")
    say(f"  {database}")
    for path, count in written:
        say(f"  {path} ({count} records)")
    say(f"Look around: leaddesk --database {database}")
    if found:
        return Status.NOTHING
    return Status.DONE if options.no_window else _show(options.window, database, folder / _PICTURES)


def _show(window: Window | None, database: Path, folder: Path) -> Status:
    """Open the window on the demo, or picture it where there is no display."""
    if window is None:
        return Status.DONE
    if window.has_display():
        return Status(window.open(database))
    _clear_pictures(folder)
    for path in window.picture(folder, database):
        say(f"  {path}")
    return Status.DONE


def _clear_pictures(folder: Path) -> None:
    if folder.is_dir():
        for path in folder.glob("*.png"):
            path.unlink()


def _clear(folder: Path) -> None:
    """Make room for a fresh demo; a folder that holds anything else is left alone."""
    ours = {_DATABASE, _DATABASE + ".lock", *(f"follow-ups{suffix}" for suffix in _LEFT)}
    ours |= {_PICTURES, *(_DATABASE + suffix for suffix in ("-wal", "-shm"))}
    folder.mkdir(parents=True, exist_ok=True)
    foreign = [path.name for path in folder.iterdir() if path.name not in ours]
    if foreign:
        text = mark("{folder} holds other things ({names}). Name an empty folder for the demo.")
        raise InputError(
            Message("demo-folder", text, {"folder": str(folder), "names": ", ".join(foreign[:3])})
        )
    for path in folder.iterdir():
        if path.name != _PICTURES:
            path.unlink()


def _tell_stages(desk: Workspace) -> None:
    report = reports.report(desk)
    for stage, count in report.by_stage:
        say(f"  {count:4} {stage.title}")
    due = ", ".join(f"{count} {due.value}" for due, count in report.by_due.items())
    say(f"  due: {due}; open without a next step: {report.without_next_step}")


def _export(desk: Workspace, path: Path) -> tuple[Path, int]:
    return path, exporting.export(desk, Filter(has_next_step=True), path).records
