"""The frame: what it remembers, the sidebar, [New], the theme; everything reachable, nothing left behind."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Rating
from leaddesk.domain.lists import Filter
from leaddesk.gui.application import Window
from leaddesk.gui.dialogs.palette import Palette
from leaddesk.gui.pages.events import EventsPage
from leaddesk.gui.widgets.side_entry import SideEntry
from leaddesk.services import contacts
from leaddesk.storage import queries
from tests.gui.conftest import MakeWindow, settle

Left = Qt.MouseButton.LeftButton

# What is remembered


def test_size_and_page_are_remembered(make_window: MakeWindow, window: Window) -> None:
    window.main.resize(1024, 700)
    window.main.show_page(window.pipeline)
    again = make_window(again=window)
    assert (again.main.width(), again.main.height()) == (1024, 700)
    assert again.main.pages.currentWidget() is again.pipeline


def test_a_page_keeps_its_own_state(
    make_window: MakeWindow, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[dict[str, Any]] = []
    monkeypatch.setattr(EventsPage, "kept_state", lambda _page: {"widths": [1, 2]})
    monkeypatch.setattr(EventsPage, "restore_state", lambda _page, state: taken.append(state))
    make_window(again=window)
    assert taken == [{"widths": [1, 2]}]


@pytest.mark.parametrize(
    "memory",
    ["words", 7, [], {"geometry": "no geometry", "page": 3, "pages": ["events"]}, {"pages": {"events": 1}}],
)
def test_a_memory_that_makes_no_sense_never_keeps_the_window_from_opening(
    make_window: MakeWindow, window: Window, monkeypatch: pytest.MonkeyPatch, memory: object
) -> None:
    monkeypatch.setattr("leaddesk.gui.window_memory.WindowMemory.as_values", lambda _memory: memory)
    again = make_window(again=window)
    assert again.main.pages.currentWidget() is again.today


def test_a_page_that_stumbles_over_old_state_is_shown_as_new(
    make_window: MakeWindow, window: Window, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(_page: EventsPage, _state: dict[str, Any]) -> None:
        raise KeyError("Margaret Thornbury")

    monkeypatch.setattr(EventsPage, "kept_state", lambda _page: {"old": 1})
    monkeypatch.setattr(EventsPage, "restore_state", stumble)
    make_window(again=window)
    assert "in stumble" in caplog.text
    assert "Thornbury" not in caplog.text
    caplog.clear()


# The sidebar


def listed(window: Window) -> list[tuple[str, str]]:
    return [(entry.name, entry.count) for entry in window.main.lists.entries.values()]


def test_the_lists_stand_in_the_sidebar_with_their_counts(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: len(listed(window)) == 4 and all(count for _, count in listed(window)))
    hot = window.desk.look(
        lambda reader: queries.count(reader, Filter(ratings=(Rating.HOT,)), window.desk.today())
    )
    assert listed(window)[3] == ("Hot", str(hot))
    assert hot > 1


def test_a_count_follows_what_is_changed(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: dict(listed(window)).get("Hot") == "6")
    (cold, *_rest) = window.desk.look(
        lambda reader: queries.page(reader, Filter(ratings=(Rating.COLD,)), window.desk.today())
    )
    window.desk.change(lambda space: contacts.rate(space, [cold.id], Rating.HOT))
    qtbot.waitUntil(lambda: dict(listed(window))["Hot"] == "7")
    window.desk.undo()
    qtbot.waitUntil(lambda: dict(listed(window))["Hot"] == "6")


def test_nothing_is_counted_while_nobody_looks(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: all(count for _, count in listed(window)))
    settle(qtbot, window)
    window.main.hide()
    monkeypatch.setattr("leaddesk.gui.saved_lists.queries", None)
    window.main.lists._lists.refresh()
    settle(qtbot, window)
    assert window.main.alert.isHidden()


def test_a_list_is_one_click_away(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: len(listed(window)) == 4)
    hot = next(entry for entry in window.main.lists.entries.values() if entry.name == "Hot")
    qtbot.mouseClick(hot, Left)
    settle(qtbot, window)
    assert window.main.pages.currentWidget() is window.contacts
    assert window.contacts.model.rowCount() == 6
    assert hot.isChecked()
    assert not entry_of(window, "Contacts").isChecked()
    qtbot.mouseClick(entry_of(window, "Contacts"), Left)
    assert not hot.isChecked()


def test_the_sidebar_narrows_to_icons_and_stays_so(
    qtbot: QtBot, window: Window, make_window: MakeWindow
) -> None:
    wide = window.main.sidebar.width()
    qtbot.keyClick(window.main, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.main.sidebar.width() < wide / 3
    today = entry_of(window, "Today")
    assert today.toolTip() == f"Today {today.count} · Ctrl+1"
    assert window.main.lists.folded.isVisible()
    again = make_window(again=window)
    assert again.main.sidebar.is_narrow
    qtbot.mouseClick(again.main.sidebar.fold_button, Left)
    assert again.main.sidebar.width() == wide
    assert again.main.lists.entries


def test_a_narrow_sidebar_offers_the_lists_in_a_menu(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: all(count for _, count in listed(window)))
    window.main.sidebar.set_narrow(True)
    menu = QMenu(window.main)
    window.main.lists.fill_menu(menu)
    assert [action.text() for action in menu.actions()][3] == "Hot\t6"
    menu.actions()[3].trigger()
    settle(qtbot, window)
    assert window.contacts.model.rowCount() == 6


def test_a_long_list_name_is_elided_and_whole_in_the_tool_tip(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: len(listed(window)) == 4)
    long = next(iter(window.main.lists.entries.values()))
    long.set_name("Everybody & all who came to the stand on the second day of the fair")
    assert long.toolTip().startswith("Everybody & all who came to the stand on the second day of the fair")
    assert long.width() < window.main.sidebar.width()


def test_arrows_walk_the_sidebar(qtbot: QtBot, window: Window) -> None:
    entry_of(window, "Today").setFocus()
    qtbot.keyClick(entry_of(window, "Today"), Qt.Key.Key_Down)
    assert entry_of(window, "Contacts").hasFocus()
    qtbot.keyClick(entry_of(window, "Contacts"), Qt.Key.Key_Return)
    assert window.main.pages.currentWidget() is window.contacts


def entry_of(window: Window, name: str) -> SideEntry:
    return next(entry for entry in window.main.findChildren(SideEntry) if entry.name == name)


# The top bar


def test_what_can_be_begun_stands_under_new(qtbot: QtBot, window: Window) -> None:
    button = window.main.topbar.new_button
    qtbot.mouseClick(button, Left)
    menu = button.menu_shown
    qtbot.waitUntil(menu.isVisible)
    offered = [action.text() for action in menu.actions()]
    assert offered[-3:] == ["New event…", "Log encounter…", "Import…"]
    assert all(not action.shortcut().isEmpty() for action in menu.actions())
    menu.close()


def test_the_search_says_how_everything_else_is_found(qtbot: QtBot, window: Window) -> None:
    field = window.main.search_field
    assert field.hint.isVisible()
    qtbot.keyClicks(field, "thorn")
    assert not field.hint.isVisible()
    field.clear()
    qtbot.mouseClick(field.hint, Left)
    palette = window.main.findChild(Palette)
    assert palette is not None
    assert palette.isVisible()
    palette.close()
