"""Moving contacts: what a gate misses is asked for and noted with the move, or overridden with a reason."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from leaddesk.domain.errors import GateRefused, LeadDeskError
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.closing import ClosingSheet
from leaddesk.gui.dialogs.gate_facts import Gate, read_gate
from leaddesk.gui.dialogs.gate_panel import GatePanel
from leaddesk.gui.dialogs.gate_several import Several
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
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


def _asks(stage: Stage) -> str:
    return "prospect" if stage.kind.rank >= StageKind.PROSPECT.rank else "lead"


class GateSheet(Sheet):
    """What the two gate sheets share: the move with what was learnt, and the override that needs a written reason."""

    def __init__(self, desk: Desk, parent: QWidget, gate: Gate, title: str, text: str) -> None:
        super().__init__(parent, title, text)
        self._desk = desk
        self._gate = gate
        self._is_moving = False
        self.why = QLineEdit()
        self.why.setAccessibleName(self.tr("Reason for moving all the same"))
        self.override = button(self.tr("Move anyway"))
        self.move_on = button("", "primary")
        self.why.textChanged.connect(self.look_again)
        self.override.clicked.connect(self._override)
        self.move_on.clicked.connect(self._go_on)

    def lay_out_foot(self) -> None:
        """The override on one row, what ends the sheet on the next."""
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.why, 1)
        row.addWidget(self.override)
        self.add_foot(row)
        self.add_foot(self.end_row(self.cancel, self.move_on))
        QWidget.setTabOrder(self.override, self.cancel)

    def chosen(self) -> Sequence[int]:
        """The contacts that are to be moved."""
        raise NotImplementedError

    def can_move(self) -> bool:
        """Whether nothing is missing any more of those that are to be moved."""
        raise NotImplementedError

    def learnt(self) -> dict[int, Learnt]:
        """What was filled in, by contact."""
        raise NotImplementedError

    def look_again(self) -> None:
        """Enable what can be done now; Enter does what the field that was filled last is for."""
        has_reason, is_free = bool(self.why.text().strip()), not self._is_moving
        can_move, has_any = self.can_move(), bool(self.chosen())
        self.override.setEnabled(has_reason and has_any and not can_move and is_free)
        self.move_on.setEnabled(can_move and has_any and is_free)
        (self.override if has_reason and not can_move else self.move_on).setDefault(True)

    def _go_on(self) -> None:
        self._ask_to_move()

    def _override(self) -> None:
        self._ask_to_move(self.why.text().strip())

    def _ask_to_move(self, override: str = "") -> None:
        """Ask for the move; the sheet goes when it is written."""
        ids, stage, filled = list(self.chosen()), self._gate.stage, self.learnt()
        learnt = {id_: filled[id_] for id_ in ids if filled.get(id_, NOTHING) != NOTHING}
        self._is_moving = True
        self.complain("")
        self.look_again()
        self._desk.change(
            lambda workspace: pipeline.move(workspace, ids, stage, override=override, learnt=learnt),
            lambda _changes: self.accept(),
            self._refused,
            took_long=self.hide,
        )

    def _refused(self, error: Exception) -> None:
        self._is_moving = False
        self.look_again()
        if self.isHidden():  # it has made way: the move took long
            self.open()
        if isinstance(error, LeadDeskError):
            self.complain(told(error.message))
        else:
            self._desk.failed.emit(error)


class OneSheet(GateSheet):
    """One contact before a gate: what is known, and fields for what is missing."""

    def __init__(self, desk: Desk, parent: QWidget, gate: Gate) -> None:
        (standing,) = gate.standings
        self._id = standing.facts.contact.id
        names = {"name": standing.facts.contact.display_name, "stage": stage_title(gate.stage)}
        text = {
            "prospect": self.tr("A prospect wants it, means to buy, fits, and has spoken with you."),
            "lead": self.tr("A lead showed interest and can be reached."),
        }[_asks(gate.stage)]
        super().__init__(desk, parent, gate, self.tr("Move {name} to {stage}").format_map(names), text)
        self.panel = GatePanel(gate, standing, look.worn())
        self.panel.changed.connect(self.look_again)
        self.body.addWidget(self.panel)
        self.body.addStretch(1)
        self.why.setPlaceholderText(self.tr("Or say why it should be moved all the same"))
        self.move_on.setText(self.tr("Note this and move"))
        self.lay_out_foot()
        self.look_again()

    def chosen(self) -> Sequence[int]:
        """The one contact."""
        return (self._id,)

    def can_move(self) -> bool:
        """Whether nothing is missing any more."""
        return not self.panel.missing()

    def learnt(self) -> dict[int, Learnt]:
        """What was filled in, for the one contact."""
        return {self._id: self.panel.learnt()}


class SeveralSheet(GateSheet):
    """Several contacts before a gate: who passes and who does not, each to be filled in; those that are ticked move."""

    width_wanted = 880

    def __init__(self, desk: Desk, parent: QWidget, gate: Gate) -> None:
        count = len(gate.standings)
        title = self.tr("Move %n contacts to {stage}", "", count).format(stage=stage_title(gate.stage))
        short = sum(bool(standing.gaps) for standing in gate.standings)
        text = self.tr("There is something missing for %n of them. Nobody has been moved yet.", "", short)
        super().__init__(desk, parent, gate, title, text)
        self.several = Several(gate, look.worn())
        self.several.changed.connect(self.look_again)
        self.body.addWidget(self.several, 1)
        self.why.setPlaceholderText(self.tr("Or say why those ticked should be moved all the same"))
        self.lay_out_foot()
        self.several.list.setFocus()
        self.look_again()

    def chosen(self) -> Sequence[int]:
        """Those that are ticked."""
        return self.several.ticked()

    def can_move(self) -> bool:
        """Whether all that are ticked pass."""
        return self.several.all_ticked_pass()

    def learnt(self) -> dict[int, Learnt]:
        """What was filled in, by contact."""
        return self.several.learnt()

    def look_again(self) -> None:
        """Say how many would move."""
        super().look_again()
        self.move_on.setText(self.tr("Move %n of Them", "", len(self.chosen())))
