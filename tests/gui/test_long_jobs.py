"""Long jobs beside the window: no save waits for them, and what was asked for is done before the window is gone."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event as Flag
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.formats.files import Given, read_given
from leaddesk.gui.dialogs.import_cards import ImportDialog, Step
from leaddesk.gui.dialogs.still_working import StillWorking
from leaddesk.gui.window import Window
from leaddesk.services import contacts, importing
from leaddesk.workspace import Workspace
from tests.gui.importing import card, dialog_of, standing
from tests.support import dump_tables, everything


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Flag]:
    """Reading for an import goes on only once this flag is set."""
    flag = Flag()

    def reading(*arguments: object) -> Iterator[object]:
        for found in read_given(*arguments):  # type: ignore[arg-type]  # handed through
            yield found
            flag.wait(10)

    monkeypatch.setattr("leaddesk.gui.dialogs.import_run.read_given", reading)
    yield flag
    flag.set()


def test_a_save_does_not_wait_for_a_plan(qtbot: QtBot, window: Window, tmp_path: Path, held: Flag) -> None:
    path = tmp_path / "bo.vcf"
    path.write_text(card("Bo Li", "bo@li.example"))
    window.import_cards()
    dialog = dialog_of(window)
    dialog.files.add([Given(str(path))])
    qtbot.waitUntil(dialog.on.isEnabled)
    dialog.on.click()
    before = everything(window.desk.workspace, Contact)[0]
    saved: list[object] = []
    window.desk.change(
        lambda space: contacts.edit(space, before, replace(before, titles=("Saved meanwhile",))), saved.append
    )
    qtbot.waitUntil(lambda: bool(saved))
    assert dialog.run.is_at_work()
    assert everything(window.desk.workspace, Contact)[0].titles == ("Saved meanwhile",)
    held.set()
    qtbot.waitUntil(lambda: standing(dialog) is Step.PLAN)


@pytest.fixture
def reading(qtbot: QtBot, window: Window, tmp_path: Path, held: Flag) -> ImportDialog:
    """An import that reads, and will for as long as `held` is not set."""
    path = tmp_path / "two.vcf"
    path.write_text(card("Bo Li", "bo@li.example") + card("Cy Grey", "cy@grey.example"))
    window.import_cards()
    dialog = dialog_of(window)
    dialog.files.add([Given(str(path))])
    qtbot.waitUntil(dialog.on.isEnabled)
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.send_away.isVisible)
    return dialog


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_import_goes_on_behind_the_window_and_calls_when_it_is_wanted(
    qtbot: QtBot, window: Window, reading: ImportDialog, held: Flag
) -> None:
    strip = window.main.job_strip
    assert not strip.isVisible()
    press(qtbot, reading.send_away)
    assert not reading.isVisible()
    (line,) = strip.lines()
    assert line.name.text() == "Reading two.vcf"
    assert line.cancel.isVisible()
    window.main.search_field.setFocus()
    qtbot.keyClicks(window.main.search_field, "bevil")
    qtbot.waitUntil(lambda: window.contacts.query() == "bevil")
    held.set()
    qtbot.waitUntil(lambda: not line.cancel.isVisible())
    assert "Nothing is written yet" in line.numbers.whole()
    press(qtbot, line.show_again)
    assert reading.isVisible()
    assert standing(reading) is Step.PLAN
    assert not strip.isVisible()


def test_an_import_that_ends_behind_the_window_is_told_with_undo_and_its_summary(
    qtbot: QtBot, window: Window, reading: ImportDialog, held: Flag, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump_tables(window.desk.workspace)
    writing = Flag()

    def commit(*arguments: Any) -> object:
        writing.wait(10)
        return importing.commit(*arguments)

    held.set()
    qtbot.waitUntil(lambda: standing(reading) is Step.PLAN)
    monkeypatch.setattr("leaddesk.gui.dialogs.import_run.importing", SimpleNamespace(commit=commit))
    press(qtbot, reading.on)
    qtbot.waitUntil(reading.send_away.isVisible)
    press(qtbot, reading.send_away)
    writing.set()
    toast = window.main.toast
    qtbot.waitUntil(toast.second.isVisible)
    assert toast.text.text() == "Imported 2 contacts"
    assert window.main.job_strip.lines() == []
    press(qtbot, toast.second)
    assert standing(reading) is Step.DONE
    assert reading.isVisible()
    press(qtbot, reading.done_step.undo)
    qtbot.waitUntil(lambda: not reading.done_step.undo.isEnabled())
    assert dump_tables(window.desk.workspace) == before


def test_work_behind_the_window_is_cancelled_from_the_strip(
    qtbot: QtBot, window: Window, reading: ImportDialog, held: Flag
) -> None:
    before = dump_tables(window.desk.workspace)
    press(qtbot, reading.send_away)
    (line,) = window.main.job_strip.lines()
    press(qtbot, line.cancel)
    held.set()
    qtbot.waitUntil(lambda: "Nothing was written" in line.numbers.whole())
    assert dump_tables(window.desk.workspace) == before
    assert not reading.run.is_at_work()
    window.import_cards()
    assert reading.isVisible()
    assert standing(reading) is Step.FILES


def test_what_is_dropped_while_an_import_is_under_way_is_not_lost_in_silence(
    window: Window, reading: ImportDialog, held: Flag
) -> None:
    window.exchange.import_given([Given("other.vcf", b"BEGIN:VCARD")])
    assert "under way" in window.main.toast.text.text()
    assert len(reading.files.given()) == 1


def test_closing_the_window_while_work_is_under_way_asks(
    qtbot: QtBot, window: Window, reading: ImportDialog, held: Flag
) -> None:
    before = dump_tables(window.desk.workspace)
    press(qtbot, reading.send_away)
    window.main.close()
    asked = window.main.findChild(StillWorking)
    assert asked is not None
    assert window.main.isVisible()
    press(qtbot, asked.cancel)
    qtbot.waitUntil(lambda: window.main.findChild(StillWorking) is None)
    assert reading.run.is_at_work()
    window.main.close()
    asked = window.main.findChild(StillWorking)
    assert asked is not None
    press(qtbot, asked.stop)
    held.set()
    qtbot.waitUntil(lambda: not window.main.isVisible())
    qtbot.waitUntil(window.desk.is_idle)
    assert dump_tables(window.desk.workspace) == before


def test_changes_that_were_asked_for_are_made_before_the_database_is_closed(
    qtbot: QtBot, sample_database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "desk.db"
    shutil.copy(sample_database, path)
    window = Window(path)
    people = everything(window.desk.workspace, Contact)[:5]
    for person in people:
        window.desk.change(
            lambda space, person=person: contacts.edit(space, person, replace(person, owner="Me"))
        )
    window.close()
    with Workspace.open(path) as desk:
        assert [person.owner for person in everything(desk, Contact)[:5]] == ["Me"] * 5
