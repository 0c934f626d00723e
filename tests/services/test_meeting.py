import pytest

from leaddesk.domain.contact import Accuracy, Contact
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.event import Encounter, Event, EventKind
from leaddesk.domain.sources import Obtained, SourceKind
from leaddesk.services import events, meeting
from tests.support import dump_tables, everything, make_contact, stage_named


@pytest.fixture
def fair(desk):
    events.add(desk, Event(name="Fair", kind=EventKind.CHAMBER_MEETING))
    return everything(desk, Event)[0]


def stages_of(desk):
    names = {stage_named(desk, name).id: name for name in ("marketing-prospect", "new-lead")}
    return [names[contact.stage_id] for contact in everything(desk, Contact)]


def test_who_hands_over_how_to_reach_them_is_a_new_lead(desk, fair, clock):
    before = dump_tables(desk)
    ada = make_contact("Ada", email="ada@x.example", tags=("vip",))
    changes = meeting.meet(desk, ada, Encounter(event_id=fair.id, said="Hello"))
    (ada,) = everything(desk, Contact)
    (met,) = everything(desk, Encounter)
    assert (met.contact_id, met.said, met.at) == (ada.id, "Hello", clock.now)
    assert stages_of(desk) == ["new-lead"]
    assert ada.tags == ("vip",)
    assert ada.source.kind is SourceKind.CHAMBER_OF_COMMERCE
    confirmation = ada.emails[0].confirmation
    assert (confirmation.accuracy, confirmation.how) == (Accuracy.CONFIRMED, "in person, Fair")
    desk.history.undo(desk, changes)
    assert dump_tables(desk) == before


def test_a_mere_name_and_what_came_from_a_bowl_are_marketing_prospects(desk, fair):
    meeting.meet(desk, make_contact("Ben"), Encounter(event_id=fair.id))
    bowl = Encounter(event_id=fair.id, obtained=Obtained.LIST)
    meeting.meet(desk, make_contact("Cia", email="c@x.example"), bowl)
    assert stages_of(desk) == ["marketing-prospect"] * 2
    assert everything(desk, Contact)[1].emails[0].confirmation is None


def test_nobody_and_nowhere_are_refused(desk, fair):
    before = dump_tables(desk)
    with pytest.raises(InputError, match="needs a name"):
        meeting.meet(desk, make_contact(" "), Encounter(event_id=fair.id))
    with pytest.raises(NotFound):
        meeting.meet(desk, make_contact("Ada"), Encounter(event_id=99))
    assert dump_tables(desk) == before
