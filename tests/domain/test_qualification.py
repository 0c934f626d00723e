from dataclasses import replace
from itertools import product

import pytest

from leaddesk.domain.activity import Activity, ActivityKind
from leaddesk.domain.contact import Accuracy, Address, Confirmation, ContactPoint, Name
from leaddesk.domain.event import Encounter
from leaddesk.domain.qualification import (
    DEFAULT_CRITERIA,
    Criterion,
    Facts,
    Fit,
    Judgement,
    Statement,
    Topic,
    Verdict,
    judge_fit,
    missing,
)
from leaddesk.domain.sources import Direction, Obtained, Source, SourceKind
from leaddesk.domain.stages import StageKind
from tests.support import NOW, make_contact, make_organization

MARKETING, LEAD, PROSPECT, CUSTOMER, CLOSED = StageKind
CONFIRMED = Confirmation(Accuracy.CONFIRMED, "called", NOW)
NOTHING_KNOWN = Facts(make_contact("Ada", "Lovelace", email="ada@x.example"))
REACHABLE = replace(
    NOTHING_KNOWN,
    contact=make_contact("Ada", "Lovelace", emails=(ContactPoint("ada@x.example", confirmation=CONFIRMED),)),
)
INTEREST = Statement(topic=Topic.INTEREST, text="Wants a demo")
INTENT = Statement(topic=Topic.INTENT, text="Buys in March")
CALL = Activity(kind=ActivityKind.CALL, two_way=True)
LEAD_FACTS = replace(REACHABLE, statements=(INTEREST,))
PROSPECT_FACTS = replace(LEAD_FACTS, statements=(INTEREST, INTENT), activities=(CALL,), fit=Fit(0.6))


def gaps(facts, before, after, reason=""):
    return [message.code for message in missing(facts, before, after, reason)]


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (MARKETING, MARKETING, []),
        (MARKETING, LEAD, ["interest", "reach"]),
        (MARKETING, PROSPECT, ["interest", "reach", "intent", "fit", "conversation"]),
        (MARKETING, CUSTOMER, ["interest", "reach", "intent", "fit", "conversation"]),
        (LEAD, LEAD, []),
        (LEAD, PROSPECT, ["interest", "intent", "fit", "conversation"]),
        (LEAD, CUSTOMER, ["interest", "intent", "fit", "conversation"]),
        (PROSPECT, CUSTOMER, []),
        (PROSPECT, PROSPECT, []),
        (CUSTOMER, CUSTOMER, []),
        (CUSTOMER, PROSPECT, []),
        (CUSTOMER, MARKETING, []),
        (PROSPECT, LEAD, []),
        (PROSPECT, MARKETING, []),
        (LEAD, MARKETING, []),
        *((before, CLOSED, ["closed-reason"]) for before in StageKind),
    ],
)
def test_what_a_gate_wants_of_a_contact_of_whom_nothing_is_known(before, after, wanted):
    assert gaps(NOTHING_KNOWN, before, after) == wanted


@pytest.mark.parametrize(("before", "after"), [*product(StageKind, [MARKETING, LEAD, PROSPECT, CUSTOMER])])
def test_a_contact_of_whom_everything_is_known_passes_every_gate(before, after):
    assert gaps(PROSPECT_FACTS, before, after) == []


def test_a_closing_that_says_why_needs_nothing_else():
    assert gaps(NOTHING_KNOWN, PROSPECT, CLOSED, "went elsewhere") == []


def test_a_reason_opens_no_other_gate():
    assert gaps(NOTHING_KNOWN, MARKETING, LEAD, "because") == ["interest", "reach"]


@pytest.mark.parametrize(
    ("taken_away", "gap"),
    [
        ({"contact": NOTHING_KNOWN.contact}, "reach"),
        ({"statements": (INTENT,)}, "interest"),
        ({"statements": (INTEREST,)}, "intent"),
        ({"fit": Fit(0.59)}, "fit"),
        ({"activities": ()}, "conversation"),
    ],
)
def test_each_thing_that_is_missing_is_named_alone(taken_away, gap):
    assert gaps(replace(PROSPECT_FACTS, **taken_away), MARKETING, PROSPECT) == [gap]


# Interest


@pytest.mark.parametrize(
    ("known", "shows"),
    [
        ({}, False),
        ({"statements": (INTENT,)}, False),
        ({"statements": (INTEREST,)}, True),
        ({"encounters": (Encounter(obtained=Obtained.IN_PERSON),)}, True),
        ({"encounters": (Encounter(obtained=Obtained.LIST),)}, False),
        ({"encounters": (Encounter(obtained=Obtained.LIST, interests=("Demo",)),)}, True),
        ({"contact": make_contact(source=Source(SourceKind.WEBSITE_FORM, Direction.INBOUND))}, True),
        ({"contact": make_contact(source=Source(SourceKind.OUTBOUND_CALL, Direction.OUTBOUND))}, False),
        ({"contact": make_contact(source=Source(SourceKind.WEBSITE_FORM))}, False),
    ],
)
def test_interest_is_said_shown_or_in_coming_to_us(known, shows):
    assert replace(NOTHING_KNOWN, **known).shows_interest is shows


# A way to reach them


