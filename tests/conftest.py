"""What every test finds ready: a desk with a clock of its own, and an ear for warnings nobody expected."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from leaddesk.domain.contact import Contact
from leaddesk.services import contacts
from leaddesk.workspace import Workspace
from tests.support import Clock, id_of, make_contact, stored

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("leaddesk", deadline=None, max_examples=60, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "leaddesk"))


@pytest.fixture(autouse=True)
def no_unexpected_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test in which something is logged as a warning or worse fails, unless it looks and calls `caplog.clear()`."""
    yield
    told = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not told, f"logged unexpectedly: {[record.getMessage() for record in told]}"


@pytest.fixture
def clock() -> Clock:
    """The desk's clock: 23 November 2026, 10:00 in Central Europe, until a test advances it."""
    return Clock()


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as it is made for a new user; to be copied, never opened."""
    path = tmp_path_factory.mktemp("empty") / "desk.db"
    Workspace.open(path, now=Clock()).close()
    return path


@pytest.fixture
def desk(empty_database: Path, tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """An open, empty workspace of its own for a test."""
    path = tmp_path / "desk.db"
    shutil.copyfile(empty_database, path)
    with Workspace.open(path, now=clock) as opened:
        yield opened


@pytest.fixture
def add(desk: Workspace) -> Callable[..., Contact]:
    """Records a contact on the desk in few words (see `make_contact`) and returns it as it is stored."""

    def record(*name: str, **fields: Any) -> Contact:
        return stored(desk, id_of(contacts.add(desk, make_contact(*name, **fields))))

    return record
