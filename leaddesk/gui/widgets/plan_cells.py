"""How the rows of an import's plan are painted, and how a choice is edited in its cell."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leaddesk.domain.imports import Choice, PlanOutcome
from leaddesk.gui import theme as look
from leaddesk.gui.models.plan_table import (
    LINE_ROLE,
    PlanColumn,
    PlanLine,
    PlanTable,
    choice_title,
    has_choice,
)
from leaddesk.gui.theme import GRID, Theme

Index = QModelIndex | QPersistentModelIndex
OUTCOME_ICONS: Final = {
    PlanOutcome.NEW: "plus-circle-outline",
    PlanOutcome.SAME: "check",
    PlanOutcome.UPDATE: "refresh",
    PlanOutcome.DUPLICATE: "content-duplicate",
    PlanOutcome.REJECTED: "alert-circle-outline",
}
_ICON: Final = 14
_ARROW: Final = 16


def outcome_colour(theme: Theme, outcome: PlanOutcome) -> str:
    """The colour of an outcome; its word and icon always stand beside it."""
    return {
        PlanOutcome.NEW: theme.good,
        PlanOutcome.SAME: theme.faint,
        PlanOutcome.UPDATE: theme.accent,
        PlanOutcome.DUPLICATE: theme.warm,
        PlanOutcome.REJECTED: theme.danger,
    }[outcome]


class PlanCells(QStyledItemDelegate):
    """Paints the cells of the plan."""

    def __init__(self, table: PlanTable, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, float], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), look.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell: its ground, then what stands before its text, then the text."""
        line: PlanLine = index.data(LINE_ROLE)
        painter.save()
        self._ground(painter, option)
        rect = option.rect.adjusted(2 * GRID, 0, -2 * GRID, 0)
        colour = self._theme.muted
        match PlanColumn(index.column()):
            case PlanColumn.OUTCOME:
                colour = outcome_colour(self._theme, line.outcome)
                self._draw(painter, OUTCOME_ICONS[line.outcome], colour, rect.left(), rect)
                rect = rect.adjusted(_ICON + 6, 0, 0, 0)
            case PlanColumn.NAME:
                colour = self._theme.text
                font = painter.font()
                font.setWeight(font.Weight.Medium)
                painter.setFont(font)
            case PlanColumn.CHOICE if has_choice(line.outcome):
                colour = self._theme.text
                self._draw(painter, "chevron-down", self._theme.muted, rect.right() - _ICON, rect)
                rect = rect.adjusted(0, 0, -_ARROW, 0)
        _write(painter, rect, str(index.data() or ""), colour)
        painter.restore()

    def _draw(self, painter: QPainter, name: str, colour: str, left: int, rect: QRect) -> None:
        """Draw an icon. It is kept as a pixmap: drawing it anew for each row would hold a scrolling table."""
        ratio = painter.device().devicePixelRatio()
        key = (name, colour, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = look.icon(name, colour).pixmap(QSize(_ICON, _ICON), ratio)
        painter.drawPixmap(left, rect.center().y() - _ICON // 2, self._pixmaps[key])

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self._theme.hover))
        painter.setPen(QColor(self._theme.border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    # The choice

    def createEditor(  # noqa: N802 (Qt's name)
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """The three choices."""
        editor = QComboBox(parent)
        editor.setAccessibleName(self.tr("Your choice"))
        for choice in Choice:
            editor.addItem(choice_title(choice), choice)
        editor.activated.connect(lambda _number: self._end(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 (Qt's name)
        """Begin with what is chosen, opened."""
        assert isinstance(editor, QComboBox), "createEditor makes no other"
        editor.setCurrentIndex(list(Choice).index(self._table.choice_of(index.data(LINE_ROLE))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802 (Qt's name)
        """Decide."""
        assert isinstance(editor, QComboBox), "createEditor makes no other"
        model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(  # noqa: N802 (Qt's name)
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect.adjusted(0, 1, -2, -2))

    def _end(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _write(painter: QPainter, rect: QRect, text: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
