"""How the rows of an import's plan are painted."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from leaddesk.domain.imports import Choice, PlanOutcome
from leaddesk.gui.models.plan_table import Index, PlanColumn, PlanTable
from leaddesk.gui.plan_words import choices_of
from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.choice_cells import Cell, ChoiceCells, Offer

OUTCOME_ICONS: Final = {
    PlanOutcome.NEW: "plus-circle-outline",
    PlanOutcome.SAME: "check",
    PlanOutcome.UPDATE: "refresh",
    PlanOutcome.DUPLICATE: "content-duplicate",
    PlanOutcome.REJECTED: "alert-circle-outline",
}


def outcome_colour(theme: Theme, outcome: PlanOutcome) -> str:
    """The colour of an outcome; its word and icon always stand beside it."""
    return {
        PlanOutcome.NEW: theme.good,
        PlanOutcome.SAME: theme.faint,
        PlanOutcome.UPDATE: theme.accent,
        PlanOutcome.DUPLICATE: theme.warm,
        PlanOutcome.REJECTED: theme.danger,
    }[outcome]


class PlanCells(ChoiceCells):
    """Paints the cells of the plan. Who is left out stays behind."""

    def __init__(self, table: PlanTable, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, QCoreApplication.translate("PlanCells", "Your choice"), parent)
        self._table = table

    def cell(self, index: Index) -> Cell:
        """The outcome has its icon, the name is strong, the choice has an arrow."""
        line, column = self._table.line_at(index.row()), PlanColumn(index.column())
        text, theme = self._table.text(line, column), self.theme
        is_skipped = bool(choices_of(line.outcome)) and self._table.choice_of(line) is Choice.SKIP
        loud = theme.faint if is_skipped else theme.text
        match column:
            case PlanColumn.OUTCOME:
                return Cell(text, outcome_colour(theme, line.outcome), OUTCOME_ICONS[line.outcome])
            case PlanColumn.NAME:
                return Cell(text, loud, is_strong=True)
            case PlanColumn.CHOICE:
                return Cell(text, loud, is_choice=bool(text))
            case _:
                return Cell(text, theme.faint if is_skipped else theme.muted)

    def offers(self, index: Index) -> Sequence[Offer]:
        """What may be chosen about a record."""
        line = self._table.line_at(index.row())
        return [Offer(choice, text) for choice, text in choices_of(line.outcome).items()]

    def chosen(self, index: Index) -> Choice:
        """What is chosen about a record."""
        return self._table.choice_of(self._table.line_at(index.row()))
