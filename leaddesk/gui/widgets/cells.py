"""How the cells of a table of contacts are painted: a stage with its kind's bar, a rating with its icon, names in any script."""

import unicodedata
from datetime import date
from functools import cache
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.domain.contact import Rating
from leaddesk.domain.orders import ContactColumn
from leaddesk.gui import theme as look
from leaddesk.gui.models.line_table import LineTable
from leaddesk.gui.theme import GRID, RATING_ICONS, Theme
from leaddesk.storage.listing import Line

Index = QModelIndex | QPersistentModelIndex

_BAR: Final = 3
_BAR_HEIGHT: Final = 14
_ICON: Final = 14
_SKELETON_HEIGHT: Final = 8
_LAID: Final = 2_000
_ENDLESS: Final = 1e5
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_LOUD: Final = frozenset({ContactColumn.NAME, ContactColumn.STAGE, ContactColumn.NEXT_STEP, "said"})
"""What is read first; the other columns stay behind."""


class LineCells(QStyledItemDelegate):
    """Paints the rows of a table of contacts; those not fetched yet as quiet bars, once they take long."""

    def __init__(self, table: LineTable, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.theme = theme
        self.hovered = -1
        self._pens: dict[tuple[str, bool], Pen] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), look.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell: its ground, then what stands before its text, then the text."""
        row, column, whole = index.row(), self._table.columns[index.column()], option.rect
        line = self._table.line_at(row)
        painter.save()
        self._ground(painter, option, is_hovered=row == self.hovered)
        rect = whole.adjusted(2 * GRID, 0, -2 * GRID, 0)
        if line is None:
            if self._table.is_late:
                self._skeleton(painter, rect, row * len(self._table.columns) + index.column())
        else:
            rect = self._mark(painter, rect, line, column)
            pen = self._pen(option.font, is_strong=column == ContactColumn.NAME)
            pen.write(painter, rect, self._table.text(line, column), self._colour(line, column))
        painter.restore()

    def _pen(self, font: QFont, *, is_strong: bool) -> "Pen":
        """The pens are kept: to make one takes longer than to write with it."""
        key = font.key(), is_strong
        if key not in self._pens:
            self._pens[key] = Pen(font, is_strong=is_strong)
        return self._pens[key]

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_hovered: bool) -> None:
        rect = option.rect
        if option.state.value & _SELECTED:  # the flags themselves are slow to compare
            painter.fillRect(rect, QColor(self.theme.selected))
        elif is_hovered:
            painter.fillRect(rect, QColor(self.theme.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(self.theme.border))

    def _skeleton(self, painter: QPainter, rect: QRect, seed: int) -> None:
        width = rect.width() * (35 + seed * 7919 % 45) // 100
        box = QRect(rect.left(), rect.center().y() - _SKELETON_HEIGHT // 2, width, _SKELETON_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.hover))
        painter.drawRoundedRect(box, _SKELETON_HEIGHT // 2, _SKELETON_HEIGHT // 2)

    def _colour(self, line: Line, column: str) -> str:
        if column == ContactColumn.RATING:
            return self.theme.rating(line.row.rating)
        if column == ContactColumn.NEXT_STEP and line.row.next_due:
            is_overdue = date.fromisoformat(line.row.next_due) < self._table.desk.today()
            return self.theme.danger if is_overdue else self.theme.text
        return self.theme.text if column in _LOUD else self.theme.muted

    def _mark(self, painter: QPainter, rect: QRect, line: Line, column: str) -> QRect:
        """Paint what stands before the text; gives the room that is left."""
        if column == ContactColumn.STAGE:
            colour = QColor(self.theme.kind(self._table.stage_of(line.row).kind))
            painter.fillRect(rect.left(), rect.center().y() - _BAR_HEIGHT // 2, _BAR, _BAR_HEIGHT, colour)
            return rect.adjusted(_BAR + 2 * GRID, 0, 0, 0)
        if column == ContactColumn.RATING and line.row.rating is not Rating.UNRATED:
            box = QRect(rect.left(), rect.center().y() - _ICON // 2, _ICON, _ICON)
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(box, _picture(line.row.rating, self.theme.rating(line.row.rating), ratio))
            return rect.adjusted(_ICON + GRID, 0, 0, 0)
        return rect


class Pen:
    """Writes one line of text at the left of a room, shortened at its end where it does not fit.

    What was written is kept laid out: writing it again takes a third of the time.
    """

    def __init__(self, font: QFont, *, is_strong: bool = False) -> None:
        self._font = QFont(font)
        if is_strong:
            self._font.setWeight(QFont.Weight.Medium)
        self._metrics = QFontMetrics(self._font)
        self._above = (self._metrics.ascent() - self._metrics.descent()) / 2
        self._laid: dict[tuple[str, int], tuple[QTextLayout, float]] = {}

    def write(self, painter: QPainter, room: QRect, text: str, colour: str) -> None:
        """Write a text.

        Its baseline is that of the font alone, since a script that is taken from a higher font would else sink. A text
        that runs from right to left begins at the left, too, but is shortened at its own end.
        """
        if not text:
            return
        layout, ascent = self._laid.get((text, room.width())) or self._lay(text, room.width())
        painter.setPen(QColor(colour))
        layout.draw(painter, QPointF(room.left(), room.top() + room.height() / 2 + self._above - ascent))

    def _lay(self, text: str, width: int) -> tuple[QTextLayout, float]:
        layout, line = self._layout(text)
        if line.naturalTextWidth() > width:
            layout, line = self._layout(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
        if len(self._laid) >= _LAID:
            self._laid.clear()
        self._laid[text, width] = layout, line.ascent()
        return layout, line.ascent()

    def _layout(self, text: str) -> tuple[QTextLayout, QTextLine]:
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        if runs_leftwards(text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout = QTextLayout(text, self._font)
        layout.setCacheEnabled(True)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_ENDLESS)
        layout.endLayout()
        return layout, line


def paint_text(painter: QPainter, room: QRect, text: str, colour: str) -> None:
    """Write a text with the painter's own font; whoever writes many keeps a `Pen`."""
    Pen(painter.font()).write(painter, room, text, colour)


def runs_leftwards(text: str) -> bool:
    """Whether a text is read from right to left: its first letter decides (UAX #9, P2 and P3)."""
    if text.isascii():
        return False
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


@cache
def _picture(rating: Rating, colour: str, ratio: float) -> QPixmap:
    return look.icon(RATING_ICONS[rating], colour).pixmap(QSize(_ICON, _ICON), ratio)
