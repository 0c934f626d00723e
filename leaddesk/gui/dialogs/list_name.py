"""A list is given a name: a new one, or another."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.domain.changes import ChangeSet
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.widgets.asked import Asked
from leaddesk.workspace import Workspace

Naming = Callable[[Workspace, str], ChangeSet]


class ListNameSheet(SavingSheet):
    """Asks for the name, and does with it what it is told."""

    def __init__(self, desk: Desk, parent: QWidget, title: str, about: str, name: str, use: Naming) -> None:
        super().__init__(desk, parent, title, about)
        self._use = use
        self.name = QLineEdit(name)
        self.name.selectAll()
        self.body.addWidget(Asked(self.tr("Name"), self.name))
        self.body.addStretch(1)
        self.name.textChanged.connect(self._allow)
        self._allow()
        self.name.setFocus()

    def change(self) -> Change:
        """Use the name."""
        use, name = self._use, self.name.text()
        return lambda workspace: use(workspace, name)

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.name.text().strip()))
