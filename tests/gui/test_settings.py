"""The settings page: reached, remembered; and its stages, changed where they stand."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.domain.lists import FilterKey
from leaddesk.domain.stages import Stage, StageKind, StageMove
from leaddesk.gui.dialogs.remove_stage import RemoveStageSheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.pages.settings import CRITERIA, STAGES, TAGS
from leaddesk.gui.settings.arranged import ArrangedRow
from leaddesk.gui.settings.criteria import CriteriaPart, CriterionRow
from leaddesk.gui.settings.part import Part
from leaddesk.gui.settings.stages import StageRow, StagesPart
from leaddesk.gui.settings.tags import TagsPart
from leaddesk.gui.window import Window
from leaddesk.services import contacts, criteria
from leaddesk.services import tags as tag_service
from leaddesk.services.finding import stages_in_use
from tests.gui.conftest import MakeWindow, settle

Left = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, window: Window, part: str) -> Part:
    """A part of the settings, come to with mouse and keyboard."""
    window.main.activateWindow()
    qtbot.waitUntil(window.main.isActiveWindow)
    qtbot.keyClick(window.main, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert window.main.shown_page() is window.settings
    qtbot.mouseClick(window.settings.entries[part], Left)
    settle(qtbot, window)
    return window.settings.parts[part]


def choose(row: ArrangedRow, text: str) -> None:
    """Choose something from a row's menu."""
    menu = row.more.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    found: list[QAction] = [action for action in menu.actions() if action.text().startswith(text)]
    assert found, [action.text() for action in menu.actions()]
    assert found[0].isEnabled()
    found[0].trigger()


def write(qtbot: QtBot, window: Window, field: QWidget, text: str) -> None:
    """Click a field, write it anew and press Enter."""
    qtbot.mouseClick(field, Left)
    QTest.keySequence(field, "Ctrl+A")
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window)


def focus(qtbot: QtBot, window: Window, field: QWidget) -> None:
    """Go to a field, with the window in front as a screen would have it."""
    window.main.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)


def drag(qtbot: QtBot, row: ArrangedRow, below: ArrangedRow, *, lets_go: bool = False) -> None:
    """Drag a row by its grip behind another one; Esc on the way lets go of it."""
    place = row.grip.mapFromGlobal(below.mapToGlobal(QPoint(0, below.height() - 1)))
    qtbot.mousePress(row.grip, Left)
    qtbot.mouseMove(row.grip, place)
    if lets_go:
        qtbot.keyClick(row.window(), Qt.Key.Key_Escape)
    qtbot.mouseRelease(row.grip, Left, pos=place)


def undo(qtbot: QtBot, window: Window) -> None:
    window.main.menus.undo.trigger()
    settle(qtbot, window)


# Stages


@pytest.fixture
def stages(qtbot: QtBot, window: Window) -> StagesPart:
    part = opened(qtbot, window, STAGES)
    assert isinstance(part, StagesPart)
    return part


def names(window: Window) -> list[str]:
    return [stage_title(stage) for stage in window.desk.look(stages_in_use)]


def shown(part: StagesPart) -> list[str]:
    rows = [row for group in part.groups.values() for row in group.rows.values()]
    return [row.name.text() for row in rows if isinstance(row, StageRow)]


def row_of(part: StagesPart, name: str) -> StageRow:
    rows = [row for group in part.groups.values() for row in group.rows.values()]
    return next(row for row in rows if isinstance(row, StageRow) and row.name.text() == name)


def standing(window: Window, name: str) -> set[int]:
    stage = next(
        one for one in window.desk.look(lambda reader: reader.all(Stage)) if stage_title(one) == name
    )
    return {one.id for one in window.desk.look(lambda reader: reader.where(Contact, stage_id=stage.id))}


def test_stages_are_renamed_where_they_stand_and_the_board_follows(
    qtbot: QtBot, window: Window, stages: StagesPart
) -> None:
    assert "Settings: Stages" in [command.name for command in window.main.menus.commands()]
    assert shown(stages) == names(window)
    window.search("stage:proposal")
    window.main.show_page(window.settings)
    settle(qtbot, window)
    write(qtbot, window, row_of(stages, "Proposal").name, "Offer & terms")
    assert "Offer & terms" in names(window)
    assert "Offer & terms" in shown(stages)
    window.main.show_page(window.pipeline)
    settle(qtbot, window)
    assert "Offer & terms" in [stage_title(column.stage) for column in window.pipeline.view.columns]
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    assert window.contacts.filters.chips[FilterKey.STAGE].ask.accessibleName() == "Stage: Offer & terms"
    window.main.show_page(window.settings)
    settle(qtbot, window)
    choose(row_of(stages, "Offer & terms"), "Name as it came")
    settle(qtbot, window)
    assert "Proposal" in names(window)


def test_a_name_that_is_taken_stays_in_the_field_and_says_so(
    qtbot: QtBot, window: Window, stages: StagesPart
) -> None:
    field = row_of(stages, "Proposal").name
    write(qtbot, window, field, "New lead")
    assert "needs a name of its own" in field.spoken_words()
    assert field.text() == "New lead"
    assert "Proposal" in names(window)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Proposal"


