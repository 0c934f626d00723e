"""Texts for the eye: messages translated, dates near and far, counts."""

import re
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from leaddesk.domain.messages import COUNT, Argument, Message

CONTEXT = "messages"
"""The translation context of the texts that come from below the window."""


_DAY: Final = "day"
"""The argument that holds a date, in ISO form."""
_OWN: Final = frozenset({"stage", "criteria", "playbook"})
"""The arguments that messages fill with words of ours; what fills the others is the user's, or a word to be typed."""
_WEEKDAY: Final = re.compile(r"[\s,،]*dddd[^\s,،]*[\s,،]*")
_ACCELERATOR: Final = re.compile(r"\(&\w\)|&(?=[^&])")


def translated(text: str) -> str:
    """A marked text of a lower floor in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def told(message: Message) -> str:
    """A message in the user's language."""
    filled = {name: _argument(name, value) for name, value in message.arguments.items()}
    return _pattern(message).format_map(filled)


def _pattern(message: Message) -> str:
    if isinstance(message.text, str):
        return translated(message.text)
    many, count = message.text.many, int(message.arguments[COUNT])
    found = QCoreApplication.translate(CONTEXT, many, None, count)
    # No catalogue says it: the English of one and of many stands in the message itself.
    return message.pattern if found == many else found


def _argument(name: str, value: Argument) -> Argument:
    if name == COUNT and isinstance(value, int):
        return QLocale().toString(value)
    if name == _DAY and isinstance(value, str):
        return short_date(date.fromisoformat(value))
    if name not in _OWN or not isinstance(value, str):
        return value
    return ", ".join(map(translated, value.split(", ")))


def plain(text: str) -> str:
    """A menu's text without its accelerator, which some scripts write behind it: “파일(&F)”."""
    return _ACCELERATOR.sub("", text).replace("&&", "&")


def near_date(day: date, today: date) -> str:
    """A date as it is said: today, tomorrow, a weekday within the week, else the short date."""
    days = (day - today).days
    words = {
        -1: QCoreApplication.translate("dates", "yesterday"),
        0: QCoreApplication.translate("dates", "today"),
        1: QCoreApplication.translate("dates", "tomorrow"),
    }
    if days in words:
        return words[days]
    if 1 < days < 7:
        return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    if -7 < days < -1:
        return QCoreApplication.translate("dates", "%n days ago", None, -days)
    return short_date(day)


def short_date(day: date) -> str:
    """A date in the order and words of where the user lives: 4 Dec 2026, Dec 4, 2026, 2026년 12월 4일."""
    return QLocale().toString(QDate(day.year, day.month, day.day), date_pattern())


def date_pattern() -> str:
    """Qt's pattern of a short date.

    Qt offers a long form with the weekday and one of bare numbers, which can be read as two days; ours is the long one
    without the weekday, its month short.
    """
    return _WEEKDAY.sub("", QLocale().dateFormat(QLocale.FormatType.LongFormat)).replace("MMMM", "MMM")


def begun(text: str) -> str:
    """A text as it begins a line: with a capital letter, in scripts that have them."""
    return text[:1].upper() + text[1:]


def ago(moment: datetime, now: datetime) -> str:
    """How long ago something was: minutes, hours, or the day."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 60:
        return QCoreApplication.translate("dates", "%n min ago", None, max(minutes, 0))
    if minutes < 24 * 60:
        return QCoreApplication.translate("dates", "%n h ago", None, minutes // 60)
    return near_date(moment.date(), now.date())
