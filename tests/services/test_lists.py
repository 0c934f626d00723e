"""Saved lists: one name, one list; everything can be taken back."""

import pytest

from leaddesk.domain.changes import Kind
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.lists import SavedList
from leaddesk.services import lists, tags
from leaddesk.services.finding import as_filter, find_list
from leaddesk.storage import queries
from tests.support import TODAY, dump_tables, everything, id_of


def names(desk):
    return [saved.title for saved in everything(desk, SavedList)]


def list_id(desk, key="hot"):
    with desk.reading() as reader:
        return find_list(reader, key).id


def test_a_list_is_saved_behind_the_others_and_means_its_filter(desk, add):
    ada = add("Ada", tags=("vip",))
    add("Ben")
    saved = lists.save(desk, "  Very   important ", " tag:vip ")
    assert names(desk)[-1] == "Very important"
    assert str(saved.label) == "Saved the list “Very important”"
    with desk.reading() as reader:
        found = find_list(reader, "very IMPORTANT")
        assert (found.id, found.query) == (id_of(saved, Kind.LIST), "tag:vip")
        assert queries.ids(reader, as_filter(reader, found.query), TODAY) == [ada.id]


@pytest.mark.parametrize("name", ["", "   ", "Hot", "HOT", "hôt", "no-next-step"])
def test_a_name_is_said_and_given_once(desk, name):
    before = dump_tables(desk)
    with pytest.raises(InputError):
        lists.save(desk, name, "rating:hot")
    with pytest.raises(InputError):
        lists.rename(desk, list_id(desk, "due"), name)
    assert dump_tables(desk) == before


def test_a_filter_that_means_nothing_is_not_kept(desk):
    with pytest.raises(InputError, match="rating"):
        lists.save(desk, "New", "rating:boiling")
    with pytest.raises(NotFound, match="no event"):
        lists.change(desk, list_id(desk), "event:nowhere")
    assert len(names(desk)) == 4


def test_a_built_in_list_is_renamed_and_found_by_both_its_names(desk):
    lists.rename(desk, list_id(desk), "Heiß")
    assert "Heiß" in names(desk)
    with desk.reading() as reader:
        assert find_list(reader, "heiss").id == find_list(reader, "hot").id
    assert not lists.rename(desk, list_id(desk), "Heiß"), "nothing changes"
    assert lists.rename(desk, list_id(desk), "HEISS"), "its own name in other letters is not taken"


def test_a_list_means_something_else_from_now_on(desk):
    changed = lists.change(desk, list_id(desk), "rating:hot,warm")
    assert str(changed.label) == "Changed the list “Hot”"
    with desk.reading() as reader:
        assert find_list(reader, "hot").query == "rating:hot,warm"
    assert not lists.change(desk, list_id(desk), "rating:hot,warm")


def test_a_deleted_list_leaves_its_contacts_and_its_name_and_comes_back_by_undo(desk, add):
    add("Ada")
    before = dump_tables(desk)
    deleted = lists.delete(desk, list_id(desk))
    assert str(deleted.label) == "Deleted the list “Hot”"
    assert "Hot" not in names(desk)
    lists.save(desk, "Hot", "rating:hot")
    for _ in range(2):
        desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_lists_are_put_in_order_and_those_not_named_follow(desk):
    due, hot = list_id(desk, "due"), list_id(desk, "hot")
    lists.reorder(desk, [hot, due, hot])
    assert names(desk) == ["Hot", "Due and overdue", "Open, but no next step", "New leads"]
    desk.history.undo(desk)
    assert names(desk) == ["Open, but no next step", "Due and overdue", "New leads", "Hot"]


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: lists.rename(desk, 99, "New"),
        lambda desk: lists.change(desk, 99, "rating:hot"),
        lambda desk: lists.delete(desk, 99),
        lambda desk: lists.reorder(desk, [1, 99]),
    ],
)
def test_a_list_that_is_gone_is_told(desk, act):
    with pytest.raises(NotFound, match="not there any more"):
        act(desk)


def test_a_list_of_a_tag_follows_it_to_its_new_name(desk, add):
    add("Ada", tags=("vip",))
    lists.save(desk, "Important", "tag:vip")
    tags.rename(desk, "vip", "guest")
    with desk.reading() as reader:
        assert queries.count(reader, as_filter(reader, find_list(reader, "Important").query), TODAY) == 1
