"""How a card of the pipeline is painted: three lines on a sheet of their own, no widget for each."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.domain.contact import ContactRow, Rating
from leaddesk.gui import theme as look
from leaddesk.gui.models.board import CARD_ROLE, Card, StageCards, rating_word
from leaddesk.gui.theme import GRID, RADIUS, RATING_ICONS, Theme

CARD_HEIGHT: Final = 64
GAP: Final = GRID
GUTTER: Final = 10
"""Room for the scroll bar beside the cards, kept free so that they are as wide with it as without."""
_LINE: Final = 17
_ICON: Final = 13
_SINGLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class CardPainter(QStyledItemDelegate):
    """Paints the cards of one column."""

    def __init__(self, cards: StageCards, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self.theme = theme

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
        """Paint a card: its sheet, then name and days, organization, rating and next step."""
        card: Card = index.data(CARD_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = option.rect.adjusted(0, 0, 0, -GAP)
        sheet.setWidth(_width(option) - GUTTER)
        self._sheet(painter, option, sheet)
        inner = sheet.adjusted(2 * GRID + 1, 6, -2 * GRID - 1, -7)
        lines = [QRect(inner.left(), inner.top() + _LINE * n, inner.width(), _LINE) for n in range(3)]
        self._head(painter, lines[0], card, option.font)
        small = QFont(option.font)
        small.setPixelSize(look.SMALL_PIXELS)
        painter.setFont(small)
        _write(painter, lines[1], _about(card.row), self.theme.muted)
        self._foot(painter, lines[2], card)
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

    def _head(self, painter: QPainter, line: QRect, card: Card, font: QFont) -> None:
        small = QFont(font)
        small.setPixelSize(look.SMALL_PIXELS)
        days = self._cards.days_text(card)
        room = QFontMetrics(small).horizontalAdvance(days)
        painter.setFont(small)
        painter.setPen(QColor(self.theme.faint))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | _SINGLE, days)
        name = QFont(font)
        name.setWeight(QFont.Weight.DemiBold)
        painter.setFont(name)
        _write(painter, line.adjusted(0, 0, -room - 2 * GRID, 0), card.row.name, self.theme.text)

    def _foot(self, painter: QPainter, line: QRect, card: Card) -> None:
        if card.row.rating is not Rating.UNRATED:
            line = self._rating(painter, line, card.row.rating)
        colour = self.theme.muted if card.row.next_due else self.theme.faint
        if self._cards.is_overdue(card):
            colour = self.theme.danger
        _write(painter, line, self._cards.next_step(card), colour)

    def _rating(self, painter: QPainter, line: QRect, rating: Rating) -> QRect:
        colour, word = self.theme.rating(rating), rating_word(rating)
        box = QRect(line.left(), line.center().y() - _ICON // 2, _ICON, _ICON)
        look.icon(RATING_ICONS[rating], colour).paint(painter, box)
        words = line.adjusted(_ICON + GRID, 0, 0, 0)
        _write(painter, words, word, colour)
        return words.adjusted(painter.fontMetrics().horizontalAdvance(word) + 2 * GRID, 0, 0, 0)


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.width() if isinstance(view, QAbstractItemView) else option.rect.width()


def _about(row: ContactRow) -> str:
    """What says most beside the name."""
    organization = row.organization if row.organization != row.name else ""
    return organization or row.title or row.email or row.phone


def _write(painter: QPainter, line: QRect, text: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | _SINGLE, shown)
