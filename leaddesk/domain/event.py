"""Where people are met, and the meeting of one contact at one event."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from leaddesk.domain.sources import Obtained, SourceKind


class EventKind(StrEnum):
    """What kind of event it is."""

    TRADE_SHOW = "trade-show"
    CHAMBER_MEETING = "chamber-meeting"
    COMMUNITY_EVENT = "community-event"
    NETWORKING_EVENING = "networking-evening"
    CONFERENCE = "conference"
    ONLINE_SESSION = "online-session"
    OTHER = "other"

    @property
    def source(self) -> SourceKind:
        """The source of a contact who was first met there."""
        match self:
            case EventKind.TRADE_SHOW:
                return SourceKind.TRADE_SHOW
            case EventKind.CHAMBER_MEETING:
                return SourceKind.CHAMBER_OF_COMMERCE
            case EventKind.COMMUNITY_EVENT:
                return SourceKind.COMMUNITY_EVENT
            case EventKind.NETWORKING_EVENING | EventKind.CONFERENCE:
                return SourceKind.NETWORKING
            case EventKind.ONLINE_SESSION:
                return SourceKind.WEBINAR
            case EventKind.OTHER:
                return SourceKind.OTHER


class Strength(StrEnum):
    """How strong an interest or intent is."""

    STRONG = "strong"
    SOME = "some"
    SLIGHT = "slight"


@dataclass(frozen=True, slots=True)
class Cost:
    """One line of what an event cost: money, and for community events hours and goods."""

    what: str
    amount: Decimal | None = None
    currency: str = ""
    hours: Decimal | None = None
    goods: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A trade show, chamber meeting, community event and so on.

    `time_zone` is an IANA name; `lead_goal` is how many leads it is to bring; `interests` are the chips that capture
    offers for it.
    """

    id: int = 0
    revision: int = 0
    uid: str = ""
    name: str = ""
    kind: EventKind = EventKind.TRADE_SHOW
    starts_on: date | None = None
    ends_on: date | None = None
    time_zone: str = ""
    place: str = ""
    organizer: str = ""
    lead_goal: int | None = None
    interests: tuple[str, ...] = ()
    costs: tuple[Cost, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What an event's visitors are asked. A question is retired, never retyped, so that answers keep their meaning."""

    id: int = 0
    revision: int = 0
    event_id: int = 0
    text: str = ""
    choices: tuple[str, ...] = ()
    position: int = 0
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a contact answered to one question."""

    question_id: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """One contact met at one event: when, what was said, what they want to know or see, what was handed out.

    `obtained` says whether they handed their data over themselves or whether it came from a list or bowl there.
    """

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    event_id: int = 0
    at: datetime | None = None
    obtained: Obtained = Obtained.IN_PERSON
    said: str = ""
    interests: tuple[str, ...] = ()
    strength: Strength | None = None
    answers: tuple[Answer, ...] = ()
    handed_out: tuple[str, ...] = ()
