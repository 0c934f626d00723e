"""A value in one line that is edited where it stands."""

import unicodedata
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import RADIUS, SMALL_PIXELS, Theme
from leaddesk.gui.widgets.held import Held, is_enter, is_redo, is_undo

PAD: Final = 6
HEIGHT: Final = 28
_NARROWEST: Final = 64
_QT_MARGIN: Final = 2
"""What Qt itself leaves free beside the text of a line edit."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_MANY_LINES: Final = 400


class InplaceEdit(QLineEdit):
    """Looks like the text it holds until the mouse or the keyboard comes to it.

    Enter saves and stays, leaving the field saves, Escape brings the saved value back. Undo and redo are the field's
    own while something is typed, and the program's otherwise. A value that does not fit ends in an ellipsis until it is
    edited. What cannot be saved stays, and why stands below it.
    """

    saved = Signal(str)
    """A text wants to be saved."""
    entered = Signal()
    """Enter was pressed where there is nothing to save."""
    left = Signal()
    """The keyboard has gone elsewhere."""
    most_lines = 1
    """Over how many lines a long value is shown while it is not edited."""

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.name = name
        self.held = Held()
        self._remark = ""
        self._is_wrong = False
        self._has_mouse = False
        self._small: QFont | None = None
        self.setProperty("look", "inplace")
        self.setFrame(False)
        self.setMouseTracking(True)
        self.setPlaceholderText(name)
        self.describe()
        self.make_room()

    # What is shown

    def show_value(self, value: str) -> None:
        """Show what is saved. What is being typed stays; that the value has changed meanwhile is told."""
        was = self.held.value
        if self.held.take(value, self.text()):
            if self.text() != value:
                self._set_text(value)
            if self._is_wrong:
                self.remark("")
        elif was != value and self.draft() is not None:
            told = self.tr("Meanwhile this was changed to “{now}”. Enter keeps yours, Esc takes the other.")
            gone = self.tr("Meanwhile this was taken out. Enter puts yours back, Esc leaves it out.")
            self.remark(told.format(now=value) if value else gone, is_wrong=True)

    def draft(self) -> str | None:
        """What is typed and neither saved nor being saved."""
        return self.text() if self.held.is_draft(self.text()) else None

    def take_draft(self, text: str) -> None:
        """Go on with what was typed elsewhere or before."""
        self.setText(text)
        self.setModified(True)

    def start_over(self) -> None:
        """Forget what is typed and what is saved: the field is to show something else."""
        self.held = Held()
        self._set_text("")
        self.remark("")

    def remark(self, text: str, *, is_wrong: bool = False) -> None:
        """Say something about the value below it; empty: nothing any more."""
        if (text, is_wrong) != (self._remark, self._is_wrong):
            self._remark, self._is_wrong = text, is_wrong and bool(text)
            self.describe()
            self.make_room()
            self.update()

    def refuse(self, why: str) -> None:
        """What was to be saved was not: keep it and say why."""
        self.held.give_up()
        self.remark(why, is_wrong=True)

    def settle(self) -> None:
        """What was to be saved is."""
        self.held.settle()
        if self._is_wrong:
            self.remark("")

    def _set_text(self, value: str) -> None:
        self.setText(value)
        is_mirrored = not value.isascii() and _is_right_to_left(value)
        direction = Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
        if direction is not self.layoutDirection():
            self.setLayoutDirection(direction)
            self.setAlignment(_LEFT)
        if self.most_lines > 1:
            self.make_room()
        if self.hasFocus():
            self.selectAll()
        else:
            self.home(False)

    # What is said to those who do not see it

    def spoken_name(self) -> str:
        """What the field is called."""
        return self.name

    def spoken_words(self) -> str:
        """What is said about the value."""
        return self._remark

    def describe(self) -> None:
        """Pass on name and words where they have changed."""
        if self.accessibleName() != self.spoken_name():
            self.setAccessibleName(self.spoken_name())
        if self.accessibleDescription() != self.spoken_words():
            self.setAccessibleDescription(self.spoken_words())

    # Where its parts are

    def room_before(self) -> int:
        """How much is left free before the value."""
        return 0

    def room_behind(self) -> int:
        """How much is left free behind it."""
        return 0

    def make_room(self) -> None:
        """Leave room beside the value for what stands there, and below it for the remark."""
        below = self._more_height() + self._remark_height()
        left, right = (PAD - _QT_MARGIN + room for room in (self.room_before(), self.room_behind()))
        margins = self.textMargins()
        if (margins.left(), margins.right(), margins.bottom()) != (left, right, below):
            self.setTextMargins(left, 0, right, below)
        height = self.line_height() + below
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A few letters will do."""
        return QSize(self.room_before() + self.room_behind() + _NARROWEST, self.line_height())

    def line_height(self) -> int:
        """How high the line of the value is."""
        return max(HEIGHT, self.fontMetrics().height() + 6)

    def value_rect(self) -> QRect:
        """Where the value stands, with its frame."""
        height = self.line_height() + self._more_height()
        return QRect(self.room_before(), 0, self.width() - self.room_before(), height)

    def _wrapping_width(self) -> int:
        """How wide the lines of a value may be; the same with the mouse over it, so that nothing jumps."""
        return self.width() - self.room_before() - self.room_behind() - 2 * PAD

    def _line_count(self) -> int:
        """How many lines the value takes."""
        if self.most_lines == 1 or self.width() <= self.minimumSizeHint().width():
            return 1
        metrics, width = self.fontMetrics(), self._wrapping_width()
        if metrics.horizontalAdvance(self.text()) <= width:
            return 1
        room = metrics.boundingRect(QRect(0, 0, width, _MANY_LINES), _WRAPPED, self.text())
        return min(round(room.height() / metrics.lineSpacing()), self.most_lines)

    def _more_height(self) -> int:
        """How high the lines behind the first one are."""
        return (self._line_count() - 1) * self.fontMetrics().lineSpacing()

    def small_font(self) -> QFont:
        """The font of what stands around the value."""
        if self._small is None:
            self._small = QFont(self.font())
            self._small.setPixelSize(SMALL_PIXELS)
            self._small.setWeight(QFont.Weight.Normal)
        return self._small

    def room_shown_behind(self) -> int:
        """How much of the room behind the value is taken as things stand."""
        return self.room_behind()

    def _text_rect(self) -> QRect:
        left = self.textMargins().left() + _QT_MARGIN
        return QRect(left, 0, self.width() - left - PAD - self.room_shown_behind(), self.line_height())

    def _remark_rect(self) -> QRect:
        left = self.room_before() + PAD
        top = self.line_height() + self._more_height()
        return QRect(left, top, max(self.width() - left - PAD, PAD), _MANY_LINES)

    def _remark_height(self) -> int:
        if not self._remark:
            return 0
        metrics = QFontMetrics(self.small_font())
        return metrics.boundingRect(self._remark_rect(), _WRAPPED, self._remark).height() + 2

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """A remark and a long value take as many lines as they need in the new width."""
        super().resizeEvent(event)
        if self._remark or self.most_lines > 1:
            self.make_room()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Be as high as another font needs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._small = None
            self.make_room()

    # How it is painted

    def is_active(self) -> bool:
        """Whether the mouse or the keyboard is here."""
        return self._has_mouse or self.hasFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint what stands around the value, and the value itself, by Qt unless it has to be shortened."""
        is_shortened = not self.hasFocus() and self._needs_room_of_marks()
        painter = QPainter(self)
        theme = look.worn()
        self._draw_frame(painter, theme)
        self.draw_around(painter, theme)
        self._draw_remark(painter, theme)
        if is_shortened:
            self._draw_shortened(painter, theme)
        painter.end()
        if not is_shortened:
            super().paintEvent(event)

    def draw_around(self, painter: QPainter, theme: Theme) -> None:
        """Draw what stands before and behind the value."""

    def text_colour(self, theme: Theme) -> str:
        """The colour of the value."""
        return theme.text

    def _needs_room_of_marks(self) -> bool:
        """Whether the value goes into the room that is kept for what stands behind it, or would not fit even there."""
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - 2 * _QT_MARGIN
        return self.fontMetrics().horizontalAdvance(self.text()) > room

    def is_too_long(self) -> bool:
        """Whether the value does not fit."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self._text_rect().width()

    def _draw_frame(self, painter: QPainter, theme: Theme) -> None:
        if not (self.is_active() or self._is_wrong):
            return
        colour = theme.focus if self.hasFocus() else theme.border
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.danger if self._is_wrong else colour), 1))
        painter.setBrush(QColor(theme.surface) if self.hasFocus() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.value_rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _draw_remark(self, painter: QPainter, theme: Theme) -> None:
        if self._remark:
            painter.setFont(self.small_font())
            painter.setPen(QColor(theme.danger if self._is_wrong else theme.muted))
            painter.drawText(self._remark_rect(), _WRAPPED, self._remark)

    def _draw_shortened(self, painter: QPainter, theme: Theme) -> None:
        room = self._text_rect()
        painter.setFont(self.font())
        painter.setPen(QColor(self.text_colour(theme)))
        painter.setLayoutDirection(self.layoutDirection())
        if self._line_count() > 1:
            self._draw_lines(painter)
            return
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(_LEFT | Qt.AlignmentFlag.AlignVCenter), text)

    def _draw_lines(self, painter: QPainter) -> None:
        metrics, width, count = self.fontMetrics(), self._wrapping_width(), self._line_count()
        # Words at the ends of lines leave some of the room free.
        most = width * count if count < self.most_lines else int(width * (count - 0.3))
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, most)
        top = (self.line_height() - metrics.height()) // 2
        room = QRect(self.room_before() + PAD, top, width, count * metrics.lineSpacing())
        painter.drawText(room, int(_LEFT | Qt.AlignmentFlag.AlignTop) | _WRAPPED, text)

    # Mouse and keyboard

    def event(self, event: QEvent) -> bool:
        """Leave undo to the program where there is nothing of the field's own to undo; say what does not fit."""
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event) and not self._undoes(event):
            event.ignore()
            return False
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip(event.pos()), self)
            return True
        return super().event(event)

    def tip(self, place: QPoint) -> str:  # noqa: ARG002 (for those who have more to say)
        """What is said of a place that the mouse rests on."""
        return self.text() if self.is_too_long() else ""

    def _undoes(self, event: QEvent) -> bool:
        return self.draft() is not None or (is_redo(event) and self.isRedoAvailable())

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Show that something can be done here."""
        super().enterEvent(event)
        self._has_mouse = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Be quiet again."""
        super().leaveEvent(event)
        self._has_mouse = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter saves and stays, Escape brings the saved value back."""
        if is_enter(event):
            self._save(is_entered=True)
        elif event.key() == Qt.Key.Key_Escape and (self.draft() is not None or self._is_wrong):
            self.held.give_up()
            self._set_text(self.held.value)
            self.remark("")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Look like a field that is written into."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Leaving the field saves it; a menu opened over it is no leaving."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._save(is_entered=False)
            self.home(False)
            if self.most_lines > 1:
                self.make_room()
            self.left.emit()
        self.update()

    def _save(self, *, is_entered: bool) -> None:
        if self.held.begin(self.text()):
            self.saved.emit(self.text().strip())
        elif is_entered:
            self.entered.emit()


_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)


def _is_right_to_left(text: str) -> bool:
    """Whether the first letter goes from right to left."""
    first = next(filter(str.isalpha, text), "")
    return bool(first) and unicodedata.bidirectional(first) in {"R", "AL"}
