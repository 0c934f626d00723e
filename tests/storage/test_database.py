import hashlib
import os
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from leaddesk.domain.changes import Pair
from leaddesk.domain.contact import Contact, Photo
from leaddesk.domain.errors import Blame, EnvironmentFault
from leaddesk.domain.messages import Message
from leaddesk.domain.qualification import DEFAULT_CRITERIA, Criterion
from leaddesk.domain.stages import DEFAULT_STAGES, Stage
from leaddesk.services import contacts
from leaddesk.storage import database
from leaddesk.workspace import Workspace
from tests.support import Clock, everything, faults_of, make_contact, stored

DIGEST = "0123456789abcdef" * 4
APPLICATION_ID_AT, USER_VERSION_AT = 68, 60
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2


def open_desk(path):
    return Workspace.open(path, now=Clock())


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path):
    """The code of the message with which a file is refused, after a look that it was left as it was."""
    before = digest(path) if path.is_file() else None
    beside = {entry.name for entry in path.parent.iterdir()}
    with pytest.raises(EnvironmentFault) as caught:
        open_desk(path).close()
    assert (digest(path) if path.is_file() else None) == before
    assert {entry.name for entry in path.parent.iterdir()} == beside
    assert caught.value.blame is Blame.ENVIRONMENT
    assert str(path.name) in str(caught.value)
    return caught.value.message.code


@pytest.fixture
def path(tmp_path):
    return tmp_path / "desk.db"


@pytest.fixture
def filled(path):
    """A closed database with fifty contacts in it."""

    def build(builder):
        for number in range(50):
            contact = make_contact(f"Person {number}", uid=f"u{number}", stage_id=1, notes=("x" * 500,))
            yield Pair(None, replace(contact, id=builder.new_id(Contact)))

    with open_desk(path) as desk:
        desk.commit(Message("x", "x"), build)
    return path


# New files


def test_a_new_database_has_what_everybody_begins_with(path):
    with open_desk(path) as desk:
        assert [stage.key for stage in everything(desk, Stage)] == [stage.key for stage in DEFAULT_STAGES]
        assert [entry.key for entry in everything(desk, Criterion)] == [
            entry.key for entry in DEFAULT_CRITERIA
        ]
        assert faults_of(desk) == []
    assert database.inspect(path) == database.Header(database.SCHEMA)


def test_a_file_of_no_bytes_is_a_new_database(path):
    path.touch()
    assert database.inspect(path).schema == 0
    with open_desk(path) as desk:
        assert len(everything(desk, Stage)) == len(DEFAULT_STAGES)


def test_folders_that_are_not_there_are_made(tmp_path):
    path = tmp_path / "here" / "and" / "there" / "desk.db"
    open_desk(path).close()
    assert path.is_file()


def test_a_relative_path_is_where_it_was_when_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_desk(Path("desk.db")) as desk:
        monkeypatch.chdir("/")
        contacts.add(desk, make_contact("Ada"))
    assert (tmp_path / "desk.db").is_file()


@pytest.mark.parametrize(
    "name", ["desk 1.db", "ä.db", "김.db", "a?b#c%20.db", "a'b.db", "-.db", ":memory:", "a&b=c.db"]
)
def test_a_database_may_have_any_name(tmp_path, name):
    path = tmp_path / name
    with open_desk(path) as desk:
        contacts.add(desk, make_contact("Ada"))
    with open_desk(path) as desk:
        assert stored(desk, 1).display_name == "Ada"
    assert {entry.name for entry in tmp_path.iterdir()} <= {name, f"{name}.lock"}


def test_a_failed_making_leaves_nothing_that_would_be_taken_for_a_database(path, monkeypatch):
    def fail():
        raise InterruptedError

    monkeypatch.setattr(database, "_beginnings", fail)
    with pytest.raises(InterruptedError):
        open_desk(path)
    monkeypatch.undo()
    with open_desk(path) as desk:
        assert faults_of(desk) == []


def test_what_is_saved_is_there_after_opening_again(filled):
    with open_desk(filled) as desk:
        assert len(everything(desk, Contact)) == 50
        assert faults_of(desk) == []


# Closing


