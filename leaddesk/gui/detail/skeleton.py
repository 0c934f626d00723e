"""What stands in the place of a contact that takes longer to be read than the eye waits."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID

_BARS: Final = (
    (92, 20, 190, 16),
    (92, 48, 140, 10),
    (92, 68, 160, 10),
    (20, 104, 96, 22),
    (124, 104, 72, 22),
    (20, 176, 60, 10),
    (112, 176, 180, 10),
    (20, 204, 60, 10),
    (112, 204, 150, 10),
    (20, 232, 60, 10),
    (112, 232, 170, 10),
)
"""Left, top, width and height of the bars that stand for name, pills and lines."""
_FACE: Final = QRectF(20, 18, 52, 52)


class Skeleton(QWidget):
    """The shapes of a contact, without words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("The contact is being read"))
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the shapes."""
        theme = look.worn()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover))
        painter.drawEllipse(_FACE)
        for bar in _BARS:
            painter.drawRoundedRect(QRectF(*bar), GRID, GRID)
