"""Damaged cards: whatever happens to the bytes, nothing raises, and every card is read or listed with its reason."""

import io
import random
from collections.abc import Iterator

from leaddesk.formats.vcard.reader import read, read_card
from leaddesk.formats.vcard.writer import write
from tests.formats.vcard.samples import sample_paths

MUTANTS = 2000
TOKENS = (
    b"\r\n", b"\n", b"\r", b"\r\r\n", b"\n ", b"=\n", b"=\r\n\r\n", b":", b";", b",", b"\\", b'"', b"=", b" ", b"\t", b"^n",
    b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"AGENT:\r\nBEGIN:VCARD\r\n", b"VERSION:2.1\r\n", b"VERSION:4.0\r\n", b"BDAY:",
    b";ENCODING=QUOTED-PRINTABLE", b";ENCODING=b", b";CHARSET=utf-16", b";CHARSET=nothing", b";CHARSET=utf-7", b"\xff",
    b"\xe9", b"\x00", b"\x1b$B", b"\xed\xa0\xbd", b"item1.", b"X-ABLabel:x\r\n", b"data:;base64,", b"PHOTO:", b"\xef\xbb\xbf",
    b"blob:" + b"a" * 64 + b":1:", b"TEL;HOME:", b"ADR:", b"CATEGORIES:",
)  # fmt: skip


def mutants() -> Iterator[bytes]:
    chance = random.Random(20260311)
    originals = [path.read_bytes() for path in sample_paths()]
    for _ in range(MUTANTS):
        data = bytearray(chance.choice(originals))
        for _ in range(chance.randint(1, 6)):
            mutate(data, chance)
        yield bytes(data)


def mutate(data: bytearray, chance: random.Random) -> None:
    if not data:
        return
    at = chance.randrange(len(data))
    kind = chance.random()
    if kind < 0.25:
        data[at] = chance.randrange(256)
    elif kind < 0.45:
        del data[at : at + chance.randint(1, 30)]
    elif kind < 0.85:
        data[at:at] = chance.choice(TOKENS)
    elif kind < 0.93:
        start = chance.randrange(len(data))
        data[at:at] = data[start : start + chance.randint(1, 80)]
    else:
        del data[at:]


def test_mutants() -> None:
    for data in mutants():
        records = list(read(io.BytesIO(data)))
        assert records, data
        for record in records:
            assert record.contact or record.issues, data
            assert all(str(issue.message) for issue in record.issues)
            if record.contact and record.contact.card:
                assert read_card(record.contact.card.text, record.contact.card.version) == record.contact, (
                    data
                )


def test_mutants_are_written_and_read_again() -> None:
    for number, data in enumerate(mutants()):
        if number % 8:
            continue
        for record in read(io.BytesIO(data)):
            if not record.contact:
                continue
            for version in ("2.1", "3.0", "4.0"):
                text = write(record.contact, version, lambda digest: b"x")
                (again,) = read(io.BytesIO(text.encode()))
                assert again.contact, data
