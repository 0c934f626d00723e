"""The sidebar: the pages, the lists, and at the foot what comes in. It can be narrowed to its icons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leaddesk.gui import icons
from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label, line
from leaddesk.gui.widgets.side_entry import SideEntry

if TYPE_CHECKING:  # the frame of the window is painted before the database is loaded
    from leaddesk.gui.widgets.list_section import ListSection

NARROW: Final = 56
_MARK: Final = 20


class Sidebar(QFrame):
    """The ways to everything. It says where we are, and leads there; it knows no page."""

    narrowed = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_narrow = False
        self._pages: dict[str, SideEntry] = {}
        self._actions: list[SideEntry] = []
        self._feet: list[str] = []
        self._lists: ListSection | None = None
        self.setObjectName("sidebar")
        self._name = label("LeadDesk", "heading")
        self._mark = label("")
        self._mark.setPixmap(icons.mark().pixmap(QSize(_MARK, _MARK), self.devicePixelRatio()))
        self.fold_button = self._folder()
        self._head = QHBoxLayout()
        self._head.setSpacing(2 * GRID)
        self._head.addWidget(self._mark)
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self.fold_button)
        self._places = QVBoxLayout()
        self._places.setSpacing(GRID // 2)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(GRID // 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 3 * GRID)
        whole.setSpacing(2 * GRID)
        whole.addLayout(self._head)
        whole.addLayout(self._places)
        self._middle = QVBoxLayout()
        whole.addLayout(self._middle, 1)
        whole.addWidget(line())
        whole.addLayout(self._foot)
        self.set_narrow(False)

    def add_lists(self, lists: ListSection) -> None:
        """Put the lists below the pages."""
        self._lists = lists
        self._middle.addWidget(lists)
        lists.set_narrow(self._is_narrow)
        lists.shown.connect(self._order_tabs)

    def add_page(
        self,
        key: str,
        name: str,
        icon: str,
        shortcut: str,
        show: Callable[[], None],
        *,
        at_foot: bool = False,
    ) -> SideEntry:
        """Put a way to a page below those that are there, or at the foot."""
        entry = SideEntry(name, icon, self._theme)
        entry.set_tip(shortcut)
        entry.clicked.connect(lambda _checked=False: show())
        self._pages[key] = entry
        if at_foot:
            self._feet.append(key)
        (self._foot if at_foot else self._places).addWidget(entry)
        self._order_tabs()
        return entry

    def set_count(self, key: str, count: str) -> None:
        """Show a count beside a page, or none."""
        self._pages[key].set_count(count)

    def add_action(self, name: str, icon: str, shortcut: str, run: Callable[[], None]) -> None:
        """Put something to do at the foot."""
        entry = SideEntry(name, icon, self._theme)
        entry.setCheckable(False)
        entry.set_tip(shortcut)
        entry.clicked.connect(lambda _checked=False: run())
        self._actions.append(entry)
        self._foot.insertWidget(len(self._actions) - 1, entry)  # the pages at the foot stand last
        self._order_tabs()

    def show_place(self, key: str, list_id: int | None = None) -> None:
        """Say where we are: on a page or, more closely, on one of the lists."""
        for page, entry in self._pages.items():
            entry.setChecked(page == key and list_id is None)
        if self._lists is not None:
            self._lists.show_place(list_id)

    @property
    def is_narrow(self) -> bool:
        """Whether only the icons are shown."""
        return self._is_narrow

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icons alone, or everything."""
        self._is_narrow = is_narrow
        self.setFixedWidth(NARROW if is_narrow else look.SIDEBAR)
        for part in (self._mark, self._name):
            part.setVisible(not is_narrow)
        self._head.setContentsMargins(0 if is_narrow else 2 * GRID, 0, 0, 0)
        for entry in (*self._pages.values(), *self._actions):
            entry.set_narrow(is_narrow)
        if self._lists is not None:
            self._lists.set_narrow(is_narrow)
        self._name_fold()
        self.narrowed.emit(is_narrow)

    def key_group(self) -> tuple[str, Sequence[tuple[str, str]]]:
        """The keys that work here, for the sheet of all keys."""
        return self.tr("Sidebar"), (
            ("↑  ↓", self.tr("Go to another entry")),
            ("F2", self.tr("Rename the list")),
            ("Alt+↑  Alt+↓", self.tr("Move the list")),
            ("Del", self.tr("Delete the list")),
        )

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for entry in (*self._pages.values(), *self._actions):
            entry.dress(theme)
        if self._lists is not None:
            self._lists.dress(theme)
        self._name_fold()

    def _order_tabs(self) -> None:
        """Tab goes down the sidebar, whenever its parts were made."""
        lists = (self._lists.folded, *self._lists.in_order()) if self._lists is not None else ()
        above = [entry for key, entry in self._pages.items() if key not in self._feet]
        below = [self._pages[key] for key in self._feet]
        for before, after in pairwise((self.fold_button, *above, *lists, *self._actions, *below)):
            QWidget.setTabOrder(before, after)

    def _folder(self) -> QPushButton:
        made = button("", "quiet")
        made.clicked.connect(lambda _checked=False: self.set_narrow(not self._is_narrow))
        return made

    def _name_fold(self) -> None:
        text = self.tr("Widen the sidebar") if self._is_narrow else self.tr("Narrow the sidebar")
        self.fold_button.setAccessibleName(text)
        self.fold_button.setToolTip(f"{text} · Ctrl+B")
        icon = "chevron-double-right" if self._is_narrow else "chevron-double-left"
        self.fold_button.setIcon(look.icon(icon, self._theme.muted))
