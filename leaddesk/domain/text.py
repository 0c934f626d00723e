"""Texts made comparable: folded for search, keyed for sorting."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from leaddesk.domain.contact import Contact, ContactKind

_COMBINING_MARKS: Final = dict.fromkeys(range(0x300, 0x370))
_PHONE_QUERY: Final = re.compile(r"[+(]?[\d][\d\s()/.+-]*")
_NOT_DIGITS: Final = re.compile(r"\D+")
_ARTICLES: Final = frozenset({"the", "a", "an", "il", "lo", "la", "i", "gli", "le"})
_LAST: Final = "\U0010ffff"


def fold(text: str) -> str:
    """Fold a text so that equal-looking texts are equal: no case, no Latin, Greek or Cyrillic accents.

    Hangul syllables become their letters (jamo), so that a syllable half typed is a prefix of the whole. Devanagari
    signs stay, as they are letters there.
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).casefold().translate(_COMBINING_MARKS)


def digits(text: str) -> str:
    """Only the digits of a text, those of every script as ASCII."""
    if text.isascii():
        return _NOT_DIGITS.sub("", text)
    return "".join(str(unicodedata.digit(character)) for character in text if character.isdigit())


def sort_key(contact: Contact) -> str:
    """The text that puts a contact in its place in a list: people by family name, organizations without article.

    Contacts without any name come last.
    """
    name = contact.name
    if contact.kind is ContactKind.ORGANIZATION:
        return _without_article(fold(contact.display_name)) or _LAST
    if name.family:
        return " ".join(fold(f"{name.family} {name.given} {name.additional}").split())
    return " ".join(fold(name.given or contact.display_name).split()) or _LAST


def _without_article(text: str) -> str:
    first, *rest = text.replace("’", "'").split() or [""]
    return " ".join(rest if rest and first in _ARTICLES else [first.removeprefix("l'"), *rest]).strip()


SEARCHED: Final = ("name", "titles", "notes", "organizations", "emails", "urls", "addresses", "phones")
"""The fields of a contact that its search text says something of."""


def search_text(contact: Contact) -> str:
    """All the words a contact is found by, folded, each behind two blanks (which stand for the word's beginning).

    Tags are found by a filter term, not by their text: a tag can then be renamed without touching a contact.
    """
    name = contact.name
    said = [
        name.formatted,
        name.given,
        name.additional,
        name.family,
        *contact.titles,
        *contact.notes,
    ]
    said += [part for organization in contact.organizations for part in organization]
    said += [point.value for points in (contact.emails, contact.urls) for point in points]
    said += [
        part for address in contact.addresses for part in (address.city, address.country, address.postal_code)
    ]
    words = dict.fromkeys(_words(" ".join(said)))
    words |= dict.fromkeys(digits(phone.value) for phone in contact.phones)
    return "".join("  " + word for word in words if word)


def search_terms(query: str) -> tuple[str, ...]:
    """What a contact's search text must contain for the query to find it.

    No term is shorter than three characters: one or two letters stand for the beginning of a word and carry its
    blanks. A query that looks like a phone number is one term of digits without leading zeros, so that it is found
    in any notation.
    """
    query = query.encode(errors="replace").decode().strip()
    if _PHONE_QUERY.fullmatch(query):
        number = digits(query).lstrip("0")
        return _as_terms([number]) if number else ()
    return _as_terms(_words(query))


def _words(text: str) -> list[str]:
    """The folded words of a text; a NUL ends none for the index, and so is a blank."""
    return fold(text).replace("\0", " ").split()


def _as_terms(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.rjust(3) for word in words))
