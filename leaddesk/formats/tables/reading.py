"""Reading tables: CSV files and Excel workbooks."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice, zip_longest
from typing import BinaryIO, Final

from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats.records import Record
from leaddesk.formats.tables.csv_reading import (
    HEAD_ROWS,
    HEAD_SIZE,
    Encoding,
    find_delimiter,
    find_encoding,
    open_text,
    read_rows,
)
from leaddesk.formats.tables.csv_writing import restore, write_cells
from leaddesk.formats.tables.headers import guess_columns, matching_layout, recognised
from leaddesk.formats.tables.layouts import Column, Layout
from leaddesk.formats.tables.row_contacts import PASSED_OVER, STANDING, is_reachable_or_named, read_row
from leaddesk.formats.tables.table_rows import TableRow
from leaddesk.formats.tables.xlsx_reading import OLE_MAGIC, ZIP_MAGIC, open_sheets

_OWN_LAYOUT: Final = "leaddesk"
_PROOF: Final = 2
"""How many known columns make a row a header wherever it stands."""

IsHeader = Callable[[tuple[str, ...]], bool]
"""Whether a row is the header that is meant, whatever is known of its words."""


def read_table(source: BinaryIO, name: str, columns: Sequence[Column] | None = None) -> Iterator[Record]:
    """The records of a CSV file or an Excel workbook; `name` is the file's, for messages.

    The header is looked for in the first rows of a CSV file, or of the sheets of a workbook one after
    another; what its columns mean is guessed (`guess_columns`) unless `columns` says it, one for each column of
    the file. A row with just their headers is then the header, and where none has a header the table has no
    such row. Encoding and delimiter of CSV are found out. Each row is read by itself; one that names nobody
    becomes a rejected record. Empty rows are passed over.

    InputError, at once, for a table without a header that says anything, and for a workbook that cannot be
    read; one whose damage lies further down raises it there. A source that cannot seek is read into memory;
    none is closed.
    """
    if columns is None:
        table = open_table(source, name)
        return _records(table, guess_columns(table.header.cells))
    headers = _trimmed([column.header for column in columns])
    if not headers:
        return _records(open_bare_table(source, name), columns)
    return _records(open_table(source, name, lambda cells: _trimmed(cells) == headers), columns)


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells without the empty ones at their end."""
    return tuple(cells) if not cells or cells[-1] else _trimmed(cells[:-1])


def read_header(source: BinaryIO, name: str) -> tuple[str, ...]:
    """The header of a table, for asking what its columns mean and for a file of its rejected rows.

    InputError as `read_table` raises it.
    """
    return open_table(source, name).header.cells


@dataclass(frozen=True, slots=True)
class Table:
    """An opened table: its header, the rows below it, and what is to be said about the file as a whole."""

    header: TableRow
    rows: Iterator[TableRow]
    warnings: tuple[Message, ...] = field(default=())


def open_table(source: BinaryIO, name: str, is_header: IsHeader | None = None) -> Table:
    """Find the header of a table: the row that `is_header` means or, without one, the row with the most known words.

    Raises InputError as `read_table` does.
    """
    return _opened(source, name, lambda rows: _find_header(rows, is_header))


def open_bare_table(source: BinaryIO, name: str) -> Table:
    """Open a table of which no row is a header, from its first row on; of a workbook the first sheet that holds any.

    InputError for a table without a row, and for a workbook that cannot be read.
    """
    return _opened(source, name, _without_header)


Finder = Callable[[Iterator[TableRow]], Table | None]


def _opened(source: BinaryIO, name: str, find: Finder) -> Table:
    seekable = source if source.seekable() else io.BytesIO(source.read())
    seekable.seek(0)
    magic = seekable.read(len(OLE_MAGIC))
    is_workbook = magic.startswith(ZIP_MAGIC) or magic == OLE_MAGIC
    return (_open_workbook if is_workbook else _open_text)(seekable, name, find)


def _open_text(source: BinaryIO, name: str, find: Finder) -> Table:
    encoding = find_encoding(source)
    head = source.read(HEAD_SIZE).decode(encoding.name, "ignore")
    source.seek(0)
    table = find(_rows_of_text(source, encoding, find_delimiter(head, _score)))
    if table is None:
        raise _no_header(name)
    return replace(table, warnings=(*_warn_of_guess(encoding), *table.warnings))


def _rows_of_text(source: BinaryIO, encoding: Encoding, delimiter: str) -> Iterator[TableRow]:
    text = open_text(source, encoding)
    try:
        for row in read_rows(text, delimiter):
            yield row._replace(cells=tuple(map(restore, row.cells)))
    finally:
        text.detach()


def _open_workbook(source: BinaryIO, name: str, find: Finder) -> Table:
    """The first sheet that has a header; other sheets that hold anything are named in a warning."""
    sheets = open_sheets(source, name)
    for index, (title, rows) in enumerate(sheets):
        table = find(rows)
        if table is not None:
            others = [
                other for other, rows in (*sheets[:index], *sheets[index + 1 :]) if _holds_anything(rows)
            ]
            return replace(table, warnings=(*table.warnings, *_warn_of_sheets(title, others)))
    raise _no_header(name)


def _holds_anything(rows: Iterator[TableRow]) -> bool:
    return not all(row.is_empty for row in islice(rows, HEAD_ROWS))


def has_header(text: str) -> bool:
    """Whether the beginning of a text looks like a table with a header; a single word is no proof of one."""
    rows = read_rows(io.StringIO(text, newline=""), find_delimiter(text, _score))
    return max((_score(row.cells) for row in islice(rows, HEAD_ROWS)), default=0) >= _PROOF


