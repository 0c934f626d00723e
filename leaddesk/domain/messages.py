"""Texts from below the window: a code, an English pattern and its arguments, translated only where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Argument = str | int | float


def mark(text: str) -> str:
    """Mark a literal for extraction by the translation tools; returns it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A text for the user.

    `code` names the message for programs and never changes; `text` is the English pattern with named fields
    (`{name}`), marked with `mark`; `arguments` fill the fields.
    """

    code: str
    text: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format_map(self.arguments)


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
