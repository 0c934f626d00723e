"""Rows that the user puts in order: dragged by their grip, or moved by keyboard and menu."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.by_eye import focusable
from leaddesk.gui.widgets.common import restyle

_ICON: Final = 16
_MARK: Final = 2


class Grip(QLabel):
    """What a row is taken by with the mouse; Esc lets it go where it was."""

    pulled = Signal(QPoint)
    """The mouse is at this place of the screen."""
    dropped = Signal(QPoint)
    let_go = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._from: QPoint | None = None
        self._is_pulled = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedWidth(_ICON + GRID)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setToolTip(self.tr("Drag to another place (Alt+↑, Alt+↓)"))
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.setPixmap(look.icon("drag-vertical", theme.faint).pixmap(_ICON, _ICON))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take hold of the row."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Pull it along, once it is clear that this is meant."""
        if self._from is None:
            return
        place = event.globalPosition().toPoint()
        if not self._is_pulled and (place - self._from).manhattanLength() < QApplication.startDragDistance():
            return
        if not self._is_pulled:
            self._is_pulled = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            _application().installEventFilter(self)
        self.pulled.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Drop it where the mouse is."""
        was_pulled = self._is_pulled
        self._end()
        if was_pulled:
            self.dropped.emit(event.globalPosition().toPoint())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """While the row is pulled, Esc lets it go where it was, wherever the keyboard is."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._end()
            self.let_go.emit()
            return True
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        if self._is_pulled:
            _application().removeEventFilter(self)
        self._from, self._is_pulled = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)


class ArrangedRow(QFrame):
    """A row with a grip before it and, behind it, a button with what can be done with it."""

    shift_wanted = Signal(int)
    """It is to go up (-1) or down (1)."""

    def __init__(self, theme: Theme, *, has_order: bool = True) -> None:
        """One without an order cannot be moved."""
        super().__init__()
        self.theme = theme
        self.has_order = has_order
        self.is_first = self.is_last = False
        self.grip = Grip(theme)
        self.more = QToolButton()
        self.inside = QHBoxLayout()
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(2 * GRID)
        self.setProperty("look", "setting")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setToolTip(self.tr("More"))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(partial(self._fill, menu))
        self.more.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.grip)
        layout.addLayout(self.inside, 1)
        layout.addWidget(self.more)
        self.grip.setVisible(has_order)
        ArrangedRow.dress(self, theme)

    def stand(self, *, is_first: bool, is_last: bool) -> None:
        """Where the row stands among the others."""
        self.is_first = is_first
        if is_last is not self.is_last:
            self.is_last = is_last
            self.setProperty("last", is_last)
            restyle(self)

    def call(self, name: str) -> None:
        """What the row is about, for those who do not see it."""
        self.more.setAccessibleName(self.tr("More for “{name}”").format(name=name))

    def offer(self, menu: QMenu) -> None:
        """Put into the menu what can be done besides moving the row."""

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        self.grip.dress(theme)
        self.more.setIcon(look.icon("dots-horizontal", theme.muted))

    def add(self, menu: QMenu, text: str, run: Callable[[], object], *, is_enabled: bool = True) -> None:
        """Put one thing to do into the menu."""
        action = menu.addAction(text)
        action.setEnabled(is_enabled)
        action.triggered.connect(lambda _checked=False: run())

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        if self.has_order:
            self._offer_moves(menu)
        self.offer(menu)

    def _offer_moves(self, menu: QMenu) -> None:
        up, down = self.tr("Move up"), self.tr("Move down")
        self.add(menu, f"{up}\tAlt+↑", lambda: self.shift_wanted.emit(-1), is_enabled=not self.is_first)
        self.add(menu, f"{down}\tAlt+↓", lambda: self.shift_wanted.emit(1), is_enabled=not self.is_last)
        menu.addSeparator()


class Arranged(QFrame):
    """Rows below each other, by their keys. What is shown anew stays the same widget, so that the focus stays."""

    placed = Signal(object, int)
    """The row of this key is to stand at this place among the others (0: first)."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[int, ArrangedRow] = {}
        self._mark = QFrame(self)
        self._mark.setProperty("look", "mark")
        self._mark.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setProperty("look", "group")
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._shift_focused, step))

    def add_foot(self, widget: QWidget) -> None:
        """Put something below the rows."""
        self._column.addWidget(widget)

    def show_rows(self, keys: Sequence[int], make: Callable[[int], ArrangedRow]) -> list[ArrangedRow]:
        """Rows for these keys, in this order; those that are not there yet are made."""
        for key in [key for key in self.rows if key not in keys]:
            self._drop(key)
        for place, key in enumerate(keys):
            row = self.rows.get(key) or self._take_in(key, make(key))
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.stand(is_first=place == 0, is_last=place == len(keys) - 1)
        self.rows = {key: self.rows[key] for key in keys}
        return list(self.rows.values())

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        for row in self.rows.values():
            row.dress(theme)

    def _take_in(self, key: int, row: ArrangedRow) -> ArrangedRow:
        self.rows[key] = row
        row.shift_wanted.connect(partial(self._shift, key))
        row.grip.pulled.connect(partial(self._show_mark, key))
        row.grip.dropped.connect(partial(self._place, key))
        row.grip.let_go.connect(partial(self._let_go, key))
        return row

    def _drop(self, key: int) -> None:
        """Let go of a row; whoever was in it goes on beside it."""
        keys = list(self.rows)
        place = keys.index(key)
        row = self.rows.pop(key)
        focused = QApplication.focusWidget()
        if focused is not None and row.isAncestorOf(focused):
            beside = list(self.rows.values())
            near = beside[min(place, len(beside) - 1)] if beside else self
            for field in [one for one in focusable(near) if not row.isAncestorOf(one)][:1]:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _shift_focused(self, step: int) -> None:
        focused = QApplication.focusWidget()
        for key, row in self.rows.items():
            if focused is not None and row.isAncestorOf(focused):
                self._shift(key, step)

    def _shift(self, key: int, step: int) -> None:
        if not self.rows[key].has_order:
            return
        place = list(self.rows).index(key) + step
        if 0 <= place < len(self.rows):
            self.placed.emit(key, place)

    # Dragging

    def _others(self, key: int) -> list[ArrangedRow]:
        return [row for other, row in self.rows.items() if other != key]

    def _target(self, key: int, place: QPoint) -> int:
        y = self.mapFromGlobal(place).y()
        return sum(row.geometry().center().y() < y for row in self._others(key))

    def _show_mark(self, key: int, place: QPoint) -> None:
        others, target = self._others(key), self._target(key, place)
        if not others:
            return
        y = others[target].y() if target < len(others) else others[-1].geometry().bottom() + 1
        self._mark.setGeometry(0, y - _MARK // 2, self.width(), _MARK)
        self._mark.raise_()
        self._mark.show()
        self.rows[key].setProperty("held", True)
        restyle(self.rows[key])

    def _place(self, key: int, place: QPoint) -> None:
        target = self._target(key, place)
        self._let_go(key)
        if target != list(self.rows).index(key):
            self.placed.emit(key, target)

    def _let_go(self, key: int) -> None:
        self._mark.hide()
        self.rows[key].setProperty("held", False)
        restyle(self.rows[key])


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "there is an application where the mouse is pressed"
    return application
