"""Several contacts before a gate: a list to tick on the left, what is known of the current one on the right."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leaddesk.gui.dialogs.gate_facts import Gate, Standing
from leaddesk.gui.dialogs.gate_panel import GatePanel
from leaddesk.gui.dialogs.gate_sections import title_of
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import label, upright
from leaddesk.gui.widgets.verdicts import VerdictRow, Verdicts
from leaddesk.services.qualification import Learnt

_LIST = 300
_HEIGHT = 336


class Several(QWidget):
    """Who is ticked moves. Who lacks something is ticked as soon as it is filled in."""

    changed = Signal()

    def __init__(self, gate: Gate, theme: Theme) -> None:
        super().__init__()
        self._gate = gate
        self._theme = theme
        # Who lacks something first: they are what the sheet is for.
        self._standings = sorted(gate.standings, key=lambda standing: not standing.gaps)
        self._panels: dict[int, GatePanel] = {}
        self.list = Verdicts([_verdict(standing) for standing in self._standings], theme)
        self.all = QCheckBox()
        self.stack = QStackedWidget()
        self._lay_out()
        self.list.rows.ticks_changed.connect(self._show_ticks)
        self.list.selectionModel().currentRowChanged.connect(self._show)
        self.all.clicked.connect(self._tick_all)
        self.list.setCurrentIndex(self.list.rows.index(0))
        self._show_ticks()

    def ticked(self) -> list[int]:
        """The contacts that are to be moved."""
        return [self._id(row) for row in self.list.rows.ticked()]

    def all_ticked_pass(self) -> bool:
        """Whether nothing is missing any more for those who are ticked."""
        return not any(self.list.rows.row_at(row).missing for row in self.list.rows.ticked())

    def learnt(self) -> dict[int, Learnt]:
        """What was filled in, by contact."""
        return {id_: panel.learnt() for id_, panel in self._panels.items()}

    def panel(self, row: int) -> GatePanel:
        """What is known of a row's contact, and fields for what is missing; made when it is first asked for."""
        id_ = self._id(row)
        if id_ not in self._panels:
            made = self._panels[id_] = GatePanel(self._gate, self._standings[row], self._theme)
            made.changed.connect(lambda: self._judge(row, made))
            self.stack.addWidget(_scrolled(made))
        return self._panels[id_]

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, 0, 0, 0)
        head.addWidget(self.all)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        holder = QWidget()
        holder.setFixedWidth(_LIST)
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self.name = label("", "strong")
        right = QVBoxLayout()
        right.setSpacing(3 * GRID)
        right.addWidget(self.name)
        right.addWidget(self.stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * GRID)
        layout.addWidget(holder)
        layout.addWidget(upright())
        layout.addLayout(right, 1)
        self.setMinimumHeight(_HEIGHT)

    def _id(self, row: int) -> int:
        return self._standings[row].facts.contact.id

    def _show(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        self.name.setText(self.list.rows.row_at(index.row()).name)
        panel = self.panel(index.row())
        area = next(
            area
            for area in map(self.stack.widget, range(self.stack.count()))
            if isinstance(area, QScrollArea) and area.widget() is panel
        )
        self.stack.setCurrentWidget(area)

    def _judge(self, row: int, panel: GatePanel) -> None:
        self.list.rows.judge(row, _in_words(panel.missing()))

    def _tick_all(self) -> None:
        is_ticked = self.all.checkState() is not Qt.CheckState.Unchecked
        self.list.rows.tick(range(len(self._standings)), is_ticked=is_ticked)

    def _show_ticks(self) -> None:
        count, whole = len(self.list.rows.ticked()), len(self._standings)
        state = Qt.CheckState.Checked if count == whole else Qt.CheckState.PartiallyChecked
        self.all.setCheckState(state if count else Qt.CheckState.Unchecked)
        text = self.tr("{count} of {whole} will move")
        self.all.setText(
            text.format(count=self.locale().toString(count), whole=self.locale().toString(whole))
        )
        self.changed.emit()


def _verdict(standing: Standing) -> VerdictRow:
    return VerdictRow(standing.facts.contact.display_name, _in_words([gap.code for gap in standing.gaps]))


def _in_words(codes: list[str]) -> str:
    return " · ".join(dict.fromkeys(map(title_of, codes)))


def _scrolled(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
