"""The tables among what the user gives: looked at as a whole, and told what their columns mean."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from leaddesk.domain.errors import EnvironmentFault, InputError
from leaddesk.domain.messages import Message, mark
from leaddesk.formats.files import HEAD, Given
from leaddesk.formats.sniffing import FileKind, sniff
from leaddesk.formats.tables.mapping import mapped_columns, unused_headings
from leaddesk.formats.tables.reading import open_bare_table, read_header
from leaddesk.formats.tables.surveying import Survey, Watch, survey

TABLES = frozenset({FileKind.CSV, FileKind.XLSX})


def kind_of(source: BinaryIO, name: str) -> FileKind:
    """What a file is; the source is left at its beginning."""
    source.seek(0)
    kind = sniff(source.read(HEAD), name)
    source.seek(0)
    return kind


def survey_given(given: Given, watch: Watch, *, has_header: bool | None = None) -> Survey:
    """Look at a whole table (see `survey`). Raises `EnvironmentFault` if it cannot be read, `InputError` as `survey` does."""
    with given.opened() as source:
        return survey(source, given.name, has_header=has_header, watch=watch)


def told_columns(given: Iterable[Given], mapping: Mapping[str, str]) -> list[Given]:
    """What is given, the columns of its tables taken for the fields of a mapping by heading.

    What cannot be read stays as it is and is told when it is read. Raises `InputError` if no table has a heading that was
    told.
    """
    pieces = list(given)
    told = [_told(piece, mapping) for piece in pieces] if mapping else pieces
    headers = [[column.header for column in piece.columns] for piece in told if piece.columns]
    unused = unused_headings(mapping, headers)
    if unused:
        known = dict.fromkeys(heading for piece in pieces for heading in _headings(piece) if heading)
        text = mark("No table has a column “{heading}”. There are: {known}.")
        raise InputError(Message("no-column", text, {"heading": unused[0], "known": ", ".join(known) or "–"}))
    return told


def _told(given: Given, mapping: Mapping[str, str]) -> Given:
    """A file with the mapping, if it is a table that has a heading of it."""
    columns = _asked(given, lambda source: mapped_columns(source, given.name, mapping))
    headers = [[column.header for column in columns]]
    has_one = len(unused_headings(mapping, headers)) < len(mapping)
    return replace(given, columns=columns) if has_one else given


def _headings(given: Given) -> tuple[str, ...]:
    """The header of a table or, if none is known, its first row; nothing for what is no table."""
    return _asked(given, lambda source: read_header(source, given.name)) or _asked(
        given, lambda source: next(open_bare_table(source, given.name).rows).cells
    )


Asked = Callable[[BinaryIO], tuple[Any, ...]]


def _asked(given: Given, ask: Asked) -> tuple[Any, ...]:
    """What a table says; nothing if it is none, or cannot be read."""
    try:
        with given.opened() as source:
            return ask(source) if kind_of(source, given.name) in {*TABLES, FileKind.TEXT} else ()
    except (EnvironmentFault, InputError):
        return ()
