from dataclasses import replace

import pytest

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.changes import ENTITY_OF_KIND, Kind, Pair
from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.errors import InputError, NotFound, Stale
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Message
from leaddesk.domain.qualification import Verdict
from leaddesk.domain.tag import Tag
from leaddesk.services import contacts, events, followups, pipeline, qualification
from leaddesk.services.qualification import Learnt
from leaddesk.storage import queries
from tests.support import (
    NOW,
    TODAY,
    dump_tables,
    everything,
    faults_of,
    id_of,
    make_contact,
    stage_named,
    stored,
)


def tags(desk):
    return sorted(tag.name for tag in everything(desk, Tag))


def test_a_new_contact_is_a_marketing_prospect_recorded_now_with_a_uid_of_its_own(desk, clock):
    one = stored(desk, id_of(contacts.add(desk, make_contact("Ada"))))
    two = stored(desk, id_of(contacts.add(desk, make_contact("Ada"))))
    assert one.stage_id == stage_named(desk, "marketing-prospect").id
    assert one.created_at == NOW
    assert len(one.uid) == 36
    assert one.uid != two.uid


def test_a_contact_keeps_what_it_brings(desk):
    brought = make_contact("Ada", uid="u", stage_id=3, created_at=NOW.replace(year=2020), rating=Rating.HOT)
    contact = stored(desk, id_of(contacts.add(desk, brought)))
    assert contact == replace(brought, id=contact.id, revision=contact.revision)


def test_a_contact_that_says_nothing_is_refused(desk):
    before = dump_tables(desk)
    with pytest.raises(InputError) as caught:
        contacts.add(desk, make_contact(notes=("a note",)))
    assert caught.value.message.code == "empty-contact"
    assert dump_tables(desk) == before


def test_an_edit_changes_what_it_says_but_neither_identity_nor_stage(desk, add):
    ada = add("Ada", email="ada@x.example")
    contacts.edit(desk, ada, replace(ada, uid="other", stage_id=5, id=99, birthday="--12-10", emails=()))
    changed = stored(desk, ada.id)
    assert changed == replace(ada, birthday="--12-10", emails=(), revision=changed.revision)
    assert changed.revision > ada.revision
    assert faults_of(desk) == []


def test_an_edit_that_changes_nothing_is_no_change(desk, add):
    ada = add("Ada")
    undoable = desk.history.next_undo()
    assert not contacts.edit(desk, ada, ada)
    assert stored(desk, ada.id) == ada
    assert desk.history.next_undo() is undoable


def test_an_edit_of_what_has_changed_meanwhile_is_refused(desk, add):
    ada = add("Ada")
    contacts.rate(desk, [ada.id], Rating.HOT)
    with pytest.raises(Stale) as caught:
        contacts.edit(desk, ada, replace(ada, birthday="--12-10"))
    assert caught.value.stale == (("contact", ada.id),)
    assert stored(desk, ada.id).birthday is None


def test_a_rating_touches_those_whose_rating_changes(desk, add):
    ada, ben = add("Ada", rating=Rating.HOT), add("Ben")
    changes = contacts.rate(desk, [ada.id, ben.id, ben.id], Rating.HOT)
    assert changes.touched == {Kind.CONTACT: {ben.id}}
    assert stored(desk, ada.id).revision == ada.revision
    assert stored(desk, ben.id).rating is Rating.HOT


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, ids: contacts.rate(desk, ids, Rating.HOT),
        lambda desk, ids: contacts.tag(desk, ids, "vip"),
        lambda desk, ids: contacts.untag(desk, ids, "vip"),
        contacts.delete,
        lambda desk, ids: followups.plan(desk, ids, TODAY, "Call"),
        lambda desk, ids: followups.log(desk, ids, ActivityKind.CALL),
        lambda desk, ids: pipeline.move(desk, ids, stage_named(desk, "closed"), reason="x"),
    ],
)
def test_somebody_who_is_not_there_is_named_and_nobody_else_touched(desk, add, act):
    ada = add("Ada")
    before = dump_tables(desk)
    with pytest.raises(NotFound) as caught:
        act(desk, [ada.id, 98, 99])
    assert caught.value.message.arguments == {"ids": "98, 99"}
    assert dump_tables(desk) == before


# Tags


def test_a_tag_is_made_with_its_first_contact_and_then_used_whatever_its_case(desk, add):
    ada, ben = add("Ada", tags=("VIP",)), add("Ben", tags=("vip", "  Vip ", "press  room"))
    assert ada.tags == ("VIP",)
    assert ben.tags == ("VIP", "press room")
    contacts.tag(desk, [ada.id, ben.id], "PRESS ROOM")
    assert stored(desk, ada.id).tags == ("VIP", "press room")
    assert tags(desk) == ["VIP", "press room"]


def test_a_tag_put_on_again_changes_nobody(desk, add):
    ada = add("Ada", tags=("vip",))
    assert not contacts.tag(desk, [ada.id], "Vip")
    assert stored(desk, ada.id) == ada


def test_a_tag_taken_off_stays_for_others(desk, add):
    ada, ben = add("Ada", tags=("vip", "press")), add("Ben", tags=("vip",))
    contacts.untag(desk, [ada.id], "VIP")
    assert stored(desk, ada.id).tags == ("press",)
    assert stored(desk, ben.id).tags == ("vip",)
    assert tags(desk) == ["press", "vip"]


