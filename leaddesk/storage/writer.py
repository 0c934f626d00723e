"""The only mutator: writes pairs of entities, and keeps the search index with them.

A pair is written only if the entity still has the revision that the pair's `before` says; else nothing is.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import Column, Connection, Table, select

from leaddesk.domain.changes import ENTITY_OF_KIND, KIND_OF_ENTITY, Entity, Kind, Pair
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import Stale
from leaddesk.domain.messages import Message, mark_n
from leaddesk.domain.tag import Tag
from leaddesk.domain.text import SEARCHED, search_text
from leaddesk.storage import search, tables
from leaddesk.storage.contact_rows import columns_that_differ, encode_addresses, encode_blobs, encode_points
from leaddesk.storage.reader import any_of
from leaddesk.storage.rows import TABLE_OF_ENTITY, codec_of

_ORDER: Final = tuple(Kind)

Revisions = Mapping[Kind, Mapping[int, int]]
"""The revisions of entities, by kind and id."""


def stamp(pairs: Iterable[Pair], revision: int) -> list[Pair]:
    """The pairs, with the revision of the transaction that is about to write them on every new content."""
    return [
        Pair(
            before,
            after if after is None or after.revision == revision else replace(after, revision=revision),
        )
        for before, after in pairs
    ]


def write(connection: Connection, pairs: Sequence[Pair]) -> None:
    """Write pairs: what goes, then what changes, then what comes.

    Raises `Stale` if an entity is no longer as its pair has it before; the caller's transaction must then be rolled
    back.
    """
    sorted_out: dict[tuple[str, Kind], list[Pair]] = defaultdict(list)
    for pair in pairs:
        sorted_out[_verb(pair), pair.kind].append(pair)
    keys = {(pair.kind, pair.entity.id) for pair in pairs}
    assert len(keys) == len(pairs), "an entity stands once in a change"
    _refuse_stale(connection, pairs)
    for kind in reversed(_ORDER):
        _delete(connection, [pair.before for pair in sorted_out["delete", kind] if pair.before is not None])
    for kind in _ORDER:
        _update(connection, sorted_out["update", kind])
    for kind in _ORDER:
        _insert(connection, [pair.after for pair in sorted_out["insert", kind] if pair.after is not None])
    contacts = [pair for verb in ("update", "insert") for pair in sorted_out[verb, Kind.CONTACT]]
    _write_details(connection, contacts)


def _verb(pair: Pair) -> str:
    if pair.after is None:
        return "delete"
    return "insert" if pair.before is None else "update"


def _insert(connection: Connection, entities: list[Entity]) -> None:
    if entities:
        codec = codec_of(type(entities[0]))
        connection.exec_driver_sql(insert_sql(codec.table), [codec.encode(entity) for entity in entities])


def _update(connection: Connection, pairs: list[Pair]) -> None:
    if not pairs:
        return
    codec = codec_of(type(pairs[0].entity))
    alike: dict[tuple[str, ...] | None, list[Entity]] = defaultdict(list)
    for before, after in pairs:
        if after is not None:
            alike[_columns_that_differ(before, after)].append(after)
    for names, entities in alike.items():
        if names is None:
            values = [(*codec.encode(entity)[1:], entity.id) for entity in entities]
            connection.exec_driver_sql(_update_sql(codec.table, _all_but_id(codec.table)), values)
        elif names:
            values = [(*(getattr(entity, name) for name in names), entity.id) for entity in entities]
            connection.exec_driver_sql(_update_sql(codec.table, names), values)


def _columns_that_differ(before: Entity | None, after: Entity) -> tuple[str, ...] | None:
    """The columns to be written, named as the fields they hold as they are; None: all of them."""
    if isinstance(before, Contact) and isinstance(after, Contact):
        return columns_that_differ(before, after)
    return None


def _all_but_id(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.columns if column.name != "id")


def _delete(connection: Connection, entities: list[Entity]) -> None:
    if not entities:
        return
    table = TABLE_OF_ENTITY[type(entities[0])]
    if table is tables.contact:
        search.remove(connection, [entity.id for entity in entities])
    statement = f'DELETE FROM "{table.name}" WHERE id = ?'  # noqa: S608 (the schema's own name)
    connection.exec_driver_sql(statement, [(entity.id,) for entity in entities])


def _refuse_stale(connection: Connection, pairs: Sequence[Pair]) -> None:
    expected: dict[Kind, dict[int, int]] = defaultdict(dict)
    going: dict[Kind, list[int]] = defaultdict(list)
    for before, after in pairs:
        if before is not None:
            kind = KIND_OF_ENTITY[type(before)]
            expected[kind][before.id] = before.revision
            if after is None:
                going[kind].append(before.id)
    refuse_stale(connection, expected, going)
    _refuse_taken_names(connection, pairs)


def _refuse_taken_names(connection: Connection, pairs: Iterable[Pair]) -> None:
    """Raise `Stale` if a tag would come back to a name that another tag has taken since."""
    ids = {pair.after.name: pair.after.id for pair in pairs if isinstance(pair.after, Tag)}
    statement = select(tables.tag.c.name, tables.tag.c.id).where(any_of(tables.tag.c.name, ids))
    found = dict(connection.execute(statement).all()) if ids else {}
    taken = [(Kind.TAG, ids[name]) for name, id_ in found.items() if id_ not in ids.values()]
    if taken:
        raise stale(taken)


def refuse_stale(connection: Connection, expected: Revisions, going: Mapping[Kind, Collection[int]]) -> None:
    """Raise `Stale` unless every entity that a change takes or alters has the revision expected.

    Those that are `going` must not be needed either: nothing that the change leaves alone may refer to them. The
    transaction has held the write lock since its beginning, so that nothing can come between.
    """
    changed = [
        (kind, id_) for kind, revisions in expected.items() for id_ in _changed(connection, kind, revisions)
    ]
    changed += _needed(connection, expected, going, set(changed))
    if changed:
        raise stale(changed)


def _changed(connection: Connection, kind: Kind, revisions: Mapping[int, int]) -> list[int]:
    table = TABLE_OF_ENTITY[ENTITY_OF_KIND[kind]]
    statement = select(table.c.id, table.c.revision).where(any_of(table.c.id, revisions))
    found = dict(connection.execute(statement).all())
    return [id_ for id_, revision in revisions.items() if found.get(id_) != revision]


def _needed(
    connection: Connection,
    expected: Revisions,
    going: Mapping[Kind, Collection[int]],
    staying: set[tuple[Kind, int]],
) -> Iterator[tuple[Kind, int]]:
    """What is going although something that stays refers to it; what refers to others is looked at first."""
    for kind in reversed(_ORDER):
        for referrer, owner, column in _references(kind) if going.get(kind) else ():
            known = expected.get(referrer, {})
            for id_, referring in connection.execute(
                select(column, owner).where(any_of(column, going[kind]))
            ):
                is_staying = referring not in known or (referrer, referring) in staying
                if is_staying and (kind, id_) not in staying:
                    staying.add((kind, id_))
                    yield kind, id_


@cache
def _references(kind: Kind) -> tuple[tuple[Kind, Column[int], Column[int]], ...]:
    """What may refer to an entity: the kind that does, the column of its id, and the column that refers."""
    kinds = {table: KIND_OF_ENTITY[entity] for entity, table in TABLE_OF_ENTITY.items()}
    target = TABLE_OF_ENTITY[ENTITY_OF_KIND[kind]]
    return tuple(
        (kinds.get(table, Kind.CONTACT), table.c.id if table in kinds else table.c.contact_id, key.parent)
        for table in tables.metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table is target and key.ondelete is None
    )


def stale(entities: Iterable[tuple[Kind, int]]) -> Stale:
    """The error that says what has changed meanwhile."""
    found = tuple(dict.fromkeys((kind.value, id_) for kind, id_ in entities))
    text = mark_n(
        "This has been changed meanwhile; nothing was written ({count} record).",
        "This has been changed meanwhile; nothing was written ({count} records).",
    )
    return Stale(Message("stale", text, {"count": len(found)}), found)


@cache
def insert_sql(table: Table) -> str:
    """The driver's INSERT for a table, values in the order of its columns."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" for _ in table.columns)
    return f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608 (the schema's own names)


@cache
def _update_sql(table: Table, names: tuple[str, ...]) -> str:
    values = ", ".join(f'"{name}" = ?' for name in names)
    return f'UPDATE "{table.name}" SET {values} WHERE id = ?'  # noqa: S608 (the schema's own names)


# A contact's details: rewritten where they differ, so that a move touches one row only.


Details = Callable[[Contact], list[tuple[Any, ...]]]
Says = Callable[[Any], Any]
"""Some fields of a contact."""


def _write_details(connection: Connection, pairs: Sequence[Pair]) -> None:
    contacts = [(before, after) for before, after in pairs if isinstance(after, Contact)]
    if not contacts:
        return
    tags = dict(connection.execute(select(tables.tag.c.name, tables.tag.c.id)).all())
    details: tuple[tuple[Table, Details, Says], ...] = (
        (tables.contact_point, encode_points, attrgetter("emails", "phones", "urls")),
        (tables.address, encode_addresses, attrgetter("addresses")),
        (tables.card, _encode_card, attrgetter("card")),
        (tables.contact_blob, encode_blobs, attrgetter("photo", "card", "extra")),
        (tables.contact_tag, lambda contact: _encode_tags(contact, tags), attrgetter("tags")),
    )
    for table, encode, says in details:
        differing = [(before, after) for before, after in contacts if _differs(before, after, says)]
        _replace(connection, table, encode, differing)
    _replace_search_texts(connection, contacts)


def _differs(before: Entity | None, after: Contact, says: Says) -> bool:
    return before is None or says(before) != says(after)


def _replace(
    connection: Connection, table: Table, encode: Details, contacts: Sequence[tuple[Entity | None, Contact]]
) -> None:
    gone = [(before.id,) for before, _ in contacts if before is not None]
    if gone:
        connection.exec_driver_sql(f'DELETE FROM "{table.name}" WHERE contact_id = ?', gone)  # noqa: S608 (ours)
    rows = [row for _, after in contacts for row in encode(after)]
    if rows:
        connection.exec_driver_sql(insert_sql(table), rows)


def _encode_card(contact: Contact) -> list[tuple[Any, ...]]:
    card = contact.card
    return [(contact.id, card.version, card.text, card.uid, card.digest)] if card else []


def _encode_tags(contact: Contact, tags: dict[str, int]) -> list[tuple[Any, ...]]:
    if any(name not in tags for name in contact.tags):
        # A tag that an undone change knows may have been renamed or removed since.
        raise stale([(Kind.CONTACT, contact.id)])
    return [(contact.id, position, tags[name]) for position, name in enumerate(contact.tags)]


_searched: Final = attrgetter(*SEARCHED)


def _replace_search_texts(connection: Connection, contacts: Sequence[tuple[Entity | None, Contact]]) -> None:
    gone, come = [], []
    for before, after in contacts:
        if not _differs(before, after, _searched):
            continue
        text = search_text(after)
        if isinstance(before, Contact):
            if search_text(before) == text:
                continue
            gone.append(after.id)
        come.append((after.id, text))
    search.remove(connection, gone)
    search.add(connection, come)
