"""Contacts as a table lists them: the ids of all that a filter means, in any order, and the lines that are shown."""

import sys
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

from sqlalchemy import Column, ColumnElement, case, func, select

from leaddesk.domain.contact import ContactRow, Rating
from leaddesk.domain.lists import Filter
from leaddesk.domain.orders import ContactColumn, Order
from leaddesk.domain.sources import SourceKind
from leaddesk.storage import queries
from leaddesk.storage.columns import moment_from
from leaddesk.storage.reader import Reader, any_of
from leaddesk.storage.tables import (
    activity,
    address,
    contact,
    contact_point,
    contact_tag,
    encounter,
    event,
    follow_up,
    stage,
    tag,
)

Ids: TypeAlias = "array[int]"
"""Integers of eight bytes: 100,000 contacts are less than a megabyte."""

BY_NAME: Final = Order()
_BETWEEN: Final = ", "
_LOOKED_AT: Final = 64


class Line(NamedTuple):
    """What a table shows of one contact: what every table does, and the columns asked for beside that.

    What `more` holds is a text, for the dates a time with offset.
    """

    row: ContactRow
    more: Mapping[str, Any] = {}


def ids(reader: Reader, wanted: Filter, today: date, order: Order = BY_NAME) -> Ids:
    """The ids of all contacts that a filter means, in an order."""
    meant = select(contact.c.id).where(queries.condition(reader, wanted, today)).order_by(*_terms(order))
    listed = meant.subquery()
    # As one value: SQLite makes it without holding Python, which a row each would do for most of the time. And in
    # digits of one width, out of which the array is made without an object for each.
    found = reader.connection.scalar(select(func.group_concat(func.printf("%016x", listed.c.id), "")))
    made = array("q", bytes.fromhex(found or ""))
    if sys.byteorder == "little":
        made.byteswap()
    return made


def first(reader: Reader, wanted: Filter, today: date, limit: int) -> Ids:
    """The ids of the first contacts that a filter means, by name: what an index gives at once."""
    return array("q", queries.next_ids(reader, wanted, today, limit=limit))


def stages_of(reader: Reader, wanted: Filter, today: date, contact_ids: Iterable[int]) -> dict[int, int]:
    """The stages in which those of these contacts stand that a filter means, by contact id."""
    meant = queries.condition(reader, replace(wanted, ids=tuple(contact_ids)), today)
    return dict(reader.rows(select(contact.c.id, contact.c.stage_id).where(meant)))


def put_anew(reader: Reader, listed: Ids, moved: Iterable[int], order: Order) -> Ids:
    """Ids that are in an order (forwards), with some more put where they belong: few, as the others are not read again.

    Where a contact belongs is looked for among the others some dozens at a time.
    """
    found = array("q", listed)
    for id_, key in sorted(_keys(reader, moved, order).items(), key=lambda entry: entry[1]):
        low, high = 0, len(found)
        while low < high:
            step = (high - low) // _LOOKED_AT + 1
            looked_at = range(low, high, step)
            keys = _keys(reader, (found[row] for row in looked_at), order)
            before = [row for row in looked_at if found[row] in keys and keys[found[row]] < key]
            low, high = (before[-1] + 1, min(before[-1] + step, high)) if before else (low, low)
        found.insert(low, id_)
    return found


def _keys(reader: Reader, contact_ids: Iterable[int], order: Order) -> dict[int, tuple[Any, ...]]:
    """What contacts are listed by, to be compared: as SQLite does, with nothing behind everything."""
    statement = select(contact.c.id, _KEYS[order.column](), contact.c.sort_key)
    found = reader.rows(statement.where(any_of(contact.c.id, contact_ids)))
    return {id_: (key is None, key, sort_key, id_) for id_, key, sort_key in found}


def lines(
    reader: Reader, contact_ids: Iterable[int], columns: Iterable[ContactColumn] = ()
) -> dict[int, Line]:
    """The lines of contacts by id, with what is shown in these columns; those that are not there are left out."""
    wanted = list(contact_ids)
    more: dict[int, dict[str, Any]] = defaultdict(dict)
    for column in columns:
        if column in _MORE:
            for id_, value in _MORE[column](reader, wanted).items():
                more[id_][column] = value
    return {id_: Line(row, more.get(id_, {})) for id_, row in queries.rows(reader, wanted).items()}


# By what they are listed


def _terms(order: Order) -> tuple[ColumnElement[Any], ...]:
    key = _KEYS[order.column]()
    if order.column is ContactColumn.NAME:  # walks the index, either way
        return (key.desc(), contact.c.id.desc()) if order.is_descending else (key, contact.c.id)
    ordered = key.desc() if order.is_descending else key.asc()
    return ordered.nulls_last(), contact.c.sort_key, contact.c.id


def _folded(text: Any) -> ColumnElement[Any]:
    return func.nullif(func.fold(func.coalesce(text, "")), "")


def _ranked(column: Column[Any], values: Iterable[str]) -> ColumnElement[Any]:
    return case({value: place for place, value in enumerate(values)}, value=column)


def _of_contact(
    value: Any, *conditions: ColumnElement[bool], order: Iterable[Any] = ()
) -> ColumnElement[Any]:
    """One value out of what hangs on the contact; of several the first in an order."""
    found = select(value).where(*conditions).order_by(*order).limit(1)
    return found.correlate(contact).scalar_subquery()


def _first_point(channel: str) -> ColumnElement[Any]:
    point = contact_point.c
    return _of_contact(
        point.value, point.contact_id == contact.c.id, point.channel == channel, point.position == 0
    )


