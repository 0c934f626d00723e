"""What the tests of the command line share: cards in few words, and what a command said."""

import functools
import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest

from leaddesk.cli import main

TESTS: Final = Path(__file__).parents[1]
SAMPLE: Final = TESTS.parent / "resources" / "sample"
CARDS: Final = TESTS / "data" / "cards"
TABLES: Final = TESTS / "data" / "tables"
PICTURES: Final = TESTS / "data" / "pictures"


@dataclass(frozen=True)
class Ran:
    """What came of a command: its exit status, what it printed, and what it told beside that."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def objects(self) -> list[Any]:
        """The result's lines as JSON."""
        return [json.loads(line) for line in self.lines]

    @property
    def object(self) -> Any:
        (only,) = self.objects
        return only


parser_of_all = functools.cache(main._parser)
"""The parser is the same for every command; making it anew takes longer than most commands."""


@dataclass(frozen=True)
class Here:
    """Runs commands in this process, as the command line does."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def run(self, *arguments: object, status: int = 0, stdin: bytes = b"") -> Ran:
        """Run a command to its end; `status` is the exit status it must have."""
        self.monkeypatch.setattr(main, "_parser", parser_of_all)
        self.monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(stdin)))
        self.capsys.readouterr()
        found = main.run([str(argument) for argument in arguments])
        said = self.capsys.readouterr()
        assert found == status, said.err or said.out
        return Ran(found, said.out, said.err)


def card(name: str = "", *more: str, email: str = "", phone: str = "", uid: str = "") -> str:
    """A vCard 3.0; `more` are further content lines."""
    given, _, family = name.rpartition(" ")
    lines = [f"FN:{name}", f"N:{family};{given};;;"] if name else []
    lines += [f"EMAIL:{email}"] if email else []
    lines += [f"TEL:{phone}"] if phone else []
    lines += [f"UID:{uid}"] if uid else []
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, *more, "END:VCARD", ""])


EMPTY_CARD: Final = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\r\nN:;;;;\r\nX-SCAN;TYPE=x:\r\nEND:VCARD\r\n"
"""A card that nobody can be made of."""


def written(path: Path, *texts: str) -> Path:
    """The file, holding the texts as they are."""
    path.write_bytes("".join(texts).encode())
    return path
