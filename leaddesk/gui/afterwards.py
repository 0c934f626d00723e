"""What is done once cards are in: an import taken back, people tied to the organizations they name."""

from PySide6.QtCore import QObject, Slot

from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.pages.page import Navigator


class Afterwards(QObject):
    """Opens the sheets from the menus, and tells after an import that there are ties to be looked at."""

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

        left = left_offers(self._desk)
        self._desk.ask(
            lambda reader: read_offers(reader, left),
            lambda offered: OffersSheet(self._desk, self._main, offered).open(),
        )

    def tell_offers(self) -> None:
        """Tell of ties that seem right, if there are any."""
        from leaddesk.gui.dialogs.offers import Offered, left_offers, read_offers

        def tell(offered: list[Offered]) -> None:
            if offered:
                text = self.tr("%Ln organizations may have people to be tied to them", "", len(offered))
                self._main.toast.say(text, self.tr("Look…"), self.show_offers)

        left = left_offers(self._desk)
        self._desk.ask(lambda reader: read_offers(reader, left), tell)
