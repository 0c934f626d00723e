"""Embedded pictures and other binary values: base64 and data URIs to bytes, and references to them.

A reference stands in a card's text where the base64 stood: "blob:DIGEST:SIZE:MEDIA-TYPE". It says all that a
photo needs to be known by, so that a stored card reads back to the same contact without its bytes.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import Final

from leaddesk.formats.vcard.heads import BASE64, Head

_REFERENCE: Final = re.compile(r"(?:data:[^,]{0,200},)?blob:([0-9a-f]{64}):(\d{1,12}):([\w.+/-]*)\Z")
_LONGEST: Final = 600
_FORGED: Final = re.compile(r"blob:(?=[0-9a-f]{64})")
_DATA: Final = re.compile(r"data:([^,;\\]*)((?:\\?;[^,;\\]*)*?)(\\?;base64)?\\?,", re.IGNORECASE)
_ESCAPED_BREAK: Final = re.compile(r"\\[nNr]|=0[AD]")
_MAGIC: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"RIFF", "image/webp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"<svg", "image/svg+xml"),
)
_SUBTYPE: Final = re.compile(r"[a-z0-9][a-z0-9.+-]*\Z")
_KINDS: Final = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio"}
_NO_TYPES: Final = frozenset({"pref", "home", "work", "inline", "binary", "base64", "b", "uri", "url"})
_JPEG: Final = {"jpg": "jpeg", "pjpeg": "jpeg", "wave": "wav"}


@dataclass(frozen=True, slots=True)
class Binary:
    """An embedded value. `prefix` is what stands before the base64: a data URI's head, or nothing.

    `digest` is the SHA-256 of the bytes, in hexadecimal.
    """

    data: bytes
    media_type: str
    prefix: str = ""
    repaired: bool = False
    digest: str = ""

    def reference(self) -> str:
        """What stands for the bytes in the card's text."""
        return f"{self.prefix}blob:{self.digest}:{len(self.data)}:{self.media_type}"


def reference_in(value: str) -> re.Match[str] | None:
    """The reference that stands for a value's bytes, or None."""
    return _REFERENCE.match(value) if len(value) < _LONGEST else None


def without_forged(text: str) -> str:
    """Text that comes from outside, with what looks like a reference of ours made harmless.

    Else a card could claim the pictures of another contact. The scheme of an address may be in capitals.
    """
    return _FORGED.sub("Blob:", text) if "blob:" in text else text


def decode(head: Head, value: str) -> Binary | None:
    """The bytes that a value embeds (RFC 2426, 4; RFC 2397); None where it embeds none, or none that can be decoded."""
    found = _DATA.match(value)
    if found and found[3]:
        return _decoded(value[found.end() :], found[1].strip().lower() or declared(head), found[0])
    if head.encoding == BASE64 and not found:
        return _decoded(value, declared(head), "")
    return None


def is_embedded(head: Head, value: str) -> bool:
    """Whether a value claims to embed bytes, by ENCODING (RFC 2426, 2.4.1) or as a data URI (RFC 6350, 6.2.4)."""
    return head.encoding == BASE64 or value[:5].lower() == "data:"


def _decoded(text: str, media_type: str, prefix: str) -> Binary | None:
    plain = "".join(text.split()).rstrip("=")
    repaired = "\\" in plain or "=" in plain
    if repaired:
        plain = _ESCAPED_BREAK.sub("", plain).rstrip("=")
    if "-" in plain or "_" in plain:
        plain, repaired = plain.replace("-", "+").replace("_", "/"), True
    if len(plain) % 4 == 1:
        plain, repaired = plain[:-1], True  # cut off within a group of four
    padded = plain + "=" * (-len(plain) % 4)
    try:
        data = binascii.a2b_base64(padded, strict_mode=True)
    except ValueError:
        return None
    if not data:
        return None
    return Binary(data, media_type or sniff(data), prefix, repaired, hashlib.sha256(data).hexdigest())


def sniff(data: bytes) -> str:
    """The media type that a picture's first bytes show, or ""."""
    return next((media_type for magic, media_type in _MAGIC if data.startswith(magic)), "")


def declared(head: Head) -> str:
    """The media type that parameters declare: MEDIATYPE, or TYPE=JPEG, or a bare JPEG (RFC 2426, 3.1.4)."""
    media_type = head.first("MEDIATYPE").strip().lower()
    if media_type:
        return media_type
    for one in head.types:
        if "/" in one:
            return one
        if one not in _NO_TYPES and head.key in _KINDS and _SUBTYPE.match(one):
            return f"{_KINDS[head.key]}/{_JPEG.get(one, one)}"
    return ""


def expand(value: str, data: bytes) -> str:
    """The value with the reference replaced by the bytes in base64 again."""
    text = base64.b64encode(data).decode("ascii")
    return value[: value.index("blob:")] + text
