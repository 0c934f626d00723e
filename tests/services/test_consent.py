from datetime import timedelta

import pytest

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.consent import (
    Barred,
    Consent,
    ConsentMark,
    LawfulBasis,
    Objection,
    Permission,
    Use,
)
from leaddesk.domain.errors import InputError, NotFound, Refused
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.playbook import PlaybookRun, RunEnd
from leaddesk.services import consent, followups, pipeline, playbooks
from leaddesk.services.finding import find_playbook
from leaddesk.services.permissions import permissions
from tests.support import NOW, TODAY, dump_tables, everything, stage_named

NEWSLETTER = Consent(purpose="newsletter", how="form at the stand", wording="Yes, send me news.")


@pytest.fixture
def ada(add):
    return add("Ada", "Lovelace", email="ada@x.example")


def allowed(desk, contact):
    with desk.reading() as reader:
        return permissions(reader, [contact.id])[contact.id]


def test_consent_is_kept_with_what_for_how_when_the_words_and_who_noted_it(desk, ada, add):
    ben = add("Ben")
    before = dump_tables(desk)
    consent.record(desk, [ada.id, ben.id], NEWSLETTER)
    first, second = everything(desk, Consent)
    assert (first.contact_id, second.contact_id) == (ada.id, ben.id)
    assert first == Consent(
        id=1,
        revision=first.revision,
        contact_id=ada.id,
        basis=LawfulBasis.CONSENT,
        purpose="newsletter",
        how="form at the stand",
        wording="Yes, send me news.",
        at=NOW,
        noted_by=desk.user(),
    )
    desk.history.undo(desk)
    assert dump_tables(desk) == before


@pytest.mark.parametrize("told", [{"purpose": "news"}, {"how": "form"}, {"purpose": " ", "how": "\n"}])
def test_a_consent_says_for_what_and_how(desk, ada, told):
    with pytest.raises(InputError, match="for what"):
        consent.record(desk, [ada.id], Consent(**told))
    assert everything(desk, Consent) == []


def test_consent_is_withdrawn_once_and_stays_known(desk, ada, clock):
    assert allowed(desk, ada).standing is ConsentMark.NONE
    consent.record(desk, [ada.id], NEWSLETTER)
    assert allowed(desk, ada).standing is ConsentMark.GIVEN
    at = clock.advance(days=3)
    consent.withdraw(desk, [1])
    clock.advance(days=1)
    assert not consent.withdraw(desk, [1, 1])
    assert [entry.withdrawn_at for entry in everything(desk, Consent)] == [at]
    assert allowed(desk, ada).standing is ConsentMark.WITHDRAWN
    consent.record(desk, [ada.id], NEWSLETTER)
    assert allowed(desk, ada).standing is ConsentMark.GIVEN
    with pytest.raises(NotFound, match="7, 8"):
        consent.withdraw(desk, [7, 2, 8])
    assert allowed(desk, ada).standing is ConsentMark.GIVEN


CALL, EMAIL, MEETING, MAILING, NOTE = ActivityKind


@pytest.mark.parametrize(
    ("bars", "refused"),
    [
        (Barred.NO_CALL, {CALL}),
        (Barred.NO_MAIL, {EMAIL, MAILING}),
        (Barred.NO_CONTACT, {CALL, EMAIL, MEETING, MAILING, None}),
    ],
)
def test_what_they_do_not_want_is_not_planned(desk, ada, bars, refused):
    consent.object_to(desk, [ada.id], bars, "said so on the phone")
    for kind in (*ActivityKind, None):
        if kind in refused:
            with pytest.raises(Refused, match="Ada Lovelace: do not"):
                followups.plan(desk, [ada.id], TODAY, "Something", kind=kind)
            with pytest.raises(Refused):
                followups.done_and_next(
                    desk, [ada.id], following=FollowUp(due_on=TODAY, what="Again", kind=kind)
                )
        else:
            followups.plan(desk, [ada.id], TODAY, "Something", kind=kind)
    assert {step.kind for step in everything(desk, FollowUp)} == {*ActivityKind, None} - refused


def test_nothing_is_planned_for_many_where_one_does_not_want_it(desk, ada, add):
    ben = add("Ben")
    consent.object_to(desk, [ben.id], Barred.NO_CALL)
    with pytest.raises(Refused, match=r"^Ben: do not call\. Nothing was planned\. Plan an e-mail"):
        followups.plan(desk, [ada.id, ben.id], TODAY, "Call", kind=CALL)
    assert everything(desk, FollowUp) == []


