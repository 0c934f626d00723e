"""Backups: a whole copy of the database at one moment, and the way back to one."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from leaddesk.domain.errors import EnvironmentFault
from leaddesk.domain.messages import Message, mark
from leaddesk.storage import faults
from leaddesk.storage.database import Database, inspect

_LOCK_SECONDS = 10


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Hold the lock file that lets one program at a time make, migrate or restore a database."""
    from filelock import FileLock, Timeout  # seldom needed, and it brings asyncio

    lock = FileLock(path.with_name(path.name + ".lock"), timeout=_LOCK_SECONDS)
    try:
        lock.acquire()
    except Timeout as error:
        raise faults.fault("locked", faults.LOCKED, path) from error
    except OSError as error:
        raise faults.fault("read-only", faults.READ_ONLY, path) from error
    try:
        yield
    finally:
        lock.release()


def make_folder(path: Path) -> None:
    """Make the folder a database is to lie in."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.fault("unreadable", faults.UNREADABLE, path.parent, error.strerror) from error


def back_up(database: Database, target: Path) -> None:
    """Write a copy of the database as it is now: whole, or not at all.

    Raises `EnvironmentFault` if the target exists or cannot be written.
    """
    if target.exists():
        text = mark("{path} exists already. Choose another name for the backup.")
        raise EnvironmentFault(Message("backup-exists", text, {"path": str(target)}))
    if not target.parent.is_dir():
        raise faults.fault("unreadable", faults.UNREADABLE, target, os.strerror(errno.ENOENT))
    unfinished = target.with_name(target.name + ".part")
    try:
        unfinished.unlink(missing_ok=True)
        with faults.told_plainly(target), database.raw() as connection:
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        _make_durable(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise faults.fault("unreadable", faults.UNREADABLE, target, error.strerror) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _make_durable(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def restore(backup: Path, path: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the database; returns where the database that stood there is kept now.

    The backup is checked first and left as it is. Raises `EnvironmentFault` if it is no sound LeadDesk database, or if
    a program has the database open.
    """
    if not backup.exists():
        raise faults.fault("unreadable", faults.UNREADABLE, backup, os.strerror(errno.ENOENT))
    if inspect(backup, writes=False).schema == 0:
        raise faults.fault("foreign", faults.FOREIGN, backup)
    refuse_unsound(backup)
    make_folder(path)
    with guarded(path):
        kept = _free_name(path, f"before-restore-{now:%Y%m%d-%H%M%S}")
        unfinished = path.with_name(path.name + ".part")
        try:
            _copy(backup, unfinished)
            had_one = _set_aside(path, kept)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    return kept if had_one else None


def _free_name(path: Path, label: str) -> Path:
    """A name beside a file's that nothing has yet."""
    found = path.with_name(f"{path.stem}-{label}{path.suffix}")
    again = 1
    while found.exists():
        again += 1
        found = path.with_name(f"{path.stem}-{label}-{again}{path.suffix}")
    return found


def refuse_unsound(path: Path) -> None:
    """Raise `EnvironmentFault` unless SQLite finds the file sound. Only reads."""
    with faults.told_plainly(path), closing(_connect_reading(path)) as connection:
        findings = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
    if findings != ["ok"]:
        raise faults.fault("damaged", faults.DAMAGED, path, findings[0])


def _connect_reading(path: Path) -> Any:
    return driver.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _copy(source: Path, target: Path) -> None:
    """Copy what a database holds, its write-ahead log included."""
    target.unlink(missing_ok=True)
    with (
        faults.told_plainly(target),
        closing(_connect_reading(source)) as connection,
    ):
        connection.execute("VACUUM INTO ?", (str(target),))
    _make_durable(target)


def _set_aside(path: Path, kept: Path) -> bool:
    """Move the database away with its log, unless a program has it open."""
    if not path.exists():
        return False
    _refuse_open(path)
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(kept.with_name(kept.name + suffix))
    # The old file keeps its place until the new one takes it in one step: a kill leaves one of the two there.
    try:
        os.link(path, kept)
    except OSError:  # a file system without links
        shutil.copy2(path, kept)
        _make_durable(kept)
    return True


def _refuse_open(path: Path) -> None:
    """Raise `EnvironmentFault` if another program has the database open; a damaged one nobody can have open."""
    try:
        with faults.told_plainly(path), closing(driver.connect(str(path), timeout=1)) as connection:
            _leave_log(connection)
    except EnvironmentFault as error:
        if error.message.code != "damaged":
            raise


def _leave_log(connection: Any) -> None:
    """Leaving write-ahead logging succeeds only for the one program that has the file open."""
    mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise driver.OperationalError("database is locked")
