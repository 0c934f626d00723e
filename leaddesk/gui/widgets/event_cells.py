"""How the events list is painted."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.gui import theme as look
from leaddesk.gui.event_texts import against_goal, days
from leaddesk.gui.models.event_list import ENTRY_ROLE, Entry
from leaddesk.gui.theme import GRID, SMALL_PIXELS, Theme
from leaddesk.gui.widgets.focus_ring import paint_focus_ring

Index = QModelIndex | QPersistentModelIndex
_HEADING = 32
_EVENT = 52
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = _LEFT | Qt.AlignmentFlag.AlignRight


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(theme.selected))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(theme.hover))
    painter.setPen(QColor(theme.border))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    paint_focus_ring(painter, option, theme)


def _paint_text(
    painter: QPainter, rect: QRect, text: str, colour: str, align: Qt.AlignmentFlag = _LEFT
) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align, shown)


def _font(
    option: QStyleOptionViewItem, *, weight: QFont.Weight = QFont.Weight.Normal, small: bool = False
) -> QFont:
    font = QFont(option.font)
    font.setWeight(weight)
    if small:
        font.setPixelSize(SMALL_PIXELS)
    return font


class EventCells(QStyledItemDelegate):
    """Paints an event in two lines: its name and count, its days and place."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Events have two lines, headings one."""
        entry: Entry = index.data(ENTRY_ROLE)
        return QSize(super().sizeHint(option, index).width(), _EVENT if entry.event else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an event or a heading."""
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        rect = option.rect.adjusted(4 * GRID, 0, -4 * GRID, 0)
        if entry.event is None:
            painter.setFont(_font(option, weight=QFont.Weight.DemiBold, small=True))
            _paint_text(painter, rect.adjusted(0, 2 * GRID, 0, 0), entry.heading, self.theme.muted)
        else:
            _paint_ground(painter, option, self.theme)
            self._event(painter, option, entry, rect)
        painter.restore()

    def _event(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, rect: QRect) -> None:
        assert entry.event is not None, "headings are painted elsewhere"
        upper = QRect(rect.left(), rect.top() + 7, rect.width(), 19)
        lower = QRect(rect.left(), rect.top() + 26, rect.width(), 18)
        count = against_goal(entry.captured, entry.event.lead_goal)
        painter.setFont(_font(option, small=True))
        _paint_text(painter, upper, count, self.theme.muted, _RIGHT)
        room = painter.fontMetrics().horizontalAdvance(count) + 3 * GRID
        about = " · ".join(filter(None, (days(entry.event), entry.event.place)))
        _paint_text(painter, lower, about, self.theme.muted)
        painter.setFont(_font(option, weight=QFont.Weight.Medium))
        if entry.is_current:
            box = QRect(upper.left(), upper.center().y() - 3, 8, 8)
            look.icon("circle", self.theme.good if entry.is_running else self.theme.faint).paint(painter, box)
            upper.setLeft(upper.left() + 3 * GRID)
        _paint_text(painter, upper.adjusted(0, 0, -room, 0), entry.event.name, self.theme.text)
