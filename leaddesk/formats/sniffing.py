"""Sniffing: what a file is, by its content first and only then by its name."""

import io
import re
import unicodedata
from enum import StrEnum
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from leaddesk.formats.mail import is_mail
from leaddesk.formats.tables.csv_reading import HEAD_SIZE, decode_head, find_encoding
from leaddesk.formats.tables.reading import has_header
from leaddesk.formats.tables.xlsx_reading import OLE_MAGIC, ZIP_MAGIC


class FileKind(StrEnum):
    """Which reader reads a file."""

    VCARD = "vcard"
    CSV = "csv"
    XLSX = "xlsx"
    PICTURE = "picture"
    MAIL = "mail"
    TEXT = "text"
    UNKNOWN = "unknown"


_PICTURES: Final = re.compile(
    rb"\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|BM....\0\0\0\0|RIFF....WEBP|II\*\0|MM\0\*"
    rb"|....ftyp(?:hei[cxf]|mif1|avif)",
    re.DOTALL,
)
_VCARD: Final = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_CODE: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:MECARD|BIZCARD)\s*:", re.IGNORECASE)
_KINDS_OF_SUFFIX: Final = MappingProxyType(
    {
        ".vcf": FileKind.VCARD,
        ".vcard": FileKind.VCARD,
        ".csv": FileKind.CSV,
        ".tsv": FileKind.CSV,
        ".tab": FileKind.CSV,
    }
)
_FEWEST_PRINTABLE: Final = 0.95
_UNPRINTABLE: Final = frozenset({"Cc", "Cn", "Co", "Cs"})


def sniff(head: bytes, name: str) -> FileKind:
    """What a file is, from its first bytes (64 KB are looked at) and its name. Never raises.

    A workbook, a picture, a vCard, a MECARD and a mail are what they are whatever their name; so is a table whose header is
    understood. Only of other readable text the name decides, and without one it is text. An empty file is
    what its name says.
    """
    head = head[:HEAD_SIZE]
    named = _KINDS_OF_SUFFIX.get(PurePath(name).suffix.lower())
    if not head.strip():
        return named or FileKind.UNKNOWN
    return _by_magic(head) or _by_text(head, named)


def _by_magic(head: bytes) -> FileKind | None:
    if head.startswith((ZIP_MAGIC, OLE_MAGIC)):
        return FileKind.XLSX
    if _PICTURES.match(head):
        return FileKind.PICTURE
    if _CODE.match(head):
        return FileKind.TEXT
    if is_mail(head):
        return FileKind.MAIL
    if _VCARD.search(head.replace(b"\0", b"")):  # without its zeros UTF-16 reads like ASCII
        return FileKind.VCARD
    return None


def _by_text(head: bytes, named: FileKind | None) -> FileKind:
    if not _is_printable(decode_head(head)):
        return FileKind.UNKNOWN
    if named is not FileKind.VCARD and has_header(_decode(head)):
        return FileKind.CSV
    return named or FileKind.TEXT


def _decode(head: bytes) -> str:
    return head.decode(find_encoding(io.BytesIO(head)).name, "replace")


def _is_printable(text: str) -> bool:
    """Whether nearly all is text. Bytes that are no UTF-8 are not in it: they may be of any encoding."""
    strange = sum(
        unicodedata.category(letter) in _UNPRINTABLE and letter not in "\t\n\r\f\v" for letter in text
    )
    return strange <= (1 - _FEWEST_PRINTABLE) * len(text)
