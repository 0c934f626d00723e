"""What each property means to a contact: one small function per property, called by name.

A handler is given the draft, the part before the colon and the value (decoded, still escaped), puts what it
finds into the draft and returns the field that it filled: EXTRA where the contact has no field for it (or has
it already), SILENT where the value says nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final
from urllib.parse import unquote

from leaddesk.domain.contact import Address, ContactKind, ContactPoint, Photo, Property
from leaddesk.formats.vcard import binaries
from leaddesk.formats.vcard.dates import birthday, is_partial
from leaddesk.formats.vcard.heads import Head
from leaddesk.formats.vcard.values import has_bare_comma, split_components, split_list, unescape

EXTRA: Final = "extra"
SILENT: Final = ""
FORMATTED: Final = "formatted"
NAME: Final = "name"
ORGANIZATIONS: Final = "organizations"
TITLES: Final = "titles"
EMAILS: Final = "emails"
PHONES: Final = "phones"
URLS: Final = "urls"
ADDRESSES: Final = "addresses"
NOTES: Final = "notes"
TAGS: Final = "tags"
BIRTHDAY: Final = "birthday"
PHOTO: Final = "photo"
UID: Final = "uid"
VERSION: Final = "version"
LABEL: Final = "label"

_SCHEME: Final = 12
NO_NAME: Final = ("", "", "", "", "")


@dataclass(slots=True)
class Draft:
    """A contact that is being read.

    `trace` names the field that each content line went into, in their order. `remarks` are departures that
    the handlers found: (index of the line, code, arguments).
    """

    version: str
    formatted: str = ""
    name: tuple[str, ...] = NO_NAME
    organizations: list[tuple[str, ...]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    emails: list[ContactPoint] = field(default_factory=list)
    phones: list[ContactPoint] = field(default_factory=list)
    urls: list[ContactPoint] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    birthday: str | None = None
    photo: Photo | None = None
    kind: ContactKind = ContactKind.PERSON
    uid: str = ""
    extra: list[Property] = field(default_factory=list)
    trace: list[str] = field(default_factory=list)
    remarks: list[tuple[int, str, dict[str, str]]] = field(default_factory=list)
    alternatives: set[tuple[str, str]] = field(default_factory=set)

    def remark(self, code: str, **arguments: str) -> None:
        """Note a departure on the line that is being read."""
        self.remarks.append((len(self.trace), code, arguments))

    def is_alternative(self, head: Head) -> bool:
        """Whether another form of the same value came before (ALTID; RFC 6350, 5.4)."""
        if not head.alternative:
            return False
        key = (head.key, head.alternative)
        if key in self.alternatives:
            return True
        self.alternatives.add(key)
        return False


Handler = Callable[[Draft, Head, str], str]


def _remark_commas(draft: Draft, head: Head, value: str) -> None:
    """Say of a value that is one text that its commas are not escaped, unless an encoding did that (RFC 2426, 4)."""
    if draft.version != "2.1" and not head.encoding and has_bare_comma(value):
        draft.remark("comma-unescaped", name=head.name)


def text_of(draft: Draft, head: Head, value: str) -> str:
    """The text of a value that is one text, whatever commas it holds (RFC 6350, 3.4 and 4.1)."""
    if "," in value:
        _remark_commas(draft, head, value)
    return unescape(value).strip() if "\\" in value else value.strip()


def _components(value: str) -> list[str]:
    if "\\" in value:
        return [unescape(part).strip() for part in split_components(value)]
    return [part.strip() for part in value.split(";")]


def _formatted(draft: Draft, head: Head, value: str) -> str:
    """FN (RFC 6350, 6.2.1)."""
    text = text_of(draft, head, value)
    if not text:
        return SILENT
    if draft.formatted:
        return _again(draft, head)
    draft.is_alternative(head)
    draft.formatted = text
    return FORMATTED


def _again(draft: Draft, head: Head) -> str:
    """One more of what a contact has one of: kept, and said unless it is marked as another form of it."""
    if not head.alternative and not head.first("LANGUAGE"):
        draft.remark("repeated", name=head.name)
    return EXTRA


def _name(draft: Draft, head: Head, value: str) -> str:
    """N (RFC 6350, 6.2.2)."""
    parts = _components(value)
    if not any(parts):
        return SILENT
    if draft.name is not NO_NAME:
        return _again(draft, head)
    draft.name = tuple(parts[:5]) if len(parts) >= 5 else (*parts, *NO_NAME[len(parts) :])
    return NAME


def _organization(draft: Draft, head: Head, value: str) -> str:
    """ORG (RFC 6350, 6.6.4)."""
    if "," in value:
        _remark_commas(draft, head, value)
    parts = _components(value)
    while parts and not parts[-1]:
        parts.pop()
    if not parts:
        return SILENT
    if head.alternative and draft.is_alternative(head):
        return EXTRA
    draft.organizations.append(tuple(parts))
    return ORGANIZATIONS


def _title(draft: Draft, head: Head, value: str) -> str:
    """TITLE (RFC 6350, 6.6.1)."""
    text = text_of(draft, head, value)
    if not text:
        return SILENT
    if head.alternative and draft.is_alternative(head):
        return EXTRA
    draft.titles.append(text)
    return TITLES


def _note(draft: Draft, head: Head, value: str) -> str:
    """NOTE (RFC 6350, 6.7.2)."""
    if not value or value.isspace():
        return SILENT
    if "," in value:
        _remark_commas(draft, head, value)
    if head.alternative and draft.is_alternative(head):
        return EXTRA
    draft.notes.append(unescape(value) if "\\" in value else value)
    return NOTES


def _email(draft: Draft, head: Head, value: str) -> str:
    """EMAIL (RFC 6350, 6.4.2)."""
    text = unescape(value).strip()
    if text[:7].lower() == "mailto:":
        text = unquote(text[7:])
    if not text:
        return SILENT
    draft.emails.append(ContactPoint(text, head.types, head.own_word))
    return EMAILS


def _phone(draft: Draft, head: Head, value: str) -> str:
    """TEL, as text or as a tel: address (RFC 6350, 6.4.1; RFC 3966)."""
    text = unescape(value).strip()
    if text[:4].lower() == "tel:":
        text = unquote(text[4:]) if "%" in text else text[4:]
    if not text:
        return SILENT
    draft.phones.append(ContactPoint(text, head.types, head.own_word))
    return PHONES


def _url(draft: Draft, head: Head, value: str) -> str:
    """URL (RFC 6350, 6.7.8)."""
    text = unescape(value).strip()
    if "\\:" in text[:16]:
        text = text.replace("\\:", ":", 1)  # some programs escape the colon twice
    if not text:
        return SILENT
    draft.urls.append(ContactPoint(text, head.types, head.own_word))
    return URLS


def _address(draft: Draft, head: Head, value: str) -> str:
    """ADR (RFC 6350, 6.3.1)."""
    parts = _components(value)
    if not any(parts):
        return SILENT
    if head.alternative and draft.is_alternative(head):
        return EXTRA
    if len(parts) == 1:
        draft.remark("address-unstructured")
        parts = ["", "", parts[0]]
    po_box, extended, street, city, region, code, country = (*parts, "", "", "", "", "", "")[:7]
    own_word = head.own_word
    draft.addresses.append(
        Address(po_box, extended, street, city, region, code, country, head.types, own_word)
    )
    return ADDRESSES


def _birthday(draft: Draft, head: Head, value: str) -> str:
    """BDAY (RFC 6350, 6.2.5)."""
    if not value or value.isspace():
        return SILENT
    if draft.birthday is not None:
        return _again(draft, head)
    draft.birthday, is_date = birthday(unescape(value), head.first("X-APPLE-OMIT-YEAR"))
    is_partial_date = draft.version == "4.0" and is_partial(draft.birthday)
    if not is_date and not is_partial_date and head.value_type != "text":
        draft.remark("birthday-text", value=draft.birthday)
    return BIRTHDAY


def _photo(draft: Draft, head: Head, value: str) -> str:
    """PHOTO, by reference to its bytes or by its address (RFC 6350, 6.2.4; RFC 2426, 3.1.4)."""
    text = value.strip()
    if not text:
        return SILENT
    reference = binaries.reference_in(text)
    undecoded = not reference and binaries.is_embedded(head, text) and "://" not in text[:_SCHEME]
    if draft.photo is not None or undecoded:
        return EXTRA
    if reference:
        draft.photo = Photo(reference[3], reference[1], int(reference[2]))
    else:
        draft.photo = Photo(uri=unescape(text))
    return PHOTO


def _tags(draft: Draft, _head: Head, value: str) -> str:
    """CATEGORIES (RFC 6350, 6.7.1)."""
    parts = split_list(value)
    if len(parts) == 1 and draft.version == "2.1":
        parts = split_components(value)
    found = [text for text in (unescape(part).strip() for part in parts) if text]
    if not found:
        return SILENT
    draft.tags.update(dict.fromkeys(found))
    return TAGS


def _uid(draft: Draft, head: Head, value: str) -> str:
    """UID, as it came (RFC 6350, 6.7.6)."""
    text = value.strip()
    if not text:
        return SILENT
    if draft.uid:
        return _again(draft, head)
    draft.uid = text
    return UID


def _kind(draft: Draft, _head: Head, value: str) -> str:
    """KIND, kept as well: it has more values than a contact has kinds (RFC 6350, 6.1.4)."""
    if value.strip().lower() in {"org", "organization"}:
        draft.kind = ContactKind.ORGANIZATION
    return EXTRA


def _shown_as(draft: Draft, _head: Head, value: str) -> str:
    """Apple's way to say that a card is a company's."""
    if value.strip().upper() == "COMPANY":
        draft.kind = ContactKind.ORGANIZATION
    return EXTRA


def _version(_draft: Draft, _head: Head, _value: str) -> str:
    return VERSION


def _silent(_draft: Draft, _head: Head, _value: str) -> str:
    return SILENT


HANDLERS: Final[Mapping[str, Handler]] = MappingProxyType(
    {
        "VERSION": _version,
        "FN": _formatted,
        "N": _name,
        "ORG": _organization,
        "TITLE": _title,
        "EMAIL": _email,
        "TEL": _phone,
        "ADR": _address,
        "URL": _url,
        "NOTE": _note,
        "BDAY": _birthday,
        "PHOTO": _photo,
        "CATEGORIES": _tags,
        "UID": _uid,
        "KIND": _kind,
        "X-ABSHOWAS": _shown_as,
        "PROFILE": _silent,
    }
)
# The properties whose value is text, also where it came as base64.
TEXTS: Final = frozenset(
    {"FN", "N", "ORG", "TITLE", "NOTE", "ADR", "EMAIL", "TEL", "URL", "CATEGORIES", "BDAY"}
)
