"""Mapping: what the columns of a table are taken for where the user says it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO, Final

from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.text import fold
from leaddesk.formats.tables.headers import guess_columns
from leaddesk.formats.tables.layouts import LAYOUTS, Column
from leaddesk.formats.tables.reading import open_table
from leaddesk.formats.tables.row_contacts import PASSED_OVER, STANDING

KEPT: Final = ""
"""The field of a column that nobody knows: its cells are kept as labelled extras."""
LEFT_OUT: Final = PASSED_OVER
"""The field of a column that is not read."""

FIELDS: Final = (
    "name.formatted",
    "name.given",
    "name.family",
    "name.additional",
    "name.prefix",
    "name.suffix",
    "organization",
    "department",
    "title",
    "emails",
    "emails.work",
    "emails.home",
    "phones",
    "phones.cell",
    "phones.work",
    "phones.home",
    "phones.fax",
    "phones.pager",
    "urls",
    "addresses.1.street",
    "addresses.1.extended",
    "addresses.1.po_box",
    "addresses.1.postal_code",
    "addresses.1.city",
    "addresses.1.region",
    "addresses.1.country",
    "birthday",
    "notes",
    "tags",
    "rating",
    "source",
    "source.detail",
    "owner",
    "kind",
    "uid",
)
"""The fields that a column may be taken for, as they are offered. Those of layouts ("phones.2.type") may be told too."""

NAMING: Final = (
    "name.formatted",
    "name.display",
    "name.given",
    "name.family",
    "organization",
    "emails",
    "phones",
)
"""The beginnings of the fields of which a row needs one to say who it is about."""

_OF_LAYOUTS: Final = frozenset(
    column.field for layout in LAYOUTS.values() for column in layout.columns if column.field not in STANDING
)
_NUMBERED: Final = re.compile(r"(emails|phones|urls)\.\d{1,2}(\.type)?")
_WORDS: Final = {"extra": KEPT, "leave-out": LEFT_OUT}


def is_field(path: str) -> bool:
    """Whether a column may be taken for this field."""
    return path in {KEPT, LEFT_OUT, *FIELDS} or path in _OF_LAYOUTS or _NUMBERED.fullmatch(path) is not None


def names_somebody(field: str) -> bool:
    """Whether a cell of this field says who its row is about."""
    return field.startswith(NAMING) and not field.endswith(".type")


def parse_mapping(texts: Iterable[str]) -> dict[str, str]:
    """Fields by heading, out of texts such as "Badge=leave-out, City, State=addresses.1.city".

    "extra" and "leave-out" are said for what is kept as an extra and not read at all. Raises `InputError` for a text that
    names no field, `NotFound` for a field that there is not.
    """
    return dict(_pair(text) for whole in texts for text in _pieces(whole))


def _pieces(text: str) -> list[str]:
    """The pairs of a text; a comma inside of a heading divides nothing."""
    pieces: list[str] = []
    for part in text.split(","):
        if pieces and "=" not in pieces[-1]:
            pieces[-1] += f",{part}"
        else:
            pieces.append(part)
    return pieces


def _pair(text: str) -> tuple[str, str]:
    heading, separator, word = (part.strip() for part in text.rpartition("="))
    if not separator or not heading:
        said = mark(
            "“{text}” is no column with its field. Write it as HEADING=FIELD, such as Kontakt=name.formatted."
        )
        raise InputError(Message("no-mapping", said, {"text": text.strip()}))
    field = _WORDS.get(word, word)
    if not word or not is_field(field):
        raise _no_field(word)
    return heading, field


def _no_field(word: str) -> NotFound:
    text = mark("There is no field “{field}”. There are: {known}.")
    return NotFound(Message("no-field", text, {"field": word, "known": ", ".join((*FIELDS, *_WORDS))}))


def mapped_columns(source: BinaryIO, name: str, mapping: Mapping[str, str]) -> tuple[Column, ...]:
    """The columns of a table, those with a heading of the mapping taken for its field and the others as guessed.

    Headings count whatever their case. A row with all the headings is the header, also where no word in it is known.
    Raises `InputError` as `read_table` does.
    """
    wanted = {_key(heading): field for heading, field in mapping.items()}
    header = open_table(source, name, lambda cells: wanted.keys() <= set(map(_key, cells))).header.cells
    source.seek(0)
    return tuple(
        column._replace(field=wanted.get(_key(column.header), column.field))
        for column in guess_columns(header)
    )


def unused_headings(mapping: Mapping[str, str], headers: Iterable[Sequence[str]]) -> list[str]:
    """The headings of a mapping that no table has."""
    found = {_key(text) for header in headers for text in header}
    return [heading for heading in mapping if _key(heading) not in found]


def _key(heading: str) -> str:
    return fold(" ".join(heading.split()))
