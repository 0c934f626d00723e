"""The frame of the window is there before the database is loaded."""

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from leaddesk.gui import theme as look
from leaddesk.gui.main_window import SMALLEST, MainWindow
from leaddesk.gui.theme import Mode
from leaddesk.storage.glimpse import remembered
from leaddesk.workspace import Workspace
from tests.gui.conftest import MakeWindow

STARTED = """
import inspect, json, sys
from leaddesk.gui import source_reading

source_reading.leave_out()
read = []
inspect.getsource = lambda module: read.append(module.__name__) or ""

from leaddesk.gui import application
from leaddesk.gui.main_window import MainWindow

painted = []
MainWindow.furnish_ = MainWindow.furnish

def furnish(self, desk):
    painted.append(self.isVisible() and self._is_painted)
    self.furnish_(desk)

MainWindow.furnish = furnish
opened = application._Start._open

def open_(self):
    loaded = sorted({"sqlalchemy", "leaddesk.workspace", "leaddesk.formats.files", "qtawesome"} & set(sys.modules))
    opened(self)
    print(json.dumps([loaded, painted, self.main.size().toTuple(), self._error is None, read]))
    self.main.close()

application._Start._open = open_
try:
    sys.exit(application.run(__import__("pathlib").Path(sys.argv[1])))
except Exception as error:
    sys.exit(str(error))
"""


def started(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", STARTED, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_the_frame_is_painted_before_the_database_is_loaded_and_stands_where_it_stood(
    make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window()
    window.main.resize(1024, 700)
    window.main.close()
    window.desk.close()
    ran = started(window.workspace.database.path)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == [[], [True], [1024, 700], True, []]


def test_what_was_remembered_is_known_before_the_database_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with Workspace.open(path) as space:
        space.remember("theme", "dark")
        space.remember("window", {"page": "pipeline"})
    assert remembered(path, ("theme", "language")) == {"theme": "dark"}
    assert sorted(file.name for file in tmp_path.iterdir()) == ["desk.db", "desk.db.lock"]


def test_what_is_no_database_of_ours_has_nothing_remembered_and_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    assert remembered(path, ("theme",)) == {}
    assert not path.exists()
    for content in (b"", b"no database", b"SQLite format 3\0" + b"x" * 5000):
        path.write_bytes(content)
        assert remembered(path, ("theme",)) == {}
        assert path.read_bytes() == content


def test_a_frame_that_was_never_filled_can_be_closed(qtbot: QtBot) -> None:
    frame = MainWindow(look.LIGHT, Mode.LIGHT)
    qtbot.addWidget(frame)
    with qtbot.waitSignal(frame.painted):
        frame.show()
    qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert frame.close()


@pytest.mark.parametrize(
    ("room", "least", "is_maximized"),
    [
        (QSize(1920, 1040), SMALLEST, False),
        (QSize(1280, 760), SMALLEST, True),
        (QSize(960, 500), QSize(944, 452), True),  # 1920 × 1080 at 200 %
    ],
)
def test_the_frame_is_no_larger_than_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, room: QSize, least: QSize, is_maximized: bool
) -> None:
    monkeypatch.setattr(MainWindow, "screen", lambda _frame: SimpleNamespace(availableSize=lambda: room))
    frame = MainWindow(look.LIGHT, Mode.LIGHT)
    qtbot.addWidget(frame)
    assert frame.minimumSize() == least
    assert frame.isMaximized() is is_maximized
