"""The database file: how it is recognised, made, opened, and how transactions on it begin."""

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, select, update
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as driver

from leaddesk.domain.changes import Entity, Pair
from leaddesk.domain.errors import EnvironmentFault
from leaddesk.domain.lists import DEFAULT_LISTS
from leaddesk.domain.playbook import DEFAULT_PLAYBOOKS
from leaddesk.domain.qualification import DEFAULT_CRITERIA
from leaddesk.domain.stages import DEFAULT_STAGES
from leaddesk.domain.text import fold
from leaddesk.storage import faults, search, tables
from leaddesk.storage.reader import Builder, Reader
from leaddesk.storage.writer import stamp, write

APPLICATION_ID: Final = 0x4C44736B
"""Marks a SQLite file as ours ("LDsk"), in the place SQLite's file format keeps for it (offset 68)."""
SCHEMA: Final = 2
"""The number of the newest schema revision, kept as SQLite's user_version (offset 60)."""
_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = struct.Struct(">60xi4xI")
_BUSY_SECONDS: Final = 5
_FOLDED: Final = 8_192
"""So many texts a connection remembers folded: cities, titles and organizations come again and again as it sorts."""
_PRAGMAS: Final = (
    "foreign_keys = ON",
    "synchronous = FULL",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cache_size = -1000",
)
"""What every connection is set to: nothing acknowledged is lost in a power cut, nothing leaves the file in the clear, and
no more than 1,000 KiB of the file are held by each: the computer holds the rest of it once for all of them."""


class Header(NamedTuple):
    """What a file's first bytes say: the schema it has. 0: the file is new."""

    schema: int


def inspect(path: Path, *, writes: bool = True) -> Header:
    """Look at a database file without touching it.

    Raises `EnvironmentFault` if it is not ours, from a newer LeadDesk, or cannot be read or (if it `writes`) written.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return Header(0)
    except OSError as error:
        raise faults.fault("unreadable", faults.UNREADABLE, path, error.strerror) from error
    if not head:
        return Header(0)
    if not head.startswith(_MAGIC) or len(head) < 100:
        raise faults.fault("foreign", faults.FOREIGN, path)
    schema, application = _HEADER.unpack_from(head)
    if application != APPLICATION_ID:
        raise faults.fault("foreign", faults.FOREIGN, path)
    if schema > SCHEMA:
        raise faults.fault("newer", faults.NEWER, path)
    if writes and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise faults.fault("read-only", faults.READ_ONLY, path)
    return Header(schema)


def connect(path: Path, *, busy_seconds: float = _BUSY_SECONDS) -> Engine:
    """An engine for a database file whose transactions are explicit: ours say how they begin."""
    # The driver searches long for an adapter of every None it binds; handing it one makes bulk inserts 6 times as fast.
    driver.register_adapter(type(None), lambda nothing: nothing)
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        module=driver,
        poolclass=QueuePool,
        connect_args={"timeout": busy_seconds, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.create_function("fold", 1, lru_cache(_FOLDED)(fold), deterministic=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def make(path: Path) -> None:
    """Make a new database with what every one begins with.

    It is made beside its place and put there once it is whole, so that a crash leaves nothing that is half one.
    """
    unfinished = path.with_name(path.name + ".part")
    for left in (unfinished, path.with_name(path.name + ".part-journal")):
        left.unlink(missing_ok=True)
    engine = connect(unfinished)
    try:
        create(engine, path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    finally:
        engine.dispose()
    unfinished.replace(path)


def create(engine: Engine, path: Path) -> None:
    """Make the tables and what every database begins with, in one transaction; errors are told of `path`."""
    with faults.told_plainly(path), engine.execution_options(immediate=True).begin() as connection:
        tables.metadata.create_all(connection)
        search.create(connection)
        _stamp_revision(connection)
        connection.execute(insert(tables.clock), [{"id": 1, "revision": 1}])
        write(connection, _beginnings())
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")


def _stamp_revision(connection: Connection) -> None:
    """Say to Alembic which revision the tables are at; a new database has them all at once."""
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version ("
        "version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{SCHEMA:04}",))


def _beginnings() -> list[Pair]:
    defaults: tuple[tuple[Entity, ...], ...] = (
        DEFAULT_STAGES,
        DEFAULT_CRITERIA,
        DEFAULT_LISTS,
        DEFAULT_PLAYBOOKS,
    )
    return stamp(
        (Pair(None, replace(entity, id=id_)) for kind in defaults for id_, entity in enumerate(kind, 1)), 1
    )


class Database:
    """An open database file. Reading sees one state; writing holds the one write lock from its beginning."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._writing = engine.execution_options(immediate=True)

    def prepare(self, *, forgets: bool) -> None:
        """Switch to write-ahead logging; `forgets`: also empty what the last window kept for its undo."""
        try:
            with self.raw() as connection:
                connection.execute("PRAGMA journal_mode = WAL")
            if forgets:
                with self.writing(counts=False) as builder:
                    builder.connection.execute(tables.undo.delete())
        except EnvironmentFault:
            self._engine.dispose()
            raise

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A reader of the state as it is now."""
        with faults.told_plainly(self.path), self._engine.begin() as connection:
            yield Reader(connection)

    @contextmanager
    def writing(self, *, counts: bool = True) -> Iterator[Builder]:
        """The one writing transaction; rolled back if anything is raised. `counts`: it makes a new revision."""
        with faults.told_plainly(self.path), self._writing.begin() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            revision = connection.scalars(select(tables.clock.c.revision)).one()
            if counts:
                revision += 1
                connection.execute(update(tables.clock).values(revision=revision))
            yield Builder(connection, revision)

    @contextmanager
    def raw(self) -> Iterator[Any]:
        """The driver's own connection, outside any transaction (for VACUUM INTO, checks and backups)."""
        with faults.told_plainly(self.path), self._engine.connect() as connection:
            yield connection.connection.driver_connection

    def version(self) -> int:
        """A number that changes when another program has written to the file."""
        with self.raw() as connection:
            return int(connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Bring everything into the one file (copying it suffices), and let it go.

        Where another program is writing, that is left to whoever closes the file last.
        """
        try:
            if self._has_unused_blobs():
                self._let_go_of_blobs()
            with self.raw() as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except EnvironmentFault as error:
            if error.message.code != "locked":
                raise
        finally:
            self._engine.dispose()

    def _has_unused_blobs(self) -> bool:
        with self.reading() as reader:
            return (
                reader.connection.scalar(select(tables.blob.c.digest).where(_IS_UNUSED).limit(1)) is not None
            )

    def _let_go_of_blobs(self) -> None:
        """Let go of pictures nobody has, unless another window is open: what it can still undo may need them.

        Leaving write-ahead logging succeeds only for the one program that has the file open.
        """
        self._engine.dispose()
        with self.raw() as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE")
        with self.writing(counts=False) as builder:
            builder.connection.execute(tables.blob.delete().where(_IS_UNUSED))


_IS_UNUSED: Final = tables.blob.c.digest.not_in(select(tables.contact_blob.c.digest))
