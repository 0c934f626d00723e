"""Row <-> value: the only place that knows how an entity lies in its table.

Most entities are translated field by field after their types; a contact also has rows in tables of its own.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import Table

from leaddesk.domain.activity import Activity
from leaddesk.domain.changes import Entity
from leaddesk.domain.contact import (
    Accuracy,
    Address,
    Card,
    Confirmation,
    Contact,
    ContactKind,
    ContactPoint,
    Name,
    Photo,
    Property,
    Rating,
)
from leaddesk.domain.event import Answer, Cost, Encounter, Event, Question
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.imports import Import, ImportItem
from leaddesk.domain.lists import SavedList
from leaddesk.domain.matching import email_key, phone_key
from leaddesk.domain.qualification import Criterion, Judgement, Statement
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.domain.tag import Tag
from leaddesk.domain.text import sort_key
from leaddesk.storage import tables

Row = Sequence[Any]
E = TypeVar("E")

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_MINUTE: Final = timedelta(minutes=1)
_BLOB_MARK: Final = "blob:"
_BLOB: Final = re.compile(r"blob:([0-9a-f]{64})")

TABLE_OF_ENTITY: Final[Mapping[type[Any], Table]] = {
    Stage: tables.stage,
    Tag: tables.tag,
    Criterion: tables.criterion,
    SavedList: tables.saved_list,
    Event: tables.event,
    Question: tables.question,
    Contact: tables.contact,
    Encounter: tables.encounter,
    Activity: tables.activity,
    FollowUp: tables.follow_up,
    Statement: tables.statement,
    Judgement: tables.judgement,
    StageMove: tables.stage_move,
    Import: tables.import_,
    ImportItem: tables.import_item,
}


def moment_columns(moment: datetime | None) -> tuple[int | None, int | None]:
    """A time as microseconds UTC and its offset in minutes."""
    if moment is None:
        return None, None
    offset = moment.utcoffset()
    assert offset is not None, "times carry their offset"
    return (moment - _EPOCH) // _MICROSECOND, offset // _MINUTE


def moment_from(microseconds: int | None, offset: int | None) -> datetime | None:
    """The time that `moment_columns` made columns of."""
    if microseconds is None:
        return None
    zone = timezone(timedelta(minutes=offset or 0))
    return (_EPOCH + timedelta(microseconds=microseconds)).astimezone(zone)


_encode_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""One encoder for all: `json.dumps` with options makes one for every call."""


def to_json(value: object) -> str:
    """Compact JSON of plain values."""
    return _encode_json(value)


@lru_cache(maxsize=4096)
def _encode_types(types: tuple[str, ...]) -> str:
    """Types as JSON; few combinations of them occur."""
    return _encode_json(types)


@lru_cache(maxsize=4096)
def _decode_types(types: str) -> tuple[str, ...]:
    return tuple(json.loads(types))


@dataclass(frozen=True, slots=True)
class FieldCodec:
    """How one field becomes columns and comes back."""

    encode: Callable[[Any], tuple[Any, ...]]
    decode: Callable[[Sequence[Any]], Any]
    width: int = 1


_IDENTITY: Final = FieldCodec(lambda value: (value,), lambda columns: columns[0])
_BOOL: Final = FieldCodec(lambda value: (int(value),), lambda columns: bool(columns[0]))
_MOMENT: Final = FieldCodec(moment_columns, lambda columns: moment_from(columns[0], columns[1]), width=2)
_DATE: Final = FieldCodec(
    lambda value: (value and value.isoformat(),),
    lambda columns: columns[0] and date.fromisoformat(columns[0]),
)
_TIME: Final = FieldCodec(
    lambda value: (value and value.isoformat(),),
    lambda columns: columns[0] and time.fromisoformat(columns[0]),
)
_STRINGS: Final = FieldCodec(lambda value: (to_json(value),), lambda columns: tuple(json.loads(columns[0])))
_COSTS: Final = FieldCodec(
    lambda costs: (to_json([_cost_fields(cost) for cost in costs]),),
    lambda columns: tuple(_cost(*cost) for cost in json.loads(columns[0])),
)
_ANSWERS: Final = FieldCodec(
    lambda answers: (to_json([(answer.question_id, answer.text) for answer in answers]),),
    lambda columns: tuple(Answer(*answer) for answer in json.loads(columns[0])),
)


def _cost_fields(cost: Cost) -> tuple[str, str | None, str, str | None, str]:
    amount, hours = (None if number is None else str(number) for number in (cost.amount, cost.hours))
    return cost.what, amount, cost.currency, hours, cost.goods


