"""Large change sets, kept in the database until undone or until it is opened the next time.

A spilled set always leads from the present to the past: of each pair it keeps what the entity was before, told against
what it is now, and of that only the revision, since the rest is in the tables. Turning it back reads the present, and so
makes the set that leads forward again.
"""

import json
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, delete, func, insert, select

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
from leaddesk.storage.columns import to_json
from leaddesk.storage.dumps import dump_past, load_past
from leaddesk.storage.reader import Builder, Reader
from leaddesk.storage.writer import refuse_stale

IN_MEMORY = 1_000
"""Sets of up to so many pairs stay in memory."""
_PER_LINE: Final = 100
"""So many pairs are packed at once: more would hold Python, and with it the window, for longer than a frame."""

Entry = tuple[str, int, int | None, list[Any] | None]
"""Kind, id, the revision there is now (None: gone), and what was before, told against it (None: nothing)."""
Leaving = frozenset[tuple[str, int]]
"""Entities, as (kind, id), that an undo is to leave as they are."""


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
            pairs = _joined(self._pairs)
            return ChangeSet(self._label, tuple(pairs), touched_by(pairs))
        touched: Touched = dict.fromkeys(self._kinds)
        return ChangeSet(self._label, (), touched, self._set_id)

    def _spill(self) -> None:
        pairs, self._pairs = _joined(self._pairs), []
        if not self._keeps:
            return
        connection = self._builder.connection
        if self._set_id is None:
            self._set_id = 1 + (connection.scalar(select(func.max(tables.undo.c.set_id))) or 0)
        payload = zlib.compress(_packed(pairs).encode(), level=1)
        row = {"set_id": self._set_id, "batch": self._batches, "pairs": payload}
        connection.execute(insert(tables.undo), [row])
        self._batches += 1


def _packed(pairs: Sequence[Pair]) -> str:
    """The entries of pairs as lines of JSON."""
    starts = range(0, len(pairs), _PER_LINE)
    return "\n".join(to_json([_entry(pair) for pair in pairs[start : start + _PER_LINE]]) for start in starts)


def _joined(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs with one for each entity: what it was at first, and what it has become."""
    joined: dict[tuple[Kind, int], Pair] = {}
    for pair in pairs:
        key = pair.kind, pair.entity.id
        joined[key] = Pair(joined[key].before, pair.after) if key in joined else pair
    return [pair for pair in joined.values() if pair != (None, None)]


def _entry(pair: Pair) -> Entry:
    revision = None if pair.after is None else pair.after.revision
    past = None if pair.before is None else dump_past(pair.before, pair.after)
    return pair.kind.value, pair.entity.id, revision, past


def turn_back(
    builder: Builder, set_id: int, step: Callable[[int, int], None], leaving: Leaving = frozenset()
) -> Iterator[list[Pair]]:
    """The pairs that take a spilled set back, last first and batch by batch, without what is to be left as it is.

    `step` is told before each batch how many pairs are done, of how many. The set is used up. Raises `Stale` with all that has changed since, `Refused` if the set was given up because
    another window has opened the database.
    """
    statement = select(tables.undo.c.batch).where(tables.undo.c.set_id == set_id)
    batches = builder.connection.scalars(statement.order_by(tables.undo.c.batch.desc())).all()
    if not batches:
        raise gone()
    total, done = _refuse_stale(builder, set_id, batches, leaving), 0
    for batch in batches:
        step(done, total)
        turned = _turn(builder, _entries(builder, set_id, batch, leaving))
        yield turned
        done += len(turned)
        builder.connection.execute(delete(tables.undo).where(_is_batch(set_id, batch)))


def gone() -> Refused:
    """The error for a large set that is kept nowhere any more."""
    text = mark("This can no longer be undone: the database was opened again since.")
    return Refused(Message("undo-gone", text))


def _refuse_stale(builder: Builder, set_id: int, batches: Iterable[int], leaving: Leaving) -> int:
    """Raise `Stale` if anything of the set has changed since; returns how many pairs it has."""
    count = 0
    expected: dict[Kind, dict[int, int]] = defaultdict(dict)
    going: dict[Kind, list[int]] = defaultdict(list)
    for batch in batches:
        for kind, id_, revision, before in _entries(builder, set_id, batch, leaving):
            count += 1
            if revision is not None:
                expected[Kind(kind)][id_] = revision
                if before is None:
                    going[Kind(kind)].append(id_)
    refuse_stale(builder.connection, expected, going)
    return count


def _entries(builder: Builder, set_id: int, batch: int, leaving: Leaving) -> list[Entry]:
    payload = builder.connection.scalar(select(tables.undo.c.pairs).where(_is_batch(set_id, batch)))
    assert payload is not None
    lines = zlib.decompress(payload).splitlines()
    return [entry for line in lines for entry in json.loads(line) if (entry[0], entry[1]) not in leaving]


def _is_batch(set_id: int, batch: int) -> ColumnElement[bool]:
    return (tables.undo.c.set_id == set_id) & (tables.undo.c.batch == batch)


def _turn(builder: Builder, entries: Sequence[Entry]) -> list[Pair]:
    present = _present(builder, entries)
    return [_turned(present.get((kind, id_)), kind, past) for kind, id_, _, past in reversed(entries)]


def _turned(now: Entity | None, kind: str, past: list[Any] | None) -> Pair:
    return Pair(now, None if past is None else load_past(ENTITY_OF_KIND[Kind(kind)], past, now))


def _present(reader: Reader, entries: Iterable[Entry]) -> dict[tuple[str, int], Entity]:
    ids: dict[Kind, list[int]] = {}
    for kind, id_, _, _ in entries:
        ids.setdefault(Kind(kind), []).append(id_)
    found: dict[tuple[str, int], Entity] = {}
    for kind, wanted in ids.items():
        entities: Iterable[Entity] = reader.get(ENTITY_OF_KIND[kind], wanted).values()
        found |= {(KIND_OF_ENTITY[type(entity)].value, entity.id): entity for entity in entities}
    return found
