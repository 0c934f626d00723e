from dataclasses import replace
from datetime import timedelta

import pytest

from leaddesk.domain.contact import Accuracy, Address
from leaddesk.domain.errors import InputError, NotFound, Stale
from leaddesk.domain.event import Event, Strength
from leaddesk.domain.qualification import BANT, Judgement, Statement, Topic, Verdict, said_last
from leaddesk.domain.quality import Evidence, Incentive, LeadMagnet, Validity
from leaddesk.services import events, qualification, quality
from leaddesk.services.qualification import Learnt
from tests.support import NOW, dump_tables, everything, stored

DAY = timedelta(days=1)


def test_what_was_said_is_kept_by_topic_with_who_when_and_how_strong(desk, add):
    ada = add("Ada", "Lovelace")
    learnt = Learnt(interest="a demo", intent="buys in March", strength=Strength.STRONG)
    qualification.learn(desk, ada.id, learnt)
    qualification.learn(desk, ada.id, Learnt(interest="a price", said_by="Mr. Babbage"))
    said = [
        (entry.topic, entry.text, entry.strength, entry.said_by, entry.at)
        for entry in everything(desk, Statement)
    ]
    assert said == [
        (Topic.INTEREST, "a demo", Strength.STRONG, "Ada Lovelace", NOW),
        (Topic.INTENT, "buys in March", Strength.STRONG, "Ada Lovelace", NOW),
        (Topic.INTEREST, "a price", None, "Mr. Babbage", NOW),
    ]


def test_learning_nothing_changes_nothing(desk, add):
    ada = add("Ada")
    assert not qualification.learn(desk, ada.id, Learnt())


def test_a_verdict_is_kept_once_for_each_criterion(desk, add):
    ada, ben = add("Ada"), add("Ben")
    qualification.learn(desk, ada.id, Learnt(verdicts={1: Verdict.MET, 2: Verdict.UNKNOWN}))
    qualification.learn(desk, ben.id, Learnt(verdicts={1: Verdict.NOT_MET}))
    qualification.learn(desk, ada.id, Learnt(verdicts={1: Verdict.NOT_MET, 2: Verdict.UNKNOWN}))
    judged = {(entry.contact_id, entry.criterion_id): entry.verdict for entry in everything(desk, Judgement)}
    assert judged == {
        (ada.id, 1): Verdict.NOT_MET,
        (ada.id, 2): Verdict.UNKNOWN,
        (ben.id, 1): Verdict.NOT_MET,
    }
    desk.history.undo(desk)
    assert {entry.verdict for entry in everything(desk, Judgement) if entry.criterion_id == 1} == {
        Verdict.MET,
        Verdict.NOT_MET,
    }


@pytest.mark.parametrize(
    ("value", "confirmed"),
    [
        ("ADA@x.example", {"ada@x.example"}),
        ("mailto:ada@x.example", {"ada@x.example"}),
        ("0171 2345678", {"+49 171 2345678"}),
        ("London", {"London"}),
    ],
)
def test_the_detail_that_proved_right_is_confirmed_and_no_other(desk, add, value, confirmed):
    ada = add(
        "Ada",
        email=["ada@x.example", "second@x.example"],
        phone=["+49 171 2345678", "112", "+49 171 9999999"],
        addresses=(Address(city="London"), Address(city="Torino")),
    )
    qualification.learn(desk, ada.id, Learnt(confirmed=(value,), confirmed_how="she answered"))
    now = stored(desk, ada.id)
    points = {point.value: point.confirmation for point in (*now.emails, *now.phones)}
    places = {place.city: place.confirmation for place in now.addresses}
    found = {text: how for text, how in (points | places).items() if how is not None}
    assert set(found) == confirmed
    assert {(how.accuracy, how.how, how.at) for how in found.values()} == {
        (Accuracy.CONFIRMED, "she answered", NOW)
    }


@pytest.mark.parametrize("value", ["nobody@x.example", "+49 30 1111111", "112", "Paris", ""])
def test_what_the_contact_does_not_have_cannot_be_confirmed(desk, add, value):
    ada = add("Ada", email="ada@x.example", phone="113", addresses=(Address(street="No city"),))
    before = dump_tables(desk)
    with pytest.raises(NotFound) as caught:
        qualification.learn(desk, ada.id, Learnt(interest="x", confirmed=(value,)))
    assert caught.value.message.code == "no-detail"
    assert dump_tables(desk) == before


def test_a_short_number_can_be_confirmed_as_it_stands(desk, add):
    ada = add("Ada", phone=["112", "113"])
    qualification.learn(desk, ada.id, Learnt(confirmed=("112",)))
    assert [phone.confirmation is not None for phone in stored(desk, ada.id).phones] == [True, False]


def test_a_statement_is_kept_as_it_was_made(desk, add):
    ada = add("Ada")
    events.add(desk, Event(name="Fair"))
    made = Statement(contact_id=ada.id, topic=Topic.INTENT, text="In spring", said_by="Ada", event_id=1)
    qualification.state(desk, made)
    (kept,) = everything(desk, Statement)
    assert (kept.topic, kept.text, kept.said_by, kept.event_id, kept.at) == (
        Topic.INTENT,
        "In spring",
        "Ada",
        1,
        NOW,
    )


