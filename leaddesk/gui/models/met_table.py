"""Those met at one event, as a table."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from leaddesk.domain.event import Encounter
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import mark
from leaddesk.domain.orders import ContactColumn
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.contact_table import column_title, rating_text, stage_title
from leaddesk.gui.models.line_table import FIRST, LineTable, ReadLines
from leaddesk.gui.texts import translated
from leaddesk.storage import listing
from leaddesk.storage.listing import Ids, Line
from leaddesk.storage.reader import Reader

SAID: Final = "said"


class MetColumn(StrEnum):
    """The columns of the table."""

    NAME = ContactColumn.NAME.value
    ORGANIZATION = ContactColumn.ORGANIZATION.value
    STAGE = ContactColumn.STAGE.value
    RATING = ContactColumn.RATING.value
    SAID = SAID


class Met(NamedTuple):
    """All who were met at an event, and the first lines of the table."""

    event_id: int
    ids: Ids
    first: Mapping[int, Line]
    stages: Mapping[int, Stage]


def read_met(reader: Reader, event_id: int, today: date) -> Met:
    """Those met at an event, in the order of their names."""
    ids = listing.ids(reader, Filter(event_ids=(event_id,)), today)
    stages = {stage.id: stage for stage in reader.all(Stage)}
    return Met(event_id, ids, _lines(reader, list(ids[:FIRST]), event_id), stages)


def _lines(reader: Reader, ids: list[int], event_id: int) -> dict[int, Line]:
    meetings = reader.of_contacts(Encounter, ids)
    found = listing.lines(reader, ids)
    return {
        id_: line._replace(more={SAID: _said(meetings.get(id_, ()), event_id)}) for id_, line in found.items()
    }


def _said(meetings: Iterable[Encounter], event_id: int) -> str:
    """The newest words of the event's meetings, else what they were interested in."""
    here = [meeting for meeting in meetings if meeting.event_id == event_id]
    said = next((meeting.said for meeting in reversed(here) if meeting.said), "")
    interests = dict.fromkeys(word for meeting in here for word in meeting.interests)
    return " ".join(said.split()) or ", ".join(interests)


class MetTable(LineTable):
    """Who they are, where they stand, and what was said."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, tuple(MetColumn), parent)
        self._event_id = 0

    def show_met(self, met: Met) -> None:
        """Show those met at an event, as they are now."""
        self._event_id = met.event_id
        self.forget()
        self.show(met.ids, met.first, met.stages)

    def reading(self) -> ReadLines:
        """How lines are read."""
        event_id = self._event_id
        return lambda reader, ids: _lines(reader, ids, event_id)

    def title(self, column: StrEnum) -> str:
        """A column's heading."""
        return translated(mark("What was said")) if column == SAID else column_title(column)

    def text(self, line: Line, column: StrEnum) -> str:
        """What a cell says."""
        match column:
            case MetColumn.SAID:
                return str(line.more.get(SAID, ""))
            case MetColumn.STAGE:
                return stage_title(self.stage_of(line.row))
            case MetColumn.RATING:
                return rating_text(line.row.rating)
            case _:
                return str(getattr(line.row, column))
