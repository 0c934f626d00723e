"""Cards in e-mails that were saved whole."""

import base64
import io
import quopri
import random
from pathlib import Path

import pytest

from leaddesk.formats import mail
from leaddesk.formats.files import read_records
from leaddesk.formats.mail import is_mail
from leaddesk.formats.records import Record
from leaddesk.formats.sniffing import FileKind, sniff
from tests.formats.vcard.samples import FOLDER, card

PICTURES = Path(__file__).parents[1] / "data" / "pictures"
JOERG = card(
    "N:Groß;Jörg;;;", "FN:Jörg Groß", "ORG:Groß & Söhne Präzisionsteile; Vertrieb und Kundendienst Region Süd"
)
HEAD = "From: Jörg Groß <j@gross.example>\r\nSubject: Karte\r\nMIME-Version: 1.0\r\n"


def records_of(data: bytes | str) -> list[Record]:
    return list(read_records(io.BytesIO(data.encode() if isinstance(data, str) else data), "mail.eml"))


def names_in(data: bytes | str) -> list[str]:
    return [record.contact.name.formatted for record in records_of(data) if record.contact]


def part(text: bytes, encoding: str, content_type: str = "text/plain; charset=utf-8", name: str = "") -> str:
    encode = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes, "8bit": bytes}[encoding]
    disposition = f'Content-Disposition: attachment; filename="{name}"\r\n' if name else ""
    head = f"Content-Type: {content_type}\r\n{disposition}Content-Transfer-Encoding: {encoding}\r\n\r\n"
    return head + encode(text).decode("latin-1" if encoding == "8bit" else "ascii")


def mixed(*parts: str) -> str:
    body = "".join(f"--=_cut\r\n{one}\r\n" for one in parts)
    return f'{HEAD}Content-Type: multipart/mixed; boundary="=_cut"\r\n\r\nIn several parts.\r\n{body}--=_cut--\r\n'


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize(
    "content_type", ["text/plain; charset=utf-8", "text/x-vcard", "text/directory; profile=vCard"]
)
def test_a_card_in_a_mails_text(encoding: str, content_type: str) -> None:
    (record,) = records_of(HEAD + part(JOERG.encode(), encoding, content_type))
    assert record.contact
    assert record.contact.organizations == (
        ("Groß & Söhne Präzisionsteile", "Vertrieb und Kundendienst Region Süd"),
    )
    assert [issue.message.code for issue in record.issues] == ["mail-part"]


def test_cards_among_other_parts_each_once() -> None:
    html = part(f"<pre>{JOERG}</pre>".encode(), "base64", "text/html")
    data = mixed(
        part(b"Hello", "8bit"),
        html,
        part(JOERG.encode(), "base64", "application/octet-stream", "card.VCF"),
        part(card("FN:Ada Byron").encode(), "8bit", "text/vcard"),
        part((PICTURES / "transparent.webp").read_bytes(), "base64", "image/webp", "badge.webp"),
        part(b"\x89PNG no picture", "base64", "image/png", "logo.png"),
    )
    found = records_of(data)
    assert [record.contact.name.formatted for record in found if record.contact] == [
        "Jörg Groß",
        "Ada Byron",
        "Elio Fontana",
    ]
    assert [(record.number, [issue.card for issue in record.issues]) for record in found] == [
        (1, [1]),
        (2, []),
        (3, []),
    ]


def test_a_part_by_itself_and_mails_in_a_box() -> None:
    by_itself = f"--=_cut\r\n{part(JOERG.encode(), 'quoted-printable')}\r\n--=_cut--\r\n"
    assert names_in(by_itself) == ["Jörg Groß"]
    sent = "From j@gross.example Mon Nov 23 10:00:00 2026\r\n"
    other = part(card("FN:Ada Byron").encode(), "base64")
    assert names_in(f"{sent}{HEAD}{part(JOERG.encode(), 'base64')}\r\n{sent}{HEAD}{other}") == [
        "Jörg Groß",
        "Ada Byron",
    ]


def test_a_forwarded_mail() -> None:
    inner = mixed(part(JOERG.encode(), "base64", "text/x-vcard"))
    assert names_in(mixed("Content-Type: message/rfc822\r\n\r\n" + inner.replace("=_cut", "=_in"))) == [
        "Jörg Groß"
    ]


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "unheard-of"])
def test_letters_as_the_part_declares_them(charset: str) -> None:
    written = JOERG.encode("iso-8859-1" if charset == "iso-8859-1" else "utf-8")
    (record,) = records_of(HEAD + part(written, "quoted-printable", f"text/x-vcard; charset={charset}"))
    assert record.contact
    assert record.contact.name.given == "Jörg"
    assert [issue.message.code for issue in record.issues] == ["mail-part"]


def test_a_mail_without_a_card_says_who_wrote_it() -> None:
    (record,) = records_of(
        HEAD.replace("Jörg Groß", "=?utf-8?q?J=C3=B6rg_Gro=C3=9F?=")
        + part("See you there!\r\n\r\nGroß & Söhne GmbH\r\n+49 89 999980\r\n".encode(), "quoted-printable")
    )
    assert record.contact
    assert record.contact.name.formatted == "Jörg Groß"
    assert record.contact.emails[0].value == "j@gross.example"
    assert record.contact.phones[0].value == "+49 89 999980"
    assert record.contact.organization == "Groß & Söhne GmbH"


@pytest.mark.parametrize(
    "sender",
    ["=?x-unheard?q?J=F6rg?= <j@gross.example>", "=?utf-8?b?A?= <j@gross.example>", "j@gross.example"],
)
def test_a_sender_that_cannot_be_decoded(sender: str) -> None:
    (record,) = records_of(f"From: {sender}\r\nMIME-Version: 1.0\r\n\r\nSee you!\r\n")
    assert record.contact
    assert record.contact.emails[0].value == "j@gross.example"


def test_what_is_a_mail() -> None:
    assert sniff(HEAD.encode() + JOERG.encode(), "x") is FileKind.MAIL
    assert sniff((FOLDER / "mail.txt").read_bytes(), "x") is FileKind.VCARD
    assert not is_mail(JOERG.encode() + b"MIME-Version: 1.0\r\n")
    assert not is_mail(b"Tel: +49 1\r\nMail: a@b.example\r\n")


def test_a_mail_that_is_too_large_or_too_deep_is_read_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "LARGEST", 5_000)
    assert names_in(f"{HEAD}\r\n{JOERG}" + "\r\n" * 5_000) == ["Jörg Groß"]
    monkeypatch.undo()
    deep = "".join(
        f'Content-Type: multipart/mixed; boundary="{level}"\r\n\r\n--{level}\r\n' for level in range(3000)
    )
    assert names_in(f"{HEAD}{deep}\r\n{JOERG}") == ["Jörg Groß"]


def test_damaged_mails_are_read_or_told() -> None:
    chance = random.Random(20261123)
    original = mixed(
        part(JOERG.encode(), "quoted-printable"), part(JOERG.encode(), "base64", "text/x-vcard", "a.vcf")
    ).encode()
    tokens = [b"\r\n", b"--=_cut\r\n", b"--=_cut--", b"=", b'"', b"=?x?q?=FF?=", b"Content-Type: x\r\n", b"\xff", b"\0", b";charset=utf-16", b"From: \r\n"]  # fmt: skip
    for _ in range(300):
        data = bytearray(original)
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 20)] = chance.choice(tokens)
        found = records_of(bytes(data))
        assert found
        assert all(record.contact or record.issues for record in found)
