"""Processes killed (SIGKILL) while they save contacts, import cards or edit in the window: nothing acknowledged is lost,
nothing is half done.

The moment is chosen by chance from a seed, and waited for by reading what the process prints.
"""

import contextlib
import io
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Timer
from typing import Final

from leaddesk.cli.main import run
from leaddesk.domain.contact import Contact
from leaddesk.workspace import Workspace
from tests.support import faults_of

CARDS_AN_IMPORT: Final = 120
_MOST_SAVES: Final = 40
_PATIENCE: Final = 60
"""Seconds within which a process is to be where it is killed."""
_MOST_KEYS: Final = 200
_CALLS_A_TICK: Final = 400


@dataclass
class Killer:
    """Kills processes that work on one database, and keeps account of what must be there afterwards."""

    database: Path
    chance: Random
    saved: set[int] = field(default_factory=set)
    imports: dict[str, bool] = field(default_factory=dict)
    """By the name of each import whether it is there; it was wholly done or not at all."""
    edited: dict[int, tuple[str, int]] = field(default_factory=dict)
    """By contact what was last said to be saved of it in the window: the turn, and the number of the text in it."""

    def kill_next(self, number: int, ticks: int) -> str:
        """Kill an import, a process that saves, or each fifth time the window, which takes longer to open."""
        if number % 5 == 4 and self.saved:
            return self.kill_editing()
        return self.kill_saving() if number % 2 else self.kill_importing(ticks)

    def kill_saving(self) -> str:
        """Kill a process that saves contacts, after a number of saves; returns what happened."""
        moment = self.chance.randint(1, _MOST_SAVES)
        turn = f"{self.chance.getrandbits(64):x}"
        lines = _killed(["tests.journeys.saving", str(self.database), turn], moment)
        ids = {int(line) for line in lines if line.endswith("\n")}
        self.saved |= ids
        return f"saving, killed behind {len(ids)} saves"

    def kill_importing(self, ticks: int) -> str:
        """Kill an import at a moment between its beginning and its end, which is after about so many ticks."""
        earliest = self.chance.choice((1, ticks * 3 // 4))  # in the last quarter it writes
        moment = self.chance.randint(earliest, ticks)
        name = f"{self.chance.getrandbits(64):x}"
        cards = self.database.with_name(f"{name}.vcf")
        cards.write_text(_cards(name), encoding="utf-8")
        lines = _killed(_ticking("--database", str(self.database), "import", str(cards)), moment)
        cards.unlink()
        acknowledged = any("new" in line for line in lines)
        there = self._count(name)
        self.imports[name] = there > 0
        if there not in {0, CARDS_AN_IMPORT} or (acknowledged and not there):
            raise AssertionError(
                f"{there} of {CARDS_AN_IMPORT} contacts of an import killed at tick {moment} are there"
            )
        return f"importing, killed at tick {moment}: {'all' if there else 'none'} there"

    def kill_editing(self) -> str:
        """Kill the window after a number of keys that are typed into a contact; returns what happened."""
        moment = self.chance.randint(1, _MOST_KEYS)
        turn = f"{self.chance.getrandbits(16):x}"
        contact_id = min(self.saved)
        lines = _killed(["tests.journeys.editing", str(self.database), str(contact_id), turn], moment)
        saved = [int(line.split()[1]) for line in lines if line.startswith("saved ") and line.endswith("\n")]
        known = self.edited.get(contact_id, ("", 0))
        now = self._organization(contact_id)
        # What was being saved as the end came may be there, or not.
        may_be = {f"{turn} {saved[-1]}", f"{turn} {saved[-1] + 1}"} if saved else {_text(*known), f"{turn} 1"}
        if now not in may_be:
            raise AssertionError(f"after {saved[-1:]} of {turn} in the window the contact has {now!r}")
        if now.startswith(turn):
            self.edited[contact_id] = (turn, int(now.split()[1]))
        return f"the window, killed at key {moment} behind {len(saved)} edits"

    def _organization(self, contact_id: int) -> str:
        with Workspace.open(self.database, keeps_history=False) as desk, desk.reading() as reader:
            contact = reader.one(Contact, contact_id)
        assert contact is not None, f"contact {contact_id} is lost"
        return contact.organization

    def _count(self, name: str) -> int:
        """How many contacts of an import are there."""
        with Workspace.open(self.database, keeps_history=False) as desk, desk.reading() as reader:
            emails = (mail.value for contact in reader.all(Contact) for mail in contact.emails)
            return sum(name in email for email in emails)

    def check(self) -> None:
        """Raise `AssertionError` unless all that was acknowledged is there, the database is sound and can be worked with."""
        with Workspace.open(self.database, keeps_history=False) as desk:
            found = faults_of(desk)
            with desk.reading() as reader:
                contacts = reader.all(Contact)
        assert found == [], f"the database is not sound: {found}"
        lost = self.saved - {contact.id for contact in contacts}
        assert not lost, f"acknowledged contacts are lost: {sorted(lost)}"
        organizations = {contact.id: contact.organization for contact in contacts}
        for id_, edit in self.edited.items():
            assert organizations[id_] == _text(*edit), f"the edit {edit} of contact {id_} is lost"
        emails = [mail.value for contact in contacts for mail in contact.emails]
        for name, there in self.imports.items():
            count = sum(name in email for email in emails)
            assert count == (CARDS_AN_IMPORT if there else 0), f"import {name} has {count} contacts"
        left = {path.name for path in self.database.parent.iterdir()}
        known = {self.database.name + suffix for suffix in ("", "-wal", "-shm", ".lock")}
        assert left <= known, f"left behind: {sorted(left - known)}"

    def import_one(self) -> None:
        """Raise `AssertionError` unless an import works now."""
        name = f"{self.chance.getrandbits(64):x}"
        file = self.database.with_name("after.vcf")
        file.write_text(_card(name, 0), encoding="utf-8")
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            status = run(["--database", str(self.database), "import", str(file)])
        file.unlink()
        assert (status, self._count(name)) == (0, 1), f"the next import failed: {said.getvalue()}"


def _text(turn: str, number: int) -> str:
    """What stands in the field that was edited; nothing before it ever was."""
    return f"{turn} {number}" if number else ""


def _card(name: str, number: int) -> str:
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:Imported No {number}\nEMAIL:{name}-{number}@x.example\nEND:VCARD\n"


def _cards(name: str) -> str:
    return "".join(_card(name, number) for number in range(CARDS_AN_IMPORT))


def _ticking(*arguments: str) -> list[str]:
    return ["tests.journeys.ticking", str(_CALLS_A_TICK), *arguments]


def start(module: list[str]) -> subprocess.Popen[str]:
    """A process of a module, whose lines can be read as it prints them."""
    return subprocess.Popen(
        [sys.executable, "-m", *module],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
    )


def _killed(module: list[str], moment: int) -> list[str]:
    """What a process printed before it was killed at its line number `moment`, or ended by itself."""
    lines: list[str] = []
    with start(module) as process:
        assert process.stdout is not None
        patience = Timer(_PATIENCE, process.kill)
        patience.start()
        for line in process.stdout:
            lines.append(line)
            if len(lines) == moment:
                process.kill()
        patience.cancel()
    assert process.returncode in {0, -9}, "".join(lines)
    assert process.returncode == 0 or len(lines) >= moment, f"it stood still: {''.join(lines)}"
    return lines


def ticks_of_an_import(folder: Path) -> int:
    """About how many ticks an import takes that nobody kills."""
    database, cards = folder / "unkilled.db", folder / "unkilled.vcf"
    cards.write_text(_cards("unkilled"), encoding="utf-8")
    Workspace.open(database).close()
    with start(_ticking("--database", str(database), "import", str(cards))) as process:
        assert process.stdout is not None
        said = process.stdout.readlines()
    assert f"{CARDS_AN_IMPORT} new, 0 same, 0 update, 0 duplicate, 0 rejected\n" in said, "".join(said)
    return said.count(".\n")


def kill_often(folder: Path, seed: int, count: int, until: float) -> Iterator[str]:
    """Kill so many processes, imports, saves and windows in turn; tells what was done, and "FAILED" where something was lost."""
    work = folder / "work"
    work.mkdir()
    ticks = ticks_of_an_import(folder)
    killer = Killer(work / "desk.db", Random(seed))
    Workspace.open(killer.database).close()
    done = 0
    for number in range(count):
        if time.monotonic() > until:
            break
        try:
            told = killer.kill_next(number, ticks)
            killer.check()
            killer.import_one()
        except AssertionError as error:
            yield f"FAILED: kill {number} of seed {seed}: {error}"
            killer = Killer(work / f"desk-{number}.db", Random(f"{seed}-{number}"))
            continue
        done += 1
        if number % 20 < 3:
            yield f"{number + 1}: {told}"
    there = sum(killer.imports.values())
    yield f"{done} processes killed; {len(killer.saved)} contacts acknowledged, {there} of {len(killer.imports)} imports done"
