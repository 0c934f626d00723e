"""How a card of the pipeline is painted: three lines on a sheet of their own, no widget for each."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.domain.contact import ContactRow, Rating
from leaddesk.gui import theme as look
from leaddesk.gui.models.board import StageCards
from leaddesk.gui.theme import GRID, RADIUS, RATING_ICONS, Theme
from leaddesk.gui.widgets.glyphs import draw_glyph
from leaddesk.gui.widgets.pens import Pen, Pens
from leaddesk.gui.words import rating_word
from leaddesk.storage.listing import Line

CARD_HEIGHT: Final = 66
GAP: Final = GRID
GUTTER: Final = 10
"""Room for the scroll bar beside the cards, kept free so that they are as wide with it as without."""
_LINE: Final = 18
_ICON: Final = 12
_BONE: Final = 8
_OVERDUE: Final = "alert-circle-outline"


class CardPainter(QStyledItemDelegate):
    """Paints the cards of one column; those not fetched yet as empty sheets, and as quiet bars once they take long."""

    def __init__(self, cards: StageCards, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self.theme = theme
        self._pens = Pens()

    def sizeHint(  # noqa: N802 (Qt's name)
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Cards of one height, with the gap below them."""
        return QSize(1, CARD_HEIGHT + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a card: its sheet, then name and days, organization and rating, next step."""
        line = self._cards.line_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = option.rect.adjusted(0, 0, 0, -GAP)
        sheet.setWidth(_width(option) - GUTTER)
        self._sheet(painter, option, sheet)
        inner = sheet.adjusted(2 * GRID + 1, 6, -2 * GRID - 1, -6)
        rows = [QRect(inner.left(), inner.top() + _LINE * n, inner.width(), _LINE) for n in range(3)]
        if line is not None:
            small = QFont(option.font)
            small.setPixelSize(look.SMALL_PIXELS)
            name, pen = self._pens.of(option.font, QFont.Weight.DemiBold), self._pens.of(small)
            self._name(painter, rows[0], line, (name, pen))
            self._about(painter, rows[1], line.row, pen)
            self._step(painter, rows[2], line, pen)
        elif self._cards.is_late:
            self._bones(painter, rows)
        painter.restore()

    def _sheet(self, painter: QPainter, option: QStyleOptionViewItem, sheet: QRect) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground, edge, width = self.theme.raised, self.theme.border, 1.0
        if option.state & QStyle.StateFlag.State_MouseOver:
            edge = self.theme.strong_border
        if is_selected:
            ground, edge = self.theme.selected, self.theme.focus
        if self._is_current(option) and option.state & QStyle.StateFlag.State_Active:
            edge, width = self.theme.accent, 2.0
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), width))
        half = width / 2
        painter.drawRoundedRect(QRectF(sheet).adjusted(half, half, -half, -half), RADIUS, RADIUS)

    def _is_current(self, option: QStyleOptionViewItem) -> bool:
        view = option.widget
        return (
            isinstance(view, QAbstractItemView)
            and view.hasFocus()
            and bool(option.state & QStyle.StateFlag.State_HasFocus)
        )

    def _name(self, painter: QPainter, row: QRect, line: Line, pens: tuple[Pen, Pen]) -> None:
        name, small = pens
        rest = _at_the_end(painter, row, self._cards.days_text(line), (small, self.theme.faint))
        name.write(painter, rest, line.row.name, self.theme.text)

    def _about(self, painter: QPainter, row: QRect, contact: ContactRow, pen: Pen) -> None:
        rest = row
        if contact.rating is not Rating.UNRATED:
            colour = self.theme.rating(contact.rating)
            rest = _at_the_end(painter, row, rating_word(contact.rating), (pen, colour))
            box = QRect(rest.right() - _ICON + GRID + 2, row.center().y() - _ICON // 2, _ICON, _ICON)
            draw_glyph(painter, box, RATING_ICONS[contact.rating], colour)
            rest.setRight(box.left() - GRID)
        pen.write(painter, rest, _about(contact), self.theme.muted)

    def _step(self, painter: QPainter, row: QRect, line: Line, pen: Pen) -> None:
        due, step = self._cards.due(line), self._cards.step(line)
        if not due:
            pen.write(painter, row, step, self.theme.faint)
            return
        colour = self.theme.text
        if self._cards.is_overdue(line):
            colour = self.theme.danger
            draw_glyph(
                painter, QRect(row.left(), row.center().y() - _ICON // 2, _ICON, _ICON), _OVERDUE, colour
            )
            row = row.adjusted(_ICON + GRID, 0, 0, 0)
        pen.write(painter, row, due, colour)
        pen.write(painter, row.adjusted(pen.width(f"{due}  "), 0, 0, 0), step, self.theme.muted)

    def _bones(self, painter: QPainter, rows: list[QRect]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.hover))
        for row, tenths in zip(rows, (6, 8, 4), strict=True):
            bone = QRect(row.left(), row.center().y() - _BONE // 2, row.width() * tenths // 10, _BONE)
            painter.drawRoundedRect(bone, _BONE // 2, _BONE // 2)


def _at_the_end(painter: QPainter, row: QRect, text: str, told: tuple[Pen, str]) -> QRect:
    """Write at the end of a row, with a pen in a colour; gives the room that is left before it."""
    pen, colour = told
    width = pen.width(text)
    pen.write(painter, QRect(row.right() + 1 - width, row.top(), width + 2, row.height()), text, colour)
    return row.adjusted(0, 0, -width - 2 * GRID if text else 0, 0)


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.width() if isinstance(view, QAbstractItemView) else option.rect.width()


def _about(row: ContactRow) -> str:
    """What says most beside the name."""
    organization = row.organization if row.organization != row.name else ""
    return organization or row.title or row.email or row.phone
