"""What comes in and goes out: the import and export dialogs, wherever they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from leaddesk.domain.imports import PlanOutcome
from leaddesk.gui.afterwards import Afterwards
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.pages.page import Navigator
from leaddesk.gui.texts import told

if TYPE_CHECKING:  # the dialogs are loaded as they are opened, and with them all formats there are
    from leaddesk.formats.files import Given
    from leaddesk.gui.dialogs.export_list import ExportDialog
    from leaddesk.gui.dialogs.import_cards import ImportDialog
    from leaddesk.gui.dialogs.import_run import Imported
    from leaddesk.gui.pages.contacts import ContactsPage
    from leaddesk.gui.running import Run
    from leaddesk.gui.widgets.job_strip import JobLine


class Exchange(QObject):
    """Opens the dialogs from the menu, the sidebar, a shortcut, or because something was dropped on the window.

    A dialog whose work goes on behind the window is in the strip at the foot until it is wanted again.
    """

    def __init__(
        self,
        main: MainWindow,
        navigator: Navigator,
        contacts: Callable[[], ContactsPage],
        current_event: CurrentEvent,
    ) -> None:
        """`contacts` gives the contacts page, which may not be made yet."""
        super().__init__(main)
        self._main = main
        self._desk = main.desk
        self._navigator = navigator
        self._contacts = contacts
        self._current_event = current_event
        self._import: ImportDialog | None = None
        self._lines: dict[QDialog, JobLine] = {}
        begun = main.menus.add(main.menus.file, self.tr("Import…"), "Ctrl+I", self.import_cards)
        main.topbar.new_button.menu_shown.addAction(begun)
        main.menus.add(main.menus.file, self.tr("Export…"), "Ctrl+Shift+X", self.export_list)
        self.afterwards = Afterwards(main, navigator)
        main.sidebar.add_action(self.tr("Import"), "tray-arrow-down", "Ctrl+I", self.import_cards)
        main.dropped.connect(self.import_given)
        main.mime_dropped.connect(self.import_mime)
        self.paste = main.menus.add(main.menus.edit, self.tr("Paste cards"), "Ctrl+V", self.import_clipboard)
        """On the contacts page, outside of its fields, a card is pasted as on a desk: it comes in."""
        self.paste.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def import_cards(self) -> None:
        """Open the import dialog; the one that is at work behind the window, if there is one."""
        self._show(self._current_import())

    @Slot(object)
    def import_given(self, given: Sequence[Given], problem: str = "") -> None:
        """Open the import dialog with what was dropped; the one that is open takes it in.

        `problem` says what came with it and cannot be read.
        """
        dialog = self._current_import()
        self._show(dialog)
        if not dialog.give(given, problem):
            self._main.toast.say(self.tr("An import is under way. Finish it first, then drop this again."))

    def import_clipboard(self) -> None:
        """Open the import dialog with what lies on the clipboard."""
        self.import_mime(QGuiApplication.clipboard().mimeData())

    @Slot(object)
    def import_mime(self, mime: QMimeData) -> None:
        """Open the import dialog with what a drop or the clipboard holds, or say why there is nothing in it for us."""
        from leaddesk.gui.widgets.drops import given_by, left_behind

        given, problem = given_by(mime), left_behind(mime)
        if given:
            self.import_given(given, problem)
        else:
            self._main.toast.say(problem)

    def export_list(self) -> None:
        """Open the export dialog for what is shown and selected."""
        self._export_dialog().open()

    def export_contacts(self, ids: Sequence[int]) -> None:
        """Open the export dialog for some contacts and no others."""
        dialog = self._export_of(ids)
        dialog.what.setCurrentIndex(1)
        dialog.open()

    def dialogs(self) -> Iterator[tuple[str, QDialog]]:
        """The dialogs at every step, for pictures."""
        from leaddesk.gui.exchange_views import export_views, import_views
        from leaddesk.gui.sheet_views import sheet_views

        yield from import_views(self._import_dialog, self._main)
        yield from export_views(self._export_dialog)
        yield from sheet_views(self._desk, self._main)

    def _current_import(self) -> ImportDialog:
        """The import that is not done yet, else a new one."""
        if self._import is not None and self._import.is_done():
            self._import.done(QDialog.DialogCode.Rejected)
        if self._import is None:
            self._import = self._import_dialog()
        return self._import

    def _import_dialog(self) -> ImportDialog:
        from leaddesk.gui.dialogs.import_cards import ImportDialog

        dialog = ImportDialog(self._desk, self._main.theme, self._main, event_id=self._current_event.event_id)
        dialog.show_wanted.connect(self._navigator.search)
        dialog.finished.connect(lambda _code: self._forget(dialog))
        dialog.sent_away.connect(lambda: self._send_away(dialog, dialog.run))
        dialog.wanted_again.connect(lambda text: self._call(dialog, text))
        dialog.imported_away.connect(lambda imported: self._tell_imported(dialog, imported))
        return dialog

    def _export_dialog(self) -> ExportDialog:
        page = self._main.shown_page() or self._contacts()
        return self._export_of(page.selected_ids())

    def _export_of(self, ids: Sequence[int]) -> ExportDialog:
        from leaddesk.gui.dialogs.export_list import ExportDialog

        page = self._main.shown_page()
        shown = (page and page.contacts_shown()) or self._contacts().contacts_shown()
        dialog = ExportDialog(self._desk, self._main, shown, ids)
        dialog.sent_away.connect(lambda: self._send_away(dialog, dialog.run))
        dialog.ended_away.connect(lambda text: self._tell_exported(dialog, text))
        dialog.finished.connect(lambda _code: self._take_line(dialog))
        return dialog

    # Behind the window

    def _send_away(self, dialog: QDialog, run: Run) -> None:
        """Show the work of a hidden dialog at the foot of the window."""
        self._lines[dialog] = self._main.job_strip.add(run, lambda: self._show(dialog))

    def _call(self, dialog: QDialog, text: str) -> None:
        """Say what a hidden dialog wants of the user."""
        line = self._lines.get(dialog)
        if line is not None:
            line.wait_for_user(text)

    def _show(self, dialog: QDialog) -> None:
        """Bring a dialog to the front, from wherever it is."""
        self._take_line(dialog)
        dialog.open()

    def _take_line(self, dialog: QDialog) -> None:
        line = self._lines.pop(dialog, None)
        if line is not None:
            self._main.job_strip.remove(line)

    def _forget(self, dialog: ImportDialog) -> None:
        self._take_line(dialog)
        if dialog.is_done():
            self.afterwards.tell(dialog.import_id)
        if dialog is self._import:
            self._import = None
        dialog.deleteLater()

    def _tell_imported(self, dialog: ImportDialog, imported: Imported) -> None:
        """Say what came of an import behind the window; its summary is one step away."""
        self._take_line(dialog)
        rejected = imported.result.outcomes[PlanOutcome.REJECTED]
        text = told(imported.changes.label)
        if rejected:
            text += " · " + self.tr("%n rejected", "", rejected)
        undo: Callable[[], None] = dialog.undo
        self._main.toast.say(text, self.tr("Undo"), undo, (self.tr("Show"), lambda: self._show(dialog)))

    def _tell_exported(self, dialog: ExportDialog, text: str) -> None:
        """Say what came of an export behind the window."""
        if text:
            self._main.toast.say(text, self.tr("Open folder"), dialog.show_folder)
