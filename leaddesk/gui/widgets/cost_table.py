"""What an event cost, line by line, with its sums."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.event import Cost
from leaddesk.gui.event_texts import money, number
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label, line
from leaddesk.services.reports import costs_of

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STRETCHES = (4, 2, 1, 4)
_MONEY, _HOURS = 1, 2


class CostTable(QScrollArea):
    """Lines of costs; there are few of them."""

    def __init__(self, margin: int) -> None:
        super().__init__()
        self._margin = margin
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Costs"))

    def show_costs(self, costs: tuple[Cost, ...]) -> None:
        """Show these costs."""
        inside = QWidget()
        inside.setObjectName("page")
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        rows = [_texts(cost) for cost in costs]
        # A column that nothing stands in is none.
        shown = [column for column in range(len(_STRETCHES)) if any(row[column] for row in rows)]
        for column in shown:
            grid.setColumnStretch(column, _STRETCHES[column])
        for texts, look in (
            (self._headings(), "small"),
            *((row, "") for row in rows),
            (self._sums(costs), "strong"),
        ):
            if grid.count():
                grid.addWidget(line(), grid.rowCount(), 0, 1, len(_STRETCHES))
            self._add(grid, texts, shown, look)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(self._margin, 3 * GRID, self._margin, 3 * GRID)
        layout.addLayout(grid)
        layout.addStretch(1)
        self.setWidget(inside)

    def _headings(self) -> tuple[str, ...]:
        return self.tr("What"), self.tr("Money"), self.tr("Hours"), self.tr("Goods")

    def _sums(self, costs: tuple[Cost, ...]) -> tuple[str, ...]:
        sums = costs_of(costs)
        spent = "\n".join(money(amount, currency) for currency, amount in sums.money)
        return self.tr("In all"), spent, number(sums.hours) if sums.hours else "", ""

    def _add(self, grid: QGridLayout, texts: tuple[str, ...], shown: list[int], look: str) -> None:
        row = grid.rowCount()
        for column in shown:
            made = label(texts[column], look)
            made.setWordWrap(column not in {_MONEY, _HOURS})
            if column in {_MONEY, _HOURS}:
                made.setAlignment(_RIGHT)
            grid.addWidget(made, row, column)


def _texts(cost: Cost) -> tuple[str, ...]:
    return (
        cost.what,
        money(cost.amount, cost.currency) if cost.amount is not None else "",
        number(cost.hours) if cost.hours is not None else "",
        cost.goods,
    )
