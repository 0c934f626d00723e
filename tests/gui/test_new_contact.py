"""Somebody new: typed or pasted, told if they are here already, saved as one change."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact, ContactKind, Rating
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.qualification import Statement
from leaddesk.domain.stages import Stage
from leaddesk.gui.dialogs.new_contact import DRAFT, NewContactSheet
from leaddesk.gui.window import Window
from leaddesk.services import contacts, events
from leaddesk.workspace import Workspace
from tests.gui.conftest import MakeWindow, settle
from tests.support import everything, make_contact

SIGNATURE = """Marta Bianchi
Sales manager
Bianchi Imballaggi S.r.l.
Via Roma 1, 37121 Verona
Tel. 045 555 0122
Cell. 333 555 0122
marta@bianchi.example
"""
CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Lovelace;Ada;;;\nFN:Ada Lovelace\nBDAY:1815-12-10\nEND:VCARD\n"


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window(empty=True)


@pytest.fixture
def opened(qtbot: QtBot, window: Window) -> Callable[[], NewContactSheet]:
    """Opens the sheet as the user does: by Ctrl+N."""

    def press() -> NewContactSheet:
        command = next(one for one in window.main.menus.commands() if one.key == "Ctrl+N")
        command.action.trigger()
        (sheet,) = window.main.findChildren(NewContactSheet)
        settle(qtbot, window)
        qtbot.waitUntil(sheet.fields["name"].hasFocus)
        return sheet

    return press


Opened = Callable[[], NewContactSheet]


def type_in(qtbot: QtBot, sheet: NewContactSheet, **texts: str) -> None:
    for name, text in texts.items():
        sheet.fields[name].setFocus()
        qtbot.keyClicks(sheet.fields[name], text)


def paste(qtbot: QtBot, window: Window, sheet: NewContactSheet, text: str) -> None:
    sheet.pasted.setPlainText(text)
    settle(qtbot, window)


def the_contact(window: Window) -> Contact:
    (contact,) = everything(window.workspace, Contact)
    return contact


def test_somebody_is_typed_saved_shown_and_taken_back(qtbot: QtBot, window: Window, opened: Opened) -> None:
    sheet = opened()
    type_in(
        qtbot,
        sheet,
        name="Anna Bianchi",
        organization="Rossi",
        title="Buyer",
        email="a@rossi.example",
        phone="1234567",
    )
    sheet.rating.choose("hot")
    qtbot.keyClicks(sheet.tags.field, "VIP")
    qtbot.keyClicks(sheet.interests.field, "Sealing")
    qtbot.keyClicks(sheet.note, "Met on the train")
    qtbot.keyClick(sheet.note, Qt.Key.Key_Return)
    settle(qtbot, window)
    contact = the_contact(window)
    assert (contact.name.given, contact.name.family, contact.organization, contact.titles) == (
        "Anna",
        "Bianchi",
        "Rossi",
        ("Buyer",),
    )
    assert ([m.value for m in contact.emails], [p.value for p in contact.phones]) == (
        ["a@rossi.example"],
        ["1234567"],
    )
    assert (contact.rating, contact.tags, contact.notes) == (Rating.HOT, ("VIP",), ("Met on the train",))
    assert [wish.text for wish in everything(window.workspace, Statement)] == ["Sealing"]
    assert window.contacts.detail.contact_id == contact.id
    window.desk.undo()
    settle(qtbot, window)
    assert everything(window.workspace, Contact) == everything(window.workspace, Statement) == []


def test_somebody_met_at_the_current_event_is_a_lead_with_an_encounter(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    events.add(
        window.workspace, Event(name="Fair", starts_on=date(2020, 1, 1), interests=("Sealing", "Prices"))
    )
    settle(qtbot, window)
    window.current_event.make_current(1)
    settle(qtbot, window)
    sheet = opened()
    assert sheet.met_at.currentText() == "Fair"
    qtbot.mouseClick(sheet.interests.chips["Prices"], Qt.MouseButton.LeftButton)
    type_in(qtbot, sheet, name="Anna Bianchi", email="a@rossi.example")
    qtbot.keyClick(sheet.fields["email"], Qt.Key.Key_Return)
    settle(qtbot, window)
    (met,) = everything(window.workspace, Encounter)
    assert (met.contact_id, met.interests) == (the_contact(window).id, ("Prices",))
    stages = {stage.id: stage.key for stage in everything(window.workspace, Stage)}
    assert stages[the_contact(window).stage_id or 0] == "new-lead"


def test_another_event_offers_its_own_interests(qtbot: QtBot, window: Window, opened: Opened) -> None:
    events.add(window.workspace, Event(name="Fair", starts_on=date(2020, 1, 1), interests=("Sealing",)))
    settle(qtbot, window)
    sheet = opened()
    qtbot.keyClicks(sheet.interests.field, "Prices")
    sheet.met_at.setCurrentIndex(sheet.met_at.findText("Fair"))
    assert list(sheet.interests.chips) == ["Sealing", "Prices"]
    assert sheet.interests.words() == ("Prices",)


def test_a_pasted_signature_is_sorted_out(qtbot: QtBot, window: Window, opened: Opened) -> None:
    sheet = opened()
    type_in(qtbot, sheet, title="My own title")
    paste(qtbot, window, sheet, SIGNATURE)
    shown = {name: field.text() for name, field in sheet.fields.items()}
    assert shown == {
        "name": "Marta Bianchi",
        "organization": "Bianchi Imballaggi S.r.l.",
        "title": "My own title",
        "email": "marta@bianchi.example",
        "phone": "045 555 0122",
    }
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    contact = the_contact(window)
    assert [phone.value for phone in contact.phones] == ["045 555 0122", "333 555 0122"]
    assert contact.addresses[0].city == "Verona"
    assert contact.titles == ("My own title",)


def test_a_pasted_card_keeps_what_there_is_no_field_for(qtbot: QtBot, window: Window, opened: Opened) -> None:
    sheet = opened()
    paste(qtbot, window, sheet, SIGNATURE)
    paste(qtbot, window, sheet, CARD)
    assert sheet.fields["name"].text() == "Ada Lovelace"
    assert sheet.fields["email"].text() == ""
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    contact = the_contact(window)
    assert (contact.birthday, contact.name.family) == ("1815-12-10", "Lovelace")
    assert contact.card is not None


def test_an_organization_alone_is_one(qtbot: QtBot, window: Window, opened: Opened) -> None:
    sheet = opened()
    type_in(qtbot, sheet, organization="Acme")
    qtbot.keyClick(sheet.fields["organization"], Qt.Key.Key_Return)
    settle(qtbot, window)
    assert the_contact(window).kind is ContactKind.ORGANIZATION


def test_nobody_is_refused_and_nothing_lost(qtbot: QtBot, window: Window, opened: Opened) -> None:
    sheet = opened()
    type_in(qtbot, sheet, title="Buyer")
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert sheet.isVisible()
    assert "needs a name" in sheet.problem.text()
    assert sheet.fields["title"].text() == "Buyer"
    assert everything(window.workspace, Contact) == []


def test_escape_asks_before_anything_is_lost(qtbot: QtBot, window: Window, opened: Opened) -> None:
    sheet = opened()
    type_in(qtbot, sheet, name="Half typ")
    qtbot.keyClick(sheet.fields["name"], Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert not sheet.leaving.isHidden()
    qtbot.mouseClick(sheet.leaving.keep, Qt.MouseButton.LeftButton)
    assert sheet.fields["name"].text() == "Half typ"


def test_what_is_half_typed_survives_a_crash(qtbot: QtBot, window: Window, opened: Opened) -> None:
    sheet = opened()
    type_in(qtbot, sheet, name="Half typ")
    qtbot.keyClicks(sheet.note, "wants a dem")
    qtbot.waitUntil(lambda: (window.workspace.recall(DRAFT) or {}).get("note") == "wants a dem")
    path = window.workspace.database.path
    crashed = Workspace.open(path, keeps_history=False)  # as it is found after the window is gone
    assert crashed.recall(DRAFT)["name"] == "Half typ"
    crashed.close()
    qtbot.keyClick(sheet.fields["name"], Qt.Key.Key_Escape)
    qtbot.mouseClick(sheet.leaving.discard, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.workspace.recall(DRAFT) is None


def test_who_is_here_already_is_told_and_opened_and_what_was_typed_waits(
    qtbot: QtBot, window: Window, opened: Opened
) -> None:
    contacts.add(window.workspace, make_contact("Anna", "Bianchi", email="anna@rossi.example"))
    settle(qtbot, window)
    sheet = opened()
    type_in(qtbot, sheet, name="A. Bianchi", email="anna@rossi.example")
    qtbot.waitUntil(lambda: not sheet.known.isHidden())
    (opener,) = sheet.known.findChildren(QPushButton)
    assert opener.accessibleName() == "Open Anna Bianchi"
    qtbot.mouseClick(opener, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.contacts.detail.contact_id == the_contact(window).id
    assert window.workspace.recall(DRAFT)["name"] == "A. Bianchi"
    qtbot.waitUntil(lambda: not window.main.findChildren(NewContactSheet))
    again = opened()
    assert again.fields["name"].text() == "A. Bianchi"
    qtbot.mouseClick(again.start_over, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert again.fields["name"].text() == ""
    assert window.workspace.recall(DRAFT) is None
