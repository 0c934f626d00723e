"""playbooks: written, started, stopped, offered."""

import pytest

from leaddesk.domain.followup import FollowUp
from tests.cli.support import card


@pytest.fixture
def people(imported, leaddesk):
    imported(card("Ada Lovelace", email="ada@x.example"), card("Bob Stone", email="bob@x.example"))
    leaddesk("move", 1, "--to", "lead", "--override", "x")


def test_a_playbook_is_offered_looked_at_started_and_stopped(leaddesk, people, contents, dump):
    assert leaddesk("playbooks", "offered", 1).lines[0].split()[-1] == "lead-nurture"
    assert "none" in leaddesk("playbooks", "offered", 2).err
    before = dump()
    ran = leaddesk(
        "playbooks", "start", "lead-nurture", 1, "--on", "2026-12-04", "--skip-weekends", "--dry-run"
    )
    assert ran.lines[0].split(maxsplit=2) == ["1", "2026-12-07", "Thank Ada Lovelace and offer help"]
    assert dump() == before
    leaddesk("playbooks", "start", "lead-nurture", 1, "--me", "Grace")
    steps = contents(FollowUp)
    assert (len(steps), steps[0].text.splitlines()[-1]) == (5, "Grace")
    assert leaddesk("show", 1, "--json").object["playbooks"] == [
        {"name": "Nurture a lead until it answers", "key": "lead-nurture", "open_steps": 5}
    ]
    assert "5 steps to go" in leaddesk("show", 1).out
    assert [line.split()[1] for line in leaddesk("contacts", "playbook:any").lines] == ["Ada"]
    leaddesk("log", 1, "call", "--outcome", "reached")
    assert contents(FollowUp) == []
    leaddesk("playbooks", "start", "prospect-talk", 1)
    leaddesk("playbooks", "stop", 1, "--playbook", "prospect-talk")
    assert contents(FollowUp) == []
    assert "none was under way" in leaddesk("playbooks", "stop", 1).err


def test_who_is_left_out_is_named(leaddesk, people):
    leaddesk("consent", 1, "--bar", "no-call")
    leaddesk("consent", 2, "--bar", "no-contact")
    ran = leaddesk("playbooks", "start", "lead-nurture", 1, 2, status=1)
    assert "2 Bob Stone left out: they want no contact" in ran.err
    assert "2 steps left out" in ran.err
    assert leaddesk("playbooks", "start", "lead-nurture", 1, 2, status=2).err


def test_a_playbook_of_ones_own(leaddesk, people, contents):
    leaddesk(
        *("playbooks", "add", "Mine", "--for", "lead", "--until-answer"),
        *("--step", 2, "call", "Ring {name}", "say hello", "Book a demo"),
        *("--step", 0, "email", "Write"),
    )
    mine = leaddesk("playbooks", "--json").objects[-1]
    assert (mine["name"], mine["for"], mine["until_answer"]) == ("Mine", "lead", True)
    assert [step["what"] for step in mine["steps"]] == ["Write", "Ring {name}"]
    assert "Book a demo" in leaddesk("playbooks", "show", "mine").out
    leaddesk("playbooks", "start", "mine", 1)
    assert [step.what for step in contents(FollowUp)] == ["Write", "Ring Ada Lovelace"]
    leaddesk(
        "playbooks", "change", "mine", "--name", "Ours", "--no-until-answer", "--step", 1, "note", "Think"
    )
    ours = leaddesk("playbooks", "--json").objects[-1]
    assert (ours["name"], ours["until_answer"], len(ours["steps"])) == ("Ours", False, 1)
    leaddesk("playbooks", "remove", "ours")
    leaddesk("playbooks", "change", "lead-nurture", "--name", "Other", "--step", 1, "call", "Ring")
    leaddesk("playbooks", "reset", "other")
    assert [line.split("  ")[0] for line in leaddesk("playbooks").lines] == [
        "After a trade show",
        "Nurture a lead until it answers",
        "Keep a prospect's talk going",
    ]


@pytest.mark.parametrize(
    "step",
    [("x", "call", "y"), (1, "dance", "y"), (1, "call"), (1, "call", "a", "b", "c", "d"), (-1, "call", "y")],
)
def test_a_step_says_when_how_and_what(leaddesk, dump, step):
    before = dump()
    assert "is no step" in leaddesk("playbooks", "add", "Mine", "--step", *step, status=2).err
    assert dump() == before
