"""The left side of the contacts page: what is shown, the filters, and the table."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.gui.desk import Desk
from leaddesk.gui.models.contact_table import ContactTable
from leaddesk.gui.pages.contact_actions import ContactActions
from leaddesk.gui.pages.contact_lists import ContactLists
from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.cells import LineCells
from leaddesk.gui.widgets.column_header import ColumnHeader
from leaddesk.gui.widgets.contacts_head import ContactsHead
from leaddesk.gui.widgets.empty import Empty
from leaddesk.gui.widgets.filter_bar import FilterBar
from leaddesk.gui.widgets.line_view import LineView


class ContactsSide(QWidget):
    """Puts its parts together and gives each of their buttons what it does."""

    everybody_wanted = Signal()

    def __init__(
        self, desk: Desk, theme: Theme, model: ContactTable, lists: ContactLists, actions: ContactActions
    ) -> None:
        super().__init__()
        self._lists = lists
        self._actions = actions
        self.head = ContactsHead(theme)
        self.filters = FilterBar(desk, theme)
        self.table = LineView(model, LineCells(model, theme, self), self.tr("Contacts"))
        self.header = ColumnHeader()
        self.table.setHorizontalHeader(self.header)
        self.header.columns_changed.connect(lambda: model.show_columns(self.header.shown()))
        self.header.begin_anew()
        self.rows = QStackedWidget()
        self.nobody = Empty(
            self.tr("Nobody found"),
            self.tr("No contact has all these words and filters. Use fewer, or other ones."),
            (self.tr("Show everybody"), self.everybody_wanted.emit),
        )
        self._lay_out()
        self._fill_bar()
        self._fill_menus()
        self._connect()

    def show_rows(self, *, is_empty: bool) -> None:
        """Show the table, or that nobody was found."""
        self.rows.setCurrentWidget(self.nobody if is_empty else self.table)

    def show_list(self) -> None:
        """Show which list it is, and what has become of it."""
        self.head.show_list(self._lists.title())
        is_list = self._lists.shown is not None
        self.filters.show_list(is_list=is_list, is_altered=self._lists.is_altered())

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        for part in (self.head, self.filters, self.table):
            part.dress(theme)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.rows.addWidget(self.table)
        self.rows.addWidget(self.nobody)
        layout.addWidget(self.head)
        layout.addWidget(self.filters)
        layout.addWidget(self.rows, 1)

    def _fill_bar(self) -> None:
        """What can be done with those selected."""
        actions = self._actions
        stages, ratings, logs = actions.stage_menu, actions.rating_menu, actions.log_menu
        for action, icon, word, menu in (
            (stages.menuAction(), "view-column-outline", self.tr("Move to"), stages),
            (ratings.menuAction(), "fire", self.tr("Rating"), ratings),
            (actions.set_tags, "tag-outline", self.tr("Tags"), None),
            (actions.plan_step, "calendar-plus", self.tr("Next step"), None),
            (actions.begin_playbook, "notebook-outline", self.tr("Playbook"), None),
            (logs.menuAction(), "phone-log-outline", self.tr("Log"), logs),
            (actions.export, "tray-arrow-up", self.tr("Export"), None),
            (actions.remove, "trash-can-outline", self.tr("Delete"), None),
        ):
            self.head.add_action(action, icon, word, menu)

    def _fill_menus(self) -> None:
        """What can be done with the list, and with the columns; and what has a key."""
        menu, lists = self.head.list_menu, self._lists
        menu.addAction(self.tr("Rename…"), lists.rename)
        menu.addAction(self.tr("Save as…"), lists.save_as)
        menu.addSeparator()
        menu.addAction(self.tr("Move up"), lambda: lists.shift(-1))
        menu.addAction(self.tr("Move down"), lambda: lists.shift(1))
        menu.addSeparator()
        menu.addAction(self.tr("Delete list"), lists.delete)
        columns = self.head.columns_menu
        columns.aboutToShow.connect(lambda: self.header.fill_anew(columns))

    def own_actions(self) -> list[QAction]:
        """What can be done by key, for the page to take."""
        made = []
        for name, key, run in (
            (self.tr("Add a filter"), "Ctrl+Shift+F", self.filters.offer_keys),
            (self.tr("Save as list…"), "Ctrl+Shift+S", self._lists.save_as),
        ):
            action = QAction(name, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, run=run: run())
            made.append(action)
        return made

    def _connect(self) -> None:
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.delete_wanted.connect(self._actions.delete)
        self.table.selected_changed.connect(self._show_selected)
        self.filters.save_as.clicked.connect(lambda _checked=False: self._lists.save_as())
        self.filters.save_changes.clicked.connect(lambda _checked=False: self._lists.save_changes())
        self.head.everybody_wanted.connect(self.everybody_wanted)
        self.head.unselect.clicked.connect(lambda _checked=False: self._select_current())

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.table)
        menu.aboutToHide.connect(menu.deleteLater)
        self._actions.fill(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _show_selected(self) -> None:
        self.head.show_selected(self.table.selected_count())

    def _select_current(self) -> None:
        self.table.select_row(self.table.current_row() or 0)
        self.table.setFocus()
