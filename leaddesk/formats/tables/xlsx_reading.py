"""XLSX in: the sheets and rows of an Excel workbook."""

import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time
from itertools import islice
from typing import Any, BinaryIO, Final
from xml.etree.ElementTree import ParseError

from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark
from leaddesk.formats.tables.table_rows import TableRow

ZIP_MAGIC: Final = b"PK\x03\x04"
OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_SEARCHED_FOR_ENCRYPTION: Final = 1 << 22
_LARGEST_PART: Final = 1 << 29
_BATCH: Final = 256
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    RuntimeError,
)
"""What openpyxl and zipfile raise, each somewhere, for a file that is damaged or no workbook."""


def open_sheets(source: BinaryIO, name: str) -> tuple[tuple[str, Iterator[TableRow]], ...]:
    """The visible sheets of a workbook, each with its rows, which are read as they are asked for.

    Formulas give the value that was saved with them. InputError for a workbook that is encrypted, damaged, of
    the old format (.xls) or no workbook; damage further down raises it where it is met. The source stays
    open.
    """
    from openpyxl import load_workbook

    _refuse_old_format(source, name)
    with _damage_told(name), warnings.catch_warnings(action="ignore"):
        _refuse_bombs(source, name)
        workbook = load_workbook(source, read_only=True, data_only=True)
        visible = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    return tuple((sheet.title, _rows(sheet, name)) for sheet in visible)


def _refuse_old_format(source: BinaryIO, name: str) -> None:
    source.seek(0)
    beginning = source.read(len(OLE_MAGIC))
    is_encrypted = beginning == OLE_MAGIC and _ENCRYPTED in source.read(_SEARCHED_FOR_ENCRYPTION)
    source.seek(0)
    if is_encrypted:
        text = mark(
            "“{file}” is protected by a password. Open it in Excel, save it without one, and read it again."
        )
        raise InputError(Message("xlsx-encrypted", text, {"file": name}))
    if beginning == OLE_MAGIC:
        text = mark("“{file}” has the old Excel format (.xls). Open it in Excel and save it as .xlsx or CSV.")
        raise InputError(Message("xls-old", text, {"file": name}))


def _refuse_bombs(source: BinaryIO, name: str) -> None:
    """Sheets are read row by row, other parts at once: none of them may be larger than memory can bear."""
    with zipfile.ZipFile(source) as parts:
        largest = max(
            (part.file_size for part in parts.infolist() if "/worksheets/" not in part.filename), default=0
        )
    source.seek(0)
    if largest > _LARGEST_PART:
        text = mark("“{file}” is too large a workbook to be read. Save the sheet as CSV and read that.")
        raise InputError(Message("xlsx-too-large", text, {"file": name}))


@contextmanager
def _damage_told(name: str) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        text = mark("“{file}” is damaged or no Excel workbook (.xlsx): {reason}")
        reason = str(error) or type(error).__name__
        raise InputError(Message("xlsx-damaged", text, {"file": name, "reason": reason})) from error


def _rows(sheet: Any, name: str) -> Iterator[TableRow]:
    sheet.reset_dimensions()  # some programs write a wrong one, and rows beyond it would be left out
    rows = enumerate(sheet.iter_rows(values_only=True), start=1)
    while True:
        with _damage_told(name), warnings.catch_warnings(action="ignore"):
            batch = tuple(islice(rows, _BATCH))
        if not batch:
            return
        for number, cells in batch:
            yield TableRow(number, tuple(map(_text, cells)))


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        from openpyxl.utils.escape import unescape

        return str(unescape(cell))
    return _number_text(cell) if isinstance(cell, int | float) else _time_text(cell)


def _number_text(number: float) -> str:
    """A phone number kept as a number is 4989123, not 4989123.0."""
    if isinstance(number, bool):
        return str(number).lower()
    return str(int(number)) if float(number).is_integer() else repr(number)


def _time_text(moment: object) -> str:
    """A moment at midnight is a day: Excel knows no other way to write one."""
    if isinstance(moment, datetime):
        is_day = moment.time() == time()
        return moment.date().isoformat() if is_day else moment.isoformat(" ", timespec="minutes")
    return moment.isoformat(timespec="minutes") if isinstance(moment, time) else str(moment)
