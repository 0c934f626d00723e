"""Who writes what: one sample card each, and what must come of it."""

from typing import Any

import pytest

from leaddesk.domain.contact import Address, ContactKind, ContactPoint, Name
from tests.formats.vcard.samples import codes, contact_of, demo_paths, records_of, sample


def only(name: str) -> Any:
    (record,) = sample(name)
    assert record.contact
    return record.contact


def test_outlook() -> None:
    contact = only("outlook-2.1.vcf")
    assert contact.name == Name("Dr. Jörg Grünwald", "Grünwald", "Jörg", prefix="Dr.")
    assert contact.organizations == (("Grünwald Präzisionsguß GmbH", "Einkauf"),)
    assert contact.titles == ("Geschäftsführer",)
    assert contact.notes == ("Zeile eins\nZeile zwei: fünf Stück\n",)
    assert contact.phones[0] == ContactPoint("+49 (89) 99998-100", ("work", "voice"))
    assert contact.addresses == (
        Address("", "Halle 3", "Gießerweg 7", "Möglingen", "", "70999", "Deutschland", ("work", "pref")),
    )
    assert contact.emails == (ContactPoint("joerg@gruenwald-guss.example", ("pref", "internet")),)
    assert [one.name for one in contact.extra] == [
        "LABEL", "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-MS-IMADDRESS", "REV",
    ]  # fmt: skip
    assert contact.card.version == "2.1"


def test_nokia_bare_parameters_and_no_formatted_name() -> None:
    contact = only("nokia-2.1.vcf")
    assert contact.name == Name("", "Øster", "Bjørn")
    assert [one.types for one in contact.phones] == [("pref", "cell", "voice"), ("home", "voice")]


def test_sony_ericsson_soft_breaks_also_before_an_empty_line() -> None:
    contact = only("sonyericsson-2.1.vcf")
    assert contact.name == Name("Magnus Sørensen", "Sørensen", "Magnus")
    assert contact.titles == ("Chef för inköp och försäljning",)


def test_android() -> None:
    contact = only("android-2.1.vcf")
    assert contact.name == Name("Илья Лебедев", "Лебедев", "Илья")
    assert contact.addresses[0].street == "ул. Мира, 5\nкв. 7"
    assert contact.photo.media_type == "image/png"
    assert contact.photo.size == 512
    assert contact.phones[1].types == ("x-support",)


def test_photo_without_indentation() -> None:
    contact = only("unindented-photo-2.1.vcf")
    assert contact.photo.size == 512
    assert [one.value for one in contact.phones] == ["+44 20 7946 0123"]


def test_iphone() -> None:
    contact = only("iphone-3.0.vcf")
    assert contact.organizations == (("Castellano Vetro S.p.A.",),)
    assert [one.label for one in contact.emails] == ["Work", None]
    assert contact.phones[1].label == "Reception, ask for Ada"
    assert contact.addresses[0].street == "Via dei Vetrai 3\nScala B"
    assert contact.urls[0].label == "HomePage"
    assert contact.birthday == "--05-09"
    assert contact.photo.size == 512
    assert [(one.group, one.name) for one in contact.extra if one.name == "X-ABLabel"] == [
        (f"item{number}", "X-ABLabel") for number in (5, 6, 7)
    ]


def test_macos_company_in_utf16() -> None:
    contact = only("macos-company-utf16be.vcf")
    assert contact.kind is ContactKind.ORGANIZATION
    assert contact.name.formatted == "한빛포장 주식회사"
    assert only("palm-utf16le-without-mark.vcf").name == Name("", "Çelik", "Aylin")
    assert only("utf8-with-mark.vcf").name.given == "Zoë"


def test_google() -> None:
    contact = only("google-3.0.vcf")
    assert contact.name.formatted == "Prof. Anna-Lena Öberg, PhD"
    assert contact.urls == (ContactPoint("http://blog.oberg-lab.example/?a=1,2", (), "BLOG"),)
    assert contact.tags == ("myContacts", "Fairs, 2026")
    assert contact.notes == ("First line\nSecond line; with a semicolon",)


