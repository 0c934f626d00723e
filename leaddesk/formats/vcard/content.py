"""A raw card to its content lines: bytes to text, lines put together, character sets resolved.

The ordinary card (UTF-8, nothing folded but in the standard's way) takes a short cut: a few scans over its
text. All others go line by line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from leaddesk.formats.vcard.binaries import without_forged
from leaddesk.formats.vcard.charsets import Charsets, Decoded, known_charset
from leaddesk.formats.vcard.clues import clues_of
from leaddesk.formats.vcard.heads import QUOTED_PRINTABLE, Head, split_line, split_outside_quotes
from leaddesk.formats.vcard.lexer import RawCard
from leaddesk.formats.vcard.problems import Repair
from leaddesk.formats.vcard.unfolding import unfold

Pair = tuple[Head, str]

_OLD: Final = re.compile(r"VERSION[^:\n]*:\s*2\.1", re.IGNORECASE)
_FOLDED: Final = re.compile(r"(?:\n[ \t][^\n]*+)++")
_EMPTY_LINE: Final = re.compile(r"\n\r?(?=\n)")
_NESTING: Final = frozenset({"BEGIN", "END", "AGENT"})
_CHARSET: Final = re.compile(r"\s*CHARSET\s*=", re.IGNORECASE)


@dataclass(slots=True)
class Content:
    """The content lines of a card, each also split at its colon, and what was repaired to get them.

    `numbers` are the lines of the file that they start on; where it is empty they are counted in `raw` when asked for.
    """

    lines: list[str]
    pairs: list[Pair]
    numbers: Sequence[int] = ()
    repairs: list[Repair] = field(default_factory=list)
    raw: RawCard | None = None

    def number(self, index: int) -> int:
        """The line of the file that a content line starts on."""
        if not self.numbers and self.raw:
            body, first = _body(self.raw.raw.decode("utf-8", "surrogateescape"), self.raw)
            starts = enumerate(body.split("\n"), first)
            self.numbers = [number for number, line in starts if line and line[0] not in " \t"]
        return self.numbers[index] if index < len(self.numbers) else self.raw.line if self.raw else 1


def content_of(raw: RawCard, charsets: Charsets) -> Content:
    """Decode a card and put its content lines together (RFC 6350, 3.1 to 3.3)."""
    try:
        text, damaged = raw.raw.decode("utf-8"), False
    except UnicodeDecodeError:
        text, damaged = raw.raw.decode("utf-8", "surrogateescape"), True
    content = None if damaged or raw.prefix else _ordinary(text, raw)
    if content is None:
        content = _line_by_line(text, raw)
        if damaged:
            _decode_damaged(content, charsets)
    heads = [head for head, _ in content.pairs if head.charset or head.key in _NESTING]
    if (heads or "\x1b" in text) and not raw.transcoded:
        _decode_declared(content, charsets)
    if any(head.key in _NESTING for head in heads):
        _gather_nested(content)
    return content


def stored_content(text: str) -> Content:
    """The content lines of a stored card's text."""
    lines = text.split("\n") if text else []
    pairs = [split_line(line) for line in lines]
    kept = [index for index, pair in enumerate(pairs) if pair]
    content = Content(
        [lines[index] for index in kept], [pair for pair in pairs if pair], range(1, len(lines) + 1)
    )
    _gather_nested(content)
    return content


