"""A contact's fields to content lines in each version's form (RFC 6350, 6; RFC 2426, 3; vCard 2.1, 2)."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from leaddesk.domain.contact import Address, ContactPoint, Name, Photo, Property
from leaddesk.formats.vcard.dates import is_partial
from leaddesk.formats.vcard.heads import OWN_WORD, Parameter, parse, parse_parameters
from leaddesk.formats.vcard.values import (
    escape,
    escape_component,
    escape_whole,
    quoted_printable,
    split_components,
    unescape,
)

OLD: Final = "2.1"
MODERN: Final = "4.0"
_QUOTED_FROM: Final = 70
_BARE: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
_NEEDS_QUOTES: Final = re.compile(r"[,;:]")
_CARETS: Final = {"^": "^^", "\n": "^n", '"': "^'"}
_CARET: Final = re.compile(r'[\^\n"]')
_REPLACED: Final = frozenset(
    {"TYPE", "PREF", "ENCODING", "CHARSET", "VALUE", "MEDIATYPE", "X-APPLE-OMIT-YEAR", OWN_WORD}
)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_UNSAFE: Final = re.compile(r"[\\\r\n]")
_NO_YEAR: Final = "1604"


def text_line(name: str, text: str, version: str, parameters: str = "") -> Property:
    """A property of one text (RFC 6350, 4.1; RFC 2426, 5.8.4)."""
    if version == OLD:
        return _old_line(name, text.replace("\\", "\\\\"), parameters)
    encode = escape_whole if version == MODERN else escape
    return Property(name, encode(_newlines(text)), "", parameters)


def components_line(name: str, parts: Sequence[str], version: str, parameters: str = "") -> Property:
    """A property of components (RFC 6350, 3.4)."""
    if version == OLD:
        return _old_line(name, ";".join(map(escape_component, parts)), parameters)
    return Property(name, ";".join([escape(_newlines(part)) for part in parts]), "", parameters)


def _old_line(name: str, value: str, parameters: str) -> Property:
    """A vCard 2.1 value: quoted-printable where it is not ASCII, has lines, or is long (2.1, 2.1.5)."""
    value = _newlines(value)
    if value.isascii() and "\n" not in value and len(value) < _QUOTED_FROM:
        return Property(name, value, "", parameters)
    charset = "" if value.isascii() else ";CHARSET=UTF-8"
    return Property(name, quoted_printable(value), "", f"{parameters};ENCODING=QUOTED-PRINTABLE{charset}")


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def name_line(name: Name, version: str, parameters: str = "") -> Property:
    """N (RFC 6350, 6.2.2)."""
    parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
    return components_line("N", parts, version, parameters)


def point_line(name: str, point: ContactPoint, version: str, parameters: str | None = None) -> Property:
    """EMAIL, TEL or URL (RFC 6350, 6.4 and 6.7.8); `parameters` are taken instead of the point's types."""
    if parameters is None:
        parameters = types_text(point.types, version)
    if name == "URL" and version != OLD:
        # An address is no text (RFC 2426, 3.6.8): commas and semicolons stay as they are.
        return Property(
            name, escape(point.value) if _UNSAFE.search(point.value) else point.value, "", parameters
        )
    return text_line(name, point.value, version, parameters)


def address_line(address: Address, version: str, parameters: str | None = None) -> Property:
    """ADR (RFC 6350, 6.3.1)."""
    if parameters is None:
        parameters = types_text(address.types, version)
    return components_line("ADR", address_parts(address), version, parameters)


def address_parts(address: Address) -> tuple[str, ...]:
    """The seven components of an address, in their order."""
    return (
        address.po_box,
        address.extended,
        address.street,
        address.city,
        address.region,
        address.postal_code,
        address.country,
    )


