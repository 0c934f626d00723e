"""A row of a sheet's list: what it is, what is known of it, what would come of it, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label


class ActedRow(QFrame):
    """Two lines of words with buttons at their right, and a third line once there is something more to be said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "step")
        self.title = label("", "strong")
        self.about = label("", "small")
        self.note = label("", "")
        self.note.hide()
        said = QVBoxLayout()
        said.setSpacing(GRID // 2)
        for words in (self.title, self.about, self.note):
            words.setWordWrap(True)
            said.addWidget(words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(said, 1)
        self._ends = layout

    def add(self, word: str, look: str = "") -> QPushButton:
        """Put a button at the end."""
        made = button(word, look, self)
        self._ends.addWidget(made, alignment=Qt.AlignmentFlag.AlignTop)
        return made

    def say(self, title: str, about: str, note: str = "") -> None:
        """Show the words."""
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setAccessibleName(", ".join(filter(None, (title, about, note))))
