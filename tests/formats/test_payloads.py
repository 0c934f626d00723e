"""What codes, badges and pasted texts say."""

import pytest

from leaddesk.domain.contact import Contact, ContactPoint, Name
from leaddesk.formats.payloads import LONGEST, read
from leaddesk.formats.records import Record


def one(text: str | bytes) -> Record:
    (record,) = read(text.encode() if isinstance(text, str) else text)
    return record


def contact_of(text: str | bytes) -> Contact:
    record = one(text)
    assert record.contact, record.issues
    return record.contact


def codes(record: Record) -> list[str]:
    return [issue.message.code for issue in record.issues]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane\nFN:Jane Doe\nTEL:1\nEND:VCARD", []),
        ("BEGIN:VCARD\rVERSION:3.0\rN:Doe;Jane\rFN:Jane Doe\rTEL:1\rEND:VCARD", ["vcard-line-ends"]),
        ("BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane\nFN:Jane Doe\nTEL:1\n", ["vcard-end-missing"]),
        ("BEGIN:VCARD\nN:Doe;Jane\nFN:Jane Doe\nTEL:1\nEND:VCARD", ["vcard-version-missing"]),
        ("VERSION:3.0\nN:Doe;Jane\nFN:Jane Doe\nTEL:1\nEND:VCARD", ["vcard-begin-missing"]),
        ("VERSION:3.0\r\nN:Doe;Jane\r\nFN:Jane Doe\r\nTEL:1", ["vcard-begin-missing", "vcard-end-missing"]),
    ],
)
def test_a_card_in_a_code_whatever_is_missing(text: str, said: list[str]) -> None:
    record = one(text)
    assert record.contact
    assert record.contact.name == Name("Jane Doe", "Doe", "Jane")
    assert [phone.value for phone in record.contact.phones] == ["1"]
    assert codes(record) == said


@pytest.mark.parametrize(
    "joint", [" ", "\t", "|", " | ", "\x1d", "\x0b", "~", "<br>", "\\n", "\\r\\n", "%0A", "␊", ""]
)
def test_a_card_in_one_line(joint: str) -> None:
    """Scanners that type what they read put something else for the line ends, or nothing."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", "N:van Doe;Jane;;;", "FN:Jane van Doe", "ORG:Acme Ltd", "TEL;TYPE=WORK,VOICE:+44 20 1",
             "EMAIL:jane@acme.example", "URL:https://acme.example/a?b=c", "NOTE:Likes tea. N: is for none", "END:VCARD"]  # fmt: skip
    record = one(joint.join(lines))
    assert record.contact
    contact = record.contact
    assert contact.name == Name("Jane van Doe", "van Doe", "Jane")
    assert contact.organizations == (("Acme Ltd",),)
    assert contact.phones == (ContactPoint("+44 20 1", ("work", "voice")),)
    assert contact.emails[0].value == "jane@acme.example"
    assert contact.urls[0].value == "https://acme.example/a?b=c"
    assert contact.notes == ("Likes tea. N: is for none",)
    assert codes(record) == ["vcard-one-line"]


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("mailto:jane@acme.example", "jane@acme.example"),
        ("MAILTO:jane%2Bfair@acme.example?subject=Hello%20you&body=x", "jane+fair@acme.example"),
        ("MATMSG:TO:jane@acme.example;SUB:Hello\\; you;BODY:TO:you;;", "jane@acme.example"),
        ("jane@acme.example", "jane@acme.example"),
    ],
)
def test_a_mail_address_by_itself(text: str, email: str) -> None:
    assert contact_of(text).emails == (ContactPoint(email),)


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("tel:+44201", ContactPoint("+44201")),
        ("TEL:+44-20-1", ContactPoint("+44-20-1")),
        ("sms:+44201?body=hi", ContactPoint("+44201", ("cell",))),
        ("SMSTO:+44201:call me: now", ContactPoint("+44201", ("cell",))),
    ],
)
def test_a_number_by_itself(text: str, phone: ContactPoint) -> None:
    assert contact_of(text).phones == (phone,)


@pytest.mark.parametrize(
    "text",
    [
        "https://acme.example/jane",
        "URLTO:https://acme.example/jane",
        r"MEBKM:TITLE:x;URL:https\://acme.example/jane;;",
    ],
)
def test_a_web_address_by_itself(text: str) -> None:
    assert contact_of(text).urls == (ContactPoint("https://acme.example/jane"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("WIFI:T:WPA;S:Stand 12;P:hush;;", "code-other"),
        ("geo:52.5,13.4", "code-other"),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nORGANIZER:mailto:a@b.example\nEND:VEVENT\nEND:VCALENDAR",
            "code-other",
        ),
        ("otpauth://totp/jane@acme.example?secret=HUSH", "code-other"),
        ("BCD\n002\n1\nSCT\n\nAcme\nDE02120300000000202051", "code-other"),
        ("4006381333931", "no-card"),
        ("A8F3-2231", "no-card"),
        ("hello", "no-card"),
        ("x" * 30_000, "no-card"),
        (b"\x00\x01\x02", "no-card"),
        (b"", "no-card"),
    ],
)
def test_what_is_no_contact_is_said(text: str | bytes, code: str) -> None:
    record = one(text)
    assert (record.number, record.contact, codes(record)) == (0, None, [code])
    assert "hush" not in str(record.issues[0].message).lower()


def test_a_signature() -> None:
    contact = contact_of("Jane Doe\nHead of Sales\nAcme Ltd\njane@acme.example\n+44 20 7946 0101")
    assert contact.name.formatted == "Jane Doe"
    assert contact.card is None


def test_what_is_longer_than_any_code_is_not_looked_at() -> None:
    assert codes(one(b"jane@acme.example " * (LONGEST // 10))) == ["no-card"]


def test_several_codes_as_a_scanner_app_exports_them() -> None:
    found = list(read(b"MECARD:N:Doe,Jane;;\nMECARD:N:Roe,Max;;\n"))
    assert [record.contact.name.given for record in found if record.contact] == ["Jane", "Max"]
