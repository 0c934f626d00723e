from dataclasses import replace
from datetime import date, timedelta

import pytest

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.consent import Barred
from leaddesk.domain.errors import InputError, NotFound, Refused, Stale
from leaddesk.domain.event import Encounter, Event, EventKind
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.playbook import Playbook, PlaybookRun, PlaybookStep, RunEnd
from leaddesk.domain.sources import Direction
from leaddesk.domain.stages import StageKind
from leaddesk.services import consent, events, followups, pipeline, playbook_runs, playbooks, qualification
from leaddesk.services.finding import find_playbook
from leaddesk.services.qualification import Learnt
from tests.support import NOW, TODAY, dump_tables, everything, stage_named

CALL = PlaybookStep(2, ActivityKind.CALL, "Ring {given} of {organization}")


def named(desk, name):
    with desk.reading() as reader:
        return find_playbook(reader, name)


def offers(desk, contact):
    with desk.reading() as reader:
        return [playbook.key or playbook.name for playbook in playbooks.offered(reader, desk, contact.id)]


@pytest.fixture
def ada(desk, add):
    contact = add("Ada", "Lovelace", email="ada@x.example", organization="Engines", owner="Ines")
    pipeline.move(desk, [contact.id], stage_named(desk, "new-lead"), override="x")
    return contact


@pytest.fixture
def nurtured(desk, ada):
    playbooks.start(desk, [ada.id], named(desk, "lead-nurture"))
    return ada


def open_steps(desk):
    return [step for step in everything(desk, FollowUp) if step.done_at is None]


def test_starting_a_playbook_plans_all_its_steps_as_one_change(desk, ada, add):
    ben = add("Ben", "Babbage")
    before = dump_tables(desk)
    playbooks.start(desk, [ada.id, ben.id], named(desk, "lead-nurture"))
    runs = everything(desk, PlaybookRun)
    assert [(run.contact_id, run.playbook_id, run.started_at, run.ended_at) for run in runs] == [
        (ada.id, 2, NOW, None),
        (ben.id, 2, NOW, None),
    ]
    steps = [step for step in everything(desk, FollowUp) if step.contact_id == ada.id]
    assert [(step.due_on - TODAY).days for step in steps] == [1, 3, 7, 14, 30]
    assert [step.kind.value for step in steps] == ["email", "call", "email", "call", "mailing"]
    assert {step.run_id for step in steps} == {runs[0].id}
    assert steps[1].what == "Call Ada Lovelace"
    assert steps[1].why == "Nurture a lead until it answers"
    assert "others like Engines" in steps[2].text
    assert steps[2].text.endswith("\nInes")
    assert steps[0].created_at == NOW
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_a_playbook_begins_when_it_is_wished_in_the_users_language(desk, ada):
    playbooks.start(
        desk,
        [ada.id],
        named(desk, "lead-nurture"),
        begins_on=date(2026, 12, 4),
        skips_weekends=True,
        translate=lambda text: f"«{text}»",
        me="Grace",
    )
    steps = everything(desk, FollowUp)
    assert [str(step.due_on) for step in steps[:3]] == ["2026-12-07", "2026-12-07", "2026-12-11"]
    assert steps[0].what == "«Thank Ada Lovelace and offer help»"
    assert steps[0].why == "«Nurture a lead until it answers»"
    assert "Grace" in steps[0].text


def test_where_they_were_met_last_is_named(desk, ada):
    for name, day in (("Messe", 10), ("Fair", 12)):
        events.add(desk, Event(name=name, starts_on=date(2026, 11, day)))
    for event_id in (2, 1):
        events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=event_id))
    playbooks.start(desk, [ada.id], named(desk, "after-trade-show"))
    assert everything(desk, FollowUp)[0].what == "Thank Ada Lovelace for the talk at Fair"