@pytest.mark.parametrize("statement", [Statement(contact_id=99), Statement(contact_id=1, event_id=99)])
def test_a_statement_of_nobody_or_at_no_event_is_refused(desk, add, statement):
    add("Ada")
    before = dump_tables(desk)
    with pytest.raises(NotFound):
        qualification.state(desk, statement)
    assert dump_tables(desk) == before


def test_a_verdict_on_no_criterion_is_refused(desk, add):
    ada = add("Ada")
    before = dump_tables(desk)
    with pytest.raises(NotFound) as caught:
        qualification.learn(desk, ada.id, Learnt(verdicts={99: Verdict.MET}))
    assert caught.value.message.code == "no-criterion"
    assert dump_tables(desk) == before


def test_all_that_makes_a_deal_is_kept_with_who_said_it(desk, add):
    ada = add("Ada", "Lovelace")
    learnt = Learnt(
        budget="40,000",
        authority="the board",
        need="fewer recalls",
        timeline="by March",
        strength=Strength.SOME,
        said_by="Mr. Babbage",
    )
    qualification.learn(desk, ada.id, learnt)
    said = {entry.topic: (entry.text, entry.said_by, entry.strength) for entry in everything(desk, Statement)}
    assert said == {
        Topic.BUDGET: ("40,000", "Mr. Babbage", Strength.SOME),
        Topic.AUTHORITY: ("the board", "Mr. Babbage", Strength.SOME),
        Topic.NEED: ("fewer recalls", "Mr. Babbage", Strength.SOME),
        Topic.TIMELINE: ("by March", "Mr. Babbage", Strength.SOME),
    }
    assert set(BANT) == set(said)


def test_what_was_said_last_on_a_topic_counts(desk, add, clock):
    ada = add("Ada")
    qualification.learn(desk, ada.id, Learnt(budget="none", need="x"))
    clock.advance(days=1)
    qualification.state(desk, Statement(contact_id=ada.id, topic=Topic.BUDGET, text="old news", at=NOW - DAY))
    qualification.learn(desk, ada.id, Learnt(budget="40,000"))
    last = said_last(everything(desk, Statement))
    assert {topic: said.text for topic, said in last.items()} == {Topic.BUDGET: "40,000", Topic.NEED: "x"}


def test_a_statement_is_corrected_and_taken_out(desk, add):
    ada = add("Ada")
    qualification.learn(desk, ada.id, Learnt(budget="40"))
    (said,) = everything(desk, Statement)
    qualification.edit_statement(desk, said, replace(said, text="40,000"))
    (now,) = everything(desk, Statement)
    assert now.text == "40,000"
    with pytest.raises(Stale):
        qualification.delete_statement(desk, said)
    qualification.delete_statement(desk, now)
    assert everything(desk, Statement) == []


def test_a_detail_that_seems_wrong_is_doubted(desk, add):
    ada = add("Ada", email=["a@x.example", "b@x.example"])
    qualification.learn(
        desk,
        ada.id,
        Learnt(confirmed=("a@x.example",), doubted=("b@x.example",), doubted_how="she left that firm"),
    )
    first, second = stored(desk, ada.id).emails
    assert first.confirmation.accuracy is Accuracy.CONFIRMED
    assert (second.confirmation.accuracy, second.confirmation.how) == (
        Accuracy.DOUBTFUL,
        "she left that firm",
    )


def test_the_quality_of_a_lead_is_learnt_with_the_rest(desk, add):
    ada = add("Ada")
    before = dump_tables(desk)
    qualification.learn(
        desk, ada.id, Learnt(interest="x", quality=Evidence(magnet=LeadMagnet.E_BOOK, validity=Validity.YES))
    )
    (evidence,) = everything(desk, Evidence)
    assert (evidence.contact_id, evidence.incentive, evidence.at, evidence.noted_by) == (
        ada.id,
        Incentive.LEAD_MAGNET,
        NOW,
        desk.user(),
    )
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_evidence_answers_something_and_is_corrected(desk, add):
    ada, ben = add("Ada"), add("Ben")
    with pytest.raises(InputError, match="Say why"):
        quality.note(desk, [ada.id], Evidence(note="hm"))
    quality.note(desk, [ada.id, ben.id], Evidence(job=Accuracy.CONFIRMED, note="her page says so"))
    first, second = everything(desk, Evidence)
    quality.edit(desk, first, replace(first, job=Accuracy.DOUBTFUL))
    quality.delete(desk, second)
    with desk.reading() as reader:
        facts = qualification.facts(reader, [ada, ben])
        found = quality.qualities(reader, facts)
    assert [found[id_].accuracy[-1].accuracy for id_ in (ada.id, ben.id)] == [Accuracy.DOUBTFUL, None]
