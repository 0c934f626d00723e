"""The pipeline as models: a column a stage, that knows who stands in it and fetches the cards that are shown."""

import json
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.domain.orders import ContactColumn, Order
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.line_table import LineTable, ReadLines
from leaddesk.gui.texts import near_date
from leaddesk.gui.words import rating_word
from leaddesk.services.finding import as_filter, stages_in_use
from leaddesk.storage import listing
from leaddesk.storage.listing import Ids, Line
from leaddesk.storage.reader import Reader

Index = QModelIndex | QPersistentModelIndex

MIME: Final = "application/x-leaddesk-contacts"
BY_NEED: Final = Order(ContactColumn.NEXT_STEP)
"""Overdue steps first, then the next ones, then those without a step; among equals the name decides."""
_FIRST: Final = 15
"""So many cards come with the board; more than a column shows."""
_FEW: Final = 50
"""Up to so many cards are moved one by one; with more, the board is read anew."""
_SHOWN: Final = (ContactColumn.STAGE_SINCE,)


class Board(NamedTuple):
    """The board: its stages, who stands in each, and what is known of the first and of those touched."""

    stages: tuple[Stage, ...]
    ids: Mapping[int, Ids]
    lines: Mapping[int, Line]

    @property
    def whole(self) -> int:
        """How many contacts there are on it."""
        return sum(map(len, self.ids.values()))


def read_board(reader: Reader, query: str, today: date, touched: Iterable[int] = ()) -> Board:
    """The contacts that a filter text means, by stage. Raises as `as_filter` does."""
    stages = tuple(stages_in_use(reader))
    wanted = as_filter(reader, query)
    ids = {stage.id: _standing_in(reader, wanted, stage.id, today) for stage in stages}
    return _with_lines(reader, stages, ids, touched)


def read_change(reader: Reader, today: date, touched: Collection[int], before: Mapping[int, Ids]) -> Board:
    """The whole board after a change that touched these contacts: all others stand where they stood before.

    `before`: who stood in each stage. To list everybody again takes a second with 100,000 contacts.
    """
    stages = tuple(stages_in_use(reader))
    now = listing.stages_of(reader, Filter(), today, touched)
    ids = {
        stage.id: listing.put_anew(
            reader,
            _without(before.get(stage.id, array("q")), touched),
            [id_ for id_, stage_id in now.items() if stage_id == stage.id],
            BY_NEED,
        )
        for stage in stages
    }
    return _with_lines(reader, stages, ids, touched)


def _without(ids: Ids, some: Iterable[int]) -> Ids:
    kept = array("q", ids)
    for id_ in some:
        if id_ in kept:
            kept.remove(id_)
    return kept


def _with_lines(
    reader: Reader, stages: tuple[Stage, ...], ids: Mapping[int, Ids], touched: Iterable[int]
) -> Board:
    shown = {id_ for standing in ids.values() for id_ in standing[:_FIRST]}
    return Board(stages, ids, listing.lines(reader, shown.union(touched), _SHOWN))


def _standing_in(reader: Reader, wanted: Filter, stage_id: int, today: date) -> Ids:
    if wanted.stage_ids and stage_id not in wanted.stage_ids:
        return array("q")
    return listing.ids(reader, replace(wanted, stage_ids=(stage_id,)), today, BY_NEED)


def touched_ids(reader: Reader, changes: Iterable[Touched]) -> frozenset[int] | None:
    """The contacts whose cards changes may have changed; None if they say too little, or too much."""
    contact_ids, step_ids = set[int](), set[int]()
    for touched in changes:
        for ids, kind in ((contact_ids, Kind.CONTACT), (step_ids, Kind.FOLLOW_UP)):
            found = touched.get(kind, frozenset())
            if found is None:
                return None
            ids.update(found)
    steps = reader.get(FollowUp, step_ids) if len(contact_ids) + len(step_ids) <= _FEW else {}
    if len(contact_ids) > _FEW or len(steps) < len(step_ids):
        return None  # whose steps are gone cannot be asked any more
    return frozenset(contact_ids).union(step.contact_id for step in steps.values())


class CardColumn(StrEnum):
    """The one column of a list of cards."""

    CARD = "card"


