import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.contact import Name
from leaddesk.domain.matching import email_key, identity, name_certainty, phone_key
from tests.support import make_contact, make_organization


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("Ada@X.Example", "ada@x.example"),
        ("  ada@x.example ", "ada@x.example"),
        ("MAILTO:ada@x.example", "ada@x.example"),
        ("mailto: ada@x.example", "ada@x.example"),
        ("", ""),
        ("not an address", "not an address"),
    ],
)
def test_email_addresses_are_equal_whatever_their_case(value, key):
    assert email_key(value) == key


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("+49 171 2345678", "712345678"),
        ("0171/2345678", "712345678"),
        ("0049 (171) 234-56-78", "712345678"),
        ("tel:+49-171-2345678", "712345678"),
        ("tel:+49-171-2345678;ext=12", "712345678"),
        ("0171 2345678 ext. 9", "712345678"),
        ("0171 2345678 x9", "712345678"),
        ("0171 2345678#9", "712345678"),
        ("٠١٧١ ٢٣٤٥٦٧٨", "712345678"),
        ("1234567", "1234567"),
        ("123456", ""),
        ("112", ""),
        ("", ""),
        ("ask at reception", ""),
    ],
)
def test_phone_numbers_are_equal_whatever_their_prefix(value, key):
    assert phone_key(value) == key


@given(st.text())
def test_keys_can_be_made_of_any_text(text):
    assert phone_key(text) == "" or 7 <= len(phone_key(text)) <= 9
    assert email_key(email_key(text)) == email_key(text) or "mailto:" in email_key(text)


def certainty(one, two):
    return name_certainty(identity(one), identity(two))


def person(text):
    given, _, family = text.partition(" ")
    return make_contact(given, family)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Ada Lovelace", "Ada Lovelace", 1.0),
        ("Ada Lovelace", "LOVELACE, Ada", 1.0),
        ("Lovelace Ada", "Ada Lovelace", 1.0),
        ("Élodie Müller", "elodie muller", 1.0),
        ("A. Lovelace", "Ada Lovelace", 0.9),
        ("Ada Lovelace", "Ada King Lovelace", 0.9),
        ("Ada Lovelace", "Ada Lovelance", 0.8),
        ("Ada Lovelace", "Charles Babbage", 0.0),
        ("Anna Rossi", "Marco Rossi", 0.0),
        ("김민수", "Minsu Kim", 0.6),
        ("Иван Петров", "Ivan Petrov", 0.6),
        ("김민수", "박지훈", 0.0),
    ],
)
def test_how_sure_two_names_mean_the_same(one, two, expected):
    assert certainty(person(one), person(two)) == expected
    assert certainty(person(two), person(one)) == expected


def test_a_missing_name_contradicts_nothing():
    assert certainty(make_contact(email="a@x.example"), person("Ada Lovelace")) == 0.7
    assert certainty(make_contact(), make_contact()) == 0.7


def test_an_address_as_name_is_no_name():
    assert certainty(make_contact("ada@x.example"), person("Ada Lovelace")) == 0.7


def test_a_prefix_and_suffix_make_no_difference():
    doctor = make_contact(
        name=Name(formatted="Dr. Ada Lovelace PhD", given="Ada", family="Lovelace", prefix="Dr.")
    )
    assert certainty(doctor, person("Ada Lovelace")) == 1.0


def test_organizations_are_compared_by_what_they_are_called():
    assert certainty(make_organization("Acme GmbH"), make_organization("ACME GmbH.")) == 1.0
    assert certainty(make_organization("Acme GmbH"), make_organization("Umbrella")) == 0.0


def test_a_first_name_alone_does_not_stand_for_everybody_who_has_it():
    assert certainty(make_contact(name=Name(given="Ada")), person("Ada Lovelace")) < 0.9


@given(st.text(max_size=20), st.text(max_size=20))
def test_certainty_is_the_same_both_ways(one, two):
    first, second = make_contact(one), make_contact(two)
    assert certainty(first, second) == certainty(second, first)
    assert certainty(first, first) in {0.7, 1.0}
