"""A value with its name before it and a mark behind it, all in one widget: a line of a contact's details."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QMenu, QToolTip, QWidget

from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.glyphs import draw_glyph
from leaddesk.gui.widgets.inplace_line import PAD, InplaceEdit

LABEL: Final = 92
"""How wide the names before the values are."""
_GLYPH: Final = 14
_BUTTON: Final = 22
Offers = Callable[[QMenu], None]
"""Fills a menu as it is opened."""


class Mark(NamedTuple):
    """A small icon behind a value, its colour (a field of the theme), and what it says in words.

    One that is not kept shows only where the mouse or the keyboard is.
    """

    icon: str = "dots-vertical"
    colour: str = "muted"
    words: str = ""
    is_kept: bool = False


QUIET: Final = Mark()


class LabelField(QLineEdit):
    """An own word for a value, typed where its name stands. Enter and leaving take it, Escape takes nothing."""

    def __init__(self, word: str, take: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(word, parent)
        self._take = take
        self._is_given_up = False
        self.setAccessibleName(self.tr("Own word for the value"))
        self.setProperty("look", "small")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.editingFinished.connect(self._end)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape gives the word up."""
        if event.key() == Qt.Key.Key_Escape:
            self._is_given_up = True
            self.close()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        if not self._is_given_up:
            self._is_given_up = True
            self._take(" ".join(self.text().split()))
            self.close()


class ValueRow(InplaceEdit):
    """The name opens the menu of names, the mark that of what can be done with the value.

    Both stand in the context menu too, so that Tab goes from value to value and everything is reached by keyboard.
    """

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        self._label = ""
        self._mark: Mark | None = None
        self.offers: Offers | None = None
        """Fills the menu of the value."""
        self.label_offers: Offers | None = None
        """Fills the menu of the value's name."""
        self.copies = False
        """Whether the value can be copied by one click."""
        super().__init__(key, name, parent)

    def show_beside(self, label: str, mark: Mark | None = None) -> None:
        """Show a name before the value and a mark behind it."""
        if (label, mark) != (self._label, self._mark):
            self._label, self._mark = label, mark
            self.describe()
            self.make_room()
            self.update()

    def spoken_name(self) -> str:
        """What the field is called, and which of several it is."""
        return f"{self.name}, {self._label}" if self._label not in {"", self.name} else self.name

    def spoken_words(self) -> str:
        """What the mark says, and what is wrong."""
        return ". ".join(filter(None, (self._mark.words if self._mark else "", super().spoken_words())))

    # Where its parts are

    def room_before(self) -> int:
        """Room for the name."""
        return LABEL

    def room_behind(self) -> int:
        """Room for the mark, and for the icon that copies."""
        return _BUTTON * (bool(self._mark) + self.copies)

    def room_shown_behind(self) -> int:
        """What is shown with the mouse only leaves its room to the value."""
        return self.room_behind() if self.is_active() else _BUTTON * bool(self._mark and self._mark.is_kept)

    def label_rect(self) -> QRect:
        """Where the name stands."""
        return QRect(0, 0, LABEL, self.line_height())

    def mark_rect(self) -> QRect:
        """Where the mark is."""
        left = self.width() - _BUTTON - 2
        return QRect(left, 0, _BUTTON, self.line_height()) if self._mark else QRect()

    def copy_rect(self) -> QRect:
        """Where the icon that copies is."""
        if not self.copies or not self.text():
            return QRect()
        left = self.width() - _BUTTON * (1 + bool(self._mark)) - 2
        return QRect(left, 0, _BUTTON, self.line_height())

    # How it is painted

    def draw_around(self, painter: QPainter, theme: Theme) -> None:
        """Draw name and mark."""
        self._draw_label(painter, theme)
        if self._mark and (self._mark.is_kept or (self.is_active() and self.text())):
            colour = getattr(theme, self._mark.colour)
            draw_glyph(painter, _centred(self.mark_rect()), self._mark.icon, colour)
        if self.is_active() and not self.copy_rect().isEmpty():
            draw_glyph(painter, _centred(self.copy_rect()), "content-copy", theme.muted)

    def _draw_label(self, painter: QPainter, theme: Theme) -> None:
        opens = self.label_offers is not None and self.is_active()
        room = self.label_rect().adjusted(PAD, 0, -_GLYPH if opens else -GRID, 0)
        painter.setFont(self.small_font())
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(theme.muted)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        if opens:
            left = room.left() + metrics.horizontalAdvance(text)
            draw_glyph(
                painter,
                QRect(left, room.center().y() - _GLYPH // 2 + 1, _GLYPH, _GLYPH),
                "chevron-down",
                theme.muted,
            )

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Over what can be pressed the pointer is a hand."""
        is_button = self._pressed_by(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_button else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Name and mark open their menus; elsewhere the value is edited."""
        run = self._pressed_by(event.position().toPoint())
        if run is not None and event.button() is Qt.MouseButton.LeftButton:
            run()
        else:
            super().mousePressEvent(event)

    def _pressed_by(self, place: QPoint) -> Callable[[], None] | None:
        """What pressing the mouse somewhere does, if it does something of its own."""
        for room, run, can in (
            (self.copy_rect(), self.copy_value, True),
            (self.mark_rect(), self.open_menu, self.offers is not None and bool(self.text())),
            (self.label_rect(), self.open_label_menu, self.label_offers is not None),
        ):
            if can and room.contains(place):
                return run
        return None

    def tip(self, place: QPoint) -> str:
        """What is said of a place that the mouse rests on."""
        if self.mark_rect().contains(place):
            return self._mark.words or self.tr("More") if self._mark else ""
        if self.copy_rect().contains(place):
            return self.tr("Copy")
        return self._label if self.label_rect().contains(place) else super().tip(place)

    def copy_value(self) -> None:
        """Put the value on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(self.text())
        QToolTip.showText(self.mapToGlobal(self.copy_rect().bottomLeft()), self.tr("Copied"), self)

    # The menus

    def open_menu(self) -> None:
        """Open the menu of the value below its mark."""
        self._popup(self.offers, self.mark_rect())

    def open_label_menu(self) -> None:
        """Open the menu of names below the name."""
        self._popup(self.label_offers, self.label_rect())

    def ask_label(self, word: str, take: Callable[[str], None]) -> None:
        """Let an own word be typed where the name stands."""
        field = LabelField(word, take, self)
        field.setGeometry(self.label_rect().adjusted(0, 1, -GRID, -1))
        field.show()
        field.setFocus()

    def _popup(self, offers: Offers | None, below: QRect) -> None:
        if offers is not None:
            menu = _menu(self)
            offers(menu)
            menu.popup(self.mapToGlobal(below.bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """What can be done with the value, and with its text as in every field."""
        menu = _menu(self)
        if self.offers is not None and self.text():
            self.offers(menu)
        if self.label_offers is not None:
            self.label_offers(menu.addMenu(self.tr("Label")))
        if not menu.isEmpty():
            menu.addSeparator()
        standard = self.createStandardContextMenu()
        standard.setParent(menu)
        menu.addActions(standard.actions())
        menu.popup(event.globalPos())


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _centred(room: QRect) -> QRect:
    return QRect(room.center().x() - _GLYPH // 2 + 1, room.center().y() - _GLYPH // 2 + 1, _GLYPH, _GLYPH)
