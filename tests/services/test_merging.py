from dataclasses import replace

import pytest

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.consent import Barred, Consent, Objection
from leaddesk.domain.contact import Accuracy, Confirmation, ContactKind, ContactPoint, Rating
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.organization import OrganizationFacts, OrganizationSize, Tie
from leaddesk.domain.playbook import PlaybookRun
from leaddesk.domain.qualification import Judgement, Statement, Verdict
from leaddesk.domain.quality import Evidence, Incentive
from leaddesk.domain.stages import StageMove
from leaddesk.services import (
    consent,
    contacts,
    events,
    followups,
    merging,
    organizations,
    pipeline,
    playbooks,
    qualification,
    quality,
)
from leaddesk.services.finding import find_playbook
from leaddesk.services.hanging import HANGING
from leaddesk.services.qualification import Learnt
from tests.support import NOW, TODAY, dump_tables, everything, faults_of, stage_named, stored

CALLED = Confirmation(Accuracy.CONFIRMED, "called", NOW)


def lead_a_life(desk, id_, *, criterion=1, verdict=Verdict.MET):
    """Something of every kind that can hang on a person."""
    if not everything(desk, Event):
        events.add(desk, Event(name="Fair"))
    events.log_encounter(desk, Encounter(contact_id=id_, event_id=1, said="hello"))
    followups.plan(desk, [id_], TODAY, "Write")
    qualification.learn(desk, id_, Learnt(interest="ovens", verdicts={criterion: verdict}))
    quality.note(desk, [id_], Evidence(incentive=Incentive.OWN_WISH))
    consent.record(desk, [id_], Consent(purpose="news", how="form"))
    consent.object_to(desk, [id_], Barred.NO_MAIL)
    pipeline.move(desk, [id_], stage_named(desk, "new-lead"), override="x")
    with desk.reading() as reader:
        playbook = find_playbook(reader, "prospect-talk")
    playbooks.start(desk, [id_], playbook)
    followups.log(desk, [id_], ActivityKind.CALL, outcome=Outcome.REACHED)


def owners(desk):
    return {kind.__name__: sorted(entity.contact_id for entity in everything(desk, kind)) for kind in HANGING}


def test_the_kept_contact_takes_all_that_hangs_on_the_others(desk, add):
    kept, twin, third = add("Ada", "Lovelace"), add("Ada", "Lovelace"), add("A.", "Lovelace")
    for number, id_ in enumerate((kept.id, twin.id, third.id), 1):
        lead_a_life(desk, id_, criterion=number)
    before, had = dump_tables(desk), owners(desk)
    changes = merging.merge(desk, kept.id, [twin.id, third.id, kept.id])
    after = dump_tables(desk)
    assert owners(desk) == {name: [kept.id] * len(ids) for name, ids in had.items()}
    assert all(had[kind.__name__] for kind in (Encounter, Activity, FollowUp, Statement, Judgement, Evidence))
    assert all(had[kind.__name__] for kind in (Consent, Objection, PlaybookRun, StageMove))
    assert faults_of(desk) == []
    desk.history.undo(desk, changes)
    assert dump_tables(desk) == before
    desk.history.redo(desk)
    assert dump_tables(desk) == after


def test_what_they_say_is_filled_in_with_what_is_known_of_it(desk, add):
    kept = add("Ada", email=["a@x.example", "b@x.example"], phone="+49 30 1234567")
    mails = (
        ContactPoint("A@x.example", confirmation=CALLED),
        ContactPoint("c@x.example", confirmation=CALLED),
    )
    other = add("Ada", emails=mails, rating=Rating.HOT, titles=("Countess",), tags=("vip",))
    merging.merge(desk, kept.id, [other.id])
    now = stored(desk, kept.id)
    assert [(mail.value, mail.confirmation) for mail in now.emails] == [
        ("a@x.example", CALLED),
        ("b@x.example", None),
        ("c@x.example", CALLED),
    ]
    assert (now.rating, now.titles, now.tags) == (Rating.HOT, ("Countess",), ("vip",))


