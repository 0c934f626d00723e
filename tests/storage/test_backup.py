import hashlib
import subprocess
import sys
from contextlib import closing

import pytest
from sqlcipher3 import dbapi2 as driver

from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import EnvironmentFault
from leaddesk.services import contacts
from leaddesk.storage import backup, database
from leaddesk.workspace import Workspace
from tests.support import NOW, Clock, dump_tables, everything, faults_of, make_contact


@pytest.fixture
def path(tmp_path):
    """A closed database with Ada in it."""
    path = tmp_path / "desk.db"
    with Workspace.open(path, now=Clock()) as desk:
        contacts.add(desk, make_contact("Ada"))
    return path


@pytest.fixture
def saved(path, tmp_path):
    """A backup of it."""
    target = tmp_path / "saved.db"
    with Workspace.open(path, now=Clock()) as desk:
        backup.back_up(desk.database, target)
    return target


def names(path):
    with Workspace.open(path, now=Clock()) as desk:
        assert faults_of(desk) == []
        return [contact.display_name for contact in everything(desk, Contact)]


def add(path, name):
    with Workspace.open(path, now=Clock()) as desk:
        contacts.add(desk, make_contact(name))


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(act, *arguments):
    with pytest.raises(EnvironmentFault) as caught:
        act(*arguments)
    return caught.value.message.code


# Out


def test_a_backup_is_the_whole_database_at_one_moment(desk, add, tmp_path):
    add("Ada", email="ada@x.example", tags=("vip",))
    before = dump_tables(desk)
    target = tmp_path / "saved.db"
    backup.back_up(desk.database, target)
    add("Later")
    with Workspace.open(target, now=Clock()) as copy:
        assert dump_tables(copy) == before
        assert faults_of(copy) == []
    assert {entry.name for entry in tmp_path.iterdir()} - {"desk.db-wal", "desk.db-shm"} == {
        "desk.db",
        "saved.db",
    }


def test_a_backup_takes_no_other_files_place(desk, tmp_path):
    target = tmp_path / "letter.txt"
    target.write_bytes(b"Dear Ada")
    assert refused(backup.back_up, desk.database, target) == "backup-exists"
    assert target.read_bytes() == b"Dear Ada"


def test_a_backup_into_a_folder_that_is_not_there_is_refused(desk, tmp_path):
    assert refused(backup.back_up, desk.database, tmp_path / "nowhere" / "saved.db") == "unreadable"
    assert not (tmp_path / "nowhere").exists()


def test_a_backup_inside_a_file_is_refused(desk, tmp_path):
    (tmp_path / "file").write_bytes(b"x")
    assert refused(backup.back_up, desk.database, tmp_path / "file" / "saved.db") == "unreadable"


def test_a_backup_that_an_earlier_crash_left_unfinished_is_made_anew(desk, tmp_path):
    (tmp_path / "saved.db.part").write_bytes(b"half a backup")
    backup.back_up(desk.database, tmp_path / "saved.db")
    assert names(tmp_path / "saved.db") == []
    assert not (tmp_path / "saved.db.part").exists()


# And back


def test_a_restored_database_is_what_was_backed_up_and_what_stood_there_is_kept(path, saved):
    add(path, "Later")
    before = digest(saved)
    kept = backup.restore(saved, path, NOW)
    assert names(path) == ["Ada"]
    assert kept == path.with_name("desk-before-restore-20261123-100000.db")
    assert names(kept) == ["Ada", "Later"]
    assert digest(saved) == before


def test_restoring_twice_in_a_second_keeps_both(path, saved):
    add(path, "First")
    first = backup.restore(saved, path, NOW)
    add(path, "Second")
    second = backup.restore(saved, path, NOW)
    assert names(first) == ["Ada", "First"]
    assert names(second) == ["Ada", "Second"]


@pytest.mark.parametrize("name", ["new.db", "folder/new.db", "a?b#c%20.db"])
def test_a_backup_is_restored_where_nothing_stands(saved, tmp_path, name):
    target = tmp_path / name
    assert backup.restore(saved, target, NOW) is None
    assert names(target) == ["Ada"]


