"""Where an import waits for its decision: what was read, and what will become of it, row by row.

It lies in a temporary database beside ours, so that a large import never lives in memory as a whole, and goes when it
is closed. On POSIX the file has no name from the beginning, so that not even a crash leaves contact data behind.
"""

import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text, func, insert, select, update

from leaddesk.domain.contact import Contact
from leaddesk.domain.imports import Choice, Match, PlanOutcome, PlanRow
from leaddesk.domain.messages import Issue, Message, Plural, Severity
from leaddesk.storage import faults
from leaddesk.storage.columns import to_json
from leaddesk.storage.database import connect
from leaddesk.storage.dumps import dump, load
from leaddesk.storage.writer import insert_sql

_PREFIX: Final = ".leaddesk-import-"
PAGE: Final = 1_000


_metadata = MetaData()
_row = Table(
    "staged_row",
    _metadata,
    Column("number", Integer, primary_key=True),
    Column("file", Text),
    Column("card", Integer),
    Column("line", Integer),
    Column("outcome", Text, index=True),
    Column("contact", Text),
    Column("issues", Text),
    Column("match", Text),
    Column("changes", Text),
    Column("choice", Text),
    Column("raw", LargeBinary),
)
_blob = Table("staged_blob", _metadata, Column("digest", Text, primary_key=True), Column("data", LargeBinary))


class Staging:
    """The rows of one import plan."""

    def __init__(self, folder: Path) -> None:
        handle, name = tempfile.mkstemp(prefix=_PREFIX, dir=folder)
        os.close(handle)
        self._path = Path(name)
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
        """Put rows behind those that are there."""
        if rows:
            with faults.told_plainly(self._path):
                self._connection.exec_driver_sql(insert_sql(_row), [_encode(row) for row in rows])

    def keep_blobs(self, blobs: Iterable[tuple[str, bytes]]) -> None:
        """Keep pictures by digest."""
        rows = [{"digest": digest, "data": data} for digest, data in blobs]
        if rows:
            with faults.told_plainly(self._path):
                self._connection.execute(insert(_blob).prefix_with("OR IGNORE"), rows)

    def blobs(self) -> Iterator[tuple[str, bytes]]:
        """The pictures kept, one by one."""
        digests = self._connection.scalars(select(_blob.c.digest)).all()
        for digest in digests:
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
        statement = select(_row).where(_row.c.number > after).order_by(_row.c.number).limit(limit)
        if outcomes:
            statement = statement.where(_row.c.outcome.in_([outcome.value for outcome in outcomes]))
        return [_decode(row) for row in self._connection.execute(statement)]

    def row(self, number: int) -> PlanRow:
        """One row."""
        return _decode(self._connection.execute(select(_row).where(_row.c.number == number)).one())

    def choose(self, number: int, choice: Choice) -> None:
        """Keep what the user decided about a row."""
        self._connection.execute(update(_row).where(_row.c.number == number).values(choice=choice.value))

    def counts(self) -> dict[PlanOutcome, int]:
        """How many rows have each outcome."""
        found = self._connection.execute(select(_row.c.outcome, func.count()).group_by(_row.c.outcome))
        counted: dict[str, int] = dict(found.all())
        return {outcome: counted.get(outcome.value, 0) for outcome in PlanOutcome}

    def close(self) -> None:
        """Let go of everything that was staged."""
        self._connection.close()
        self._engine.dispose()
        self._path.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a crashed import left behind where files keep their names while open."""
    for left in folder.glob(_PREFIX + "*"):
        with suppress(OSError):  # another program's import is still running
            left.unlink()


def _encode(row: PlanRow) -> tuple[Any, ...]:
    match = row.match
    return (
        row.number,
        row.file,
        row.card,
        row.line,
        row.outcome.value,
        None if row.contact is None else to_json(dump(row.contact)),
        to_json([_encode_issue(issue) for issue in row.issues]) if row.issues else None,
        match and to_json((match.id, match.uid, match.row, match.certainty, match.reasons)),
        to_json(row.changes) if row.changes else None,
        row.choice and row.choice.value,
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


def _decode(row: Any) -> PlanRow:
    match = row.match and json.loads(row.match)
    return PlanRow(
        number=row.number,
        file=row.file,
        card=row.card,
        line=row.line,
        outcome=PlanOutcome(row.outcome),
        contact=load(Contact, json.loads(row.contact)) if row.contact else None,
        issues=tuple(_decode_issue(*issue) for issue in json.loads(row.issues)) if row.issues else (),
        match=_decode_match(*match) if match else None,
        changes={field: (sides[0], sides[1]) for field, sides in json.loads(row.changes or "{}").items()},
        choice=Choice(row.choice) if row.choice else None,
        raw=row.raw or b"",
    )
