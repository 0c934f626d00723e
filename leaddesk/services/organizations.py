"""Organizations and their people: tied and untied, what they share, and ties that are offered."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint, Name
from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark, mark_n
from leaddesk.domain.organization import OrganizationFacts, OrganizationSize, Tie, loose_name
from leaddesk.domain.text import fold
from leaddesk.services.contacts import recorded
from leaddesk.services.door import Door
from leaddesk.services.finding import existing
from leaddesk.storage import links
from leaddesk.storage.reader import Builder, Reader

_ALIKE: Final = 90.0
"""From which likeness on, of 100, two spellings are offered as one organization."""
_BLOCK: Final = 2
"""Spellings are compared only where so many first letters agree: a slip there is rare, and all with all takes too long."""
_FEWEST_PEOPLE: Final = 2
"""How many people must share a name before an organization of it is offered."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the people of an organization share with it."""

    organization: Contact
    industry: str = ""
    size: OrganizationSize | None = None
    country: str = ""
    web: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Ties that seem right: people, the organization they may belong to, and how sure that is.

    `organization_id` is None where there is no such contact yet; `name` is then what it would be called. `spellings` are
    the names as the people have them. `certainty` is 0 to 1.
    """

    organization_id: int | None
    name: str
    spellings: tuple[str, ...]
    people: tuple[int, ...]
    certainty: float


def link(door: Door, ids: Iterable[int], organization_id: int) -> ChangeSet:
    """Tie people to an organization; whoever was tied to another changes over.

    Raises `InputError` unless they are people and it is an organization.
    """
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        yield from _linked(builder, wanted, organization_id)

    return door.commit(_label(wanted), build)


def make(door: Door, name: str, ids: Iterable[int] = ()) -> ChangeSet:
    """Record an organization as a contact of its own and tie people to it, as one change.

    Raises `InputError` for an empty name.
    """
    wanted = list(ids)
    organization = Contact(
        kind=ContactKind.ORGANIZATION, name=Name(formatted=name.strip()), organizations=((name.strip(),),)
    )

    def build(builder: Builder) -> Iterator[Pair]:
        pairs = list(recorded(builder, door, organization))
        made = next(pair.after for pair in pairs if isinstance(pair.after, Contact))
        tied = {pair.after.contact_id for pair in pairs if isinstance(pair.after, Tie)}
        yield from pairs
        yield from _linked(builder, [id_ for id_ in wanted if id_ not in tied], made.id, made)

    return door.commit(Message("organization-made", mark("Recorded {name}"), {"name": name}), build)


def unlink(door: Door, ids: Iterable[int]) -> ChangeSet:
    """Take the ties off people; they and their organization stay."""
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        ties = builder.of_contacts(Tie, existing(builder, wanted))
        yield from (Pair(tie, None) for own in ties.values() for tie in own)

    return door.commit(Message("unlinked", mark("Untied from the organization")), build)


def _label(ids: Sequence[int]) -> Message:
    text = mark_n("Tied {count} contact to the organization", "Tied {count} contacts to the organization")
    return Message("linked", text, {"count": len(ids)})


def _linked(
    builder: Builder, ids: Iterable[int], organization_id: int, made: Contact | None = None
) -> Iterator[Pair]:
    people = existing(builder, ids)
    organization = made or existing(builder, [organization_id])[organization_id]
    refuse_no_organization(organization)
    wrong = [one.display_name for one in people.values() if one.kind is not ContactKind.PERSON]
    if wrong:
        text = mark("{who}: only people are tied to an organization.")
        raise InputError(Message("no-person", text, {"who": ", ".join(wrong)}))
    ties = {tie.contact_id: tie for own in builder.of_contacts(Tie, people).values() for tie in own}
    for id_ in people:
        before = ties.get(id_)
        if before is None:
            made_tie = Tie(id=builder.new_id(Tie), contact_id=id_, organization_id=organization_id)
            yield Pair(None, made_tie)
        elif before.organization_id != organization_id:
            yield Pair(before, replace(before, organization_id=organization_id))


def refuse_no_organization(contact: Contact) -> None:
    """Raise `InputError` unless a contact is an organization."""
    if contact.kind is not ContactKind.ORGANIZATION:
        text = mark("{name} is a person, no organization.")
        raise InputError(Message("no-organization", text, {"name": contact.display_name}))


def people_of(reader: Reader, organization_id: int) -> list[int]:
    """The ids of an organization's people, by name."""
    return links.people_of(reader, organization_id)


def organization_of(reader: Reader, contact_id: int) -> Contact | None:
    """The organization that a person is tied to, if any."""
    found = links.organizations_of(reader, [contact_id]).get(contact_id)
    return None if found is None else reader.one(Contact, found)


# What they share


