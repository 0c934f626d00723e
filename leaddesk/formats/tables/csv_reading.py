"""CSV in: the encoding, the delimiter and the rows of a text table, whatever program wrote it."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, Final

from leaddesk.formats.tables.table_rows import TableRow

DELIMITERS: Final = (",", ";", "\t", "|")
HEAD_SIZE: Final = 1 << 16
HEAD_ROWS: Final = 10
"""In how many rows from the top a header is looked for."""

_CHUNK: Final = 1 << 20
_LONGEST_LINE: Final = 1 << 20
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN: Final = ("cp1252", "mac_roman")
_OTHER: Final = ("cp1251", "koi8_r", "cp949", "cp866")
"""What older programs write where our users are; a free choice mistakes one encoding for its neighbour."""

_HIGH_BYTES: Final = re.compile(rb"[\x80-\xff]+")
_REPLACEMENT: Final = "\ufffd"
_SEPARATOR_LINE: Final = re.compile(r'\A"?sep=(.)"?(?:\r\n?|\n)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file's bytes are to be read; `is_guess` if nothing in them proves it."""

    name: str
    is_guess: bool = False


def find_encoding(source: BinaryIO) -> Encoding:
    """The encoding of a seekable file, which is read to its end and left at its beginning.

    A byte order mark decides; zero bytes mean UTF-16; what is UTF-8 throughout is UTF-8. A few bad bytes in
    much good UTF-8 are damage; anything else is guessed.
    """
    source.seek(0)
    sample = source.read(HEAD_SIZE)
    encoding = _by_mark(sample) or _by_zeros(sample)
    if encoding is None:
        wrong = _find_wrong_utf8(sample, source)
        encoding = Encoding("utf-8") if wrong is None else _guess(wrong)
    source.seek(0)
    return encoding


def decode_head(head: bytes) -> str:
    """The text of a file's beginning, for a look at what it is; bytes that fit nowhere are left out."""
    encoding = _by_mark(head) or _by_zeros(head) or Encoding("utf-8")
    return head.decode(encoding.name, "ignore")


def find_delimiter(text: str, score: Callable[[tuple[str, ...]], int]) -> str:
    """The delimiter under which one of the first rows is the best header, or else that makes most columns.

    `score` says how much of a header a row is. A first line `sep=;` (Excel's) decides.
    """
    named = _SEPARATOR_LINE.match(text)
    if named:
        return named[1]

    def merit(delimiter: str) -> tuple[int, int]:
        head = [row.cells for row in islice(read_rows(io.StringIO(text, newline=""), delimiter), HEAD_ROWS)]
        return max(map(score, head), default=0), max(map(len, head), default=0)

    return max(DELIMITERS, key=merit)


def open_text(source: BinaryIO, encoding: Encoding) -> io.TextIOWrapper:
    """A file's text with its line ends as they are; detach it to leave the file open."""
    return io.TextIOWrapper(source, encoding=encoding.name, errors="replace", newline="")


def read_rows(text: io.TextIOBase, delimiter: str) -> Iterator[TableRow]:
    """The rows of a text (RFC 4180); a `sep=` line is passed over.

    A quote that is never closed, or only by the opening quote of a later cell, would swallow rows: such a row
    is read by itself and marked as broken. A line of over a million characters is passed over and said to be
    endless.
    """
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_LINE))
    lines = _Lines(text)
    lines.skip_separator_line()
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        start = lines.begin_record()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            cells = None
        is_whole, is_endless = cells is not None and not lines.ended_within, lines.is_endless
        first = "" if is_whole else lines.back_to_first()
        if is_endless:
            yield TableRow(start, (), is_endless=True)
        elif is_whole:
            yield TableRow(start, tuple(cells or ()))
        else:
            yield _read_alone(start, first, delimiter)
        if not is_whole:  # the reader may still be inside of the quotes
            reader = csv.reader(lines, delimiter=delimiter, strict=True)


def _read_alone(start: int, line: str, delimiter: str) -> TableRow:
    """A line read for itself: leniently if its quotes are in pairs, else without regard to them."""
    if line.count('"') % 2 == 0:
        return TableRow(start, tuple(next(csv.reader([line], delimiter=delimiter))))
    cells = line.rstrip("\r\n").split(delimiter)
    plain = (cell.removeprefix('"').removesuffix('"').replace('""', '"') for cell in cells)
    return TableRow(start, tuple(plain), is_broken=True)


class _Lines:
    """The lines of a text, which can be taken back to the first line of the record that is being read."""

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self._taken: list[str] = []
        self._waiting: list[str] = []
        self._number = 0
        self.ended_within = False
        self.is_endless = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else self._read_line()
        if not line:
            self.ended_within = bool(self._taken)
            raise StopIteration
        self._taken.append(line)
        self._number += 1
        return line

    def _read_line(self) -> str:
        """The next line; of one too long only that there was one, so that it never fills the memory."""
        line = self._text.readline(_LONGEST_LINE)
        if len(line) < _LONGEST_LINE or line.endswith(("\n", "\r")):
            return line
        self.is_endless = True
        while line and not line.endswith(("\n", "\r")):
            line = self._text.readline(_LONGEST_LINE)
        return "\n"

    def begin_record(self) -> int:
        """Start a new record and return the number of its first line."""
        self._taken.clear()
        self.ended_within = False
        self.is_endless = False
        return self._number + 1

    def back_to_first(self) -> str:
        """The record's first line; those behind it are to be read again."""
        first, *others = self._taken
        self._waiting += reversed(others)
        self._number -= len(others)
        return first

    def skip_separator_line(self) -> None:
        line = next(self, "")
        if not _SEPARATOR_LINE.match(line) and line:
            self._waiting.append(line)
            self._number -= 1
        self._taken.clear()


def _by_mark(sample: bytes) -> Encoding | None:
    return next((Encoding(name) for mark, name in _BOMS if sample.startswith(mark)), None)


def _by_zeros(sample: bytes) -> Encoding | None:
    """UTF-16 without a mark: every other byte of delimiters, digits and line ends is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 10 < len(sample):
        return None
    return Encoding("utf-16-le" if odd > even else "utf-16-be", is_guess=True)


def _find_wrong_utf8(sample: bytes, source: BinaryIO) -> bytes | None:
    """The first piece of a file that is no UTF-8, or None if all of it is."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = sample
    while chunk:
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            return chunk[max(0, error.start - HEAD_SIZE // 2) :][:HEAD_SIZE]
        chunk = source.read(_CHUNK)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return sample
    return None


def _guess(sample: bytes) -> Encoding:
    text = sample.decode("utf-8", "replace")
    wrong = text.count(_REPLACEMENT)
    right = sum(not letter.isascii() for letter in text) - wrong
    if right > 10 * wrong:
        return Encoding("utf-8", is_guess=True)
    if _is_western(sample):
        return Encoding(max(_WESTERN, key=lambda name: _letters(sample, name)), is_guess=True)
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_OTHER)).best()
    return Encoding(best.encoding if best else _WESTERN[0], is_guess=True)


def _is_western(sample: bytes) -> bool:
    """Whether letters beyond ASCII stand alone among ASCII ones; other scripts have whole words of them."""
    runs = _HIGH_BYTES.findall(sample)
    return sum(len(run) == 1 for run in runs) * 3 > 2 * len(runs)


def _letters(sample: bytes, encoding: str) -> int:
    return sum(map(str.isalpha, sample.decode(encoding, "ignore")))
