"""MECARD and its kin: every field, every escape, and what generators get wrong."""

import pytest

from leaddesk.domain.contact import Address, Contact, ContactPoint, Name
from leaddesk.domain.messages import Severity
from leaddesk.formats.mecard import is_code, read
from leaddesk.formats.records import Record
from leaddesk.formats.vcard.reader import read_card


def only(text: str) -> Contact:
    (record,) = read(text)
    assert record.contact, record.issues
    return record.contact


def codes(record: Record) -> list[str]:
    return [issue.message.code for issue in record.issues]


def extras(contact: Contact) -> list[tuple[str, str]]:
    return [(one.name, one.value) for one in contact.extra]


def test_every_field() -> None:
    (record,) = read(
        "MECARD:N:Yamada,Taro;SOUND:ヤマダ,タロウ;TEL:+81 3 5550 0123;TEL:+81 90 5550 0123;TEL-AV:+81 3 5550 0199;"
        "EMAIL:taro@yamada.example;NOTE:Halle 3;BDAY:19700310;ADR:,,1-2-3 Minato,Tokyo,,107-0001,Japan;"
        "URL:https://yamada.example/?a=1;NICKNAME:Tarō;ORG:Yamada Kōgyō;;"
    )
    assert record.issues == ()
    assert record.contact
    contact = record.contact
    assert contact.name == Name("Taro Yamada", "Yamada", "Taro")
    assert contact.phones == (
        ContactPoint("+81 3 5550 0123"),
        ContactPoint("+81 90 5550 0123"),
        ContactPoint("+81 3 5550 0199", ("video",)),
    )
    assert contact.emails == (ContactPoint("taro@yamada.example"),)
    assert contact.urls == (ContactPoint("https://yamada.example/?a=1"),)
    assert contact.notes == ("Halle 3",)
    assert contact.birthday == "1970-03-10"
    assert contact.addresses == (
        Address(street="1-2-3 Minato", city="Tokyo", postal_code="107-0001", country="Japan"),
    )
    assert contact.organizations == (("Yamada Kōgyō",),)
    assert extras(contact) == [
        ("X-PHONETIC-LAST-NAME", "ヤマダ"), ("X-PHONETIC-FIRST-NAME", "タロウ"), ("NICKNAME", "Tarō"),
    ]  # fmt: skip


def test_escapes_are_undone_and_values_that_look_like_fields_stay() -> None:
    contact = only(r"MECARD:N:O\,Neil,N\:ora\;;NOTE:see N:x and TEL\;TEL:1\\2;URL:http\://a.example/x;;")
    assert contact.name == Name("N:ora; O,Neil", "O,Neil", "N:ora;")
    assert contact.notes == ("see N:x and TEL;TEL:1\\2",)
    assert contact.urls[0].value == "http://a.example/x"
    assert contact.phones == ()


def test_fields_nobody_knows_are_kept() -> None:
    contact = only(r"MECARD:N:Doe,Jane;DIV:Sales\; West;;")
    assert extras(contact) == [("X-MECARD-DIV", r"Sales\; West")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Doe,Jane,Q", Name("Jane Q Doe", "Doe", "Jane", "Q")),
        ("Jane Doe", Name("Jane Doe", "Doe", "Jane")),
        ("山田,太郎", Name("山田太郎", "山田", "太郎")),
        ("김,민수", Name("김민수", "김", "민수")),
        ("Doe,", Name("Doe", "Doe")),
    ],
)
def test_names(name: str, expected: Name) -> None:
    assert only(f"MECARD:N:{name};TEL:1;;").name == expected


@pytest.mark.parametrize(
    ("address", "expected", "said"),
    [
        (",,,Bonn", Address(city="Bonn"), []),
        ("Gasse 7", Address(street="Gasse 7"), []),
        (r"Gasse 7\, Hof", Address(street="Gasse 7, Hof"), []),
        ("Gasse 7, 1010 Wien", Address(street="Gasse 7, 1010 Wien"), ["code-address"]),
        ("a,b,c,d,e,f,g,h", Address(street="a,b,c,d,e,f,g,h"), ["code-address"]),
    ],
)
def test_addresses_of_other_than_seven_parts(address: str, expected: Address, said: list[str]) -> None:
    (record,) = read(f"MECARD:N:Doe,Jane;ADR:{address};;")
    assert record.contact
    assert record.contact.addresses == (expected,)
    assert codes(record) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MECARD:N:Doe,Jane;TEL:1", ["code-end-missing"]),
        ("mecard : n:Doe,Jane;\r\n Tel : 1;", []),
        ("MECARD:N:Doe,Jane;NOTE:at noon; or later; Mon: 9-5;TEL:1;;", ["code-unescaped"]),
        ("MECARD:N:Doe,Jane;BDAY:in May;TEL:1;;", ["vcard-birthday-text"]),
    ],
)
def test_what_generators_get_wrong_is_repaired_and_said(text: str, said: list[str]) -> None:
    (record,) = read(text)
    assert record.contact
    assert record.contact.name.family == "Doe"
    assert [one.value for one in record.contact.phones] == ["1"]
    assert codes(record) == said
    assert all(str(issue.message) for issue in record.issues)


