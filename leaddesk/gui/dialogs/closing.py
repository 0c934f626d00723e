"""Closing contacts: why, from a short list, and in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.stages import ClosedReason, Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
from leaddesk.services import pipeline

_COLUMNS = 2


class ClosingSheet(Sheet):
    """Asks why contacts are closed, and closes them."""

    def __init__(self, desk: Desk, parent: QWidget, ids: Sequence[int], stage: Stage) -> None:
        title = self.tr("Move %n contacts to {stage}", "", len(ids)).format(stage=stage_title(stage))
        if len(ids) == 1:
            found = desk.look(lambda reader: reader.one(Contact, ids[0]))
            name = found.display_name if found else ""
            title = self.tr("Move {name} to {stage}").format(name=name, stage=stage_title(stage))
        super().__init__(
            parent, title, self.tr("Say why, so that you can learn from it and come back in time.")
        )
        self._desk = desk
        self._ids = tuple(ids)
        self._stage = stage
        self.reasons = QButtonGroup(self)
        self.words = QLineEdit()
        self.close_them = button(self.tr("Move"), "primary")
        self._lay_out()
        self._look_again()

    def choices(self) -> dict[ClosedReason, str]:
        """The reasons in words."""
        return {
            ClosedReason.NOT_A_FIT: self.tr("Not a fit"),
            ClosedReason.NO_BUDGET: self.tr("No budget"),
            ClosedReason.NO_NEED: self.tr("No need"),
            ClosedReason.BAD_TIMING: self.tr("Bad timing"),
            ClosedReason.NO_ANSWER: self.tr("No answer"),
            ClosedReason.WENT_ELSEWHERE: self.tr("Went elsewhere"),
            ClosedReason.WRONG_DATA: self.tr("Wrong data"),
            ClosedReason.DO_NOT_CONTACT: self.tr("Wants no contact"),
            ClosedReason.OTHER: self.tr("Something else"),
        }

    def reason(self) -> str:
        """The reason as it is kept: the chosen word, and what was said to it. "Something else" needs saying what."""
        chosen, said = self.reasons.checkedId(), self.words.text().strip()
        if chosen < 0:
            return ""
        kind, word = list(self.choices().items())[chosen]
        if kind is ClosedReason.OTHER:
            return said
        return f"{word}: {said}" if said else word

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        rows = -(-len(ClosedReason) // _COLUMNS)
        for number, word in enumerate(self.choices().values()):
            made = QRadioButton(word)
            self.reasons.addButton(made, number)
            grid.addWidget(made, number % rows, number // rows)
        self.body.addLayout(grid)
        self.words.setPlaceholderText(self.tr("In their words, or yours"))
        self.words.setAccessibleName(self.tr("What was said"))
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.add_foot(self.end_row(self.cancel, self.close_them))
        self.close_them.setDefault(True)
        self.reasons.idToggled.connect(self._look_again)
        self.words.textChanged.connect(self._look_again)
        self.close_them.clicked.connect(self._move)

    def _look_again(self) -> None:
        self.close_them.setEnabled(bool(self.reason()))
        is_other = self.reasons.checkedId() == list(ClosedReason).index(ClosedReason.OTHER)
        self.words.setPlaceholderText(
            self.tr("What it was (needed)") if is_other else self.tr("In their words, or yours")
        )

    def _move(self) -> None:
        reason = self.reason()
        self.close_them.setEnabled(False)
        self._desk.change(
            lambda workspace: pipeline.move(workspace, self._ids, self._stage, reason=reason),
            lambda _changes: self.accept(),
            self._refused,
        )

    def _refused(self, error: Exception) -> None:
        self._look_again()
        if isinstance(error, LeadDeskError):
            self.complain(told(error.message))
        else:
            self._desk.failed.emit(error)
