import csv
from datetime import time, timedelta
from io import BytesIO, StringIO

import pytest

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.consent import Barred, Consent, Use
from leaddesk.domain.contact import Photo
from leaddesk.domain.errors import EnvironmentFault, InputError
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Message
from leaddesk.formats.files import read_records
from leaddesk.formats.tables.layouts import find_layout
from leaddesk.services import consent, events, exporting, followups
from leaddesk.services.exporting import Format, export, follow_up_rows, format_of, written_whole
from tests.support import NOW, TODAY, stored


def rows_of(desk, wanted=None):
    with desk.reading() as reader:
        return list(follow_up_rows(reader, wanted or Filter(), NOW))


def read_csv(path):
    return list(csv.DictReader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_a_row_says_where_a_contact_stands_and_what_comes_next(desk, add):
    ada = add("Ada", "Lovelace", stage_id=2)
    for name in ("Fair", "Evening"):
        events.add(desk, Event(name=name))
    for event_id in (2, 1, 2):
        events.log_encounter(desk, Encounter(contact_id=ada.id, event_id=event_id))
    followups.plan(desk, [ada.id], TODAY + timedelta(days=9), "Later")
    followups.plan(desk, [ada.id], TODAY, "Call", due_time=time(9), why="asked", call_to_action="Book")
    followups.log(desk, [ada.id], ActivityKind.MEETING)
    (row,) = rows_of(desk)
    assert row.contact == stored(desk, ada.id)
    assert (row.stage, row.next_due, row.next_time, row.next_step) == ("New lead", TODAY, time(9), "Call")
    assert (row.next_why, row.call_to_action, row.last_contact) == ("asked", "Book", NOW)
    assert row.events == ("Evening", "Fair")


def test_a_contact_of_whom_little_is_known_has_a_row_too(desk, add):
    add("Ada")
    (row,) = rows_of(desk)
    assert (row.stage, row.next_due, row.next_step, row.last_contact, row.events) == (
        "Marketing prospect",
        None,
        "",
        None,
        (),
    )


def test_rows_come_in_order_and_only_those_who_are_meant(desk, add):
    for name in ("Zoe", "Ada", "Émile"):
        add(name)
    assert [row.contact.display_name for row in rows_of(desk)] == ["Ada", "Émile", "Zoe"]
    assert [row.contact.display_name for row in rows_of(desk, Filter(text="emi"))] == ["Émile"]
    assert rows_of(desk, Filter(ids=())) == []


def test_progress_is_told_and_may_stop_it(desk, add, tmp_path):
    add("Ada")
    told = []
    assert export(desk, Filter(), tmp_path / "out.csv", progress=told.append).records == 1
    assert told == [1]


# Formats


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.csv", Format.CSV),
        ("a.CSV", Format.CSV),
        ("a.xlsx", Format.XLSX),
        ("a.vcf", Format.VCARD_3_0),
        ("a.b.vcard", Format.VCARD_3_0),
        ("a.ics", Format.ICS),
    ],
)
def test_a_name_says_what_to_write(tmp_path, name, format_):
    assert format_of(tmp_path / name) is format_


@pytest.mark.parametrize("name", ["a", "a.txt", ".csv", "csv"])
def test_a_name_that_does_not_say_is_refused_with_nothing_written(desk, tmp_path, name):
    with pytest.raises(InputError) as caught:
        export(desk, Filter(), tmp_path / name)
    assert caught.value.message.code == "unknown-format"
    assert not (tmp_path / name).exists()


def test_a_list_as_csv_can_be_read_back(desk, add, tmp_path):
    add("Ada", "Lovelace", email="ada@x.example")
    add("김민수")
    path = tmp_path / "list.csv"
    assert export(desk, Filter(), path).records == 2
    cells = [set(row.values()) for row in read_csv(path)]
    assert {"Ada", "Lovelace", "ada@x.example"} <= cells[0]
    assert "김민수" in cells[1]


@pytest.mark.parametrize("format_", [Format.VCARD_2_1, Format.VCARD_3_0, Format.VCARD_4_0])
def test_cards_can_be_read_back_with_their_pictures(desk, add, tmp_path, format_):
    digest = "94d0bd89d96d4a0b5c4c4a0f5a1ad4e1e5c5a1b6b4d5b5f4e3f1c2d3a4b5c6d7"
    desk.commit(Message("x", "x"), lambda _: [], blobs=[(digest, b"\x89PNG\r\n\x1a\nxyz")])
    add("Ada", "Lovelace", email="ada@x.example", photo=Photo("image/png", digest, 11))
    add("Ben", "Brown")
    path = tmp_path / "cards.vcf"
    assert export(desk, Filter(), path, format_=format_).records == 2
    records = list(read_records(BytesIO(path.read_bytes()), "cards.vcf"))
    assert [record.contact.name.given for record in records] == ["Ben", "Ada"]
    assert list(records[1].blobs.values()) == [b"\x89PNG\r\n\x1a\nxyz"]
    assert path.read_bytes().count(f"VERSION:{format_.value[-3:]}".encode()) == 2


