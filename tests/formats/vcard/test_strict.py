"""What is written holds to the letter of RFC 2426 and RFC 6350, and a reader that knows nothing else reads the same."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.formats.vcard.generating import address_parts
from leaddesk.formats.vcard.reader import read_card
from leaddesk.formats.vcard.writer import write
from tests.formats.vcard import strict
from tests.formats.vcard.samples import card, contact_of, sample
from tests.formats.vcard.test_round_trips import PHOTO, QUICK, blob, contacts


def only(lines: list[strict.Line], name: str) -> list[str]:
    return [line.value for line in lines if line.name.upper() == name]


def in_text(values: list[str]) -> list[str]:
    return ["".join(strict.texts(value, "\n")) for value in values]


@QUICK
@given(contacts, st.sampled_from(["3.0", "4.0"]))
def test_any_contact_is_written_to_the_letter(contact: Contact, version: str) -> None:
    found, lines = strict.read(write(contact, version, blob))
    assert found == version
    name = contact.name
    assert in_text(only(lines, "FN")) == [name.formatted]
    parts = [name.family, name.given, name.additional, name.prefix, name.suffix]
    names = only(lines, "N")
    assert strict.texts(names[0], ";") == parts if names else not any(parts)
    assert in_text(only(lines, "TITLE")) == list(contact.titles)
    assert in_text(only(lines, "NOTE")) == list(contact.notes)
    assert in_text(only(lines, "EMAIL")) == [one.value for one in contact.emails]
    assert in_text(only(lines, "TEL")) == [one.value for one in contact.phones]
    assert [strict.texts(one, ";") for one in only(lines, "ORG")] == [
        list(one) for one in contact.organizations
    ]
    assert [strict.texts(one, ";") for one in only(lines, "ADR")] == [
        list(address_parts(one)) for one in contact.addresses
    ]
    tags = only(lines, "CATEGORIES")
    assert (strict.texts(tags[0], ",") if tags else []) == list(contact.tags)
    assert in_text(only(lines, "UID")) == [contact.uid]
    labels = [
        one.label
        for one in (*contact.emails, *contact.phones, *contact.addresses, *contact.urls)
        if one.label
    ]
    assert sorted(in_text(only(lines, "X-ABLABEL"))) == sorted(labels)


@QUICK
@given(contacts)
def test_types_of_3_0_and_4_0_say_the_same(contact: Contact) -> None:
    for version in ("3.0", "4.0"):
        _, lines = strict.read(write(contact, version, blob))
        found = [
            {one.lower() for one in line.parameters.get("TYPE", [])}
            | ({"pref"} if "PREF" in line.parameters else set())
            for line in lines
            if line.name == "TEL"
        ]
        assert found == [set(one.types) for one in contact.phones]


@pytest.mark.parametrize("name", ["iphone-3.0.vcf", "google-3.0.vcf", "outlook-2.1.vcf", "android-2.1.vcf", "nokia-2.1.vcf",
                                  "lotus-notes-2.1.vcf", "thunderbird-4.0.vcf", "rfc6350-4.0.vcf", "sonyericsson-2.1.vcf",
                                  "charset-shift-jis.vcf", "charset-wrong.vcf", "unindented-photo-2.1.vcf"])  # fmt: skip
def test_cards_of_every_dialect_are_written_to_the_letter_in_another_version(name: str) -> None:
    for record in sample(name):
        assert record.contact
        assert record.contact.card
        for version in {"3.0", "4.0"} - {record.contact.card.version}:
            strict.read(
                write(record.contact, version, lambda digest, record=record: record.blobs.get(digest, PHOTO))
            )


def test_the_strict_reader_is_strict() -> None:
    strict.read(card("N:a;b;;;", "FN:x"))
    for wrong in (
        ("N:a;b", "FN:x"),
        ("N:;;;;",),
        ("N:;;;;", "FN:x,y"),
        ("N:;;;;", "FN:x", "TEL;HOME:1"),
        ("N:;;;;", "FN;CHARSET=utf-8:x"),
        ("N:;;;;", "FN:x", "NOTE;ENCODING=QUOTED-PRINTABLE:=41"),
        ("N:;;;;", "FN:" + "x" * 80),
        ("N:;;;;", "FN:x", "odd"),
        ("N:;;;;", "FN:x", "BDAY:in May"),
        ("N:;;;;", "FN:x", "NOTE:a\tb\x0bc"),
    ):
        with pytest.raises(AssertionError):
            strict.read(card(*wrong))


def test_a_kind_is_said_as_each_version_says_it() -> None:
    contact = replace(contact_of("FN:Acme"), kind=ContactKind.ORGANIZATION)
    _, old = strict.read(write(contact, "3.0", blob))
    _, new = strict.read(write(contact, "4.0", blob))
    assert only(old, "X-ABSHOWAS") == ["COMPANY"]
    assert only(new, "KIND") == ["org"]
    assert read_card("FN:Acme\nX-ABShowAs:COMPANY", "3.0").kind is ContactKind.ORGANIZATION
