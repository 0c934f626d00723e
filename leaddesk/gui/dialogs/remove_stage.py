"""Removing a stage: where those go who stand there, and what the gate there asks of them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.gate_sections import title_of
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.closed_reasons import ClosedReasons
from leaddesk.services import pipeline, stages
from leaddesk.services.finding import stages_in_use
from leaddesk.services.pipeline import Missing, Wish
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_SQUARE: Final = 10
_PART: Final = 1_000
"""So many contacts are judged at once."""


def remove_stage(desk: Desk, parent: QWidget, stage: Stage) -> None:
    """Remove a stage. Where somebody stands there, and they can go somewhere, a sheet asks where to."""

    def read(reader: Reader) -> tuple[list[Stage], int]:
        return stages_in_use(reader), queries.count_by_stage(reader).get(stage.id, 0)

    def go_on(found: tuple[list[Stage], int]) -> None:
        others, count = [one for one in found[0] if one.id != stage.id], found[1]
        if count and any(one.kind is stage.kind for one in others):
            RemoveStageSheet(desk, parent, stage, others, count).open()
        else:
            desk.change(lambda space: stages.remove(space, stage))

    desk.ask(read, go_on)


class RemoveStageSheet(SavingSheet):
    """Asks where the contacts of a stage go. A gate that some do not meet wants a reason, and so does closing."""

    def __init__(
        self, desk: Desk, parent: QWidget, stage: Stage, others: Sequence[Stage], count: int
    ) -> None:
        text = self.tr(
            "%Ln contacts stand there. They are moved first, all in one step that can be undone.", "", count
        )
        super().__init__(desk, parent, self.tr("Remove {stage}").format(stage=stage_title(stage)), text)
        self._stage = stage
        self._others = list(others)
        self._asked = 0
        self._is_looking = False
        self._missing: Missing = {}
        self.to = QComboBox()
        self.why = ClosedReasons()
        self.override = QLineEdit()
        self._lay_out()
        self.to.currentIndexChanged.connect(self._look_at_gate)
        self.why.changed.connect(self._allow)
        self.override.textChanged.connect(self._allow)
        self.to.setFocus()
        self._look_at_gate()

    def change(self) -> Change:
        """Move them and remove the stage."""
        target = self._target()
        reason = str(self.why.closing()) if target.kind is StageKind.CLOSED else ""
        override = self.override.text().strip() if self._missing else ""
        wish = Wish(target, reason=reason, override=override)
        return lambda workspace: stages.remove(workspace, self._stage, wish)

    def _lay_out(self) -> None:
        for one in self._others:
            self.to.addItem(_square(look.worn().kind(one.kind)), stage_title(one))
        self.to.setCurrentIndex(self._nearest())
        self._gate = Asked(self.tr("Reason for moving them all the same"), self.override)
        self._where = Asked(self.tr("Move them to"), self.to)
        self.body.addWidget(self._where)
        self.body.addWidget(self.why)
        self.body.addWidget(self._gate)
        self.body.addStretch(1)
        self.save.setText(self.tr("Move and remove"))

    def _nearest(self) -> int:
        """The stage of the same kind before this one, else the one after it."""
        alike = [place for place, one in enumerate(self._others) if one.kind is self._stage.kind]
        before = [place for place in alike if self._others[place].position < self._stage.position]
        return before[-1] if before else alike[0]

    def _target(self) -> Stage:
        return self._others[self.to.currentIndex()]

    def _look_at_gate(self) -> None:
        """Ask who may not enter the stage that is chosen; inside a kind everybody may."""
        self._asked += 1
        number, stage, target, today = self._asked, self._stage, self._target(), self.desk.today()
        self._missing = {}
        self._is_looking = target.kind is not stage.kind and target.kind is not StageKind.CLOSED
        if self._is_looking:
            self.desk.ask(
                lambda reader: _missing(reader, stage, target, today),
                lambda found: self._take(number, found),
            )
        self._show_what_is_asked()

    def _take(self, number: int, missing: Missing) -> None:
        if number == self._asked:
            self._missing, self._is_looking = missing, False
            self._show_what_is_asked()

    def _show_what_is_asked(self) -> None:
        self._where.hint(self.tr("Looking who may go there …") if self._is_looking else "")
        self.why.setVisible(self._target().kind is StageKind.CLOSED)
        self._gate.setVisible(bool(self._missing))
        if self._missing:
            said = self.tr("%Ln of them do not pass the gate there. Missing: {what}.", "", len(self._missing))
            self._gate.hint(said.format(what=_in_words(self._missing)))
        self._allow()
        self.resize(self.sizeHint())

    def _allow(self) -> None:
        is_closing = self._target().kind is StageKind.CLOSED
        is_said = (
            self.why.is_said() if is_closing else not self._missing or bool(self.override.text().strip())
        )
        self.save.setEnabled(is_said and not self._is_looking)


def _missing(reader: Reader, stage: Stage, target: Stage, today: date) -> Missing:
    """What those who stand in a stage miss before another one; there may be very many of them."""
    ids = queries.ids(reader, Filter(stage_ids=(stage.id,)), today)
    found: Missing = {}
    for first in range(0, len(ids), _PART):
        contacts = reader.get(Contact, ids[first : first + _PART])
        found |= pipeline.check(reader, contacts.values(), target)
    return found


def _in_words(missing: Missing) -> str:
    """What is missing, each thing once."""
    codes = (gap.code for gaps in missing.values() for gap in gaps)
    return " · ".join(dict.fromkeys(map(title_of, codes)))


def _square(colour: str) -> QIcon:
    picture = QPixmap(_SQUARE, _SQUARE)
    picture.fill(QColor(colour))
    return QIcon(picture)


def dialogs(desk: Desk, parent: QWidget) -> Iterator[tuple[str, QDialog]]:
    """The sheet, for pictures of all there is to see."""
    found = desk.look(stages_in_use)
    stage = next((one for one in found if one.kind is StageKind.LEAD), found[0])
    others = [one for one in found if one.id != stage.id]
    yield "remove-stage", RemoveStageSheet(desk, parent, stage, others, 12)
