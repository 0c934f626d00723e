"""Closing contacts: why, from a short list, in words, and when to look again."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import ClosedReason, Stage
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.closed_reasons import ClosedReasons
from leaddesk.gui.widgets.look_again import LookAgain
from leaddesk.services import pipeline
from leaddesk.storage import agenda

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
        self.why = ClosedReasons()
        self.reasons, self.words = self.why.reasons, self.why.words
        self.again = LookAgain(desk.today())
        self.ticks = QCheckBox()
        self._lay_out(desk.look(lambda reader: agenda.count_open_steps(reader, ids)))
        self._look_again()

    def change(self) -> Change:
        """Close them, with the step to look again and those that end here."""
        ids, stage, reason = self._ids, self._stage, str(self.why.closing())
        day, finishes = self.again.day(), self.ticks.isChecked()
        following = FollowUp(due_on=day, what=self.tr("Look again")) if day else None
        return lambda workspace: pipeline.move(
            workspace, ids, stage, reason=reason, following=following, finishes=finishes
        )

    def _lay_out(self, open_steps: int) -> None:
        self.body.addWidget(self.why)
        self._when = Asked(self.tr("Look again"), self.again)
        self.body.addWidget(self._when)
        self.ticks.setText(self.tr("Tick off the %n next steps that are open", "", open_steps))
        self.ticks.setChecked(open_steps > 0)
        self.ticks.setVisible(open_steps > 0)
        self.body.addWidget(self.ticks)
        self.body.addStretch(1)
        self.save.setText(self.tr("Move"))
        self.why.changed.connect(self._look_again)
        self.reasons.button(0).setFocus()

    def _look_again(self) -> None:
        self.save.setEnabled(self.why.is_said())
        self._when.setDisabled(self.why.closing().reason in _FOR_EVER)
