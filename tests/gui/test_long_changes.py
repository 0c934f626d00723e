"""Changes that take long: shown at the foot of the window, ended there, and their sheets make way."""

from collections.abc import Callable, Iterator
from threading import Event as Flag

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from leaddesk.gui import running
from leaddesk.gui.dialogs.still_working import StillWorking
from leaddesk.gui.dialogs.tag import TagSheet
from leaddesk.gui.running import ChangeRun, runs_at_work
from leaddesk.gui.widgets.job_strip import JobLine
from leaddesk.gui.window import Window
from leaddesk.services import finding
from tests.gui.conftest import settle
from tests.support import dump_tables


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Flag]:
    """Two contacts are very many, every change takes long, and goes on only once this flag is set."""
    flag, step = Flag(), ChangeRun.step
    monkeypatch.setattr(finding, "_PART", 2)
    monkeypatch.setattr(running, "_PATIENCE", 0)
    monkeypatch.setattr(running, "_TOLD_EVERY", 0)

    def wait(run: ChangeRun, done: int, total: int) -> None:
        step(run, done, total)
        flag.wait(10)
        step(run, done, total)

    monkeypatch.setattr(ChangeRun, "step", wait)
    yield flag
    flag.set()


@pytest.fixture
def tag_all(qtbot: QtBot, window: Window, held: Flag) -> Callable[[], TagSheet]:
    """Asks for a tag for everybody, as a user does."""

    def ask() -> TagSheet:
        window.main.show_page(window.contacts)
        qtbot.waitUntil(lambda: len(window.contacts.model.ids) > 2)
        settle(qtbot, window)
        window.contacts.table.setFocus()
        qtbot.keyClick(window.contacts.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        window.contacts.contact_actions.set_tags.trigger()
        qtbot.waitUntil(lambda: window.main.findChild(TagSheet) is not None)
        sheet = window.main.findChild(TagSheet)
        assert sheet is not None
        qtbot.keyClicks(sheet.field, "Everybody")
        press(qtbot, sheet.save)
        return sheet

    return ask


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def the_line(qtbot: QtBot, window: Window) -> JobLine:
    qtbot.waitUntil(lambda: len(window.main.job_strip.lines()) == 1)
    return window.main.job_strip.lines()[0]


def test_a_sheet_makes_way_while_its_change_takes_long(
    qtbot: QtBot, window: Window, held: Flag, tag_all: Callable[[], TagSheet]
) -> None:
    before = dump_tables(window.desk.workspace)
    sheet = tag_all()
    line = the_line(qtbot, window)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert line.name.text() == "Changing contacts"
    assert not line.show_again.isVisible()
    assert line.cancel.isVisible()
    held.set()
    qtbot.waitUntil(lambda: not window.main.job_strip.isVisible())
    settle(qtbot, window)
    assert window.main.job_strip.lines() == []
    assert window.main.toast.text.text() == "Tagged “Everybody”"
    assert dump_tables(window.desk.workspace) != before


def test_a_change_is_ended_at_the_foot_and_its_sheet_is_there_again(
    qtbot: QtBot, window: Window, held: Flag, tag_all: Callable[[], TagSheet]
) -> None:
    before = dump_tables(window.desk.workspace)
    sheet = tag_all()
    press(qtbot, the_line(qtbot, window).cancel)
    held.set()
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.problem.text() == "Cancelled. Nothing was written."
    assert sheet.save.isEnabled()
    assert window.main.job_strip.lines() == []
    assert dump_tables(window.desk.workspace) == before
    press(qtbot, sheet.save)
    settle(qtbot, window)
    assert dump_tables(window.desk.workspace) != before


def test_an_undo_that_takes_long_is_ended_too(
    qtbot: QtBot,
    window: Window,
    held: Flag,
    tag_all: Callable[[], TagSheet],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("leaddesk.storage.spill.IN_MEMORY", 5)
    monkeypatch.setattr("leaddesk.workspace._BATCH", 4)
    held.set()
    tag_all()
    settle(qtbot, window)
    after = dump_tables(window.desk.workspace)
    held.clear()
    window.desk.undo()
    line = the_line(qtbot, window)
    assert line.name.text() == "Undoing"
    press(qtbot, line.cancel)
    held.set()
    settle(qtbot, window)
    assert dump_tables(window.desk.workspace) == after
    assert window.main.toast.text.text() == "Cancelled. Nothing was written."
    window.desk.undo()
    settle(qtbot, window)
    assert dump_tables(window.desk.workspace) != after


def test_closing_the_window_asks_about_a_change_that_takes_long(
    qtbot: QtBot, window: Window, held: Flag, tag_all: Callable[[], TagSheet]
) -> None:
    before = dump_tables(window.desk.workspace)
    tag_all()
    the_line(qtbot, window)
    window.main.close()
    asked = window.main.findChild(StillWorking)
    assert asked is not None
    assert window.main.isVisible()
    held.set()
    window.main.stop_work()
    settle(qtbot, window)
    assert dump_tables(window.desk.workspace) == before
    asked.reject()


def test_a_short_change_is_nobodys_work_under_way(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    window.contacts.contact_actions.ratings[0].trigger()
    assert window.main.job_strip.lines() == []
    settle(qtbot, window)
    assert runs_at_work(window.desk) == []
