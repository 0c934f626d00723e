"""What two cards of one contact contradict each other in, and how the value that loses is kept beside the other."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Final, NamedTuple

from leaddesk.domain.contact import Contact, Name, Photo, Property, Rating
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.sources import Source
from leaddesk.domain.text import fold

BESIDE: Final = "X-LEADDESK-OTHER"
"""The property that keeps a value which lost against ours, with its field as X-LABEL."""
CODE: Final = "kept-beside"
"""The code of the messages that tell of it."""

_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})
_SAID: Final = {
    "name": mark("The name differs: “{mine}” stays, “{other}” is kept beside it."),
    "birthday": mark("The birthday differs: {mine} stays, {other} is kept beside it."),
    "photo": mark("The photo differs: yours stays, the other is kept with the contact."),
    "rating": mark("The rating differs: {mine} stays, {other} is kept beside it."),
    "source": mark("The source differs: {mine} stays, {other} is kept beside it."),
    "owner": mark("The owner differs: {mine} stays, {other} is kept beside it."),
}


class Contradiction(NamedTuple):
    """A field of which there can be only one value, where a card says another than ours."""

    field: str
    mine: str
    other: str

    def message(self) -> Message:
        """What is to be said of it."""
        return Message(CODE, _SAID[self.field], {"mine": self.mine, "other": self.other})

    def property(self) -> Property:
        """The other value as the contact keeps it."""
        value = self.other if self.field == "photo" else self.other.translate(_ESCAPES)
        return Property(BESIDE, value, parameters=f";X-LABEL={self.field}")


def contradictions(contact: Contact, other: Contact) -> Iterator[Contradiction]:
    """What of another card's single values a contact does not say, but something else in their place."""
    if _is_denied(contact.name, other.name):
        yield Contradiction("name", contact.display_name, other.display_name)
    pairs = (
        ("birthday", contact.birthday or "", other.birthday or ""),
        ("photo", _photo(contact.photo), _photo(other.photo)),
        ("rating", _rating(contact), _rating(other)),
        ("source", _source(contact.source), _source(other.source)),
        ("owner", contact.owner, other.owner),
    )
    for field, mine, theirs in pairs:
        if mine and theirs and mine != theirs:
            yield Contradiction(field, mine, theirs)


def keep_beside(contact: Contact, other: Contact) -> Contact:
    """The contact with the values of another card that contradict its own kept beside them, each once."""
    kept = set(contact.extra)
    lost = [found.property() for found in contradictions(contact, other)]
    added = tuple(entry for entry in lost if entry not in kept)
    return replace(contact, extra=(*contact.extra, *added)) if added else contact


def is_alike(mine: Name, theirs: Name) -> bool:
    """Whether one of two names has all the words of the other."""
    own, other = _words(mine), _words(theirs)
    return _has_all(own, other) or _has_all(other, own)


def _is_denied(mine: Name, theirs: Name) -> bool:
    """Whether a name has a word that ours has not."""
    own = _words(mine)
    return bool(own) and not _has_all(own, _words(theirs))


def _has_all(words: set[str], others: set[str]) -> bool:
    """Whether all the other words are among the words; an initial stands for the word it begins."""
    return all(
        other in words or (len(other) == 1 and any(word.startswith(other) for word in words))
        for other in others
    )


def _words(name: Name) -> set[str]:
    said = " ".join(getattr(name, part.name) for part in fields(name))
    return set(fold(said).replace(".", " ").replace(",", " ").split())


def _photo(photo: Photo | None) -> str:
    """A photo as a property's value holds it: its address, or a reference to its bytes."""
    if photo is None or photo.uri:
        return photo.uri if photo else ""
    return f"data:{photo.media_type};base64,blob:{photo.digest}:{photo.size}:{photo.media_type}"


def _rating(contact: Contact) -> str:
    return "" if contact.rating is Rating.UNRATED else contact.rating.value


def _source(source: Source | None) -> str:
    return " ".join(filter(None, (source.kind, source.direction, source.sub_source))) if source else ""
