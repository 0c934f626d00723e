"""Whom people work for: the organizations that may be meant by what they say, and people recorded with theirs."""

from collections.abc import Iterator
from typing import Final

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Contact, ContactKind, ContactRow
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.organization import Tie, loose_name
from leaddesk.services.contacts import recorded
from leaddesk.services.door import Door
from leaddesk.services.finding import existing
from leaddesk.services.naming import named
from leaddesk.services.organizations import refuse_no_organization
from leaddesk.storage import links, queries
from leaddesk.storage.reader import Builder, Reader

_MOST: Final = 5
"""How many organizations are offered."""


def offered_to(reader: Reader, contact: Contact) -> list[ContactRow]:
    """The organizations that a person may work for by the name they give: their spellings are compatible.

    None is ever tied by itself. A slip of the pen is found by `organizations.offers`, which looks at all of them.
    """
    loose = loose_name(contact.organization)
    if contact.kind is not ContactKind.PERSON or not loose:
        return []
    known = links.organizations_saying(reader, loose)
    meant = [id_ for id_, name in known if loose_name(name) == loose][:_MOST]
    rows = queries.rows(reader, meant) if meant else {}
    return [rows[id_] for id_ in meant]


def add_person(door: Door, organization_id: int, name: str) -> ChangeSet:
    """Record somebody new who works for an organization, tied to it, as one change.

    Raises `InputError` for an empty name, or if it is no organization.
    """
    who = named(name)

    def build(builder: Builder) -> Iterator[Pair]:
        organization = existing(builder, [organization_id])[organization_id]
        refuse_no_organization(organization)
        called = organization.organization or organization.display_name
        person = Contact(name=who, organizations=((called,),) if who.formatted else ())
        # Of several organizations of one name it is this one.
        pairs = [
            pair for pair in recorded(builder, door, person) if not isinstance(pair.after or pair.before, Tie)
        ]
        made = next(pair.after for pair in pairs if isinstance(pair.after, Contact))
        yield Pair(None, Tie(id=builder.new_id(Tie), contact_id=made.id, organization_id=organization_id))
        yield from pairs

    return door.commit(Message("added", mark("Added {name}"), {"name": who.formatted}), build)
