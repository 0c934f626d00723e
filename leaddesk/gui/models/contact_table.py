"""The contacts that a filter means, as a table model that fetches page by page."""

from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.contact import ContactRow, Rating
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import ago, near_date, translated
from leaddesk.storage import queries
from leaddesk.storage.queries import PAGE, Place

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the table."""

    NAME = 0
    ORGANIZATION = 1
    TITLE = 2
    STAGE = 3
    RATING = 4
    NEXT_STEP = 5
    LAST_CONTACT = 6
    EMAIL = 7
    PHONE = 8


ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class ContactTable(QAbstractTableModel):
    """Rows are fetched a page at a time, as the table shows them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[ContactRow] = []
        self._stages: dict[int, Stage] = {}
        self._filter = Filter()
        self._is_whole = True

    def headers(self) -> tuple[str, ...]:
        """The columns' headings."""
        return (
            self.tr("Name"),
            self.tr("Organization"),
            self.tr("Title"),
            self.tr("Stage"),
            self.tr("Rating"),
            self.tr("Next step"),
            self.tr("Last contact"),
            self.tr("E-mail"),
            self.tr("Phone"),
        )

    def show(self, wanted: Filter, first: list[ContactRow], stages: dict[int, Stage]) -> None:
        """Show a filter's contacts, beginning with its first page."""
        self.beginResetModel()
        self._filter, self._rows, self._stages = wanted, first, stages
        self._is_whole = len(first) < PAGE
        self.endResetModel()

    def row_at(self, row: int) -> ContactRow:
        """The contact of a row."""
        return self._rows[row]

    def row_of(self, contact_id: int) -> int | None:
        """The row that shows a contact, among those fetched."""
        return next((number for number, row in enumerate(self._rows) if row.id == contact_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many rows are fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 (Qt's name)
        """Whether there are more rows than are fetched."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 (Qt's name)
        """Fetch the next page."""
        if parent.isValid() or not self._rows:
            return
        last = self._rows[-1]
        today = self._desk.today()
        after = Place(last.sort_key, last.id)
        page = self._desk.look(lambda reader: queries.page(reader, self._filter, today, after=after))
        self._is_whole = len(page) < PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
            self._rows += page
            self.endInsertRows()

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headers()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, or its row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.NEXT_STEP:
            return row.next_step
        return None

    def stage_of(self, row: ContactRow) -> Stage:
        """The stage that a row's contact stands in."""
        return self._stages[row.stage_id]

    def _text(self, row: ContactRow, column: Column) -> str:
        match column:
            case Column.STAGE:
                return stage_title(self._stages[row.stage_id])
            case Column.RATING:
                return self.rating_title(row.rating)
            case Column.NEXT_STEP:
                return self._next_step(row)
            case Column.LAST_CONTACT:
                return ago(row.last_contact, self._desk.now()) if row.last_contact else ""
            case _:
                return str(getattr(row, column.name.lower()))

    def _next_step(self, row: ContactRow) -> str:
        if row.next_due is None:
            return ""
        return f"{near_date(date.fromisoformat(row.next_due), self._desk.today())} · {row.next_step}"

    def rating_title(self, rating: Rating) -> str:
        """A rating's word."""
        return {
            Rating.HOT: self.tr("Hot"),
            Rating.WARM: self.tr("Warm"),
            Rating.COLD: self.tr("Cold"),
            Rating.UNRATED: "",
        }[rating]


def stage_title(stage: Stage) -> str:
    """A stage's name: the user's own, or the built-in one translated."""
    return stage.name or translated(stage.title)
