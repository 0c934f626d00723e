"""Birthdays as they are read and typed: dates in the user's words, without a year where none is known."""

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale

from leaddesk.formats.vcard.dates import birthday
from leaddesk.gui.texts import date_pattern

_DAY: Final = re.compile(r"--(\d\d)-(\d\d)\Z")
_YEAR: Final = re.compile(r"[\s,.،年년]*y+[\s,.،年년]*(?:'?г'?\.?|гг?\.)?")
_LEAP_YEAR: Final = 2000


def said(text: str) -> str:
    """A kept birthday in the user's words; what is no date as it stands."""
    locale, found = QLocale(), _DAY.match(text)
    if found:
        return locale.toString(QDate(_LEAP_YEAR, int(found[1]), int(found[2])), _pattern(has_year=False))
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return locale.toString(QDate(day.year, day.month, day.day), _pattern(has_year=True))


def typed(text: str) -> tuple[str, bool]:
    """A typed birthday as it is kept ("YYYY-MM-DD", "--MM-DD" or the text), and whether it was understood."""
    kept, is_date = birthday(text)
    if is_date or not text.strip():
        return kept, True
    locale = QLocale()
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    for pattern in (_pattern(has_year=True), short.replace("yyyy", "yy").replace("yy", "yyyy"), short):
        day = locale.toDate(text.strip(), pattern)
        if day.isValid():
            return _past(day).toString("yyyy-MM-dd"), True
    day = locale.toDate(f"{text.strip()} {_LEAP_YEAR}", f"{_pattern(has_year=False)} yyyy")
    return (day.toString("--MM-dd"), True) if day.isValid() else (text.strip(), False)


def _past(day: QDate) -> QDate:
    """Nobody is born in the future: a year of two digits is of the century that has been."""
    return day.addYears(-100) if day > QDate.currentDate() else day


def _pattern(*, has_year: bool) -> str:
    """How a day is written: with the month's short name, in the locale's order."""
    return date_pattern() if has_year else _YEAR.sub("", date_pattern()).strip()
