"""Codes in pictures: photos and screenshots of QR codes, and of the other codes that badges bear.

zxing-cpp finds and decodes the codes, Pillow the picture; both are loaded with the first picture only, and neither
needs a network.
"""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO, Final

import zxingcpp
from PIL import Image, UnidentifiedImageError

from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats import payloads
from leaddesk.formats.records import Record

LARGEST: Final = 64 << 20
"""A picture file of more bytes is refused."""

MOST_PIXELS: Final = 64_000_000
"""A picture that would have more pixels when it is unpacked is refused; photos (JPEG) are unpacked smaller instead."""

_ENOUGH_PIXELS: Final = 24_000_000
_KINDS: Final = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
_FORMATS: Final = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.MicroQRCode,
        zxingcpp.BarcodeFormat.RMQRCode,
        zxingcpp.BarcodeFormat.Aztec,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.PDF417,
        zxingcpp.BarcodeFormat.MicroPDF417,
    ]
)
# What the codes begin with that name their character set (ECI; ISO/IEC 15424): then the text is as it was meant.
_NAMING_CHARSET: Final = frozenset({"]Q2", "]Q4", "]Q6", "]z3", "]z4", "]z5", "]d4", "]d5", "]d6", "]L1"})
# All that Pillow's readers raise over damaged files.
_DAMAGES: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    struct.error,
)

_EMPTY: Final = mark("The file is empty.")
_TOO_LARGE: Final = mark("The picture is larger than {limit} MB and was not read.")
_TOO_MANY_PIXELS: Final = mark(
    "The picture has {width} × {height} pixels, more than can be looked through; save it smaller, or cut the code out."
)
_UNKNOWN: Final = mark(
    "Pictures of this kind cannot be read, or it is damaged from its beginning; save it as PNG or JPEG."
)
_DAMAGED: Final = mark("The picture is damaged and cannot be read.")
_NO_CODE: Final = mark(
    "No code could be read in the picture. Take it again from the front, with light on it, filled by the code."
)

# The size of a picture is judged here, before it is unpacked; Pillow would only warn.
Image.MAX_IMAGE_PIXELS = None


class _Unreadable(Exception):
    """Why a picture cannot be looked through."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


def read(source: BinaryIO, country: str | None = None) -> Iterator[Record]:
    """Yield what the codes in a picture say, from the top to the bottom; see `payloads.read` for what each may be.

    Reads PNG, JPEG, WebP, GIF and BMP. A picture that holds no code, is damaged or too large yields one record that
    says so.
    """
    try:
        codes = _codes(_unpacked(source.read(LARGEST + 1)))
    except _Unreadable as unreadable:
        yield _told(unreadable.message)
        return
    if not codes:
        yield _told(Message("no-code", _NO_CODE))
    number = 0
    for code in codes:
        for record in payloads.read(code, country):
            number += 1
            yield replace(
                record, number=number, issues=tuple(replace(one, card=number) for one in record.issues)
            )


def _told(message: Message) -> Record:
    return Record(0, 1, None, (Issue(0, 1, Severity.ERROR, message),))


def _unpacked(data: bytes) -> Image.Image:
    """The picture in grey. Raises `_Unreadable`."""
    if not data:
        raise _Unreadable(Message("picture-empty", _EMPTY))
    if len(data) > LARGEST:
        raise _Unreadable(Message("picture-too-large", _TOO_LARGE, {"limit": LARGEST >> 20}))
    try:
        with _unwarned(), Image.open(io.BytesIO(data), formats=_KINDS) as picture:
            return _smaller(_grey(_bounded(picture)))
    except UnidentifiedImageError as error:
        raise _Unreadable(Message("picture-unknown", _UNKNOWN)) from error
    except _DAMAGES as error:
        raise _Unreadable(Message("picture-damaged", _DAMAGED)) from error


@contextmanager
def _unwarned() -> Iterator[None]:
    """Without Pillow's warnings of what a camera wrote beside the picture."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _bounded(picture: Image.Image) -> Image.Image:
    """The picture, which may be unpacked now. Raises `_Unreadable` for one that would fill the memory."""
    width, height = picture.size
    if width * height > _ENOUGH_PIXELS:
        picture.draft(
            "L", (width // 2, height // 2)
        )  # photos can be unpacked at a half, a quarter, an eighth
    if picture.width * picture.height > MOST_PIXELS:
        raise _Unreadable(
            Message("picture-too-many-pixels", _TOO_MANY_PIXELS, {"width": width, "height": height})
        )
    return picture


def _grey(picture: Image.Image) -> Image.Image:
    """The picture in 256 greys, on white where it is transparent."""
    if picture.mode.startswith("I"):  # 16 bits a pixel
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(white, picture).convert("L")
    return picture.convert("L")


def _smaller(picture: Image.Image) -> Image.Image:
    return picture.reduce(2) if picture.width * picture.height > _ENOUGH_PIXELS else picture


def _codes(picture: Image.Image) -> list[bytes]:
    """What the codes say, each once, from the top to the bottom."""
    found = zxingcpp.read_barcodes(picture, formats=_FORMATS, text_mode=zxingcpp.TextMode.Plain)
    found.sort(key=lambda one: (one.position.top_left.y, one.position.top_left.x))
    return list(dict.fromkeys(_bytes_of(one) for one in found))


def _bytes_of(code: zxingcpp.Barcode) -> bytes:
    """What a code says: its bytes as they are, whose character set cards may name, unless the code names it."""
    return code.text.encode() if code.symbology_identifier in _NAMING_CHARSET else code.bytes
