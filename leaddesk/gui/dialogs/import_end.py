"""What an import shows behind its plan: how far it is, who is held back by a gate, and what came of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.errors import GateRefused
from leaddesk.domain.imports import ImportResult, PlanOutcome
from leaddesk.gui import theme as look
from leaddesk.gui.running import Standing
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label, row
from leaddesk.gui.widgets.plan_cells import OUTCOME_ICONS, outcome_colour
from leaddesk.services.importing import Tally

_WIDTH: Final = 520
_SHOWN: Final = 50
_NAMED: Final = 8
_STEPS: Final = 1_000
_BAR_WIDTH: Final = 360


class WorkStep(QWidget):
    """How far the work is, at which rate, and how long it will still take."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "heading")
        self.bar = QProgressBar()
        self.numbers = label("", "small")
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH)
        layout = QVBoxLayout(self)
        layout.setSpacing(3 * GRID)
        layout.addStretch(2)
        for widget in (self.title, self.bar, self.numbers):
            layout.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def begin(self, title: str) -> None:
        """Begin with nothing done."""
        self.title.setText(title)
        self.bar.setAccessibleName(title)
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(0)
        self.numbers.setText(" ")

    def show_standing(self, standing: Standing) -> None:
        """Show how far the work is."""
        self.bar.setValue(round(standing.part * _STEPS))
        self.numbers.setText(standing.text())


def _sheet(inside: QVBoxLayout) -> QScrollArea:
    """A column of readable width in the middle, scrolled where it is long."""
    content = QWidget()
    content.setFixedWidth(_WIDTH)
    content.setLayout(inside)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    content.setAutoFillBackground(False)  # setWidget switches it on
    return area


def _words(text: str, look_: str = "") -> QLabel:
    made = label(text, look_)
    made.setWordWrap(True)
    return made


def _clear(layout: QLayout) -> None:
    """Take away what an earlier import said."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()


class GateStep(QWidget):
    """Who may not enter the stage, what is missing for each, and the reason for which they may all the same."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = _words("", "heading")
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why they may enter it all the same"))
        self.reason.textChanged.connect(self.changed)
        self._who = QVBoxLayout()
        self._who.setSpacing(GRID)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 5 * GRID, 0, 5 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self.title)
        layout.addWidget(
            _words(
                self.tr(
                    "Nothing was imported. Go back and choose another stage, or say why this gate does not count; the reason is kept with each of them."
                ),
                "muted",
            )
        )
        layout.addWidget(self.reason)
        layout.addLayout(self._who)
        layout.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_sheet(layout))

    def show_refusal(self, refused: GateRefused, stage: str) -> None:
        """Show who is held back."""
        count = len(refused.missing)
        self.title.setText(self.tr("%n people may not enter “{stage}” yet", "", count).format(stage=stage))
        self.reason.clear()
        _clear(self._who)
        for names, gaps in self._groups(refused):
            self._who.addWidget(_words(names))
            self._who.addWidget(_words(gaps, "muted"))
            self._who.addSpacing(2 * GRID)

    def _groups(self, refused: GateRefused) -> Iterator[tuple[str, str]]:
        """Those for whom the same is missing, together: their names, and what it is."""
        together: dict[str, list[str]] = defaultdict(list)
        for id_, gaps in refused.missing.items():
            together["\n".join(f"–  {told(gap)}" for gap in gaps)].append(refused.names.get(id_, ""))
        for missing, names in list(together.items())[:_SHOWN]:
            yield self._some(names), missing

    def _some(self, names: Sequence[str]) -> str:
        first = ", ".join(names[:_NAMED])
        rest = len(names) - _NAMED
        return f"{first} {self.tr('and %n more', '', rest)}" if rest > 0 else first


class DoneStep(QWidget):
    """What came of the import, and what can be done now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = _words("", "title")
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2 * GRID)
        self.held_back = _words("", "muted")
        self.undo = button(self.tr("Undo the import"))
        self.save_rejects = button(self.tr("Save rejected records…"))
        self.said = _words("", "muted")
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 8 * GRID, 0, 5 * GRID)
        layout.setSpacing(4 * GRID)
        layout.addWidget(self.title)
        layout.addLayout(self.lines)
        layout.addWidget(self.held_back)
        actions = row(self.save_rejects, self.undo)
        actions.addStretch(1)
        layout.addLayout(actions)
        layout.addWidget(self.said)
        layout.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_sheet(layout))

    def show_result(self, result: ImportResult, tally: Tally) -> None:
        """Show what an import did; `tally` is what was decided."""
        self.title.setText(self.tr("%n contacts imported", "", tally.new + tally.merged + tally.kept))
        _clear(self.lines)
        for outcome, text in self._told(result, tally):
            self.lines.addWidget(self._line(outcome, text))
        self.held_back.hide()
        self.said.setText("")
        self.save_rejects.setVisible(result.outcomes[PlanOutcome.REJECTED] > 0)
        self.undo.setEnabled(result.import_id is not None)

    def show_held_back(self, names: Sequence[str]) -> None:
        """Name those who could not become leads, and say why."""
        told_names = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            told_names += " " + self.tr("and %n more", "", len(names) - _NAMED)
        text = self.tr("Kept as marketing prospects, as there is no way to reach them: {names}")
        self.held_back.setText(text.format(names=told_names))
        self.held_back.setVisible(bool(names))

    def show_undone(self) -> None:
        """Say that all of it was taken back."""
        self.title.setText(self.tr("The import was taken back"))
        self.held_back.hide()
        self.undo.setEnabled(False)

    def _told(self, result: ImportResult, tally: Tally) -> Iterator[tuple[PlanOutcome, str]]:
        same, rejected = result.outcomes[PlanOutcome.SAME], result.outcomes[PlanOutcome.REJECTED]
        out = result.left_out
        for outcome, count, text in (
            (PlanOutcome.NEW, tally.new, self.tr("%n new", "", tally.new)),
            (
                PlanOutcome.NEW,
                tally.kept,
                self.tr("%n kept as new, beside somebody like them", "", tally.kept),
            ),
            (PlanOutcome.UPDATE, tally.merged, self.tr("%n merged with who was here", "", tally.merged)),
            (PlanOutcome.SAME, same, self.tr("%n were here already, just the same", "", same)),
            (PlanOutcome.DUPLICATE, out, self.tr("%n left out", "", out)),
            (
                PlanOutcome.DUPLICATE,
                result.met,
                self.tr("The event was noted with %n of them", "", result.met),
            ),
            (
                PlanOutcome.REJECTED,
                rejected,
                self.tr("%n rejected: nothing could be made of them", "", rejected),
            ),
        ):
            if count > 0:
                yield outcome, text

    def _line(self, outcome: PlanOutcome, text: str) -> QWidget:
        picture = QLabel()
        picture.setPixmap(
            look.icon(OUTCOME_ICONS[outcome], outcome_colour(self._theme, outcome)).pixmap(16, 16)
        )
        picture.setFixedWidth(20)
        holder = QWidget()
        holder.setLayout(row(picture, _words(text)))
        return holder
