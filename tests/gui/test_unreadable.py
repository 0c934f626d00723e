"""A page that cannot be read says so itself, with the reason and the way to try again."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.gui.pages.page import Page
from leaddesk.gui.theme import Mode
from leaddesk.gui.widgets.unreadable import Unreadable
from leaddesk.gui.window import Window
from leaddesk.storage import faults
from leaddesk.storage.reader import Reader
from leaddesk.workspace import Workspace
from tests.gui.conftest import settle

PAGES = ("today", "contacts", "pipeline", "events")


@pytest.fixture
def damaged(monkeypatch: pytest.MonkeyPatch, window: Window) -> None:
    """Nothing of the database can be read."""
    read = Workspace.reading
    path = window.desk.workspace.database.path

    @contextmanager
    def reading(space: Workspace) -> Iterator[Reader]:
        if hasattr(window, "is_mended"):
            with read(space) as reader:
                yield reader
        else:
            raise faults.fault("damaged", faults.DAMAGED, path, "malformed")

    monkeypatch.setattr(Workspace, "reading", reading)


def mend(window: Window) -> None:
    window.is_mended = True  # type: ignore[attr-defined]  # for the fixture above


def told_of(page: Page) -> Unreadable | None:
    found = page.findChild(Unreadable)
    return found if found is not None and found.isVisible() else None


@pytest.mark.parametrize("key", PAGES)
def test_a_page_that_cannot_be_read_says_why_and_is_read_again(
    qtbot: QtBot, window: Window, key: str, damaged: None
) -> None:
    page = window.main.page(key)
    window.main.show_page(page)
    page._show_anew()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: told_of(page) is not None)
    told = told_of(page)
    assert told is not None
    assert "is damaged (malformed)" in told.words.text()
    assert told.size() == page.size()
    assert window.main.alert.isHidden()
    assert QApplication.focusWidget() is told.retry
    qtbot.keyClick(told.retry, Qt.Key.Key_Space)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: told_of(page) is not None)
    mend(window)
    qtbot.mouseClick(told.retry, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert told_of(page) is None
    assert page.isAncestorOf(QApplication.focusWidget() or window.main)
    assert QApplication.focusWidget() is not told.retry


def test_it_stays_as_large_as_the_page_and_is_dressed(qtbot: QtBot, window: Window) -> None:
    error = faults.fault("locked", faults.LOCKED, window.desk.workspace.database.path)
    window.desk.unreadable.emit(error)
    told = told_of(window.today)
    assert told is not None
    window.main.resize(1100, 660)
    window.dress(Mode.DARK)
    settle(qtbot, window)
    window.desk.unreadable.emit(error)
    assert told.size() == window.today.size()
    ground = told.grab().toImage().pixelColor(4, 4)
    assert ground.lightness() < 80


def test_what_is_written_reads_the_page_again(qtbot: QtBot, window: Window) -> None:
    error = faults.fault("locked", faults.LOCKED, window.desk.workspace.database.path)
    window.desk.unreadable.emit(error)
    assert told_of(window.today) is not None
    window.desk.tell({})
    settle(qtbot, window)
    assert told_of(window.today) is None
