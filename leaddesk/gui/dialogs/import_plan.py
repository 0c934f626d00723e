"""The step of an import that shows what will become of each record, and what is the same for all."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
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
from leaddesk.gui.models.plan_table import PlanColumn, PlanTable
from leaddesk.gui.plan_words import choices_of, outcome_title
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label, line, row
from leaddesk.gui.widgets.group_choice import GroupChoice
from leaddesk.gui.widgets.plan_cells import OUTCOME_ICONS, PlanCells, outcome_colour
from leaddesk.services.importing import ImportPlan

_WIDTHS: Final = {
    PlanColumn.OUTCOME: 112,
    PlanColumn.NAME: 148,
    PlanColumn.ORGANIZATION: 112,
    PlanColumn.EMAIL: 112,
    PlanColumn.REASON: 200,
    PlanColumn.CHOICE: 116,
}
_NARROW: Final = 760
_SOON: Final = 25
"""Milliseconds until what is selected is shown below."""
_WIDE_NAME: Final = 280
_ONLY_NAMED: Final = (PlanColumn.ORGANIZATION, PlanColumn.EMAIL, PlanColumn.CHOICE)
"""What is empty where nothing could be made of a record."""
_KEYS: Final = {
    Qt.Key.Key_L: Choice.SKIP,
    Qt.Key.Key_Delete: Choice.SKIP,
    Qt.Key.Key_M: Choice.MERGE,
    Qt.Key.Key_K: Choice.KEEP,
    Qt.Key.Key_A: Choice.KEEP,
}


class PlanView(QTableView):
    """The table of a plan. Letters decide about what is selected, Space goes to the next choice, Enter opens them all."""

    decided = Signal(object)
    """The choice for the rows selected."""
    next_wanted = Signal()
    """The next choice, for the rows selected."""

    def __init__(self) -> None:
        super().__init__()
        self._is_rejected = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Where it is narrow the reason is worth more than the e-mail address, which stands below, too."""
        super().resizeEvent(event)
        self._show_columns()

    def show_columns_for(self, outcome: PlanOutcome | None) -> None:
        """Show the columns that say anything about records of an outcome (None: of all)."""
        self._is_rejected = outcome is PlanOutcome.REJECTED
        name_width = _WIDE_NAME if self._is_rejected else _WIDTHS[PlanColumn.NAME]
        self.setColumnWidth(PlanColumn.NAME, name_width)
        self._show_columns()

    def _show_columns(self) -> None:
        for column in _ONLY_NAMED:
            is_narrow = column is PlanColumn.EMAIL and self.viewport().width() < _NARROW
            self.setColumnHidden(column, self._is_rejected or is_narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Decide; everything else as in any table."""
        choice = self.currentIndex().siblingAtColumn(PlanColumn.CHOICE)
        is_plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            if choice.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(choice)
        elif is_plain and event.key() in _KEYS:
            self.decided.emit(_KEYS[Qt.Key(event.key())])
        elif is_plain and event.key() == Qt.Key.Key_Space:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Letters decide; they do not look for names."""


class PlanStep(QWidget):
    """Shows a plan and takes the user's decisions."""

    changed = Signal()

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self.model = PlanTable(desk, self)
        self.table = PlanView()
        self.group = GroupChoice()
        self.save_rejects = button(self.tr("Save rejected records…"))
        self.said = label("", "small")
        self.sides = SidesPanel()
        self.options = OptionsPanel()
        self.chips: dict[PlanOutcome | None, QPushButton] = {}
        self._chip_group = QButtonGroup(self)
        self._plan: ImportPlan | None = None
        self._outcome: PlanOutcome | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._show_selected)
        self._set_up_table()
        self._lay_out()
        self._connect()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(PlanCells(self.model, self._theme, self))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
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

    def _connect(self) -> None:
        table = self.table
        table.selectionModel().selectionChanged.connect(lambda _on, _off: self._soon.start())
        table.clicked.connect(self._open_choice)
        table.decided.connect(self._choose)
        table.next_wanted.connect(self._choose_next)
        self.group.chosen.connect(self._choose_for_group)
        self.model.decided.connect(self._show_decided)
        self.model.duplicates_decided.connect(self.options.choose_for_duplicates)
        self.options.changed.connect(self.changed)
        self.options.duplicates_chosen.connect(self.model.choose_for_duplicates)
        self.sides.chosen.connect(self._choose)

    def _lay_out(self) -> None:
        self._chip_row = QHBoxLayout()
        self._chip_row.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        self._chip_row.setSpacing(2 * GRID)
        for outcome in (None, *PlanOutcome):
            self._add_chip(outcome)
        self._chip_row.addStretch(1)
        group = row(self.group, self.save_rejects, self.said)
        group.setContentsMargins(4 * GRID, 0, 4 * GRID, 2 * GRID)
        group.addStretch(1)
        self._group_row = QWidget()
        self._group_row.setLayout(group)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(self._chip_row)
        left.addWidget(self._group_row)
        rows = row(self.table)
        rows.setContentsMargins(2 * GRID, 0, 0, 0)
        left.addLayout(rows, 1)
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
        self.said.setText("")
        counts = plan.counts()
        for outcome, chip in self.chips.items():
            count = sum(counts.values()) if outcome is None else counts[outcome]
            name = self.tr("All") if outcome is None else outcome_title(outcome)
            chip.setText(f"{name}  {self.locale().toString(count)}")
            chip.setVisible(outcome is None or count > 0)
        self.chips[None].setChecked(True)
        self._outcome = None
        self.model.show(plan)
        self.model.choose_for_duplicates(self.options.on_duplicate())
        self._show_group()
        self._select_first()
        self.changed.emit()

    def forget(self) -> None:
        """Let go of the plan."""
        self._plan = None
        self._soon.stop()
        self.model.show(None)
        self.sides.clear()

    def _filter(self, outcome: PlanOutcome | None) -> None:
        if self._plan is not None:
            self._outcome = outcome
            self.model.show(self._plan, () if outcome is None else (outcome,))
            self._show_group()
            self._select_first()

    def _show_group(self) -> None:
        """What may be decided about all records that are shown."""
        outcome = self._outcome
        choices = choices_of(outcome) if outcome else {}
        self.table.show_columns_for(outcome)
        self._group_row.setVisible(bool(choices) or outcome is PlanOutcome.REJECTED)
        self.save_rejects.setVisible(outcome is PlanOutcome.REJECTED)
        self.said.setVisible(outcome is PlanOutcome.REJECTED)
        self.group.setVisible(bool(choices))
        if outcome and choices:
            self.group.offer(self.model.rowCount(), choices, self.model.choice_of_all(outcome))

    def _select_first(self) -> None:
        if self.model.rowCount():
            self.table.scrollToTop()
            self.table.selectRow(0)
        else:
            self.sides.clear()

    # The records selected

    def _selected(self) -> list[int]:
        """The rows selected."""
        parts = self.table.selectionModel().selection().toList()
        return sorted(number for part in parts for number in range(part.top(), part.bottom() + 1))

    def _show_selected(self) -> None:
        """Show what is selected, once nothing else has been selected for a moment: an arrow key held down goes on."""
        selected = self._selected() if self._plan else []
        if len(selected) == 1:
            self._show_row(selected[0])
        elif selected:
            self.sides.show_many(len(selected))

    def _show_decided(self) -> None:
        self._show_group()
        self._soon.start()
        self.changed.emit()

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
        if index.column() == PlanColumn.CHOICE and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.edit(index)

    def _choose(self, choice: Choice) -> None:
        if self._plan is not None:
            self.model.choose(self._selected(), choice)

    def _choose_next(self) -> None:
        """The choice behind that of the current record, for all that are selected."""
        index = self.table.currentIndex()
        if not index.isValid():
            return
        current = self.model.line_at(index.row())
        choices = list(choices_of(current.outcome))
        if choices:
            place = choices.index(self.model.choice_of(current))
            self._choose(choices[(place + 1) % len(choices)])

    def _choose_for_group(self, choice: Choice) -> None:
        if self._outcome is not None:
            self.model.choose_all(self._outcome, choice)
