import pytest

from leaddesk.domain.activity import Outcome
from leaddesk.domain.event import EventKind
from leaddesk.domain.sources import SourceKind
from leaddesk.domain.stages import DEFAULT_STAGES, ClosedReason, Closing, Stage, StageKind


def test_the_default_pipeline():
    assert [(stage.title, stage.kind.value) for stage in DEFAULT_STAGES] == [
        ("Marketing prospect", "marketing-prospect"),
        ("New lead", "lead"),
        ("Working lead", "lead"),
        ("Qualified prospect", "prospect"),
        ("Proposal", "prospect"),
        ("Customer", "customer"),
        ("Closed", "closed"),
    ]
    assert [stage.position for stage in DEFAULT_STAGES] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("text", "closing", "kept"),
    [
        ("no-budget", Closing(ClosedReason.NO_BUDGET), "no-budget"),
        (
            "No budget: not before 2028",
            Closing(ClosedReason.NO_BUDGET, "not before 2028"),
            "no-budget: not before 2028",
        ),
        ("No  Need", Closing(ClosedReason.NO_NEED), "no-need"),
        ("no budget before 2028", Closing(words="no budget before 2028"), "no budget before 2028"),
        ("예산 없음: 2028년", Closing(words="예산 없음: 2028년"), "예산 없음: 2028년"),
        (" they moved: abroad ", Closing(words="they moved: abroad"), "they moved: abroad"),
        ("other: their dog ate it", Closing(words="their dog ate it"), "their dog ate it"),
    ],
)
def test_a_closing_is_kept_in_no_language(text, closing, kept):
    assert Closing.read(text) == closing
    assert str(closing) == kept
    assert Closing.read(kept) == closing


@pytest.mark.parametrize(
    ("text", "is_said"), [("", False), ("  ", False), ("other", False), ("no-need", True), ("x", True)]
)
def test_another_reason_needs_words(text, is_said):
    assert Closing.read(text).is_said == is_said


def test_kinds_rise_from_closed_to_customer():
    assert sorted(StageKind, key=lambda kind: kind.rank) == [
        StageKind.CLOSED,
        StageKind.MARKETING_PROSPECT,
        StageKind.LEAD,
        StageKind.PROSPECT,
        StageKind.CUSTOMER,
    ]


def test_a_stage_has_the_built_in_name_until_it_is_renamed():
    assert Stage(key="new-lead").title == "New lead"
    assert Stage(key="new-lead", name="Frisch").title == "Frisch"
    assert Stage(key="unheard-of").title == "unheard-of"


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_of_event_is_a_source(kind):
    assert isinstance(kind.source, SourceKind)


def test_a_chamber_meeting_is_the_chamber_as_source():
    assert EventKind.CHAMBER_MEETING.source is SourceKind.CHAMBER_OF_COMMERCE
    assert EventKind.TRADE_SHOW.source is SourceKind.TRADE_SHOW
    assert EventKind.COMMUNITY_EVENT.source is SourceKind.COMMUNITY_EVENT


def test_only_outcomes_in_which_both_spoke_are_two_way():
    assert {outcome for outcome in Outcome if outcome.is_two_way} == {
        Outcome.REACHED,
        Outcome.WANTS_OFFER,
        Outcome.NOT_NOW,
        Outcome.NO,
    }
