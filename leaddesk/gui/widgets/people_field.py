"""A field for a name that offers those that are known; any other may be typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit


class PeopleField(QLineEdit):
    """Offers its names while one types, all of them on a click into the empty field or with the arrow down."""

    def __init__(self, name: str, hint: str, people: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        completer = QCompleter(list(people), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        assert popup is not None, "a completer makes its popup"
        popup.setProperty("look", "popup")
        self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """The arrow down opens all names, whatever is typed."""
        if event.key() == Qt.Key.Key_Down:
            self._offer("")
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click into the empty field offers all names."""
        super().mouseReleaseEvent(event)
        if not self.text():
            self._offer("")

    def _offer(self, prefix: str) -> None:
        self.completer().setCompletionPrefix(prefix)
        self.completer().complete()
