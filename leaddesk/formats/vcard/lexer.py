"""Bytes to cards: finds where each card begins and ends, and hands it on as the bytes it stood in.

Nothing is decoded here but UTF-16 and UTF-32, which are turned into UTF-8 on the way in. The file is read in
blocks, so that memory follows the largest card and not the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from leaddesk.formats.vcard.one_line import divided
from leaddesk.formats.vcard.transcoding import utf8_blocks

CARD_LIMIT: Final = 64 << 20
LINE_LIMIT: Final = 1_500_000
_LOOSE_LIMIT: Final = 1 << 16
_SAMPLED: Final = 60

_BEGIN: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?([ \t>|]*)BEGIN[ \t]*:[ \t]*VCARD(.*)", re.IGNORECASE | re.DOTALL
)
_END: Final = re.compile(rb"[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*(?=[\r\n]|\Z|(?P<next>BEGIN))", re.IGNORECASE)
_AGENT: Final = re.compile(rb"(?:[\w-]+\.)?AGENT[^:]*:[ \t]*\r?\n?\Z", re.IGNORECASE)
_AGENT_BEGIN: Final = re.compile(rb"AGENT[^:]*:[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?\n?\Z", re.IGNORECASE)
_CONTENT: Final = re.compile(rb"(?:VERSION|FN|N|TEL|EMAIL)[;:]", re.IGNORECASE)


def _spellings(*words: str) -> frozenset[bytes]:
    """Every way to write the words in upper and lower case."""
    found = {""}
    result: set[str] = set()
    for word in words:
        found = {""}
        for letter in word:
            found = {start + one for start in found for one in (letter.lower(), letter.upper())}
        result |= found
    return frozenset(spelling.encode() for spelling in result)


# What the lines that matter begin with; every other line of a card costs one look into this set.
_MARKS: Final = _spellings("beg", "end", "age")
_LETTERS: Final = frozenset(b"bBeEaA")
_BLANKS: Final = frozenset(b" \t")
_SHORT: Final = 24  # an END that is indented


@dataclass(frozen=True, slots=True)
class RawCard:
    """One card as it stood in the file.

    `number` counts cards from 1, `line` is the line of its BEGIN. `outside` is the line of text that stood
    before the card and belongs to none, or 0. `prefix` is what each line was quoted or indented with, `one_line`
    says that several stood in the line of BEGIN. `flaws` are codes of what the file as a whole does wrong.
    """

    number: int
    line: int
    raw: bytes
    begun: bool = True
    ended: bool = True
    too_large: bool = False
    prefix: bytes = b""
    one_line: bool = False
    outside: int = 0
    transcoded: str = ""
    flaws: tuple[str, ...] = ()


@dataclass(slots=True)
class FileFacts:
    """What splitting a file shows beside its cards.

    `head` is its first bytes, `undeclared` a sample of its text that is no UTF-8 and does not say what it is,
    `trailing` the line of text that stands behind the last card, or 0.
    """

    head: bytes = b""
    undeclared: bytes = b""
    size: int = 0
    cards: int = 0
    trailing: int = 0


def split(source: BinaryIO, facts: FileFacts) -> Iterator[RawCard]:
    """Yield the cards of a file, whatever stands around and between them (RFC 6350, 3.2 and 6.1.1)."""
    splitter = _Splitter()
    yield from splitter.run(source, facts)


class _Splitter:
    """Holds the card that is being read across the blocks of the file."""

    def __init__(self) -> None:
        self.number = 0
        self.line = 0
        self.transcoded = ""
        self.flaws: tuple[str, ...] = ()
        self.loose: list[bytes] = []
        self.loose_line = 0
        self.loose_size = 0
        self.loose_content = False
        self._reset()

    def _reset(self) -> None:
        self.open = False
        self.begun = True
        self.depth = 0
        self.start = 0
        self.lines_held = 0
        self.size = 0
        self.prefix = b""
        self.one_line = False
        self.pieces: list[bytes] = []
        self.too_large = False
        self.previous = b""

    def run(self, source: BinaryIO, facts: FileFacts) -> Iterator[RawCard]:
        """Yield the cards; at the end say what stood behind the last."""
        blocks, self.transcoded = utf8_blocks(source)
        for lines in self._complete(blocks, facts):
            yield from self._cards(lines)
        if self.open:
            yield self._card(ended=False)
        facts.trailing = self.loose_line
        facts.cards = self.number

    def _complete(self, blocks: Iterator[bytes], facts: FileFacts) -> Iterator[list[bytes]]:
        """Complete lines, each with its line end, a block at a time."""
        carry: list[bytes] = []
        carried = 0
        for block in blocks:
            if not facts.size:
                facts.head = block[:512]
                facts.undeclared = _undeclared(block)
            facts.size += len(block)
            cut = _last_line_end(block)
            if not cut:
                if carried <= CARD_LIMIT:
                    carry.append(block)
                carried += len(block)
                continue
            if carried <= CARD_LIMIT:
                carry.append(block[:cut])
            yield self._lines(b"".join(carry), carried)
            carry = [block[cut:]]
            carried = len(carry[0])
        if carried:
            yield self._lines(b"".join(carry), carried)

    def _lines(self, block: bytes, carried: int) -> list[bytes]:
        if carried > CARD_LIMIT:
            self.too_large = self.too_large or self.open
        if b"\r\r\n" in block:
            block = block.replace(b"\r\r\n", b"\r\n")
            self.flaws = ("line-ends",)
        elif b"\r" in block and b"\n" not in block:
            self.flaws = ("line-ends",)
        return block.splitlines(keepends=True)

    def _cards(self, lines: list[bytes]) -> Iterator[RawCard]:
        index = 0
        while index < len(lines):
            if self.open:
                index, card = self._inside(lines, index)
            else:
                index, card = self._outside(lines, index)
            if card:
                yield card
        self.line += len(lines)

    def _outside(self, lines: list[bytes], start: int) -> tuple[int, RawCard | None]:
        """Look for the next BEGIN; returns where to go on."""
        for index in range(start, len(lines)):
            line = lines[index]
            if line.isspace():
                continue
            begin = _BEGIN.match(line)
            if begin:
                self._begin(lines, index, begin)
                return index + 1, None
            if line[:3] in _MARKS and _END.match(line) and self.loose_content:
                return index + 1, self._without_begin(line)
            self._keep_loose(line, self.line + index + 1)
        return len(lines), None

    def _keep_loose(self, line: bytes, number: int) -> None:
        """Text outside of a card: remembered within limits, for it may be a card that lacks its BEGIN."""
        self.loose_line = self.loose_line or number
        self.loose_size += len(line)
        if self.loose_size <= _LOOSE_LIMIT:
            self.loose.append(line)
            self.loose_content = self.loose_content or _CONTENT.match(line) is not None

    def _forget_loose(self) -> None:
        self.loose, self.loose_line, self.loose_size, self.loose_content = [], 0, 0, False

    def _without_begin(self, end: bytes) -> RawCard:
        self.begun = False
        self.start = self.loose_line
        self.pieces = [*self.loose, end]
        self._forget_loose()
        return self._card(ended=True)

    def _begin(self, lines: list[bytes], index: int, begin: re.Match[bytes]) -> None:
        self.open = True
        self.start = self.line + index + 1
        self.prefix = begin[1]
        rest = begin[2].strip()
        self.one_line = bool(rest)
        if rest:
            more = [line + b"\n" for line in divided(begin[2].rstrip(b"\r\n"))]
            lines[index + 1 : index + 1] = more
            self.line -= len(more)
        self.pieces.append(b"BEGIN:VCARD\n" if rest else lines[index])

    def _inside(self, lines: list[bytes], start: int) -> tuple[int, RawCard | None]:
        """Go on to the END of the open card; returns where to go on."""
        prefix = self.prefix
        for index in range(start, len(lines)):
            line = lines[index]
            if prefix:
                line = line.removeprefix(prefix) or b"\n"
            if (line[0] in _LETTERS and line[:3] in _MARKS) or (len(line) < _SHORT and line[0] in _BLANKS):
                done = self._mark(lines, start, index, line)
                if done:
                    return done
        self._hold(lines, start, len(lines))
        if lines:
            self.previous = lines[-1]
        return len(lines), None

    def _mark(self, lines: list[bytes], start: int, index: int, line: bytes) -> tuple[int, RawCard] | None:
        """Judge a line that may begin or end a card."""
        end = _END.match(line)
        if end and self.depth:
            self.depth -= 1
            return None
        if end:
            self._hold(lines, start, index)
            self.pieces.append(line[: end.start("next")] if end["next"] else line)
            if end["next"]:
                lines[index] = line[end.start("next") :]
            return index + (not end["next"]), self._card(ended=True)
        if _AGENT_BEGIN.match(line):
            self.depth += 1
            return None
        if not _BEGIN.match(line):
            return None
        before = lines[index - 1] if index > start else self.previous
        if _AGENT.match(before):
            self.depth += 1
            return None
        self._hold(lines, start, index)
        return index, self._card(ended=False)

    def _hold(self, lines: list[bytes], start: int, stop: int) -> None:
        if self.too_large:
            return
        piece = b"".join(lines[start:stop])
        self.size += len(piece)
        self.lines_held += stop - start
        self.pieces.append(piece)
        self.too_large = self.size > CARD_LIMIT or self.lines_held > LINE_LIMIT

    def _card(self, ended: bool) -> RawCard:
        self.number += 1
        raw = b"".join(self.pieces[:1] if self.too_large else self.pieces)
        card = RawCard(
            self.number,
            self.start,
            raw,
            self.begun,
            ended,
            self.too_large,
            self.prefix,
            self.one_line,
            self.loose_line,
            self.transcoded,
            self.flaws,
        )
        self._forget_loose()
        self._reset()
        return card


def _undeclared(block: bytes) -> bytes:
    """Values of a block that are no UTF-8 and declare no character set."""
    try:
        block.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return b""
    found: list[bytes] = []
    for line in block.splitlines():
        head, _, value = line.partition(b":")
        if not value.isascii() and head.isascii() and b"CHARSET" not in head.upper():
            found.append(value)
        if len(found) == _SAMPLED:
            break
    return b"\n".join(found)


def _last_line_end(block: bytes) -> int:
    """Where the last complete line of a block ends, or 0; a CR at its very end may be half of a line end."""
    cut = block.rfind(b"\n") + 1
    return cut or block.rfind(b"\r", 0, len(block.rstrip(b"\r"))) + 1
