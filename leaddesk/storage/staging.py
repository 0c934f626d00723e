"""Where an import waits for its decision: what was read, and what will become of it, row by row.

It lies in a temporary database beside ours, so that a large import never lives in memory as a whole, and goes when it
is closed. On POSIX the file has no name from the beginning, so that not even a crash leaves contact data behind.
"""

import json
import os
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from threading import RLock
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    Table,
    Text,
    insert,
    select,
)

from leaddesk.domain.contact import Contact
from leaddesk.domain.imports import Match, PlanOutcome, PlanRow
from leaddesk.domain.messages import Issue, Message, Plural, Severity
from leaddesk.storage import faults
from leaddesk.storage.columns import to_json
from leaddesk.storage.database import connect
from leaddesk.storage.dumps import dump, load
from leaddesk.storage.reader import any_of
from leaddesk.storage.writer import insert_sql

_PREFIX: Final = ".leaddesk-import-"
PAGE: Final = 250


_metadata = MetaData()
_row = Table(
    "staged_row",
    _metadata,
    Column("number", Integer, primary_key=True),
    Column("file", Text),
    Column("card", Integer),
    Column("line", Integer),
    Column("outcome", Text),
    Column("name", Text),
    Column("organization", Text),
    Column("email", Text),
    Column("issues", Text),
    Column("match", Text),
    Column("contact", Text),
    Column("changes", Text),
    Column("raw", LargeBinary),
)
_THIN: Final = _row.columns[: list(_row.columns.keys()).index("contact")]
"""What is read where rows are listed."""
_blob = Table("staged_blob", _metadata, Column("digest", Text, primary_key=True), Column("data", LargeBinary))


class StagedLine(NamedTuple):
    """A row of the plan as it is listed: thin, read page by page."""

    number: int
    file: str
    card: int
    line: int
    outcome: PlanOutcome
    name: str
    organization: str
    email: str
    issues: tuple[Issue, ...]
    match: Match | None


class Staging:
    """The rows of one import plan. Any thread may ask; one is answered at a time.

    Which outcome each row has is known without asking the file.
    """

    def __init__(self, folder: Path) -> None:
        handle, name = tempfile.mkstemp(prefix=_PREFIX, dir=folder)
        os.close(handle)
        self._path = Path(name)
        self._lock = RLock()
        self._numbers: dict[PlanOutcome, array[int]] = {outcome: array("q") for outcome in PlanOutcome}
        self._engine = connect(self._path)
        with faults.told_plainly(self._path):
            self._connection = self._engine.connect()
            raw = self._connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA journal_mode = OFF")
            raw.execute("PRAGMA synchronous = OFF")
            _metadata.create_all(self._connection)
        self._forget_name()

    def _forget_name(self) -> None:
        """An open file may lose its name on POSIX; Windows refuses, and the file goes when it is closed."""
        with suppress(PermissionError):
            self._path.unlink(missing_ok=True)

    def add(self, rows: Sequence[PlanRow]) -> None:
        """Put rows behind those that are there, their numbers rising."""
        for row in rows:
            self._numbers[row.outcome].append(row.number)
        if rows:
            with self._lock, faults.told_plainly(self._path):
                self._connection.exec_driver_sql(insert_sql(_row), [_encode(row) for row in rows])

    def keep_blobs(self, blobs: Iterable[tuple[str, bytes]]) -> None:
        """Keep pictures by digest."""
        rows = [{"digest": digest, "data": data} for digest, data in blobs]
        if rows:
            with self._lock, faults.told_plainly(self._path):
                self._connection.execute(insert(_blob).prefix_with("OR IGNORE"), rows)

    def blobs(self) -> Iterator[tuple[str, bytes]]:
        """The pictures kept, one by one."""
        with self._lock:
            digests = self._connection.scalars(select(_blob.c.digest)).all()
        for digest in digests:
            with self._lock:
                data = self._connection.scalar(select(_blob.c.data).where(_blob.c.digest == digest))
            if data is not None:
                yield digest, data

    def pages(self, *outcomes: PlanOutcome) -> Iterator[list[PlanRow]]:
        """The rows with these outcomes (none given: all) in their order, page by page."""
        last = 0
        while page := self.page(*outcomes, after=last):
            yield page
            last = page[-1].number

    def page(self, *outcomes: PlanOutcome, after: int = 0, limit: int = PAGE) -> list[PlanRow]:
        """The next rows behind a number."""
        statement = select(_row).where(_row.c.number > after, *_among(outcomes))
        return self._rows(statement.order_by(_row.c.number).limit(limit))

    def numbers(self, *outcomes: PlanOutcome) -> Sequence[int]:
        """The numbers of the rows with these outcomes (none given: all), in order."""
        wanted = [self._numbers[outcome] for outcome in outcomes or PlanOutcome]
        return wanted[0] if len(wanted) == 1 else array("q", sorted(chain.from_iterable(wanted)))

    def outcome_of(self, number: int) -> PlanOutcome:
        """The outcome of a row."""
        return next(outcome for outcome, numbers in self._numbers.items() if _holds(numbers, number))

    def counts(self) -> dict[PlanOutcome, int]:
        """How many rows have each outcome."""
        return {outcome: len(numbers) for outcome, numbers in self._numbers.items()}

    def lines(self, numbers: Iterable[int]) -> list[StagedLine]:
        """Rows by number as they are listed, in order."""
        statement = select(*_THIN).where(any_of(_row.c.number, numbers)).order_by(_row.c.number)
        with self._lock:
            found = self._connection.execute(statement).all()
        return [_decode_line(row) for row in found]

    def rows(self, numbers: Iterable[int]) -> list[PlanRow]:
        """Rows by number, in order."""
        return self._rows(select(_row).where(any_of(_row.c.number, numbers)).order_by(_row.c.number))

    def row(self, number: int) -> PlanRow:
        """One row."""
        (found,) = self.rows([number])
        return found

    def close(self) -> None:
        """Let go of everything that was staged."""
        with self._lock:
            self._connection.close()
            self._engine.dispose()
            self._path.unlink(missing_ok=True)

    def _rows(self, statement: Select[Any]) -> list[PlanRow]:
        with self._lock:
            found = self._connection.execute(statement).all()
        return [_decode(row) for row in found]


