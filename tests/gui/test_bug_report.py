"""What goes wrong is told by whose it is; a report of a bug holds no contact data."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.domain.errors import EnvironmentFault, InputError
from leaddesk.domain.messages import Message
from leaddesk.gui import application
from leaddesk.gui.bug_watch import BugWatch
from leaddesk.gui.dialogs.bug_report import BugReport
from leaddesk.gui.dialogs.cannot_open import CannotOpen
from leaddesk.gui.theme import Mode
from leaddesk.gui.window import Window
from leaddesk.gui.window_memory import WindowMemory
from leaddesk.storage.reader import Reader
from tests.gui.conftest import settle

Left = Qt.MouseButton.LeftButton
SECRET = "Margaret Thornbury"


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Bugs are logged here on purpose."""
    yield
    caplog.get_records("call").clear()


@pytest.fixture
def watch(window: Window, qapp: QApplication) -> Iterator[BugWatch]:
    """Whatever nobody catches comes to the window, as in the program."""
    made = BugWatch(qapp, window.main.faults.tell_bug)
    yield made
    made.close()


def sheets(window: Window) -> list[BugReport]:
    return [sheet for sheet in window.main.findChildren(BugReport) if sheet.isVisible()]


def stumble(_reader: Reader) -> int:
    contact = {"name": SECRET}
    raise KeyError(contact["name"])


def test_a_bug_in_a_worker_is_shown_copied_and_logged(qtbot: QtBot, window: Window, log: Path) -> None:
    window.desk.ask(stumble, lambda _found: None)
    settle(qtbot, window)
    (sheet,) = sheets(window)
    assert sheet.windowTitle() == "Something went wrong in LeadDesk"
    qtbot.mouseClick(sheet.copy_button, Left)
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied
    assert "in stumble" in copied
    assert "Qt 6." in copied
    assert SECRET not in copied
    assert SECRET not in log.read_text()
    assert copied in log.read_text()
    qtbot.mouseClick(sheet.cancel, Left)
    assert sheets(window) == []


def test_a_bug_in_a_slot_is_shown(qtbot: QtBot, window: Window, watch: BugWatch) -> None:
    window.main.menus.undo.setEnabled(True)
    window.main.menus.undo.triggered.connect(lambda: stumble(None))  # type: ignore[arg-type]  # a bug, after all
    window.main.menus.undo.trigger()
    qtbot.waitUntil(lambda: bool(sheets(window)))
    assert "in stumble" in sheets(window)[0].text.toPlainText()


def test_a_bug_in_a_thread_is_shown(qtbot: QtBot, window: Window, watch: BugWatch) -> None:
    thread = threading.Thread(target=stumble, args=(None,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(sheets(window)))
    assert SECRET not in sheets(window)[0].text.toPlainText()


def test_bugs_in_a_row_share_a_sheet(qtbot: QtBot, window: Window) -> None:
    def stumble_too(_reader: Reader) -> int:
        raise ZeroDivisionError

    for question in (stumble, stumble, stumble_too):
        window.desk.ask(question, lambda _found: None)
    settle(qtbot, window)
    (sheet,) = sheets(window)
    told = sheet.text.toPlainText()
    assert (told.count("KeyError"), told.count("ZeroDivisionError")) == (1, 1)


def test_a_bug_that_comes_again_shuts_nobody_out(qtbot: QtBot, window: Window, log: Path) -> None:
    for _ in range(2):
        window.desk.ask(stumble, lambda _found: None)
        settle(qtbot, window)
        for sheet in sheets(window):
            qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheets(window) == []
    assert window.main.alert.isVisible()
    qtbot.mouseClick(window.main.alert.action, Left)
    assert len(sheets(window)) == 1
    assert log.read_text().count("KeyError") == 1


def test_a_log_that_cannot_be_written_is_no_second_bug(qtbot: QtBot, window: Window, log: Path) -> None:
    log.parent.write_text("a file where the folder should be")
    window.desk.ask(stumble, lambda _found: None)
    settle(qtbot, window)
    assert len(sheets(window)) == 1


def test_a_fault_of_the_computer_is_said_until_it_is_closed(qtbot: QtBot, window: Window) -> None:
    full = EnvironmentFault(Message("disk-full", "The disk that holds {path} is full.", {"path": "desk.db"}))
    window.desk.failed.emit(full)
    window.main.toast.say("Moved 3")
    alert, toast = window.main.alert, window.main.toast
    assert alert.is_saying("The disk that holds desk.db is full.")
    assert toast.geometry().bottom() < alert.geometry().top()
    assert not alert._timer.isActive()
    qtbot.mouseClick(alert.close_button, Left)
    assert not alert.isVisible()
    assert toast.geometry().bottom() > window.main.height() - 32
    assert sheets(window) == []


def test_what_was_given_wrongly_is_said_in_passing(qtbot: QtBot, window: Window) -> None:
    window.desk.failed.emit(InputError(Message("bad", "No such day.")))
    assert window.main.toast.is_saying("No such day.")
    assert not window.main.alert.isVisible()


def test_a_file_that_the_computer_refuses_is_no_bug(window: Window, log: Path) -> None:
    window.desk.failed.emit(PermissionError(13, "Permission denied", "/mnt/stick"))
    assert window.main.alert.text.text().startswith("/mnt/stick cannot be used (Permission denied).")
    assert sheets(window) == []
    assert not log.exists()


def test_a_long_text_wraps_within_the_window(window: Window) -> None:
    window.main.toast.say("This was left as it is, since it has been changed meanwhile. " * 5, "Undo")
    assert window.main.toast.width() <= 560
    assert window.main.toast.height() > 60


def test_a_database_that_cannot_be_opened_is_told_on_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(b"no database" * 1000)
    told: list[str] = []
    monkeypatch.setattr(CannotOpen, "exec", lambda dialog: told.append(dialog.reason.text()))
    ended: list[bool] = []  # nobody runs the application here: its end would be the end of every later loop
    monkeypatch.setattr(application.QApplication, "exit", lambda *_: ended.append(True))
    start = application._Start(path, Mode.LIGHT, "en", WindowMemory())
    qtbot.waitUntil(lambda: bool(ended))
    assert not start.main.isVisible()
    with pytest.raises(EnvironmentFault):
        start.close()
    assert "not a LeadDesk database" in told[0]
