"""How the command line opens the window: at once, with what was said, and with nothing loaded that the window does not need."""

import subprocess
import sys
from pathlib import Path

import pytest

from leaddesk.cli.main import run

OPENED_BY_ITSELF = """
import sys
from leaddesk.cli.main import run

class Window:
    def open(self, database, *, theme="", language=""):
        print(*sorted({"sqlalchemy", "openpyxl", "leaddesk.formats.files", "leaddesk.storage.tables"} & set(sys.modules)))
        return 0

sys.exit(run(sys.argv[1:], Window()))
"""


class Window:
    """Notes how it was opened."""

    def __init__(self) -> None:
        self.opened: list[tuple[Path, str, str]] = []

    def has_display(self) -> bool:
        return True

    def open(self, database: Path, *, theme: str = "", language: str = "") -> int:
        self.opened.append((database, theme, language))
        return 0

    def picture(self, folder: Path, *_arguments: object, **_more: object) -> list[Path]:
        return [folder / "today.png"]


def test_without_a_verb_the_window_opens_as_it_is_wanted(tmp_path: Path) -> None:
    window = Window()
    path = tmp_path / "read"  # a verb's name, but no verb here
    assert run(["--database", str(path), "--theme", "dark", "--language=ko"], window) == 0
    assert window.opened == [(path, "dark", "ko")]


def test_opening_it_loads_nothing_that_only_verbs_need(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPENED_BY_ITSELF, "--database", str(tmp_path / "desk.db")]
    assert subprocess.run(command, capture_output=True, check=True, text=True).stdout == "\n"


@pytest.mark.parametrize("wrong", [["--theme", "blue"], ["--teme", "dark"], ["open"]])
def test_what_cannot_be_understood_opens_nothing(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    window = Window()
    with pytest.raises(SystemExit) as ended:
        run(wrong, window)
    assert ended.value.code == 2
    assert window.opened == []
    assert "usage: leaddesk" in capsys.readouterr().err


def test_verbs_are_there_beside_the_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    window = Window()
    assert run(["--database", str(tmp_path / "desk.db"), "stages"], window) == 0
    assert run(["screenshots", str(tmp_path)], window) == 0
    assert window.opened == []
    assert capsys.readouterr().out.endswith(f"{tmp_path / 'today.png'}\n")
