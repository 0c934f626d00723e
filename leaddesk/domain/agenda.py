"""The agenda: what wants doing on a day, and whom nobody has seen to yet."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.contact import ContactRow
from leaddesk.domain.followup import FollowUp

ANSWER_WITHIN: Final = timedelta(hours=48)
"""How soon a new lead is answered."""


class Section(StrEnum):
    """The parts of the agenda, most pressing first."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    UNANSWERED = "unanswered"
    NO_STEP = "no-step"

    @property
    def is_due(self) -> bool:
        """Whether what stands there was planned for today or earlier."""
        return self in {Section.OVERDUE, Section.TODAY}


@dataclass(frozen=True, slots=True)
class LastWords:
    """What was noted last about a contact: when, on what occasion (None: an encounter), how it ended, the words."""

    at: datetime | None
    kind: ActivityKind | None
    outcome: Outcome | None
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A contact on the agenda, with the step that is planned, if there is one.

    `since` is when a new lead became one; elsewhere it is None.
    """

    section: Section
    contact: ContactRow
    step: FollowUp | None = None
    since: datetime | None = None
    words: LastWords | None = None

    def is_late(self, now: datetime) -> bool:
        """Whether the day it was planned for has gone by, or a lead has waited too long."""
        if self.since is not None:
            return now - self.since > ANSWER_WITHIN
        return self.step is not None and self.step.due_on < now.date()


@dataclass(frozen=True, slots=True)
class Part:
    """One section: its first entries, and how many there are in all."""

    section: Section
    entries: tuple[Entry, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """The whole agenda of a day; sections with nothing in them are left out."""

    parts: tuple[Part, ...] = ()
    contacts: int = 0
    """How many contacts there are at all, so that an empty day is told from an empty desk."""

    @property
    def due(self) -> int:
        """How much is overdue or due today."""
        return sum(part.count for part in self.parts if part.section.is_due)
