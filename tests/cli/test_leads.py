"""source, quality, consent, and what show tells of them."""

import csv

import pytest

from leaddesk.domain.consent import Consent
from leaddesk.domain.followup import FollowUp
from tests.cli.support import card


@pytest.fixture
def people(imported):
    imported(
        card("Ada Lovelace", email="ada@x.example", phone="+44 20 7946 0001"),
        card("Bob Stone", email="bob@x.example"),
    )


def told(leaddesk, id_=1):
    return leaddesk("show", id_, "--json").object


def test_a_source_gets_the_direction_that_such_sources_have(leaddesk, people):
    leaddesk("source", "website-form", 1, "--sub-source", "white paper")
    leaddesk("source", "referral", 2, "--direction", "inbound", "--sub-source", "Grace")
    assert told(leaddesk)["source"] == {
        "kind": "website-form",
        "direction": "inbound",
        "sub_source": "white paper",
    }
    assert told(leaddesk)["suggested_rating"] == "hot"
    assert "referral · inbound · Grace" in leaddesk("show", 2).out
    assert "rate hot: they came to you" in leaddesk("show", 2).out


def test_quality_says_its_grade_and_why_and_changes_with_the_evidence(leaddesk, people):
    first = leaddesk("quality", 1)
    assert first.lines[0].startswith(
        "1  Ada Lovelace: D: nobody knows why they left their data; e-mail plausible"
    )
    assert "    ask: why they left their data" in first.lines
    leaddesk("qualify", 1, "--confirm", "ada@x.example", "--how", "she answered")
    now = leaddesk("quality", 1, 2, "--magnet", "trial-subscription", "--knew", "yes", "--json").objects
    assert [(entry["id"], entry["grade"], entry["points"]) for entry in now] == [(1, "B", 6), (2, "B", 5)]
    assert now[0]["accuracy"] == {
        "e-mail": "confirmed",
        "phone": "plausible",
        "address": "missing",
        "job": "missing",
    }
    assert "e-mail confirmed (she answered)" in now[0]["reasons"]
    leaddesk("log", 1, "email", "--outcome", "bounced")
    assert leaddesk("quality", 1, "--json").object["grade"] == "C"
    assert "e-mail doubtful (bounced)" in leaddesk("show", 1).out
    assert [line.split()[1] for line in leaddesk("contacts", "quality:b").lines] == ["Bob"]


def test_the_way_that_was_used_is_doubted_and_no_other(leaddesk, people):
    leaddesk("log", 1, "call", "--outcome", "wrong-number")
    assert "+44 20 7946 0001 (doubtful: wrong number)" in leaddesk("show", 1).out
    leaddesk("log", 1, "email", "--outcome", "bounced", "--detail", "nobody@x.example", status=2)
    leaddesk("qualify", 2, "--doubt", "bob@x.example", "--how", "he left")
    assert "bob@x.example (doubtful: he left)" in leaddesk("show", 2).out


def test_all_that_was_learnt_is_told(leaddesk, people):
    leaddesk(
        *("qualify", 1, "--interest", "ovens", "--budget", "40,000", "--authority", "the board"),
        *("--need", "fewer recalls", "--timeline", "March", "--strength", "strong", "--said-by", "Ada"),
    )
    said = {entry["topic"]: entry for entry in told(leaddesk)["qualification"]}
    assert {topic: entry["text"] for topic, entry in said.items()} == {
        "interest": "ovens",
        "budget": "40,000",
        "authority": "the board",
        "need": "fewer recalls",
        "timeline": "March",
    }
    assert (said["budget"]["said_by"], said["budget"]["strength"]) == ("Ada", "strong")
    assert told(leaddesk)["missing"] == ["reach", "intent", "fit", "conversation"]


def test_consent_is_noted_shown_and_withdrawn(leaddesk, people, contents):
    assert "nothing is noted" in leaddesk("consent", 1).err
    leaddesk("consent", 1, "--to", "newsletter", "--how", "form", "--wording", "Yes!")
    leaddesk("consent", 1, "--basis", "contract", "--to", "offers", "--how", "order")
    assert [(entry.basis.value, entry.purpose, entry.wording) for entry in contents(Consent)] == [
        ("consent", "newsletter", "Yes!"),
        ("contract", "offers", ""),
    ]
    ran = leaddesk("consent", 1, "--withdraw", 1)
    assert "withdrawn" in ran.lines[0]
    assert "consent: newsletter" in ran.lines[0]
    shown = told(leaddesk)["consent"]
    assert (shown["standing"], shown["barred"]) == ("yes", [])
    assert [entry["withdrawn_at"] is None for entry in shown["consents"]] == [False, True]
    assert "for what it was given" in leaddesk("consent", 1, "--to", "x", status=2).err


def test_what_they_do_not_want_stands_on_top_and_is_respected_everywhere(
    leaddesk, people, contents, tmp_path
):
    leaddesk("follow-up", 1, "--on", "tomorrow", "Ring", "--kind", "call")
    ran = leaddesk("consent", 1, "--bar", "no-call", "--how", "said so")
    assert "planned steps taken back: 1" in ran.err
    assert contents(FollowUp) == []
    assert leaddesk("show", 1).lines[2].split() == ["!", "Do", "not", "call", "(said", "so)"]
    refused = leaddesk("follow-up", 1, "--on", "tomorrow", "Ring", "--kind", "call", status=2)
    assert "Ada Lovelace: do not call" in refused.err
    leaddesk("follow-up", 1, "--on", "tomorrow", "Write", "--kind", "email", "--text", "Dear Ada")
    listed = leaddesk("contacts", "--for", "calling", status=1)
    assert "1 left out" in listed.err
    assert [line.split()[1] for line in listed.lines] == ["Bob"]
    out = tmp_path / "calls.csv"
    ran = leaddesk("export", out, "--for", "calling", status=1)
    assert "1 records written" in ran.err
    assert "1 left out: they may not be used for it" in ran.err
    ran = leaddesk("export", out)
    assert "1 of them do not want to be called" in ran.err
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["Consent"] for row in rows] == ["Do not call", ""]
    assert [line.split()[1] for line in leaddesk("contacts", "consent:no-call").lines] == ["Ada"]
    leaddesk("consent", 1, "--lift", "no-call")
    assert told(leaddesk)["consent"]["barred"] == []


def test_closing_plans_when_to_look_again(leaddesk, people, contents):
    leaddesk("follow-up", 1, "--on", "tomorrow", "Ring")
    leaddesk(
        *("move", 1, "--to", "closed", "--reason", "bad timing: in spring"),
        *("--look-again", "2027-03-01", "--finish"),
    )
    steps = [(step.what, step.done_at is not None, str(step.due_on)) for step in contents(FollowUp)]
    assert steps == [("Ring", True, "2026-11-24"), ("Look again", False, "2027-03-01")]
    leaddesk("move", 2, "--to", "closed", "--reason", "do-not-contact")
    assert told(leaddesk, 2)["consent"]["barred"] == ["no-contact"]
