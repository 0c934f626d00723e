"""What the command line prints: results to standard output, messages to standard error."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from leaddesk.domain.contact import Contact, ContactRow
from leaddesk.domain.errors import GateRefused
from leaddesk.domain.messages import Issue


class Status(IntEnum):
    """Exit status: done; done with something left out or rejected; nothing done."""

    DONE = 0
    PARTLY = 1
    NOTHING = 2


def say(text: object) -> None:
    """A line of the result."""
    print(text)


def say_json(value: Mapping[str, Any]) -> None:
    """One object of the result, on a line of its own."""
    print(json.dumps(value, ensure_ascii=False))


def tell(text: object) -> None:
    """A message, beside the result."""
    print(f"leaddesk: {text}", file=sys.stderr)


def tell_issues(file: str, issues: Iterable[Issue]) -> None:
    """What there is to say of a file's records."""
    for issue in issues:
        if not issue.card and not issue.line:
            tell(issue.message)  # which names the file that it is about as a whole
            continue
        place = f"card {issue.card}, line {issue.line}" if issue.card else f"line {issue.line}"
        tell(f"{file}: {place}: {issue.severity.value}: {issue.message}")


def tell_missing(refused: GateRefused, stage: str) -> None:
    """Who may not enter a stage, and what is missing for each."""
    tell(f"nothing was moved to {stage}; there is something missing:")
    for id_, gaps in refused.missing.items():
        for gap in gaps:
            tell(f"  {id_} {refused.names[id_]}: {gap}")
    closing = all(gap.code == "closed-reason" for gaps in refused.missing.values() for gap in gaps)
    tell(
        "say why with --reason"
        if closing
        else "note it with qualify or log, or say why it does not count: --override WHY"
    )


def table(rows: Sequence[Sequence[object]]) -> None:
    """Rows in columns, as wide as their texts; wide characters count as two."""
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*texts, strict=True)]
    for row in texts:
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        say("  ".join(cells).rstrip())


def _width(text: str) -> int:
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def one_line(contact: Contact) -> str:
    """A contact in one line: name, organization, first e-mail and phone."""
    points = (*(point.value for point in contact.emails[:1]), *(point.value for point in contact.phones[:1]))
    organization = contact.organization if contact.organization != contact.display_name else ""
    return " · ".join(part for part in (contact.display_name, organization, *points) if part)


def row_cells(row: ContactRow, stage: str) -> tuple[object, ...]:
    """A contact's cells in a list."""
    step = f"{row.next_due} {row.next_step}" if row.next_due else "–"
    return row.id, row.name, row.organization, stage, row.rating.value, step
