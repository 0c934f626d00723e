"""A stage folded to a slim strip: its name upright and how many stand in it; cards can still be dropped on it."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from leaddesk.gui import theme as look
from leaddesk.gui.models.board import contacts_in_mime
from leaddesk.gui.theme import GRID, RADIUS, Theme
from leaddesk.gui.widgets.glyphs import draw_glyph

WIDTH: Final = 36
_BAR: Final = 3
_ICON: Final = 14


class Folded(QAbstractButton):
    """Pressed, it wants to be unfolded."""

    dropped = Signal(object)
    dragged_over = Signal(QPoint)
    sideways = Signal(int)

    def __init__(self, theme: Theme, colour: str) -> None:
        super().__init__()
        self.theme = theme
        self.colour = colour
        self.count = ""
        self.is_over = False
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, title: str, count: str) -> None:
        """Show the stage's name, and how many stand in it."""
        self.setText(title)
        self.count = count
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Slim, and as high as there is room."""
        return QSize(WIDTH, 60 * GRID)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Left and right go on to the neighbouring column, Enter unfolds."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not event.modifiers():
            self.sideways.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    # Drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take cards."""
        if _brings_cards(event.mimeData()):
            self._mark(is_over=True)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """A drag near the board's edge scrolls it."""
        self.dragged_over.emit(self.mapToGlobal(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 (Qt's name)
        """The strip is no longer where the cards would go."""
        super().dragLeaveEvent(event)
        self._mark(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """What is dropped is a wish."""
        self._mark(is_over=False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(contacts_in_mime(event.mimeData()))

    def _mark(self, *, is_over: bool) -> None:
        self.is_over = is_over
        self.update()

    # Looks

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """It can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The mouse is elsewhere."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """The kind's bar, how many, and the name from above to below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        middle = self.width() // 2
        draw_glyph(
            painter, QRect(middle - _ICON // 2, 3 * GRID, _ICON, _ICON), "chevron-right", self.theme.muted
        )
        small = QFont(self.font())
        small.setPixelSize(look.SMALL_PIXELS)
        painter.setFont(small)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(QRect(0, 8 * GRID, self.width(), 5 * GRID), Qt.AlignmentFlag.AlignCenter, self.count)
        painter.fillRect(QRect(middle - 2 * GRID, 14 * GRID, 4 * GRID, _BAR), QColor(self.colour))
        self._title(painter)
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        ground, edge = self.theme.window, "transparent"
        if self.underMouse():
            ground = self.theme.hover
        if self.is_over or self.isDown():
            ground, edge = self.theme.selected, self.theme.accent
        if self.hasFocus():
            edge = self.theme.focus
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS, RADIUS)

    def _title(self, painter: QPainter) -> None:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(self.theme.text))
        painter.translate(self.width(), 16 * GRID)
        painter.rotate(90)
        room = QRect(GRID, 0, self.height() - 20 * GRID, self.width())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _brings_cards(mime: QMimeData) -> bool:
    return bool(contacts_in_mime(mime))
