"""demo: the main job on the sample."""

import csv
import io

import pytest

from leaddesk.cli import main
from leaddesk.domain.contact import Contact
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import StageMove
from leaddesk.workspace import Workspace
from tests.support import everything, faults_of

LEFT = ["follow-ups.csv", "follow-ups.ics", "follow-ups.vcf", "follow-ups.xlsx", "leaddesk-demo.db"]


@pytest.fixture
def demo(tmp_path, capsys):
    """Plays the demo in a folder; returns what it printed and what it told beside that."""

    def play(folder, status=0):
        assert main.run(["demo", str(folder)]) == status
        return capsys.readouterr()

    return play


def files_in(folder):
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".lock")


def test_the_demo_plays_the_main_job_and_says_what_it_left(demo, tmp_path):
    folder = tmp_path / "deep" / "demo"
    said = demo(folder)
    assert said.err == ""
    assert (
        "Messe 2026: packaging machinery, Munich: 61 new, 0 updated, 2 merged, 1 twice, 1 rejected"
        in said.out
    )
    assert files_in(folder) == LEFT
    for name in LEFT:
        assert str(folder / name) in said.out
    with Workspace.open(folder / "leaddesk-demo.db") as desk:
        assert faults_of(desk) == []
        contacts, steps, moves = (everything(desk, entity) for entity in (Contact, FollowUp, StageMove))
    assert (len(contacts), len(steps), len(moves)) == (85, 34 + 10, 18)
    rows = list(csv.DictReader(io.StringIO((folder / "follow-ups.csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == 34
    assert {"박지훈", "अनिल देशपांडे"} <= {row["Name"] for row in rows}


def test_the_demo_can_be_played_again(demo, tmp_path):
    folder = tmp_path / "demo"
    assert demo(folder).out == demo(folder).out
    assert files_in(folder) == LEFT


def test_a_folder_that_holds_other_things_is_left_alone(demo, tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    said = demo(tmp_path, status=2)
    assert said.out == ""
    assert (
        said.err
        == f"leaddesk: {tmp_path} holds other things (thesis.txt). Name an empty folder for the demo.\n"
    )
    assert files_in(tmp_path) == ["thesis.txt"]


def test_a_file_in_the_place_of_the_folder_is_left_alone(demo, tmp_path):
    (tmp_path / "demo").write_text("years of work")
    said = demo(tmp_path / "demo", status=2)
    assert said.err == f"leaddesk: {tmp_path / 'demo'} cannot be used (File exists)\n"
    assert (tmp_path / "demo").read_text() == "years of work"
