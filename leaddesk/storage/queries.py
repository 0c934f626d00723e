"""Questions about contacts: which ones a filter means, page by page, and how many."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    tuple_,
)

from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import Contact, ContactKind, ContactRow, Rating
from leaddesk.domain.followup import Due, FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import StageKind
from leaddesk.domain.tag import Tag
from leaddesk.domain.text import fold, search_terms
from leaddesk.storage import judged, search
from leaddesk.storage.columns import moment_columns, moment_from
from leaddesk.storage.reader import Reader, any_of
from leaddesk.storage.tables import (
    activity,
    contact,
    contact_point,
    contact_tag,
    encounter,
    follow_up,
    import_item,
    search_text,
    stage,
    stage_move,
    tag,
)

PAGE: Final = 100
_NEAR: Final = 500
"""So many contacts are looked through by name before the index is asked for more than a few."""


class Place(NamedTuple):
    """Where a page ended: the sort key and id of its last contact. The next page begins behind it."""

    sort_key: str
    id: int


def page(
    reader: Reader, wanted: Filter, today: date, *, after: Place | None = None, limit: int = PAGE
) -> list[ContactRow]:
    """The next contacts that a filter means, in the order of their sort keys."""
    # Which contacts first, then what is shown of them: SQLite would look everything up for all that it sorts.
    shown = next_ids(reader, wanted, today, after=after, limit=limit)
    found = rows(reader, shown)
    return [found[id_] for id_ in shown]


def next_ids(
    reader: Reader, wanted: Filter, today: date, *, after: Place | None = None, limit: int = PAGE
) -> list[int]:
    """The ids of the next contacts that a filter means, in the order of their sort keys."""
    asked = and_(true(), *_conditions(reader, wanted, today))
    terms = search_terms(wanted.text)
    if not terms:
        return _in_order(reader, asked, after, limit)
    few = search.candidates(reader.connection, wanted.text)
    if few is not None:
        asked &= and_(any_of(contact.c.id, few), *_checks(search.unsure(terms)))
        return _in_order(reader, asked, after, limit)
    # Who holds what many hold is soon met on a walk in the order of names; the index would be asked for all of them.
    near = _in_order(reader, and_(asked, _is_near(after), *_checks(terms)), after, limit)
    return near if len(near) == limit else _in_order(reader, and_(asked, *_held(wanted.text)), after, limit)


def _in_order(reader: Reader, asked: ColumnElement[bool], after: Place | None, limit: int) -> list[int]:
    statement = select(contact.c.id).where(asked)
    if after is not None:
        statement = statement.where(_behind(after))
    return list(reader.connection.scalars(statement.order_by(contact.c.sort_key, contact.c.id).limit(limit)))


def _is_near(after: Place | None) -> ColumnElement[bool]:
    """Whether a contact is among the next few hundred by name."""
    last = _last_near(_NEAR)
    if after is not None:
        last = last.where(_behind(after, _following()))
    return tuple_(contact.c.sort_key, contact.c.id) <= last.scalar_subquery()


@cache
def _following() -> Any:
    """Kept, as `_rows_statement` is."""
    return contact.alias("following")


@cache
def _last_near(count: int) -> Select[Any]:
    following = _following().c
    last = select(following.sort_key, following.id).order_by(following.sort_key, following.id)
    return last.limit(1).offset(count - 1)


def rows(reader: Reader, contact_ids: Iterable[int]) -> dict[int, ContactRow]:
    """What tables show of contacts, by id; those that are not there are left out."""
    statement = _rows_statement().where(any_of(contact.c.id, contact_ids))
    return {row.id: _row(row) for row in reader.rows(statement)}


def count(reader: Reader, wanted: Filter, today: date) -> int:
    """How many contacts a filter means."""
    statement = select(func.count()).select_from(contact).where(condition(reader, wanted, today))
    return int(reader.connection.scalar(statement) or 0)


def ids(reader: Reader, wanted: Filter, today: date) -> list[int]:
    """The ids of all contacts that a filter means, in the order of their sort keys."""
    statement = select(contact.c.id).where(condition(reader, wanted, today))
    return list(reader.connection.scalars(statement.order_by(contact.c.sort_key, contact.c.id)))


def contacts(reader: Reader, wanted: Filter, today: date, batch: int = 500) -> Iterator[list[Contact]]:
    """All contacts that a filter means, in order, batch by batch."""
    found = ids(reader, wanted, today)
    for start in range(0, len(found), batch):
        part = found[start : start + batch]
        loaded = reader.get(Contact, part)
        yield [loaded[id_] for id_ in part]


def count_by_stage(reader: Reader, contact_ids: Iterable[int] | None = None) -> dict[int, int]:
    """How many contacts, or of these contacts, stand in each stage, by stage id; empty stages are left out."""
    statement = select(contact.c.stage_id, func.count()).group_by(contact.c.stage_id)
    if contact_ids is not None:
        statement = statement.where(any_of(contact.c.id, contact_ids))
    return dict(reader.connection.execute(statement).all())


def count_by_tag(reader: Reader) -> dict[int, int]:
    """On how many contacts each tag stands, by the tag's id; those that stand on nobody are left out."""
    statement = select(contact_tag.c.tag_id, func.count()).group_by(contact_tag.c.tag_id)
    return dict(reader.connection.execute(statement).all())


