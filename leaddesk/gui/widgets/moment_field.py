"""When somebody was met: one of the event's days as a chip, any day as a date, and the time."""

from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.domain.event import Event
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.chips import ChipRow
from leaddesk.gui.widgets.day_edit import TimeEdit, as_qt, day_edit, from_qt
from leaddesk.services.events import zone_of

_MOST: Final = 5
"""The days of a longer event are no chips."""


class MomentField(QWidget):
    """A moment, as the clock at the event said."""

    def __init__(self, event: Event, moment: datetime) -> None:
        super().__init__()
        self._zone = zone_of(event) or moment.tzinfo
        self._moment = moment
        local = moment.astimezone(self._zone).replace(second=0, microsecond=0)
        self.chips = ChipRow(self.tr("Day"))
        self.chips.offer({day: QLocale().toString(as_qt(day), "ddd d") for day in _days(event)})
        self.chips.setVisible(bool(self.chips.buttons))
        self.day = day_edit(local.date(), self.tr("Day"))
        self.time = TimeEdit(local.time(), self.tr("Time"))
        self._shown = self._typed()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        for field in (self.day, self.time):
            layout.addWidget(field)
        layout.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        self.chips.choose(local.date())
        self.chips.chosen.connect(self._take_chip)
        self.day.dateChanged.connect(lambda _day: self.chips.choose(from_qt(self.day.date())))

    def moment(self) -> datetime:
        """The moment; untouched it is to the second what it was."""
        typed = self._typed()
        return self._moment if typed == self._shown else datetime.combine(*typed, self._zone)

    def _typed(self) -> tuple[date, time]:
        return from_qt(self.day.date()), self.time.value()

    def _take_chip(self, day: date | None) -> None:
        # A day cannot be left open: pressing its chip again keeps it.
        chosen = day or from_qt(self.day.date())
        self.day.setDate(as_qt(chosen))
        self.chips.choose(chosen)


def _days(event: Event) -> list[date]:
    """The days of an event, if they are few; of an event of one day there is nothing to choose."""
    if event.starts_on is None:
        return []
    count = ((event.ends_on or event.starts_on) - event.starts_on).days + 1
    return [event.starts_on + timedelta(days=number) for number in range(count)] if 1 < count <= _MOST else []
