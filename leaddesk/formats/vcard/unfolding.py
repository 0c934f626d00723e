"""Lines of text to content lines: folds, soft line breaks and values broken over lines are put together.

The standard's fold is a line break followed by one blank (RFC 6350, 3.2; RFC 2425, 5.8.1). Cards also hold
soft line breaks of quoted-printable, base64 without indentation, folds that lost their blank, and bare line
breaks in values.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from leaddesk.formats.vcard.heads import BASE64, QUOTED_PRINTABLE, Head, split_line
from leaddesk.formats.vcard.problems import Repair

# Programs fold at 75 or 76 octets; a line of about that length that goes on without a blank was folded, too.
_FOLDED_FROM: Final = 70
_FOLDED_TO: Final = 78
_HEAD: Final = re.compile(r"[A-Za-z][\w./-]*+;")
# Values that people write several lines into.
_MULTILINE: Final = frozenset({"NOTE", "ADR", "LABEL", "ORG", "TITLE", "COMMENT", "DESCRIPTION"})


class Unfolded(NamedTuple):
    """Content lines, the numbers of the lines they start on, and what was repaired."""

    lines: list[str]
    numbers: list[int]
    repairs: list[Repair]


def unfold(lines: Iterable[str], first: int, old: bool) -> Unfolded:
    """Put the lines of a card together (RFC 6350, 3.2; vCard 2.1, 2.1.3); `first` is the number of the first, `old` that it is vCard 2.1."""
    unfolder = _Unfolder(old)
    for number, line in _with_whole_heads(enumerate(lines, first)):
        if unfolder.base64 and line.startswith((" ", "\t")):
            unfolder.parts.append(line.strip())  # the bulk of a card with a photo
        else:
            unfolder.add(line, number)
    unfolder.flush()
    return unfolder.done


def _with_whole_heads(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The lines; one that is folded before its colon is put together so far."""
    held: list[str] = []
    start = 0
    for number, line in lines:
        if held and line[:1] in {" ", "\t"}:
            held.append(line[1:])
            if ":" not in line:
                continue
        elif held:
            yield start, "".join(held)
            held = []
        if held:
            yield start, "".join(held)
            held = []
        elif ":" not in line and _HEAD.match(line):
            held, start = [line], number
        else:
            yield number, line
    if held:
        yield start, "".join(held)


class _Unfolder:
    """Holds the content line that is being put together."""

    def __init__(self, old: bool) -> None:
        self.done = Unfolded([], [], [])
        self.old = old
        self.parts: list[str] = []
        self.number = 0
        self.head: Head | None = None
        self.blank = False
        self.soft = False
        self.base64 = False
        self.last_length = 0
        self.indented_parts = 0

    def add(self, line: str, number: int) -> None:
        """Take the next line of the card."""
        if not line:
            self.blank = True
            return
        folded = line[0] in " \t"
        if self.soft and not (self.blank and not folded and self._starts(line)):
            self._go_on(line, folded)
        elif folded and self.parts:
            self._unfold(line)
        elif self._starts(line.lstrip() if folded else line):
            self._start(line.strip() if folded else line, number)
        else:
            self._unmarked(line.strip() if folded else line, number)
        self.blank = False

    def _starts(self, line: str) -> bool:
        """Whether a line that is not folded starts a new content line."""
        split = split_line(line)
        if not split:
            return False
        head, value = split
        if not head.doubtful:
            return True
        # "http://..." or "Phone: ..." in a note that was broken over lines is no property.
        in_note = self.head is not None and self.head.key in _MULTILINE
        return not (value.startswith("//") or (in_note and value.startswith(" ")))

    def _start(self, line: str, number: int) -> None:
        self.flush()
        split = split_line(line)
        self.head = split[0] if split else None
        self.base64 = self.head is not None and self.head.encoding == BASE64
        self.parts = [line]
        self.number = number
        self._measure(line)

    def _measure(self, line: str) -> None:
        """Note how the part ends: at a soft line break, or where a program would fold."""
        self.last_length = len(line.encode("utf-8", "surrogateescape"))
        self.soft = (
            line.rstrip().endswith("=") and self.head is not None and self.head.encoding == QUOTED_PRINTABLE
        )
        if self.soft:
            self.parts[-1] = line.rstrip()[:-1]

    def _go_on(self, line: str, folded: bool) -> None:
        """The line behind a soft line break."""
        self.indented_parts += folded
        self.parts.append(line)
        self._measure(line)

    def _unfold(self, line: str) -> None:
        rest = line[1:]
        by_count = _FOLDED_FROM <= self.last_length <= _FOLDED_TO
        if self.old and not by_count and not self.parts[-1][-1:].isspace() and not rest[:1].isspace():
            rest = " " + rest  # vCard 2.1 folds before a blank and keeps it (2.1, 2.1.3)
        self.parts.append(rest)
        self._measure(line)

    def _unmarked(self, line: str, number: int) -> None:
        """A line that neither starts a property nor is marked as a continuation."""
        head, by_count = self.head, _FOLDED_FROM <= self.last_length <= _FOLDED_TO
        if head and self.parts and (self.base64 or _is_data(self.parts[0])) and " " not in line:
            self.parts.append(line)
            if not self.old:
                self._repaired("fold-without-blank", number)
        elif line.startswith("#") and not by_count:
            self.done.repairs.append(Repair(number, "comment", {"text": line}))
        elif line.rstrip(" :").upper() == "END":
            self.done.repairs.append(Repair(number, "stray-end", {}))
        elif head and by_count:
            self.parts.append(line)
            self._repaired("fold-without-blank", number)
        elif head and (head.key in _MULTILINE or head.key.startswith("X-")):
            self.parts.append("=0A" + line if head.encoding == QUOTED_PRINTABLE else "\\n" + line)
            self._repaired("line-break-in-value", number)
        else:
            self.done.repairs.append(Repair(number, "line-lost", {"text": line}))
            return
        self._measure(line)

    def _repaired(self, code: str, number: int) -> None:
        self.done.repairs.append(Repair(number, code, {"name": self.head.name if self.head else ""}))

    def flush(self) -> None:
        """Hand on the content line that has been put together."""
        if not self.parts:
            return
        if self.indented_parts > 1 and self.indented_parts == len(self.parts) - 1:
            # Soft line breaks and folds together: the blanks are the folds'.
            self.parts[1:] = [part[1:] for part in self.parts[1:]]
        self.done.lines.append("".join(self.parts))
        self.done.numbers.append(self.number)
        self.parts, self.head, self.soft, self.base64, self.indented_parts = [], None, False, False, 0


def _is_data(line: str) -> bool:
    return ":data:" in line[:200].lower()