@pytest.mark.parametrize(
    ("contact", "is_reachable"),
    [
        (make_contact(), False),
        (make_contact(email="a@x.example"), False),
        (make_contact(emails=(ContactPoint("a", confirmation=CONFIRMED),)), True),
        (make_contact(phones=(ContactPoint("1"), ContactPoint("2", confirmation=CONFIRMED))), True),
        (make_contact(addresses=(Address(city="Bern", confirmation=CONFIRMED),)), True),
        (make_contact(urls=(ContactPoint("https://x.example", confirmation=CONFIRMED),)), False),
        *(
            (
                make_contact(emails=(ContactPoint("a", confirmation=replace(CONFIRMED, accuracy=accuracy)),)),
                False,
            )
            for accuracy in (Accuracy.PLAUSIBLE, Accuracy.DOUBTFUL)
        ),
    ],
)
def test_only_a_confirmed_email_phone_or_address_is_a_way_to_reach_them(contact, is_reachable):
    assert Facts(contact).is_reachable is is_reachable


# A conversation with a named person


@pytest.mark.parametrize(
    ("contact", "activity", "has"),
    [
        (make_contact("Ada", "Lovelace"), CALL, True),
        (make_contact("Ada"), CALL, True),
        (make_contact(name=Name(family="Lovelace")), CALL, True),
        (make_contact("Ada", "Lovelace"), replace(CALL, two_way=False), False),
        (make_contact("Ada", "Lovelace"), replace(CALL, two_way=False, person="Ada"), False),
        (make_contact(email="ada@x.example"), CALL, False),
        (make_contact("ada@x.example"), CALL, False),
        (make_contact(organization="Acme"), CALL, False),
        (make_contact(organization="Acme"), replace(CALL, person="Ada"), True),
        (make_organization("Acme"), CALL, False),
        (make_organization("Acme", name=Name(formatted="Acme")), CALL, False),
        (make_organization("Acme"), replace(CALL, person="Ada Lovelace"), True),
    ],
)
def test_a_conversation_counts_with_a_named_person_only(contact, activity, has):
    assert Facts(contact, activities=(activity,)).has_conversation is has


# Fit


def fit_of(weights, verdicts, required=()):
    criteria = [
        Criterion(id=id_, key=f"c{id_}", weight=weight, required=id_ in required)
        for id_, weight in enumerate(weights, 1)
    ]
    return judge_fit(
        criteria, [Judgement(criterion_id=id_, verdict=verdict) for id_, verdict in verdicts.items()]
    )


MET, NOT_MET, UNKNOWN = Verdict


@pytest.mark.parametrize(
    ("weights", "verdicts", "share", "is_judged"),
    [
        ((3, 2), {1: MET}, 0.6, True),
        ((3, 2), {1: MET, 2: UNKNOWN}, 0.6, True),
        ((3, 2), {1: MET, 2: NOT_MET}, 0.6, True),
        ((6, 4), {1: MET}, 0.6, True),
        ((599, 401), {1: MET}, 0.599, False),
        ((3, 2), {2: MET}, 0.4, False),
        ((3, 2), {}, 0.0, False),
        ((3, 2), {1: MET, 2: MET}, 1.0, True),
        ((), {}, 0.0, False),
        ((1, 0), {1: MET}, 1.0, True),
        ((0,), {1: MET}, 0.0, False),
    ],
)
def test_exactly_sixty_percent_is_enough_and_unknown_counts_as_missing(weights, verdicts, share, is_judged):
    fit = fit_of(weights, verdicts)
    assert fit.share == share
    assert fit.is_judged is is_judged


def test_a_required_criterion_that_is_not_met_outweighs_everything():
    assert not fit_of((99, 1), {1: MET, 2: NOT_MET}, required={2}).is_judged


def test_a_required_criterion_that_is_unknown_only_weighs_as_missing():
    assert fit_of((99, 1), {1: MET}, required={2}).is_judged


def test_a_judgement_of_a_criterion_that_is_gone_says_nothing():
    fit = fit_of((1,), {1: MET, 99: MET})
    assert [criterion.id for criterion in fit.met] == [1]


def test_the_gap_names_the_required_criteria_that_are_not_met():
    fit = fit_of((99, 1), {1: MET, 2: NOT_MET}, required={2})
    (gap,) = missing(replace(PROSPECT_FACTS, fit=fit), LEAD, PROSPECT)
    assert (gap.code, gap.arguments) == ("fit-required", {"criteria": "c2"})


def test_the_gap_says_how_much_is_met_and_what_nobody_knows_yet():
    fit = judge_fit(
        [replace(criterion, id=id_) for id_, criterion in enumerate(DEFAULT_CRITERIA, 1)],
        [Judgement(criterion_id=1, verdict=MET), Judgement(criterion_id=2, verdict=NOT_MET)],
    )
    (gap,) = missing(replace(PROSPECT_FACTS, fit=fit), LEAD, PROSPECT)
    assert gap.code == "fit"
    assert gap.arguments == {
        "share": 30,
        "wanted": 60,
        "criteria": "Country or region we serve, Role that decides or advises",
    }


def test_a_share_just_below_the_bar_is_not_rounded_up_to_it():
    (gap,) = missing(replace(PROSPECT_FACTS, fit=fit_of((599, 401), {1: MET})), LEAD, PROSPECT)
    assert gap.arguments["share"] == 59


def test_the_default_profile_weighs_ten():
    assert sum(criterion.weight for criterion in DEFAULT_CRITERIA) == 10
    assert DEFAULT_CRITERIA[0].title == "Industry we serve"
