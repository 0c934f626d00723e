"""Everything is reachable by keyboard and has a name; nothing is left behind when the window is closed."""

import gc
import re
import threading
import weakref
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact, Rating
from leaddesk.gui.menus import commands_of
from leaddesk.gui.pages.page import Page
from leaddesk.gui.window import Window
from tests.gui.conftest import MakeWindow, settle


def shown_pages(qtbot: QtBot, window: Window) -> Iterator[Page]:
    for page in window.main.all_pages():
        window.main.show_page(page)
        settle(qtbot, window)
        yield page


def shown_dialogs(qtbot: QtBot, window: Window) -> Iterator[tuple[str, QDialog]]:
    window.main.show_page(window.today)
    settle(qtbot, window)
    for name, dialog in window.dialogs():
        dialog.open()
        settle(qtbot, window)
        yield name, dialog
        dialog.done(QDialog.DialogCode.Rejected)


# Keys


def keys_of(action: QAction) -> list[str]:
    return [key.toString() for key in action.shortcuts()]


def test_every_action_stands_in_a_menu_or_on_its_page(window: Window) -> None:
    reachable = {command.action.text() for command in window.main.menus.commands()}
    for page in window.main.all_pages():
        reachable |= {command.action.text() for command in commands_of(page)}
    keyed = [action for action in window.main.findChildren(QAction) if action.shortcuts() and action.text()]
    assert len(keyed) > 20
    assert [action.text() for action in keyed if action.text() not in reachable] == []


def test_every_action_has_a_name_of_its_own(window: Window) -> None:
    names = Counter(command.name for command in window.main.menus.commands())
    assert [name for name, times in names.items() if times > 1 or not name.strip()] == []


def test_whatever_can_be_done_is_written_as_a_sentence_is(window: Window) -> None:
    commands = window.main.menus.commands()
    for page in window.main.all_pages():
        commands += commands_of(page)
    names = {command.name.partition(": ")[2] or command.name for command in commands}
    capitals = {name: re.findall(r"(?<=\s)[A-Z][a-z]+", name) for name in names}
    assert len(names) > 40
    assert {name: words for name, words in capitals.items() if words and "LeadDesk" not in name} == {}


def twice(keys: list[str]) -> list[str]:
    return [key for key, times in Counter(filter(None, keys)).items() if times > 1]


def keys_in(dialog: QDialog) -> list[str]:
    shortcuts = [shortcut.key().toString() for shortcut in dialog.findChildren(QShortcut)]
    actions = [key for action in dialog.actions() for key in keys_of(action)]
    buttons = [one.shortcut().toString() for one in dialog.findChildren(QAbstractButton) if one.isVisible()]
    return [*shortcuts, *actions, *buttons]


