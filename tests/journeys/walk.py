"""A window as somebody uses it step by step, with mouse and keyboard; it can be pictured on the way."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.domain.stages import Stage
from leaddesk.gui import screenshots
from leaddesk.gui import theme as look
from leaddesk.gui.models.board import contacts_as_mime
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.board_column import BoardColumn
from leaddesk.gui.window import Window
from tests.support import Clock, everything, stored

PICTURES: Final = "LEADDESK_PICTURES"
"""The environment variable that names the folder in which a journey leaves its pictures; unset: it makes none."""
_SMALLEST: Final = 0
"""Of Qt's scale for PNG, which loses nothing at either end."""
_ABOVE: Final = 3 * GRID

S = TypeVar("S", bound=QDialog)


class Walk:
    """A window, its clock, and what a hand does with it."""

    def __init__(self, qtbot: QtBot, window: Window, clock: Clock) -> None:
        self.qtbot = qtbot
        self.window = window
        self.clock = clock
        self.space = window.desk.workspace
        self.pictured: list[str] = []

    # Waiting, and keeping what is seen

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(self.window.desk.is_idle, timeout=5_000)

    def picture(self, name: str, widget: QWidget | None = None, *, begin_at: QWidget | None = None) -> None:
        """Picture the window, or a part of it, if pictures are wanted; the detail is scrolled to `begin_at`."""
        self.settle()
        self.pictured.append(name)
        folder = os.environ.get(PICTURES)
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            if begin_at is not None:
                detail = self.window.contacts.detail
                place = begin_at.mapTo(detail.content, QPoint()).y()
                detail.verticalScrollBar().setValue(place - _ABOVE)
            screenshots.settle(self.window)
            _save((widget or self.window.main).grab(), Path(folder) / name)

    # Hands

    def press(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a widget."""
        self.qtbot.mouseClick(
            widget, Qt.MouseButton.LeftButton, pos=place if place is not None else widget.rect().center()
        )

    def key(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        """Press a key where the keyboard is."""
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        self.qtbot.keyClick(QApplication.focusWidget() or self.window.main, key, modifiers)
        self.settle()

    def type_into(self, field: QWidget, text: str) -> None:
        """Go to a field and type."""
        field.setFocus()
        self.qtbot.keyClicks(field, text)

    def choose(self, *path: str) -> None:
        """Choose from the menu that is open."""
        for words in path:
            self.qtbot.waitUntil(lambda words=words: _entry(words) is not None)
            entry = _entry(words)
            assert entry is not None
            menu, action = entry
            self.press(menu, menu.actionGeometry(action).center())
        self.front()

    def sheet(self, kind: type[S]) -> S:
        """The sheet of a kind that is open, once it is."""
        self.qtbot.waitUntil(lambda: any(one.isVisible() for one in self.window.main.findChildren(kind)))
        (opened,) = [one for one in self.window.main.findChildren(kind) if one.isVisible()]
        opened.activateWindow()
        self.qtbot.waitUntil(opened.isActiveWindow)
        self.settle()
        return opened

    def gone(self, sheet: QDialog) -> None:
        """Wait until a sheet is written and away, and the window is in front again."""
        self.qtbot.waitUntil(lambda: getattr(sheet, "is_over", True) or not sheet.isVisible())
        self.front()

    def front(self) -> None:
        """The window is in front."""
        self.window.main.activateWindow()
        self.qtbot.waitUntil(self.window.main.isActiveWindow)
        self.settle()

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(is_so, timeout=5_000)

    # The board

    def show_board(self) -> None:
        """Go to the pipeline by its key."""
        self.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        assert self.window.main.shown_page() is self.window.pipeline

    def column(self, key: str) -> BoardColumn:
        """The column of a stage."""
        return next(found for found in self.window.pipeline.view.columns if found.stage.key == key)

    def take_card(self, key: str, contact_id: int) -> None:
        """Click the card of a contact in the column of a stage."""
        cards = self.column(key).list
        self.until(lambda: cards.cards.row_of(contact_id) is not None)
        row = cards.cards.row_of(contact_id)
        cards.scrollTo(cards.cards.index(row, 0))
        self.press(cards.viewport(), cards.visualRect(cards.cards.index(row, 0)).center())
        assert cards.selected_ids() == [contact_id]

    def drag_card(self, contact_id: int, key: str) -> None:
        """Drop a card on the column of a stage."""
        target = self.column(key).list.viewport()
        place, mime = target.rect().center(), contacts_as_mime([contact_id])
        _drop(target, place, mime)
        self.settle()

    def send_on(self) -> None:
        """Send the card on to the next stage."""
        self.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        self.settle()

    # What is written

    def contact(self, contact_id: int) -> Contact:
        """A contact as it is stored."""
        return stored(self.space, contact_id)

    def stage_of(self, contact_id: int) -> str:
        """The key of the stage in which a contact stands."""
        stages = {stage.id: stage.key for stage in self.all(Stage)}
        return str(stages[self.contact(contact_id).stage_id])

    def all(self, entity: type[Any]) -> list[Any]:
        """All entities of a kind."""
        return everything(self.space, entity)

    def show_contact(self, contact_id: int) -> None:
        """Show a contact as a click in the table of contacts does."""
        self.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        contacts = self.window.contacts
        table = contacts.table
        row = next(row for row in range(contacts.model.rowCount()) if contacts.model.id_at(row) == contact_id)
        index = contacts.model.index(row, 1)
        self.press(table.viewport(), table.visualRect(index).center())
        self.until(lambda: contacts.detail.contact_id == contact_id)
        self.settle()


def _entry(words: str) -> tuple[QMenu, QAction] | None:
    """The entry of an open menu that has these words."""
    for menu in QApplication.topLevelWidgets():
        if isinstance(menu, QMenu) and menu.isVisible():
            for action in menu.actions():
                if action.text() == words:
                    return menu, action
    return None


def _drop(target: QWidget, place: QPoint, mime: QMimeData) -> None:
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDragEnterEvent(place, copy, mime, buttons, held))
    QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, mime, buttons, held))


def _save(picture: QPixmap, path: Path) -> None:
    """Keep a picture in few bytes; what lets through shows the window's ground."""
    ground = QPixmap(picture.size())
    ground.fill(QColor(look.LIGHT.surface))
    painter = QPainter(ground)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    ground.save(str(path), quality=_SMALLEST)
