"""The text of values: escapes, lists, components, quoted-printable (RFC 6350, 3.4; RFC 2426, 5)."""

import binascii
import re
from typing import Final

_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_MEANINGS: Final = {"n": "\n", "N": "\n", ",": ",", ";": ";", "\\": "\\", ":": ":", '"': '"'}
_COMPONENTS: Final = re.compile(r"((?:[^\\;]|\\.|\\\Z)*+)(;|\Z)", re.DOTALL)
_LIST: Final = re.compile(r"((?:[^\\,]|\\.|\\\Z)*+)(,|\Z)", re.DOTALL)
_BARE_COMMA: Final = re.compile(r"(?:[^\\,]|\\.)*+,", re.DOTALL)
_SPECIAL: Final = re.compile(r"[\\;,\n]")
_SPECIAL_IN_WHOLE: Final = re.compile(r"[\\,\n]")
_ESCAPES: Final = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def unescape(value: str) -> str:
    """Text as it is meant; a backslash before a character that needs none is kept (RFC 6350, 3.4)."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(_meaning, value)


def _meaning(escape: re.Match[str]) -> str:
    return _MEANINGS.get(escape[1], escape[0])


def escape(text: str) -> str:
    """Text with backslashes, semicolons, commas and newlines escaped (RFC 6350, 3.4; RFC 2426, 5.8.4)."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)


def escape_whole(text: str) -> str:
    """Text that is a whole value of vCard 4.0, whose grammar has no escaped semicolons there (RFC 6350, 4)."""
    return _SPECIAL_IN_WHOLE.sub(lambda found: _ESCAPES[found[0]], text)


def escape_component(text: str) -> str:
    """A component of a vCard 2.1 value: only what would be taken for structure is escaped (2.1, 2.1.2)."""
    return text.replace("\\", "\\\\").replace(";", "\\;")


def split_components(value: str) -> list[str]:
    """The components of a structured value, still escaped (RFC 6350, 3.4)."""
    return value.split(";") if "\\" not in value else _split(_COMPONENTS, value)


def split_list(value: str) -> list[str]:
    """The values of a list, still escaped (RFC 6350, 3.4)."""
    return value.split(",") if "\\" not in value else _split(_LIST, value)


def _split(pattern: re.Pattern[str], value: str) -> list[str]:
    parts: list[str] = []
    for found in pattern.finditer(value):
        parts.append(found[1])
        if not found[2]:
            break
    return parts


def has_bare_comma(value: str) -> bool:
    """Whether a comma stands in the value without its backslash (RFC 6350, 3.4)."""
    return "," in value and ("\\" not in value or _BARE_COMMA.match(value) is not None)


def quoted_printable_bytes(value: str) -> bytes:
    """The bytes of a quoted-printable value whose soft line breaks are gone (RFC 2045, 6.7)."""
    return binascii.a2b_qp(value.encode("utf-8", "surrogateescape"))


def quoted_printable(text: str, charset: str = "utf-8") -> str:
    """Text as quoted-printable on one line, its line ends as CR LF (RFC 2045, 6.7)."""
    octets = text.replace("\n", "\r\n").encode(charset)
    return "".join([_QUOTED_OCTETS[octet] for octet in octets])


_QUOTED_OCTETS: Final = tuple(
    chr(octet) if 32 <= octet <= 126 and octet != 61 else f"={octet:02X}" for octet in range(256)
)
