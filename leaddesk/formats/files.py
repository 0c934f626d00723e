"""Reading a file of any kind that LeadDesk knows, record by record."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from leaddesk.domain.errors import EnvironmentFault, InputError, LeadDeskError
from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats import mail, payloads
from leaddesk.formats.records import Record
from leaddesk.formats.sniffing import FileKind, sniff
from leaddesk.formats.tables.csv_writing import write_cells
from leaddesk.formats.tables.layouts import Column
from leaddesk.formats.tables.reading import read_header, read_table
from leaddesk.formats.vcard import reader

HEAD: Final = 65_536


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes. Raises `EnvironmentFault` if it cannot be read."""
    try:
        with path.open("rb") as source:
            yield source
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> EnvironmentFault:
    text = mark("{path} cannot be read ({detail}).")
    arguments = {"path": str(path), "detail": error.strerror or str(error)}
    return EnvironmentFault(Message("unreadable-file", text, arguments))


def read_records(
    source: BinaryIO, name: str, country: str | None = None, columns: Sequence[Column] | None = None
) -> Iterator[Record]:
    """The records of a file: cards, table rows, codes in a picture, or one contact out of pasted text.

    What a file is, its content decides and its name only where the content does not. `source` must be seekable.
    `columns` say what those of a table mean; with them it is one.
    """
    head = source.read(HEAD)
    source.seek(0)
    match FileKind.CSV if columns else sniff(head, name):
        case "csv" | "xlsx":
            yield from read_table(source, name, columns)
        case "mail":
            yield from mail.read(source, country)
        case "text":
            yield from payloads.read(source.read(payloads.LONGEST + 1), country)
        case "picture":
            from leaddesk.formats import pictures

            yield from pictures.read(source, country)
        case _:
            yield from reader.read(source)


Watch = Callable[[int, int], None]
"""Told how many records are read, and how many bytes; may raise `Cancelled`."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the user gives to be read: a file by its name or, with `data`, text that was pasted.

    `columns` are what those of a table are taken for, if the user said it.
    """

    name: str
    data: bytes | None = None
    columns: tuple[Column, ...] | None = None

    def size(self) -> int:
        """How many bytes it has; 0 if the file is not there any more."""
        if self.data is not None:
            return len(self.data)
        path = Path(self.name)
        return path.stat().st_size if path.is_file() else 0

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Its bytes. Raises as `opened` does."""
        if self.data is not None:
            yield io.BytesIO(self.data)
            return
        with opened(Path(self.name)) as source:
            yield source


def read_given(
    given: Iterable[Given], watch: Watch, country: str | None = None
) -> Iterator[tuple[str, Record]]:
    """The records of all that was given, each with its file's name.

    An error that ends a file becomes its last record, so that the other files are still read. `country` says whose
    national formats apply to pasted text.
    """
    records = size = 0
    for piece in given:
        try:
            with piece.opened() as source:
                for record in read_records(source, piece.name, country, piece.columns):
                    records += 1
                    watch(records, size + source.tell())
                    yield piece.name, record
        except (EnvironmentFault, InputError) as error:
            records += 1
            yield piece.name, unread(error)
        size += piece.size()


def unread(error: LeadDeskError) -> Record:
    """The record that stands for a file, or for the rest of one, that could not be read."""
    return Record(0, 0, None, (Issue(0, 0, Severity.ERROR, error.message),))


def file_names(names: Iterable[str]) -> Iterator[str]:
    """The files named, those of a folder in the order of their names.

    Raises `InputError` for a folder without any, `EnvironmentFault` for one that cannot be looked into.
    """
    for name in names:
        yield from _files_in(Path(name)) if Path(name).is_dir() else [name]


def _files_in(folder: Path) -> list[str]:
    try:
        found = [str(file) for file in sorted(folder.iterdir()) if file.is_file() and file.name[0] != "."]
    except OSError as error:
        raise _unreadable(folder, error) from error
    if not found:
        text = mark("{folder} holds no files. Folders inside it are not looked into.")
        raise InputError(Message("empty-folder", text, {"folder": str(folder)}))
    return found


def seekable(source: BinaryIO) -> BinaryIO:
    """The source itself, or what it holds where it cannot be read twice (a pipe)."""
    return source if source.seekable() else io.BytesIO(source.read())


def table_header(path: Path) -> bytes:
    """The header of a table as a line of CSV; empty for a file that is no table, or is not there any more."""
    if not path.is_file():
        return b""
    with opened(path) as source:
        kind = sniff(source.read(HEAD), path.name)
        source.seek(0)
        return write_cells(read_header(source, path.name)) if kind in {"csv", "xlsx"} else b""