def test_stages_are_added_one_after_another(qtbot: QtBot, window: Window, stages: StagesPart) -> None:
    adder = stages.adders[StageKind.PROSPECT]
    qtbot.mouseClick(adder.opener, Left)
    for name in ("Demo", "Negotiation"):
        qtbot.keyClicks(adder.field, name)
        qtbot.keyClick(adder.field, Qt.Key.Key_Return)
        settle(qtbot, window)
        assert adder.field.text() == ""
    qtbot.keyClick(adder.field, Qt.Key.Key_Escape)
    assert adder.field.isHidden()
    assert stages.groups[StageKind.PROSPECT].isVisible()
    assert names(window)[3:7] == ["Qualified prospect", "Proposal", "Demo", "Negotiation"]
    undo(qtbot, window)
    assert "Negotiation" not in names(window)
    assert "Negotiation" not in shown(stages)


def test_a_stage_that_goes_while_its_name_is_typed_says_so(
    qtbot: QtBot, window: Window, stages: StagesPart
) -> None:
    adder = stages.adders[StageKind.LEAD]
    adder.begin()
    qtbot.keyClicks(adder.field, "Demo")
    qtbot.keyClick(adder.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    field = row_of(stages, "Demo").name
    focus(qtbot, window, field)
    qtbot.keyClicks(field, "half ty")
    undo(qtbot, window)
    assert "Demo" not in shown(stages)
    assert names(window) == shown(stages)
    assert window.main.toast.is_saying("The stage “Demo” is not there any more.")


def test_stages_are_put_in_order_by_keyboard_menu_and_mouse(
    qtbot: QtBot, window: Window, stages: StagesPart
) -> None:
    new = row_of(stages, "New lead")
    focus(qtbot, window, new.name)
    qtbot.keyClick(new.name, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    assert names(window)[1:3] == ["Working lead", "New lead"] == shown(stages)[1:3]
    assert QApplication.focusWidget() is new.name
    choose(new, "Move up")
    settle(qtbot, window)
    assert names(window)[1:3] == ["New lead", "Working lead"]
    drag(qtbot, new, row_of(stages, "Working lead"), lets_go=True)
    settle(qtbot, window)
    assert names(window)[1:3] == ["New lead", "Working lead"]
    drag(qtbot, new, row_of(stages, "Working lead"))
    settle(qtbot, window)
    assert names(window)[1:3] == ["Working lead", "New lead"] == shown(stages)[1:3]


def test_a_stage_nobody_stands_in_goes_at_once_and_the_last_of_its_kind_never(
    qtbot: QtBot, window: Window, stages: StagesPart
) -> None:
    choose(row_of(stages, "Customer"), "Remove")
    settle(qtbot, window)
    assert "Customer" in names(window)
    why = "“Customer” is the last stage of its kind; every kind needs one. Rename it instead."
    assert window.main.toast.is_saying(why)
    adder = stages.adders[StageKind.LEAD]
    adder.begin()
    qtbot.keyClicks(adder.field, "Demo booked")
    qtbot.keyClick(adder.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    choose(row_of(stages, "Demo booked"), "Remove")
    settle(qtbot, window)
    assert "Demo booked" not in names(window)


def test_whoever_stands_in_a_removed_stage_goes_on_in_the_same_step(
    qtbot: QtBot, window: Window, stages: StagesPart
) -> None:
    there, before = standing(window, "New lead"), standing(window, "Working lead")
    sheet = removal(qtbot, window, stages, "New lead")
    assert sheet.to.currentText() == "Working lead"
    qtbot.mouseClick(sheet.save, Left)
    settle(qtbot, window)
    assert "New lead" not in names(window)
    assert standing(window, "Working lead") == there | before
    undo(qtbot, window)
    assert standing(window, "New lead") == there
    assert "New lead" in shown(stages)


def test_a_gate_wants_a_reason_and_so_does_closing(qtbot: QtBot, window: Window, stages: StagesPart) -> None:
    there = standing(window, "Working lead")
    sheet = removal(qtbot, window, stages, "Working lead")
    sheet.to.setCurrentText("Proposal")
    settle(qtbot, window)
    assert sheet.override.isVisible()
    assert not sheet.save.isEnabled()
    qtbot.keyClicks(sheet.override, "the board decided")
    assert sheet.save.isEnabled()
    sheet.to.setCurrentText("Closed")
    assert not sheet.save.isEnabled()
    assert not sheet.override.isVisible()
    sheet.why.reasons.button(1).click()
    qtbot.mouseClick(sheet.save, Left)
    settle(qtbot, window)
    assert there <= standing(window, "Closed")
    moves = window.desk.look(lambda reader: reader.where(StageMove, contact_id=min(there)))
    assert moves[-1].reason == "no-budget"


def removal(qtbot: QtBot, window: Window, part: StagesPart, name: str) -> RemoveStageSheet:
    choose(row_of(part, name), "Remove")
    settle(qtbot, window)
    sheets = [sheet for sheet in window.main.findChildren(RemoveStageSheet) if sheet.isVisible()]
    assert sheets
    return sheets[0]


# The ideal customer


@pytest.fixture
def profile(qtbot: QtBot, window: Window) -> CriteriaPart:
    part = opened(qtbot, window, CRITERIA)
    assert isinstance(part, CriteriaPart)
    return part


def used(window: Window) -> list[tuple[str, str, int, bool]]:
    found = window.desk.look(criteria.in_use)
    return [(one.title, one.wanted, one.weight, one.required) for one in found]


def row_called(part: CriteriaPart, name: str) -> CriterionRow:
    rows = [row for row in part.rows.rows.values() if isinstance(row, CriterionRow)]
    return next(row for row in rows if row.name.text() == name)


def test_a_criterion_is_added_and_filled_in_where_it_stands(
    qtbot: QtBot, window: Window, profile: CriteriaPart
) -> None:
    assert "6 of 10" in profile.meaning.text()
    qtbot.mouseClick(profile.adder.opener, Left)
    qtbot.keyClicks(profile.adder.field, "Uses pouches")
    qtbot.keyClick(profile.adder.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    row = row_called(profile, "Uses pouches")
    write(qtbot, window, row.wanted, "more than 30 a minute")
    write(qtbot, window, row.weight, "5")
    qtbot.keyClick(row.required, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert used(window)[-1] == ("Uses pouches", "more than 30 a minute", 5, True)
    assert "9 of 15" in profile.meaning.text()
    undo(qtbot, window)
    assert not row.required.isChecked()
    focus(qtbot, window, row.name)
    qtbot.keyClick(row.name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)
    assert [one[0] for one in used(window)][-2:] == ["Uses pouches", "Role that decides or advises"]


def test_tab_goes_from_the_parts_through_the_rows_and_back(
    qtbot: QtBot, window: Window, profile: CriteriaPart
) -> None:
    last = list(window.settings.entries.values())[-1]
    first, *_others = profile.rows.rows.values()
    assert isinstance(first, CriterionRow)
    qtbot.waitUntil(lambda: last.nextInFocusChain() is first.name)
    focus(qtbot, window, last)
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert first.name.hasFocus()
    qtbot.keyClick(first.name, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first.weight
    for field in (first.weight, first.name):
        qtbot.keyClick(field, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert last.hasFocus()


def test_what_is_not_counted_any_more_goes_and_comes_back(
    qtbot: QtBot, window: Window, profile: CriteriaPart
) -> None:
    for name in [one[0] for one in used(window)]:
        choose(row_called(profile, name), "Count no more")
        settle(qtbot, window)
    assert used(window) == []
    qtbot.mouseClick(next(iter(profile.retired.buttons.values())), Left)
    settle(qtbot, window)
    assert used(window) == [("Industry we serve", "", 3, False)]
    undo(qtbot, window)
    assert "nobody fits" in profile.meaning.text()
    undo(qtbot, window)
    assert [row.weight.value() for row in profile.rows.rows.values() if isinstance(row, CriterionRow)] == [3]


# Tags


@pytest.fixture
def tags(qtbot: QtBot, window: Window) -> TagsPart:
    """The tags, three of them on the first contacts."""
    for ids, name in (([1, 2], "zz Vip"), ([2, 3], "zz Guest"), ([3], "zz Old")):
        contacts.tag(window.workspace, ids, name)
    part = opened(qtbot, window, TAGS)
    assert isinstance(part, TagsPart)
    return part


def tagged(window: Window) -> dict[str, int]:
    found = window.desk.look(tag_service.counted)
    return {tag.name: count for tag, count in found if tag.name.startswith("zz")}


def test_tags_are_renamed_made_one_and_removed(qtbot: QtBot, window: Window, tags: TagsPart) -> None:
    write(qtbot, window, tags.row("zz Old").name, "zz Ancient")
    assert tagged(window) == {"zz Ancient": 1, "zz Guest": 2, "zz Vip": 2}
    write(qtbot, window, tags.row("zz Vip").name, "ZZ guest")
    assert tagged(window) == {"zz Ancient": 1, "zz Guest": 3}
    choose(tags.row("zz Ancient"), "Remove")
    settle(qtbot, window)
    assert tagged(window) == {"zz Guest": 3}
    for _ in range(3):
        undo(qtbot, window)
    assert tagged(window) == {"zz Guest": 2, "zz Old": 1, "zz Vip": 2}
    assert tags.row("zz Vip").name.text() == "zz Vip"
    choose(tags.row("zz Vip"), "Show contacts")
    settle(qtbot, window)
    assert window.main.shown_page() is window.contacts
    assert window.contacts.model.rowCount() == 2


def test_an_empty_database_says_how_tags_begin(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(empty=True)
    part = opened(qtbot, window, TAGS)
    assert isinstance(part, TagsPart)
    assert "Ctrl+T" in part.about.text()
    assert part.rows.isHidden()
