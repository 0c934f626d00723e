"""Finding the contacts that a table shows: asked off the GUI thread, and what comes late is dropped."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.domain.errors import InputError
from leaddesk.domain.orders import Order
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.line_table import FIRST, LineTable, ReadLines
from leaddesk.gui.widgets.line_view import Found, Place, found_again
from leaddesk.services.finding import as_filter
from leaddesk.storage import listing
from leaddesk.storage.listing import BY_NAME, Ids, Line
from leaddesk.storage.reader import Reader

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown: the contacts that a filter text means, in an order."""

    text: str = ""
    order: Order = BY_NAME


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of those found: their ids (at first maybe not all), the first lines, and where the user was."""

    ids: Ids
    lines: Mapping[int, Line]
    stages: Mapping[int, Stage]
    is_whole: bool = True
    found: Found | None = None


class Finder(QObject):
    """Asks who is wanted. A keystroke's first page comes before all of them are known, so that it is there at once."""

    began = Signal(object)
    """`Shown`: other contacts are wanted now, or in another order."""
    completed = Signal(object)
    """The ids of all that are wanted."""
    renewed = Signal(object, object)
    """The lines asked for as they are now, and the stages; the rest is told by `moved`."""
    moved = Signal(object, object)
    """`Shown` after a change, and the place that it was found from. Nothing is told if nothing has moved."""
    refused = Signal(object)
    """The `InputError` that says what in the text means nothing."""

    def __init__(self, desk: Desk, table: LineTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table = table
        self._asked = 0
        self._is_finding = False
        self.wanted = Wanted()
        # The rest is asked for once the first page is painted: both at once would take turns.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._find_rest)

    def find(self, wanted: Wanted, place: Place | None = None) -> None:
        """Find who is wanted; with a place, the whole of it at once, and where the user was."""
        self.wanted = wanted
        self._is_finding = True
        self._rest.stop()
        today, read = self._desk.today(), self._table.reading()
        if place is None and wanted.order == BY_NAME:
            self._ask(lambda reader: _first_page(reader, wanted, today, read), self._begin)
        else:
            self._ask(lambda reader: _all(reader, wanted, today, read, place), self._begin)

    def renew(self, place: Place, seen: range) -> None:
        """Find the same anew after a change: first what is seen, then who is meant now."""
        if self._is_finding or self._rest.isActive():
            self.find(self.wanted)
            return
        wanted, today, read = self.wanted, self._desk.today(), self._table.reading()
        ids = list(self._table.ids[seen.start : seen.stop])
        self._ask(
            lambda reader: (read(reader, ids), _stages(reader)), lambda found: self.renewed.emit(*found)
        )
        height = len(seen)

        def find(reader: Reader) -> Shown | None:
            now = listing.ids(reader, as_filter(reader, wanted.text), today, wanted.order)
            return None if now == place.ids else _shown(reader, now, read, found_again(place, now), height)

        self._ask(find, lambda shown: self.moved.emit(shown, place), keeps=True)

    def _begin(self, shown: Shown) -> None:
        self._is_finding = False
        self.began.emit(shown)
        if shown.is_whole:
            self.completed.emit(shown.ids)
        else:
            self._rest.start()

    def _find_rest(self) -> None:
        wanted, today = self.wanted, self._desk.today()

        def find(reader: Reader) -> Ids:
            return listing.ids(reader, as_filter(reader, wanted.text), today, wanted.order)

        self._ask(find, self.completed.emit)

    def _ask(
        self, question: Callable[[Reader], T], answer: Callable[[T], object], *, keeps: bool = False
    ) -> None:
        """Ask, and drop the answer if something else has been asked for since; `keeps`: this does not make it late."""
        self._asked += not keeps
        number = self._asked

        def ask(reader: Reader) -> T | InputError | None:
            if number != self._asked:
                return None  # nobody waits for it any more
            try:
                return question(reader)
            except InputError as error:
                return error

        def take(found: T | InputError | None) -> None:
            if number != self._asked:
                return
            if isinstance(found, InputError):
                self._is_finding = False
                self.refused.emit(found)
            elif found is not None:
                answer(found)

        self._desk.ask(ask, take)


def _stages(reader: Reader) -> dict[int, Stage]:
    return {stage.id: stage for stage in reader.all(Stage)}


def _first_page(reader: Reader, wanted: Wanted, today: date, read: ReadLines) -> Shown:
    """The first page by name, which an index has in order."""
    meant = as_filter(reader, wanted.text)
    first = listing.first(reader, meant, today, FIRST)
    return Shown(first, read(reader, first.tolist()), _stages(reader), is_whole=len(first) < FIRST)


def _all(reader: Reader, wanted: Wanted, today: date, read: ReadLines, place: Place | None) -> Shown:
    ids = listing.ids(reader, as_filter(reader, wanted.text), today, wanted.order)
    found = None if place is None else found_again(place, ids)
    return _shown(reader, ids, read, found, FIRST)


def _shown(reader: Reader, ids: Ids, read: ReadLines, found: Found | None, height: int) -> Shown:
    """With the lines that will be seen."""
    top = max(0, (found.top or 0) - height // 2) if found else 0
    return Shown(ids, read(reader, ids[top : top + 2 * height].tolist()), _stages(reader), found=found)
