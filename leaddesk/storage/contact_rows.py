"""A contact's rows: its own, and those of its details."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final, NamedTuple

from leaddesk.domain.contact import (
    Address,
    Card,
    Contact,
    ContactKind,
    ContactPoint,
    Name,
    Photo,
    Property,
    Rating,
)
from leaddesk.domain.matching import email_key, phone_key
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.domain.text import sort_key
from leaddesk.storage.columns import (
    Row,
    decode_confirmation,
    decode_types,
    encode_confirmation,
    encode_types,
    from_json,
    moment_columns,
    moment_from,
    to_json,
)

_BLOB_MARK: Final = "blob:"
_BLOB: Final = re.compile(r"blob:([0-9a-f]{64})")


def encode_contact(contact: Contact) -> tuple[Any, ...]:
    """The contact's row, in the column order of its table."""
    name, photo, source = contact.name, contact.photo or Photo(), contact.source
    return (
        contact.id,
        contact.revision,
        contact.uid,
        contact.kind.value,
        name.formatted,
        name.family,
        name.given,
        name.additional,
        name.prefix,
        name.suffix,
        contact.organization,
        to_json(contact.organizations) if contact.organizations else "[]",
        to_json(contact.titles) if contact.titles else "[]",
        to_json(contact.notes) if contact.notes else "[]",
        _encode_extra(contact.extra) if contact.extra else "[]",
        contact.birthday,
        photo.media_type,
        photo.digest,
        photo.size,
        photo.uri,
        contact.stage_id,
        contact.rating.value,
        source and source.kind.value,
        source and source.direction and source.direction.value,
        source.sub_source if source else "",
        contact.owner,
        *moment_columns(contact.created_at),
        sort_key(contact),
    )


_OF_MANY: Final = ("revision", "stage_id", "rating", "owner")
"""The fields that are changed of many contacts at once: their columns, of the same names, are written alone."""
_ELSEWHERE: Final = frozenset({"emails", "phones", "urls", "addresses", "card", "tags"})
"""The fields that lie in tables of their own."""
_others: Final = attrgetter(
    *(entry.name for entry in fields(Contact) if entry.name not in {*_OF_MANY, *_ELSEWHERE, "id"})
)


def columns_that_differ(before: Contact, after: Contact) -> tuple[str, ...] | None:
    """The columns to be written of a contact's own row; None: all of them.

    An index whose columns are not written is left alone, which is most of the work.
    """
    if _others(before) != _others(after):
        return None
    return tuple(name for name in _OF_MANY if getattr(before, name) != getattr(after, name))


def _encode_extra(extra: Iterable[Property]) -> str:
    return to_json([(entry.name, entry.value, entry.group, entry.parameters) for entry in extra])


class ContactChildren(NamedTuple):
    """The rows of a contact's details, each without the contact's id in front, in their order."""

    points: Sequence[Row] = ()
    addresses: Sequence[Row] = ()
    card: Row | None = None
    tags: Sequence[str] = ()


def decode_contact(row: Row, children: ContactChildren) -> Contact:
    """The contact of a row and of the rows of its details."""
    points: dict[str, list[ContactPoint]] = {channel: [] for channel in CHANNELS}
    for channel, *columns in children.points:
        points[channel].append(decode_point(columns))
    return Contact(
        id=row[0],
        revision=row[1],
        uid=row[2],
        kind=ContactKind(row[3]),
        name=Name(*row[4:10]),
        organizations=tuple(map(tuple, _listed(row[11]))),
        titles=tuple(_listed(row[12])),
        notes=tuple(_listed(row[13])),
        extra=tuple(Property(*entry) for entry in _listed(row[14])),
        birthday=row[15],
        photo=Photo(row[16], row[17], row[18], row[19]) if row[17] or row[19] else None,
        stage_id=row[20],
        rating=Rating(row[21]),
        source=row[22] and Source(SourceKind(row[22]), row[23] and Direction(row[23]), row[24]),
        owner=row[25],
        created_at=moment_from(row[26], row[27]),
        emails=tuple(points["email"]),
        phones=tuple(points["phone"]),
        urls=tuple(points["url"]),
        addresses=tuple(decode_address(columns) for columns in children.addresses),
        card=Card(*children.card) if children.card else None,
        tags=tuple(children.tags),
    )


def _listed(column: str) -> Sequence[Any]:
    """The list that a column holds as JSON; most hold none."""
    return () if column == "[]" else from_json(column)


CHANNELS: Final[Mapping[str, Callable[[str], str]]] = {
    "email": email_key,
    "phone": phone_key,
    "url": lambda _value: "",
}
"""The channels of contact points, with what two values of each are compared by."""


def encode_points(contact: Contact) -> list[tuple[Any, ...]]:
    """The rows of a contact's e-mail addresses, phones and web addresses."""
    return [
        (
            contact.id,
            channel,
            position,
            point.value,
            encode_types(point.types),
            point.label,
            key(point.value) or None,
            *encode_confirmation(point.confirmation),
        )
        for (channel, key), points in zip(
            CHANNELS.items(), (contact.emails, contact.phones, contact.urls), strict=True
        )
        for position, point in enumerate(points)
    ]


def encode_addresses(contact: Contact) -> list[tuple[Any, ...]]:
    """The rows of a contact's addresses."""
    return [
        (
            contact.id,
            position,
            place.po_box,
            place.extended,
            place.street,
            place.city,
            place.region,
            place.postal_code,
            place.country,
            encode_types(place.types),
            place.label,
            *encode_confirmation(place.confirmation),
        )
        for position, place in enumerate(contact.addresses)
    ]


def encode_blobs(contact: Contact) -> list[tuple[Any, ...]]:
    """The rows that say which pictures and attachments a contact holds."""
    found = {contact.photo.digest} if contact.photo and contact.photo.digest else set()
    texts = [extra.value for extra in contact.extra]
    texts += [contact.card.text] if contact.card else []
    for text in texts:
        if _BLOB_MARK in text:
            found |= set(_BLOB.findall(text))
    return [(contact.id, digest) for digest in sorted(found)]


def decode_point(columns: Row) -> ContactPoint:
    """The contact point of columns from its value on, its match key left out."""
    value, types, label = columns[:3]
    return ContactPoint(value, decode_types(types), label, decode_confirmation(columns[3:]))


def decode_address(columns: Row) -> Address:
    """The address of columns from its post box on."""
    po_box, extended, street, city, region, postal_code, country, types, label = columns[:9]
    confirmation = decode_confirmation(columns[9:])
    return Address(
        po_box,
        extended,
        street,
        city,
        region,
        postal_code,
        country,
        decode_types(types),
        label,
        confirmation,
    )
