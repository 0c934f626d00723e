"""A planned step is changed: what, when, why, and what it asks of them."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.domain.followup import FollowUp
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.next_step import NextStep
from leaddesk.services import followups


def change_step(desk: Desk, parent: QWidget, step: FollowUp) -> "StepSheet":
    """Ask what is to change of a step."""
    sheet = StepSheet(desk, parent, step)
    sheet.open()
    return sheet


class StepSheet(SavingSheet):
    """Shows a step as it is planned. Enter saves."""

    def __init__(self, desk: Desk, parent: QWidget, step: FollowUp) -> None:
        super().__init__(desk, parent, self.tr("Change the next step"), "")
        self._step = step
        self.next = NextStep(desk.today())
        self.next.show_step(step)
        self.why = QLineEdit(step.why)
        self.call_to_action = QLineEdit(step.call_to_action)
        for field in (self.why, self.call_to_action):
            field.setCursorPosition(0)
        self.body.addWidget(self.next)
        self.body.addWidget(Asked(self.tr("Why (optional)"), self.why))
        self.body.addWidget(Asked(self.tr("What it asks of them (optional)"), self.call_to_action))
        self.body.addStretch(1)
        self.body.setSpacing(8)
        self.next.changed.connect(self._allow)
        self._allow()
        self.next.what.setFocus()

    def change(self) -> Change:
        """Change the step."""
        step = self.next.step()
        assert step is not None, "without words there is nothing to save"
        after = replace(
            self._step,
            what=step.what,
            due_on=step.due_on,
            kind=step.kind,
            why=self.why.text().strip(),
            call_to_action=self.call_to_action.text().strip(),
        )
        return lambda workspace: followups.edit_step(workspace, self._step, after)

    def _allow(self) -> None:
        self.save.setEnabled(self.next.step() is not None)
