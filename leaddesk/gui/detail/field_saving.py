"""How the fields of a contact's detail are saved, and what becomes of a text that could not be."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import Blame, LeadDeskError
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.detail.contact_host import Field
from leaddesk.gui.texts import told


class FieldSaving:
    """Saves what fields hold, for the contact that is shown. A text that could not be saved waits for its contact.

    What is saved is shown at once: what is typed next is an edit of that, and not of what has yet to be read again.
    """

    def __init__(self, desk: Desk, reload: Callable[[], None], show: Callable[[Contact], None]) -> None:
        self.shown: int | None = None
        """The contact that is shown, if one is."""
        self._desk = desk
        self._reload = reload
        self._show = show
        self._drafts: dict[int, dict[str, str]] = {}

    def start_over(self, fields: Iterable[Field]) -> None:
        """Nothing of the contact that is shown may stay in a field; what could not be saved waits."""
        for field in fields:
            draft = field.draft()
            if self.shown is not None and draft is not None:
                self._drafts.setdefault(self.shown, {})[field.key] = draft
            if draft is not None or field.held.pending is not None:
                field.start_over()

    def restore(self, contact_id: int, fields: Iterable[Field]) -> None:
        """Put back into the fields what waits for a contact."""
        drafts = self._drafts.pop(contact_id, {})
        for field in fields if drafts else ():
            if field.key in drafts:
                field.take_draft(drafts[field.key])
                told_so = QCoreApplication.translate(
                    "ContactDetail", "This is not saved yet. Enter saves it, Esc takes it back."
                )
                field.refuse(told_so)

    def save(self, change: Change, field: Field | None) -> None:
        """Make a change of the contact that is shown; the field that holds it is told how it went."""
        contact_id = self.shown
        if contact_id is None:
            return
        typed = field.held.pending if field is not None else None
        self._desk.change(
            change,
            lambda changes: self._saved(contact_id, field, changes),
            lambda error: self._refused(contact_id, field, typed, error),
        )

    def _saved(self, contact_id: int, field: Field | None, changes: ChangeSet) -> None:
        if field is not None and contact_id == self.shown:
            field.settle()
        after = (pair.after for pair in changes.pairs)
        now = next((one for one in after if isinstance(one, Contact) and one.id == self.shown), None)
        if now is not None:
            self._show(now)
        if not changes:
            self._reload()

    def _refused(self, contact_id: int, field: Field | None, typed: str | None, error: Exception) -> None:
        is_ours = isinstance(error, LeadDeskError) and error.blame is not Blame.BUG
        if field is None or contact_id != self.shown or not is_ours:
            self._desk.failed.emit(error)
        if field is None or typed is None:
            self._reload()
        elif contact_id != self.shown:
            self._drafts.setdefault(contact_id, {})[field.key] = typed
        else:
            field.refuse(_why(error))
            self._reload()


def _why(error: Exception) -> str:
    if isinstance(error, LeadDeskError):
        return told(error.message)
    return QCoreApplication.translate("ContactDetail", "This is not saved.")
