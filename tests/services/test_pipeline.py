from dataclasses import replace
from datetime import date, timedelta

import pytest

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.changes import Kind
from leaddesk.domain.contact import ContactKind
from leaddesk.domain.errors import GateRefused, InputError
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.qualification import Statement, Verdict
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.domain.stages import StageKind, StageMove
from leaddesk.services import events, followups, pipeline
from leaddesk.services.qualification import Learnt
from tests.support import NOW, dump_tables, everything, stage_named, stored

ALL_MET = dict.fromkeys((1, 2, 3, 4), Verdict.MET)
LEAD = Learnt(interest="a demo", confirmed=("ada@x.example",), confirmed_how="called")
PROSPECT = replace(LEAD, intent="buys in March", verdicts=ALL_MET)


@pytest.fixture
def ada(add):
    return add("Ada", "Lovelace", email="ada@x.example")


@pytest.fixture
def move(desk):
    def move_to(name, *ids, **settings):
        return pipeline.move(desk, ids, stage_named(desk, name), **settings)

    return move_to


def stage_of(desk, contact):
    stages = {stage.id: stage.key for stage in everything(desk, type(stage_named(desk, "closed")))}
    return stages[stored(desk, contact.id).stage_id]


def refused(move, *arguments, **settings):
    with pytest.raises(GateRefused) as caught:
        move(*arguments, **settings)
    return {id_: [gap.code for gap in gaps] for id_, gaps in caught.value.missing.items()}


def talk(desk, contact):
    followups.log(desk, [contact.id], ActivityKind.CALL, outcome=Outcome.REACHED)


def test_a_shut_gate_moves_nobody_and_says_what_is_missing_for_whom(desk, add, ada, move):
    ready = add("Ready", source=Source(SourceKind.WEBSITE_FORM, Direction.INBOUND))
    before = dump_tables(desk)
    assert refused(move, "new-lead", ada.id, ready.id) == {ada.id: ["interest", "reach"], ready.id: ["reach"]}
    assert dump_tables(desk) == before


def test_a_refusal_names_people_stage_and_gaps_in_words(ada, move):
    with pytest.raises(GateRefused) as caught:
        move("new-lead", ada.id)
    for words in ("New lead", "Ada Lovelace", "an expressed interest", "one confirmed way to reach them"):
        assert words in str(caught.value)


def test_what_was_learnt_and_the_move_are_one_change_and_one_undo(desk, ada, move):
    before = dump_tables(desk)
    changes = move("new-lead", ada.id, learnt={ada.id: LEAD})
    after = dump_tables(desk)
    assert changes.touched.keys() == {Kind.CONTACT, Kind.STATEMENT, Kind.STAGE_MOVE}
    assert stage_of(desk, ada) == "new-lead"
    assert stored(desk, ada.id).emails[0].confirmation.how == "called"
    desk.history.undo(desk)
    assert dump_tables(desk) == before
    desk.history.redo(desk)
    assert dump_tables(desk) == after


def test_a_move_is_recorded_with_when_from_where_why_and_who(desk, ada, move):
    move("new-lead", ada.id, reason="met her", learnt={ada.id: LEAD})
    (recorded,) = everything(desk, StageMove)
    assert recorded == StageMove(
        id=1,
        revision=recorded.revision,
        contact_id=ada.id,
        from_stage_id=1,
        to_stage_id=2,
        at=NOW,
        reason="met her",
        decided_by=desk.user(),
    )


def test_what_was_learnt_is_not_kept_where_it_is_not_enough(desk, ada, move):
    before = dump_tables(desk)
    gaps = refused(move, "qualified-prospect", ada.id, learnt={ada.id: LEAD})
    assert gaps == {ada.id: ["intent", "fit", "conversation"]}
    assert dump_tables(desk) == before


def test_a_contact_rises_several_kinds_when_all_between_is_known(desk, ada, move):
    talk(desk, ada)
    assert refused(move, "customer", ada.id, learnt={ada.id: replace(PROSPECT, confirmed=())}) == {
        ada.id: ["reach"]
    }
    move("customer", ada.id, learnt={ada.id: PROSPECT})
    assert stage_of(desk, ada) == "customer"
    assert everything(desk, StageMove)[0].override == ""


