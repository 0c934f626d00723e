"""Days of work, and what may happen to them: a damaged database and the way back; a bowl of cards; the demo."""

import re
from pathlib import Path

import pytest

from leaddesk.domain.activity import Activity
from leaddesk.domain.contact import Contact
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import StageMove
from leaddesk.services import contacts
from leaddesk.workspace import Workspace
from tests.cli.support import CARDS, SAMPLE, Here, card, written
from tests.journeys import support
from tests.support import make_contact

pytestmark = pytest.mark.slow


def test_two_days_of_work_come_back_from_the_backup(leaddesk, process, contents, database, tmp_path):
    # The first day, and its backup.
    leaddesk("import", SAMPLE / "chamber-evening")
    leaddesk("backup", tmp_path / "monday.db")
    # The second.
    leaddesk("import", CARDS / "three-scripts.vcf", "--tag", "화요일")
    leaddesk("log", 1, "call", "Wants an offer", "--outcome", "wants-offer")
    leaddesk("follow-up", 1, "--on", "2030-01-15", "Send the offer")
    leaddesk("backup", tmp_path / "tuesday.db")
    worked = [contents(kind) for kind in (Contact, Activity, FollowUp)]

    # In the night the laptop falls.
    content = bytearray(database.read_bytes())
    for place in range(4096, len(content), 8192):
        content[place : place + 4000] = b"\x55" * 4000
    database.write_bytes(content)
    for run, command in (
        (process, ["import", CARDS / "everything.vcf"]),
        (leaddesk, ["export", tmp_path / "list.csv"]),
    ):
        told = run(*command, status=2)
        assert told.out == ""
        assert f"{database} is damaged" in told.err
        assert "Restore a backup: leaddesk restore BACKUP" in told.err
    assert not (tmp_path / "list.csv").exists()

    ran = process("restore", tmp_path / "tuesday.db")
    kept = Path(re.search(r"kept as (.*)", ran.err)[1])
    assert kept.read_bytes() == bytes(content)
    assert [contents(kind) for kind in (Contact, Activity, FollowUp)] == worked
    assert leaddesk("check").out == f"{database} is sound\n"
    leaddesk("import", CARDS / "everything.vcf")
    assert len(contents(Contact)) == len(worked[0]) + 1


def test_at_each_gate_it_is_said_what_a_card_from_a_bowl_lacks(leaddesk, contents, tmp_path):
    bowl = written(tmp_path / "bowl.vcf", card("Ada Lovelace", "ORG:Engines", email="ada@engines.example"))

    def gaps(to):
        """What is missing before the stage, by its first words."""
        _, *lines, _ = leaddesk("move", 1, "--to", to, status=2).err.splitlines()
        return [
            line.removeprefix("leaddesk:   1 Ada Lovelace: ").split(":")[0].split(" (")[0] for line in lines
        ]

    leaddesk("events", "add", "Spring fair", "--from", "2026-03-14")
    refused = leaddesk(
        "import", bowl, "--event", "Spring fair", "--obtained", "list", "--stage", "new-lead", status=2
    )
    assert "an expressed interest" in refused.err
    assert contents(Contact) == []

    leaddesk("import", bowl, "--event", "Spring fair", "--obtained", "list")
    assert gaps("new-lead") == ["an expressed interest", "one confirmed way to reach them"]
    leaddesk("qualify", 1, "--interest", "Asked what a retrofit costs")
    leaddesk("move", 1, "--to", "new-lead", "--confirm", "ada@engines.example", "--reason", "Wrote back")
    assert gaps("customer") == ["their intent", "fit", "a logged two-way conversation with a named person"]
    leaddesk("log", 1, "meeting", "At her plant")
    leaddesk("qualify", 1, "--intent", "Before summer", "--fit", "industry=met", "--fit", "size=met")
    assert gaps("prospect") == ["fit"]
    leaddesk("move", 1, "--to", "qualified-prospect", "--fit", "role=met", "--fit", "country=not-met")
    leaddesk("move", 1, "--to", "customer", "--reason", "Order 4711")
    assert leaddesk("show", 1, "--json").object["stage"] == "customer"
    assert [(move.reason, move.override) for move in contents(StageMove)] == [
        ("Wrote back", ""),
        ("", ""),
        ("Order 4711", ""),
    ]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo, played once where there is no display: its folder, and what it said."""
    folder = tmp_path_factory.mktemp("played") / "demo"
    return folder, support.leaddesk("demo", folder)


def test_what_the_demo_says_it_left_is_there_and_sound(demo, capsys, monkeypatch):
    folder, ran = demo
    left = [Path(line.split(" (")[0].strip()) for line in ran.lines if line.startswith(f"  {folder}")]
    left = [path for path in left if path.parent == folder]
    assert sorted(path.suffix for path in left) == [".csv", ".db", ".ics", ".vcf", ".xlsx"]
    assert all(path.stat().st_size > 0 for path in left)
    (database,) = (path for path in left if path.suffix == ".db")
    checked = Here(monkeypatch, capsys).run("--database", database, "check")
    assert checked.out == f"{database} is sound\n"
    assert f"Look around: leaddesk --database {database}" in ran.lines


def test_without_a_display_the_demo_leaves_pictures_of_the_window(demo):
    folder, ran = demo
    pictures = sorted((folder / "pictures").glob("*.png"))
    assert {path.name.split("-")[0] for path in pictures} >= {
        "today",
        "contacts",
        "pipeline",
        "events",
        "import",
    }
    assert all(str(path) in ran.out for path in pictures)
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)


@pytest.mark.parametrize("command", [["contacts"], ["read", "--json", CARDS / "three-scripts.vcf"]])
def test_the_output_may_be_piped_to_a_reader_who_leaves(command, database):
    with Workspace.open(database) as desk:
        contacts.add(desk, make_contact("Ada", "Lovelace", email="ada@x.example"))
    status, told = support.leaddesk_into_closed_pipe("--database", database, *command)
    assert status == 0
    assert "Traceback" not in told
    assert "BrokenPipe" not in told


def test_names_survive_a_terminal_without_unicode(process):
    ran = process("read", CARDS / "three-scripts.vcf", python=("-X", "utf8=0"))
    assert [line.split(" · ")[0] for line in ran.lines] == ["김민수", "अनिल देशपांडे", "Сергей Орлов"]
