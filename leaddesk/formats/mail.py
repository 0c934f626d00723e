"""Cards in e-mails that were saved whole (RFC 5322, RFC 2045): attached, or in a text that was encoded on its way.

A card that stands in plain text needs none of this: the vCard reader finds it by itself, and reads on without end.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message as Mail
from typing import BinaryIO, Final

from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats import payloads
from leaddesk.formats.records import Record
from leaddesk.formats.vcard import reader
from leaddesk.formats.vcard.charsets import known_charset

LARGEST: Final = 64 << 20
"""A mail of more bytes is not taken apart; cards that stand in its plain text are still found."""

_MOST_NESTED: Final = 50
_FIELD: Final = re.compile(rb"\A(?:From [^\r\n]*\r?\n|--[^\r\n]+\r?\n)?[A-Za-z][A-Za-z0-9-]*:[ \t]?")
_MIME: Final = re.compile(
    rb"^(?:MIME-Version:|Content-Type:[ \t]*(?:text|multipart|message)/"
    rb"|Content-Transfer-Encoding:[ \t]*(?:quoted-printable|base64))",
    re.IGNORECASE | re.MULTILINE,
)
_NOT_MAIL: Final = re.compile(rb"\A\s*BEGIN[ \t]*:", re.IGNORECASE)
_BOUNDARY: Final = re.compile(rb"\A--([^\r\n]+?)[ \t]*\r?\n")
_NESTED: Final = re.compile(rb"^Content-Type:[ \t]*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_NEXT_MAIL: Final = re.compile(rb"(?:\r?\n)(?=From [^\r\n]+ \d{4}[^\r\n]*\r?\n[A-Za-z-]+:)")
_CARD: Final = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_CARD_TYPES: Final = frozenset({"text/vcard", "text/x-vcard", "text/directory"})
_CARD_NAMES: Final = (".vcf", ".vcard")
_TAKEN_OUT: Final = mark(
    "The card was taken out of an e-mail; its lines are counted within the part that holds it."
)


def is_mail(head: bytes) -> bool:
    """Whether a file begins as a saved e-mail does whose parts are encoded."""
    return bool(_FIELD.match(head) and _MIME.search(head)) and not _NOT_MAIL.match(head)


def read(source: BinaryIO, country: str | None = None) -> Iterator[Record]:
    """Yield the cards that are attached to e-mails or stand in their text, and what codes in attached pictures say.

    Without any, who wrote the first is read from its sender and signature. `country` is as in `payloads.read`.
    """
    data = source.read(LARGEST + 1)
    if len(data) > LARGEST or len(_NESTED.findall(data)) > _MOST_NESTED:
        source.seek(0)
        yield from reader.read(source)
        return
    mails = [message_from_bytes(_whole(one)) for one in _NEXT_MAIL.split(data)]
    number = 0
    for mail in mails:
        for record in _cards(mail):
            number += 1
            yield _numbered(record, number)
    if not number:
        yield from payloads.read(_sender(mails[0]) + _text(mails[0]), country)


def _whole(data: bytes) -> bytes:
    """A mail of which only the parts were saved gets the header that names their boundary."""
    boundary = _BOUNDARY.match(data)
    if not boundary:
        return data
    return b'Content-Type: multipart/mixed; boundary="' + boundary[1].replace(b'"', b"") + b'"\r\n\r\n' + data


def _numbered(record: Record, number: int) -> Record:
    issues = [replace(issue, card=number) for issue in record.issues]
    if number == 1:
        issues.append(Issue(1, record.line, Severity.WARNING, Message("mail-part", _TAKEN_OUT)))
    return replace(record, number=number, issues=tuple(issues))


def _cards(mail: Mail) -> Iterator[Record]:
    for part in mail.walk():
        if part.is_multipart() or part.get_content_type() == "text/html":
            continue
        data = _decoded(part)
        if part.get_content_maintype() == "image":
            yield from _codes(data)
        elif _CARD.search(data.replace(b"\0", b"")) or _is_card(part):
            yield from reader.read(io.BytesIO(data))


def _is_card(part: Mail) -> bool:
    return part.get_content_type() in _CARD_TYPES or (part.get_filename() or "").lower().endswith(_CARD_NAMES)


def _codes(data: bytes) -> Iterator[Record]:
    """What the codes in an attached picture say; most pictures in mails are logos, and hold none."""
    from leaddesk.formats import pictures

    yield from (record for record in pictures.read(io.BytesIO(data)) if record.contact)


def _decoded(part: Mail) -> bytes:
    """A part as it was before it was sent, in UTF-8 if it says what it is written in."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    charset = known_charset(str(part.get_param("charset", "")))
    if not charset or data.isascii() or part.get_content_maintype() != "text":
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(charset, "replace").encode()
    return data


def _text(mail: Mail) -> bytes:
    texts = (part for part in mail.walk() if part.get_content_type() == "text/plain")
    return next(filter(None, map(_decoded, texts)), b"")


def _sender(mail: Mail) -> bytes:
    """Who wrote the mail, as a line before its text."""
    written = str(mail.get("From", ""))
    try:
        pieces = decode_header(written)
    except HeaderParseError:
        pieces = [(written, None)]
    sender = "".join(piece if isinstance(piece, str) else _read(piece, charset) for piece, charset in pieces)
    return f"{sender}\n".encode("utf-8", "replace") if sender.strip() else b""


def _read(piece: bytes, charset: str | None) -> str:
    return piece.decode(known_charset(charset or "") or "utf-8", "replace")