def test_closing_brings_everything_into_the_one_file(filled, tmp_path):
    assert {entry.name for entry in tmp_path.iterdir()} <= {"desk.db", "desk.db.lock"}
    copy = tmp_path / "copy.db"
    copy.write_bytes(filled.read_bytes())
    with open_desk(copy) as desk:
        assert len(everything(desk, Contact)) == 50


def test_the_last_to_close_lets_pictures_go_that_nobody_has(filled):
    with open_desk(filled) as desk:
        desk.commit(Message("x", "x"), lambda _builder: [], blobs=[("aa", b"unused"), (DIGEST, b"png")])
        contacts.add(desk, make_contact("Ada", photo=Photo("image/png", DIGEST, 3)))
        with open_desk(filled) as other, other.reading() as reader:
            assert reader.blob("aa") == b"unused"
        with desk.reading() as reader:
            assert reader.blob("aa") == b"unused"
    with open_desk(filled) as desk, desk.reading() as reader:
        assert reader.blob("aa") is None
        assert reader.blob(DIGEST) == b"png"


def test_a_command_beside_the_window_takes_no_picture_that_an_undo_needs(desk):
    desk.commit(Message("x", "x"), lambda _builder: [], blobs=[(DIGEST, b"png")])
    contacts.add(desk, make_contact("Ada", photo=Photo("image/png", DIGEST, 3)))
    contacts.delete(desk, [1])
    Workspace.open(desk.database.path, now=Clock(), keeps_history=False).close()
    desk.history.undo(desk)
    with desk.reading() as reader:
        assert reader.blob(DIGEST) == b"png"
    assert faults_of(desk) == []


def test_closing_does_not_fail_where_another_program_is_writing(filled, monkeypatch):
    with_short_patience(monkeypatch)
    desk = open_desk(filled)
    with closing(driver.connect(str(filled))) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.close()


def test_a_database_is_changed_by_others_and_says_so(desk):
    before = desk.database.version()
    assert desk.database.version() == before
    with open_desk(desk.database.path) as other:
        contacts.add(other, make_contact("Ada"))
    assert desk.database.version() != before


# How transactions stand


@pytest.mark.parametrize(
    ("pragma", "value"), [("foreign_keys", 1), ("synchronous", 2), ("temp_store", 2), ("journal_mode", "wal")]
)
def test_every_connection_is_set_up(desk, pragma, value):
    with desk.database.raw() as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_what_raises_inside_a_transaction_leaves_nothing(desk):
    def fail():
        with desk.database.writing() as builder:
            builder.keep_blob("aa", b"bytes")
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail()
    with desk.reading() as reader:
        assert reader.blob("aa") is None


def test_every_recorded_change_has_a_revision_of_its_own(desk):
    with desk.database.writing() as builder:
        first = builder.revision
    with desk.database.writing(counts=False) as builder:
        assert builder.revision == first
    with desk.database.writing() as builder:
        assert builder.revision == first + 1


# Files that are refused


def test_a_foreign_sqlite_file_is_refused(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (id)")
    assert refused(path) == "foreign"


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(500),
        b"x",
        b"SQLite format 3\0",
        b"SQLite format 3\0" + bytes(83),
        b"SQLite format 3\0" + bytes(4096),
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n" * 10,
        os.urandom(4096),
    ],
    ids=["jpeg", "one byte", "magic only", "one byte short", "empty header", "vcard", "noise"],
)
def test_a_file_that_is_no_database_is_refused(path, content):
    path.write_bytes(content)
    assert refused(path) == "foreign"


def test_a_database_cut_off_in_its_header_is_refused(filled):
    filled.write_bytes(filled.read_bytes()[:80])
    assert refused(filled) == "foreign"


def test_a_database_of_a_newer_program_is_refused(filled):
    content = bytearray(filled.read_bytes())
    content[USER_VERSION_AT : USER_VERSION_AT + 4] = (database.SCHEMA + 1).to_bytes(4)
    filled.write_bytes(content)
    assert refused(filled) == "newer"


def test_a_database_with_a_foreign_mark_is_refused(filled):
    content = bytearray(filled.read_bytes())
    content[APPLICATION_ID_AT : APPLICATION_ID_AT + 4] = b"Else"
    filled.write_bytes(content)
    assert refused(filled) == "foreign"


