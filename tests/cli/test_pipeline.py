"""move, qualify, follow-up, done, log: people moved through the gates, and the next steps with them."""

from datetime import date, timedelta

import pytest

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.contact import Contact
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.qualification import Judgement, Statement, Topic, Verdict
from leaddesk.domain.sources import Direction
from leaddesk.domain.stages import StageMove
from tests.cli.support import card
from tests.support import TODAY

FIT = ("--fit", "industry=met", "--fit", "size=met", "--fit", "role=met")


@pytest.fixture
def people(imported):
    """Ada (1) and Bob (2), marketing prospects."""
    imported(card("Ada Lovelace", email="ada@x.example"), card("Bob Stone", email="bob@x.example"))


def stage_of(leaddesk, id_=1):
    return leaddesk("show", id_, "--json").object["stage"]


def test_a_shut_gate_names_each_thing_that_is_missing_for_each_contact(leaddesk, people, dump):
    before = dump()
    ran = leaddesk("move", 1, 2, "--to", "prospect", status=2)
    assert ran.out == ""
    first, *gaps, last = ran.err.splitlines()
    assert first == "leaddesk: nothing was moved to Qualified prospect; there is something missing:"
    assert last == "leaddesk: note it with qualify or log, or say why it does not count: --override WHY"
    for who in ("1 Ada Lovelace", "2 Bob Stone"):
        told = [gap.removeprefix(f"leaddesk:   {who}: ") for gap in gaps if who in gap]
        assert [gap.split(":")[0] for gap in told] == [
            "an expressed interest",
            "one confirmed way to reach them (e-mail, phone or address)",
            "their intent",
            "fit",
            "a logged two-way conversation with a named person",
        ]
    assert dump() == before


def test_one_who_may_not_pass_keeps_the_others_back(leaddesk, people):
    leaddesk("qualify", 1, "--interest", "Prices", "--confirm", "ada@x.example")
    ran = leaddesk("move", 1, 2, "--to", "new-lead", status=2)
    assert "Ada" not in ran.err
    assert stage_of(leaddesk) == "marketing-prospect"


def test_what_is_missing_is_filled_in_step_by_step_and_the_gates_open(
    leaddesk, people, contents, todays_clock
):
    leaddesk("qualify", 1, "--interest", "Label inspection", "--confirm", "ADA@x.example")
    leaddesk("move", 1, "--to", "new-lead", "--reason", "Asked for prices")
    assert stage_of(leaddesk) == "new-lead"
    todays_clock.advance(days=1)
    leaddesk("qualify", 1, "--intent", "Buys in spring", "--said-by", "Her boss", *FIT)
    ran = leaddesk("move", 1, "--to", "qualified-prospect", status=2)
    assert ran.err.splitlines()[1:-1] == [
        "leaddesk:   1 Ada Lovelace: a logged two-way conversation with a named person"
    ]
    leaddesk("log", 1, "call", "Spoke about prices", "--outcome", "reached")
    todays_clock.advance(hours=1)
    leaddesk("move", 1, "--to", "qualified-prospect")
    todays_clock.advance(days=1)
    leaddesk("move", 1, "--to", "customer", "--reason", "Signed")
    assert stage_of(leaddesk) == "customer"
    assert [(move.reason, move.override) for move in contents(StageMove)] == [
        ("Asked for prices", ""),
        ("", ""),
        ("Signed", ""),
    ]
    assert [(said.topic, said.text, said.said_by) for said in contents(Statement)] == [
        (Topic.INTEREST, "Label inspection", "Ada Lovelace"),
        (Topic.INTENT, "Buys in spring", "Her boss"),
    ]
    assert {entry.verdict for entry in contents(Judgement)} == {Verdict.MET}
    assert contents(Contact)[0].emails[0].confirmation.how == "confirmed by the user"
    assert [entry["text"].split(" ", 2)[2] for entry in leaddesk("show", 1, "--json").object["history"]] == [
        "Marketing prospect → New lead (Asked for prices)",
        "reached · Spoke about prices",
        "New lead → Qualified prospect",
        "Qualified prospect → Customer (Signed)",
    ]


def test_what_was_learnt_can_be_said_with_the_move(leaddesk, people):
    leaddesk("log", 1, "meeting", "At her plant")
    leaddesk(
        *("move", 1, "--to", "Qualified prospect", "--interest", "Prices", "--intent", "This year"),
        *("--confirm", "ada@x.example", *FIT),
    )
    assert stage_of(leaddesk) == "qualified-prospect"


