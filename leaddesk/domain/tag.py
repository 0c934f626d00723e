"""The user's own words on contacts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A word that stands on contacts: one tag, one row, renamed once."""

    id: int = 0
    revision: int = 0
    name: str = ""
