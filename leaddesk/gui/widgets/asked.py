"""A field of a dialog with its name above it and what is to be said of it below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label


class Asked(QWidget):
    """One thing that is asked for."""

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__()
        self.field = field
        if not field.accessibleName():
            field.setAccessibleName(name)
        heading = label(name, "small")
        heading.setBuddy(field)
        self.problem = label("", "danger")
        self.problem.setWordWrap(True)
        self.note = label("", "small")
        self.note.setWordWrap(True)
        for words in (self.problem, self.note):
            words.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        heading.setVisible(bool(name))
        for widget in (heading, field, self.problem, self.note):
            layout.addWidget(widget)

    def hint(self, text: str) -> None:
        """Say something about what is filled in, or nothing any more."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def complain(self, text: str) -> None:
        """Say what is wrong, or nothing any more."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if text:
            self.field.setFocus()
