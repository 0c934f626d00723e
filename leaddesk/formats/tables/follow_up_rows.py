"""What an export is given: a contact, and what of its follow-up a list of next steps shows."""

from dataclasses import dataclass
from datetime import date, datetime, time

from leaddesk.domain.contact import Contact


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """One row of a follow-up list.

    `stage` is the stage's title; the `next_…` fields and `call_to_action` are those of the earliest open
    follow-up, empty where there is none. `events` are the names of the events the contact was met at,
    `consent` says in words what the contact agreed to.
    """

    contact: Contact
    stage: str = ""
    next_due: date | None = None
    next_time: time | None = None
    next_step: str = ""
    next_why: str = ""
    call_to_action: str = ""
    last_contact: datetime | None = None
    events: tuple[str, ...] = ()
    consent: str = ""
