"""A value of several lines that is edited where it stands."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from leaddesk.gui.widgets.held import Held, is_enter, is_undo

_MOST_LINES: Final = 12


class InplaceText(QPlainTextEdit):
    """Leaving it or Ctrl+Enter saves it, Escape brings the saved value back.

    It is as high as its text, up to a dozen lines. What cannot be saved stays, and why is told beside it.
    """

    saved = Signal(str)
    """A text wants to be saved."""

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.name = name
        self.held = Held()
        self.setProperty("look", "inplace")
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(5)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_value(self, value: str) -> None:
        """Show what is saved; what is being typed stays."""
        if self.held.take(value, self.toPlainText()) and self.toPlainText() != value:
            self.setPlainText(value)

    def draft(self) -> str | None:
        """What is typed and neither saved nor being saved."""
        text = self.toPlainText()
        return text if self.held.is_draft(text) else None

    def take_draft(self, text: str) -> None:
        """Go on with what was typed elsewhere or before."""
        self.setPlainText(text)

    def start_over(self) -> None:
        """Forget what is typed and what is saved: the field is to show something else."""
        self.held = Held()
        self.setPlainText("")
        self._tell("")

    def refuse(self, why: str) -> None:
        """What was to be saved was not: keep it and say why."""
        self.held.give_up()
        self._tell(why)

    def settle(self) -> None:
        """What was to be saved is."""
        self.held.settle()
        self._tell("")

    def event(self, event: QEvent) -> bool:
        """Leave undo to the program where there is nothing of the field's own to undo."""
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event) and self.draft() is None:
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Leaving the field saves it; a menu opened over it is no leaving."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._save()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Ctrl+Enter saves, Escape brings the saved value back."""
        if is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        elif event.key() == Qt.Key.Key_Escape and self.draft() is not None:
            self.held.give_up()
            self.setPlainText(self.held.value)
            self._tell("")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Another width may need another height: Qt tells of that only once the text is painted."""
        super().resizeEvent(event)
        self._fit()

    def _tell(self, problem: str) -> None:
        self.setToolTip(problem)
        self.setAccessibleDescription(problem)
        if problem:
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), problem, self)

    def _save(self) -> None:
        if self.held.begin(self.toPlainText()):
            self.saved.emit(self.toPlainText().strip())

    def _fit(self) -> None:
        """Be as high as the text; the document counts its height in lines."""
        needed = max(round(self.document().size().height()), 1)
        lines = min(needed, _MOST_LINES)
        bar = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > lines else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(bar)
        height = lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + 4
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
