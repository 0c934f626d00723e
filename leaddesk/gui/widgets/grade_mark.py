"""A lead's grade as one letter in a small box; its words stand in the tooltip and are read aloud."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import RADIUS, SMALL_PIXELS

_SIZE: Final = 26


class GradeMark(QAbstractButton):
    """Pressed, it wants to show why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIZE, _SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_grade(self, letter: str, why: str) -> None:
        """Show a grade, and say why it is this one."""
        name = self.tr("Lead quality {grade}").format(grade=letter)
        if (letter, name) != (self.text(), self.accessibleName()):
            self.setText(letter)
            self.setAccessibleName(name)
            self.update()
        self.setAccessibleDescription(why)
        self.setToolTip(f"{name}: {why}")

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A small square."""
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the letter in its box."""
        theme = look.worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.focus if self.hasFocus() else theme.border), 1))
        ground = theme.selected if self.isDown() else theme.hover if self.underMouse() else theme.surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        font = QFont(self.font())
        font.setPixelSize(SMALL_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
