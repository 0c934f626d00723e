"""Whether two contacts are the same: the keys that bring them together, and whether their names agree."""

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, NamedTuple

from leaddesk.domain.contact import Contact, Name
from leaddesk.domain.text import digits, fold

_SIGNIFICANT_DIGITS: Final = 9
_FEWEST_DIGITS: Final = 7
_EXTENSION_MARK: Final = re.compile(r";ext=| ext| x|#")
_ALIKE: Final = 0.84


class MatchReason(StrEnum):
    """Why two contacts may be the same."""

    UID = "uid"
    CARD = "card"
    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"


class Identity(NamedTuple):
    """What of a contact is needed to tell whether another is the same."""

    id: int
    revision: int
    uid: str
    name: Name
    organization: str


def email_key(value: str) -> str:
    """The part of an e-mail address that says whether two are equal: no case, no blanks, no `mailto:`."""
    return fold(value).removeprefix("mailto:").strip()


def phone_key(value: str) -> str:
    """The last nine digits of a phone number without its extension; empty for a number too short to mean anybody.

    Country and trunk prefixes are written in too many ways to be compared; nine digits with a compatible name are
    enough.
    """
    found = digits(_EXTENSION_MARK.split(value.lower(), maxsplit=1)[0])
    return found[-_SIGNIFICANT_DIGITS:] if len(found) >= _FEWEST_DIGITS else ""


def own_phone_key(value: str) -> str:
    """What a phone number is told by among those of one contact: there a short one means something too."""
    return phone_key(value) or value.strip()


def phone_extension(value: str) -> str:
    """The digits of a phone number's extension, or empty."""
    return digits("".join(_EXTENSION_MARK.split(value.lower(), maxsplit=1)[1:]))


def identity(contact: Contact) -> Identity:
    """The identity of a contact."""
    return Identity(contact.id, contact.revision, contact.uid, contact.name, contact.organization)


def name_certainty(first: Identity, second: Identity) -> float:
    """How sure it is that two names mean the same, 0 (they contradict each other) to 1 (they are equal).

    A missing name contradicts nothing. Order, accents, initials and prefixes make no difference; names in two scripts
    cannot be compared and are possible.
    """
    one, two = _words(first), _words(second)
    if not one or not two:
        return 0.7
    if sorted(one) == sorted(two):
        return 1.0
    if _script(one) != _script(two):
        return 0.6
    if _is_contained(one, two):
        return 0.9
    likeness = SequenceMatcher(None, " ".join(sorted(one)), " ".join(sorted(two))).ratio()
    return 0.8 if likeness >= _ALIKE else 0.0


def _words(who: Identity) -> list[str]:
    name = who.name
    text = f"{name.given} {name.family}" if name.given or name.family else name.formatted
    if not text.strip() or "@" in text:
        text = who.organization
    return fold(text).replace(".", " ").replace(",", " ").split()


def _script(words: list[str]) -> int:
    letter = next((character for word in words for character in word if character.isalpha()), "a")
    return ord(letter) >> 8 if ord(letter) > 0x24F else 0


def _is_contained(one: list[str], two: list[str]) -> bool:
    few, many = sorted((one, two), key=len)
    return len(few) > 1 and all(
        any(
            word == other
            or (len(word) == 1 and other.startswith(word))
            or (len(other) == 1 and word.startswith(other))
            for other in many
        )
        for word in few
    )
