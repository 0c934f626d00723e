from datetime import date

import pytest

from leaddesk.domain.activity import Activity, ActivityKind
from leaddesk.domain.changes import Kind
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message
from leaddesk.domain.qualification import Criterion
from leaddesk.domain.stages import Stage
from leaddesk.services import contacts, followups
from leaddesk.storage import tables
from leaddesk.storage.reader import any_of
from tests.support import id_of, make_contact, stored


def test_contacts_are_read_by_id_and_those_that_are_gone_left_out(desk, add):
    ada, charles = add("Ada"), add("Charles")
    with desk.reading() as reader:
        assert reader.get(Contact, [charles.id, 999, ada.id]) == {ada.id: ada, charles.id: charles}
        assert reader.get(Contact, []) == {}
        assert reader.one(Contact, 999) is None
        assert reader.one(Contact, ada.id) == ada
        assert reader.count(Contact) == 2


def test_details_come_in_their_order(desk, add):
    mails = [f"{letter}@x.example" for letter in "zaqyb"]
    ada = add("Ada", email=mails, tags=("z", "a", "m"))
    assert [mail.value for mail in stored(desk, ada.id).emails] == mails
    assert stored(desk, ada.id).tags == ("z", "a", "m")


def test_what_has_a_position_comes_by_it(desk):
    with desk.reading() as reader:
        assert [stage.position for stage in reader.all(Stage)] == [1, 2, 3, 4, 5, 6, 7]
        assert [criterion.key for criterion in reader.all(Criterion)] == [
            "industry",
            "size",
            "country",
            "role",
        ]


def test_what_hangs_on_contacts_comes_by_contact(desk, add):
    ada, charles, alone = add("Ada"), add("Charles"), add("Alone")
    followups.log(desk, [charles.id, ada.id], ActivityKind.NOTE, note="first")
    followups.log(desk, [ada.id], ActivityKind.CALL, note="second")
    with desk.reading() as reader:
        found = reader.of_contacts(Activity, [ada.id, charles.id, alone.id])
    assert {id_: [activity.note for activity in hung] for id_, hung in found.items()} == {
        ada.id: ["first", "second"],
        charles.id: ["first"],
    }


def test_entities_are_found_by_their_columns(desk, add):
    ada = add("Ada")
    followups.plan(desk, [ada.id], date(2026, 12, 1), "Call")
    followups.plan(desk, [ada.id], date(2026, 12, 2), "Write")
    with desk.reading() as reader:
        assert [step.what for step in reader.where(FollowUp, contact_id=ada.id)] == ["Call", "Write"]
        assert [step.what for step in reader.where(FollowUp, contact_id=ada.id, what="Write")] == ["Write"]
        assert len(reader.where(FollowUp, done_at=None)) == 2
        assert reader.where(Event, name="None") == []


def test_an_id_never_comes_back_even_when_its_owner_is_gone(desk, add):
    first = add("First")
    contacts.delete(desk, [first.id])
    assert add("Second").id == first.id + 1


def test_an_id_handed_out_in_a_change_that_failed_may_be_used_again(desk, add):
    def build(builder):
        assert [builder.new_id(Contact) for _ in range(3)] == [1, 2, 3]
        raise InterruptedError

    with pytest.raises(InterruptedError):
        desk.commit(Message("x", "x"), build)
    assert add("First").id == 1


def test_bytes_are_kept_under_their_digest_once(desk):
    with desk.database.writing() as builder:
        builder.keep_blob("aa", b"first")
        builder.keep_blob("aa", b"second")
        assert builder.blob("aa") == b"first"
        assert builder.blob("bb") is None


@pytest.mark.parametrize("values", [["a'b", 'c"d', "김", "\\", "%"], [""], []])
def test_any_number_of_odd_texts_can_be_asked_for(desk, add, values):
    for number, value in enumerate(values):
        add(value or "nameless", uid=f"u{number}{value}")
    wanted = [f"u{number}{value}" for number, value in enumerate(values)]
    with desk.reading() as reader:
        found = reader.rows(tables.contact.select().where(any_of(tables.contact.c.uid, wanted)))
    assert sorted(row.uid for row in found) == sorted(wanted)


def test_a_reader_sees_one_state_while_others_write(desk, add):
    add("Ada")
    with desk.reading() as reader:
        assert reader.count(Contact) == 1
        id_of(contacts.add(desk, make_contact("Charles")), Kind.CONTACT)
        assert reader.count(Contact) == 1
    with desk.reading() as reader:
        assert reader.count(Contact) == 2
