"""Whom people work for: the organizations that may be meant by what they say, and people recorded with theirs."""

from collections.abc import Iterator

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Contact, ContactKind, Name
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.organization import FORMS_AT_EITHER_END, Tie, loose_name
from leaddesk.domain.text import sort_key
from leaddesk.services.contacts import recorded
from leaddesk.services.door import Door
from leaddesk.services.finding import existing
from leaddesk.services.naming import named
from leaddesk.services.organizations import ALIKE, refuse_no_organization
from leaddesk.storage import links
from leaddesk.storage.reader import Builder, Reader

_BLOCK = 2
"""Spellings are compared only where so many first letters agree."""
_MOST = 5


def offered_to(reader: Reader, contact: Contact) -> list[Contact]:
    """The organizations that a person may work for by the name they give, the likest first; none is ever made by itself.

    Their spellings are compatible, or differ by a slip of the pen.
    """
    loose = loose_name(contact.organization)
    if contact.kind is not ContactKind.PERSON or not loose:
        return []
    begun = sort_key(Contact(kind=ContactKind.ORGANIZATION, name=Name(formatted=loose)))[:_BLOCK]
    known = links.organizations_begun(reader, [begun, *(f"{form}{begun}" for form in _before())])
    spelled = {id_: loose_name(name) for id_, name in known}
    likest = _likest(loose, spelled)
    found = reader.get(Contact, likest)
    return [found[id_] for id_ in likest if id_ in found]


def _before() -> Iterator[str]:
    """How a name may begin before its own letters do: with a legal form, apart or not."""
    for form in FORMS_AT_EITHER_END:
        yield from (form, f"{form} ")


def _likest(loose: str, spelled: dict[int, str]) -> list[int]:
    same = [id_ for id_, other in spelled.items() if other == loose]
    if same or not spelled:
        return same[:_MOST]
    from rapidfuzz import fuzz, process  # only here, and slow to import

    best = process.extract(loose, spelled, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=_MOST)
    return [id_ for _name, _score, id_ in best]


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
