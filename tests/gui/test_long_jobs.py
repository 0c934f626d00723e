"""Long jobs beside the window: no save waits for them, and what was asked for is done before the window is gone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event as Flag

import pytest
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.formats.files import Given, read_given
from leaddesk.gui.application import Window
from leaddesk.gui.dialogs.import_cards import Step
from leaddesk.services import contacts
from leaddesk.workspace import Workspace
from tests.gui.importing import card, dialog_of, standing
from tests.support import everything


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


def test_changes_that_were_asked_for_are_made_before_the_database_is_closed(
    qtbot: QtBot, window: Window
) -> None:
    path = window.desk.workspace.database.path
    people = everything(window.desk.workspace, Contact)[:5]
    for person in people:
        window.desk.change(
            lambda space, person=person: contacts.edit(space, person, replace(person, owner="Me"))
        )
    window.close()
    with Workspace.open(path) as desk:
        assert [person.owner for person in everything(desk, Contact)[:5]] == ["Me"] * 5