def _first_address(column: Column[Any]) -> ColumnElement[Any]:
    return _of_contact(column, address.c.contact_id == contact.c.id, address.c.position == 0)


def _tags() -> ColumnElement[Any]:
    joined = contact_tag.join(tag, tag.c.id == contact_tag.c.tag_id)
    words = (
        select(tag.c.name)
        .select_from(joined)
        .where(contact_tag.c.contact_id == contact.c.id)
        .order_by(contact_tag.c.position)
        .correlate(contact)
        .subquery()
    )
    return select(func.group_concat(words.c.name, _BETWEEN)).scalar_subquery()


def _newest_event() -> ColumnElement[Any]:
    met = encounter.c
    return _of_contact(
        event.c.name,
        met.contact_id == contact.c.id,
        event.c.id == met.event_id,
        order=(met.at.desc(), met.id.desc()),
    )


def _next_due() -> ColumnElement[Any]:
    step = follow_up.c
    due = func.min(step.due_on + func.coalesce(step.due_time, "99"))
    return _of_contact(due, step.contact_id == contact.c.id, step.done_at.is_(None))


def _last_contact() -> ColumnElement[Any]:
    done = activity.c
    return _of_contact(func.max(done.at), done.contact_id == contact.c.id, done.two_way == 1)


_KEYS: Final[Mapping[ContactColumn, Callable[[], Any]]] = {
    ContactColumn.NAME: lambda: contact.c.sort_key,
    ContactColumn.ORGANIZATION: lambda: _folded(contact.c.organization),
    ContactColumn.TITLE: lambda: _folded(func.json_extract(contact.c.titles, "$[0]")),
    ContactColumn.STAGE: lambda: _of_contact(stage.c.position, stage.c.id == contact.c.stage_id),
    ContactColumn.RATING: lambda: _ranked(
        contact.c.rating, (Rating.HOT.value, Rating.WARM.value, Rating.COLD.value)
    ),
    ContactColumn.NEXT_STEP: _next_due,
    ContactColumn.LAST_CONTACT: _last_contact,
    ContactColumn.EMAIL: lambda: _folded(_first_point("email")),
    ContactColumn.PHONE: lambda: _first_point("phone"),
    ContactColumn.SOURCE: lambda: _ranked(contact.c.source, (kind.value for kind in SourceKind)),
    ContactColumn.EVENTS: lambda: _folded(_newest_event()),
    ContactColumn.TAGS: lambda: _folded(_tags()),
    ContactColumn.CITY: lambda: _folded(_first_address(address.c.city)),
    ContactColumn.COUNTRY: lambda: _folded(_first_address(address.c.country)),
    ContactColumn.OWNER: lambda: _folded(contact.c.owner),
    ContactColumn.STAGE_SINCE: queries.since,
    ContactColumn.CREATED: lambda: contact.c.created_at,
}


# What is shown beside what every table shows


def _own(column: Column[Any]) -> Callable[[Reader, list[int]], dict[int, Any]]:
    def values(reader: Reader, wanted: list[int]) -> dict[int, Any]:
        statement = select(contact.c.id, column).where(any_of(contact.c.id, wanted))
        return {id_: value for id_, value in reader.rows(statement) if value}

    return values


def _addressed(column: Column[Any]) -> Callable[[Reader, list[int]], dict[int, Any]]:
    def values(reader: Reader, wanted: list[int]) -> dict[int, Any]:
        first = any_of(address.c.contact_id, wanted) & (address.c.position == 0)
        return dict(reader.rows(select(address.c.contact_id, column).where(first)))

    return values


def _events_of(reader: Reader, wanted: list[int]) -> dict[int, Any]:
    statement = (
        select(encounter.c.contact_id, event.c.name)
        .join(event, event.c.id == encounter.c.event_id)
        .where(any_of(encounter.c.contact_id, wanted))
        .order_by(encounter.c.at.desc(), encounter.c.id.desc())
    )
    return _joined(reader.rows(statement))


def _tags_of(reader: Reader, wanted: list[int]) -> dict[int, Any]:
    statement = (
        select(contact_tag.c.contact_id, tag.c.name)
        .join(tag, tag.c.id == contact_tag.c.tag_id)
        .where(any_of(contact_tag.c.contact_id, wanted))
        .order_by(contact_tag.c.position)
    )
    return _joined(reader.rows(statement))


def _joined(found: Iterable[Any]) -> dict[int, Any]:
    """The words of each contact, each once, in the order in which they came."""
    words: dict[int, dict[str, None]] = defaultdict(dict)
    for id_, name in found:
        words[id_][name] = None
    return {id_: _BETWEEN.join(names) for id_, names in words.items()}


def _created(reader: Reader, wanted: list[int]) -> dict[int, Any]:
    columns = (contact.c.id, contact.c.created_at, contact.c.created_at_offset)
    found = reader.rows(select(*columns).where(any_of(contact.c.id, wanted)))
    return {id_: moment_from(at, offset) for id_, at, offset in found}


_MORE: Final[Mapping[ContactColumn, Callable[[Reader, list[int]], Mapping[int, Any]]]] = {
    ContactColumn.SOURCE: _own(contact.c.source),
    ContactColumn.EVENTS: _events_of,
    ContactColumn.TAGS: _tags_of,
    ContactColumn.CITY: _addressed(address.c.city),
    ContactColumn.COUNTRY: _addressed(address.c.country),
    ContactColumn.OWNER: _own(contact.c.owner),
    ContactColumn.STAGE_SINCE: queries.stage_since,
    ContactColumn.CREATED: _created,
}
