"""The user's own card: which contact is the user, so that it can be shown as a code."""

from typing import Any, Final, Protocol

from leaddesk.domain.contact import Contact
from leaddesk.services.door import Door
from leaddesk.services.finding import existing

_KEY: Final = "me"


class Desk(Door, Protocol):
    """A door that remembers what is no contact data."""

    def remember(self, key: str, value: object) -> None:
        """Keep something under a key; no part of undo."""
        ...

    def recall(self, key: str, default: Any = None) -> Any:
        """What was remembered under a key."""
        ...


def choose_me(desk: Desk, contact_id: int) -> Contact:
    """Say which contact is the user. Raises `NotFound` for one that is not there."""
    with desk.reading() as reader:
        contact = existing(reader, [contact_id])[contact_id]
    desk.remember(_KEY, contact_id)
    return contact


def me(desk: Desk) -> Contact | None:
    """The contact that is the user; None where none is chosen, or it is not there any more."""
    contact_id = desk.recall(_KEY)
    if contact_id is None:
        return None
    with desk.reading() as reader:
        return reader.one(Contact, contact_id)
