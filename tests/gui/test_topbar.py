"""The search field at the top, as it is reached by key."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.gui.window import Window
from tests.gui.conftest import settle


def test_a_new_search_is_typed_over_the_old_one(qtbot: QtBot, window: Window) -> None:
    field, held = window.main.search_field, Qt.KeyboardModifier.ControlModifier
    window.search("stage:new-lead")
    for text in ("martina", "anna"):
        qtbot.keyClick(window.main, Qt.Key.Key_F, held)
        assert field.hasFocus()
        qtbot.keyClicks(field, text)
        settle(qtbot, window)
        assert field.text() == text
        assert window.contacts.query() == f"{text} stage:new-lead", "the filter is a chip and stays"
