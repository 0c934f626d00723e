"""What every test of the command line finds ready: the command itself, run in this process on a database of its own."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from leaddesk import bugs
from leaddesk.cli import main
from leaddesk.workspace import Workspace
from tests.cli.support import Here, Ran, parser_of_all, written
from tests.support import Clock, dump_tables, everything


@pytest.fixture(autouse=True)
def one_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser is the same for every command; making it anew takes longer than most commands."""
    monkeypatch.setattr(main, "_parser", parser_of_all)


@pytest.fixture(autouse=True)
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The log that bugs are written to, kept out of the user's own folders."""
    path = tmp_path / "logs" / "leaddesk.log"
    monkeypatch.setattr(bugs, "log_file", lambda: path)
    return path


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Path:
    """The path of an empty database that the command works on."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return Path(shutil.copyfile(empty_database, folder / "desk.db"))


@pytest.fixture
def todays_clock(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of every workspace that a command opens: it is 23 November 2026."""
    really_open = Workspace.open.__func__

    def open_at(kind: type[Workspace], path: Path, **options: Any) -> Workspace:
        return really_open(kind, path, **{"now": clock, **options})

    monkeypatch.setattr(Workspace, "open", classmethod(open_at))
    return clock


@pytest.fixture
def leaddesk(
    database: Path, todays_clock: Clock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """Runs a command and tells what came of it; `status` is the exit status it must have."""
    return partial(Here(monkeypatch, capsys).run, "--database", database)


@pytest.fixture
def contents(database: Path) -> Callable[[type[Any]], list[Any]]:
    """All entities of a kind that the database holds."""

    def look(entity: type[Any]) -> list[Any]:
        with Workspace.open(database, keeps_history=False) as desk:
            return everything(desk, entity)

    return look


@pytest.fixture
def dump(database: Path) -> Callable[[], dict[str, list[tuple[Any, ...]]]]:
    """All that the database holds, to be compared."""

    def look() -> dict[str, list[tuple[Any, ...]]]:
        with Workspace.open(database, keeps_history=False) as desk:
            return dump_tables(desk)

    return look


@pytest.fixture
def imported(leaddesk: Callable[..., Ran], tmp_path: Path) -> Callable[..., Ran]:
    """Imports cards given as text."""

    def run(*cards: str, options: tuple[object, ...] = (), status: int = 0) -> Ran:
        return leaddesk("import", written(tmp_path / "cards.vcf", *cards), *options, status=status)

    return run
