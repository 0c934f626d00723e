"""The frame: what it remembers, the sidebar, [New], the theme; everything reachable, nothing left behind."""

from threading import Event
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from leaddesk.domain.changes import Touched
from leaddesk.domain.contact import Contact, ContactRow, Rating
from leaddesk.domain.lists import Filter, SavedList
from leaddesk.gui import theme as look
from leaddesk.gui import translations
from leaddesk.gui.dialogs.palette import Palette
from leaddesk.gui.pages.events import EventsPage
from leaddesk.gui.saved_lists import list_title
from leaddesk.gui.theme import Mode
from leaddesk.gui.widgets.list_entry import ListEntry
from leaddesk.gui.widgets.side_entry import SideEntry
from leaddesk.gui.window import Window
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
    window.main.show_page(window.events)
    again = make_window(again=window)
    assert again.main.shown_page() is again.events
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
    window.main.show_page(window.events)
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


def hot_entry(qtbot: QtBot, window: Window) -> ListEntry:
    qtbot.waitUntil(lambda: len(listed(window)) == 4)
    return next(entry for entry in window.main.lists.entries.values() if entry.name == "Hot")


def saved(window: Window) -> list[str]:
    return [list_title(one) for one in window.desk.look(lambda reader: reader.all(SavedList))]


def test_a_list_is_renamed_where_it_stands(qtbot: QtBot, window: Window) -> None:
    entry = hot_entry(qtbot, window)
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_F2)
    assert entry.field is not None
    qtbot.keyClicks(entry.field, "Wichtig & eilig")
    qtbot.keyClick(entry.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entry.name == "Wichtig & eilig")
    assert saved(window)[3] == "Wichtig & eilig"
    assert entry.hasFocus()
    window.desk.undo()
    qtbot.waitUntil(lambda: entry.name == "Hot")