def test_who_is_in_the_middle_of_it_is_not_started_again(desk, nurtured, add):
    ben = add("Ben")
    playbook = named(desk, "lead-nurture")
    with desk.reading() as reader:
        found = playbooks.preview(reader, desk, [nurtured.id, ben.id], playbook)
    assert (list(found.steps), list(found.left_out)) == ([ben.id], [nurtured.id])
    changes = playbooks.start(desk, [nurtured.id, ben.id], playbook)
    assert changes.label.arguments["count"] == 1
    assert [run.contact_id for run in everything(desk, PlaybookRun)] == [nurtured.id, ben.id]
    with pytest.raises(Refused, match="with nobody: it runs already"):
        playbooks.start(desk, [nurtured.id], playbook)
    playbooks.start(desk, [nurtured.id], named(desk, "prospect-talk"))


def test_a_playbook_does_nothing_that_they_do_not_want(desk, ada, add):
    ben, eve = add("Ben"), add("Eve")
    consent.object_to(desk, [ada.id], Barred.NO_CALL)
    consent.object_to(desk, [ben.id], Barred.NO_CONTACT)
    playbook = named(desk, "lead-nurture")
    with desk.reading() as reader:
        found = playbooks.preview(reader, desk, [ada.id, ben.id, eve.id], playbook)
    assert {id_: len(steps) for id_, steps in found.steps.items()} == {ada.id: 3, eve.id: 5}
    assert [str(why) for why in found.left_out.values()] == ["they want no contact"]
    assert found.barred_steps == 2
    playbooks.start(desk, [ada.id, ben.id, eve.id], playbook)
    assert ActivityKind.CALL not in {
        step.kind for step in everything(desk, FollowUp) if step.contact_id == ada.id
    }
    with pytest.raises(Refused, match="they want no contact"):
        playbooks.start(desk, [ben.id], playbook)


@pytest.mark.parametrize(
    "answer",
    [
        lambda desk, id_: followups.log(desk, [id_], ActivityKind.CALL, outcome=Outcome.REACHED),
        lambda desk, id_: followups.log(desk, [id_], ActivityKind.EMAIL, direction=Direction.INBOUND),
        lambda desk, id_: followups.log(desk, [id_], ActivityKind.MEETING),
        lambda desk, id_: qualification.learn(desk, id_, Learnt(conversation="wants it", spoken_with="Ada")),
    ],
)
def test_an_answer_ends_what_was_to_run_until_there_is_one(desk, nurtured, answer):
    playbooks.start(desk, [nurtured.id], named(desk, "prospect-talk"))
    followups.plan(desk, [nurtured.id], TODAY, "My own")
    first = everything(desk, FollowUp)[0]
    followups.finish(desk, [first.id])
    before = dump_tables(desk)
    answer(desk, nurtured.id)
    ends = {run.playbook_id: run.ended_why for run in everything(desk, PlaybookRun)}
    assert ends == {2: RunEnd.ANSWERED, 3: None}
    assert {step.run_id for step in open_steps(desk)} == {2, None}
    assert everything(desk, FollowUp)[0].done_at == NOW
    assert any(step.what == "My own" for step in open_steps(desk))
    desk.history.undo(desk)
    assert dump_tables(desk) == before


@pytest.mark.parametrize(
    "settings",
    [
        {"kind": ActivityKind.CALL, "outcome": Outcome.NO_ANSWER},
        {"kind": ActivityKind.EMAIL, "direction": Direction.OUTBOUND},
        {"kind": ActivityKind.EMAIL, "direction": Direction.INBOUND, "outcome": Outcome.BOUNCED},
        {"kind": ActivityKind.NOTE, "direction": Direction.INBOUND},
    ],
)
def test_what_is_no_answer_ends_nothing(desk, nurtured, settings):
    kind = settings.pop("kind")
    followups.log(desk, [nurtured.id], kind, **settings)
    assert len(open_steps(desk)) == 5


