"""Content lines to a contact: every property is decoded by itself and fills its field, or is kept."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from leaddesk.domain.contact import Card, Contact, Name, Property
from leaddesk.formats.vcard import binaries, fields
from leaddesk.formats.vcard.charsets import Charsets, is_utf8
from leaddesk.formats.vcard.clues import NO_CLUES, Clues, clues_of
from leaddesk.formats.vcard.content import Content, shown, with_charset
from leaddesk.formats.vcard.fields import EXTRA, HANDLERS, TEXTS, Draft
from leaddesk.formats.vcard.heads import BASE64, QUOTED_PRINTABLE, Head
from leaddesk.formats.vcard.labels import LABEL, label_of
from leaddesk.formats.vcard.problems import Repair
from leaddesk.formats.vcard.values import quoted_printable_bytes

VERSIONS: Final = ("2.1", "3.0", "4.0")
DROPPED: Final = "dropped"
_BLOB_FROM: Final = 300
_MODERN: Final = frozenset(
    {"KIND", "MEMBER", "GENDER", "ANNIVERSARY", "LANG", "CLIENTPIDMAP", "RELATED", "XML"}
)
_MAJOR: Final = re.compile(r"[234]")
_BAD_QUOTED: Final = re.compile(r"=(?![0-9A-Fa-f]{2}|\Z)")
# What says nothing of a person by itself.
_ADMINISTRATIVE: Final = frozenset(
    [
        "PRODID",
        "REV",
        "CLASS",
        "MAILER",
        "KIND",
        "SOURCE",
        "NAME",
        "TZ",
        "LANG",
        "SORT-STRING",
        "CLIENTPIDMAP",
        "PROFILE",
    ]
)
_ADMINISTRATIVE_EXTENSIONS: Final = (
    "X-AB",
    "X-MS-",
    "X-MOZILLA",
    "X-LOTUS",
    "X-EVOLUTION",
    "X-KADDRESSBOOK",
    "X-RADICALE",
)
_POINTS: Final = (fields.EMAILS, fields.PHONES, fields.URLS, fields.ADDRESSES)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A contact that was read, and what belongs to it.

    `version` is what the card was read as, also where it does not say; `trace` names the field of each of its
    stored content lines, for the writer.
    """

    contact: Contact
    version: str
    content: Content
    trace: tuple[str, ...]
    blobs: Mapping[str, bytes]
    repairs: list[Repair]
    usable: bool


def draft(content: Content, charsets: Charsets, version: str = "") -> Drafted:
    """Read a card's content lines (RFC 6350, 6); `version` is what it is known to be, else it is found in them (6.7.9)."""
    return _Drafter(content, charsets, version).drafted()


@dataclass(slots=True)
class _Label:
    """A label's text, and where its property stands among the extras and the lines."""

    text: str | None
    extra: int
    line: int


