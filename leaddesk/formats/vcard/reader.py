"""Cards to contacts (RFC 6350; RFC 2426; vCard 2.1), whatever program of thirty years wrote them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final

from leaddesk.domain.contact import Contact
from leaddesk.domain.messages import Issue
from leaddesk.formats.records import Record
from leaddesk.formats.vcard import lexer
from leaddesk.formats.vcard.charsets import Charsets
from leaddesk.formats.vcard.content import Content, content_of, stored_content
from leaddesk.formats.vcard.drafting import Drafted, draft
from leaddesk.formats.vcard.foreign import describe
from leaddesk.formats.vcard.problems import Repair, issue, issues

_MEGABYTE: Final = 1 << 20


def read(source: BinaryIO) -> Iterator[Record]:
    """Yield the cards of a file, each by itself: a bad one becomes a record without a contact and says why.

    Follows RFC 6350, RFC 2426 and vCard 2.1, whichever each card is. The file is read in blocks and never
    held whole. A file without any card yields one record of number 0 that says what the file is.
    """
    facts = lexer.FileFacts()
    charsets = Charsets()
    held: Record | None = None
    for raw in lexer.split(source, facts):
        if raw.number == 1:
            charsets.foresee(facts.undeclared)
        if held:
            yield held
        held = _record(raw, charsets)
    if held and facts.trailing:
        repair = Repair(facts.trailing, "outside-text", {"line": facts.trailing})
        held = replace(held, issues=(*held.issues, issue(held.number, repair)))
    yield held or _no_card(facts)


def read_card(text: str, version: str) -> Contact:
    """Read a stored card's text (Card.text, Card.version) back to the contact that it first made (RFC 6350, 6)."""
    return draft(stored_content(text), Charsets(), version).contact


def _record(raw: lexer.RawCard, charsets: Charsets) -> Record:
    if raw.too_large:
        limits = {"limit": lexer.CARD_LIMIT // _MEGABYTE, "lines": lexer.LINE_LIMIT}
        too_large = Repair(raw.line, "card-too-large", limits)
        return Record(raw.number, raw.line, None, (issue(raw.number, too_large),), raw=raw.raw)
    content = content_of(raw, charsets)
    drafted = draft(content, charsets)
    said = _issues(raw, content, drafted)
    return Record(
        raw.number, raw.line, drafted.contact if drafted.usable else None, said, drafted.blobs, raw.raw
    )


def _issues(raw: lexer.RawCard, content: Content, drafted: Drafted) -> tuple[Issue, ...]:
    """What there is to say of a card, by line."""
    repairs = [*content.repairs, *drafted.repairs]
    if raw.outside and raw.begun:
        repairs.append(Repair(raw.outside, "outside-text", {"line": raw.outside}))
    if raw.number == 1:  # what the whole file does is said once
        repairs += (
            [Repair(raw.line, "wide-charset", {"charset": raw.transcoded.upper()})] if raw.transcoded else []
        )
        repairs += [Repair(raw.line, flaw, {}) for flaw in raw.flaws]
    if raw.prefix:
        repairs.append(Repair(raw.line, "indented", {}))
    repairs += [Repair(raw.line, mark, {}) for mark in raw.marks]
    if not raw.begun:
        repairs.append(Repair(raw.line, "begin-missing", {"line": raw.line}))
    if not raw.ended:
        repairs.append(Repair(raw.line + max(raw.raw.count(b"\n"), raw.raw.count(b"\r")), "end-missing", {}))
    if not drafted.usable:
        repairs.append(Repair(raw.line, "card-empty", {}))
    return issues(raw.number, repairs) if repairs else ()


def _no_card(facts: lexer.FileFacts) -> Record:
    if not facts.size:
        return Record(0, 1, None, (issue(0, Repair(1, "file-empty", {})),))
    return Record(0, 1, None, (issue(0, Repair(1, "no-card", {"what": describe(facts.head)})),))