def test_what_was_learnt_is_not_kept_when_the_move_is_refused(leaddesk, people, dump):
    before = dump()
    ran = leaddesk("move", 1, "--to", "new-lead", "--interest", "Prices", status=2)
    assert "an expressed interest" not in ran.err
    assert "one confirmed way to reach them" in ran.err
    assert dump() == before


def test_a_reason_alone_passes_no_gate(leaddesk, people):
    leaddesk("move", 1, "--to", "new-lead", "--reason", "I feel it", status=2)
    assert stage_of(leaddesk) == "marketing-prospect"


def test_an_override_passes_the_gate_and_is_kept(leaddesk, people, contents):
    leaddesk("move", 1, "--to", "customer", "--override", "Old customer of the shop")
    (move,) = contents(StageMove)
    assert (move.override, move.reason) == ("Old customer of the shop", "")
    assert (
        "Marketing prospect → Customer (gate overridden: Old customer of the shop)" in leaddesk("show", 1).out
    )


def test_closing_needs_a_reason(leaddesk, people, contents):
    ran = leaddesk("move", 1, "--to", "closed", status=2)
    assert ran.err.splitlines()[1:] == [
        "leaddesk:   1 Ada Lovelace: a reason for closing",
        "leaddesk: say why with --reason",
    ]
    leaddesk("move", 1, "--to", "closed", "--reason", "No budget")
    assert stage_of(leaddesk) == "closed"
    assert contents(StageMove)[0].reason == "no-budget"


def test_going_back_needs_nothing(leaddesk, people):
    leaddesk("move", 1, "--to", "proposal", "--override", "Sure")
    leaddesk("move", 1, "--to", "marketing-prospect")
    assert stage_of(leaddesk) == "marketing-prospect"