class _Drafter:
    """Reads one card."""

    def __init__(self, content: Content, charsets: Charsets, version: str) -> None:
        self.content = content
        self.charsets = charsets
        self.known_version = version if version in VERSIONS else _declared_version(content)
        self.draft = Draft(self.known_version or _guessed_version(content))
        self.blobs: dict[str, bytes] = {}
        self.repairs: list[Repair] = []
        self.said: set[str] = set()
        self.clues: Clues | None = None
        self.labels: dict[str, list[_Label]] = {}
        self.grouped: list[tuple[str, str, int]] = []

    def drafted(self) -> Drafted:
        """Read all lines and return what they make."""
        self._read_lines()
        if self.labels and self.grouped:
            self._apply_labels()
        contact = self._contact()
        self._remark_card()
        trace = tuple(self.draft.trace)
        return Drafted(
            contact, self.draft.version, self.content, trace, self.blobs, self.repairs, self._is_usable()
        )

    def _read_lines(self) -> None:
        draft, trace = self.draft, self.draft.trace
        for index, (head, value) in enumerate(self.content.pairs):
            handler = HANDLERS.get(head.key)
            if handler is None or head.group:
                trace.append(self._unusual(index, head, value))
                continue
            text = self._decoded(index, head, value) if head.special or handler is _PHOTO else value
            found = handler(draft, head, text)
            if found is EXTRA:
                self._keep(index)
            trace.append(found)

    def _unusual(self, index: int, head: Head, value: str) -> str:
        """A line without a field of its own, or in a group."""
        if head.key in {"BEGIN", "END"}:
            empty = not value.strip()
            self._repair(index, "stray-end" if empty else "line-lost", text=self.content.lines[index])
            return DROPPED
        text = self._decoded(index, head, value)
        handler = HANDLERS.get(head.key)
        found = handler(self.draft, head, text) if handler else EXTRA
        if found in _POINTS:
            self.grouped.append((head.group.lower(), found, len(getattr(self.draft, found)) - 1))
        if found is not EXTRA:
            return found
        if head.key == LABEL and head.group:
            label = _Label(label_of(text), len(self.draft.extra), index)
            self.labels.setdefault(head.group.lower(), []).append(label)
        self._keep(index)
        return EXTRA

    def _keep(self, index: int) -> None:
        """Keep a line as it is stored among the extras."""
        head, value = self.content.pairs[index]
        self.draft.extra.append(Property(head.name, value, head.group, head.parameters))

    def _decoded(self, index: int, head: Head, value: str) -> str:
        """The value's text, its encoding undone; bytes go to the blobs and leave a reference."""
        if head.bare and self.draft.version != "2.1":
            self._repair_once(index, "bare-parameter", name=head.name)
        if head.unknown_encoding:
            self._repair(index, "encoding-unknown", name=head.name, declared=head.unknown_encoding)
        if head.encoding == QUOTED_PRINTABLE:
            return self._quoted_printable(index, head, value)
        if head.encoding == BASE64 and head.key in TEXTS:
            return self._base64_text(index, head, value)
        if head.key not in TEXTS and binaries.is_embedded(head, value):
            return self._embedded(index, head, value)
        return value

    def _quoted_printable(self, index: int, head: Head, value: str) -> str:
        if self.draft.version != "2.1":
            self._repair_once(index, "encoding-version", name=head.name, version=self.draft.version)
        if _BAD_QUOTED.search(value):
            self._repair(index, "quoted-printable-damaged", name=head.name)
        return self._resolved(index, head, value, quoted_printable_bytes(value))

    def _base64_text(self, index: int, head: Head, value: str) -> str:
        binary = binaries.decode(head, value)
        if not binary:
            self._repair(index, "base64-invalid", name=head.name)
            return ""
        return self._resolved(index, head, value, binary.data)

    def _resolved(self, index: int, head: Head, value: str, data: bytes) -> str:
        """The text of encoded bytes; what they turned out to be written in is kept with the line."""
        clues = NO_CLUES if head.charset or data.isascii() else self._clues()
        if is_utf8(data) and not clues.for_all:
            clues = NO_CLUES  # what another line is written in counts for less
        decoded = self.charsets.decode(data, head.charset or clues.charset, likely=clues.likely)
        is_said = bool(head.charset) or decoded.charset == "utf-8"
        flaw = decoded.flaw or ("" if is_said or clues.for_all else "guessed")
        if flaw:
            declared = head.charset or clues.charset
            arguments = {"name": head.name, "charset": shown(decoded.charset), "declared": declared}
            self._repair(index, f"charset-{flaw}", **arguments)
        if flaw or not is_said:
            parameters = with_charset(head.parameters, shown(decoded.charset))
            self._store(index, replace(head, parameters=parameters, charset=decoded.charset), value)
        return decoded.text.replace("\r\n", "\n").replace("\r", "\n")

    def _clues(self) -> Clues:
        """What the card says of the character set of a line that declares none; looked for once."""
        if self.clues is None:
            self.clues = clues_of(self.content.pairs)
        return self.clues

    def _embedded(self, index: int, head: Head, value: str) -> str:
        """Put the bytes that a value embeds among the blobs, if they are many or a photo's."""
        if binaries.reference_in(value):
            return value
        if head.key != "PHOTO" and len(value) < _BLOB_FROM:
            return value
        binary = binaries.decode(head, value)
        if not binary:
            if value.strip() and head.value_type not in {"uri", "url"} and "://" not in value[:12]:
                self._repair(index, "base64-invalid", name=head.name)
            return value
        if binary.repaired:
            self._repair(index, "base64-repaired", name=head.name)
        reference = binary.reference()
        self.blobs[binary.digest] = binary.data
        self._store(index, head, reference)
        return reference

    def _store(self, index: int, head: Head, value: str) -> None:
        """Change what is kept of a line."""
        group = f"{head.group}." if head.group else ""
        self.content.lines[index] = f"{group}{head.name}{head.parameters}:{value}"
        self.content.pairs[index] = (head, value)

    def _apply_labels(self) -> None:
        """Give the values their labels; a label that found its value is no extra."""
        for group, name, position in self.grouped:
            labels = self.labels.get(group)
            points: list[Any] = getattr(self.draft, name)
            if labels and labels[0].text:
                points[position] = replace(points[position], label=labels[0].text)
        used = {group for group, _, _ in self.grouped}
        found = [label for group, labels in self.labels.items() if group in used for label in labels]
        for label in found:
            self.draft.trace[label.line] = fields.LABEL
        taken = {label.extra for label in found}
        self.draft.extra = [one for index, one in enumerate(self.draft.extra) if index not in taken]

    def _contact(self) -> Contact:
        draft = self.draft
        if DROPPED in draft.trace:
            kept = [index for index, name in enumerate(draft.trace) if name != DROPPED]
            self.content.lines = [self.content.lines[index] for index in kept]
            draft.trace = [draft.trace[index] for index in kept]
        text = "\n".join(self.content.lines)
        digest = hashlib.sha256(f"{self.known_version}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
        return Contact(
            kind=draft.kind,
            name=Name(draft.formatted, *draft.name),
            organizations=tuple(draft.organizations),
            titles=tuple(draft.titles),
            emails=tuple(draft.emails),
            phones=tuple(draft.phones),
            urls=tuple(draft.urls),
            addresses=tuple(draft.addresses),
            birthday=draft.birthday,
            photo=draft.photo,
            notes=tuple(draft.notes),
            tags=tuple(draft.tags),
            extra=tuple(draft.extra),
            card=Card(self.known_version, text, draft.uid, digest),
        )

    def _remark_card(self) -> None:
        for index, code, arguments in self.draft.remarks:
            self._repair(index, code, **arguments)
        if not self.known_version:
            self._remark_version()
        if not self.draft.formatted and self.draft.version != "2.1":
            self._repair(0, "formatted-name-missing")

    def _remark_version(self) -> None:
        for index, (head, value) in enumerate(self.content.pairs):
            if head.key == "VERSION":
                self._repair(index, "version-unknown", value=value.strip(), version=self.draft.version)
                return
        self._repair(0, "version-missing", version=self.draft.version)

    def _is_usable(self) -> bool:
        draft = self.draft
        if draft.formatted or draft.name is not fields.NO_NAME or draft.organizations:
            return True
        if draft.emails or draft.phones or draft.urls or draft.addresses or draft.notes or draft.titles:
            return True
        return bool(draft.photo or draft.birthday or any(map(_says_something, draft.extra)))

    def _repair(self, index: int, code: str, **arguments: str) -> None:
        line = self.content.number(index)
        self.repairs.append(Repair(line, code, arguments))

    def _repair_once(self, index: int, code: str, **arguments: str) -> None:
        if code not in self.said:
            self.said.add(code)
            self._repair(index, code, **arguments)


_PHOTO: Final = HANDLERS["PHOTO"]


def _says_something(extra: Property) -> bool:
    name = extra.name.upper()
    silent = name in _ADMINISTRATIVE or name.startswith(_ADMINISTRATIVE_EXTENSIONS)
    return not silent and bool(extra.value.strip(" ;\n"))


def _declared_version(content: Content) -> str:
    """The version that the card declares, or "" if it declares none that there is (RFC 6350, 6.7.9)."""
    for head, value in content.pairs:
        if head.key == "VERSION":
            version = value.strip()
            return version if version in VERSIONS else ""
    return ""


def _guessed_version(content: Content) -> str:
    """The version that a card means which declares none that there is: by its number's beginning, then by its marks."""
    for head, value in content.pairs:
        if head.key == "VERSION" and (number := _MAJOR.search(value)):
            return {"2": "2.1", "4": "4.0"}.get(number[0], "3.0")
    for head, _ in content.pairs:
        if head.bare or head.encoding == QUOTED_PRINTABLE or head.charset:
            return "2.1"
        if head.key in _MODERN or head.first("PREF") or head.first("ALTID"):
            return "4.0"
    return "3.0"
