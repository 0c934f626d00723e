"""A small round button that says where something stands and opens what it can be changed to."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, SMALL_PIXELS
from leaddesk.gui.widgets.glyphs import draw_glyph

_HEIGHT = 26
_SIDE = 9
_ICON = 14
_CHEVRON = 14


class PillButton(QAbstractButton):
    """An icon, a word and an arrow. Enter and Space press it as the mouse does."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._icon = "circle"
        self._colour = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_choice(self, word: str, icon: str, colour: str) -> None:
        """Show what is chosen."""
        if (word, icon, colour) != (self.text(), self._icon, self._colour):
            self._icon, self._colour = icon, colour
            self.setText(word)
            self.setAccessibleName(f"{self._name}: {word}")
            self.setToolTip(f"{self._name}: {word}")
            self.updateGeometry()
            self.update()

    def popup(self, menu: QMenu) -> None:
        """Open a menu below."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for icon, word and arrow."""
        word = self._metrics_width(self.text())
        return QSize(2 * _SIDE + _ICON + GRID + word + GRID // 2 + _CHEVRON, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A long word may be shortened."""
        return QSize(min(self.sizeHint().width(), 88), _HEIGHT)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(SMALL_PIXELS)
        return font

    def _metrics_width(self, text: str) -> int:
        return QFontMetrics(self._small()).horizontalAdvance(text)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the pill."""
        theme = look.worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.focus if self.hasFocus() else theme.border), 1))
        ground = theme.selected if self.isDown() else theme.hover if self.underMouse() else theme.surface
        painter.setBrush(QColor(ground))
        radius = _HEIGHT / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        top = (self.height() - _ICON) // 2
        draw_glyph(painter, QRect(_SIDE, top, _ICON, _ICON), self._icon, self._colour or theme.faint)
        painter.setFont(self._small())
        painter.setPen(QColor(theme.text))
        left = _SIDE + _ICON + GRID
        room = QRect(left, 0, self.width() - left - _SIDE - _CHEVRON, self.height())
        word = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), word)
        box = QRect(self.width() - _SIDE - _CHEVRON + 2, top + 1, _CHEVRON, _CHEVRON)
        draw_glyph(painter, box, "chevron-down", theme.muted)
