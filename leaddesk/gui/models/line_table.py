"""Contacts as the rows of a table: who they are is known of all, what is shown of them is fetched as it is shown."""

from abc import abstractmethod
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from leaddesk.domain.contact import ContactRow
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.storage.listing import Ids, Line
from leaddesk.storage.reader import Reader

Index = QModelIndex | QPersistentModelIndex
ReadLines = Callable[[Reader, list[int]], Mapping[int, Line]]

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
FIRST: Final = 32
"""So many lines come at once; about what a window shows."""
_PAGE: Final = 50
_KEPT: Final = 1_000
"""So many lines are kept; those that came first go first."""
_PAGES_AT_ONCE: Final = 3
_LATE_MILLISECONDS: Final = 150


class LineTable(QAbstractTableModel):
    """All rows are there at once, so that the scroll bar is true; a row not fetched yet is empty.

    Pages that are painted are asked for off this thread, the newest wish first, and what was scrolled past is forgotten.
    """

    is_late_changed = Signal()
    """Rows have been awaited for so long that it should be seen, or are no more."""

    def __init__(self, desk: Desk, columns: Sequence[StrEnum], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.columns = tuple(columns)
        self.ids: Ids = array("q")
        self.is_late = False
        self._lines: dict[int, Line] = {}
        self._stages: Mapping[int, Stage] = {}
        self._wanted: dict[int, None] = {}
        self._is_asking = False
        self._state = 0
        self._fetching = self._timer(0, self._fetch)
        self._waiting = self._timer(_LATE_MILLISECONDS, self._show_late)

    @abstractmethod
    def title(self, column: StrEnum) -> str:
        """A column's heading."""

    @abstractmethod
    def text(self, line: Line, column: StrEnum) -> str:
        """What a cell says."""

    @abstractmethod
    def reading(self) -> ReadLines:
        """How lines are read; it is called on another thread and must hold all that it needs."""

    # What is shown

    def show(self, ids: Ids, lines: Mapping[int, Line], stages: Mapping[int, Stage]) -> None:
        """Show contacts; the lines are those that are known already."""
        self.beginResetModel()
        self.ids, self._stages = ids, stages
        self._keep(lines)
        self._wanted.clear()
        self.endResetModel()

    def complete(self, ids: Ids) -> None:
        """Show all, of whom the first are shown already."""
        known = len(self.ids)
        if ids[:known] != self.ids or known > len(ids):
            self.show(ids, {}, self._stages)
        elif len(ids) > known:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self.ids = ids
            self.endInsertRows()

    def renew(self, lines: Mapping[int, Line], stages: Mapping[int, Stage]) -> None:
        """Show what has changed: these lines are as they are now, any other may be old."""
        self._state += 1
        self._is_asking = False
        self._lines, self._stages = dict(lines), stages
        if self.ids:
            last = self.index(len(self.ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def renew_some(self, touched: Iterable[int], lines: Mapping[int, Line]) -> None:
        """Show what has changed of some contacts; what is shown of all others stays as it is."""
        kept = dict(self._lines)
        for id_ in touched:
            kept.pop(id_, None)
        if self._is_asking or self._wanted:  # what is on its way may be of before
            self.renew(kept | dict(lines), self._stages)
            return
        self._lines = kept
        self._keep({id_: line for id_, line in lines.items() if id_ not in kept})
        for row in map(self.row_of, touched):
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def forget(self) -> None:
        """Fetch everything anew: other columns are shown."""
        self.renew({}, self._stages)

    def id_at(self, row: int) -> int:
        """The contact of a row."""
        return self.ids[row]

    def row_of(self, contact_id: int | None) -> int | None:
        """The row of a contact, if it is shown."""
        try:
            return self.ids.index(contact_id)  # type: ignore[arg-type]  # None is found nowhere
        except ValueError:
            return None

    def line_at(self, row: int) -> Line | None:
        """What is shown of a row's contact; None if it has yet to be fetched, which then is done."""
        line = self._lines.get(self.ids[row])
        if line is None:
            self._want(row // _PAGE)
        return line

    def row_at(self, row: int) -> ContactRow | None:
        """The contact of a row, if it is fetched."""
        line = self.line_at(row)
        return line.row if line else None

    def stage_of(self, row: ContactRow) -> Stage:
        """The stage that a row's contact stands in."""
        return self._stages[row.stage_id]

    # As Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many there are."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many columns there are, shown or not."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.title(self.columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, or the contact of its row."""
        if not index.isValid() or role not in _ROLES:
            return None
        line = self.line_at(index.row())
        if line is None:
            return None
        return line.row if role == ROW_ROLE else self.text(line, self.columns[index.column()])

    # Fetching

    def _want(self, page: int) -> None:
        self._wanted.pop(page, None)
        self._wanted[page] = None
        if not self._is_asking:
            self._fetching.start()
        if not self._waiting.isActive() and not self.is_late:
            self._waiting.start()

    def _fetch(self) -> None:
        pages = list(self._wanted)[-_PAGES_AT_ONCE:]
        self._wanted.clear()
        if self._is_asking or not pages:
            return
        wanted = [id_ for page in pages for id_ in self.ids[page * _PAGE : (page + 1) * _PAGE]]
        self._is_asking, state, read = True, self._state, self.reading()
        self.desk.ask(lambda reader: read(reader, wanted), lambda lines: self._take(state, pages, lines))

    def _take(self, state: int, pages: Iterable[int], lines: Mapping[int, Line]) -> None:
        """Show lines that were fetched, unless something has changed since they were asked for."""
        if state != self._state:
            return
        self._is_asking = False
        self._keep(lines)
        for page in pages:
            last = min((page + 1) * _PAGE, len(self.ids)) - 1
            if last >= page * _PAGE:
                columns = len(self.columns) - 1
                self.dataChanged.emit(self.index(page * _PAGE, 0), self.index(last, columns))
        if self._wanted:
            self._fetching.start()
        else:
            self._waiting.stop()
            self._set_late(is_late=False)

    def _keep(self, lines: Mapping[int, Line]) -> None:
        for id_, line in lines.items():
            self._lines.pop(id_, None)
            self._lines[id_] = line
        for id_ in list(self._lines)[: max(0, len(self._lines) - _KEPT)]:
            del self._lines[id_]

    def _show_late(self) -> None:
        self._set_late(is_late=self._is_asking or bool(self._wanted))

    def _set_late(self, *, is_late: bool) -> None:
        if is_late is not self.is_late:
            self.is_late = is_late
            self.is_late_changed.emit()

    def _timer(self, milliseconds: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(run)
        return timer


_ROLES: Final = frozenset(
    {
        ROW_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    }
)
