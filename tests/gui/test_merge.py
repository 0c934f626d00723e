"""Contacts that are one are made one: the user says which is kept, and sees what comes of it before."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.contact import Contact
from leaddesk.gui.dialogs.merge import MergeSheet
from leaddesk.gui.window import Window
from leaddesk.services import contacts, followups
from tests.gui.conftest import MakeWindow, settle
from tests.support import make_contact, make_organization

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot) -> Window:
    """Ada twice, the second time called upon; and Acme."""
    window = make_window(empty=True)
    space = window.desk.workspace
    contacts.add(space, make_contact("Ada", "Lovelace", email="ada@x.example"))
    contacts.add(space, make_contact("Ada", "Lovelace", phone="+44 1"))
    contacts.add(space, make_organization("Acme"))
    followups.log(space, [2], ActivityKind.CALL, outcome=Outcome.REACHED)
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    return window


def people(window: Window) -> dict[int, Contact]:
    return {one.id: one for one in window.desk.look(lambda reader: reader.all(Contact))}


def opened(qtbot: QtBot, window: Window, rows: int) -> Any:
    """The sheet for the first rows of the table, sorted by name: Acme, Ada, Ada."""
    table = window.contacts.table
    table.select_row(1)
    if rows > 1:
        window.main.activateWindow()
        table.setFocus()
        qtbot.waitUntil(table.hasFocus)
        qtbot.keyClick(table, Key.Key_Down, Held.ShiftModifier)
    window.contacts.contact_actions.make_one.trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.main.findChildren(MergeSheet)))
    (sheet,) = window.main.findChildren(MergeSheet)
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def test_the_one_that_is_kept_takes_all_of_the_other(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window, 2)
    assert sheet.kept_id() == 2  # it has the call
    qtbot.keyClick(sheet.choices.checkedButton(), Key.Key_Left)
    assert sheet.kept_id() == 1
    qtbot.keyClick(sheet, Key.Key_Return)
    settle(qtbot, window)
    after = people(window)
    assert sorted(after) == [1, 3]
    assert [phone.value for phone in after[1].phones] == ["+44 1"]
    assert [call.contact_id for call in window.desk.look(lambda reader: reader.all(Activity))] == [1]
    window.desk.undo()
    settle(qtbot, window)
    assert sorted(people(window)) == [1, 2, 3]
    assert [call.contact_id for call in window.desk.look(lambda reader: reader.all(Activity))] == [2]


def test_of_one_alone_it_is_asked_who_is_the_same(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window, 1)
    assert not sheet.save.isEnabled()
    qtbot.keyClicks(sheet.pick, "acme")
    qtbot.waitUntil(lambda: sheet.pick.offers.rowCount() == 1)
    qtbot.keyClick(sheet.pick, Key.Key_Return)
    qtbot.waitUntil(sheet.problem.isVisible)
    assert sheet.problem.text() == "A person and an organization cannot be one."
    assert not sheet.save.isEnabled()
    assert sorted(people(window)) == [1, 2, 3]
