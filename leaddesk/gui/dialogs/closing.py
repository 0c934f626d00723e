"""Closing contacts: why, from a short list, in words, and when to look again."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QLineEdit, QRadioButton, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import ClosedReason, Closing, Stage
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.texts import translated
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.look_again import LookAgain
from leaddesk.services import pipeline
from leaddesk.storage import agenda

_COLUMNS: Final = 2
_FOR_EVER: Final = frozenset({ClosedReason.DO_NOT_CONTACT, ClosedReason.WRONG_DATA})
"""After these there is nothing to look at again."""


class ClosingSheet(SavingSheet):
    """Asks why contacts are closed, and closes them."""

    def __init__(self, desk: Desk, parent: QWidget, ids: Sequence[int], stage: Stage) -> None:
        title = self.tr("Move %n contacts to {stage}", "", len(ids)).format(stage=stage_title(stage))
        if len(ids) == 1:
            found = desk.look(lambda reader: reader.one(Contact, ids[0]))
            name = found.display_name if found else ""
            title = self.tr("Move {name} to {stage}").format(name=name, stage=stage_title(stage))
        super().__init__(
            desk, parent, title, self.tr("Say why, so that you can learn from it and come back in time.")
        )
        self._ids = tuple(ids)
        self._stage = stage
        self.reasons = QButtonGroup(self)
        self.words = QLineEdit()
        self.again = LookAgain(desk.today())
        self.ticks = QCheckBox()
        self._lay_out(desk.look(lambda reader: agenda.count_open_steps(reader, ids)))
        self._look_again()

    def closing(self) -> Closing:
        """The reason as it will be kept."""
        chosen = self.reasons.checkedId()
        if chosen < 0:
            return Closing()
        return Closing(list(ClosedReason)[chosen], self.words.text().strip())

    def change(self) -> Change:
        """Close them, with the step to look again and those that end here."""
        ids, stage, reason = self._ids, self._stage, str(self.closing())
        day, finishes = self.again.day(), self.ticks.isChecked()
        following = FollowUp(due_on=day, what=self.tr("Look again")) if day else None
        return lambda workspace: pipeline.move(
            workspace, ids, stage, reason=reason, following=following, finishes=finishes
        )

    def _lay_out(self, open_steps: int) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        rows = -(-len(ClosedReason) // _COLUMNS)
        for number, reason in enumerate(ClosedReason):
            made = QRadioButton(translated(reason.words))
            self.reasons.addButton(made, number)
            grid.addWidget(made, number % rows, number // rows)
        self.body.addLayout(grid)
        self.words.setAccessibleName(self.tr("What was said"))
        self.body.addWidget(self.words)
        self._when = Asked(self.tr("Look again"), self.again)
        self.body.addWidget(self._when)
        self.ticks.setText(self.tr("Tick off the %n next steps that are open", "", open_steps))
        self.ticks.setChecked(open_steps > 0)
        self.ticks.setVisible(open_steps > 0)
        self.body.addWidget(self.ticks)
        self.body.addStretch(1)
        self.save.setText(self.tr("Move"))
        self.reasons.idToggled.connect(self._look_again)
        self.words.textChanged.connect(self._look_again)
        self.reasons.button(0).setFocus()

    def _look_again(self) -> None:
        closing = self.closing()
        is_chosen = self.reasons.checkedId() >= 0
        self.save.setEnabled(is_chosen and closing.is_said)
        is_other = is_chosen and closing.reason is ClosedReason.OTHER
        self.words.setPlaceholderText(
            self.tr("What it was (needed)") if is_other else self.tr("In their words, or yours")
        )
        self._when.setDisabled(closing.reason in _FOR_EVER)
