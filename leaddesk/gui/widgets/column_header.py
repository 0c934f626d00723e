"""The head of the contacts table: columns chosen, ordered, made wide and sorted by, and all of it remembered."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHeaderView, QMenu

from leaddesk.domain.orders import ContactColumn, Order
from leaddesk.gui.models.contact_table import COLUMNS, column_title
from leaddesk.gui.widgets.staying_menu import StayingMenu
from leaddesk.storage.listing import BY_NAME

_SHOWN: Final[Mapping[ContactColumn, int]] = MappingProxyType(
    {
        ContactColumn.NAME: 180,
        ContactColumn.ORGANIZATION: 170,
        ContactColumn.STAGE: 150,
        ContactColumn.RATING: 84,
        ContactColumn.NEXT_STEP: 210,
        ContactColumn.LAST_CONTACT: 110,
        ContactColumn.TITLE: 150,
        ContactColumn.EMAIL: 200,
        ContactColumn.PHONE: 140,
    }
)
"""The columns shown at first, from the left, with their widths in pixels."""
_HIDDEN_WIDTH: Final = 130
_SMALLEST: Final = 48


class ColumnHeader(QHeaderView):
    """Clicking a column lists by it, again the other way round, a third time as at first; dragging moves it."""

    order_wanted = Signal(object)
    """The `Order` that was chosen."""
    columns_changed = Signal()
    """Other columns are shown."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._order = BY_NAME
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_SMALLEST)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.sortIndicatorChanged.connect(self._sort)

    # What is shown

    @property
    def order(self) -> Order:
        """By what is listed."""
        return self._order

    def shown(self) -> tuple[ContactColumn, ...]:
        """The columns shown, from the left."""
        return tuple(column for column in self._in_place() if not self.isSectionHidden(_section(column)))

    def begin_anew(self) -> None:
        """Show the columns as at first, listed by name."""
        others = [column for column in COLUMNS if column not in _SHOWN]
        self._arrange([*_SHOWN, *others], _SHOWN, dict.fromkeys(others, _HIDDEN_WIDTH) | dict(_SHOWN))
        self.list_by(BY_NAME)
        self.columns_changed.emit()

    def show_column(self, column: ContactColumn, *, is_shown: bool) -> None:
        """Show or hide a column. The name stays."""
        if column is not ContactColumn.NAME:
            self.setSectionHidden(_section(column), not is_shown)
            self.columns_changed.emit()

    def list_by(self, order: Order) -> None:
        """List by something, and say so."""
        self._show_order(order)
        if order != self._order:
            self._order = order
            self.order_wanted.emit(order)

    # It is remembered

    def kept(self) -> dict[str, Any]:
        """What is to be remembered, as plain values."""
        return {
            "columns": [column.value for column in self._in_place()],
            "shown": [column.value for column in self.shown()],
            "widths": {column.value: self._width(column) for column in COLUMNS},
            "order": [self._order.column.value, self._order.is_descending],
        }

    def take_up(self, state: Mapping[str, Any]) -> None:
        """Take up what was remembered; columns that are new since stand at the end and are hidden."""
        places = [ContactColumn(name) for name in state["columns"] if name in set(ContactColumn)]
        places += [column for column in COLUMNS if column not in places]
        shown = {ContactColumn(name) for name in state["shown"] if name in set(ContactColumn)}
        widths = {column: int(state["widths"].get(column.value, _HIDDEN_WIDTH)) for column in COLUMNS}
        name, is_descending = state["order"]
        self._arrange(places, shown | {ContactColumn.NAME}, widths)
        self._order = Order(ContactColumn(name), bool(is_descending))
        self._show_order(self._order)
        self.columns_changed.emit()

    # Menus

    def fill_anew(self, menu: QMenu) -> None:
        """Put everything that can be chosen into a menu that is opened again and again."""
        for inner in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            inner.deleteLater()
        menu.clear()
        self.fill(menu)

    def fill(self, menu: QMenu) -> None:
        """Put everything that can be chosen into a menu."""
        by = StayingMenu(self.tr("Sort by"), menu)
        menu.addMenu(by)
        by.aboutToShow.connect(lambda: self._fill_orders(by))
        menu.addSeparator()
        for column in self._in_place():
            if column is not ContactColumn.NAME:
                menu.addAction(self._choice(menu, column))
        menu.addSeparator()
        menu.addAction(self.tr("Reset columns"), self.begin_anew)

    def _choice(self, menu: QMenu, column: ContactColumn) -> QAction:
        made = QAction(column_title(column), menu)
        made.setCheckable(True)
        made.setChecked(column in self.shown())
        made.toggled.connect(lambda is_shown: self.show_column(column, is_shown=is_shown))
        return made

    def _fill_orders(self, menu: QMenu) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for column in COLUMNS:
            made = group.addAction(column_title(column))
            made.setCheckable(True)
            made.setChecked(column is self._order.column)
            made.triggered.connect(
                lambda _checked=False, column=column: self.list_by(Order(column, self._order.is_descending))
            )
        menu.addActions(group.actions())
        menu.addSeparator()
        backwards = menu.addAction(self.tr("The other way round"))
        backwards.setCheckable(True)
        backwards.setChecked(self._order.is_descending)
        backwards.toggled.connect(lambda is_on: self.list_by(Order(self._order.column, is_on)))

    def _open_menu(self, place: QPoint) -> None:
        menu = StayingMenu("", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self.mapToGlobal(place))

    # The head itself

    def _sort(self, section: int, direction: Qt.SortOrder) -> None:
        is_descending = direction is Qt.SortOrder.DescendingOrder
        self.list_by(BY_NAME if section < 0 else Order(COLUMNS[section], is_descending))

    def _show_order(self, order: Order) -> None:
        direction = Qt.SortOrder.DescendingOrder if order.is_descending else Qt.SortOrder.AscendingOrder
        is_said = self.sortIndicatorSection() == _section(order.column)
        with QSignalBlocker(self):
            section = -1 if order == BY_NAME and not is_said else _section(order.column)
            self.setSortIndicator(section, direction)
        self.viewport().update()

    def _in_place(self) -> Iterator[ContactColumn]:
        return (COLUMNS[self.logicalIndex(place)] for place in range(self.count()))

    def _width(self, column: ContactColumn) -> int:
        """A column's width; a hidden one has none until it is shown."""
        section = _section(column)
        if not self.isSectionHidden(section):
            return self.sectionSize(section)
        with QSignalBlocker(self):
            self.setSectionHidden(section, False)
            width = self.sectionSize(section)
            self.setSectionHidden(section, True)
        return width

    def _arrange(
        self,
        places: list[ContactColumn],
        shown: Mapping[ContactColumn, int] | set[ContactColumn],
        widths: Mapping[ContactColumn, int],
    ) -> None:
        for place, column in enumerate(places):
            section = _section(column)
            self.moveSection(self.visualIndex(section), place)
            self.setSectionHidden(section, False)
            self.resizeSection(section, max(widths[column], _SMALLEST))
            self.setSectionHidden(section, column not in shown)


def _section(column: ContactColumn) -> int:
    return COLUMNS.index(column)
