"""Values that are edited where they stand."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


class InplaceEdit(QLineEdit):
    """A value in one line. Enter or leaving the field saves it, Escape brings the old one back.

    Undo and redo are the field's own while something is typed, and the program's otherwise.
    """

    saved = Signal(str)

    def __init__(self, key: str, value: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(value, parent)
        self.key = key
        self._value = value
        self.setProperty("look", "inplace")
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setCursorPosition(0)
        self.setToolTip(value)
        self.editingFinished.connect(self._save)

    def draft(self) -> str | None:
        """What is typed and not yet saved."""
        return self.text() if self.text() != self._value else None

    def take_draft(self, text: str) -> None:
        """Go on with what was typed before the contact was shown anew."""
        self.setText(text)
        self.setModified(True)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the program where there is nothing of the field's own to undo."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_undo(event) and self.draft() is None:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape brings the saved value back."""
        if event.key() == Qt.Key.Key_Escape and self.draft() is not None:
            self.setText(self._value)
            self.selectAll()
            return
        super().keyPressEvent(event)

    def _save(self) -> None:
        text = self.text().strip()
        if text != self._value:
            self._value = text
            self.setText(text)
            self.saved.emit(text)


class InplaceText(QPlainTextEdit):
    """A value of several lines; leaving it or Ctrl+Enter saves it, Escape brings the old one back."""

    saved = Signal(str)

    def __init__(self, key: str, value: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(value, parent)
        self.key = key
        self._value = value
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(96)

    def draft(self) -> str | None:
        """What is typed and not yet saved."""
        return self.toPlainText() if self.toPlainText() != self._value else None

    def take_draft(self, text: str) -> None:
        """Go on with what was typed before the contact was shown anew."""
        self.setPlainText(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the program where there is nothing of the field's own to undo."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_undo(event) and self.draft() is None:
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Leaving the field saves it."""
        super().focusOutEvent(event)
        self._save()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Ctrl+Enter saves, Escape brings the saved value back."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        elif event.key() == Qt.Key.Key_Escape and self.draft() is not None:
            self.setPlainText(self._value)
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        text = self.toPlainText().strip()
        if text != self._value:
            self._value = text
            self.saved.emit(text)
