from dataclasses import replace

import pytest

from leaddesk.domain.changes import Kind, Pair
from leaddesk.domain.contact import Contact, Name
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.lists import SavedList
from leaddesk.domain.messages import Message
from leaddesk.domain.tag import Tag
from leaddesk.services import lists, tags
from tests.support import dump_tables, everything, faults_of, stage_named, stored


def words(desk):
    return sorted(tag.name for tag in everything(desk, Tag))


def test_a_renamed_tag_is_renamed_on_everybody_at_once_without_touching_them(desk, add):
    ada, ben = add("Ada", tags=("vip", "x")), add("Ben", tags=("vip",))
    changes = tags.rename(desk, "VIP", " very  important ")
    assert changes.touched.keys() == {Kind.TAG}
    assert stored(desk, ada.id) == replace(ada, tags=("very important", "x"))
    assert stored(desk, ben.id) == replace(ben, tags=("very important",))
    assert faults_of(desk) == []
    desk.history.undo(desk)
    assert stored(desk, ada.id) == ada


def test_a_tag_may_change_its_case(desk, add):
    add("Ada", tags=("vip",))
    tags.rename(desk, "vip", "VIP")
    assert words(desk) == ["VIP"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("vip", "Press", "tag-taken"), ("vip", "  ", "tag-taken"), ("nobody", "x", "no-tag")],
)
def test_a_tag_gets_no_name_that_is_empty_or_taken(desk, add, old, new, code):
    add("Ada", tags=("vip", "press"))
    with pytest.raises(InputError) as caught:
        tags.rename(desk, old, new)
    assert caught.value.message.code == code
    assert words(desk) == ["press", "vip"]


def test_an_unknown_tag_is_told_with_those_there_are(desk, add):
    add("Ada", tags=("VIP", "press"))
    with pytest.raises(NotFound, match=r"There are: VIP, press\."):
        tags.rename(desk, "nobody", "x")


def test_a_renamed_tag_is_what_the_next_contact_gets(desk, add):
    add("Ada", tags=("vip",))
    tags.rename(desk, "vip", "guest")
    assert add("Ben", tags=("GUEST",)).tags == ("guest",)
    assert add("Cia", tags=("vip",)).tags == ("vip",)


def test_saved_lists_follow_a_tag_to_its_new_name(desk, add):
    add("Ada", tags=("vip",))
    lists.save(desk, "Important", 'tag:VIP,press rating:hot "very well"')
    tags.rename(desk, "vip", "very important")
    assert everything(desk, SavedList)[-1].query == '"very well" tag:"very important",press rating:hot'


def test_two_tags_become_one_on_everybody_and_undo_parts_them(desk, add):
    ada, ben, cia = (
        add("Ada", tags=("vip", "x")),
        add("Ben", tags=("x", "Guest", "vip")),
        add("Cia", tags=("x",)),
    )
    add("Dan", tags=("guest",))
    lists.save(desk, "Important", "tag:vip,guest")
    before = dump_tables(desk)
    tags.merge(desk, "VIP", "guest")
    assert words(desk) == ["Guest", "x"]
    assert stored(desk, ada.id).tags == ("Guest", "x")
    assert stored(desk, ben.id).tags == ("x", "Guest")
    assert stored(desk, cia.id) == cia
    assert everything(desk, SavedList)[-1].query == "tag:Guest"
    assert faults_of(desk) == []
    desk.history.undo(desk)
    assert dump_tables(desk) == before
    assert not tags.merge(desk, "vip", "VIP")
    assert stored(desk, ben.id) == ben


def test_a_removed_tag_is_off_everybody_and_comes_back_with_undo(desk, add):
    ada = add("Ada", tags=("vip", "x"))
    before = dump_tables(desk)
    tags.remove(desk, "vip")
    assert words(desk) == ["x"]
    assert stored(desk, ada.id).tags == ("x",)
    desk.history.undo(desk)
    assert dump_tables(desk) == before
    with pytest.raises(NotFound, match=r"There are: vip, x\."):
        tags.remove(desk, "nobody")


def test_so_many_that_undo_lies_in_the_database(desk, add):
    add("Ada", tags=("vip",))
    stage = stage_named(desk, "new-lead")

    def build(builder):
        for number in range(1_100):
            contact = Contact(
                id=builder.new_id(Contact),
                uid=str(number),
                name=Name(formatted=f"Guest {number}"),
                stage_id=stage.id,
                tags=("vip",),
            )
            yield Pair(None, contact)

    desk.commit(Message("many", "many"), build)
    with desk.reading() as reader:
        assert [(tag.name, count) for tag, count in tags.counted(reader)] == [("vip", 1_101)]
    assert tags.remove(desk, "vip").spill is not None
    assert words(desk) == []
    desk.history.undo(desk)
    with desk.reading() as reader:
        assert [(tag.name, count) for tag, count in tags.counted(reader)] == [("vip", 1_101)]
