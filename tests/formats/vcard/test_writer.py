"""What was not edited goes out as it came; what was edited is written in its place."""

import base64
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import vobject

from leaddesk.domain.contact import (
    Accuracy,
    Address,
    Confirmation,
    Contact,
    ContactKind,
    ContactPoint,
    Name,
    Photo,
    Property,
    Rating,
)
from leaddesk.formats.vcard.reader import read_card
from leaddesk.formats.vcard.writer import write
from tests.formats.vcard.samples import (
    FOLDER,
    contact_of,
    contacts_of,
    demo_paths,
    records_of,
    said,
    sample_paths,
)

ALL = [*sample_paths(), *demo_paths()]


def no_blob(digest: str) -> bytes:
    raise AssertionError(digest)


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def without_version(contact: Contact) -> list[str]:
    assert contact.card
    return [line for line in contact.card.text.split("\n") if not line.upper().startswith("VERSION")]


def written(contact: Contact, version: str = "3.0", blobs: Mapping[str, bytes] | None = None) -> list[str]:
    return lines_of(write(contact, version, (blobs or {}).__getitem__))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_a_stored_card_reads_back_to_its_contact(path: Any) -> None:
    for record in records_of(path.read_bytes()):
        if record.contact and record.contact.card:
            assert read_card(record.contact.card.text, record.contact.card.version) == record.contact


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_property_comes_back_at_the_same_version(path: Any) -> None:
    for record in records_of(path.read_bytes()):
        if not (record.contact and record.contact.card and record.contact.card.version):
            continue
        text = write(record.contact, record.contact.card.version, record.blobs.__getitem__)
        (again,) = contacts_of(text)
        before, after = without_version(record.contact), without_version(again)
        assert [line for line in after if line in before or not line.startswith(("FN", "N:"))] == before


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_version_says_the_same(path: Any, version: str) -> None:
    for record in records_of(path.read_bytes()):
        if not record.contact:
            continue
        text = write(record.contact, version, record.blobs.__getitem__)
        (again,) = records_of(text)
        assert again.contact
        expected, found = said(record.contact), said(again.contact)
        if not record.contact.name.formatted:
            found["name"] = replace(found["name"], formatted="")
        assert found == expected
        assert {one.name.upper() for one in record.contact.extra} <= {
            one.name.upper() for one in again.contact.extra
        }


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_vobject_reads_what_is_written(path: Any) -> None:
    for record in records_of(path.read_bytes()):
        contact = record.contact
        # A photo that came broken goes back broken, and vobject dies of it, as of names with a slash.
        if not contact or any(one.name == "PHOTO" or "/" in one.name for one in contact.extra):
            continue
        text = write(replace(contact, card=None, uid="u"), "3.0", record.blobs.__getitem__)
        card = vobject.readOne(text)
        assert card.fn.value == (contact.name.formatted or contact.display_name)
        assert card.n.value.family == contact.name.family
        assert [one.value for one in card.contents.get("tel", [])] == [one.value for one in contact.phones]
        assert [one.value for one in card.contents.get("note", [])] == list(contact.notes)
        assert [one.value.street for one in card.contents.get("adr", [])] == [
            one.street for one in contact.addresses
        ]


def test_an_edited_phone_is_replaced_in_its_place() -> None:
    contact = contact_of(
        "FN:x", "N:x;;;;", "item1.TEL;X-SLOT=2;TYPE=WORK:1", "item1.X-ABLabel:Desk", "TEL;TYPE=home:2"
    )
    first, second = contact.phones
    lines = written(replace(contact, phones=(replace(first, value="9"), second)))
    assert lines[4:7] == ["item1.TEL;X-SLOT=2;TYPE=WORK:9", "item1.X-ABLabel:Desk", "TEL;TYPE=home:2"]


def test_new_removed_and_inserted_elements() -> None:
    contact = contact_of("FN:x", "N:x;;;;", "TEL:1", "X-A:b", "TEL:2", "EMAIL:a@b.example")
    edited = replace(
        contact, phones=(ContactPoint("1"), ContactPoint("3", ("cell",)), ContactPoint("2")), emails=()
    )
    assert written(edited)[4:-2] == ["TEL:1", "TEL;TYPE=CELL:3", "X-A:b", "TEL:2"]


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Desk", "Büro", ["Büro"]),
        ("Desk", None, []),
        (None, "Desk", ["Desk"]),
    ],
)
def test_labels_change_with_their_value(version: str, before: str, after: str, expected: list[str]) -> None:
    lines = ["item1.TEL:1", f"item1.X-ABLabel:{before}"] if before else ["TEL:1"]
    contact = contact_of("FN:x", *lines, version=version)
    edited = replace(contact, phones=(replace(contact.phones[0], label=after),))
    (again,) = contacts_of(write(edited, version, no_blob))
    assert again.phones == edited.phones
    assert again.extra == ()


