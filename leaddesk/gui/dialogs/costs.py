"""What an event cost: its lines filled in, with their sums as they are typed."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from leaddesk.domain.errors import InputError
from leaddesk.domain.event import Cost, Event
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.event_texts import money, number
from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.cost_lines import CostLines
from leaddesk.services import events
from leaddesk.services.reports import costs_of


class CostSheet(SavingSheet):
    """Asks for the cost lines of one event."""

    width_wanted = 680

    def __init__(self, desk: Desk, parent: QWidget, theme: Theme, event: Event) -> None:
        super().__init__(desk, parent, self.tr("Costs of {event}").format(event=event.name), "")
        self._event = event
        self.lines = CostLines(event.costs, theme)
        self.sums = label("", "strong")
        self.body.addWidget(self.lines)
        self.body.addWidget(self.sums)
        self.body.addStretch(1)
        self.lines.changed.connect(self._add_up)
        if not event.costs:
            self.lines.add_empty()
        self._add_up()

    def change(self) -> Change | None:
        """Keep the lines."""
        before, after = self._event, replace(self._event, costs=self.lines.costs())
        return lambda workspace: events.edit(workspace, before, after)

    def _add_up(self) -> None:
        try:
            text = _in_words(self.lines.costs(), self.tr("In all"))
        except InputError:
            text = ""  # a number is being typed; saving says what is none
        self.sums.setText(text)


def _in_words(costs: tuple[Cost, ...], word: str) -> str:
    sums = costs_of(costs)
    parts = [money(amount, currency) for currency, amount in sums.money]
    parts += [f"{number(sums.hours)} h"] if sums.hours else []
    return f"{word}: {' + '.join(parts)}" if parts else ""
