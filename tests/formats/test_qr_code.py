"""A contact's code: read by a code reader it gives the same contact, and it is never finer than phones can read."""

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint, Name, Photo, Property
from leaddesk.domain.errors import InputError
from leaddesk.formats import pictures
from leaddesk.formats.qr_code import QUIET, QrCode, payload_of, qr_code
from tests.formats.vcard.samples import said
from tests.formats.vcard.test_round_trips import contacts

MIRA = Contact(
    uid="ours",
    name=Name("Dr. Mira Østergård", "Østergård", "Mira", prefix="Dr."),
    organizations=(("Nordlys Værft A/S", "Indkøb"),),
    titles=("Head of Purchasing",),
    emails=(ContactPoint("mira@nordlys.example", ("work",)),),
    phones=(ContactPoint("+45 70 10 20 30", ("work", "voice")), ContactPoint("+45 20 10 20 30", ("cell",))),
    urls=(ContactPoint("https://nordlys.example/?a=1,2;b", ()),),
    addresses=(Address(street="Havnegade 7", city="København", postal_code="1058", country="Danmark", types=("work",)),),
    birthday="1984-03-05",
)  # fmt: skip


def scanned(code: QrCode) -> Contact:
    (record,) = pictures.read(io.BytesIO(code.png()))
    assert record.issues == ()
    assert record.contact
    return record.contact


def test_a_code_reads_back_to_the_same_contact() -> None:
    code = qr_code(MIRA)
    assert said(scanned(code)) == said(MIRA)
    assert code.left_out == ()


@pytest.mark.parametrize(
    "contact",
    [
        Contact(name=Name("김민수", "김", "민수"), phones=(ContactPoint("+82 10 5555 0123", ("cell",)),)),
        Contact(name=Name("अनिल देशपांडे", "देशपांडे", "अनिल"), emails=(ContactPoint("anil@x.example"),)),
        Contact(name=Name("نور الهدى", "الهدى", "نور"), titles=("مديرة",)),
        Contact(kind=ContactKind.ORGANIZATION, organizations=(("Green & Sons; Ltd, Leeds",),)),
        Contact(emails=(ContactPoint("only@mail.example"),)),
    ],
)
def test_scripts_organizations_and_single_values(contact: Contact) -> None:
    found = scanned(qr_code(contact))
    assert found.kind == contact.kind
    assert found.display_name == contact.display_name
    assert (found.emails, found.phones, found.titles) == (contact.emails, contact.phones, contact.titles)


def test_the_same_contact_gives_the_same_bytes() -> None:
    first, second = qr_code(MIRA), qr_code(replace(MIRA, id=7, revision=3))
    assert (first.png(), first.svg()) == (second.png(), second.svg())


def test_what_is_nobodys_business_is_not_in_it_and_is_told() -> None:
    contact = replace(
        MIRA,
        notes=("Haggles. Offer 20 % less.",),
        tags=("difficult",),
        photo=Photo("image/jpeg", "a" * 64, 99_000),
        extra=(Property("X-SECRET", "hush"),),
        phones=(ContactPoint("+45 70 10 20 30", ("work",), "Her secretary"),),
    )
    code = qr_code(contact)
    assert [str(one) for one in code.left_out] == ["the photo", "the notes", "the tags"]
    found = scanned(code)
    assert (found.notes, found.tags, found.photo, found.extra, found.card and found.card.uid) == (
        (),
        (),
        None,
        (),
        "",
    )
    assert found.phones == (ContactPoint("+45 70 10 20 30", ("work",)),)


def test_of_a_contact_that_says_much_the_less_important_is_left_out() -> None:
    points = tuple(
        ContactPoint(f"someone.number.{count}@a-rather-long-domain.example") for count in range(20)
    )
    contact = replace(
        MIRA, emails=points, urls=points, addresses=MIRA.addresses * 9, titles=("Head of something",) * 9
    )
    code = qr_code(contact)
    assert len(code.modules) <= 97
    found = scanned(code)
    assert found.name == MIRA.name
    assert found.phones == MIRA.phones
    assert found.emails
    assert "further addresses" in map(str, code.left_out)


def test_a_name_that_no_code_holds_is_refused() -> None:
    with pytest.raises(InputError, match="too long for a code"):
        qr_code(Contact(name=Name("x" * 3000)))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(contacts)
def test_any_contact_has_a_code_that_says_its_name(contact: Contact) -> None:
    code = qr_code(contact)
    found = scanned(code)
    assert found.name.formatted == contact.name.formatted
    assert set(found.emails) <= {replace(one, label=None) for one in contact.emails}


def test_lines_are_not_folded() -> None:
    payload = payload_of(Contact(name=Name("x" * 200)))
    assert f"FN:{'x' * 200}\r\n" in payload


def test_picture_and_drawing_have_the_white_that_readers_need() -> None:
    code = qr_code(MIRA)
    picture = Image.open(io.BytesIO(code.png())).convert("L")
    scale = picture.width // (len(code.modules) + 2 * QUIET)
    assert picture.width == picture.height >= 800
    assert picture.crop((0, 0, picture.width, QUIET * scale)).getextrema() == (255, 255)
    for row, modules in enumerate(code.modules):
        for column, dark in enumerate(modules):
            at = ((QUIET + column) * scale, (QUIET + row) * scale)
            assert (picture.getpixel(at) == 0) is dark
    assert code.svg().startswith(b"<?xml")
    assert b"#fff" in code.svg()
