"""The thin bar that says a stage's kind by its colour; the kind's name always stands near."""

from typing import Final

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_BAR: Final = 3


class KindBar(QWidget):
    """The thin bar that says a stage's kind."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = QColor()
        self.setFixedWidth(_BAR)

    def show_colour(self, colour: str) -> None:
        """Take on a kind's colour."""
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """One colour, no more."""
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(0, 2, 0, -2), self._colour)
        painter.end()
