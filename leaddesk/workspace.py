"""The workspace: an open database with its services wired, and the one door through which it changes."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from getpass import getuser
from itertools import islice
from pathlib import Path
from typing import Any, Self

from leaddesk.domain.changes import ChangeSet, Pair, Touched
from leaddesk.domain.messages import Message
from leaddesk.services.door import Blobs, Build, BuildBatches, Step
from leaddesk.services.history import History
from leaddesk.storage import backup, memory, migrate, staging
from leaddesk.storage.database import SCHEMA, Database, connect, inspect, make
from leaddesk.storage.reader import Reader
from leaddesk.storage.spill import Recorder
from leaddesk.storage.writer import stamp, write

_BATCH = 250

OnCommit = Callable[[Touched], None]


def local_now() -> datetime:
    """The time, with the offset of where this computer is."""
    return datetime.now().astimezone()


def _tell_nobody(_touched: Touched) -> None:
    pass


def _watch_nothing(_done: int, _total: int) -> None:
    pass


class Workspace:
    """An open database. Every change goes through `commit`; `on_commit` is told what it touched."""

    def __init__(
        self,
        database: Database,
        *,
        on_commit: OnCommit = _tell_nobody,
        now: Callable[[], datetime] = local_now,
        keeps_history: bool = True,
    ) -> None:
        self.database = database
        self.history = History()
        self.now = now
        self._on_commit = on_commit
        self._watcher: Step = _watch_nothing
        self._keeps_history = keeps_history

    @classmethod
    def open(cls, path: Path, **options: Any) -> "Workspace":
        """Open the database at a path: made if it is not there, migrated if it is older.

        Options are those of the constructor; with `keeps_history` false large changes cannot be undone, and what
        another workspace keeps for its undo is left alone. Raises `EnvironmentFault` if the file cannot be used; it
        is then as it was.
        """
        path = path.absolute()
        schema = inspect(path).schema
        if schema < SCHEMA:
            _make_or_migrate(path, options.get("now", local_now)())
        database = Database(path, connect(path))
        staging.sweep(path.parent)
        database.prepare(forgets=options.get("keeps_history", True))
        return cls(database, **options)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Bring everything into the one file and let go of it."""
        self.database.close()

    def user(self) -> str:
        """Who sits here; empty where the system has no name for them."""
        try:
            return getuser()
        except (KeyError, OSError):
            return ""

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A reader of the state as it is now."""
        with self.database.reading() as reader:
            yield reader

    def commit(self, label: Message, build: Build, *, record: bool = True, blobs: Blobs = ()) -> ChangeSet:
        """Write what `build` makes; see `services.door.Door`."""
        return self.commit_batches(
            label, lambda builder: _batched(build(builder)), record=record, blobs=blobs
        )

    def commit_batches(
        self, label: Message, build: BuildBatches, *, record: bool = True, blobs: Blobs = ()
    ) -> ChangeSet:
        """Write what `build` makes, batch by batch; see `services.door.Door`."""
        with self.database.writing(counts=record) as builder:
            for digest, data in blobs:
                builder.keep_blob(digest, data)
            recorder = Recorder(builder, label, keeps=self._keeps_history)
            for batch in build(builder):
                written = stamp(batch, builder.revision) if record else batch
                write(builder.connection, written)
                recorder.add(written)
            changes = recorder.finish()
        if record:
            self.history.push(changes)
        if changes:
            self._on_commit(changes.touched)
        return changes

    def step(self, done: int, total: int) -> None:
        """Tell whoever watches how far a change is; see `services.door.Door`."""
        self._watcher(done, total)

    @contextmanager
    def watched(self, watcher: Step) -> Iterator[None]:
        """Tell a watcher how far the changes are that are made in here; what it raises ends them, unwritten.

        For the one thread that makes changes.
        """
        before, self._watcher = self._watcher, watcher
        try:
            yield
        finally:
            self._watcher = before

    def remember(self, key: str, value: object) -> None:
        """Keep what is no contact data (layouts, drafts, window state); no part of undo."""
        with self.database.writing(counts=False) as builder:
            memory.keep(builder, key, json.dumps(value, ensure_ascii=False))

    def recall(self, key: str, default: Any = None) -> Any:
        """What was remembered under a key."""
        with self.reading() as reader:
            found = memory.kept(reader, key)
        return default if found is None else json.loads(found)


def _batched(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    remaining = iter(pairs)
    while batch := list(islice(remaining, _BATCH)):
        yield batch


def _make_or_migrate(path: Path, now: datetime) -> None:
    backup.make_folder(path)
    with backup.guarded(path):
        schema = inspect(path).schema
        if schema == 0:
            make(path)
        elif schema < SCHEMA:
            migrate.migrate(path, schema, now)
