"""CSV: tables as text (RFC 4180), written so that no spreadsheet runs a cell as a formula."""

import csv
import io
import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import BinaryIO, Final

from leaddesk.formats.tables.fields import Cell, getter
from leaddesk.formats.tables.follow_up_rows import FollowUpRow
from leaddesk.formats.tables.layouts import Column, Layout

_BOM: Final = b"\xef\xbb\xbf"
_TRIGGERS: Final = "=+\\-@＝＋－＠"
_BLANK: Final = r"[^\S\t\r\n]|[\u200b-\u200f\u2060\ufeff\x00]"
_AT_START: Final = rf"\A(?=(?:'|\s|{_BLANK})*[{_TRIGGERS}]|'*[\t\r\n])"
_WITHIN: Final = rf"(?<=[;\t\r\n])(?=(?:'|{_BLANK})*[{_TRIGGERS}][^;\t\r\n]*[(|!])"
_TO_DEFUSE: Final = re.compile(f"{_AT_START}|{_WITHIN}")
_DEFUSED: Final = re.compile(
    _AT_START.replace(r"\A", r"\A'", 1) + "|" + _WITHIN.replace(r"(?<=[;\t\r\n])", r"(?<=[;\t\r\n])'", 1)
)
_PLAIN_PHONE: Final = re.compile(r"\+[\d ()./-]*")


def defuse(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; `restore` gives back exactly what was there.

    Excel and LibreOffice evaluate what begins with = + - @ or their full-width forms, also behind blanks,
    and a leading tab or line break is dropped and shows what is behind it. They take the apostrophe put in
    front as "this is text". A phone number needs it as well: Excel computes "+49-89-123" to -163 and turns
    "+4989123456789" into 4.98912E+12, and the number is lost when the file is saved.

    Where semicolons separate lists (Italy, Russia and elsewhere) Excel splits a comma file at the semicolons
    and at line breaks inside of cells, and would run what follows. There the apostrophe is put only before
    what can do harm, a call or a link to another program, so that a note's "- wants a price list" stays as it
    is.

    An apostrophe never changes whether a place needs one, so each place where one was put is recognised
    again: cells that begin with apostrophes of their own come back whole.
    """
    return _TO_DEFUSE.sub("'", cell)


def restore(cell: str) -> str:
    """The cell as it was before `defuse`; a cell that needed no defusing stays as it is."""
    return _DEFUSED.sub("", cell)


def cell_text(cell: Cell) -> str:
    """A cell as text: dates and times the ISO way, which spreadsheets of every language read as dates."""
    match cell:
        case str():
            return cell
        case datetime():
            return cell.isoformat(" ", timespec="minutes")
        case date():
            return cell.isoformat()
        case time():
            return cell.isoformat(timespec="minutes")


def write_csv(rows: Iterable[FollowUpRow], layout: Layout, stream: BinaryIO, *, delimiter: str = ",") -> int:
    """Write rows as CSV and return how many there were.

    UTF-8 with the byte order mark that Excel needs, lines end in CRLF (RFC 4180). A character that UTF-8
    cannot hold (half a surrogate pair, from a broken card) becomes "?". Rows are written as they come; errors
    of the stream and of the rows pass through.
    """
    stream.write(_BOM)
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(column.header for column in layout.columns)
        getters = tuple((getter(column.field), _stays_plain(column, layout)) for column in layout.columns)
        count = 0
        for row in rows:
            writer.writerow(_guarded(cell_text(get(row)), plain) for get, plain in getters)
            count += 1
    finally:
        text.detach()
    return count


def write_cells(cells: Iterable[str]) -> bytes:
    """One row of texts as CSV: comma-separated, UTF-8, defused."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow(map(defuse, cells))
    return text.getvalue().encode("utf-8", "replace")


def _stays_plain(column: Column, layout: Layout) -> bool:
    return layout.for_program and column.field.startswith("phones.")


def _guarded(cell: str, plain: bool) -> str:
    # What consists of digits and phone punctuation alone can call nothing, even if a spreadsheet computes it.
    return cell if plain and _PLAIN_PHONE.fullmatch(cell) else defuse(cell)
