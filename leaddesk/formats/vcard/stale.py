"""Lines that say again what others say, and are no longer true once those were edited: LABEL and REV.

They are left out rather than made anew: an address as it is printed (LABEL; RFC 2426, 3.2.2) has a form of its own in
each country, and REV (RFC 6350, 6.7.4) names a moment that nobody wrote down.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from leaddesk.domain.contact import Contact, Property
from leaddesk.domain.merging import CARD_FIELDS
from leaddesk.formats.vcard import fields
from leaddesk.formats.vcard.heads import parse

REVISION: Final = "REV"
_LABEL: Final = "LABEL"
_NO_USE: Final = frozenset({"pref", "postal", "parcel", "dom", "intl"})


def is_edited(contact: Contact, old: Contact) -> bool:
    """Whether a contact says something else than its card."""
    return any(plain(getattr(contact, field)) != getattr(old, field) for field in CARD_FIELDS)


def plain(value: Any) -> Any:
    """A value without what the user confirmed of it, which cards do not say."""
    if not isinstance(value, tuple) or not any(getattr(one, "confirmation", None) for one in value):
        return value
    return tuple(replace(one, confirmation=None) for one in value)


def stale_labels(
    stored: Sequence[Property], trace: Sequence[str], old: Contact, contact: Contact
) -> list[int]:
    """The places of the LABEL lines whose address is another now, or gone."""
    labels = [at for at, line in enumerate(stored) if line.name.upper() == _LABEL]
    if not labels or old.addresses == (now := plain(contact.addresses)):
        return []
    places = [at for at, field in enumerate(trace) if field == fields.ADDRESSES]
    gone = {at for at, address in zip(places, old.addresses, strict=True) if address not in now}
    return [at for at in labels if _address_of(stored[at], stored, places) in gone]


def _address_of(label: Property, stored: Sequence[Property], places: Sequence[int]) -> int | None:
    """The place of the address that a label prints: the one of its group, else of its use, else the only one."""
    if label.group:
        return next((at for at in places if stored[at].group.lower() == label.group.lower()), None)
    alike = [at for at in places if _use(stored[at]) == _use(label)]
    return alike[0] if alike else places[0] if len(places) == 1 else None


def _use(line: Property) -> frozenset[str]:
    head = parse(f"{line.name}{line.parameters}")
    return frozenset(head.types) - _NO_USE if head else frozenset()