def test_a_folder_is_refused(path):
    path.mkdir()
    assert refused(path) == "unreadable"


def test_a_path_through_a_file_is_refused(path):
    path.write_bytes(b"a file")
    inside = path / "desk.db"
    with pytest.raises(EnvironmentFault) as caught:
        open_desk(inside)
    assert caught.value.message.code == "unreadable"
    assert path.read_bytes() == b"a file"


@pytest.mark.parametrize("damage", ["schema page", "noise in the middle", "cut in half"])
def test_a_damaged_database_says_that_it_is(filled, damage):
    content = bytearray(filled.read_bytes())
    if damage == "schema page":
        content[100:4096] = b"\xff" * 3996
    elif damage == "noise in the middle":
        content[8192:] = b"\xa5" * (len(content) - 8192)
    else:
        del content[len(content) // 2 // 4096 * 4096 :]
    filled.write_bytes(content)

    def use():
        with open_desk(filled) as desk:
            return faults_of(desk)

    with pytest.raises(EnvironmentFault) as caught:
        use()
    assert caught.value.message.code == "damaged"
    assert "leaddesk restore" in str(caught.value)


def with_short_patience(monkeypatch):
    monkeypatch.setattr("leaddesk.workspace.connect", partial(database.connect, busy_seconds=0.05))


def test_a_database_that_another_program_holds_is_refused(filled, monkeypatch):
    with_short_patience(monkeypatch)
    with closing(driver.connect(str(filled))) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        before = digest(filled)
        with pytest.raises(EnvironmentFault) as caught:
            open_desk(filled)
        assert caught.value.message.code == "locked"
        assert digest(filled) == before
    open_desk(filled).close()


def test_a_change_while_another_program_writes_is_refused_and_can_be_made_after(filled, monkeypatch):
    with_short_patience(monkeypatch)
    with open_desk(filled) as desk:
        with closing(driver.connect(str(filled))) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(EnvironmentFault) as caught:
                contacts.add(desk, make_contact("Late"))
            assert caught.value.message.code == "locked"
            assert len(everything(desk, Contact)) == 50
        contacts.add(desk, make_contact("Late"))
        assert len(everything(desk, Contact)) == 51


# Places that may not be written to. Root may write everywhere, so a process without that right asks.

ASK = """
    import sys
    from pathlib import Path
    from leaddesk.domain.errors import EnvironmentFault
    from leaddesk.workspace import Workspace

    for name in sys.argv[1:]:
        try:
            Workspace.open(Path(name)).close()
            print("opened")
        except EnvironmentFault as error:
            print(error.message.code)
"""


def without_privilege():
    """Give up root's right to pass over permissions; called between fork and exec."""
    import ctypes

    libc = ctypes.CDLL(None)
    for right in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        libc.prctl(PR_CAPBSET_DROP, right)


def ask(*paths):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(ASK), *map(str, paths)],
        capture_output=True,
        check=True,
        text=True,
        preexec_fn=without_privilege if os.geteuid() == 0 else None,
    )
    return done.stdout.split()


def test_places_that_may_not_be_written_to_are_refused(filled, tmp_path):
    file, folder, empty = tmp_path / "file.db", tmp_path / "folder", tmp_path / "empty"
    hidden = tmp_path / "hidden.db"
    folder.mkdir()
    empty.mkdir()
    for copy in (file, hidden, folder / "desk.db"):
        copy.write_bytes(filled.read_bytes())
    file.chmod(0o444)
    hidden.chmod(0)
    folder.chmod(0o555)
    empty.chmod(0o555)
    before = digest(filled)
    try:
        answers = ask(file, folder / "desk.db", empty / "new.db", empty / "new" / "desk.db", hidden, filled)
    finally:
        for changed in (folder, empty):
            changed.chmod(0o755)
        hidden.chmod(0o600)
    assert answers == ["read-only", "read-only", "read-only", "unreadable", "unreadable", "opened"]
    assert digest(file) == digest(hidden) == digest(folder / "desk.db") == before
    assert [entry.name for entry in folder.iterdir()] == ["desk.db"]
    assert list(empty.iterdir()) == []
