"""A user's computer: the command on a database of its own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from leaddesk import bugs
from leaddesk.domain.contact import Contact
from leaddesk.workspace import Workspace
from tests.cli.support import Here, Ran
from tests.journeys import support
from tests.support import everything


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the user's database is to lie."""
    return tmp_path / "desk" / "leaddesk.db"


@pytest.fixture(autouse=True)
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The log that bugs are written to, kept out of the user's own folders."""
    path = tmp_path / "logs" / "leaddesk.log"
    monkeypatch.setattr(bugs, "log_file", lambda: path)
    return path


@pytest.fixture
def leaddesk(
    database: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """The command, run in this process; `status` is the exit status it must have."""
    return partial(Here(monkeypatch, capsys).run, "--database", database)


@pytest.fixture
def process(database: Path) -> Callable[..., Ran]:
    """The command as the user types it, a process of its own: it takes a second to begin."""
    return partial(support.leaddesk, "--database", database)


@pytest.fixture
def contents(database: Path) -> Callable[[type[Any]], list[Any]]:
    """All entities of a kind that the database holds."""

    def look(entity: type[Any]) -> list[Any]:
        with Workspace.open(database, keeps_history=False) as desk:
            return everything(desk, entity)

    return look


@pytest.fixture
def id_of(contents: Callable[[type[Any]], list[Any]]) -> Callable[[str], int]:
    """The number of the contact with an e-mail address."""

    def look(email: str) -> int:
        (found,) = (
            contact for contact in contents(Contact) if email in {mail.value for mail in contact.emails}
        )
        return int(found.id)

    return look
