from dataclasses import replace

import pytest

from leaddesk.domain.changes import Pair
from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.errors import Refused, Stale
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message
from leaddesk.domain.tag import Tag
from leaddesk.services import contacts, followups, tags
from leaddesk.workspace import Workspace
from tests.support import TODAY, Clock, dump_tables, everything, faults_of, make_contact, stored


def refused(act, *arguments):
    with pytest.raises(Refused) as caught:
        act(*arguments)
    return caught.value.message.code


def test_where_nothing_was_done_nothing_is_undone_or_redone(desk):
    assert refused(desk.history.undo, desk) == "nothing-to-undo"
    assert refused(desk.history.redo, desk) == "nothing-to-redo"
    assert desk.history.next_undo() is desk.history.next_redo() is None


def test_steps_are_taken_back_last_first_and_made_again_first_first(desk):
    dumps = [dump_tables(desk)]
    labels = []
    for act in (
        lambda: contacts.add(desk, make_contact("Ada", email="ada@x.example")),
        lambda: contacts.tag(desk, [1], "vip"),
        lambda: contacts.rate(desk, [1], Rating.HOT),
        lambda: followups.plan(desk, [1], TODAY, "Call"),
        lambda: followups.finish(desk, [1]),
        lambda: tags.rename(desk, "vip", "guest"),
        lambda: contacts.untag(desk, [1], "guest"),
        lambda: contacts.delete(desk, [1]),
    ):
        labels.append(act().label)
        dumps.append(dump_tables(desk))
    for _ in range(2):
        for label, dump in zip(reversed(labels), reversed(dumps[:-1]), strict=True):
            assert desk.history.next_undo().label == label
            desk.history.undo(desk)
            assert dump_tables(desk) == dump
        for label, dump in zip(labels, dumps[1:], strict=True):
            assert desk.history.next_redo().label == label
            desk.history.redo(desk)
            assert dump_tables(desk) == dump
    assert faults_of(desk) == []


def test_a_new_step_ends_what_could_be_made_again(desk, add):
    add("Ada")
    desk.history.undo(desk)
    add("Ben")
    assert refused(desk.history.redo, desk) == "nothing-to-redo"
    assert [contact.display_name for contact in everything(desk, Contact)] == ["Ben"]


def test_hundreds_of_steps_go_back_to_the_beginning_and_forth_to_the_end(desk, add):
    with desk.database.raw() as connection:
        connection.execute("PRAGMA synchronous = OFF")
    ada = add("Ada")
    start = dump_tables(desk)
    for number in range(300):
        pair = Pair(ada, replace(ada, owner=f"Owner {number}"))
        ada = desk.commit(Message("step", "A step"), lambda _builder, pair=pair: [pair]).pairs[0].after
    end = dump_tables(desk)
    for _ in range(300):
        desk.history.undo(desk)
    assert dump_tables(desk) == start
    for _ in range(300):
        desk.history.redo(desk)
    assert dump_tables(desk) == end
    assert faults_of(desk) == []


def test_a_toasts_undo_takes_back_its_own_step_not_the_newest(desk, add):
    ada, ben = add("Ada"), add("Ben")
    rated = contacts.rate(desk, [ada.id], Rating.HOT)
    contacts.rate(desk, [ben.id], Rating.COLD)
    desk.history.undo(desk, rated)
    assert stored(desk, ada.id) == ada
    assert stored(desk, ben.id).rating is Rating.COLD
    assert refused(desk.history.undo, desk, rated) == "nothing-to-undo"
    desk.history.redo(desk)
    assert stored(desk, ada.id).rating is Rating.HOT


def test_undoing_a_step_that_changed_nothing_takes_nothing_else_back(desk, add):
    ada = add("Ada")
    nothing = contacts.edit(desk, ada, ada)
    assert refused(desk.history.undo, desk, nothing) == "nothing-to-undo"
    assert stored(desk, ada.id) == ada


def test_a_stale_undo_is_refused_whole_and_says_what_is_stale(desk, add):
    ada, ben = add("Ada"), add("Ben")
    rated = contacts.rate(desk, [ada.id, ben.id], Rating.HOT)
    contacts.edit(desk, stored(desk, ada.id), replace(stored(desk, ada.id), birthday="--12-10"))
    before = dump_tables(desk)
    with pytest.raises(Stale) as caught:
        desk.history.undo(desk, rated)
    assert caught.value.stale == (("contact", ada.id),)
    assert dump_tables(desk) == before
    assert rated in desk.history._done
    assert desk.history.next_redo() is None


