"""The gate of an organization: one of its people is who was spoken with."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.stages import Stage
from leaddesk.gui.dialogs.gate import OneSheet, move_contacts
from leaddesk.gui.dialogs.gate_sections import TalkSection
from leaddesk.gui.window import Window
from leaddesk.services import contacts, followups
from tests.gui.conftest import MakeWindow, settle
from tests.support import make_contact, make_organization

NEW = 2


def gate(qtbot: QtBot, window: Window) -> Any:
    """The sheet that opens when Acme is to become a prospect."""
    stages = window.desk.look(lambda reader: reader.all(Stage))
    qualified = next(stage for stage in stages if stage.key == "qualified-prospect")
    move_contacts(window.desk, window.main, [1], qualified)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.main.findChildren(OneSheet)))
    (opened,) = window.main.findChildren(OneSheet)
    return opened


def test_who_of_them_was_spoken_with_is_chosen_from_its_people(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(empty=True)
    space = window.desk.workspace
    contacts.add(space, make_organization("Acme", stage_id=NEW))
    contacts.add(space, make_contact("Bob Bolt", organization="Acme", stage_id=NEW))
    sheet = gate(qtbot, window)
    sheet.activateWindow()
    (talk,) = sheet.findChildren(TalkSection)
    talk.person.setFocus()
    qtbot.keyClicks(talk.person, "bol")
    popup = talk.person.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.keyClicks(talk.field, "They need it in spring")
    qtbot.keyClicks(sheet.why, "fits")
    qtbot.mouseClick(sheet.override, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    (call,) = window.desk.look(lambda reader: reader.all(Activity))
    assert (call.person, call.note, call.two_way) == ("Bob Bolt", "They need it in spring", True)


def test_a_talk_with_one_of_its_people_is_known_already(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(empty=True)
    space = window.desk.workspace
    contacts.add(space, make_organization("Acme", stage_id=NEW))
    contacts.add(space, make_contact("Bob Bolt", organization="Acme", stage_id=NEW))
    followups.log(space, [2], ActivityKind.CALL, outcome=Outcome.REACHED)
    (talk,) = gate(qtbot, window).findChildren(TalkSection)
    assert talk.field is None
    assert "spoken with Bob Bolt" in [words.text() for words in talk.findChildren(QLabel)]
