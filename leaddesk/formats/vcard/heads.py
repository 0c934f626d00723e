"""What stands before the colon of a content line: group, name and parameters (RFC 6350, 3.3 and 5)."""

import binascii
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# Real names carry "/" and "_" too; a name of digits alone is the hour of a note whose line was broken.
_NAME: Final = re.compile(r"(?=[\d.]*+[^\d.])[A-Za-z0-9_/-]++(?:\.[A-Za-z0-9_/-]++)*+[ \t]*+")
_EXTENSION: Final = re.compile(r"(?:[A-Za-z0-9_-]++\.)?X-[^;:\"=\\]{1,80}", re.IGNORECASE)
_CARET: Final = re.compile(r"\^([n'^])")
_CARETS: Final = {"n": "\n", "'": '"', "^": "^"}
OWN_WORD: Final = "X-CUSTOM"
_OWN_WORD: Final = re.compile(r"\s*X-CUSTOM\((.*)\)\s*\Z", re.IGNORECASE | re.DOTALL)
_CHARSET_NAME: Final = re.compile(
    r"(?:utf-?(?:7|8|16)|us-ascii|iso-?8859-\d+|windows-?\d+|cp\d+|koi8-[ru]|shift_?jis)\Z", re.IGNORECASE
)
_CACHED_LENGTH: Final = 200
_LONGEST: Final = 1 << 16

QUOTED_PRINTABLE: Final = "quoted-printable"
BASE64: Final = "base64"
PLAIN: Final = ""
_ENCODINGS: Final = {
    "QUOTED-PRINTABLE": QUOTED_PRINTABLE,
    "Q": QUOTED_PRINTABLE,
    "QP": QUOTED_PRINTABLE,
    "QUOTED_PRINTABLE": QUOTED_PRINTABLE,
    "BASE64": BASE64,
    "B": BASE64,
    "BASE-64": BASE64,
    "8BIT": PLAIN,
    "7BIT": PLAIN,
    "8-BIT": PLAIN,
    "7-BIT": PLAIN,
    "BINARY": PLAIN,
    "NONE": PLAIN,
}
_BARE_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"})
_KNOWN: Final = frozenset(
    [
        "ADR",
        "AGENT",
        "ANNIVERSARY",
        "BDAY",
        "BEGIN",
        "BIRTHPLACE",
        "CALADRURI",
        "CALURI",
        "CAPURI",
        "CATEGORIES",
        "CLASS",
        "CLIENTPIDMAP",
        "CONTACT-URI",
        "CREATED",
        "DEATHDATE",
        "DEATHPLACE",
        "EMAIL",
        "END",
        "EXPERTISE",
        "FBURL",
        "FN",
        "GENDER",
        "GEO",
        "GRAMGENDER",
        "HOBBY",
        "IMPP",
        "INTEREST",
        "JSPROP",
        "KEY",
        "KIND",
        "LABEL",
        "LANG",
        "LANGUAGE",
        "LOGO",
        "MAILER",
        "MEMBER",
        "N",
        "NAME",
        "NICKNAME",
        "NOTE",
        "ORG",
        "ORG-DIRECTORY",
        "PHOTO",
        "PRODID",
        "PROFILE",
        "PRONOUNS",
        "RELATED",
        "REV",
        "ROLE",
        "SOCIALPROFILE",
        "SORT-STRING",
        "SOUND",
        "SOURCE",
        "TEL",
        "TITLE",
        "TZ",
        "UID",
        "URL",
        "VERSION",
        "XML",
    ]
)
_BARE_VALUES: Final = frozenset({"INLINE", "URL", "CONTENT-ID", "CID"})


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter, its values unquoted; `bare` where it came as vCard 2.1 allows, without its name."""

    name: str
    values: tuple[str, ...]
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The part of a content line before the colon.

    `name` is as it came, `key` in capitals. `parameters` is the text as it came, with its leading semicolon.
    `encoding` is "", "base64" or "quoted-printable"; `unknown_encoding` is what was declared and is neither.
    `own_word` is the user's label for the value where a parameter holds it.
    `special` says that the value needs more than taking it as it is, `doubtful` that the name is nobody's:
    the line may belong to a note that was broken over lines.
    """

    name: str
    key: str
    group: str = ""
    parameters: str = ""
    all: tuple[Parameter, ...] = ()
    types: tuple[str, ...] = ()
    encoding: str = ""
    unknown_encoding: str = ""
    charset: str = ""
    value_type: str = ""
    alternative: str = ""
    own_word: str | None = None
    bare: bool = False
    special: bool = False
    doubtful: bool = False

    def first(self, name: str) -> str:
        """The first value of a parameter, or empty."""
        return next((one.values[0] for one in self.all if one.name == name and one.values), "")


def split_line(line: str) -> tuple[Head, str] | None:
    """Split a content line at its colon, wherever quoted parameters put it; None if it is none (RFC 6350, 3.3)."""
    before, colon, value = line.partition(":")
    if '"' in before:
        before, colon, value = _partition_quoted(line)
    head = parse(before) if colon else None
    return (head, value) if head else None


