"""A kept content line in another version's form: its meaning stays, its syntax follows the version."""

import re
from typing import Final

from leaddesk.domain.contact import Property
from leaddesk.formats.vcard import binaries
from leaddesk.formats.vcard.charsets import Charsets
from leaddesk.formats.vcard.generating import OLD, binary_line, carried, types_text
from leaddesk.formats.vcard.heads import BASE64, QUOTED_PRINTABLE, Head, parse
from leaddesk.formats.vcard.values import quoted_printable, quoted_printable_bytes

_DATA: Final = re.compile(r"data:([^,;\\]*)[^,]*?;base64\\?,", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\([nN,\\;])")


def adapted(line: Property, version: str) -> Property:
    """The property as it is written in another version (RFC 6350, A; RFC 2426, 5)."""
    if "\n" in line.value:
        return line  # a card within the card
    head = parse(f"{line.name}{line.parameters}")
    if head is None:
        return line
    embedded = _embedded(head, line, version)
    if embedded:
        return embedded
    value = _plain(head, line.value)
    parameters = types_text(head.types, version) + _value_type(head, version) + carried(line.parameters)
    if version == OLD:
        return _old(line, value, parameters)
    return Property(line.name, value, line.group, parameters)


def _embedded(head: Head, line: Property, version: str) -> Property | None:
    """The line, if it embeds bytes: by reference, or as base64 that was too short to be one."""
    data = _DATA.match(line.value)
    if not data and head.encoding != BASE64:
        return None
    text = line.value[data.end() :] if data else line.value
    reference = binaries.reference_in(text)
    media_type = (data[1] if data else "") or (reference[3] if reference else "") or binaries.declared(head)
    return binary_line(line.name, text, media_type, version, carried(line.parameters), line.group)


def _plain(head: Head, value: str) -> str:
    """The value with quoted-printable undone; its structure and its escapes stay."""
    if head.encoding != QUOTED_PRINTABLE:
        return value
    text = Charsets().decode(quoted_printable_bytes(value), head.charset).text
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _value_type(head: Head, version: str) -> str:
    """VALUE, where the version knows it: 2.1 knows no types of text, 3.0 and 4.0 no places."""
    if not head.value_type or head.value_type in {"binary", "inline"}:
        return ""
    is_address = head.value_type in {"uri", "url"}
    if version == OLD:
        return ";VALUE=URL" if is_address and head.key != "TEL" else ""
    return ";VALUE=uri" if is_address else f";VALUE={head.value_type}"


def _old(line: Property, value: str, parameters: str) -> Property:
    """A vCard 2.1 line: commas as they are, line breaks and what is not ASCII in quoted-printable."""
    value = _ESCAPE.sub(_old_escape, value)
    if value.isascii() and "\n" not in value:
        return Property(line.name, value, line.group, parameters)
    charset = "" if value.isascii() else ";CHARSET=UTF-8"
    encoding = f"{parameters};ENCODING=QUOTED-PRINTABLE{charset}"
    return Property(line.name, quoted_printable(value), line.group, encoding)


def _old_escape(found: re.Match[str]) -> str:
    if found[1] in "nN":
        return "\n"
    return "," if found[1] == "," else found[0]
