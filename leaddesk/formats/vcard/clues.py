"""What the rest of a card says of the character set that a line of it does not declare.

Lotus Notes names it once for the whole card; other lines may declare theirs; and where somebody's phone, mail or
web address is at home speaks for what is written there.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from leaddesk.formats.vcard.charsets import known_charset
from leaddesk.formats.vcard.heads import Head

LOTUS: Final = "X-LOTUS-CHARSET"

_PHONE: Final = re.compile(r"(?:tel:)?[\s(]*(?:\+|00)[\s(]*([1-9](?:[\s().-]?\d){2})")
_COUNTRY_DOMAIN: Final = re.compile(r"\.([A-Za-z]{2})(?=[/:?#>\s]|\Z)")
_LONGEST: Final = 300
_SAMPLED: Final = 60
# Who writes in what: country domains, languages, beginnings of phone numbers. Western Europe is the default.
_PLACES: Final[tuple[tuple[tuple[str, ...], str, str, str], ...]] = (
    (("cp1251", "koi8-r", "iso8859-5", "cp866"), "ru by ua bg kz kg mk su", "ru be uk bg kk ky mk", "7 375 380 359 996 389"),
    (("cp1250", "iso8859-2"), "pl cz sk hu hr si ro ba rs al", "pl cs sk hu hr sl ro bs sr sq", "48 420 421 36 385 386 40 387 381 355"),
    (("cp1254",), "tr az", "tr az", "90 994"),
    (("cp1253",), "gr cy", "el", "30 357"),
    (("cp1255",), "il", "he iw", "972"),
    (("cp1256",), "sa ae eg ir iq jo kw lb ma dz tn sy qa bh om ye ly pk", "ar fa ur",
     "966 971 20 98 964 962 965 961 212 213 216 963 974 973 968 967 218 92"),
    (("cp1257",), "lt lv ee", "lt lv et", "370 371 372"),
    (("cp874",), "th", "th", "66"),
    (("cp932", "euc-jp"), "jp", "ja", "81"),
    (("cp949",), "kr", "ko", "82"),
    (("gb18030",), "cn", "zh", "86"),
    (("big5",), "tw hk", "", "886 852"),
)  # fmt: skip


_Charsets = Mapping[str, frozenset[str]]
_BY_DOMAIN: Final[_Charsets] = MappingProxyType(
    {domain: frozenset(charsets) for charsets, domains, _, _ in _PLACES for domain in domains.split()}
)
_BY_LANGUAGE: Final[_Charsets] = MappingProxyType(
    {language: frozenset(charsets) for charsets, _, languages, _ in _PLACES for language in languages.split()}
)
_BY_PHONE: Final[_Charsets] = MappingProxyType(
    {number: frozenset(charsets) for charsets, _, _, numbers in _PLACES for number in numbers.split()}
)


@dataclass(frozen=True, slots=True)
class Clues:
    """`charset` is what another line declares, `for_all` that it does so for the whole card; `likely` are those that
    are at home where the card is from.
    """

    charset: str = ""
    for_all: bool = False
    likely: frozenset[str] = frozenset()


NO_CLUES: Final = Clues()


def clues_of(pairs: Iterable[tuple[Head, str]]) -> Clues:
    """Look through a card's lines."""
    charset, for_all = "", False
    likely: set[str] = set()
    for head, value in pairs:
        if head.key == LOTUS and known_charset(value):
            charset, for_all = value.strip(), True
        elif not charset and known_charset(head.charset) not in {"", "utf-8"}:
            charset = head.charset
        likely |= _likely(head, value[:_LONGEST])
    return Clues(charset, for_all, frozenset(likely))


def _likely(head: Head, value: str) -> frozenset[str]:
    found = _BY_LANGUAGE.get(head.first("LANGUAGE")[:2].lower(), frozenset())
    if head.key == "TEL":
        phone = _PHONE.match(value)
        digits = re.sub(r"\D", "", phone[1]) if phone else ""
        return found.union(*(_BY_PHONE.get(digits[:length], ()) for length in (1, 2, 3)))
    if head.key in {"EMAIL", "URL"}:
        return found.union(
            *(_BY_DOMAIN.get(domain.lower(), ()) for domain in _COUNTRY_DOMAIN.findall(value)[:1])
        )
    return found


def undeclared(block: bytes) -> bytes:
    """Values of a block that are no UTF-8 and declare no character set."""
    try:
        block.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return b""
    found: list[bytes] = []
    for line in block.splitlines():
        head, _, value = line.partition(b":")
        if not value.isascii() and head.isascii() and b"CHARSET" not in head.upper():
            found.append(value)
        if len(found) == _SAMPLED:
            break
    return b"\n".join(found)
