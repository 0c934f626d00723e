"""Moving contacts: what a gate misses is asked for and noted with the move, or overridden with a reason."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from leaddesk.domain.errors import GateRefused, LeadDeskError
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.closing import ClosingSheet
from leaddesk.gui.dialogs.gate_facts import Gate, Standing, gaps_then, read_gate, required
from leaddesk.gui.dialogs.gate_sections import sections, title_of
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label, line
from leaddesk.gui.widgets.verdicts import VerdictRow, Verdicts
from leaddesk.services import pipeline
from leaddesk.services.qualification import NOTHING, Learnt


def move_contacts(desk: Desk, parent: QWidget, ids: Iterable[int], stage: Stage) -> None:
    """Move contacts to a stage. What its gate misses is asked for in a sheet over the parent's window."""
    wanted = tuple(ids)
    if stage.kind is StageKind.CLOSED:
        ClosingSheet(desk, parent, wanted, stage).open()
        return

    def show(gate: Gate) -> None:
        gate_sheet(desk, parent, gate).open()

    def refused(error: Exception) -> None:
        if isinstance(error, GateRefused):
            desk.ask(lambda reader: read_gate(reader, wanted, stage), show)
        else:
            desk.failed.emit(error)

    desk.change(lambda workspace: pipeline.move(workspace, wanted, stage), failed=refused)


def gate_sheet(desk: Desk, parent: QWidget, gate: Gate) -> "GateSheet":
    """The sheet that asks for what a gate misses."""
    return (OneSheet if len(gate.standings) == 1 else SeveralSheet)(desk, parent, gate)


class GateSheet(Sheet):
    """What the two gate sheets share: the move with what was learnt, and the override that needs a written reason."""

    def __init__(self, desk: Desk, parent: QWidget, gate: Gate, title: str, text: str) -> None:
        super().__init__(parent, title, text)
        self._desk = desk
        self._gate = gate
        self._is_moving = False
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("Or say why it should be moved all the same"))
        self.why.setAccessibleName(self.tr("Reason for moving all the same"))
        self.override = button(self.tr("Move Anyway"))
        self.move_on = button("", "primary")
        self.why.textChanged.connect(self.look_again)
        self.override.clicked.connect(self._override)
        self.move_on.clicked.connect(self.go_on)

    def lay_out_foot(self) -> None:
        """The override on one row, what ends the sheet on the next."""
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.why, 1)
        row.addWidget(self.override)
        self.add_foot(row)
        self.add_foot(self.end_row(self.cancel, self.move_on))
        QWidget.setTabOrder(self.override, self.cancel)

    def can_move(self) -> bool:
        """Whether the move may be asked for as things stand on the sheet."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Ask for the move."""
        raise NotImplementedError

    def learnt(self) -> dict[int, Learnt]:
        """What was filled in, by contact."""
        return {}

    def look_again(self) -> None:
        """Enable what can be done now; Enter does what the field that was filled last is for."""
        has_reason = bool(self.why.text().strip())
        self.override.setEnabled(has_reason and not self._is_moving)
        self.move_on.setEnabled(self.can_move() and not self._is_moving)
        (self.override if has_reason and not self.can_move() else self.move_on).setDefault(True)

    def ask_to_move(self, ids: Sequence[int], override: str = "") -> None:
        """Ask for the move; the sheet goes when it is written."""
        learnt, stage = self.learnt(), self._gate.stage
        self._is_moving = True
        self.complain("")
        self.look_again()
        self._desk.change(
            lambda workspace: pipeline.move(workspace, ids, stage, override=override, learnt=learnt),
            lambda _changes: self.accept(),
            self._refused,
        )

    def all_ids(self) -> list[int]:
        """Everybody who stands before the gate."""
        return [standing.facts.contact.id for standing in self._gate.standings]

    def _override(self) -> None:
        self.ask_to_move(self.all_ids(), self.why.text().strip())

    def _refused(self, error: Exception) -> None:
        self._is_moving = False
        self.look_again()
        if isinstance(error, LeadDeskError):
            self.complain(told(error.message))
        else:
            self._desk.failed.emit(error)


class OneSheet(GateSheet):
    """One contact before a gate: what is known, and fields for what is missing."""

    def __init__(self, desk: Desk, parent: QWidget, gate: Gate) -> None:
        (self._standing,) = gate.standings
        names = {"name": self._standing.facts.contact.display_name, "stage": stage_title(gate.stage)}
        text = (
            self.tr("A prospect wants it, means to buy, fits, and has spoken with you.")
            if gate.stage.kind.rank >= StageKind.PROSPECT.rank
            else self.tr("A lead showed interest and can be reached.")
        )
        super().__init__(desk, parent, gate, self.tr("Move {name} to {stage}").format_map(names), text)
        codes = required(self._standing, gate.stage)
        self.sections = list(sections(gate, self._standing.facts, codes, look.worn()))
        for number, section in enumerate(self.sections):
            if number:
                self.body.addWidget(line())
            self.body.addWidget(section)
            section.changed.connect(self.look_again)
        self.body.addStretch(1)
        self.move_on.setText(self.tr("Note This and Move"))
        self.lay_out_foot()
        self.look_again()

    def learnt_here(self) -> Learnt:
        """What was filled in."""
        learnt = NOTHING
        for section in self.sections:
            learnt = section.learn(learnt)
        how = self.tr("confirmed on the way to {stage}").format(stage=stage_title(self._gate.stage))
        return replace(learnt, confirmed_how=how)

    def learnt(self) -> dict[int, Learnt]:
        """What was filled in, for the one contact."""
        return {self._standing.facts.contact.id: self.learnt_here()}

    def missing(self) -> list[str]:
        """The codes of what is still missing."""
        return gaps_then(self._standing, self._gate.stage, self._gate.criteria, self.learnt_here())

    def can_move(self) -> bool:
        """Whether nothing is missing any more."""
        return not self.missing()

    def look_again(self) -> None:
        """Mark what is known by now."""
        missing = self.missing()
        for section in self.sections:
            section.show_known(is_known=section.code not in missing)
        super().look_again()

    def go_on(self) -> None:
        """Note what was filled in, with the move."""
        self.ask_to_move(self.all_ids())


class SeveralSheet(GateSheet):
    """Several contacts before a gate: who passes, and who does not for want of what."""

    def __init__(self, desk: Desk, parent: QWidget, gate: Gate) -> None:
        self._passing = [standing.facts.contact.id for standing in gate.standings if not standing.gaps]
        count = len(gate.standings)
        title = self.tr("Move %n contacts to {stage}", "", count).format(stage=stage_title(gate.stage))
        short = count - len(self._passing)
        text = self.tr("There is something missing for %n of them. Nobody has been moved yet.", "", short)
        super().__init__(desk, parent, gate, title, text)
        self.list = Verdicts([_verdict(standing) for standing in gate.standings], look.worn())
        self.body.addWidget(self.list, 1)
        self.body.addWidget(
            label(self.tr("Move those who lack something one by one to fill it in."), "small")
        )
        self.move_on.setText(self.tr("Move Those Who Pass (%n)", "", len(self._passing)))
        self.override.setText(self.tr("Move All Anyway"))
        self.lay_out_foot()
        self.look_again()

    def can_move(self) -> bool:
        """Whether anybody passes."""
        return bool(self._passing)

    def go_on(self) -> None:
        """Move those who pass."""
        self.ask_to_move(self._passing)


def _verdict(standing: Standing) -> VerdictRow:
    missing = " · ".join(title_of(gap.code) for gap in standing.gaps)
    return VerdictRow(standing.facts.contact.display_name, missing)
