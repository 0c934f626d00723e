"""What the verbs have in common: an open workspace, and finding contacts by what the user typed."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from dateutil import parser as dates

from leaddesk.cli.output import tell
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.stages import Stage
from leaddesk.formats.json_lines import contact_to_dict
from leaddesk.services.finding import as_filter, find_list
from leaddesk.storage.reader import Reader
from leaddesk.workspace import Workspace

E = TypeVar("E", bound=StrEnum)
_DAYS: Final = {"today": 0, "tomorrow": 1}


@contextmanager
def workspace(options: argparse.Namespace) -> Iterator[Workspace]:
    """The workspace of the database named on the command line.

    A command ends with its process, so large changes are not kept for an undo that nobody could ask for.
    """
    path: Path = options.database
    is_new = not path.exists()
    with Workspace.open(path, keeps_history=False) as opened:
        if is_new:
            tell(f"{path} is new: nothing was there before")
        yield opened


def one_of(kind: type[E]) -> Callable[[str], E]:
    """The type of an argument that is a choice: any other word is refused with the choices there are."""

    def convert(text: str) -> E:
        if text not in set(kind):
            raise argparse.ArgumentTypeError(f"there is no “{text}”; choose from {', '.join(kind)}")
        return kind(text)

    return convert


def wanted_contacts(reader: Reader, query: str, list_name: str | None = None) -> Filter:
    """The filter of a query, or of a saved list narrowed by it."""
    if list_name is None:
        return as_filter(reader, query)
    return as_filter(reader, f"{find_list(reader, list_name).query} {query}")


def typed_query(reader: Reader, parts: Sequence[str]) -> str:
    """The query of a command line, whose shell has taken the quotes: `event:Messe 2026` was event:"Messe 2026".

    A part with a blank stands for one value if there is such a value, else for several words.
    """
    return " ".join(_requoted(reader, part) for part in parts)


def _requoted(reader: Reader, part: str) -> str:
    quoted = words([part])
    if quoted == part:
        return part
    try:
        as_filter(reader, quoted)
    except InputError:
        return part
    return quoted


def day(text: str, today: date) -> date:
    """The day that a text means: a date, "today", "tomorrow", or "+N" days. Raises `InputError`."""
    try:
        if text.startswith("+") and text[1:].isdecimal():
            return today + timedelta(days=int(text[1:]))
        if text in _DAYS:
            return today + timedelta(days=_DAYS[text])
        return date.fromisoformat(text)
    except (ValueError, OverflowError):
        return _foreign_day(text, today)


def _foreign_day(text: str, today: date) -> date:
    try:
        return dates.parse(text, default=datetime.combine(today, time()), dayfirst=True).date()
    except (ValueError, OverflowError) as error:
        message = mark("“{text}” is no day. Write 2026-11-30, “tomorrow” or “+3”.")
        raise InputError(Message("bad-day", message, {"text": text})) from error


def contact_json(contact: Contact, stages: dict[int, Stage], step: FollowUp | None) -> dict[str, Any]:
    """A stored contact as an object of the output: the card's fields, and where the contact stands."""
    stage = stages[contact.stage_id or 0]
    next_step = step and {"on": step.due_on.isoformat(), "what": step.what, "id": step.id}
    return {
        "id": contact.id,
        "uid": contact.uid,
        "stage": stage.key or stage.name,
        "rating": contact.rating.value,
        "next_step": next_step,
        **contact_to_dict(contact),
    }


def stages_by_id(reader: Reader) -> dict[int, Stage]:
    """All stages by id."""
    return {stage.id: stage for stage in reader.all(Stage)}


def words(parts: Iterable[str]) -> str:
    """Words of the command line as one text; a part with a blank stays together in quotes."""
    return " ".join(_quoted(part) if " " in part and ":" in part else part for part in parts)


def _quoted(part: str) -> str:
    key, colon, value = part.partition(":")
    return part if value.startswith('"') or " " in key else f'{key}{colon}"{value}"'
