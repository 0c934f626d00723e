"""Playbooks are written where they stand: opened, changed step by step, previewed, restored, added and removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.event import EventKind
from leaddesk.domain.playbook import Playbook
from leaddesk.domain.stages import StageKind
from leaddesk.gui.pages.settings import PLAYBOOKS
from leaddesk.gui.settings.playbook_editor import PREVIEW, PlaybookEditor
from leaddesk.gui.settings.playbooks import PlaybooksPart
from leaddesk.gui.window import Window
from leaddesk.services.finding import playbooks_in_use
from tests.gui.conftest import settle
from tests.gui.test_settings import Left, choose, drag, focus, opened, undo, write


@pytest.fixture
def part(qtbot: QtBot, window: Window) -> PlaybooksPart:
    found = opened(qtbot, window, PLAYBOOKS)
    assert isinstance(found, PlaybooksPart)
    return found


@pytest.fixture
def nurture(qtbot: QtBot, window: Window, part: PlaybooksPart) -> PlaybookEditor:
    """The editor of the playbook that nurtures leads."""
    qtbot.mouseClick(part.entries[stored(window, "lead-nurture").id], Left)
    settle(qtbot, window)
    assert part.editor.isVisible()
    return part.editor


def stored(window: Window, name: str) -> Playbook:
    return next(one for one in window.desk.look(playbooks_in_use) if name in {one.key, one.name})


def whats(window: Window, name: str = "lead-nurture") -> list[tuple[int, str]]:
    return [(step.day, step.what) for step in stored(window, name).steps]


def pick(box: object, value: object) -> None:
    """Choose from a box, as its list does."""
    place = box.findData(value)  # type: ignore[attr-defined]  # a combo box
    box.setCurrentIndex(place)  # type: ignore[attr-defined]
    box.activated.emit(place)  # type: ignore[attr-defined]


def do(editor: PlaybookEditor, text: str) -> None:
    """Choose something from the menu of the playbook."""
    menu = editor.more.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_a_playbook_that_came_along_is_changed_and_restored(
    qtbot: QtBot, window: Window, nurture: PlaybookEditor
) -> None:
    came = stored(window, "lead-nurture")
    write(qtbot, window, nurture.name, "Until they answer")
    pick(nurture.event_kind, EventKind.CHAMBER_MEETING.value)
    qtbot.keyClick(nurture.ends, Qt.Key.Key_Space)
    write(qtbot, window, nurture.step_row(1).what, "Ring {name} about {orgnization}")
    pick(nurture.step_row(1).kind, ActivityKind.MEETING.value)
    settle(qtbot, window)
    now = stored(window, "Until they answer")
    assert (now.stage_kind, now.event_kind, now.ends_on_answer) == (
        StageKind.LEAD,
        EventKind.CHAMBER_MEETING,
        False,
    )
    assert (now.steps[1].kind, now.steps[1].what) == (ActivityKind.MEETING, "Ring {name} about {orgnization}")
    assert now.steps[0] == came.steps[0]
    assert "{orgnization}" in nurture.step_row(1).odd.text()
    assert nurture.step_row(1).odd.isVisible()
    do(nurture, "Restore how it came")
    settle(qtbot, window)
    assert stored(window, "lead-nurture").steps == came.steps
    assert nurture.name.text() == "Nurture a lead until it answers"
    undo(qtbot, window)
    assert nurture.name.text() == "Until they answer"


def test_edits_that_follow_each_other_at_once_all_hold(
    qtbot: QtBot, window: Window, nurture: PlaybookEditor
) -> None:
    first, second = nurture.step_row(0), nurture.step_row(1)
    for field, text in ((first.what, " and smile"), (second.call_to_action, " soon"), (second.what, "!")):
        focus(qtbot, window, field)
        qtbot.keyClick(field, Qt.Key.Key_End)
        qtbot.keyClicks(field, text)
    qtbot.keyClick(nurture.ends, Qt.Key.Key_Space)
    nurture.ends.setFocus()
    settle(qtbot, window)
    now = stored(window, "lead-nurture")
    assert now.steps[0].what == "Thank {name} and offer help and smile"
    assert (now.steps[1].what, now.steps[1].call_to_action) == (
        "Call {name}!",
        "Agree on a free consultation soon",
    )
    assert not now.ends_on_answer


def test_steps_are_added_put_in_order_and_removed_and_their_days_follow(
    qtbot: QtBot, window: Window, nurture: PlaybookEditor
) -> None:
    before = whats(window)
    qtbot.mouseClick(nurture.adder.opener, Left)
    qtbot.keyClicks(nurture.adder.field, "Visit {name}")
    qtbot.keyClick(nurture.adder.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert whats(window) == [*before, (33, "Visit {name}")]
    row = nurture.step_row(5)
    focus(qtbot, window, row.what)
    qtbot.keyClick(row.what, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    assert whats(window)[-2:] == [(30, "Visit {name}"), before[-1]]
    assert nurture.step_row(4) is row
    assert row.what.hasFocus()
    drag(qtbot, nurture.step_row(0), nurture.step_row(1))
    settle(qtbot, window)
    assert whats(window)[:2] == [before[1], (3, before[0][1])]
    focus(qtbot, window, nurture.step_row(0).what)
    qtbot.keyClicks(nurture.step_row(0).what, "half ty")
    choose(nurture.step_row(0), "Remove step")
    settle(qtbot, window)
    assert before[1] not in whats(window)
    write(qtbot, window, nurture.step_row(0).day, "20")
    assert whats(window)[2][0] == 20


def test_the_preview_fills_in_the_fields(qtbot: QtBot, window: Window, nurture: PlaybookEditor) -> None:
    nurture.view.choose(PREVIEW)
    texts = [one.text() for one in nurture.preview.findChildren(QLabel)]
    assert "Thank Ada Lovelace and offer help" in texts
    assert not any("{" in text for text in texts)
    assert nurture.steps.isHidden()


def test_a_field_goes_where_one_writes(qtbot: QtBot, window: Window, nurture: PlaybookEditor) -> None:
    what = nurture.step_row(0).what
    focus(qtbot, window, what)
    what.setText("Thank ")
    chip = next(one for one in nurture.fields.findChildren(QAbstractButton) if one.text() == "{given}")
    qtbot.mouseClick(chip, Left)
    qtbot.keyClick(what, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert whats(window)[0][1] == "Thank {given}"


def test_a_copy_is_a_playbook_of_ones_own(qtbot: QtBot, window: Window, nurture: PlaybookEditor) -> None:
    do(nurture, "Duplicate")
    settle(qtbot, window)
    assert nurture.name.text() == "Nurture a lead until it answers (copy)"
    write(qtbot, window, nurture.step_row(0).what, "Only here")
    assert whats(window, "Nurture a lead until it answers (copy)")[0] == (1, "Only here")
    assert whats(window)[0] == (1, "Thank {name} and offer help")


def test_a_playbook_of_ones_own_is_added_and_removed(
    qtbot: QtBot, window: Window, part: PlaybooksPart
) -> None:
    qtbot.mouseClick(part.adder.opener, Left)
    qtbot.keyClicks(part.adder.field, "After a charity run")
    qtbot.keyClick(part.adder.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert part.editor.isVisible()
    assert part.editor.name.text() == "After a charity run"
    assert whats(window, "After a charity run") == [(1, "Write to {name}")]
    write(qtbot, window, part.editor.step_row(0).what, " ")
    assert "says what to do" in part.editor.step_row(0).what.spoken_words()
    assert whats(window, "After a charity run") == [(1, "Write to {name}")]
    focus(qtbot, window, part.editor.back)
    qtbot.keyClick(part.editor.back, Qt.Key.Key_Escape)
    assert part.group.isVisible()
    part.open_playbook(stored(window, "After a charity run").id)
    settle(qtbot, window)
    do(part.editor, "Remove playbook")
    settle(qtbot, window)
    assert part.group.isVisible()
    assert len(part.entries) == 3
    (back,) = part.removed.buttons.values()
    qtbot.mouseClick(back, Left)
    settle(qtbot, window)
    assert len(part.entries) == 4
    assert part.removed.isHidden()
