from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint, Name, Photo, Property, Rating
from leaddesk.domain.merging import CARD_FIELDS, LIST_FIELDS, differences, fill, renew
from leaddesk.domain.text import fold
from tests.support import make_contact

words = st.text(max_size=8)
some_words = st.lists(words, max_size=3).map(tuple)
points = st.lists(st.builds(ContactPoint, words, some_words), max_size=3).map(tuple)
numbers = st.sampled_from(
    [
        "+49 171 2345678",
        "0171 2345678",
        "0171 2345678 ext. 1",
        "0171 2345678 ext. 2",
        "0171 2345679",
        "112",
        "113",
    ]
)
places = st.builds(Address, words, words, words, words, words, words, words)
contacts = st.builds(
    Contact,
    name=st.builds(Name, *[words] * 6),
    organizations=st.lists(some_words, max_size=2).map(tuple),
    titles=some_words,
    emails=points,
    phones=st.lists(st.builds(ContactPoint, numbers), max_size=3).map(tuple),
    urls=points,
    addresses=st.lists(places, max_size=2).map(tuple),
    notes=some_words,
    tags=some_words,
    birthday=st.none() | st.sampled_from(["1815-12-10", "--12-10"]),
    photo=st.none() | st.builds(Photo, digest=st.sampled_from(["aa", "bb"])),
    extra=st.lists(st.builds(Property, words, words, words, words), max_size=2).map(tuple),
)


def as_compared(field, value):
    """What two values of a field are told apart by, so that a spelling is no other value."""
    if field == "phones":
        number, _, extension = value.value.partition(" ext. ")
        return number.removeprefix("+49").strip().lstrip("0"), extension
    if isinstance(value, ContactPoint):
        return (
            fold(value.value).removeprefix("mailto:").strip()
            if field == "emails"
            else value.value.rstrip("/")
        )
    if isinstance(value, Address):
        return tuple(fold(getattr(value, part)) for part in PARTS)
    if isinstance(value, Property):
        return value.name.upper(), value.value, value.parameters
    if isinstance(value, tuple):
        return tuple(fold(part) for part in value)
    return fold(value) if field in {"titles", "tags"} else value.strip()


PARTS = ("po_box", "extended", "street", "city", "region", "postal_code", "country")


@pytest.mark.parametrize("merge", [fill, lambda one, two: renew(one, one, two)], ids=["fill", "renew"])
@settings(max_examples=25)
@given(one=contacts, two=contacts)
def test_every_value_of_both_is_in_the_result(merge, one, two):
    merged = merge(one, two)
    for field in LIST_FIELDS:
        kept = {as_compared(field, value) for value in getattr(merged, field)}
        for value in (*getattr(one, field), *getattr(two, field)):
            assert as_compared(field, value) in kept, field


@settings(max_examples=25)
@given(one=contacts, two=contacts)
def test_what_stood_there_stays_in_front_as_it_was(one, two):
    merged = fill(one, two)
    for field in LIST_FIELDS:
        mine = getattr(one, field)
        assert getattr(merged, field)[: len(mine)] == mine


@settings(max_examples=25)
@given(one=contacts, two=contacts)
def test_merging_once_more_changes_nothing(one, two):
    merged = fill(one, two)
    assert fill(merged, two) == merged
    assert fill(merged, merged) == merged


@settings(max_examples=25)
@given(one=contacts, two=contacts)
def test_a_filled_contact_keeps_every_single_value_it_had(one, two):
    merged = fill(one, two)
    assert merged.birthday == (one.birthday or two.birthday)
    assert merged.photo == (one.photo or two.photo)
    for part in ("family", "given", "additional", "prefix", "suffix"):
        assert getattr(merged.name, part) == (getattr(one.name, part) or getattr(two.name, part))
    assert merged.name.formatted in {one.name.formatted or two.name.formatted, one.name.formatted}