@pytest.mark.parametrize("name", ["", "  ", "\t\n"])
def test_a_tag_without_a_word_is_none(desk, add, name):
    assert add("Ada", tags=(name, "vip")).tags == ("vip",)
    before = dump_tables(desk)
    with pytest.raises(InputError) as caught:
        contacts.tag(desk, [1], name)
    assert caught.value.message.code == "empty-tag"
    assert dump_tables(desk) == before


# Deleting


@pytest.fixture
def full(desk, add):
    """A contact on whom one of everything hangs."""
    ada = add("Ada", "Lovelace", email="ada@x.example", tags=("vip",), notes=("n",))
    events.add(desk, Event(name="Fair"))
    events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=1))
    followups.log(desk, [ada.id], ActivityKind.MEETING)
    followups.plan(desk, [ada.id], TODAY, "Call")
    learnt = Learnt(interest="demo", intent="March", verdicts={1: Verdict.MET}, confirmed=("ada@x.example",))
    qualification.learn(desk, ada.id, learnt)
    pipeline.move(desk, [ada.id], stage_named(desk, "new-lead"))
    return stored(desk, ada.id)


def test_a_deleted_contact_takes_along_all_that_hangs_on_it_and_comes_back_with_it(desk, add, full):
    other = add("Other", tags=("vip",))
    followups.log(desk, [other.id], ActivityKind.NOTE, note="stays")
    before = dump_tables(desk)
    changes = contacts.delete(desk, [full.id])
    assert {kind.value: len(ids) for kind, ids in changes.touched.items()} == {
        "contact": 1,
        "encounter": 1,
        "activity": 1,
        "follow-up": 1,
        "statement": 2,
        "judgement": 1,
        "stage-move": 1,
    }
    assert everything(desk, Contact) == [other]
    for entity in ENTITY_OF_KIND.values():
        assert not [found for found in everything(desk, entity) if getattr(found, "contact_id", 0) == full.id]
    assert faults_of(desk) == []
    desk.history.undo(desk)
    assert dump_tables(desk) == before
    assert faults_of(desk) == []


def test_deleting_takes_any_iterable_of_ids(desk, add):
    ids = [add(name).id for name in ("Ada", "Ben", "Cia")]
    changes = contacts.delete(desk, (id_ for id_ in ids[:2]))
    assert [contact.id for contact in everything(desk, Contact)] == ids[2:]
    assert str(changes.label) == "Deleted 2 contacts"


def test_a_deleted_contact_is_found_no_more_until_it_is_back(desk, full):
    def found():
        with desk.reading() as reader:
            return queries.ids(reader, Filter(text="lovelace"), TODAY)

    contacts.delete(desk, [full.id])
    assert found() == []
    desk.history.undo(desk)
    assert found() == [full.id]


def test_a_photo_is_kept_and_taken_away(desk, add):
    ada = add("Ada Lovelace")
    contacts.set_photo(desk, ada.id, "image/png", b"picture")
    photo = stored(desk, ada.id).photo
    assert photo is not None
    with desk.reading() as reader:
        assert reader.blob(photo.digest) == b"picture"
    contacts.remove_photo(desk, ada.id)
    assert stored(desk, ada.id).photo is None
    desk.history.undo(desk)
    assert stored(desk, ada.id).photo == photo
    assert faults_of(desk) == []


def test_tags_are_put_on_and_taken_off_in_one_change(desk, add):
    ada, ben, cia = add("Ada", tags=("vip", "Press")), add("Ben", tags=("vip",)), add("Cia")
    before = dump_tables(desk)
    changes = contacts.retag(desk, [ada.id, ben.id, cia.id], add=("Fair", "fair", "vip"), remove=("press",))
    assert str(changes.label) == "Changed the tags of 3 contacts"
    assert [stored(desk, contact.id).tags for contact in (ada, ben, cia)] == [
        ("vip", "Fair"),
        ("vip", "Fair"),
        ("Fair", "vip"),
    ]
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_more_contacts_than_are_read_at_once_are_changed_and_changed_back_as_one(desk):
    pairs = [
        Pair(None, make_contact(f"N {id_}", id=id_, uid=str(id_), stage_id=1)) for id_ in range(1, 1_203)
    ]
    desk.commit(Message("crowd", "A crowd"), lambda _builder: pairs)
    before = dump_tables(desk)
    ids = [pair.entity.id for pair in pairs]
    contacts.tag(desk, ids, "crowd")
    contacts.rate(desk, ids, Rating.WARM)
    contacts.delete(desk, ids)
    with desk.reading() as reader:
        assert reader.count(Contact) == 0
    for _ in range(3):
        desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_where_one_is_gone_none_is_changed(desk, add):
    ada = add("Ada")
    before = dump_tables(desk)
    for act in (
        lambda: contacts.tag(desk, [ada.id, 99], "vip"),
        lambda: contacts.rate(desk, [ada.id, 99], Rating.HOT),
        lambda: contacts.delete(desk, [ada.id, 99]),
    ):
        with pytest.raises(NotFound, match="99"):
            act()
    assert dump_tables(desk) == before
