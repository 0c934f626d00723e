"""XLSX: tables as Excel workbooks, with real dates, and with everything else as text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, BinaryIO, Final

from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark
from leaddesk.formats.tables.fields import Cell, getter
from leaddesk.formats.tables.follow_up_rows import FollowUpRow
from leaddesk.formats.tables.layouts import Layout

MAX_ROWS: Final = 1_048_575
"""How many rows fit on a sheet below its header ("Excel specifications and limits")."""

MAX_TEXT: Final = 32_767
"""How many UTF-16 units fit into a cell."""

_CUT_MARK: Final = " […]"
_NOT_IN_XML: Final = re.compile("[\ud800-\udfff]")
_FIRST_DAY: Final = date(1900, 3, 1)  # before it Excel's calendar is off by its 29 February 1900
_LONGEST_IN_TEXT_FORMAT: Final = 255  # older Excels show "####" for longer ones
_MEASURED_ROWS: Final = 1_000
_NARROWEST: Final = 6
_WIDEST: Final = 48
_CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 (xlsxwriter takes the time as UTC)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: how many rows, and how many texts were too long for a cell and had to be cut."""

    rows: int
    cut: int = 0


def write_xlsx(
    rows: Iterable[FollowUpRow],
    layout: Layout,
    stream: BinaryIO,
    *,
    created: datetime = _CREATED,
    scratch: Path | None = None,
) -> Written:
    """Write rows as an Excel workbook with one sheet.

    Dates and times are date cells; everything else is text, never a formula, a number or a link. The header
    is bold and frozen and has filters. A text over 32,767 UTF-16 units is cut, ends in "[…]" and is counted.
    Control characters are written the way Excel writes them (_x0000_); halves of surrogate pairs become
    U+FFFD. The same rows and `created` (UTC) make the same bytes.

    The sheet grows in a temporary file in `scratch`: give the folder of the export, so that contact data lies
    nowhere else, not even for a moment. More rows than a sheet holds: InputError; what was written until then
    is a whole workbook of no use.
    """
    import xlsxwriter

    options = {
        "constant_memory": True,
        "tmpdir": str(scratch) if scratch else None,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    workbook = xlsxwriter.Workbook(stream, options)
    try:
        workbook.set_properties({"created": created.replace(tzinfo=None)})
        return _Sheet(workbook, layout).write(rows)
    finally:
        workbook.close()  # also closes and deletes the temporary file


class _Sheet:
    """The sheet while it is being written."""

    def __init__(self, workbook: Any, layout: Layout) -> None:
        self._sheet = workbook.add_worksheet("LeadDesk")
        self._header = workbook.add_format({"bold": True})
        self._formats = {
            datetime: workbook.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"}),
            date: workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
            time: workbook.add_format({"num_format": "hh:mm", "align": "left"}),
        }
        # The text format keeps a cell text when somebody edits it: "+49 89" typed anew would be a formula.
        self._text = workbook.add_format({"num_format": "@"})
        self._headers = tuple(column.header for column in layout.columns)
        self._getters = tuple(getter(column.field) for column in layout.columns)
        self._widths = [_width(header) + 3 for header in self._headers]  # 3: the filter's button
        self._cut = 0

    def write(self, rows: Iterable[FollowUpRow]) -> Written:
        from xlsxwriter.utility import xl_range

        sheet = self._sheet
        sheet.freeze_panes(1, 0)
        for column, header in enumerate(self._headers):
            sheet.write_string(0, column, header, self._header)
        count = 0
        for count, row in enumerate(rows, start=1):
            if count > MAX_ROWS:
                raise _too_many_rows()
            self._write_row(count, tuple(get(row) for get in self._getters))
        last = len(self._headers) - 1
        sheet.autofilter(0, 0, count, last)
        sheet.ignore_errors({"number_stored_as_text": xl_range(1, 0, max(count, 1), last)})
        for column, width in enumerate(self._widths):
            sheet.set_column(column, column, min(max(width, _NARROWEST), _WIDEST))
        return Written(count, self._cut)

    def _write_row(self, number: int, cells: tuple[Cell, ...]) -> None:
        for column, cell in enumerate(cells):
            if cell == "":
                continue
            if isinstance(cell, str) or _precedes_calendar(cell):
                self._write_text(number, column, str(cell))
            else:
                self._sheet.write_datetime(number, column, cell, self._formats[type(cell)])
            if number <= _MEASURED_ROWS:
                self._widths[column] = max(self._widths[column], _width(str(cell)) + 1)

    def _write_text(self, number: int, column: int, text: str) -> None:
        text = _NOT_IN_XML.sub("\ufffd", text)
        fitting = _cut_to_fit(text)
        form = self._text if len(fitting) <= _LONGEST_IN_TEXT_FORMAT else None
        self._cut += fitting != text
        if fitting.startswith("<r>") and fitting.endswith("</r>"):
            # xlsxwriter takes such a text for its own markup and would not escape it; in pieces it does.
            self._sheet.write_rich_string(number, column, "<", "r", fitting[2:], self._text)
        else:
            self._sheet.write_string(number, column, fitting, form)


def _too_many_rows() -> InputError:
    text = mark("An Excel sheet holds {limit} rows at most. Export fewer contacts, or write CSV.")
    return InputError(Message("xlsx-too-many-rows", text, {"limit": MAX_ROWS}))


def _precedes_calendar(cell: date | time) -> bool:
    return isinstance(cell, date) and (cell.year, cell.month) < (_FIRST_DAY.year, _FIRST_DAY.month)


def _cut_to_fit(text: str) -> str:
    if len(text) <= MAX_TEXT // 2 or _units(text) <= MAX_TEXT:
        return text
    units = text.encode("utf-16-le")[: 2 * (MAX_TEXT - len(_CUT_MARK))]
    return units.decode("utf-16-le", "ignore") + _CUT_MARK


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _width(text: str) -> int:
    """How many columns of a fixed-width face the text's longest line takes; Hangul and the like take two."""
    lines = text[: 4 * _WIDEST].splitlines() or [""]
    return max(sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in line) for line in lines)