def test_unescaped_commas_cut_nothing() -> None:
    contact = only("unescaped-3.0.vcf")
    assert contact.name.formatted == "Rossi, Paola"
    assert contact.organizations == (("Rossi, Bianchi & Figli", "Ufficio acquisti"),)
    assert contact.titles == ("Responsabile acquisti, imballaggi",)
    assert contact.notes == ("Vuole un'offerta, presto; poi una visita",)
    assert contact.urls[0].value == "https://rossi.example/?a,b;c"


def test_lotus_notes_names_its_character_set_beside() -> None:
    assert only("lotus-notes-2.1.vcf").name == Name("Žofie Dvořáková", "Dvořáková", "Žofie")


def test_evolution_and_a_long_key() -> None:
    first, second = sample("evolution-3.0.vcf")
    assert first.contact
    assert second.contact
    assert first.contact.card
    assert first.contact.card.uid == "pas-id-5F0A01230000000A"
    assert first.contact.phones[0].types == ("work", "voice")
    (key,) = second.contact.extra
    assert key.value.startswith("blob:")
    assert len(next(iter(second.blobs.values()))) == 512


def test_fold_within_a_character() -> None:
    contact = only("kaddressbook-fold-in-character.vcf")
    assert contact.notes == ("Познакомились на выставке в Казани, обещала прислать чертежи до пятницы",)


def test_thunderbird() -> None:
    contact = only("thunderbird-4.0.vcf")
    assert contact.name == Name("Siobhán O'Brien", "O'Brien", "Siobhán")
    assert contact.emails[0].types == ("pref",)
    assert contact.birthday == "1980-02-29"


def test_standard_4_0() -> None:
    first, second = (record.contact for record in sample("rfc6350-4.0.vcf"))
    assert first
    assert second
    assert first.name == Name("Yamada Taro", "Yamada", "Taro", suffix="Jr.,M.D.")
    assert first.titles == ("Director",)
    assert [one.value for one in first.phones] == ["+81-3-5550-0123;ext=102", "+81-90-5550-0123"]
    assert first.phones[0].types == ("voice", "work", "pref")
    assert first.birthday == "--02-03"
    assert first.photo
    assert first.photo.media_type == "image/png"
    names = [one.name for one in first.extra]
    assert names[:3] == ["KIND", "FN", "N"]
    assert {"TITLE", "ANNIVERSARY", "GENDER", "LANG", "MEMBER", "XML"} <= set(names)
    assert second.kind is ContactKind.ORGANIZATION
    assert second.photo
    assert second.photo.uri == "https://yamada-kogyo.example/front.jpg"
    assert second.birthday == "around 1920"


@pytest.mark.parametrize(
    ("name", "formatted", "family"),
    [
        ("shift-jis", "佐藤ソフィア", "佐藤"),
        ("gbk", "欧阳建国", "欧阳"),
        ("big5", "許功蓋", "許"),
        ("koi8-r", "Анна Петрова", "Петрова"),
        ("iso-2022-jp", "鈴木一郎", "鈴木"),
        ("euc-kr", "김민수", "김"),
        ("undeclared-1251", "Павел Сидоренко", "Сидоренко"),
        ("unknown", "Zoé Lefèvre", "Lefèvre"),
        ("wrong", "Łucja Żak", "Müller"),
    ],
)
def test_character_sets(name: str, formatted: str, family: str) -> None:
    contact = only(f"charset-{name}.vcf")
    assert (contact.name.formatted, contact.name.family) == (formatted, family)


def test_surrogates_as_java_writes_them() -> None:
    assert only("java-surrogates.vcf").name.formatted == "Rosa 🌹"


def test_line_ends() -> None:
    assert only("line-ends-cr.vcf").notes == ("One, folded",)
    contact = only("line-ends-cr-cr-lf.vcf")
    assert (contact.name.formatted, contact.notes) == ("Crispin Ames", ("soft break",))


