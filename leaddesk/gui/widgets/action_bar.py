"""Buttons beside each other that say their words where there is room for all of them, and else show icons alone."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme

_ICON: Final = 16
_HEIGHT: Final = 30
_AROUND: Final = _ICON + 5 * GRID
"""What stands around a word: icon, gap, and the style sheet's padding and border."""
_GAP: Final = 2


class ActionBar(QWidget):
    """What can be done, in one line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_words = True
        self.buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addStretch(1)

    def add(self, icon: str, word: str, tip: str, run: Callable[[], None]) -> QToolButton:
        """Put a button at the end."""
        made = QToolButton(self)
        made.setProperty("look", "action")
        made.setProperty("icon_name", icon)
        made.setIcon(look.icon(icon, self._theme.muted))
        made.setIconSize(QSize(_ICON, _ICON))
        made.setFixedHeight(_HEIGHT)
        made.setText(word)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.clicked.connect(lambda _checked=False: run())
        self.buttons.append(made)
        self._row.insertWidget(self._row.count() - 1, made)
        return made

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for made in self.buttons:
            made.setIcon(look.icon(str(made.property("icon_name")), theme.muted))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say words or leave them out."""
        super().resizeEvent(event)
        has_words = self._wide() <= self.width()
        if has_words is not self._has_words:
            self._has_words = has_words
            beside, alone = (
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
                Qt.ToolButtonStyle.ToolButtonIconOnly,
            )
            for made in self.buttons:
                made.setToolButtonStyle(beside if has_words else alone)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Icons alone will do."""
        return QSize(len(self.buttons) * (_ICON + 5 * GRID), _HEIGHT)

    def _wide(self) -> int:
        """How wide all buttons are with their words."""
        words = (self.fontMetrics().horizontalAdvance(made.text()) for made in self.buttons)
        return sum(words) + len(self.buttons) * (_AROUND + _GAP)
