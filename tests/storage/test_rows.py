import json
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.domain.activity import Activity
from leaddesk.domain.changes import ENTITY_OF_KIND, KIND_OF_ENTITY, Pair
from leaddesk.domain.contact import Accuracy, Confirmation, Contact, ContactPoint, Photo, Property
from leaddesk.domain.event import Cost, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.tag import Tag
from leaddesk.storage.columns import moment_columns, moment_from, to_json
from leaddesk.storage.contact_rows import encode_blobs, encode_points
from leaddesk.storage.database import connect, create
from leaddesk.storage.dumps import dump, dump_past, load, load_past
from leaddesk.storage.reader import Reader
from leaddesk.storage.rows import TABLE_OF_ENTITY, codec_of
from leaddesk.storage.writer import write
from tests.support import NOW, make_contact

DIGEST = "0123456789abcdef" * 4
texts = st.text(st.characters(codec="utf-8"), max_size=12)
names = st.lists(texts, max_size=3).map(tuple)
ids = st.integers(0, 2**63 - 1)
offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=offsets)  # noqa: DTZ001 (zones above)
days = st.dates(date(1, 1, 1), date(9999, 12, 31))
numbers = st.decimals(allow_nan=False, allow_infinity=False)

for kind, values in (
    (str, texts),
    (int, ids),
    (datetime, moments),
    (date, days),
    (time, st.times()),
    (Decimal, numbers),
    (Photo, st.builds(Photo, texts, st.just(DIGEST), ids, texts)),
):
    st.register_type_strategy(kind, values)
entities = {entity: st.from_type(entity) for entity in ENTITY_OF_KIND.values()}


@pytest.mark.parametrize("entity", entities, ids=lambda entity: entity.__name__)
@settings(max_examples=30)
@given(data=st.data())
def test_an_entity_as_plain_values_comes_back_as_it_was(entity, data):
    value = data.draw(entities[entity])
    assert load(entity, json.loads(to_json(dump(value)))) == value


@pytest.mark.parametrize("entity", [Contact, FollowUp], ids=lambda entity: entity.__name__)
@settings(max_examples=30)
@given(data=st.data())
def test_what_an_entity_was_comes_back_from_what_it_is_now(entity, data):
    before, now = data.draw(entities[entity]), data.draw(entities[entity])
    for later in (now, before, None):
        past = json.loads(to_json(dump_past(before, later)))
        assert load_past(entity, past, later) == before


@pytest.mark.parametrize(
    "entity", [entity for entity in entities if entity is not Contact], ids=lambda entity: entity.__name__
)
@settings(max_examples=30)
@given(data=st.data())
def test_an_entity_as_a_row_comes_back_as_it_was(entity, data):
    value = data.draw(entities[entity])
    codec = codec_of(entity)
    row = codec.encode(value)
    assert codec.decode(row) == value
    assert len(row) == len(codec.table.columns)
    assert all(column is None or type(column) in {int, str} for column in row), row


@pytest.mark.parametrize("entity", [Activity, FollowUp], ids=lambda entity: entity.__name__)
@given(data=st.data())
def test_a_time_keeps_the_offset_it_happened_at(entity, data):
    value = data.draw(entities[entity])
    again = load(entity, json.loads(to_json(dump(value))))
    for field in ("at", "created_at", "done_at"):
        moment = getattr(value, field, None)
        assert moment is None or getattr(again, field).utcoffset() == moment.utcoffset()


@given(st.lists(entities[Contact], min_size=1, max_size=3))
@settings(max_examples=25)
def test_contacts_written_to_the_tables_are_read_as_they_were(scratch, drawn):
    values = [
        replace(
            value,
            id=id_,
            uid=str(id_),
            stage_id=1,
            tags=tuple(dict.fromkeys(value.tags)),
            photo=None,
            extra=(),
        )
        for id_, value in enumerate(drawn, 1)
    ]
    tags = dict.fromkeys(tag for value in values for tag in value.tags)
    with scratch.connect() as connection, connection.begin() as transaction:
        write(connection, [Pair(None, Tag(id=id_, name=name)) for id_, name in enumerate(tags, 1)])
        write(connection, [Pair(None, value) for value in values])
        assert Reader(connection).get(Contact, [value.id for value in values]) == {
            value.id: value for value in values
        }
        transaction.rollback()


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    path = tmp_path_factory.mktemp("scratch") / "scratch.db"
    engine = connect(path)
    create(engine, path)
    yield engine
    engine.dispose()


def test_every_kind_of_entity_has_its_table():
    assert set(TABLE_OF_ENTITY) == set(KIND_OF_ENTITY)
    assert len(set(TABLE_OF_ENTITY.values())) == len(TABLE_OF_ENTITY)


def test_a_cost_of_nothing_is_not_an_unknown_cost():
    event = Event(name="Shelter day", costs=(Cost("Stand", Decimal("0.00"), "EUR", Decimal(0)),))
    (cost,) = load(Event, json.loads(to_json(dump(event)))).costs
    assert (str(cost.amount), str(cost.hours)) == ("0.00", "0")


def test_a_cost_keeps_its_decimals():
    event = Event(costs=(Cost("Stand", Decimal("1200.10")), Cost("Help", hours=Decimal("2.5"), goods="cake")))
    (stand, helping) = load(Event, json.loads(to_json(dump(event)))).costs
    assert str(stand.amount) == "1200.10"
    assert stand.hours is None
    assert (helping.amount, str(helping.hours), helping.goods) == (None, "2.5", "cake")


def test_midnight_is_a_time():
    step = FollowUp(due_on=date(2026, 1, 1), due_time=time(0, 0))
    assert load(FollowUp, dump(step)).due_time == time(0, 0)


def test_a_moment_is_microseconds_in_utc_and_its_offset():
    assert moment_columns(datetime(1970, 1, 1, 1, 0, 0, 5, timezone(timedelta(hours=1)))) == (5, 60)
    assert moment_columns(NOW) == (int(NOW.timestamp()) * 1_000_000, 60)
    assert moment_columns(None) == (None, None)
    assert moment_from(None, None) is None
    assert moment_from(0, None) == datetime(1970, 1, 1, tzinfo=UTC)


def test_points_are_kept_with_what_they_are_compared_by():
    rows = encode_points(
        make_contact(id=7, email="Ada@X.Example", phone=["+49 171 2345678", "112"], url="x.example")
    )
    assert [row[:4] + row[6:7] for row in rows] == [
        (7, "email", 0, "Ada@X.Example", "ada@x.example"),
        (7, "phone", 0, "+49 171 2345678", "712345678"),
        (7, "phone", 1, "112", None),
        (7, "url", 0, "x.example", None),
    ]


def test_all_pictures_a_contact_refers_to_are_known():
    other, third = "f" * 64, "e" * 64
    contact = make_contact(
        id=7,
        photo=Photo("image/png", DIGEST, 3),
        extra=(Property("LOGO", f"blob:{other}"), Property("X", f"blob:{DIGEST}"), Property("Y", "blob:no")),
    )
    contact = replace(contact, card=make_contact(digest="d").card)
    contact = replace(contact, card=replace(contact.card, text=f"PHOTO:blob:{third}"))
    assert encode_blobs(contact) == [(7, DIGEST), (7, third), (7, other)]


def test_a_confirmation_is_kept_with_its_detail():
    confirmation = Confirmation(Accuracy.CONFIRMED, "called", NOW)
    contact = make_contact(emails=(ContactPoint("a@x.example", ("work",), "Büro", confirmation),))
    assert load(Contact, json.loads(to_json(dump(contact)))).emails == contact.emails