def test_the_step_that_brought_the_answer_is_done_and_the_rest_is_taken_back(desk, nurtured):
    before = dump_tables(desk)
    call = everything(desk, FollowUp)[1]
    followups.done_and_next(
        desk,
        [nurtured.id],
        finished=[call.id],
        happened=Activity(kind=ActivityKind.CALL, outcome=Outcome.REACHED),
        following=FollowUp(due_on=TODAY, what="Send the offer"),
    )
    assert [(step.what, bool(step.done_at)) for step in everything(desk, FollowUp)] == [
        (call.what, True),
        ("Send the offer", False),
    ]
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_a_lead_that_becomes_a_prospect_is_nurtured_no_more(desk, nurtured):
    pipeline.move(desk, [nurtured.id], stage_named(desk, "working-lead"))
    assert len(open_steps(desk)) == 5
    before = dump_tables(desk)
    pipeline.move(desk, [nurtured.id], stage_named(desk, "proposal"), override="x")
    assert [run.ended_why for run in everything(desk, PlaybookRun)] == [RunEnd.MOVED]
    assert open_steps(desk) == []
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_a_move_that_tells_of_the_answer_ends_it_once(desk, nurtured):
    before = dump_tables(desk)
    learnt = {nurtured.id: Learnt(conversation="buys", intent="now")}
    pipeline.move(
        desk, [nurtured.id], stage_named(desk, "customer"), override="x", learnt=learnt, finishes=True
    )
    assert [run.ended_why for run in everything(desk, PlaybookRun)] == [RunEnd.ANSWERED]
    assert open_steps(desk) == []
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_stopping_takes_back_what_is_open_of_one_playbook_or_of_all(desk, nurtured):
    playbooks.start(desk, [nurtured.id], named(desk, "prospect-talk"))
    before = dump_tables(desk)
    playbooks.stop(desk, [nurtured.id], named(desk, "lead-nurture"))
    assert {step.run_id for step in open_steps(desk)} == {2}
    playbooks.stop(desk, [nurtured.id])
    assert open_steps(desk) == []
    assert {run.ended_why for run in everything(desk, PlaybookRun)} == {RunEnd.STOPPED}
    assert not playbooks.stop(desk, [nurtured.id])
    desk.history.undo(desk)
    desk.history.undo(desk)
    assert dump_tables(desk) == before


# What is offered


def test_a_stage_kind_offers_its_playbook_until_it_was_had(desk, add, ada):
    ben = add("Ben")
    assert offers(desk, ben) == []
    assert offers(desk, ada) == ["lead-nurture"]
    playbooks.start(desk, [ada.id], named(desk, "lead-nurture"))
    assert offers(desk, ada) == []
    pipeline.move(desk, [ada.id], stage_named(desk, "proposal"), override="x")
    assert offers(desk, ada) == ["prospect-talk"]
    pipeline.move(desk, [ada.id], stage_named(desk, "new-lead"))
    assert offers(desk, ada) == []


@pytest.mark.parametrize(
    ("kind", "days", "first"),
    [
        (EventKind.TRADE_SHOW, 1, "after-trade-show"),
        (EventKind.TRADE_SHOW, 8, "lead-nurture"),
        (EventKind.CHAMBER_MEETING, 1, "lead-nurture"),
    ],
)
def test_who_was_just_met_at_a_trade_show_is_offered_its_playbook_first(desk, ada, kind, days, first):
    events.add(desk, Event(name="Messe", kind=kind))
    events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=1, at=NOW - timedelta(days=days)))
    assert offers(desk, ada)[0] == first


def test_who_wants_no_contact_is_offered_nothing(desk, ada):
    consent.object_to(desk, [ada.id], Barred.NO_CONTACT)
    assert offers(desk, ada) == []


def test_of_many_the_playbook_that_most_are_offered_first_is_suggested(desk, add, ada):
    ids = [add(name).id for name in ("Ben", "Cia", "Dot")]
    pipeline.move(desk, ids, stage_named(desk, "new-lead"), override="x")
    events.add(desk, Event(name="Messe", kind=EventKind.TRADE_SHOW))
    events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=1, at=NOW))
    playbooks.start(desk, ids[:1], named(desk, "lead-nurture"))
    with desk.reading() as reader:
        found = playbooks.suggested(reader, desk, [ada.id, *ids])
        assert playbooks.suggested(reader, desk, ids[:1]) is None
    assert found is not None
    assert (found.playbook.key, found.contact_ids) == ("lead-nurture", tuple(ids[1:]))


