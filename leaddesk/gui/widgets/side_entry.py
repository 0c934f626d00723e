"""An entry of the sidebar: icon, name, count. Narrow, it is the icon alone, and a dot says that something waits."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, SMALL_PIXELS, Theme

_HEIGHT: Final = 32
_ICON: Final = 18
_PADDING: Final = 11
"""What the style sheet leaves at either side, its border included."""
_DOT: Final = 3.0
_NARROWEST: Final = 40


class SideEntry(QPushButton):
    """Says where we are while it is checked. A name too long for the sidebar is elided, and whole in the tool tip."""

    def __init__(self, name: str, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tip = ""
        self._icon = icon
        self._theme = theme
        self._count = ""
        self._is_narrow = False
        self.setProperty("look", "nav")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFixedHeight(_HEIGHT)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        self.dress(theme)

    @property
    def name(self) -> str:
        """The whole name."""
        return self._name

    def set_name(self, name: str) -> None:
        """Call it otherwise."""
        self._name = name
        self.setText(name.replace("&", "&&"))
        self._tell()

    def set_tip(self, tip: str) -> None:
        """What the tool tip says beyond the name: the shortcut, say."""
        self._tip = tip
        self._tell()

    @property
    def count(self) -> str:
        """The count beside the name."""
        return self._count

    def set_count(self, count: str) -> None:
        """Show a count beside the name, or none; it is spoken with the name."""
        if count != self._count:
            self._count = count
            self._tell()
            self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icon alone, or everything."""
        self._is_narrow = is_narrow
        self._tell()
        self.update()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        if self._icon:
            self.setIcon(look.icon(self._icon, theme.muted))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """However long the name, the sidebar stays as wide as it is."""
        return QSize(_NARROWEST, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As small as its icon."""
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 (Qt's name)
        """Draw as much of the name as there is room for."""
        super().initStyleOption(option)
        if self._is_narrow:
            option.text = ""
        else:
            shown = self._metrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self._room())
            option.text = shown.replace("&", "&&")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the count on top of the button."""
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        if self._is_narrow:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(QPointF(self.width() - 2.5 * GRID, 2.5 * GRID), _DOT, _DOT)
        else:
            painter.setFont(self._count_font())
            painter.setPen(QColor(self._theme.muted))
            place = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._count)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Arrows walk the entries."""
        match event.key():
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name} {self._count}".strip())
        is_whole = not self._is_narrow and self._metrics().horizontalAdvance(self._name) <= self._room()
        parts = ["" if is_whole else self.accessibleName(), self._tip]
        self.setToolTip(" · ".join(filter(None, parts)))

    def resizeEvent(self, event: object) -> None:  # noqa: N802 (Qt's name)
        """Another width may show another part of the name."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's event, passed on
        self._tell()

    def _room(self) -> int:
        icon = _ICON + GRID if self._icon else 0
        count = (
            QFontMetrics(self._count_font()).horizontalAdvance(self._count) + 2 * GRID if self._count else 0
        )
        return max(QRect(self.rect()).width() - 2 * _PADDING - icon - count, 0)

    def _metrics(self) -> QFontMetrics:
        """Of the bold font, in which the name stands while it is checked."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)

    def _count_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(SMALL_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        return font