def _among(outcomes: Sequence[PlanOutcome]) -> Iterator[ColumnElement[bool]]:
    """The condition that rows have one of some outcomes; of one it is such that the index is walked in order."""
    if len(outcomes) == 1:
        yield _row.c.outcome == outcomes[0].value
    elif outcomes:
        yield _row.c.outcome.in_([outcome.value for outcome in outcomes])


def sweep(folder: Path) -> None:
    """Remove what a crashed import left behind where files keep their names while open."""
    for left in folder.glob(_PREFIX + "*"):
        with suppress(OSError):  # another program's import is still running
            left.unlink()


def _holds(numbers: "array[int]", number: int) -> bool:
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number


def _encode(row: PlanRow) -> tuple[Any, ...]:
    match, contact = row.match, row.contact
    return (
        row.number,
        row.file,
        row.card,
        row.line,
        row.outcome.value,
        contact.display_name if contact else "",
        contact.organization if contact else "",
        contact.emails[0].value if contact and contact.emails else "",
        to_json([_encode_issue(issue) for issue in row.issues]) if row.issues else None,
        match and to_json((match.id, match.uid, match.row, match.certainty, match.reasons)),
        None if contact is None else to_json(dump(contact)),
        to_json(row.changes) if row.changes else None,
        row.raw or None,
    )


def _encode_issue(issue: Issue) -> list[Any]:
    message = issue.message
    return [issue.card, issue.line, issue.severity.value, message.code, message.text, dict(message.arguments)]


def _decode_issue(
    card: int, line: int, severity: str, code: str, text: str | list[str], arguments: dict[str, Any]
) -> Issue:
    pattern = text if isinstance(text, str) else Plural(*text)
    return Issue(card, line, Severity(severity), Message(code, pattern, arguments))


def _decode_match(id_: int | None, uid: str, row: int | None, certainty: float, reasons: list[str]) -> Match:
    return Match(id_, uid, row, certainty, tuple(reasons))


def _decode_line(row: Any) -> StagedLine:
    return StagedLine(
        row.number,
        row.file,
        row.card,
        row.line,
        PlanOutcome(row.outcome),
        row.name,
        row.organization,
        row.email,
        _issues(row.issues),
        _match(row.match),
    )


def _issues(text: str | None) -> tuple[Issue, ...]:
    return tuple(_decode_issue(*issue) for issue in json.loads(text)) if text else ()


def _match(text: str | None) -> Match | None:
    return _decode_match(*json.loads(text)) if text else None


def _decode(row: Any) -> PlanRow:
    return PlanRow(
        number=row.number,
        file=row.file,
        card=row.card,
        line=row.line,
        outcome=PlanOutcome(row.outcome),
        contact=load(Contact, json.loads(row.contact)) if row.contact else None,
        issues=_issues(row.issues),
        match=_match(row.match),
        changes={field: (sides[0], sides[1]) for field, sides in json.loads(row.changes or "{}").items()},
        raw=row.raw or b"",
    )
