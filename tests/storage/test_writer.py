from contextlib import contextmanager
from dataclasses import fields, replace

import pytest
from sqlalchemy import event, func, select

from leaddesk.domain.activity import Activity
from leaddesk.domain.changes import Kind, Pair
from leaddesk.domain.contact import (
    Address,
    Card,
    Contact,
    ContactKind,
    ContactPoint,
    Photo,
    Property,
    Rating,
)
from leaddesk.domain.errors import Stale
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.messages import Message
from leaddesk.domain.sources import Source, SourceKind
from leaddesk.domain.stages import StageMove
from leaddesk.domain.tag import Tag
from leaddesk.storage import search, tables
from leaddesk.storage.writer import stamp
from tests.support import DETAIL_TABLES, NOW, dump_tables, everything, faults_of, make_contact, stored

LABEL = Message("test", "A test")
DIGEST = "0123456789abcdef" * 4


@pytest.fixture
def write(desk):
    def write_pairs(*pairs, blobs=()):
        return desk.commit(LABEL, lambda _builder: pairs, blobs=blobs)

    return write_pairs


@pytest.fixture
def rich(desk, write):
    """A stored contact with rows in every table of details."""
    contact = make_contact(
        "Ada",
        "Lovelace",
        id=1,
        uid="ada",
        stage_id=2,
        email="ada@x.example",
        phone="+44 20 7946 0001",
        url="https://ada.example",
        addresses=(Address(city="London"), Address(city="Torino")),
        photo=Photo("image/png", DIGEST, 3),
        tags=("vip",),
        card=Card("4.0", "FN:Ada", "card-uid", "digest"),
    )
    write(Pair(None, Tag(id=1, name="vip")), Pair(None, contact), blobs=[(DIGEST, b"png")])
    return stored(desk, 1)


def row_counts(desk):
    with desk.reading() as reader:
        return {
            table.name: reader.connection.scalar(select(func.count()).select_from(table))
            for table in DETAIL_TABLES
        }


@contextmanager
def statements(desk):
    """What the database is told meanwhile by the one who writes."""
    found = []

    def note(_connection, _cursor, statement, *_rest):
        found.append(statement)

    engine = desk.database._writing
    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)


@contextmanager
def written_tables(desk):
    """The names of the tables that are written to meanwhile, but for the clock."""
    found = set()
    with statements(desk) as said:
        yield found
    for statement in said:
        verb, *words = statement.replace('"', " ").replace("(", " ").split()
        if verb in {"INSERT", "UPDATE", "DELETE"}:
            found.add(words[0] if verb == "UPDATE" else words[1])
    found.discard("clock")


def test_a_contact_is_written_with_all_its_details(desk, rich):
    assert row_counts(desk) == {
        "contact_point": 3,
        "address": 2,
        "card": 1,
        "contact_blob": 1,
        "contact_tag": 1,
        "search_text": 1,
    }
    assert rich.addresses == (Address(city="London"), Address(city="Torino"))
    assert rich.tags == ("vip",)
    assert rich.card == Card("4.0", "FN:Ada", "card-uid", "digest")
    assert faults_of(desk) == []


def test_everything_written_carries_the_revision_of_its_transaction(desk, write, rich):
    write(Pair(rich, replace(rich, rating=Rating.HOT)))
    assert stored(desk, 1).revision == rich.revision + 1


def test_what_has_the_revision_already_is_not_copied():
    tag = Tag(id=1, revision=7)
    (pair,) = stamp([Pair(None, tag)], 7)
    assert pair.after is tag
    assert stamp([Pair(tag, None), Pair(tag, tag)], 8) == [Pair(tag, None), Pair(tag, Tag(id=1, revision=8))]


def test_a_changed_rating_writes_the_contacts_own_row_only(desk, write, rich):
    with written_tables(desk) as written:
        write(Pair(rich, replace(rich, rating=Rating.HOT, stage_id=3)))
    assert written == {"contact"}


