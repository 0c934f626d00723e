"""Questions of the agenda: what is due, which new leads wait for an answer, who is open and has no next step."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal_column, or_, select

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.agenda import Agenda, Entry, LastWords, Part, Section
from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.domain.sources import Direction
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.storage import judged, queries
from leaddesk.storage.columns import moment_from
from leaddesk.storage.reader import Reader, any_of
from leaddesk.storage.tables import activity, contact, encounter, follow_up

LIMIT: Final = 200
"""How many entries of a section are read; the rest is counted."""

_OURS: Final = tuple(kind.value for kind in (ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING))
_OPEN_KINDS: Final = (StageKind.LEAD, StageKind.PROSPECT)
_RATING_ORDER: Final = {
    Rating.HOT.value: 0,
    Rating.WARM.value: 1,
    Rating.UNRATED.value: 2,
    Rating.COLD.value: 3,
}


class _Found(NamedTuple):
    """What stands in a section: contact ids with their steps (None: none planned), and how many there are in all."""

    section: Section
    lines: Sequence[tuple[int, FollowUp | None]]
    total: int


def agenda(reader: Reader, today: date, limit: int = LIMIT) -> Agenda:
    """The agenda of a day, section by section."""
    found = [
        *(_due(reader, section, today, limit) for section in (Section.OVERDUE, Section.TODAY, Section.WEEK)),
        _unanswered(reader, today, limit),
        _without_step(reader, limit),
    ]
    shown = list(dict.fromkeys(id_ for part in found for id_, _step in part.lines))
    rows = {row.id: row for row in queries.page(reader, Filter(ids=tuple(shown)), today, limit=len(shown))}
    words = last_words(reader, shown)
    waiting = [id_ for part in found if part.section is Section.UNANSWERED for id_, _step in part.lines]
    since = queries.stage_since(reader, waiting)
    parts = []
    for part in found:
        begun: Mapping[int, datetime] = since if part.section is Section.UNANSWERED else {}
        lines = sorted(part.lines, key=lambda line: begun[line[0]]) if begun else part.lines
        entries = tuple(
            Entry(part.section, rows[id_], step, begun.get(id_), words.get(id_)) for id_, step in lines
        )
        if entries:
            parts.append(Part(part.section, entries, part.total))
    return Agenda(tuple(parts), reader.count(Contact))


def count_due(reader: Reader, today: date) -> int:
    """How many open follow-ups are overdue or due today."""
    return _count(reader, select(follow_up.c.id).where(_is_open(), follow_up.c.due_on <= today.isoformat()))


def count_open_steps(reader: Reader, contact_ids: Iterable[int]) -> int:
    """How many follow-ups of these contacts are open."""
    return _count(
        reader, select(follow_up.c.id).where(_is_open(), any_of(follow_up.c.contact_id, contact_ids))
    )


def last_words(reader: Reader, contact_ids: Iterable[int]) -> dict[int, LastWords]:
    """What was noted last about each contact, at an encounter or of an activity, by contact id."""
    wanted = list(contact_ids)
    # SQLite takes the bare columns beside max() from the row that holds the maximum.
    said = (
        select(encounter.c.contact_id, func.max(func.coalesce(encounter.c.at, 0)), encounter.c.said)
        .where(any_of(encounter.c.contact_id, wanted), encounter.c.said != "")
        .group_by(encounter.c.contact_id)
    )
    done = (
        select(
            activity.c.contact_id,
            func.max(activity.c.at),
            activity.c.note,
            activity.c.kind,
            activity.c.outcome,
        )
        .where(any_of(activity.c.contact_id, wanted))
        .where(or_(activity.c.note != "", activity.c.outcome.is_not(None)))
        .group_by(activity.c.contact_id)
    )
    newest = {
        id_: (at, LastWords(moment_from(at or None, 0), None, None, text))
        for id_, at, text in reader.rows(said)
    }
    for id_, at, note, kind, outcome in reader.rows(done):
        if id_ not in newest or at >= newest[id_][0]:
            ended = Outcome(outcome) if outcome else None
            newest[id_] = at, LastWords(moment_from(at, 0), ActivityKind(kind), ended, note)
    return {id_: words for id_, (_at, words) in newest.items()}


def _due(reader: Reader, section: Section, today: date, limit: int) -> _Found:
    day, week = today.isoformat(), (today + timedelta(days=7)).isoformat()
    due_on = follow_up.c.due_on
    condition = {
        Section.OVERDUE: due_on < day,
        Section.TODAY: due_on == day,
        Section.WEEK: and_(due_on > day, due_on < week),
    }[section]
    statement = select(follow_up).where(_is_open(), condition)
    order = (due_on, func.coalesce(follow_up.c.due_time, "99"), follow_up.c.id)
    steps = reader.load(FollowUp, statement.order_by(*order).limit(limit))
    count = _all(reader, steps, statement, limit)
    return _Found(section, [(step.contact_id, step) for step in steps], count)


def _unanswered(reader: Reader, today: date, limit: int) -> _Found:
    """New leads whom nobody has answered, the longest waiting first; those due within the week stand above."""
    due = _steps_of_contact().where(follow_up.c.due_on < (today + timedelta(days=7)).isoformat())
    statement = select(contact.c.id).where(_is_new_lead(reader), ~_is_answered(), ~exists(due), _is_welcome())
    ids = list(reader.connection.scalars(statement.order_by(contact.c.id).limit(limit)))
    steps = queries.next_steps(reader, ids)
    count = _all(reader, ids, statement, limit)
    return _Found(Section.UNANSWERED, [(id_, steps.get(id_)) for id_ in ids], count)


def _without_step(reader: Reader, limit: int) -> _Found:
    """Open contacts without a next step: the furthest stage first, in it the hottest. Unanswered leads stand above."""
    stages = [stage for stage in reader.all(Stage) if stage.kind in _OPEN_KINDS]
    idle = ~exists(_steps_of_contact()) & ~and_(_is_new_lead(reader), ~_is_answered()) & _is_welcome()
    order = (case(_RATING_ORDER, value=contact.c.rating, else_=4), contact.c.sort_key, contact.c.id)
    ids: list[int] = []
    for stage in sorted(stages, key=lambda stage: stage.position, reverse=True):
        if len(ids) < limit:
            statement = select(contact.c.id).where(contact.c.stage_id == stage.id, idle)
            ids += reader.connection.scalars(statement.order_by(*order).limit(limit - len(ids)))
    everybody = select(contact.c.id).where(contact.c.stage_id.in_([stage.id for stage in stages]), idle)
    return _Found(Section.NO_STEP, [(id_, None) for id_ in ids], _all(reader, ids, everybody, limit))


def _is_open() -> ColumnElement[bool]:
    return follow_up.c.done_at.is_(None)


def _steps_of_contact() -> Select[Any]:
    return select(follow_up.c.id).where(_is_open(), follow_up.c.contact_id == contact.c.id)


def _is_new_lead(reader: Reader) -> ColumnElement[bool]:
    """Whether a contact stands where leads begin, whatever the user calls that stage."""
    first = next(
        stage.id for stage in reader.all(Stage) if stage.kind is StageKind.LEAD and not stage.retired
    )
    return contact.c.stage_id == first


def _is_welcome() -> ColumnElement[bool]:
    """Whether anything may be planned with a contact at all."""
    return ~judged.is_barred(Barred.NO_CONTACT)


def _is_answered() -> ColumnElement[bool]:
    """Whether they were spoken with, or something went out to them. What says no direction was done by the user."""
    ours = and_(activity.c.direction.is_(None), activity.c.kind.in_(_OURS))
    answer = or_(activity.c.two_way == 1, activity.c.direction == Direction.OUTBOUND.value, ours)
    return exists(select(activity.c.id).where(activity.c.contact_id == contact.c.id, answer))


def _all(reader: Reader, shown: Sequence[Any], statement: Select[Any], limit: int) -> int:
    """How many there are; counted only where not all of them were read."""
    return len(shown) if len(shown) < limit else _count(reader, statement)


def _count(reader: Reader, statement: Select[Any]) -> int:
    counted = statement.with_only_columns(literal_column("1")).order_by(None).subquery()
    return int(reader.connection.scalar(select(func.count()).select_from(counted)) or 0)
