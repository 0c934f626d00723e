"""stages, criteria: the pipeline and the ideal customer profile, shaped."""

import pytest

from tests.cli.support import card


def board(leaddesk):
    return [stage["name"] for stage in leaddesk("stages", "--json").objects]


def test_stages_are_added_renamed_moved_and_removed(leaddesk, dump):
    before = dump()["stage"]
    leaddesk("stages", "add", "Negotiation", "--kind", "prospect", "--place", 2)
    assert board(leaddesk)[3:6] == ["Qualified prospect", "Negotiation", "Proposal"]
    leaddesk("stages", "move", "negotiation", "--place", 3)
    leaddesk("stages", "rename", "negotiation", "Haggling")
    assert board(leaddesk)[3:6] == ["Qualified prospect", "Proposal", "Haggling"]
    leaddesk("stages", "rename", "proposal", "Offer")
    assert leaddesk("stages", "--json").objects[4] == {
        "key": "proposal",
        "name": "Offer",
        "kind": "prospect",
        "contacts": 0,
    }
    leaddesk("stages", "rename", "offer", "")
    leaddesk("stages", "remove", "haggling")
    assert len(board(leaddesk)) == len(before)
    assert "There is no stage “haggling”" in leaddesk("stages", "remove", "haggling", status=2).err


def test_a_stage_with_people_says_where_they_go(leaddesk, imported):
    imported(card("Ada Lovelace", email="ada@x.example"))
    leaddesk("stages", "add", "Lists", "--kind", "marketing-prospect")
    old = "marketing-prospect"
    assert "1 contact stands in" in leaddesk("stages", "remove", old, status=2).err
    ran = leaddesk("stages", "remove", old, "--to", "new-lead", status=2)
    assert "1 Ada Lovelace: an expressed interest" in ran.err
    assert board(leaddesk)[0] == "Marketing prospect"
    leaddesk("stages", "remove", old, "--to", "lists", "--reason", "one is enough")
    assert leaddesk("show", 1, "--json").object["stage"] == "Lists"
    assert "Marketing prospect → Lists (one is enough)" in leaddesk("show", 1).out


def test_criteria_are_added_changed_moved_and_retired(leaddesk, imported):
    imported(card("Ada Lovelace", email="ada@x.example"))
    leaddesk("criteria", "add", "Uses pouches", "--weight", 10, "--required", "--wanted", "30 a minute")
    leaddesk("criteria", "change", "industry", "--name", "Food", "--weight", 7, "--wanted", "no drinks")
    leaddesk("criteria", "move", "uses pouches", "--place", 1)
    leaddesk("criteria", "retire", "country")
    first, food, *rest = leaddesk("criteria", "--json").objects
    assert first == {
        "key": "",
        "name": "Uses pouches",
        "weight": 10,
        "required": True,
        "wanted": "30 a minute",
    }
    assert (food["key"], food["name"], food["weight"], food["required"]) == ("industry", "Food", 7, False)
    assert [one["key"] for one in rest] == ["size", "role"]
    leaddesk("qualify", 1, "--fit", "uses pouches=met", "--fit", "food=not-met")
    fit = leaddesk("show", 1, "--json").object["fit"]
    assert fit["met"] == ["Uses pouches"]
    assert (fit["not_met"], fit["unknown"], fit["share"]) == (["industry"], ["size", "role"], 0.45)
    assert "There are: Uses pouches, industry" in leaddesk("qualify", 1, "--fit", "country=met", status=2).err


@pytest.mark.parametrize(
    "arguments",
    [
        ("stages", "add", " ", "--kind", "lead"),
        ("stages", "rename", "nothing", "x"),
        ("criteria", "add", "x", "--weight", "0"),
        ("criteria", "change", "nothing", "--weight", "1"),
    ],
)
def test_what_cannot_be_done_changes_nothing(leaddesk, dump, arguments):
    before = dump()
    assert leaddesk(*arguments, status=2).err
    assert dump() == before
