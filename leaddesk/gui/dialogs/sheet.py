"""What the sheets share: a title, a sentence, what is asked, and the buttons that end it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label, line
from leaddesk.gui.widgets.typed import typed_in

WIDTH: Final = 560


class Sheet(QDialog):
    """A dialog over the window. It is opened, never executed: the window goes on meanwhile, and it is freed at its end.

    What was typed is never lost in silence: left with Esc, Cancel or its cross, it asks first.
    """

    width_wanted = WIDTH
    """How wide it is, as long as that fits over the window."""

    def __init__(self, parent: QWidget, title: str, text: str = "") -> None:
        super().__init__(parent.window())
        self._over = parent.window()
        self.is_over = False
        """Whether it was left: an answer that comes later has nothing to be shown on."""
        self._at_first: tuple[object, ...] | None = None
        self._was_at: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setObjectName("sheet")
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        self.body.setSpacing(4 * GRID)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self.problem = label("", "danger")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._head(title, text))
        self._whole.addWidget(line())
        self._whole.addWidget(self._scroll, 1)
        self._whole.addWidget(line())
        self._below = QWidget()
        self._foot = QVBoxLayout(self._below)
        self._foot.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 3 * GRID)
        self._foot.setSpacing(3 * GRID)
        self._foot.addWidget(self.problem)
        self._whole.addWidget(self._below)
        self.leaving = Leaving()
        self.leaving.hide()
        self.leaving.keep.clicked.connect(self._stay)
        self.leaving.discard.clicked.connect(self._leave)
        self._whole.addWidget(self.leaving)

    def add_foot(self, row: QLayout) -> None:
        """Put a row below what is asked."""
        self._foot.addLayout(row)

    def end_row(self, *buttons: QWidget) -> QHBoxLayout:
        """The buttons that end the sheet, at its right."""
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addStretch(1)
        for made in buttons:
            row.addWidget(made)
        return row

    def complain(self, text: str) -> None:
        """Say what is in the way."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def is_unsaved(self) -> bool:
        """Whether something was filled in that would be lost now."""
        return self._at_first is not None and self._at_first != self._typed()

    def take_as_saved(self) -> None:
        """What is filled in now is where the sheet begins: closed like this, it asks nothing."""
        self._at_first = self._typed()

    def reject(self) -> None:
        """Close; with something filled in, ask first. Esc answers that question with no."""
        if not self.leaving.isHidden():
            self._stay()
        elif self.is_unsaved():
            self._ask_to_leave()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Know how the sheet was before anybody filled it in."""
        super().showEvent(event)
        if self._at_first is None:
            self.take_as_saved()

    def _typed(self) -> tuple[object, ...]:
        return typed_in(self)

    def _ask_to_leave(self) -> None:
        self._was_at = self.focusWidget()
        self._below.hide()
        self.leaving.show()
        self.leaving.keep.setFocus()

    def _stay(self) -> None:
        self.leaving.hide()
        self._below.show()
        if self._was_at is not None:
            self._was_at.setFocus()

    def done(self, code: int) -> None:
        """It is left."""
        self.is_over = True
        super().done(code)

    def _leave(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def open(self) -> None:
        """Open over the window, as high as what is asked; Qt alone would make it no higher than most of a screen."""
        self.is_over = False
        self.ensurePolished()
        self.resize(self.sizeHint())
        super().open()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as what is asked, as long as it fits over the window."""
        width = min(self.width_wanted, self._over.width() - 8 * GRID)
        around = _height(self._whole, width) - self._scroll.sizeHint().height()
        highest = self._over.height() - 8 * GRID
        return QSize(width, min(around + _height(self.body, width), highest))

    def _head(self, title: str, text: str) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 3 * GRID)
        head.setSpacing(GRID)
        name = label(title, "heading")
        name.setWordWrap(True)
        head.addWidget(name)
        if text:
            words = label(text, "muted")
            words.setWordWrap(True)
            head.addWidget(words)
        return head


class Leaving(QWidget):
    """The question at a sheet's foot before what was filled in is lost."""

    def __init__(self) -> None:
        super().__init__()
        self.keep = button(self.tr("Keep editing"), "primary")
        self.discard = button(self.tr("Discard"), "danger")
        words = label(self.tr("This is not saved yet."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(words, 1)
        layout.addWidget(self.discard)
        layout.addWidget(self.keep)


def _height(layout: QLayout, width: int) -> int:
    """How high a layout wants to be in a sheet; one without words that wrap has one height whatever the width."""
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalSizeHint().height()
