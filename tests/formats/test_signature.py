import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.domain.contact import Address, ContactKind, ContactPoint, Name
from leaddesk.formats.signature import read_signature


def phones(contact):
    return [(point.value, *point.types) for point in contact.phones]


def test_one_line():
    contact = read_signature("Anna Bianchi, Rossi SpA, anna@rossi.example, +39 02 1234567")
    assert contact.name == Name(formatted="Anna Bianchi", given="Anna", family="Bianchi")
    assert contact.organizations == (("Rossi SpA",),)
    assert contact.emails == (ContactPoint("anna@rossi.example"),)
    assert phones(contact) == [("+39 02 1234567",)]
    assert contact.notes == ()
    assert contact.kind is ContactKind.PERSON


def test_an_italian_signature():
    contact = read_signature(
        "Cordiali saluti,\n--\nDott.ssa Anna Bianchi\nResponsabile Acquisti\nRossi Macchine S.p.A.\n"
        "Via Roma 12, 20121 Milano (MI), Italia\n"
        "Tel. +39 02 1234567 | Cell: 333 123 4567 - Fax 02 1234568\n"
        "E-mail: anna.bianchi@rossi.example\nwww.rossi.example\nP.IVA 01234567890"
    )
    assert contact.name == Name("Dott.ssa Anna Bianchi", "Bianchi", "Anna", prefix="Dott.ssa")
    assert contact.titles == ("Responsabile Acquisti",)
    assert contact.organizations == (("Rossi Macchine S.p.A.",),)
    assert contact.addresses == (
        Address(street="Via Roma 12", postal_code="20121", city="Milano", region="MI", country="Italia"),
    )
    assert phones(contact) == [
        ("+39 02 1234567", "voice"),
        ("333 123 4567", "cell"),
        ("02 1234568", "fax"),
    ]
    assert contact.emails == (ContactPoint("anna.bianchi@rossi.example"),)
    assert contact.urls == (ContactPoint("www.rossi.example"),)
    assert contact.notes == ("P.IVA 01234567890",)


def test_a_russian_signature():
    contact = read_signature(
        "С уважением,\nПетров Иван Сергеевич\nГенеральный директор\nООО «Ромашка»\n"
        "101000, г. Москва, ул. Тверская, д. 1\n"
        "тел.: +7 (495) 123-45-67 доб. 12, моб. 8 916 123-45-67\nivan@romashka.example"
    )
    assert contact.name == Name("Петров Иван Сергеевич", "Петров", "Иван", "Сергеевич")
    assert contact.titles == ("Генеральный директор",)
    assert contact.organization == "ООО «Ромашка»"
    assert contact.addresses == (Address(street="ул. Тверская, д. 1", postal_code="101000", city="Москва"),)
    assert phones(contact) == [("+7 (495) 123-45-67 доб. 12", "voice"), ("8 916 123-45-67", "cell")]
    assert contact.notes == ()


def test_a_korean_signature():
    contact = read_signature(
        "김민수 부장\n주식회사 한빛\n(06236) 서울특별시 강남구 테헤란로 123\n"
        "전화 02-1234-5678 휴대폰: 010-1234-5678\n팩스 02-1234-5679\nminsu@hanbit.example"
    )
    assert contact.name == Name("김민수", "김", "민수")
    assert contact.titles == ("부장",)
    assert contact.organization == "주식회사 한빛"
    assert contact.addresses == (
        Address(street="강남구 테헤란로 123", city="서울특별시", postal_code="06236"),
    )
    assert phones(contact) == [
        ("02-1234-5678", "voice"),
        ("010-1234-5678", "cell"),
        ("02-1234-5679", "fax"),
    ]


def test_a_hindi_signature():
    contact = read_signature(
        "सादर,\nडॉ. राजेश शर्मा\nप्रबंधक, बिक्री\nभारत टूल्स प्रा. लि.\n"
        "12 MG Road, Bengaluru 560001, India\nफ़ोन: +91 80 1234 5678 मोबाइल: +91 98765 43210\n"
        "rajesh@bharat.example"
    )
    assert contact.name == Name("डॉ. राजेश शर्मा", prefix="डॉ.")
    assert contact.titles == ("प्रबंधक, बिक्री",)
    assert contact.organization == "भारत टूल्स प्रा. लि."
    assert contact.addresses == (
        Address(street="12 MG Road", city="Bengaluru", postal_code="560001", country="India"),
    )
    assert phones(contact) == [("+91 80 1234 5678", "voice"), ("+91 98765 43210", "cell")]


def test_a_german_signature():
    contact = read_signature(
        "Mit freundlichen Grüßen\n\nJürgen Müller\nVertriebsleiter\n\nMüller & Söhne GmbH & Co. KG\n"
        "Hauptstraße 5\n80331 München\nTelefon: 089 / 123456-0\nMobil: 0171 1234567\n"
        "Handelsregister: HRB 12345\nUSt-IdNr.: DE123456789\nhttps://www.mueller.example/kontakt"
    )
    assert contact.name == Name("Jürgen Müller", "Müller", "Jürgen")
    assert contact.titles == ("Vertriebsleiter",)
    assert contact.organization == "Müller & Söhne GmbH & Co. KG"
    assert contact.addresses == (Address(street="Hauptstraße 5", postal_code="80331", city="München"),)
    assert phones(contact) == [("089 / 123456-0", "voice"), ("0171 1234567", "cell")]
    assert contact.urls == (ContactPoint("https://www.mueller.example/kontakt"),)
    assert contact.notes == ("Handelsregister: HRB 12345\nUSt-IdNr.: DE123456789",)


