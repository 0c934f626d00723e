from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from leaddesk.domain.changes import Kind, Pair
from leaddesk.domain.errors import InputError, NotFound, Refused, Stale
from leaddesk.domain.event import Encounter, Event, Question
from leaddesk.domain.messages import Message
from leaddesk.services import events
from leaddesk.services.events import moment_at
from tests.support import NOW, dump_tables, everything, id_of

FAIR = Event(name="Fair", starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 22), time_zone="Europe/Rome")


def the_event(desk):
    (event,) = everything(desk, Event)
    return event


def test_an_event_is_set_up_with_a_uid_of_its_own(desk):
    events.add(desk, FAIR)
    event = the_event(desk)
    assert event == replace(FAIR, id=1, revision=event.revision, uid=event.uid)
    assert len(event.uid) == 36


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (Event(name=" "), "event-name"),
        (Event(name="FÁIR"), "event-taken"),
        (replace(FAIR, name="Other", ends_on=date(2026, 11, 19)), "event-dates"),
    ],
)
def test_an_event_needs_a_name_of_its_own_and_ends_after_it_begins(desk, event, code):
    events.add(desk, FAIR)
    with pytest.raises(InputError) as caught:
        events.add(desk, event)
    assert caught.value.message.code == code
    events.add(desk, Event(name="Second"))
    with pytest.raises(InputError) as caught:
        events.edit(desk, everything(desk, Event)[1], event)
    assert caught.value.message.code == code


def test_an_event_of_one_day_is_one(desk):
    events.add(desk, replace(FAIR, ends_on=FAIR.starts_on))
    assert the_event(desk).ends_on == FAIR.starts_on


def test_an_edited_event_keeps_what_it_is(desk):
    events.add(desk, FAIR)
    before = the_event(desk)
    events.edit(desk, before, replace(before, id=9, uid="other", name="FAIR", place="Torino"))
    assert the_event(desk) == replace(before, name="FAIR", place="Torino", revision=the_event(desk).revision)
    with pytest.raises(Stale):
        events.edit(desk, before, replace(before, place="Milano"))


def test_an_event_nobody_was_met_at_goes_with_its_questions_and_comes_back(desk):
    events.add(desk, FAIR)
    desk.commit(Message("x", "x"), lambda _: [Pair(None, Question(id=1, event_id=1, text="Budget?"))])
    before = dump_tables(desk)
    events.delete(desk, the_event(desk))
    assert everything(desk, Event) == everything(desk, Question) == []
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_an_event_somebody_was_met_at_stays(desk, add):
    events.add(desk, FAIR)
    events.log_encounter(desk, Encounter(contact_id=add("Ada").id, event_id=1))
    with pytest.raises(Refused) as caught:
        events.delete(desk, the_event(desk))
    assert caught.value.message.code == "event-in-use"
    assert the_event(desk).name == "Fair"


# Encounters


def test_an_encounter_is_noted_and_edited(desk, add):
    events.add(desk, Event(name="Open end"))
    ada = add("Ada")
    id_ = id_of(
        events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=1, said="hello")), Kind.ENCOUNTER
    )
    (noted,) = everything(desk, Encounter)
    assert (noted.id, noted.at, noted.said) == (id_, NOW, "hello")
    events.edit_encounter(desk, noted, replace(noted, said="good bye"))
    assert everything(desk, Encounter)[0].said == "good bye"
    assert not events.edit_encounter(desk, *[everything(desk, Encounter)[0]] * 2)


@pytest.mark.parametrize("met", [Encounter(contact_id=99, event_id=1), Encounter(contact_id=1, event_id=99)])
def test_nobody_is_met_who_is_not_there_and_nowhere_that_is_not(desk, add, met):
    events.add(desk, FAIR)
    add("Ada")
    before = dump_tables(desk)
    with pytest.raises(NotFound):
        events.log_encounter(desk, met)
    assert dump_tables(desk) == before


@pytest.mark.parametrize(
    ("starts", "ends", "zone", "moment"),
    [
        ("2026-11-23", "2026-11-24", "Europe/Rome", NOW),
        ("2026-11-20", "2026-11-23", "Europe/Rome", NOW),
        ("2026-11-20", "2026-11-22", "Europe/Rome", datetime.fromisoformat("2026-11-22T12:00+01:00")),
        ("2026-11-25", "2026-11-27", "Europe/Rome", datetime.fromisoformat("2026-11-25T12:00+01:00")),
        ("2026-06-01", "2026-06-02", "Europe/Rome", datetime.fromisoformat("2026-06-02T12:00+02:00")),
        ("2026-11-20", None, "Asia/Seoul", datetime.fromisoformat("2026-11-20T12:00+09:00")),
        ("2026-11-24", None, "Pacific/Kiritimati", datetime.fromisoformat("2026-11-24T12:00+14:00")),
        ("2026-11-20", None, "", datetime.fromisoformat("2026-11-20T12:00+01:00")),
        ("2026-11-20", None, "Not/A_Zone", datetime.fromisoformat("2026-11-20T12:00+01:00")),
        ("2026-11-20", None, "../etc/passwd", datetime.fromisoformat("2026-11-20T12:00+01:00")),
        ("2026-11-20", None, "Europe", datetime.fromisoformat("2026-11-20T12:00+01:00")),
    ],
)
def test_somebody_is_met_now_while_the_event_runs_else_at_noon_of_its_nearest_day(starts, ends, zone, moment):
    event = Event(
        starts_on=date.fromisoformat(starts), ends_on=ends and date.fromisoformat(ends), time_zone=zone
    )
    found = moment_at(event, NOW)
    assert (found, found.utcoffset()) == (moment, moment.utcoffset())


def test_an_event_runs_by_its_own_calendar():
    """Where it is three hours past midnight already, the event of the next day runs."""
    late = datetime(2026, 11, 23, 18, tzinfo=UTC)
    event = Event(starts_on=date(2026, 11, 24), time_zone="Asia/Seoul")
    assert moment_at(event, late) == late
    assert moment_at(event, late - timedelta(hours=4)) == datetime(2026, 11, 24, 3, tzinfo=UTC)


def test_an_event_without_dates_is_met_now():
    assert moment_at(Event(), NOW) == moment_at(None, NOW) == NOW


def test_an_encounter_is_deleted_and_comes_back(desk, add):
    ada = add("Ada Lovelace")
    events.add(desk, FAIR)
    events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=1, said="Wants a demo"))
    (met,) = everything(desk, Encounter)
    events.delete_encounter(desk, met)
    assert everything(desk, Encounter) == []
    desk.history.undo(desk)
    assert everything(desk, Encounter) == [met]
