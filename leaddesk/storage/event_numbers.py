"""Counting who was met at an event, how far they came, and how soon somebody answered them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, exists, func, or_, select, true

from leaddesk.domain.sources import Direction
from leaddesk.domain.stages import StageKind
from leaddesk.storage.columns import moment_columns
from leaddesk.storage.reader import Reader
from leaddesk.storage.tables import activity, contact, encounter, stage, stage_move

_MICROSECOND = timedelta(microseconds=1)


class Answered(NamedTuple):
    """Of those whose time to be answered is over: how many were answered within it."""

    within: int
    of: int


def met_by_event(reader: Reader) -> dict[int, int]:
    """How many contacts were met at each event, by event id; events without any are left out."""
    statement = select(encounter.c.event_id, func.count(encounter.c.contact_id.distinct()))
    return dict(reader.connection.execute(statement.group_by(encounter.c.event_id)).all())


def met_at(reader: Reader, event_id: int) -> int:
    """How many contacts were met at an event."""
    statement = select(func.count(encounter.c.contact_id.distinct())).where(encounter.c.event_id == event_id)
    return int(reader.connection.scalar(statement) or 0)


def met_standing_in(reader: Reader, event_id: int, kinds: Iterable[StageKind]) -> int:
    """How many of those met at an event stand in one of these stage kinds now."""
    return _count(reader, event_id, contact.c.stage_id.in_(_stages(kinds)))


def met_ever_in(reader: Reader, event_id: int, kinds: Iterable[StageKind]) -> int:
    """How many of those met at an event stand in one of these stage kinds, or once did."""
    stages = _stages(kinds)
    moved = select(stage_move.c.id).where(
        stage_move.c.contact_id == contact.c.id,
        or_(stage_move.c.from_stage_id.in_(stages), stage_move.c.to_stage_id.in_(stages)),
    )
    return _count(reader, event_id, or_(contact.c.stage_id.in_(stages), exists(moved)))


def answered(reader: Reader, event_id: int, span: timedelta, now: datetime) -> Answered:
    """How many of those met at an event were answered within a span of it.

    An answer is what we sent, or a talk in both directions, at the meeting's moment or after it. Whoever was met less
    than the span ago counts neither way yet.
    """
    met = (
        select(encounter.c.contact_id, func.min(encounter.c.at).label("at"))
        .where(encounter.c.event_id == event_id, encounter.c.at.is_not(None))
        .group_by(encounter.c.contact_id)
        .subquery()
    )
    width = span // _MICROSECOND
    answer = exists(
        select(activity.c.id).where(
            activity.c.contact_id == met.c.contact_id,
            activity.c.at.between(met.c.at, met.c.at + width),
            or_(activity.c.direction == Direction.OUTBOUND.value, activity.c.two_way == 1),
        )
    )
    latest, _ = moment_columns(now - span)
    over = select(func.count(), func.count().filter(answer)).select_from(met).where(met.c.at <= latest)
    of, within = reader.connection.execute(over).one()
    return Answered(int(within), int(of))


def _stages(kinds: Iterable[StageKind]) -> Select[Any]:
    return select(stage.c.id).where(stage.c.kind.in_([kind.value for kind in kinds]))


def _count(reader: Reader, event_id: int, condition: Any) -> int:
    met = select(encounter.c.contact_id).where(encounter.c.event_id == event_id)
    statement = select(func.count()).select_from(contact).where(and_(contact.c.id.in_(met), condition))
    return int(reader.connection.scalar(statement) or 0)


def answers_by_question(reader: Reader, event_id: int) -> dict[int, int]:
    """How many answers there are to each question of an event, by question id; questions without any are left out."""
    answer = func.json_each(encounter.c.answers).table_valued("value")
    question_id = func.json_extract(answer.c.value, "$[0]")
    statement = select(question_id, func.count()).select_from(encounter).join(answer, true())
    found = reader.rows(statement.where(encounter.c.event_id == event_id).group_by(question_id))
    return {int(id_): int(count) for id_, count in found}
