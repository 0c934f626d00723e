"""How the command line speaks: help, errors, streams, bugs."""

import io
import sys

import pytest

from leaddesk.cli import contacts as contact_verbs
from leaddesk.cli import main
from tests.cli.support import card

VERBS = [
    "read",
    "convert",
    "import",
    "contacts",
    "show",
    "imports",
    "merge",
    "organizations",
    "playbooks",
    "criteria",
    "source",
    "quality",
    "consent",
    "stages",
    "lists",
    "report",
    "delete",
    "tag",
    "events",
    "move",
    "qualify",
    "follow-up",
    "done",
    "postpone",
    "rate",
    "add",
    "log",
    "export",
    "backup",
    "restore",
    "check",
    "self-test",
    "demo",
]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_tells_what_it_takes(verb, capsys):
    with pytest.raises(SystemExit) as ended:
        main.run([verb, "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"usage: leaddesk {verb}")
    assert said.err == ""


def test_the_help_names_every_verb(capsys):
    with pytest.raises(SystemExit) as ended:
        main.run(["--help"])
    assert ended.value.code == 0
    first_words = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.strip()]
    assert [verb for verb in VERBS if verb not in first_words] == []


def test_no_verb_prints_the_help_and_does_nothing(leaddesk, database):
    before = database.read_bytes()
    ran = leaddesk(status=2)
    assert ran.out.startswith("usage: leaddesk")
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["show", "one"],
        ["import"],
        ["import", "x.vcf", "--take-back", "1"],
        ["log", "1", "fax"],
        ["import", "x.vcf", "--on-duplicate", "maybe"],
    ],
)
def test_what_cannot_be_understood_is_told_with_the_usage(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main.run(arguments)
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("usage: leaddesk")


def test_errors_go_beside_the_result(leaddesk):
    ran = leaddesk("show", 7, status=2)
    assert ran.out == ""
    assert ran.err == "leaddesk: There is no contact with the number 7.\n"


def test_results_are_all_that_is_printed(leaddesk, imported):
    ran = imported(card("Ada Lovelace", email="ada@x.example"))
    assert ran.out == "1 new, 0 same, 0 update, 0 duplicate, 0 rejected\n"
    assert ran.err == "leaddesk: import 1: 1 in Marketing prospect\n"
    ran = leaddesk("contacts")
    assert ran.lines == ["1  Ada Lovelace    Marketing prospect  unrated  –"]
    assert ran.err == "leaddesk: 1 contacts\n"


@pytest.mark.parametrize(
    "name", ["김민수", "अनिल देशपांडे", "Сергей Орлов", "Niccolò Bevilacqua", "Åsa 😀 Öberg"]
)
def test_names_of_every_script_come_out_as_they_went_in(name, leaddesk, imported):
    imported(card(name, email="who@x.example"))
    assert leaddesk("contacts", "--json").object["name"]["formatted"] == name
    assert f"  {name}  " in leaddesk("contacts").out
    assert leaddesk("show", 1).lines[0] == f"1  {name}"


def test_names_are_printed_whatever_encoding_the_terminal_claims(imported, database, monkeypatch):
    imported(card("अनिल देशपांडे", email="anil@x.example"))
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding="ascii", write_through=True))
    assert main.run(["--database", str(database), "contacts"]) == 0
    assert "अनिल देशपांडे" in printed.getvalue().decode("utf-8")


def test_columns_stand_under_one_another_though_hangul_is_wide(leaddesk, imported):
    imported(
        card("김민수", "ORG:가온", email="kim@x.example"),
        card("Ada Lovelace", "ORG:Engines", email="ada@x.example"),
    )
    assert leaddesk("contacts").lines == [
        "2  Ada Lovelace  Engines  Marketing prospect  unrated  –",
        "1  김민수        가온     Marketing prospect  unrated  –",
    ]


@pytest.fixture
def broken(monkeypatch):
    """The verb `contacts` raises what it is given, as a bug would, with contact data in its text."""

    def breaks(error: BaseException) -> None:
        def command(_options):
            raise error

        monkeypatch.setattr(contact_verbs, "workspace", command)

    return breaks


def test_a_bug_is_told_as_one_and_logged_without_contact_data(broken, leaddesk, log, caplog):
    broken(RuntimeError("ada@x.example broke it"))
    ran = leaddesk("contacts", status=2)
    assert ran.out == ""
    assert ran.err == (
        f"leaddesk: this is a bug in LeadDesk (RuntimeError); nothing was half done. Please report it with {log}\n"
    )
    logged = log.read_text(encoding="utf-8")
    assert "RuntimeError" in logged
    assert "in command" in logged
    assert "ada@x.example" not in logged
    assert "ada@x.example" not in ran.err
    caplog.clear()


def test_a_bug_is_told_whole_where_no_log_can_be_written(broken, leaddesk, log):
    log.parent.write_text("a file where the folder should be")
    broken(RuntimeError("ada@x.example broke it"))
    ran = leaddesk("contacts", status=2)
    assert "this is a bug in LeadDesk (RuntimeError)" in ran.err
    assert "in command" in ran.err
    assert "ada@x.example" not in ran.err


def test_stopping_it_says_that_nothing_was_half_done(broken, leaddesk):
    broken(KeyboardInterrupt())
    assert leaddesk("contacts", status=2).err == "leaddesk: stopped; nothing was half done\n"


def test_a_refusal_of_the_computer_is_no_bug(broken, leaddesk, log):
    broken(PermissionError(13, "Permission denied", "/mnt/stick"))
    assert leaddesk("contacts", status=2).err == "leaddesk: /mnt/stick cannot be used (Permission denied)\n"
    assert not log.exists()


class _Full(io.StringIO):
    """An output that takes nothing, as a full disk or a pipe whose reader has left."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def flush(self):
        raise self._error


def test_a_reader_who_has_left_is_no_error(imported, database, capsys, monkeypatch):
    imported(card("Ada Lovelace", email="ada@x.example"))
    monkeypatch.setattr(sys, "stdout", _Full(BrokenPipeError(32, "Broken pipe")))
    assert main.run(["--database", str(database), "stages"]) == 0
    assert capsys.readouterr().err == ""


def test_an_output_that_cannot_be_written_is_told(database, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdout", _Full(OSError(28, "No space left on device")))
    assert main.run(["--database", str(database), "stages"]) == 1
    told = "leaddesk: the output could not be written whole (No space left on device)\n"
    assert capsys.readouterr().err == told


def test_a_database_in_a_new_folder_is_made_and_told(tmp_path, capsys):
    path = tmp_path / "new" / "folder" / "desk.db"
    assert main.run(["--database", str(path), "stages"]) == 0
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 7
    assert said.err == f"leaddesk: {path} is new: nothing was there before\n"
    assert main.run(["--database", str(path), "stages"]) == 0
    assert capsys.readouterr().err == ""
