"""How an event's days and numbers are written on the screen."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from leaddesk.domain.event import Event
from leaddesk.gui.texts import short_date
from leaddesk.storage.event_numbers import Answered


def days(event: Event) -> str:
    """An event's days: one, or from and to; said where there are none."""
    if event.starts_on is None:
        return QCoreApplication.translate("events", "No date yet")
    return span(event.starts_on, event.ends_on or event.starts_on)


def span(first: date, last: date) -> str:
    """Two days as a span, or the one day."""
    return short_date(first) if first == last else f"{short_date(first)} – {short_date(last)}"


def against_goal(captured: int, goal: int | None) -> str:
    """How many were met, of how many there were to be."""
    count = QLocale().toString(captured)
    return f"{count}/{QLocale().toString(goal)}" if goal else count


def money(amount: Decimal, currency: str) -> str:
    """An amount of money with its currency, in the user's way of writing numbers."""
    return f"{QLocale().toString(float(amount), 'f', 2)} {currency}".strip()


def number(amount: Decimal) -> str:
    """A plain number, without needless zeros."""
    return QLocale().toString(float(amount), "g", 12)


def share(answered: Answered) -> str:
    """A share as a percentage; a dash where there is nothing to share yet."""
    if not answered.of:
        return "–"
    return QCoreApplication.translate("events", "{percent} %").format(
        percent=QLocale().toString(round(100 * answered.within / answered.of))
    )