def test_a_note_keeps_the_semicolons_that_were_not_escaped() -> None:
    assert only("MECARD:N:Doe,Jane;NOTE:at noon; or later; Mon: 9-5;;").notes == (
        "at noon; or later; Mon: 9-5",
    )


@pytest.mark.parametrize("text", ["MECARD:;;", "MECARD:", "BIZCARD:N:;X:;;", "MECARD:N:,;TEL:;;"])
def test_a_code_that_says_nothing_is_rejected(text: str) -> None:
    (record,) = read(text)
    assert record.contact is None
    assert record.raw == text.encode()
    assert (codes(record)[-1], record.issues[-1].severity) == ("code-empty", Severity.ERROR)


def test_bizcard() -> None:
    contact = only(
        "BIZCARD:N:Nora;X:O'Neil;T:Head of Sales;C:Green & Sons;A:7 Kiln Lane, Leeds;B:+44 113 4960100;"
        "M:+44 7700 900100;F:+44 113 4960199;E:nora@green.example;;"
    )
    assert contact.name == Name("Nora O'Neil", "O'Neil", "Nora")
    assert contact.titles == ("Head of Sales",)
    assert contact.organization == "Green & Sons"
    assert contact.addresses == (Address(street="7 Kiln Lane, Leeds", types=("work",)),)
    assert [one.types for one in contact.phones] == [("work",), ("cell",), ("fax",)]
    assert contact.emails[0].value == "nora@green.example"


def test_the_chinese_form() -> None:
    contact = only(
        "CARD:N:张伟;TIL:经理;DIV:销售部;COR:蓝海公司;TEL:010 5555 0100;M:13900000000;EM:z@lan.example;ZIP:100000;ADR:北京路1号;;"
    )
    assert contact.name.formatted == "张伟"
    assert contact.organizations == (("蓝海公司", "销售部"),)
    assert contact.addresses == (Address(street="北京路1号", postal_code="100000", types=("work",)),)


def test_the_form_of_lines() -> None:
    contact = only(
        "MEMORY:met at the show\r\nsecond day\r\nNAME1:山田太郎\r\nNAME2:ヤマダタロウ\r\nMAIL1:a@b.example\r\nTEL1:03\r\nADD:東京\r\n"
    )
    assert contact.name.formatted == "山田太郎"
    assert contact.emails[0].value == "a@b.example"
    assert contact.addresses[0].street == "東京"


def test_several_in_one_text() -> None:
    found = list(read("MECARD:N:Doe,Jane;TEL:1;;\r\nMECARD:;;\nBIZCARD:N:Max;;"))
    assert [(record.number, record.line, record.contact is not None) for record in found] == [
        (1, 1, True), (2, 2, False), (3, 3, True),
    ]  # fmt: skip


def test_only_what_begins_so_is_a_code() -> None:
    assert is_code("\ufeff mecard:N:x;;")
    assert not is_code("My MECARD: is here")
    assert not is_code("CARD: no")
    assert not is_code("BEGIN:VCARD")


def test_a_stored_code_reads_back_to_the_same_contact() -> None:
    contact = only(r"MECARD:N:Doe,Jane;NOTE:a\;b\nc;ADR:x,y;BDAY:soon;ZZ:1;TEL-AV:2;;")
    assert contact.card
    assert contact.card.version == ""
    assert read_card(contact.card.text, contact.card.version) == contact


def test_a_code_cannot_claim_a_picture() -> None:
    contact = only(f"MECARD:N:Doe,Jane;PHOTO:blob:{'a' * 64}:1:image/png;;")
    assert contact.photo is None
    assert contact.card
    assert "blob:" not in contact.card.text


@pytest.mark.parametrize("piece", ["a;", ";", "\\", "N:a,", "N:", "MECARD:", "; ", "TEL:1;", "\\;"])
def test_long_codes_take_linear_time(piece: str) -> None:
    assert list(read("MECARD:N:Doe,Jane;" + piece * 100_000))
