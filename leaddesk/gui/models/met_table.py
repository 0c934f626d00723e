"""Those met at one event, as a table model that fetches page by page."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.contact import ContactRow
from leaddesk.domain.event import Encounter
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.board import rating_word
from leaddesk.gui.models.contact_table import ROW_ROLE, stage_title
from leaddesk.storage import queries
from leaddesk.storage.queries import PAGE, Place
from leaddesk.storage.reader import Reader

Index = QModelIndex | QPersistentModelIndex


class MetColumn(IntEnum):
    """The columns of the table."""

    NAME = 0
    ORGANIZATION = 1
    STAGE = 2
    RATING = 3
    SAID = 4


class Met(NamedTuple):
    """A contact, and what was said and wanted at the event."""

    contact: ContactRow
    said: str


def met_page(reader: Reader, event_id: int, today: Any, after: Place | None = None) -> list[Met]:
    """The next page of those met at an event, in the order of their names."""
    rows = queries.page(reader, Filter(event_ids=(event_id,)), today, after=after)
    meetings = reader.of_contacts(Encounter, [row.id for row in rows])
    return [Met(row, _said(meetings.get(row.id, ()), event_id)) for row in rows]


def _said(meetings: Iterable[Encounter], event_id: int) -> str:
    """The newest words of the event's meetings, else what they were interested in."""
    here = [meeting for meeting in meetings if meeting.event_id == event_id]
    said = next((meeting.said for meeting in reversed(here) if meeting.said), "")
    interests = dict.fromkeys(word for meeting in here for word in meeting.interests)
    return " ".join(said.split()) or ", ".join(interests)


class MetTable(QAbstractTableModel):
    """Rows are fetched a page at a time, as the table shows them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Met] = []
        self._stages: dict[int, Stage] = {}
        self._event_id = 0
        self._is_whole = True
        self._is_fetching = False
        self._shown = 0

    def headers(self) -> tuple[str, ...]:
        """The columns' headings."""
        return (
            self.tr("Name"),
            self.tr("Organization"),
            self.tr("Stage"),
            self.tr("Rating"),
            self.tr("What was said"),
        )

    def show(self, event_id: int, first: list[Met], stages: dict[int, Stage]) -> None:
        """Show those met at an event, beginning with the first page."""
        self.beginResetModel()
        self._event_id, self._rows, self._stages = event_id, first, stages
        self._is_whole = len(first) < PAGE
        self._is_fetching = False
        self._shown += 1
        self.endResetModel()

    def contact_at(self, row: int) -> ContactRow:
        """The contact of a row."""
        return self._rows[row].contact

    def row_of(self, contact_id: int | None) -> int | None:
        """The row that shows a contact, among those fetched."""
        return next((number for number, met in enumerate(self._rows) if met.contact.id == contact_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many rows are fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many columns there are."""
        return 0 if parent.isValid() else len(MetColumn)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 (Qt's name)
        """Whether there are more rows than are fetched."""
        return not (parent.isValid() or self._is_whole or self._is_fetching)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 (Qt's name)
        """Ask for the next page; of an event with very many people it may take a moment."""
        if parent.isValid() or not self._rows or self._is_fetching:
            return
        self._is_fetching = True
        last, shown, event_id = self._rows[-1].contact, self._shown, self._event_id
        today, place = self._desk.today(), Place(last.sort_key, last.id)
        self._desk.ask(
            lambda reader: met_page(reader, event_id, today, place), lambda page: self._add(shown, page)
        )

    def _add(self, shown: int, page: list[Met]) -> None:
        """Add a page, unless something else is shown by now."""
        if shown != self._shown:
            return
        self._is_fetching = False
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
        """A cell's text, or the contact of its row."""
        if not index.isValid():
            return None
        met = self._rows[index.row()]
        if role == ROW_ROLE:
            return met.contact
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(met, MetColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == MetColumn.SAID:
            return met.said
        return None

    def stage_of(self, row: ContactRow) -> Stage:
        """The stage that a row's contact stands in."""
        return self._stages[row.stage_id]

    def _text(self, met: Met, column: MetColumn) -> str:
        match column:
            case MetColumn.NAME:
                return met.contact.name
            case MetColumn.ORGANIZATION:
                return met.contact.organization
            case MetColumn.STAGE:
                return stage_title(self._stages[met.contact.stage_id])
            case MetColumn.RATING:
                return rating_word(met.contact.rating)
            case MetColumn.SAID:
                return met.said
