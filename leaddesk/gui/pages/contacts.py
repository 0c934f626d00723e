"""The contacts page: a table on the left, one contact on the right."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.contact import ContactRow
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.follow_up import plan_follow_up
from leaddesk.gui.dialogs.log import log_activity
from leaddesk.gui.models.contact_table import Column, ContactTable
from leaddesk.gui.pages.contact_actions import ContactActions
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.cells import ContactCells
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.contact_detail import ContactDetail
from leaddesk.gui.widgets.empty import Empty
from leaddesk.gui.widgets.filter_bar import FilterBar
from leaddesk.gui.widgets.first_start import FirstStart
from leaddesk.services.finding import as_filter
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_WIDTHS = {
    Column.NAME: 190,
    Column.ORGANIZATION: 190,
    Column.TITLE: 150,
    Column.STAGE: 150,
    Column.RATING: 84,
    Column.NEXT_STEP: 230,
    Column.LAST_CONTACT: 100,
    Column.EMAIL: 200,
    Column.PHONE: 140,
}
First = tuple[Filter, list[ContactRow], dict[int, Stage], int]


class ContactsPage(Page):
    """Everybody, or those a filter means."""

    key = "contacts"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__(desk, navigator, theme)
        self.model = ContactTable(desk, self)
        self.table = QTableView()
        self.detail = ContactDetail(desk, theme)
        self.count = label("", "small")
        self.filters = FilterBar()
        self.contact_actions = ContactActions(desk, self, self.selected_ids)
        self._cells = ContactCells(self.model, theme, self)
        self._query = ""
        self._asked = 0
        self._wanted_contact: int | None = None
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.filters.changed.connect(lambda _terms: self.refresh())
        self.detail.move_wanted.connect(lambda id_, place: self.contact_actions.choose_stage([id_], place))
        self.detail.log_wanted.connect(lambda id_, kind: log_activity(desk, self, [id_], kind))
        self.detail.follow_up_wanted.connect(lambda id_: plan_follow_up(desk, self, [id_]))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.table)
        self.contact_actions.fill(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def title(self) -> str:
        """The page's name."""
        return self.tr("Contacts")

    def _lay_out(self) -> None:
        self._set_up_table()
        wish = self.navigator
        self._empty = FirstStart(self.theme, wish.import_cards, wish.set_up_event, wish.look_around)
        self._nothing = Empty(
            self.tr("Nobody found"),
            self.tr("No contact has all these words and filters. Use fewer, or other ones."),
            (self.tr("Show everybody"), self._show_everybody),
        )
        self.stack = QStackedWidget()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([640, 400])
        for widget in (split, self._empty, self._nothing):
            self.stack.addWidget(widget)
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
        layout.addLayout(head)
        layout.addWidget(self.filters)
        layout.addWidget(self.table)
        return left

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self._cells)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setMouseTracking(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(look.ROW)
        table.verticalHeader().setMinimumSectionSize(look.ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        table.setAccessibleName(self.tr("Contacts"))

    # What is shown

    def refresh(self) -> None:
        """Ask for the first page of what is searched for."""
        self._asked += 1
        number, today = self._asked, self.desk.today()
        query = self.query()

        def first(reader: Reader) -> First:
            wanted = as_filter(reader, query)
            stages = {stage.id: stage for stage in reader.all(Stage)}
            return wanted, queries.page(reader, wanted, today), stages, queries.count(reader, wanted, today)

        self.desk.ask(first, lambda found: self._show(number, found))

    def query(self) -> str:
        """The filter text of what is shown."""
        return f"{self._query} {self.filters.terms()}".strip()

    def search(self, query: str) -> None:
        """Show the contacts that a filter text means; an answer that comes late is dropped."""
        self._query = query
        self.refresh()

    def _show_everybody(self) -> None:
        self.navigator.search("")
        self.filters.clear()

    def open_contact(self, contact_id: int) -> None:
        """Show one contact, whatever the table shows."""
        self._wanted_contact = contact_id
        row = self.model.row_of(contact_id)
        if row is not None:
            self.table.selectRow(row)
        self.detail.show_contact(contact_id)

    def selected_ids(self) -> list[int]:
        """The contacts selected."""
        return [self.model.row_at(index.row()).id for index in self.table.selectionModel().selectedRows()]

    def notice(self, touched: Touched) -> None:
        """Refresh the table and the contact that is shown."""
        if touched.keys() & {
            Kind.CONTACT,
            Kind.FOLLOW_UP,
            Kind.ACTIVITY,
            Kind.ENCOUNTER,
            Kind.STAGE,
            Kind.TAG,
        }:
            self.refresh()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._cells.theme = theme
        self.detail.dress(theme)
        self._empty.dress(theme)
        super().dress(theme)

    def _show(self, number: int, found: First) -> None:
        if number != self._asked:
            return
        wanted, rows, stages, count = found
        current = self._wanted_contact or self._current_id()
        self.model.show(wanted, rows, stages)
        self.count.setText(self.tr("%n contacts", "", count))
        self.stack.setCurrentIndex(0 if rows else (2 if self._query or self.filters.terms() else 1))
        self._select_again(current)

    def _select_again(self, contact_id: int | None) -> None:
        self._wanted_contact = None
        row = self.model.row_of(contact_id) if contact_id else None
        if self.model.rowCount():
            self.table.selectRow(row or 0)
        if row is None and contact_id:
            self.detail.show_contact(contact_id)

    def _current_id(self) -> int | None:
        index = self.table.currentIndex()
        return self.model.row_at(index.row()).id if index.isValid() else None

    def _show_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.detail.show_contact(self.model.row_at(index.row()).id)
