"""The contacts page: a table on the left, one contact on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.errors import InputError
from leaddesk.domain.lists import SavedList, filter_text, half_typed, parse_filter
from leaddesk.domain.orders import Order
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.finder import Finder, Shown, Wanted
from leaddesk.gui.models.contact_table import ContactTable
from leaddesk.gui.pages.contact_actions import ContactActions
from leaddesk.gui.pages.contact_lists import ContactLists
from leaddesk.gui.pages.contacts_side import ContactsSide
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.shown_contacts import ShownContacts
from leaddesk.gui.texts import told, translated
from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.first_start import FirstStart
from leaddesk.gui.widgets.line_view import Found, Place
from leaddesk.storage.listing import Ids, Line

if TYPE_CHECKING:  # loaded as it is made
    from leaddesk.gui.detail.contact_detail import ContactDetail

_SHOWS: Final = frozenset(
    {
        Kind.CONTACT,
        Kind.FOLLOW_UP,
        Kind.ACTIVITY,
        Kind.ENCOUNTER,
        Kind.EVENT,
        Kind.STAGE,
        Kind.STAGE_MOVE,
        Kind.TAG,
        Kind.IMPORT,
        Kind.STATEMENT,
        Kind.JUDGEMENT,
        Kind.CRITERION,
        Kind.EVIDENCE,
        Kind.CONSENT,
        Kind.OBJECTION,
        Kind.TIE,
        Kind.ORGANIZATION_FACTS,
        Kind.PLAYBOOK,
        Kind.PLAYBOOK_RUN,
    }
)
"""What the table, its filters and the detail show something of."""
_DETAIL_SHARE: Final = 0.4
_DETAIL_WIDEST: Final = 440
"""How wide the detail is until the user says otherwise."""
_STILL_MILLISECONDS: Final = 80
"""While one types or holds an arrow key down, the detail waits for so long a pause."""


class ContactsPage(Page):
    """Everybody, or those a filter means."""

    key = "contacts"
    words_changed = Signal(str)
    """Other words are searched for than those that were typed."""

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__(desk, navigator, theme)
        self.model = ContactTable(desk, self)
        self._beside = QWidget()
        self._folded: list[str] = []
        self.contact_actions = ContactActions(desk, self, navigator, self.selected_ids)
        self.contact_actions.take_letters(self)
        self.lists = ContactLists(desk, self, self.query)
        self.side = ContactsSide(desk, theme, self.model, self.lists, self.contact_actions)
        self.head, self.filters = self.side.head, self.side.filters
        self.table, self.header = self.side.table, self.side.header
        self._finder = Finder(desk, self.model, self)
        self._words = ""
        self._is_typing = False
        self._detail_width: int | None = None
        self._wanted_contact: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_STILL_MILLISECONDS)
        self._pause.timeout.connect(self._show_detail)
        self._lay_out()
        self._connect()

    def other_keys(self) -> Sequence[tuple[str, str]]:
        """The keys that belong to no action."""
        return (("Enter", self.tr("Go to the details of the contact")),)

    # The layout

    def _lay_out(self) -> None:
        wish = self.navigator
        self._first_start = FirstStart(self.theme, wish.import_cards, wish.set_up_event, wish.look_around)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.side)
        self._room = QVBoxLayout(self._beside)
        self._room.setContentsMargins(0, 0, 0, 0)
        self.split.addWidget(self._beside)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self._first_start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._follow())
        self.table.opened.connect(self._go_to_detail)
        self.split.splitterMoved.connect(self._note_split)
        self.header.order_wanted.connect(self._list_by)
        self.filters.changed.connect(self.refresh)
        self.side.everybody_wanted.connect(self.show_everybody)
        self.lists.changed.connect(self._show_list)
        self.lists.query_wanted.connect(self.show_query)
        self.addActions(self.side.own_actions())
        self._finder.began.connect(self._begin)
        self._finder.completed.connect(self._complete)
        self._finder.renewed.connect(self._renew)
        self._finder.moved.connect(self._move)
        self._finder.refused.connect(self._refuse)

    @cached_property
    def detail(self) -> ContactDetail:
        """The contact beside the table, made when one is to be shown: the user waits for the table first."""
        from leaddesk.gui.detail import contact_detail

        made = contact_detail.ContactDetail(self.desk, self.theme)
        made.fold(self._folded)
        self._room.addWidget(made)
        self.addActions(made.own_actions())
        made.move_wanted.connect(lambda id_, place: self.contact_actions.choose_stage([id_], place))
        made.log_wanted.connect(self._log)
        made.follow_up_wanted.connect(self._plan)
        made.contact_wanted.connect(self.navigator.open_contact)
        made.find_wanted.connect(self.navigator.search)
        return made

    def _log(self, contact_id: int, kind: ActivityKind) -> None:
        from leaddesk.gui.dialogs import log

        log.log_activity(self.desk, self, [contact_id], kind)

    def _plan(self, contact_id: int) -> None:
        from leaddesk.gui.dialogs import follow_up

        follow_up.plan_follow_up(self.desk, self, [contact_id])

    def _go_to_detail(self) -> None:
        self.detail.setFocus()

    def _has_detail(self) -> bool:
        return "detail" in vars(self)

    # What is wanted

    def list_shown(self) -> int | None:
        """The saved list that is shown, if one is."""
        return self.lists.shown.id if self.lists.shown else None

    def enter(self) -> None:
        """Show everybody in place of a list."""
        if self.lists.shown is not None:
            self.show_everybody()

    def contacts_shown(self) -> ShownContacts:
        """Those listed: a list by its name."""
        shown = self.lists.shown
        name = self.title() if shown is None else shown.name or translated(shown.title)
        return ShownContacts(name, self.query())

    def query(self) -> str:
        """The filter text of what is shown."""
        return filter_text(self._words, self.filters.terms())

    def refresh(self) -> None:
        """Ask for those wanted; stages, tags and lists may be called otherwise by now."""
        self.filters.renew()
        self.lists.renew()
        self._show_list()
        self._finder.find(Wanted(self.query(), self.header.order))

    def search(self, query: str) -> None:
        """Show the contacts that a filter text means, and nothing else: its terms as chips, its words in the field."""
        self.lists.show(None)
        self.show_query(query)

    def show_list(self, saved: SavedList) -> None:
        """Show the contacts on a saved list."""
        self.lists.show(saved)
        self.show_query(saved.query)

    def show_everybody(self) -> None:
        """Search for nothing, and filter nothing."""
        self.search("")

    def type_words(self, text: str) -> None:
        """Search for what is being typed; a term that is finished by a blank becomes a chip."""
        text = text.removesuffix(half_typed(text))
        words, terms = parse_filter(text)
        if terms and text.endswith(" "):
            self.filters.show_terms((*self.filters.terms(), *terms))
            self.words_changed.emit(words + " " if words else "")
            self._words = words
        else:
            self._words = text
        self._is_typing = True
        self.refresh()

    def take_terms(self) -> None:
        """Make chips of the terms that are typed: Enter was pressed."""
        self.type_words(f"{self._words} ")

    def show_query(self, query: str) -> None:
        """Show the contacts that a filter text means; the list shown, if there is one, stays."""
        words, terms = parse_filter(query)
        self._words = words
        self.filters.show_terms(terms)
        self.words_changed.emit(words)
        self.refresh()

    def open_contact(self, contact_id: int) -> None:
        """Show one contact, whatever the table shows."""
        self._wanted_contact = contact_id
        self._select_wanted()
        self.detail.show_contact(contact_id)

    def selected_ids(self) -> list[int]:
        """The contacts selected; without any, the one that is shown."""
        shown = self.detail.contact_id if self._has_detail() else None
        return self.table.selected_ids() or ([shown] if shown is not None else [])

    def _list_by(self, order: Order) -> None:
        """List in another order: what is selected stays so, and the current row under the eye."""
        place = self.table.place()
        if self.table.current_row() == 0 and self.table.selected_count() <= 1:
            place = Place(place.ids)
        self._finder.find(Wanted(self.query(), order), place)

    # What is shown

    def notice(self, touched: Touched) -> None:
        """Show what a change touched, and keep the place."""
        if touched.keys() & _SHOWS:
            self.filters.renew()
            self._finder.renew(self.table.place(), self.table.visible_rows())
            self._show_detail()
        if Kind.LIST in touched:
            self.lists.renew()

    def _begin(self, shown: Shown) -> None:
        current = self._wanted_contact or self.table.current_id()
        self.filters.complain("")
        self.model.show(shown.ids, shown.lines, shown.stages)
        is_empty = not shown.ids
        self._show_first_start(is_wanted=is_empty and not self.query())
        self.side.show_rows(is_empty=is_empty)
        if self._wanted_contact is not None:
            self._select_wanted()
        elif shown.found is not None and shown.found.current is not None:
            self.table.go_to(shown.found)
        elif shown.ids:
            self.table.select_row(0 if shown.found else self.model.row_of(current) or 0)
        self._is_typing = False

    def _show_first_start(self, *, is_wanted: bool) -> None:
        """Show how to begin, or the contacts: the keyboard goes on to them from there."""
        focused: QWidget | None = self.window().focusWidget()
        was_there = focused is not None and self._first_start.isAncestorOf(focused)
        self.stack.setCurrentIndex(1 if is_wanted else 0)
        if was_there and not is_wanted:
            self.table.setFocus()

    def _complete(self, ids: Ids) -> None:
        self.model.complete(ids)
        self._show_count()
        self._select_wanted()
        self._wanted_contact = None

    def _renew(self, lines: Mapping[int, Line], stages: Mapping[int, Stage]) -> None:
        self.model.renew(lines, stages)

    def _move(self, shown: Shown, place: Place) -> None:
        """Show those meant after a change, unless the user has gone on since it was asked."""
        if self.table.place() != place:
            self._finder.renew(self.table.place(), self.table.visible_rows())
            return
        row = self.table.current_row()
        self._begin(shown)
        if shown.found is not None and shown.found.current is None and shown.ids:
            self.table.go_to(shown.found)
            self.table.select_row(min(row or 0, len(shown.ids) - 1))
        self._show_count()

    def _refuse(self, error: InputError) -> None:
        self.filters.complain(told(error.message))

    def _show_count(self) -> None:
        self.head.show_count(len(self.model.ids))

    def _show_list(self) -> None:
        self.side.show_list()
        if self.isVisible():
            self.navigator.show_place(self.list_shown())

    def _select_wanted(self) -> None:
        if self._wanted_contact is None:
            return
        row = self.model.row_of(self._wanted_contact)
        if row is None:
            self.table.go_to(Found())
        elif row != self.table.current_row():
            self.table.select_row(row)

    # The contact beside it

    def _follow(self) -> None:
        """Show the current contact: at once, unless the next one comes soon."""
        if self.table.current_id() is None or self._is_waiting():
            return
        if self.table.is_repeating or self._is_typing:
            self._pause.start()
        else:
            self._show_detail()

    def _is_waiting(self) -> bool:
        """Whether another contact is to be shown than the current one."""
        return self._wanted_contact is not None and self._wanted_contact != self.table.current_id()

    def _show_detail(self) -> None:
        self._pause.stop()
        current = self.table.current_id()
        if not self._has_detail() and current is not None:
            # The table is painted first. A turn through the readers rather than a timer: the desk is not idle meanwhile.
            self.desk.ask(lambda _reader: None, lambda _nothing: self._show_current())
        elif self._has_detail():
            self._show_current()

    def _show_current(self) -> None:
        current = self.table.current_id()
        contact_id = self.detail.contact_id if current is None else current
        if contact_id is not None:
            self.detail.show_contact(contact_id)

    # It is dressed, and remembered

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        self.side.dress(theme)
        if self._has_detail():
            self.detail.dress(theme)
        self._first_start.dress(theme)

    def kept_state(self) -> dict[str, Any]:
        """Columns, order, the line between table and detail, and what is folded there; filters are not kept."""
        return {
            "table": self.header.kept(),
            "detail": self._detail_width,
            "folded": self.detail.folded() if self._has_detail() else self._folded,
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take up what was remembered."""
        self.header.take_up(state["table"])
        width = state["detail"]
        self._detail_width = None if width is None else int(width)
        self._folded = [str(key) for key in state.get("folded", ())]
        if self._has_detail():
            self.detail.fold(self._folded)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The detail keeps its width; what is left is the table's."""
        super().resizeEvent(event)
        usual = min(int(self.width() * _DETAIL_SHARE), _DETAIL_WIDEST)
        width = usual if self._detail_width is None else self._detail_width
        self.split.setSizes([self.width() - width - self.split.handleWidth(), width])

    def _note_split(self) -> None:
        self._detail_width = self.split.sizes()[1]
