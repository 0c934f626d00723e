"""What was imported, when, from where, and which contacts it made: enough to take an import back later."""

from dataclasses import dataclass
from datetime import datetime

from leaddesk.domain.sources import Obtained


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One import of one or several files."""

    id: int = 0
    revision: int = 0
    at: datetime | None = None
    files: tuple[str, ...] = ()
    obtained: Obtained = Obtained.LIST
    event_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportItem:
    """One contact that an import made or changed, with the revision it gave it."""

    id: int = 0
    revision: int = 0
    import_id: int = 0
    contact_id: int = 0
    contact_revision: int = 0
    created: bool = True
