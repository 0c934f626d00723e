"""The frame: pages, search, undo."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.gui.application import Window
from leaddesk.gui.dialogs.palette import Palette
from tests.gui.conftest import settle


def test_the_contacts_are_shown_as_their_page_is_opened(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    assert window.contacts.model.rowCount() == 85
    assert window.contacts.count.text() == "85 contacts"


def test_typing_into_the_search_shows_who_is_found(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClicks(window.main.search_field, "thornb")
    settle(qtbot, window)
    assert [window.contacts.model.row_at(0).name] == ["Margaret Thornbury"]
    assert window.contacts.model.rowCount() == 1


def test_the_palette_finds_people_events_stages_and_commands(qtbot: QtBot, window: Window) -> None:
    window.open_palette()
    palette = window.main.findChild(Palette)
    assert palette is not None
    for typed, first in (
        ("kersch", "Martina Kerschhofer"),
        ("messe", "Messe 2026"),
        ("propos", "Proposal"),
        ("dark", "Dark"),
    ):
        palette.field.setText(typed)
        settle(qtbot, window)
        lines = [palette.lines.item(row).text() for row in range(palette.lines.count())]
        assert any(line.startswith(first) for line in lines), lines


def test_enter_in_the_palette_opens_who_is_chosen(qtbot: QtBot, window: Window) -> None:
    window.open_palette()
    palette = window.main.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette.field, "kersch")
    settle(qtbot, window)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    shown = window.contacts.detail.contact_id
    assert shown is not None
    contact = window.desk.look(lambda reader: reader.one(Contact, shown))
    assert contact is not None
    assert contact.name.formatted == "Martina Kerschhofer"


def test_no_shortcut_is_given_twice(window: Window) -> None:
    keys = [key.toString() for action in window.main.menus.actions() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))
    assert len(keys) > 15