def _find_header(rows: Iterator[TableRow], is_header: IsHeader | None) -> Table | None:
    """The table under its header: the row that is meant, or else the best among the first rows; of equals, the first.

    A header of which only one column is known must be the first row.
    """
    head = list(islice((row for row in rows if not row.is_empty), HEAD_ROWS))
    index = _place_meant(head, is_header) if is_header else None
    if index is None:
        index = _place_of_best(head)
    if index is None:
        return None
    return Table(head[index], chain(head[index + 1 :], rows), _warn_of_preamble(head[:index]))


def _place_meant(head: Sequence[TableRow], is_header: IsHeader) -> int | None:
    return next((index for index, row in enumerate(head) if is_header(row.cells)), None)


def _place_of_best(head: Sequence[TableRow]) -> int | None:
    scores = [_score(row.cells) for row in head]
    best = max(scores, default=0)
    index = scores.index(best) if best >= _PROOF else 0
    return index if scores and scores[index] else None


def _without_header(rows: Iterator[TableRow]) -> Table | None:
    first = next((row for row in rows if not row.is_empty), None)
    return first and Table(TableRow(0, ()), chain([first], rows))


def _score(cells: Sequence[str]) -> int:
    return recognised(guess_columns(cells))


def _records(table: Table, columns: Sequence[Column]) -> Iterator[Record]:
    guessed = guess_columns(table.header.cells)
    layout = matching_layout(table.header.cells)
    exact = is_own(layout)
    if exact:
        # Where a contact stands is told by its own columns, and changed by moves and follow-ups, never by a table.
        columns = [
            column._replace(field=PASSED_OVER if column.field in STANDING else column.field)
            for column in columns
        ]
        table = replace(table, warnings=(*table.warnings, *_warn_of_standing(columns)))
    names = tuple(_digest_names(columns, guessed))
    rows = (row for row in table.rows if not row.is_empty and row.cells != table.header.cells)
    for number, row in enumerate(rows, start=1):
        if row.is_endless:
            yield Record(
                number, row.line, None, (*_issues_of_file(table, number), _endless(number, row.line))
            )
            continue
        contact = read_row(columns, row.cells, exact=exact, names=names)
        issues = [*_issues_of_file(table, number), *_issues_of_row(row, number, len(columns))]
        accepted = contact if is_reachable_or_named(contact) else None
        if accepted is None:
            issues.append(_names_nobody(number, row.line))
        yield Record(number, row.line, accepted, tuple(issues), raw=write_cells(row.cells))


def is_own(layout: Layout | None) -> bool:
    """Whether a table was written by LeadDesk with all it knows."""
    return layout is not None and layout.key == _OWN_LAYOUT


def _digest_names(columns: Sequence[Column], guessed: Sequence[Column]) -> Iterator[str]:
    """The headers, for the digests of rows: a row whose columns are taken for something else says something else."""
    for column, guess in zip_longest(columns, guessed[: len(columns)]):
        usual = guess.field if guess else ""
        is_guessed = column.field == usual or usual in STANDING
        yield column.header if is_guessed else f"{column.header}\x1d{column.field}"


def _issues_of_file(table: Table, number: int) -> Iterator[Issue]:
    """What is to be said of the file as a whole is said with its first row."""
    if number == 1:
        yield from (Issue(number, 0, Severity.WARNING, message) for message in table.warnings)


def _issues_of_row(row: TableRow, number: int, width: int) -> Iterator[Issue]:
    if row.is_broken:
        text = mark("A quotation mark is never closed; the row was read without regard to quotation marks.")
        yield Issue(number, row.line, Severity.WARNING, Message("quote-not-closed", text))
    if any(cell.strip() for cell in row.cells[width:]):
        text = mark("The row has more cells than the header; what is beyond it was kept without a name.")
        yield Issue(number, row.line, Severity.WARNING, Message("row-too-long", text))


def _endless(number: int, line: int) -> Issue:
    text = mark("The line is longer than a million characters; it was passed over.")
    return Issue(number, line, Severity.ERROR, Message("line-too-long", text))


def _names_nobody(number: int, line: int) -> Issue:
    text = mark("The row has neither a name nor an organization, e-mail address or phone number.")
    return Issue(number, line, Severity.ERROR, Message("row-names-nobody", text))


def _no_header(name: str) -> InputError:
    text = mark(
        "“{file}” has no header that says what its columns are. Write names such as Name, Company, E-mail "
        "and Phone into the first row."
    )
    return InputError(Message("table-without-header", text, {"file": name}))


def _warn_of_guess(encoding: Encoding) -> tuple[Message, ...]:
    if not encoding.is_guess:
        return ()
    text = mark(
        "The file does not say how its letters are encoded; it was read as {encoding}. Check the names."
    )
    return (Message("encoding-guessed", text, {"encoding": encoding.name}),)


def _warn_of_sheets(title: str, others: Sequence[str]) -> tuple[Message, ...]:
    if not others:
        return ()
    text = mark("Only the sheet “{sheet}” was read, not: {others}")
    return (Message("sheets-not-read", text, {"sheet": title, "others": ", ".join(others)}),)


def _warn_of_standing(columns: Sequence[Column]) -> tuple[Message, ...]:
    passed = ", ".join(column.header for column in columns if column.field == PASSED_OVER)
    text = mark("These columns say where the contacts stand and were not read: {columns}")
    return (Message("standing-not-read", text, {"columns": passed}),) if passed else ()


def _warn_of_preamble(rows: Sequence[TableRow]) -> tuple[Message, ...]:
    if not rows:
        return ()
    said = " / ".join(" ".join(filter(None, row.cells)) for row in rows)
    text = mark("What stands above the header was left out: {text}")
    return (Message("above-header", text, {"text": said}),)
