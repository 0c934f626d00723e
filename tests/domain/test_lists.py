import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.lists import DEFAULT_LISTS, FilterKey, FilterTerm, SavedList, parse_filter


def term(key, *values):
    return FilterTerm(FilterKey(key), values)


@pytest.mark.parametrize(
    ("text", "words", "terms"),
    [
        ("", "", ()),
        ("ada  lovelace", "ada lovelace", ()),
        ("stage:lead", "", (term("stage", "lead"),)),
        ("ada rating:hot,warm lovelace", "ada lovelace", (term("rating", "hot", "warm"),)),
        ('event:"Messe 2026"', "", (term("event", "Messe 2026"),)),
        ('event:"A, B",C tag:x', "", (term("event", "A, B", "C"), term("tag", "x"))),
        ('tag:a"b c"d', "", (term("tag", "ab cd"),)),
        ("due:week due:today", "", (term("due", "week"), term("due", "today"))),
        ("tag:a:b", "", (term("tag", "a:b"),)),
        ("tag:вино,김", "", (term("tag", "вино", "김"),)),
    ],
)
def test_a_filter_text_is_words_and_terms(text, words, terms):
    assert parse_filter(text) == (words, terms)


@pytest.mark.parametrize(
    "text",
    [
        "https://x.example/a,b",
        "mailto:ada@x.example",
        "colour:red",
        "10:30",
        "Stage:lead",
        "prestage:lead",
        "stage:",
    ],
)
def test_a_colon_behind_anything_else_is_an_ordinary_character(text):
    assert parse_filter(text) == (text, ())


def test_a_key_inside_a_word_begins_no_term():
    assert parse_filter("back-stage:lead ada") == ("back-stage:lead ada", ())


@given(st.text())
def test_any_text_can_be_parsed(text):
    words, terms = parse_filter(text)
    assert words == " ".join(words.split())
    assert all(term.values for term in terms)


def test_the_lists_everybody_begins_with_can_be_parsed_whole():
    for saved in DEFAULT_LISTS:
        words, terms = parse_filter(saved.query)
        assert words == ""
        assert terms


def test_a_built_in_list_has_its_own_title_until_it_is_renamed():
    assert SavedList(key="hot").title == "Hot"
    assert SavedList(key="hot", name="Heiß").title == "Heiß"
    assert SavedList(name="Mine").title == "Mine"
