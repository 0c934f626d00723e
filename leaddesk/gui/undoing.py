"""What was done is said with its undo; what cannot be taken back whole, with whom that is about and the rest of it."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from leaddesk.domain.changes import ENTITY_OF_KIND, ChangeSet, Kind
from leaddesk.domain.errors import Stale
from leaddesk.gui.consequences import said_of
from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import told
from leaddesk.gui.widgets.toast import Toast
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_NAMED: Final = 3
_LOOKED_AT: Final = 50


class Undoing(QObject):
    """The toast of each change."""

    said = Signal(object, str)
    """A change, and what the toast says of it."""

    def __init__(self, desk: Desk, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._toast = toast
        desk.did.connect(self._tell)
        desk.undo_refused.connect(self._explain)

    @Slot(object)
    def _tell(self, changes: ChangeSet) -> None:
        if changes:
            text = said_of(self._desk, changes)
            self._toast.say(text, self.tr("Undo"), lambda: self._desk.undo(changes))
            self.said.emit(changes, text)

    @Slot(object, object)
    def _explain(self, changes: ChangeSet, error: Stale) -> None:
        records = error.stale[:_LOOKED_AT]
        self._desk.ask(
            lambda reader: _names(reader, records), lambda names: self._offer(changes, error, names)
        )

    def _offer(self, changes: ChangeSet, error: Stale, names: list[str]) -> None:
        text = told(error.message) if not names else _said(names)
        if _is_all(changes, error):
            self._toast.say(text)
        else:
            rest = frozenset(error.stale)
            self._toast.say(text, self.tr("Undo the rest"), lambda: self._desk.undo(changes, rest))


def _names(reader: Reader, records: Iterable[tuple[str, int]]) -> list[str]:
    """The contacts that records are of or hang on."""
    ids: list[int] = []
    for kind, id_ in records:
        entity = reader.one(ENTITY_OF_KIND[Kind(kind)], id_)
        ids.append(id_ if kind == Kind.CONTACT else getattr(entity, "contact_id", 0))
    rows = queries.rows(reader, dict.fromkeys(ids))
    return [row.name for row in rows.values()]


def _said(names: list[str]) -> str:
    others = len(names) - _NAMED
    shown = ", ".join(names[:_NAMED])
    if others > 0:
        shown += QCoreApplication.translate("Undoing", " and %n more", None, others)
    return QCoreApplication.translate("Undoing", "Changed since then: {names}. Nothing was undone.").format(
        names=shown
    )


def _is_all(changes: ChangeSet, error: Stale) -> bool:
    """Whether nothing would be left to be undone."""
    touched = {(pair.kind.value, pair.entity.id) for pair in changes.pairs}
    return changes.spill is None and touched <= set(error.stale)