def _partition_quoted(line: str) -> tuple[str, str, str]:
    """Partition at the first colon outside of quotes; a quote that never closes is taken for text."""
    at, colon = 0, -1
    while True:
        quote = line.find('"', at)
        if colon < at:
            colon = line.find(":", at)
        if colon < 0:
            return line.partition(":")
        if quote < 0 or quote > colon:
            return line[:colon], ":", line[colon + 1 :]
        closing = line.find('"', quote + 1)
        if closing < 0 or closing > _LONGEST:
            return line.partition(":")
        at = closing + 1


def parse(text: str) -> Head | None:
    """Read the part before the colon: group, name, parameters (RFC 6350, 3.3); None where it cannot be one."""
    if len(text) <= _CACHED_LENGTH:
        return _parse_cached(text)
    return _parse(text) if len(text) <= _LONGEST else None


def _parse(text: str) -> Head | None:
    named = _NAME.match(text)
    if not named or text[named.end() : named.end() + 1] not in {"", ";"}:
        named = _EXTENSION.match(text)
        if not named or text[named.end() : named.end() + 1] not in {"", ";"}:
            return None
    group, _, name = named[0].rstrip().rpartition(".")
    if not name:
        return None
    rest = text[named.end() :]
    if not rest:
        return Head(name, name.upper(), group, doubtful=_is_doubtful(name))
    return _with_parameters(name, group, rest, parse_parameters(rest))


_parse_cached = lru_cache(maxsize=8192)(_parse)


def _with_parameters(name: str, group: str, text: str, found: tuple[Parameter, ...]) -> Head:
    by_name = {one.name: one.values[0] for one in reversed(found) if one.values}
    declared = by_name.get("ENCODING", "").strip().upper()
    encoding = _ENCODINGS.get(declared)
    charset = by_name.get("CHARSET", "").strip()
    bare = any(one.bare for one in found)
    return Head(
        name,
        name.upper(),
        group,
        text,
        found,
        types=_types(found),
        encoding=encoding or "",
        unknown_encoding=declared if encoding is None and declared else "",
        charset=charset,
        value_type=by_name.get("VALUE", "").strip().lower(),
        alternative=by_name.get("ALTID", ""),
        own_word=by_name.get(OWN_WORD) or None,
        bare=bare,
        special=bool(declared or charset or bare),
        doubtful=_is_doubtful(name),
    )


def _is_doubtful(name: str) -> bool:
    key = name.upper()
    return key not in _KNOWN and name != key and not key.startswith(("X-", "X_"))


def _types(found: tuple[Parameter, ...]) -> tuple[str, ...]:
    """The lower-case types, each once, in their order; PREF=1 says what TYPE=pref said (RFC 6350, 5.3)."""
    types: dict[str, None] = {}
    for one in found:
        if one.name == "TYPE":
            types.update((value.strip().lower(), None) for value in one.values)
        elif one.name == "PREF" and one.values and one.values[0].strip() == "1":
            types["pref"] = None
    types.pop("", None)
    return tuple(types)


def parse_parameters(text: str) -> tuple[Parameter, ...]:
    """Read ";NAME=value,value;BARE" (RFC 6350, 5; RFC 6868; vCard 2.1, 2.1.3)."""
    return tuple(_parameter(part) for part in split_outside_quotes(text, ";") if part.strip())


def _parameter(text: str) -> Parameter:
    if found := _OWN_WORD.match(text):
        return Parameter(OWN_WORD, (_own_word(found[1]),), bare=True)
    name, equals, value = text.partition("=")
    if not equals:
        return _bare_parameter(text.strip())
    name = name.strip().upper()
    if name == "TYPE" and "\\" in value:
        value = value.replace("\\,", ",")  # no parameter is escaped so, but some programs do
    values = [_unquote(one) for one in split_outside_quotes(value, ",")]
    if name == "TYPE" and '"' in value:
        values = [part for one in values for part in one.split(",")]
    return Parameter(name, tuple(values))


def _own_word(text: str) -> str:
    """The user's own word in X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=EC=A7=91), as Samsung's phones write it."""
    *said, word = text.split(",", 2)
    if not any("QUOTED-PRINTABLE" in one.upper() for one in said):
        return text
    return binascii.a2b_qp(word.encode("utf-8", "surrogateescape")).decode("utf-8", "replace")


def _bare_parameter(text: str) -> Parameter:
    upper = text.upper()
    if upper in _BARE_ENCODINGS:
        return Parameter("ENCODING", (text,), bare=True)
    if upper in _BARE_VALUES:
        return Parameter("VALUE", (text,), bare=True)
    if _CHARSET_NAME.match(text):
        return Parameter("CHARSET", (text,), bare=True)
    return Parameter("TYPE", tuple(_unquote(one) for one in text.split(",")), bare=True)


def _unquote(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return _CARET.sub(lambda found: _CARETS[found[1]], text) if "^" in text else text


def split_outside_quotes(text: str, separator: str) -> list[str]:
    """Split at a separator that stands outside of double quotes (QSAFE-CHAR; RFC 6350, 3.3)."""
    if '"' not in text:
        return text.split(separator)
    parts: list[str] = []
    pieces: list[str] = []
    for position, piece in enumerate(text.split('"')):
        if position % 2:
            pieces.append(f'"{piece}"')
            continue
        first, *others = piece.split(separator)
        pieces.append(first)
        for other in others:
            parts.append("".join(pieces))
            pieces = [other]
    parts.append("".join(pieces))
    return parts
