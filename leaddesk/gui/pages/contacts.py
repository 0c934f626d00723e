"""The contacts page: a table on the left, one contact on the right."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.errors import InputError
from leaddesk.domain.orders import Order
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.follow_up import plan_follow_up
from leaddesk.gui.dialogs.log import log_activity
from leaddesk.gui.finder import Finder, Shown, Wanted
from leaddesk.gui.models.contact_table import ContactTable
from leaddesk.gui.pages.contact_actions import ContactActions
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.cells import LineCells
from leaddesk.gui.widgets.column_header import ColumnHeader
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.contact_detail import ContactDetail
from leaddesk.gui.widgets.empty import Empty
from leaddesk.gui.widgets.filter_bar import FilterBar
from leaddesk.gui.widgets.first_start import FirstStart
from leaddesk.gui.widgets.line_view import Found, LineView, Place
from leaddesk.storage.listing import Ids, Line

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
    }
)
"""What the table and its filters show something of."""
_SIZES: Final = (640, 400)
_STILL_MILLISECONDS: Final = 80
"""While one types or holds an arrow key down, the detail waits for so long a pause."""


class ContactsPage(Page):
    """Everybody, or those a filter means."""

    key = "contacts"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__(desk, navigator, theme)
        self.model = ContactTable(desk, self)
        self.table = LineView(self.model, LineCells(self.model, theme, self), self.tr("Contacts"))
        self.header = ColumnHeader()
        self.detail = ContactDetail(desk, theme)
        self.count = label("", "small")
        self.filters = FilterBar()
        self.contact_actions = ContactActions(desk, self, self.selected_ids)
        self._finder = Finder(desk, self.model, self)
        self._words = ""
        self._is_typing = False
        self._wanted_contact: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_STILL_MILLISECONDS)
        self._pause.timeout.connect(self._show_detail)
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Contacts")

    # The layout

    def _lay_out(self) -> None:
        self.table.setHorizontalHeader(self.header)
        self.header.begin_anew()
        wish = self.navigator
        self._first_start = FirstStart(self.theme, wish.import_cards, wish.set_up_event, wish.look_around)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._left())
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setSizes(_SIZES)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self._first_start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _left(self) -> QWidget:
        left = QWidget()
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        head.addWidget(label(self.title(), "title"))
        head.addSpacing(2 * GRID)
        head.addWidget(self.count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        self._nobody = Empty(
            self.tr("Nobody found"),
            self.tr("No contact has all these words and filters. Use fewer, or other ones."),
            (self.tr("Show everybody"), self.show_everybody),
        )
        self.rows = QStackedWidget()
        self.rows.addWidget(self.table)
        self.rows.addWidget(self._nobody)
        layout.addLayout(head)
        layout.addWidget(self.filters)
        layout.addWidget(self.rows, 1)
        return left

    def _connect(self) -> None:
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._follow())
        self.table.opened.connect(self.detail.setFocus)
        self.header.order_wanted.connect(self._list_by)
        self.header.columns_changed.connect(lambda: self.model.show_columns(self.header.shown()))
        self.filters.changed.connect(lambda _terms: self.refresh())
        self._finder.began.connect(self._begin)
        self._finder.completed.connect(self._complete)
        self._finder.renewed.connect(self._renew)
        self._finder.moved.connect(self._move)
        self._finder.refused.connect(self._refuse)
        detail, desk = self.detail, self.desk
        detail.move_wanted.connect(lambda id_, place: self.contact_actions.choose_stage([id_], place))
        detail.log_wanted.connect(lambda id_, kind: log_activity(desk, self, [id_], kind))
        detail.follow_up_wanted.connect(lambda id_: plan_follow_up(desk, self, [id_]))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.table)
        self.contact_actions.fill(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))

    # What is wanted

    def query(self) -> str:
        """The filter text of what is shown."""
        return f"{self._words} {self.filters.terms()}".strip()

    def refresh(self) -> None:
        """Ask for those wanted."""
        self._finder.find(Wanted(self.query(), self.header.order))

    def search(self, query: str) -> None:
        """Show the contacts that a filter text means; an answer that comes late is dropped."""
        self._words = query
        self._is_typing = True
        self.refresh()

    def show_everybody(self) -> None:
        """Search for nothing, and filter nothing."""
        self.navigator.search("")
        self.filters.clear()

    def open_contact(self, contact_id: int) -> None:
        """Show one contact, whatever the table shows."""
        self._wanted_contact = contact_id
        self._select_wanted()
        self.detail.show_contact(contact_id)

    def selected_ids(self) -> list[int]:
        """The contacts selected; without any, the one that is shown."""
        shown = self.detail.contact_id
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
            self._finder.renew(self.table.place(), self.table.visible_rows())
            self._show_detail()

    def _begin(self, shown: Shown) -> None:
        current = self._wanted_contact or self.table.current_id()
        self.model.show(shown.ids, shown.lines, shown.stages)
        is_empty = not shown.ids
        self.stack.setCurrentIndex(1 if is_empty and not self.query() else 0)
        self.rows.setCurrentIndex(1 if is_empty else 0)
        if shown.found is not None and shown.found.current is not None:
            self.table.go_to(shown.found)
        elif self._wanted_contact is not None:
            self._select_wanted()
        elif shown.ids:
            self.table.select_row(self.model.row_of(current) or 0)
        self._is_typing = False

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
        self.navigator.say(told(error.message))

    def _show_count(self) -> None:
        self.count.setText(self.tr("%Ln contacts", "", len(self.model.ids)))

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
        contact_id = self.detail.contact_id if current is None else current
        if contact_id is not None:
            self.detail.show_contact(contact_id)

    # It is dressed, and remembered

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        self.table.dress(theme)
        self.detail.dress(theme)
        self._first_start.dress(theme)

    def kept_state(self) -> dict[str, Any]:
        """Columns, order and the line between table and detail; filters are not kept."""
        return {"table": self.header.kept(), "split": self.split.sizes()}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take up what was remembered."""
        self.header.take_up(state["table"])
        self.split.setSizes([int(size) for size in state["split"]])
