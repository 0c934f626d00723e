"""What a page shows while it is read for the first time: nothing at first, then quiet bars where its rows will be."""

from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from leaddesk.gui.theme import GRID, Theme

_LATE_MILLISECONDS: Final = 150
"""What takes no longer is not seen to take any time."""
_ROW: Final = 40
_BAR: Final = 10
_WIDTHS: Final = (34, 46, 28, 40, 52, 31)
"""Hundredths of the width, one row after the other: text is never of one length."""


class Skeleton(QWidget):
    """Bars in place of rows. It is no control, and says nothing to who does not see it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.is_late = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LATE_MILLISECONDS)
        self._timer.timeout.connect(self._show_late)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Wait a moment before anything is seen."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """What was awaited is there."""
        super().hideEvent(event)
        self._timer.stop()
        self.is_late = False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the bars, once it takes long."""
        if not self.is_late:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.hover))
        room = self.rect().adjusted(4 * GRID, 4 * GRID, -4 * GRID, 0)
        for row in range(room.height() // _ROW):
            width = room.width() * _WIDTHS[row % len(_WIDTHS)] // 100
            bar = QRect(room.left(), room.top() + row * _ROW + (_ROW - _BAR) // 2, width, _BAR)
            painter.drawRoundedRect(bar, _BAR // 2, _BAR // 2)
        painter.end()

    def _show_late(self) -> None:
        self.is_late = True
        self.update()