@pytest.mark.parametrize(
    ("change", "tables_written"),
    [
        ({"emails": ()}, {"contact_point", "search_text", "search_index"}),
        ({"phones": (ContactPoint("+44 20 7946 0001", ("work",)),)}, {"contact_point"}),
        ({"addresses": (Address(city="London"),)}, {"address", "search_text", "search_index"}),
        ({"addresses": (Address(city="London", street="A"), Address(city="Torino"))}, {"address"}),
        ({"tags": ()}, {"contact_tag"}),
        ({"card": None}, {"card", "contact_blob"}),
        ({"photo": None}, {"contact_blob"}),
        ({"notes": ("Hm",)}, {"search_text", "search_index"}),
        ({"extra": (Property("X-A", "1"),)}, {"contact_blob"}),
    ],
)
def test_details_are_written_where_they_differ_only(desk, write, rich, change, tables_written):
    changed = replace(rich, **change)
    with written_tables(desk) as written:
        write(Pair(rich, changed))
    assert written == {"contact"} | tables_written
    assert stored(desk, 1) == replace(changed, revision=rich.revision + 1)
    assert faults_of(desk) == []


OTHER = make_contact(
    "Grace",
    "Hopper",
    kind=ContactKind.ORGANIZATION,
    email="grace@y.example",
    phone="+1 212 555 0100",
    url="https://grace.example",
    organization="Navy",
    titles=("Admiral",),
    notes=("Met at the fair",),
    extra=(Property("X-NOTE", "hm"),),
    addresses=(Address(city="New York"),),
    birthday="1906-12-09",
    photo=None,
    tags=(),
    card=Card("3.0", "FN:Grace", "other", "other"),
    stage_id=3,
    rating=Rating.HOT,
    source=Source(SourceKind.REFERRAL),
    owner="Bo",
    created_at=NOW,
)


@pytest.mark.parametrize(
    "name", sorted({field.name for field in fields(Contact)} - {"id", "uid", "revision"})
)
def test_whatever_differs_of_a_contact_is_written(desk, write, rich, name):
    assert getattr(OTHER, name) != getattr(rich, name), "the two must differ for this to say anything"
    changed = replace(rich, **{name: getattr(OTHER, name)})
    write(Pair(rich, changed))
    assert stored(desk, 1) == replace(changed, revision=rich.revision + 1)
    assert faults_of(desk) == []
    desk.history.undo(desk)
    assert stored(desk, 1) == rich


def test_a_rating_leaves_the_indexes_alone(desk, write, rich):
    with statements(desk) as said:
        write(Pair(rich, replace(rich, rating=Rating.HOT)))
    assert 'UPDATE "contact" SET "revision" = ?, "rating" = ? WHERE id = ?' in said


def test_a_deleted_contact_takes_its_details_along_and_nobody_elses(desk, write, rich, add):
    other = add("Charles", "Babbage", email="cb@x.example")
    before = dump_tables(desk)
    write(Pair(rich, None))
    after = dump_tables(desk)
    for table in DETAIL_TABLES:
        assert after[table.name] == [row for row in before[table.name] if row[0] == other.id], table.name
    assert faults_of(desk) == []


def test_a_stale_pair_is_refused_with_all_others(desk, write, rich):
    write(Pair(rich, replace(rich, rating=Rating.HOT)))
    before = dump_tables(desk)
    with pytest.raises(Stale) as caught:
        write(
            Pair(None, make_contact("New", id=2, uid="new", stage_id=1)),
            Pair(rich, replace(rich, rating=Rating.COLD)),
        )
    assert caught.value.stale == (("contact", 1),)
    assert caught.value.message.code == "stale"
    assert dump_tables(desk) == before


def test_a_stale_set_names_exactly_what_is_stale(desk, write, add):
    fresh, changed, gone = add("Fresh"), add("Changed"), add("Gone")
    write(Pair(changed, replace(changed, rating=Rating.HOT)), Pair(gone, None))
    with pytest.raises(Stale) as caught:
        write(*(Pair(contact, replace(contact, rating=Rating.COLD)) for contact in (fresh, changed, gone)))
    assert set(caught.value.stale) == {("contact", changed.id), ("contact", gone.id)}
    assert caught.value.message.arguments == {"count": 2}


