"""Icons drawn by widgets that paint themselves: made once for a colour and size, and kept by Qt's own cache."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

from leaddesk.gui import theme as look


def draw_glyph(painter: QPainter, room: QRect, name: str, colour: str) -> None:
    """Draw an icon of Material Design Icons in a colour, filling a square."""
    ratio = painter.device().devicePixelRatio()
    key = f"{name} {colour} {room.width()} {ratio}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = look.icon(name, colour).pixmap(QSize(room.width(), room.height()), ratio)
        QPixmapCache.insert(key, found)
    painter.drawPixmap(room, found)
