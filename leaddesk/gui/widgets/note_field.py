"""A note of a few lines. Enter ends the dialog it stands in; Shift+Enter begins a line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from leaddesk.gui.widgets.held import is_enter

_AROUND = 20


class NoteField(QPlainTextEdit):
    """Plain words over several lines; Tab goes on to the next field."""

    entered = Signal()

    def __init__(self, name: str, lines: int = 3) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setFixedHeight(self.height_of(self, lines))

    @staticmethod
    def height_of(widget: QWidget, lines: int) -> int:
        """How high a field of so many lines is in the font of a widget."""
        return widget.fontMetrics().lineSpacing() * lines + _AROUND

    def text(self) -> str:
        """The words."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of Enter instead of breaking the line."""
        if is_enter(event) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)
