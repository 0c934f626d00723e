"""What is done once cards are in: an import taken back, people tied to the organizations they name."""

from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Slot

from leaddesk.domain.lists import Filter
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.pages.page import Navigator
from leaddesk.services import organizations, playbooks
from leaddesk.services.door import Door
from leaddesk.services.playbooks import Suggestion
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_LOOKED_AT: Final = 500
"""Of so many that an import brought it is asked which playbook fits; of more, of the first ones."""


class Wanted(NamedTuple):
    """What an import asks for: the playbook that fits most of those it brought, and how many ties are offered."""

    suggestion: Suggestion | None
    offers: int


class Afterwards(QObject):
    """Opens the sheets from the menus, and tells after an import what it asks for."""

    def __init__(self, main: MainWindow, navigator: Navigator) -> None:
        super().__init__(main)
        self._main = main
        self._desk = main.desk
        self._navigator = navigator
        main.menus.add(main.menus.file, self.tr("Imports…"), "Ctrl+Shift+I", self.show_imports)
        main.menus.add(main.menus.contact, self.tr("Organizations to tie…"), "Ctrl+Shift+O", self.show_offers)

    @Slot()
    def show_imports(self) -> None:
        """List the imports."""
        from leaddesk.gui.dialogs.imports import Brought, ImportsSheet, read_imports

        def show(brought: list[Brought]) -> None:
            sheet = ImportsSheet(self._desk, self._main, brought)
            sheet.show_wanted.connect(self._navigator.search)
            sheet.open()

        today = self._desk.today()
        self._desk.ask(lambda reader: read_imports(reader, today), show)

    @Slot()
    def show_offers(self) -> None:
        """List the ties that seem right."""
        from leaddesk.gui.dialogs.offers import OffersSheet, left_offers, read_offers

        self._desk.ask(
            lambda reader: read_offers(reader, left_offers(reader)),
            lambda offered: OffersSheet(self._desk, self._main, offered).open(),
        )

    def tell(self, import_id: int | None) -> None:
        """Tell what an import asks for: a playbook for those it brought, ties to organizations."""
        door, today = self._desk.workspace, self._desk.today()
        self._desk.ask(lambda reader: _wanted(reader, door, import_id, today), self._say)

    def _say(self, wanted: Wanted) -> None:
        ties = (self.tr("Look…"), self.show_offers)
        found = wanted.suggestion
        if found is None and wanted.offers:
            text = self.tr("%Ln organizations may have people to be tied to them", "", wanted.offers)
            self._main.toast.say(text, *ties)
        elif found is not None:
            from leaddesk.gui.dialogs.playbook_start import playbook_title, start_playbook

            ids, playbook = found.contact_ids, found.playbook
            self._main.toast.say(
                self.tr("%Ln of the new contacts want to be followed up", "", len(ids)),
                self.tr("Start “{name}”").format(name=playbook_title(playbook)),
                lambda: start_playbook(self._desk, self._main, ids, playbook),
                (self.tr("Organizations to tie…"), self.show_offers) if wanted.offers else None,
            )


def _wanted(reader: Reader, door: Door, import_id: int | None, today: date) -> Wanted:
    from leaddesk.gui.dialogs.offers import left_offers, open_offers

    brought = [] if import_id is None else queries.ids(reader, Filter(import_ids=(import_id,)), today)
    ties = open_offers(
        organizations.offers(reader, None if import_id is None else brought), left_offers(reader)
    )
    return Wanted(playbooks.suggested(reader, door, brought[:_LOOKED_AT]), len(ties))
