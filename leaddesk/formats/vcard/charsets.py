"""Character sets: what CHARSET names, and text from bytes whatever they were said to be."""

import codecs
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from leaddesk.formats.vcard.guessing import fits, guess

# What cards call character sets, and the larger set that programs mean when they name the smaller one.
_ALIASES: Final = {
    "ansi": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "unicode": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-9": "cp1254",
    "unicode-1-1-utf-8": "utf-8",
    "tis-620": "cp874",
    "iso-2022-jp": "iso2022_jp_ext",
}
_DOUBLE_BYTE: Final = (
    "gb",
    "big5",
    "cp932",
    "cp949",
    "cp950",
    "euc",
    "shift",
    "johab",
    "hz",
    "iso2022",
    "utf-16",
    "utf-32",
)
_ENOUGH: Final = 1000
# Codecs that are no character sets, or that take more than linear time.
_REFUSED: Final = ("punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "unicode-escape")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the character set it was read in, and what was wrong with it, "" or the end of an issue's code."""

    text: str
    charset: str
    flaw: str = ""


@lru_cache(maxsize=256)
def _codec(name: str) -> str:
    """Python's codec for a name, or "" if there is none."""
    plain = name.strip().strip("\"'").lower()
    if not plain or len(plain) > 40 or not plain.isascii():
        return ""
    plain = _ALIASES.get(plain, plain)
    try:
        found = codecs.lookup(plain.replace("windows-", "cp")).name
        b"aa".decode(found, "replace")
    except (LookupError, ValueError):
        return ""
    return "" if found in _REFUSED else found


def known_charset(name: str) -> str:
    """Python's codec for what CHARSET names (vCard 2.1, 2.1.6), or "" if there is none."""
    return _codec(name) if len(name) < 60 else ""


def is_utf8(data: bytes) -> bool:
    """Whether bytes are well-formed UTF-8 (RFC 6350, 3.1)."""
    return _strictly(data, "utf-8") is not None


class Charsets:
    """Turns bytes to text for the cards of one file, and remembers what undeclared text turned out to be."""

    def __init__(self) -> None:
        self._evidence = b""
        self._usual = ""
        self._last: tuple[bytes, frozenset[str]] = (b"", frozenset())
        self._guess = ""

    def foresee(self, undeclared: bytes) -> None:
        """Take note of undeclared text that is to come: it tells what a short name before it is written in."""
        if undeclared:
            self._evidence = undeclared[:_ENOUGH]
            self._usual = guess(self._evidence)

    def decode(
        self, data: bytes, declared: str = "", evidence: bytes = b"", likely: frozenset[str] = frozenset()
    ) -> Decoded:
        """Text from bytes: as declared where that holds, else UTF-8, else a guess.

        `evidence` are further bytes that are likely to be written in the same character set, `likely` the sets that
        something else speaks for.
        """
        codec = known_charset(declared) if declared else ""
        flaw = "unknown" if declared and not codec else ""
        utf8 = _strictly(data, "utf-8")
        if codec and codec != "utf-8":
            text = _strictly(data, codec)
            if (
                text is not None
                and _is_whole(text)
                and not (utf8 is not None and _is_utf8_after_all(data, codec))
            ):
                return Decoded(text, codec)
            flaw = "wrong"
        if utf8 is not None:
            return Decoded(utf8, "utf-8", "" if data.isascii() and flaw == "wrong" else flaw)
        return self._undeclared(data, flaw or ("wrong" if codec else "guessed"), evidence or data, likely)

    def _undeclared(self, data: bytes, flaw: str, evidence: bytes, likely: frozenset[str]) -> Decoded:
        surrogates = _strictly(data, "utf-8", "surrogatepass")
        if surrogates is not None:  # Java's and old Android's way to write what lies beyond 16 bits
            return Decoded(
                surrogates.encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
                "utf-8",
                "surrogates",
            )
        mostly = data.decode("utf-8", "replace")
        if mostly.count("\ufffd") * 8 < len(data) - len(mostly):
            return Decoded(mostly, "utf-8", "damaged")
        charset = self._guessed(evidence, likely)
        text = _strictly(data, charset)
        if text is None:
            charset, text = "cp1252", data.decode("cp1252", "replace")
        return Decoded(text, charset, flaw)

    def _guessed(self, data: bytes, likely: frozenset[str]) -> str:
        """What undeclared text is: as is usual in the file if it fits, else what it looks like by itself."""
        if (data, likely) == self._last:
            return self._guess
        self._last = (data, likely)
        if self._usual and (not likely or self._usual in likely) and fits(data, self._usual):
            self._guess = self._usual
        else:
            self._guess = guess(data, likely or {self._usual})
        if len(self._evidence) < _ENOUGH:
            self._evidence += b"\n" + data[:_ENOUGH]
            self._usual = guess(self._evidence)
        return self._guess


def _strictly(data: bytes, charset: str, errors: str = "strict") -> str | None:
    try:
        return data.decode(charset, errors)
    except UnicodeError:
        return None


def _is_whole(text: str) -> bool:
    """Whether a text holds no halves of characters, which UTF-7 can bring in."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _is_utf8_after_all(data: bytes, declared: str) -> bool:
    """Whether bytes that are valid UTF-8 were declared as something else by mistake.

    Valid UTF-8 is hardly ever an accident in a Western character set; elsewhere a few letters may be one.
    """
    if data.isascii() or declared.startswith(_DOUBLE_BYTE):
        return False
    return declared == "cp1252" or sum(octet > 127 for octet in data[:200]) >= 4