def test_only_those_with_a_next_step_are_tasks(desk, add, tmp_path):
    ada = add("Ada")
    add("Ben")
    followups.plan(desk, [ada.id], TODAY, "Call")
    path = tmp_path / "tasks.ics"
    assert export(desk, Filter(), path).records == 1
    assert path.read_bytes().count(b"BEGIN:VTODO") == 1


def test_a_calendar_without_a_next_step_is_refused_and_no_file_is_left(desk, add, tmp_path):
    add("Ada")
    (tmp_path / "tasks.ics").write_text("what stood there")
    with pytest.raises(InputError, match="none of these contacts has one"):
        export(desk, Filter(), tmp_path / "tasks.ics")
    assert (tmp_path / "tasks.ics").read_text() == "what stood there"
    assert len(list(tmp_path.glob("*.ics*"))) == 1


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "vcf"])
def test_a_list_of_nobody_is_a_file_all_the_same(desk, tmp_path, suffix):
    path = tmp_path / f"empty.{suffix}"
    assert export(desk, Filter(), path).records == 0
    assert path.is_file()


# Whole or not at all


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "vcf", "ics"])
@pytest.mark.parametrize("error", [InterruptedError, ValueError])
def test_an_export_that_fails_halfway_leaves_what_stood_there(
    desk, add, tmp_path, monkeypatch, suffix, error
):
    monkeypatch.setattr(exporting.queries.contacts, "__defaults__", (2,))
    for number in range(5):
        followups.plan(desk, [add(f"Person {number}").id], TODAY, "Call")
    path = tmp_path / f"list.{suffix}"
    path.write_bytes(b"last week's list")
    beside = set(tmp_path.iterdir())

    def fail(done):
        if done == 4:
            raise error("in the middle")

    with pytest.raises((error, EnvironmentFault)):
        export(desk, Filter(), path, progress=fail)
    assert path.read_bytes() == b"last week's list"
    assert set(tmp_path.iterdir()) == beside


def test_a_full_disk_is_told_and_leaves_what_stood_there(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")

    def write():
        with written_whole(path) as stream:
            stream.write(b"half")
            raise OSError(28, "No space left on device")

    with pytest.raises(EnvironmentFault, match="No space left on device") as caught:
        write()
    assert caught.value.message.code == "export-failed"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["nowhere/list.csv", "file/list.csv", "folder.csv"])
def test_a_place_that_cannot_be_written_to_is_told(desk, add, tmp_path, place):
    add("Ada")
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "folder.csv").mkdir()
    beside = set(tmp_path.iterdir())
    with pytest.raises(EnvironmentFault) as caught:
        export(desk, Filter(), tmp_path / place)
    assert caught.value.message.code == "export-failed"
    assert set(tmp_path.iterdir()) == beside


def test_a_file_is_in_its_place_only_once_it_is_whole(tmp_path):
    path = tmp_path / "list.csv"
    with written_whole(path) as stream:
        stream.write(b"whole")
        assert not path.exists()
    assert path.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [path]


def test_who_may_not_be_mailed_is_left_out_of_mailings_and_counted(desk, add, tmp_path):
    ada, ben, eve, dan = (add(name, email=f"{name}@x.example") for name in ("Ada", "Ben", "Eve", "Dan"))
    consent.record(desk, [ada.id, dan.id], Consent(purpose="news", how="form"))
    consent.withdraw(desk, [2])
    consent.object_to(desk, [ben.id], Barred.NO_MAIL)
    consent.object_to(desk, [eve.id], Barred.NO_CALL)
    everybody = export(desk, Filter(), tmp_path / "all.csv")
    assert (everybody.records, everybody.left_out, everybody.barred) == (4, 0, 3)
    said = {row["Name"]: row["Consent"] for row in read_csv(tmp_path / "all.csv")}
    assert said == {
        "Ada": "consent: news",
        "Ben": "Do not mail",
        "Eve": "Do not call",
        "Dan": "Consent withdrawn",
    }
    for use, names in ((Use.MAILING, ["Ada", "Eve"]), (Use.CALLING, ["Ada", "Ben", "Dan"])):
        written = export(desk, Filter(use=use), tmp_path / f"{use}.csv")
        assert (written.records, written.left_out, written.barred) == (len(names), 4 - len(names), 0)
        assert [row["Name"] for row in read_csv(tmp_path / f"{use}.csv")] == names
    mailed = export(desk, Filter(), tmp_path / "chimp.csv", layout=find_layout("mailchimp"))
    assert (mailed.records, mailed.left_out) == (2, 2)
    cards = export(desk, Filter(use=Use.CALLING, text="Eve"), tmp_path / "cards.vcf")
    assert (cards.records, cards.left_out) == (0, 1)
