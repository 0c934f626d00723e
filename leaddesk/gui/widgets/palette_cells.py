"""Drawing the lines of the palette: icon, name, and at the right what it is or the key that does the same."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.gui.theme import GRID, RADIUS, SMALL_PIXELS, Theme

ABOUT: Final = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT: Final = 34
_ICON: Final = 18
_ABOUT_SHARE: Final = 0.45
"""What stands at the right takes so much of a line at most."""


class PaletteCells(QStyledItemDelegate):
    """One line each."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 (Qt's name)
        """All lines are of one height."""
        return QSize(0, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.selected))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        inside = box.adjusted(2 * GRID, 0, -2 * GRID, 0)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        icon.paint(painter, QRect(inside.left(), inside.center().y() - _ICON // 2, _ICON, _ICON))
        right = self._about(painter, inside, index.data(ABOUT) or "", option.font)
        text = inside.adjusted(_ICON + 2 * GRID, 0, -right, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(self._theme.text))
        shown = QFontMetrics(option.font).elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def _about(self, painter: QPainter, inside: QRect, about: str, font: QFont) -> int:
        """Draw what stands at the right; how much room it takes."""
        if not about:
            return 0
        small = QFont(font)
        small.setPixelSize(SMALL_PIXELS)
        metrics = QFontMetrics(small)
        shown = metrics.elidedText(about, Qt.TextElideMode.ElideRight, int(inside.width() * _ABOUT_SHARE))
        painter.setFont(small)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        return metrics.horizontalAdvance(shown) + 3 * GRID
