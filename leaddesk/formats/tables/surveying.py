"""Surveying: what a table holds, for asking the user what its columns mean."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO, Final

from leaddesk.domain.errors import InputError
from leaddesk.domain.text import digits
from leaddesk.formats.tables.headers import guess_columns, matching_layout, recognised
from leaddesk.formats.tables.layouts import Column, Layout
from leaddesk.formats.tables.mapping import KEPT, LEFT_OUT, names_somebody
from leaddesk.formats.tables.reading import Table, is_own, open_bare_table, open_table
from leaddesk.formats.tables.row_contacts import STANDING
from leaddesk.formats.tables.table_rows import TableRow

SAMPLES: Final = 3
"""How many values of each column are shown."""
FIRST_ROWS: Final = 5
"""How many whole rows are kept, to show what becomes of them."""
_MOSTLY: Final = 0.8
_EMAIL: Final = re.compile(r"\S+@\S+\.\w{2,}")
_WEB: Final = re.compile(r"(https?://|www\.)\S+|[\w-]+(\.[\w-]+)*\.[a-z]{2,6}(/\S*)?", re.IGNORECASE)
_PHONE: Final = re.compile(r"[+(]?[\d ()./-]{6,}")
_FEWEST_DIGITS: Final = 7

Watch = Callable[[int], None]
"""Told how many rows are looked at; may raise `Cancelled`."""


def _ignore(_rows: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Survey:
    """What a table holds.

    `columns` are the guess, by the headings and, where they say nothing, by the values. `layout` is the program's whose
    export it is, if that is recognised. `samples` are the first values of each column, each once; `filled` says in how
    many rows a column says anything; `first_rows` are whole rows. `patterns` counts the rows by which columns say
    anything in them (bit by bit, the first column lowest). A table without a header has columns without headings.
    """

    columns: tuple[Column, ...]
    layout: Layout | None
    samples: tuple[tuple[str, ...], ...]
    filled: tuple[int, ...]
    first_rows: tuple[tuple[str, ...], ...]
    patterns: Mapping[int, int]

    @property
    def has_header(self) -> bool:
        """Whether its first row was taken for headings."""
        return any(column.header for column in self.columns)

    @property
    def rows(self) -> int:
        """How many rows there are below the header."""
        return sum(self.patterns.values())

    def signature(self) -> str:
        """The same for every table with these headings, whatever is in it; empty without headings."""
        if not self.has_header:
            return ""
        said = "\x1f".join(column.header.strip() for column in self.columns).rstrip("\x1f")
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def joined(self, other: "Survey") -> "Survey":
        """What this and another table with the same columns hold together."""
        patterns = Counter(self.patterns)
        patterns.update(other.patterns)
        return replace(
            self,
            samples=tuple(
                tuple(dict.fromkeys((*mine, *theirs)))[:SAMPLES]
                for mine, theirs in zip(self.samples, other.samples, strict=True)
            ),
            filled=tuple(map(sum, zip(self.filled, other.filled, strict=True))),
            first_rows=(*self.first_rows, *other.first_rows)[:FIRST_ROWS],
            patterns=dict(patterns),
        )

    def naming(self, fields: Sequence[str]) -> int:
        """How many rows say who they are about, if the columns are taken for these fields."""
        wanted = sum(1 << place for place, field in enumerate(fields) if names_somebody(field))
        return sum(count for pattern, count in self.patterns.items() if pattern & wanted)


def survey(source: BinaryIO, name: str, *, has_header: bool | None = None, watch: Watch = _ignore) -> Survey:
    """Look at a whole table.

    Whether its first row holds headings is guessed, unless `has_header` says it. Raises `InputError` for a workbook that
    cannot be read and for a table that is empty.
    """
    table, is_known = _opened(source, name, has_header)
    counting = _Counting(len(table.header.cells))
    for number, row in enumerate(table.rows, start=1):
        watch(number)
        if row.cells != table.header.cells:
            counting.add(row)
    columns = guess_columns(_padded(table.header.cells, counting.width))
    layout = matching_layout(table.header.cells)
    return Survey(
        columns=tuple(_guessed(columns, counting, by_values=not is_known, is_own=is_own(layout))),
        layout=layout,
        samples=tuple(tuple(values) for values in counting.samples),
        filled=tuple(counting.filled),
        first_rows=tuple(counting.first_rows),
        patterns=dict(counting.patterns),
    )


def _padded(header: Sequence[str], width: int) -> tuple[str, ...]:
    return (*header, *("" for _ in range(width - len(header))))


def _opened(source: BinaryIO, name: str, has_header: bool | None) -> tuple[Table, bool]:
    """The table, and whether its header was recognised."""
    if has_header is None:
        try:
            return open_table(source, name), True
        except InputError as error:
            if error.message.code != "table-without-header":
                raise
    first = open_bare_table(source, name)
    if has_header is None:
        row = next(first.rows)
        has_header = not any(map(_is_data, row.cells))
        first = open_bare_table(source, name)
    if not has_header:
        return first, False
    header = next(first.rows)
    is_known = recognised(guess_columns(header.cells)) > 0
    return Table(header, first.rows, first.warnings), is_known


def _is_data(cell: str) -> bool:
    return bool(_EMAIL.fullmatch(cell.strip())) or _is_phone(cell)


def _is_phone(cell: str) -> bool:
    return bool(_PHONE.fullmatch(cell.strip())) and len(digits(cell)) >= _FEWEST_DIGITS


class _Counting:
    """What is counted while a table is read."""

    def __init__(self, width: int) -> None:
        self.width = 0
        self.filled: list[int] = []
        self.samples: list[dict[str, None]] = []
        self.first_rows: list[tuple[str, ...]] = []
        self.patterns: Counter[int] = Counter()
        self._widen(width)

    def add(self, row: TableRow) -> None:
        """Count a row."""
        self._widen(len(row.cells))
        pattern = 0
        for place, cell in enumerate(row.cells):
            text = cell.strip()
            if text:
                pattern |= 1 << place
                self.filled[place] += 1
                if len(self.samples[place]) < SAMPLES:
                    self.samples[place][" ".join(text.split())] = None
        if pattern:
            self.patterns[pattern] += 1
            if len(self.first_rows) < FIRST_ROWS:
                self.first_rows.append(row.cells)

    def _widen(self, width: int) -> None:
        while self.width < width:
            self.width += 1
            self.filled.append(0)
            self.samples.append({})


def _guessed(
    columns: Sequence[Column], counting: _Counting, *, by_values: bool, is_own: bool
) -> Iterator[Column]:
    """The columns as guessed. What says where contacts stand is no part of a card: in tables of our own it is not read."""
    for column, samples in zip(columns, counting.samples, strict=True):
        if column.field in STANDING:
            yield column._replace(field=LEFT_OUT if is_own else KEPT)
        elif column.field.startswith("name.") and _by_values(tuple(samples)) == "emails":
            yield column._replace(field="emails")  # "Contact" is a person to some and an address to others
        elif column.field == KEPT and by_values:
            yield column._replace(field=_by_values(tuple(samples)))
        else:
            yield column


def _by_values(samples: Sequence[str]) -> str:
    """The field that values themselves tell: an e-mail, phone or web address looks like nothing else."""
    for field, is_one in (("emails", _EMAIL.fullmatch), ("phones", _is_phone), ("urls", _WEB.fullmatch)):
        if samples and sum(map(bool, map(is_one, samples))) >= _MOSTLY * len(samples):
            return field
    return KEPT