def _body(text: str, raw: RawCard) -> tuple[str, int]:
    """The text between BEGIN and END, and the number of its first line."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
        if "\r" in text:
            text = text.replace("\r", "\n")
    if raw.prefix:
        prefix = raw.prefix.decode("utf-8", "surrogateescape")
        text = "\n".join([line.removeprefix(prefix) for line in text.split("\n")])
    text = without_forged(text.rstrip("\n"))
    start = text.find("\n") + 1 or len(text) if raw.begun else 0
    stop = max(text.rfind("\n"), start) if raw.ended else len(text)
    return text[start:stop], raw.line + raw.begun


def _ordinary(text: str, raw: RawCard) -> Content | None:
    """The content lines of a card with nothing odd about it; None if there is."""
    if "blob:" in text:
        return None
    joined = _with_base64_joined(text)
    plain = joined.replace("\r\n", "\n").rstrip("\r\n")
    if "\r" in plain or "\n\n" in plain:
        return None
    lines = plain.split("\n")
    lines = lines[raw.begun : len(lines) - raw.ended]
    folded = "\n " in plain or "\n\t" in plain
    if folded:
        if (lines and lines[0][0] in " \t") or _is_old(text):
            return None
        lines = "\n".join(lines).replace("\n ", "").replace("\n\t", "").split("\n")
    pairs = [pair for pair in map(split_line, lines) if pair and not pair[0].doubtful]
    if len(pairs) != len(lines) or ("=\n" in plain and any(map(_goes_on, pairs))):
        return None
    first = raw.line + raw.begun
    return Content(
        lines, pairs, () if folded or joined is not text else range(first, first + len(lines)), [], raw
    )


def _goes_on(pair: Pair) -> bool:
    """Whether a line ends in a soft line break."""
    return pair[0].encoding == QUOTED_PRINTABLE and pair[1].endswith("=")


def _with_base64_joined(text: str) -> str:
    """The text with base64 put together where the first fold is in it: the bulk of a card with a photo."""
    fold = text.find("\n ")
    if fold < 0:
        return text
    start = text.rfind("\n", 0, fold) + 1
    head = text[start : max(text.find(":", start, fold), start)].upper()
    if "BASE64" not in head and "ENCODING=B" not in head:
        return text
    run = _FOLDED.match(text, fold)
    if not run:
        return text
    ended = _EMPTY_LINE.match(text, run.end())  # the empty line that ends base64 in vCard 2.1
    return f"{text[:fold].rstrip()}{''.join(run[0].split())}{text[ended.end() if ended else run.end() :]}"


def _is_old(body: str) -> bool:
    """Whether a card says that it is vCard 2.1."""
    at = max(body.find("VERSION"), body.find("ersion") - 1)
    return at >= 0 and _OLD.match(body, at) is not None


def _line_by_line(text: str, raw: RawCard) -> Content:
    body, first = _body(text, raw)
    lines = body.split("\n")
    repairs: list[Repair] = []
    indent = _common_indent(lines)
    if indent:
        lines = [line.removeprefix(indent) for line in lines]
        repairs.append(Repair(first, "indented", {}))
    unfolded = unfold(lines, first, _is_old(body))
    pairs = [split_line(line) for line in unfolded.lines]
    content = Content(unfolded.lines, [pair for pair in pairs if pair], unfolded.numbers, raw=raw)
    content.repairs = repairs + unfolded.repairs
    return content


def _common_indent(lines: list[str]) -> str:
    """The blanks that a card's first line begins with, if the card as a whole is indented by them."""
    first = next((line for line in lines if line.strip()), "")
    return first[: len(first) - len(first.lstrip(" \t"))]


def _decode_damaged(content: Content, charsets: Charsets) -> None:
    """Resolve the lines that hold bytes which are no UTF-8: folds within a character, and 8-bit text."""
    _quote_octets(content)
    octets = {index: data for index, line in enumerate(content.lines) if (data := _octets(line)) is not None}
    evidence: list[bytes] = []
    for index, data in list(octets.items()):
        try:
            _replace(content, index, data.decode("utf-8"))
        except UnicodeDecodeError:
            evidence.append(data.partition(b":")[2])
        else:
            content.repairs.append(Repair(content.number(index), "fold-in-character", {}))
            del octets[index]
    clues = clues_of(content.pairs)
    joined = b"\n".join(evidence)
    for index in octets:
        head, value = content.pairs[index]
        declared = head.charset
        data = value.encode("utf-8", "surrogateescape")
        decoded = charsets.decode(data, declared or clues.charset, joined, clues.likely)
        _settle(content, index, decoded, declared, is_guess=not declared and not clues.for_all)


