"""A day and a time as fields, written as the rest of the window writes them."""

import re
from datetime import date, time
from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QLineEdit

from leaddesk.gui.texts import date_pattern

_HEIGHT: Final = 30
"""As high as a line of text beside it."""
_DAY_WIDTH: Final = 128
_TIME_WIDTH: Final = 84
_TYPED: Final = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?")


def as_qt(day: date) -> QDate:
    """A day as Qt has it."""
    return QDate(day.year, day.month, day.day)


def from_qt(day: QDate) -> date:
    """A day of Qt's."""
    return date(day.year(), day.month(), day.day())


def day_edit(day: date, name: str, earliest: date | None = None) -> QDateEdit:
    """A field for a day, with a calendar that drops down."""
    made = QDateEdit()
    made.setDisplayFormat(date_pattern())
    made.setCalendarPopup(True)
    made.setAccessibleName(name)
    made.setMinimumWidth(_DAY_WIDTH)
    made.setFixedHeight(_HEIGHT)
    if earliest is not None:
        made.setMinimumDate(as_qt(earliest))
    made.setDate(as_qt(day))
    _quiet(made.calendarWidget())
    return made


class TimeEdit(QLineEdit):
    """A field for a time of the day, typed in whatever way is quickest: 15:40, 1540, 3:40 PM, 15."""

    def __init__(self, moment: time, name: str) -> None:
        super().__init__()
        self._time = moment
        self.setAccessibleName(name)
        self.setFixedSize(_TIME_WIDTH, _HEIGHT)
        self._write()
        self.editingFinished.connect(self._write)

    def value(self) -> time:
        """The time that is typed; where that is none, the one before."""
        self._time = time_from(self.text()) or self._time
        return self._time

    def _write(self) -> None:
        shown = self.value()
        self.setText(QLocale().toString(QTime(shown.hour, shown.minute), QLocale.FormatType.ShortFormat))


def time_from(text: str) -> time | None:
    """The time of the day that a text says; None if it says none."""
    text = text.strip()
    said = QLocale().toTime(text, QLocale.FormatType.ShortFormat)
    if said.isValid():
        return time(said.hour(), said.minute())
    found = _TYPED.fullmatch(text)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _quiet(calendar: QCalendarWidget) -> None:
    """A calendar of days, without the numbers of weeks and the red of Sundays."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain = calendar.weekdayTextFormat(Qt.DayOfWeek.Monday)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
