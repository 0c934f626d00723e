"""One day with the real window: on a screen, under a window manager, by mouse and keyboard, as a user's hands do it.

What is seen is asked of the program (`answering`), what came of it of the command line. Nothing sleeps: every step waits for
what it must lead to.
"""

import csv
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from select import select
from typing import Any, Final

import pytest

from tests.cli.support import Ran
from tests.journeys import support
from tests.journeys.screen import Hands, Place, missing, screen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        bool(missing()),
        reason=f"a screen needs {', '.join(missing())}; packaging/set-up.sh brings them as root on Debian",
    ),
]

PATIENCE: Final = 20
"""Seconds that a step may take on a machine that has other things to do, too."""
CARDS: Final = """BEGIN:VCARD
VERSION:3.0
N:Bianchi;Anna;;;
FN:Anna Bianchi
ORG:Bianchi Impianti
EMAIL:anna@old.example
TEL;TYPE=WORK:+39 02 555 0101
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Орлов;Сергей;;;
FN:Сергей Орлов
EMAIL:orlov@zavod.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:김;민수;;;
FN:김민수
EMAIL:minsu@kim.example
END:VCARD
"""


class Program:
    """The program on the screen: what is asked of it, and what hands do to it."""

    def __init__(self, process: subprocess.Popen[str], hands: Hands, folder: Path) -> None:
        self.hands = hands
        self._process = process
        self._folder = folder

    def ask(self, question: str, **about: object) -> Any:
        """The answer to a question (`answering`), once there is one."""
        self._write({"ask": question, **about})
        answer = self._read()
        if answer is None:
            picture = self._folder / "failed.png"
            self._write({"ask": "picture", "path": str(picture)})
            pytest.fail(f"no answer to {question} {about}; {picture} shows the screen: {self._read()}")
        return answer

    def _write(self, question: dict[str, object]) -> None:
        assert self._process.stdin is not None
        print(json.dumps(question), file=self._process.stdin, flush=True)

    def _read(self) -> Any:
        """The next answer; None if it does not come."""
        assert self._process.stdout is not None
        if not select([self._process.stdout], [], [], PATIENCE)[0]:
            return None
        line = self._process.stdout.readline()
        assert line, "the program has ended"
        return json.loads(line)

    def click(self, text: str) -> None:
        """Click what shows a text."""
        self.hands.click(Place(*self.ask("shown", text=text)))

    def click_cell(self, view: str, text: str) -> None:
        """Click a row of a list."""
        self.hands.click(Place(*self.ask("cell", view=view, text=text)))

    def choose(self, box: str, text: str) -> None:
        """Open a box and choose what it offers."""
        self.click(box)
        self.hands.click(Place(*self.ask("choice", text=text)))

    def close(self) -> None:
        """Close the window as the window manager does when it is asked to, and wait for the program's end."""
        self.hands.press("alt+F4")
        assert self._process.wait(PATIENCE) == 0
        assert self._process.stderr is not None
        assert self._process.stderr.read() == ""


Start = Callable[[], AbstractContextManager[Program]]