@pytest.mark.parametrize(
    ("mine", "theirs", "stands"),
    [
        ("new-lead", "proposal", "proposal"),
        ("proposal", "new-lead", "proposal"),
        ("new-lead", "working-lead", "working-lead"),
        ("closed", "marketing-prospect", "marketing-prospect"),
    ],
)
def test_it_stands_where_the_furthest_stood(desk, add, mine, theirs, stands):
    kept, other = add("Ada"), add("Ada")
    for contact, name in ((kept, mine), (other, theirs)):
        pipeline.move(desk, [contact.id], stage_named(desk, name), override="x", reason="no need")
    moves = len(everything(desk, StageMove))
    merging.merge(desk, kept.id, [other.id])
    assert stored(desk, kept.id).stage_id == stage_named(desk, stands).id
    assert len(everything(desk, StageMove)) == moves + (mine != stands)


def test_of_what_there_can_be_one_its_own_stays_and_what_only_they_know_is_kept(desk, add):
    acme, other_firm = (add(organization=name, kind=ContactKind.ORGANIZATION) for name in ("Acme", "Other"))
    kept, twin, third = add("Ada"), add("Ada"), add("Ada")
    organizations.link(desk, [twin.id], acme.id)
    organizations.link(desk, [third.id], other_firm.id)
    qualification.learn(desk, kept.id, Learnt(verdicts={1: Verdict.UNKNOWN, 2: Verdict.MET}))
    qualification.learn(
        desk, twin.id, Learnt(verdicts={1: Verdict.NOT_MET, 2: Verdict.NOT_MET, 3: Verdict.UNKNOWN})
    )
    qualification.learn(desk, third.id, Learnt(verdicts={1: Verdict.MET, 3: Verdict.MET}))
    before = dump_tables(desk)
    merging.merge(desk, kept.id, [twin.id, third.id])
    judged = {entry.criterion_id: entry.verdict for entry in everything(desk, Judgement)}
    assert judged == {1: Verdict.NOT_MET, 2: Verdict.MET, 3: Verdict.MET}
    assert len(everything(desk, Judgement)) == 3
    assert [(tie.contact_id, tie.organization_id) for tie in everything(desk, Tie)] == [(kept.id, acme.id)]
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_organizations_bring_their_people_and_what_is_known_of_them(desk, add):
    kept, other = (add(organization="Acme", kind=ContactKind.ORGANIZATION) for _ in range(2))
    ada, ben = add("Ada"), add("Ben")
    organizations.link(desk, [ada.id], kept.id)
    organizations.link(desk, [ben.id], other.id)
    organizations.describe(desk, kept.id, industry="rockets")
    organizations.describe(desk, other.id, industry="space", size=OrganizationSize.SMALL)
    before = dump_tables(desk)
    merging.merge(desk, kept.id, [other.id])
    assert {tie.contact_id: tie.organization_id for tie in everything(desk, Tie)} == {
        ada.id: kept.id,
        ben.id: kept.id,
    }
    (facts,) = everything(desk, OrganizationFacts)
    assert (facts.contact_id, facts.industry, facts.size) == (kept.id, "rockets", OrganizationSize.SMALL)
    assert faults_of(desk) == []
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_a_person_and_an_organization_are_never_one(desk, add):
    ada, acme = add("Ada"), add(organization="Acme", kind=ContactKind.ORGANIZATION)
    before = dump_tables(desk)
    with pytest.raises(InputError, match="Acme and Ada cannot be one"):
        merging.merge(desk, ada.id, [acme.id])
    with pytest.raises(InputError, match="another contact"):
        merging.merge(desk, ada.id, [ada.id])
    with pytest.raises(NotFound):
        merging.merge(desk, ada.id, [99])
    assert dump_tables(desk) == before


def test_what_was_merged_can_be_deleted_and_comes_back(desk, add):
    kept, other = add("Ada"), add("Ada")
    lead_a_life(desk, kept.id)
    lead_a_life(desk, other.id, criterion=2)
    merging.merge(desk, kept.id, [other.id])
    before = dump_tables(desk)
    contacts.delete(desk, [kept.id])
    assert not any(owners(desk).values())
    desk.history.undo(desk)
    assert dump_tables(desk) == before
    assert replace(stored(desk, kept.id), revision=0).display_name == "Ada"
