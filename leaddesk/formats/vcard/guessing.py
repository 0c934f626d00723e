"""Guesses the character set of 8-bit text that declares none, made for names and addresses.

General detectors need paragraphs: on a name of two words they answer with whatever decodes. Here each
language that cards are written in is tried in its character set, and pays for what its words do not look
like: letters that it has not, symbols within a word, capitals behind small letters, two scripts in one word.
The cheapest reading wins; for the same price the commoner character set.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import Final

_SAMPLE: Final = 1500
_FOREIGN: Final = 1.5
_LIKELY: Final = 2.0
_FITS: Final = 0.15  # rare letters cost more than this, but not every letter is rare
_WORD: Final = re.compile(r"[^\W\d_ºª]+")
_SYMBOL: Final = re.compile(r"[^\x00-\x7f\w\s\u0300-\u036f\u0e00-\u0e7f«»“”„‘’–—…•·¿¡€°®©´]")
_INSIDE: Final = re.compile(r"(?:(?<=[^\W\d_])[^\x00-\x7f\w\s’‘´·\u0e00-\u0e7f]|[®©])(?=[^\W\d_])")
_VOWEL: Final = re.compile(r"[аеиоуыэюяёіїєαεηιουωόίάέήύώ]")
_CONTROL: Final = re.compile(r"[\x80-\x9f\ue000-\uf8ff\ufffd]")
_ASCII_BESIDE_OTHER: Final = re.compile(r"[A-Za-z](?=[\u0370-\uffef])|[\u0370-\uffef](?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class _Language:
    """A way to read bytes: the character set, what it costs from the start, and the language's letters.

    `common` letters cost nothing, `rare` ones a little: that tells Greek from Russian, which share their
    bytes.
    """

    charset: str
    start: float
    common: str
    rare: str = ""
    vowels: bool = False


_LATIN: Final = (
    "äöüß",
    "àâçéèêëîïôœùûüÿæ",
    "áéíóúüñ",
    "àáâãçéêíóôõú",
    "àèéìòù",
    "åäöéæøü",
    "ëïéèöüáóij",
    "áðéíóúýþæö",
    "äöüéèàç",
    "äöüéñç",
)
_RUSSIAN: Final = ("оаеинтсрвлкмдпуяыьгзб", "чйхжшюцщэфъё", True)
_UKRAINIAN: Final = ("оанивтеріслкдмпуьязб", "гйчхцжюїєфшщґ", True)
_LANGUAGES: Final = (
    *(_Language("cp1252", 0.0, letters) for letters in _LATIN),
    _Language("cp1251", 0.4, *_RUSSIAN),
    _Language("cp1251", 0.9, *_UKRAINIAN),
    _Language("cp1250", 1.0, "ąćęłńóśźż"),
    _Language("cp1250", 1.0, "áčďéěíňóřšťúůýžľĺôŕä"),
    _Language("cp1250", 1.2, "áéíóöőúüű"),
    _Language("cp1250", 1.4, "ăâîşţ"),
    _Language("cp1250", 1.4, "čćđšž"),
    _Language("iso8859-2", 1.3, "ąćęłńóśźż"),
    _Language("iso8859-2", 1.3, "áčďéěíňóřšťúůýž"),
    _Language("cp1254", 1.0, "çğıöşüâîûi̇"),
    _Language("cp1257", 1.5, "ąčęėįšųūž"),
    _Language("cp1257", 1.5, "āčēģīķļņšūž"),
    _Language("cp1253", 0.6, "αοιετσνηυρπκμλςόίάέωδ", "γχθφβξζψύήώϊϋΐΰ", True),
    _Language("cp1255", 0.8, "יוהאלרמתשבנדקםפעחטצגכזסןךףץ"),
    _Language("cp1256", 1.0, "المنيرتبةعدسفهكو", "قحجخصشضطظغثذزئءآأإؤىپچژگ"),
    _Language("cp874", 1.2, "านรกอมยลวสตทดงบปคจพหชขัิีุู่้์เแไใโ", "ฟธภศณผถษซฉฐญฏฎฆฝๆึืฤฬำะ็ฮ๊๋ฒ"),
    _Language("koi8-r", 0.8, *_RUSSIAN),
    _Language("iso8859-5", 1.8, *_RUSSIAN),
    _Language("cp866", 1.6, *_RUSSIAN),
    *(_Language("mac-roman", 2.0, letters) for letters in _LATIN[:3]),
    *(_Language("cp850", 2.2, letters) for letters in _LATIN[:3]),
    _Language("cp949", 0.5, "hangul"),
    _Language("gb18030", 0.7, "hanzi"),
    _Language("big5", 0.9, "hanzi"),
    _Language("cp932", 0.7, "kana"),
    _Language("euc-jp", 1.1, "kana"),
)


def guess(data: bytes, likely: Container[str] = ()) -> str:
    """Return the likeliest character set of the bytes; cp1252 where nothing speaks for another.

    `likely` are the character sets that something beside the bytes speaks for.
    """
    sample = data[:_SAMPLE]
    best, lowest = "cp1252", float("inf")
    for language in _LANGUAGES:
        start = language.start - _LIKELY * (language.charset in likely)
        if start >= lowest:
            continue
        price = start + _price(sample, language)
        if price < lowest:
            best, lowest = language.charset, price
    return best


def fits(data: bytes, charset: str) -> bool:
    """Whether nothing speaks against a character set: the letters are those of one of its languages."""
    sample = data[:_SAMPLE]
    most = _FITS * sum(octet > 127 for octet in sample)
    return any(_price(sample, language) <= most for language in _LANGUAGES if language.charset == charset)


def _price(data: bytes, language: _Language) -> float:
    """What reading the bytes so costs; infinite where they cannot be read so."""
    text = _read(data, language.charset)
    if text is None:
        return float("inf")
    price = 5.0 * len(_CONTROL.findall(text)) + 3.0 * len(_ASCII_BESIDE_OTHER.findall(text))
    if language.common in _EAST_ASIAN:
        return price + sum(map(_EAST_ASIAN[language.common], text)) + _unusual_leads(data, language.charset)
    price += len(_SYMBOL.findall(text)) + _FOREIGN * len(_INSIDE.findall(text))
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if language.vowels and words and all(map(str.islower, words)):
        price += 0.3  # names begin with a capital
    if language.vowels:
        price += sum(len(word) > 2 and not _VOWEL.search(word.lower()) for word in words)
    return price + sum(_word_price(word, _letter_costs(language)) for word in words)


def _word_price(word: str, costs: dict[str, float]) -> float:
    price = sum([costs.get(letter, _FOREIGN) for letter in word.lower() if letter > "\x7f"])
    cased = word.lower() != word.upper()
    odd = cased and not (word.islower() or word.isupper() or word[1:].islower())
    return price + _FOREIGN * odd


def _read(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        # The sample may have been cut within a character.
        if error.start < len(data) - 3 or len(data) < _SAMPLE:
            return None
        return data[: error.start].decode(charset)


@cache
def _letter_costs(language: _Language) -> dict[str, float]:
    return {**dict.fromkeys(language.rare, 0.6), **dict.fromkeys(language.common, 0.0)}


def _hangul(letter: str) -> float:
    if letter < "\x80" or "\uac00" <= letter <= "\ud7a3":
        return 0.0
    return 0.8 if "\u3000" <= letter <= "\u303f" or "\uff00" <= letter <= "\uff5e" else 1.6


def _hanzi(letter: str) -> float:
    if letter < "\x80":
        return 0.0
    if "\u4e00" <= letter <= "\u9fff":
        return 0.25
    return 0.3 if "\u3000" <= letter <= "\u303f" or "\uff00" <= letter <= "\uff5e" else 1.6


def _kana(letter: str) -> float:
    if letter < "\x80" or "\u3040" <= letter <= "\u30ff":
        return 0.0
    if "\uff61" <= letter <= "\uff9f":
        return 0.6
    return _hanzi(letter)


_EAST_ASIAN: Final = {"hangul": _hangul, "hanzi": _hanzi, "kana": _kana}
# The lead bytes of the characters that a character set counts as common.
_COMMON_LEADS: Final = {
    "gb18030": (0xB0, 0xD7),
    "big5": (0xA4, 0xC6),
    "cp932": (0x81, 0x97),
    "euc-jp": (0xA4, 0xCF),
    "cp949": (0xB0, 0xC8),
}


def _unusual_leads(data: bytes, charset: str) -> float:
    """What the rare characters of a double-byte text cost."""
    first, last = _COMMON_LEADS[charset]
    price, at = 0.0, 0
    while at < len(data):
        lead = data[at]
        if lead < 0x80:
            at += 1
            continue
        price += 0.0 if first <= lead <= last else 0.9
        at += 1 if charset == "cp932" and 0xA1 <= lead <= 0xDF else 2
    return price
