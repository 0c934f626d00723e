import pytest

from leaddesk.domain.changes import Pair
from leaddesk.domain.contact import ContactKind, Rating
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.event import Event
from leaddesk.domain.followup import Due
from leaddesk.domain.lists import BUILT_IN_LISTS, Filter
from leaddesk.domain.messages import Message
from leaddesk.domain.sources import SourceKind
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.services import events, tags
from leaddesk.services.finding import as_filter, existing, find_event, find_list, find_stage, first_stage
from leaddesk.storage import queries
from tests.support import TODAY, everything


@pytest.fixture
def reader(desk):
    with desk.reading() as opened:
        yield opened


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("new-lead", "new-lead"),
        ("New lead", "new-lead"),
        ("NEW LEAD", "new-lead"),
        ("lead", "new-lead"),
        ("prospect", "qualified-prospect"),
        ("customer", "customer"),
    ],
)
def test_a_stage_is_found_by_name_key_or_kind(reader, name, key):
    assert find_stage(reader, name).key == key


@pytest.mark.parametrize("name", ["", "leads", "nonsense"])
def test_an_unknown_stage_is_told_with_those_there_are(reader, name):
    with pytest.raises(NotFound) as caught:
        find_stage(reader, name)
    assert "marketing-prospect, new-lead, working-lead" in str(caught.value)


def test_a_renamed_stage_is_found_by_its_new_name_and_its_key(desk):
    stage = everything(desk, Stage)[1]
    renamed = Stage(id=stage.id, key=stage.key, name="Frisch", kind=stage.kind, position=stage.position)
    desk.commit(Message("x", "x"), lambda builder: [Pair(builder.one(Stage, stage.id), renamed)])
    with desk.reading() as reader:
        assert find_stage(reader, "frisch").id == find_stage(reader, "new-lead").id == stage.id


@pytest.mark.parametrize("kind", StageKind)
def test_every_kind_has_a_first_stage(reader, kind):
    stage = first_stage(reader, kind)
    assert stage.kind is kind
    assert stage.position == min(found.position for found in reader.all(Stage) if found.kind is kind)


def test_lists_are_found_by_key_and_name(reader):
    for key, name in BUILT_IN_LISTS.items():
        assert find_list(reader, key).key == find_list(reader, name).key == key
    with pytest.raises(NotFound, match="no-next-step, due, new-leads, hot"):
        find_list(reader, "nothing")


def test_events_are_found_whatever_their_case(desk):
    events.add(desk, Event(name="Fête 2026"))
    with desk.reading() as reader:
        assert find_event(reader, "FETE 2026").name == "Fête 2026"
        with pytest.raises(NotFound, match="There are: Fête 2026"):
            find_event(reader, "Fete")


def test_where_there_is_no_event_yet_that_is_said(reader):
    with pytest.raises(NotFound, match="There are: –"):
        find_event(reader, "Fair")


def test_two_events_of_one_name_are_told_apart_by_the_user(desk):
    pairs = [Pair(None, Event(id=id_, uid=str(id_), name="Fair")) for id_ in (1, 2)]
    desk.commit(Message("x", "x"), lambda _builder: pairs)
    with desk.reading() as reader, pytest.raises(NotFound, match="Several"):
        find_event(reader, "fair")


def test_contacts_that_are_not_there_are_named_once(desk, add):
    ada = add("Ada")
    with desk.reading() as reader:
        assert existing(reader, iter([ada.id, ada.id])) == {ada.id: ada}
        with pytest.raises(NotFound) as caught:
            existing(reader, [99, ada.id, 99, 98])
    assert caught.value.message.arguments == {"ids": "99, 98"}


# Filters


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", Filter()),
        ("ada lovelace", Filter(text="ada lovelace")),
        ("stage:new-lead", Filter(stage_ids=(2,))),
        ("stage:lead", Filter(stage_ids=(2, 3))),
        ("stage:lead,proposal stage:new-lead", Filter(stage_ids=(2, 3, 5))),
        ("rating:hot,warm", Filter(ratings=(Rating.HOT, Rating.WARM))),
        (
            "source:podcast kind:organization",
            Filter(sources=(SourceKind.PODCAST,), kinds=(ContactKind.ORGANIZATION,)),
        ),
        ("due:overdue,today ada", Filter(due=(Due.OVERDUE, Due.TODAY), text="ada")),
        ("next:none", Filter(has_next_step=False)),
        ("next:any", Filter(has_next_step=True)),
        ("quiet:30", Filter(quiet_days=30)),
        ("import:3,4", Filter(import_ids=(3, 4))),
        ('owner:"Max Muster"', Filter(owners=("Max Muster",))),
        ('event:"fair 1",fair2', Filter(event_ids=(1, 2))),
        ("https://x.example", Filter(text="https://x.example")),
    ],
)
def test_a_filter_text_means_a_filter(desk, text, wanted):
    for name in ("Fair 1", "Fair2"):
        events.add(desk, Event(name=name))
    with desk.reading() as reader:
        assert as_filter(reader, text) == wanted


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("rating:boiling", "hot, warm, cold, unrated"),
        ("kind:robot", "person, organization"),
        ("due:someday", "overdue, today, week, later"),
        ("next:maybe", "none, any"),
        ("source:dream", "trade-show, chamber-of-commerce"),
        ("stage:dream", "marketing-prospect, new-lead"),
        ("event:dream", "Fair"),
        ("quiet:long", "0, 1, 2"),
        ("quiet:-1", "0, 1, 2"),
        ("import:x", "0, 1, 2"),
        ("quiet:²", "0, 1, 2"),
    ],
)
def test_a_value_that_means_nothing_is_told_with_the_choices(desk, text, choices):
    events.add(desk, Event(name="Fair"))
    with desk.reading() as reader, pytest.raises(InputError) as caught:
        as_filter(reader, text)
    assert choices in str(caught.value)
    assert text.partition(":")[2] in str(caught.value)


@pytest.mark.parametrize("days", ["999999999", "99999999999999999999"])
def test_a_silence_longer_than_the_calendar_finds_who_was_never_spoken_with(desk, add, days):
    ada = add("Ada")
    with desk.reading() as reader:
        assert queries.ids(reader, as_filter(reader, f"quiet:{days}"), TODAY) == [ada.id]


def test_a_number_no_import_can_have_finds_nobody(desk, add):
    add("Ada")
    with desk.reading() as reader:
        assert queries.ids(reader, as_filter(reader, "import:99999999999999999999"), TODAY) == []


@pytest.mark.parametrize("text", ["tag:vip", "tag:VIP", 'tag:"  Vip"'])
def test_a_tag_is_meant_whatever_its_case(desk, add, text):
    ada = add("Ada", tags=("Vip",))
    add("Ben")
    with desk.reading() as reader:
        assert queries.ids(reader, as_filter(reader, text), TODAY) == [ada.id]
        assert queries.ids(reader, as_filter(reader, "tag:nobody"), TODAY) == []


def test_a_renamed_tag_is_meant_by_its_new_name(desk, add):
    ada = add("Ada", tags=("vip",))
    tags.rename(desk, "vip", "guest")
    with desk.reading() as reader:
        assert queries.ids(reader, as_filter(reader, "tag:guest"), TODAY) == [ada.id]
        assert queries.ids(reader, as_filter(reader, "tag:vip"), TODAY) == []


@pytest.mark.parametrize("key", BUILT_IN_LISTS)
def test_the_built_in_lists_mean_something(reader, key):
    assert as_filter(reader, find_list(reader, key).query) != Filter()
