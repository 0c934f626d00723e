"""The organization behind a contact: the one a person belongs to, or the people of the one it is."""

from dataclasses import dataclass
from typing import Final

from leaddesk.domain.contact import Contact, ContactKind, ContactRow
from leaddesk.services import employers, organizations
from leaddesk.services.organizations import Shared
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

SHOWN: Final = 12
"""How many people of an organization are shown; the contacts page lists them all."""


@dataclass(frozen=True, slots=True)
class Employer:
    """An organization that is a contact, with what is known of it (None: there is none).

    `people` are the first of those who belong to it, by name, and `total` how many there are; only where the organization
    itself is shown. `offered` are the organizations that a person tied to none may work for.
    """

    shared: Shared | None = None
    people: tuple[ContactRow, ...] = ()
    total: int = 0
    offered: tuple[ContactRow, ...] = ()


def read_employer(reader: Reader, contact: Contact) -> Employer:
    """The organization that a person is tied to, or what is known of an organization and its people."""
    if contact.kind is ContactKind.PERSON:
        found = organizations.organization_of(reader, contact.id)
        if found is None:
            return Employer(offered=tuple(employers.offered_to(reader, contact)))
        return Employer(_shared(reader, found.id))
    ids = organizations.people_of(reader, contact.id)
    rows = queries.rows(reader, ids[:SHOWN])
    people = tuple(rows[id_] for id_ in ids[:SHOWN] if id_ in rows)
    return Employer(_shared(reader, contact.id), people, len(ids))


def _shared(reader: Reader, organization_id: int) -> Shared:
    return organizations.shared(reader, [organization_id])[organization_id]
