"""iCalendar: follow-ups as tasks (VTODO) that calendars and task lists take in (RFC 5545)."""

import re
import uuid
from collections.abc import Iterable
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any, BinaryIO, Final

from leaddesk.domain.contact import Rating
from leaddesk.formats.tables.follow_up_rows import FollowUpRow

_BEGIN: Final = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//LeadDesk//LeadDesk//EN\r\n"
_END: Final = b"END:VCALENDAR\r\n"
_NAMESPACE: Final = uuid.UUID("5c8a0f0e-5d0b-5d2f-9a53-0c6a4e0a7d11")
_PRIORITIES: Final = MappingProxyType({Rating.HOT: "1", Rating.WARM: "5", Rating.COLD: "9"})
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_NEWLINES: Final = re.compile(r"\r\n|[\r\x85\u2028\u2029]")


def write_ics(rows: Iterable[FollowUpRow], now: datetime, stream: BinaryIO) -> int:
    """Write the open follow-ups of rows as iCalendar tasks and return how many there were.

    Rows without a next step are passed over. A task's UID follows from contact, due date and what is to be
    done, so that exporting again updates the task instead of doubling it. DUE is a date, or a time of
    whatever place the user is in (floating) if the follow-up has one. `now` (with its offset) becomes
    DTSTAMP. Control characters, which RFC 5545 has no way to write, are left out.
    """
    stream.write(_BEGIN)
    count = 0
    for row in rows:
        if row.next_due is not None:
            stream.write(_task(row, row.next_due, now).serialize().encode("utf-8"))
            count += 1
    stream.write(_END)
    return count


def _task(row: FollowUpRow, due: date, now: datetime) -> Any:
    import vobject
    from vobject.icalendar import utc

    task = vobject.newFromBehavior("vtodo")
    task.add("uid").value = task_uid(row)
    task.add("dtstamp").value = now.astimezone(UTC).replace(microsecond=0, tzinfo=utc)  # the one UTC it knows
    task.add("due").value = due if row.next_time is None else _floating(due, row)
    task.add("summary").value = _summary(row)
    task.add("status").value = "NEEDS-ACTION"
    description = _description(row)
    if description:
        task.add("description").value = description
    if row.contact.rating in _PRIORITIES:
        task.add("priority").value = _PRIORITIES[row.contact.rating]
    if row.contact.tags:
        task.add("categories").value = [_clean(tag) for tag in row.contact.tags]
    return task


def task_uid(row: FollowUpRow) -> str:
    """The UID of a row's task: the same for the same contact, due date and next step."""
    contact = row.contact
    card_uid = contact.card.uid if contact.card else ""
    who = contact.uid or card_uid or contact.display_name
    return str(uuid.uuid5(_NAMESPACE, "\n".join((who, str(row.next_due), row.next_step))))


def _floating(due: date, row: FollowUpRow) -> datetime:
    assert row.next_time is not None, "only a follow-up with a time has a due moment"
    return datetime.combine(due, row.next_time.replace(microsecond=0, tzinfo=None))


def _summary(row: FollowUpRow) -> str:
    contact = row.contact
    who = contact.display_name
    if contact.organization and contact.organization != who:
        who = f"{who} ({contact.organization})"
    return " – ".join(_clean(part) for part in (row.next_step, who) if part)


def _description(row: FollowUpRow) -> str:
    """Why, call to action, and how to reach them: what is wanted when the reminder comes up."""
    points = (*row.contact.phones, *row.contact.emails)
    parts = (row.next_why, row.call_to_action, *(point.value for point in points))
    return "\n".join(_clean(part) for part in parts if part)


def _clean(text: str) -> str:
    return _CONTROLS.sub("", _NEWLINES.sub("\n", text))