@pytest.fixture
def start(tmp_path: Path, database: Path) -> Iterator[Start]:
    """Starts the program on the database, on a screen that is there for the whole test."""
    command = [
        sys.executable,
        "-m",
        "tests.journeys.answering",
        "--database",
        str(database),
        "--language",
        "en",
    ]

    @contextmanager
    def started() -> Iterator[Program]:
        with subprocess.Popen(
            command,
            env={**environment, "PYTHONPATH": str(support.ROOT)},
            cwd=tmp_path,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            try:
                program = Program(process, Hands(environment), tmp_path)
                program.ask("window", title="LeadDesk")
                yield program
            finally:
                process.kill()

    with screen(tmp_path) as environment:
        yield started


def import_cards(program: Program, cards: Path) -> None:
    """From the first page to the contacts, with an event that is set up on the way."""
    program.click("Import cards")
    program.ask("window", title="Import")
    program.click("Choose files…")
    program.ask("window", title="Choose files")
    program.click_cell("", cards.name)
    program.click("Open")
    program.ask("window", title="Import")
    assert program.ask("cells", view="Files", rows=1) == [cards.name]
    program.click("Continue")
    program.ask("cells", view="What will happen", rows=3)
    program.choose("Met at", "New event…")
    program.ask("window", title="New event")
    program.click("Name")
    program.hands.type("Messe 2026")
    program.click("Set up event")
    program.ask("window", title="Import")
    program.click("Import 3 contacts")
    program.click("Show them")
    program.ask("window", title="LeadDesk")


def find_and_edit(program: Program) -> None:
    """Search by typing; change an e-mail address where it stands."""
    hands = program.hands
    hands.press("ctrl+f")
    hands.type("anna")
    assert program.ask("cells", view="Contacts", rows=1) == ["Anna Bianchi"]
    program.click("anna@old.example")
    program.ask("focused", name="E-mail")
    hands.press("ctrl+a")
    hands.type("anna@new.example")
    hands.press("Return")
    program.ask("shown", text="anna@new.example")


def log_a_call(program: Program) -> None:
    """Log a call by key, with how it went and what was said."""
    hands = program.hands
    hands.press("ctrl+l")
    program.ask("window", title="Call with Anna Bianchi")
    program.click("Reached")
    program.click("Note: what was said, what matters to them")
    hands.type("Wants an offer for line 3")
    program.click("Save")
    program.ask("window", title="LeadDesk")
    hands.scroll_up(Place(*program.ask("shown", text="How to reach them")))
    program.ask("shown", text="“Wants an offer for line 3”")


def move_on_the_board(program: Program) -> None:
    """Drag the card to the next stage; send it on by key, through the gate; take that back."""
    hands = program.hands
    hands.press("ctrl+3")
    card = Place(*program.ask("cell", view="New lead", text="Anna Bianchi"))
    hands.drag(card, Place(*program.ask("room", view="Working lead")))
    hands.drop()
    program.click_cell("Working lead", "Anna Bianchi")
    hands.press("alt+Right")
    program.ask("window", title="Move Anna Bianchi")
    program.click("Reason for moving all the same")
    hands.type("Bought from us before")
    program.click("Move anyway")
    program.ask("window", title="LeadDesk")
    program.ask("cell", view="Qualified prospect", text="Anna Bianchi")
    hands.press("ctrl+z")
    program.ask("cell", view="Working lead", text="Anna Bianchi")


def export_shown(program: Program) -> None:
    """Write a file of who the contacts page shows, where and as it is proposed; go back to the board."""
    hands = program.hands
    hands.press("ctrl+2")
    program.ask("cell", view="Contacts", text="Anna Bianchi")
    hands.press("ctrl+shift+x")
    program.ask("window", title="Export")
    program.choose("As", "Table (.csv)")
    program.click("Export…")
    program.ask("focused", name="Contacts.csv")
    hands.press("Return")
    program.click("Close")
    program.ask("window", title="LeadDesk")
    hands.press("ctrl+3")
    program.ask("cell", view="Working lead", text="Anna Bianchi")


def test_a_day_on_a_real_screen(start: Start, tmp_path: Path, leaddesk: Callable[..., Ran]) -> None:
    cards, table = tmp_path / "cards.vcf", tmp_path / "home" / "Contacts.csv"
    cards.write_text(CARDS, encoding="utf-8")
    with start() as program:
        import_cards(program, cards)
        assert program.ask("cells", view="Contacts", rows=3) == ["Anna Bianchi", "Сергей Орлов", "김민수"]
        find_and_edit(program)
        log_a_call(program)
        move_on_the_board(program)
        export_shown(program)
        program.close()

    anna = leaddesk("show", 1, "--json").object
    assert (anna["stage"], anna["emails"][0]["value"]) == ("working-lead", "anna@new.example")
    assert [event["kind"] for event in anna["history"]] == ["met", "call", "moved"]
    assert [(event["name"], event["contacts"]) for event in leaddesk("events", "--json").objects] == [
        ("Messe 2026", 3)
    ]
    written = csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines())
    assert [row["E-mail 1"] for row in written] == ["anna@new.example"]
    assert leaddesk("check").out.endswith(" is sound\n")

    with start() as program:  # the next morning it shows what it showed
        program.ask("cell", view="Working lead", text="Anna Bianchi")
        program.close()
