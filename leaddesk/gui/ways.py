"""The ways to everything: Ctrl+K, which leads there, and F1, which says what else does."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from leaddesk.domain.lists import SavedList
from leaddesk.gui.dialogs.palette import Goals, Palette
from leaddesk.gui.dialogs.shortcuts import KeyGroup, Shortcuts
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.menus import commands_of
from leaddesk.gui.pages.page import Navigator
from leaddesk.gui.places import Place, PlaceKind, stage_query


class Ways(QObject):
    """Knows all that can be gone to and done in a window."""

    def __init__(self, main: MainWindow, navigator: Navigator) -> None:
        super().__init__(main)
        self._main = main
        self._desk = main.desk
        self._navigator = navigator
        main.menus.add(main.menus.go, self.tr("Go to…"), "Ctrl+K", self.open_palette)
        main.menus.add(main.menus.help, self.tr("Keyboard shortcuts"), "F1", lambda: self.keys_sheet().show())

    @Slot()
    def open_palette(self) -> None:
        """Open the one field for everything; if it is open already, close it."""
        opened = [palette for palette in self._main.findChildren(Palette) if palette.isVisible()]
        if opened:
            opened[0].close()
            return
        page = self._main.shown_page()
        commands = [*self._main.menus.commands(), *(commands_of(page) if page else ())]
        enabled = {id(command.action): command for command in commands if command.action.isEnabled()}
        goals = Goals(self.go, self._navigator.search)
        Palette(self._desk, self._main, goals, list(enabled.values()), self._main.recent.places).open()

    def go(self, place: Place) -> None:
        """Go to a place."""
        match place.kind:
            case PlaceKind.CONTACT:
                self._navigator.open_contact(place.id)
            case PlaceKind.EVENT:
                self._navigator.open_event(place.id)
            case PlaceKind.LIST:
                saved = self._desk.look(lambda reader: reader.one(SavedList, place.id))
                if saved is not None:
                    self._navigator.show_list(saved)
            case PlaceKind.STAGE:
                self._main.recent.note(place)
                self._navigator.search(self._desk.look(lambda reader: stage_query(reader, place.id)))

    def keys_sheet(self) -> Shortcuts:
        """The sheet of all keys."""
        return Shortcuts(self._main, self.key_groups())

    def key_groups(self) -> Sequence[KeyGroup]:
        """What has a key: in the menus, on each page, and in the sidebar."""
        in_menus = self._main.menus.groups()
        known = {id(command.action) for _, commands in in_menus for command in commands}
        groups = [
            (title, [(one.key, one.name) for one in commands if one.key]) for title, commands in in_menus
        ]
        for page in self._main.all_pages():
            own = [one for one in commands_of(page) if one.key and id(one.action) not in known]
            keys = [*((one.key, one.name) for one in own), *page.other_keys()]
            groups.append((page.title(), keys))
        in_lists = ("C  E  M  N", self.tr("What they do on Today, with whoever is selected"))
        groups.append((self.tr("In every list of contacts"), [in_lists]))
        return [*groups, self._main.sidebar.key_group()]
