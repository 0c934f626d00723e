"""How the cells of a table of contacts are painted: a stage with its kind's bar, a rating with its icon, names in any script."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.domain.contact import Rating
from leaddesk.domain.orders import ContactColumn
from leaddesk.gui import theme as look
from leaddesk.gui.models.line_table import LineTable
from leaddesk.gui.theme import GRID, RATING_ICONS, Theme
from leaddesk.gui.widgets.pens import Pens
from leaddesk.storage.listing import Line

Index = QModelIndex | QPersistentModelIndex

_BAR: Final = 3
_BAR_HEIGHT: Final = 14
_ICON: Final = 14
_SKELETON_HEIGHT: Final = 8
_LOUD: Final = frozenset({ContactColumn.NAME, ContactColumn.STAGE, ContactColumn.NEXT_STEP, "said"})
"""What is read first; the other columns stay behind."""


class Cell(NamedTuple):
    """One column of a row: which it is, and where it stands."""

    column: StrEnum
    place: int
    room: QRect


class LineCells(QStyledItemDelegate):
    """Paints the rows of a table of contacts; those not fetched yet as quiet bars, once they take long.

    A row is painted in one go. Asked for each cell, as Qt does, it takes twice as long.
    """

    def __init__(self, table: LineTable, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.theme = theme
        self.hovered = -1
        self._pens = Pens()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), look.ROW)

    def paint_row(
        self, painter: QPainter, row: int, cells: Iterable[Cell], whole: QRect, *, is_selected: bool
    ) -> None:
        """Paint a row: its ground, then of each cell what stands before its text, and the text."""
        if is_selected:
            painter.fillRect(whole, QColor(self.theme.selected))
        elif row == self.hovered:
            painter.fillRect(whole, QColor(self.theme.hover))
        painter.fillRect(whole.left(), whole.bottom(), whole.width(), 1, QColor(self.theme.border))
        line = self._table.line_at(row)
        if line is None:
            if self._table.is_late:
                for cell in cells:
                    self._skeleton(painter, cell.room, row * len(self._table.columns) + cell.place)
            return
        font = painter.font()
        usual, strong = self._pens.of(font), self._pens.of(font, QFont.Weight.Medium)
        for column, _place, room in cells:
            pen = strong if column == ContactColumn.NAME else usual
            rest = self._mark(painter, room, line, column)
            pen.write(painter, rest, self._table.text(line, column), self._colour(line, column))
        painter.setFont(font)

    def _skeleton(self, painter: QPainter, rect: QRect, seed: int) -> None:
        width = rect.width() * (35 + seed * 7919 % 45) // 100
        box = QRect(rect.left(), rect.center().y() - _SKELETON_HEIGHT // 2, width, _SKELETON_HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.hover))
        painter.drawRoundedRect(box, _SKELETON_HEIGHT // 2, _SKELETON_HEIGHT // 2)
        painter.restore()

    def _colour(self, line: Line, column: StrEnum) -> str:
        if column == ContactColumn.RATING:
            return self.theme.rating(line.row.rating)
        if column == ContactColumn.NEXT_STEP and line.row.next_due:
            is_overdue = date.fromisoformat(line.row.next_due) < self._table.desk.today()
            return self.theme.danger if is_overdue else self.theme.text
        return self.theme.text if column in _LOUD else self.theme.muted

    def _mark(self, painter: QPainter, rect: QRect, line: Line, column: StrEnum) -> QRect:
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


@cache
def _picture(rating: Rating, colour: str, ratio: float) -> QPixmap:
    return look.icon(RATING_ICONS[rating], colour).pixmap(QSize(_ICON, _ICON), ratio)