def test_an_objection_takes_back_what_was_planned_against_it(desk, ada, add):
    ben = add("Ben")
    for kind in (*ActivityKind, None):
        followups.plan(desk, [ada.id, ben.id], TODAY, str(kind), kind=kind)
    done = next(
        step for step in everything(desk, FollowUp) if step.kind is CALL and step.contact_id == ada.id
    )
    followups.finish(desk, [done.id])
    followups.plan(desk, [ada.id], TODAY, "Call again", kind=CALL)
    before = dump_tables(desk)
    consent.object_to(desk, [ada.id], Barred.NO_CALL)
    open_of_ada = {
        step.kind for step in everything(desk, FollowUp) if step.contact_id == ada.id and not step.done_at
    }
    assert open_of_ada == {EMAIL, MEETING, MAILING, NOTE, None}
    consent.object_to(desk, [ada.id], Barred.NO_CONTACT)
    left = [step for step in everything(desk, FollowUp) if step.contact_id == ada.id]
    assert {(step.kind, bool(step.done_at)) for step in left} == {(CALL, True), (NOTE, False)}
    assert sum(step.contact_id == ben.id for step in everything(desk, FollowUp)) == 6
    desk.history.undo(desk)
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_who_wants_no_contact_is_in_no_playbook_any_more(desk, ada):
    with desk.reading() as reader:
        playbook = find_playbook(reader, "lead-nurture")
    playbooks.start(desk, [ada.id], playbook)
    before = dump_tables(desk)
    changes = consent.object_to(desk, [ada.id], Barred.NO_CONTACT)
    (run,) = everything(desk, PlaybookRun)
    assert (run.ended_why, run.ended_at) == (RunEnd.OBJECTED, NOW)
    assert everything(desk, FollowUp) == []
    desk.history.undo(desk, changes)
    assert dump_tables(desk) == before


def test_an_objection_stands_once_until_it_is_lifted(desk, ada, clock):
    consent.object_to(desk, [ada.id], Barred.NO_MAIL, "by letter")
    assert not consent.object_to(desk, [ada.id], Barred.NO_MAIL)
    assert not consent.lift(desk, [ada.id], Barred.NO_CALL)
    at = clock.advance(days=1)
    consent.lift(desk, [ada.id], Barred.NO_MAIL)
    assert [(entry.how, entry.lifted_at) for entry in everything(desk, Objection)] == [("by letter", at)]
    assert allowed(desk, ada).barred == ()
    followups.plan(desk, [ada.id], TODAY, "Write", kind=EMAIL)


def test_who_is_closed_for_asking_not_to_be_contacted_is_not(desk, ada):
    followups.plan(desk, [ada.id], TODAY, "Call", kind=CALL)
    before = dump_tables(desk)
    closed = stage_named(desk, "closed")
    with pytest.raises(Refused, match="do not contact"):
        pipeline.move(
            desk,
            [ada.id],
            closed,
            reason="do-not-contact",
            following=FollowUp(due_on=TODAY + timedelta(days=90), what="Look again"),
        )
    assert dump_tables(desk) == before
    pipeline.move(desk, [ada.id], closed, reason="Asked not to be contacted: twice", finishes=True)
    (objection,) = everything(desk, Objection)
    assert (objection.bars, objection.how) == (Barred.NO_CONTACT, "twice")
    assert [step.done_at for step in everything(desk, FollowUp)] == [NOW]
    desk.history.undo(desk)
    assert dump_tables(desk) == before


@pytest.mark.parametrize(
    ("bars", "consents", "mailing", "calling"),
    [
        ((), "", True, True),
        ((), "given", True, True),
        ((), "withdrawn", False, True),
        ((), "given withdrawn", True, True),
        ((Barred.NO_CALL,), "given", True, False),
        ((Barred.NO_MAIL,), "given", False, True),
        ((Barred.NO_CONTACT,), "given", False, False),
    ],
)
def test_whom_a_list_is_for(bars, consents, mailing, calling):
    told = [Consent(withdrawn_at=NOW if word == "withdrawn" else None) for word in consents.split()]
    permission = Permission(told, [Objection(bars=bar) for bar in bars])
    assert (permission.allows(Use.MAILING), permission.allows(Use.CALLING)) == (mailing, calling)


def test_permission_in_words():
    lifted = Objection(bars=Barred.NO_CALL, lifted_at=NOW)
    mailed = Objection(bars=Barred.NO_MAIL)
    assert str(Permission([NEWSLETTER], [lifted, mailed])) == "Do not mail; consent: newsletter"
    assert str(Permission([Consent(withdrawn_at=NOW)])) == "Consent withdrawn"
    assert str(Permission()) == ""
