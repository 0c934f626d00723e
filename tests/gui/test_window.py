"""The frame: pages, search, undo."""

from pytestqt.qtbot import QtBot

from leaddesk.gui.window import Window
from tests.gui.conftest import settle


def test_the_contacts_are_shown_as_their_page_is_opened(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    assert window.contacts.model.rowCount() == 85
    assert window.contacts.head.counted.text() == "85 contacts"


def test_typing_into_the_search_shows_who_is_found(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClicks(window.main.search_field, "thornb")
    settle(qtbot, window)
    assert [window.contacts.model.row_at(0).name] == ["Margaret Thornbury"]
    assert window.contacts.model.rowCount() == 1


def test_no_shortcut_is_given_twice(window: Window) -> None:
    keys = [key.toString() for command in window.main.menus.commands() for key in command.action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))
    assert len(keys) > 15
