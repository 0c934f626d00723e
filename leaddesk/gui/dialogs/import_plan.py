"""The second step of an import: what will become of each record, and what is the same for all."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.contact import Contact
from leaddesk.domain.imports import Choice, PlanOutcome, PlanRow
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.import_options import OptionsPanel
from leaddesk.gui.dialogs.import_sides import SidesPanel
from leaddesk.gui.models.plan_table import PlanColumn, PlanTable, has_choice, outcome_title
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, line, row
from leaddesk.gui.widgets.plan_cells import OUTCOME_ICONS, PlanCells, outcome_colour
from leaddesk.services.importing import ImportPlan

_WIDTHS: Final = {
    PlanColumn.OUTCOME: 104,
    PlanColumn.NAME: 140,
    PlanColumn.ORGANIZATION: 112,
    PlanColumn.EMAIL: 112,
    PlanColumn.REASON: 200,
    PlanColumn.CHOICE: 116,
}


_NARROW: Final = 760


class PlanView(QTableView):
    """The table of a plan. Enter opens the choice of the row that is current."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Where it is narrow the reason is worth more than the e-mail address, which stands below, too."""
        super().resizeEvent(event)
        self.setColumnHidden(PlanColumn.EMAIL, event.size().width() < _NARROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open the choice; everything else as in any table."""
        choice = self.currentIndex().siblingAtColumn(PlanColumn.CHOICE)
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
        if is_enter and choice.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(choice)
        else:
            super().keyPressEvent(event)


class PlanStep(QWidget):
    """Shows a plan and takes the user's decisions."""

    changed = Signal()

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self.model = PlanTable(desk, self)
        self.table = PlanView()
        self.sides = SidesPanel()
        self.options = OptionsPanel()
        self.chips: dict[PlanOutcome | None, QPushButton] = {}
        self._chip_group = QButtonGroup(self)
        self._plan: ImportPlan | None = None
        self._set_up_table()
        self._lay_out()
        self.model.decided.connect(self.changed)
        self.options.changed.connect(self.changed)
        self.options.duplicates_chosen.connect(self._choose_for_duplicates)
        self.sides.chosen.connect(self._choose)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(PlanCells(self.model, self._theme, self))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setMouseTracking(True)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("What will happen"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(look.ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(60)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(PlanColumn.REASON, header.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._show_current)
        self.model.dataChanged.connect(self._show_again)
        table.clicked.connect(self._open_choice)

    def _lay_out(self) -> None:
        self._chip_row = QHBoxLayout()
        self._chip_row.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        self._chip_row.setSpacing(2 * GRID)
        for outcome in (None, *PlanOutcome):
            self._add_chip(outcome)
        self._chip_row.addStretch(1)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(self._chip_row)
        left.addWidget(self.table, 1)
        left.addWidget(line())
        left.addWidget(self.sides)
        between = QFrame()
        between.setProperty("look", "upright")
        between.setFixedWidth(1)
        whole = row(spacing=0)
        whole.addLayout(left, 1)
        whole.addWidget(between)
        whole.addWidget(self.options)
        self.setLayout(whole)

    def _add_chip(self, outcome: PlanOutcome | None) -> None:
        chip = button("", "chip")
        if outcome is not None:
            chip.setIcon(look.icon(OUTCOME_ICONS[outcome], outcome_colour(self._theme, outcome)))
        chip.clicked.connect(lambda: self._filter(outcome))
        self._chip_group.addButton(chip)
        self._chip_row.addWidget(chip)
        self.chips[outcome] = chip

    # The plan

    def show_plan(self, plan: ImportPlan) -> None:
        """Show a new plan."""
        self._plan = plan
        counts = plan.counts()
        for outcome, chip in self.chips.items():
            count = sum(counts.values()) if outcome is None else counts[outcome]
            name = self.tr("All") if outcome is None else outcome_title(outcome)
            chip.setText(f"{name}  {self.locale().toString(count)}")
            chip.setVisible(outcome is None or count > 0)
        self.chips[None].setChecked(True)
        self.model.choose_for_duplicates(self.options.on_duplicate())
        self.model.begin(plan)
        self._select_first()
        self.changed.emit()

    def forget(self) -> None:
        """Let go of the plan."""
        self._plan = None
        self.model.show(None)
        self.sides.clear()

    def _filter(self, outcome: PlanOutcome | None) -> None:
        if self._plan is not None:
            self.model.show(self._plan, () if outcome is None else (outcome,))
            self._select_first()

    def _select_first(self) -> None:
        if self.model.rowCount():
            self.table.selectRow(0)
        else:
            self.sides.clear()

    # One record

    def _show_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._show_row(index.row())

    def _show_again(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.table.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self._show_row(current.row())

    def _show_row(self, number: int) -> None:
        plan_row = self.model.row_at(number)
        self.sides.show_row(plan_row, self._there(plan_row), self.model.choice_of(self.model.line_at(number)))

    def _there(self, plan_row: PlanRow) -> Contact | None:
        """The contact that a record seems to be: one of the database, or of an earlier record."""
        match = plan_row.match
        if match is None or self._plan is None:
            return None
        if match.id is not None:
            contact_id = match.id
            return self._desk.look(lambda reader: reader.one(Contact, contact_id))
        return self._plan.staging.row(match.row).contact if match.row is not None else None

    def _open_choice(self, index: QModelIndex) -> None:
        line_ = self.model.line_at(index.row())
        if index.column() == PlanColumn.CHOICE and has_choice(line_.outcome):
            self.table.edit(index)

    def _choose(self, choice: Choice) -> None:
        self.model.choose(self.table.currentIndex().row(), choice)

    def _choose_for_duplicates(self, choice: Choice) -> None:
        self.model.choose_for_duplicates(choice)
