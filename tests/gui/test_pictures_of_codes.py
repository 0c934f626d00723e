"""Codes come in as pictures, dropped, chosen or pasted, and go out on the screen."""

import io
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.formats import pictures
from leaddesk.formats.files import Given
from leaddesk.gui.dialogs.import_cards import Step
from leaddesk.gui.dialogs.qr_code import CodeSheet, OwnCardSheet, show_code
from leaddesk.gui.theme import Mode
from leaddesk.gui.window import Window
from leaddesk.services import contacts, own_card
from tests.gui.conftest import MakeWindow, settle
from tests.gui.importing import dialog_of, names, press_on
from tests.support import everything

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PICTURES = Path(__file__).parents[1] / "data" / "pictures"


def code(text: str) -> bytes:
    stream = io.BytesIO()
    segno.make_qr(text, encoding="utf-8").save(stream, kind="png", scale=4)
    return stream.getvalue()


def test_a_folder_of_pictures_is_imported(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(empty=True)
    window.import_cards()
    dialog = dialog_of(window)
    dialog.files.add([Given(str(PICTURES))])
    qtbot.waitUntil(dialog.on.isEnabled)
    press_on(qtbot, dialog, Step.PLAN)
    press_on(qtbot, dialog, Step.DONE)
    assert names(window) == ["Bo Lindqvist", "Elio Fontana", "Åsa Lindqvist"]


def test_a_screenshot_is_pasted(qtbot: QtBot, make_window: MakeWindow) -> None:
    window: Window = make_window(empty=True)
    QGuiApplication.clipboard().setImage(QImage.fromData(code("MECARD:N:Doe,Jane;TEL:+44 20 7946 0101;;")))
    window.import_cards()
    dialog = dialog_of(window)
    qtbot.keyClick(dialog.files, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(dialog.on.isEnabled)
    assert dialog.files.model.index(0, 0).data() == "Pasted picture"
    press_on(qtbot, dialog, Step.PLAN)
    press_on(qtbot, dialog, Step.DONE)
    assert names(window) == ["Jane Doe"]


def scanned(widget: QWidget) -> str:
    """What a phone would read from the screen."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    (record,) = pictures.read(io.BytesIO(bytes(buffer.data().data())))
    assert record.contact
    return record.contact.name.formatted


def open_sheet(qtbot: QtBot, window: Window, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: any(sheet.isVisible() for sheet in window.main.findChildren(kind)))
    return next(sheet for sheet in window.main.findChildren(kind) if sheet.isVisible())


def first_contact(window: Window) -> Contact:
    return next(contact for contact in everything(window.desk.workspace, Contact) if contact.notes)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_contact_is_shown_as_a_code_that_a_phone_reads(
    qtbot: QtBot, make_window: MakeWindow, mode: Mode
) -> None:
    window = make_window(mode=mode)
    contact = first_contact(window)
    window.open_contact(contact.id)
    settle(qtbot, window)
    qtbot.keyClick(window.main, Qt.Key.Key_Q, CONTROL | SHIFT)
    sheet = open_sheet(qtbot, window, CodeSheet)
    assert scanned(sheet.view) == contact.display_name
    assert "the notes" in sheet.notice.text()
    sheet.resize(sheet.width(), 400)
    assert scanned(sheet.view) == contact.display_name
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.main.findChildren(CodeSheet))


def test_a_code_is_copied_and_saved(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = first_contact(window)
    show_code(window.desk, window.main, contact.id)
    sheet = open_sheet(qtbot, window, CodeSheet)
    qtbot.mouseClick(sheet.copy, Qt.MouseButton.LeftButton)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert b"BEGIN:VCARD" in bytes(mime.data("text/vcard").data())
    for chosen, kind, expected in (("a.png", "Picture (*.png)", "a.png"), ("b", "Drawing (*.svg)", "b.svg")):
        answer = (str(tmp_path / chosen), kind)
        monkeypatch.setattr(
            "leaddesk.gui.dialogs.qr_code.QFileDialog.getSaveFileName", lambda *_, answer=answer: answer
        )
        qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda expected=expected: expected in sheet.notice.text())
        assert (tmp_path / expected).exists()
    answer = (str(tmp_path / "nowhere" / "c.png"), "")
    monkeypatch.setattr("leaddesk.gui.dialogs.qr_code.QFileDialog.getSaveFileName", lambda *_: answer)
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "could not be written" in sheet.problem.text())
    sheet.reject()


def test_ones_own_card_is_asked_for_once(qtbot: QtBot, window: Window) -> None:
    contact = first_contact(window)
    qtbot.keyClick(window.main, Qt.Key.Key_M, CONTROL | SHIFT)
    asked = open_sheet(qtbot, window, OwnCardSheet)
    assert not asked.take.isEnabled()
    qtbot.keyClicks(asked.pick, contact.display_name)
    qtbot.waitUntil(lambda: asked.pick.offers.rowCount() > 0)
    qtbot.keyClick(asked.pick, Qt.Key.Key_Return)
    qtbot.mouseClick(asked.take, Qt.MouseButton.LeftButton)
    sheet = open_sheet(qtbot, window, CodeSheet)
    assert scanned(sheet.view) == contact.display_name
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.main.findChildren(CodeSheet))
    window.main.activateWindow()  # as a window manager does
    qtbot.waitUntil(window.main.isActiveWindow)
    qtbot.keyClick(window.main, Qt.Key.Key_M, CONTROL | SHIFT)
    again = open_sheet(qtbot, window, CodeSheet)
    qtbot.mouseClick(again.other, Qt.MouseButton.LeftButton)
    open_sheet(qtbot, window, OwnCardSheet).reject()


def test_a_contact_that_went_meanwhile_is_asked_for_anew(qtbot: QtBot, window: Window) -> None:
    contact = first_contact(window)
    own_card.choose_me(window.desk.workspace, contact.id)
    contacts.delete(window.desk.workspace, [contact.id])
    qtbot.keyClick(window.main, Qt.Key.Key_M, CONTROL | SHIFT)
    open_sheet(qtbot, window, OwnCardSheet).reject()


def test_several_contacts_have_no_code(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    window.contacts.table.selectAll()
    qtbot.keyClick(window.main, Qt.Key.Key_Q, CONTROL | SHIFT)
    qtbot.waitUntil(window.main.toast.isVisible)
    assert not window.main.findChildren(CodeSheet)
