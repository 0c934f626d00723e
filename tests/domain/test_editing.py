"""Edits of what was shown, put into what is there now."""

from dataclasses import replace

import pytest

from leaddesk.domain.contact import Address, Contact, ContactPoint, Name, Property
from leaddesk.domain.editing import CHANGED, put, put_first, said, set_field
from leaddesk.domain.errors import Refused

WORK = ContactPoint("+39 045 1", ("work",))
HOME = ContactPoint("+39 045 2", ("home",))
FAX = ContactPoint("+39 045 3", ("fax",))
ADA = Contact(
    name=Name(formatted="Ada Lovelace", given="Ada", family="Lovelace"),
    phones=(WORK, HOME),
    addresses=(Address(street="1 Mill Lane", city="London"),),
    notes=("one", "two"),
    extra=(Property("X-A", "1"), Property("X-A", "2")),
)


def changed(contact: Contact, *arguments: object) -> str:
    with pytest.raises(Refused) as refused:
        put(contact, *arguments)  # type: ignore[arg-type]  # what is tried
    assert refused.value.message.code == CHANGED
    return str(refused.value)


def test_a_value_is_changed_added_and_taken_out():
    after = replace(WORK, value="+39 045 9")
    assert put(ADA, "phones", WORK, after).phones == (after, HOME)
    assert put(ADA, "phones", None, FAX).phones == (WORK, HOME, FAX)
    assert put(ADA, "phones", None, HOME).phones == (WORK, HOME)
    assert put(ADA, "phones", WORK, None).phones == (HOME,)
    assert put(ADA, "notes", "two", "three", 1).notes == ("one", "three")


def test_a_value_is_found_wherever_it_has_gone_meanwhile():
    now = replace(ADA, phones=(FAX, HOME, WORK))
    assert put(now, "phones", WORK, None, 0).phones == (FAX, HOME)


def test_of_two_equal_values_the_one_shown_is_meant():
    twice = replace(ADA, notes=("same", "other", "same"))
    assert put(twice, "notes", "same", "new", 2).notes == ("same", "other", "new")


def test_what_changed_beside_the_edited_part_stays():
    typed = replace(WORK, types=("work", "fax"))
    now = replace(ADA, phones=(typed, HOME))
    assert put(now, "phones", WORK, replace(WORK, value="+39 045 9")).phones[0] == ContactPoint(
        "+39 045 9", ("work", "fax")
    )
    renamed = replace(ADA, name=replace(ADA.name, prefix="Lady"))
    edited = set_field(renamed, "name", ADA.name, replace(ADA.name, family="King"))
    assert (edited.name.prefix, edited.name.family) == ("Lady", "King")


def test_a_value_that_changed_meanwhile_is_told_and_left():
    now = replace(ADA, phones=(replace(WORK, value="+1 2"), HOME))
    told = changed(now, "phones", WORK, replace(WORK, value="+39 045 9"), 0)
    assert "+1 2" in told
    with pytest.raises(Refused):
        set_field(replace(ADA, birthday="1815-12-10"), "birthday", None, "1816")
    assert "taken out" in changed(replace(ADA, notes=()), "notes", "one", "three", 0)


def test_only_what_is_still_as_it_was_is_taken_out():
    moved = replace(ADA, addresses=(Address(street="2 Mill Lane", city="London"),))
    assert "2 Mill Lane" in changed(moved, "addresses", ADA.addresses[0], None)
    without = replace(ADA, extra=(Property("X-A", "2"),))
    changed(without, "extra", Property("X-A", "1"), None)


def test_the_first_takes_the_preference_of_the_card_along():
    assert put_first(ADA, "phones", HOME, 1).phones == (HOME, WORK)
    preferred = replace(WORK, types=("work", "pref"))
    moved = put_first(replace(ADA, phones=(preferred, HOME)), "phones", HOME, 1)
    assert moved.phones == (replace(HOME, types=("home", "pref")), WORK)


def test_values_are_said_in_one_line():
    place = Address(street="1 Mill Lane", postal_code="N1", city="London", country="UK")
    assert said(place) == "1 Mill Lane, N1 London, UK"
    assert said(("Acme", "Sales")) == "Acme, Sales"
