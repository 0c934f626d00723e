"""Where the keyboard is in a list: a ring around the row."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from leaddesk.gui.theme import RADIUS, Theme


def paint_focus_ring(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Paint the ring if the row of an item has the keyboard."""
    if not (option.widget.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus):
        return
    painter.setPen(QPen(QColor(theme.focus), 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    row: QRect = option.rect
    painter.drawRoundedRect(row.adjusted(2, 1, -3, -3), RADIUS - 2, RADIUS - 2)
