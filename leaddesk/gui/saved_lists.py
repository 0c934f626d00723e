"""The saved lists as the sidebar shows them: each with how many are on it now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.lists import SavedList
from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import translated
from leaddesk.services import lists
from leaddesk.services.finding import as_filter
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_PAUSE_MILLISECONDS: Final = 150
"""Changes that come one after another are counted once."""
_COUNTED: Final = frozenset(
    {
        Kind.CONTACT,
        Kind.FOLLOW_UP,
        Kind.ACTIVITY,
        Kind.ENCOUNTER,
        Kind.EVENT,
        Kind.STAGE,
        Kind.TAG,
        Kind.IMPORT,
    }
)


def list_title(saved: SavedList) -> str:
    """What a list is called: as the user named it, or what we call it in the user's language."""
    return saved.name or translated(saved.title)


@dataclass(frozen=True, slots=True)
class CountedList:
    """A list and how many are on it; None: not known, because it is not counted yet or means nothing any more."""

    list: SavedList
    count: int | None = None


class SavedLists(QObject):
    """Knows the lists and counts them, one after another and off the GUI thread, while somebody looks.

    One at a time: a search that is typed meanwhile waits for no more than one count.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self._is_watched = False
        self._is_stale = True
        self._counts: dict[int, int | None] = {}
        self._lists: tuple[SavedList, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.refresh)
        desk.changed.connect(self._notice)

    def now(self) -> datetime:
        """The time, with the offset of where we are."""
        return self._desk.now()

    @property
    def lists(self) -> Sequence[CountedList]:
        """The lists in their order."""
        return [CountedList(saved, self._counts.get(saved.id)) for saved in self._lists]

    def watch(self, is_watched: bool) -> None:
        """Somebody looks, or looks away: then nothing is counted."""
        self._is_watched = is_watched
        if is_watched and self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the lists anew, then count them."""
        if not self._is_watched:
            self._is_stale = True
            return
        self._is_stale = False
        self._asked += 1
        number = self._asked
        self._desk.ask(lambda reader: tuple(reader.all(SavedList)), lambda found: self._take(number, found))

    def rename(self, list_id: int, name: str) -> None:
        """Call a list something else."""
        self._desk.change(lambda space: lists.rename(space, list_id, name))

    def delete(self, list_id: int) -> None:
        """Let go of a list; the toast has the undo."""
        self._desk.change(lambda space: lists.delete(space, list_id))

    def shift(self, list_id: int, step: int) -> None:
        """Move a list up (-1) or down (1) among the others."""
        ids = [saved.id for saved in self._lists]
        before = ids.index(list_id)
        after = min(max(before + step, 0), len(ids) - 1)
        if after != before:
            ids.insert(after, ids.pop(before))
            self._desk.change(lambda space: lists.reorder(space, ids))

    def _take(self, number: int, found: tuple[SavedList, ...]) -> None:
        if number != self._asked:
            return
        if found != self._lists:
            self._lists = found
            self.changed.emit()
        self._count(number, found)

    def _count(self, number: int, waiting: Sequence[SavedList]) -> None:
        """Count the first of those waiting, then the others."""
        if not waiting or number != self._asked:
            return
        saved, today = waiting[0], self._desk.today()

        def count(reader: Reader) -> int | None:
            try:
                return queries.count(reader, as_filter(reader, saved.query), today)
            except LeadDeskError:
                return None  # it names what is gone; shown, the page says so

        def take(found: int | None) -> None:
            if number != self._asked:
                return
            if self._counts.get(saved.id, -1) != found:
                self._counts[saved.id] = found
                self.changed.emit()
            self._count(number, waiting[1:])

        self._desk.ask(count, take)

    def _notice(self, touched: Touched) -> None:
        if Kind.LIST in touched:
            self.refresh()
        elif touched.keys() & _COUNTED:
            self._is_stale = True
            self._pause.start()
