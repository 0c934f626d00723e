"""The verbs that look after the database: backup, restore, check, self-test."""

import argparse
import tempfile
from pathlib import Path
from typing import Any

from leaddesk.cli.output import Status, say, tell
from leaddesk.cli.session import workspace
from leaddesk.domain.contact import Contact
from leaddesk.domain.imports import ImportOptions, PlanOutcome
from leaddesk.domain.lists import Filter
from leaddesk.formats.files import opened, read_records
from leaddesk.paths import resources
from leaddesk.services import exporting, importing
from leaddesk.storage import backup, checks
from leaddesk.workspace import Workspace, local_now


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    copy = verbs.add_parser("backup", help="write a copy of the whole database")
    copy.add_argument("out", type=Path, metavar="OUT")
    copy.set_defaults(command=back_up)
    back = verbs.add_parser("restore", help="put a backup in the place of the database")
    back.add_argument("file", type=Path, metavar="FILE")
    back.set_defaults(command=restore)
    check = verbs.add_parser("check", help="look whether the database is sound")
    check.set_defaults(command=check_database)
    test = verbs.add_parser("self-test", help="try this installation on a database of its own")
    test.set_defaults(command=self_test)


def back_up(options: argparse.Namespace) -> Status:
    """Write a copy of the database."""
    with workspace(options) as desk:
        backup.back_up(desk.database, options.out)
    tell(f"backed up to {options.out}")
    return Status.DONE


def restore(options: argparse.Namespace) -> Status:
    """Put a backup in the place of the database; what stood there is kept beside it."""
    kept = backup.restore(options.file, options.database, local_now())
    tell(f"restored {options.file} to {options.database}")
    if kept is not None:
        tell(f"what stood there before is kept as {kept}")
    return Status.DONE


def check_database(options: argparse.Namespace) -> Status:
    """Look whether the database is sound."""
    with workspace(options) as desk:
        found = checks.findings(desk.database)
    for finding in found:
        tell(finding)
    if found:
        tell(f"{options.database} is not sound. Restore a backup: leaddesk restore BACKUP")
        return Status.NOTHING
    say(f"{options.database} is sound")
    return Status.DONE


def self_test(_options: argparse.Namespace) -> Status:
    """Import the sample cards into a database of its own, find, export, undo and check."""
    sample = resources() / "sample" / "chamber-evening"
    with (
        tempfile.TemporaryDirectory(prefix="leaddesk-self-test-") as folder,
        Workspace.open(Path(folder) / "test.db") as desk,
    ):
        failures = [name for name, holds in _trials(desk, sample, Path(folder)) if not holds]
    for name in failures:
        tell(f"failed: {name}")
    say("self-test failed" if failures else "self-test passed")
    return Status.NOTHING if failures else Status.DONE


def _trials(desk: Workspace, sample: Path, folder: Path) -> list[tuple[str, bool]]:
    imported = _import_all(desk, sample, folder)
    again = _import_all(desk, sample, folder)
    exported = [
        exporting.export(desk, Filter(), folder / f"out{suffix}").records
        for suffix in (".csv", ".xlsx", ".vcf")
    ]
    sound = checks.findings(desk.database)
    if imported:
        desk.history.undo(desk)
    with desk.reading() as reader:
        left = reader.count(Contact)
    return [
        ("the sample cards are read", imported > 0),
        ("importing them twice adds nobody", again == 0),
        ("exports hold every contact", exported == [imported] * 3),
        ("the database is sound", not sound),
        ("undo takes the import back", left == 0),
    ]


def _import_all(desk: Workspace, sample: Path, folder: Path) -> int:
    names = sorted(str(path) for path in sample.iterdir())
    with importing.plan(desk, folder, names, _records(names)) as plan:
        importing.commit(desk, plan, ImportOptions())
        return plan.counts()[PlanOutcome.NEW]


def _records(names: list[str]) -> Any:
    for name in names:
        with opened(Path(name)) as source:
            yield from ((name, record) for record in read_records(source, name))