def test_a_backup_may_have_any_name(path, saved):
    odd = saved.rename(saved.with_name("a?b#c%20 'ä.db"))
    add(path, "Later")
    backup.restore(odd, path, NOW)
    assert names(path) == ["Ada"]


def test_a_backup_that_may_not_be_written_to_is_restored(path, saved, monkeypatch):
    # As on a read-only medium, also where root asks.
    monkeypatch.setattr(database.os, "access", lambda place, _mode: place not in {saved, saved.parent})
    backup.restore(saved, path, NOW)
    assert saved.is_file()


def test_what_was_written_since_the_last_checkpoint_is_in_the_copy(path, tmp_path):
    with Workspace.open(path, now=Clock()) as desk:
        contacts.add(desk, make_contact("In the log"))
        backup.restore(path, tmp_path / "copy.db", NOW)
    assert names(tmp_path / "copy.db") == ["Ada", "In the log"]


def test_a_damaged_database_is_set_aside_for_the_backup(path, saved):
    path.write_bytes(path.read_bytes()[:5000])
    before = digest(path)
    kept = backup.restore(saved, path, NOW)
    assert names(path) == ["Ada"]
    assert digest(kept) == before


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda _content: b"", "foreign"),
        (lambda _content: b"no database", "foreign"),
        (lambda content: content[:5000], "damaged"),
        (lambda content: content[:8192] + b"\xa5" * (len(content) - 8192), "damaged"),
        (lambda content: content[:60] + b"\0\0\xff\xff" + content[64:], "newer"),
    ],
    ids=["empty", "foreign", "cut off", "noise", "newer"],
)
def test_a_backup_that_is_not_sound_is_refused_and_nothing_touched(path, saved, damage, code):
    saved.write_bytes(damage(saved.read_bytes()))
    before, beside = digest(path), set(path.parent.iterdir())
    assert refused(backup.restore, saved, path, NOW) == code
    assert digest(path) == before
    assert set(path.parent.iterdir()) == beside


def test_a_backup_that_is_not_there_is_refused_as_that(path, tmp_path):
    assert refused(backup.restore, tmp_path / "nothing.db", path, NOW) == "unreadable"
    assert names(path) == ["Ada"]


def test_nothing_is_restored_under_an_open_window(path, saved):
    with Workspace.open(path, now=Clock()) as desk:
        contacts.add(desk, make_contact("Unsaved elsewhere"))
        assert refused(backup.restore, saved, path, NOW) == "locked"
        contacts.add(desk, make_contact("Still working"))
    assert names(path) == ["Ada", "Unsaved elsewhere", "Still working"]
    assert not list(path.parent.glob("*before-restore*"))


def test_nothing_is_restored_while_another_program_writes(path, saved):
    with closing(driver.connect(str(path))) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(backup.restore, saved, path, NOW) == "locked"
    assert names(path) == ["Ada"]


HOLD = """
import sys
from pathlib import Path
from leaddesk.workspace import Workspace

with Workspace.open(Path(sys.argv[1])) as desk, desk.reading() as reader:
    reader.connection.exec_driver_sql("SELECT * FROM contact").all()
    print("open", flush=True)
    sys.stdin.read()
"""


def test_nothing_is_restored_under_another_process(path, saved):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "open\n"
        assert refused(backup.restore, saved, path, NOW) == "locked"
        other.communicate("")
    assert other.returncode == 0
    assert names(path) == ["Ada"]
    backup.restore(saved, path, NOW)
    assert names(path) == ["Ada"]


def test_one_program_at_a_time_makes_migrates_or_restores(path, saved, monkeypatch):
    monkeypatch.setattr(backup, "_LOCK_SECONDS", 0.05)
    before = digest(path)
    with backup.guarded(path):
        assert refused(backup.restore, saved, path, NOW) == "locked"
    assert digest(path) == before
