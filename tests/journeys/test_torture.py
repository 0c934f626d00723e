"""The short torture: kills, faults of the computer, and files that are no use. `make torture` does it for long."""

import subprocess
import sys
from functools import partial
from random import Random

import pytest

from leaddesk import workspace
from leaddesk.cli import main
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import EnvironmentFault
from leaddesk.services import contacts
from leaddesk.storage.database import connect
from leaddesk.workspace import Workspace
from tests.journeys.garbage import card_in_one_line_told, garbage_told
from tests.journeys.kills import Killer, ticks_of_an_import
from tests.journeys.mutants import fault_of, mutant, seeds
from tests.journeys.support import LIMITED_FILES, UNPRIVILEGED, leaddesk
from tests.support import everything, faults_of, id_of, make_contact

pytestmark = pytest.mark.slow

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:No {0}\nEMAIL:no-{0}@x.example\nEND:VCARD\n"


@pytest.fixture
def database(database):
    """A database with one contact, Ada, in a folder of its own."""
    with Workspace.open(database) as desk:
        contacts.add(desk, make_contact("Ada", "Lovelace", email="ada@x.example"))
    return database


def names_in(database):
    with Workspace.open(database) as desk:
        assert faults_of(desk) == []
        return [contact.display_name for contact in everything(desk, Contact)]


@pytest.fixture(scope="module")
def ticks(tmp_path_factory):
    """About how many ticks an import takes; the moment of a kill is one of them."""
    return ticks_of_an_import(tmp_path_factory.mktemp("unkilled"))


@pytest.mark.parametrize("seed", [1])
def test_nothing_acknowledged_is_lost_when_it_is_killed_while_saving_and_importing(seed, ticks, tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    killer = Killer(folder / "desk.db", Random(seed))
    Workspace.open(killer.database).close()
    for kill in (killer.kill_saving, partial(killer.kill_importing, ticks)) * 2:
        kill()
        killer.check()
    killer.kill_saving()
    killer.check()
    killer.import_one()
    assert len(killer.saved) > 3
    assert len(killer.imports) == 2


def test_nothing_saved_is_missing_when_the_window_is_killed_while_somebody_types(tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    killer = Killer(folder / "desk.db", Random(3))
    with Workspace.open(killer.database) as desk:
        killer.saved.add(id_of(contacts.add(desk, make_contact("Ada", "Lovelace"))))
    for _ in range(2):
        killer.kill_editing()
        killer.check()
    ((_turn, number),) = killer.edited.values()
    assert number > 1


def test_a_full_disk_is_told_and_costs_nothing(database, tmp_path):
    cards = tmp_path / "many.vcf"
    cards.write_text("".join(CARD.format(number) for number in range(1_500)))
    room = str(database.stat().st_size + 100_000)
    for command in (["import", cards], ["export", tmp_path / "list.xlsx"], ["backup", tmp_path / "copy.db"]):
        given = "100" if command[0] != "import" else room
        ran = leaddesk(given, "--database", database, *command, code=LIMITED_FILES, status=2)
        assert ran.out == ""
        assert ran.err.startswith("leaddesk: ")
        assert "bug" not in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["desk", "many.vcf"]
    assert names_in(database) == ["Ada Lovelace"]
    leaddesk("--database", database, "import", cards)
    assert len(names_in(database)) == 1_501


def save_until_refused(desk):
    """Save contacts until one is refused; the refusal, and how many were saved."""
    for number in range(10_000):
        try:
            contacts.add(desk, make_contact("Number", str(number), notes=("word " * 200,)))
        except EnvironmentFault as fault:
            return fault, number
    raise AssertionError("it never was refused")


def test_a_database_that_may_not_grow_says_that_the_disk_is_full(database):
    with Workspace.open(database) as desk:
        with desk.database.raw() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages + 4}")
        fault, saved = save_until_refused(desk)
    assert (
        str(fault)
        == f"The disk that holds {database} is full. Free some space and try again; nothing was lost."
    )
    assert saved > 0
    assert len(names_in(database)) == saved + 1


LOCKER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


def test_a_database_locked_by_another_program_is_told_and_left_alone(database, tmp_path, capsys, monkeypatch):
    cards = tmp_path / "card.vcf"
    cards.write_text(CARD.format(1))
    monkeypatch.setattr(workspace, "connect", partial(connect, busy_seconds=0.1))
    with subprocess.Popen(
        [sys.executable, "-c", LOCKER, str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as locker:
        assert locker.stdout.readline() == "locked\n"
        assert main.run(["--database", str(database), "import", str(cards)]) == 2
        told = capsys.readouterr()
        locker.stdin.close()
    assert told.out == ""
    assert told.err == (
        f"leaddesk: {database} is in use by another program. Close that program and try again; nothing was changed.\n"
    )
    assert names_in(database) == ["Ada Lovelace"]
    assert main.run(["--database", str(database), "import", str(cards)]) == 0
    assert names_in(database) == ["Ada Lovelace", "No 1"]


def test_a_folder_that_may_not_be_written_to_is_told(database, tmp_path):
    before = database.read_bytes()
    database.parent.chmod(0o555)
    try:
        old = leaddesk("--database", database, "contacts", code=UNPRIVILEGED, status=2)
        new = leaddesk("--database", database.with_name("new.db"), "contacts", code=UNPRIVILEGED, status=2)
        out = leaddesk("convert", _card(tmp_path), database.with_name("out.csv"), code=UNPRIVILEGED, status=2)
    finally:
        database.parent.chmod(0o755)
    advice = "cannot be written to. Allow writing to the file and its folder, or use another place."
    assert old.err == f"leaddesk: {database} {advice}\n"
    assert new.err == f"leaddesk: {database.with_name('new.db')} {advice}\n"
    assert "out.csv could not be written (Permission denied)" in out.err
    assert database.read_bytes() == before
    assert names_in(database) == ["Ada Lovelace"]


def test_a_file_that_may_not_be_read_is_told(tmp_path):
    cards = _card(tmp_path)
    cards.chmod(0)
    ran = leaddesk("read", cards, code=UNPRIVILEGED, status=2)
    assert ran.err == f"leaddesk: {cards}: line 1: error: {cards} cannot be read (Permission denied).\n"


def _card(folder):
    path = folder / "card.vcf"
    path.write_text(CARD.format(1))
    return path


def test_twenty_megabytes_of_garbage_are_told_in_little_memory(tmp_path):
    assert "no vCard" in garbage_told(tmp_path, 20)


def test_a_card_of_ten_megabytes_in_one_line_is_read(tmp_path):
    assert "read" in card_in_one_line_told(tmp_path, 10)


def test_mutated_cards_are_read_or_told():
    cards = seeds()
    assert len(cards) > 80
    mutants = [mutant(Random(f"suite-{number}"), cards) for number in range(1_500)]
    assert [(fault, content) for content in mutants if (fault := fault_of(content))] == []