def test_escape_leaves_the_name_as_it_was(qtbot: QtBot, window: Window) -> None:
    entry = hot_entry(qtbot, window)
    entry.rename()
    assert entry.field is not None
    qtbot.keyClicks(entry.field, "Other")
    qtbot.keyClick(entry.field, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert saved(window)[3] == "Hot"


def test_a_name_that_another_list_has_is_refused(qtbot: QtBot, window: Window) -> None:
    entry = hot_entry(qtbot, window)
    entry.rename()
    assert entry.field is not None
    qtbot.keyClicks(entry.field, "New leads")
    qtbot.keyClick(entry.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert "New leads" in window.main.toast.text.text()
    assert entry.name == "Hot"


def test_a_list_that_is_shown_is_deleted_and_comes_back(qtbot: QtBot, window: Window) -> None:
    entry = hot_entry(qtbot, window)
    qtbot.mouseClick(entry, Left)
    qtbot.keyClick(entry, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(listed(window)) == 3)
    assert "Hot" not in saved(window)
    assert entry_of(window, "Contacts").isChecked()
    qtbot.mouseClick(window.main.toast.action, Left)
    qtbot.waitUntil(lambda: len(listed(window)) == 4)
    assert saved(window)[3] == "Hot"


def test_lists_are_put_in_another_order(qtbot: QtBot, window: Window) -> None:
    entry = hot_entry(qtbot, window)
    qtbot.keyClick(entry, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    assert saved(window)[2:] == ["Hot", "New leads"]
    column = window.main.lists._column
    qtbot.waitUntil(lambda: column.itemAt(2).widget() is entry)
    menu = QMenu(window.main)
    entry.fill_menu(menu)
    next(action for action in menu.actions() if action.text().startswith("Move down")).trigger()
    settle(qtbot, window)
    assert saved(window)[2:] == ["New leads", "Hot"]


def test_arrows_walk_the_sidebar(qtbot: QtBot, window: Window) -> None:
    entry_of(window, "Today").setFocus()
    qtbot.keyClick(entry_of(window, "Today"), Qt.Key.Key_Down)
    assert entry_of(window, "Contacts").hasFocus()
    qtbot.keyClick(entry_of(window, "Contacts"), Qt.Key.Key_Return)
    assert window.main.pages.currentWidget() is window.contacts


def entry_of(window: Window, name: str) -> SideEntry:
    return next(entry for entry in window.main.findChildren(SideEntry) if entry.name == name)


# Undo


def rows_of(window: Window, number: int) -> list[ContactRow]:
    today = window.desk.today()
    return window.desk.look(
        lambda reader: queries.page(reader, Filter(ratings=(Rating.UNRATED,)), today, limit=number)
    )


def ratings(window: Window, ids: list[int]) -> list[Rating]:
    found = window.desk.look(lambda reader: reader.get(Contact, ids))
    return [found[id_].rating for id_ in ids]


def test_an_undo_that_came_too_late_says_of_whom_and_offers_the_rest(qtbot: QtBot, window: Window) -> None:
    first, second, third = rows_of(window, 3)
    ids = [first.id, second.id, third.id]
    window.desk.change(lambda space: contacts.rate(space, ids, Rating.WARM))
    settle(qtbot, window)
    rated = window.workspace.history.next_undo()
    window.desk.change(lambda space: contacts.rate(space, [second.id], Rating.HOT))
    settle(qtbot, window)
    window.desk.undo(rated)
    qtbot.waitUntil(lambda: second.name in window.main.toast.text.text())
    assert ratings(window, ids) == [Rating.WARM, Rating.HOT, Rating.WARM]
    assert window.main.toast.action.text() == "Undo the rest"
    qtbot.mouseClick(window.main.toast.action, Left)
    settle(qtbot, window)
    assert ratings(window, ids) == [Rating.UNRATED, Rating.HOT, Rating.UNRATED]


def test_where_nothing_would_be_left_to_undo_nothing_is_offered(qtbot: QtBot, window: Window) -> None:
    (row,) = rows_of(window, 1)
    window.desk.change(lambda space: contacts.rate(space, [row.id], Rating.WARM))
    settle(qtbot, window)
    rated = window.workspace.history.next_undo()
    window.desk.change(lambda space: contacts.rate(space, [row.id], Rating.HOT))
    settle(qtbot, window)
    window.desk.undo(rated)
    qtbot.waitUntil(lambda: row.name in window.main.toast.text.text())
    assert not window.main.toast.action.isVisible()


def test_quitting_closes_the_window(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.main, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.main.isVisible()


# Theme and language


def theme_action(window: Window, name: str) -> QAction:
    return next(one.action for one in window.main.menus.commands() if one.action.text() == name)


def test_the_theme_chosen_is_worn_checked_and_remembered(
    qtbot: QtBot, window: Window, make_window: MakeWindow
) -> None:
    assert theme_action(window, "Light").isChecked()
    theme_action(window, "Dark").trigger()
    assert look.worn() is look.DARK
    assert window.contacts.theme is look.DARK
    settle(qtbot, window)
    assert window.desk.workspace.recall("theme") == "dark"
    again = make_window(again=window, mode=None)
    assert theme_action(again, "Dark").isChecked()
    assert again.theme is look.DARK


@pytest.mark.parametrize(("mode", "worn"), [(Mode.SYSTEM, look.DARK), (Mode.LIGHT, look.LIGHT)])
def test_the_systems_theme_is_followed_while_it_is_wanted(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, mode: Mode, worn: look.Theme
) -> None:
    window = make_window(mode=mode)
    assert look.worn() is look.LIGHT
    monkeypatch.setattr(look, "system_is_dark", lambda: True)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.worn() is worn
    assert window.pipeline.theme is worn


def test_another_language_is_spoken_at_once(qtbot: QtBot, window: Window, qapp: QApplication) -> None:
    window.search("thornb")
    qtbot.waitUntil(lambda: window.contacts.detail.contact_id is not None)
    shown = window.contacts.detail.contact_id
    window.desk.change(lambda space: contacts.rate(space, [shown or 0], Rating.HOT))
    settle(qtbot, window)
    old_main = window.main
    old_main.sidebar.set_narrow(True)
    try:
        window.speak("ko")
        settle(qtbot, window)
        qtbot.waitUntil(lambda: not shiboken6.isValid(old_main))
        assert window.contacts.title() == "연락처"
        assert window.main.isVisible()
        assert window.main.pages.currentWidget() is window.contacts
        assert window.main.sidebar.is_narrow
        assert window.main.search_field.text() == "thornb"
        qtbot.waitUntil(lambda: window.contacts.detail.contact_id == shown)
        assert window.contacts.model.rowCount() == 1
        window.desk.undo()
        settle(qtbot, window)
        assert not window.main.menus.undo.isEnabled()
    finally:
        for translator in translations.install(qapp, "en"):
            qapp.removeTranslator(translator)
        QLocale.setDefault(QLocale.system())


def test_redo_is_offered_also_where_the_undo_is_shown_before_it_is_through(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, shown = window.desk.workspace, Event()
    window.desk.change(lambda space: contacts.rate(space, [1], Rating.COLD))
    settle(qtbot, window)
    tell = workspace._on_commit

    def tell_and_wait(touched: Touched) -> None:
        tell(touched)
        assert shown.wait(timeout=2), "the change is shown"

    monkeypatch.setattr(workspace, "_on_commit", tell_and_wait)
    window.desk.changed.connect(lambda _touched: shown.set())
    window.main.menus.undo.trigger()
    qtbot.waitUntil(window.main.menus.redo.isEnabled)


def test_what_is_being_typed_is_saved_before_another_language_is_spoken(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.contacts)
    qtbot.waitUntil(lambda: window.contacts.detail.contact_id is not None)
    settle(qtbot, window)
    id_ = window.contacts.detail.contact_id or 0
    field = next(field for field in window.contacts.detail.findChildren(QLineEdit) if field.isVisible())
    field.setFocus()
    qtbot.keyClicks(field, "Zz")
    typed = field.text()
    window.speak("en")
    settle(qtbot, window)
    contact = window.desk.look(lambda reader: reader.one(Contact, id_))
    assert contact is not None
    assert contact.name.formatted == typed


# The keys


def test_the_sheet_of_keys_names_every_key_once(window: Window) -> None:
    groups = dict(window.ways.key_groups())
    meanings = [meaning for keys in groups.values() for _key, meaning in keys]
    assert len(meanings) == len(set(meanings))
    assert ("Alt+H", "Rating: Hot") in groups["Contact"]
    assert ("C", "Log a call") in groups["Today"]
    assert ("F2", "Rename the list") in groups["Sidebar"]
    assert all(groups[page.title()] for page in window.main.all_pages())


def test_the_keys_follow_to_the_page_that_is_gone_to(qtbot: QtBot, window: Window) -> None:
    for number, view in (
        (2, lambda: window.contacts.table),
        (1, lambda: window.today.view),
    ):
        qtbot.keyClick(window.main, str(number), Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, window)
        assert view().hasFocus(), number
    qtbot.mouseClick(window.main.search_field, Left)
    qtbot.keyClicks(window.main.search_field, "thorn")
    assert window.main.search_field.hasFocus()


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
