"""What an empty database shows: three ways to begin, each one click."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import label

_WIDTH = 480
_ICON = 20


class WayIn(QPushButton):
    """One way to begin: an icon, what it is, and what comes of it."""

    def __init__(self, icon: str, title: str, text: str, run: Callable[[], None]) -> None:
        super().__init__()
        self._icon_name = icon
        self.setProperty("look", "way")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFixedWidth(_WIDTH)
        self._picture = QLabel()
        self._picture.setFixedWidth(_ICON + 2 * GRID)
        heading = label(title)
        heading.setProperty("look", "strong")
        words = label(text, "small")
        words.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(heading)
        texts.addWidget(words)
        layout = self._inside = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        for part in (self._picture, heading, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _checked=False: run())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Be as high as the words need; what they need is known once they are dressed."""
        super().showEvent(event)
        for words in self.findChildren(QLabel):
            words.ensurePolished()
        self._inside.invalidate()
        self.setFixedHeight(self._inside.totalHeightForWidth(_WIDTH))

    def dress(self, theme: Theme) -> None:
        """Draw the icon in the theme's colour."""
        self._picture.setPixmap(look.icon(self._icon_name, theme.accent).pixmap(_ICON, _ICON))


class FirstStart(QWidget):
    """Welcomes, and offers the ways to begin."""

    def __init__(
        self,
        theme: Theme,
        import_cards: Callable[[], None],
        set_up_event: Callable[[], None],
        look_around: Callable[[], None],
    ) -> None:
        super().__init__()
        self.import_cards = WayIn(
            "tray-arrow-down",
            self.tr("Import cards"),
            self.tr("vCard, CSV or Excel. You see what will happen before anything is written."),
            import_cards,
        )
        self.set_up_event = WayIn(
            "calendar-plus",
            self.tr("Set up an event"),
            self.tr("A trade show, a chamber evening. Whom you meet there is kept with it."),
            set_up_event,
        )
        self.look_around = WayIn(
            "eye-outline",
            self.tr("Look around with sample data"),
            self.tr("Opens in a window of its own; your contacts stay apart from it."),
            look_around,
        )
        self._lay_out()
        self.dress(theme)

    def _lay_out(self) -> None:
        heading = label(self.tr("Welcome to LeadDesk"), "title")
        text = label(
            self.tr("Everybody you meet, and what comes next. How would you like to begin?"), "muted"
        )
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        column.addWidget(heading)
        column.addWidget(text)
        column.addSpacing(3 * GRID)
        for way in self.ways():
            column.addWidget(way)
        holder = QFrame()
        holder.setLayout(column)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(holder, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def ways(self) -> tuple[WayIn, ...]:
        """The ways to begin, in their order."""
        return self.import_cards, self.set_up_event, self.look_around

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        for way in self.ways():
            way.dress(theme)