def count_tags(reader: Reader, contact_ids: Iterable[int]) -> dict[str, int]:
    """On how many of these contacts each tag there is stands, by its name."""
    here = any_of(contact_tag.c.contact_id, contact_ids)
    found = select(contact_tag.c.tag_id, func.count()).where(here).group_by(contact_tag.c.tag_id)
    counts: dict[int, int] = dict(reader.connection.execute(found).all())
    return {word.name: counts.get(word.id, 0) for word in reader.all(Tag)}


def owners(reader: Reader) -> list[str]:
    """The colleagues that contacts are named to, by the alphabet."""
    statement = select(contact.c.owner).distinct().where(contact.c.owner != "")
    return sorted(reader.connection.scalars(statement), key=fold)


def next_steps(reader: Reader, contact_ids: Iterable[int]) -> dict[int, FollowUp]:
    """Each contact's next open follow-up, by contact id."""
    conditions = any_of(follow_up.c.contact_id, contact_ids) & follow_up.c.done_at.is_(None)
    order = (
        follow_up.c.due_on.desc(),
        func.coalesce(follow_up.c.due_time, "99").desc(),
        follow_up.c.id.desc(),
    )
    found = reader.load(FollowUp, select(follow_up).where(conditions).order_by(*order))
    return {step.contact_id: step for step in found}


def last_contacts(reader: Reader, contact_ids: Iterable[int]) -> dict[int, datetime]:
    """When each contact was last spoken with in both directions, by contact id."""
    statement = select(activity.c.contact_id, func.max(activity.c.at), activity.c.at_offset)
    statement = statement.where(any_of(activity.c.contact_id, contact_ids), activity.c.two_way == 1)
    found = reader.rows(statement.group_by(activity.c.contact_id))
    return {id_: at for id_, stamp, offset in found if (at := moment_from(stamp, offset)) is not None}


def stage_since(reader: Reader, contact_ids: Iterable[int]) -> dict[int, datetime]:
    """Since when each contact stands in its stage, by contact id; see `since`. Those that are not there are left out."""
    found = reader.rows(select(contact.c.id, since()).where(any_of(contact.c.id, contact_ids)))
    return {id_: at for id_, micros in found if (at := moment_from(micros, 0)) is not None}


def since() -> ColumnElement[Any]:
    """Since when a contact stands in its stage: the last move into it, else when it was met or recorded, in microseconds.

    A card typed in days after the fair is of somebody who has stood there since the fair: the last encounter counts.
    """
    moved, met = stage_move.c, encounter.c
    entered = select(func.max(moved.at)).where(
        moved.contact_id == contact.c.id, moved.to_stage_id == contact.c.stage_id
    )
    last = select(func.max(met.at)).where(met.contact_id == contact.c.id)
    recorded = contact.c.created_at
    return func.coalesce(
        entered.correlate(contact).scalar_subquery(),
        func.min(recorded, func.coalesce(last.correlate(contact).scalar_subquery(), recorded)),
        recorded,
    )