def test_what_is_under_way_tells_which_step_is_next(desk, nurtured):
    first, second, *_ = everything(desk, FollowUp)
    followups.finish(desk, [first.id])
    with desk.reading() as reader:
        (found,) = playbook_runs.under_way(reader, nurtured.id)
    assert (found.playbook.key, found.number, len(found.steps)) == ("lead-nurture", 2, 5)
    assert found.next_step.id == second.id
    playbooks.stop(desk, [nurtured.id])
    with desk.reading() as reader:
        assert playbook_runs.under_way(reader, nurtured.id) == ()


# Writing them


def test_a_playbook_of_ones_own(desk, ada):
    mine = Playbook(name=" My  way ", stage_kind=StageKind.LEAD, own_steps=(CALL,), key="ignored")
    playbooks.add(desk, mine)
    stored = named(desk, "my way")
    assert (stored.name, stored.key, stored.position) == ("My way", "", 4)
    playbooks.start(desk, [ada.id], stored)
    assert everything(desk, FollowUp)[0].what == "Ring Ada of Engines"
    assert offers(desk, ada) == []
    with pytest.raises(Refused, match="your own"):
        playbooks.reset(desk, stored)


@pytest.mark.parametrize(
    "mine",
    [
        Playbook(name="", own_steps=(CALL,)),
        Playbook(name="After a TRADE show", own_steps=(CALL,)),
        Playbook(name="No steps"),
        Playbook(name="No words", own_steps=(replace(CALL, what=" "),)),
        Playbook(name="Yesterday", own_steps=(replace(CALL, day=-1),)),
    ],
)
def test_a_playbook_has_a_name_of_its_own_and_steps_that_say_what(desk, mine):
    before = dump_tables(desk)
    with pytest.raises(InputError):
        playbooks.add(desk, mine)
    assert dump_tables(desk) == before


def test_one_that_came_along_is_edited_and_comes_back_as_it_came(desk, nurtured):
    came = named(desk, "lead-nurture")
    playbooks.edit(desk, came, replace(came, name="Mine now", own_steps=(CALL,), ends_on_answer=False))
    now = named(desk, "lead-nurture")
    assert (now.title, now.steps) == ("Mine now", (CALL,))
    assert len(open_steps(desk)) == 5, "what runs goes on as it began"
    playbooks.reset(desk, now)
    assert replace(named(desk, "lead-nurture"), revision=came.revision) == came
    assert not playbooks.reset(desk, named(desk, "lead-nurture"))


def test_two_edits_of_what_was_shown_once_both_hold_unless_they_contradict(desk):
    shown = named(desk, "lead-nurture")
    playbooks.edit(desk, shown, replace(shown, own_steps=(CALL,)))
    playbooks.edit(desk, shown, replace(shown, name="Mine now"))
    assert (named(desk, "lead-nurture").name, named(desk, "lead-nurture").steps) == ("Mine now", (CALL,))
    with pytest.raises(Stale):
        playbooks.edit(desk, shown, replace(shown, name="Yours"))


def test_a_removed_playbook_starts_no_more_and_what_runs_goes_on(desk, nurtured, add):
    playbook = named(desk, "lead-nurture")
    playbooks.remove(desk, playbook)
    with pytest.raises(NotFound, match="after-trade-show, prospect-talk"):
        named(desk, "lead-nurture")
    followups.log(desk, [nurtured.id], ActivityKind.CALL, outcome=Outcome.REACHED)
    assert open_steps(desk) == []
    with pytest.raises(NotFound, match="not there any more"):
        playbooks.start(desk, [add("Ben").id], playbook)


def test_a_removed_playbook_comes_back_as_it_was_unless_its_name_is_taken(desk):
    came = named(desk, "lead-nurture")
    playbooks.edit(desk, came, replace(came, name="Mine now", own_steps=(CALL,)))
    playbooks.remove(desk, named(desk, "Mine now"))
    with desk.reading() as reader:
        (gone,) = playbooks.removed(reader)
    playbooks.restore(desk, gone)
    assert named(desk, "Mine now").steps == (CALL,)
    playbooks.remove(desk, named(desk, "Mine now"))
    playbooks.add(desk, Playbook(name="mine NOW", own_steps=(CALL,)))
    with desk.reading() as reader:
        (gone,) = playbooks.removed(reader)
    with pytest.raises(InputError, match="name of its own"):
        playbooks.restore(desk, gone)
