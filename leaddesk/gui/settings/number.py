"""A small number that is edited where it stands."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.held import is_undo

_PAUSE_MILLISECONDS: Final = 600
_WIDTH: Final = 68


class NumberField(QSpinBox):
    """Enter, leaving it, or a moment without another step saves it; Esc brings the saved number back."""

    saved = Signal(int)

    def __init__(self, name: str, smallest: int, largest: int) -> None:
        super().__init__()
        self._held = smallest
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._save)
        self.setRange(smallest, largest)
        self.setFixedWidth(_WIDTH)
        self.lineEdit().setTextMargins(GRID, 0, 0, 0)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
        )  # the wheel scrolls the page, unless one is in the field
        self.valueChanged.connect(self._pause.start)
        self.editingFinished.connect(self._save)

    def show_value(self, value: int) -> None:
        """Show what is saved; what is being typed stays."""
        is_draft = self.value() != self._held and self._pause.isActive()
        self._held = value
        if not is_draft:
            self.setValue(value)
            self._pause.stop()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the program where there is nothing of the field's own to undo."""
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event) and self.value() == self._held:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc brings the saved number back."""
        if event.key() == Qt.Key.Key_Escape and self.value() != self._held:
            self.setValue(self._held)
            self._pause.stop()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """The wheel scrolls the page, unless one is in the field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _save(self) -> None:
        self._pause.stop()
        if self.value() != self._held:
            self._held = self.value()
            self.saved.emit(self._held)
