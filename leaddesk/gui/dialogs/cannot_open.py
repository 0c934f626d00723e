"""What is said where there is no window yet to say it: why the database cannot be opened."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, column, label

_WIDTH: Final = 460


class CannotOpen(QDialog):
    """The reason and the way out, in a window of its own."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.setWindowTitle("LeadDesk")
        self.setFixedWidth(_WIDTH)
        title = label(self.tr("LeadDesk cannot open its database"), "heading")
        self.reason = label(reason)
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        layout = column(title, self.reason, spacing=3 * GRID, margin=5 * GRID)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self.setLayout(layout)
