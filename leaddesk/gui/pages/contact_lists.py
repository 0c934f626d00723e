"""The saved list that the contacts page shows, if it shows one, and what is done with lists there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.lists import FilterKey, SavedList, joined_terms, parse_filter
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.list_name import ListNameSheet
from leaddesk.gui.saved_lists import list_title
from leaddesk.services import lists
from leaddesk.storage.reader import Reader


class ContactLists(QObject):
    """Knows which list is shown, and whether something else is asked for by now."""

    changed = Signal()
    """Another list is shown, or none, or it is called something else."""
    query_wanted = Signal(str)
    """The list that is shown means something else now."""

    def __init__(self, desk: Desk, parent: QWidget, query: Callable[[], str]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._query = query
        self.shown: SavedList | None = None

    def show(self, saved: SavedList | None) -> None:
        """A list is shown from now on; None: everybody, or what is searched for."""
        if saved != self.shown:
            self.shown = saved
            self.changed.emit()

    def title(self) -> str:
        """What the list is called; empty: none is shown."""
        return list_title(self.shown) if self.shown else ""

    def is_altered(self) -> bool:
        """Whether something else is asked for than the list means."""
        return self.shown is not None and _meaning(self._query()) != _meaning(self.shown.query)

    def renew(self) -> None:
        """See what has become of the list."""
        if self.shown is not None:
            list_id = self.shown.id
            self._desk.ask(_as_found(list_id), lambda found: self._renew(list_id, found[0]))

    def save_as(self) -> ListNameSheet:
        """Ask for a name, and save what is asked for as a list."""
        query = self._query()
        sheet = ListNameSheet(
            self._desk,
            self._parent,
            self.tr("Save as list"),
            self.tr("It stays up to date: whoever fits its filter is on it."),
            "",
            lambda space, name: self._note(lists.save(space, name, query)),
        )
        sheet.accepted.connect(self._show_saved)
        sheet.open()
        return sheet

    def save_changes(self) -> None:
        """Let the list mean what is asked for now."""
        if self.shown is not None:
            list_id, query = self.shown.id, self._query()
            self._desk.change(lambda space: lists.change(space, list_id, query))

    def rename(self) -> ListNameSheet | None:
        """Ask for another name for the list."""
        if self.shown is None:
            return None
        list_id = self.shown.id
        sheet = ListNameSheet(
            self._desk,
            self._parent,
            self.tr("Rename list"),
            "",
            self.title(),
            lambda space, name: lists.rename(space, list_id, name),
        )
        sheet.open()
        return sheet

    def shift(self, by: int) -> None:
        """Move the list up (by -1) or down among the others."""
        shown = self.shown
        if shown is not None:
            self._desk.ask(
                lambda reader: reader.all(SavedList), lambda found: self._shift(shown.id, by, found)
            )

    def delete(self) -> None:
        """Delete the list; those who are on it stay, and the toast has the undo."""
        if self.shown is not None:
            list_id = self.shown.id
            self._desk.change(lambda space: lists.delete(space, list_id))

    def _shift(self, list_id: int, by: int, found: list[SavedList]) -> None:
        ids = [saved.id for saved in found]
        if list_id in ids:
            place = ids.index(list_id)
            ids.insert(min(max(place + by, 0), len(ids)), ids.pop(place))
            self._desk.change(lambda space: lists.reorder(space, ids))

    def _note(self, changes: ChangeSet) -> ChangeSet:
        self._saved = changes
        return changes

    def _show_saved(self) -> None:
        (pair,) = self._saved.pairs
        if isinstance(pair.after, SavedList):
            self.show(pair.after)

    def _renew(self, list_id: int, now: SavedList | None) -> None:
        before = self.shown
        if before is None or before.id != list_id:
            return
        was_altered = self.is_altered()
        self.show(now)
        if now is not None and now.query != before.query and not was_altered and self.is_altered():
            self.query_wanted.emit(now.query)


def _as_found(list_id: int) -> Callable[[Reader], tuple[SavedList | None]]:
    """The list as it is, wrapped: an answer that is None is none."""
    return lambda reader: (reader.one(SavedList, list_id),)


def _meaning(query: str) -> tuple[str, dict[FilterKey, frozenset[str]]]:
    """What a filter text asks, however it is written."""
    words, terms = parse_filter(query)
    return words, {term.key: frozenset(term.values) for term in joined_terms(terms)}
