from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.changes import Kind
from leaddesk.domain.event import Cost, Encounter, Event
from leaddesk.domain.sources import Direction
from leaddesk.services import contacts, events, followups, pipeline
from leaddesk.services.events import Phase
from leaddesk.services.finding import as_filter
from leaddesk.services.reports import Costs, costs_of, scorecard
from leaddesk.storage import event_numbers
from leaddesk.storage.event_numbers import Answered
from tests.support import NOW, everything, id_of, stage_named

MESSE = Event(name="Messe", starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 24), lead_goal=4)
MET = NOW - timedelta(hours=72)


@pytest.fixture
def messe(desk):
    events.add(desk, replace(MESSE, costs=(Cost("Booth", Decimal(1000), "EUR"),)))
    return everything(desk, Event)[0]


@pytest.fixture
def meet(desk, add, messe):
    """Adds a contact in a stage, met at the event at a moment."""

    def meet(name, stage="new-lead", at=MET):
        contact = add(name, stage_id=stage_named(desk, stage).id)
        events.log_encounter(desk, Encounter(contact_id=contact.id, event_id=messe.id, at=at, said="Hello"))
        return contact

    return meet


def move(desk, contact, stage):
    pipeline.move(desk, [contact.id], stage_named(desk, stage), reason="no-need", override="we know them")


def call(desk, contact, at, **more):
    followups.log(desk, [contact.id], ActivityKind.CALL, at=at, **more)


def test_an_event_nobody_was_met_at_scores_nothing(desk, messe):
    score = scorecard(desk, messe)
    assert (score.goal, score.captured, score.leads, score.qualified, score.won) == (4, 0, 0, 0, 0)
    assert (score.per_lead, score.per_qualified, score.per_customer) == (None, None, None)
    assert score.within_24_hours == score.within_48_hours == Answered(0, 0)


def test_a_contact_met_twice_at_an_event_is_captured_once(desk, messe, meet):
    ada = meet("Ada")
    events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=messe.id, said="again"))
    meet("Bo")
    assert scorecard(desk, messe).captured == 2
    with desk.reading() as reader:
        assert event_numbers.met_by_event(reader) == {messe.id: 2}


def test_who_was_met_elsewhere_does_not_count(desk, messe, meet, add):
    meet("Ada")
    events.add(desk, Event(name="Other"))
    other = next(event for event in everything(desk, Event) if event.name == "Other")
    events.log_encounter(desk, Encounter(contact_id=add("Bo").id, event_id=other.id))
    assert scorecard(desk, messe).captured == scorecard(desk, other).captured == 1


def test_marketing_prospects_are_captured_but_are_no_leads(desk, messe, meet):
    meet("Bowl", stage="marketing-prospect")
    meet("Lead")
    score = scorecard(desk, messe)
    assert (score.captured, score.leads, score.qualified) == (2, 1, 0)


def test_qualified_is_who_is_or_once_was_a_prospect_and_won_who_is_a_customer(desk, messe, meet):
    meet("Prospect", stage="proposal")
    move(desk, meet("Lost"), "qualified-prospect")
    closed_later = meet("Closed later", stage="qualified-prospect")
    move(desk, closed_later, "closed")
    move(desk, meet("Customer"), "customer")
    never = meet("Never")
    move(desk, never, "closed")
    score = scorecard(desk, messe)
    assert (score.captured, score.leads, score.qualified, score.won) == (5, 5, 4, 1)


def test_costs_are_shared_to_the_cent_among_those_who_count(desk, messe, meet):
    meet("Bowl", stage="marketing-prospect")
    meet("One")
    meet("Two")
    meet("Three", stage="customer")
    score = scorecard(desk, messe)
    assert score.per_lead == Decimal("333.33")
    assert score.per_qualified == score.per_customer == Decimal("1000.00")


def test_money_is_added_by_currency_and_hours_and_goods_stand_beside_it():
    lines = (
        Cost("Booth", Decimal("100.10"), "EUR"),
        Cost("Hotel", Decimal("0.20"), " eur"),
        Cost("Fences", Decimal(0), "USD", Decimal("39.5")),
        Cost("Gifts", goods="40 blankets"),
        Cost("Helpers", hours=Decimal("0.5")),
    )
    costs = costs_of(lines)
    assert costs == Costs((("EUR", Decimal("100.30")),), Decimal("40.0"), ("40 blankets",))
    assert costs.per(3) == Decimal("33.43")
    assert costs.per(0) is None


