"""The window on a database of its own, driven as a user drives it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk import bugs
from leaddesk.domain.errors import LeadDeskError
from leaddesk.gui import theme as look
from leaddesk.gui.collecting import Collector
from leaddesk.gui.theme import Mode
from leaddesk.gui.window import Window
from leaddesk.paths import resources
from leaddesk.services import sample
from leaddesk.workspace import Workspace
from tests.gui.detailing import Bench

MakeWindow = Callable[..., Window]


@pytest.fixture(autouse=True)
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The log that bugs are written to, kept out of the user's own folders."""
    path = tmp_path / "logs" / "leaddesk.log"
    monkeypatch.setattr(bugs, "log_file", lambda: path)
    return path


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("sample")
    with Workspace.open(folder / "sample.db") as desk:
        for _step in sample.play(desk, resources() / "sample", folder):
            pass
    return folder / "sample.db"


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path, sample_database: Path) -> Iterator[MakeWindow]:
    """Opens windows, on the sample, empty or on the database of one that it closes first; closes them after the test.

    One that is `forgotten` is the test's own to close.
    """
    opened: list[Window] = []

    def place(*, empty: bool, again: Window | None) -> Path:
        if again is not None:
            opened.remove(again)
            again.close()
            return again.desk.workspace.database.path
        path = tmp_path / f"desk{len(opened)}.db"
        if not empty:
            shutil.copy(sample_database, path)
        return path

    def make(
        *,
        empty: bool = False,
        again: Window | None = None,
        mode: Mode | None = Mode.LIGHT,
        forgotten: bool = False,
    ) -> Window:
        window = Window(place(empty=empty, again=again), mode)
        if not forgotten:
            opened.append(window)
        window.main.show()
        qtbot.waitExposed(window.main)
        settle(qtbot, window)
        return window

    yield make
    for window in opened:
        window.close()


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    """The window on the sample."""
    return make_window()


@pytest.fixture(scope="session", autouse=True)
def collector(qapp: QApplication) -> Iterator[None]:
    """Garbage is collected as in the program: never on a worker's thread."""
    made = Collector(qapp)
    yield
    made.close()


@pytest.fixture(autouse=True)
def dressed(qapp: object) -> None:
    """The program's own look, as a user sees it."""
    look.apply(qapp, look.LIGHT)  # type: ignore[arg-type]  # pytest-qt's application


def settle(qtbot: QtBot, window: Window) -> None:
    """Wait until nothing is under way and all has been told."""
    qtbot.waitUntil(window.desk.is_idle, timeout=5_000)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, empty_database: Path) -> Iterator[Bench]:
    """A contact's detail on a desk of its own."""
    path = tmp_path / "desk.db"
    shutil.copyfile(empty_database, path)
    made = Bench(qtbot, path)
    yield made
    made.desk.close()
    assert all(isinstance(error, LeadDeskError) for error in made.failures), made.failures


@pytest.fixture
def anna(bench: Bench) -> Bench:
    """The detail with Anna in it."""
    bench.show(bench.add())
    return bench
