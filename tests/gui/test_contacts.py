"""The contacts page: its table, its columns, editing in place, and what is done with those selected."""

from array import array

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from leaddesk.domain.changes import Pair
from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message
from leaddesk.domain.orders import ContactColumn, Order
from leaddesk.gui.dialogs.export_list import ExportDialog
from leaddesk.gui.dialogs.follow_up import PlanSheet
from leaddesk.gui.dialogs.tag import TagSheet
from leaddesk.gui.models.contact_table import COLUMNS, ContactTable
from leaddesk.gui.models.line_table import FIRST
from leaddesk.gui.pages.contacts import ContactsPage
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.gui.widgets.line_view import Place, found_again
from leaddesk.gui.window import Window
from leaddesk.services import contacts
from tests.gui.conftest import MakeWindow, settle
from tests.support import everything, make_contact

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CROWD = 400


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


# Who is in the table


def crowd(window: Window, count: int = CROWD) -> None:
    """Record so many contacts, by name N 001 and so on; every second one is hot."""
    pairs = [
        Pair(
            None,
            make_contact(
                f"N {number:03}",
                id=number,
                uid=str(number),
                stage_id=2,
                rating=Rating.COLD if number % 2 else Rating.HOT,
                organization=f"Organization {count - number:03}",
            ),
        )
        for number in range(1, count + 1)
    ]
    window.desk.workspace.commit(Message("crowd", "A crowd"), lambda _builder: pairs)


@pytest.fixture
def crowded(qtbot: QtBot, make_window: MakeWindow) -> ContactsPage:
    """The page of four hundred contacts."""
    window = make_window(empty=True)
    crowd(window)
    return contacts_page(qtbot, window)


def window_of(page: ContactsPage) -> Window:
    assert isinstance(page.navigator, Window)
    return page.navigator


def wait(qtbot: QtBot, page: ContactsPage) -> None:
    settle(qtbot, window_of(page))


def names(page: ContactsPage, rows: range) -> list[str | None]:
    return [row.name if (row := page.model.row_at(number)) else None for number in rows]


