"""How the window looks: every colour and size in one place, for light and dark; `style` has the states of each widget."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from leaddesk.domain.contact import Rating
from leaddesk.domain.stages import StageKind
from leaddesk.gui import icons
from leaddesk.gui.style import SHEET
from leaddesk.paths import resources

GRID: Final = 4
RADIUS: Final = 6
ROW: Final = 32
SIDEBAR: Final = 200
TEXT_PIXELS: Final = 13
SMALL_PIXELS: Final = 12
HEADING_PIXELS: Final = 15
TITLE_PIXELS: Final = 20


class Mode(StrEnum):
    """Which theme is wanted."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme. Text on `window`, `surface` and `raised` keeps WCAG's AA contrast."""

    is_dark: bool
    window: str
    """Behind everything, and the sidebar."""
    surface: str
    """Pages, tables, fields."""
    raised: str
    """Cards, menus, dialogs."""
    hover: str
    selected: str
    border: str
    strong_border: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    inverse_accent: str
    """What can be clicked on a ground of the colour of text (toasts)."""
    danger: str
    good: str
    hot: str
    warm: str
    cold: str
    kinds: tuple[str, str, str, str, str]
    """Marketing prospect, lead, prospect, customer, closed."""

    def rating(self, rating: Rating) -> str:
        """The colour of a rating; the word and icon always stand beside it."""
        return {Rating.HOT: self.hot, Rating.WARM: self.warm, Rating.COLD: self.cold}.get(rating, self.faint)

    def kind(self, kind: StageKind) -> str:
        """The colour of a stage kind's bar."""
        return self.kinds[tuple(StageKind).index(kind)]


LIGHT: Final = Theme(
    is_dark=False,
    window="#f4f5f7",
    surface="#ffffff",
    raised="#ffffff",
    hover="#eef0f4",
    selected="#e3ebfb",
    border="#dfe2e8",
    strong_border="#c3c8d2",
    text="#1c2230",
    muted="#596275",
    faint="#6b7386",
    accent="#2f5fd0",
    accent_hover="#264fb3",
    on_accent="#ffffff",
    focus="#7ba0f0",
    inverse_accent="#8fb0f7",
    danger="#b3261e",
    good="#1d7a46",
    hot="#b8401a",
    warm="#8a5a00",
    cold="#28659c",
    kinds=("#8a93a6", "#3d7be0", "#7a52cc", "#2a9260", "#a3a9b6"),
)
DARK: Final = Theme(
    is_dark=True,
    window="#15181f",
    surface="#1b1f28",
    raised="#232834",
    hover="#262c38",
    selected="#25365c",
    border="#2e3543",
    strong_border="#465064",
    text="#e7eaf1",
    muted="#a4adbf",
    faint="#8e97aa",
    accent="#5b8bf5",
    accent_hover="#7aa2fa",
    on_accent="#0c1220",
    focus="#5b8bf5",
    inverse_accent="#2250bf",
    danger="#ff8f86",
    good="#63c791",
    hot="#ff9a73",
    warm="#e6b450",
    cold="#7db8ee",
    kinds=("#7d879b", "#5b8bf5", "#a583f0", "#4fbf88", "#5b6475"),
)

RATING_ICONS: Final = {
    Rating.HOT: "mdi6.fire",
    Rating.WARM: "mdi6.weather-sunny",
    Rating.COLD: "mdi6.snowflake",
    Rating.UNRATED: "mdi6.circle-outline",
}


def system_is_dark() -> bool:
    """Whether the desktop is dark now."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def as_mode(value: object) -> Mode:
    """The mode that was remembered; whatever else it is, the system's."""
    return Mode(value) if isinstance(value, str) and value in list(Mode) else Mode.SYSTEM


def chosen(mode: Mode) -> Theme:
    """The theme of a mode; "system" follows the desktop."""
    is_dark = system_is_dark() if mode is Mode.SYSTEM else mode is Mode.DARK
    return DARK if is_dark else LIGHT


def apply(application: QApplication, theme: Theme) -> None:
    """Dress the whole program, unless it wears that already: every widget there is would be dressed anew."""
    sheet = stylesheet(theme)
    if application.styleSheet() == sheet:
        return
    font = QFont(application.font())
    font.setPixelSize(TEXT_PIXELS)
    application.setFont(font)
    application.setPalette(palette(theme))
    application.setStyleSheet(sheet)


def worn() -> Theme:
    """The theme that the program wears, for what is made in passing (dialogs)."""
    return DARK if QGuiApplication.palette().window().color() == QColor(DARK.window) else LIGHT


def icon(name: str, colour: str) -> QIcon:
    """An icon of Material Design Icons ("magnify") in a colour."""
    return icons.icon(name.removeprefix("mdi6."), colour)


def palette(theme: Theme) -> QPalette:
    """The palette for what style sheets do not reach."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.window,
        roles.Text: theme.text,
        roles.Button: theme.raised,
        roles.ButtonText: theme.text,
        roles.PlaceholderText: theme.faint,
        roles.Highlight: theme.selected,
        roles.HighlightedText: theme.text,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.Link: theme.accent,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return made


def stylesheet(theme: Theme) -> str:
    """The style sheet. Widgets say what they are by object name or the property `look`."""
    values = {name: getattr(theme, name) for name in theme.__slots__ if isinstance(getattr(theme, name), str)}
    sizes = {"small": SMALL_PIXELS, "heading": HEADING_PIXELS, "title": TITLE_PIXELS, "radius": RADIUS}
    shade = "dark" if theme.is_dark else "light"
    drawn = {
        name: (resources() / "icons" / f"{name}-{shade}.svg").as_posix()
        for name in ("check", "down", "left", "right", "up")
    }
    return SHEET.substitute(values | sizes | drawn)
