"""An entity as plain values, for what is kept outside its tables: large undo sets, staged imports."""

from collections.abc import Sequence
from typing import Any, TypeVar

from leaddesk.domain.changes import Entity
from leaddesk.domain.contact import Card, Contact, ContactKind, ContactPoint, Name, Photo, Property, Rating
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.storage.columns import Row, encode_confirmation, encode_types, moment_columns, moment_from
from leaddesk.storage.contact_rows import decode_address, decode_point, encode_addresses
from leaddesk.storage.rows import codec_of

E = TypeVar("E")


def dump(value: Entity) -> list[Any]:
    """An entity as lists of plain values; `load` makes it again."""
    return _dump_contact(value) if isinstance(value, Contact) else list(codec_of(type(value)).encode(value))


def load(entity: type[E], data: Sequence[Any]) -> E:
    """The entity that `dump` made plain values of."""
    if entity is not Contact:
        return codec_of(entity).decode(data)  # type: ignore[no-any-return]  # E is an entity
    return _load_contact(*data)  # type: ignore[return-value]  # E is Contact


def _dump_contact(contact: Contact) -> list[Any]:
    """All that the contact says, and nothing that its tables derive from it."""
    name, photo, source, card = contact.name, contact.photo, contact.source, contact.card
    return [
        (contact.id, contact.revision, contact.uid, contact.kind),
        (name.formatted, name.family, name.given, name.additional, name.prefix, name.suffix),
        (contact.organizations, contact.titles, contact.notes, contact.birthday, contact.tags),
        photo and (photo.media_type, photo.digest, photo.size, photo.uri),
        (contact.stage_id, contact.rating, contact.owner, moment_columns(contact.created_at)),
        source and (source.kind, source.direction, source.sub_source),
        [
            [_dump_point(point) for point in points]
            for points in (contact.emails, contact.phones, contact.urls)
        ],
        [row[2:] for row in encode_addresses(contact)],
        card and (card.version, card.text, card.uid, card.digest),
        [(entry.name, entry.value, entry.group, entry.parameters) for entry in contact.extra],
    ]


def _dump_point(point: ContactPoint) -> tuple[Any, ...]:
    return (point.value, encode_types(point.types), point.label, *encode_confirmation(point.confirmation))


def _load_contact(
    identity: Row,
    name: Row,
    texts: Row,
    photo: Row | None,
    standing: Row,
    source: Row | None,
    points: Sequence[Sequence[Row]],
    addresses: Sequence[Row],
    card: Row | None,
    extra: Sequence[Row],
) -> Contact:
    emails, phones, urls = (tuple(decode_point(point) for point in channel) for channel in points)
    organizations, titles, notes, birthday, tags = texts
    return Contact(
        id=identity[0],
        revision=identity[1],
        uid=identity[2],
        kind=ContactKind(identity[3]),
        name=Name(*name),
        organizations=tuple(map(tuple, organizations)),
        titles=tuple(titles),
        notes=tuple(notes),
        birthday=birthday,
        tags=tuple(tags),
        photo=Photo(*photo) if photo else None,
        stage_id=standing[0],
        rating=Rating(standing[1]),
        owner=standing[2],
        created_at=moment_from(*standing[3]),
        source=Source(SourceKind(source[0]), source[1] and Direction(source[1]), source[2])
        if source
        else None,
        emails=emails,
        phones=phones,
        urls=urls,
        addresses=tuple(decode_address(columns) for columns in addresses),
        card=Card(*card) if card else None,
        extra=tuple(Property(*entry) for entry in extra),
    )
