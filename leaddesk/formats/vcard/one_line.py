"""Cards whose lines stand in one, as scanners type them and people paste them: divided where properties begin."""

import re
from typing import Final
from urllib.parse import unquote_to_bytes

_LONGEST: Final = 1 << 16
_HEAD: Final = re.compile(
    rb"(?:item\d{1,3}\.)?(VERSION|PROFILE|PRODID|FN|N|NICKNAME|ORG|TITLE|ROLE|TEL|EMAIL|ADR|LABEL|URL|NOTE|BDAY|UID|REV"
    rb"|CATEGORIES|IMPP|KIND|GENDER|ANNIVERSARY|RELATED|LANG|GEO|TZ|PHOTO|LOGO|SOUND|KEY|CLASS|SOURCE|MAILER|AGENT|SORT-STRING"
    rb"|X-[A-Z0-9-]{1,40}|END)(?:;[A-Za-z0-9-]{1,30}(?:=(?:\"[^\"]{0,60}\"|[^:;\"]{0,60}))?){0,8}:"
)
_ONCE: Final = frozenset({b"VERSION", b"N", b"FN"})
_ENCODED: Final = re.compile(rb"%0[AD]", re.IGNORECASE)


def divided(rest: bytes) -> list[bytes]:
    """The lines that stand behind BEGIN:VCARD in its line, which ought to end there (RFC 6350, 3.3).

    What divides them is what stands before the first: a blank, a bar, a control character, a line break in letters
    ("\\n", "%0A", "<br>"), or nothing at all.
    """
    if _ENCODED.match(rest.lstrip()):
        return [line for line in unquote_to_bytes(rest).splitlines() if line]
    first = _HEAD.search(rest) if len(rest) <= _LONGEST else None
    if not first:
        return [rest]
    divider = rest[: first.start()]
    starts = _starts(rest, divider)
    if not starts:
        return [rest]
    ends = [*(start - len(divider) for start in starts[1:]), len(rest)]
    return [rest[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _starts(rest: bytes, divider: bytes) -> list[int]:
    """Where properties begin: behind the divider, and what a card has one of only once."""
    starts: list[int] = []
    seen: set[bytes] = set()
    is_doubtful = not divider.strip()  # a blank, or nothing, stands before words of a note, too
    for head in _HEAD.finditer(rest):
        is_word = is_doubtful and rest[head.end() : head.end() + 1].isspace()
        if is_word or head[1] in seen or not rest.endswith(divider, 0, head.start()):
            continue
        seen |= {head[1]} & _ONCE
        starts.append(head.start())
    return starts
