"""What of a contact can be edited in its detail, and what an edited text makes of the contact."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from leaddesk.domain.contact import Address, Contact, ContactPoint
from leaddesk.gui.words import type_word

Edit = Callable[[Contact, str], Contact]


@dataclass(frozen=True, slots=True)
class Field:
    """One editable value: a key that stays the same, its kind (for its name), the text, a hint, and its edit."""

    key: str
    kind: str
    text: str
    hint: str
    edit: Edit


POINTS: Final = ("emails", "phones", "urls")
ADDRESS_PARTS: Final = ("street", "postal_code", "city", "region", "country")


def point_fields(contact: Contact, channel: str) -> Iterator[Field]:
    """A channel's values, and an empty place for a new one."""
    points: tuple[ContactPoint, ...] = getattr(contact, channel)
    for number, point in enumerate(points):
        hint = point.label or ", ".join(filter(None, map(type_word, point.types)))
        yield Field(f"{channel}-{number}", channel, point.value, hint, _edit_point(channel, number))
    yield Field(f"{channel}-new", channel, "", "", _edit_point(channel, len(points)))


def _edit_point(channel: str, number: int) -> Edit:
    def edit(contact: Contact, text: str) -> Contact:
        points = list(getattr(contact, channel))
        if number >= len(points):
            points.append(ContactPoint(text, ("work",) if channel != "urls" else ()))
        elif text:
            # A changed value is a new one: what confirmed the old says nothing of it.
            points[number] = replace(points[number], value=text, confirmation=None)
        else:
            del points[number]
        updates: dict[str, Any] = {channel: tuple(point for point in points if point.value)}
        return replace(contact, **updates)

    return edit


def address_fields(contact: Contact) -> Iterator[tuple[Field, ...]]:
    """The parts of each address, and of a new one where there is none."""
    for number, address in enumerate(contact.addresses or (Address(),)):
        yield tuple(
            Field(f"address-{number}-{part}", part, getattr(address, part), "", _edit_address(number, part))
            for part in ADDRESS_PARTS
        )


def _edit_address(number: int, part: str) -> Edit:
    def edit(contact: Contact, text: str) -> Contact:
        addresses = list(contact.addresses)
        if number >= len(addresses):
            addresses.append(Address(types=("work",)))
        updates: dict[str, Any] = {part: text, "confirmation": None}
        addresses[number] = replace(addresses[number], **updates)
        said = [
            place
            for place in addresses
            if any(getattr(place, name) for name in ADDRESS_PARTS) or place.po_box
        ]
        return replace(contact, addresses=tuple(said))

    return edit


def edit_name(contact: Contact, text: str) -> Contact:
    """The contact with another formatted name; given and family name follow where they said the same before."""
    name = contact.name
    words = text.split()
    if len(words) > 1 and f"{name.given} {name.family}".strip() == name.formatted.strip():
        return replace(
            contact, name=replace(name, formatted=text, given=" ".join(words[:-1]), family=words[-1])
        )
    return replace(contact, name=replace(name, formatted=text))


def edit_first(field: str) -> Edit:
    """An edit of the first of several texts."""

    def edit(contact: Contact, text: str) -> Contact:
        rest = getattr(contact, field)[1:]
        updates: dict[str, Any] = {field: (text, *rest) if text else rest}
        return replace(contact, **updates)

    return edit


def edit_organization(contact: Contact, text: str) -> Contact:
    """The contact with another name of its first organization; the units below it stay."""
    first, rest = contact.organizations[:1], contact.organizations[1:]
    units = first[0][1:] if first else ()
    return replace(contact, organizations=((text, *units), *rest) if text or units else rest)


def edit_birthday(contact: Contact, text: str) -> Contact:
    """The contact with another birthday."""
    return replace(contact, birthday=text or None)


def edit_note(number: int) -> Edit:
    """An edit of one note; an empty text takes it away."""

    def edit(contact: Contact, text: str) -> Contact:
        notes = list(contact.notes)
        notes[number : number + 1] = [text] if text else []
        return replace(contact, notes=tuple(notes))

    return edit


def edit_tags(contact: Contact, text: str) -> Contact:
    """The contact with the tags of a text, separated by commas."""
    return replace(contact, tags=tuple(word for part in text.split(",") if (word := " ".join(part.split()))))
