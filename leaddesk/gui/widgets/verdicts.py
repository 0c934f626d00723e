"""Who passes a gate and who does not: one row a contact, with what is missing, to be ticked."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, RADIUS, Theme
from leaddesk.gui.widgets.glyphs import draw_glyph
from leaddesk.gui.widgets.pens import paint_text

_HEIGHT: Final = 44
_BOX: Final = 14
_ICON: Final = 12
_ROLE: Final = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class VerdictRow(NamedTuple):
    """A contact's name, and what is missing in words; empty: it passes."""

    name: str
    missing: str


class VerdictModel(QAbstractListModel):
    """The rows, and which of them are ticked: at first those that pass."""

    ticks_changed = Signal()

    def __init__(self, rows: Sequence[VerdictRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = list(rows)
        self._ticked = {number for number, row in enumerate(rows) if not row.missing}

    def row_at(self, row: int) -> VerdictRow:
        """What a row says."""
        return self._rows[row]

    def ticked(self) -> list[int]:
        """The rows that are ticked."""
        return sorted(self._ticked)

    def tick(self, rows: Iterable[int], *, is_ticked: bool) -> None:
        """Tick rows, or take their ticks away."""
        (self._ticked.update if is_ticked else self._ticked.difference_update)(rows)
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticks_changed.emit()

    def judge(self, row: int, missing: str) -> None:
        """Say what is missing now; who passes is ticked with that, and who does no longer is not."""
        was_missing = bool(self._rows[row].missing)
        self._rows[row] = self._rows[row]._replace(missing=missing)
        if was_missing != bool(missing):
            self.tick([row], is_ticked=not missing)
        else:
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many contacts."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Tick a row, or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], is_ticked=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A name, all of a row, or whether it is ticked."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{row.name}: {self.verdict(row)}"
        return None

    def verdict(self, row: VerdictRow) -> str:
        """Whether a row passes, in words."""
        return self.tr("missing: {what}").format(what=row.missing) if row.missing else self.tr("passes")


class _VerdictPainter(QStyledItemDelegate):
    def __init__(self, rows: VerdictModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(1, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: VerdictRow = index.data(_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._box(painter, box_of(option.rect), is_ticked=is_ticked)
        words = option.rect.adjusted(_BOX + 4 * GRID, 4, -2 * GRID, -4)
        upper = QRect(words.left(), words.top(), words.width(), words.height() // 2)
        paint_text(painter, upper, row.name, self._theme.text)
        small = QFont(option.font)
        small.setPixelSize(look.SMALL_PIXELS)
        painter.setFont(small)
        name, colour = (
            ("circle-outline", self._theme.muted) if row.missing else ("check-circle", self._theme.good)
        )
        lower = upper.translated(0, upper.height())
        draw_glyph(painter, QRect(lower.left(), lower.center().y() - _ICON // 2, _ICON, _ICON), name, colour)
        paint_text(painter, lower.adjusted(_ICON + GRID, 0, 0, 0), self._rows.verdict(row), self._theme.muted)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(self._theme.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(self._theme.hover))
        is_focused = option.widget.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(QColor(self._theme.focus), 1) if is_focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), RADIUS, RADIUS)

    def _box(self, painter: QPainter, box: QRect, *, is_ticked: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(QColor(theme.accent if is_ticked else theme.strong_border), 1))
        painter.setBrush(QColor(theme.accent if is_ticked else theme.surface))
        painter.drawRoundedRect(box, 4, 4)
        if is_ticked:
            draw_glyph(painter, box.adjusted(1, 1, -1, -1), "check-bold", theme.on_accent)


def box_of(row: QRect) -> QRect:
    """Where a row's box to tick stands."""
    return QRect(row.left() + GRID, row.center().y() - _BOX // 2, _BOX, _BOX)


class Verdicts(QListView):
    """The list of who passes and who does not. A click on the box or Space ticks."""

    def __init__(self, rows: Sequence[VerdictRow], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = VerdictModel(rows, self)
        self.setProperty("look", "cards")
        self.setModel(self.rows)
        self.setItemDelegate(_VerdictPainter(self.rows, theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Who may move"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Space ticks the current row."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click on the box ticks."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and self._is_on_box(place, index):
            self._turn(index)

    def _is_on_box(self, place: QPoint, index: QModelIndex) -> bool:
        return box_of(self.visualRect(index)).adjusted(-GRID, -GRID, GRID, GRID).contains(place)

    def _turn(self, index: QModelIndex) -> None:
        is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self.rows.tick([index.row()], is_ticked=not is_ticked)
