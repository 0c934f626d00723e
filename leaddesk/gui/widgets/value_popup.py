"""A list of values to tick, searched by typing: what a filter chip opens."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from leaddesk.domain.text import fold
from leaddesk.gui.filter_words import Value
from leaddesk.gui.theme import GRID

_WIDTH: Final = 260
_ROWS: Final = 10
_ROW: Final = 28
_SEARCHED: Final = 8
"""With more values than that there is a field to search them."""
VALUE: Final = Qt.ItemDataRole.UserRole + 1
_CHECK: Final = Qt.ItemDataRole.CheckStateRole


class _Matching(QSortFilterProxyModel):
    """The values that hold what is typed, whatever its case and accents."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = ""

    def want(self, text: str) -> None:
        """Show those that hold a text."""
        self.beginFilterChange()
        self._wanted = fold(text.strip())
        self.endFilterChange()

    def filterAcceptsRow(  # noqa: N802 (Qt's name)
        self, row: int, parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Whether a value holds what is typed."""
        return self._wanted in fold(str(self.sourceModel().index(row, 0, parent).data()))


class ValuePopup(QFrame):
    """Arrows go through the values, Enter or a click ticks, Escape leaves. With one value only, choosing it leaves."""

    chosen = Signal(object)
    """The values that are ticked now, in the order of the list."""
    left = Signal()

    def __init__(self, parent: QWidget, name: str, *, is_single: bool, takes_number: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "menu")
        self._is_single = is_single
        self._takes_number = takes_number
        self._values = QStandardItemModel(self)
        self._matching = _Matching(self)
        self._matching.setSourceModel(self._values)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Number of days") if takes_number else self.tr("Search"))
        self.field.setAccessibleName(name)
        self.list = QListView()
        self.list.setProperty("look", "ticks")
        self.list.setModel(self._matching)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._tick)

    def offer(self, values: Sequence[Value], ticked: Iterable[str]) -> None:
        """Offer values, of which some are ticked; what is ticked and not among them is offered last."""
        wanted = {fold(value): value for value in ticked}
        for value in values:
            self._add(value, is_ticked=wanted.pop(fold(value.value), None) is not None)
        for unknown in wanted.values():
            self._add(Value(unknown, unknown), is_ticked=True)
        is_searched = self._takes_number or self._values.rowCount() > _SEARCHED
        self.field.setVisible(is_searched)
        self.setFocusProxy(self.field if is_searched else self.list)
        rows = min(max(self._values.rowCount(), 1), _ROWS)
        self.list.setFixedHeight(rows * _ROW + 2)
        self.setFixedWidth(_WIDTH)
        self.list.setCurrentIndex(self._matching.index(self._first_ticked(), 0))

    def open_below(self, widget: QWidget) -> None:
        """Open below a widget."""
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + GRID)))
        self.show()
        self.setFocus()

    def values(self) -> tuple[str, ...]:
        """The values that are ticked."""
        items = (self._values.item(row) for row in range(self._values.rowCount()))
        return tuple(str(item.data(VALUE)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Arrows walk the list and Enter ticks, wherever the focus is."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
            if step:
                self._walk(step)
                return True
            is_tick = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_tick or (key is Qt.Key.Key_Space and watched is self.list):
                self._tick(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell that it was left, however it was."""
        super().hideEvent(event)
        self.left.emit()

    def _add(self, value: Value, *, is_ticked: bool) -> None:
        item = QStandardItem(("      " if value.is_part else "") + value.title)
        item.setData(value.value, VALUE)
        item.setToolTip(value.title)
        item.setCheckable(True)
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        self._values.appendRow(item)

    def _first_ticked(self) -> int:
        ticked = (
            row
            for row in range(self._values.rowCount())
            if self._values.item(row).checkState() is Qt.CheckState.Checked
        )
        return next(ticked, 0)

    def _search(self, text: str) -> None:
        if self._takes_number:
            self._offer_number(text.strip())
        else:
            self._matching.want(text)
        self.list.setCurrentIndex(self._matching.index(0, 0))

    def _offer_number(self, typed: str) -> None:
        """A number of days that is not offered comes first."""
        if self._values.rowCount() and self._values.item(0).data(VALUE + 1):
            self._values.removeRow(0)
        if typed.isdecimal():
            self._add(
                Value(str(int(typed)), self.tr("%n days", "", min(int(typed), 2**31 - 1))), is_ticked=False
            )
            item = self._values.takeRow(self._values.rowCount() - 1)
            item[0].setData(True, VALUE + 1)
            self._values.insertRow(0, item)

    def _walk(self, step: int) -> None:
        count = self._matching.rowCount()
        if count:
            row = (self.list.currentIndex().row() + step) % count
            self.list.setCurrentIndex(self._matching.index(row, 0))

    def _tick(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        is_on = Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked
        if self._is_single:
            for row in range(self._values.rowCount()):
                self._values.item(row).setCheckState(Qt.CheckState.Unchecked)
        self._matching.setData(index, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, _CHECK)
        self.chosen.emit(self.values())
        if self._is_single:
            self.close()
