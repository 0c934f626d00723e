"""The heading of a part that folds: its name, what is in it in a few words, and whether it is open."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, RADIUS, SMALL_PIXELS
from leaddesk.gui.widgets.glyphs import draw_glyph
from leaddesk.gui.widgets.held import is_enter
from leaddesk.gui.widgets.inplace_line import PAD

_HEIGHT: Final = 28
_CHEVRON: Final = 14
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class SectionHead(QAbstractButton):
    """Pressed, with the mouse, Enter or Space, it wants to be folded or unfolded."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._summary = ""
        self._is_open = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def show_state(self, summary: str, *, is_open: bool) -> None:
        """Say what is inside, and whether it is shown."""
        if (summary, is_open) != (self._summary, self._is_open):
            self._summary, self._is_open = summary, is_open
            self._describe()
            self.update()

    def _describe(self) -> None:
        self.setAccessibleName(", ".join(filter(None, (self._title, self._summary))))
        self.setAccessibleDescription(self.tr("open") if self._is_open else self.tr("folded"))
        self.setToolTip(self._summary)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line."""
        return QSize(160, max(_HEIGHT, self.fontMetrics().height() + 8))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter presses it as Space does."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """It can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The mouse is elsewhere."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint name, arrow and summary."""
        theme = look.worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(theme.focus if self.hasFocus() else "transparent"), 1))
            painter.setBrush(QColor(theme.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(theme.text))
        width = QFontMetrics(strong).horizontalAdvance(self._title)
        painter.drawText(QRect(PAD, 0, width + GRID, self.height()), int(_MIDDLE), self._title)
        left = PAD + width + GRID
        arrow = "chevron-down" if self._is_open else "chevron-right"
        top = (self.height() - _CHEVRON) // 2 + 1
        draw_glyph(painter, QRect(left, top, _CHEVRON, _CHEVRON), arrow, theme.muted)
        self._draw_summary(painter, left + _CHEVRON + 2 * GRID, theme.muted)

    def _draw_summary(self, painter: QPainter, left: int, colour: str) -> None:
        small = QFont(self.font())
        small.setPixelSize(SMALL_PIXELS)
        painter.setFont(small)
        painter.setPen(QColor(colour))
        room = QRect(left, 0, self.width() - left - PAD, self.height())
        text = QFontMetrics(small).elidedText(self._summary, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(_MIDDLE | Qt.AlignmentFlag.AlignRight), text)
