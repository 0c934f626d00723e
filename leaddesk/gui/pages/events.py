"""The events page: the events on the left, one event on the right."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListView,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.event import Encounter, Event, Question
from leaddesk.domain.lists import Filter
from leaddesk.gui import theme as look
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.costs import CostSheet
from leaddesk.gui.dialogs.encounter import edit_encounter, log_encounter
from leaddesk.gui.dialogs.event import EventSheet
from leaddesk.gui.dialogs.question import QuestionSheet, change_question
from leaddesk.gui.models.event_list import EventList
from leaddesk.gui.pages.contact_actions import ContactActions
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.shown_contacts import ShownContacts
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.empty import Empty
from leaddesk.gui.widgets.event_cells import EventCells
from leaddesk.gui.widgets.event_page import EventPage
from leaddesk.gui.widgets.skeleton import Skeleton
from leaddesk.gui.widgets.upright_scroll import UprightScroll
from leaddesk.services import events
from leaddesk.storage import event_numbers
from leaddesk.storage.reader import Reader

_LIST: Final = 284
_SHOWN: Final = frozenset(Kind) - {Kind.FOLLOW_UP, Kind.LIST, Kind.CRITERION, Kind.JUDGEMENT}
First = tuple[list[Event], dict[int, int]]


class EventsPage(Page):
    """Where people are met."""

    key = "events"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme, current: CurrentEvent) -> None:
        super().__init__(desk, navigator, theme)
        self.current = current
        self.model = EventList(self)
        self.list = QListView()
        self.page = EventPage(desk, current, theme)
        self._cells = EventCells(theme, self)
        self.contact_actions = ContactActions(desk, self, navigator, self.selected_ids)
        self.contact_actions.take_letters(self)
        self._asked = 0
        self._wanted: int | None = None
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        self.page.log_wanted.connect(self.log_encounter)
        self.page.edit_wanted.connect(self.edit_event)
        self.page.delete_wanted.connect(self.delete_event)
        self.page.contacts_wanted.connect(self.show_in_contacts)
        self.page.costs_wanted.connect(self.edit_costs)
        self.page.question_wanted.connect(self.change_question)
        self.page.opened.connect(navigator.open_contact)
        self.page.menu_wanted.connect(self._offer)
        self.page.encounter_wanted.connect(self.edit_encounter)
        current.changed.connect(self._look_again)

    def other_keys(self) -> tuple[tuple[str, str], ...]:
        """The keys that belong to no action."""
        return (
            ("Enter", self.tr("Edit the event")),
            ("F2", self.tr("Edit the encounter")),
            ("Del", self.tr("Delete the event")),
        )

    # The layout

    def _lay_out(self) -> None:
        self._set_up_list()
        self._empty = Empty(
            self.tr("No events yet"),
            self.tr(
                "Trade shows, chamber evenings, community days: set one up before you go, and everybody you meet "
                "there is counted, answered in time and weighed against what it cost."
            ),
            (self.tr("Set up an event"), self.new_event),
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self._left())
        split.addWidget(UprightScroll(self.page))
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST, 3 * _LIST])
        self.stack = QStackedWidget()
        self._skeleton = Skeleton(self.theme)
        for widget in (self._skeleton, split, self._empty):
            self.stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(_LIST - 16 * GRID)
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 2 * GRID, 2 * GRID)
        head.addWidget(label(self.title(), "title"))
        head.addStretch(1)
        self.new = button(self.tr("New event"), "quiet")
        self.new.setIcon(look.icon("plus", self.theme.muted))
        self.new.setToolTip(self.tr("New event (Ctrl+Shift+E)"))
        self.new.clicked.connect(self.new_event)
        head.addWidget(self.new)
        layout.addLayout(head)
        layout.addWidget(self.list)
        return left

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._cells)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.title())
        self.list.activated.connect(self.edit_event)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete),
            self.list,
            self.delete_event,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    # What is shown

    def refresh(self) -> None:
        """Ask for all events and how many were met at each."""
        self._asked += 1
        number = self._asked

        def question(reader: Reader) -> First:
            return reader.all(Event), event_numbers.met_by_event(reader)

        self.desk.ask(question, lambda found: self._show(number, found))

    def open_event(self, event_id: int) -> None:
        """Show one event."""
        self._wanted = event_id
        self.refresh()

    def notice(self, touched: Touched) -> None:
        """Refresh what is shown of the events."""
        if touched.keys() & _SHOWN:
            self.refresh()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._cells.theme = self._skeleton.theme = theme
        self.new.setIcon(look.icon("plus", theme.muted))
        self.page.dress(theme)
        super().dress(theme)

    def event_shown(self) -> Event | None:
        """The event that is shown."""
        return self.page.event_shown if self.stack.currentIndex() == 1 else None

    def _show(self, number: int, found: First) -> None:
        if number != self._asked:
            return
        known, captured = found
        shown = self.page.event_shown
        wanted = self._wanted or (shown.id if shown else None) or self.current.event_id
        self._wanted = None
        self.model.show(known, captured, self.current.event_id, self.desk.now())
        self.stack.setCurrentIndex(1 if known else 2)
        row = self.model.row_of(wanted)
        self._choose(self.model.first_row() if row is None else row)

    def _choose(self, row: int | None) -> None:
        """Choose a row. One that is chosen already is shown anew: it may have changed."""
        if row is None:
            return
        index = self.model.index(row)
        if self.list.currentIndex() == index:
            self._show_chosen(index)
        else:
            self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _show_chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        event = self.model.event_at(index.row()) if index.isValid() else None
        if event is not None:
            self.page.show_event(event.id)

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    # What can be done

    def new_event(self) -> None:
        """Ask for a new event."""
        EventSheet(self.desk, self, self.theme, saved=self.navigator.open_event).open()

    def edit_event(self) -> None:
        """Ask for what is to change of the event that is shown."""
        event = self.event_shown()
        if event is not None:
            EventSheet(self.desk, self, self.theme, event).open()

    def edit_costs(self) -> None:
        """Ask what the event that is shown cost."""
        event = self.event_shown()
        if event is not None:
            CostSheet(self.desk, self, self.theme, event).open()

    def change_question(self, what: str, question: Question | None) -> None:
        """Ask another question at the event that is shown, or do something with one."""
        event = self.event_shown()
        if event is not None:
            change_question(self.desk, self, what, question or Question(event_id=event.id))

    def delete_event(self) -> None:
        """Delete the event that is shown, if nobody was met there."""
        event = self.event_shown()
        if event is not None:
            self.desk.change(lambda workspace: events.delete(workspace, event))

    def log_encounter(self) -> None:
        """Ask whom we met: at the event that is shown, else at the current one."""
        event = self.event_shown() if self.isVisible() else None
        event = event or self.current.event_now or self.event_shown()
        if event is not None:
            log_encounter(self.desk, self, event)
        else:
            self.navigator.say(self.tr("Choose the event first: open it, or make one current."))

    def selected_ids(self) -> list[int]:
        """The contacts chosen among those met at the event that is shown."""
        return self.page.table.selected_ids() if self.event_shown() is not None else []

    def edit_encounter(self) -> None:
        """Put right what is noted of the contact chosen, at the event that is shown; of several encounters the last."""
        event, contact_id = self.event_shown(), self.page.table.current_id()
        if event is None or contact_id is None:
            return
        met = self.desk.look(lambda reader: reader.where(Encounter, contact_id=contact_id, event_id=event.id))
        if met:
            edit_encounter(self.desk, self, met[-1].id)

    def _offer(self, place: QPoint) -> None:
        """Offer what can be done with the contacts chosen."""
        ids = self.selected_ids()
        if not ids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened = menu.addAction(self.tr("Open contact"), lambda: self.navigator.open_contact(ids[0]))
        edited = menu.addAction(self.tr("Edit encounter…"), self.edit_encounter)
        for action in (opened, edited):
            action.setEnabled(len(ids) == 1)
        menu.addSeparator()
        self.contact_actions.fill(menu)
        menu.popup(place)

    def dialogs(self) -> Iterator[tuple[str, QDialog]]:
        """The page's dialogs by name, made as they open."""
        yield "new-event", EventSheet(self.desk, self, self.theme)
        event = self.page.event_shown
        if event is not None:
            yield "edit-event", EventSheet(self.desk, self, self.theme, event)
            yield "log-encounter", log_encounter(self.desk, self, event)
            met = self.desk.look(lambda reader: reader.where(Encounter, event_id=event.id))
            edited = edit_encounter(self.desk, self, met[0].id) if met else None
            if edited is not None:
                yield "edit-encounter", edited
            yield "event-costs", CostSheet(self.desk, self, self.theme, event)
            yield "question", QuestionSheet(self.desk, self, Question(event_id=event.id))

    def contacts_shown(self) -> ShownContacts | None:
        """Those met at the event that is shown."""
        event = self.event_shown()
        return None if event is None else ShownContacts(event.name, Filter(event_ids=(event.id,)))

    def show_in_contacts(self) -> None:
        """Search for those met at the event that is shown."""
        event = self.event_shown()
        if event is not None:
            name = event.name.replace('"', "")
            self.navigator.search(f'event:"{name}"')