def test_lines_that_lost_their_blank() -> None:
    contact = only("fold-without-blank.vcf")
    assert contact.notes[0].endswith("without the blank that marks a continuationand so went on.")
    assert contact.addresses[0].street == "Long Street 12"
    assert only("multiline-note.vcf").notes == ("She said:\nCall me tomorrow\nhttp://stone.example",)


def test_wrapper_profile_blanks_and_odd_names() -> None:
    contact = only("wrapper-profile-blanks.vcf")
    assert contact.name.formatted == "Wanda Frame"
    assert [one.name for one in contact.extra] == ["X-SUB/TYPE_A"]


def test_card_within_a_card() -> None:
    first, second = (record.contact for record in sample("agent.vcf"))
    assert first
    assert second
    assert first.name.formatted == "Big Boss"
    assert [one.value for one in first.phones] == ["111"]
    assert first.extra[0].value.splitlines()[1:3] == ["BEGIN:VCARD", "VERSION:2.1"]
    assert second.extra[0].value.startswith("BEGIN:VCARD\\nFN:Susan Aide")


def test_cards_in_mail() -> None:
    names = [record.contact.name.formatted for record in sample("mail.txt") if record.contact]
    assert names == ["Mail Sender", "Quoted Person"]


def test_missing_ends_and_beginnings() -> None:
    names = [record.contact.name.formatted for record in sample("end-missing.vcf") if record.contact]
    assert names == ["First Unfinished", "Second Whole", "Third"]
    assert only("begin-missing.vcf").name.formatted == "Without Begin"
    assert only("pasted-line.txt").name.formatted == "One Line"


def test_broken_base64_does_not_cost_the_card() -> None:
    broken, cut = sample("base64-broken.vcf")
    assert broken.contact
    assert broken.contact.photo is None
    assert broken.contact.extra[0].name == "PHOTO"
    assert cut.contact
    assert cut.contact.photo


def test_cards_that_say_nothing_are_rejected() -> None:
    records = sample("empty-cards.vcf")
    assert [record.contact is None for record in records] == [True, True, False]
    assert "card-empty" in codes(records[0])
    assert records[0].raw.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;")


def test_demo_cards_are_read() -> None:
    rejected = [
        (path.name, record.number)
        for path in demo_paths()
        for record in records_of(path.read_bytes())
        if record.contact is None
    ]
    assert rejected == [("card-scanner-app.vcf", 5)]


def test_phones_of_the_east() -> None:
    samsung = only("samsung-2.1.vcf")
    assert [(one.value, one.label) for one in samsung.phones] == [
        ("+82 2-5550-0144", "전시장"), ("+82 10-5550-0144", None),
    ]  # fmt: skip
    docomo = only("docomo-2.1.vcf")
    assert docomo.name == Name("", "石井", "美咲")
    assert [one.value for one in docomo.extra if one.name in {"SOUND", "X-GN"}] == ["ｲｼｲ;ﾐｻｷ", "展示会"]


def test_exchange() -> None:
    contact = only("exchange-2.1.vcf")
    assert contact.name == Name("Käthe Brückner", "Brückner", "Käthe")
    assert contact.addresses[0].street == "Gürtelstraße 3"
    assert contact.photo is None
    assert [one.name for one in contact.extra] == [
        "LABEL", "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN", "REV",
    ]  # fmt: skip


def test_pictures_of_blackberry_icloud_and_nextcloud() -> None:
    sizes = {only(name).photo.size for name in ("blackberry-2.1.vcf", "icloud-3.0.vcf", "nextcloud-4.0.vcf")}
    assert len(sizes) == 1
    assert only("blackberry-2.1.vcf").photo.media_type == "image/webp"
    assert only("nextcloud-4.0.vcf").birthday == "1990-04"
    assert only("icloud-3.0.vcf").birthday == "--11-02"
    assert only("icloud-3.0.vcf").emails == (
        ContactPoint("livia@marchetti.example", ("internet",), "Showroom"),
    )


