"""The pipeline as models: a column a stage, whose cards are fetched page by page."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.contact import ContactRow, Rating
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import near_date
from leaddesk.storage import queries
from leaddesk.storage.queries import PAGE, Place
from leaddesk.storage.reader import Reader

Index = QModelIndex | QPersistentModelIndex

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
MIME: Final = "application/x-leaddesk-contacts"
FEW: Final = 500
"""Up to so many touched contacts are patched into the columns; with more, the columns are read anew."""


class Card(NamedTuple):
    """What a card shows: the contact, and since when it stands in its stage."""

    row: ContactRow
    since: datetime | None

    @property
    def place(self) -> tuple[str, int]:
        """Where the card stands among those of its column."""
        return self.row.sort_key, self.row.id


class Board(NamedTuple):
    """The whole board: its stages, how many contacts stand in each, and each column's first cards."""

    stages: tuple[Stage, ...]
    counts: Mapping[int, int]
    cards: Mapping[int, list[Card]]


class Patch(NamedTuple):
    """What a change means for the board: the counts, and the cards of the touched contacts that are still there."""

    counts: Mapping[int, int]
    ids: frozenset[int]
    cards: list[Card]


def read_board(reader: Reader, today: date) -> Board:
    """The board as it is first shown."""
    stages = tuple(reader.all(Stage))
    return Board(
        stages,
        queries.count_by_stage(reader),
        {stage.id: read_cards(reader, stage.id, today) for stage in stages},
    )


def read_cards(reader: Reader, stage_id: int, today: date, after: Place | None = None) -> list[Card]:
    """The next page of a column."""
    return _cards(reader, queries.page(reader, Filter(stage_ids=(stage_id,)), today, after=after))


def read_patch(reader: Reader, touched: Touched, today: date) -> Patch | None:
    """What a change means for the board; None if it says too little, or too much, and all is to be read anew."""
    contact_ids = touched.get(Kind.CONTACT, frozenset())
    step_ids = touched.get(Kind.FOLLOW_UP, frozenset())
    if contact_ids is None or step_ids is None or len(contact_ids) + len(step_ids) > FEW:
        return None
    steps = reader.get(FollowUp, step_ids)
    if len(steps) < len(step_ids):
        return None
    ids = contact_ids | {step.contact_id for step in steps.values()}
    rows = queries.page(reader, Filter(ids=tuple(ids)), today, limit=2 * FEW)
    return Patch(queries.count_by_stage(reader), frozenset(ids), _cards(reader, rows))


def _cards(reader: Reader, rows: Sequence[ContactRow]) -> list[Card]:
    since = queries.stage_since(reader, [row.id for row in rows])
    return [Card(row, since.get(row.id)) for row in rows]


class StageCards(QAbstractListModel):
    """The cards of one stage, fetched a page at a time as the column shows them."""

    def __init__(self, desk: Desk, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.stage = stage
        self._cards: list[Card] = []
        self._is_whole = True

    def show(self, first: list[Card]) -> None:
        """Show the stage anew, beginning with its first page."""
        self.beginResetModel()
        self._cards = list(first)
        self._is_whole = len(first) < PAGE
        self.endResetModel()

    def patch(self, ids: Iterable[int], cards: Iterable[Card]) -> None:
        """Let go of these contacts where they no longer stand here, and put in or renew those that do."""
        here = {card.row.id: card for card in cards if card.row.stage_id == self.stage.id}
        touched = set(ids)
        found = [row for row, card in enumerate(self._cards) if card.row.id in touched]
        for row in reversed(found):  # from below, so that the rows above keep their numbers
            renewed = here.get(self._cards[row].row.id)
            if renewed is not None and renewed.place == self._cards[row].place:
                self._cards[row] = here.pop(renewed.row.id)
                self.dataChanged.emit(self.index(row), self.index(row))
            else:
                self._remove(row)
        for card in here.values():
            self._insert(card)

    def card_at(self, row: int) -> Card:
        """The card of a row."""
        return self._cards[row]

    def row_of(self, contact_id: int) -> int | None:
        """The row of a contact, among those fetched."""
        return next((row for row, card in enumerate(self._cards) if card.row.id == contact_id), None)

    def days(self, card: Card) -> int | None:
        """For how many days a card has stood here."""
        if card.since is None:
            return None
        now = self._desk.now()
        return max((now.date() - card.since.astimezone(now.tzinfo).date()).days, 0)

    def is_overdue(self, card: Card) -> bool:
        """Whether a card's next step should have been taken."""
        return card.row.next_due is not None and date.fromisoformat(card.row.next_due) < self._desk.today()

    def next_step(self, card: Card) -> str:
        """A card's next step in words; an open contact without one says so."""
        row = card.row
        if row.next_due is not None:
            return f"{near_date(date.fromisoformat(row.next_due), self._desk.today())} · {row.next_step}"
        if self.stage.kind in {StageKind.LEAD, StageKind.PROSPECT}:
            return self.tr("No next step")
        return ""

    def days_text(self, card: Card) -> str:
        """For how long a card has stood here, in few letters."""
        days = self.days(card)
        if days is None:
            return ""
        return self.tr("%n d", "days in the stage, short", days) if days else self.tr("today")

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many cards are fetched."""
        return 0 if parent.isValid() else len(self._cards)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 (Qt's name)
        """Whether there are more cards than are fetched."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 (Qt's name)
        """Fetch the next page."""
        if parent.isValid() or self._is_whole:
            return
        after = Place(*self._cards[-1].place) if self._cards else None
        today, stage_id = self._desk.today(), self.stage.id
        page = self._desk.look(lambda reader: read_cards(reader, stage_id, today, after))
        self._is_whole = len(page) < PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._cards), len(self._cards) + len(page) - 1)
            self._cards += page
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card, its name, or all that it shows in one sentence."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.row.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._all(card, ", " if role == Qt.ItemDataRole.AccessibleTextRole else "\n")
        return None

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
        return contacts_as_mime([self._cards[index.row()].row.id for index in indexes])

    def _all(self, card: Card, between: str) -> str:
        days = self.days(card)
        parts = (
            card.row.name,
            card.row.organization if card.row.organization != card.row.name else "",
            rating_word(card.row.rating),
            self.next_step(card),
            self.tr("%n days in this stage", "", days) if days is not None else "",
        )
        return between.join(part for part in parts if part)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._cards[row]
        self.endRemoveRows()

    def _insert(self, card: Card) -> None:
        row = bisect_left(self._cards, card.place, key=lambda other: other.place)
        if row == len(self._cards) and not self._is_whole:
            return  # it stands behind what is fetched, and will come with its page
        self.beginInsertRows(QModelIndex(), row, row)
        self._cards.insert(row, card)
        self.endInsertRows()


def contacts_as_mime(ids: Sequence[int]) -> QMimeData:
    """Contacts as they are dragged."""
    mime = QMimeData()
    mime.setData(MIME, QByteArray(json.dumps(list(ids)).encode()))
    return mime


def contacts_in_mime(mime: QMimeData) -> list[int]:
    """The ids of the contacts that are dragged; none if it is something else."""
    return [int(id_) for id_ in json.loads(bytes(mime.data(MIME).data()))] if mime.hasFormat(MIME) else []


def rating_word(rating: Rating) -> str:
    """A rating's word; unrated has none."""
    return {
        Rating.HOT: QCoreApplication.translate("ratings", "Hot"),
        Rating.WARM: QCoreApplication.translate("ratings", "Warm"),
        Rating.COLD: QCoreApplication.translate("ratings", "Cold"),
        Rating.UNRATED: "",
    }[rating]
