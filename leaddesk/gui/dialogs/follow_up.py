"""A next step is planned, or put off to another day."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.domain.followup import FollowUp
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.dialogs.subject import Subject, read_subject
from leaddesk.gui.widgets.next_step import DayField, NextStep
from leaddesk.services import followups


def plan_follow_up(desk: Desk, parent: QWidget, contact_ids: Iterable[int]) -> "PlanSheet | None":
    """Ask for the next step with contacts. None if they are gone."""
    subject = read_subject(desk, contact_ids)
    if not subject.contacts:
        return None
    sheet = PlanSheet(desk, parent, subject)
    sheet.open()
    return sheet


def put_off(desk: Desk, step_ids: Iterable[int], day: date) -> None:
    """Put steps off to a day."""
    wanted = list(step_ids)
    desk.change(lambda workspace: followups.postpone(workspace, wanted, day))


def ask_put_off(desk: Desk, parent: QWidget, steps: Iterable[FollowUp]) -> "PutOffSheet":
    """Ask for the day that steps are put off to."""
    sheet = PutOffSheet(desk, parent, tuple(steps))
    sheet.open()
    return sheet


class PlanSheet(SavingSheet):
    """Asks what is next with contacts, when, why, and what it asks of them."""

    def __init__(self, desk: Desk, parent: QWidget, subject: Subject) -> None:
        self._subject = subject
        super().__init__(
            desk, parent, self.tr("Next step with {name}").format(name=subject.name()), subject.about()
        )
        self.next = NextStep(desk.today())
        self.why = QLineEdit()
        self.call_to_action = QLineEdit()
        for field, name in (
            (self.why, self.tr("Why (optional)")),
            (self.call_to_action, self.tr("What it asks of them (optional)")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        for widget in (self.next, self.why, self.call_to_action):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.setSpacing(8)
        self.next.changed.connect(self._allow)
        self._allow()
        self.next.what.setFocus()

    def change(self) -> Change:
        """Plan the step."""
        ids, step = self._subject.ids, self.next.step()
        assert step is not None, "without words there is nothing to save"
        why, call_to_action = self.why.text().strip(), self.call_to_action.text().strip()
        return lambda workspace: followups.plan(
            workspace, ids, step.due_on, step.what, why=why, call_to_action=call_to_action, kind=step.kind
        )

    def _allow(self) -> None:
        self.save.setEnabled(self.next.step() is not None)


class PutOffSheet(SavingSheet):
    """Asks for another day."""

    def __init__(self, desk: Desk, parent: QWidget, steps: tuple[FollowUp, ...]) -> None:
        what = steps[0].what if len(steps) == 1 else ""
        super().__init__(desk, parent, self.tr("Put off to"), what)
        self._ids = [step.id for step in steps]
        self.day = DayField(desk.today(), max(desk.today() + timedelta(days=1), steps[0].due_on))
        self.body.addWidget(self.day)
        self.day.edit.setFocus()

    def change(self) -> Change:
        """Put the steps off."""
        ids, day = self._ids, self.day.day()
        return lambda workspace: followups.postpone(workspace, ids, day)
