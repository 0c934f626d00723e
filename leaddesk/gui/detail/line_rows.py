"""Plain values below each other, each with its name: what a contact says of itself besides how to reach it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.held import is_enter
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.widgets.value_row import QUIET, Mark, Offers, ValueRow


class Line(NamedTuple):
    """A value with its name, what saving another text does (given what was there before), and what is to be said."""

    key: str
    name: str
    value: str
    save: Callable[[str, str, ValueRow], None]
    """Is given the text before, the text now, and the row that waits to hear."""
    remark: str = ""
    hint: str = ""


class LineRows(QWidget):
    """Rows for lines that come and go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Line] = ()
        self._pool = RowPool(self._make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._pool.layout)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the lines."""
        self._lines = lines
        for row, line in zip(self._pool.take(len(lines)), lines, strict=True):
            if row.key != line.key:
                row.key, row.name = line.key, line.name
                row.setPlaceholderText(line.hint)
                row.describe()
            row.show_value(line.value)
            row.show_beside(line.name)
            if row.draft() is None:
                row.remark(line.remark)
        self.setVisible(bool(lines))

    def row(self, key: str) -> ValueRow | None:
        """The row of a line."""
        return next((row for row in self._pool.rows if row.key == key and not row.isHidden()), None)

    def _make(self, number: int) -> ValueRow:
        row = ValueRow("", "", self)
        row.saved.connect(lambda text: self._lines[number].save(row.held.value, text, row))
        return row


class ChoiceRow(ValueRow):
    """A value that is chosen: pressing it, or Enter, opens what there is to choose from."""

    def __init__(self, key: str, name: str, offers: Offers, parent: QWidget | None = None) -> None:
        super().__init__(key, name, parent)
        self.offers = offers
        self.setReadOnly(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_beside(name, Mark("chevron-down", "muted", ""))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Offer the choices."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.open_menu()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The whole of it can be pressed."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """There is no text to be selected."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter, Space and the arrow down offer the choices."""
        if is_enter(event) or event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Down}:
            self.open_menu()
        else:
            super().keyPressEvent(event)


class LinkRow(ValueRow):
    """The name of another contact: pressed, or by Enter, it is opened. Its menu opens by its mark and with the right button."""

    opened = Signal()

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(key, name, parent)
        self.setReadOnly(True)
        self.setProperty("link", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_beside(name, QUIET)

    def show_beside(self, label: str, mark: Mark | None = QUIET) -> None:
        """Show a name before the link; its mark is always there."""
        super().show_beside(label, mark)

    def text_colour(self, theme: Theme) -> str:
        """The colour of what can be pressed, as the style sheet has it."""
        return theme.accent

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Open the contact, or the menu on the mark."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.mark_rect().contains(event.position().toPoint()):
            self.open_menu()
        else:
            self.opened.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """The whole of it can be pressed."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """There is no text to be selected."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Space open the contact, the arrow down its menu."""
        if is_enter(event) or event.key() == Qt.Key.Key_Space:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)
