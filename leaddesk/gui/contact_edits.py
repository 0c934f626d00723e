"""What a text typed into a field of a contact's detail makes of the contact."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint, Name
from leaddesk.domain.editing import put, put_first, set_field
from leaddesk.domain.matching import phone_key
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.text import digits
from leaddesk.services.naming import renamed

Edit = Callable[[Contact], Contact]

EMAILS: Final = "emails"
PHONES: Final = "phones"
URLS: Final = "urls"
ADDRESSES: Final = "addresses"
NAME_PARTS: Final = ("prefix", "given", "additional", "family", "suffix")
ADDRESS_PARTS: Final = ("street", "extended", "po_box", "postal_code", "city", "region", "country")


@dataclass(frozen=True, slots=True)
class Labels:
    """What undo calls the changes of one kind of value."""

    added: Message
    changed: Message
    removed: Message

    def of(self, before: object, after: object) -> Message:
        """The one for a change from what was to what is to be."""
        if before in (None, ""):
            return self.added
        return self.changed if after not in (None, "") else self.removed


def _labels(field: str, added: str, changed: str, removed: str) -> Labels:
    return Labels(
        Message(f"{field}-added", added),
        Message(f"{field}-changed", changed),
        Message(f"{field}-removed", removed),
    )


LABELS: Final = {
    EMAILS: _labels("email", mark("Added an e-mail"), mark("Changed an e-mail"), mark("Removed an e-mail")),
    PHONES: _labels("phone", mark("Added a phone"), mark("Changed a phone"), mark("Removed a phone")),
    URLS: _labels(
        "url", mark("Added a web address"), mark("Changed a web address"), mark("Removed a web address")
    ),
    ADDRESSES: _labels(
        "address", mark("Added an address"), mark("Changed an address"), mark("Removed an address")
    ),
    "organizations": _labels(
        "organization",
        mark("Added an organization"),
        mark("Changed the organization"),
        mark("Removed an organization"),
    ),
    "titles": _labels("title", mark("Added a title"), mark("Changed the title"), mark("Removed a title")),
    "notes": _labels("note", mark("Added a note"), mark("Changed a note"), mark("Removed a note")),
    "tags": _labels("tag", mark("Tagged the contact"), mark("Changed a tag"), mark("Took off a tag")),
    "birthday": _labels(
        "birthday", mark("Added the birthday"), mark("Changed the birthday"), mark("Removed the birthday")
    ),
    "owner": _labels("owner", mark("Named the owner"), mark("Changed the owner"), mark("Took off the owner")),
    "source": _labels(
        "source", mark("Named the source"), mark("Changed the source"), mark("Removed the source")
    ),
    "extra": _labels(
        "extra", mark("Added a property"), mark("Changed a property"), mark("Removed a property")
    ),
}
RENAMED: Final = Message("renamed", mark("Changed the name"))
KIND_CHANGED: Final = Message("kind-changed", mark("Changed what the contact is"))


# The name


def headline(contact: Contact) -> str:
    """What stands at the top of the detail: the name, of an organization without one what it is called."""
    name = contact.name
    if name.formatted:
        return name.formatted
    parts = " ".join(filter(None, (name.given, name.family)))
    is_organization = contact.kind is ContactKind.ORGANIZATION
    return parts or (contact.organization if is_organization else "")


def is_headed_by_organization(contact: Contact) -> bool:
    """Whether the headline is the organization's name, so that it need not stand there twice."""
    return contact.kind is ContactKind.ORGANIZATION and contact.organization in {"", headline(contact)}


def edit_headline(shown: Contact, text: str) -> Edit:
    """Another headline: the name, and what an organization is called where both said the same."""
    if not is_headed_by_organization(shown):
        return edit_name(shown.name, renamed(_with_text(shown.name), text))

    def edit(now: Contact) -> Contact:
        changed = edit_organization(shown, 0, 0, text)(now)
        if not shown.name.formatted:
            return changed
        return set_field(changed, "name", shown.name, replace(shown.name, formatted=text))

    return edit


def _with_text(name: Name) -> Name:
    """The name with the text that is shown of it: its parts, where a card had no more."""
    shown = name.formatted or " ".join(filter(None, (name.given, name.family)))
    return replace(name, formatted=shown)


def edit_name(shown: Name, after: Name) -> Edit:
    """Another name, part by part."""
    return partial(set_field, field="name", before=shown, after=after)


def edit_name_part(shown: Name, part: str, text: str) -> Edit:
    """Another part of the name; the text for the eye follows where it is made of the parts."""
    updates: dict[str, Any] = {part: text}
    after = replace(shown, **updates)
    for joined in (_western, _eastern):
        if shown.formatted and joined(shown) == shown.formatted:
            return edit_name(shown, replace(after, formatted=joined(after)))
    before = getattr(shown, part)
    if before and before in shown.formatted:
        words = shown.formatted.replace(before, text, 1).split()
        after = replace(after, formatted=" ".join(words))
    return edit_name(shown, after)


def _western(name: Name) -> str:
    return " ".join(filter(None, (getattr(name, part) for part in NAME_PARTS)))


def _eastern(name: Name) -> str:
    return f"{name.family}{name.given}" if not (name.prefix or name.additional or name.suffix) else ""


# Values of which there is one


def edit_value(field: str, before: object | None, after: object | None) -> Edit:
    """Another value in a field that holds one."""
    return partial(set_field, field=field, before=before, after=after)


# Values of which there may be several


def edit_item(field: str, before: object | None, after: object | None, place: int) -> Edit:
    """One of several values: changed, added (nothing before) or removed (nothing after)."""
    return partial(put, field=field, before=before, after=after, place=place)


def make_first(field: str, value: ContactPoint | Address, place: int) -> Edit:
    """One of several ways to reach a contact before the others."""
    return partial(put_first, field=field, value=value, place=place)


def pointing_to(before: ContactPoint | None, text: str, types: tuple[str, ...]) -> ContactPoint | None:
    """A way to reach somebody with another value; what confirmed the old one says nothing of the new."""
    if not text:
        return None
    return replace(before, value=text, confirmation=None) if before else ContactPoint(text, types)


def usual_types(field: str, points: tuple[ContactPoint, ...]) -> tuple[str, ...]:
    """What a value added to others is taken for: at work, and a second phone for a mobile."""
    if field == URLS:
        return ()
    has_work = any("work" in point.types for point in points)
    return ("cell",) if field == PHONES and has_work else ("work",)


def edit_organization(shown: Contact, number: int, unit: int, text: str) -> Edit:
    """Another name of an organization (`unit` 0) or of one of its departments."""
    before = shown.organizations[number] if number < len(shown.organizations) else None
    parts = list(before or ("",))
    parts[unit : unit + 1] = [text] if text or unit == 0 else []
    after = tuple(parts) if any(parts) else None
    return edit_item("organizations", before, after, number)


def at_address(before: Address | None, part: str, text: str) -> Address | None:
    """An address with another part; None if nothing is left of it."""
    updates: dict[str, Any] = {part: text, "confirmation": None}
    after = replace(before or Address(types=("work",)), **updates)
    return after if any(getattr(after, name) for name in ADDRESS_PARTS) else None


# What looks odd


def is_odd(field: str, text: str) -> bool:
    """Whether a value does not look like what it is kept as. It is kept all the same: cards hold what they hold."""
    if field == EMAILS:
        return "@" not in text
    return field == PHONES and not (phone_key(text) or digits(text))
