"""What a code, a badge or pasted text says: a card, a code of its own form, an address, or a signature."""

import codecs
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Final
from urllib.parse import unquote

from leaddesk.domain.contact import Contact, ContactPoint
from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats import mecard
from leaddesk.formats.records import Record
from leaddesk.formats.signature import read_signature
from leaddesk.formats.vcard import reader
from leaddesk.formats.vcard.problems import Repair, issue
from leaddesk.formats.vcard.values import split_components, unescape

LONGEST: Final = 1_000_000
"""So many bytes of text are read; what is longer is no code."""

_LONGEST_SIGNATURE: Final = 20_000
_BEGIN: Final = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_END: Final = re.compile(rb"END[ \t]*:[ \t]*VCARD\s*\Z", re.IGNORECASE)
_NAME_LINE: Final = re.compile(rb"(?:\A|[\r\n])(?:FN|N)(?:;[^:\r\n]*)?:[^\r\n]")
_CARD_LINE: Final = re.compile(
    rb"(?:\A|[\r\n])(?:VERSION|ORG|TITLE|TEL|EMAIL|ADR|URL|NOTE|END)(?:;[^:\r\n]*)?:[^\r\n]"
)
_MAIL: Final = re.compile(r"mailto:([^?]+)(?:\?.*)?\Z", re.IGNORECASE | re.DOTALL)
_MAIL_CODE: Final = re.compile(r"MATMSG:(.*)\Z", re.IGNORECASE | re.DOTALL)
_PHONE: Final = re.compile(
    r"(tel|sms|smsto|mmsto|facetime):(?://)?([^?:]+)(?:[?:].*)?\Z", re.IGNORECASE | re.DOTALL
)
_LINK: Final = re.compile(r"(?:URLTO|MEBKM:.*?URL):(https?\\?:[^\s;]+)", re.IGNORECASE | re.DOTALL)
_OTHERS: Final = (
    ("wifi:", mark("It says the way into a wireless network and holds no contact.")),
    ("geo:", mark("It says where a place is and holds no contact.")),
    ("begin:vcalendar", mark("It is a calendar and holds no contact.")),
    ("begin:vevent", mark("It is an appointment and holds no contact.")),
    ("otpauth:", mark("It is a secret for signing in and holds no contact.")),
    *(
        (start, mark("It is for paying and holds no contact."))
        for start in ("upi:", "bitcoin:", "bcd\n", "spc\n")
    ),
)
_TOO_LONG: Final = mark(
    "The text is too long to be one person's signature, and holds no card or table; nothing was read."
)
_NOTHING: Final = mark(
    "The text holds no card, no table, and no e-mail, phone or web address; nothing was read."
)


def read(data: bytes, country: str | None = None) -> Iterator[Record]:
    """Yield what a text speaks of. What holds no contact becomes one record that says why. Never raises.

    A vCard is read as such, also one without BEGIN and END; then MECARD and its kin; then mailto:, tel: and the
    like as a contact of that one value; and all else as a signature. `country` (ISO 3166, two letters) says whose
    national formats apply there.
    """
    if _BEGIN.search(data.replace(b"\0", b"")):
        yield from reader.read(io.BytesIO(data))
    elif _NAME_LINE.search(data) and _CARD_LINE.search(data):
        yield from _without_begin(data)
    else:
        yield from _text(data, country)


def _without_begin(data: bytes) -> Iterator[Record]:
    """The card whose BEGIN is missing; a code has room for one."""
    ended = _END.search(data)
    for record in reader.read(io.BytesIO(data if ended else data.rstrip() + b"\r\nEND:VCARD\r\n")):
        missing = () if ended else (issue(record.number, Repair(record.line, "end-missing", {})),)
        yield replace(record, issues=(*record.issues, *missing), raw=data)


def _text(data: bytes, country: str | None) -> Iterator[Record]:
    text = decoded(data)
    if mecard.is_code(text):
        yield from mecard.read(text)
        return
    contact = _of_address(text.strip()) or _signed(text, country)
    if contact is None or len(data) > LONGEST:
        yield Record(0, 1, None, (Issue(0, 1, Severity.ERROR, _nothing(text)),), raw=data)
    else:
        yield Record(1, 1, contact, raw=data)


def decoded(data: bytes) -> str:
    """Pasted text as text: what says its encoding is believed, then UTF-8, then what Western programs write."""
    marks = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    for encoding in ("utf-16",) if data.startswith(marks) else ("utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return data.decode("latin-1")


def _of_address(text: str) -> Contact | None:
    """The contact that one address by itself names (RFC 6068; RFC 3966; MATMSG and SMSTO are NTT DOCOMO's)."""
    if mail := _MAIL.match(text):
        addresses = [one.strip() for one in unquote(mail[1]).split(",")]
        return Contact(emails=tuple(ContactPoint(one) for one in addresses if one))
    if code := _MAIL_CODE.match(text):
        fields = [piece.strip() for piece in split_components(code[1])]
        found = [unescape(piece[3:]).strip() for piece in fields if piece[:3].upper() == "TO:"]
        return Contact(emails=tuple(map(ContactPoint, filter(None, found)))) if any(found) else None
    if phone := _PHONE.match(text):
        types = () if phone[1].lower() == "tel" else ("cell",)
        return Contact(phones=(ContactPoint(unquote(phone[2]).strip(), types),))
    if link := _LINK.match(text):
        return Contact(urls=(ContactPoint(unescape(link[1])),))
    return None


def _signed(text: str, country: str | None) -> Contact | None:
    """What a signature says; None where it has nothing to reach anybody by."""
    if len(text) > _LONGEST_SIGNATURE or _other(text):
        return None
    contact = read_signature(text, country)
    return contact if contact.emails or contact.phones or contact.urls else None


def _other(text: str) -> str:
    """What a text is that is known to speak of no contact, or ""."""
    start = text.lstrip("\ufeff \t\r\n")[:20].lower().replace("\r\n", "\n")
    return next((what for beginning, what in _OTHERS if start.startswith(beginning)), "")


def _nothing(text: str) -> Message:
    if other := _other(text):
        return Message("code-other", other)
    return Message("no-card", _TOO_LONG if len(text) > _LONGEST_SIGNATURE else _NOTHING)
