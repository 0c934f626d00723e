"""What comes in and goes out: the import and export dialogs, wherever they are asked for."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from leaddesk.formats.files import Given
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.dialogs.export_list import ExportDialog
from leaddesk.gui.dialogs.import_cards import ImportDialog
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.pages.contacts import ContactsPage
from leaddesk.gui.pages.page import Navigator


class Exchange(QObject):
    """Opens the dialogs from the menu, the sidebar, a shortcut, or because something was dropped on the window."""

    def __init__(
        self, main: MainWindow, navigator: Navigator, contacts: ContactsPage, current_event: CurrentEvent
    ) -> None:
        super().__init__(main)
        self._main = main
        self._desk = main.desk
        self._navigator = navigator
        self._contacts = contacts
        self._current_event = current_event
        begun = main.menus.add(main.menus.file, self.tr("Import…"), "Ctrl+I", self.import_cards)
        main.topbar.new_button.menu_shown.addAction(begun)
        main.menus.add(main.menus.file, self.tr("Export…"), "Ctrl+Shift+X", self.export_list)
        main.sidebar.add_action(self.tr("Import"), "tray-arrow-down", "Ctrl+I", self.import_cards)
        main.dropped.connect(self.import_given)

    def import_cards(self) -> None:
        """Open the import dialog."""
        self._import_dialog().open()

    @Slot(object)
    def import_given(self, given: Sequence[Given]) -> None:
        """Open the import dialog with what was dropped; the one that is open takes it in."""
        dialog = self._main.findChild(ImportDialog) or self._import_dialog()
        dialog.open()
        dialog.give(given)

    def export_list(self) -> None:
        """Open the export dialog for what is shown and selected."""
        self._export_dialog().open()

    def dialogs(self) -> Iterator[tuple[str, QDialog]]:
        """The dialogs, for pictures."""
        yield "import", self._import_dialog()
        yield "export", self._export_dialog()

    def _import_dialog(self) -> ImportDialog:
        dialog = ImportDialog(self._desk, self._main.theme, self._main, event_id=self._current_event.event_id)
        dialog.show_wanted.connect(self._navigator.search)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _export_dialog(self) -> ExportDialog:
        contacts = self._contacts
        return ExportDialog(self._desk, self._main, contacts.query(), contacts.selected_ids())
