"""Single entries that hang on a contact, changed or taken out as they were shown."""

from typing import TypeVar

from leaddesk.domain.changes import ChangeSet, Entity, Pair
from leaddesk.domain.messages import Message
from leaddesk.services.door import Door

E = TypeVar("E", bound=Entity)


def replaced(door: Door, before: E, after: E | None, label: Message) -> ChangeSet:
    """Put one entry in the place of another, or nothing. Raises `Stale` if it has been changed meanwhile."""
    pairs = [Pair(before, after)] if after != before else []
    return door.commit(label, lambda _builder: pairs)