def birthday_line(birthday: str, version: str) -> Property:
    """BDAY (RFC 6350, 6.2.5; RFC 2426, 3.1.5); without a year in 3.0 as Apple writes it."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", birthday):
        return Property("BDAY", birthday.replace("-", "") if version == MODERN else birthday)
    if re.fullmatch(r"--\d\d-\d\d", birthday):
        if version == MODERN:
            return Property("BDAY", f"--{birthday[2:4]}{birthday[5:]}")
        if version == OLD:
            return Property("BDAY", birthday)
        return Property("BDAY", f"{_NO_YEAR}{birthday[1:]}", "", f";X-APPLE-OMIT-YEAR={_NO_YEAR}")
    if version == MODERN and is_partial(birthday):
        return Property("BDAY", birthday)
    return text_line("BDAY", birthday, version, "" if version == OLD else ";VALUE=text")


def photo_line(photo: Photo, version: str) -> Property:
    """PHOTO (RFC 6350, 6.2.4; RFC 2426, 3.1.4; vCard 2.1, 2.2.4); bytes by reference."""
    if photo.uri:
        value_type = {OLD: ";VALUE=URL", MODERN: ""}.get(version, ";VALUE=uri")
        return Property("PHOTO", photo.uri, "", value_type)
    reference = f"blob:{photo.digest}:{photo.size}:{photo.media_type}"
    return binary_line("PHOTO", reference, photo.media_type, version)


def binary_line(
    name: str, reference: str, media_type: str, version: str, parameters: str = "", group: str = ""
) -> Property:
    """A property whose value is bytes, in the version's form (RFC 6350, 6.2.4; RFC 2426, 3.1.4)."""
    if version == MODERN:
        return Property(name, f"data:{media_type};base64,{reference}", group, parameters)
    subtype = media_type.rpartition("/")[2].upper()
    if subtype and media_type.count("/") == 1 and media_type.startswith(("image/", "audio/")):
        parameters += f";TYPE={subtype}"
    elif media_type:
        parameters += f";TYPE={_quoted(media_type)}"
    return Property(name, reference, group, f";ENCODING={'BASE64' if version == OLD else 'b'}{parameters}")


def tags_line(tags: Iterable[str], version: str, parameters: str = "") -> Property:
    """CATEGORIES (RFC 6350, 6.7.1)."""
    if version == OLD:
        value = ",".join([escape_component(tag).replace(",", "\\,") for tag in tags])
        return _old_line("CATEGORIES", value, parameters)
    return Property("CATEGORIES", ",".join([escape(_newlines(tag)) for tag in tags]), "", parameters)


def uid_line(uid: str, version: str) -> Property:
    """UID (RFC 6350, 6.7.6): what is no address must be declared as text in 4.0."""
    return Property("UID", uid, "", "" if version != MODERN or _SCHEME.match(uid) else ";VALUE=text")


def types_text(types: Iterable[str], version: str) -> str:
    """Types as parameters: bare in 2.1, each by itself in 3.0, one list in 4.0 with PREF=1 for "pref"."""
    if version == MODERN:
        listed = [_quoted(one) for one in types if one not in {"pref", "internet"}]
        preferred = ";PREF=1" if "pref" in types else ""
        return (f";TYPE={','.join(listed)}" if listed else "") + preferred
    if version == OLD:
        return "".join(
            [f";{one.upper()}" if _is_bare_type(one) else f";TYPE={_quoted(one)}" for one in types]
        )
    return "".join([f";TYPE={_quoted(one.upper())}" for one in types])


def _is_bare_type(text: str) -> bool:
    """Whether a type reads back as a type without its name."""
    head = parse(f"X;{text}") if _BARE.match(text) else None
    return head is not None and head.types == (text.lower(),)


def carried(parameters: str) -> str:
    """The parameters that mean the same in every version, for a line that changes version or types."""
    found = parse_parameters(parameters)
    kept = [one for one in found if not one.bare and one.name not in _REPLACED and _BARE.match(one.name)]
    return "".join(map(_parameter_text, kept))


def unencoded(parameters: str) -> str:
    """Parameters without what said how the old value was encoded."""
    found = parse_parameters(parameters)
    if not any(one.name in {"ENCODING", "CHARSET"} for one in found):
        return parameters
    kept = [one for one in found if one.name not in {"ENCODING", "CHARSET"}]
    return "".join([f";{','.join(one.values)}" if one.bare else _parameter_text(one) for one in kept])


def _parameter_text(one: Parameter) -> str:
    return f";{one.name}={','.join(map(_quoted, one.values))}"


def _quoted(value: str) -> str:
    """A parameter's value, quoted where it must be (RFC 6350, 3.3; RFC 6868)."""
    value = _CARET.sub(lambda found: _CARETS[found[0]], value)
    return f'"{value}"' if _NEEDS_QUOTES.search(value) else value


def restructured(original: Property, before: Sequence[str], after: Sequence[str], version: str) -> str | None:
    """A structured value with only its edited components changed; None where it must be made anew."""
    head = parse(f"{original.name}{original.parameters}")
    raw = split_components(original.value)
    plain = head is not None and not head.encoding and [unescape(one).strip() for one in raw[: len(before)]]
    if not plain or plain != list(before)[: len(raw)]:
        return None
    encode = escape_component if version == OLD else escape
    if version == OLD and not all(part.isascii() and "\n" not in part for part in after):
        return None
    raw += [""] * (max(len(after), len(before)) - len(raw))
    tail = raw[len(before) :]
    parts = [
        raw[at] if at < len(before) and before[at] == one else encode(one) for at, one in enumerate(after)
    ]
    return ";".join([*parts, *tail])