class StageCards(LineTable):
    """The cards of one stage. All of them are there; what a card says is fetched as it is shown."""

    def __init__(self, desk: Desk, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(desk, tuple(CardColumn), parent)
        self.stage = stage

    def title(self, column: StrEnum) -> str:  # noqa: ARG002 (the base's signature)
        """A list of cards has no heading."""
        return ""

    def text(self, line: Line, column: StrEnum) -> str:  # noqa: ARG002 (the base's signature)
        """Who it is."""
        return line.row.name

    def reading(self) -> ReadLines:
        """How cards are read."""
        return lambda reader, ids: listing.lines(reader, ids, _SHOWN)

    def change(self, ids: Ids, touched: Collection[int], lines: Mapping[int, Line]) -> bool:
        """Show what a change made of the column: who came, went or stands elsewhere, and what is new of the touched.

        Others keep their rows, so that what is scrolled to stays so. Whether they could.
        """
        if self.ids != ids and not self._move(ids, touched):
            self.show(ids, lines, {})
            return False
        self.renew_some(touched, lines)
        return True

    def _move(self, ids: Ids, touched: Iterable[int]) -> bool:
        """Let the touched come and go; whether nobody else did."""
        gone = sorted((row for id_ in touched if (row := self.row_of(id_)) is not None), reverse=True)
        come = sorted(ids.index(id_) for id_ in touched if id_ in ids)
        now = array("q", self.ids)  # who has taken the old ones keeps them as they were
        for row in gone:
            del now[row]
        for row in come:
            now.insert(row, ids[row])
        if now != ids:
            return False
        self.ids = array("q", self.ids)
        for row in gone:  # from below, so that the rows above keep their numbers
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.ids[row]
            self.endRemoveRows()
        for row in come:
            self.beginInsertRows(QModelIndex(), row, row)
            self.ids.insert(row, ids[row])
            self.endInsertRows()
        return True

    # The words of a card

    def days(self, line: Line) -> int | None:
        """For how many days a card has stood here."""
        since: datetime | None = line.more.get(ContactColumn.STAGE_SINCE)
        if since is None:
            return None
        now = self.desk.now()
        return max((now.date() - since.astimezone(now.tzinfo).date()).days, 0)

    def is_overdue(self, line: Line) -> bool:
        """Whether a card's next step should have been taken."""
        due = line.row.next_due
        return due is not None and date.fromisoformat(due) < self.desk.today()

    def due(self, line: Line) -> str:
        """When a card's next step is to be taken; empty where there is none."""
        due = line.row.next_due
        return near_date(date.fromisoformat(due), self.desk.today()) if due else ""

    def step(self, line: Line) -> str:
        """What a card's next step is; an open contact without one says so."""
        if line.row.next_due is not None:
            return line.row.next_step or ""
        is_open = self.stage.kind in {StageKind.LEAD, StageKind.PROSPECT}
        return self.tr("No next step") if is_open else ""

    def days_text(self, line: Line) -> str:
        """For how long a card has stood here, in few letters."""
        days = self.days(line)
        if days is None:
            return ""
        return self.tr("%n d", "days in the stage, short", days) if days else self.tr("today")

    # What Qt asks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card's name, its contact, or all that it shows in one sentence."""
        if role not in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return super().data(index, role)
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        return self._all(line, ", " if role == Qt.ItemDataRole.AccessibleTextRole else "\n")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be selected and dragged; they are dropped on the column, not on each other."""
        flags = super().flags(index)
        return (
            flags | Qt.ItemFlag.ItemIsDragEnabled
            if index.isValid()
            else flags | Qt.ItemFlag.ItemIsDropEnabled
        )

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 (Qt's name)
        """Copy alone: a drag that is not a copy would take the card away before the move is written."""
        return Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 (Qt's name)
        """What is dropped here is a wish."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's name)
        """Contacts by their ids."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 (Qt's name)
        """The ids of the cards that are dragged."""
        return contacts_as_mime([self.id_at(index.row()) for index in indexes])

    def _all(self, line: Line, between: str) -> str:
        row, days = line.row, self.days(line)
        parts = (
            row.name,
            row.organization if row.organization != row.name else "",
            rating_word(row.rating),
            self.tr("overdue") if self.is_overdue(line) else "",
            ": ".join(filter(None, (self.due(line), self.step(line)))),
            self.tr("%n days in this stage", "", days) if days is not None else "",
        )
        return between.join(part for part in parts if part)


def contacts_as_mime(ids: Sequence[int]) -> QMimeData:
    """Contacts as they are dragged."""
    mime = QMimeData()
    mime.setData(MIME, QByteArray(json.dumps(list(ids)).encode()))
    return mime


def contacts_in_mime(mime: QMimeData) -> list[int]:
    """The ids of the contacts that are dragged; none if it is something else."""
    return [int(id_) for id_ in json.loads(bytes(mime.data(MIME).data()))] if mime.hasFormat(MIME) else []
