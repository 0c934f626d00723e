"""The saved lists in the sidebar, each with how many are on it; narrow, one entry with a menu of them."""

from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.lists import SavedList
from leaddesk.gui.saved_lists import CountedList, SavedLists, list_title
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.list_entry import ListEntry
from leaddesk.gui.widgets.midnight import Midnight
from leaddesk.gui.widgets.side_entry import SideEntry

_WIDEST_IN_MENU: Final = 280


class ListSection(QWidget):
    """The lists, as many as there are; more than there is room for scroll."""

    wanted = Signal(object)
    """The list that shall be shown."""
    shown = Signal()
    """The lists are shown anew."""
    here_gone = Signal()
    """The list that was shown is no longer there."""

    def __init__(self, lists: SavedLists, theme: Theme) -> None:
        super().__init__()
        self._lists = lists
        self._theme = theme
        self._here: int | None = None
        self.entries: dict[int, ListEntry] = {}
        self._heading = label(self.tr("Lists"), "section")
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self.folded = self._fold()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._heading)
        layout.addWidget(self.folded)
        layout.addWidget(self._scroll, 1)
        layout.addStretch()
        lists.changed.connect(self._show)
        Midnight(lists.now, self).passed.connect(lists.refresh)

    def in_order(self) -> list[ListEntry]:
        """The entries as they stand."""
        return [self.entries[one.list.id] for one in self._lists.lists if one.list.id in self.entries]

    def show_place(self, list_id: int | None) -> None:
        """Say which of the lists is shown, if any."""
        self._here = list_id
        self.folded.setChecked(list_id is not None)
        for id_, entry in self.entries.items():
            entry.setChecked(id_ == list_id)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show one entry for all of them, or each."""
        self._heading.setVisible(not is_narrow)
        self._scroll.setVisible(not is_narrow)
        self.folded.setVisible(is_narrow)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for entry in (self.folded, *self.entries.values()):
            entry.dress(theme)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Somebody looks: count."""
        super().showEvent(event)
        self._lists.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Nobody looks."""
        super().hideEvent(event)
        self._lists.watch(False)

    def fill_menu(self, menu: QMenu) -> None:
        """Put the lists into a menu."""
        menu.clear()
        for counted in self._lists.lists:
            name = self.fontMetrics().elidedText(
                list_title(counted.list), Qt.TextElideMode.ElideRight, _WIDEST_IN_MENU
            )
            entry = menu.addAction(f"{name.replace('&', '&&')}\t{_said(counted)}")
            entry.triggered.connect(partial(self._want, counted.list))

    def _fold(self) -> SideEntry:
        made = SideEntry(self.tr("Lists"), "format-list-bulleted", self._theme)
        made.set_narrow(True)
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self.fill_menu(menu))
        made.clicked.connect(lambda: made.setChecked(self._here is not None))
        made.clicked.connect(lambda: menu.popup(made.mapToGlobal(QPoint(made.width() + GRID, 0))))
        return made

    def _show(self) -> None:
        """Show the lists there are: entries stay where they are, so that the focus stays too."""
        lists = self._lists.lists
        known = {counted.list.id for counted in lists}
        for id_ in [id_ for id_ in self.entries if id_ not in known]:
            self.entries.pop(id_).deleteLater()
        if self._here is not None and self._here not in known:
            self.here_gone.emit()
        for place, counted in enumerate(lists):
            entry = self.entries.get(counted.list.id) or self._entry(counted.list.id)
            self._column.insertWidget(place, entry)
            entry.set_name(list_title(counted.list))
            entry.set_count(_said(counted))
        self._heading.setEnabled(bool(lists))
        self._inside.updateGeometry()
        self.shown.emit()

    def _entry(self, list_id: int) -> SideEntry:
        entry = ListEntry(self._theme)
        entry.setChecked(list_id == self._here)
        entry.clicked.connect(lambda: self._click(list_id))
        entry.renamed.connect(partial(self._lists.rename, list_id))
        entry.removal_wanted.connect(partial(self._lists.delete, list_id))
        entry.shift_wanted.connect(partial(self._lists.shift, list_id))
        self.entries[list_id] = entry
        return entry

    def _click(self, list_id: int) -> None:
        self.entries[list_id].setChecked(list_id == self._here)
        found = next((one.list for one in self._lists.lists if one.list.id == list_id), None)
        if found is not None:
            self._want(found)

    def _want(self, saved: SavedList) -> None:
        self.wanted.emit(saved)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as all the lists."""
        return QSize(0, self._heading.sizeHint().height() + self._inside.sizeHint().height() + 3 * GRID)


def _said(counted: CountedList) -> str:
    return QLocale().toString(counted.count) if counted.count else ""
