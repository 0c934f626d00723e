"""Reading a file of any kind that LeadDesk knows, record by record."""

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from leaddesk.domain.errors import EnvironmentFault
from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats.records import Record
from leaddesk.formats.signature import read_signature
from leaddesk.formats.sniffing import sniff
from leaddesk.formats.tables.csv_writing import write_cells
from leaddesk.formats.tables.reading import read_header, read_table
from leaddesk.formats.vcard import reader

HEAD: Final = 65_536
_LONGEST_TEXT: Final = 20_000


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes. Raises `EnvironmentFault` if it cannot be read."""
    try:
        with path.open("rb") as source:
            yield source
    except OSError as error:
        text = mark("{path} cannot be read ({detail}).")
        arguments = {"path": str(path), "detail": error.strerror or str(error)}
        raise EnvironmentFault(Message("unreadable-file", text, arguments)) from error


def read_records(source: BinaryIO, name: str, country: str | None = None) -> Iterator[Record]:
    """The records of a file: cards, table rows, or one contact out of pasted text.

    What a file is, its content decides and its name only where the content does not. `source` must be seekable.
    """
    head = source.read(HEAD)
    source.seek(0)
    match sniff(head, name):
        case "csv" | "xlsx":
            yield from read_table(source, name)
        case "text":
            yield from _pasted(source, country)
        case _:
            yield from reader.read(source)


def seekable(source: BinaryIO) -> BinaryIO:
    """The source itself, or what it holds where it cannot be read twice (a pipe)."""
    return source if source.seekable() else io.BytesIO(source.read())


def _pasted(source: BinaryIO, country: str | None) -> Iterator[Record]:
    raw = source.read(_LONGEST_TEXT + 1)
    if len(raw) > _LONGEST_TEXT:
        text = mark(
            "The text is too long to be one person's signature, and holds no card or table; nothing was read."
        )
        yield Record(0, 1, None, (Issue(0, 1, Severity.ERROR, Message("no-card", text)),), raw=raw)
        return
    contact = read_signature(_decoded(raw), country)
    if contact.emails or contact.phones or contact.urls:
        yield Record(1, 1, contact, raw=raw)
        return
    text = mark("The text holds no card, no table, and no e-mail, phone or web address; nothing was read.")
    yield Record(0, 1, None, (Issue(0, 1, Severity.ERROR, Message("no-card", text)),), raw=raw)


def _decoded(raw: bytes) -> str:
    """Pasted text as text: what says its encoding is believed, then UTF-8, then what Western programs write."""
    encodings = (
        ("utf-16",) if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ("utf-8-sig", "cp1252")
    )
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    return raw.decode("latin-1")


def table_header(path: Path) -> bytes:
    """The header of a table as a line of CSV; empty for a file that is no table, or is not there any more."""
    if not path.is_file():
        return b""
    with opened(path) as source:
        kind = sniff(source.read(HEAD), path.name)
        source.seek(0)
        return write_cells(read_header(source, path.name)) if kind in {"csv", "xlsx"} else b""
