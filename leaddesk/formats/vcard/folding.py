"""Content lines to the lines of a file: folded at 75 octets, never within a character (RFC 6350, 3.2)."""

from typing import Final

from leaddesk.domain.contact import Property
from leaddesk.formats.vcard.heads import BASE64, QUOTED_PRINTABLE, parse

_OCTETS: Final = 75
_CONTINUES: Final = "89AB"
# What must not begin a line behind a soft break: a blank looks like a fold, the others like a card's.
_NOT_FIRST: Final = (" ", "\t", "END:", "BEGIN:", "AGENT")


def text_of(line: Property, version: str) -> str:
    """A content line as it stands in the file, with CR LF behind it."""
    group = f"{line.group}." if line.group else ""
    text = f"{group}{line.name}{line.parameters}:{line.value}"
    if "\n" in text:  # a card within the card, its lines as they are
        return "".join([f"{part}\r\n" for part in text.split("\n")])
    return _fold_old(text, line) if version == "2.1" else fold(text) + "\r\n"


def fold(text: str) -> str:
    """Fold a content line (RFC 6350, 3.2; RFC 2425, 5.8.1)."""
    if text.isascii():
        if len(text) <= _OCTETS:
            return text
        rest = [text[at : at + _OCTETS - 1] for at in range(_OCTETS, len(text), _OCTETS - 1)]
        return "\r\n ".join([text[:_OCTETS], *rest])
    octets = text.encode("utf-8", "surrogatepass")
    parts: list[str] = []
    start, room = 0, _OCTETS
    while start < len(octets):
        stop = _before_character(octets, start + room)
        parts.append(octets[start:stop].decode("utf-8", "surrogatepass"))
        start, room = stop, _OCTETS - 1
    return "\r\n ".join(parts)


def _before_character(octets: bytes, stop: int) -> int:
    """The last place not behind `stop` where a character begins."""
    while stop < len(octets) and octets[stop] & 0xC0 == 0x80:
        stop -= 1
    return min(stop, len(octets))


def _fold_old(text: str, line: Property) -> str:
    """Fold as vCard 2.1 can: soft breaks in quoted-printable, base64 with an empty line behind (2.1, 2.1.3).

    Other lines stay whole: readers do not agree on whether the blank of a fold belongs to the value.
    """
    head = parse(f"{line.name}{line.parameters}")
    if head and head.encoding == QUOTED_PRINTABLE:
        return _soft_breaks(text, len(text) - len(line.value)) + "\r\n"
    if head and head.encoding == BASE64 and len(text) > _OCTETS:
        return fold(text) + "\r\n\r\n"
    return text + "\r\n"


def _soft_breaks(text: str, value_at: int) -> str:
    """Break quoted-printable between its octets, and not between those of one character (RFC 2045, 6.7)."""
    parts: list[str] = []
    start, least = 0, value_at
    while len(text) - start > _OCTETS:
        stop = _between_octets(text, start + _OCTETS - 1)
        while stop > start + 1 and text.startswith(_NOT_FIRST, stop):
            stop -= 1
        stop = max(stop, least, start + 1)
        parts.append(text[start:stop])
        start, least = stop, 0
    parts.append(text[start:])
    return "=\r\n".join(parts)


def _between_octets(text: str, stop: int) -> int:
    for back in (1, 2):
        if text[stop - back] == "=":
            stop -= back
            break
    for _ in range(3):
        if text[stop : stop + 1] == "=" and text[stop + 1 : stop + 2] in _CONTINUES:
            stop -= 3
    return stop
