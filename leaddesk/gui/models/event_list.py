"""The events as a list in three groups: running, upcoming (soonest first), past (newest first)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.event import Event
from leaddesk.gui.event_texts import against_goal, days
from leaddesk.gui.words import word
from leaddesk.services.events import Phase, phase

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: an event with how many were met there, or a group's heading."""

    heading: str = ""
    event: Event | None = None
    captured: int = 0
    is_current: bool = False
    is_running: bool = False


class EventList(QAbstractListModel):
    """All events; there are few of them, so that they are held whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(
        self, events: Iterable[Event], captured: Mapping[int, int], current: int | None, now: datetime
    ) -> None:
        """Show these events. Rows that stay the same stay selected."""
        entries = list(_entries(events, captured, current, now))
        if entries == self._entries:
            return
        is_same_order = [_key(entry) for entry in entries] == [_key(entry) for entry in self._entries]
        if not is_same_order:
            self.beginResetModel()
        self._entries = entries
        if is_same_order:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
        else:
            self.endResetModel()

    def event_at(self, row: int) -> Event | None:
        """The event of a row; None for a heading."""
        return self._entries[row].event if 0 <= row < len(self._entries) else None

    def row_of(self, event_id: int | None) -> int | None:
        """The row of an event."""
        return next(
            (row for row, entry in enumerate(self._entries) if entry.event and entry.event.id == event_id),
            None,
        )

    def first_row(self) -> int | None:
        """The row of the first event."""
        return next((row for row, entry in enumerate(self._entries) if entry.event), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if index.isValid() and self._entries[index.row()].event is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's text, or its entry."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.event.name if entry.event else entry.heading
        if role == Qt.ItemDataRole.AccessibleTextRole and entry.event:
            event = entry.event
            return ", ".join(
                filter(
                    None,
                    (event.name, days(event), event.place, against_goal(entry.captured, event.lead_goal)),
                )
            )
        if role == Qt.ItemDataRole.ToolTipRole and entry.event:
            return entry.event.name
        return None


def _key(entry: Entry) -> tuple[str, int]:
    return entry.heading, entry.event.id if entry.event else 0


def _entries(
    events: Iterable[Event], captured: Mapping[int, int], current: int | None, now: datetime
) -> Iterator[Entry]:
    groups: dict[Phase, list[Event]] = {one: [] for one in Phase}
    for event in events:
        groups[phase(event, now)].append(event)
    for one, members in groups.items():
        if members:
            yield Entry(heading=word(one))
            for event in sorted(members, key=_order, reverse=one is not Phase.UPCOMING):
                yield Entry("", event, captured.get(event.id, 0), event.id == current, one is Phase.RUNNING)


def _order(event: Event) -> tuple[date, int]:
    return event.starts_on or date.max, event.id
