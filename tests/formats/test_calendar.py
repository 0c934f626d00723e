import io
from dataclasses import replace
from datetime import UTC, date, datetime, time

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.domain.contact import Contact, ContactPoint, Name, Rating
from leaddesk.formats.calendar import task_uid, write_ics
from leaddesk.formats.tables.follow_up_rows import FollowUpRow

NOW = datetime(2026, 3, 2, 10, 11, 12, 999, tzinfo=UTC)
ROW = FollowUpRow(
    contact=Contact(
        uid="7d2b",
        name=Name(formatted="김민수"),
        organizations=(("Acme, Inc; Söhne",),),
        phones=(ContactPoint("+82 2 123"),),
        emails=(ContactPoint("kim@acme.example"),),
        tags=("Milano, 2026", "вино"),
        rating=Rating.HOT,
    ),
    next_due=date(2026, 3, 14),
    next_step="Call",
    next_why="Wants a price list\nand a demo; soon",
    call_to_action="Book a demo",
)


def written(*rows):
    stream = io.BytesIO()
    count = write_ics(rows, NOW, stream)
    return stream.getvalue(), count


def tasks(*rows):
    data, _ = written(*rows)
    return vobject.readOne(data.decode()).contents.get("vtodo", [])


def test_a_follow_up_is_a_task():
    (task,) = tasks(ROW)
    assert task.summary.value == "Call – 김민수 (Acme, Inc; Söhne)"
    assert task.due.value == date(2026, 3, 14)
    assert task.due.params == {"VALUE": ["DATE"]}
    assert task.dtstamp.value == NOW.replace(microsecond=0)
    assert task.status.value == "NEEDS-ACTION"
    assert task.priority.value == "1"
    assert task.categories.value == ["Milano, 2026", "вино"]
    assert task.description.value == (
        "Wants a price list\nand a demo; soon\nBook a demo\n+82 2 123\nkim@acme.example"
    )
    assert task.uid.value == task_uid(ROW)


def test_a_time_is_one_of_wherever_the_user_is():
    (task,) = tasks(replace(ROW, next_time=time(9, 30)))
    assert task.due.value == datetime.fromisoformat("2026-03-14 09:30")
    assert b"DUE:20260314T093000\r\n" in written(replace(ROW, next_time=time(9, 30)))[0]


def test_the_uid_is_stable_and_tells_follow_ups_apart():
    other = replace(ROW, next_why="something else", stage="Proposal")
    assert task_uid(other) == task_uid(ROW)
    assert (
        len({task_uid(row) for row in (ROW, replace(ROW, next_step="Mail"), replace(ROW, next_due=date.max))})
        == 3
    )


def test_rows_without_a_next_step_are_passed_over():
    data, count = written(FollowUpRow(Contact()), ROW)
    assert count == 1
    assert data.count(b"BEGIN:VTODO") == 1


def test_no_follow_up_at_all_is_an_empty_calendar():
    data, count = written()
    assert count == 0
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert data.endswith(b"END:VCALENDAR\r\n")


def test_lines_are_folded_at_75_bytes_between_characters():
    data, _ = written(replace(ROW, next_why="민수नमस्ते😀" * 60))
    assert max(map(len, data.split(b"\r\n"))) <= 75
    for line in data.split(b"\r\n"):
        line.decode()
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_the_same_rows_make_the_same_bytes():
    assert written(ROW) == written(ROW)


def test_what_is_missing_is_left_out():
    (task,) = tasks(FollowUpRow(Contact(), next_due=date(2026, 1, 1), next_step="Call"))
    assert task.summary.value == "Call"
    assert {"description", "priority", "categories"}.isdisjoint(task.contents)


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from(',;:\\\n"=नमस्ते민수😀aé ^') | st.characters(codec="utf-8"), max_size=60))
def test_any_text_comes_back(text):
    (task,) = tasks(replace(ROW, next_step="Call", next_why=text, call_to_action="."))
    wanted = "".join(
        character
        for character in text.replace("\r\n", "\n").translate(
            dict.fromkeys(map(ord, "\r\x85\u2028\u2029"), "\n")
        )
        if character in "\n\t" or not (character < " " or character == "\x7f")
    )
    rest = ".\n+82 2 123\nkim@acme.example"
    assert task.description.value == (f"{wanted}\n{rest}" if text else rest)