def test_what_is_no_matter_of_cards_stays():
    mine = make_contact("Ada", id=7, revision=3, uid="u", stage_id=2, rating=Rating.HOT, owner="Max")
    theirs = make_contact("Eda", id=8, revision=9, uid="v", stage_id=5, rating=Rating.COLD, owner="Mia")
    assert replace(fill(mine, theirs), extra=()) == mine
    assert fill(mine, replace(theirs, kind=ContactKind.ORGANIZATION)).kind is ContactKind.PERSON


@pytest.mark.parametrize(
    ("mine", "earlier", "newer", "result"),
    [
        ("Ada", "Ada", "Augusta", "Augusta"),
        ("My own", "Ada", "Augusta", "My own"),
        ("", "Ada", "Augusta", "Augusta"),
        ("", "", "Ada", "Ada"),
        ("Ada", "Ada", "", "Ada"),
        ("Ada", "", "Augusta", "Ada"),
        ("", "Ada", "", ""),
    ],
)
def test_a_newer_card_renews_what_the_user_left_as_the_earlier_had_it(mine, earlier, newer, result):
    renewed = renew(*(make_contact(name=Name(given=given)) for given in (mine, earlier, newer)))
    assert renewed.name.given == result


def test_a_newer_card_renews_birthday_and_photo_the_same_way():
    earlier = make_contact(birthday="1815-12-10", photo=Photo(digest="aa"))
    newer = make_contact(birthday="1815-12-11", photo=Photo(digest="bb"))
    assert renew(earlier, earlier, newer).birthday == "1815-12-11"
    assert renew(earlier, earlier, newer).photo == Photo(digest="bb")
    edited = replace(earlier, birthday="--12-10")
    assert renew(edited, earlier, newer).birthday == "--12-10"


def test_a_newer_card_takes_no_list_value_away():
    earlier = make_contact(email=["a@x.example", "b@x.example"], tags=("vip",))
    newer = make_contact(email=["c@x.example"])
    renewed = renew(earlier, earlier, newer)
    assert [mail.value for mail in renewed.emails] == ["a@x.example", "b@x.example", "c@x.example"]
    assert renewed.tags == ("vip",)


def test_another_spelling_of_a_value_is_no_other_value():
    mine = make_contact(
        email="ada@x.example", phone="+49 171 2345678", url="https://x.example", tags=("VIP",)
    )
    theirs = make_contact(
        email="ADA@X.EXAMPLE", phone="0171/2345678", url="https://x.example/", tags=("vip",)
    )
    assert fill(mine, theirs) == mine


def test_two_extensions_of_one_switchboard_are_two_numbers():
    mine, theirs = make_contact(phone="+39 02 1234567 ext. 12"), make_contact(phone="+39 02 1234567 ext. 34")
    assert len(fill(mine, theirs).phones) == 2


def test_two_boxes_in_one_post_office_are_two_addresses():
    mine, theirs = (make_contact(addresses=(Address(po_box=box, city="Bern"),)) for box in ("12", "34"))
    assert [place.po_box for place in fill(mine, theirs).addresses] == ["12", "34"]


def test_two_web_addresses_that_differ_in_case_only_are_two():
    mine, theirs = make_contact(url="https://x.example/AbC"), make_contact(url="https://x.example/abc")
    assert len(fill(mine, theirs).urls) == 2


def test_a_property_with_other_parameters_is_another():
    mine, theirs = (
        make_contact(extra=(Property("X-ID", "1", "", parameters),)) for parameters in (";TYPE=a", ";TYPE=b")
    )
    assert len(fill(mine, theirs).extra) == 2


def test_differences_are_the_card_fields_that_differ():
    before = make_contact("Ada", id=1, rating=Rating.HOT)
    after = replace(before, id=2, rating=Rating.COLD, birthday="--12-10", name=Name(formatted="Eda"))
    assert differences(before, before) == {}
    assert differences(before, after) == {
        "name": (Name(formatted="Ada"), Name(formatted="Eda")),
        "birthday": (None, "--12-10"),
    }
    assert set(CARD_FIELDS) >= set(LIST_FIELDS)
