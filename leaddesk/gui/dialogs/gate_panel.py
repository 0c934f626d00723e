"""What a gate asks of one contact: all of it, each with how it is known or the field that fills it in."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.gui.dialogs.gate_facts import Gate, Standing, gaps_then, required
from leaddesk.gui.dialogs.gate_sections import sections
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import line
from leaddesk.services.qualification import NOTHING, Learnt


class GatePanel(QWidget):
    """The sections of one contact before a gate."""

    changed = Signal()

    def __init__(self, gate: Gate, standing: Standing, theme: Theme) -> None:
        super().__init__()
        self._gate = gate
        self._standing = standing
        self.sections = list(sections(gate, standing.facts, required(standing, gate.stage), theme))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * GRID)
        for number, section in enumerate(self.sections):
            if number:
                layout.addWidget(line())
            layout.addWidget(section)
            section.changed.connect(self._look_again)
        layout.addStretch(1)
        self._show_known()

    def learnt(self) -> Learnt:
        """What was filled in."""
        learnt = NOTHING
        for section in self.sections:
            learnt = section.learn(learnt)
        if learnt == NOTHING:
            return NOTHING
        how = self.tr("confirmed on the way to {stage}").format(stage=stage_title(self._gate.stage))
        return replace(learnt, confirmed_how=how)

    def missing(self) -> list[str]:
        """The codes of what is still missing."""
        return gaps_then(self._standing, self._gate.stage, self._gate.criteria, self.learnt())

    def _look_again(self) -> None:
        self._show_known()
        self.changed.emit()

    def _show_known(self) -> None:
        missing = self.missing()
        for section in self.sections:
            section.show_known(is_known=section.code not in missing)
