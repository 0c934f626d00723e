"""No input takes more than linear time or more memory than its largest card; here small enough to take a moment."""

import io
from collections.abc import Iterator

import pytest

from leaddesk.formats.vcard import lexer
from leaddesk.formats.vcard.reader import read
from tests.formats.vcard.samples import card, codes, records_of

MEGABYTE = 1 << 20


class Endless(io.RawIOBase):
    """A file made of one block, many times over."""

    def __init__(self, block: bytes, times: int) -> None:
        super().__init__()
        self.block, self.times = block, times

    def read(self, size: int = -1) -> bytes:
        self.times -= 1
        return self.block if self.times >= 0 else b""


@pytest.mark.parametrize(
    "body",
    [
        "NOTE:" + "a,;\\" * 60_000,
        "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=C3=A9" * 100_000,
        "PHOTO;ENCODING=b:" + "/9j/" * 60_000,
        'TEL;TYPE="' + 'a","b' * 60_000 + '":1',
        "TEL" + ";TYPE=a" * 100_000 + ":1",
        "NOTE:a\r\n" + " a\r\n" * 60_000,
        "NOTE:a\r\n" + "aa\r\n" * 20_000,
        "\r\n" * 100_000,
        "N:" + "\\" * 1_000_000,
        "TEL;X=" + "^n^" * 60_000 + ":1",
        "a." * 100_000 + "TEL:1",
        "X-P:data:a" + ";base64" * 60_000,
        "CATEGORIES:" + ",".join(map(str, range(100_000))),
        "i.TEL:1\r\n" * 5_000 + "i.X-ABLabel:x\r\n" * 5_000,
        "".join(f"CATEGORIES:{number}\r\n" for number in range(8_000)),
    ],
    ids=lambda body: body[:12],
)
def test_large_properties(body: str) -> None:
    (record,) = records_of(card("FN:x", body))
    assert record.contact
    assert record.contact.name.formatted == "x"


def test_many_undeclared_lines() -> None:
    notes = b"".join(b"NOTE:M\xfcller %d\r\n" % number for number in range(8_000))
    (record,) = records_of(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\n" + notes + b"END:VCARD\r\n")
    assert record.contact
    assert record.contact.notes[7_999] == "Müller 7999"


def test_half_a_million_empty_lines() -> None:
    (record,) = records_of(b"\n" * 500_000 + card("FN:x").encode())
    assert (record.line, record.contact is not None) == (500_001, True)


def test_nested_beginnings() -> None:
    assert sum(record.contact is None for record in read(io.BytesIO(b"BEGIN:VCARD\n" * 5_000))) == 5_000
    agents = "FN:x\n" + "AGENT:\nBEGIN:VCARD\n" * 8_000 + "END:VCARD\n" * 8_001
    (record,) = records_of("BEGIN:VCARD\n" + agents)
    assert record.contact


def test_stray_ends() -> None:
    (record,) = records_of(b"VERSION:3.0\nfoo\n" + b"END:VCARD x\n" * 100_000)
    assert record.contact is None


def test_garbage_is_passed_over_in_blocks() -> None:
    block = bytes(octet for octet in range(256) if octet not in b"\r\n") * 2000
    (record,) = read(Endless(block, 200))
    assert codes(record) == ["no-card"]


def test_a_card_that_is_too_large_does_not_stop_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexer, "CARD_LIMIT", MEGABYTE)
    large = card("FN:large", "NOTE:" + "x" * (2 * MEGABYTE), "NOTE:" + "y\r\n z" * (MEGABYTE // 4))
    first, second = records_of(large + card("FN:small"))
    assert codes(first) == ["card-too-large"]
    assert len(first.raw) < 100
    assert second.contact


def test_a_stream_yields_as_it_goes() -> None:
    source = Endless(card("FN:x").encode() * 100, 1_000_000)
    cards: Iterator[object] = read(source)
    for _ in range(1000):
        next(cards)
    assert source.times > 999_000
