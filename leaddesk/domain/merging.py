"""Two contacts made one: values are added, nothing is lost."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from leaddesk.domain.contact import Address, Contact, ContactPoint, Name, Rating
from leaddesk.domain.contradictions import is_alike, keep_beside
from leaddesk.domain.matching import email_key, own_phone_key, phone_extension
from leaddesk.domain.text import fold

T = TypeVar("T")

LIST_FIELDS: Final = (
    "organizations",
    "titles",
    "emails",
    "phones",
    "urls",
    "addresses",
    "notes",
    "tags",
    "extra",
)
SINGLE_FIELDS: Final = ("birthday", "photo")
CARD_FIELDS: Final = ("kind", "name", *SINGLE_FIELDS, *LIST_FIELDS)
"""The fields that a card can say something about."""


def fill(contact: Contact, other: Contact) -> Contact:
    """The contact with what only the other knows: empty fields filled, new list values added behind its own.

    Where the two contradict each other the contact's own value stays, and the other is kept beside it.
    """
    return renew(contact, contact, other, prefers_other=False)


def renew(contact: Contact, base: Contact, other: Contact, *, prefers_other: bool = True) -> Contact:
    """The contact brought up to what a newer card says.

    A single value that the user left as the earlier card (`base`) had it takes the newer card's; one the user changed
    stays. List values are added; none is taken away, since a card may be an excerpt. A value of the newer card that
    loses is kept beside the one that stays (`contradictions`).
    """
    updates: dict[str, Any] = {"name": _renew_name(contact.name, base.name, other.name, prefers_other)}
    for field in SINGLE_FIELDS:
        mine, before, theirs = (getattr(side, field) for side in (contact, base, other))
        updates[field] = _renew(mine, before, theirs, prefers_other)
    for field in LIST_FIELDS:
        updates[field] = _union(getattr(contact, field), getattr(other, field), _KEYS[field])
    if contact.rating is Rating.UNRATED:
        updates["rating"] = other.rating
    updates["source"] = contact.source or other.source
    updates["owner"] = contact.owner or other.owner
    return keep_beside(replace(contact, **updates), other)


def _renew_name(mine: Name, before: Name, theirs: Name, prefers_other: bool) -> Name:
    values = {}
    for part in fields(Name):
        own, earlier, newer = (getattr(side, part.name) for side in (mine, before, theirs))
        values[part.name] = _renew(own, earlier, newer, prefers_other)
    merged = Name(**values)
    if mine.formatted or is_alike(replace(merged, formatted=""), theirs):
        return merged
    return replace(
        merged, formatted=""
    )  # else the name on the screen would be another than the one in its parts


def _renew(mine: T, before: T, theirs: T, prefers_other: bool) -> T:
    if not theirs:
        return mine
    if not mine:
        return theirs
    return theirs if prefers_other and mine == before else mine


def _union(mine: tuple[T, ...], theirs: Iterable[T], key: Callable[[T], object]) -> tuple[T, ...]:
    known = {key(value) for value in mine}
    added = []
    for value in theirs:
        if key(value) not in known:
            known.add(key(value))
            added.append(value)
    return (*mine, *added) if added else mine


def _phone(point: ContactPoint) -> tuple[str, str]:
    return own_phone_key(point.value), phone_extension(point.value)


def _address(place: Address) -> tuple[str, ...]:
    parts = (
        place.po_box,
        place.extended,
        place.street,
        place.city,
        place.region,
        place.postal_code,
        place.country,
    )
    return tuple(map(fold, parts))


_KEYS: Final[dict[str, Callable[[Any], object]]] = {
    "organizations": lambda parts: tuple(fold(part) for part in parts),
    "titles": fold,
    "emails": lambda point: email_key(point.value),
    "phones": _phone,
    "urls": lambda point: point.value.rstrip("/"),
    "addresses": _address,
    "notes": str.strip,
    "tags": fold,
    "extra": lambda extra: (extra.name.upper(), extra.parameters.upper(), extra.value),
}


def differences(before: Contact, after: Contact) -> dict[str, tuple[Any, Any]]:
    """The card fields in which two contacts differ, as field: (before, after)."""
    found = {field: (getattr(before, field), getattr(after, field)) for field in CARD_FIELDS}
    return {field: sides for field, sides in found.items() if sides[0] != sides[1]}
