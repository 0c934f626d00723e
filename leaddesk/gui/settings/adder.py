"""A field in which the next entry of a list is named, and the button that brings it up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.inplace_line import InplaceEdit


class Adder(QWidget):
    """Enter adds what is typed and asks for the next; Esc, or leaving the field empty, ends it."""

    wanted = Signal(str)

    def __init__(self, text: str, name: str, theme: Theme, *, is_headed: bool = False) -> None:
        """`text` is what the button says, `name` what the field asks for.

        Where it `is_headed` the button is a plus to be put into the heading of the list, else it stands where the field
        will.
        """
        super().__init__()
        self._is_headed = is_headed
        self.opener: QAbstractButton = QToolButton() if is_headed else button(text, "adder")
        self.field = InplaceEdit("new", name)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        if is_headed:
            self.opener.setToolTip(text)
            self.opener.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self._layout.addWidget(self.opener)
        self.opener.setAccessibleName(text)
        self._layout.addWidget(self.field, 1)
        if not is_headed:
            self._layout.addStretch()
        self.opener.clicked.connect(self.begin)
        self.field.saved.connect(self.wanted)
        self.field.left.connect(self._end_if_empty)
        self.dress(theme)
        self.field.hide()
        if is_headed:  # nothing is shown before it stands in the window: it would be a window of its own
            self.hide()

    def begin(self) -> None:
        """Ask for a name."""
        self.setVisible(True)
        self.opener.setVisible(self._is_headed)
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def added(self) -> None:
        """What was typed is there now: ask for the next, as long as somebody is here."""
        self.field.start_over()
        if not self.field.hasFocus():
            self._end()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.opener.setIcon(look.icon("plus", theme.muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc in the empty field ends it."""
        if event.key() == Qt.Key.Key_Escape and self.field.isVisible():
            self.opener.show()
            self.opener.setFocus(Qt.FocusReason.OtherFocusReason)
            self._end()
        else:
            super().keyPressEvent(event)

    def _end_if_empty(self) -> None:
        if not self.field.text().strip():
            self._end()

    def _end(self) -> None:
        self.opener.show()
        self.field.hide()
        self.setVisible(not self._is_headed)