def test_money_in_two_currencies_is_not_added_up():
    costs = costs_of((Cost("Booth", Decimal(10), "EUR"), Cost("Flight", Decimal(20), "USD")))
    assert costs.money == (("EUR", Decimal(10)), ("USD", Decimal(20)))
    assert costs.single is None
    assert costs.per(2) is None


def test_answered_within_a_span_is_what_we_sent_or_both_said_after_the_meeting(desk, messe, meet):
    hour = timedelta(hours=1)
    call(desk, meet("At once"), MET, direction=Direction.OUTBOUND)
    call(desk, meet("Just in time"), MET + 24 * hour, direction=Direction.OUTBOUND)
    call(desk, meet("They called and we talked"), MET + 30 * hour, outcome=Outcome.REACHED)
    call(desk, meet("Late"), MET + 49 * hour, direction=Direction.OUTBOUND)
    call(desk, meet("Before"), MET - hour, direction=Direction.OUTBOUND)
    call(desk, meet("They left word"), MET + hour, direction=Direction.INBOUND)
    meet("Nobody did")
    score = scorecard(desk, messe)
    assert score.within_24_hours == Answered(2, 7)
    assert score.within_48_hours == Answered(3, 7)


def test_who_was_met_a_moment_ago_is_not_late_yet(desk, messe, meet):
    meet("Yesterday", at=NOW - timedelta(hours=24))
    meet("Today", at=NOW - timedelta(hours=2))
    score = scorecard(desk, messe)
    assert score.within_24_hours == Answered(0, 1)
    assert score.within_48_hours == Answered(0, 0)


def test_a_second_meeting_does_not_set_the_clock_back(desk, messe, meet):
    ada = meet("Ada")
    events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=messe.id, at=MET + timedelta(hours=40)))
    call(desk, ada, MET + timedelta(hours=41), direction=Direction.OUTBOUND)
    score = scorecard(desk, messe)
    assert (score.within_24_hours, score.within_48_hours) == (Answered(0, 1), Answered(1, 1))


def test_deleting_a_contact_takes_it_off_the_scorecard(desk, messe, meet):
    contacts.delete(desk, [meet("Ada").id])
    assert scorecard(desk, messe).captured == 0


# Which event we are at


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2026, 11, 20), date(2026, 11, 22), Phase.PAST),
        (date(2026, 11, 20), date(2026, 11, 23), Phase.RUNNING),
        (date(2026, 11, 23), None, Phase.RUNNING),
        (date(2026, 11, 22), None, Phase.PAST),
        (date(2026, 11, 24), date(2026, 11, 25), Phase.UPCOMING),
        (None, None, Phase.UPCOMING),
    ],
)
def test_an_event_runs_on_its_days(start, end, expected):
    assert events.phase(Event(starts_on=start, ends_on=end), NOW) is expected


def test_an_event_runs_by_its_own_clock():
    late = datetime.fromisoformat("2026-11-23T20:00+01:00")
    seoul = Event(starts_on=date(2026, 11, 24), time_zone="Asia/Seoul")
    assert events.phase(seoul, late) is Phase.RUNNING
    assert events.phase(replace(seoul, time_zone="Europe/Berlin"), late) is Phase.UPCOMING


def test_the_current_event_is_the_chosen_one_else_the_newest_running_that_was_not_ended():
    past = Event(id=1, name="past", starts_on=date(2025, 1, 1))
    old = Event(id=2, name="old", starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 30))
    new = Event(id=3, name="new", starts_on=date(2026, 11, 23))
    known = [past, new, old]
    assert events.current(known, None, (), NOW) is new
    assert events.current(known, None, (3,), NOW) is old
    assert events.current(known, None, (2, 3), NOW) is None
    assert events.current(known, 1, (), NOW) is past
    assert events.current(known, 99, (), NOW) is new


def test_an_event_with_quotation_marks_is_found_by_a_filter_text(desk):
    quoted = id_of(events.add(desk, Event(name='The "big" one, Munich')), Kind.EVENT)
    with desk.reading() as reader:
        assert as_filter(reader, 'event:"The big one, Munich"').event_ids == (quoted,)
