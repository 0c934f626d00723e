"""What the reader says of a card: every departure that it repaired, and every loss."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from leaddesk.domain.messages import Argument, Issue, Message, Severity, mark, mark_n

_WARNINGS: Final = {
    "line-ends": mark("The lines of the file do not end with CR LF; they were split where they end."),
    "wide-charset": mark("The file is written in {charset}; vCards are UTF-8. It was converted."),
    "outside-text": mark("The text from line {line} on belongs to no card and was passed over."),
    "begin-missing": mark("BEGIN:VCARD is missing; the card was taken to start with line {line}."),
    "end-missing": mark("END:VCARD is missing; the card was taken to end here."),
    "version-missing": mark("VERSION is missing; the card was read as vCard {version}."),
    "version-unknown": mark(
        "The version “{value}” is none of vCard's; the card was read as vCard {version}."
    ),
    "one-line": mark("Several lines of the card stand in one; they were divided where properties begin."),
    "nested": mark("Another card stands within this one; it was taken out and read by itself."),
    "indented": mark("The card's lines are indented or quoted; the indentation was taken away."),
    "comment": mark("A comment line was passed over: {text}"),
    "stray-end": mark("A line that says END of nothing was passed over."),
    "fold-in-character": mark("A line was folded in the middle of a character; it was put together."),
    "fold-without-blank": mark("A continuation line lacks its blank; it was joined to {name}."),
    "line-break-in-value": mark("{name} holds a bare line break; it was kept as a line break."),
    "charset-guessed": mark(
        "{name} is not UTF-8 and declares no character set; it was read as {charset}, a guess."
    ),
    "charset-unknown": mark(
        "{name} declares the unknown character set “{declared}”; it was read as {charset}."
    ),
    "charset-wrong": mark(
        "{name} declares the character set {declared} but is not written in it; it was read as {charset}."
    ),
    "charset-damaged": mark("{name} holds bytes that are no UTF-8; they were replaced by “\ufffd”."),
    "charset-surrogates": mark("{name} writes characters in halves, as Java does; they were put together."),
    "encoding-unknown": mark(
        "{name} declares the unknown encoding “{declared}”; its value was taken as it is."
    ),
    "encoding-version": mark(
        "{name} is quoted-printable, which vCard {version} does not have; it was decoded."
    ),
    "quoted-printable-damaged": mark(
        "{name} is not proper quoted-printable; what could be decoded was decoded."
    ),
    "base64-repaired": mark("{name} holds damaged base64; it was repaired."),
    "bare-parameter": mark(
        "{name} has parameters without a name, as in vCard 2.1; they were taken as types."
    ),
    "comma-unescaped": mark("{name} holds an unescaped comma; its value was kept whole."),
    "address-unstructured": mark("The address is not divided by semicolons; it was taken as the street."),
    "birthday-text": mark("The birthday “{value}” is no date; it was kept as text."),
    "repeated": mark(
        "{name} stands more than once; the first was used, the others are kept with the contact."
    ),
    "formatted-name-missing": mark("FN is missing; the contact is shown by its other names."),
}
_MORE: Final = mark_n(
    "There is {count} more line of which the same is to be said.",
    "There are {count} more lines of which the same is to be said.",
)
_ERRORS: Final = {
    "base64-invalid": mark("{name} holds base64 that cannot be decoded; its content is not available."),
    "line-lost": mark("The line “{text}” is no property and could not be kept."),
    "card-empty": mark("The card says nothing that could be used."),
    "card-too-large": mark(
        "The card is larger than {limit} MB, or has more than {lines} lines, and was not read."
    ),
    "file-empty": mark("The file is empty."),
    "no-card": mark("The file holds no vCard: {what}."),
}
_SHOWN: Final = 60
_TOLD: Final = 20


class Repair(NamedTuple):
    """A departure or loss on a line of a card: its code and what the message needs."""

    line: int
    code: str
    arguments: Mapping[str, Argument]


def issues(card: int, repairs: Iterable[Repair]) -> tuple[Issue, ...]:
    """What to tell the user of a card, by line; of what repeats itself the first, and how often it does."""
    told: list[Issue] = []
    counts: Counter[str] = Counter()
    last: dict[str, Repair] = {}
    for repair in sorted(repairs, key=lambda one: one.line):
        counts[repair.code] += 1
        if counts[repair.code] <= _TOLD:
            told.append(issue(card, repair))
        else:
            last[repair.code] = repair
    for code, repair in last.items():
        severity = Severity.ERROR if code in _ERRORS else Severity.WARNING
        told.append(
            Issue(
                card, repair.line, severity, Message(f"vcard-{code}", _MORE, {"count": counts[code] - _TOLD})
            )
        )
    return tuple(told)


def issue(card: int, repair: Repair) -> Issue:
    """What to tell the user: a warning where it was repaired, an error where something was lost."""
    lost = repair.code in _ERRORS
    text = _ERRORS[repair.code] if lost else _WARNINGS[repair.code]
    arguments = {
        name: _short(value) if isinstance(value, str) else value for name, value in repair.arguments.items()
    }
    severity = Severity.ERROR if lost else Severity.WARNING
    return Issue(card, repair.line, severity, Message(f"vcard-{repair.code}", text, arguments))


def _short(text: str) -> str:
    """The beginning of a text; bytes that are no letter of any known character set are shown as "?"."""
    shown = text[:_SHOWN].encode("utf-8", "replace").decode("utf-8")
    return shown if len(text) <= _SHOWN else shown + "…"
