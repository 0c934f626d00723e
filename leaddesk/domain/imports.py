"""What an import is going to do, and what was imported, when, from where, and which contacts it made: enough to take an import back later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from leaddesk.domain.contact import Contact
from leaddesk.domain.messages import Issue
from leaddesk.domain.sources import Obtained, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One import of one or several files."""

    id: int = 0
    revision: int = 0
    at: datetime | None = None
    files: tuple[str, ...] = ()
    obtained: Obtained = Obtained.LIST
    event_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportItem:
    """One contact that an import made or changed, with the revision it gave it."""

    id: int = 0
    revision: int = 0
    import_id: int = 0
    contact_id: int = 0
    contact_revision: int = 0
    created: bool = True


class PlanOutcome(StrEnum):
    """What becomes of a record."""

    NEW = "new"
    SAME = "same"
    UPDATE = "update"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


class Choice(StrEnum):
    """What the user decides about a record: leave it out, merge it with whom it seems to be, make a contact of it."""

    SKIP = "skip"
    MERGE = "merge"
    KEEP = "keep"


CHOICES: Final[Mapping[PlanOutcome, tuple[Choice, ...]]] = MappingProxyType(
    {
        PlanOutcome.NEW: (Choice.KEEP, Choice.SKIP),
        PlanOutcome.SAME: (),
        PlanOutcome.UPDATE: tuple(Choice),
        PlanOutcome.DUPLICATE: tuple(Choice),
        PlanOutcome.REJECTED: (),
    }
)
"""What the user may decide about rows of each outcome."""


def usual_choice(outcome: PlanOutcome, on_duplicate: Choice) -> Choice:
    """What becomes of a row about which nobody decides; `on_duplicate` is what becomes of duplicates."""
    match outcome:
        case PlanOutcome.DUPLICATE:
            return on_duplicate
        case PlanOutcome.NEW:
            return Choice.KEEP
        case _:
            return Choice.MERGE


@dataclass(frozen=True, slots=True)
class Match:
    """The contact that a record seems to be: one in the database (`id`), or the one of an earlier row (`row`).

    `certainty` is 0 to 1; `reasons` are what the two have in common.
    """

    id: int | None
    uid: str
    row: int | None
    certainty: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One record of the plan. `number` counts the rows of the plan from 1, `card` those of the file.

    `changes` are the contact's fields that would change, as field: (before, after) in plain values.
    """

    number: int
    file: str
    card: int
    line: int
    outcome: PlanOutcome
    contact: Contact | None = None
    issues: tuple[Issue, ...] = ()
    match: Match | None = None
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    choice: Choice | None = None
    raw: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """What is the same for all records of an import.

    `obtained` and `stage_id` are worked out where they are None: with an event the data was handed over in person, and
    such contacts begin as new leads; else it came from a list, and they begin as marketing prospects. A stage that is
    named must be entered through its gate, unless `override` gives a reason. `meets_left_out` says whether the event is
    noted with people whose card is left out as a duplicate (None: if it was handed over in person); with all others who
    are here already it always is.
    """

    event_id: int | None = None
    obtained: Obtained | None = None
    stage_id: int | None = None
    override: str = ""
    source: Source | None = None
    tags: tuple[str, ...] = ()
    on_duplicate: Choice = Choice.SKIP
    meets_left_out: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import did: rows by outcome, those left out, and the new contacts for whom a gate was shut.

    `met` counts the people whose card was left out but with whom the event was noted. `held_back` are the ids of those
    that stayed marketing prospects because there is no way to reach them.
    """

    outcomes: dict[PlanOutcome, int]
    left_out: int = 0
    met: int = 0
    held_back: tuple[int, ...] = ()
    import_id: int | None = None