def test_an_override_passes_the_gate_and_is_kept(desk, ada, move):
    move("customer", ada.id, override="bought at the stand")
    assert stage_of(desk, ada) == "customer"
    assert [found.override for found in everything(desk, StageMove)] == ["bought at the stand"]


def test_an_override_is_kept_with_those_only_who_needed_it(desk, add, ada, move):
    ready = add("Ready", email="r@x.example")
    move("new-lead", ready.id, learnt={ready.id: replace(LEAD, confirmed=("r@x.example",))})
    move("working-lead", ada.id, ready.id, override="the boss says so", reason="fair")
    moves = {found.contact_id: (found.override, found.reason) for found in everything(desk, StageMove)}
    assert moves == {ada.id: ("the boss says so", "fair"), ready.id: ("", "fair")}


@pytest.mark.parametrize("override", ["", " ", "\n\t"])
def test_an_override_without_a_word_opens_nothing(ada, move, override):
    assert refused(move, "new-lead", ada.id, override=override) == {ada.id: ["interest", "reach"]}


@pytest.mark.parametrize("reason", ["", "  ", "other", "Another reason:"])
def test_closing_needs_a_reason(desk, ada, move, reason):
    assert refused(move, "closed", ada.id, reason=reason) == {ada.id: ["closed-reason"]}
    move("closed", ada.id, reason="no budget")
    assert stage_of(desk, ada) == "closed"


def test_closing_keeps_the_reason_in_no_language(desk, ada, move):
    move("closed", ada.id, reason="No budget: not before 2028")
    assert [found.reason for found in everything(desk, StageMove)] == ["no-budget: not before 2028"]
    move("new-lead", ada.id, reason="No budget", override="x")
    assert everything(desk, StageMove)[-1].reason == "No budget", "only a closing is of that vocabulary"


def test_closing_ends_what_is_open_and_plans_when_to_look_again(desk, add, ada, move):
    other = add("Other", email="o@x.example")
    for what in ("Call", "Write"):
        followups.plan(desk, [ada.id, other.id], NOW.date(), what)
    before = dump_tables(desk)
    again = FollowUp(due_on=date(2031, 1, 7), what="Look again")
    changes = move("closed", ada.id, reason="bad-timing", following=again, finishes=True)
    steps = [(step.contact_id, step.what) for step in everything(desk, FollowUp) if step.done_at is None]
    assert steps == [(other.id, "Call"), (other.id, "Write"), (ada.id, "Look again")]
    desk.history.undo(desk, changes)
    assert dump_tables(desk) == before


def test_a_step_planned_with_a_move_says_what(desk, ada, move):
    before = dump_tables(desk)
    with pytest.raises(InputError, match="word on what to do"):
        move("closed", ada.id, reason="no need", following=FollowUp(due_on=NOW.date(), what=" "))
    assert dump_tables(desk) == before


def test_going_back_needs_nothing(desk, ada, move):
    move("customer", ada.id, override="x")
    for name in ("proposal", "working-lead", "new-lead", "marketing-prospect"):
        move(name, ada.id)
        assert stage_of(desk, ada) == name


def test_moving_inside_a_kind_needs_nothing(desk, ada, move):
    move("new-lead", ada.id, override="x")
    move("working-lead", ada.id)
    assert stage_of(desk, ada) == "working-lead"


def test_who_stands_there_already_is_not_moved(desk, ada, move):
    assert not move("marketing-prospect", ada.id)
    assert everything(desk, StageMove) == []
    assert stored(desk, ada.id) == ada


def test_what_was_learnt_of_one_who_stands_there_already_is_kept(desk, ada, move):
    move("marketing-prospect", ada.id, learnt={ada.id: LEAD})
    assert [said.text for said in everything(desk, Statement)] == ["a demo"]
    assert stored(desk, ada.id).emails[0].confirmation is not None
    assert everything(desk, StageMove) == []


def test_a_reopened_contact_is_judged_from_where_it_was_closed(desk, ada, move, clock):
    move("qualified-prospect", ada.id, override="x")
    clock.advance(days=1)
    move("closed", ada.id, reason="bad timing")
    clock.advance(days=90)
    move("proposal", ada.id)
    assert stage_of(desk, ada) == "proposal"


