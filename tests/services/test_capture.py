"""Somebody new, recorded as one change."""

from datetime import date

import pytest

from leaddesk.domain.contact import Accuracy, Contact, Photo
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.event import Encounter, Event, EventKind
from leaddesk.domain.qualification import Statement, Topic
from leaddesk.domain.sources import SourceKind
from leaddesk.services import contacts, events
from leaddesk.services.capture import Captured, capture
from tests.support import NOW, dump_tables, everything, faults_of, make_contact, stage_named

ADA = make_contact("Ada", "Lovelace", email="ada@x.example", tags=("VIP",))


@pytest.fixture
def fair(desk):
    events.add(desk, Event(name="Fair", kind=EventKind.CHAMBER_MEETING, starts_on=date(2026, 11, 22)))
    (event,) = everything(desk, Event)
    return event


def the_contact(desk):
    (contact,) = everything(desk, Contact)
    return contact


def test_somebody_met_in_person_is_a_lead_confirmed_by_that(desk, fair):
    changes = capture(
        desk,
        Captured(
            contact=ADA,
            event_id=fair.id,
            said="Wants a demo",
            interests=("Sealing",),
        ),
    )
    contact = the_contact(desk)
    assert contact.stage_id == stage_named(desk, "New lead").id
    assert contact.source is not None
    assert contact.source.kind is SourceKind.CHAMBER_OF_COMMERCE
    confirmation = contact.emails[0].confirmation
    assert confirmation is not None
    assert (confirmation.accuracy, confirmation.how) == (Accuracy.CONFIRMED, "in person, Fair")
    (met,) = everything(desk, Encounter)
    assert (met.contact_id, met.said, met.interests) == (contact.id, "Wants a demo", ("Sealing",))
    assert met.at is not None
    assert met.at.date() == date(2026, 11, 22)
    desk.history.undo(desk, changes)
    assert everything(desk, Contact) == everything(desk, Encounter) == []


def test_who_does_not_pass_the_gate_begins_below_it(desk, fair):
    capture(desk, Captured(contact=make_contact("Ada"), event_id=fair.id))
    assert the_contact(desk).stage_id == stage_named(desk, "Marketing prospect").id


def test_without_an_event_there_is_a_note_and_what_they_want(desk):
    capture(desk, Captured(contact=ADA, said="On the train", interests=("Sealing", "Prices")))
    contact = the_contact(desk)
    assert contact.notes == ("On the train",)
    assert contact.stage_id == stage_named(desk, "Marketing prospect").id
    assert [(wish.topic, wish.text, wish.said_by, wish.at) for wish in everything(desk, Statement)] == [
        (Topic.INTEREST, "Sealing", "Ada Lovelace", NOW),
        (Topic.INTEREST, "Prices", "Ada Lovelace", NOW),
    ]


def test_nobody_and_an_event_that_is_gone_are_refused(desk):
    before = dump_tables(desk)
    with pytest.raises(InputError):
        capture(desk, Captured(contact=Contact()))
    with pytest.raises(NotFound):
        capture(desk, Captured(contact=ADA, event_id=99))
    assert dump_tables(desk) == before


def test_a_tag_keeps_its_spelling_and_a_photo_its_bytes(desk):
    contacts.add(desk, make_contact("Ben", tags=("vip",)))
    digest = "0" * 64
    photo = Photo("image/png", digest, 7)
    capture(
        desk,
        Captured(contact=make_contact("Ada", tags=("VIP",), photo=photo), blobs=[(digest, b"picture")]),
    )
    ada = everything(desk, Contact)[1]
    assert ada.tags == ("vip",)
    with desk.reading() as reader:
        assert reader.blob(digest) == b"picture"
    assert faults_of(desk) == []
