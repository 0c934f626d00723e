"""A page that cannot be read: why, and the way to try again, in the place of what it would show."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label

_WIDTH: Final = 440
_ICON: Final = 32


class Unreadable(QWidget):
    """Lies over a page, as large as the page is."""

    again = Signal()

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel()
        self.words = label("", "muted")
        self.words.setWordWrap(True)
        self.words.setFixedWidth(_WIDTH)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.retry = button(self.tr("Try again"), "primary")
        self.retry.clicked.connect(self.again)
        layout = QVBoxLayout(self)
        layout.setSpacing(3 * GRID)
        layout.addStretch(2)
        for widget in (
            self._icon,
            label(self.tr("This page cannot be read"), "title"),
            self.words,
            self.retry,
        ):
            layout.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        page.installEventFilter(self)
        self.dress(theme)
        self.hide()

    def say(self, why: str) -> None:
        """Show why the page cannot be read."""
        self.words.setText(why)
        # A text that wraps does not tell an aligned layout how high it is.
        self.words.setMinimumHeight(self.words.heightForWidth(_WIDTH))
        self.setAccessibleName(why)
        self._cover()
        self.show()
        self.raise_()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._icon.setPixmap(look.icon("database-alert-outline", theme.danger).pixmap(_ICON, _ICON))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay as large as the page."""
        if event.type() is QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._page.rect())