def _cost(what: str, amount: str | None, currency: str, hours: str | None, goods: str) -> Cost:
    money, time_given = (None if number is None else Decimal(number) for number in (amount, hours))
    return Cost(what, money, currency, time_given, goods)


def _enum_codec(kind: type[StrEnum]) -> FieldCodec:
    return FieldCodec(
        lambda value: (value and value.value,),
        lambda columns: None if columns[0] is None else kind(columns[0]),
    )


def _codec(annotation: Any) -> FieldCodec:
    if get_origin(annotation) in {Union, UnionType}:
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    if get_origin(annotation) is tuple:
        return {Cost: _COSTS, Answer: _ANSWERS, str: _STRINGS}[get_args(annotation)[0]]
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return _enum_codec(annotation)
    return {datetime: _MOMENT, date: _DATE, time: _TIME, bool: _BOOL}.get(annotation, _IDENTITY)


class EntityCodec(NamedTuple):
    """How an entity of one type becomes the row of its table and comes back."""

    table: Table
    encode: Callable[[Any], tuple[Any, ...]]
    decode: Callable[[Row], Any]


def codec_of(entity: type[Any]) -> EntityCodec:
    """The translator for an entity type."""
    return _codecs()[entity]


@cache
def _codecs() -> Mapping[type[Any], EntityCodec]:
    return {entity: _make_codec(entity, table) for entity, table in TABLE_OF_ENTITY.items()}


def _make_codec(entity: type[Any], table: Table) -> EntityCodec:
    if entity is Contact:
        return EntityCodec(table, encode_contact, _no_children)
    hints = get_type_hints(entity)
    codecs = [(field.name, _codec(hints[field.name])) for field in fields(entity)]
    names = [name for name, codec in codecs for name in (name, f"{name}_offset")[: codec.width]]
    assert names == [column.name for column in table.columns], f"{entity.__name__} and its table differ"

    def encode(value: Any) -> tuple[Any, ...]:
        return tuple(column for name, codec in codecs for column in codec.encode(getattr(value, name)))

    def decode(row: Row) -> Any:
        values, position = {}, 0
        for name, codec in codecs:
            values[name] = codec.decode(row[position : position + codec.width])
            position += codec.width
        return entity(**values)

    return EntityCodec(table, encode, decode)


def _no_children(row: Row) -> Contact:
    return decode_contact(row, ContactChildren())


# A contact: its own row, and the rows of its details.


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
        points[channel].append(_decode_point(columns))
    return Contact(
        id=row[0],
        revision=row[1],
        uid=row[2],
        kind=ContactKind(row[3]),
        name=Name(*row[4:10]),
        organizations=tuple(map(tuple, json.loads(row[11]))),
        titles=tuple(json.loads(row[12])),
        notes=tuple(json.loads(row[13])),
        extra=tuple(Property(*entry) for entry in json.loads(row[14])),
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
        addresses=tuple(_decode_address(columns) for columns in children.addresses),
        card=Card(*children.card) if children.card else None,
        tags=tuple(children.tags),
    )


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
            _encode_types(point.types),
            point.label,
            key(point.value) or None,
            *_encode_confirmation(point.confirmation),
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
            _encode_types(place.types),
            place.label,
            *_encode_confirmation(place.confirmation),
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


def _encode_confirmation(confirmation: Confirmation | None) -> tuple[Any, ...]:
    if confirmation is None:
        return None, None, None, None
    return confirmation.accuracy.value, confirmation.how, *moment_columns(confirmation.at)


def _decode_confirmation(columns: Row) -> Confirmation | None:
    at = moment_from(columns[2], columns[3])
    return Confirmation(Accuracy(columns[0]), columns[1], at) if columns[0] and at else None


def _decode_point(columns: Row) -> ContactPoint:
    value, types, label = columns[:3]
    return ContactPoint(value, _decode_types(types), label, _decode_confirmation(columns[3:]))


def _decode_address(columns: Row) -> Address:
    po_box, extended, street, city, region, postal_code, country, types, label = columns[:9]
    confirmation = _decode_confirmation(columns[9:])
    return Address(
        po_box,
        extended,
        street,
        city,
        region,
        postal_code,
        country,
        _decode_types(types),
        label,
        confirmation,
    )


# An entity as plain JSON values, for what is kept outside its tables (large undo sets, staged imports).


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
    return (point.value, _encode_types(point.types), point.label, *_encode_confirmation(point.confirmation))


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
    emails, phones, urls = (tuple(_decode_point(point) for point in channel) for channel in points)
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
        addresses=tuple(_decode_address(columns) for columns in addresses),
        card=Card(*card) if card else None,
        extra=tuple(Property(*entry) for entry in extra),
    )
