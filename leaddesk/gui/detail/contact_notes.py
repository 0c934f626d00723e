"""The notes of a contact, and room for another."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.gui.contact_edits import LABELS, edit_item
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.inplace_text import InplaceText
from leaddesk.gui.widgets.row_pool import RowPool


class ContactNotes(QWidget):
    """Each note as it was written, edited in place; an empty field below them takes a new one."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._pool = RowPool(self._make, GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._pool.layout)

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show the notes."""
        for row, note in zip(self._pool.take(len(notes) + 1), (*notes, ""), strict=True):
            row.show_value(note)

    def _make(self, number: int) -> InplaceText:
        name = self.tr("Add a note")
        row = InplaceText(f"notes-{number}", name, self)
        row.saved.connect(partial(self._save, row, number))
        return row

    def _save(self, row: InplaceText, number: int, text: str) -> None:
        before = row.held.value
        edit = edit_item("notes", before or None, text or None, number)
        self._host.revise(edit, LABELS["notes"].of(before, text), row)
