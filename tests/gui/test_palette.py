"""Ctrl+K: everything is found, with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact, Rating
from leaddesk.gui.dialogs.palette import Palette
from leaddesk.gui.window import Window
from tests.gui.conftest import MakeWindow, settle

Key = Qt.Key
MESSE = "Messe 2026: packaging machinery, Munich"


@pytest.fixture
def palette(qtbot: QtBot, window: Window) -> Palette:
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: Window) -> Palette:
    qtbot.keyClick(window.main, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (palette,) = [palette for palette in window.main.findChildren(Palette) if palette.isVisible()]
    settle(qtbot, window)
    return palette


def type_in(qtbot: QtBot, window: Window, palette: Palette, text: str) -> list[str]:
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)
    settle(qtbot, window)
    return lines(palette)


def lines(palette: Palette) -> list[str]:
    return [palette.lines.item(row).text() for row in range(palette.lines.count())]


def test_it_finds_people_places_and_commands(qtbot: QtBot, window: Window, palette: Palette) -> None:
    for typed, first, about in (
        ("kersch", "Martina Kerschhofer", "Isarauen Tierfutter GmbH"),
        ("messe", MESSE, "Event"),
        ("propos", "Proposal", "Stage"),
        ("due and", "Due and overdue", "List"),
        ("dark", "Theme: Dark", ""),
        ("rating hot", "Rating: Hot", "Alt+H"),
        ("move customer", "Move to: Customer", ""),
        ("narrow", "Narrow sidebar", "Ctrl+B"),
    ):
        assert first in type_in(qtbot, window, palette, typed)
        row = lines(palette).index(first)
        assert palette._choices[row].about == about


def test_enter_opens_who_is_chosen(qtbot: QtBot, window: Window, palette: Palette) -> None:
    type_in(qtbot, window, palette, "kersch")
    qtbot.keyClick(palette.field, Key.Key_Return)
    settle(qtbot, window)
    assert shown_name(window) == "Martina Kerschhofer"
    assert window.main.findChild(Palette) is None or not palette.isVisible()


def test_enter_means_what_is_typed_also_before_it_is_found(
    qtbot: QtBot, window: Window, palette: Palette
) -> None:
    qtbot.keyClicks(palette.field, "kersch")
    qtbot.keyClick(palette.field, Key.Key_Return)
    settle(qtbot, window)
    assert shown_name(window) == "Martina Kerschhofer"


def test_arrows_choose_and_escape_gives_the_focus_back(qtbot: QtBot, window: Window) -> None:
    window.main.search_field.setFocus()
    palette = opened(qtbot, window)
    assert palette.field.hasFocus()
    assert palette.lines.currentRow() == 0
    qtbot.keyClick(palette.field, Key.Key_Up)
    assert palette.lines.currentRow() == palette.lines.count() - 1
    qtbot.keyClick(palette.field, Key.Key_Down)
    qtbot.keyClick(palette.field, Key.Key_PageDown)
    assert palette.lines.currentRow() == 10
    qtbot.keyClick(palette.field, Key.Key_Escape)
    assert not palette.isVisible()
    assert window.main.search_field.hasFocus()


def test_a_click_elsewhere_closes_it(qtbot: QtBot, window: Window, palette: Palette) -> None:
    qtbot.mouseClick(window.main.search_field, Qt.MouseButton.LeftButton)
    assert not palette.isVisible()


def test_a_stage_shows_who_is_in_it_and_a_list_who_is_on_it(qtbot: QtBot, window: Window) -> None:
    for typed, title, query in (
        ("propos", "Proposal", "stage:proposal"),
        ("new leads", "New leads", "stage:new-lead"),
    ):
        palette = opened(qtbot, window)
        found = type_in(qtbot, window, palette, typed)
        palette.lines.setCurrentRow(found.index(title))
        qtbot.keyClick(palette.field, Key.Key_Return)
        settle(qtbot, window)
        assert window.main.pages.currentWidget() is window.contacts
        assert window.main.search_field.text() == ""
        assert window.contacts.query() == query


def test_an_empty_one_begins_with_where_one_was(
    qtbot: QtBot, window: Window, make_window: MakeWindow
) -> None:
    for typed in ("messe", "kersch"):
        palette = opened(qtbot, window)
        type_in(qtbot, window, palette, typed)
        qtbot.keyClick(palette.field, Key.Key_Return)
        settle(qtbot, window)
    assert lines(opened(qtbot, window))[:2] == ["Martina Kerschhofer", MESSE]
    again = make_window(again=window)
    assert lines(opened(qtbot, again))[:2] == ["Martina Kerschhofer", MESSE]


def test_who_is_gone_is_no_longer_offered(qtbot: QtBot, window: Window) -> None:
    from leaddesk.services import contacts

    id_ = window.contacts.model.row_at(0).id if window.contacts.model.rowCount() else 1
    window.open_contact(id_)
    window.desk.change(lambda space: contacts.delete(space, [id_]))
    settle(qtbot, window)
    palette = opened(qtbot, window)
    assert [choice.icon for choice in palette._choices[:1]] == ["chevron-right"]


def test_a_command_of_the_page_in_front_is_offered(qtbot: QtBot, window: Window, palette: Palette) -> None:
    assert "Log a call" in type_in(qtbot, window, palette, "log a call")


def test_what_cannot_be_done_now_is_not_offered(qtbot: QtBot, window: Window, palette: Palette) -> None:
    assert "Undo" not in type_in(qtbot, window, palette, "undo")


def test_nothing_found_still_leads_to_the_search(qtbot: QtBot, window: Window, palette: Palette) -> None:
    assert type_in(qtbot, window, palette, "qqqq") == ["Search contacts for “qqqq”"]
    qtbot.keyClick(palette.field, Key.Key_Return)
    settle(qtbot, window)
    assert window.main.search_field.text() == "qqqq"


def test_a_command_acts_on_what_was_selected(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    (id_,) = window.contacts.selected_ids()
    palette = opened(qtbot, window)
    found = type_in(qtbot, window, palette, "rating cold")
    palette.lines.setCurrentRow(found.index("Rating: Cold"))
    qtbot.keyClick(palette.field, Key.Key_Return)
    settle(qtbot, window)
    contact = window.desk.look(lambda reader: reader.one(Contact, id_))
    assert contact is not None
    assert contact.rating is Rating.COLD


def test_it_is_no_field_among_the_others_once_it_is_closed(
    qtbot: QtBot, window: Window, palette: Palette
) -> None:
    qtbot.keyClick(palette.field, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.main.findChild(Palette) is None)
    assert window.main.search_field in window.main.findChildren(QLineEdit)


def shown_name(window: Window) -> str:
    shown = window.contacts.detail.contact_id
    contact = window.desk.look(lambda reader: reader.one(Contact, shown or 0))
    return contact.name.formatted if contact else ""
