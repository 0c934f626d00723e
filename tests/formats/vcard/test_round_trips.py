"""Any contact, written in any version, reads back to the same contact; so does any edit of any card."""

import io
from dataclasses import replace

import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint, Name, Photo
from leaddesk.formats.vcard.reader import read
from leaddesk.formats.vcard.writer import write
from tests.formats.vcard.samples import said, sample_paths

VERSIONS = st.sampled_from(["2.1", "3.0", "4.0"])
PHOTO = bytes(range(256)) * 3
DIGEST = "0123456789abcdef" * 4
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

letters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Co", "Cn"])
text = st.text(letters | st.sampled_from("\\;,:\"'=^\n"), max_size=60).map(
    lambda one: one.strip().replace("\ufeff", "")
)
word = text.filter(bool)
# A value that names its own scheme is read as an address and loses it.
value = word.filter(lambda one: not one.lower().startswith(("tel:", "mailto:")) and "%" not in one)
url = value.filter(lambda one: "\\:" not in one)
types = st.lists(st.sampled_from(["work", "home", "cell", "fax", "pref", "voice", "x-own"]), unique=True).map(
    tuple
)
labels = st.none() | word.filter(lambda one: not one.startswith("_$!<"))
points = st.lists(st.builds(ContactPoint, value, types, labels), max_size=3).map(tuple)
urls = st.lists(st.builds(ContactPoint, url, types, labels), max_size=2).map(tuple)
organizations = st.lists(st.lists(word, min_size=1, max_size=3).map(tuple), max_size=2).map(tuple)
addresses = st.lists(
    st.builds(Address, text, text, word, text, text, text, text, types, labels), max_size=2
).map(tuple)  # fmt: skip
birthdays = (
    st.none()
    | st.dates().map(str).filter(lambda one: not one.startswith("1604"))
    | st.dates().map(lambda one: f"--{one:%m-%d}")
    | st.just("circa 1800, in spring")
)
photos = st.sampled_from([
    None, Photo("image/jpeg", DIGEST, len(PHOTO)), Photo("image/svg+xml", DIGEST, len(PHOTO)), Photo(uri="https://a.example/b,c;d"),
])  # fmt: skip
contacts = st.builds(
    Contact,
    uid=st.just("5f0c2d1e-0000-4000-8000-000000000000"),
    kind=st.sampled_from(ContactKind),
    name=st.builds(Name, word, text, text, text, text, text),
    organizations=organizations,
    titles=st.lists(word, max_size=2).map(tuple),
    emails=points,
    phones=points,
    urls=urls,
    addresses=addresses,
    birthday=birthdays,
    photo=photos,
    notes=st.lists(word, max_size=2).map(tuple),
    tags=st.lists(word, max_size=3, unique=True).map(tuple),
)
# Where a card has the name in a second script, that is what remains when the first is removed.
originals = [
    record.contact
    for path in sample_paths()
    for record in read(io.BytesIO(path.read_bytes()))
    if record.contact
    and record.contact.name.formatted
    and not {one.name for one in record.contact.extra} & {"N", "TITLE"}
]


def blob(_: str) -> bytes:
    return PHOTO


def read_back(contact: Contact, version: str) -> Contact:
    (record,) = read(io.BytesIO(write(contact, version, blob).encode()))
    assert record.contact
    return record.contact


def expected_of(contact: Contact, version: str) -> dict[str, object]:
    """What is to come back: the photo's digest is found anew from its bytes."""
    expected = said(contact)
    if contact.photo and contact.photo.digest:
        expected["photo"] = "bytes"
    return expected


def found_of(contact: Contact, expected: dict[str, object]) -> dict[str, object]:
    found = said(contact)
    if expected["photo"] == "bytes" and contact.photo and contact.photo.size == len(PHOTO):
        found["photo"] = "bytes"
    return found


@QUICK
@given(contacts, VERSIONS)
def test_any_contact_in_any_version(contact: Contact, version: str) -> None:
    expected = expected_of(contact, version)
    again = read_back(contact, version)
    assert found_of(again, expected) == expected
    assert again.card
    assert again.card.uid == contact.uid


@QUICK
@given(st.sampled_from(originals), contacts, VERSIONS, st.data())
def test_any_edit_of_any_card_in_any_version(
    before: Contact, other: Contact, version: str, data: st.DataObject
) -> None:
    names = (
        "name",
        "organizations",
        "titles",
        "emails",
        "phones",
        "urls",
        "addresses",
        "birthday",
        "notes",
        "tags",
    )
    chosen = data.draw(st.sets(st.sampled_from(names), max_size=4))
    edited = before
    for name in sorted(chosen):
        edited = replace(edited, **{name: _mixed(getattr(before, name), getattr(other, name), data)})
    expected = expected_of(edited, version)
    assert found_of(read_back(edited, version), expected) == expected


def _mixed(before: object, other: object, data: st.DataObject) -> object:
    """Some of the old elements, with new ones among them."""
    if not isinstance(before, tuple) or not isinstance(other, tuple):
        return other
    kept = data.draw(st.lists(st.sampled_from(before), unique=True)) if before else []
    return tuple(dict.fromkeys(data.draw(st.permutations([*kept, *other]))))


@QUICK
@given(contacts)
def test_vobject_reads_back_what_is_written(contact: Contact) -> None:
    card = vobject.readOne(write(contact, "3.0", blob))
    assert card.fn.value == contact.name.formatted
    assert [one.value for one in card.contents.get("tel", [])] == [one.value for one in contact.phones]
    assert [one.value for one in card.contents.get("title", [])] == list(contact.titles)
    assert [one.value for one in card.contents.get("note", [])] == list(contact.notes)
