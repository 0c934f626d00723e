"""The small parts: values, the part before the colon, character sets, alignment, folding."""

import pytest

from leaddesk.formats.vcard.alignment import align
from leaddesk.formats.vcard.charsets import Charsets, known_charset
from leaddesk.formats.vcard.folding import fold
from leaddesk.formats.vcard.heads import split_line
from leaddesk.formats.vcard.values import (
    escape,
    has_bare_comma,
    quoted_printable,
    quoted_printable_bytes,
    split_components,
    split_list,
    unescape,
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (r"a\nb\N", "a\nb\n"),
        (r"a\,b\;c\\", "a,b;c\\"),
        (r"http\://x", "http://x"),
        (r"C:\temp", r"C:\temp"),
        ("\\", "\\"),
    ],
)
def test_unescape(raw: str, text: str) -> None:
    assert unescape(raw) == text


def test_escape_is_undone() -> None:
    text = "a,b;c\\d\ne\\n"
    assert unescape(escape(text)) == text


def test_components_and_lists_split_at_what_is_not_escaped() -> None:
    assert split_components(r"a\;b;c\\;d") == [r"a\;b", r"c\\", "d"]
    assert split_components("") == [""]
    assert split_list(r"a\,b,c,") == [r"a\,b", "c", ""]
    assert has_bare_comma(r"a\\,b")
    assert not has_bare_comma(r"a\,b")


def test_quoted_printable() -> None:
    assert quoted_printable("a=é\n") == "a=3D=C3=A9=0D=0A"
    assert quoted_printable_bytes("a=3d=C3=A9=zz").decode() == "a=é=zz"


def test_head() -> None:
    head, value = split_line('item1.ADR;LABEL="a:b;c";TYPE="work,home";PREF=1:;;x') or (None, "")
    assert head
    assert (head.group, head.name, value) == ("item1", "ADR", ";;x")
    assert head.first("LABEL") == "a:b;c"
    assert head.types == ("work", "home", "pref")


@pytest.mark.parametrize(
    "line", ["no colon", "two words: x", "10:30 at the bar", "Straße: 5", ":x", ";TYPE=a:x", ""]
)
def test_what_is_no_content_line(line: str) -> None:
    assert split_line(line) is None


def test_a_quote_that_never_closes() -> None:
    head, value = split_line('TEL;TYPE="work:1') or (None, "")
    assert head
    assert (head.key, value) == ("TEL", "1")


def test_carets() -> None:
    head, _ = split_line("ADR;LABEL=a^nb^'c^'^^:x") or (None, "")
    assert head
    assert head.first("LABEL") == 'a\nb"c"^'


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("cp1252", "Müller;Jörg"),
        ("cp1252", "Société Générale, 12, rue de l’Été"),
        ("cp1252", "Sørensen & Ødegård"),
        ("cp1251", "Кузнецова;Марина"),
        ("cp1251", "ООО «Ромашка»"),
        ("koi8-r", "Кузнецова;Марина"),
        ("cp866", "Кузнецова Марина"),
        ("cp1250", "Łukasz Wałęsa"),
        ("cp1250", "Dvořák Jiří"),
        ("iso8859-2", "Šárka Nováková"),
        ("cp1253", "Παπαδόπουλος Γιώργος"),
        ("cp1254", "Gülşen Yıldız"),
        ("cp1255", "כהן דוד"),
        ("cp1256", "محمد علي"),
        ("cp874", "สมชาย ใจดี"),
        ("cp932", "株式会社テスト"),
        ("cp949", "주식회사 테스트"),
        ("gbk", "北京市海淀区"),
        ("big5", "台北市信義區"),
        ("mac-roman", "Müller Jörg"),
    ],
)
def test_guessed_character_sets(charset: str, text: str) -> None:
    decoded = Charsets().decode(text.encode(charset))
    assert (decoded.text, decoded.flaw) == (text, "guessed")


def test_declared_character_sets() -> None:
    assert known_charset("X-UNKNOWN") == ""
    assert known_charset("base64") == ""
    assert known_charset("punycode") == ""
    assert known_charset("ISO-8859-1") == "cp1252"
    assert Charsets().decode("é".encode(), "ISO-8859-1").text == "é"
    assert Charsets().decode(b"caf\xe9", "utf-8").flaw == "wrong"
    assert Charsets().decode("ценa".encode() * 20 + b"\xff").flaw == "damaged"


def test_folding_keeps_characters_whole() -> None:
    text = "NOTE:" + "жé한🌹a" * 40
    lines = fold(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "".join([lines[0], *[line[1:] for line in lines[1:]]]) == text


def test_alignment() -> None:
    assert list(align("abcd", "acd")) == [(0, 0), (1, None), (2, 1), (3, 2)]
    assert list(align("abc", "axc")) == [(0, 0), (1, 1), (2, 2)]
    assert list(align("", "ab")) == [(None, 0), (None, 1)]
    assert list(align("ab", "")) == [(0, None), (1, None)]
    assert list(align("ab", "xaby")) == [(None, 0), (0, 1), (1, 2), (None, 3)]
