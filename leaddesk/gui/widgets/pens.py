"""Writing lines of text quickly: on what a table or a board paints, in any script."""

import unicodedata
from typing import Any, Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextLine, QTextOption

_KEPT: Final = 2_000
_ENDLESS: Final = 1e5
_FIRST_UNEASY: Final = "\u0530"
"""The letters before it (Latin, Greek, Cyrillic) stand one after the other; some behind it join, or run leftwards."""


class Pens:
    """The pens for each font: to make one takes longer than to write with it."""

    def __init__(self) -> None:
        self._pens: dict[tuple[str, QFont.Weight], Pen] = {}

    def of(self, font: QFont, weight: QFont.Weight = QFont.Weight.Normal) -> "Pen":
        """The pen for a font, in this weight."""
        key = font.key(), weight
        if key not in self._pens:
            self._pens[key] = Pen(font, weight)
        return self._pens[key]


class Pen:
    """Writes one line of text at the left of a room, shortened at its end where it does not fit.

    What is shortened, and what takes long to lay out, is kept as it is written.
    """

    def __init__(self, font: QFont, weight: QFont.Weight = QFont.Weight.Normal) -> None:
        self._font = QFont(font)
        self._font.setWeight(weight)
        self._metrics = QFontMetrics(self._font)
        self._above = (self._metrics.ascent() - self._metrics.descent()) / 2
        self._shortened: dict[tuple[str, int], str] = {}
        self._laid: dict[tuple[str, int], tuple[QTextLayout, float]] = {}

    def width(self, text: str) -> int:
        """How much room a text takes, in pixels."""
        return self._metrics.horizontalAdvance(text)

    def write(self, painter: QPainter, room: QRect, text: str, colour: str) -> None:
        """Write a text.

        Its baseline is that of the font alone, since a script that is taken from a higher font would else sink. A text
        that runs from right to left begins at the left, too, but is shortened at its own end.
        """
        if not text:
            return
        baseline = room.top() + room.height() / 2 + self._above
        painter.setPen(QColor(colour))
        if text.isascii() or max(text) < _FIRST_UNEASY:
            painter.setFont(self._font)
            painter.drawText(QPointF(room.left(), baseline), self._fitting(text, room.width()))
            return
        layout, ascent = self._laid.get((text, room.width())) or self._lay(text, room.width())
        layout.draw(painter, QPointF(room.left(), baseline - ascent))

    def _fitting(self, text: str, width: int) -> str:
        fitting = self._shortened.get((text, width))
        if fitting is None:
            fitting = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            _make_room(self._shortened)
            self._shortened[text, width] = fitting
        return fitting

    def _lay(self, text: str, width: int) -> tuple[QTextLayout, float]:
        layout, line = self._layout(text)
        if line.naturalTextWidth() > width:
            layout, line = self._layout(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
        _make_room(self._laid)
        self._laid[text, width] = layout, line.ascent()
        return layout, line.ascent()

    def _layout(self, text: str) -> tuple[QTextLayout, QTextLine]:
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        if runs_leftwards(text):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout = QTextLayout(text, self._font)
        layout.setCacheEnabled(True)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_ENDLESS)
        layout.endLayout()
        return layout, line


def paint_text(painter: QPainter, room: QRect, text: str, colour: str) -> None:
    """Write a text with the painter's own font; whoever writes many keeps a `Pen`."""
    font = painter.font()
    Pen(font, font.weight()).write(painter, room, text, colour)


def runs_leftwards(text: str) -> bool:
    """Whether a text is read from right to left: its first letter decides (UAX #9, P2 and P3)."""
    if text.isascii():
        return False
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


def _make_room(kept: dict[tuple[str, int], Any]) -> None:
    if len(kept) >= _KEPT:
        kept.clear()