def test_deleting_what_has_changed_meanwhile_is_refused(desk, write, rich):
    write(Pair(rich, replace(rich, rating=Rating.HOT)))
    with pytest.raises(Stale):
        write(Pair(rich, None))
    assert stored(desk, 1).rating is Rating.HOT


def test_a_tag_that_nobody_has_made_is_refused_as_stale(desk, write, rich):
    before = dump_tables(desk)
    with pytest.raises(Stale) as caught:
        write(Pair(rich, replace(rich, tags=("vip", "unheard of"))))
    assert caught.value.stale == (("contact", 1),)
    assert dump_tables(desk) == before


def test_parents_and_children_may_come_in_any_order(desk, write):
    write(
        Pair(None, Encounter(id=1, contact_id=1, event_id=1)),
        Pair(None, make_contact("Ada", id=1, uid="a", stage_id=1, tags=("vip",))),
        Pair(None, Event(id=1, uid="e", name="Fair")),
        Pair(None, Tag(id=1, name="vip")),
    )
    contact, met = stored(desk, 1), everything(desk, Encounter)[0]
    write(
        Pair(everything(desk, Tag)[0], None),
        Pair(contact, None),
        Pair(everything(desk, Event)[0], None),
        Pair(met, None),
    )
    assert [everything(desk, entity) for entity in (Contact, Event, Encounter, Tag)] == [[], [], [], []]
    assert faults_of(desk) == []


@pytest.mark.parametrize(
    "hanging",
    [
        Encounter(id=1, contact_id=1, event_id=1),
        Activity(id=1, contact_id=1),
        StageMove(id=1, contact_id=1, from_stage_id=1, to_stage_id=2),
    ],
    ids=lambda entity: type(entity).__name__,
)
def test_a_contact_on_which_something_still_hangs_is_not_deleted(desk, write, rich, hanging):
    write(Pair(None, Event(id=1, uid="e")))
    write(Pair(None, hanging))
    before = dump_tables(desk)
    with pytest.raises(Stale) as caught:
        write(Pair(rich, None))
    assert caught.value.stale == (("contact", 1),)
    assert dump_tables(desk) == before


def test_a_tag_that_stands_on_somebody_is_not_deleted(desk, write, rich):
    with pytest.raises(Stale) as caught:
        write(Pair(everything(desk, Tag)[0], None))
    assert caught.value.stale == (("tag", 1),)
    write(Pair(rich, replace(rich, tags=())), Pair(everything(desk, Tag)[0], None))
    assert everything(desk, Tag) == []


def test_a_tag_does_not_come_back_to_a_name_that_another_has_taken(desk, write):
    write(Pair(None, Tag(id=1, name="old")))
    write(Pair(everything(desk, Tag)[0], Tag(id=1, name="new")), Pair(None, Tag(id=2, name="old")))
    renamed, _ = everything(desk, Tag)
    with pytest.raises(Stale) as caught:
        write(Pair(renamed, replace(renamed, name="old")))
    assert caught.value.stale == (("tag", 1),)


def test_the_search_text_follows_the_contact(desk, write, rich):
    write(Pair(rich, replace(rich, notes=("Likes poetry",))))
    with desk.reading() as reader:
        assert search.candidates(reader.connection, "poetry") == [1]
    write(Pair(stored(desk, 1), replace(stored(desk, 1), notes=())))
    with desk.reading() as reader:
        assert search.candidates(reader.connection, "poetry") == []
        assert reader.connection.scalar(select(tables.search_text.c.text)).endswith("  442079460001")


def test_the_notice_of_a_change_is_what_was_written(desk, write, rich):
    changes = write(Pair(rich, replace(rich, rating=Rating.HOT)))
    assert changes.touched == {Kind.CONTACT: {1}}
    assert changes.pairs == (Pair(rich, stored(desk, 1)),)