def test_moving_to_where_all_stand_changes_nothing(leaddesk, people, dump):
    before = dump()
    ran = leaddesk("move", 1, 2, "--to", "marketing-prospect")
    assert ran.err == "leaddesk: nothing to do: all stand in Marketing prospect already\n"
    assert dump() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["move", 1, "--to", "heaven"],
            "There is no stage “heaven”. There are: marketing-prospect, new-lead,",
        ),
        (["move", 1, 9, "--to", "closed", "--reason", "x"], "There is no contact with the number 9."),
        (["qualify", 9, "--interest", "x"], "There is no contact with the number 9."),
        (["qualify", 1], "Say what was learnt: --interest, --intent, --fit or --confirm."),
        (["qualify", 1, "--fit", "industry=maybe"], "“industry=maybe” is no judgement."),
        (
            ["qualify", 1, "--fit", "height=met"],
            "There is no criterion “height”. There are: industry, size, country, role.",
        ),
        (
            ["qualify", 1, "--confirm", "eve@x.example"],
            "Ada Lovelace has no e-mail, phone or city “eve@x.example”",
        ),
        (["follow-up", 9, "--on", "tomorrow", "Call"], "There is no contact with the number 9."),
        (
            ["follow-up", 1, "--on", "someday", "Call"],
            "“someday” is no day. Write 2026-11-30, “tomorrow” or “+3”.",
        ),
        (["follow-up", 1, "--on", "+9999999999", "Call"], "“+9999999999” is no day."),
        (["follow-up", 1, "--on", "tomorrow", " "], "A follow-up needs a word on what to do."),
        (["done", 9], "There is no follow-up with the number 9."),
        (["log", 9, "call"], "There is no contact with the number 9."),
        (
            ["log", 1, "note", "Nice", "--two-way"],
            "A note or mailing is never two-way; log the call or e-mail instead.",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(arguments, told, leaddesk, people, dump):
    before = dump()
    ran = leaddesk(*arguments, status=2)
    assert told in ran.err
    assert ran.out == ""
    assert dump() == before


def test_a_judgement_can_be_changed(leaddesk, people, contents):
    leaddesk("qualify", 1, "--fit", "industry=met", "--fit", "size=unknown")
    leaddesk("qualify", 1, "--fit", "industry=not-met")
    assert [entry.verdict for entry in contents(Judgement)] == [Verdict.NOT_MET, Verdict.UNKNOWN]


# Next steps


@pytest.mark.parametrize(
    ("said", "meant"),
    [("today", 0), ("tomorrow", 1), ("+3", 3)],
)
def test_a_day_may_be_said_in_a_word(said, meant, leaddesk, people, contents):
    leaddesk("follow-up", 1, "--on", said, "Call")
    (step,) = contents(FollowUp)
    assert step.due_on == TODAY + timedelta(days=meant)


@pytest.mark.parametrize("said", ["2030-01-15", "15.1.2030", "15/01/2030", "15 Jan 2030"])
def test_a_day_may_be_written_as_people_write_it(said, leaddesk, people, contents):
    leaddesk("follow-up", 1, "--on", said, "Call")
    assert contents(FollowUp)[0].due_on == date(2030, 1, 15)


def test_a_follow_up_is_planned_shown_and_done(leaddesk, people, contents):
    ran = leaddesk(
        *("follow-up", 1, "--on", "2030-01-15", "Send", "the", "offer"),
        *("--why", "She asked", "--call-to-action", "Sign by Friday"),
    )
    assert ran.err == "leaddesk: Planned “Send the offer” for 1 contact, on 2030-01-15\n"
    (step,) = contents(FollowUp)
    assert (step.what, step.why, step.call_to_action) == ("Send the offer", "She asked", "Sign by Friday")
    assert "2030-01-15 Send the offer (number 1)" in leaddesk("show", 1).out
    leaddesk("done", 1)
    assert contents(FollowUp)[0].done_at is not None
    assert "Send the offer" not in leaddesk("show", 1).out
    assert leaddesk("done", 1).err == "leaddesk: they were done already\n"


def test_words_behind_the_options_belong_to_what_is_to_be_done(leaddesk, people, contents):
    leaddesk("follow-up", 1, "Send", "--on", "2030-01-15", "the", "offer")
    leaddesk("log", 1, "call", "--outcome", "reached", "Spoke", "about it")
    assert contents(FollowUp)[0].what == "Send the offer"
    assert contents(Activity)[0].note == "Spoke about it"
    assert contents(Activity)[0].outcome is Outcome.REACHED


def test_a_follow_up_is_put_off(leaddesk, people, contents):
    leaddesk("follow-up", 1, "--on", "tomorrow", "Call")
    leaddesk("postpone", 1, "--on", "+10")
    assert contents(FollowUp)[0].due_on == TODAY + timedelta(days=10)


def test_the_next_step_is_the_one_due_first(leaddesk, people):
    leaddesk("follow-up", 1, "--on", "2030-02-01", "Later")
    leaddesk("follow-up", 1, "--on", "2030-01-01", "First")
    assert leaddesk("contacts", "--json", "Ada").object["next_step"] == {
        "on": "2030-01-01",
        "what": "First",
        "id": 2,
    }
    leaddesk("done", 2)
    assert leaddesk("contacts", "--json", "Ada").object["next_step"]["what"] == "Later"


# What happened


@pytest.mark.parametrize(
    ("arguments", "two_way"),
    [
        (["call", "--outcome", "reached"], True),
        (["call", "--outcome", "no-answer"], False),
        (["call", "--outcome", "no-answer", "--two-way"], True),
        (["email"], False),
        (["meeting"], True),
        (["meeting", "--no-two-way"], False),
        (["mailing"], False),
        (["note"], False),
    ],
)
def test_what_happened_is_logged_and_whether_both_sides_spoke(arguments, two_way, leaddesk, people, contents):
    ran = leaddesk("log", 1, *arguments)
    told = {"email": "Logged the e-mail", "note": "Kept the note"}
    assert ran.err == f"leaddesk: {told.get(arguments[0], f'Logged the {arguments[0]}')}\n"
    (activity,) = contents(Activity)
    assert (activity.kind, activity.two_way) == (ActivityKind(arguments[0]), two_way)


def test_a_logged_call_keeps_all_that_was_said_of_it(leaddesk, people, contents):
    leaddesk(
        "log",
        1,
        "call",
        "Wants",
        "an offer",
        "--direction",
        "inbound",
        "--outcome",
        "wants-offer",
        "--person",
        "Eve",
    )
    (activity,) = contents(Activity)
    assert (activity.note, activity.person) == ("Wants an offer", "Eve")
    assert (activity.direction, activity.outcome) == (Direction.INBOUND, Outcome.WANTS_OFFER)
