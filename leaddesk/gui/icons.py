"""Icons, drawn from the font of the Material Design Icons that QtAwesome brings.

QtAwesome itself is not imported: it brings wrappers of all of Qt and loads every font it has, which takes longer than the
whole window may take to open.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)

from leaddesk.paths import resources

_FONTS: Final = "fonts"
_PREFIX: Final = "materialdesignicons6-webfont-"
_PART: Final = 0.875
"""A glyph's size in its icon: the rest is the air around it."""


class _Face(NamedTuple):
    """The font: what it is called, and the character of each icon by its name."""

    family: str
    characters: dict[str, str]


@cache
def _face() -> _Face:
    """The font, loaded once it is wanted; the application must be there."""
    package = find_spec("qtawesome")
    assert package is not None
    assert package.submodule_search_locations is not None
    folder = Path(package.submodule_search_locations[0]) / _FONTS
    (font,), (charmap,) = folder.glob(f"{_PREFIX}*.ttf"), folder.glob(f"{_PREFIX}charmap-*.json")
    (family,) = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))
    codes = json.loads(charmap.read_bytes())
    return _Face(family, {name: chr(int(code, 16)) for name, code in codes.items()})


def icon(name: str, colour: str) -> QIcon:
    """An icon ("magnify") in a colour; disabled it has that of disabled text. Raises `KeyError` if there is none."""
    return QIcon(_Glyph(_face().characters[name], colour))


def mark() -> QIcon:
    """LeadDesk's own mark: of its windows, and at the head of the sidebar."""
    return QIcon(str(resources() / "icon" / "leaddesk.svg"))


class _Glyph(QIconEngine):
    """Draws one character, as large as there is room."""

    def __init__(self, character: str, colour: str) -> None:
        super().__init__()
        self._character = character
        self._colour = QColor(colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw it in the middle of a square."""
        font = QFont(_face().family)
        font.setPixelSize(max(round(rect.height() * _PART), 1))
        painter.save()
        painter.setFont(font)
        painter.setPen(_disabled() if mode is QIcon.Mode.Disabled else self._colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The same on a picture of its own, which is kept: the style asks for it each time it paints.

        For a button that has no room yet it asks for a picture of no size.
        """
        if size.isEmpty():
            return QPixmap()
        key = f"{self._character} {self._colour.name()} {size.width()} {size.height()} {mode.name}"
        made = QPixmap(size)
        if QPixmapCache.find(key, made):
            return made
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        QPixmapCache.insert(key, made)
        return made


def _disabled() -> QColor:
    return QGuiApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
