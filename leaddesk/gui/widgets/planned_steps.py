"""The steps that a playbook would plan: each with its day, what kind it is, and what is to be done."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.followup import FollowUp
from leaddesk.gui.texts import begun, near_date, short_date
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.words import word

_DAY_WIDTH: Final = 132
_KIND_WIDTH: Final = 64


class PlannedStep(QWidget):
    """One step."""

    def __init__(self) -> None:
        super().__init__()
        self.day = label("", "small")
        self.day.setFixedWidth(_DAY_WIDTH)
        self.kind = label("", "small")
        self.kind.setFixedWidth(_KIND_WIDTH)
        self.what = label()
        self.what.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        for part in (self.day, self.kind):
            layout.addWidget(part, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.what, 1)

    def show_step(self, step: FollowUp, today: date) -> None:
        """Show a step; the tip has what is to be written or said, and what it asks of them."""
        self.day.setText(_day(step.due_on, today))
        self.kind.setText(word(step.kind) if step.kind else "")
        self.what.setText(step.what)
        self.setToolTip("\n\n".join(filter(None, (step.text, step.call_to_action))))
        self.setAccessibleName(f"{self.day.text()}: {self.kind.text()}, {step.what}")


class PlannedSteps(QWidget):
    """The steps below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.caption = label("", "small")
        self._pool = RowPool(lambda _number: PlannedStep(), 2 * GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.caption)
        layout.addLayout(self._pool.layout)

    def show_steps(self, steps: Sequence[FollowUp], today: date, caption: str = "") -> None:
        """Show steps; the caption says with whom, where they are shown for several."""
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))
        for row, step in zip(self._pool.take(len(steps)), steps, strict=True):
            row.show_step(step, today)

    def rows(self) -> list[PlannedStep]:
        """The rows that are shown."""
        return [row for row in self._pool.rows if not row.isHidden()]


def _day(day: date, today: date) -> str:
    """A weekday and a date, so that weekends are seen; today and tomorrow as they are said."""
    near = near_date(day, today)
    if abs((day - today).days) <= 1:
        return begun(near)
    weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{begun(weekday)} · {short_date(day)}"
