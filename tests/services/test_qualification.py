import pytest

from leaddesk.domain.contact import Accuracy, Address
from leaddesk.domain.errors import NotFound
from leaddesk.domain.event import Event, Strength
from leaddesk.domain.qualification import Judgement, Statement, Topic, Verdict
from leaddesk.services import events, qualification
from leaddesk.services.qualification import Learnt
from tests.support import NOW, dump_tables, everything, stored


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


def test_a_criterion_is_found_by_its_key_or_named_with_those_there_are(desk):
    with desk.reading() as reader:
        assert qualification.find_criterion(reader, "size").id == 2
        with pytest.raises(NotFound, match="industry, size, country, role"):
            qualification.find_criterion(reader, "colour")
        with pytest.raises(NotFound):
            qualification.find_criterion(reader, "")
