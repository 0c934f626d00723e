from dataclasses import replace

import pytest
from sqlalchemy import func, select

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.changes import Kind, Pair
from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.errors import Refused, Stale
from leaddesk.domain.messages import Message
from leaddesk.domain.tag import Tag
from leaddesk.services import contacts, followups
from leaddesk.storage import spill, tables
from leaddesk.workspace import Workspace
from tests.support import Clock, dump_tables, everything, faults_of, make_contact, stored

LABEL = Message("test", "A test")
MANY = range(1, 26)


@pytest.fixture(autouse=True)
def small_memory(monkeypatch):
    """Sets above ten pairs are large, and written in batches of four."""
    monkeypatch.setattr(spill, "IN_MEMORY", 10)
    monkeypatch.setattr("leaddesk.workspace._BATCH", 4)


def add_many(desk):
    def build(builder):
        yield Pair(None, Tag(id=builder.new_id(Tag), name="many"))
        for number in MANY:
            contact = make_contact(f"Person {number}", email=f"p{number}@x.example", tags=("many",))
            yield Pair(None, replace(contact, id=builder.new_id(Contact), uid=f"u{number}", stage_id=1))

    return desk.commit(LABEL, build)


def kept_batches(desk):
    with desk.reading() as reader:
        return reader.connection.scalar(select(func.count()).select_from(tables.undo))


def test_a_large_set_holds_no_pairs_and_tells_of_kinds_only(desk):
    changes = add_many(desk)
    assert changes.pairs == ()
    assert changes.spill == 1
    assert changes.touched == {Kind.TAG: None, Kind.CONTACT: None}
    assert kept_batches(desk) > 1


def test_a_set_of_just_so_many_pairs_stays_in_memory(desk):
    changes = desk.commit(LABEL, lambda _: [Pair(None, Tag(id=id_, name=str(id_))) for id_ in range(1, 11)])
    assert len(changes.pairs) == 10
    assert changes.spill is None
    assert kept_batches(desk) == 0


def test_a_large_set_is_undone_and_redone_exactly(desk, add):
    add("Before")
    start = dump_tables(desk)
    add_many(desk)
    end = dump_tables(desk)
    for _ in range(3):
        desk.history.undo(desk)
        assert dump_tables(desk) == start
        assert faults_of(desk) == []
        desk.history.redo(desk)
        assert dump_tables(desk) == end
        assert faults_of(desk) == []


def test_a_large_deletion_is_undone_and_redone_exactly(desk):
    add_many(desk)
    ids = [contact.id for contact in everything(desk, Contact)]
    followups.log(desk, ids[:7], ActivityKind.CALL, note="hm")
    start = dump_tables(desk)
    contacts.delete(desk, ids)
    end = dump_tables(desk)
    desk.history.undo(desk)
    assert dump_tables(desk) == start
    desk.history.redo(desk)
    assert dump_tables(desk) == end
    desk.history.undo(desk)
    assert dump_tables(desk) == start
    assert faults_of(desk) == []


def test_a_large_change_is_undone_and_redone_exactly(desk):
    add_many(desk)
    start = dump_tables(desk)
    contacts.rate(desk, MANY, Rating.HOT)
    end = dump_tables(desk)
    desk.history.undo(desk)
    assert dump_tables(desk) == start
    desk.history.redo(desk)
    assert dump_tables(desk) == end


def test_of_what_goes_back_and_forth_one_set_is_kept(desk):
    add_many(desk)
    for _ in range(3):
        desk.history.undo(desk)
        desk.history.redo(desk)
    with desk.reading() as reader:
        assert reader.connection.scalar(select(func.count(tables.undo.c.set_id.distinct()))) == 1


def test_a_stale_large_undo_is_refused_whole_and_names_all_that_changed(desk):
    add_many(desk)
    contacts.rate(desk, [2, 24], Rating.HOT)
    followups.log(desk, [13], ActivityKind.CALL)
    before = dump_tables(desk)
    imported = desk.history._done[0]
    with pytest.raises(Stale) as caught:
        desk.history.undo(desk, imported)
    assert set(caught.value.stale) == {("contact", 2), ("contact", 13), ("contact", 24), ("tag", 1)}
    assert dump_tables(desk) == before


def test_a_large_undo_can_leave_what_is_stale_and_take_back_the_rest(desk):
    add_many(desk)
    contacts.rate(desk, [2, 24], Rating.HOT)
    changed = stored(desk, 2), stored(desk, 24)
    imported = desk.history._done[0]
    desk.history.undo(desk, imported, leaving=frozenset({("contact", 2), ("contact", 24), ("tag", 1)}))
    assert everything(desk, Contact) == list(changed)
    assert [tag.name for tag in everything(desk, Tag)] == ["many"]
    assert faults_of(desk) == []
    desk.history.redo(desk)
    assert len(everything(desk, Contact)) == len(MANY)
    assert faults_of(desk) == []


def test_a_large_set_is_gone_once_another_window_has_opened_the_database(desk):
    add_many(desk)
    Workspace.open(desk.database.path, now=Clock()).close()
    before = dump_tables(desk)
    with pytest.raises(Refused) as caught:
        desk.history.undo(desk)
    assert caught.value.message.code == "undo-gone"
    assert dump_tables(desk) == before


def test_a_command_beside_the_window_leaves_its_undo_alone(desk):
    add_many(desk)
    with Workspace.open(desk.database.path, now=Clock(), keeps_history=False) as other:
        contacts.add(other, make_contact("From a command"))
    desk.history.undo(desk)
    assert [contact.name.formatted for contact in everything(desk, Contact)] == ["From a command"]


def test_where_nobody_undoes_a_large_set_is_not_kept(desk):
    with Workspace.open(desk.database.path, now=Clock(), keeps_history=False) as other:
        changes = add_many(other)
        assert (changes.pairs, changes.spill) == ((), None)
        assert kept_batches(other) == 0
        with pytest.raises(Refused) as caught:
            other.history.undo(other)
        assert caught.value.message.code == "undo-gone"
    assert len(everything(desk, Contact)) == len(MANY)


def test_a_set_that_fails_in_a_later_batch_leaves_nothing(desk):
    before = dump_tables(desk)

    def build(builder):
        for number in MANY:
            yield Pair(None, make_contact("x", id=builder.new_id(Contact), uid=f"u{number}", stage_id=1))
        raise InterruptedError

    with pytest.raises(InterruptedError):
        desk.commit(LABEL, build)
    assert dump_tables(desk) == before
    assert kept_batches(desk) == 0
    assert desk.history.next_undo() is None


@pytest.mark.parametrize("in_memory", [10, 1])
def test_an_entity_written_twice_in_one_set_is_undone_and_redone(desk, monkeypatch, in_memory):
    monkeypatch.setattr(spill, "IN_MEMORY", in_memory)
    first = make_contact("Ada", id=1, uid="u", stage_id=1, email="a@x.example", revision=2)
    second = replace(first, phones=first.emails, rating=Rating.HOT)
    start = dump_tables(desk)
    desk.commit_batches(
        LABEL, lambda _builder: [[Pair(None, first)], [Pair(first, second), Pair(None, Tag(id=1, name="t"))]]
    )
    end = dump_tables(desk)
    assert stored(desk, 1) == second
    desk.history.undo(desk)
    assert dump_tables(desk) == start
    desk.history.redo(desk)
    assert dump_tables(desk) == end
    assert faults_of(desk) == []
