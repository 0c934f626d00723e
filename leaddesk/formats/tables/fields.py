"""The fields that a table's columns stand for, and how each is written into a cell.

A field is a path such as "name.given", "emails.2", "phones.2.type", "phones.cell", "addresses.1.city" or
"next.due". The same paths say where a column that is read belongs.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Final

from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint, Rating
from leaddesk.formats.tables.follow_up_rows import FollowUpRow

Cell = str | date | time
"""What a cell holds; an empty text stands for an empty cell."""

Getter = Callable[[FollowUpRow], Cell]

SPELLED_OUT: Final = 3
"""How many e-mail addresses and phone numbers have columns of their own; the others share one cell."""

PHONE_SLOTS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "work": frozenset({"work"}),
        "home": frozenset({"home"}),
        "cell": frozenset({"cell"}),
        "pager": frozenset({"pager"}),
        "other": frozenset({"other"}),
        "any": frozenset({"cell", "work", "home", "other"}),
        "voice": frozenset({"work", "home", "pager", "other"}),
        "voice-not-home": frozenset({"work", "pager", "other"}),
        "work-fax": frozenset({"work-fax"}),
        "home-fax": frozenset({"home-fax"}),
        "other-fax": frozenset({"fax"}),
        "fax": frozenset({"fax", "work-fax", "home-fax"}),
    }
)
"""Which classes of phone number (see `phone_class`) a column for a particular use shows."""

SLOT_TYPES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "work": ("work",),
        "home": ("home",),
        "cell": ("cell",),
        "pager": ("pager",),
        "work-fax": ("work", "fax"),
        "home-fax": ("home", "fax"),
        "other-fax": ("fax",),
        "fax": ("fax",),
    }
)
"""The types of a number or address read from a column for a particular use; others have none."""

ADDRESS_PARTS: Final = ("po_box", "extended", "street", "city", "region", "postal_code", "country")

NOT_PROVIDED: Final = "[not provided]"
"""What Salesforce's users write where a lead must have an organization and has none."""

_BIRTHDAY: Final = re.compile(r"(?:(\d{4})|-)-(\d\d)-(\d\d)")


def getter(field: str) -> Getter:
    """The function that takes a field out of a row; KeyError for a field that is none."""
    first, _, rest = field.partition(".")
    if first in _INDEXED:
        return _INDEXED[first](*rest.split("."))
    return _SIMPLE[field]


def phone_class(point: ContactPoint) -> str:
    """What a phone number is for: each has exactly one class, so that no two columns by use show it."""
    types = frozenset(point.types)
    if "fax" in types:
        return next((f"{place}-fax" for place in ("work", "home") if place in types), "fax")
    return next((kind for kind in ("cell", "pager", "home", "work") if kind in types), "other")


def join_list(items: Iterable[str], *, separators: str = ";,") -> str:
    """Items as one text, "a; b"; what would read as several is quoted, so that `split_list` restores it."""
    ambiguous = re.compile(rf'[{separators}]|\A["\s]|\s\Z')
    return "; ".join(_quoted(item) if ambiguous.search(item) else item for item in items if item)


def split_list(text: str, *, separators: str = ";,") -> tuple[str, ...]:
    """The items of a text, which semicolons or commas separate; each item once, without blanks around it."""
    pattern = re.compile(rf'\s*"((?:[^"]|"")*)"\s*(?=[{separators}]|\Z)|([^{separators}]+)')
    found = (
        match[1].replace('""', '"') if match[1] is not None else match[2].strip()
        for match in pattern.finditer(text)
    )
    return tuple(dict.fromkeys(item for item in found if item))


def _quoted(item: str) -> str:
    return '"' + item.replace('"', '""') + '"'


def type_text(point: ContactPoint | Address) -> str:
    """Types and label as one text: `work, cell, "Front desk"`; the label is what stands in quotes."""
    words = (*point.types, _quoted(point.label)) if point.label else point.types
    return ", ".join(words)


