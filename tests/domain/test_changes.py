from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from leaddesk.domain.changes import ENTITY_OF_KIND, ChangeSet, Entity, Kind, Pair, invert, touched_by
from leaddesk.domain.contact import Contact
from leaddesk.domain.messages import Message
from leaddesk.domain.tag import Tag

NEW = Pair(None, Tag(id=1, name="vip"))
CHANGED = Pair(Contact(id=7, revision=1), Contact(id=7, revision=2))
GONE = Pair(Contact(id=8), None)


def test_a_pair_turned_round_is_what_takes_it_back():
    assert invert([NEW, CHANGED, GONE]) == (
        Pair(None, Contact(id=8)),
        Pair(Contact(id=7, revision=2), Contact(id=7, revision=1)),
        Pair(Tag(id=1, name="vip"), None),
    )


@given(st.lists(st.sampled_from([NEW, CHANGED, GONE])))
def test_turned_round_twice_is_the_same(pairs):
    assert invert(invert(pairs)) == tuple(pairs)


def test_touched_are_the_ids_by_kind():
    assert touched_by([NEW, CHANGED, GONE]) == {Kind.TAG: {1}, Kind.CONTACT: {7, 8}}
    assert touched_by([]) == {}


def test_a_set_that_touches_nothing_is_no_change():
    assert not ChangeSet(Message("x", "x"))
    assert ChangeSet(Message("x", "x"), (NEW,), touched_by([NEW]))
    assert ChangeSet(Message("x", "x"), (), {Kind.CONTACT: None})


def test_every_kind_of_entity_has_an_id_and_a_revision():
    assert set(ENTITY_OF_KIND) == set(Kind)
    assert set(ENTITY_OF_KIND.values()) == set(Entity.__args__)
    for entity in ENTITY_OF_KIND.values():
        assert [field.name for field in fields(entity)][:2] == ["id", "revision"]


def test_what_others_refer_to_is_written_first():
    order = list(Kind)
    for parent, child in (
        (Kind.STAGE, Kind.CONTACT),
        (Kind.TAG, Kind.CONTACT),
        (Kind.EVENT, Kind.QUESTION),
        (Kind.CONTACT, Kind.ENCOUNTER),
        (Kind.CRITERION, Kind.JUDGEMENT),
        (Kind.IMPORT, Kind.IMPORT_ITEM),
    ):
        assert order.index(parent) < order.index(child)
