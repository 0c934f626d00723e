"""Names typed in one line: taken apart where that is sure, and kept in step with their parts."""

from dataclasses import replace
from typing import Final

from leaddesk.domain.contact import Name

_PARTS: Final = ("prefix", "given", "additional", "family", "suffix")


def named(text: str) -> Name:
    """The name that a line of text says."""
    from leaddesk.formats.signature import split_name  # brings what whole signatures are read by

    line = " ".join(text.split())
    return split_name(line) if line else Name()


def renamed(name: Name, text: str) -> Name:
    """The name with another text for the eye, its parts following where it is sure how.

    Words that took the place of others take it in the parts too ("Ms" to "Dr", another family name); of a name that is
    typed quite anew the parts are found as those of a new one. Parts that said something else than the text before,
    as they may in a card, stay.
    """
    line = " ".join(text.split())
    if not _is_said_by(name):
        return replace(name, formatted=line)
    before, after = _words(name.formatted), _words(line)
    if len(before) == len(after) and not _is_joined(name):
        return _word_by_word(name, dict(zip(before, after, strict=True)), line)
    found = named(line)
    return found if found.family or found.given or not line else replace(name, formatted=line)


def _is_said_by(name: Name) -> bool:
    """Whether the text says what the parts say, in whatever order, or there are no parts."""
    parts = "".join(getattr(name, part) for part in _PARTS)
    return sorted(_letters(parts)) == sorted(_letters(name.formatted)) or not parts


def _is_joined(name: Name) -> bool:
    """Whether parts stand in the text without a blank between them, as in 김민수."""
    words = set(_words(name.formatted))
    return any(word not in words for part in _PARTS for word in getattr(name, part).split())


def _word_by_word(name: Name, instead: dict[str, str], line: str) -> Name:
    parts = {
        part: " ".join(instead.get(word, word) for word in getattr(name, part).split()) for part in _PARTS
    }
    return Name(formatted=line, **parts)


def _words(text: str) -> list[str]:
    """The words of a text, without the commas between them."""
    return text.replace(",", " ").split()


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
