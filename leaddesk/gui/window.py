"""The wired window: the one place where pages, dialogs and the frame meet."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog

from leaddesk.domain.changes import Touched
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.event import Event
from leaddesk.domain.lists import SavedList
from leaddesk.gui import sample_window, translations
from leaddesk.gui import theme as look
from leaddesk.gui.bug_watch import report
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.bug_report import BugReport
from leaddesk.gui.dialogs.new_contact import NewContactSheet, new_contact
from leaddesk.gui.dialogs.palette import Palette, Ways
from leaddesk.gui.dialogs.shortcuts import KeyGroup, Shortcuts
from leaddesk.gui.exchange import Exchange
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.menus import commands_of
from leaddesk.gui.pages.contacts import ContactsPage
from leaddesk.gui.pages.events import EventsPage
from leaddesk.gui.pages.pipeline import PipelinePage
from leaddesk.gui.pages.today import TodayPage
from leaddesk.gui.places import Place, PlaceKind, stage_query
from leaddesk.gui.running import runs_at_work
from leaddesk.gui.theme import Mode
from leaddesk.gui.widgets.event_chip import EventChip
from leaddesk.gui.widgets.language_menu import LanguageMenu
from leaddesk.gui.window_memory import WindowMemory
from leaddesk.paths import log_file
from leaddesk.workspace import Workspace

_THEME: Final = "theme"
_LANGUAGE: Final = "language"


class Window:
    """The window on one database: what a page asks of the others is answered here.

    Its parts (`main` and the pages) are made anew when another language is chosen.
    """

    def __init__(
        self, path: Path, mode: Mode | None = None, language: str = "", *, beside: "Window | None" = None
    ) -> None:
        """`beside`: another window of the same program; they look and speak alike."""
        self._desks: tuple[Desk, ...] = ()
        self.sample: Window | None = None
        self.workspace = Workspace.open(path, on_commit=self._tell)
        self._family: list[Window] = [] if beside is None else beside._family  # noqa: SLF001 (its own kind)
        self._family.append(self)
        self.mode = mode or _as_mode(self.workspace.recall(_THEME))
        self.theme = look.chosen(self.mode)
        look.apply(_application(), self.theme)
        chosen = str(self.workspace.recall(_LANGUAGE, ""))
        if speech := language or chosen:
            translations.install(_application(), speech)
        self._build(chosen)
        self.main.restore(WindowMemory.recalled(self.workspace))
        if not self.desk.look(lambda reader: reader.count(Contact) or reader.count(Event)):
            self.main.show_page(self.contacts)  # where an empty database says how to begin

    def _build(self, language: str) -> None:
        """Make the parts, in the language that is installed; `language` is what the user chose (empty: the system's)."""
        self.desk = Desk(self.workspace)
        self._desks = (*self._desks, self.desk)
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
        self._add_ways()
        self.main.menus.file.addSeparator()
        self.main.menus.add_quit()
        self._add_languages(language)

    def _add_events(self) -> None:
        self.current_event = CurrentEvent(self.desk, self.main)
        self.events = EventsPage(self.desk, self, self.theme, self.current_event)
        self.main.add_page(self.events, "calendar-star")
        begun = self.main.topbar.new_button.menu_shown
        for menu, text, shortcut, run in (
            (
                self.main.menus.file,
                QCoreApplication.translate("Window", "New contact…"),
                "Ctrl+N",
                self.new_contact,
            ),
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

    def new_contact(self) -> None:
        """Ask for somebody new, met at the current event unless another is chosen."""
        new_contact(self.desk, self.main, self.open_contact, self.current_event.event_id)

    def _add_ways(self) -> None:
        main = self.main
        main.menus.add(
            main.menus.go, QCoreApplication.translate("Window", "Go to…"), "Ctrl+K", self.open_palette
        )
        main.menus.add(
            main.menus.help,
            QCoreApplication.translate("Window", "Keyboard shortcuts"),
            "F1",
            self.show_shortcuts,
        )
        main.menus.theme_wanted.connect(self.dress)
        main.search_field.textEdited.connect(self.search)
        main.search_field.palette_wanted.connect(self.open_palette)
        main.lists.wanted.connect(self.show_list)

    def _add_languages(self, language: str) -> None:
        languages = LanguageMenu(language, self.main)
        languages.wanted.connect(self.speak)
        self.main.menus.view.addMenu(languages)

    def _tell(self, touched: Touched) -> None:
        for desk in self._desks:
            desk.tell(touched)

    # How it looks and speaks

    def dress(self, mode: Mode) -> None:
        """Dress the whole program in another theme, and remember which."""
        look.apply(_application(), look.chosen(mode))
        for window in self._family:
            window._wear(mode)  # noqa: SLF001 (its own kind)
        if mode != _as_mode(self.workspace.recall(_THEME)):
            self.desk.remember(_THEME, mode.value)

    def _wear(self, mode: Mode) -> None:
        self.mode = mode
        self.theme = look.chosen(mode)
        self.main.dress(self.theme, mode)
        self.event_chip.dress(self.theme)

    def speak(self, language: str) -> None:
        """Speak another language from now on (empty: the system's), or from the next start if work is under way."""
        self.desk.remember(_LANGUAGE, language)
        if any(runs_at_work(window.desk) for window in self._family):
            text = QCoreApplication.translate(
                "Window", "Once the work under way is done, start LeadDesk again."
            )
            self.say(text)
            return
        translations.install(_application(), language)
        for window in self._family:
            window._rebuild(language)  # noqa: SLF001 (its own kind)

    def _rebuild(self, language: str) -> None:
        """Make the parts anew on the same database, and show what was shown.

        They get a desk of their own, so that nothing of the old ones is told of anything any more. What is being typed
        into the old ones is saved as they lose the focus, before their desk is left.
        """
        old_main, old_desk = self.main, self.desk
        text, contact_id = old_main.search_field.text(), self.contacts.detail.contact_id
        title, was_shown = old_main.windowTitle(), old_main.isVisible()
        self._build(language)
        self.main.restore(old_main.memory())
        self.main.setWindowTitle(title)
        if text:
            self.main.search_field.setText(text)
            self.contacts.search(text)
        if contact_id is not None:
            self.contacts.open_contact(contact_id)
        if was_shown:
            self.main.show()  # before the old one closes: a program without a window ends
        old_main.close()
        old_desk.leave()
        self._desks = (self.desk,)
        old_desk.deleteLater()
        old_main.deleteLater()

    def tell_bug(self, report: str) -> None:
        """Show the report of a bug that nobody has caught."""
        self.main.faults.tell_bug(report)

    def open_palette(self) -> None:
        """Open the one field for everything; if it is open already, close it."""
        opened = [palette for palette in self.main.findChildren(Palette) if palette.isVisible()]
        if opened:
            opened[0].close()
            return
        page = self.main.shown_page()
        commands = [*self.main.menus.commands(), *(commands_of(page) if page else ())]
        enabled = {id(command.action): command for command in commands if command.action.isEnabled()}
        ways = Ways(self.go, self.search)
        Palette(self.desk, self.main, ways, list(enabled.values()), self.main.recent.places).open()

    def go(self, place: Place) -> None:
        """Go to a place."""
        match place.kind:
            case PlaceKind.CONTACT:
                self.open_contact(place.id)
            case PlaceKind.EVENT:
                self.open_event(place.id)
            case PlaceKind.LIST:
                saved = self.desk.look(lambda reader: reader.one(SavedList, place.id))
                if saved is not None:
                    self.show_list(saved)
            case PlaceKind.STAGE:
                self.main.recent.note(place)
                self.search(self.desk.look(lambda reader: stage_query(reader, place.id)))

    def show_shortcuts(self) -> None:
        """Show every shortcut there is."""
        Shortcuts(self.main, self._key_groups()).show()

    def _key_groups(self) -> Sequence[KeyGroup]:
        """What has a key: in the menus, and on each page."""
        in_menus = self.main.menus.groups()
        known = {id(command.action) for _, commands in in_menus for command in commands}
        groups = [
            (title, [(one.key, one.name) for one in commands if one.key]) for title, commands in in_menus
        ]
        for page in self.main.all_pages():
            own = [one for one in commands_of(page) if one.key and id(one.action) not in known]
            keys = [*((one.key, one.name) for one in own), *page.other_keys()]
            groups.append((page.title(), keys))
        return groups

    # What pages may ask (pages.page.Navigator)

    def open_contact(self, contact_id: int) -> None:
        """Show a contact."""
        self.main.recent.note(Place(PlaceKind.CONTACT, contact_id))
        self.main.show_page(self.contacts)
        self.contacts.open_contact(contact_id)

    def open_event(self, event_id: int) -> None:
        """Show an event."""
        self.main.recent.note(Place(PlaceKind.EVENT, event_id))
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
        self.main.recent.note(Place(PlaceKind.LIST, saved.id))
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
        try:
            self.sample = self.sample or Window(path, self.mode, beside=self)
        except LeadDeskError as error:
            self.main.faults.tell(error)
            return
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
        yield "bug-report", BugReport(self.main, report(RuntimeError()), log_file().name)
        yield from self.today.dialogs()
        yield from self.exchange.dialogs()
        yield from self.events.dialogs()
        yield (
            "new-contact",
            NewContactSheet(self.desk, self.main, self.open_contact, self.current_event.event_id),
        )
        yield from self.pipeline.dialogs()
        yield "shortcuts", Shortcuts(self.main, self._key_groups())

    def close(self) -> None:
        """Close the window and the database."""
        if self.sample is not None:
            self.sample.close()
        self._family.remove(self)
        self.main.stop_work()
        self.main.close()
        self.desk.close()
        self.desk.deleteLater()  # what listens to it holds the window, where no collector of garbage can see it
        self.main.deleteLater()


def _as_mode(value: str | None) -> Mode:
    """The mode that was remembered; whatever else it is, the system's."""
    return Mode(value) if value in list(Mode) else Mode.SYSTEM


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication), "the application is made before its windows"
    return application
