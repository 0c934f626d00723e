"""Every departure that is repaired is a warning, every loss an error; a card in order says nothing."""

import io

import pytest

from leaddesk.domain.messages import Severity
from leaddesk.formats.vcard.reader import read
from tests.formats.vcard.samples import card, codes, records_of, sample

REPAIRED = [
    ("iphone-3.0.vcf", []),
    ("outlook-2.1.vcf", []),
    ("android-2.1.vcf", []),
    ("rfc6350-4.0.vcf", []),
    ("google-3.0.vcf", []),
    ("macos-company-utf16be.vcf", ["wide-charset"]),
    ("charset-undeclared-1251.vcf", ["charset-guessed"] * 3),
    ("charset-unknown.vcf", ["charset-unknown"] * 2),
    ("charset-wrong.vcf", ["charset-wrong"] * 2),
    ("java-surrogates.vcf", ["charset-surrogates"]),
    ("line-ends-cr-cr-lf.vcf", ["line-ends"]),
    ("fold-without-blank.vcf", ["fold-without-blank", "line-lost"]),
    ("multiline-note.vcf", ["line-break-in-value"] * 2),
    ("kaddressbook-fold-in-character.vcf", ["fold-in-character"]),
    ("begin-missing.vcf", ["begin-missing"]),
    ("base64-broken.vcf", ["base64-invalid"]),
    ("wrapper-profile-blanks.vcf", ["outside-text", "comment", "outside-text"]),
]


@pytest.mark.parametrize(("name", "expected"), REPAIRED)
def test_first_card_of_sample(name: str, expected: list[str]) -> None:
    assert codes(sample(name)[0]) == expected


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        (("FN:x", "TEL;HOME:1"), "bare-parameter", 4),
        (("FN:x", "NOTE:a,b"), "comma-unescaped", 4),
        (("FN:x", "ADR:Main Street 1"), "address-unstructured", 4),
        (("FN:x", "BDAY:in spring"), "birthday-text", 4),
        (("FN:x", "BDAY:20000101", "BDAY:20000102"), "repeated", 5),
        (("N:x;y",), "formatted-name-missing", 2),
        (("FN:x", "NOTE;ENCODING=ROT13:abc"), "encoding-unknown", 4),
        (("FN:x", "NOTE;ENCODING=QUOTED-PRINTABLE:=41"), "encoding-version", 4),
        (("FN:x", "# comment"), "comment", 4),
    ],
)
def test_each_issue_names_its_line(lines: tuple[str, ...], code: str, line: int) -> None:
    (record,) = records_of(card(*lines))
    found = [(issue.message.code, issue.line, issue.severity) for issue in record.issues]
    assert found == [(f"vcard-{code}", line, Severity.WARNING)]
    assert str(record.issues[0].message)


def test_a_card_of_a_version_that_is_not() -> None:
    (record,) = records_of(card("FN:x", version="7.0"))
    assert codes(record) == ["version-unknown"]
    assert record.contact
    assert record.contact.card
    assert record.contact.card.version == ""


def test_line_numbers_hold_behind_folds() -> None:
    (record,) = records_of(card("FN:x", "NOTE:a", " b", " c", "TITLE:a,b"))
    assert [issue.line for issue in record.issues] == [7]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"\r\n \r\n", "no-card"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(500), "no-card"),
        (b"just some text\n", "no-card"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no-card"),
        (bytes(range(256)) * 40, "no-card"),
    ],
)
def test_files_without_a_card_say_what_they_are(data: bytes, code: str) -> None:
    (record,) = read(io.BytesIO(data))
    assert (record.number, record.contact) == (0, None)
    assert codes(record) == [code]
    assert record.issues[0].severity is Severity.ERROR


def test_what_repeats_itself_is_told_once_for_all() -> None:
    (record,) = records_of(card("FN:x", *["garbage"] * 5000))
    assert len(record.issues) == 21
    assert record.issues[-1].message.arguments == {"count": 4980}
