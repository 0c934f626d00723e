"""Starting the window: paths, theme, workspace, pages, wired in this one place."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from leaddesk.domain.changes import Touched
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.event import Event
from leaddesk.domain.lists import SavedList
from leaddesk.gui import sample_window, translations
from leaddesk.gui import theme as look
from leaddesk.gui.bug_watch import BugWatch
from leaddesk.gui.collecting import Collector
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.cannot_open import CannotOpen
from leaddesk.gui.dialogs.palette import Palette, Ways
from leaddesk.gui.dialogs.shortcuts import Shortcuts
from leaddesk.gui.exchange import Exchange
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.pages.contacts import ContactsPage
from leaddesk.gui.pages.events import EventsPage
from leaddesk.gui.pages.pipeline import PipelinePage
from leaddesk.gui.pages.today import TodayPage
from leaddesk.gui.texts import told
from leaddesk.gui.theme import Mode
from leaddesk.gui.widgets.event_chip import EventChip
from leaddesk.gui.widgets.language_menu import LanguageMenu
from leaddesk.workspace import Workspace

_PATIENCE_SECONDS: Final = 0.001
"""For so long the window waits for a worker to let it have Python: a fifth of what is usual, many times in a frame."""
_THEME: Final = "theme"
_LANGUAGE: Final = "language"


class Window:
    """The wired window: what a page asks of the others is answered here."""

    def __init__(self, path: Path, mode: Mode | None = None, language: str = "") -> None:
        self._listeners: list[Desk] = []
        self.sample: Window | None = None
        workspace = Workspace.open(path, on_commit=self._tell)
        self.desk = Desk(workspace)
        self._listeners.append(self.desk)
        self.mode = mode or Mode(workspace.recall(_THEME, Mode.SYSTEM))
        self.theme = look.chosen(self.mode)
        look.apply(_application(), self.theme)
        if speech := language or workspace.recall(_LANGUAGE, ""):
            translations.install(_application(), speech)
        self.main = MainWindow(self.desk, self.theme, self.mode)
        self.contacts = ContactsPage(self.desk, self, self.theme)
        self.today = TodayPage(self.desk, self, self.theme)
        self.main.add_page(self.today, "calendar-check-outline")
        self.main.add_page(self.contacts, "account-multiple-outline")
        self.pipeline = PipelinePage(self.desk, self, self.theme)
        self.main.add_page(self.pipeline, "view-column-outline")
        self.main.menus.contact.addActions([self.pipeline.sooner, self.pipeline.later])
        self._add_events()
        self.exchange = Exchange(self.main, self, self.contacts, self.current_event)
        self.contacts.contact_actions.fill(self.main.menus.contact)
        self.main.menus.add(
            self.main.menus.go, QCoreApplication.translate("Window", "Go to …"), "Ctrl+K", self.open_palette
        )
        self.main.menus.add(
            self.main.menus.help,
            QCoreApplication.translate("Window", "Keyboard shortcuts"),
            "F1",
            self.show_shortcuts,
        )
        self.main.menus.theme_wanted.connect(self.dress)
        self._add_languages(workspace.recall(_LANGUAGE, ""))
        self.main.search_field.textEdited.connect(self.search)
        self.main.search_field.palette_wanted.connect(self.open_palette)
        self.main.lists.wanted.connect(self.show_list)
        self.main.restore()
        if not self.desk.look(lambda reader: reader.count(Contact) or reader.count(Event)):
            self.main.show_page(self.contacts)  # where an empty database says how to begin

    def _add_events(self) -> None:
        self.current_event = CurrentEvent(self.desk, self.main)
        self.events = EventsPage(self.desk, self, self.theme, self.current_event)
        self.main.add_page(self.events, "calendar-star")
        begun = self.main.topbar.new_button.menu_shown
        for menu, text, shortcut, run in (
            (
                self.main.menus.file,
                QCoreApplication.translate("Window", "New event…"),
                "Ctrl+Shift+E",
                self.events.new_event,
            ),
            (
                self.main.menus.contact,
                QCoreApplication.translate("Window", "Log encounter…"),
                "Ctrl+E",
                self.events.log_encounter,
            ),
        ):
            begun.addAction(self.main.menus.add(menu, text, shortcut, run))
        self.event_chip = EventChip(self.current_event, self.theme)
        self.event_chip.opened.connect(self.open_event)
        self.main.topbar.add(self.event_chip)

    def _add_languages(self, language: str) -> None:
        languages = LanguageMenu(language, self.main)
        languages.wanted.connect(self.speak)
        self.main.menus.view.addMenu(languages)

    def _tell(self, touched: Touched) -> None:
        for desk in self._listeners:
            desk.tell(touched)

    def dress(self, mode: Mode) -> None:
        """Dress the whole program in another theme."""
        self.mode = mode
        self.theme = look.chosen(mode)
        look.apply(_application(), self.theme)
        self.main.dress(self.theme)
        self.event_chip.dress(self.theme)
        self.desk.remember(_THEME, mode.value)

    def open_palette(self) -> None:
        """Open the one field for everything."""
        ways = Ways(self.open_contact, self.open_event, self.search)
        Palette(self.desk, self.main, ways, self.main.menus.actions()).open_above(self.main)

    def show_shortcuts(self) -> None:
        """Show every shortcut there is."""
        Shortcuts(self.main, self.main.menus.groups()).show()

    def speak(self, language: str) -> None:
        """Speak another language from the next start on (empty: the system's)."""
        self.desk.remember(_LANGUAGE, language)
        name = translations.NAMES[translations.chosen(language)]
        text = QCoreApplication.translate("Window", "LeadDesk speaks {language} from the next start on.")
        self.say(text.format(language=name))

    # What pages may ask (pages.page.Navigator)

    def open_contact(self, contact_id: int) -> None:
        """Show a contact."""
        self.main.show_page(self.contacts)
        self.contacts.open_contact(contact_id)

    def open_event(self, event_id: int) -> None:
        """Show an event."""
        self.main.show_page(self.events)
        self.events.open_event(event_id)

    def search(self, text: str) -> None:
        """Show the contacts that a filter text means."""
        if self.main.search_field.text() != text:
            self.main.search_field.setText(text)
        self.main.show_page(self.contacts)
        self.contacts.search(text)

    def show_list(self, saved: SavedList) -> None:
        """Show the contacts on a saved list."""
        self.search(saved.query)
        self.show_place(saved.id)

    def show_place(self, list_id: int | None) -> None:
        """Say in the sidebar which list the contacts page shows, if any."""
        self.main.sidebar.show_place(self.contacts.key, list_id)

    def import_cards(self) -> None:
        """Open the import dialog."""
        self.exchange.import_cards()

    def set_up_event(self) -> None:
        """Ask for a new event."""
        self.main.show_page(self.events)
        self.events.new_event()

    def look_around(self) -> None:
        """Open the sample in a window of its own; it is made the first time."""
        if self.sample is not None:
            self.sample.main.show()
            self.sample.main.activateWindow()
        else:
            self.say(QCoreApplication.translate("Window", "Preparing the sample …"))
            self.desk.job(sample_window.prepare, self._open_sample)

    def _open_sample(self, path: Path) -> None:
        if self.sample is None:
            self.sample = Window(path, self.mode)
            self.sample.main.setWindowTitle(QCoreApplication.translate("Window", "LeadDesk · sample data"))
        self.main.toast.hide()
        self.sample.main.show()

    def export_list(self) -> None:
        """Open the export dialog."""
        self.exchange.export_list()

    def say(self, text: str) -> None:
        """Say something in a toast."""
        self.main.toast.say(text)

    def dialogs(self) -> Iterator[tuple[str, QDialog]]:
        """Every dialog by name, made as it opens: for pictures of all there is to see."""
        yield from self.today.dialogs()
        yield from self.exchange.dialogs()
        yield from self.events.dialogs()
        yield "shortcuts", Shortcuts(self.main, self.main.menus.groups())

    def close(self) -> None:
        """Close the window and the database."""
        if self.sample is not None:
            self.sample.close()
        self.main.close()
        self.desk.close()
        self.main.deleteLater()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication), "the application is made before its windows"
    return application


def make_application(arguments: Sequence[str], mode: Mode, language: str = "") -> QApplication:
    """The Qt application, speaking a language (empty: the system's) and dressed."""
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("LeadDesk")
    Collector(application)
    sys.setswitchinterval(_PATIENCE_SECONDS)
    application.setStyle("Fusion")
    translations.install(application, language)
    look.apply(application, look.chosen(mode))
    return application


def run(path: Path, theme: str = "", language: str = "") -> int:
    """Open the window on a database and stay until it is closed.

    Theme and language are those given, else those the user chose last, else the system's.
    """
    application = make_application([], Mode.SYSTEM, language)
    window = _opened(path, Mode(theme) if theme else None, language)
    watch = BugWatch(application)
    watch.caught.connect(window.main.faults.tell_bug, Qt.ConnectionType.QueuedConnection)
    window.main.show()
    QTimer.singleShot(0, window.main.activateWindow)
    status = application.exec()
    window.close()
    watch.close()
    return status


def _opened(path: Path, mode: Mode | None, language: str) -> Window:
    """The window; what keeps it from opening is said on the screen too, for who has not started it from a terminal."""
    try:
        return Window(path, mode, language)
    except LeadDeskError as error:
        CannotOpen(told(error.message)).exec()
        raise
