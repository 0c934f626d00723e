"""The settings: its parts in a list on the left, the one that is chosen beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.gui.desk import Desk
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.settings.host import Host
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.by_eye import focusable
from leaddesk.gui.widgets.common import upright
from leaddesk.gui.widgets.side_entry import SideEntry

if TYPE_CHECKING:  # a part is made, and what it needs is loaded, when it is first looked at
    from leaddesk.domain.changes import Touched
    from leaddesk.gui.settings.part import Part

STAGES: Final = "stages"
CRITERIA: Final = "criteria"
PLAYBOOKS: Final = "playbooks"
TAGS: Final = "tags"
OWN: Final = "own"
_RAIL: Final = 184
_PAUSE_MILLISECONDS: Final = 50
"""After that what is shown has its place, and Tab can follow it."""
_ICONS: Final[Mapping[str, str]] = {
    STAGES: "view-column-outline",
    CRITERIA: "bullseye-arrow",
    PLAYBOOKS: "notebook-outline",
    TAGS: "tag-outline",
    OWN: "account-circle-outline",
}


class HostingNavigator(Navigator, Host, Protocol):
    """What this page may ask of the window: the others' ways, and other clothes."""


class SettingsPage(Page):
    """What the user sets once, and everything then goes by."""

    key = "settings"

    def __init__(self, desk: Desk, navigator: HostingNavigator, theme: Theme) -> None:
        super().__init__(desk, navigator, theme)
        self._host = navigator
        self.parts: dict[str, Part] = {}
        self.chosen = next(iter(_ICONS))
        self.entries: dict[str, SideEntry] = {}
        self._stack = QStackedWidget()
        self._ordering = QTimer(self)
        self._ordering.setSingleShot(True)
        self._ordering.setInterval(_PAUSE_MILLISECONDS)
        self._ordering.timeout.connect(self._order_tabs)
        rail = QWidget()
        rail.setFixedWidth(_RAIL)
        column = QVBoxLayout(rail)
        column.setContentsMargins(2 * GRID, 6 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID // 2)
        for key, name in self.names().items():
            entry = SideEntry(name, _ICONS[key], theme)
            entry.clicked.connect(lambda _checked=False, key=key: self.choose(key))
            self.entries[key] = entry
            column.addWidget(entry)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rail)
        layout.addWidget(upright())
        layout.addWidget(self._stack, 1)

    def names(self) -> dict[str, str]:
        """What the parts are called, in their order."""
        return {
            STAGES: self.tr("Stages"),
            CRITERIA: self.tr("Ideal customer"),
            PLAYBOOKS: self.tr("Playbooks"),
            TAGS: self.tr("Tags"),
            OWN: self.tr("General"),
        }

    def choose(self, key: str) -> None:
        """Show a part."""
        self.chosen = key
        for other, entry in self.entries.items():
            entry.setChecked(other == key)
        part = self.parts.get(key) or self._made(key)
        self._stack.setCurrentWidget(part)
        part.refresh()

    def refresh(self) -> None:
        """Show the part that is chosen anew."""
        self.choose(self.chosen)

    def notice(self, touched: Touched) -> None:
        """Show what a change touched; the other parts are read anew when they are chosen."""
        part = self.parts.get(self.chosen)
        if part is not None and touched.keys() & part.kinds:
            part.refresh()

    def take_keyboard(self) -> None:
        """Let the arrows go through the parts."""
        self.entries[self.chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        for entry in self.entries.values():
            entry.dress(theme)
        for part in self.parts.values():
            part.dress(theme)

    def other_keys(self) -> Sequence[tuple[str, str]]:
        """The keys that belong to no action."""
        return (("Alt+↑  Alt+↓", self.tr("Move the row")),)

    def kept_state(self) -> dict[str, Any]:
        """The part that was looked at."""
        return {"part": self.chosen}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Begin with the part that was looked at."""
        if state.get("part") in self.entries:
            self.chosen = state["part"]

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Another page, or the end of the window, leaves the field that is being typed into: that saves it."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QWidget) and self.isAncestorOf(focused):
            focused.clearFocus()
        super().hideEvent(event)

    def _order_tabs(self) -> None:
        """Tab goes down the parts, and then through the one that is chosen as the eye does."""
        part = self.parts[self.chosen]
        for before, after in pairwise((*self.entries.values(), *focusable(part.content))):
            QWidget.setTabOrder(before, after)

    def _made(self, key: str) -> Part:
        made = self.parts[key] = self._makers()[key]()
        made.contacts_wanted.connect(self.navigator.search)
        made.shown.connect(self._ordering.start)
        self._stack.addWidget(made)
        return made

    def _makers(self) -> Mapping[str, Callable[[], Part]]:
        from leaddesk.gui.settings.criteria import CriteriaPart
        from leaddesk.gui.settings.own import OwnPart
        from leaddesk.gui.settings.playbooks import PlaybooksPart
        from leaddesk.gui.settings.stages import StagesPart
        from leaddesk.gui.settings.tags import TagsPart

        return {
            STAGES: lambda: StagesPart(self.desk, self.theme),
            CRITERIA: lambda: CriteriaPart(self.desk, self.theme),
            PLAYBOOKS: lambda: PlaybooksPart(self.desk, self.theme),
            TAGS: lambda: TagsPart(self.desk, self.theme),
            OWN: lambda: OwnPart(self.desk, self.theme, self._host),
        }
