"""Rows: one table row made a contact, nothing of it lost."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from types import MappingProxyType
from typing import Final

from leaddesk.domain.contact import Address, Card, Contact, ContactKind, ContactPoint, Name, Property, Rating
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.domain.text import digits, fold
from leaddesk.formats.tables.fields import ADDRESS_PARTS, NOT_PROVIDED, SLOT_TYPES, split_list
from leaddesk.formats.tables.layouts import Column

EXTRA_COLUMN: Final = "X-LEADDESK-COLUMN"
"""The property that keeps a column nobody knows, with its header as X-LABEL."""

STANDING: Final = frozenset(
    {
        "stage",
        "next.due",
        "next.time",
        "next.step",
        "next.why",
        "next.call_to_action",
        "last_contact",
        "events",
        "consent",
    }
)
"""The fields of a table of our own that say where a contact stands, and not what a card could say of it."""
PASSED_OVER: Final = "passed-over"
"""The field of a column that is not read."""

_NAME_PARTS: Final = MappingProxyType(
    {
        "formatted": "formatted",
        "display": "formatted",
        "prefix": "prefix",
        "given": "given",
        "additional": "additional",
        "family": "family",
        "family-or-whole": "family",
        "family-required": "family",
        "suffix": "suffix",
    }
)
_ADDRESS_PARTS: Final = MappingProxyType(
    {part: part for part in ADDRESS_PARTS}
    | {"lines": "street", "one-line": "street", "spaced": "street", "type": "type"}
)
_TYPES_OF_WORD: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "mobile": ("cell",),
        "cell": ("cell",),
        "work": ("work",),
        "business": ("work",),
        "home": ("home",),
        "private": ("home",),
        "fax": ("fax",),
        "work fax": ("work", "fax"),
        "home fax": ("home", "fax"),
        "pager": ("pager",),
        "other": (),
    }
)
_TYPE_ITEM: Final = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?=,|\Z)|([^,]+)')
_TYPE_TOKEN: Final = re.compile(r"[a-z0-9-]+")
_NAMED_EMAIL: Final = re.compile(r'\s*"?([^"<>]*?)"?\s*<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>\s*')
_EMAIL_GAPS: Final = re.compile(r"[\s;,]+")
_PHONE_GAPS: Final = re.compile(r"\s*[;\n]\s*|\s*,\s+")
_FEWEST_PHONE_DIGITS: Final = 6
_GOOGLE_GAP: Final = ":::"
_DATE: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_MONTH_DAY: Final = re.compile(r"(\d\d)/(\d\d)")
_VALUE_ESCAPES: Final = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})
_LABEL_ESCAPES: Final = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def read_row(
    columns: Sequence[Column], cells: Sequence[str], *, exact: bool = False, names: Sequence[str] = ()
) -> Contact:
    """The contact of a row. Cells are given without any defusing apostrophes.

    A cell that its column has no use for (a rating nobody knows, a second organization's department, a stage)
    becomes an extra property with the column's header, as does every cell of an unknown column. `exact` takes
    cells as they are, as in tables of our own; else blanks around them go, and a cell may hold several
    addresses or numbers. `names` are what the columns are called in the row's digest, if not by their headers.
    """
    draft = _Draft(exact=exact)
    for column, cell in zip_longest(columns, cells, fillvalue=None):
        if cell is None or not cell.strip():
            continue
        if column is None:
            column = Column("", "")  # noqa: PLW2901 (a cell beyond the header)
        if column.field == PASSED_OVER:
            continue
        text = cell if exact else cell.strip()
        if not draft.place(column.field, text):
            draft.keep(column.header, text)
    return draft.contact(_digest(names or tuple(column.header for column in columns), cells))


def is_reachable_or_named(contact: Contact) -> bool:
    """Whether a row said who it is about: a name, an organization, an e-mail address or a phone number."""
    name = contact.name
    return bool(
        name.formatted
        or name.given
        or name.family
        or contact.organization
        or contact.emails
        or contact.phones
    )


def parse_types(text: str) -> tuple[tuple[str, ...], str | None]:
    """Types and label of a type cell: `work, "Front desk"` is type work and label Front desk.

    Words that other programs write are understood ("Mobile", "Work Fax"); a word in capitals, or several, is
    a label.
    """
    types: list[str] = []
    labels: list[str] = []
    for match in _TYPE_ITEM.finditer(text.replace("* ", "")):
        word = (match[2] or "").strip()
        known = _TYPES_OF_WORD.get(word.lower())
        if match[1] is not None:
            labels.append(match[1].replace('""', '"'))
        elif known is not None:
            types += known
        elif _TYPE_TOKEN.fullmatch(word):
            types.append(word)
        elif word:
            labels.append(word)
    return tuple(types), ", ".join(labels) or None


def _digest(names: Sequence[str], cells: Sequence[str]) -> str:
    """The same for the same row of any format, so that a row that names nobody's address is known again."""
    pairs = zip_longest(names, cells, fillvalue="")
    said = "\x1e".join(f"{header.strip()}\x1f{cell.strip()}" for header, cell in pairs if cell.strip())
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(slots=True)
class _Draft:
    """A contact while its row is being read."""

    exact: bool
    single: dict[str, str] = field(default_factory=dict)
    organizations: list[str] = field(default_factory=list)
    points: dict[str, dict[str, ContactPoint]] = field(default_factory=dict)
    types: dict[tuple[str, str], tuple[tuple[str, ...], str | None]] = field(default_factory=dict)
    addresses: dict[str, dict[str, str]] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    extra: list[Property] = field(default_factory=list)

    def place(self, path: str, text: str) -> bool:
        """Put a cell where its field belongs; False if there is no place for it, or none left."""
        first, _, rest = path.partition(".")
        placer = _PLACERS.get(first)
        return placer(self, rest, text) if placer else False

    def keep(self, header: str, text: str) -> None:
        """Keep a cell as an extra property, its header written as RFC 6868 writes parameter values."""
        label = _CONTROLS.sub("", " ".join(header.split()).translate(_LABEL_ESCAPES))
        value = text.replace("\r\n", "\n").replace("\r", "\n").translate(_VALUE_ESCAPES)
        self.extra.append(Property(EXTRA_COLUMN, value, parameters=f';X-LABEL="{label}"' if label else ""))

    def contact(self, digest: str) -> Contact:
        name = Name(
            **{
                part: self.single[f"name.{part}"]
                for part in _NAME_PARTS.values()
                if f"name.{part}" in self.single
            }
        )
        organizations = self._organizations()
        source = self._source()
        return Contact(
            kind=self._kind(name, has_organization=bool(organizations)),
            name=name,
            organizations=organizations,
            titles=tuple(self.titles),
            emails=self._typed("emails"),
            phones=self._typed("phones"),
            urls=self._typed("urls"),
            addresses=tuple(_address(parts) for parts in self.addresses.values() if parts.keys() - {"type"}),
            birthday=self.single.get("birthday"),
            notes=tuple(self.notes),
            tags=tuple(dict.fromkeys(self.tags)),
            extra=tuple(self.extra),
            card=Card(uid=self.single.get("uid", ""), digest=digest),
            rating=Rating(self.single.get("rating", Rating.UNRATED)),
            source=source,
            owner=self.single.get("owner", ""),
        )

    def _kind(self, name: Name, *, has_organization: bool) -> ContactKind:
        if "kind" in self.single:
            return ContactKind(self.single["kind"])
        is_person = name.given or name.family or name.formatted or not has_organization
        return ContactKind.PERSON if is_person else ContactKind.ORGANIZATION

    def _organizations(self) -> tuple[tuple[str, ...], ...]:
        department = self.single.get("department", "")
        if not department:
            return tuple((organization,) for organization in self.organizations)
        first, *others = self.organizations or [""]
        return (first, department), *((organization,) for organization in others)

    def _source(self) -> Source | None:
        """Of a source only what LeadDesk knows; direction and detail alone say nothing and stay extra."""
        if "source" in self.single:
            direction = self.single.get("source.direction")
            detail = self.single.get("source.detail", "")
            return Source(
                SourceKind(self.single["source"]), Direction(direction) if direction else None, detail
            )
        for key in ("source.direction", "source.detail"):
            if key in self.single:
                self.keep(key, self.single[key])
        return None

    def _typed(self, kind: str) -> tuple[ContactPoint, ...]:
        return tuple(self._with_types(kind, key, point) for key, point in self.points.get(kind, {}).items())

    def _with_types(self, kind: str, key: str, point: ContactPoint) -> ContactPoint:
        types, label = self.types.get((kind, key), ((), None))
        return replace(point, types=tuple(dict.fromkeys((*point.types, *types))), label=label or point.label)


_Placer = Callable[[_Draft, str, str], bool]


def _fill(draft: _Draft, key: str, text: str) -> bool:
    """Set a value that there can be only one of; an equal second one is no loss."""
    return draft.single.setdefault(key, text) == text


def _place_name(draft: _Draft, part: str, text: str) -> bool:
    return _fill(draft, f"name.{_NAME_PARTS[part]}", text)


def _place_organization(draft: _Draft, part: str, text: str) -> bool:
    if not (part == "required" and text == NOT_PROVIDED):
        draft.organizations.append(text)
    return True


def _place_emails(draft: _Draft, slot: str, text: str) -> bool:
    return _place_points(draft, "emails", slot, text, _split_emails)


def _place_phones(draft: _Draft, slot: str, text: str) -> bool:
    return _place_points(draft, "phones", slot, text, _split_phones)


def _place_urls(draft: _Draft, slot: str, text: str) -> bool:
    return _place_points(draft, "urls", slot, text, _split_urls)


def _place_points(
    draft: _Draft, kind: str, slot: str, text: str, split: Callable[[str], Iterable[ContactPoint]]
) -> bool:
    points = draft.points.setdefault(kind, {})
    key, _, part = slot.partition(".")
    if part == "type":
        draft.types[kind, key] = parse_types(text)
    elif slot == "rest":
        _add(points, map(_point_of_line if kind != "urls" else ContactPoint, text.splitlines()))
    elif draft.exact:
        points[key] = ContactPoint(text)
    else:
        found = [replace(point, types=SLOT_TYPES.get(key, ())) for point in split(text)]
        if key.isdigit() and len(found) == 1:
            points[key] = found[0]
        else:
            _add(points, found)
    return True


def _add(points: dict[str, ContactPoint], found: Iterable[ContactPoint]) -> None:
    for point in found:
        points[f"+{len(points)}"] = point


def _point_of_line(line: str) -> ContactPoint:
    types, separator, value = line.partition(": ")
    if not separator:
        return ContactPoint(line)
    found, label = parse_types(types)
    return ContactPoint(value, found, label)


def _split_emails(text: str) -> Iterator[ContactPoint]:
    """Several addresses if each piece is one; "Anna <anna@…>" is an address labelled Anna."""
    for part in text.split(_GOOGLE_GAP):
        match = _NAMED_EMAIL.fullmatch(part)
        if match:
            yield ContactPoint(match[2], label=match[1] or None)
            continue
        pieces = [piece.removeprefix("mailto:") for piece in _EMAIL_GAPS.split(part) if piece]
        yield from map(ContactPoint, pieces if all("@" in piece for piece in pieces) else [part.strip()])


def _split_phones(text: str) -> Iterator[ContactPoint]:
    """Several numbers if each piece has as many digits as a number has."""
    for part in text.split(_GOOGLE_GAP):
        pieces = [piece for piece in _PHONE_GAPS.split(part) if piece]
        are_numbers = all(len(digits(piece)) >= _FEWEST_PHONE_DIGITS for piece in pieces)
        yield from map(ContactPoint, pieces if are_numbers else [part.strip()])


def _split_urls(text: str) -> Iterator[ContactPoint]:
    return map(ContactPoint, text.replace(_GOOGLE_GAP, " ").split())


def _place_address(draft: _Draft, slot: str, text: str) -> bool:
    place, _, part = slot.partition(".")
    parts = draft.addresses.setdefault(place, {} if place.isdigit() else {"type": place})
    name = _ADDRESS_PARTS[part]
    return parts.setdefault(name, text) == text


def _address(parts: Mapping[str, str]) -> Address:
    types, label = parse_types(parts.get("type", ""))
    return Address(
        po_box=parts.get("po_box", ""),
        extended=parts.get("extended", ""),
        street=parts.get("street", ""),
        city=parts.get("city", ""),
        region=parts.get("region", ""),
        postal_code=parts.get("postal_code", ""),
        country=parts.get("country", ""),
        types=types,
        label=label,
    )


def _place_birthday(draft: _Draft, part: str, text: str) -> bool:
    match = _MONTH_DAY.fullmatch(text) if part == "of-year" else None
    return _fill(draft, "birthday", f"--{match[1]}-{match[2]}" if match else _date_text(text))


def _date_text(text: str) -> str:
    """A date the ISO way where it can only mean one day; dots go with day first, and a 13th month is none."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        return text
    first, second = int(match[1]), int(match[3])
    if match[2] == "." or first > 12 or first == second:
        day, month = first, second
    elif second > 12:
        day, month = second, first
    else:
        return text
    return f"{match[4]}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else text


def _place_title(draft: _Draft, _: str, text: str) -> bool:
    draft.titles += split_list(text, separators=";")
    return True


def _place_notes(draft: _Draft, _: str, text: str) -> bool:
    draft.notes.append(text)
    return True


def _place_tags(draft: _Draft, _: str, text: str) -> bool:
    if _GOOGLE_GAP in text or text.startswith("* "):
        draft.tags += [tag.strip() for tag in text.split(_GOOGLE_GAP) if not tag.strip().startswith("* ")]
    else:
        draft.tags += split_list(text)
    return True


def _place_choice(key: str, known: Iterable[str]) -> _Placer:
    values = frozenset(known)

    def place(draft: _Draft, _: str, text: str) -> bool:
        value = fold(text).strip().replace(" ", "-")
        return value in values and _fill(draft, key, value)

    return place


def _place_source(draft: _Draft, part: str, text: str) -> bool:
    if part == "detail":
        return _fill(draft, "source.detail", text)
    return (_DIRECTION if part == "direction" else _SOURCE)(draft, part, text)


_SOURCE: Final = _place_choice("source", SourceKind)
_DIRECTION: Final = _place_choice("source.direction", Direction)

_PLACERS: Final[Mapping[str, _Placer]] = MappingProxyType(
    {
        "name": _place_name,
        "organization": _place_organization,
        "department": lambda draft, _, text: _fill(draft, "department", text),
        "title": _place_title,
        "emails": _place_emails,
        "phones": _place_phones,
        "urls": _place_urls,
        "addresses": _place_address,
        "birthday": _place_birthday,
        "notes": _place_notes,
        "summary": _place_notes,
        "tags": _place_tags,
        "kind": _place_choice("kind", ContactKind),
        "rating": _place_choice("rating", Rating),
        "source": _place_source,
        "owner": lambda draft, _, text: _fill(draft, "owner", text),
        "uid": lambda draft, _, text: _fill(draft, "uid", text),
    }
)
"""What has a place in a contact; stage, next steps and the like have none and stay extra."""