def test_a_stale_undo_can_leave_what_is_stale_and_take_back_the_rest(desk, add):
    ada, ben = add("Ada"), add("Ben")
    rated = contacts.rate(desk, [ada.id, ben.id], Rating.HOT)
    contacts.edit(desk, stored(desk, ada.id), replace(stored(desk, ada.id), birthday="--12-10"))
    edited = stored(desk, ada.id)
    desk.history.undo(desk, rated, leaving=frozenset({("contact", ada.id)}))
    assert stored(desk, ada.id) == edited
    assert stored(desk, ben.id) == ben
    desk.history.redo(desk)
    assert stored(desk, ada.id) == edited
    assert stored(desk, ben.id).rating is Rating.HOT


def test_an_undo_that_leaves_everything_leaves_no_empty_step_to_redo(desk, add):
    ada = add("Ada")
    rated = contacts.rate(desk, [ada.id], Rating.HOT)
    desk.history.undo(desk, rated, leaving=frozenset({("contact", ada.id)}))
    assert refused(desk.history.redo, desk) == "nothing-to-redo"


def test_a_tag_that_somebody_else_wears_since_is_not_taken_back(desk, add):
    ada, ben = add("Ada"), add("Ben")
    tagged = contacts.tag(desk, [ada.id], "vip")
    contacts.tag(desk, [ben.id], "vip")
    with pytest.raises(Stale) as caught:
        desk.history.undo(desk, tagged)
    assert caught.value.stale == (("tag", 1),)
    desk.history.undo(desk, tagged, leaving=frozenset(caught.value.stale))
    assert stored(desk, ada.id) == ada
    assert stored(desk, ben.id).tags == ("vip",)
    assert faults_of(desk) == []


def test_a_renamed_tag_does_not_come_back_to_a_name_taken_since(desk, add):
    add("Ada", tags=("vip",))
    renamed = tags.rename(desk, "vip", "guest")
    add("Ben", tags=("vip",))
    with pytest.raises(Stale) as caught:
        desk.history.undo(desk, renamed)
    assert caught.value.stale == (("tag", 1),)
    assert [tag.name for tag in everything(desk, Tag)] == ["guest", "vip"]


def test_a_contact_with_a_next_step_planned_since_is_not_taken_back(desk):
    added = contacts.add(desk, make_contact("Ada"))
    followups.plan(desk, [1], TODAY, "Call")
    with pytest.raises(Stale) as caught:
        desk.history.undo(desk, added)
    assert caught.value.stale == (("contact", 1),)
    assert len(everything(desk, FollowUp)) == 1


def test_a_change_by_another_program_is_seen(desk, add):
    ada = add("Ada")
    contacts.rate(desk, [ada.id], Rating.HOT)
    with Workspace.open(desk.database.path, now=Clock()) as other:
        contacts.rate(other, [ada.id], Rating.COLD)
    with pytest.raises(Stale):
        desk.history.undo(desk)
    assert stored(desk, ada.id).rating is Rating.COLD


def test_what_was_undone_leaves_its_revision_so_that_the_step_before_can_be_undone(desk, add):
    ada = add("Ada")
    contacts.rate(desk, [ada.id], Rating.HOT)
    desk.history.undo(desk)
    assert stored(desk, ada.id).revision == ada.revision
    contacts.rate(desk, [ada.id], Rating.WARM)
    assert stored(desk, ada.id).revision > ada.revision + 1


def test_everybody_who_listens_is_told_of_changes_undo_and_redo(desk):
    told = []
    desk._on_commit = told.append
    contacts.add(desk, make_contact("Ada"))
    desk.history.undo(desk)
    desk.history.redo(desk)
    contacts.rate(desk, [1], Rating.UNRATED)
    assert [{kind.value: set(ids) for kind, ids in touched.items()} for touched in told] == [
        {"contact": {1}}
    ] * 3


def test_what_is_remembered_is_no_part_of_undo(desk, add):
    add("Ada")
    desk.remember("window", {"width": 800, "título": "김"})
    desk.history.undo(desk)
    assert desk.recall("window") == {"width": 800, "título": "김"}
    desk.remember("window", None)
    assert desk.recall("window", "default") is None
    assert desk.recall("nothing", "default") == "default"
