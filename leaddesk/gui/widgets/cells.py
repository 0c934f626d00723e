"""How cells are painted where text alone does not say it: the stage with its kind's bar, the rating with its icon."""

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.domain.contact import ContactRow
from leaddesk.gui import theme as look
from leaddesk.gui.models.contact_table import ROW_ROLE, Column, ContactTable
from leaddesk.gui.theme import GRID, RATING_ICONS, Theme

_BAR = 3
_ICON = 14


class ContactCells(QStyledItemDelegate):
    """Paints the cells of the contacts table."""

    def __init__(self, table: ContactTable, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.theme = theme

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), look.ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell: its ground, then what stands before its text, then the text."""
        row: ContactRow = index.data(ROW_ROLE)
        painter.save()
        self._ground(painter, option)
        rect = option.rect.adjusted(2 * GRID, 0, -2 * GRID, 0)
        colour = self.theme.text
        match Column(index.column()):
            case Column.STAGE:
                rect = self._bar(painter, rect, self.theme.kind(self._table.stage_of(row).kind))
            case Column.RATING:
                colour = self.theme.rating(row.rating)
                rect = self._icon(painter, rect, row, colour)
            case Column.NEXT_STEP if row.next_due is not None:
                is_overdue = row.next_due < date.today().isoformat()  # noqa: DTZ011 (a local date)
                colour = self.theme.danger if is_overdue else self.theme.text
            case Column.NAME:
                font = painter.font()
                font.setWeight(font.Weight.Medium)
                painter.setFont(font)
            case _:
                colour = self.theme.muted
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.setPen(QColor(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.theme.hover))
        painter.setPen(QColor(self.theme.border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _bar(self, painter: QPainter, rect: QRect, colour: str) -> QRect:
        middle = rect.center().y()
        painter.fillRect(rect.left(), middle - 7, _BAR, 14, QColor(colour))
        return rect.adjusted(_BAR + 2 * GRID, 0, 0, 0)

    def _icon(self, painter: QPainter, rect: QRect, row: ContactRow, colour: str) -> QRect:
        box = QRect(rect.left(), rect.center().y() - _ICON // 2, _ICON, _ICON)
        if index_text := self._table.rating_title(row.rating):
            look.icon(RATING_ICONS[row.rating], colour).paint(painter, box)
            return rect.adjusted(_ICON + GRID, 0, 0, 0) if index_text else rect
        return rect
