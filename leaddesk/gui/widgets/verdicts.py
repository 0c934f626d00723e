"""Who passes a gate and who does not: one row a contact, with what is missing."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, ROW, Theme

_ICON = 16
_FEWEST = 3
_MOST = 10
_ROLE = Qt.ItemDataRole.UserRole + 1
_SINGLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine

Index = QModelIndex | QPersistentModelIndex


class VerdictRow(NamedTuple):
    """A contact's name, and what is missing in words; empty: it passes."""

    name: str
    missing: str


class VerdictModel(QAbstractListModel):
    """The rows, those with something missing first."""

    def __init__(self, rows: Sequence[VerdictRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = sorted(rows, key=lambda row: not row.missing)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many contacts."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A name, or all of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{row.name}: {row.missing or self.tr('passes')}"
        return None


class _VerdictPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(1, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: VerdictRow = index.data(_ROLE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.selected))
        painter.setPen(QColor(self._theme.border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        name, colour = (
            ("circle-outline", self._theme.faint) if row.missing else ("check-circle", self._theme.good)
        )
        box = QRect(option.rect.left() + 2 * GRID, option.rect.center().y() - _ICON // 2, _ICON, _ICON)
        look.icon(name, colour).paint(painter, box)
        words = option.rect.adjusted(_ICON + 4 * GRID, 0, -2 * GRID, 0)
        half = QRect(words.left(), words.top(), words.width() * 2 // 5, words.height())
        self._write(painter, half, row.name, self._theme.text)
        rest = words.adjusted(half.width() + 2 * GRID, 0, 0, 0)
        self._write(painter, rest, row.missing, self._theme.muted)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, text: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _SINGLE, shown)


class Verdicts(QListView):
    """The list of who passes and who does not."""

    def __init__(self, rows: Sequence[VerdictRow], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "cards")
        self.setModel(VerdictModel(rows, self))
        self.setItemDelegate(_VerdictPainter(theme, self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Who may move"))
        self.setMinimumHeight(ROW * min(len(rows), _FEWEST))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its rows, up to what a sheet holds."""
        return QSize(super().sizeHint().width(), ROW * min(self.model().rowCount(), _MOST))