def test_a_removed_value_takes_its_label_along() -> None:
    contact = contact_of("FN:x", "N:x;;;;", "item1.TEL:1", "item1.X-ABLabel:Desk", "item1.X-OTHER:y")
    assert written(replace(contact, phones=()))[4:-2] == ["item1.X-OTHER:y"]


def test_edited_components_leave_the_others_as_they_came() -> None:
    contact = contact_of("FN:x", "N:Stevenson;John;Philip,Paul;;", "ADR:;;a\\,b;C;;;;beyond")
    (address,) = contact.addresses
    edited = replace(
        contact, name=replace(contact.name, family="Ste;v"), addresses=(replace(address, city="D,"),)
    )
    lines = written(edited)
    assert lines[3] == "N:Ste\\;v;John;Philip,Paul;;"
    assert lines[4] == "ADR:;;a\\,b;D\\,;;;;beyond"


OFFICE_AND_HOME = (
    "FN:x", "N:x;;;;", "ADR;TYPE=WORK:;;Main St 1;Bonn;;53111;", "ADR;TYPE=HOME:;;Gasse 2;Wien;;1010;",
    "LABEL;TYPE=HOME:Gasse 2\\nWien", "LABEL;TYPE=WORK,POSTAL:Main St 1\\nBonn", "REV:20200101T000000Z",
)  # fmt: skip


def test_what_says_again_what_was_edited_goes_with_it() -> None:
    contact = contact_of(*OFFICE_AND_HOME)
    work, home = contact.addresses
    assert written(contact)[-4:-2] == ["LABEL;TYPE=WORK,POSTAL:Main St 1\\nBonn", "REV:20200101T000000Z"]
    moved = replace(contact, addresses=(replace(work, street="High St 9"), home))
    assert written(moved)[4:-2] == [
        "ADR;TYPE=WORK:;;High St 9;Bonn;;53111;", "ADR;TYPE=HOME:;;Gasse 2;Wien;;1010;", "LABEL;TYPE=HOME:Gasse 2\\nWien",
    ]  # fmt: skip
    assert [line for line in written(replace(contact, addresses=(work,))) if line.startswith(("LABEL", "ADR"))] == [
        "ADR;TYPE=WORK:;;Main St 1;Bonn;;53111;", "LABEL;TYPE=WORK,POSTAL:Main St 1\\nBonn",
    ]  # fmt: skip


def test_the_label_of_an_edited_address_is_found_by_its_group_or_as_the_only_one() -> None:
    for lines in (("a.ADR:;;b;;;;", "a.LABEL:b"), ("ADR;TYPE=WORK:;;b;;;;", "LABEL:b")):
        contact = contact_of("FN:x", *lines, "b.LABEL:other")
        moved = replace(contact, addresses=(replace(contact.addresses[0], street="c"),))
        assert [line for line in written(moved) if "LABEL" in line] == ["b.LABEL:other"]


def test_a_revision_goes_with_any_edit_but_not_with_what_is_leaddesks_own() -> None:
    contact = contact_of("FN:x", "TEL:1", "REV:20200101T000000Z")
    now = datetime(2026, 11, 23, tzinfo=UTC)
    (phone,) = contact.phones
    confirmed = replace(phone, confirmation=Confirmation(Accuracy.CONFIRMED, "called", now))
    assert "REV:20200101T000000Z" in written(
        replace(contact, phones=(confirmed,), owner="Ada", rating=Rating.HOT)
    )
    assert "REV:20200101T000000Z" not in written(replace(contact, titles=("Head",)))
    assert "REV:20200101T000000Z" in written(Contact(name=Name("x"), extra=contact.extra))


def test_unknown_properties_keep_group_parameters_and_value() -> None:
    raw = 'odd.X-Thing;A="b;c",d;E=f:v\\,a;l:u"e'
    contact = contact_of("FN:x", "N:x;;;;", raw)
    assert contact.extra == (Property("X-Thing", 'v\\,a;l:u"e', "odd", ';A="b;c",d;E=f'),)
    assert raw in written(contact)
    assert raw in written(replace(contact, card=None))
    assert raw not in written(replace(contact, extra=()))


def test_extras_of_another_card_do_not_fall_under_labels_of_this() -> None:
    contact = contact_of("FN:x", "item1.TEL:1", "item1.X-ABLabel:Desk")
    added = (Property("X-ABDATE", "2020-01-01", "item1"), Property("X-ABLabel", "Fair", "item1"))
    lines = written(replace(contact, extra=added))
    assert "item2.X-ABDATE:2020-01-01" in lines
    assert "item2.X-ABLabel:Fair" in lines


