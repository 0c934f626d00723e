"""An event's scorecard: what it brought, for what it cost."""

from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QProgressBar, QVBoxLayout, QWidget

from leaddesk.gui.event_texts import against_goal, money, number, share
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.elided import Elided
from leaddesk.services.reports import Scorecard
from leaddesk.storage.event_numbers import Answered

_STRETCHES = (4, 4, 4, 5, 5)
_COLUMNS = len(_STRETCHES)


class Figure(QWidget):
    """A number over its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.value = Elided("", "heading")
        self.caption = Elided(name, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.value)
        layout.addWidget(self.caption)

    def say(self, text: str, why: str = "") -> None:
        """Show a number, with what it counts as its tool tip."""
        self.value.say(text)
        self.setToolTip(why)
        self.setAccessibleName(f"{self._name}: {text}")


class ScorecardView(QWidget):
    """The numbers of one event, in two rows, and a line on what they count."""

    def __init__(self) -> None:
        super().__init__()
        self.captured = Figure(self.tr("Captured"))
        self.qualified = Figure(self.tr("Qualified"))
        self.won = Figure(self.tr("Won"))
        self.day = Figure(self.tr("Answered in 24 h"))
        self.two_days = Figure(self.tr("Answered in 48 h"))
        self.cost = Figure(self.tr("Cost"))
        self.per_lead = Figure(self.tr("Per lead"))
        self.per_qualified = Figure(self.tr("Per qualified lead"))
        self.per_customer = Figure(self.tr("Per customer"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(GRID)
        self.note = label("", "small")
        self.note.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for column, part in enumerate(_STRETCHES):
            grid.setColumnStretch(column, part)
            grid.setColumnMinimumWidth(column, 1)
        results = (self.captured, self.qualified, self.won, self.day, self.two_days)
        for column, figure in enumerate(results):
            grid.addWidget(figure, 0, column)
        grid.addWidget(self.progress, 1, 0, 1, _COLUMNS)
        grid.addWidget(self.cost, 2, 0, 1, 2)
        for column, figure in enumerate((self.per_lead, self.per_qualified, self.per_customer), start=2):
            grid.addWidget(figure, 2, column)
        grid.addWidget(self.note, 3, 0, 1, _COLUMNS)

    def show_score(self, score: Scorecard) -> None:
        """Show an event's numbers."""
        self.captured.say(
            against_goal(score.captured, score.goal), self.tr("Everybody met here, against the goal of leads")
        )
        self.qualified.say(str(score.qualified), self.tr("Who are, or once were, at least a prospect"))
        self.won.say(str(score.won), self.tr("Who are customers now"))
        self.day.say(share(score.within_24_hours), self._answered(score.within_24_hours))
        self.two_days.say(share(score.within_48_hours), self._answered(score.within_48_hours))
        self._show_goal(score)
        self._show_costs(score)
        note = self._note(score)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _show_goal(self, score: Scorecard) -> None:
        self.progress.setVisible(bool(score.goal))
        if score.goal:
            self.progress.setRange(0, score.goal)
            self.progress.setValue(min(score.captured, score.goal))
            self.progress.setAccessibleName(
                self.tr("{captured} of {goal} leads").format(captured=score.captured, goal=score.goal)
            )

    def _show_costs(self, score: Scorecard) -> None:
        costs = score.costs
        for figure in (self.cost, self.per_lead, self.per_qualified, self.per_customer):
            figure.setVisible(bool(costs.money))
        self.cost.say(" + ".join(money(amount, currency) for currency, amount in costs.money))
        self.per_lead.say(self._each(score, score.per_lead), self._among(score.leads))
        self.per_qualified.say(self._each(score, score.per_qualified), self._among(score.qualified))
        self.per_customer.say(self._each(score, score.per_customer), self._among(score.won))

    def _each(self, score: Scorecard, amount: Decimal | None) -> str:
        if amount is None or score.costs.single is None:
            return "–"
        return money(amount, score.costs.single[0])

    def _among(self, count: int) -> str:
        return self.tr("Shared among %n contacts", "", count)

    def _answered(self, answered: Answered) -> str:
        return self.tr("{within} of {of}: the first thing we sent, or both said, after the encounter").format(
            within=answered.within, of=answered.of
        )

    def _note(self, score: Scorecard) -> str:
        """Which leads count, and what stands beside the money."""
        costs = score.costs
        parts = []
        if len(costs.money) > 1:
            parts.append(self.tr("Money in several currencies is not shared out."))
        elif costs.money and score.leads != score.captured:
            text = self.tr(
                "Leads are the {leads} of {captured} who are or were at least a lead; marketing prospects are none."
            )
            parts.append(text.format(leads=score.leads, captured=score.captured))
        elif costs.money and score.leads:
            parts.append(self.tr("All %n who were met here count as leads.", "", score.leads))
        beside = [self.tr("{hours} hours").format(hours=number(costs.hours))] if costs.hours else []
        beside += costs.goods
        if beside:
            parts.append(self.tr("Given besides: {what}.").format(what="; ".join(beside)))
        return " ".join(parts)