def kinds_before_closing(reader: Reader, contact_ids: Iterable[int]) -> dict[int, StageKind]:
    """For contacts that were closed: the stage kind they were closed from."""
    closing = stage.alias("closing")
    statement = (
        select(stage_move.c.contact_id, stage.c.kind)
        .join(stage, stage.c.id == stage_move.c.from_stage_id)
        .join(closing, closing.c.id == stage_move.c.to_stage_id)
        .where(any_of(stage_move.c.contact_id, contact_ids), closing.c.kind == StageKind.CLOSED.value)
        .where(stage.c.kind != StageKind.CLOSED.value)
        .order_by(stage_move.c.at, stage_move.c.id)
    )
    return {id_: StageKind(kind) for id_, kind in reader.rows(statement)}


@cache
def _rows_statement() -> Select[Any]:
    """Kept: to put it together takes as long as to ask it."""
    step = (
        select(follow_up.c.id)
        .where(follow_up.c.contact_id == contact.c.id, follow_up.c.done_at.is_(None))
        .order_by(follow_up.c.due_on, func.coalesce(follow_up.c.due_time, "99"), follow_up.c.id)
        .limit(1)
        .correlate(contact)
        .scalar_subquery()
    )
    spoken = (
        select(func.max(activity.c.at))
        .where(activity.c.contact_id == contact.c.id, activity.c.two_way == 1)
        .correlate(contact)
        .scalar_subquery()
    )
    return select(
        contact.c.id,
        contact.c.revision,
        contact.c.uid,
        contact.c.kind,
        contact.c.formatted,
        contact.c.given,
        contact.c.family,
        contact.c.organization,
        func.json_extract(contact.c.titles, "$[0]").label("title"),
        _first_point("email").label("email"),
        _first_point("phone").label("phone"),
        _first_point("url").label("url"),
        contact.c.stage_id,
        contact.c.rating,
        follow_up.c.due_on,
        follow_up.c.what,
        spoken.label("spoken"),
        contact.c.photo_digest,
        contact.c.sort_key,
    ).select_from(contact.outerjoin(follow_up, follow_up.c.id == step))


def _first_point(channel: str) -> Any:
    point = contact_point
    return (
        select(point.c.value)
        .where(point.c.contact_id == contact.c.id, point.c.channel == channel, point.c.position == 0)
        .correlate(contact)
        .scalar_subquery()
    )


def _row(row: Any) -> ContactRow:
    names = " ".join(part for part in (row.given, row.family) if part)
    return ContactRow(
        id=row.id,
        revision=row.revision,
        uid=row.uid,
        kind=ContactKind(row.kind),
        name=row.formatted or names or row.organization or row.email or row.phone or row.url or "",
        organization=row.organization,
        title=row.title or "",
        email=row.email or "",
        phone=row.phone or "",
        stage_id=row.stage_id,
        rating=Rating(row.rating),
        next_due=row.due_on,
        next_step=row.what,
        last_contact=moment_from(row.spoken, 0),
        photo_digest=row.photo_digest,
        sort_key=row.sort_key,
    )


def _behind(place: Place, table: Any = contact) -> ColumnElement[bool]:
    key, id_ = table.c.sort_key, table.c.id
    return and_(key >= place.sort_key, or_(key > place.sort_key, id_ > place.id))


def condition(reader: Reader, wanted: Filter, today: date) -> ColumnElement[bool]:
    """What a filter asks of the table of contacts."""
    conditions = list(_conditions(reader, wanted, today))
    if terms := search_terms(wanted.text):
        few = search.candidates(reader.connection, wanted.text)
        if few is None:
            conditions += _held(wanted.text)
        else:
            conditions += [any_of(contact.c.id, few), *_checks(search.unsure(terms))]
    return and_(true(), *conditions)


