"""The pipeline's columns: who stands in each stage, in the order of what wants doing, and for how long."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import func, select

from leaddesk.domain.lists import Filter
from leaddesk.storage import queries
from leaddesk.storage.columns import moment_columns
from leaddesk.storage.reader import Reader
from leaddesk.storage.tables import contact

_DAY: Final = timedelta(days=1) // timedelta(microseconds=1)
_MINUTE: Final = timedelta(minutes=1) // timedelta(microseconds=1)


class Ages(NamedTuple):
    """For how many days those of one stage have stood there: half of them at least so long, and the longest."""

    half: int
    longest: int


def ages(reader: Reader, wanted: Filter, now: datetime) -> dict[int, Ages]:
    """The ages of each stage among the contacts that a filter means, by stage id; empty stages are left out.

    Days are those of the calendar where we are. It reads all that the filter means: a question to ask behind others.
    """
    micros, minutes = moment_columns(now)
    assert micros is not None, "there is a now"
    assert minutes is not None, "and it has its offset"
    offset = minutes * _MINUTE
    entered = select(contact.c.stage_id, ((queries.since() + offset) // _DAY).label("day"))
    entered = entered.where(queries.condition(reader, wanted, now.date()))
    days = entered.subquery()
    counted = select(days.c.stage_id, days.c.day, func.count()).group_by(days.c.stage_id, days.c.day)
    today = (micros + offset) // _DAY
    found: dict[int, dict[int, int]] = {}
    for stage_id, day, count in reader.rows(counted):
        found.setdefault(stage_id, {})[max(today - day, 0)] = count
    return {stage_id: _ages(counts) for stage_id, counts in found.items()}


def _ages(counts: Mapping[int, int]) -> Ages:
    """The ages out of how many there are of each."""
    reached, whole = 0, sum(counts.values())
    for days in sorted(counts, reverse=True):
        reached += counts[days]
        if 2 * reached >= whole:
            return Ages(days, max(counts))
    raise ValueError("there is nobody to be of an age")
