from collections import Counter
from pathlib import Path

import pytest

import leaddesk
from leaddesk.domain.activity import Activity
from leaddesk.domain.consent import Barred, Consent, Objection
from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.services import playbook_runs, qualification, quality, sample
from leaddesk.services.reports import report
from leaddesk.workspace import Workspace
from tests.support import Clock, dump_tables, everything, faults_of

FOLDER = Path(leaddesk.__file__).parent.parent / "resources" / "sample"


BEGINNINGS = {"stage", "criterion", "saved_list", "playbook"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk on which the sample was played; the tests leave it as it is."""
    with Workspace.open(tmp_path_factory.mktemp("sample") / "desk.db", now=Clock()) as opened:
        yield opened


@pytest.fixture(scope="module", autouse=True)
def told(desk):
    return [str(message) for message in sample.play(desk, FOLDER, desk.database.path.parent)]


def test_the_sample_is_what_its_readme_says_and_one_is_met_twice(desk):
    met = Counter(encounter.event_id for encounter in everything(desk, Encounter))
    names = {event.id: event.kind.value for event in everything(desk, Event)}
    assert {names[event_id]: count for event_id, count in met.items()} == {
        "trade-show": 61,
        "chamber-meeting": 14 + 1,
        "community-event": 10,
    }
    assert faults_of(desk) == []


def test_the_sample_tells_what_it_did(told):
    assert "61 new" in told[0]
    assert "1 rejected" in told[0]
    assert any("moves through the gates" in line for line in told)
    assert any("next steps planned" in line for line in told)


def test_the_sample_shows_people_in_every_stage_and_no_gate_overridden(desk):
    stages = {stage.id: stage.key for stage in everything(desk, Stage)}
    standing = Counter(stages[contact.stage_id] for contact in everything(desk, Contact))
    assert set(standing) == set(stages.values())
    assert everything(desk, StageMove)
    assert not [move for move in everything(desk, StageMove) if move.override]


def test_the_sample_has_something_due_and_something_to_find(desk):
    due = report(desk).by_due
    assert all(due.values()), due
    assert everything(desk, Activity)
    assert everything(desk, FollowUp)
    people = everything(desk, Contact)
    assert {contact.kind for contact in people} == set(ContactKind)
    assert sum(1 for contact in people if contact.photo) >= 2


def test_the_sample_shows_quality_consent_and_playbooks_under_way(desk):
    with desk.reading() as reader:
        people = reader.all(Contact)
        grades = quality.qualities(reader, qualification.facts(reader, people)).values()
        runs = playbook_runs.running(reader, [contact.id for contact in people])
    assert len({judged.grade for judged in grades}) >= 3
    assert len(runs) == 2
    assert {entry.bars for entry in everything(desk, Objection)} == {Barred.NO_CALL, Barred.NO_MAIL}
    assert len(everything(desk, Consent)) == 3


def test_the_whole_sample_can_be_undone_and_redone(desk):
    end = dump_tables(desk)
    while desk.history.next_undo():
        desk.history.undo(desk)
    assert all(not rows for name, rows in dump_tables(desk).items() if name not in BEGINNINGS)
    assert faults_of(desk) == []
    while desk.history.next_redo():
        desk.history.redo(desk)
    assert dump_tables(desk) == end
    assert faults_of(desk) == []