def test_a_contact_closed_as_marketing_prospect_does_not_come_back_as_lead(desk, ada, move, clock):
    move("closed", ada.id, reason="no answer")
    clock.advance(days=1)
    assert refused(move, "new-lead", ada.id) == {ada.id: ["interest", "reach"]}
    move("marketing-prospect", ada.id)
    assert stage_of(desk, ada) == "marketing-prospect"


def test_meeting_somebody_in_person_shows_interest(desk, ada, move):
    events.add(desk, Event(name="Fair"))
    events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=1))
    assert refused(move, "new-lead", ada.id) == {ada.id: ["reach"]}


def test_a_fit_of_sixty_percent_is_enough(desk, ada, move):
    talk(desk, ada)
    half = replace(PROSPECT, verdicts={1: Verdict.MET, 2: Verdict.MET})
    assert refused(move, "qualified-prospect", ada.id, learnt={ada.id: half}) == {ada.id: ["fit"]}
    enough = replace(PROSPECT, verdicts={1: Verdict.MET, 4: Verdict.MET, 2: Verdict.NOT_MET})
    move("qualified-prospect", ada.id, learnt={ada.id: enough})
    assert stage_of(desk, ada) == "qualified-prospect"


def test_a_call_that_reached_nobody_is_no_conversation(desk, ada, move):
    followups.log(desk, [ada.id], ActivityKind.CALL, outcome=Outcome.NO_ANSWER, at=NOW - timedelta(days=1))
    assert refused(move, "qualified-prospect", ada.id, learnt={ada.id: PROSPECT}) == {
        ada.id: ["conversation"]
    }


def test_what_is_missing_can_be_asked_without_moving(desk, add, ada):
    move_to = stage_named(desk, "new-lead")
    with desk.reading() as reader:
        found = pipeline.check(reader, [stored(desk, ada.id)], move_to)
        assert {id_: [gap.code for gap in gaps] for id_, gaps in found.items()} == {
            ada.id: ["interest", "reach"]
        }
        assert pipeline.check(reader, [stored(desk, ada.id)], stage_named(desk, "marketing-prospect")) == {}


def test_the_same_contact_named_twice_is_moved_once(desk, ada, move):
    move("new-lead", ada.id, ada.id, override="x")
    assert len(everything(desk, StageMove)) == 1


def test_a_conversation_noted_on_the_way_is_an_activity_of_the_same_change(desk, ada, move):
    spoken = replace(PROSPECT, conversation="wants it by March")
    changes = move("qualified-prospect", ada.id, learnt={ada.id: spoken})
    assert Kind.ACTIVITY in changes.touched
    (activity,) = everything(desk, Activity)
    assert (activity.kind, activity.two_way, activity.note, activity.at) == (
        ActivityKind.CALL,
        True,
        "wants it by March",
        NOW,
    )
    desk.history.undo(desk)
    assert everything(desk, Activity) == []


def test_a_conversation_with_an_organization_needs_a_name(desk, add, move):
    firm = add(organization="Acme", kind=ContactKind.ORGANIZATION, email="ada@x.example")
    spoken = replace(PROSPECT, conversation="wants it by March")
    assert refused(move, "qualified-prospect", firm.id, learnt={firm.id: spoken}) == {
        firm.id: ["conversation"]
    }
    move("qualified-prospect", firm.id, learnt={firm.id: replace(spoken, spoken_with="Ada")})
    assert everything(desk, Activity)[0].person == "Ada"


def test_a_closed_contact_rises_from_where_it_was_closed(desk, add, ada, move):
    ben = add("Ben")
    move("new-lead", ada.id, override="x")
    move("closed", ada.id, reason="no need")
    with desk.reading() as reader:
        found = pipeline.judged_from(reader, [stored(desk, ada.id), stored(desk, ben.id)])
    assert found == {ada.id: StageKind.LEAD, ben.id: StageKind.MARKETING_PROSPECT}


def test_a_new_way_to_reach_them_comes_confirmed(desk, add, move):
    ben = add("Ben")
    learnt = Learnt(
        interest="a demo", email="ben@x.example", phone="+39 0471 123456", confirmed_how="told me"
    )
    move("new-lead", ben.id, learnt={ben.id: learnt})
    found = stored(desk, ben.id)
    assert [point.value for point in (*found.emails, *found.phones)] == ["ben@x.example", "+39 0471 123456"]
    assert {point.confirmation.how for point in (*found.emails, *found.phones)} == {"told me"}
