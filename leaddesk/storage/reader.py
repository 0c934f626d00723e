"""Reading entities out of one transaction, and handing out ids inside the one that writes."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, bindparam, func, insert, select, text

from leaddesk.domain.changes import Entity
from leaddesk.domain.contact import Contact
from leaddesk.storage import tables
from leaddesk.storage.contact_rows import ContactChildren, decode_contact
from leaddesk.storage.rows import TABLE_OF_ENTITY, codec_of

E = TypeVar("E", bound=Entity)
IdArray = str
"""Ids as a JSON array: one bound value whatever their number."""


def id_array(ids: Iterable[int]) -> IdArray:
    """Ids as one value that a statement can be bound to."""
    return json.dumps(list(ids))


def any_of(column: Any, ids: Iterable[int] | Iterable[str]) -> Any:
    """The condition that a column is one of many values, bound as one JSON array."""
    values = func.json_each(json.dumps(list(ids), ensure_ascii=False)).table_valued("value")
    return column.in_(select(values.c.value))


class Reader:
    """What a transaction sees."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def get(self, entity: type[E], ids: Iterable[int]) -> dict[int, E]:
        """The entities with these ids, by id; those that are not there are left out."""
        found = self.load(entity, _having(TABLE_OF_ENTITY[entity], "id"), values=id_array(ids))
        return {one.id: one for one in found}

    def one(self, entity: type[E], id_: int) -> E | None:
        """The entity with this id, if it is there."""
        return self.get(entity, [id_]).get(id_)

    def known(self, entity: type[Entity], ids: Iterable[int]) -> set[int]:
        """Those of the ids that there are."""
        table = TABLE_OF_ENTITY[entity]
        return {row[0] for row in self.rows(select(table.c.id).where(any_of(table.c.id, ids)))}

    def all(self, entity: type[E]) -> list[E]:
        """Every entity of a type: by position where it has one, else by id."""
        return self.load(entity, _every(TABLE_OF_ENTITY[entity]))

    def of_contacts(self, entity: type[E], contact_ids: Iterable[int]) -> dict[int, list[E]]:
        """The entities that hang on these contacts, by contact id, in the order they were made."""
        statement = _having(TABLE_OF_ENTITY[entity], "contact_id")
        found: dict[int, list[E]] = defaultdict(list)
        for value in self.load(entity, statement, values=id_array(contact_ids)):
            found[getattr(value, "contact_id")].append(value)  # noqa: B009 (not every entity has one)
        return found

    def where(self, entity: type[E], **equal: object) -> list[E]:
        """The entities whose columns have these values, by id."""
        table = TABLE_OF_ENTITY[entity]
        conditions = [table.c[column] == value for column, value in equal.items()]
        return self.load(entity, select(table).where(*conditions).order_by(table.c.id))

    def count(self, entity: type[Entity]) -> int:
        """How many entities of a type there are."""
        return int(self.connection.scalar(select(func.count()).select_from(TABLE_OF_ENTITY[entity])) or 0)

    def newest_revision(self) -> int:
        """The number of the last change there was."""
        return int(self.connection.scalars(select(tables.clock.c.revision)).one())

    def rows(self, statement: Select[Any], **bound: object) -> Sequence[Any]:
        """The rows of a statement; `bound` are the values of its parameters."""
        return self.connection.execute(statement, bound).all()

    def blob(self, digest: str) -> bytes | None:
        """The bytes kept under a digest."""
        return self.connection.scalar(select(tables.blob.c.data).where(tables.blob.c.digest == digest))

    def load(self, entity: type[E], statement: Select[Any], **bound: object) -> list[E]:
        """The entities that a statement over their whole table yields, in its order."""
        rows = self.rows(statement, **bound)
        if entity is Contact:
            return list(self._contacts(rows))  # type: ignore[arg-type]  # E is Contact here
        decode = codec_of(entity).decode
        return [decode(row) for row in rows]

    def _contacts(self, rows: Sequence[Any]) -> Iterator[Contact]:
        ids = [row[0] for row in rows]
        points = self._children(tables.contact_point, ids, _POINT_COLUMNS)
        places = self._children(tables.address, ids, _ADDRESS_COLUMNS)
        cards = self._children(tables.card, ids, ("version", "text", "uid", "digest"))
        tags = self._tags(ids)
        for row in rows:
            id_ = row[0]
            card = cards[id_][0] if id_ in cards else None
            yield decode_contact(
                row, ContactChildren(points.get(id_, ()), places.get(id_, ()), card, tags.get(id_, ()))
            )

    def _children(self, table: Table, ids: list[int], columns: tuple[str, ...]) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        for row in self.rows(_details(table, columns), values=id_array(ids)):
            found[row[0]].append(row[1:])
        return dict(found)

    def _tags(self, ids: list[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for contact_id, name in self.rows(_tags_of_contacts(), values=id_array(ids)):
            found[contact_id].append(name)
        return dict(found)


# The statements that are asked most are made once: making one takes ten times as long as SQLite needs to answer it.


def bound_values() -> Any:
    """The values bound as `values`, a JSON array."""
    return select(func.json_each(bindparam("values")).table_valued("value").c.value)


@cache
def _every(table: Table) -> Select[Any]:
    """All rows of a table: by position where it has one, else by id."""
    order = [table.c.position] if "position" in table.c else []
    return select(table).order_by(*order, table.c.id)


@cache
def _having(table: Table, column: str) -> Select[Any]:
    """The rows of a table of which a column is one of the values, by id."""
    return select(table).where(table.c[column].in_(bound_values())).order_by(table.c.id)


@cache
def _details(table: Table, columns: tuple[str, ...]) -> Select[Any]:
    """The rows of contacts' details, each behind its contact's id, in their order."""
    order = [table.c.position] if "position" in table.c else []
    statement = select(table.c.contact_id, *(table.c[name] for name in columns))
    return statement.where(table.c.contact_id.in_(bound_values())).order_by(table.c.contact_id, *order)


@cache
def _tags_of_contacts() -> Select[Any]:
    tagged = tables.contact_tag
    statement = select(tagged.c.contact_id, tables.tag.c.name).select_from(tagged.join(tables.tag))
    return statement.where(tagged.c.contact_id.in_(bound_values())).order_by(tagged.c.position)


_POINT_COLUMNS = (
    "channel",
    "value",
    "types",
    "label",
    "accuracy",
    "accuracy_how",
    "accuracy_at",
    "accuracy_at_offset",
)
_ADDRESS_COLUMNS = tuple(
    column.name for column in tables.address.columns if column.name not in {"contact_id", "position"}
)


class Builder(Reader):
    """A reader inside the writing transaction: what builds a change set sees the newest state and gets its ids here.

    `revision` is the number of this transaction; what it writes will carry it.
    """

    def __init__(self, connection: Connection, revision: int) -> None:
        super().__init__(connection)
        self.revision = revision
        self._last_ids: dict[str, int] = {}

    def new_id(self, entity: type[Entity]) -> int:
        """An id that no entity of this type has ever had."""
        name = TABLE_OF_ENTITY[entity].name
        if name not in self._last_ids:
            sequence = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
            self._last_ids[name] = self.connection.scalar(sequence, {"name": name}) or 0
        self._last_ids[name] += 1
        return self._last_ids[name]

    def keep_blob(self, digest: str, data: bytes) -> None:
        """Keep bytes under their digest; bytes that are kept already stay as they are."""
        statement = insert(tables.blob).prefix_with("OR IGNORE")
        self.connection.execute(statement, [{"digest": digest, "data": data}])
