"""The wired window: the one place where pages, dialogs and the frame meet."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from leaddesk.domain.changes import Touched
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.event import Event
from leaddesk.domain.lists import SavedList
from leaddesk.gui import sample_window, translations
from leaddesk.gui import theme as look
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.desk import Desk
from leaddesk.gui.due_count import DueCount
from leaddesk.gui.exchange import Exchange
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.page_titles import page_title
from leaddesk.gui.pages.contact_actions import ContactActions
from leaddesk.gui.places import Place, PlaceKind
from leaddesk.gui.running import runs_at_work
from leaddesk.gui.theme import Mode
from leaddesk.gui.ways import Ways
from leaddesk.gui.widgets.event_chip import EventChip
from leaddesk.gui.widgets.language_menu import LanguageMenu
from leaddesk.gui.window_memory import LANGUAGE, THEME, WindowMemory
from leaddesk.workspace import Workspace

if TYPE_CHECKING:  # a page is loaded as it is made
    from leaddesk.gui.pages.contacts import ContactsPage
    from leaddesk.gui.pages.events import EventsPage
    from leaddesk.gui.pages.pipeline import PipelinePage
    from leaddesk.gui.pages.settings import SettingsPage
    from leaddesk.gui.pages.today import TodayPage

_BEGINNING: Final = "contacts"
"""The page where an empty database says how to begin."""


class Window:
    """The window on one database: what a page asks of the others is answered here.

    Its parts (`main` and the pages) are made anew when another language is chosen.
    """

    def __init__(
        self,
        path: Path,
        mode: Mode | None = None,
        language: str = "",
        *,
        frame: MainWindow | None = None,
        beside: "Window | None" = None,
    ) -> None:
        """`frame`: what is on the screen already, dressed and in its language.

        `beside`: another window of the same program; they look and speak alike.
        """
        self._desks: tuple[Desk, ...] = ()
        self.sample: Window | None = None
        self.workspace = Workspace.open(path, on_commit=self._tell)
        self._family: list[Window] = [] if beside is None else beside._family  # noqa: SLF001 (its own kind)
        self._family.append(self)
        self.mode = mode or look.as_mode(self.workspace.recall(THEME))
        self.theme = look.chosen(self.mode)
        chosen, memory = str(self.workspace.recall(LANGUAGE, "")), WindowMemory.recalled(self.workspace)
        if frame is None:
            look.apply(_application(), self.theme)
            if speech := language or chosen:
                translations.install(_application(), speech)
            frame = MainWindow(self.theme, self.mode)
            frame.restore_frame(memory)
        self._build(frame, chosen)
        is_empty = not self.desk.look(lambda reader: reader.count(Contact) or reader.count(Event))
        self.main.restore(memory, _BEGINNING if is_empty else "")

    def _build(self, frame: MainWindow, language: str) -> None:
        """Make the parts, in the language that is installed; `language` is what the user chose (empty: the system's).

        Pages are made as they are wanted: it is the first one that the user waits for.
        """
        self.language = language
        self.desk = Desk(self.workspace)
        self._desks = (*self._desks, self.desk)
        self.main = frame
        self.main.furnish(self.desk)
        self.current_event = CurrentEvent(self.desk, self.main)
        for key, icon, make, shortcut in (
            ("today", "calendar-check-outline", self._make_today, ""),
            ("contacts", "account-multiple-outline", self._make_contacts, ""),
            ("pipeline", "view-column-outline", self._make_pipeline, ""),
            ("events", "calendar-star", self._make_events, ""),
            ("settings", "cog-outline", self._make_settings, "Ctrl+,"),
        ):
            self.main.add_page(key, icon, make, shortcut)
        self.due = DueCount(self.desk, self.main)
        self.due.told.connect(partial(self.main.sidebar.set_count, "today"))
        self.due.ask()
        self._add_events()
        self.exchange = Exchange(self.main, self, lambda: self.contacts, self.current_event)
        self._add_contact_menu()
        self._add_settings()
        self._add_ways()
        self.main.menus.file.addSeparator()
        self.main.menus.add_quit()
        self._add_languages(language)

    # The pages

    def _make_today(self) -> "TodayPage":
        from leaddesk.gui.pages import today

        return today.TodayPage(self.desk, self, self.theme)

    def _make_contacts(self) -> "ContactsPage":
        from leaddesk.gui.pages import contacts

        page = contacts.ContactsPage(self.desk, self, self.theme)
        page.words_changed.connect(self._show_words)
        page.addAction(self.exchange.paste)
        return page

    def _make_pipeline(self) -> "PipelinePage":
        from leaddesk.gui.pages import pipeline

        page = pipeline.PipelinePage(self.desk, self, self.theme)
        menu = self.main.menus.contact
        menu.insertActions(menu.actions()[0], [page.sooner, page.later])
        return page

    def _make_events(self) -> "EventsPage":
        from leaddesk.gui.pages import events

        return events.EventsPage(self.desk, self, self.theme, self.current_event)

    def _make_settings(self) -> "SettingsPage":
        from leaddesk.gui.pages import settings

        return settings.SettingsPage(self.desk, self, self.theme)

    @property
    def today(self) -> "TodayPage":
        """What wants doing."""
        return cast("TodayPage", self.main.page("today"))

    @property
    def contacts(self) -> "ContactsPage":
        """Everybody, and one of them beside."""
        return cast("ContactsPage", self.main.page("contacts"))

    @property
    def pipeline(self) -> "PipelinePage":
        """The board."""
        return cast("PipelinePage", self.main.page("pipeline"))

    @property
    def events(self) -> "EventsPage":
        """Where people are met."""
        return cast("EventsPage", self.main.page("events"))

    @property
    def settings(self) -> "SettingsPage":
        """What is set once."""
        return cast("SettingsPage", self.main.page("settings"))

    # The menus

    def _add_contact_menu(self) -> None:
        ContactActions(self.desk, self.main, self, self._selected).fill(self.main.menus.contact)

    def _add_settings(self) -> None:
        parts = self.main.menus.edit.addMenu(page_title("settings"))
        parts.aboutToShow.connect(lambda: self._name_settings(parts))

    def _name_settings(self, menu: QMenu) -> None:
        """Fill the menu of the settings' parts, once it is opened."""
        if menu.isEmpty():
            for key, name in self.settings.names().items():
                self.main.menus.add(menu, name, "", partial(self.open_settings, key))

    def _selected(self) -> list[int]:
        """The contacts selected on the page in front."""
        page = self.main.shown_page()
        return page.selected_ids() if page else []

    def _add_events(self) -> None:
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
                self.new_event,
            ),
            (
                self.main.menus.contact,
                QCoreApplication.translate("Window", "Log encounter…"),
                "Ctrl+E",
                self.log_encounter,
            ),
        ):
            begun.addAction(self.main.menus.add(menu, text, shortcut, run))
        self.event_chip = EventChip(self.current_event, self.theme)
        self.event_chip.opened.connect(self.open_event)
        self.main.topbar.add(self.event_chip)

    def new_contact(self) -> None:
        """Ask for somebody new, met at the current event unless another is chosen."""
        from leaddesk.gui.dialogs.new_contact import new_contact

        new_contact(self.desk, self.main, self.open_contact, self.current_event.event_id)

    def new_event(self) -> None:
        """Ask for a new event."""
        self.events.new_event()

    def log_encounter(self) -> None:
        """Ask for an encounter at the current event, or the one that is shown."""
        self.events.log_encounter()

    def show_own_card(self) -> None:
        """Show the user's own card as a code."""
        from leaddesk.gui.dialogs.qr_code import show_own_card

        show_own_card(self.desk, self.main)

    def _add_ways(self) -> None:
        main = self.main
        self.ways = Ways(main, self)
        main.menus.add(
            main.menus.file,
            QCoreApplication.translate("Window", "My card…"),
            "Ctrl+Shift+M",
            self.show_own_card,
        )
        main.menus.theme_wanted.connect(self.dress)
        main.search_field.textEdited.connect(self.type_words)
        main.search_field.returnPressed.connect(self._take_terms)
        main.search_field.palette_wanted.connect(self.ways.open_palette)
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
        if mode != look.as_mode(self.workspace.recall(THEME)):
            self.desk.remember(THEME, mode.value)

    def _wear(self, mode: Mode) -> None:
        self.mode = mode
        self.theme = look.chosen(mode)
        self.main.dress(self.theme, mode)
        self.event_chip.dress(self.theme)

    def speak(self, language: str) -> None:
        """Speak another language from now on (empty: the system's), or from the next start if work is under way."""
        self.desk.remember(LANGUAGE, language)
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
        old = self.contacts
        text, shown, contact_id = old.query(), old.lists.shown, old.detail.contact_id
        title, was_shown = old_main.windowTitle(), old_main.isVisible()
        self._build(MainWindow(self.theme, self.mode), language)
        memory = old_main.memory()
        self.main.restore_frame(memory)
        self.main.restore(memory)
        self.main.setWindowTitle(title)
        self.contacts.lists.show(shown)
        self.contacts.show_query(text)
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

    def open_settings(self, part: str) -> None:
        """Show a part of the settings."""
        self.main.show_page(self.settings)
        self.settings.choose(part)

    def search(self, text: str) -> None:
        """Show the contacts that a filter text means."""
        self.main.show_page(self.contacts)
        self.contacts.search(text)

    def type_words(self, text: str) -> None:
        """Search for what is being typed."""
        self.main.show_page(self.contacts)
        self.contacts.type_words(text)

    def _take_terms(self) -> None:
        self.contacts.take_terms()

    def _show_words(self, words: str) -> None:
        if self.main.search_field.text() != words:
            self.main.search_field.setText(words)

    def show_list(self, saved: SavedList) -> None:
        """Show the contacts on a saved list."""
        self.main.recent.note(Place(PlaceKind.LIST, saved.id))
        self.main.show_page(self.contacts)
        self.contacts.show_list(saved)

    def show_place(self, list_id: int | None) -> None:
        """Say in the sidebar which list the contacts page shows, if any."""
        self.main.sidebar.show_place("contacts", list_id)

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

    def export_contacts(self, ids: Sequence[int]) -> None:
        """Open the export dialog for these contacts."""
        self.exchange.export_contacts(ids)

    def say(self, text: str) -> None:
        """Say something in a toast."""
        self.main.toast.say(text)

    def dialogs(self) -> Iterator[tuple[str, QDialog]]:
        """Every dialog by name, made as it opens: for pictures of all there is to see."""
        from leaddesk.gui.bug_watch import report
        from leaddesk.gui.dialogs.bug_report import BugReport
        from leaddesk.gui.dialogs.new_contact import NewContactSheet
        from leaddesk.gui.dialogs.qr_code import dialogs as code_dialogs
        from leaddesk.gui.dialogs.remove_stage import dialogs as stage_dialogs
        from leaddesk.paths import log_file

        yield "bug-report", BugReport(self.main, report(RuntimeError()), log_file().name)
        yield from self.today.dialogs()
        yield from self.contacts.detail.dialogs()
        yield from self.exchange.dialogs()
        yield from self.events.dialogs()
        yield (
            "new-contact",
            NewContactSheet(self.desk, self.main, self.open_contact, self.current_event.event_id),
        )
        yield from self.pipeline.dialogs()
        yield from code_dialogs(self.desk, self.main)
        yield from stage_dialogs(self.desk, self.main)
        yield "shortcuts", self.ways.keys_sheet()

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


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication), "the application is made before its windows"
    return application
