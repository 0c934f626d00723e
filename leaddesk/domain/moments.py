"""Things that happened, in the order of their times."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final, Protocol, TypeVar

EARLIEST: Final = datetime.min.replace(tzinfo=UTC)
"""When something happened of which nobody said when."""


class _Happened(Protocol):
    @property
    def id(self) -> int: ...

    @property
    def at(self) -> datetime | None: ...


H = TypeVar("H", bound=_Happened)


def in_order(entries: Iterable[H]) -> list[H]:
    """Entries from the oldest to the newest; those of the same moment as they were recorded."""
    return sorted(entries, key=lambda entry: (entry.at or EARLIEST, entry.id))
