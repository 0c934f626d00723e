"""Questions about organizations and their people."""

from collections.abc import Iterable

from sqlalchemy import select

from leaddesk.domain.organization import Tie
from leaddesk.storage import tables
from leaddesk.storage.reader import Reader, any_of


def ties_to(reader: Reader, organization_ids: Iterable[int]) -> list[Tie]:
    """The ties of people to these organizations, oldest first."""
    condition = any_of(tables.tie.c.organization_id, organization_ids)
    return reader.load(Tie, select(tables.tie).where(condition).order_by(tables.tie.c.id))
