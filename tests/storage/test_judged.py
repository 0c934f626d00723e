"""The conditions in SQL judge as the domain's rules do: the same random contacts are asked both ways."""

import random
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.changes import Pair
from leaddesk.domain.consent import Barred, Consent, ConsentMark, Objection, Use
from leaddesk.domain.contact import (
    Accuracy,
    Address,
    Confirmation,
    Contact,
    ContactKind,
    ContactPoint,
    Name,
)
from leaddesk.domain.errors import InputError
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Message
from leaddesk.domain.organization import Tie
from leaddesk.domain.qualification import Criterion, FitState, Judgement, Statement, Topic, Verdict
from leaddesk.domain.quality import Evidence, Grade, Incentive, LeadMagnet, Validity
from leaddesk.domain.sources import Direction, Obtained, Source, SourceKind
from leaddesk.services import consent, followups, playbooks, qualification, quality
from leaddesk.services.finding import as_filter, find_playbook
from leaddesk.services.permissions import permissions
from leaddesk.storage import queries
from tests.support import NOW, TODAY, dump_tables, everything

PEOPLE = 250


def confirmation(dice):
    accuracy = dice.choice([None, *Accuracy])
    return accuracy and Confirmation(accuracy, "", NOW)


def points(dice):
    return tuple(
        ContactPoint(str(number), confirmation=confirmation(dice)) for number in range(dice.choice([0, 1, 2]))
    )


def moment(dice):
    zone = timezone(timedelta(hours=dice.choice([-11, 0, 12])))
    return dice.choice([None, NOW, (NOW + timedelta(minutes=dice.randrange(-99, 99))).astimezone(zone)])


def one(dice, id_):
    """A contact of whom anything may be known, with all that hangs on it."""
    yield Contact(
        id=id_,
        uid=str(id_),
        name=Name(formatted=f"P{id_}"),
        emails=points(dice),
        phones=points(dice),
        addresses=tuple(
            Address(city="x", confirmation=confirmation(dice)) for _ in range(dice.choice([0, 1]))
        ),
        titles=dice.choice([(), ("Boss",)]),
        source=dice.choice(
            [
                None,
                Source(SourceKind.BOUGHT_LIST),
                Source(SourceKind.BOUGHT_LIST, Direction.INBOUND),
                Source(SourceKind.PODCAST, Direction.INBOUND),
                Source(SourceKind.OUTBOUND_CALL, Direction.OUTBOUND),
            ]
        ),
        stage_id=1,
    )
    for _ in range(dice.choice([0, 0, 1, 2, 3])):
        yield Evidence(
            contact_id=id_,
            incentive=dice.choice([None, *Incentive]),
            magnet=dice.choice([None, *LeadMagnet]),
            validity=dice.choice([None, *Validity]),
            job=dice.choice([None, *Accuracy]),
            at=moment(dice),
        )
    if dice.random() < 0.3:
        yield Encounter(contact_id=id_, event_id=1, obtained=dice.choice(list(Obtained)))
    if dice.random() < 0.3:
        yield Statement(contact_id=id_, topic=dice.choice(list(Topic)))
    for criterion_id in range(1, 5):
        if dice.random() < 0.5:
            yield Judgement(contact_id=id_, criterion_id=criterion_id, verdict=dice.choice(list(Verdict)))
    for _ in range(dice.choice([0, 0, 1, 2])):
        yield Consent(contact_id=id_, withdrawn_at=dice.choice([None, NOW]))
    for _ in range(dice.choice([0, 0, 1, 2])):
        yield Objection(contact_id=id_, bars=dice.choice(list(Barred)), lifted_at=dice.choice([None, NOW]))
    if id_ > 2 and dice.random() < 0.4:
        yield Tie(contact_id=id_, organization_id=dice.choice([1, 2]))


@pytest.fixture
def crowd(desk):
    """Many contacts, the first two of them organizations; one criterion is required and one retired."""
    dice = random.Random(2026)

    def build(builder):
        yield Pair(None, Event(id=1, uid="fair", name="Fair"))
        for criterion in builder.all(Criterion):
            yield Pair(criterion, replace(criterion, required=criterion.id == 1, retired=criterion.id == 3))
        for id_ in range(1, PEOPLE + 1):
            for entity in one(dice, id_):
                if isinstance(entity, Contact):
                    kind = ContactKind.ORGANIZATION if id_ < 3 else ContactKind.PERSON
                    yield Pair(None, replace(entity, kind=kind))
                else:
                    yield Pair(None, replace(entity, id=builder.new_id(type(entity))))

    desk.commit(Message("crowd", "Crowd"), build)
    return desk


def found(desk, **wanted):
    with desk.reading() as reader:
        return set(queries.ids(reader, Filter(**wanted), TODAY))


def by(answers):
    sorted_out = defaultdict(set)
    for id_, answer in answers.items():
        sorted_out[answer].add(id_)
    return sorted_out


def facts_of_all(desk):
    with desk.reading() as reader:
        return qualification.facts(reader, reader.all(Contact))


