import pytest

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.errors import NotFound, Refused
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.imports import Choice, Import, ImportItem, ImportOptions
from leaddesk.domain.organization import Tie
from leaddesk.formats.records import Record
from leaddesk.services import contacts, events, followups, importing, organizations
from leaddesk.services.taking_back import preview, take_back
from tests.support import dump_tables, everything, faults_of, make_contact, make_organization


@pytest.fixture
def bring(desk):
    def run(*read, **settings):
        records = [("cards.vcf", Record(number, number, contact)) for number, contact in enumerate(read, 1)]
        with importing.plan(desk, desk.database.path.parent, ["cards.vcf"], records) as plan:
            _, result = importing.commit(desk, plan, ImportOptions(on_duplicate=Choice.MERGE, **settings))
        return result.import_id

    return run


def names(desk):
    return [contact.display_name for contact in everything(desk, Contact)]


def id_of(desk, name):
    return next(contact.id for contact in everything(desk, Contact) if contact.display_name == name)


def test_what_nobody_touched_goes_without_a_trace(desk, add, bring):
    events.add(desk, Event(name="Fair"))
    add("Eve", email="eve@x.example")
    before = dump_tables(desk)
    number = bring(
        make_contact("Ada", email="ada@x.example", organization="Acme"),
        make_organization("Acme"),
        make_contact("Eve", email="eve@x.example"),
        event_id=1,
    )
    there = dump_tables(desk)
    with desk.reading() as reader:
        foretold = preview(reader, number)
    changes, told = take_back(desk, number)
    assert told == foretold
    after = dump_tables(desk)
    assert (told.gone, told.touched) == (2, ())
    assert after["encounter"] == after["tie"] == []
    assert names(desk) == ["Eve"]
    if not told.changed:
        assert after == before
    desk.history.undo(desk, changes)
    assert dump_tables(desk) == there
    desk.history.redo(desk)
    assert dump_tables(desk) == after
    assert faults_of(desk) == []


@pytest.mark.parametrize(
    "touch",
    [
        lambda desk, id_: contacts.rate(desk, [id_], Rating.HOT),
        lambda desk, id_: followups.log(desk, [id_], ActivityKind.NOTE, note="x"),
        lambda desk, id_: events.log_encounter(desk, Encounter(contact_id=id_, event_id=1, said="again")),
    ],
)
def test_whoever_was_touched_since_stays_as_they_are(desk, bring, touch):
    events.add(desk, Event(name="Fair"))
    number = bring(
        make_contact("Ada", email="a@x.example"), make_contact("Ben", email="b@x.example"), event_id=1
    )
    ada = id_of(desk, "Ada")
    touch(desk, ada)
    _, told = take_back(desk, number)
    assert (told.gone, told.touched, names(desk)) == (1, (ada,), ["Ada"])
    assert [entry.contact_id for entry in everything(desk, Encounter)] == [ada]
    assert [entry.contact_id for entry in everything(desk, ImportItem)] == [ada]
    assert len(everything(desk, Import)) == 1
    with pytest.raises(Refused, match="worked with since"):
        take_back(desk, number)


def test_who_was_there_before_stays_and_loses_the_meeting_only(desk, add, bring):
    events.add(desk, Event(name="Fair"))
    eve = add("Eve", email="eve@x.example")
    number = bring(make_contact("Eve", email="eve@x.example", phone="+49 30 1234567"), event_id=1)
    assert len(everything(desk, Encounter)) == 1
    _, told = take_back(desk, number)
    assert (told.gone, told.changed) == (0, (eve.id,))
    assert everything(desk, Encounter) == []
    assert everything(desk, Contact)[0].phones != ()


def test_an_organization_whose_people_stay_goes_with_its_ties(desk, add, bring):
    waiting = add("Ada", organization="Acme")
    number = bring(make_organization("Acme"), make_contact("Ben", email="b@x.example", organization="Acme"))
    ben = id_of(desk, "Ben")
    contacts.rate(desk, [ben], Rating.WARM)
    assert {tie.contact_id for tie in everything(desk, Tie)} == {waiting.id, ben}
    _, told = take_back(desk, number)
    assert (names(desk), told.touched) == (["Ada", "Ben"], (ben,))
    assert everything(desk, Tie) == []
    assert faults_of(desk) == []


def test_an_organization_that_got_people_since_stays(desk, add, bring):
    number = bring(make_organization("Acme"), make_contact("Ben", email="b@x.example"))
    organizations.link(desk, [add("Ada").id], id_of(desk, "Acme"))
    _, told = take_back(desk, number)
    assert (names(desk), told.gone) == (["Acme", "Ada"], 1)


def test_an_import_that_is_not_there_is_named(desk):
    with pytest.raises(NotFound, match="number 7"):
        take_back(desk, 7)
