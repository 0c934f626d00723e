"""Filters as chips, the same language as the search field's, and the lists that save them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from leaddesk.domain.lists import FilterKey, SavedList
from leaddesk.gui.dialogs.list_name import ListNameSheet
from leaddesk.gui.filter_words import SINGLE, Value
from leaddesk.gui.pages.contacts import ContactsPage
from leaddesk.gui.widgets.value_popup import ValuePopup
from leaddesk.gui.window import Window
from leaddesk.services import lists
from tests.gui.conftest import settle
from tests.gui.test_contacts import contacts_page
from tests.support import everything

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> ContactsPage:
    return contacts_page(qtbot, window)


def chip_texts(page: ContactsPage) -> list[str]:
    return [chip.ask.text() for chip in page.filters.chips.values()]


def popup(page: ContactsPage) -> ValuePopup:
    (opened,) = [one for one in page.filters.findChildren(ValuePopup) if one.isVisible()]
    return opened


def shown_names(page: ContactsPage) -> set[str]:
    rows = (page.model.row_at(number) for number in range(page.model.rowCount()))
    return {row.name for row in rows if row}


def saved(window: Window, name: str) -> SavedList:
    return next(one for one in everything(window.desk.workspace, SavedList) if one.title == name)


# Chips


def test_a_filter_is_built_by_mouse_widened_narrowed_and_taken_away(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    qtbot.mouseClick(page.filters.add_button, Left)
    menu = page.filters.keys
    rating = next(action for action in menu.actions() if action.text() == "Rating")
    qtbot.mouseClick(menu, Left, pos=menu.actionGeometry(rating).center())
    settle(qtbot, window)
    first = popup(page)
    qtbot.mouseClick(
        first.list.viewport(), Left, pos=first.list.visualRect(first.list.model().index(0, 0)).center()
    )
    settle(qtbot, window)
    assert page.model.rowCount() == 6
    assert chip_texts(page) == ["Rating: Hot"]
    qtbot.mouseClick(
        first.list.viewport(), Left, pos=first.list.visualRect(first.list.model().index(1, 0)).center()
    )
    settle(qtbot, window)
    wide = page.model.rowCount()
    assert chip_texts(page) == ["Rating: Hot, Warm"]
    first.close()
    page.filters.edit(FilterKey.STAGE)
    settle(qtbot, window)
    second = popup(page)
    qtbot.keyClicks(second.field, "PROSPECTS")
    qtbot.keyClick(second.field, Key.Key_Down)
    qtbot.keyClick(second.field, Key.Key_Return)
    qtbot.keyClick(second, Key.Key_Escape)
    settle(qtbot, window)
    assert page.query() == "rating:hot,warm stage:prospect"
    assert 0 < page.model.rowCount() < wide
    qtbot.mouseClick(page.filters.chips[FilterKey.RATING].cross, Left)
    settle(qtbot, window)
    assert (chip_texts(page), page.model.rowCount()) == (["Stage: Prospects"], 4)
    qtbot.keyClick(page.filters.chips[FilterKey.STAGE], Key.Key_Delete)
    settle(qtbot, window)
    assert (chip_texts(page), page.model.rowCount()) == ([], 85)


def test_a_chip_that_asks_nothing_goes(qtbot: QtBot, window: Window, page: ContactsPage) -> None:
    page.filters.edit(FilterKey.SOURCE)
    settle(qtbot, window)
    assert chip_texts(page) == ["Source: …"]
    assert page.model.rowCount() == 85
    qtbot.keyClick(popup(page), Key.Key_Escape)
    assert chip_texts(page) == []


def test_beginnings_are_offered_while_nothing_is_asked(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    hot = next(made for made in page.filters.beginnings if made.text() == "Hot")
    qtbot.mouseClick(hot, Left)
    settle(qtbot, window)
    assert chip_texts(page) == ["Rating: Hot"]
    assert not any(made.isVisible() for made in page.filters.beginnings)
    qtbot.mouseClick(page.filters.clear_button, Left)
    settle(qtbot, window)
    assert all(made.isVisible() for made in page.filters.beginnings)
    assert page.model.rowCount() == 85


def test_every_key_offers_values_that_mean_something(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    for key in FilterKey:
        page.filters.edit(key)
        settle(qtbot, window)
        opened = popup(page)
        title = str(opened.list.model().index(0, 0).data()).strip()
        qtbot.keyClick(opened.focusWidget() or opened.list, Key.Key_Return)
        settle(qtbot, window)
        if key not in SINGLE:
            opened.close()
        assert page.filters._problem.isHidden(), page.filters._problem.text()
        assert [term.key for term in page.filters.terms()] == [key]
        told = page.filters.chips[key].ask.accessibleName()
        assert title in told
        page.filters.clear()
        settle(qtbot, window)


def test_days_are_typed_where_they_are_not_offered(qtbot: QtBot, window: Window, page: ContactsPage) -> None:
    page.filters.edit(FilterKey.QUIET)
    settle(qtbot, window)
    opened = popup(page)
    qtbot.keyClicks(opened.field, "45")
    qtbot.keyClick(opened.field, Key.Key_Return)
    settle(qtbot, window)
    assert page.filters.findChildren(ValuePopup) == [], "one number is enough"
    assert page.query() == "quiet:45"
    assert chip_texts(page) == ["Not spoken with for: 45 days"]


def test_values_are_searched_whatever_their_accents_and_those_unknown_stay(qtbot: QtBot) -> None:
    host = QPushButton()
    qtbot.addWidget(host)
    made = ValuePopup(host, "Tag", is_single=False)
    made.offer([Value(name, name) for name in ("Émile", "vip", "prèss")], ["vip", "gone"])
    assert made.values() == ("vip", "gone")
    made.field.setText("EMI")
    assert [made.list.model().index(row, 0).data() for row in range(made.list.model().rowCount())] == [
        "Émile"
    ]
    qtbot.keyClick(made.list, Key.Key_Space)
    assert made.values() == ("Émile", "vip", "gone")
    made.field.setText("nothing like it")
    qtbot.keyClick(made.list, Key.Key_Down)
    qtbot.keyClick(made.list, Key.Key_Return)
    assert made.values() == ("Émile", "vip", "gone")


def test_many_chips_break_their_line_and_none_is_cut(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    window.main.resize(1024, 640)
    page.search(
        'stage:new-lead,working-lead,proposal rating:hot next:any quiet:30 owner:"Somebody with a very long name indeed"'
        ' event:"Messe 2026: packaging machinery, Munich" due:week source:referral'
    )
    settle(qtbot, window)
    qtbot.waitUntil(lambda: page.filters.height() > 90)
    right = page.filters.mapToGlobal(QPoint(page.filters.width(), 0)).x()
    for chip in page.filters.chips.values():
        assert chip.mapToGlobal(QPoint(chip.width(), 0)).x() <= right
        assert chip.ask.width() >= chip.ask.sizeHint().width()
    assert chip_texts(page)[0] == "Stage: New lead, Working lead +1"


# One language


def test_a_term_typed_in_the_search_becomes_a_chip_by_a_blank(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    field = window.main.search_field
    field.setFocus()
    qtbot.keyClicks(field, "ann rating:hot,warm")
    settle(qtbot, window)
    assert page.query() == "ann rating:hot,warm"
    assert chip_texts(page) == []
    narrow = page.model.rowCount()
    qtbot.keyClicks(field, " ")
    settle(qtbot, window)
    assert (field.text(), chip_texts(page)) == ("ann ", ["Rating: Hot, Warm"])
    assert page.model.rowCount() == narrow
    qtbot.keyClicks(field, "a stage:prospect")
    qtbot.keyClick(field, Key.Key_Return)
    settle(qtbot, window)
    assert (field.text().strip(), len(chip_texts(page))) == ("ann a", 2)
    assert page.query() == "ann a rating:hot,warm stage:prospect"


def test_a_half_typed_term_asks_nothing_yet_and_a_wrong_one_is_told(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    field = window.main.search_field
    for text in ("event:", 'event:"Mes'):
        field.clear()
        qtbot.keyClicks(field, text)
        settle(qtbot, window)
        assert page.model.rowCount() == 85
    field.clear()
    qtbot.keyClicks(field, "event:Nowhere")
    settle(qtbot, window)
    assert "no event “Nowhere”" in page.filters._problem.text()
    assert page.model.rowCount() == 85, "what was shown before stays"
    assert not window.main.toast.isVisible()
    field.clear()
    qtbot.keyClicks(field, "kersch")
    settle(qtbot, window)
    assert page.filters._problem.isHidden()
    assert shown_names(page) == {"Martina Kerschhofer"}


def test_nobody_found_keeps_the_chips_and_leads_back_to_everybody(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    page.search("zzz rating:hot")
    settle(qtbot, window)
    assert page.side.rows.currentWidget() is page.side.nobody
    assert page.filters.isVisible()
    assert window.main.search_field.text() == "zzz"
    (button,) = page.side.nobody.findChildren(QPushButton)
    qtbot.mouseClick(button, Left)
    settle(qtbot, window)
    assert (window.main.search_field.text(), page.query(), page.model.rowCount()) == ("", "", 85)


# Saved lists


def test_a_filter_is_saved_as_a_list_changed_renamed_and_deleted(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    page.search("rating:hot")
    settle(qtbot, window)
    qtbot.mouseClick(page.filters.save_as, Left)
    sheet = window.main.findChild(ListNameSheet)
    assert sheet is not None
    assert not sheet.save.isEnabled()
    qtbot.keyClicks(sheet.name, "Hot")
    qtbot.mouseClick(sheet.save, Left)
    settle(qtbot, window)
    assert "already" in sheet.problem.text()
    qtbot.keyClicks(sheet.name, "test")
    qtbot.keyClick(sheet.name, Key.Key_Return)
    settle(qtbot, window)
    assert saved(window, "Hottest").query == "rating:hot"
    assert page.head.title.whole() == "Hottest"
    assert page.list_shown() == saved(window, "Hottest").id
    assert not page.filters.save_changes.isVisible()
    # changed
    page.filters.edit(FilterKey.STAGE)
    settle(qtbot, window)
    qtbot.keyClicks(popup(page).field, "Prospects")
    qtbot.keyClick(popup(page).field, Key.Key_Return)
    popup(page).close()
    settle(qtbot, window)
    assert page.filters.save_changes.isVisible()
    qtbot.mouseClick(page.filters.save_changes, Left)
    settle(qtbot, window)
    assert saved(window, "Hottest").query == page.query() != "rating:hot"
    assert not page.filters.save_changes.isVisible()
    window.main.menus.undo.trigger()
    settle(qtbot, window)
    assert saved(window, "Hottest").query == page.query() == "rating:hot", "what it means is shown again"
    # renamed
    page.head.list_menu.actions()[0].trigger()
    naming = [one for one in window.main.findChildren(ListNameSheet) if one.isVisible()][-1]
    assert naming.name.text() == "Hottest"
    naming.name.setText("Call first")
    qtbot.mouseClick(naming.save, Left)
    settle(qtbot, window)
    assert page.head.title.whole() == "Call first"
    # deleted
    page.head.list_menu.actions()[-1].trigger()
    settle(qtbot, window)
    assert page.head.title.whole() == "Contacts"
    assert page.query() == "rating:hot", "those who were on it are still shown"
    assert "Call first" not in [one.title for one in everything(window.desk.workspace, SavedList)]
    window.main.menus.undo.trigger()
    settle(qtbot, window)
    assert saved(window, "Call first")


def test_a_list_is_shown_and_left_and_the_sidebar_says_so(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    hot = saved(window, "Hot")
    window.show_list(hot)
    settle(qtbot, window)
    entry = window.main.lists.entries[hot.id]
    assert (page.head.title.whole(), page.model.rowCount(), entry.isChecked()) == ("Hot", 6, True)
    window.main.show_page(window.pipeline)
    settle(qtbot, window)
    assert not entry.isChecked()
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    assert (page.head.title.whole(), entry.isChecked()) == ("Hot", True)
    qtbot.mouseClick(page.head.way_back, Left)
    settle(qtbot, window)
    assert (page.head.title.whole(), page.model.rowCount(), entry.isChecked()) == ("Contacts", 85, False)
    window.show_list(hot)
    settle(qtbot, window)
    qtbot.mouseClick(window.main.sidebar._pages["contacts"], Left)
    settle(qtbot, window)
    assert (page.query(), page.model.rowCount()) == ("", 85)


def test_a_list_changed_elsewhere_is_shown_as_it_is_now(
    qtbot: QtBot, window: Window, page: ContactsPage
) -> None:
    hot = saved(window, "Hot")
    page.show_list(hot)
    settle(qtbot, window)
    lists.rename(window.desk.workspace, hot.id, "Heiß")
    lists.change(window.desk.workspace, hot.id, "rating:hot stage:prospect")
    settle(qtbot, window)
    assert (page.head.title.whole(), page.query()) == ("Heiß", "rating:hot stage:prospect")
    order = [one.id for one in everything(window.desk.workspace, SavedList)]
    for action in (3, 4):  # up, and down again
        page.head.list_menu.actions()[action].trigger()
        settle(qtbot, window)
        now = [one.id for one in everything(window.desk.workspace, SavedList)]
        assert (now == order) is (action == 4), now
    page.search("ann")
    settle(qtbot, window)
    assert page.list_shown() is None
