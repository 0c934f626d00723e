"""What tells the character set of a short name that declares none: the card around it, and the file around the card."""

import io

import pytest

from leaddesk.formats.vcard.reader import read
from tests.formats.vcard.samples import card, codes, records_of

PLACES = [
    ("cp1251", "Євген", "+380 44 123 45 67"),
    ("cp1250", "Ştefan Ionescu", "+40 21 123 4567"),
    ("cp1250", "Řehoř", "00420 221 123 456"),
    ("cp1254", "Oğuz", "+90 212 123 45 67"),
    ("cp1257", "Kęstutis", "+370 5 123 4567"),
    ("cp1256", "أحمد", "+20 2 1234 5678"),
    ("euc-jp", "山田太郎", "+81-3-1234-5678"),
    ("big5", "許功蓋", "+886 2 1234 5678"),
    ("cp1252", "Søren Ågård", "+45 70 10 20 30"),
    ("cp1252", "Zoë", "+7 495 123 45 67"),
]


@pytest.mark.parametrize(("charset", "name", "phone"), PLACES)
def test_where_the_phone_is_at_home(charset: str, name: str, phone: str) -> None:
    (record,) = records_of(card(f"FN:{name}", f"TEL:{phone}").encode(charset))
    assert record.contact
    assert record.contact.name.formatted == name
    assert codes(record) == ["charset-guessed"]


@pytest.mark.parametrize(
    "line",
    [
        "EMAIL:info@example.com.tr",
        "URL:https://oguz.com.tr/",
        "NOTE;LANGUAGE=tr-TR:x",
        "TEL;VALUE=uri:tel:+90-212-1",
    ],
)
def test_where_the_addresses_are_at_home(line: str) -> None:
    (record,) = records_of(card("FN:Oğuz", line).encode("cp1254"))
    assert record.contact
    assert record.contact.name.formatted == "Oğuz"


def test_the_same_in_quoted_printable() -> None:
    quoted = "".join(f"={octet:02X}" for octet in "Oğuz".encode("cp1254"))
    (record,) = records_of(card(f"FN;ENCODING=QUOTED-PRINTABLE:{quoted}", "TEL:+90 212 1", version="2.1"))
    assert record.contact
    assert record.contact.name.formatted == "Oğuz"
    assert codes(record) == ["charset-guessed"]


def test_what_other_cards_of_the_file_are_written_in_also_those_behind() -> None:
    names = ["Oğuz", "Gülşen Yıldız", "İbrahim Çağlar", "Ayşe Şahin"]
    found = records_of("".join(card(f"FN:{name}") for name in names).encode("cp1254"))
    assert [record.contact.name.formatted for record in found if record.contact] == names


def test_a_card_of_another_kind_among_them_is_not_drawn_along() -> None:
    names = ["Анна Петрова", "Иван Кузнецов", "Мария Смирнова"]
    data = card(f"FN:{names[0]}").encode("cp1251") + card("FN:Jörg Müller").encode("cp1252")
    data += card(f"FN:{names[1]}").encode("cp1251") + card(f"FN:{names[2]}").encode("koi8-r")
    found = [record.contact.name.formatted for record in records_of(data) if record.contact]
    assert found == [names[0], "Jörg Müller", names[1], names[2]]


@pytest.mark.parametrize(
    "line", ["FN:\xc8esk\xfd", "FN;ENCODING=QUOTED-PRINTABLE:=C8esk=FD", "FN;ENCODING=BASE64:yGVza/0="]
)
def test_lotus_notes_says_it_once_for_all_lines(line: str) -> None:
    data = card(line, "X-LOTUS-CHARSET:windows-1250", version="2.1").encode("latin-1")
    (record,) = read(io.BytesIO(data))
    assert record.contact
    assert record.contact.name.formatted == "Český"
    assert codes(record) == []


def test_what_lotus_notes_says_wrongly_is_told() -> None:
    (record,) = records_of(card("FN:Łucja", "X-LOTUS-CHARSET:windows-1252", version="2.1"))
    assert record.contact
    assert record.contact.name.formatted == "Łucja"
    (record,) = records_of(
        card("FN;ENCODING=QUOTED-PRINTABLE:=C5=81ucja", "X-LOTUS-CHARSET:windows-1252", version="2.1")
    )
    assert record.contact
    assert record.contact.name.formatted == "Łucja"
    assert codes(record) == ["charset-wrong"]
