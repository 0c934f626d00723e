"""A button that shows the key that does the same."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import label

_KEY = 18


class KeyButton(QPushButton):
    """Follows an action: its text, icon, whether it can be done. Compact, it shows icon and key alone."""

    def __init__(self, action: QAction, icon: str, theme: Theme) -> None:
        super().__init__()
        self._action = action
        self._icon = icon
        self._is_compact = False
        self.setProperty("look", "keyed")
        self.setAutoDefault(False)
        self.key = label(action.shortcut().toString(), "key", self)
        self.key.setFixedSize(_KEY, _KEY)
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, GRID + 2, 0)
        inside.addStretch(1)
        inside.addWidget(self.key)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self.dress(theme)
        self._follow()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.setIcon(look.icon(self._icon, theme.muted))

    def set_compact(self, is_compact: bool) -> None:
        """Show the text, or leave it out where there is no room."""
        self._is_compact = is_compact
        self._follow()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the key beside the text."""
        hint = super().sizeHint()
        text = self.fontMetrics().horizontalAdvance(self.text())
        # The style sheet's padding and border on both sides, the icon, the gaps beside the words.
        return QSize(self.iconSize().width() + text + _KEY + (6 if text else 4) * GRID, hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As much as it wants: half a word is none."""
        return self.sizeHint()

    def wide(self) -> int:
        """How wide it is with its text."""
        return (
            self.fontMetrics().horizontalAdvance(self._action.text())
            + self.iconSize().width()
            + _KEY
            + 6 * GRID
        )

    def _follow(self) -> None:
        action = self._action
        self.setText("" if self._is_compact else action.text())
        self.setToolTip(f"{action.toolTip()} ({action.shortcut().toString()})")
        self.setAccessibleName(action.text())
        self.setEnabled(action.isEnabled())
        self.key.setEnabled(action.isEnabled())
        self.updateGeometry()
