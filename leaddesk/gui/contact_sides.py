"""A contact field by field as texts, and two of them side by side: what a card would add, and what it contradicts."""

from collections.abc import Container, Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.contact import Address, Contact, ContactPoint, Property, Rating
from leaddesk.domain.contradictions import BESIDE, contradictions
from leaddesk.formats.tables.row_contacts import EXTRA_COLUMN
from leaddesk.formats.vcard.heads import parse
from leaddesk.formats.vcard.values import unescape
from leaddesk.gui.words import word

_SHORTEST_BINARY: Final = 400
"""An extra longer than that is a key or a picture rather than a text."""


class Value(NamedTuple):
    """One value of a card: its text, whether a merge would add it, and whether it would only be kept beside ours."""

    text: str
    is_new: bool = False
    is_beside: bool = False


class Side(NamedTuple):
    """One field of a contact: what stands there, and what the card says."""

    field: str
    there: tuple[str, ...]
    card: tuple[Value, ...] = ()


def one_side(contact: Contact) -> list[Side]:
    """The fields of one contact that say anything."""
    return [Side(field_title(field), texts) for field, texts in texts_of(contact).items() if texts]


def two_sides(there: Contact, card: Contact, changed: Container[str]) -> list[Side]:
    """The fields of a contact beside those of a card; fields that neither has are left out.

    `changed` are the fields that a merge would change: what is only written otherwise adds nothing.
    """
    mine, theirs = texts_of(there), texts_of(card)
    denied = {found.field for found in contradictions(there, card)}
    return [
        Side(
            field_title(field),
            mine[field],
            tuple(
                Value(
                    text,
                    is_new=field in changed and field not in denied and text not in mine[field],
                    is_beside=field in denied,
                )
                for text in theirs[field]
            ),
        )
        for field in mine
        if mine[field] or theirs[field]
    ]


def texts_of(contact: Contact) -> dict[str, tuple[str, ...]]:
    """A contact's fields as they are read, a text for each value."""
    name, source = contact.name, contact.source
    found: Mapping[str, Sequence[str]] = {
        "name": [name.formatted or " ".join(filter(None, (name.given, name.family)))],
        "organizations": [", ".join(filter(None, parts)) for parts in contact.organizations],
        "titles": contact.titles,
        "emails": list(map(_point, contact.emails)),
        "phones": list(map(_point, contact.phones)),
        "urls": list(map(_point, contact.urls)),
        "addresses": list(map(_address, contact.addresses)),
        "birthday": [contact.birthday or ""],
        "notes": contact.notes,
        "tags": [", ".join(contact.tags)],
        "rating": ["" if contact.rating is Rating.UNRATED else word(contact.rating)],
        "source": [" · ".join(filter(None, (word(source.kind), source.sub_source)))] if source else [],
        "owner": [contact.owner],
        "extra": list(filter(None, map(extra_text, contact.extra))),
    }
    return {field: tuple(text for text in texts if text) for field, texts in found.items()}


def extra_text(extra: Property) -> str:
    """A property that LeadDesk has no field for, behind its label; empty for what is no text."""
    if (
        extra.name not in {EXTRA_COLUMN, BESIDE}
        or len(extra.value) > _SHORTEST_BINARY
        or "blob:" in extra.value
    ):
        return ""
    head = parse(f"{extra.name}{extra.parameters}")
    label = head.first("X-LABEL") if head else ""
    if extra.name == BESIDE:
        label = QCoreApplication.translate("fields", "{field} (also)").format(field=field_title(label))
    return f"{label}: {unescape(extra.value)}" if label else unescape(extra.value)


def _point(point: ContactPoint) -> str:
    return point.value


def _address(place: Address) -> str:
    town = " ".join(filter(None, (place.postal_code, place.city)))
    return ", ".join(
        filter(None, (place.street, place.extended, place.po_box, town, place.region, place.country))
    )


def field_title(field: str) -> str:
    """A contact's field in a word; what is none stays as it is."""
    return {
        "name": QCoreApplication.translate("fields", "Name"),
        "organizations": QCoreApplication.translate("fields", "Organization"),
        "titles": QCoreApplication.translate("fields", "Title"),
        "emails": QCoreApplication.translate("fields", "E-mail"),
        "phones": QCoreApplication.translate("fields", "Phone"),
        "urls": QCoreApplication.translate("fields", "Web"),
        "addresses": QCoreApplication.translate("fields", "Address"),
        "birthday": QCoreApplication.translate("fields", "Birthday"),
        "photo": QCoreApplication.translate("fields", "Photo"),
        "notes": QCoreApplication.translate("fields", "Notes"),
        "tags": QCoreApplication.translate("fields", "Tags"),
        "rating": QCoreApplication.translate("fields", "Rating"),
        "source": QCoreApplication.translate("fields", "Source"),
        "owner": QCoreApplication.translate("fields", "Owner"),
        "extra": QCoreApplication.translate("fields", "Extras"),
    }.get(field, field)