def _conditions(reader: Reader, wanted: Filter, today: date) -> Iterator[ColumnElement[bool]]:
    """What a filter asks beside its text."""
    yield from _own_conditions(wanted)
    yield from _linked_conditions(wanted)
    yield from _step_conditions(wanted, today)
    yield from judged.conditions(reader, wanted)


def _own_conditions(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    """What the contact's own row answers."""
    columns: Sequence[tuple[Any, Sequence[Any]]] = (
        (contact.c.stage_id, wanted.stage_ids),
        (contact.c.rating, wanted.ratings),
        (contact.c.source, wanted.sources),
        (contact.c.kind, wanted.kinds),
        (contact.c.owner, wanted.owners),
    )
    yield from (
        column.in_([str(v) if isinstance(v, str) else v for v in values])
        for column, values in columns
        if values
    )
    if wanted.ids is not None:
        yield any_of(contact.c.id, wanted.ids)
    if wanted.stage_kinds:
        kinds = [kind.value for kind in wanted.stage_kinds]
        yield contact.c.stage_id.in_(select(stage.c.id).where(stage.c.kind.in_(kinds)))


def _linked_conditions(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    """What hangs on the contact answers."""
    if wanted.event_ids:
        yield contact.c.id.in_(
            select(encounter.c.contact_id).where(encounter.c.event_id.in_(wanted.event_ids))
        )
    if wanted.import_ids:
        yield contact.c.id.in_(
            select(import_item.c.contact_id).where(import_item.c.import_id.in_(wanted.import_ids))
        )
    if wanted.tags:
        tagged = select(contact_tag.c.contact_id).join(tag, tag.c.id == contact_tag.c.tag_id)
        yield contact.c.id.in_(tagged.where(tag.c.name.in_(wanted.tags)))


def _step_conditions(wanted: Filter, today: date) -> Iterator[ColumnElement[bool]]:
    """What the follow-ups and activities answer."""
    open_steps = select(follow_up.c.contact_id).where(follow_up.c.done_at.is_(None))
    if wanted.due:
        yield contact.c.id.in_(open_steps.where(or_(*(_due_condition(due, today) for due in wanted.due))))
    if wanted.has_next_step is not None:
        yield exists(open_steps.where(follow_up.c.contact_id == contact.c.id)) == literal(
            wanted.has_next_step
        )
    if wanted.has_next_step is False:
        yield ~judged.is_barred(Barred.NO_CONTACT)
    if wanted.quiet_days is not None:
        first_day = date.fromordinal(max(1, today.toordinal() - wanted.quiet_days))
        since, _ = moment_columns(datetime.combine(first_day, time(), UTC))
        yield contact.c.id.not_in(
            select(activity.c.contact_id).where(activity.c.two_way == 1, activity.c.at >= since)
        )


def _due_condition(due: Due, today: date) -> ColumnElement[bool]:
    day, week = today.isoformat(), (today + timedelta(days=7)).isoformat()
    column = follow_up.c.due_on
    return {
        Due.OVERDUE: column < day,
        Due.TODAY: column == day,
        Due.WEEK: and_(column > day, column < week),
        Due.LATER: column >= week,
    }[due]


def _held(query: str) -> Iterator[ColumnElement[bool]]:
    """Whether the index says that a contact is meant, however many there are."""
    # The plus keeps SQLite from looking all of them up to sort them: it walks the sorted index until a page is full.
    yield literal_column("+contact.id").in_(search.matching(query))
    yield from _checks(search.unsure(search_terms(query)))


def _checks(terms: Sequence[str]) -> Iterator[ColumnElement[bool]]:
    """Whether the contact's text holds these terms."""
    if terms:
        texts = select(search_text.c.contact_id).where(search_text.c.contact_id == contact.c.id)
        yield exists(texts.where(*(func.instr(search_text.c.text, term) > 0 for term in terms)))
