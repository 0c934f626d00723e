"""How single values lie in columns: times, lists of words, and what is known of a detail's accuracy."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any, Final

from leaddesk.domain.contact import Accuracy, Confirmation

Row = Sequence[Any]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_MINUTE: Final = timedelta(minutes=1)


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


_decode_json: Final = json.JSONDecoder().raw_decode


def from_json(text: str) -> Any:
    """The plain values that `to_json` made a text of."""
    return _decode_json(text)[0]


@lru_cache(maxsize=4096)
def encode_types(types: tuple[str, ...]) -> str:
    """Types as JSON; few combinations of them occur."""
    return _encode_json(types)


@lru_cache(maxsize=4096)
def decode_types(types: str) -> tuple[str, ...]:
    """The types that `encode_types` made JSON of."""
    return tuple(json.loads(types))


def encode_confirmation(confirmation: Confirmation | None) -> tuple[Any, ...]:
    """A confirmation as four columns: accuracy, how, and when."""
    if confirmation is None:
        return None, None, None, None
    return confirmation.accuracy.value, confirmation.how, *moment_columns(confirmation.at)


def decode_confirmation(columns: Row) -> Confirmation | None:
    """The confirmation of four columns."""
    at = moment_from(columns[2], columns[3])
    return Confirmation(Accuracy(columns[0]), columns[1], at) if columns[0] and at else None
