"""A sheet that ends with one change."""

from PySide6.QtWidgets import QWidget

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.errors import Blame, InputError, LeadDeskError
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.texts import told
from leaddesk.gui.widgets.common import button


class SavingSheet(Sheet):
    """A sheet that ends with one change; refused, it stays open and says why."""

    def __init__(self, desk: Desk, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent, title, text)
        self.desk = desk
        self.save = button(self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.ends = self.end_row(self.cancel, self.save)
        self.add_foot(self.ends)

    def change(self) -> Change | None:
        """What saving does; None: there is nothing to save. Raises `InputError` where a field says nothing usable."""
        raise NotImplementedError

    def _save(self) -> None:
        try:
            change = self.change()
        except InputError as error:
            self._refused(error)
            return
        if change is None:
            self.reject()
            return
        self.save.setEnabled(False)
        self.desk.change(change, done=self.written, failed=self._refused, took_long=self.hide)

    def written(self, _changes: ChangeSet) -> None:
        """It is written: close."""
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.save.setEnabled(True)
        if self.isHidden():  # it has made way: its change took long
            self.open()
        if isinstance(error, LeadDeskError) and error.blame is not Blame.BUG:
            self.complain(told(error.message))
        else:
            self.desk.failed.emit(error)
