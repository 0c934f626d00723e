"""Bytes to cards: finds where each card begins and ends, and hands it on as the bytes it stood in.

Nothing is decoded here but UTF-16 and UTF-32, which are turned into UTF-8 on the way in. The file is read in
blocks, so that memory follows the largest card and not the file.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from leaddesk.formats.vcard.clues import undeclared
from leaddesk.formats.vcard.one_line import divided
from leaddesk.formats.vcard.transcoding import utf8_blocks

CARD_LIMIT: Final = 64 << 20
LINE_LIMIT: Final = 1_500_000
_LOOSE_LIMIT: Final = 1 << 16

_BEGIN: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?([ \t>|]*)BEGIN[ \t]*:[ \t]*VCARD(.*)", re.IGNORECASE | re.DOTALL
)
_END: Final = re.compile(rb"[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*(?=[\r\n]|\Z|(?P<next>BEGIN))", re.IGNORECASE)
_AGENT: Final = re.compile(rb"(?:[\w-]+\.)?AGENT[^:]*:[ \t]*\r?\n?\Z", re.IGNORECASE)
_AGENT_BEGIN: Final = re.compile(rb"AGENT[^:]*:[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?\n?\Z", re.IGNORECASE)
_PROPERTY: Final = re.compile(rb"(?!BEGIN|END)(?:[\w-]+\.)?[A-Z][A-Z0-9-]*[;:]")
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
_NOTHING: Final = b" \t\r\n\x0b\x0c\0\x1a"  # blanks, and what DOS and old phones end a file with
_SHORT: Final = 24  # an END that is indented


@dataclass(frozen=True, slots=True)
class RawCard:
    """One card as it stood in the file.

    `number` counts cards from 1, `line` is the line of its BEGIN. `outside` is the line of text that stood
    before the card and belongs to none, or 0. `prefix` is what each line was quoted or indented with. `marks` are
    codes of what is odd about where the card stands, `flaws` of what the file as a whole does wrong.
    """

    number: int
    line: int
    raw: bytes
    begun: bool = True
    ended: bool = True
    too_large: bool = False
    prefix: bytes = b""
    outside: int = 0
    marks: tuple[str, ...] = ()
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


@dataclass(slots=True)
class _Open:
    """A card that is being read. `previous` is the last line of the block before, `depth` counts cards within AGENT."""

    start: int
    prefix: bytes = b""
    outside: int = 0
    begun: bool = True
    marks: tuple[str, ...] = ()
    pieces: list[bytes] = field(default_factory=list)
    size: int = 0
    lines: int = 0
    depth: int = 0
    previous: bytes = b""
    too_large: bool = False

    def hold(self, lines: list[bytes], start: int, stop: int) -> None:
        """Take in some lines, unless they get too many."""
        if self.too_large:
            return
        piece = b"".join(lines[start:stop])
        self.size += len(piece)
        self.lines += stop - start
        self.pieces.append(piece)
        self.too_large = self.size > CARD_LIMIT or self.lines > LINE_LIMIT


class _Splitter:
    """Reads block by block. `card` is open; `outer` is open around it, if its END is not missing; `inner` is a whole card
    behind which that will show.
    """

    def __init__(self) -> None:
        self.number = 0
        self.line = 0
        self.transcoded = ""
        self.flaws: tuple[str, ...] = ()
        self.card: _Open | None = None
        self.outer: _Open | None = None
        self.inner: _Open | None = None
        self.loose: list[bytes] = []
        self.loose_line = 0
        self.loose_size = 0
        self.loose_content = False

    def run(self, source: BinaryIO, facts: FileFacts) -> Iterator[RawCard]:
        """Yield the cards; at the end say what stood behind the last."""
        blocks, self.transcoded = utf8_blocks(source)
        for lines in self._complete(blocks, facts):
            yield from self._cards(lines)
        yield from self._without_end()
        if self.card:
            yield self._raw(self.card, ended=False)
        facts.trailing = self.loose_line
        facts.cards = self.number

    def _complete(self, blocks: Iterator[bytes], facts: FileFacts) -> Iterator[list[bytes]]:
        """Complete lines, each with its line end, a block at a time."""
        carry: list[bytes] = []
        carried = 0
        for block in blocks:
            if not facts.size:
                facts.head = block[:512]
                facts.undeclared = undeclared(block)
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
        if carried > CARD_LIMIT and self.card:
            self.card.too_large = True
        if b"\r\r\n" in block:
            block = block.replace(b"\r\r\n", b"\r\n")
            self.flaws = ("line-ends",)
        elif b"\r" in block and b"\n" not in block:
            self.flaws = ("line-ends",)
        return block.splitlines(keepends=True)

    def _cards(self, lines: list[bytes]) -> Iterator[RawCard]:
        index = 0
        while index < len(lines):
            if self.card:
                index = yield from self._inside(lines, index, self.card)
            else:
                index = yield from self._outside(lines, index)
        self.line += len(lines)

    # Outside of a card

    def _outside(self, lines: list[bytes], start: int) -> Generator[RawCard, None, int]:
        """Look for the next BEGIN; returns where to go on."""
        for index in range(start, len(lines)):
            line = lines[index]
            if not line.strip(_NOTHING):
                continue
            if self.inner and self.outer and (_PROPERTY.match(line) or _END.match(line)):
                yield self._raw(self.inner)
                self.card, self.outer, self.inner = self.outer, None, None
                self.card.marks += ("nested",)
                return index
            yield from self._without_end()
            begin = _BEGIN.match(line)
            if begin:
                self._begin(lines, index, begin)
                return index + 1
            if line[:3] in _MARKS and _END.match(line) and self.loose_content:
                yield self._without_begin(line)
                return index + 1
            self._keep_loose(line, self.line + index + 1)
        return len(lines)

    def _without_end(self) -> Iterator[RawCard]:
        """The card whose END is missing, for another began within it, and then that one, if it is whole."""
        if self.outer:
            yield self._raw(self.outer, ended=False)
        if self.inner:
            yield self._raw(self.inner)
        self.outer = self.inner = None

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
        card = _Open(self.loose_line, begun=False, outside=self.loose_line, pieces=[*self.loose, end])
        self._forget_loose()
        return self._raw(card)

    def _begin(self, lines: list[bytes], index: int, begin: re.Match[bytes]) -> None:
        self.card = _Open(self.line + index + 1, begin[1], self.loose_line)
        self._forget_loose()
        if begin[2].strip():
            more = [line + b"\n" for line in divided(begin[2].rstrip(b"\r\n"))]
            lines[index + 1 : index + 1] = more
            self.line -= len(more)
            self.card.marks = ("one-line",)
        self.card.pieces.append(b"BEGIN:VCARD\n" if begin[2].strip() else lines[index])

    # Inside of a card

    def _inside(self, lines: list[bytes], start: int, card: _Open) -> Generator[RawCard, None, int]:
        """Go on to the END of the open card; returns where to go on."""
        prefix = card.prefix
        for index in range(start, len(lines)):
            line = lines[index]
            if prefix:
                line = line.removeprefix(prefix) or b"\n"
            if (line[0] in _LETTERS and line[:3] in _MARKS) or (len(line) < _SHORT and line[0] in _BLANKS):
                before = lines[index - 1] if index > start else card.previous
                if end := self._ends(card, line, before):
                    return (yield from self._close(lines, start, index, line, end))
        card.hold(lines, start, len(lines))
        card.previous = lines[-1]
        return len(lines)

    def _ends(self, card: _Open, line: bytes, before: bytes) -> re.Match[bytes] | None:
        """Whether a line ends the card, or begins another; what is within an AGENT does neither."""
        end = _END.match(line)
        if end and card.depth:
            card.depth -= 1
            return None
        if end:
            return end
        begin = _BEGIN.match(line)
        if _AGENT_BEGIN.match(line) or (begin and _AGENT.match(before)):
            card.depth += 1
            return None
        return begin

    def _close(
        self, lines: list[bytes], start: int, index: int, line: bytes, end: re.Match[bytes]
    ) -> Generator[RawCard, None, int]:
        """Close the open card at its END, or leave it at another's BEGIN; returns where to go on."""
        card, self.card = self.card, None
        assert card, "only an open card is closed"
        card.hold(lines, start, index)
        if end.re is _BEGIN:
            if self.outer:
                yield self._raw(self.outer, ended=False)
            self.outer = card
            self._begin(lines, index, end)
            return index + 1
        more = end["next"] is not None
        card.pieces.append(line[: end.start("next")] if more else line)
        if self.outer:
            self.inner = card
        else:
            yield self._raw(card)
        if more:
            lines[index] = line[end.start("next") :]
        return index + (not more)

    def _raw(self, card: _Open, *, ended: bool = True) -> RawCard:
        self.number += 1
        return RawCard(
            self.number,
            card.start,
            b"".join(card.pieces[:1] if card.too_large else card.pieces),
            card.begun,
            ended,
            card.too_large,
            card.prefix,
            card.outside,
            card.marks,
            self.transcoded,
            self.flaws,
        )


def _last_line_end(block: bytes) -> int:
    """Where the last complete line of a block ends, or 0; a CR at its very end may be half of a line end."""
    cut = block.rfind(b"\n") + 1
    return cut or block.rfind(b"\r", 0, len(block.rstrip(b"\r"))) + 1
