"""Which columns a table has, and in which order: ticked, dragged, or moved with Alt and the arrows."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, column, label, row

_HEIGHT: Final = 216


class ColumnList(QListWidget):
    """The columns. Space ticks one, Alt+Up and Alt+Down move it."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "ticked")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setFixedHeight(_HEIGHT)
        self.model().rowsMoved.connect(lambda *_moved: self.moved.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Move the current column; everything else as in any list."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_current(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def move_current(self, step: int) -> None:
        """Move the current column up (-1) or down (1)."""
        place = self.currentRow()
        if place >= 0 and 0 <= place + step < self.count():
            item = self.takeItem(place)
            self.insertItem(place + step, item)
            self.setCurrentRow(place + step)
            self.moved.emit()


class ColumnChoice(QWidget):
    """Offers all columns, those chosen first; `changed` tells that others are chosen, or in another order."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = ColumnList()
        self.list.setAccessibleName(self.tr("Columns"))
        self.up = button(self.tr("Up"))
        self.down = button(self.tr("Down"))
        self.all = button(self.tr("All"))
        self.none = button(self.tr("None"))
        self.hint = label(
            self.tr("Tick what is written. Drag a column, or move it with Alt+↑ and Alt+↓."), "small"
        )
        self.hint.setWordWrap(True)
        sides = column(self.up, self.down, self.all, self.none, spacing=GRID)
        sides.insertSpacing(2, 2 * GRID)
        sides.addStretch(1)
        beside = row(self.list)
        beside.setStretch(0, 1)
        beside.addLayout(sides)
        whole = column(self.hint, spacing=GRID)
        whole.insertLayout(0, beside)
        self.setLayout(whole)
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        self.all.clicked.connect(lambda: self._tick_all(Qt.CheckState.Checked))
        self.none.clicked.connect(lambda: self._tick_all(Qt.CheckState.Unchecked))
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.list.moved.connect(self.changed)

    def offer(self, headers: Iterable[str], chosen: Iterable[str]) -> None:
        """Offer columns; those chosen stand first, in their order."""
        known = list(headers)
        ticked = [header for header in chosen if header in known]
        self.list.blockSignals(True)
        self.list.clear()
        for header in (*ticked, *(header for header in known if header not in ticked)):
            item = QListWidgetItem(header, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(
                item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled
            )  # dropped between columns, never on one
            item.setCheckState(Qt.CheckState.Checked if header in ticked else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    def chosen(self) -> list[str]:
        """The columns ticked, in their order."""
        items = map(self.list.item, range(self.list.count()))
        return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]

    def _tick_all(self, state: Qt.CheckState) -> None:
        self.list.blockSignals(True)
        for place in range(self.list.count()):
            self.list.item(place).setCheckState(state)
        self.list.blockSignals(False)
        self.changed.emit()
