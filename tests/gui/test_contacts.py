"""The contacts page: filters, editing in place, and what is done with those selected."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact, Rating
from leaddesk.gui.application import Window
from leaddesk.gui.pages.contacts import ContactsPage
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from tests.gui.conftest import settle


def contacts_page(qtbot: QtBot, window: Window) -> ContactsPage:
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    return window.contacts


def field(page: ContactsPage, key: str) -> InplaceEdit:
    return next(
        editor for editor in page.detail.editors() if editor.key == key and isinstance(editor, InplaceEdit)
    )


def stored(window: Window, contact_id: int) -> Contact:
    found = window.desk.look(lambda reader: reader.one(Contact, contact_id))
    assert found is not None
    return found


def test_the_model_keeps_qts_rules(qtbot: QtBot, window: Window, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(contacts_page(qtbot, window).model)


def test_chips_narrow_and_show_everybody_widens(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    for chip in page.filters.findChildren(type(next(iter(page.filters._chips.values())))):
        if chip.text() == "Prospects":
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert page.model.rowCount() == 4
    page.filters.clear()
    settle(qtbot, window)
    assert page.model.rowCount() == 85


def test_a_value_is_edited_where_it_stands_and_undone(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    contact_id = page.detail.contact_id
    assert contact_id is not None
    before = stored(window, contact_id)
    title = field(page, "title")
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Head of everything")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert stored(window, contact_id).titles[0] == "Head of everything"
    window.main.menus.undo.trigger()
    settle(qtbot, window)
    assert stored(window, contact_id) == before


def test_escape_brings_the_old_value_back(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    title = field(page, "title")
    old = title.text()
    title.setFocus()
    qtbot.keyClicks(title, "!!")
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == old
    assert page.detail.contact_id is not None
    assert stored(window, page.detail.contact_id).titles[0] == old


def test_what_is_being_typed_survives_a_change_from_elsewhere(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    organization = field(page, "organization")
    organization.setFocus()
    organization.selectAll()
    qtbot.keyClicks(organization, "Half typ")
    page.contact_actions.rate(Rating.COLD)
    settle(qtbot, window)
    assert field(page, "organization").text() == "Half typ"
    assert page.detail.contact_id is not None
    assert stored(window, page.detail.contact_id).rating is Rating.COLD


def test_several_are_deleted_and_come_back_by_the_toast(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    page.table.selectAll()
    assert len(page.selected_ids()) == 85
    page.contact_actions.delete()
    settle(qtbot, window)
    assert window.desk.look(lambda reader: reader.count(Contact)) == 0
    qtbot.mouseClick(window.main.toast.action, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.desk.look(lambda reader: reader.count(Contact)) == 85
