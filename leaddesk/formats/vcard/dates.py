"""Birthdays: the forms that cards give dates in, and a contact's one form (RFC 6350, 4.3 and 6.2.5)."""

import re
from datetime import date
from typing import Final

_DATE: Final = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?\Z", re.DOTALL)
_LOOSE: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\Z")
_DAY: Final = re.compile(r"--(\d\d)-?(\d\d)(?:T.*)?\Z", re.DOTALL)
# A date of which not all is known, or a time by itself (RFC 6350, 4.3.1 and 4.3.4).
_PARTIAL: Final = re.compile(r"(?:\d{4}(?:-\d\d)?|--\d\d|---\d\d|T[\d:Z+.-]+)\Z")
_LEAP_YEAR: Final = 2000
_NO_YEAR: Final = 1604  # Apple's year for "the year is not known"


def birthday(value: str, omitted_year: str = "") -> tuple[str, bool]:
    """Return "YYYY-MM-DD", "--MM-DD" or the text as it came, and whether it was a date (RFC 6350, 4.3; RFC 2426, 3.1.5).

    `omitted_year` is the year that X-APPLE-OMIT-YEAR names: it stands for none.
    """
    text = value.strip()
    found = _DATE.match(text) or _LOOSE.match(text)
    if found:
        year, month, day = map(int, found.groups())
        if year == _NO_YEAR or found[1] == omitted_year:
            return (f"--{month:02}-{day:02}", True) if _is_date(_LEAP_YEAR, month, day) else (text, False)
        return (f"{year:04}-{month:02}-{day:02}", True) if _is_date(year, month, day) else (text, False)
    found = _DAY.match(text)
    if found and _is_date(_LEAP_YEAR, int(found[1]), int(found[2])):
        return f"--{found[1]}-{found[2]}", True
    return text, False


def is_partial(text: str) -> bool:
    """Whether a text is a date of vCard 4.0 that leaves something open: a year, a month, a day (4.3.1)."""
    return _PARTIAL.match(text) is not None


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
