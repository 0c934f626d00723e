"""Contacts as codes hold them besides vCard: MECARD, and its kin BIZCARD, CARD and MEMORY.

MECARD is NTT DOCOMO's ("MECARD:N:Yamada,Taro;TEL:…;;"), BIZCARD the shorter one of early code makers, CARD that of
Chinese ones; MEMORY is KDDI's, a field a line. The fields are tokenised and said again as the lines of a vCard 3.0,
which is read as any other card: so what a code says is kept and written out as what a card says.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from leaddesk.domain.contact import Property
from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats.mecard_fields import DIALECTS, MEMORY, Flaw, Said, Take, unknown
from leaddesk.formats.records import Record
from leaddesk.formats.vcard.binaries import without_forged
from leaddesk.formats.vcard.charsets import Charsets
from leaddesk.formats.vcard.content import stored_content
from leaddesk.formats.vcard.drafting import draft
from leaddesk.formats.vcard.problems import issue as vcard_issue
from leaddesk.formats.vcard.values import split_components

_START: Final = re.compile(
    r"(?<![^\s;])(?:(MECARD|BIZCARD)\s*:|(CARD):(?=\s*N:))|\A\s*(MEMORY):", re.IGNORECASE
)
_FIELD: Final = re.compile(r"\s*+([A-Za-z][\w-]*+)[ \t]*+:", re.ASCII)
_LINE: Final = re.compile(r"\r\n|\r|\n")
_UNSAID: Final = frozenset({"version-missing", "formatted-name-missing"})  # codes have neither

_WARNINGS: Final = {
    "code-end-missing": mark("The end of the code (;;) is missing; it was taken to end here."),
    "code-unescaped": mark("{name} holds an unescaped semicolon; its value was kept whole."),
    "code-address": mark("The address has not seven parts; it was taken as the street."),
}
_EMPTY: Final = mark("The code says nothing of a contact that could be used.")


def is_code(text: str) -> bool:
    """Whether a text begins as MECARD or one of its kin does."""
    return _START.match(text.lstrip("\ufeff \t\r\n")) is not None


def read(text: str) -> Iterator[Record]:
    """Yield the contacts of a text that holds such codes, one behind the other. Never raises.

    Follows NTT DOCOMO's description of MECARD: fields end with a semicolon, the code with two; a backslash stands
    before a semicolon, colon, comma or backslash that belongs to a value. A field may stand several times; one that
    nobody knows is kept as a property X-MECARD-…; a code that says nothing becomes a record with the reason.
    """
    starts = list(_START.finditer(text))
    ends = [*(start.start() for start in starts[1:]), len(text)]
    line, at = 1, 0
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        line, at = line + len(_LINE.findall(text, at, start.end())), start.end()
        dialect = (start[1] or start[2] or start[3]).upper()
        raw = text[start.start() : end].strip().encode("utf-8", "replace")
        yield _record(dialect, text[start.end() : end], Record(number, line, None, raw=raw))


def _record(dialect: str, body: str, plain: Record) -> Record:
    known = DIALECTS[dialect]
    tokens = _by_lines(body) if known is MEMORY else _by_semicolons(body, known)
    said = Said(dialect, tokens.flaws)
    for name, pieces in tokens.fields:
        value = without_forged("".join(pieces))
        if value.strip():
            known.get(name, unknown(name))(said, value)
    drafted = draft(stored_content("\n".join(map(_text_of, said.all_lines()))), Charsets())
    issues = [_warning(plain, flaw) for flaw in dict.fromkeys(said.flaws)]
    repairs = [repair for repair in drafted.repairs if repair.code not in _UNSAID]
    issues += [vcard_issue(plain.number, repair._replace(line=plain.line)) for repair in repairs]
    if not drafted.usable:
        empty = Message("code-empty", _EMPTY)
        return replace(plain, issues=(*issues, Issue(plain.number, plain.line, Severity.ERROR, empty)))
    return replace(plain, contact=drafted.contact, issues=tuple(issues))


def _text_of(line: Property) -> str:
    return f"{line.name}{line.parameters}:{line.value}"


def _warning(record: Record, flaw: Flaw) -> Issue:
    message = Message(flaw.code, _WARNINGS[flaw.code], {"name": flaw.name})
    return Issue(record.number, record.line, Severity.WARNING, message)


@dataclass(slots=True)
class _Tokens:
    """The fields of a code in their order, values in pieces and still escaped, and what was repaired to get them."""

    fields: list[tuple[str, list[str]]] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)

    def add(self, named: re.Match[str], text: str) -> None:
        """Begin a field."""
        self.fields.append((named[1].upper(), [text[named.end() :]]))


def _by_semicolons(body: str, known: Mapping[str, Take]) -> _Tokens:
    """The fields of a code. A piece that is no field belongs to the one before, whose semicolon was not escaped."""
    tokens = _Tokens()
    *pieces, rest = split_components(body)
    if rest.strip():
        pieces.append(rest)
        tokens.flaws.append(Flaw("code-end-missing"))
    for piece in filter(str.strip, pieces):
        named = _FIELD.match(piece)
        if named and (named[1].upper() in known or named[1].isupper()):
            tokens.add(named, piece)
        elif tokens.fields:
            name, value = tokens.fields[-1]
            value += ("\\;", piece)
            tokens.flaws.append(Flaw("code-unescaped", name))
        else:
            tokens.fields.append(("NOTE", [piece]))
    return tokens


def _by_lines(body: str) -> _Tokens:
    """The fields of a MEMORY code, a field a line; a line without a name goes on with the one before."""
    tokens = _Tokens()
    for line in filter(str.strip, _LINE.split(body)):
        named = _FIELD.match(line)
        if named and (named[1].upper() in MEMORY or named[1].isupper()):
            tokens.add(named, line)
        elif tokens.fields:
            value = tokens.fields[-1][1]
            value += ("\n", line)
    return tokens