def test_an_american_signature_whose_company_is_known_by_its_domain():
    contact = read_signature(
        "John Smith - VP Sales\nAcme Tools\n123 Main Street\nSpringfield, IL 62704\n"
        "T: (217) 555-0100 x12\nM: 217.555.0101\njohn@acmetools.example"
    )
    assert contact.name == Name("John Smith", "Smith", "John")
    assert contact.titles == ("VP Sales",)
    assert contact.organization == "Acme Tools"
    assert contact.addresses == (
        Address(street="123 Main Street", city="Springfield", region="IL", postal_code="62704"),
    )
    assert phones(contact) == [("(217) 555-0100 x12", "voice"), ("217.555.0101", "cell")]


def test_labelled_lines_say_what_they_are():
    contact = read_signature(
        "Name: Jane Doe\nCompany: Foo\nРоль: x\nPhone: 123456\nEmail: jane@foo.example\n"
        "Address: 1 High Street, London SW1A 2AA\nДолжность: директор"
    )
    assert contact.name == Name("Jane Doe", "Doe", "Jane")
    assert contact.organization == "Foo"
    assert contact.titles == ("директор",)
    assert phones(contact) == [("123456", "voice")]
    assert contact.addresses == (Address(street="1 High Street", city="London", postal_code="SW1A 2AA"),)
    assert contact.notes == ("Роль: x",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tel 02 1234567 Mobile 333 1234567", [("02 1234567", "voice"), ("333 1234567", "cell")]),
        ("Office: 030 123456", [("030 123456", "work", "voice")]),
        ("Work phone: 030 123456", [("030 123456", "work", "voice")]),
        ("Mobile phone: 0171 123456", [("0171 123456", "cell")]),
        ("Tel/Fax: 030 123456", [("030 123456", "voice", "fax")]),
        ("+39 333 1234567 (mobile)", [("+39 333 1234567", "cell")]),
        ("휴대폰 010-1234-5678", [("010-1234-5678", "cell")]),
        ("ＴＥＬ：０３-１２３４-５６７８", [("03-1234-5678", "voice")]),
        ("0049 89 1234567", [("0049 89 1234567",)]),
        ("IBAN DE89 3704 0044 0532 0130 00", []),
        ("ИНН 7701234567", []),
        ("14.03.2026 10:30", []),
        ("2026-03-14", []),
        ("HRB 1234567", []),
    ],
)
def test_numbers_are_phones_only_where_something_says_so(text, expected):
    contact = read_signature(text)
    assert phones(contact) == expected
    assert expected or contact.notes == (text,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna <anna@rossi.example>", Name("Anna")),
        ('"Bianchi, Anna" <anna@rossi.example>', Name("Anna Bianchi", "Bianchi", "Anna")),
        ("BIANCHI Anna\nanna@rossi.example", Name("BIANCHI Anna", "BIANCHI", "Anna")),
        ("Иван Сергеевич Петров", Name("Иван Сергеевич Петров", "Петров", "Иван", "Сергеевич")),
        ("Иван Петров", Name("Иван Петров")),
        ("남궁민수", Name("남궁민수", "남궁", "민수")),
        ("대표이사 김민수", Name("김민수", "김", "민수")),
        ("Maria Grazia Rossi", Name("Maria Grazia Rossi")),
        ("Anna\nanna@rossi.example", Name("Anna")),
        ("thanks for the nice talk", Name()),
        ("Hello\nanna@rossi.example", Name()),
    ],
)
def test_names(text, name):
    assert read_signature(text).name == name


def test_an_organization_alone():
    contact = read_signature("Acme GmbH\nTel. 030 123456")
    assert contact.kind is ContactKind.ORGANIZATION
    assert contact.organization == "Acme GmbH"


def test_the_country_settles_short_postal_codes():
    assert read_signature("Ringstraße 1\n1010 Wien").notes == ("1010 Wien",)
    (address,) = read_signature("Ringstraße 1\n1010 Wien", "at").addresses
    assert address == Address(street="Ringstraße 1", postal_code="1010", city="Wien")


def test_what_is_not_understood_is_kept_in_order():
    contact = read_signature("met at the bar\nwants 3 pumps; soon\nanna@rossi.example\nsee you")
    assert contact.notes == ("met at the bar\nwants 3 pumps; soon\nsee you",)


def test_prose_is_kept_whole_and_its_address_taken():
    prose = "I met her " * 40 + "and her address is anna@rossi.example."
    contact = read_signature(prose)
    assert contact.emails == (ContactPoint("anna@rossi.example"),)
    assert contact.notes == (prose,)


def test_a_text_of_any_length():
    contact = read_signature("Anna Bianchi\n" + "x" * 100_000 + "\nlast words")
    assert contact.name.given == "Anna"
    assert contact.notes[0].endswith("last words")
    assert len(contact.notes[0]) > 100_000


SNIPPETS = st.sampled_from(
    [
        "Tel. +39 02 1",
        "anna@x.example",
        "www.x.example",
        "GmbH",
        "ООО",
        "김민수",
        "부장",
        "Via Roma 1",
        "00184 Roma",
        ",",
        ";",
        ":",
        "<",
        ">",
        "(",
        ")",
        '"',
        "|",
        "–",
        "Name",
        "Address:",
        "Dr. ",
        "CEO",
        "12345",
        "560001",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(SNIPPETS | st.text(max_size=6), max_size=14).map("\n".join),
    st.sampled_from([None, "IT", "at", "??"]),
)
def test_it_never_raises_and_loses_no_word(text, country):
    contact = read_signature(text, country)
    kept = repr(contact)
    for word in ("anna@x.example", "Via Roma 1"):
        assert text.count(word) == 0 or word in kept
