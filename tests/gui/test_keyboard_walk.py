"""Every page is walked with the keyboard alone: where Tab leads is seen, named, and left again."""

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.gui.window import Window
from tests.gui.conftest import settle
from tests.gui.test_access import controls, name_of

PAGES: Final = {"today": "1", "contacts": "2", "pipeline": "3", "events": "4", "settings": ","}
_MOST: Final = 250
_AROUND: Final = 4
"""A ring of focus may be drawn so far outside of a control."""
_NO_ROLES: Final = {QAccessible.Role.NoRole, QAccessible.Role.Client}


class Strays(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(type(watched).__name__)
        return False


@pytest.fixture
def strays(window: Window, qapp: QApplication) -> Iterator[list[str]]:
    """What is shown as a window of its own from now on: nothing of a page may be, not for a moment."""
    ear = Strays()
    qapp.installEventFilter(ear)
    yield ear.found
    qapp.removeEventFilter(ear)


def go_to(qtbot: QtBot, window: Window, key: str) -> QWidget:
    """Go to a page by its key, and wait until it is there."""
    qtbot.keyClick(window.main, PAGES[key], Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    page = window.main.shown_page()
    assert page is not None
    assert page.key == key
    if key == "contacts":
        detail = window.contacts.detail
        qtbot.waitUntil(lambda: detail.contact_id is not None)
        qtbot.waitUntil(lambda: detail.timeline.model().rowCount() > 0)
        settle(qtbot, window)
    for _inside in range(
        3
    ):  # what has come is laid out where the loop of events goes round: from the parts to the whole
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return page


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "something has the keyboard"
    return found


def walk(qtbot: QtBot, window: Window) -> dict[QWidget, bool]:
    """Where Tab leads until it is back where it began, and whether one sees that the keyboard was there."""
    first, found = focused(), dict[QWidget, bool]()
    for _ in range(_MOST):
        here = focused()
        assert not here.visibleRegion().isEmpty(), f"{told(here)} is out of sight"
        lit = picture(window, here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        found[here] = not here.isVisible() or picture(window, here) != lit
        if focused() is first:
            return found
    raise AssertionError(f"Tab does not come back; it went over {[told(one) for one in list(found)[-6:]]}")


def picture(window: Window, widget: QWidget) -> QImage:
    """A control and what is close around it."""
    place = QRect(widget.mapTo(window.main, QPoint(0, 0)), widget.size())
    return window.main.grab(place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)).toImage()


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{name_of(widget)}” in {type(widget.parentWidget()).__name__}"


def role_of(widget: QWidget) -> QAccessible.Role:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role() if interface else QAccessible.Role.NoRole


@pytest.mark.parametrize("key", PAGES)
def test_a_page_is_walked_with_the_keyboard(
    qtbot: QtBot, window: Window, strays: list[str], key: str
) -> None:
    page = go_to(qtbot, window, key)
    assert page.isAncestorOf(focused()), "a page that is gone to has the keyboard"
    walked = walk(qtbot, window)
    assert [told(one) for one, is_seen in walked.items() if not is_seen] == []
    assert [told(one) for one in walked if not name_of(one) or role_of(one) in _NO_ROLES] == []
    assert [told(one) for one in controls(window.main) if one not in walked] == []
    assert strays == []


@pytest.mark.parametrize("key", ["today", "pipeline", "events"])
def test_back_tab_goes_the_same_way_back(qtbot: QtBot, window: Window, key: str) -> None:
    go_to(qtbot, window, key)
    first, there, back = focused(), list[QWidget](), list[QWidget]()
    for keys, found in ((Qt.Key.Key_Tab, there), (Qt.Key.Key_Backtab, back)):
        for _ in range(_MOST):
            qtbot.keyClick(focused(), keys)
            if focused() is first:
                break
            found.append(focused())
    assert [told(one) for one in reversed(back)] == [told(one) for one in there]


def test_the_lists_of_pages_have_the_keyboard_on_the_first_visit(qtbot: QtBot, window: Window) -> None:
    for key in ("events", "pipeline", "contacts", "today"):
        go_to(qtbot, window, key)
        assert isinstance(focused(), QAbstractItemView), key


@pytest.mark.parametrize("key", ["contacts", "today"])
def test_escape_leads_from_the_search_back_to_what_the_page_lists(
    qtbot: QtBot, window: Window, key: str
) -> None:
    page = go_to(qtbot, window, key)
    qtbot.keyClick(window.main, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert focused() is window.main.search_field
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.isAncestorOf(focused())
    assert isinstance(focused(), QAbstractItemView)
