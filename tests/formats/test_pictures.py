"""Codes in pictures: what is found, and what is said where nothing is."""

import io
import random
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
import segno
from PIL import Image

from leaddesk.formats import pictures
from leaddesk.formats.pictures import read
from leaddesk.formats.records import Record

FOLDER = Path(__file__).parents[1] / "data" / "pictures"
MECARD = "MECARD:N:Doe,Jane;TEL:+44 20 7946 0101;;"


def drawn(text: str, scale: int = 4, encoding: str = "utf-8", **colours: str | None) -> Image.Image:
    stream = io.BytesIO()
    segno.make_qr(text, encoding=encoding).save(stream, kind="png", scale=scale, **colours)
    return Image.open(stream)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def records_of(data: bytes) -> list[Record]:
    return list(read(io.BytesIO(data)))


def names_in(data: bytes) -> list[str]:
    return [record.contact.name.formatted for record in records_of(data) if record.contact]


def code_of(data: bytes) -> str:
    (record,) = records_of(data)
    assert (record.number, record.contact, record.raw) == (0, None, b"")
    (issue,) = record.issues
    assert str(issue.message)
    return issue.message.code


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("screenshot-two-codes.png", ["Åsa Lindqvist", "Elio Fontana"]),
        ("photo-of-a-badge.jpg", ["Bo Lindqvist"]),
        ("transparent.webp", ["Elio Fontana"]),
        ("aztec.gif", ["Elio Fontana"]),
        ("datamatrix.gif", ["Elio Fontana"]),
        ("pdf417.gif", ["Elio Fontana"]),
    ],
)
def test_samples(name: str, expected: list[str]) -> None:
    assert names_in((FOLDER / name).read_bytes()) == expected


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP"])
@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_every_kind_of_picture(kind: str, mode: str) -> None:
    picture = drawn(MECARD).convert("RGB").convert("RGB" if (mode, kind) == ("P", "JPEG") else mode)
    assert names_in(saved(picture, kind)) == ["Jane Doe"]


@pytest.mark.parametrize("mode", ["LA", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_pixel(mode: str) -> None:
    picture = drawn(MECARD).convert("L")
    if mode == "I;16":
        picture = picture.convert("I").point(lambda value: value * 257)
    assert names_in(saved(picture.convert(mode), "JPEG" if mode == "CMYK" else "PNG")) == ["Jane Doe"]


def test_codes_that_are_small_turned_or_light_on_dark() -> None:
    assert names_in(saved(drawn(MECARD, scale=1), "PNG")) == ["Jane Doe"]
    assert names_in(saved(drawn(MECARD).convert("L").rotate(90, expand=True), "PNG")) == ["Jane Doe"]
    assert names_in(saved(drawn(MECARD, dark="#eee", light="#111"), "PNG")) == ["Jane Doe"]


def test_a_code_in_a_large_photo() -> None:
    photo = Image.new("L", (9000, 6000), 190)
    photo.paste(drawn(MECARD, scale=12).convert("L"), (5000, 3000))
    assert names_in(saved(photo, "JPEG")) == ["Jane Doe"]
    assert names_in(saved(photo, "PNG")) == ["Jane Doe"]


def test_records_are_numbered_through_and_name_their_card() -> None:
    page = Image.new("L", (400, 900), 255)
    for row, text in enumerate(("MECARD:;;", MECARD, "hello", "MECARD:N:Roe,Max")):
        page.paste(drawn(text, scale=3).convert("L"), (20, 20 + 220 * row))
    found = records_of(saved(page, "PNG"))
    assert [record.number for record in found] == [1, 2, 3, 4]
    assert [record.contact.name.given if record.contact else "" for record in found] == [
        "",
        "Jane",
        "",
        "Max",
    ]
    assert [(issue.card, issue.message.code) for record in found for issue in record.issues] == [
        (1, "code-empty"), (3, "no-card"), (4, "code-end-missing"),
    ]  # fmt: skip
    assert found[0].raw == b"MECARD:;;"


def test_a_code_that_stands_twice_is_one() -> None:
    page = Image.new("L", (600, 300), 255)
    page.paste(drawn(MECARD).convert("L"), (0, 0))
    page.paste(drawn(MECARD).convert("L"), (300, 0))
    assert names_in(saved(page, "PNG")) == ["Jane Doe"]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "Jörg Groß"),
        ("iso-8859-1", "Jörg Groß"),
        ("shift_jis", "山田太郎"),
        ("iso-8859-5", "Анна Орлова"),
    ],
)
def test_letters(encoding: str, name: str) -> None:
    card = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nORG:{name} {name}\r\nEND:VCARD\r\n"
    assert names_in(saved(drawn(card, encoding=encoding), "PNG")) == [name]
    eci = io.BytesIO()
    segno.make_qr(card, encoding=encoding, eci=True).save(eci, kind="png", scale=4)
    assert names_in(eci.getvalue()) == [name]


def test_a_card_that_names_its_character_set() -> None:
    card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=windows-1251:Орлова;Анна\r\nEND:VCARD\r\n".encode(
        "cp1251"
    )
    stream = io.BytesIO()
    segno.make_qr(card).save(stream, kind="png", scale=4)
    (record,) = records_of(stream.getvalue())
    assert record.contact
    assert record.contact.name.family == "Орлова"


def test_what_is_no_picture_of_a_code_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = saved(drawn(MECARD), "PNG")
    assert code_of(b"") == "picture-empty"
    assert code_of(saved(Image.new("RGB", (300, 200), "white"), "PNG")) == "no-code"
    assert code_of(whole[:60]) == "picture-damaged"
    assert code_of(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(200)) == "picture-unknown"
    assert code_of(b"\0\0\0\x18ftypheic" + bytes(200)) == "picture-unknown"
    monkeypatch.setattr(pictures, "LARGEST", 1000)
    assert code_of(whole + bytes(1000)) == "picture-too-large"


def test_a_picture_that_would_fill_the_memory_is_not_unpacked() -> None:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(9000)))
    assert code_of(bomb) == "picture-too-many-pixels"


def test_damaged_pictures_are_read_or_told() -> None:
    chance = random.Random(20261123)
    originals = [saved(drawn(MECARD).convert("RGB"), kind) for kind in ("PNG", "JPEG", "WEBP", "GIF", "BMP")]
    for _ in range(400):
        data = bytearray(chance.choice(originals))
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(min(len(data), 200))
            data[at : at + chance.randint(0, 2)] = bytes([chance.randrange(256)])
        for record in records_of(bytes(data)):
            assert record.contact or record.issues


def test_nothing_of_it_is_loaded_before_a_picture_is_read() -> None:
    code = "import leaddesk.__main__, leaddesk.cli.main, leaddesk.formats.files, sys; print({'PIL', 'zxingcpp', 'segno'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
