"""Things that happened with a contact: calls, e-mails, meetings, mailings, notes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from leaddesk.domain.sources import Direction


class ActivityKind(StrEnum):
    """What happened."""

    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    MAILING = "mailing"
    NOTE = "note"


class Outcome(StrEnum):
    """How it ended."""

    REACHED = "reached"
    LEFT_WORD = "left-word"
    NO_ANSWER = "no-answer"
    WRONG_NUMBER = "wrong-number"
    BOUNCED = "bounced"
    WANTS_OFFER = "wants-offer"
    NOT_NOW = "not-now"
    NO = "no"

    @property
    def is_two_way(self) -> bool:
        """Whether such an outcome needs both sides to have spoken."""
        return self in {Outcome.REACHED, Outcome.WANTS_OFFER, Outcome.NOT_NOW, Outcome.NO}


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something that happened with a contact.

    `person` names who was spoken with where the contact is an organization; `detail` is the e-mail, phone or city of the
    address that was used, where that was said.
    """

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    kind: ActivityKind = ActivityKind.NOTE
    at: datetime | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    two_way: bool = False
    person: str = ""
    note: str = ""
    detail: str = ""

    @property
    def is_answer(self) -> bool:
        """Whether it came from them: both sides spoke, or they took the step. A bounced mail is no answer."""
        is_theirs = self.direction is Direction.INBOUND and self.kind is not ActivityKind.NOTE
        return self.two_way or (is_theirs and self.outcome is not Outcome.BOUNCED)

    @property
    def refutes(self) -> bool:
        """Whether it showed that the way used does not lead to them."""
        return self.outcome in {Outcome.WRONG_NUMBER, Outcome.BOUNCED}
