"""What every page is: a widget with a title that can be shown, refreshed and told of changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStackedWidget, QWidget

from leaddesk.domain.errors import EnvironmentFault
from leaddesk.gui.desk import Desk
from leaddesk.gui.page_titles import page_title
from leaddesk.gui.shown_contacts import ShownContacts
from leaddesk.gui.texts import told
from leaddesk.gui.theme import Theme

if TYPE_CHECKING:  # the frame of the window is painted before the database is loaded
    from leaddesk.domain.changes import Touched
    from leaddesk.domain.lists import SavedList
    from leaddesk.gui.widgets.unreadable import Unreadable


@runtime_checkable
class Navigator(Protocol):
    """What a page may ask of the window."""

    def open_contact(self, contact_id: int) -> None:
        """Show a contact on the contacts page."""
        ...

    def open_event(self, event_id: int) -> None:
        """Show an event on the events page."""
        ...

    def search(self, text: str) -> None:
        """Show the contacts that a filter text means."""
        ...

    def show_list(self, saved: SavedList) -> None:
        """Show the contacts on a saved list."""
        ...

    def show_place(self, list_id: int | None) -> None:
        """Say in the sidebar which list the contacts page shows, if any."""
        ...

    def import_cards(self) -> None:
        """Open the import dialog."""
        ...

    def set_up_event(self) -> None:
        """Ask for a new event."""
        ...

    def look_around(self) -> None:
        """Open the sample in a window of its own."""
        ...

    def export_list(self) -> None:
        """Open the export dialog for what is shown."""
        ...

    def export_contacts(self, ids: Sequence[int]) -> None:
        """Open the export dialog for these contacts."""
        ...

    def say(self, text: str) -> None:
        """Say something in a toast."""
        ...


class Page(QWidget):
    """A page of the window. `key` names it for programs: what is remembered of it, pictures."""

    key = ""

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.navigator = navigator
        self.theme = theme
        self._is_fresh = False
        self._unreadable: Unreadable | None = None
        desk.changed.connect(self._notice)

    def title(self) -> str:
        """The page's name in the sidebar."""
        return page_title(self.key)

    def selected_ids(self) -> list[int]:
        """The contacts selected: whom the contact menu means."""
        return []

    def contacts_shown(self) -> ShownContacts | None:
        """Whom the page shows now, for an export; None: it shows no contacts."""
        return None

    def list_shown(self) -> int | None:
        """The saved list that the page shows, if it shows one."""
        return None

    def enter(self) -> None:
        """The user asks for the page itself, not for what it showed of it last."""

    def take_keyboard(self) -> None:
        """Let the keys work on what the page lists, or will list once it is read."""
        views = (view for view in self.findChildren(QAbstractItemView) if view.isVisible())
        view = next(views, None)
        (view or self).setFocus(Qt.FocusReason.OtherFocusReason)
        if view is None:
            for stack in self.findChildren(QStackedWidget):
                stack.currentChanged.connect(self._take_keyboard_late, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _take_keyboard_late(self) -> None:
        """There is something else to be seen than while the page was empty; nobody has gone elsewhere meanwhile."""
        if self.hasFocus():
            self.take_keyboard()

    def refresh(self) -> None:
        """Show everything anew."""
        raise NotImplementedError

    def notice(self, touched: Touched) -> None:  # noqa: ARG002 (for those who override it)
        """Show what a change touched; unless a page knows better, everything anew."""
        self.refresh()

    def show_unreadable(self, error: EnvironmentFault) -> None:
        """Say, in place of what the page shows, why it cannot be read, and how to try again."""
        from leaddesk.gui.widgets.unreadable import Unreadable  # nearly nobody ever sees it

        if self._unreadable is None:
            self._unreadable = Unreadable(self, self.theme)
            self._unreadable.again.connect(self._show_anew)
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._unreadable.dress(self.theme)
        self._unreadable.say(told(error.message))
        self._is_fresh = False
        if had_keyboard or self.hasFocus():
            self._unreadable.retry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_anew(self) -> None:
        self._is_fresh = True
        had_keyboard = self._unreadable is not None and self._unreadable.retry.hasFocus()
        if had_keyboard:
            self.setFocus()
        if self._unreadable is not None:
            self._unreadable.hide()
        try:
            self.refresh()
        except EnvironmentFault as error:
            self.show_unreadable(error)
        else:
            if had_keyboard:
                self.take_keyboard()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        self.refresh()

    def other_keys(self) -> Sequence[tuple[str, str]]:
        """Keys of the page that belong to no action, each with what it does: for the sheet of all keys."""
        return ()

    def kept_state(self) -> dict[str, Any]:
        """What the window remembers of the page when it is closed (columns, sorting): plain values, as JSON has them."""
        return {}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take up what an earlier window, maybe of an older LeadDesk, remembered; what does not fit is left out.

        Called once, before the page is shown, and only if something is remembered.
        """

    def _notice(self, touched: Touched) -> None:
        """A page that is not seen is refreshed when it is."""
        if not self.isVisible():
            self._is_fresh = False
        elif self._unreadable is not None and self._unreadable.isVisible():
            self._show_anew()
        else:
            self.notice(touched)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Refresh what has become old while the page was not seen."""
        super().showEvent(event)
        if not self._is_fresh:
            self._show_anew()
