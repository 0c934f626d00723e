"""Texts from below the window: a code, an English pattern and its arguments, translated only where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

Argument = str | int | float


def mark(text: str) -> str:
    """Mark a literal for extraction by the translation tools; returns it unchanged."""
    return text


COUNT: Final = "count"
"""The argument that a text which counts goes by."""


class Plural(NamedTuple):
    """A text that counts, in English: for one, and for any other number. Other languages have more forms."""

    one: str
    many: str


def mark_n(one: str, many: str) -> Plural:
    """Mark the two literals of a text whose words follow its argument `count`."""
    return Plural(one, many)


@dataclass(frozen=True, slots=True)
class Message:
    """A text for the user.

    `code` names the message for programs and never changes; `text` is the English pattern with named fields
    (`{name}`), marked with `mark`, or with `mark_n` where it counts; `arguments` fill the fields.
    """

    code: str
    text: str | Plural
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    @property
    def pattern(self) -> str:
        """The English pattern, of a text that counts the one for its count."""
        if isinstance(self.text, str):
            return self.text
        return self.text.one if self.arguments[COUNT] == 1 else self.text.many

    def __str__(self) -> str:
        return self.pattern.format_map(self.arguments)


class Severity(StrEnum):
    """How bad an issue is: a warning was repaired, an error lost something."""

    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Issue:
    """Something the user should know about one record of what was read.

    `card` counts the records of a file from 1, `line` its lines from 1 (0: the file as a whole).
    """

    card: int
    line: int
    severity: Severity
    message: Message
