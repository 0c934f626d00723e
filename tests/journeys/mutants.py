"""Sample cards, broken by chance: the reader must read each or say why not, and never raise or hang."""

import io
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from types import FrameType
from typing import Final

from leaddesk.domain.messages import Severity
from leaddesk.formats.json_lines import contact_to_dict, issue_to_dict
from leaddesk.formats.vcard import reader
from leaddesk.storage.columns import to_json
from leaddesk.storage.dumps import dump

ROOT: Final = Path(__file__).parents[2]
_LONGEST_SECONDS: Final = 10
_LARGEST: Final = 64_000
_PIECES: Final = (
    b"BEGIN:VCARD\r\n",
    b"END:VCARD\r\n",
    b"VERSION:2.1\r\n",
    b"VERSION:4.0\r\n",
    b";ENCODING=QUOTED-PRINTABLE",
    b";ENCODING=b",
    b";CHARSET=EUC-KR",
    b";CHARSET=UTF-7",
    b";VALUE=uri",
    b"item1.",
    b"=\r\n",
    b"\r\n ",
    b"\r",
    b"\n\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\xbd",
    b"\\n",
    b"\\,",
    b'"',
    b":",
    b";",
    b"=C3",
    b"data:image/png;base64,",
)
"""What decides how a card is read; put in where nobody expects it."""


def seeds() -> list[bytes]:
    """The sample's files and the tests' cards, one by one."""
    folders = (ROOT / "resources" / "sample", ROOT / "tests" / "data")
    files = (path for folder in folders for path in sorted(folder.rglob("*.vcf")))
    return [card for path in files for card in _cards(path.read_bytes())]


def _cards(content: bytes) -> Iterator[bytes]:
    """The cards of a file; one in UTF-16 stays whole."""
    parts = content.split(b"BEGIN:VCARD")
    yield from (b"BEGIN:VCARD" + part for part in parts[1:] if len(part) < _LARGEST)
    if len(parts) == 1 and len(content) < _LARGEST:
        yield content


def mutant(chance: Random, cards: list[bytes]) -> bytes:
    """A card, broken in one to eight places."""
    content = bytearray(chance.choice(cards))
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        chance.choice(_MUTATIONS)(chance, content)
    return bytes(content)


def _flip(chance: Random, content: bytearray) -> None:
    if content:
        content[chance.randrange(len(content))] = chance.randrange(256)


def _insert(chance: Random, content: bytearray) -> None:
    place = chance.randint(0, len(content))
    content[place:place] = chance.choice(_PIECES)


def _cut(chance: Random, content: bytearray) -> None:
    place = chance.randint(0, len(content))
    del content[place : place + chance.choice((1, 2, 10, 100))]


def _truncate(chance: Random, content: bytearray) -> None:
    del content[chance.randint(0, len(content)) :]


def _repeat(chance: Random, content: bytearray) -> None:
    start = chance.randint(0, len(content))
    content[start:start] = content[start : start + chance.choice((1, 5, 50))] * chance.choice((1, 2, 40))


def _lines(change: Callable[[Random, list[bytes]], None]) -> Callable[[Random, bytearray], None]:
    def mutate(chance: Random, content: bytearray) -> None:
        lines = bytes(content).splitlines(keepends=True)
        if lines:
            change(chance, lines)
            content[:] = b"".join(lines)

    return mutate


def _drop(chance: Random, lines: list[bytes]) -> None:
    del lines[chance.randrange(len(lines))]


def _move(chance: Random, lines: list[bytes]) -> None:
    lines.insert(chance.randint(0, len(lines)), lines[chance.randrange(len(lines))])


def _join(chance: Random, lines: list[bytes]) -> None:
    place = chance.randrange(len(lines))
    lines[place] = lines[place].rstrip(b"\r\n")


_MUTATIONS: Final = (
    _flip,
    _flip,
    _insert,
    _insert,
    _cut,
    _truncate,
    _repeat,
    _lines(_drop),
    _lines(_move),
    _lines(_join),
)


def fault_of(content: bytes) -> str:
    """What is wrong with how the reader takes this; empty: it is read, or rejected with a reason."""
    try:
        with _at_most(_LONGEST_SECONDS):
            records = list(reader.read(io.BytesIO(content)))
        for record in records:
            if record.contact is None and not any(
                issue.severity is Severity.ERROR for issue in record.issues
            ):
                return f"card {record.number} is neither read nor listed"
            to_json([issue_to_dict(issue) for issue in record.issues]).encode()
            if record.contact:
                to_json(contact_to_dict(record.contact)).encode()
                to_json(dump(record.contact)).encode()
    except Exception as error:  # whatever it is: the reader must not raise it
        return f"{type(error).__name__}: {error}"
    return "" if records else "nothing was read and nothing was said"


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    """Raises `TimeoutError` where it takes longer (on systems that have an alarm clock)."""

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"took longer than {seconds} s")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def read_often(seed: int, count: int, until: float) -> Iterator[str]:
    """Read mutants; tells of every one that the reader fails on, and how many there were."""
    cards = seeds()
    yield f"{len(cards)} cards to begin with, seed {seed}"
    done = 0
    for number in range(count):
        if time.monotonic() > until:
            break
        content = mutant(Random(f"{seed}-{number}"), cards)
        fault = fault_of(content)
        if fault:
            yield f"FAILED: mutant {number} of seed {seed}: {fault}: {content[:2_000]!r}"
        done += 1
        if done % 20_000 == 0:
            yield f"{done} mutants read"
    yield f"{done} mutants read in all"
