import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.lists import (
    DEFAULT_LISTS,
    FilterKey,
    FilterTerm,
    SavedList,
    filter_text,
    half_typed,
    joined_terms,
    parse_filter,
)


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


VALUES = st.text().map(lambda text: " ".join(text.replace('"', "").split()))
TERMS = st.lists(
    st.builds(FilterTerm, st.sampled_from(FilterKey), st.lists(VALUES, min_size=1, max_size=3).map(tuple))
)


@given(st.text(alphabet="abc 민й.-"), TERMS)
def test_words_and_terms_written_as_a_text_are_read_as_they_were(words, terms):
    assert parse_filter(filter_text(words, terms)) == (" ".join(words.split()), tuple(terms))


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        ((term("stage", "lead"),), "ada stage:lead"),
        ((term("event", "Messe 2026", "A, B"), term("owner", "")), 'ada event:"Messe 2026","A, B" owner:""'),
        ((term("tag", 'say "hi"'),), 'ada tag:"say hi"'),
    ],
)
def test_a_value_is_quoted_where_it_must_be(terms, text):
    assert filter_text(" ada ", terms) == text


def test_terms_of_one_key_are_joined():
    terms = (term("stage", "lead"), term("rating", "hot"), term("stage", "customer", "lead"))
    assert joined_terms(terms) == (term("stage", "lead", "customer"), term("rating", "hot"))


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("stage:", "stage:"),
        ("ada stage:lead,", "stage:lead,"),
        ('ada event:"Mes', 'event:"Mes'),
        ('event:"A, B","C ', 'event:"A, B","C '),
        ("stage:lead", ""),
        ('event:"Messe"', ""),
        ("http:", ""),
        ("ada", ""),
        ("mystage:", ""),
    ],
)
def test_a_term_still_being_typed_is_told_from_words(text, half):
    assert half_typed(text) == half
