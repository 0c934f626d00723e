"""Questions about organizations and their people."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import exists, select

from leaddesk.domain.organization import Tie
from leaddesk.storage import tables
from leaddesk.storage.reader import Reader, any_of
from leaddesk.storage.tables import activity, contact, tie


def ties_to(reader: Reader, organization_ids: Iterable[int]) -> list[Tie]:
    """The ties of people to these organizations, oldest first."""
    condition = any_of(tie.c.organization_id, organization_ids)
    return reader.load(Tie, select(tables.tie).where(condition).order_by(tie.c.id))


def organizations_of(reader: Reader, contact_ids: Iterable[int]) -> dict[int, int]:
    """The organization that each person is tied to, by the person's id; those of none are left out."""
    statement = select(tie.c.contact_id, tie.c.organization_id)
    return dict(reader.connection.execute(statement.where(any_of(tie.c.contact_id, contact_ids))).all())


def spoken_people(reader: Reader, organization_ids: Iterable[int]) -> dict[int, list[str]]:
    """The people of each organization who have a name and with whom a two-way conversation is logged, by its id."""
    spoke = exists(
        select(activity.c.id).where(activity.c.contact_id == tie.c.contact_id, activity.c.two_way == 1)
    )
    statement = (
        select(tie.c.organization_id, contact.c.formatted, contact.c.given, contact.c.family)
        .join(contact, contact.c.id == tie.c.contact_id)
        .where(any_of(tie.c.organization_id, organization_ids), spoke)
        .order_by(tie.c.id)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for organization_id, formatted, given, family in reader.rows(statement):
        name = " ".join(part for part in (given, family) if part) or formatted
        if name and "@" not in name:
            found[organization_id].append(name)
    return dict(found)
