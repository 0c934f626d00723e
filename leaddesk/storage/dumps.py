"""An entity as plain values, for what is kept outside its tables: large undo sets, staged imports."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeVar

from leaddesk.domain.changes import Entity
from leaddesk.domain.contact import Card, Contact, ContactKind, ContactPoint, Name, Photo, Property, Rating
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.storage.columns import Row, encode_confirmation, encode_types, moment_columns, moment_from
from leaddesk.storage.contact_rows import decode_address, decode_point, encode_addresses
from leaddesk.storage.rows import codec_of

E = TypeVar("E", bound=Entity)


def dump(value: Entity) -> list[Any]:
    """An entity as lists of plain values; `load` makes it again."""
    if isinstance(value, Contact):
        return [part.dump(value) for part in _PARTS]
    return list(codec_of(type(value)).encode(value))


def load(entity: type[E], data: Sequence[Any]) -> E:
    """The entity that `dump` made plain values of."""
    if entity is not Contact:
        return codec_of(entity).decode(data)  # type: ignore[no-any-return]  # E is an entity
    fields: dict[str, Any] = {}
    for part, dumped in zip(_PARTS, data, strict=True):
        fields |= part.load(dumped)
    return Contact(**fields)  # type: ignore[return-value]  # E is Contact


def dump_past(before: Entity, now: Entity | None) -> list[Any]:
    """What an entity was, for whoever has what it is now (None: it is gone); `load_past` makes it again.

    Of a contact only what differs is told: of thousands that get a tag it is a tenth of what they say.
    """
    if not (isinstance(before, Contact) and isinstance(now, Contact)):
        return dump(before)
    return [[number, part.dump(before)] for number, part in enumerate(_PARTS) if part.differs(before, now)]


def load_past(entity: type[E], data: Sequence[Any], now: E | None) -> E:
    """What an entity was, of what `dump_past` told against what it is now."""
    if not isinstance(now, Contact):
        return load(entity, data)
    fields: dict[str, Any] = {}
    for number, dumped in data:
        fields |= _PARTS[number].load(dumped)
    return replace(now, **fields)


# A contact in parts: all that it says, and nothing that its tables derive from it


class _Part(NamedTuple):
    """Some fields of a contact as one plain value."""

    fields: Callable[[Contact], Any]
    dump: Callable[[Contact], Any]
    load: Callable[[Any], dict[str, Any]]

    def differs(self, one: Contact, other: Contact) -> bool:
        """Whether two contacts differ in these fields."""
        return bool(self.fields(one) != self.fields(other))


def _points(channel: str) -> _Part:
    return _Part(
        attrgetter(channel),
        lambda contact: [_dump_point(point) for point in getattr(contact, channel)],
        lambda dumped: {channel: tuple(decode_point(point) for point in dumped)},
    )


def _dump_point(point: ContactPoint) -> tuple[Any, ...]:
    return (point.value, encode_types(point.types), point.label, *encode_confirmation(point.confirmation))


def _dump_name(contact: Contact) -> Row:
    name = contact.name
    return name.formatted, name.family, name.given, name.additional, name.prefix, name.suffix


def _dump_photo(contact: Contact) -> Row | None:
    photo = contact.photo
    return None if photo is None else (photo.media_type, photo.digest, photo.size, photo.uri)


def _dump_source(contact: Contact) -> Row | None:
    source = contact.source
    return None if source is None else (source.kind, source.direction, source.sub_source)


def _load_source(dumped: Row | None) -> Source | None:
    if dumped is None:
        return None
    kind, direction, sub_source = dumped
    return Source(SourceKind(kind), direction and Direction(direction), sub_source)


def _dump_card(contact: Contact) -> Row | None:
    card = contact.card
    return None if card is None else (card.version, card.text, card.uid, card.digest)


_PARTS: Final = (
    _Part(
        attrgetter("id", "revision"),
        lambda contact: (contact.id, contact.revision),
        lambda dumped: {"id": dumped[0], "revision": dumped[1]},
    ),
    _Part(
        attrgetter("uid", "kind", "owner", "created_at"),
        lambda contact: (contact.uid, contact.kind, contact.owner, *moment_columns(contact.created_at)),
        lambda dumped: {
            "uid": dumped[0],
            "kind": ContactKind(dumped[1]),
            "owner": dumped[2],
            "created_at": moment_from(*dumped[3:]),
        },
    ),
    _Part(attrgetter("name"), _dump_name, lambda dumped: {"name": Name(*dumped)}),
    _Part(
        attrgetter("organizations", "titles", "notes", "birthday"),
        lambda contact: (contact.organizations, contact.titles, contact.notes, contact.birthday),
        lambda dumped: {
            "organizations": tuple(map(tuple, dumped[0])),
            "titles": tuple(dumped[1]),
            "notes": tuple(dumped[2]),
            "birthday": dumped[3],
        },
    ),
    _Part(attrgetter("tags"), lambda contact: contact.tags, lambda dumped: {"tags": tuple(dumped)}),
    _Part(attrgetter("photo"), _dump_photo, lambda dumped: {"photo": Photo(*dumped) if dumped else None}),
    _Part(
        attrgetter("stage_id", "rating"),
        lambda contact: (contact.stage_id, contact.rating),
        lambda dumped: {"stage_id": dumped[0], "rating": Rating(dumped[1])},
    ),
    _Part(attrgetter("source"), _dump_source, lambda dumped: {"source": _load_source(dumped)}),
    _points("emails"),
    _points("phones"),
    _points("urls"),
    _Part(
        attrgetter("addresses"),
        lambda contact: [row[2:] for row in encode_addresses(contact)],
        lambda dumped: {"addresses": tuple(decode_address(columns) for columns in dumped)},
    ),
    _Part(attrgetter("card"), _dump_card, lambda dumped: {"card": Card(*dumped) if dumped else None}),
    _Part(
        attrgetter("extra"),
        lambda contact: [(entry.name, entry.value, entry.group, entry.parameters) for entry in contact.extra],
        lambda dumped: {"extra": tuple(Property(*entry) for entry in dumped)},
    ),
)
