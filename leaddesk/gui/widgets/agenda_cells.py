"""How the lines of the agenda are painted: headings, entries of two lines of text, and what leads to the rest."""

from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leaddesk.domain.agenda import Entry
from leaddesk.domain.contact import Rating
from leaddesk.gui import theme as look
from leaddesk.gui.models.agenda import LINE_ROLE, AgendaLines, Heading, Line, More
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.theme import GRID, RATING_ICONS, Theme
from leaddesk.gui.widgets.focus_ring import paint_focus_ring
from leaddesk.gui.widgets.pens import paint_text
from leaddesk.gui.words import rating_word

ENTRY_HEIGHT: Final = 40
HEADING_HEIGHT: Final = 44
_SIDE: Final = 4 * GRID
_GAP: Final = 4 * GRID
_BAR: Final = 3
_ICON: Final = 13


class Columns(NamedTuple):
    """Where the parts of an entry stand."""

    who: QRect
    what: QRect
    stage: QRect
    when: QRect


def columns(rect: QRect) -> Columns:
    """The columns in a row's room: who and what share what stage and date leave them."""
    inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
    stage, when = (132, 132) if inner.width() < 900 else (168, 152)
    shared = inner.width() - stage - when - 3 * _GAP
    who = shared * 2 // 5
    widths = (who, shared - who, stage, when)
    left, rects = inner.left(), []
    for width in widths:
        rects.append(QRect(left, inner.top(), width, inner.height()))
        left += width + _GAP
    return Columns(*rects)


class AgendaCells(QStyledItemDelegate):
    """Paints the agenda."""

    def __init__(self, lines: AgendaLines, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.theme = theme

    def sizeHint(  # noqa: N802 (Qt's name)
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Headings are a little higher than entries, to set the sections apart."""
        is_heading = isinstance(index.data(LINE_ROLE), Heading)
        return QSize(1, HEADING_HEIGHT if is_heading else ENTRY_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a line."""
        line: Line = index.data(LINE_ROLE)
        painter.save()
        if isinstance(line, Heading):
            self._heading(painter, option, line)
        else:
            self._ground(painter, option)
            if isinstance(line, More):
                room = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
                _write(painter, room, self._lines.more_words(line), self.theme.accent)
            else:
                self._entry(painter, option, line)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, line: Heading) -> None:
        room = option.rect.adjusted(_SIDE, 3 * GRID, -_SIDE, -1)
        painter.setFont(_font(option.font, look.HEADING_PIXELS, QFont.Weight.DemiBold))
        word = self._lines.section_word(line.section)
        _write(painter, room, word, self.theme.text)
        used = painter.fontMetrics().horizontalAdvance(word) + 2 * GRID
        painter.setFont(_font(option.font, look.SMALL_PIXELS))
        _write(painter, room.adjusted(used, 1, 0, 1), QLocale().toString(line.count), self.theme.muted)
        self._rule(painter, option.rect)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.theme.hover))
        self._rule(painter, option.rect)
        paint_focus_ring(painter, option, self.theme)

    def _rule(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QColor(self.theme.border))
        painter.drawLine(rect.left() + _SIDE, rect.bottom(), rect.right() - _SIDE, rect.bottom())

    def _entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        lines, theme, place = self._lines, self.theme, columns(option.rect)
        late = theme.danger if lines.is_late(entry) else theme.text
        is_planned = entry.step is not None
        small = _font(option.font, look.SMALL_PIXELS)
        bar = QRect(place.stage.left(), place.stage.top() + 6, _BAR, place.stage.height() - 13)
        painter.fillRect(bar, QColor(theme.kind(lines.stage_of(entry).kind)))
        stage = place.stage.adjusted(_BAR + 2 * GRID, 0, 0, 0)
        organization, below, reach = lines.organization(entry), lines.below(entry), lines.reach(entry)
        rating = entry.contact.rating
        painter.setFont(_font(option.font, look.TEXT_PIXELS, QFont.Weight.DemiBold))
        _write(painter, _upper(place.who, organization), entry.contact.name, theme.text)
        painter.setFont(option.font)
        _write(
            painter, _upper(place.what, below), lines.what(entry), theme.text if is_planned else theme.muted
        )
        _write(painter, _upper(place.when, reach), lines.when(entry), late, is_right=True)
        painter.setFont(small)
        _write(
            painter,
            _upper(stage, rating is not Rating.UNRATED),
            stage_title(lines.stage_of(entry)),
            theme.text,
        )
        _write(painter, _lower(place.who), organization, theme.muted)
        _write(painter, _lower(place.what), below, theme.muted)
        _write(painter, _lower(place.when), reach, theme.muted, is_right=True)
        self._rating(painter, _lower(stage), rating)

    def _rating(self, painter: QPainter, room: QRect, rating: Rating) -> None:
        if rating is Rating.UNRATED:
            return
        colour = self.theme.rating(rating)
        box = QRect(room.left(), room.center().y() - _ICON // 2, _ICON, _ICON)
        look.icon(RATING_ICONS[rating], colour).paint(painter, box)
        _write(painter, room.adjusted(_ICON + GRID, 0, 0, 0), rating_word(rating), colour)


def _upper(rect: QRect, below: object) -> QRect:
    """The room of the upper line: the whole height where there is none below."""
    if not below:
        return rect
    return QRect(rect.left(), rect.top() + 3, rect.width(), 17)


def _lower(rect: QRect) -> QRect:
    return QRect(rect.left(), rect.top() + 20, rect.width(), 16)


def _font(font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def _write(painter: QPainter, room: QRect, text: str, colour: str, *, is_right: bool = False) -> None:
    if is_right:
        width = min(painter.fontMetrics().horizontalAdvance(text) + 1, room.width())
        room = QRect(room.right() + 1 - width, room.top(), width, room.height())
    paint_text(painter, room, text, colour)
