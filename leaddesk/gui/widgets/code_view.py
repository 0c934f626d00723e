"""A QR code on the screen: black on white whatever the theme, as large as there is room, each module whole pixels."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.formats.qr_code import QUIET, QrCode

_LARGEST: Final = 430
"""So many pixels a side at most: enough for a phone at arm's length."""


class CodeView(QWidget):
    """The code in its white square."""

    def __init__(self, code: QrCode, name: str) -> None:
        super().__init__()
        self._code = code
        self.setAccessibleName(name)
        self._side = len(code.modules) + 2 * QUIET
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As large as is of use, in whole pixels a module."""
        side = _LARGEST // self._side * self._side
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Where there is less room the modules get smaller."""
        return QSize(2 * self._side, 2 * self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the square in the middle, the dark modules of a row that touch in one stroke."""
        side = self._side
        module = max(1, min(self.width(), self.height()) // side)
        left, top = (self.width() - module * side) // 2, (self.height() - module * side) // 2
        painter = QPainter(self)
        painter.fillRect(QRect(left, top, module * side, module * side), QColor(Qt.GlobalColor.white))
        for row, modules in enumerate(self._code.modules):
            for start, length in _runs(modules):
                x, y = left + (QUIET + start) * module, top + (QUIET + row) * module
                painter.fillRect(QRect(x, y, length * module, module), QColor(Qt.GlobalColor.black))
        painter.end()


def _runs(modules: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where dark modules begin that touch, and how many they are."""
    runs: list[tuple[int, int]] = []
    for at, is_dark in enumerate(modules):
        if is_dark and runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif is_dark:
            runs.append((at, 1))
    return runs
