"""The contacts that a filter means, as a table with the columns the user chooses."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QObject

from leaddesk.domain.contact import Rating
from leaddesk.domain.messages import mark
from leaddesk.domain.orders import ContactColumn
from leaddesk.domain.sources import SourceKind
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.line_table import LineTable, ReadLines
from leaddesk.gui.texts import ago, near_date, short_date, translated
from leaddesk.gui.words import word
from leaddesk.storage import listing
from leaddesk.storage.listing import Line

COLUMNS: Final = tuple(ContactColumn)
_TITLES: Final[Mapping[str, str]] = {
    ContactColumn.NAME: mark("Name"),
    ContactColumn.ORGANIZATION: mark("Organization"),
    ContactColumn.TITLE: mark("Title"),
    ContactColumn.STAGE: mark("Stage"),
    ContactColumn.RATING: mark("Rating"),
    ContactColumn.NEXT_STEP: mark("Next step"),
    ContactColumn.LAST_CONTACT: mark("Last contact"),
    ContactColumn.EMAIL: mark("E-mail"),
    ContactColumn.PHONE: mark("Phone"),
    ContactColumn.SOURCE: mark("Source"),
    ContactColumn.EVENTS: mark("Events"),
    ContactColumn.TAGS: mark("Tags"),
    ContactColumn.CITY: mark("City"),
    ContactColumn.COUNTRY: mark("Country"),
    ContactColumn.OWNER: mark("Owner"),
    ContactColumn.STAGE_SINCE: mark("In stage since"),
    ContactColumn.CREATED: mark("Recorded"),
}


class ContactTable(LineTable):
    """Every column there is; those that are not shown are not read."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, COLUMNS, parent)
        self._shown: tuple[ContactColumn, ...] = ()

    def show_columns(self, columns: Iterable[ContactColumn]) -> None:
        """Read what these columns show, too."""
        shown = tuple(columns)
        if not set(shown) <= set(self._shown):
            self._shown = shown
            self.forget()

    def title(self, column: StrEnum) -> str:
        """A column's heading."""
        return column_title(column)

    def reading(self) -> ReadLines:
        """How lines are read."""
        columns = self._shown
        return lambda reader, ids: listing.lines(reader, ids, columns)

    def text(self, line: Line, column: StrEnum) -> str:
        """What a cell says."""
        make = _TEXTS.get(column)
        return make(self, line) if make else str(getattr(line.row, column))

    def next_step(self, line: Line) -> str:
        """When the next step is due, and what it is."""
        if line.row.next_due is None:
            return ""
        return f"{near_date(date.fromisoformat(line.row.next_due), self.desk.today())} · {line.row.next_step}"

    def last_contact(self, line: Line) -> str:
        """When it was spoken with last."""
        return ago(line.row.last_contact, self.desk.now()) if line.row.last_contact else ""


def _more(column: ContactColumn, told: Callable[[Any], str]) -> Callable[[ContactTable, Line], str]:
    def text(_table: ContactTable, line: Line) -> str:
        value = line.more.get(column)
        return told(value) if value else ""

    return text


def _day(moment: datetime) -> str:
    return short_date(moment.date())


_TEXTS: Final[Mapping[str, Callable[[ContactTable, Line], str]]] = {
    ContactColumn.STAGE: lambda table, line: stage_title(table.stage_of(line.row)),
    ContactColumn.RATING: lambda _table, line: rating_text(line.row.rating),
    ContactColumn.NEXT_STEP: ContactTable.next_step,
    ContactColumn.LAST_CONTACT: ContactTable.last_contact,
    ContactColumn.SOURCE: _more(ContactColumn.SOURCE, lambda source: word(SourceKind(source))),
    ContactColumn.EVENTS: _more(ContactColumn.EVENTS, str),
    ContactColumn.TAGS: _more(ContactColumn.TAGS, str),
    ContactColumn.CITY: _more(ContactColumn.CITY, str),
    ContactColumn.COUNTRY: _more(ContactColumn.COUNTRY, str),
    ContactColumn.OWNER: _more(ContactColumn.OWNER, str),
    ContactColumn.STAGE_SINCE: _more(ContactColumn.STAGE_SINCE, _day),
    ContactColumn.CREATED: _more(ContactColumn.CREATED, _day),
}


def column_title(column: StrEnum) -> str:
    """A column's heading, in the user's language."""
    return translated(_TITLES[column])


def rating_text(rating: Rating) -> str:
    """A rating's word in a cell; unrated says nothing."""
    return "" if rating is Rating.UNRATED else word(rating)


def stage_title(stage: Stage) -> str:
    """A stage's name: the user's own, or the built-in one translated."""
    return stage.name or translated(stage.title)
