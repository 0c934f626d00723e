"""backup, restore, check, self-test: the database looked after."""

import sqlite3
from contextlib import closing

import pytest

from leaddesk.cli import main
from tests.cli.support import card, written

ADA = card("Ada Lovelace", email="ada@x.example")
BOB = card("Bob Stone", email="bob@x.example")


@pytest.fixture
def names(leaddesk):
    def found():
        return [entry["name"]["formatted"] for entry in leaddesk("contacts", "--json").objects]

    return found


def test_a_backup_is_the_whole_database_as_it_is_now(leaddesk, imported, tmp_path, names):
    imported(ADA)
    copy = tmp_path / "copy.db"
    ran = leaddesk("backup", copy)
    assert (ran.out, ran.err) == ("", f"leaddesk: backed up to {copy}\n")
    imported(BOB)
    assert names() == ["Ada Lovelace", "Bob Stone"]
    assert len(leaddesk("--database", copy, "contacts", "--json").lines) == 1
    assert leaddesk("--database", copy, "check").out == f"{copy} is sound\n"


def test_a_backup_takes_no_files_place(leaddesk, imported, tmp_path):
    imported(ADA)
    copy = written(tmp_path / "copy.db", "something dear")
    ran = leaddesk("backup", copy, status=2)
    assert ran.err == f"leaddesk: {copy} exists already. Choose another name for the backup.\n"
    assert copy.read_text() == "something dear"


def test_a_backup_that_cannot_be_written_leaves_nothing(leaddesk, tmp_path):
    ran = leaddesk("backup", tmp_path / "gone" / "copy.db", status=2)
    assert str(tmp_path / "gone" / "copy.db") in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["desk"]


def test_restoring_brings_a_backup_back_and_keeps_what_stood_there(
    leaddesk, imported, database, tmp_path, names
):
    imported(ADA)
    leaddesk("backup", tmp_path / "copy.db")
    imported(BOB)
    ran = leaddesk("restore", tmp_path / "copy.db")
    assert names() == ["Ada Lovelace"]
    (kept,) = database.parent.glob("desk-before-restore-*.db")
    assert ran.err == (
        f"leaddesk: restored {tmp_path / 'copy.db'} to {database}\n"
        f"leaddesk: what stood there before is kept as {kept}\n"
    )
    assert len(leaddesk("--database", kept, "contacts", "--json").lines) == 2


def test_restoring_works_where_no_database_was(leaddesk, imported, tmp_path, capsys):
    imported(ADA)
    leaddesk("backup", tmp_path / "copy.db")
    new = tmp_path / "new laptop" / "desk.db"
    ran = leaddesk("--database", new, "restore", tmp_path / "copy.db")
    assert ran.err == f"leaddesk: restored {tmp_path / 'copy.db'} to {new}\n"
    assert len(leaddesk("--database", new, "contacts", "--json").lines) == 1


def test_a_damaged_database_gives_way_to_a_backup(leaddesk, imported, database, tmp_path, names):
    imported(ADA)
    leaddesk("backup", tmp_path / "copy.db")
    content = bytearray(database.read_bytes())
    for place in range(4096, len(content), 8192):
        content[place : place + 4000] = b"\x55" * 4000
    database.write_bytes(content)
    for verb in (["contacts"], ["check"], ["import", tmp_path / "cards.vcf"], ["report"]):
        ran = leaddesk(*verb, status=2)
        assert ran.out == ""
        assert f"leaddesk: {database} is damaged (" in ran.err
        assert "Restore a backup: leaddesk restore BACKUP" in ran.err
    leaddesk("restore", tmp_path / "copy.db")
    assert names() == ["Ada Lovelace"]
    (kept,) = database.parent.glob("desk-before-restore-*.db")
    assert kept.read_bytes() == bytes(content)


@pytest.mark.parametrize("content", [None, "", "not a database at all", "SQLite format 3\0" + "x" * 200])
def test_a_backup_that_is_none_is_refused_and_the_database_stays(
    content, leaddesk, imported, database, tmp_path
):
    imported(ADA)
    before = database.read_bytes()
    if content is not None:
        written(tmp_path / "copy.db", content)
    ran = leaddesk("restore", tmp_path / "copy.db", status=2)
    assert str(tmp_path / "copy.db") in ran.err
    assert database.read_bytes() == before
    assert list(database.parent.glob("*restore*")) == []


def test_a_damaged_backup_is_refused_and_the_database_stays(leaddesk, imported, database, tmp_path):
    imported(ADA)
    copy = tmp_path / "copy.db"
    leaddesk("backup", copy)
    content = bytearray(copy.read_bytes())
    content[8192:20000] = b"\x55" * (20000 - 8192)
    copy.write_bytes(content)
    before = database.read_bytes()
    ran = leaddesk("restore", copy, status=2)
    assert f"{copy} is damaged" in ran.err
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("offset", "content", "told"),
    [
        (0, b"GIF89a", "is not a LeadDesk database. Choose another file; this one was left as it is."),
        (68, b"\0\0\0\0", "is not a LeadDesk database."),
        (
            60,
            b"\0\0\3\xe7",
            "was written by a newer LeadDesk. Update LeadDesk to open it; the file was left as it is.",
        ),
    ],
)
def test_a_file_that_is_not_ours_to_open_is_left_byte_for_byte(offset, content, told, leaddesk, database):
    other = bytearray(database.read_bytes())
    other[offset : offset + len(content)] = content
    database.write_bytes(other)
    for verb in ("contacts", "check"):
        ran = leaddesk(verb, status=2)
        assert f"leaddesk: {database} {told}" in ran.err
    assert database.read_bytes() == bytes(other)
    assert [path.name for path in database.parent.iterdir()] == ["desk.db"]


def test_check_finds_a_sound_database_sound(leaddesk, imported, database):
    imported(ADA, BOB)
    ran = leaddesk("check")
    assert (ran.out, ran.err) == (f"{database} is sound\n", "")


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE search_text SET text = 'somebody else'", "the search index does not agree with contact 1"),
        ("UPDATE contact SET stage_id = 99", "row 1 of contact refers to a stage that is not there"),
        ("DELETE FROM search_text", "the search index does not agree with contact 1"),
    ],
)
def test_check_tells_what_is_wrong(statement, told, leaddesk, imported, database):
    imported(ADA)
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(statement)
    ran = leaddesk("check", status=2)
    assert ran.out == ""
    assert f"leaddesk: {told}\n" in ran.err
    assert ran.err.endswith(f"leaddesk: {database} is not sound. Restore a backup: leaddesk restore BACKUP\n")


def test_the_self_test_passes_and_touches_no_database(tmp_path, capsys):
    database = tmp_path / "none" / "desk.db"
    assert main.run(["--database", str(database), "self-test"]) == 0
    said = capsys.readouterr()
    assert said.out == "self-test passed\n"
    assert said.err == ""
    assert not database.parent.exists()


def test_the_self_test_says_what_failed(leaddesk, monkeypatch, tmp_path):
    (tmp_path / "sample" / "chamber-evening").mkdir(parents=True)
    monkeypatch.setattr("leaddesk.cli.maintenance.resources", lambda: tmp_path)
    ran = leaddesk("self-test", status=2)
    assert ran.out == "self-test failed\n"
    assert "leaddesk: failed: the sample cards are read\n" in ran.err