def test_what_later_rfcs_added_is_kept() -> None:
    contact = only("rfc9554-4.0.vcf")
    assert contact.name == Name("Dr. Noor van den Berg", "van den Berg", "Noor", prefix="Dr.")
    assert contact.addresses[0].city == "Amsterdam"
    assert {"PRONOUNS", "SOCIALPROFILE", "JSPROP", "CONTACT-URI", "ANNIVERSARY"} <= {
        one.name for one in contact.extra
    }


def test_what_scanners_type() -> None:
    contact = only("scanner-one-line.txt")
    assert contact.name == Name("Kari Nilsen", "Nilsen", "Kari")
    assert contact.notes == ("Booth 7, likes samples",)


def test_letters_by_what_stands_around_them() -> None:
    assert only("charset-undeclared-short.vcf").organizations == (("Işık Ltd. Şti.",),)
    assert only("lotus-notes-quoted-2.1.vcf").name == Name("Jiří Černý", "Černý", "Jiří")
    assert only("eight-bit-in-quoted-2.1.vcf").name == Name("", "Léger", "Hélène")


def test_versions_that_are_none() -> None:
    assert only("version-odd.vcf").phones == (ContactPoint("+49 30 5550 0111", ("work", "voice")),)


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:19890202", "1989-02-02"),
        ("BDAY:1996-04-15T201243+04:00", "1996-04-15"),
        ("BDAY:--0416", "--04-16"),
        ("BDAY;VALUE=date:1604-07-30", "--07-30"),
        ("BDAY:1990-02-30", "1990-02-30"),
        ("BDAY;VALUE=text:circa 1800", "circa 1800"),
        ("BDAY:2001/3/4", "2001-03-04"),
        ("BDAY:", None),
    ],
)
def test_birthdays(line: str, birthday: str | None) -> None:
    assert contact_of("FN:x", line).birthday == birthday


def test_types_and_labels() -> None:
    contact = contact_of(
        "FN:x", 'TEL;TYPE="work,cell";TYPE=PREF:1', "TEL;VALUE=uri:tel:2", "item1.TEL:3", "item1.X-ABLabel:_$!<Mobile>!$_",
        "EMAIL:mailto:a@b.example",
    )  # fmt: skip
    assert contact.phones == (
        ContactPoint("1", ("work", "cell", "pref")),
        ContactPoint("2"),
        ContactPoint("3", (), "Mobile"),
    )
    assert contact.emails[0].value == "a@b.example"
    assert contact.extra == ()


def test_a_card_cannot_claim_the_pictures_of_another() -> None:
    digest = "0" * 64
    contact = contact_of("FN:x", f"PHOTO:blob:{digest}:10:image/png", f"NOTE:see blob:{digest}")
    assert contact.photo is None or not contact.photo.digest
    assert contact.card
    assert f"blob:{digest}" not in contact.card.text


def test_a_fold_before_the_colon_beside_a_photo() -> None:
    contact = contact_of(
        "FN:x", "EMAIL;TYPE=" + "A" * 64, " :0", "  0", "PHOTO;ENCODING=b:/9j/", " /9j/", "TEL:1"
    )
    assert contact.emails[0].value == "0 0"
    assert contact.photo
    assert contact.photo.size == 6


def test_a_fold_before_the_colon_beside_something_odd() -> None:
    contact = contact_of("FN:x", "odd", "TEL;TYPE=" + "A" * 64, " ;TYPE=b:0", "TEL;TYPE=c", " :1")
    assert [one.value for one in contact.phones] == ["0", "1"]


def test_an_address_where_a_photo_was_promised() -> None:
    photo = contact_of("FN:x", "PHOTO;ENCODING=b;TYPE=JPEG:http://a.example/b.jpg").photo
    assert photo
    assert photo.uri == "http://a.example/b.jpg"
