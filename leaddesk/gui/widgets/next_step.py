"""What is asked of a next step: what, and which day. Used wherever a step is planned or put off."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.followup import FollowUp
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.chips import ChipRow
from leaddesk.gui.widgets.day_edit import as_qt, day_edit, from_qt

_KINDS: Final = {
    "call": ActivityKind.CALL,
    "brochure": ActivityKind.MAILING,
    "offer": ActivityKind.EMAIL,
    "demo": ActivityKind.MEETING,
}
"""What is done in each of the usual steps: whoever does not want that is not planned it."""
_AGAIN = 2
"""In how many days to try again."""


def next_week(today: date) -> date:
    """The Monday of next week."""
    return today + timedelta(days=7 - today.weekday())


class DayField(QWidget):
    """A day: near ones as chips, any as a date."""

    changed = Signal()

    def __init__(self, today: date, day: date) -> None:
        super().__init__()
        self._today = today
        self.chips = ChipRow(self.tr("Day"))
        self.edit = day_edit(day, self.tr("Day"), earliest=today)
        self.chips.offer(
            {
                today: self.tr("Today"),
                today + timedelta(days=1): self.tr("Tomorrow"),
                today + timedelta(days=3): self.tr("In 3 days"),
                next_week(today): self.tr("Next week"),
            }
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.edit)
        layout.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        self.set_day(day)
        self.edit.dateChanged.connect(self._take_edit)
        self.chips.chosen.connect(self._take_chip)

    def day(self) -> date:
        """The day."""
        return from_qt(self.edit.date())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.edit.setDate(as_qt(day))
        self.chips.choose(day)

    def _take_edit(self) -> None:
        self.chips.choose(self.day())
        self.changed.emit()

    def _take_chip(self, day: date | None) -> None:
        # A day cannot be left open: pressing its chip again keeps it.
        self.set_day(day or self.day())
        self.changed.emit()


class NextStep(QWidget):
    """The next step: usual ones as chips, any in words, and its day. With no words there is none."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._is_suggested = False
        self._shown_kind: ActivityKind | None = None
        self._kind: ActivityKind | None = None
        self.usual = ChipRow(self.tr("Next step"))
        self.what = QLineEdit()
        self.what.setPlaceholderText(self.tr("What is to be done next?"))
        self.what.setAccessibleName(self.tr("Next step"))
        self.day = DayField(today, today + timedelta(days=_AGAIN))
        self._steps = {
            "call": (self.tr("Call"), _AGAIN),
            "brochure": (self.tr("Send brochure"), 1),
            "offer": (self.tr("Send offer"), 1),
            "demo": (self.tr("Demo"), 7),
        }
        words = {key: what for key, (what, _days) in self._steps.items()}
        self.usual.offer(words | {"call": self.tr("Call in %n days", "", _AGAIN)})
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        for widget in (self.usual, self.what, self.day):
            layout.addWidget(widget)
        self.usual.chosen.connect(self._take_usual)
        self.what.textEdited.connect(self._take_words)
        self.day.changed.connect(self._take_day)

    def step(self) -> FollowUp | None:
        """The step as it is asked for; None if there are no words."""
        what = self.what.text().strip()
        return FollowUp(what=what, due_on=self.day.day(), kind=self._kind) if what else None

    def show_step(self, step: FollowUp) -> None:
        """Show a step that is planned; one that is overdue keeps its day until another is chosen."""
        self.what.setText(step.what)
        self._shown_kind = self._kind = step.kind
        self.day.edit.setMinimumDate(as_qt(min(step.due_on, self._today)))
        self.day.set_day(step.due_on)
        self._keep()

    def suggest(self, key: str | None) -> None:
        """Offer a usual step where the user has not said any; None takes an offer back."""
        if self.what.text() and not self._is_suggested:
            return
        self._show(key)
        self._is_suggested = key is not None

    def _take_usual(self, key: str | None) -> None:
        self._show(key)
        self._keep()

    def _show(self, key: str | None) -> None:
        self.usual.choose(key)
        self._kind = _KINDS[key] if key else self._shown_kind
        what, days = self._steps[key] if key else ("", _AGAIN)
        self.what.setText(what)
        self.day.set_day(self._today + timedelta(days=days))
        self.changed.emit()

    def _take_words(self) -> None:
        """Words of one's own say no kind, unless the step had one."""
        self.usual.choose(None)
        self._kind = self._shown_kind
        self._keep()

    def _take_day(self) -> None:
        if self.usual.value() == "call" and self.day.day() != self._today + timedelta(days=_AGAIN):
            self.usual.choose(None)
        self._keep()

    def _keep(self) -> None:
        self._is_suggested = False
        self.changed.emit()
