"""Rows of text of which one cell is a choice: painted with an arrow, edited in a list that opens in its place."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.glyphs import draw_glyph
from leaddesk.gui.widgets.pens import Pens

Index = QModelIndex | QPersistentModelIndex
_ICON: Final = 14
_GAP: Final = 6
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_HOVERED: Final = QStyle.StateFlag.State_MouseOver.value


class Offer(NamedTuple):
    """One thing to choose: its value and its word. `begins_group`: a line stands before it."""

    value: Any
    text: str
    begins_group: bool = False


class Cell(NamedTuple):
    """How a cell is painted: its text and colour, an icon before it, whether it is strong, and whether it is a choice."""

    text: str
    colour: str
    icon: str = ""
    is_strong: bool = False
    is_choice: bool = False
    is_number: bool = False


class ChoiceCells(QStyledItemDelegate):
    """Paints the cells of such rows. Those who derive from it say how a cell looks and what there is to choose."""

    def __init__(self, theme: Theme, name: str, parent: QObject | None = None) -> None:
        """`name` is what is chosen, for those who cannot see it."""
        super().__init__(parent)
        self.theme = theme
        self._name = name
        self._pens = Pens()

    def cell(self, index: Index) -> Cell:
        """How a cell looks."""
        raise NotImplementedError

    def offers(self, index: Index) -> Sequence[Offer]:
        """What there is to choose in a cell."""
        raise NotImplementedError

    def chosen(self, index: Index) -> Any:
        """What is chosen in a cell."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Rows of one height."""
        return QSize(super().sizeHint(option, index).width(), look.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell: its ground, then what stands before its text, then the text."""
        cell = self.cell(index)
        painter.save()
        self._ground(painter, option)
        rect = option.rect.adjusted(2 * GRID, 0, -2 * GRID, 0)
        if cell.icon:
            draw_glyph(painter, _square(rect.left(), rect), cell.icon, cell.colour)
            rect = rect.adjusted(_ICON + _GAP, 0, 0, 0)
        if cell.is_choice:
            draw_glyph(painter, _square(rect.right() - _ICON, rect), "chevron-down", self.theme.muted)
            rect = rect.adjusted(0, 0, -_ICON - GRID, 0)
        if cell.is_number:
            rect.setLeft(max(rect.left(), rect.right() - option.fontMetrics.horizontalAdvance(cell.text) - 1))
        weight = QFont.Weight.Medium if cell.is_strong else QFont.Weight.Normal
        self._pens.of(option.font, weight).write(painter, rect, cell.text, cell.colour)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, state = option.rect, option.state.value  # the flags themselves are slow to compare
        if state & _SELECTED:
            painter.fillRect(rect, QColor(self.theme.selected))
        elif state & _HOVERED:
            painter.fillRect(rect, QColor(self.theme.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(self.theme.border))

    # The choice

    def createEditor(  # noqa: N802 (Qt's name)
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """What there is to choose."""
        editor = QComboBox(parent)
        editor.setAccessibleName(self._name)
        for offer in self.offers(index):
            if offer.begins_group:
                editor.insertSeparator(editor.count())
            editor.addItem(offer.text, offer.value)
        editor.activated.connect(lambda _number: self._end(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 (Qt's name)
        """Begin with what is chosen."""
        assert isinstance(editor, QComboBox), "createEditor makes no other"
        editor.setCurrentIndex(editor.findData(self.chosen(index)))

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


def _square(left: int, rect: QRect) -> QRect:
    return QRect(left, rect.center().y() - _ICON // 2, _ICON, _ICON)
