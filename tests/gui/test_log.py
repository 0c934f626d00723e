"""Logging from anywhere: the same keys on every page, what is asked of a call, and what the toast says came of it."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import Accuracy, Contact, ContactKind
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.playbook import Playbook
from leaddesk.gui.dialogs.follow_up import plan_follow_up
from leaddesk.gui.dialogs.log import LogSheet, finish
from leaddesk.gui.window import Window
from leaddesk.services import consent, contacts, events, organizations, playbooks
from tests.gui.conftest import MakeWindow, settle
from tests.support import Clock, make_contact, make_organization

NEW = 2
Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot) -> Window:
    """Ada with two numbers, met at the Messe and nurtured; Acme, where Bob works."""
    window = make_window(empty=True)
    space = window.desk.workspace
    space.now = Clock()
    contacts.add(space, make_contact("Ada", phone=("+44 1", "+44 2"), stage_id=NEW))
    contacts.add(space, make_organization("Acme", phone="+49 3", stage_id=NEW))
    contacts.add(space, make_contact("Bob", organization="Acme", stage_id=NEW))
    assert organizations_people(window) == [3]
    events.add(space, Event(name="Messe"))
    events.log_encounter(space, Encounter(contact_id=1, event_id=1, at=space.now()))
    nurture = next(
        one for one in window.desk.look(lambda reader: reader.all(Playbook)) if one.key == "lead-nurture"
    )
    playbooks.start(space, [1], nurture)
    settle(qtbot, window)
    return window


def organizations_people(window: Window) -> list[int]:
    return window.desk.look(lambda reader: organizations.people_of(reader, 2))


def logged(window: Window) -> list[Activity]:
    return window.desk.look(lambda reader: reader.all(Activity))


def opened(qtbot: QtBot, window: Window) -> Any:
    def sheets() -> list[LogSheet]:
        return [one for one in window.main.findChildren(LogSheet) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(sheets()))
    (sheet,) = sheets()
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def show(qtbot: QtBot, window: Window, page: str) -> None:
    """Go to where Ada is selected."""
    if page == "event":
        window.open_event(1)
        settle(qtbot, window)
        qtbot.waitUntil(lambda: window.events.page.table.model().rowCount() == 1)
        window.events.page.table.select_row(0)
    elif page == "pipeline":
        window.main.show_page(window.pipeline)
        settle(qtbot, window)
        column = next(found for found in window.pipeline.view.columns if found.stage.key == "new-lead")
        row = list(column.cards.ids).index(1)
        place = column.list.visualRect(column.list.cards.index(row, 0)).center()
        qtbot.mouseClick(column.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    elif page == "today":
        window.main.show_page(window.today)
        settle(qtbot, window)
        window.today.view.setCurrentIndex(window.today.model.index(1, 0))
    else:
        window.open_contact(1)
        settle(qtbot, window)
        (window.contacts.detail if page == "detail" else window.contacts.table).setFocus()


def test_a_call_is_logged_in_two_keystrokes_from_anywhere(qtbot: QtBot, window: Window) -> None:
    pages = ("today", "contacts", "detail", "pipeline", "event")
    ways = [(page, Key.Key_L, Held.ControlModifier) for page in pages]
    ways += [(page, Key.Key_C, Held.NoModifier) for page in pages if page != "detail"]
    for count, (page, key, held) in enumerate(ways, 1):
        show(qtbot, window, page)
        window.main.activateWindow()
        qtbot.waitUntil(window.main.isActiveWindow)
        qtbot.keyClick(QApplication.focusWidget() or window.main, key, held)
        sheet = opened(qtbot, window)
        qtbot.keyClick(sheet, Key.Key_Return)
        qtbot.waitUntil(lambda sheet=sheet: sheet.is_over)
        settle(qtbot, window)
        calls = logged(window)
        assert len(calls) == count, (page, key)
        assert (calls[-1].contact_id, calls[-1].kind, calls[-1].two_way) == (1, ActivityKind.CALL, False)


def test_the_wrong_one_of_several_numbers_becomes_doubtful_and_the_toast_says_so(
    qtbot: QtBot, window: Window
) -> None:
    show(qtbot, window, "contacts")
    window.contacts.contact_actions.log(ActivityKind.CALL)
    sheet = opened(qtbot, window)
    assert sheet.details.isHidden()
    sheet.outcomes.buttons[Outcome.WRONG_NUMBER].click()
    qtbot.mouseClick(sheet.details.buttons["+44 2"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.main.toast.text.text() == "Logged the call · +44 2 is doubtful now")
    phones = window.desk.look(lambda reader: reader.get(Contact, [1]))[1].phones
    assert [phone.confirmation and phone.confirmation.accuracy for phone in phones] == [
        None,
        Accuracy.DOUBTFUL,
    ]


def test_an_answer_ends_the_playbook_and_the_toast_says_so(qtbot: QtBot, window: Window) -> None:
    show(qtbot, window, "contacts")
    window.contacts.contact_actions.log(ActivityKind.EMAIL)
    sheet = opened(qtbot, window)
    assert not sheet.two_way.isChecked()
    sheet.inbound.click()
    assert sheet.two_way.isChecked()
    sheet.two_way.click()  # they wrote, and nobody has answered them yet
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    over = "Logged the e-mail · “Nurture a lead until it answers” is over"
    qtbot.waitUntil(lambda: window.main.toast.text.text() == over)
    assert not logged(window)[0].two_way


def test_of_an_organization_its_people_are_offered(qtbot: QtBot, window: Window) -> None:
    window.open_contact(2)
    settle(qtbot, window)
    window.contacts.contact_actions.log(ActivityKind.CALL)
    sheet = opened(qtbot, window)
    sheet.outcomes.buttons[Outcome.REACHED].click()
    sheet.person.setFocus()
    qtbot.keyClick(sheet.person, Key.Key_Down)
    popup = sheet.person.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert sheet.person.text() == "Bob"
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    (call,) = logged(window)
    assert (call.person, call.two_way) == ("Bob", True)
    assert window.desk.look(lambda reader: reader.get(Contact, [2]))[2].kind is ContactKind.ORGANIZATION


def test_what_is_planned_with_a_chip_is_of_its_kind_and_refused_to_who_does_not_want_it(
    qtbot: QtBot, window: Window
) -> None:
    space = window.desk.workspace
    consent.object_to(space, [2], Barred.NO_CALL)
    for id_, is_planned in ((2, False), (1, True)):
        sheet = plan_follow_up(window.desk, window.main, [id_])
        assert sheet is not None
        sheet.next.usual.buttons["call"].click()
        sheet.next.day.chips.buttons[window.desk.today()].click()  # another day is still a call
        qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        planned = window.desk.look(lambda reader: reader.all(FollowUp))
        found = [step.kind for step in planned if step.contact_id == id_ and step.run_id is None]
        assert found == [ActivityKind.CALL] * is_planned
        assert sheet.is_over is is_planned
    # Done, it is a call that is asked about, whatever its words say.
    (step,) = [one for one in planned if one.run_id is None]
    reworded = replace(step, what="Find out about the budget")
    finish(window.desk, window.main, [1], [reworded])
    assert opened(qtbot, window).kinds.value() is ActivityKind.CALL


def test_a_note_and_a_mailing_have_their_keys_too(qtbot: QtBot, window: Window) -> None:
    show(qtbot, window, "contacts")
    for key, kind in ((Key.Key_N, ActivityKind.NOTE), (Key.Key_G, ActivityKind.MAILING)):
        window.main.activateWindow()
        qtbot.waitUntil(window.main.isActiveWindow)
        qtbot.keyClick(window.contacts.table, key, Held.ControlModifier | Held.ShiftModifier)
        sheet = opened(qtbot, window)
        qtbot.keyClicks(sheet.note, "Spring catalogue")
        qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda sheet=sheet: sheet.is_over)
        settle(qtbot, window)
        assert (logged(window)[-1].kind, logged(window)[-1].note) == (kind, "Spring catalogue")
