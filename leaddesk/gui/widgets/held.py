"""What every field that is edited in place knows: what is saved of it, and what is on its way to be."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Held:
    """The saved value of a field, and the one that is being saved."""

    def __init__(self) -> None:
        self.value = ""
        self.pending: str | None = None

    def is_draft(self, text: str) -> bool:
        """Whether a text is neither saved nor being saved."""
        return text.strip() not in {self.value, self.pending}

    def begin(self, text: str) -> bool:
        """Begin to save a text; whether there is anything to save."""
        if not self.is_draft(text):
            return False
        self.pending = text.strip()
        return True

    def settle(self) -> None:
        """It is saved."""
        if self.pending is not None:
            self.value, self.pending = self.pending, None

    def give_up(self) -> None:
        """It was refused, or is no longer wanted."""
        self.pending = None

    def take(self, value: str, text: str) -> bool:
        """Take what is saved now; whether the field is to show it, since nothing else is typed into it."""
        before, self.value = self.value, value
        if self.pending == value:
            self.pending = None
        return self.pending is None and text.strip() in {before, value}


def is_undo(event: QEvent) -> bool:
    """Whether an event is the key of undo or redo."""
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


def is_redo(event: QEvent) -> bool:
    """Whether an event is the key of redo."""
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Redo)


def is_enter(event: QKeyEvent) -> bool:
    """Whether an event is one of the two Enter keys."""
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
