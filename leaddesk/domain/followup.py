"""Follow-ups: the next steps."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from leaddesk.domain.activity import ActivityKind


class Due(StrEnum):
    """When a follow-up wants doing, seen from a day."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """The next step with a contact: what, when, why, and the call to action that it carries.

    `due_on` is a local date, `due_time` an optional local time. Open until `done_at` is set. `kind` is what is to be done
    (None: nobody said), `text` what is to be written or said, `run_id` the run of a playbook that planned it.
    """

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    due_on: date = date.min
    due_time: time | None = None
    what: str = ""
    why: str = ""
    call_to_action: str = ""
    created_at: datetime | None = None
    done_at: datetime | None = None
    kind: ActivityKind | None = None
    text: str = ""
    run_id: int | None = None

    def due(self, today: date) -> Due:
        """When it wants doing; "week" is the seven days that begin today."""
        days = (self.due_on - today).days
        if days < 0:
            return Due.OVERDUE
        if days == 0:
            return Due.TODAY
        return Due.WEEK if days < 7 else Due.LATER
