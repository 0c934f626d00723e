import pytest

from leaddesk.domain.changes import Pair
from leaddesk.domain.errors import GateRefused, InputError, NotFound, Refused
from leaddesk.domain.lists import Filter, SavedList
from leaddesk.domain.messages import Message
from leaddesk.domain.stages import Stage, StageKind, StageMove
from leaddesk.services import pipeline, stages
from leaddesk.services.finding import as_filter, find_stage, stages_in_use
from leaddesk.services.pipeline import Wish
from leaddesk.storage import queries
from tests.support import TODAY, dump_tables, everything, stage_named, stored


def board(desk):
    with desk.reading() as reader:
        return [stage.title for stage in stages_in_use(reader)]


FIRST = [
    "Marketing prospect",
    "New lead",
    "Working lead",
    "Qualified prospect",
    "Proposal",
    "Customer",
    "Closed",
]


@pytest.mark.parametrize(("index", "place"), [(None, 5), (0, 3), (1, 4), (2, 5), (99, 5), (-4, 3)], ids=str)
def test_a_stage_is_added_to_its_kind_where_it_was_wished(desk, index, place):
    before = dump_tables(desk)
    stages.add(desk, "  Negotiation\t now ", StageKind.PROSPECT, index)
    assert board(desk) == [*FIRST[:place], "Negotiation now", *FIRST[place:]]
    assert stage_named(desk, "negotiation NOW").kind is StageKind.PROSPECT
    desk.history.undo(desk)
    assert dump_tables(desk) == before


@pytest.mark.parametrize("name", ["", "  ", "Proposal", "PROPOSAL", "new-lead"])
def test_a_stage_needs_a_name_of_its_own(desk, name):
    before = dump_tables(desk)
    with pytest.raises(InputError, match="name of its own"):
        stages.add(desk, name, StageKind.LEAD)
    with pytest.raises(InputError, match="name of its own"):
        stages.rename(desk, stage_named(desk, "closed"), name.strip() or "customer")
    assert dump_tables(desk) == before


def test_a_renamed_stage_keeps_its_key_and_gets_its_own_name_back_for_none(desk):
    stages.rename(desk, stage_named(desk, "customer"), "Client")
    assert (stage_named(desk, "client").key, stage_named(desk, "customer").title) == ("customer", "Client")
    stages.rename(desk, stage_named(desk, "client"), "")
    assert board(desk) == FIRST
    stages.add(desk, "Mine", StageKind.LEAD)
    with pytest.raises(InputError):
        stages.rename(desk, stage_named(desk, "mine"), " ")


def test_saved_lists_follow_a_stage_to_its_new_name(desk):
    stages.add(desk, "On hold", StageKind.LEAD)
    saved = everything(desk, SavedList)
    own = SavedList(id=9, name="Mine", query='anna stage:"on hold",closed rating:hot', position=9)
    desk.commit(Message("list", "List"), lambda _builder: [Pair(None, own)])
    stages.rename(desk, stage_named(desk, "on hold"), "Paused, later")
    found = {entry.id: entry.query for entry in everything(desk, SavedList)}
    assert found.pop(9) == 'anna stage:"Paused, later",closed rating:hot'
    assert found == {entry.id: entry.query for entry in saved}


def test_a_stage_is_put_in_order_inside_its_kind_only(desk):
    stages.place(desk, stage_named(desk, "working-lead"), 0)
    assert board(desk) == ["Marketing prospect", "Working lead", "New lead", *FIRST[3:]]
    stages.place(desk, stage_named(desk, "customer"), 5)
    assert board(desk)[5] == "Customer"
    assert not stages.place(desk, stage_named(desk, "working-lead"), 0)


def test_a_removed_stage_is_gone_and_the_history_still_names_it(desk, add):
    ada = add("Ada")
    pipeline.move(desk, [ada.id], stage_named(desk, "working-lead"), override="x")
    before = dump_tables(desk)
    changes = stages.remove(
        desk, stage_named(desk, "working-lead"), Wish(stage_named(desk, "new-lead"), reason="one is enough")
    )
    assert "Working lead" not in board(desk)
    assert stored(desk, ada.id).stage_id == stage_named(desk, "new-lead").id
    moves = everything(desk, StageMove)
    names = {stage.id: stage.title for stage in everything(desk, Stage)}
    assert [(names[move.from_stage_id], names[move.to_stage_id], move.reason) for move in moves] == [
        ("Marketing prospect", "Working lead", ""),
        ("Working lead", "New lead", "one is enough"),
    ]
    with pytest.raises(NotFound):
        stage_named(desk, "working-lead")
    desk.history.undo(desk, changes)
    assert dump_tables(desk) == before


def test_a_stage_with_people_says_where_they_go_and_the_gate_holds(desk, add):
    ada = add("Ada")
    stages.add(desk, "From lists", StageKind.MARKETING_PROSPECT)
    old = stage_named(desk, "marketing-prospect")
    before = dump_tables(desk)
    with pytest.raises(Refused, match="1 contact stands in “Marketing prospect”"):
        stages.remove(desk, old)
    with pytest.raises(Refused):
        stages.remove(desk, old, Wish(old))
    with pytest.raises(GateRefused) as caught:
        stages.remove(desk, old, Wish(stage_named(desk, "new-lead")))
    assert set(caught.value.missing) == {ada.id}
    assert dump_tables(desk) == before
    stages.remove(desk, old, Wish(stage_named(desk, "new-lead"), override="cleaning up"))
    assert [move.override for move in everything(desk, StageMove)] == ["cleaning up"]
    assert board(desk)[0] == "From lists"


@pytest.mark.parametrize("name", ["marketing-prospect", "customer", "closed"])
def test_every_kind_keeps_a_stage(desk, name):
    with pytest.raises(Refused, match="last stage of its kind"):
        stages.remove(desk, stage_named(desk, name))
    assert board(desk) == FIRST


def test_nobody_enters_a_stage_that_was_removed_meanwhile(desk, add):
    ada = add("Ada")
    old = stage_named(desk, "working-lead")
    stages.remove(desk, old)
    with pytest.raises(NotFound, match="not there any more"):
        pipeline.move(desk, [ada.id], old, override="x")
    with pytest.raises(NotFound, match="not there any more"):
        stages.rename(desk, old, "Something")


def test_a_list_that_names_a_removed_stage_has_nobody_on_it(desk, add):
    add("Ada")
    with desk.reading() as reader:
        new_lead = find_stage(reader, "new-lead")
    stages.remove(desk, new_lead)
    with desk.reading() as reader:
        wanted = as_filter(reader, "stage:new-lead")
        assert wanted == Filter(stage_ids=(new_lead.id,))
        assert queries.count(reader, wanted, TODAY) == 0


def test_adding_a_stage_that_was_removed_brings_it_back(desk):
    first = stage_named(desk, "working-lead")
    stages.remove(desk, first)
    stages.add(desk, "working lead", StageKind.LEAD)
    assert board(desk) == FIRST
    assert stage_named(desk, "working-lead").id == first.id
    stages.remove(desk, stage_named(desk, "working-lead"))
    stages.add(desk, "Working lead", StageKind.PROSPECT)
    assert stage_named(desk, "working lead").id != first.id
