"""Single entries, changed or taken out as they were shown."""

from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from leaddesk.domain.changes import ChangeSet, Entity, Pair
from leaddesk.domain.messages import Message
from leaddesk.services.door import Door

E = TypeVar("E", bound=Entity)
_IDENTITY: Final = frozenset({"id", "revision"})


def replaced(door: Door, before: E, after: E | None, label: Message) -> ChangeSet:
    """Put one entry in the place of another, or nothing. Raises `Stale` if it has been changed meanwhile."""
    pairs = [Pair(before, after)] if after != before else []
    return door.commit(label, lambda _builder: pairs)


def rebased(now: E, before: E, after: E) -> Pair:
    """The pair that changes an entry, as it is `now`, by what `after` changes of `before`.

    Of one that was shown and has been changed meanwhile, other fields stay as they are now. Where the very field was
    changed the pair is of what was shown: the writer refuses it as stale.
    """
    updates: dict[str, Any] = {}
    for field in fields(before):
        was, meant, here = (getattr(entry, field.name) for entry in (before, after, now))
        if field.name in _IDENTITY or meant in (was, here):
            continue
        if here != was:
            return Pair(before, after)
        updates[field.name] = meant
    return Pair(now, replace(now, **updates))
