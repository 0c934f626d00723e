"""What the fields of MECARD, BIZCARD, CARD and MEMORY mean: one small function per field, called by name.

A function is given what was said so far and the field's value, still escaped.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, NamedTuple

from leaddesk.domain.contact import Address, ContactPoint, Name, Property
from leaddesk.formats.signature import split_name
from leaddesk.formats.vcard import generating
from leaddesk.formats.vcard.values import split_list, unescape

_VERSION: Final = "3.0"
_DAY: Final = re.compile(r"(\d{4})(\d\d)(\d\d)\Z")
_EAST_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff66-\uff9f]")
_PARTS_OF_ADDRESS: Final = 7


class Flaw(NamedTuple):
    """Something that was repaired: the code of the warning, and the field's name."""

    code: str
    name: str = ""


@dataclass(slots=True)
class Said:
    """What a code says: a name, organization and address that several fields make up, and lines of a vCard."""

    dialect: str
    flaws: list[Flaw]
    name: Name = field(default_factory=Name)
    organization: str = ""
    department: str = ""
    address: Address = field(default_factory=Address)
    lines: list[Property] = field(default_factory=list)

    def all_lines(self) -> Iterator[Property]:
        """The content lines that say it, those of the name first."""
        name = self.name
        if name != Name():
            yield generating.name_line(name, _VERSION)
            yield generating.text_line("FN", name.formatted or _shown(name), _VERSION)
        if self.organization or self.department:
            parts = (self.organization, self.department) if self.department else (self.organization,)
            yield generating.components_line("ORG", parts, _VERSION)
        yield from self.lines
        if self.address != Address():
            yield generating.address_line(self.address, _VERSION)

    def add(self, name: str, text: str) -> None:
        """Add a property of one text."""
        self.lines.append(generating.text_line(name, text, _VERSION))


Take = Callable[[Said, str], None]
"""Takes in a field's value, still escaped."""


def _plain(value: str) -> str:
    return unescape(value).strip()


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in split_list(value)]


def _text(name: str) -> Take:
    return lambda said, value: said.add(name, _plain(value))


def _point(name: str, *types: str) -> Take:
    def take(said: Said, value: str) -> None:
        said.lines.append(generating.point_line(name, ContactPoint(_plain(value), types), _VERSION))

    return take


def unknown(name: str) -> Take:
    """Keeps a field that nobody knows as a property of its own."""
    return lambda said, value: said.add(f"X-{said.dialect}-{name}", _plain(value))


def _name(said: Said, value: str) -> None:
    """Family and given name, or the whole name where no comma divides it."""
    parts = _parts(value)
    if said.name != Name():
        said.add("NICKNAME", _plain(value))
    elif len(parts) == 1:
        said.name = split_name(parts[0])
    else:
        said.name = Name(family=parts[0], given=parts[1], additional=" ".join(filter(None, parts[2:])))


def _whole_name(said: Said, value: str) -> None:
    said.name = split_name(_plain(value))


def _given(said: Said, value: str) -> None:
    said.name = replace(said.name, given=_plain(value))


def _family(said: Said, value: str) -> None:
    said.name = replace(said.name, family=_plain(value))


def _sound(said: Said, value: str) -> None:
    """How the name is read, kept as phones keep it in vCards."""
    parts = _parts(value)
    names = ("X-PHONETIC-LAST-NAME", "X-PHONETIC-FIRST-NAME")
    for name, part in zip(names[-len(parts) :], parts, strict=False):
        if part:
            said.add(name, part)


def _organization(said: Said, value: str) -> None:
    if said.organization:
        said.add("ORG", _plain(value))
    said.organization = said.organization or _plain(value)


def _department(said: Said, value: str) -> None:
    said.department = _plain(value)


def _birthday(said: Said, value: str) -> None:
    text = _plain(value)
    day = _DAY.match(text)
    said.lines.append(
        Property("BDAY", "-".join(day.groups())) if day else generating.text_line("BDAY", text, _VERSION)
    )


def _address(said: Said, value: str) -> None:
    """Seven parts, those of a vCard's ADR. Of fewer it is sure what they are only where the first is empty."""
    parts = _parts(value)
    is_whole = len(parts) == _PARTS_OF_ADDRESS or (1 < len(parts) < _PARTS_OF_ADDRESS and not parts[0])
    if is_whole:
        parts += [""] * (_PARTS_OF_ADDRESS - len(parts))
        said.lines.append(generating.components_line("ADR", parts, _VERSION))
        return
    if len(parts) > 1:
        said.flaws.append(Flaw("code-address"))
    said.lines.append(generating.address_line(Address(street=_plain(value)), _VERSION))


def _street(*types: str) -> Take:
    def take(said: Said, value: str) -> None:
        said.address = replace(said.address, street=_plain(value), types=types)

    return take


def _postal_code(said: Said, value: str) -> None:
    said.address = replace(said.address, postal_code=_plain(value))


def _shown(name: Name) -> str:
    """The name in one: the family's first where it is written in an East Asian script."""
    if _EAST_ASIAN.search(name.family):
        return f"{name.family}{name.given}"
    return " ".join(filter(None, (name.given, name.additional, name.family)))


_PHONE: Final = _point("TEL")
_EMAIL: Final = _point("EMAIL")
_URL: Final = _point("URL")
_NOTE: Final = _text("NOTE")
_TITLE: Final = _text("TITLE")

_MECARD: Final[Mapping[str, Take]] = MappingProxyType(
    {
        "N": _name,
        "SOUND": _sound,
        "TEL": _PHONE,
        "TEL-AV": _point("TEL", "video"),
        "TELAV": _point("TEL", "video"),
        "CELL": _point("TEL", "cell"),
        "FAX": _point("TEL", "fax"),
        "EMAIL": _EMAIL,
        "NOTE": _NOTE,
        "MEMO": _NOTE,
        "BDAY": _birthday,
        "ADR": _address,
        "URL": _URL,
        "NICKNAME": _text("NICKNAME"),
        "ORG": _organization,
        "TITLE": _TITLE,
    }
)
_BIZCARD: Final[Mapping[str, Take]] = MappingProxyType(
    {
        "N": _given,
        "X": _family,
        "T": _TITLE,
        "C": _organization,
        "A": _street("work"),
        "B": _point("TEL", "work"),
        "F": _point("TEL", "fax"),
        "M": _point("TEL", "cell"),
        "E": _EMAIL,
        "U": _URL,
    }
)
_CARD: Final[Mapping[str, Take]] = MappingProxyType(
    {
        "N": _name,
        "TIL": _TITLE,
        "DIV": _department,
        "COR": _organization,
        "ADR": _street("work"),
        "ZIP": _postal_code,
        "TEL": _point("TEL", "work"),
        "M": _point("TEL", "cell"),
        "FAX": _point("TEL", "fax"),
        "EM": _EMAIL,
        "URL": _URL,
        "NOTE": _NOTE,
    }
)
MEMORY: Final[Mapping[str, Take]] = MappingProxyType(
    {
        "NAME1": _whole_name,
        "NAME2": _sound,
        **dict.fromkeys(("TEL1", "TEL2", "TEL3"), _PHONE),
        **dict.fromkeys(("MAIL1", "MAIL2", "MAIL3"), _EMAIL),
        "ADD": _street(),
        "MEMORY": _NOTE,
    }
)
DIALECTS: Final[Mapping[str, Mapping[str, Take]]] = MappingProxyType(
    {"MECARD": _MECARD, "BIZCARD": _BIZCARD, "CARD": _CARD, "MEMORY": MEMORY}
)
