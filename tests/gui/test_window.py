"""The frame: pages, search, undo."""

from pytestqt.qtbot import QtBot

from leaddesk.gui.application import Window
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
