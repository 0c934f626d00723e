"""The table of contacts as every page has it: rows chosen by mouse and keyboard, however many there are."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from leaddesk.gui import theme as look
from leaddesk.gui.models.line_table import LineTable
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.cells import Cell, LineCells
from leaddesk.storage.listing import Ids

_MOST_RANGES: Final = 5_000
"""A selection that would be more pieces than that is let go of: Qt looks through all of them for every cell."""
_AROUND: Final = 25
_FEW: Final = 50
"""So many are looked for one by one, which takes a millisecond each at the most."""
_MARK: Final = 3

Range = tuple[int, int]
"""Rows from the first to the last."""


class Place(NamedTuple):
    """What the user sees of a table: the contacts selected, the current one, and the one at the top."""

    ids: Ids
    ranges: tuple[Range, ...] = ()
    current: int | None = None
    top: int | None = None
    above: int = 0
    """So much of the top row is above what is seen, in pixels."""


class Found(NamedTuple):
    """The same as rows."""

    ranges: tuple[Range, ...] = ()
    current: int | None = None
    top: int | None = None
    above: int = 0


class LineView(QTableView):
    """Rows are chosen whole. Home and End go to the first and last row, Enter opens the current one."""

    opened = Signal()
    """Enter was pressed on the current row."""
    delete_wanted = Signal()
    """Delete was pressed."""
    selected_changed = Signal()
    """Other rows are selected."""

    def __init__(self, table: LineTable, cells: LineCells, name: str) -> None:
        super().__init__()
        self._table = table
        self._cells = cells
        self.is_repeating = False
        self.setModel(table)
        self.setItemDelegate(cells)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(look.ROW)
        self.verticalHeader().setDefaultSectionSize(look.ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.selected_changed.emit())
        self._keep_selection_from(self.horizontalHeader())
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        table.is_late_changed.connect(self.viewport().update)

    def setHorizontalHeader(self, header: QHeaderView) -> None:  # noqa: N802 (Qt's name)
        """Take another head."""
        super().setHorizontalHeader(header)
        self._keep_selection_from(header)

    def _keep_selection_from(self, header: QHeaderView) -> None:
        """A head looks at every selected row to know whether a whole column is: of 100,000 it takes seconds.

        No column is ever selected here, and so it gets a selection of its own, which is empty.
        """
        header.setSelectionModel(QItemSelectionModel(self._table, header))

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._cells.theme = theme
        self.viewport().update()

    # What is selected

    def ranges(self) -> tuple[Range, ...]:
        """The rows selected."""
        return tuple(
            sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())
        )

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(last - first + 1 for first, last in self.ranges())

    def selected_ids(self) -> list[int]:
        """The contacts selected, in the order of the rows."""
        return [id_ for first, last in self.ranges() for id_ in self._table.ids[first : last + 1]]

    def current_row(self) -> int | None:
        """The current row, if there is one."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def current_id(self) -> int | None:
        """The contact of the current row, if there is one."""
        row = self.current_row()
        return None if row is None else self._table.id_at(row)

    def visible_rows(self) -> range:
        """The rows that are seen, and some above and below."""
        top, count = max(self.rowAt(0), 0), len(self._table.ids)
        seen = self.viewport().height() // look.ROW + 1
        return range(max(0, top - _AROUND), min(count, top + seen + _AROUND))

    # The place is kept

    def place(self) -> Place:
        """What the user sees, to be found again in other rows."""
        if not self._table.ids:
            return Place(self._table.ids)
        scrolled = self.verticalScrollBar().value()
        top = min(scrolled // look.ROW, len(self._table.ids) - 1)
        return Place(
            self._table.ids, self.ranges(), self.current_id(), self._table.id_at(top), scrolled % look.ROW
        )

    def select_row(self, row: int) -> None:
        """Select one row, and bring it into sight."""
        self.executeDelayedItemsLayout()
        flags = QItemSelectionModel.SelectionFlag
        index = self._table.index(row, self._first_column())
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def go_to(self, found: Found) -> None:
        """Select rows, make one the current one, and bring another to the top; what was not found stays as it is."""
        selection = QItemSelection()
        last = len(self._table.columns) - 1
        for first_row, last_row in found.ranges:
            selection.select(self._table.index(first_row, 0), self._table.index(last_row, last))
        self.executeDelayedItemsLayout()
        model, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        model.select(selection, flags.ClearAndSelect)
        if found.current is None:
            model.setCurrentIndex(QModelIndex(), flags.NoUpdate)
        else:
            model.setCurrentIndex(self._table.index(found.current, self._first_column()), flags.NoUpdate)
        if found.top is not None:
            self.verticalScrollBar().setValue(found.top * look.ROW + found.above)

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        return next(
            section
            for section in map(header.logicalIndex, range(header.count()))
            if not header.isSectionHidden(section)
        )

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter opens, Delete deletes; the rest is moving and selecting."""
        self.is_repeating = event.isAutoRepeat()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row() is not None:
            self.opened.emit()
            return
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
            return
        super().keyPressEvent(event)
        self.is_repeating = False

    def moveCursor(  # noqa: N802 (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End mean rows; left and right move what is seen, as there are no cells to go to."""
        actions, count = QAbstractItemView.CursorAction, len(self._table.ids)
        ends = {actions.MoveHome: 0, actions.MoveEnd: count - 1}
        if action in ends and count:
            return self._table.index(ends[action], self._first_column())
        if action in {actions.MoveLeft, actions.MoveRight}:
            bar = self.horizontalScrollBar()
            step = bar.singleStep() if action is actions.MoveRight else -bar.singleStep()
            bar.setValue(bar.value() + step)
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Letters find nothing here: the search field does, among all and at once."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the rows, and a mark at the current one while the keyboard is here."""
        self.executeDelayedItemsLayout()
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        ranges = self.ranges()
        columns = self._columns_in(event.rect())
        for row in self._rows_in(event.rect()):
            whole = QRect(0, self.rowViewportPosition(row), self.viewport().width(), look.ROW)
            cells = [
                Cell(column, place, QRect(left, whole.top(), width, look.ROW))
                for column, place, left, width in columns
            ]
            is_selected = any(first <= row <= last for first, last in ranges)
            self._cells.paint_row(painter, row, cells, whole, is_selected=is_selected)
        if self.hasFocus() and self.currentIndex().isValid():
            top = self.rowViewportPosition(self.currentIndex().row())
            painter.fillRect(QRect(0, top, _MARK, look.ROW), QColor(self._cells.theme.accent))
        painter.end()

    def _rows_in(self, seen: QRect) -> range:
        """The rows that are seen, in part or whole."""
        scrolled = self.verticalScrollBar().value()
        first = (scrolled + max(seen.top(), 0)) // look.ROW
        last = (scrolled + seen.bottom()) // look.ROW
        return range(first, min(last + 1, len(self._table.ids)))

    def _columns_in(self, seen: QRect) -> list[tuple[StrEnum, int, int, int]]:
        """The columns that are seen: each with its place, and where its text begins and how wide it may be."""
        header = self.horizontalHeader()
        found = []
        for place, column in enumerate(self._table.columns):
            left, width = header.sectionViewportPosition(place), header.sectionSize(place)
            if not header.isSectionHidden(place) and left <= seen.right() and left + width > seen.left():
                found.append((column, place, left + 2 * GRID, width - 4 * GRID))
        return found

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the row under the mouse be seen."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """No row is under the mouse."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._cells.hovered:
            self._cells.hovered = row
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()


def found_again(place: Place, ids: Ids) -> Found:
    """Where what the user saw is among other rows.

    It looks through all of them, and so belongs on another thread.
    """
    current, top = _row(ids, place.current), _row(ids, place.top)
    if ids == place.ids:
        return Found(place.ranges, current, top, place.above)
    chosen = {id_ for first, last in place.ranges for id_ in place.ids[first : last + 1]}
    rows = (
        _rows(ids, chosen) if len(chosen) <= _FEW else (row for row, id_ in enumerate(ids) if id_ in chosen)
    )
    ranges = tuple(_as_ranges(rows))
    if len(ranges) > _MOST_RANGES:
        ranges = ((current, current),) if current is not None else ()
    return Found(ranges, current, top, place.above)


def _rows(ids: Ids, chosen: Iterable[int]) -> list[int]:
    return sorted(row for id_ in chosen if (row := _row(ids, id_)) is not None)


def _row(ids: Ids, id_: int | None) -> int | None:
    try:
        return ids.index(id_)  # type: ignore[arg-type]  # None is found nowhere
    except ValueError:
        return None


def _as_ranges(rows: Iterable[int]) -> list[Range]:
    ranges: list[Range] = []
    for row in rows:
        if ranges and ranges[-1][1] == row - 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    return ranges
