"""A disk that is full, for the long torture: on a file system of a few hundred kilobytes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from leaddesk.domain.contact import Contact
from leaddesk.workspace import Workspace
from tests.journeys.garbage import card_in_one_line_told, garbage_told
from tests.journeys.kills import start
from tests.journeys.support import leaddesk
from tests.support import faults_of

_KILOBYTES: Final = 1_024


def all_faults(folder: Path) -> Iterator[str]:
    """Everything the computer may do to us that takes long or needs rights; tells what was done, "FAILED" where it hurt."""
    for trial in (_garbage, _long_card, _full_disk):
        try:
            yield trial(folder)
        except AssertionError as error:
            yield f"FAILED: {trial.__name__.strip('_')}: {error}"


def _garbage(folder: Path) -> str:
    return garbage_told(folder, 200)


def _long_card(folder: Path) -> str:
    return card_in_one_line_told(folder, 10)


def _full_disk(folder: Path) -> str:
    """Save until the disk is full, then import on it; all that was acknowledged is there once there is room again."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return (
            "full disk: left out, as making a small one needs root on Linux (the suite tries it with a limit)"
        )
    place = folder / "small"
    place.mkdir()
    with _mounted(place):
        database = place / "desk.db"
        saved = _save_until_full(database)
        refused = leaddesk("--database", database, "import", _many_cards(folder), status=2)
        assert "full" in refused.err or "disk failed" in refused.err, refused.err
        subprocess.run(["mount", "-o", f"remount,size={32 * _KILOBYTES}k", place], check=True)
        with Workspace.open(database) as desk:
            assert faults_of(desk) == []
            with desk.reading() as reader:
                there = {contact.id for contact in reader.all(Contact)}
        assert saved <= there, f"lost: {sorted(saved - there)}"
        leaddesk("--database", database, "import", _many_cards(folder))
    return f"full disk: {len(saved)} contacts acknowledged before, all there after; then 2000 imported"


def _save_until_full(database: Path) -> set[int]:
    with start(["tests.journeys.saving", str(database), "full"]) as process:
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
    ids = {int(line) for line in lines if line.isdecimal()}
    assert ids, lines
    assert process.returncode == 2, lines[-5:]
    assert "full" in lines[-1], lines[-1]
    return ids


def _many_cards(folder: Path) -> Path:
    cards = folder / "many.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Many No {0}\nEMAIL:many-{0}@x.example\nNOTE:{1}\nEND:VCARD\n"
    cards.write_text("".join(card.format(number, "word " * 40) for number in range(2_000)), encoding="utf-8")
    return cards


@contextmanager
def _mounted(place: Path) -> Iterator[None]:
    options = ["-t", "tmpfs", "-o", f"size={_KILOBYTES}k", "leaddesk-torture", place]
    subprocess.run(["mount", *options], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", place], check=True)
