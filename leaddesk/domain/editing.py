"""Edits of single values, made on what was shown and put into the contact as it is now.

Whatever else has changed meanwhile stays. Where the very value that is edited has changed, nothing is guessed:
`Refused` says what it is now, and the same edit made on that goes through.
"""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from leaddesk.domain.contact import Address, Contact, ContactPoint, Property
from leaddesk.domain.errors import Refused
from leaddesk.domain.messages import Message, mark

P = TypeVar("P", ContactPoint, Address)
Value = Any
"""A value of one of the contact's fields: a text, a point, an address, the parts of an organization …"""

CHANGED: Final = "changed-meanwhile"
_PREFERRED: Final = "pref"
_NO_TEXT: Final = frozenset({"types", "label", "confirmation"})
"""What of a point or an address says nothing about where it leads."""


def set_field(contact: Contact, field: str, before: Value, after: Value) -> Contact:
    """The contact with another value in a field that holds one; of a value with parts only those edited change."""
    updates: dict[str, Any] = {field: _merged(getattr(contact, field), before, after)}
    return replace(contact, **updates)


def put(contact: Contact, field: str, before: Value | None, after: Value | None, place: int = 0) -> Contact:
    """The contact with one value of a list changed, added (`before` is None) or taken out (`after` is None).

    `place` is where the value stood when it was shown: it tells apart two that are equal.
    """
    values = list(getattr(contact, field))
    if before is None:
        if after not in values:
            values.append(after)
    else:
        found = _find(values, before, place)
        if found is None:
            raise _changed(values[place] if place < len(values) else None)
        now = values.pop(found)
        if after is not None:
            values.insert(found, _merged(now, before, after))
        elif not _leads_alike(now, before):
            raise _changed(now)
    updates: dict[str, Any] = {field: tuple(values)}
    return replace(contact, **updates)


def put_first(contact: Contact, field: str, value: ContactPoint | Address, place: int = 0) -> Contact:
    """The contact with one of its points or addresses before the others, and preferred where a card said so."""
    values = list(getattr(contact, field))
    found = _find(values, value, place)
    if found is None:
        raise _changed(None)
    first = values.pop(found)
    if any(_PREFERRED in other.types for other in values):
        first = replace(first, types=(*_unpreferred(first).types, _PREFERRED))
    updates: dict[str, Any] = {field: (first, *map(_unpreferred, values))}
    return replace(contact, **updates)


def _unpreferred(value: P) -> P:
    return replace(value, types=tuple(kind for kind in value.types if kind != _PREFERRED))


def _find(values: Sequence[Value], wanted: Value, place: int) -> int | None:
    """Where a value stands now: in its place, else where an equal one does, else the one most like it."""
    if place < len(values) and values[place] == wanted:
        return place
    if wanted in values:
        return values.index(wanted)
    likeness = [(_alike(value, wanted), -abs(number - place)) for number, value in enumerate(values)]
    best = max(likeness, default=(0, 0))
    return likeness.index(best) if best[0] > 0 else None


def _alike(value: Value, wanted: Value) -> int:
    """How many of the texts that say where a point or an address leads are the same."""
    if not isinstance(wanted, ContactPoint | Address):
        return 0
    return sum(bool(text) and text == now for text, now in zip(_texts(wanted), _texts(value), strict=True))


def _leads_alike(value: Value, other: Value) -> bool:
    return value == other or _texts(value) == _texts(other)


def _texts(value: ContactPoint | Address) -> list[str]:
    return [getattr(value, part.name) for part in fields(value) if part.name not in _NO_TEXT]


def _merged(now: Value, before: Value, after: Value) -> Value:
    """The value now with what the edit changed of it."""
    if now in (before, after):
        return after
    if not (type(now) is type(before) is type(after) and is_dataclass(now)):
        raise _changed(now)
    parts = {
        part.name: _merged_part(
            getattr(now, part.name), getattr(before, part.name), getattr(after, part.name)
        )
        for part in fields(now)
    }
    return replace(now, **parts)  # type: ignore[type-var]  # an instance of a dataclass, by the check above


def _merged_part(now: Value, before: Value, after: Value) -> Value:
    if before == after:
        return now
    if now in (before, after):
        return after
    raise _changed(now)


def _changed(now: Value | None) -> Refused:
    """The error that says what a value is now."""
    if now in (None, "", ()):
        text = mark("Meanwhile this was taken out. Save again to put it back.")
        return Refused(Message(CHANGED, text))
    text = mark("Meanwhile this was changed to “{now}”. Save again to put yours in its place.")
    return Refused(Message(CHANGED, text, {"now": said(now)}))


def said(value: Value) -> str:
    """A value in one line, as it is read."""
    match value:
        case ContactPoint():
            return value.value
        case Address():
            line = (value.street, f"{value.postal_code} {value.city}".strip(), value.region, value.country)
            return ", ".join(filter(None, (value.po_box, value.extended, *line)))
        case Property():
            return f"{value.name}: {value.value}"
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return str(value)
