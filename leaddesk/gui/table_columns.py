"""The tables of an import and what their columns are taken for: recognised, as the user chose last time, or guessed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import PurePath
from typing import Any, Final

from leaddesk.domain.errors import EnvironmentFault, InputError
from leaddesk.formats.files import Given
from leaddesk.formats.given_tables import survey_given
from leaddesk.formats.tables.layouts import Column
from leaddesk.formats.tables.mapping import is_field
from leaddesk.formats.tables.surveying import Survey, Watch
from leaddesk.workspace import Workspace

_MEMORY: Final = "columns:"


class Basis(Enum):
    """What the fields of a table's columns come from."""

    LAYOUT = auto()
    """The headings are those of a program's export."""
    MEMORY = auto()
    """The user chose them for an earlier table with these headings."""
    GUESS = auto()


@dataclass(frozen=True, slots=True)
class MappedTable:
    """Files with the same columns, and the fields that these are taken for, in their order."""

    given: tuple[Given, ...]
    survey: Survey
    fields: tuple[str, ...]
    basis: Basis

    @property
    def name(self) -> str:
        """The name of the first file."""
        return PurePath(self.given[0].name).name

    @property
    def is_understood(self) -> bool:
        """Whether nobody needs to be asked."""
        return self.basis is not Basis.GUESS and self.survey.naming(self.fields) > 0

    def told(self) -> list[Given]:
        """The files, with what their columns mean."""
        columns = tuple(
            Column(column.header, field)
            for column, field in zip(self.survey.columns, self.fields, strict=True)
        )
        return [replace(given, columns=columns) for given in self.given]


def survey_tables(desk: Workspace, given: Iterable[Given], watch: Watch) -> list[MappedTable]:
    """Look at tables; what cannot be read is passed over, as reading it tells of it."""
    found: dict[tuple[Any, ...], MappedTable] = {}
    for piece in given:
        try:
            survey = survey_given(piece, watch)
        except (EnvironmentFault, InputError):
            continue
        key = (survey.signature() or piece, len(survey.columns))
        known = found.get(key)
        found[key] = _mapped(desk, piece, survey) if known is None else _with(known, piece, survey)
    return list(found.values())


def survey_again(table: MappedTable, watch: Watch, *, has_header: bool) -> MappedTable:
    """The first file of a table looked at once more, its first row taken for headings or not. Raises as `survey` does."""
    survey = survey_given(table.given[0], watch, has_header=has_header)
    return MappedTable(table.given, survey, guessed(survey), Basis.GUESS)


def guessed(survey: Survey) -> tuple[str, ...]:
    """The fields that a table's columns are guessed to be."""
    return tuple(column.field for column in survey.columns)


def memory_of(table: MappedTable) -> tuple[str, list[str]] | None:
    """What is to be remembered of a table: a key and a value; nothing of one without headings."""
    signature = table.survey.signature()
    return (f"{_MEMORY}{signature}", list(table.fields)) if signature else None


def _mapped(desk: Workspace, given: Given, survey: Survey) -> MappedTable:
    fields = _remembered(desk, survey)
    if fields is not None:
        return MappedTable((given,), survey, fields, Basis.MEMORY)
    return MappedTable((given,), survey, guessed(survey), Basis.LAYOUT if survey.layout else Basis.GUESS)


def _with(table: MappedTable, given: Given, survey: Survey) -> MappedTable:
    """A table, with a further file that has the same columns."""
    return replace(table, given=(*table.given, given), survey=table.survey.joined(survey))


def _remembered(desk: Workspace, survey: Survey) -> tuple[str, ...] | None:
    """What the user chose for such a table, with the guess for columns that it did not have."""
    kept = desk.recall(f"{_MEMORY}{survey.signature()}") if survey.has_header else None
    if not isinstance(kept, list) or not all(isinstance(field, str) and is_field(field) for field in kept):
        return None
    return tuple(_filled(kept, guessed(survey)))


def _filled(kept: Sequence[str], guess: Sequence[str]) -> Iterator[str]:
    for place, field in enumerate(guess):
        yield kept[place] if place < len(kept) else field