def _quote_octets(content: Content) -> None:
    """Quote what stands unquoted in quoted-printable: then its character set is that of the rest."""
    for index, (head, value) in enumerate(content.pairs):
        if head.encoding == QUOTED_PRINTABLE and (octets := _octets(value)) is not None:
            line = content.lines[index][: -len(value)]
            quoted = "".join(f"={octet:02X}" if octet > 127 else chr(octet) for octet in octets)
            _replace(content, index, line + quoted)
            content.repairs.append(
                Repair(content.number(index), "quoted-printable-damaged", {"name": head.name})
            )


def _octets(line: str) -> bytes | None:
    """The bytes of a line that holds some that are no UTF-8, or None."""
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return line.encode("utf-8", "surrogateescape")
    return None


def _decode_declared(content: Content, charsets: Charsets) -> None:
    """Resolve the lines that declare a character set outside of quoted-printable."""
    for index, (head, value) in enumerate(content.pairs):
        escapes = "\x1b$" in value
        if head.encoding == QUOTED_PRINTABLE or not (head.charset or escapes):
            continue
        if known_charset(head.charset) == "utf-8" and not escapes:
            continue
        data = value.encode("utf-8", "surrogatepass")
        _settle(
            content, index, charsets.decode(data, "iso-2022-jp" if escapes else head.charset), head.charset
        )


def _settle(content: Content, index: int, decoded: Decoded, declared: str, *, is_guess: bool = False) -> None:
    """Put a line's decoded value in its place, and say what was wrong with its character set."""
    head, _ = content.pairs[index]
    flaw = decoded.flaw or ("guessed" if is_guess else "")
    value = decoded.text.replace("\r\n", "\n").replace("\n", "\\n")
    parameters = with_charset(head.parameters, "UTF-8" if declared else "")
    line = f"{content.lines[index][: _name_length(head)]}{parameters}:{value}"
    _replace(content, index, _without_octets(line, decoded.charset))
    if flaw:
        arguments = {"name": head.name, "charset": shown(decoded.charset), "declared": declared}
        content.repairs.append(Repair(content.number(index), f"charset-{flaw}", arguments))


def _without_octets(line: str, charset: str) -> str:
    """The line with undecoded bytes that stand before its colon decoded as the value was."""
    octets = _octets(line)
    return line if octets is None else octets.decode("utf-8" if line.isascii() else charset, "replace")


def _name_length(head: Head) -> int:
    return len(head.name) + (len(head.group) + 1 if head.group else 0)


def _replace(content: Content, index: int, line: str) -> None:
    pair = split_line(line)
    if pair:
        content.lines[index] = line
        content.pairs[index] = pair


def with_charset(parameters: str, charset: str) -> str:
    """Parameters with another CHARSET, or without one."""
    parts = [part for part in split_outside_quotes(parameters, ";") if not _CHARSET.match(part)]
    return ";".join(parts) + (f";CHARSET={charset}" if charset else "")


def shown(charset: str) -> str:
    """A character set's name as people know it."""
    return charset.upper() if charset.startswith("utf") else charset.replace("cp125", "windows-125")


def _gather_nested(content: Content) -> None:
    """Make one content line of a card within the card (AGENT; RFC 2426, 3.5.4), its lines kept."""
    groups: list[tuple[int, list[str]]] = []
    depth = 0
    agent = False
    for index, line in enumerate(content.lines):
        head, value = content.pairs[index]
        begins = head.key == "BEGIN" and agent
        if depth or begins:
            groups[-1][1].append(line)
            depth += begins or head.key == "BEGIN"
            depth -= head.key == "END"
        else:
            groups.append((content.number(index), [line]))
            depth += head.key == "AGENT" and value.strip().upper() == "BEGIN:VCARD"
        agent = head.key == "AGENT"
    lines = ["\n".join(parts) for _, parts in groups]
    content.numbers = [number for number, _ in groups]
    content.pairs = [pair for pair in map(split_line, lines) if pair]
    content.lines = lines
