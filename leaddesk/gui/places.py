"""Places of the program that can be named and gone to: a contact, an event, a stage, a list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.contact import ContactKind, ContactRow
from leaddesk.domain.event import Event
from leaddesk.domain.lists import Filter, FilterKey, FilterTerm, SavedList, filter_text
from leaddesk.domain.stages import Stage
from leaddesk.domain.text import fold
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.saved_lists import list_title
from leaddesk.services.finding import stages_in_use
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_REMEMBERED: Final = 8
_LONG: Final = 3
"""Words of so many letters are found inside of others too, as in the search."""


class PlaceKind(StrEnum):
    """What a place is."""

    CONTACT = "contact"
    LIST = "list"
    EVENT = "event"
    STAGE = "stage"


class Place(NamedTuple):
    """One of them, by its id."""

    kind: PlaceKind
    id: int


@dataclass(frozen=True, slots=True)
class Named:
    """A place with its name, what stands beside it, and its icon."""

    place: Place
    name: str
    about: str
    icon: str


class Recent:
    """Where the user went last, newest first."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    @property
    def places(self) -> Sequence[Place]:
        """The places, newest first."""
        return tuple(self._places)

    def note(self, place: Place) -> None:
        """The user went there."""
        self._places = [place, *(one for one in self._places if one != place)][:_REMEMBERED]

    def kept(self) -> list[list[Any]]:
        """Plain values to be remembered."""
        return [[place.kind.value, place.id] for place in self._places]

    def take(self, kept: object) -> None:
        """Take up what was remembered; what is no place is left out."""
        pairs = kept if isinstance(kept, list) else []
        self._places = [
            Place(PlaceKind(pair[0]), pair[1])
            for pair in pairs
            if isinstance(pair, list)
            and len(pair) == 2
            and pair[0] in list(PlaceKind)
            and isinstance(pair[1], int)
        ][:_REMEMBERED]


def named(reader: Reader, places: Iterable[Place]) -> list[Named]:
    """The places as they are called now; those that are gone are left out."""
    wanted = list(places)
    ids = [place.id for place in wanted if place.kind is PlaceKind.CONTACT]
    known = {
        **{one.place: one for one in map(_contact, queries.rows(reader, ids).values())},
        **{one.place: one for one in _others(reader)},
    }
    return [known[place] for place in wanted if place in known]


def found(reader: Reader, text: str, today: date, most: int) -> list[Named]:
    """The places that hold all words of a text: of each kind so many at most.

    First people of that name, last those of whom something else says it.
    """
    people = [_contact(row) for row in queries.page(reader, Filter(text=text), today, limit=most)]
    counts = dict.fromkeys(PlaceKind, 0)
    others = []
    for one in _others(reader):
        if counts[one.place.kind] < most and holds(one.name, text):
            counts[one.place.kind] += 1
            others.append(one)
    called = [one for one in people if holds(one.name, text)]
    return [*called, *others, *(one for one in people if one not in called)]


def stage_query(reader: Reader, stage_id: int) -> str:
    """The filter text for everybody in a stage."""
    stage = reader.one(Stage, stage_id)
    return filter_text("", [FilterTerm(FilterKey.STAGE, (stage.name or stage.key,))]) if stage else ""


def holds(name: str, text: str) -> bool:
    """Whether a name holds every word of a text, whatever its case and accents: short ones at a word's beginning."""
    folded = " " + fold(name)
    return all((word if len(word) >= _LONG else f" {word}") in folded for word in fold(text).split())


def _contact(row: ContactRow) -> Named:
    is_organization = row.kind is ContactKind.ORGANIZATION
    about = row.organization if row.organization != row.name else ""
    icon = "domain" if is_organization else "account-outline"
    return Named(Place(PlaceKind.CONTACT, row.id), row.name, about, icon)


def _others(reader: Reader) -> Iterator[Named]:
    say = QCoreApplication.translate
    for saved in reader.all(SavedList):
        place = Place(PlaceKind.LIST, saved.id)
        yield Named(place, list_title(saved), say("places", "List"), "format-list-bulleted")
    for event in reversed(reader.all(Event)):
        yield Named(Place(PlaceKind.EVENT, event.id), event.name, say("places", "Event"), "calendar-star")
    for stage in stages_in_use(reader):
        place = Place(PlaceKind.STAGE, stage.id)
        yield Named(place, stage_title(stage), say("places", "Stage"), "view-column-outline")