def point_line(point: ContactPoint) -> str:
    """An address or number behind its types, "work: +49 89 1", as cells with several of them hold it."""
    types = type_text(point)
    return f"{types}: {point.value}" if types or ": " in point.value else point.value


def local(moment: datetime) -> datetime:
    """The wall-clock time of the place where something happened: spreadsheets know no time zones."""
    return moment.replace(tzinfo=None, second=0, microsecond=0)


def _point_getter(points: Callable[[Contact], tuple[ContactPoint, ...]]) -> Callable[..., Getter]:
    def by_number(number: str, part: str = "") -> Getter:
        if number == "rest":
            return lambda row: "\n".join(map(point_line, points(row.contact)[SPELLED_OUT:]))
        index = int(number) - 1
        show: Callable[[ContactPoint], str] = type_text if part == "type" else _value
        return lambda row: _nth(points(row.contact), index, show)

    return by_number


def _value(point: ContactPoint) -> str:
    return point.value


def _nth(points: tuple[ContactPoint, ...], index: int, show: Callable[[ContactPoint], str]) -> str:
    return show(points[index]) if index < len(points) else ""


def _phone_getter(slot: str, part: str = "") -> Getter:
    if slot not in PHONE_SLOTS:
        return _point_getter(lambda contact: contact.phones)(slot, part)
    classes, index = PHONE_SLOTS[slot], int(part or 1) - 1

    def pick(row: FollowUpRow) -> str:
        numbers = tuple(point for point in row.contact.phones if phone_class(point) in classes)
        return _nth(numbers, index, _value)

    return pick


def _url_getter(number: str) -> Getter:
    if number == "rest":
        return lambda row: "\n".join(point.value for point in row.contact.urls[1:])
    return lambda row: _nth(row.contact.urls, int(number) - 1, _value)


def _address_getter(slot: str, part: str) -> Getter:
    show = _ADDRESS_TEXTS.get(part) or (lambda address: str(getattr(address, part)))

    def pick(row: FollowUpRow) -> str:
        addresses = row.contact.addresses
        if not slot.isdigit():
            addresses = tuple(address for address in addresses if address_class(address) == slot)
        index = int(slot) - 1 if slot.isdigit() else 0
        return show(addresses[index]) if index < len(addresses) else ""

    return pick


def address_class(address: Address) -> str:
    """Whether an address is one at home or, as nearly all in business are, one at work."""
    return "home" if "home" in address.types else "work"


def _lines(address: Address) -> str:
    return "\n".join(part for part in (address.po_box, address.extended, address.street) if part)


def _one_line(address: Address) -> str:
    place = f"{address.postal_code} {address.city}".strip()
    parts = (*_lines(address).splitlines(), place, address.region, address.country)
    return ", ".join(part for part in parts if part)


def _spaced(address: Address) -> str:
    parts = (
        *_lines(address).splitlines(),
        address.city,
        address.region,
        address.postal_code,
        address.country,
    )
    return "  ".join(part for part in parts if part)


_ADDRESS_TEXTS: Final[Mapping[str, Callable[[Address], str]]] = MappingProxyType(
    {"lines": _lines, "one-line": _one_line, "spaced": _spaced, "type": type_text}
)


def _full_name(row: FollowUpRow) -> str:
    name = row.contact.name
    return name.formatted or " ".join(part for part in (name.given, name.family) if part)


def _family_name(row: FollowUpRow) -> str:
    """Without a column for the whole name, a name that nobody took apart stands with the family names."""
    contact = row.contact
    if contact.name.family or contact.name.given:
        return contact.name.family
    return "" if contact.kind is ContactKind.ORGANIZATION else contact.name.formatted


def _family_name_required(row: FollowUpRow) -> str:
    return _family_name(row) or row.contact.display_name


def _organization_required(row: FollowUpRow) -> str:
    contact = row.contact
    is_organization = contact.kind is ContactKind.ORGANIZATION
    return contact.organization or (contact.display_name if is_organization else NOT_PROVIDED)


def _department(row: FollowUpRow) -> str:
    units = next(iter(row.contact.organizations), ())[1:]
    return ", ".join(part for part in units if part)


