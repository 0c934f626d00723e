"""What SQLite says, told as what it means for the user."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError
from sqlcipher3 import dbapi2 as driver

from leaddesk.domain.errors import EnvironmentFault
from leaddesk.domain.messages import Message, mark

NEWER: Final = mark(
    "{path} was written by a newer LeadDesk. Update LeadDesk to open it; the file was left as it is."
)
FOREIGN: Final = mark("{path} is not a LeadDesk database. Choose another file; this one was left as it is.")
DAMAGED: Final = mark("{path} is damaged ({detail}). Restore a backup: leaddesk restore BACKUP")
LOCKED: Final = mark(
    "{path} is in use by another program. Close that program and try again; nothing was changed."
)
READ_ONLY: Final = mark(
    "{path} cannot be written to. Allow writing to the file and its folder, or use another place."
)
FULL: Final = mark("The disk that holds {path} is full. Free some space and try again; nothing was lost.")
UNREADABLE: Final = mark("{path} cannot be opened ({detail}).")
FAILED: Final = mark("The disk failed while working on {path} ({detail}). What was saved before is unharmed.")

_BY_WORDS: Final = (
    ("disk is full", "disk-full", FULL),
    ("readonly", "read-only", READ_ONLY),
    ("read-only", "read-only", READ_ONLY),
    ("locked", "locked", LOCKED),
    ("malformed", "damaged", DAMAGED),
    ("not a database", "damaged", DAMAGED),
    ("unable to open", "unreadable", UNREADABLE),
    ("disk i/o error", "disk-failed", FAILED),
)
"""SQLite's own messages (sqlite3_errstr), which unlike the codes every driver passes on."""


def fault(code: str, text: str, path: Path | str, detail: object = "") -> EnvironmentFault:
    """The error for a database file that cannot be used."""
    return EnvironmentFault(Message(code, text, {"path": str(path), "detail": str(detail)}))


def of_words(words: str, path: Path) -> EnvironmentFault:
    """The error that SQLite's words stand for; words that name no known fault are passed on."""
    for known, code, text in _BY_WORDS:
        if known in words.lower():
            return fault(code, text, path, words)
    return fault("failed", FAILED, path, words)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the environment into an `EnvironmentFault`; other errors pass as they are."""
    try:
        yield
    except (DBAPIError, driver.Error) as error:
        if isinstance(error, _BUGS):
            raise
        raise of_words(str(error.orig if isinstance(error, DBAPIError) else error), path) from error


_BUGS: Final = (IntegrityError, ProgrammingError, driver.IntegrityError, driver.ProgrammingError)
"""Errors that say something of our statements, never of the environment."""
