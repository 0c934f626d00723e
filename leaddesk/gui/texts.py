"""Texts for the eye: messages translated, dates near and far, counts."""

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from leaddesk.domain.messages import Argument, Message, mark

CONTEXT = "messages"
"""The translation context of the texts that come from below the window."""


_CARRIED: Final = (
    *(mark("call"), mark("email"), mark("meeting"), mark("mailing"), mark("note")),
    *(mark("hot"), mark("warm"), mark("cold"), mark("unrated")),
)
"""Our words that messages carry as arguments, besides the titles of stages and criteria."""


def translated(text: str) -> str:
    """A marked text of a lower floor in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def told(message: Message) -> str:
    """A message in the user's language."""
    filled = {name: _argument(value) for name, value in message.arguments.items()}
    return translated(message.text).format_map(filled)


def _argument(value: Argument) -> Argument:
    # What a message carries is a name of the user's, or one or more of our words; only those are in the catalogue.
    return ", ".join(map(translated, value.split(", "))) if isinstance(value, str) else value


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
    """A date in the user's short form."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def ago(moment: datetime, now: datetime) -> str:
    """How long ago something was: minutes, hours, or the day."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 60:
        return QCoreApplication.translate("dates", "%n min ago", None, max(minutes, 0))
    if minutes < 24 * 60:
        return QCoreApplication.translate("dates", "%n h ago", None, minutes // 60)
    return near_date(moment.date(), now.date())