def _birthday(row: FollowUpRow) -> Cell:
    birthday = row.contact.birthday or ""
    match = _BIRTHDAY.fullmatch(birthday)
    if not match or not match[1]:
        return birthday
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:  # a card may say 30 February; its text is kept
        return birthday


def _birthday_of_year(row: FollowUpRow) -> str:
    match = _BIRTHDAY.fullmatch(row.contact.birthday or "")
    return f"{match[2]}/{match[3]}" if match else ""


def _rating(row: FollowUpRow) -> str:
    return "" if row.contact.rating is Rating.UNRATED else row.contact.rating.value


def _source(row: FollowUpRow) -> str:
    return row.contact.source.kind.value if row.contact.source else ""


def _source_title(row: FollowUpRow) -> str:
    return _source(row).replace("-", " ").capitalize()


def _direction(row: FollowUpRow) -> str:
    source = row.contact.source
    return source.direction.value if source and source.direction else ""


def _uid(row: FollowUpRow) -> str:
    card = row.contact.card
    return card.uid if card and card.uid else row.contact.uid


def _notes(row: FollowUpRow) -> str:
    return "\n\n".join(row.contact.notes)


def _summary(row: FollowUpRow) -> str:
    """Notes and next step in one text, for programs whose tables have no column for a next step."""
    parts = [_notes(row)]
    if row.next_step or row.next_due:
        parts.append("Next step: " + " ".join(filter(None, (_date_text(row.next_due), row.next_step))))
    parts += [f"{label}: {text}" for label, text in _reasons(row) if text]
    return "\n".join(part for part in parts if part)


def _date_text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _reasons(row: FollowUpRow) -> tuple[tuple[str, str], ...]:
    return ("Why", row.next_why), ("Call to action", row.call_to_action), ("Met at", join_list(row.events))


_INDEXED: Final[Mapping[str, Callable[..., Getter]]] = MappingProxyType(
    {
        "emails": _point_getter(lambda contact: contact.emails),
        "phones": _phone_getter,
        "urls": _url_getter,
        "addresses": _address_getter,
    }
)

_SIMPLE: Final[Mapping[str, Getter]] = MappingProxyType(
    {
        "name.formatted": _full_name,
        "name.prefix": lambda row: row.contact.name.prefix,
        "name.given": lambda row: row.contact.name.given,
        "name.additional": lambda row: row.contact.name.additional,
        "name.family": lambda row: row.contact.name.family,
        "name.family-or-whole": _family_name,
        "name.family-required": _family_name_required,
        "name.suffix": lambda row: row.contact.name.suffix,
        "name.display": lambda row: row.contact.display_name,
        "organization": lambda row: row.contact.organization,
        "organization.required": _organization_required,
        "department": _department,
        "title": lambda row: join_list(row.contact.titles, separators=";"),
        "kind": lambda row: row.contact.kind.value,
        "birthday": _birthday,
        "birthday.of-year": _birthday_of_year,
        "stage": lambda row: row.stage,
        "rating": _rating,
        "rating.title": lambda row: _rating(row).capitalize(),
        "source": _source,
        "source.title": _source_title,
        "source.direction": _direction,
        "source.detail": lambda row: row.contact.source.sub_source if row.contact.source else "",
        "next.due": lambda row: row.next_due or "",
        "next.time": lambda row: row.next_time.replace(tzinfo=None) if row.next_time is not None else "",
        "next.step": lambda row: row.next_step,
        "next.why": lambda row: row.next_why,
        "next.call_to_action": lambda row: row.call_to_action,
        "last_contact": lambda row: local(row.last_contact) if row.last_contact else "",
        "events": lambda row: join_list(row.events),
        "tags": lambda row: join_list(row.contact.tags),
        "tags.google": lambda row: " ::: ".join(row.contact.tags),
        "notes": _notes,
        "summary": _summary,
        "consent": lambda row: row.consent,
        "owner": lambda row: row.contact.owner,
        "uid": _uid,
    }
)
