"""Large change sets, kept in the database until undone or until it is opened the next time.

A spilled set always leads from the present to the past: of each pair it keeps what the entity was before, and of what
it is now only the revision, since the rest is in the tables. Turning it back reads the present, and so makes the set
that leads forward again.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select

from leaddesk.domain.changes import (
    ENTITY_OF_KIND,
    KIND_OF_ENTITY,
    ChangeSet,
    Entity,
    Kind,
    Pair,
    Touched,
    touched_by,
)
from leaddesk.domain.errors import Refused
from leaddesk.domain.messages import Message, mark
from leaddesk.storage import tables
from leaddesk.storage.reader import Builder, Reader
from leaddesk.storage.rows import dump, load, to_json
from leaddesk.storage.writer import stale

IN_MEMORY = 1_000
"""Sets of up to so many pairs stay in memory."""

Entry = tuple[str, int, int | None, list[Any] | None]
"""Kind, id, the revision there is now (None: gone), and what was before (None: nothing)."""


class Recorder:
    """Takes the pairs of a commit as they are written and makes the change set of them, spilling a large one.

    Where nobody will undo it (`keeps` is false), a large set is not kept at all.
    """

    def __init__(self, builder: Builder, label: Message, *, keeps: bool) -> None:
        self._builder = builder
        self._label = label
        self._keeps = keeps
        self._pairs: list[Pair] = []
        self._kinds: set[Kind] = set()
        self._is_large = False
        self._set_id: int | None = None
        self._batches = 0

    def add(self, pairs: Sequence[Pair]) -> None:
        """Take pairs that have been written."""
        self._pairs += pairs
        self._kinds.update(pair.kind for pair in pairs)
        if self._is_large or len(self._pairs) > IN_MEMORY:
            self._is_large = True
            self._spill()

    def finish(self) -> ChangeSet:
        """The change set of all pairs taken."""
        if not self._is_large:
            return ChangeSet(self._label, tuple(self._pairs), touched_by(self._pairs))
        touched: Touched = dict.fromkeys(self._kinds)
        return ChangeSet(self._label, (), touched, self._set_id)

    def _spill(self) -> None:
        pairs, self._pairs = self._pairs, []
        if not self._keeps:
            return
        connection = self._builder.connection
        if self._set_id is None:
            self._set_id = 1 + (connection.scalar(select(func.max(tables.undo.c.set_id))) or 0)
        payload = zlib.compress(to_json([_entry(pair) for pair in pairs]).encode(), level=1)
        row = {"set_id": self._set_id, "batch": self._batches, "pairs": payload}
        connection.execute(insert(tables.undo), [row])
        self._batches += 1


def _entry(pair: Pair) -> Entry:
    revision = None if pair.after is None else pair.after.revision
    return pair.kind.value, pair.entity.id, revision, None if pair.before is None else dump(pair.before)


def turn_back(builder: Builder, set_id: int) -> Iterator[list[Pair]]:
    """The pairs that take a spilled set back, last first and batch by batch; the set is used up.

    Raises `Stale` if any entity has changed since, `Refused` if the set was given up because another window has opened
    the database.
    """
    statement = select(tables.undo.c.batch).where(tables.undo.c.set_id == set_id)
    batches = builder.connection.scalars(statement.order_by(tables.undo.c.batch.desc())).all()
    if not batches:
        raise Refused(
            Message("undo-gone", mark("This can no longer be undone: the database was opened again since."))
        )
    for batch in batches:
        condition = (tables.undo.c.set_id == set_id) & (tables.undo.c.batch == batch)
        payload = builder.connection.scalar(select(tables.undo.c.pairs).where(condition))
        builder.connection.execute(delete(tables.undo).where(condition))
        assert payload is not None
        yield _turn(builder, json.loads(zlib.decompress(payload)))


def _turn(builder: Builder, entries: Iterable[Entry]) -> list[Pair]:
    entries = list(entries)
    now = _present(builder, entries)
    changed = [
        (Kind(kind), id_) for kind, id_, revision, _ in entries if _revision(now.get((kind, id_))) != revision
    ]
    if changed:
        raise stale(changed)
    return [
        Pair(now.get((kind, id_)), None if before is None else load(ENTITY_OF_KIND[Kind(kind)], before))
        for kind, id_, _, before in reversed(entries)
    ]


def _present(reader: Reader, entries: Iterable[Entry]) -> dict[tuple[str, int], Entity]:
    ids: dict[Kind, list[int]] = {}
    for kind, id_, _, _ in entries:
        ids.setdefault(Kind(kind), []).append(id_)
    found: dict[tuple[str, int], Entity] = {}
    for kind, wanted in ids.items():
        entities: Iterable[Entity] = reader.get(ENTITY_OF_KIND[kind], wanted).values()
        found |= {(KIND_OF_ENTITY[type(entity)].value, entity.id): entity for entity in entities}
    return found


def _revision(entity: Entity | None) -> int | None:
    return None if entity is None else entity.revision
