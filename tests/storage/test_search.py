import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaddesk.domain.lists import Filter
from leaddesk.storage import checks, queries, search
from tests.support import TODAY, faults_of, stored


@pytest.fixture
def found(desk):
    """The names of the contacts that a query finds, sorted."""

    def find(query):
        with desk.reading() as reader:
            return sorted(row.name for row in queries.page(reader, Filter(text=query), TODAY))

    return find


@pytest.fixture
def people(add):
    add(
        "Ada",
        "Lovelace",
        email="ada@engine.example",
        phone="+44 (0)20 7946-0001",
        organization="Analytical 3M",
    )
    add("Adam", "Smith", email="adam@nations.example", notes=('He said "hello"; o\'clock 100%_',))
    add("김민수", phone="010-1234-5678")
    add("김민지", organization="가온들푸드")
    add("मीरा कुलकर्णी", organization="सह्याद्री मसाले")
    add("Екатерина Соловьёва", organization="Полярный колос")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("ada", ["Ada Lovelace", "Adam Smith"]),
        ("ADA LOVE", ["Ada Lovelace"]),
        ("love ada", ["Ada Lovelace"]),
        ("velac", ["Ada Lovelace"]),
        ("smith love", []),
        ("a", ["Ada Lovelace", "Adam Smith"]),
        ("ad", ["Ada Lovelace", "Adam Smith"]),
        ("da", []),
        ("l", ["Ada Lovelace"]),
        ("3m", ["Ada Lovelace"]),
        ("engine.example", ["Ada Lovelace"]),
        ("+44 20 7946", []),
        ("7946 0001", ["Ada Lovelace"]),
        ("010 1234", ["김민수"]),
        ("+82 10 1234", []),
        ("1012345678", ["김민수"]),
        ("김", ["김민수", "김민지"]),
        ("기", ["김민수", "김민지"]),
        ("ㄱ", ["김민수", "김민지"]),
        ("김ㅁ", ["김민수", "김민지"]),
        ("김민ㅅ", ["김민수"]),
        ("민수", ["김민수"]),
        ("가온", ["김민지"]),
        ("मीरा", ["मीरा कुलकर्णी"]),
        ("मी", ["मीरा कुलकर्णी"]),
        ("मसाले कुल", ["मीरा कुलकर्णी"]),
        ("соловьева", ["Екатерина Соловьёва"]),
        ("ПОЛЯРНЫЙ", ["Екатерина Соловьёва"]),
        ("ко", ["Екатерина Соловьёва"]),
        ("nobody", []),
    ],
)
@pytest.mark.usefixtures("people")
def test_who_is_found(found, query, names):
    assert found(query) == names


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ('"hello"', ["Adam Smith"]),
        ('said "hello', ["Adam Smith"]),
        ("o'clock", ["Adam Smith"]),
        ("100%_", ["Adam Smith"]),
        ("100%x", []),
        ("%", []),
        ("___", []),
        ("*", []),
        ("ada*", []),
        ("ada OR smith", []),
        ("ada NOT smith", []),
        ("NEAR(ada lovelace)", []),
        ("text:ada", []),
        ('ada"', []),
        ('" OR "', []),
        ("'; DROP TABLE contact; --", []),
        ("ada) OR (1=1", []),
        ("\\", []),
        ("love\0smith", []),
        ("ada\udcff", []),
    ],
)
@pytest.mark.usefixtures("people")
def test_no_sign_in_a_query_is_a_command(desk, found, query, names):
    assert found(query) == names
    assert len(found("")) == 6
    assert faults_of(desk) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(st.characters(codec="utf-8")))
@pytest.mark.usefixtures("people")
def test_any_query_can_be_asked(found, query):
    assert len(found(query)) <= 6


def test_trigrams_that_stand_in_a_text_apart_find_nothing(add, found):
    add("abcx bcde")
    assert found("abcde") == []
    assert found("bcde") == ["abcx bcde"]


def test_a_word_that_spans_two_words_is_no_word(add, found):
    add("Ada", "Lovelace")
    assert found("adalovelace") == []


def test_candidates_are_none_where_there_are_more_than_asked_for(desk, add):
    for number in range(4):
        add(f"Smith {number}")
    with desk.reading() as reader:
        assert search.candidates(reader.connection, "smith", limit=3) is None
        assert search.candidates(reader.connection, "smith", limit=4) == [1, 2, 3, 4]
        assert search.candidates(reader.connection, "nobody", limit=3) == []


def test_a_search_that_has_many_candidates_finds_the_same(monkeypatch, add, found):
    for number in range(5):
        add(f"Smith {number}")
    few = found("smith")
    monkeypatch.setattr(search.candidates, "__defaults__", (3,))
    assert found("smith") == few == [f"Smith {number}" for number in range(5)]
    assert found("smith 4") == ["Smith 4"]


def test_the_index_made_anew_finds_the_same(desk, people, found):
    with desk.database.writing() as builder:
        search.rebuild(builder.connection)
    assert found("love") == ["Ada Lovelace"]
    assert found("ㄱ") == ["김민수", "김민지"]
    assert faults_of(desk) == []


def test_a_contact_taken_out_of_the_index_is_a_disagreement(desk, add):
    ada = add("Ada")
    with desk.database.writing() as builder:
        search.remove(builder.connection, [ada.id])
    with desk.reading() as reader:
        assert search.disagreements(reader.connection) == [ada.id]
    assert [finding.code for finding in checks.findings(desk.database)] == ["search-index"]


def test_an_expression_asks_for_a_trigram_once_and_quotes_it():
    assert search.match_expression(["abcd", "bcd", 'a"b']) == '"abc" AND "bcd" AND "a""b"'


def test_of_a_long_term_the_first_the_middle_and_the_last_trigram_are_asked_for():
    assert search.match_expression(["abcdefgh"]) == '"abc" AND "cde" AND "fgh"'


def test_stored_contacts_are_found_after_opening_again(desk, add, found):
    assert stored(desk, add("Ada").id).name.formatted == "Ada"
    assert found("ada") == ["Ada"]


@pytest.mark.parametrize("near", [1, 2, 500])
def test_what_many_share_is_found_by_name_or_by_the_index_and_pages_hold_the_same(
    desk, add, monkeypatch, near
):
    monkeypatch.setattr(search.candidates, "__defaults__", (0,))
    monkeypatch.setattr(queries, "_NEAR", near)
    ids = [add(name).id for name in ("Ada Common", "Ben Common", "Cem Common", "Dan Rare")]
    with desk.reading() as reader:
        for query, expected in (("common", ids[:3]), ("comm", ids[:3]), ("c", ids[:3]), ("rare", ids[3:])):
            wanted = Filter(text=query)
            assert queries.next_ids(reader, wanted, TODAY) == expected
            assert queries.next_ids(reader, wanted, TODAY, limit=2) == expected[:2]
            first = queries.page(reader, wanted, TODAY, limit=1)[0]
            behind = queries.Place(first.sort_key, first.id)
            assert queries.next_ids(reader, wanted, TODAY, after=behind, limit=1) == expected[1:2]
            assert queries.count(reader, wanted, TODAY) == len(expected)