def test_all_rows_are_there_at_once_and_fetched_as_they_are_shown(
    qtbot: QtBot, crowded: ContactsPage
) -> None:
    QAbstractItemModelTester(crowded.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert crowded.model.rowCount() == CROWD
    assert crowded.head.counted.text() == "400 contacts"
    assert crowded.model.row_at(CROWD - 1) is None
    crowded.table.setFocus()
    qtbot.keyClick(crowded.table, Key.Key_End)
    assert crowded.table.current_row() == CROWD - 1
    qtbot.waitUntil(lambda: names(crowded, range(CROWD - 2, CROWD)) == ["N 399", "N 400"])
    assert crowded.detail.contact_id == CROWD
    qtbot.keyClick(crowded.table, Key.Key_Home)
    assert crowded.table.current_row() == 0
    qtbot.keyClick(crowded.table, Key.Key_PageDown)
    assert crowded.table.current_row() > 5


def test_no_more_lines_are_kept_than_fit_a_bound(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(empty=True)
    crowd(window, 1_300)
    page = contacts_page(qtbot, window)
    for row in range(0, 1_300, 50):
        qtbot.waitUntil(lambda row=row: page.model.row_at(row) is not None)
    assert len(page.model._lines) == 1_000
    assert page.model.row_at(1_299) is not None
    qtbot.waitUntil(lambda: page.model.row_at(0) is not None)


def test_what_takes_long_is_shown_as_awaited(qtbot: QtBot, crowded: ContactsPage) -> None:
    model, told = crowded.model, []
    model.is_late_changed.connect(lambda: told.append(model.is_late))
    model._is_asking = True  # a page is under way and does not come
    assert model.row_at(300) is None
    qtbot.waitUntil(lambda: told == [True])
    crowded.table.grab()
    model._is_asking = False
    model._fetch()
    qtbot.waitUntil(lambda: told == [True, False])
    assert names(crowded, range(300, 301)) == ["N 301"]


def test_an_answer_from_before_a_change_is_dropped(qtbot: QtBot, crowded: ContactsPage) -> None:
    model = crowded.model
    old = window_of(crowded).desk.look(lambda reader: model.reading()(reader, [1]))
    state = model._state
    contacts.rate(window_of(crowded).desk.workspace, [1], Rating.WARM)
    wait(qtbot, crowded)
    model._take(state, [0], old)
    shown = model.row_at(0)
    assert shown is not None
    assert shown.rating is Rating.WARM


# Sorting


def header_point(page: ContactsPage, column: ContactColumn) -> QPoint:
    section = COLUMNS.index(column)
    return QPoint(page.header.sectionViewportPosition(section) + 20, page.header.height() // 2)


def test_a_click_on_a_column_sorts_again_reverses_and_a_third_time_sorts_by_name(
    qtbot: QtBot, crowded: ContactsPage
) -> None:
    expected = (["N 400", "N 399"], ["N 001", "N 002"], ["N 001", "N 002"])
    orders = (
        Order(ContactColumn.ORGANIZATION),
        Order(ContactColumn.ORGANIZATION, is_descending=True),
        Order(),
    )
    for first, order in zip(expected, orders, strict=True):
        place = header_point(crowded, ContactColumn.ORGANIZATION)
        qtbot.mouseClick(crowded.header.viewport(), Left, pos=place)
        wait(qtbot, crowded)
        assert crowded.header.order == order
        assert names(crowded, range(2)) == first
        assert crowded.table.current_row() == 0


def test_sorting_keeps_who_is_selected(qtbot: QtBot, crowded: ContactsPage) -> None:
    crowded.table.select_row(10)
    for _ in range(2):
        qtbot.keyClick(crowded.table, Key.Key_Down, SHIFT)
    assert crowded.selected_ids() == [11, 12, 13]
    crowded.header.list_by(Order(ContactColumn.ORGANIZATION))
    wait(qtbot, crowded)
    assert crowded.selected_ids() == [13, 12, 11]
    assert crowded.table.current_id() == 13
    rect = crowded.table.visualRect(crowded.table.currentIndex())
    assert crowded.table.viewport().rect().contains(rect.center()), "the current row stays in sight"


def test_every_column_can_be_sorted_by_and_says_something(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    for column in ContactColumn:
        page.header.show_column(column, is_shown=True)
        page.header.list_by(Order(column, is_descending=True))
        settle(qtbot, window)
        assert page.model.rowCount() == 85
        said = [page.model.index(row, COLUMNS.index(column)).data() for row in range(5)]
        assert (column is ContactColumn.OWNER) is not any(said), (column, said)


# Columns


def test_columns_are_chosen_moved_and_widened_and_so_they_are_the_next_time(
    qtbot: QtBot, window: Window, make_window: MakeWindow
) -> None:
    page = contacts_page(qtbot, window)
    page.header.show_column(ContactColumn.TAGS, is_shown=True)
    page.header.show_column(ContactColumn.TITLE, is_shown=False)
    page.header.moveSection(page.header.visualIndex(COLUMNS.index(ContactColumn.TAGS)), 1)
    page.header.resizeSection(COLUMNS.index(ContactColumn.NAME), 222)
    page.header.list_by(Order(ContactColumn.RATING, is_descending=True))
    page.split.moveSplitter(page.width() - 360, 1)
    settle(qtbot, window)
    kept, width = page.header.kept(), page.detail.width()
    again = contacts_page(qtbot, make_window(again=window))
    assert again.header.kept() == kept
    assert again.header.shown()[:2] == (ContactColumn.NAME, ContactColumn.TAGS)
    assert ContactColumn.TITLE not in again.header.shown()
    assert again.header.sectionSize(COLUMNS.index(ContactColumn.NAME)) == 222
    assert again.detail.width() == width
    ratings = [row.rating for number in range(3) if (row := again.model.row_at(number))]
    assert ratings[0] is Rating.COLD


def test_columns_go_back_to_the_beginning(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    before = page.header.kept()
    page.header.show_column(ContactColumn.OWNER, is_shown=True)
    page.header.moveSection(0, 3)
    page.header.list_by(Order(ContactColumn.STAGE))
    menu = QMenu()
    page.header.fill(menu)
    menu.actions()[-1].trigger()
    settle(qtbot, window)
    assert page.header.kept() == before


def test_a_memory_of_other_columns_keeps_nothing_from_opening(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    kept = page.header.kept()
    kept["columns"] = ["phone", "shoe-size", "name"]
    kept["shown"] = ["phone", "shoe-size"]
    kept["widths"] = {"phone": 1}
    page.header.take_up(kept)
    assert page.header.shown() == (ContactColumn.PHONE, ContactColumn.NAME)
    assert page.header.sectionSize(COLUMNS.index(ContactColumn.PHONE)) == 48


def test_columns_are_ticked_in_a_menu_that_stays_open(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    qtbot.mouseClick(page.head.columns, Left)
    menu = page.head.columns_menu
    city = next(action for action in menu.actions() if action.text() == "City")
    menu.setActiveAction(city)
    qtbot.keyClick(menu, Key.Key_Space)
    assert ContactColumn.CITY in page.header.shown()
    assert menu.isVisible()
    qtbot.mouseClick(menu, Left, pos=menu.actionGeometry(city).center())
    assert ContactColumn.CITY not in page.header.shown()
    qtbot.keyClick(menu, Key.Key_Escape)
    assert not menu.isVisible()


# Keys


def test_enter_goes_to_the_detail_and_delete_deletes(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    page.table.setFocus()
    gone = page.table.current_id()
    qtbot.keyClick(page.table, Key.Key_Delete)
    settle(qtbot, window)
    assert page.model.rowCount() == 84
    assert page.table.current_row() == 0
    assert page.detail.contact_id == page.model.id_at(0) != gone
    qtbot.keyClick(page.table, Key.Key_Return)
    assert page.detail.isAncestorOf(window.main.focusWidget()) or page.detail.hasFocus()
    window.main.menus.undo.trigger()
    settle(qtbot, window)
    assert page.model.id_at(0) == gone


def test_letters_find_nothing_in_the_table(qtbot: QtBot, crowded: ContactsPage) -> None:
    crowded.table.setFocus()
    qtbot.keyClicks(crowded.table, "n 3")
    assert crowded.table.current_row() == 0


# A change keeps the place


def test_a_change_keeps_selection_current_row_and_scroll_place(qtbot: QtBot, crowded: ContactsPage) -> None:
    table, space = crowded.table, window_of(crowded).desk.workspace
    table.select_row(200)
    for _ in range(3):
        qtbot.keyClick(table, Key.Key_Down, SHIFT)
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 11)
    before = table.place()
    selected = crowded.selected_ids()
    contacts.delete(space, [1, 2, 399])
    contacts.rate(space, selected, Rating.WARM)
    wait(qtbot, crowded)
    assert crowded.model.rowCount() == CROWD - 3
    assert crowded.selected_ids() == selected
    assert table.place()._replace(ids=before.ids, ranges=before.ranges) == before
    first = crowded.model.row_of(selected[0])
    assert first is not None
    ratings = [row.rating for number in range(first, first + 4) if (row := crowded.model.row_at(number))]
    assert ratings == [Rating.WARM] * 4


def test_who_comes_and_goes_leaves_the_rest_as_it_is(qtbot: QtBot, crowded: ContactsPage) -> None:
    space = window_of(crowded).desk.workspace
    crowded.table.selectAll()
    contacts.add(space, make_contact("N 000"))
    wait(qtbot, crowded)
    assert crowded.model.rowCount() == CROWD + 1
    assert len(crowded.table.selected_ids()) == CROWD, "whoever is new was not selected"
    assert crowded.table.current_id() == 1
    assert crowded.head.counted.text() == "401 contacts"


def test_places_are_found_again_among_others() -> None:
    ids = array("q", range(10))
    place = Place(ids, ((2, 4), (8, 8)), current=4, top=1, above=7)
    assert found_again(place, ids).ranges == place.ranges
    other = array("q", [9, 8, 4, 3, 2, 0])
    found = found_again(place, other)
    assert found.ranges == ((1, 4),)
    assert (found.current, found.top, found.above) == (2, None, 7)
    assert found_again(place, array("q")).ranges == ()
    scattered = Place(array("q", range(12_000)), ((0, 5_999),), current=7)
    mixed = array("q", [id_ for pair in zip(range(6_000), range(6_000, 12_000), strict=True) for id_ in pair])
    assert found_again(scattered, mixed).ranges == ((14, 14),), "too many pieces: the current one stays"


# What is done with those selected


def select(page: ContactsPage, count: int) -> list[int]:
    page.table.select_row(0)
    for _ in range(count - 1):
        QTest.keyClick(page.table, Key.Key_Down, SHIFT)
    return page.selected_ids()


def test_several_are_deleted_and_come_back_by_the_toast(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_A, CTRL)
    assert len(page.selected_ids()) == 85
    assert page.head.selected.text() == "85 selected"
    own = page.header.selectionModel()
    assert own is not page.table.selectionModel(), "a head that knows them looks at each for every paint"
    assert not own.hasSelection()
    page.contact_actions.delete()
    settle(qtbot, window)
    assert window.desk.look(lambda reader: reader.count(Contact)) == 0
    qtbot.mouseClick(window.main.toast.action, Left)
    settle(qtbot, window)
    assert window.desk.look(lambda reader: reader.count(Contact)) == 85


def test_the_bar_is_there_while_several_are_selected(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    assert page.head.currentIndex() == 0
    select(page, 3)
    assert page.head.currentIndex() == 1
    assert page.head.selected.text() == "3 selected"
    qtbot.mouseClick(page.head.unselect, Left)
    assert page.head.currentIndex() == 0
    assert page.table.selected_count() == 1


def bar_button(page: ContactsPage, word: str) -> object:
    return next(made for made in page.head.actions_bar.buttons if made.text() == word)


def test_a_rating_is_given_to_all_selected_from_the_bar(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    ids = select(page, 3)
    qtbot.mouseClick(bar_button(page, "Rating"), Left)
    menu = page.contact_actions.rating_menu
    assert menu.isVisible()
    menu.actions()[2].trigger()
    menu.close()
    settle(qtbot, window)
    assert {stored(window, id_).rating for id_ in ids} == {Rating.COLD}
    assert page.selected_ids() == ids
    window.main.menus.undo.trigger()
    settle(qtbot, window)
    assert {stored(window, id_).rating for id_ in ids} != {Rating.COLD}


def test_tags_are_put_on_and_taken_off_all_selected_in_one_change(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    ids = select(page, 3)
    space = window.desk.workspace
    contacts.tag(space, ids, "everybody")
    contacts.tag(space, ids[:1], "some")
    contacts.tag(space, ids[:1], "more")
    settle(qtbot, window)
    qtbot.keyClick(window.main, Key.Key_T, CTRL)
    settle(qtbot, window)
    sheet = window.main.findChild(TagSheet)
    assert sheet is not None
    items = {item.text(): item for item in sheet._items()}
    states = Qt.CheckState
    assert [items[name].checkState() for name in ("everybody", "some", "Messe 2026")] == [
        states.Checked,
        states.PartiallyChecked,
        states.PartiallyChecked,
    ]
    assert not sheet.save.isEnabled()
    items["everybody"].setCheckState(states.Unchecked)
    qtbot.keyClicks(sheet.field, "SOME")
    qtbot.keyClick(sheet.field, Key.Key_Return)
    qtbot.keyClicks(sheet.field, "brand  new")
    qtbot.keyClick(sheet.field, Key.Key_Return)
    assert sheet.list.item(0).text() == "brand new"
    qtbot.keyClicks(sheet.field, "half typed")
    qtbot.mouseClick(sheet.save, Left)
    settle(qtbot, window)
    for id_ in ids:
        tags = set(stored(window, id_).tags)
        assert {"some", "brand new", "half typed"} <= tags
        assert "everybody" not in tags
    assert ("more" in stored(window, ids[0]).tags, "more" in stored(window, ids[1]).tags) == (True, False)
    window.main.menus.undo.trigger()
    settle(qtbot, window)
    assert "everybody" in stored(window, ids[0]).tags
    assert "some" not in stored(window, ids[1]).tags


def test_a_step_is_planned_with_all_selected(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    ids = select(page, 2)
    before = len(everything(window.desk.workspace, FollowUp))
    qtbot.keyClick(window.main, Key.Key_J, CTRL)
    sheet = window.main.findChild(PlanSheet)
    assert sheet is not None
    assert sheet.windowTitle() == "Next step with 2 contacts"
    qtbot.keyClicks(sheet.next.what, "Send brochure")
    qtbot.mouseClick(sheet.save, Left)
    settle(qtbot, window)
    made = everything(window.desk.workspace, FollowUp)[before:]
    assert [(step.contact_id, step.what) for step in made] == [(id_, "Send brochure") for id_ in ids]


def test_the_export_begins_with_exactly_those_selected(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    for count in (1, 3):
        ids = select(page, count)
        page.contact_actions.export.trigger()
        dialog = next(one for one in window.main.findChildren(ExportDialog) if one.isVisible())
        wanted = dialog.choice().wanted
        assert not isinstance(wanted, str)
        assert wanted.ids == tuple(ids)
        dialog.done(QDialog.DialogCode.Rejected)
        settle(qtbot, window)


def test_the_stages_are_offered_where_the_mouse_is_and_by_the_menu(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    ids = select(page, 2)
    menu = page.contact_actions.stage_menu
    menu.aboutToShow.emit()
    back = next(action for action in menu.actions() if action.text() == "Marketing prospect")
    back.trigger()
    settle(qtbot, window)
    assert {stored(window, id_).stage_id for id_ in ids} == {1}


def test_the_model_reads_only_the_columns_that_are_shown(qtbot: QtBot, window: Window) -> None:
    page = contacts_page(qtbot, window)
    model: ContactTable = page.model
    line = model.line_at(0)
    assert line is not None
    assert line.more == {}
    page.header.show_column(ContactColumn.TAGS, is_shown=True)
    qtbot.waitUntil(lambda: model.line_at(0) is not None)
    line = model.line_at(0)
    assert line is not None
    assert line.more == {ContactColumn.TAGS: "Messe 2026"}
    assert len(model._lines) <= FIRST * 2
