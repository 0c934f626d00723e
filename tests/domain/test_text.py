import unicodedata
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.contact import Address, Contact, Name
from leaddesk.domain.text import SEARCHED, digits, fold, search_terms, search_text, sort_key
from tests.support import make_contact, make_organization

LAST = "\U0010ffff"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ACME", "acme"),
        ("Müller", "muller"),
        ("Straße", "strasse"),
        ("Émile Zola", "emile zola"),
        ("İstanbul", "istanbul"),
        ("Соловьёв", "соловьев"),
        ("Андрей", "андреи"),
        ("Ἀθῆναι", "αθηναι"),
        ("ﬁx", "fix"),
        ("ＡＣＭＥ １２", "acme 12"),
        ("", ""),
    ],
)
def test_case_and_accents_make_no_difference(text, folded):
    assert fold(text) == folded


def test_letters_that_only_become_capitals_when_decomposed_are_lower_case_too():
    assert fold("№ 5") == "no 5"
    assert fold("Acme™") == fold("ACMETM") == "acmetm"


def test_hangul_becomes_letters_so_that_half_a_syllable_is_a_prefix():
    assert fold("김") == "\u1100\u1175\u11b7"
    assert fold("김").startswith(fold("기"))
    assert fold("기").startswith(fold("ㄱ"))


def test_devanagari_keeps_its_vowel_signs():
    assert fold("मीरा") == "मीरा"
    assert fold("मीरा") != fold("मरा")


def test_devanagari_letters_with_a_dot_are_equal_however_they_are_written():
    assert fold("\u0958") == fold("\u0915\u093c")


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_texts_are_equal(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("+49 (0)30 / 12-34", "490301234"),
        ("०११-२३४", "011234"),
        ("٠٥٠ ١٢٣", "050123"),
        ("０３-１２", "0312"),
        ("no number", ""),
        ("keine Nümmer", ""),
    ],
)
def test_digits_of_every_script_are_ascii(text, found):
    assert digits(text) == found


def test_people_are_sorted_by_family_name_then_given():
    assert sort_key(make_contact("Élodie", "Ångström")) == "angstrom elodie"


def test_a_person_without_family_name_is_sorted_by_what_there_is():
    assert sort_key(make_contact(name=Name(given="Cher"))) == "cher"
    assert sort_key(make_contact("Dr.  Who")) == "dr. who"
    assert sort_key(make_contact(email="zed@x.example")) == "zed@x.example"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Acme Company", "acme company"),
        ("La Dolce Vita", "dolce vita"),
        ("Gli Amici", "amici"),
        ("L'Oréal Italia", "oreal italia"),
        ("L’Oréal Italia", "oreal italia"),
        ("The  Acme", "acme"),
        ("The", "the"),
        ("Theatre", "theatre"),
        ("Ланит", "ланит"),
    ],
)
def test_organizations_are_sorted_without_their_article(name, key):
    assert sort_key(make_organization(name)) == key


def test_a_person_keeps_what_looks_like_an_article():
    assert sort_key(make_contact("Anna", "La Rosa")) == "la rosa anna"


def test_contacts_without_any_name_come_last():
    assert sort_key(make_contact()) == LAST
    assert sort_key(make_organization("")) == LAST
    assert max("zz", "яя", "힣힣", "हह", sort_key(make_contact())) == LAST


def test_sorted_contacts_of_several_scripts_stand_in_their_alphabets():
    names = ["Öztürk", "zeta", "Omega", "Яковлев", "Ершов", "Ёлкин", "나", "가"]
    by_key = sorted(names, key=lambda name: sort_key(make_contact("x", name)))
    assert by_key == ["Omega", "Öztürk", "zeta", "Ёлкин", "Ершов", "Яковлев", "가", "나"]


def test_a_search_text_begins_every_word_with_two_blanks():
    text = search_text(make_contact("Ada", "Lovelace", email="ada@x.example", phone="+44 20 71"))
    assert text == "  ada  lovelace  ada@x.example  442071"


def test_a_search_text_holds_what_a_contact_is_found_by():
    contact = make_contact(
        "Ada",
        "Lovelace",
        organization="Analytical Engines",
        titles=("Countess",),
        notes=("Likes poetry",),
        url="https://ada.example",
        addresses=(Address(city="Zürich", postal_code="8001", country="CH", street="Not this"),),
    )
    text = search_text(contact)
    for word in ("analytical", "countess", "poetry", "https://ada.example", "zurich", "8001", "ch"):
        assert f"  {word}" in text
    assert "not" not in text


def test_a_search_text_says_nothing_of_tags_so_that_renaming_one_touches_no_contact():
    assert search_text(make_contact("Ada", tags=("vip",))) == search_text(make_contact("Ada"))


def test_a_word_said_twice_stands_in_the_search_text_once():
    assert search_text(make_contact("Ada Ada", organization="ADA")) == "  ada"


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("", ()),
        ("   ", ()),
        ("a", ("  a",)),
        ("ab", (" ab",)),
        ("abc", ("abc",)),
        ("Ada LOVE", ("ada", "love")),
        ("ada ada", ("ada",)),
        ("김", ("\u1100\u1175\u11b7",)),
        ("ㄱ", ("  \u1100",)),
        ("+49 (171) 23-45", ("491712345",)),
        ("0049 171", ("49171",)),
        ("0171/234", ("171234",)),
        ("00", ()),
        ("7", ("  7",)),
        ("Halle 7", ("halle", "  7")),
        ("3M", (" 3m",)),
        ("०१७१ २३", ("17123",)),
    ],
)
def test_a_query_becomes_terms_of_three_characters_or_more(query, terms):
    assert search_terms(query) == terms


@given(st.text())
def test_no_term_is_shorter_than_three_characters(query):
    assert all(len(term) >= 3 for term in search_terms(query))


@given(st.text(min_size=1).filter(lambda text: text.strip() and not digits(text)))
def test_a_contact_is_found_by_its_own_name(name):
    text = search_text(make_contact(name))
    assert all(term in text for term in search_terms(name))


def test_only_the_searched_fields_say_something_to_the_search():
    whole = make_contact(
        "Ada",
        "Lovelace",
        organization="Engines",
        email="a@x.example",
        phone="+44 1",
        url="https://x.example",
        titles=("Countess",),
        notes=("met",),
        addresses=(Address(city="London"),),
        tags=("vip",),
        owner="Max",
        birthday="1815-12-10",
    )
    empty = Contact()
    others = {
        field.name: getattr(empty, field.name) for field in fields(Contact) if field.name not in SEARCHED
    }
    assert search_text(replace(whole, **others)) == search_text(whole)
    for name in SEARCHED:
        assert search_text(replace(whole, **{name: getattr(empty, name)})) != search_text(whole), name