def test_ratings_are_given_by_their_keys(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    for key, said in (("C", "Cold"), ("H", "Hot")):
        qtbot.keyClick(window.main, key.lower(), Qt.KeyboardModifier.AltModifier)
        settle(qtbot, window)
        assert window.main.menus.undo.text().endswith(said.lower()), window.main.menus.undo.text()


# Names and order


def controls(place: QWidget) -> list[QWidget]:
    """What the keyboard reaches in a place, in the order in which Tab does; the parts of a field are the field."""
    found = []
    widget = place.nextInFocusChain()
    while widget is not None and widget is not place:
        if place.isAncestorOf(widget) and is_control(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def is_control(widget: QWidget) -> bool:
    inside = widget.parentWidget()
    is_part = isinstance(inside, QAbstractSpinBox | QComboBox) or inside.inherits("QCalendarWidget")
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return widget.isVisible() and widget.isEnabled() and takes_tab and not is_part


def nameless(place: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in controls(place)
        if not name_of(widget)
    ]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def test_on_the_pages_all_controls_have_names_and_no_key_means_two_things(
    qtbot: QtBot, window: Window
) -> None:
    in_menus = [key for command in window.main.menus.commands() for key in keys_of(command.action)]
    mnemonics = [QKeySequence.mnemonic(one.text()).toString() for one in window.main.menuBar().actions()]
    known = {id(command.action) for command in window.main.menus.commands()}
    for page in shown_pages(qtbot, window):
        assert nameless(page) == [], page.key
        own = [key for one in commands_of(page) if id(one.action) not in known for key in keys_of(one.action)]
        buttons = [button.shortcut().toString() for button in page.findChildren(QAbstractButton)]
        assert twice([*in_menus, *mnemonics, *own, *buttons]) == [], page.key


def test_all_controls_of_the_frame_have_names(window: Window) -> None:
    assert nameless(window.main.sidebar) == []
    assert nameless(window.main.topbar) == []


def test_in_the_dialogs_controls_have_names_keys_one_meaning_and_tab_follows_the_eye(
    qtbot: QtBot, window: Window
) -> None:
    for name, dialog in shown_dialogs(qtbot, window):
        assert nameless(dialog) == [], name
        assert twice(keys_in(dialog)) == [], name
        assert jumps(dialog) == [], name


def jumps(dialog: QDialog) -> list[str]:
    """Where Tab goes up: to a control that stands wholly above the one before, in the same column."""
    ring = [(one, one.mapTo(dialog, QPoint(0, 0)), one.size()) for one in controls(dialog)]
    first = min(range(len(ring)), key=lambda number: (ring[number][1].y(), ring[number][1].x()))
    boxes = ring[first:] + ring[:first]
    return [
        f"{name_of(before)} → {name_of(after)}"
        for (before, a, a_size), (after, b, b_size) in pairwise(boxes)
        if a.x() < b.x() + b_size.width()
        and b.x() < a.x() + a_size.width()
        and b.y() + b_size.height() <= a.y()
    ]


def test_tab_goes_from_the_sidebar_over_the_search_to_the_page(window: Window) -> None:
    order = controls(window.main)
    places = (window.main.sidebar, window.main.topbar, window.today)
    where = [next((n for n, place in enumerate(places) if place.isAncestorOf(one)), None) for one in order]
    assert [one for one in where if one is not None] == sorted(one for one in where if one is not None)
    assert set(where) >= {0, 1, 2}


# What is left when it is closed


def free(window: Window) -> None:
    """Close a window and let go of it, as the program does."""
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_closed_window_is_freed_and_so_are_its_pages(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(forgotten=True)
    for _page in shown_pages(qtbot, window):
        pass
    for _name, _dialog in shown_dialogs(qtbot, window):
        pass
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [type(dialog).__name__ for dialog in window.main.findChildren(QDialog)] == []
    gone: list[str] = []
    parts = {"main": window.main, "desk": window.desk} | {page.key: page for page in window.main.all_pages()}
    held = {name: weakref.ref(part) for name, part in parts.items()}
    for name, part in parts.items():
        part.destroyed.connect(lambda _=None, name=name: gone.append(name))
    held["window"] = weakref.ref(window)
    free(window)
    del window, parts, part, _page, _dialog
    gc.collect()
    assert sorted(gone) == sorted(set(held) - {"window"})
    assert [name for name, reference in held.items() if reference() is not None] == []


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="counts the system's threads")
def test_no_thread_is_left(qtbot: QtBot, make_window: MakeWindow) -> None:
    def running() -> int:
        return len(list(Path("/proc/self/task").iterdir()))

    before, python_before = running(), set(threading.enumerate())
    window = make_window(forgotten=True)
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    assert running() > before
    free(window)
    del window
    gc.collect()
    qtbot.waitUntil(lambda: running() <= before, timeout=2_000)
    left = [
        thread for thread in threading.enumerate() if thread not in python_before and not is_dummy(thread)
    ]
    assert left == []


def is_dummy(thread: threading.Thread) -> bool:
    """Python keeps a stand-in for each thread of Qt's that once ran Python, also when it is gone."""
    return type(thread).__name__ == "_DummyThread"


def test_menus_made_in_passing_are_freed(qtbot: QtBot, window: Window) -> None:
    def menus() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(window.main.findChildren(QMenu))

    window.main.show_page(window.contacts)
    settle(qtbot, window)
    before = menus()
    for _ in range(3):
        window.contacts.table.customContextMenuRequested.emit(QPoint(0, 0))
        for menu in window.main.findChildren(QMenu):
            menu.close()
    qtbot.waitUntil(lambda: menus() == before)


def test_the_contact_menu_means_whom_the_page_in_front_shows(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.today)
    settle(qtbot, window)
    (id_,) = window.today.selected_ids()
    qtbot.keyClick(window.main, "h", Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    contact = window.desk.look(lambda reader: reader.one(Contact, id_))
    assert contact is not None
    assert contact.rating is Rating.HOT
