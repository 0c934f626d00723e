"""Buttons beside each other that say their words where there is room for all of them, and else show icons alone."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme

_ICON: Final = 16
_HEIGHT: Final = 30
_GAP: Final = 2
_WITH_WORD: Final = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ALONE: Final = Qt.ToolButtonStyle.ToolButtonIconOnly


class ActionBar(QWidget):
    """What can be done, in one line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_words = True
        self._wide = 0
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
        made.setToolButtonStyle(_WITH_WORD if word else _ALONE)
        made.clicked.connect(lambda _checked=False: run())
        self.buttons.append(made)
        self._row.insertWidget(self._row.count() - 1, made)
        return made

    def show_as(self, made: QToolButton, icon: str, tip: str, *, is_warning: bool = False) -> None:
        """Give a button another icon and another thing to say of it."""
        if made.property("icon_name") != icon:
            made.setProperty("icon_name", icon)
            made.setProperty("is_warning", is_warning)
            self._draw(made)
        made.setToolTip(tip)
        made.setAccessibleName(tip)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for made in self.buttons:
            self._draw(made)

    def _draw(self, made: QToolButton) -> None:
        colour = self._theme.danger if made.property("is_warning") else self._theme.muted
        made.setIcon(look.icon(str(made.property("icon_name")), colour))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say words or leave them out."""
        super().resizeEvent(event)
        self._choose()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """How wide the words are is known once they are dressed."""
        super().showEvent(event)
        self._say_words(has_words=True)
        self._wide = sum(made.sizeHint().width() + _GAP for made in self.buttons)
        self._choose()

    def _choose(self) -> None:
        self._say_words(has_words=self._wide <= self.width())

    def _say_words(self, *, has_words: bool) -> None:
        if has_words is not self._has_words:
            self._has_words = has_words
            for made in self.buttons:
                made.setToolButtonStyle(_WITH_WORD if has_words and made.text() else _ALONE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Icons alone will do."""
        return QSize(len(self.buttons) * (_ICON + 5 * GRID), _HEIGHT)
