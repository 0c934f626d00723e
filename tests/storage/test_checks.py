from contextlib import contextmanager
from dataclasses import replace

import pytest

from leaddesk.services import contacts
from leaddesk.storage import checks, search
from tests.support import faults_of, stored


@pytest.fixture
def codes(desk):
    return lambda: [finding.code for finding in checks.findings(desk.database)]


@pytest.fixture
def tamper(desk):
    """Writes past the one writer."""

    @contextmanager
    def connection():
        with desk.database.raw() as raw:
            raw.execute("PRAGMA foreign_keys = OFF")
            yield raw
            raw.execute("PRAGMA foreign_keys = ON")

    def execute(*statements):
        with connection() as raw:
            for statement in statements:
                raw.execute(statement)

    return execute


def test_a_sound_database_has_no_findings(add, codes):
    add("Ada", "Lovelace", email="ada@x.example", tags=("vip",))
    add("김민수")
    assert codes() == []


def test_an_empty_database_has_no_findings(codes):
    assert codes() == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM search_text WHERE contact_id = 1",
        "DELETE FROM search_index WHERE rowid = 1",
        "UPDATE search_text SET text = '  eda' WHERE contact_id = 1",
        "UPDATE contact SET formatted = 'Eda' WHERE id = 1",
        "UPDATE contact_point SET value = 'eda@x.example' WHERE contact_id = 1",
    ],
)
def test_a_text_that_is_missing_or_says_something_else_is_found(desk, add, codes, tamper, statement):
    add("Ada", email="ada@x.example")
    add("Sound")
    tamper(statement)
    assert codes() == ["search-index"]
    assert "contact 1" in faults_of(desk)[0]


def test_an_index_entry_of_nobody_is_found(desk, add, codes, tamper):
    add("Ada")
    tamper("INSERT INTO search_index (rowid, text) VALUES (99, '  ghost')")
    assert codes() == ["search-index"]
    assert "99" in faults_of(desk)[0]


def test_an_index_that_holds_another_text_is_found(desk, add, codes, tamper):
    add("Ada")
    add("Sound")
    tamper(
        "DELETE FROM search_index WHERE rowid = 1",
        "INSERT INTO search_index (rowid, text) VALUES (1, '  something else')",
    )
    assert codes() == ["search-index"]
    with desk.database.writing() as builder:
        search.rebuild(builder.connection)
    assert codes() == []


@pytest.mark.parametrize(
    ("statement", "parent"),
    [
        (
            "INSERT INTO activity (revision, contact_id, kind, two_way, person, note) VALUES (1, 99, 'note', 0, '', '')",
            "contact",
        ),
        ("UPDATE contact SET stage_id = 99", "stage"),
        ("INSERT INTO contact_tag (contact_id, position, tag_id) VALUES (1, 0, 99)", "tag"),
    ],
)
def test_a_reference_to_nothing_is_found(add, desk, codes, tamper, statement, parent):
    add("Ada")
    tamper(statement)
    assert "dangling" in codes()
    assert any(f"refers to a {parent} that is not there" in told for told in faults_of(desk))


def test_an_index_from_which_much_was_taken_agrees(desk, add, codes):
    for number in range(30):
        add(f"Person {number}", notes=(f"note {number}",))
    contacts.delete(desk, range(3, 25))
    for id_ in (1, 2, 27):
        contacts.edit(desk, stored(desk, id_), replace(stored(desk, id_), notes=("other",)))
    add("Later")
    assert codes() == []


def test_deleting_contacts_leaves_nothing_to_find(desk, add, codes):
    contacts.delete(desk, [add("Ada").id])
    add("Charles")
    assert codes() == []