def shared(reader: Reader, organization_ids: Iterable[int]) -> dict[int, Shared]:
    """What the people of organizations share with them, by the organization's id."""
    organizations = reader.get(Contact, organization_ids)
    facts = {id_: own[0] for id_, own in reader.of_contacts(OrganizationFacts, organizations).items()}
    return {
        id_: Shared(
            organization,
            industry=facts[id_].industry if id_ in facts else "",
            size=facts[id_].size if id_ in facts else None,
            country=next((place.country for place in organization.addresses if place.country), ""),
            web=organization.urls[0].value if organization.urls else "",
        )
        for id_, organization in organizations.items()
    }


def describe(
    door: Door,
    organization_id: int,
    *,
    industry: str | None = None,
    size: OrganizationSize | None = None,
    country: str | None = None,
    web: str | None = None,
) -> ChangeSet:
    """Note what is known of an organization; None leaves what there is, an empty text takes it away.

    Country and web address are those of its first address and web address. Raises `InputError` for a person.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        organization = existing(builder, [organization_id])[organization_id]
        refuse_no_organization(organization)
        yield from _facts(builder, organization_id, industry, size)
        after = organization
        if country is not None:
            after = replace(after, addresses=_in_country(after.addresses, country.strip()))
        if web is not None:
            after = replace(after, urls=_with_web(after.urls, web.strip()))
        if after != organization:
            yield Pair(organization, after)

    return door.commit(Message("described", mark("Noted what is known of the organization")), build)


def _facts(
    builder: Builder, organization_id: int, industry: str | None, size: OrganizationSize | None
) -> Iterator[Pair]:
    own = builder.where(OrganizationFacts, contact_id=organization_id)
    before = own[0] if own else None
    known = before or OrganizationFacts(contact_id=organization_id)
    after = replace(
        known,
        industry=known.industry if industry is None else industry.strip(),
        size=size or known.size,
    )
    if after != known:
        yield Pair(before, after if before else replace(after, id=builder.new_id(OrganizationFacts)))


def _in_country(addresses: tuple[Address, ...], country: str) -> tuple[Address, ...]:
    if not addresses:
        return (Address(country=country),) if country else ()
    return (replace(addresses[0], country=country), *addresses[1:])


def _with_web(urls: tuple[ContactPoint, ...], web: str) -> tuple[ContactPoint, ...]:
    if not web:
        return urls[1:]
    return (replace(urls[0], value=web), *urls[1:]) if urls else (ContactPoint(web),)


# Ties that are offered


def offers(reader: Reader, named_by: Iterable[int] | None = None) -> list[Offer]:
    """Ties that seem right and were not made: compatible spellings of one organization, and names that several share.

    Most people first. Nothing of it is ever made by itself. `named_by`: only of those whom these contacts name as theirs.
    """
    people = (
        links.untied(reader)
        if named_by is None
        else links.untied_called(reader, links.named_by(reader, named_by))
    )
    by_loose: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for id_, name in links.organizations(reader):
        by_loose[loose_name(name)].append((id_, name))
    blocks: dict[str, list[str]] = defaultdict(list)
    for loose in by_loose:
        blocks[loose[:_BLOCK]].append(loose)
    found: dict[tuple[int | None, str], list[tuple[links.Called, float]]] = defaultdict(list)
    for called in people:
        loose = loose_name(called.name)
        alike, certainty = _most_alike(loose, by_loose, blocks)
        meant: list[int | None] = [id_ for id_, _name in by_loose[alike]] if alike else [None]
        for place in meant:
            found[place, alike or loose].append((called, certainty))
    made = [_offer(id_, by_loose.get(loose, ()), parts) for (id_, loose), parts in found.items()]
    wanted = [
        offer for offer in made if offer.organization_id is not None or len(offer.people) >= _FEWEST_PEOPLE
    ]
    return sorted(wanted, key=lambda offer: (-len(offer.people), fold(offer.name)))


def _most_alike(
    loose: str, known: Mapping[str, object], blocks: Mapping[str, Sequence[str]]
) -> tuple[str, float]:
    """The known spelling most like a name, and how like it is; empty: there is none."""
    if loose in known:
        return loose, 1.0
    from rapidfuzz import fuzz, process  # only here, and slow to import

    best = process.extractOne(loose, blocks.get(loose[:_BLOCK], ()), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return (best[0], round(best[1] / 100, 2)) if best else ("", 1.0)


def _offer(
    organization_id: int | None,
    known: Sequence[tuple[int, str]],
    parts: Sequence[tuple[links.Called, float]],
) -> Offer:
    called = [part for part, _certainty in parts]
    commonest = max(called, key=lambda part: (len(part.ids), part.name)).name
    return Offer(
        organization_id=organization_id,
        name=dict(known).get(organization_id or 0, commonest),
        spellings=tuple(sorted(part.name for part in called)),
        people=tuple(sorted(id_ for part in called for id_ in part.ids)),
        certainty=min(certainty for _part, certainty in parts),
    )