def test_uid_of_the_card_or_else_of_the_contact() -> None:
    contact = contact_of("FN:x", "UID:not a uuid\\:1")
    assert "UID:not a uuid\\:1" in written(replace(contact, uid="ours"))
    assert "UID:ours" in written(replace(contact_of("FN:x"), uid="ours"))
    assert "UID;VALUE=text:ours" in written(Contact(name=Name("x"), uid="ours"), "4.0")


def test_what_is_leaddesks_own_is_not_written() -> None:
    contact = Contact(name=Name("x"), owner="Ada", stage_id=3)
    assert written(contact, "4.0") == ["BEGIN:VCARD", "VERSION:4.0", "FN:x", "END:VCARD", ""]


@pytest.mark.parametrize(
    ("version", "line"), [("4.0", "KIND:org"), ("3.0", "X-ABShowAs:COMPANY"), ("2.1", "X-ABShowAs:COMPANY")]
)
def test_organizations(version: str, line: str) -> None:
    contact = Contact(kind=ContactKind.ORGANIZATION, name=Name("Acme"), organizations=(("Acme",),))
    assert line in written(contact, version)
    person = replace(contacts_of("\r\n".join(written(contact, version)))[0], kind=ContactKind.PERSON)
    (again,) = contacts_of("\r\n".join(written(person, version)))
    assert again.kind is ContactKind.PERSON


def test_photos_in_each_versions_form() -> None:
    data = bytes(range(250))
    digest = "ab" * 32
    contact = Contact(name=Name("x"), photo=Photo("image/jpeg", digest, len(data)))
    text = base64.b64encode(data).decode()
    assert f"PHOTO;ENCODING=b;TYPE=JPEG:{text}" in written(contact, "3.0", {digest: data})
    assert f"PHOTO:data:image/jpeg;base64,{text}" in written(contact, "4.0", {digest: data})
    assert f"PHOTO;ENCODING=BASE64;TYPE=JPEG:{text}" in written(contact, "2.1", {digest: data})
    assert write(contact, "2.1", {digest: data}.__getitem__).split("END:VCARD")[0].endswith("\r\n\r\n")
    elsewhere = replace(contact, photo=Photo(uri="https://a.example/b.png"))
    assert "PHOTO;VALUE=uri:https://a.example/b.png" in written(elsewhere)
    assert "PHOTO:https://a.example/b.png" in written(elsewhere, "4.0")


def test_old_phones_get_quoted_printable() -> None:
    contact = Contact(name=Name("Jörg Müller", "Müller", "Jörg"), notes=("long " * 40,))
    text = write(contact, "2.1", no_blob)
    assert "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=B6rg;;;\r\n" in text
    assert all(len(line) <= 76 for line in text.split("\r\n"))
    assert text.isascii()


def test_missing_names_are_made() -> None:
    assert "FN:Ada Byron" in written(Contact(name=Name("", "Byron", "Ada")))
    assert "FN:ada@byron.example" in written(Contact(emails=(ContactPoint("ada@byron.example"),)), "4.0")
    assert "N:;;;;" in written(Contact(name=Name("Ada")))


def test_tags() -> None:
    contact = contact_of("FN:x", "N:x;;;;", "CATEGORIES:a,b", "CATEGORIES:c")
    assert written(contact)[4:6] == ["CATEGORIES:a,b", "CATEGORIES:c"]
    assert written(replace(contact, tags=("a", "d,e")))[4:-2] == ["CATEGORIES:a,d\\,e"]


def test_addresses_of_a_new_contact() -> None:
    contact = Contact(
        name=Name("x"), addresses=(Address(street="1 A St", city="B", types=("work",), label="Depot"),)
    )
    assert {"item1.ADR;TYPE=WORK:;;1 A St;B;;;", "item1.X-ABLabel:Depot"} <= set(written(contact))


def test_the_same_contact_gives_the_same_text() -> None:
    for path in sample_paths():
        for record in records_of(path.read_bytes()):
            if record.contact:
                texts = {write(record.contact, "4.0", record.blobs.__getitem__) for _ in range(2)}
                assert len(texts) == 1


def test_a_version_that_is_not() -> None:
    with pytest.raises(ValueError, match=r"5\.0"):
        write(Contact(name=Name("x")), "5.0", no_blob)


def test_identical_cards_have_one_digest() -> None:
    text = (FOLDER / "google-3.0.vcf").read_text(encoding="utf-8")
    first, second = (
        contacts_of(text),
        contacts_of(text.replace("\n", "\r\n").replace("Stockholm", "Stock\r\n holm")),
    )
    assert first[0].card
    assert second[0].card
    assert first[0].card.digest == second[0].card.digest