def test_quality_is_the_same_asked_either_way(crowd):
    facts = facts_of_all(crowd)
    with crowd.reading() as reader:
        graded = by({id_: judged.grade for id_, judged in quality.qualities(reader, facts).items()})
    assert len(graded) == len(Grade), "the crowd has every grade"
    assert {grade: found(crowd, qualities=(grade,)) for grade in Grade} == graded
    assert found(crowd, qualities=(Grade.A, Grade.D)) == graded[Grade.A] | graded[Grade.D]


def test_fit_is_the_same_asked_either_way(crowd):
    judged = by({id_: known.fit.state for id_, known in facts_of_all(crowd).items()})
    assert len(judged) == len(FitState), "the crowd fits in every way"
    assert {state: found(crowd, fits=(state,)) for state in FitState} == judged


def test_fit_is_open_where_there_is_no_profile(crowd):
    def retire(builder):
        return [Pair(one, replace(one, retired=True)) for one in builder.all(Criterion) if not one.retired]

    crowd.commit(Message("retire", "Retire"), retire)
    assert {known.fit.state for known in facts_of_all(crowd).values()} == {FitState.OPEN}
    assert [len(found(crowd, fits=(state,))) for state in FitState] == [0, 0, PEOPLE]


def test_consent_is_the_same_asked_either_way(crowd):
    ids = range(1, PEOPLE + 1)
    with crowd.reading() as reader:
        told = permissions(reader, ids)
    for mark in ConsentMark:
        wanted = {
            id_
            for id_ in ids
            if told[id_].standing is mark or mark.value in {bar.value for bar in told[id_].barred}
        }
        assert found(crowd, consents=(mark,)) == wanted != set()
    for use in Use:
        assert found(crowd, use=use) == {id_ for id_ in ids if told[id_].allows(use)}


def names(desk, text):
    with desk.reading() as reader:
        wanted = as_filter(reader, text)
        ids = queries.ids(reader, wanted, TODAY)
        return sorted(contact.display_name for contact in reader.get(Contact, ids).values())


def test_who_is_in_a_playbook_is_found_while_it_is_under_way(desk, add):
    ada, ben, eve = add("Ada"), add("Ben"), add("Eve")
    with desk.reading() as reader:
        nurture, talk = (find_playbook(reader, name) for name in ("lead-nurture", "prospect-talk"))
    playbooks.start(desk, [ada.id, ben.id], nurture)
    playbooks.start(desk, [eve.id], talk)
    assert names(desk, "playbook:lead-nurture,prospect-talk") == ["Ada", "Ben", "Eve"]
    assert names(desk, 'playbook:"Nurture a lead until it answers"') == ["Ada", "Ben"]
    playbooks.stop(desk, [ada.id])
    with desk.reading() as reader:
        steps = [step.id for step in everything(desk, followups.FollowUp) if step.contact_id == eve.id]
    followups.finish(desk, steps)
    assert (names(desk, "playbook:any"), names(desk, "playbook:none")) == (["Ben"], ["Ada", "Eve"])
    playbooks.remove(desk, nurture)
    assert names(desk, "playbook:lead-nurture") == ["Ben"]


def test_an_organization_is_found_with_all_who_are_of_it(desk, add):
    add("Firm", organization="Acme S.p.A.", kind=ContactKind.ORGANIZATION)
    add("Card Name", kind=ContactKind.ORGANIZATION)
    add("Ada", organization="ACME s.p.a.")
    tied = add("Ben", organization="Acme")
    add("Dan", organization="card name")
    add("Eve", organization="Elsewhere")
    desk.commit(
        Message("tie", "Tie"),
        lambda builder: [Pair(None, Tie(id=builder.new_id(Tie), contact_id=tied.id, organization_id=1))],
    )
    assert names(desk, 'organization:"acme S.P.A."') == ["Ada", "Ben", "Firm"]
    assert names(desk, 'organization:"Card name"') == ["Card Name", "Dan"]
    assert names(desk, "organization:Acme,Elsewhere") == ["Ben", "Eve"]
    assert names(desk, "organization:Nobody") == []


def test_who_wants_no_contact_lacks_no_next_step(desk, add):
    ada, ben = add("Ada"), add("Ben")
    consent.object_to(desk, [ben.id], Barred.NO_CONTACT)
    assert names(desk, "next:none") == ["Ada"]
    followups.plan(desk, [ada.id, ben.id], TODAY, "Look", kind=ActivityKind.NOTE)
    assert names(desk, "next:any") == ["Ada", "Ben"]


@pytest.mark.parametrize(
    "text",
    [
        "quality:e",
        "fit:perhaps",
        "consent:maybe",
        "playbook:nothing",
        "quality:A,x",
        "playbook:any,lead-nurture",
    ],
)
def test_a_value_that_says_nothing_is_refused_with_those_that_do(desk, text):
    if text == "playbook:any,lead-nurture":
        assert names(desk, text) == []
        return
    before = dump_tables(desk)
    with pytest.raises(InputError, match=r"choose from|There are"):
        names(desk, text)
    assert dump_tables(desk) == before


def test_values_are_read_in_any_case(desk, add):
    add("Ada")
    assert names(desk, "quality:d fit:UNKNOWN consent:None") == ["Ada"]
