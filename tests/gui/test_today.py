"""The Today page and its quick dialogs, worked through with keys and mouse."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.agenda import Agenda, Entry, Part, Section
from leaddesk.domain.contact import Contact, ContactKind, Rating
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.sources import Direction
from leaddesk.domain.stages import Stage
from leaddesk.gui import theme as look
from leaddesk.gui.dialogs.follow_up import PlanSheet, PutOffSheet, plan_follow_up
from leaddesk.gui.dialogs.log import LogSheet, log_activity
from leaddesk.gui.models.agenda import AgendaLines, Heading, More
from leaddesk.gui.theme import Mode
from leaddesk.gui.widgets.agenda_cells import columns
from leaddesk.gui.widgets.next_step import next_week
from leaddesk.gui.widgets.side_entry import SideEntry
from leaddesk.gui.widgets.skeleton import Skeleton
from leaddesk.gui.window import Window
from leaddesk.services import contacts, followups
from tests.gui.conftest import MakeWindow, settle
from tests.support import Clock, make_contact, make_organization

Key = Qt.Key
NEW, WORKING = 2, 3
Say = Callable[..., None]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def small(make_window: MakeWindow, clock: Clock, qtbot: QtBot) -> Window:
    """A window on a day of its own: Ada overdue, Ben and Cia today, Dot new, Eve open without a step."""
    window = make_window(empty=True)
    desk = window.desk.workspace
    desk.now = clock
    today = clock().date()
    for name, stage, fields in (
        ("Ada", WORKING, {"phone": "+44 1", "rating": Rating.HOT, "organization": "Engines"}),
        ("Ben", WORKING, {}),
        ("Cia", WORKING, {}),
        ("Dot", NEW, {}),
        ("Eve", WORKING, {}),
    ):
        contacts.add(desk, make_contact(name, stage_id=stage, **fields))
    for id_, days, what in ((1, -2, "Call Ada"), (2, 0, "Write Ben"), (3, 0, "Visit Cia")):
        followups.plan(desk, [id_], today + timedelta(days=days), what)
    window.main.show_page(window.today)
    settle(qtbot, window)
    return window


@pytest.fixture
def press(qtbot: QtBot) -> Callable[..., None]:
    """Presses a key on the list, with the window in front, and waits for what comes of it."""

    def on_list(window: Window, key: Any) -> None:
        window.main.activateWindow()
        window.today.view.setFocus()
        qtbot.waitUntil(window.today.view.hasFocus)
        qtbot.keyClick(window.today.view, key)
        settle(qtbot, window)

    return on_list


def dialog(qtbot: QtBot, window: Window) -> Any:
    """The dialog that is open, in front as a screen would have it."""
    (opened,) = [one for one in window.main.findChildren(QDialog) if one.isVisible()]
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def no_dialog(window: Window) -> bool:
    return not any(one.isVisible() for one in window.main.findChildren(QDialog))


def entries(window: Window) -> list[tuple[str, str]]:
    model = window.today.model
    lines = [model.line_at(row) for row in range(model.rowCount())]
    return [(line.section.value, line.contact.name) for line in lines if isinstance(line, Entry)]


def select(window: Window, name: str) -> None:
    model = window.today.model
    row = next(
        row
        for row in range(model.rowCount())
        if isinstance(line := model.line_at(row), Entry) and line.contact.name == name
    )
    window.today.view.setCurrentIndex(model.index(row, 0))


def selected(window: Window) -> list[str]:
    return [entry.contact.name for entry in window.today.view.entries()]


def stored(window: Window, entity: Any) -> list[Any]:
    return window.desk.look(lambda reader: reader.all(entity))


def open_steps(window: Window) -> list[tuple[int, str, date]]:
    return [
        (step.contact_id, step.what, step.due_on) for step in stored(window, FollowUp) if step.done_at is None
    ]


def badge(window: Window) -> str:
    (entry,) = [entry for entry in window.main.findChildren(SideEntry) if entry.name == window.today.title()]
    return entry.count


def press_button(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# The page


def test_the_day_stands_in_sections_counted_and_said_in_words(small: Window) -> None:
    assert entries(small) == [
        ("overdue", "Ada"),
        ("today", "Ben"),
        ("today", "Cia"),
        ("unanswered", "Dot"),
        ("no-step", "Eve"),
    ]
    assert (small.today.count.text(), badge(small)) == ("3 due", "3")
    assert selected(small) == ["Ada"]
    assert small.main.all_pages()[0] is small.today
    followups.log(
        small.desk.workspace, [1], ActivityKind.CALL, outcome=Outcome.LEFT_WORD, note="Back on Monday"
    )
    small.today.refresh()
    model = small.today.model
    assert str(model.index(0, 0).data()) == "Overdue: 1"
    spoken = str(model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Ada, Engines, Call Ada, 2 days ago, Working lead, Hot, +44 1")


def test_the_model_keeps_qts_rules(qtbot: QtBot, small: Window) -> None:
    model = AgendaLines(small.desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    small.today.model.modelReset.connect(lambda: None)
    QAbstractItemModelTester(small.today.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    small.today.refresh()
    settle(qtbot, small)
    followups.finish(small.desk.workspace, [1])
    settle(qtbot, small)
    assert model.rowCount() == 0


def test_the_arrow_keys_pass_over_the_headings_and_letters_go_nowhere(
    qtbot: QtBot, small: Window, press: Say
) -> None:
    walked = []
    for _ in range(4):
        press(small, Key.Key_Down)
        walked += selected(small)
    assert walked == ["Ben", "Cia", "Dot", "Eve"]
    press(small, Key.Key_Home)
    assert selected(small) == ["Ada"]
    press(small, Key.Key_End)
    assert selected(small) == ["Eve"]
    select(small, "Dot")
    assert not small.today.snooze_action.isEnabled()
    press(small, "s")
    assert selected(small) == ["Dot"]


def test_enter_and_a_double_click_open_the_contact(qtbot: QtBot, small: Window, press: Say) -> None:
    select(small, "Cia")
    press(small, Key.Key_Return)
    assert small.main.pages.currentWidget() is small.contacts
    assert small.contacts.detail.contact_id == 3
    small.main.show_page(small.today)
    settle(qtbot, small)
    view = small.today.view
    place = view.visualRect(small.today.model.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, small)
    assert small.contacts.detail.contact_id == 1


def test_snoozing_by_two_keys(qtbot: QtBot, small: Window, press: Say) -> None:
    for key, days, stays in (("t", 1, "Ada"), ("3", 3, "Ada"), ("w", 7, "Dot")):
        press(small, "s")
        menu = small.today.snooze_menu
        assert menu.isVisible()
        qtbot.keyClick(menu, key)
        settle(qtbot, small)
        assert (1, "Call Ada", small.desk.today() + timedelta(days=days)) in open_steps(small)
        assert selected(small) == [stays], (
            "what is put off stays selected while it is shown; else what comes in its place"
        )
        assert badge(small) == "2"


def test_snoozing_to_a_date_and_taking_it_back(qtbot: QtBot, small: Window, press: Say) -> None:
    small.today.snooze_menu.actions()[-1].trigger()
    sheet = dialog(qtbot, small)
    assert isinstance(sheet, PutOffSheet)
    sheet.day.edit.setDate(QDate(2027, 2, 1))
    qtbot.keyClick(sheet.day.edit, Key.Key_Return)
    settle(qtbot, small)
    assert (1, "Call Ada", date(2027, 2, 1)) in open_steps(small)
    assert no_dialog(small)
    small.desk.undo()
    settle(qtbot, small)
    assert entries(small)[0] == ("overdue", "Ada")


def test_the_next_monday() -> None:
    assert next_week(date(2026, 11, 23)) == next_week(date(2026, 11, 29)) == date(2026, 11, 30)


def test_the_context_menu_and_the_buttons_offer_the_same(qtbot: QtBot, small: Window) -> None:
    view = small.today.view
    view.customContextMenuRequested.emit(QPoint(20, 60))
    menu = next(menu for menu in small.today.findChildren(QMenu) if menu.isVisible())
    offered = [action.text() for action in menu.actions() if action.text()]
    assert offered[1:] == [button.text() for button in small.today.buttons]
    menu.close()
    press_button(qtbot, small.today.buttons[-2])
    assert isinstance(dialog(qtbot, small), PlanSheet)


def test_words_of_the_buttons_give_way_in_a_narrow_window(small: Window) -> None:
    small.today.resize(1000, 600)
    assert small.today.buttons[0].text() == "Call"
    small.today.resize(500, 600)
    assert small.today.buttons[0].text() == ""
    assert small.today.buttons[0].accessibleName() == "Call"
    for width in (760, 824, 1080, 2400):
        place = columns(QRect(0, 0, width, 40))
        rooms = list(place)
        assert all(left.right() < right.left() for left, right in pairwise(rooms))
        assert place.when.right() < width


def test_what_is_too_much_for_the_page_is_counted_and_shown_in_contacts(
    qtbot: QtBot, small: Window, press: Say
) -> None:
    stages = {stage.id: stage for stage in stored(small, Stage)}
    (entry,) = [line for line in map(small.today.model.line_at, range(2)) if isinstance(line, Entry)]
    small.today.view.show_agenda(Agenda((Part(Section.OVERDUE, (entry,), 301),), 301), stages)
    press(small, Key.Key_End)
    assert small.today.view.more() == More(Section.OVERDUE, 300)
    assert not small.today.call_action.isEnabled()
    press(small, Key.Key_Return)
    settle(qtbot, small)
    assert small.main.pages.currentWidget() is small.contacts
    assert [small.contacts.model.row_at(row).name for row in range(small.contacts.model.rowCount())] == [
        "Ada"
    ]


# Days


def test_at_midnight_and_when_the_window_comes_to_the_front_today_becomes_yesterday(
    qtbot: QtBot, small: Window, clock: Clock
) -> None:
    clock.advance(days=1)
    small.today._midnight.look()
    settle(qtbot, small)
    assert [section for section, _name in entries(small)][:3] == ["overdue"] * 3
    clock.advance(days=7)
    QApplication.sendEvent(small.today, QEvent(QEvent.Type.WindowActivate))
    settle(qtbot, small)
    assert [section for section, _name in entries(small)][:3] == ["overdue"] * 3
    clock.now = clock().replace(hour=23, minute=59, second=30)
    small.today._midnight.look()
    assert 30_000 <= small.today._midnight.timer.interval() <= 30_002


def test_the_badge_counts_while_another_page_is_shown(qtbot: QtBot, small: Window) -> None:
    small.main.show_page(small.contacts)
    followups.finish(small.desk.workspace, [2])
    settle(qtbot, small)
    assert badge(small) == "2"
    followups.finish(small.desk.workspace, [1, 3])
    settle(qtbot, small)
    assert [found for found in small.main.findChildren(QLabel, "badge") if not found.isHidden()] == []


# Done, and next


def test_a_call_is_logged_done_and_followed_up_by_keys_alone(qtbot: QtBot, small: Window, press: Say) -> None:
    press(small, "c")
    sheet = dialog(qtbot, small)
    assert isinstance(sheet, LogSheet)
    assert sheet.step_done.isChecked()
    chip = sheet.outcomes.buttons[Outcome.REACHED]
    qtbot.keyClick(chip, Key.Key_Space)
    qtbot.keyClicks(sheet.note, "Wants a demo")
    qtbot.keyClick(sheet.next.usual.buttons["demo"], Key.Key_Space)
    qtbot.keyClick(sheet.note, Key.Key_Return)
    settle(qtbot, small)
    assert no_dialog(small)
    (logged,) = stored(small, Activity)
    assert (logged.contact_id, logged.kind, logged.outcome, logged.note) == (
        1,
        ActivityKind.CALL,
        Outcome.REACHED,
        "Wants a demo",
    )
    assert (logged.two_way, logged.direction) == (True, Direction.OUTBOUND)
    assert (1, "Demo", small.desk.today() + timedelta(days=7)) in open_steps(small)
    assert (1, "Call Ada") not in [(id_, what) for id_, what, _day in open_steps(small)]
    assert selected(small) == ["Ben"], "the next one is taken up"
    assert badge(small) == "2"
    assert small.main.toast.text.text() == "Done. Next: “Demo”"
    small.desk.undo()
    settle(qtbot, small)
    assert stored(small, Activity) == []
    assert (1, "Call Ada", small.desk.today() - timedelta(days=2)) in open_steps(small)


def test_an_outcome_suggests_the_next_step_unless_there_is_one(
    qtbot: QtBot, small: Window, press: Say
) -> None:
    press(small, "c")
    sheet = dialog(qtbot, small)
    press_button(qtbot, sheet.outcomes.buttons[Outcome.NO_ANSWER])
    in_two_days = small.desk.today() + timedelta(days=2)
    assert sheet.next.step() == FollowUp(what="Call", due_on=in_two_days, kind=ActivityKind.CALL)
    press_button(qtbot, sheet.outcomes.buttons[Outcome.REACHED])
    assert sheet.next.step() is None
    qtbot.keyClicks(sheet.next.what, "Lunch")
    press_button(qtbot, sheet.outcomes.buttons[Outcome.WANTS_OFFER])
    assert sheet.next.step().what == "Lunch"


def test_done_guesses_what_it_was_and_can_be_a_mere_tick(qtbot: QtBot, small: Window, press: Say) -> None:
    select(small, "Cia")
    press(small, "d")
    sheet = dialog(qtbot, small)
    assert sheet.kinds.value() is ActivityKind.MEETING
    press_button(qtbot, sheet.kinds.buttons[ActivityKind.MEETING])
    assert sheet.outcomes.isHidden()
    press_button(qtbot, sheet.save)
    settle(qtbot, small)
    assert stored(small, Activity) == []
    assert [name for _section, name in entries(small)] == ["Ada", "Ben", "Dot", "Cia", "Eve"]


def test_what_takes_long_is_seen_to_and_nothing_else_is(qtbot: QtBot) -> None:
    skeleton = Skeleton(look.LIGHT)
    qtbot.addWidget(skeleton)
    skeleton.resize(400, 300)
    skeleton.show()
    bare = skeleton.grab().toImage()
    qtbot.waitUntil(lambda: skeleton.is_late)
    assert skeleton.grab().toImage() != bare
    skeleton.hide()
    skeleton.show()
    assert skeleton.grab().toImage() == bare, "it waits anew"


def test_escape_changes_nothing(qtbot: QtBot, small: Window, press: Say) -> None:
    before = open_steps(small)
    press(small, "m")
    sheet = dialog(qtbot, small)
    sheet.note.setFocus()
    qtbot.keyClicks(sheet.note, "Nice office")
    qtbot.keyClick(sheet.note, Key.Key_Escape)
    assert sheet.leaving.isVisible(), "what was typed is not lost in silence"
    qtbot.keyClick(sheet.leaving.keep, Key.Key_Escape)
    assert not sheet.leaving.isVisible()
    assert sheet.note.hasFocus()
    assert sheet.note.text() == "Nice office"
    sheet.close()
    assert sheet.leaving.keep.hasFocus(), "its cross asks as well"
    press_button(qtbot, sheet.leaving.discard)
    settle(qtbot, small)
    assert no_dialog(small)
    assert (stored(small, Activity), open_steps(small)) == ([], before)


def test_a_sheet_that_was_not_filled_in_goes_without_a_question(
    qtbot: QtBot, small: Window, press: Say
) -> None:
    press(small, "c")
    sheet = dialog(qtbot, small)
    qtbot.keyClicks(sheet.note, "x")
    qtbot.keyClick(sheet.note, Key.Key_Backspace)
    qtbot.keyClick(sheet.note, Key.Key_Escape)
    settle(qtbot, small)
    assert no_dialog(small)


def test_a_lead_is_answered_by_an_email_logged(qtbot: QtBot, small: Window, press: Say) -> None:
    select(small, "Dot")
    press(small, "e")
    sheet = dialog(qtbot, small)
    assert sheet.outcomes.buttons[Outcome.BOUNCED].isVisible()
    assert not sheet.outcomes.buttons[Outcome.NO_ANSWER].isVisible()
    qtbot.keyClicks(sheet.next.what, "Ring her")
    press_button(qtbot, sheet.next.day.chips.buttons[small.desk.today() + timedelta(days=1)])
    qtbot.keyClick(sheet.next.what, Key.Key_Return)
    settle(qtbot, small)
    assert ("week", "Dot") in entries(small)
    assert ("unanswered", "Dot") not in entries(small)


def test_several_are_done_at_once(qtbot: QtBot, small: Window, press: Say) -> None:
    small.today.view.selectAll()
    assert len(selected(small)) == 5
    press(small, "c")
    sheet = dialog(qtbot, small)
    press_button(qtbot, sheet.save)
    settle(qtbot, small)
    assert [activity.contact_id for activity in stored(small, Activity)] == [1, 2, 3, 4, 5]


def test_who_called_us_was_reached_and_an_organization_is_spoken_for(qtbot: QtBot, small: Window) -> None:
    sheet = log_activity(small.desk, small.main, [4], ActivityKind.CALL)
    assert sheet is not None
    sheet.inbound.setChecked(True)
    press_button(qtbot, sheet.save)
    settle(qtbot, small)
    (logged,) = stored(small, Activity)
    assert (logged.direction, logged.outcome, logged.two_way) == (Direction.INBOUND, Outcome.REACHED, True)
    contacts.add(small.desk.workspace, make_organization("Works", stage_id=NEW))
    sheet = log_activity(small.desk, small.main, [6], ActivityKind.CALL)
    assert sheet is not None
    assert sheet.person.isVisible()
    qtbot.keyClicks(sheet.person, "Mr Smith")
    press_button(qtbot, sheet.outcomes.buttons[Outcome.REACHED])
    press_button(qtbot, sheet.save)
    settle(qtbot, small)
    assert [logged.person for logged in stored(small, Activity)] == ["", "Mr Smith"]
    assert stored(small, Contact)[5].kind is ContactKind.ORGANIZATION


def test_a_refused_change_stays_open_and_nobody_is_no_subject(
    qtbot: QtBot, small: Window, press: Say
) -> None:
    press(small, "d")
    sheet = dialog(qtbot, small)
    contacts.delete(small.desk.workspace, [1])
    press_button(qtbot, sheet.save)
    settle(qtbot, small)
    assert sheet.isVisible()
    assert sheet.problem.text() == "There is no contact with the number 1."
    assert sheet.save.isEnabled()
    assert log_activity(small.desk, small.main, [99], ActivityKind.CALL) is None
    assert plan_follow_up(small.desk, small.main, [99]) is None


def test_a_next_step_needs_words_and_takes_a_day(qtbot: QtBot, small: Window, press: Say) -> None:
    select(small, "Eve")
    press(small, "n")
    sheet = dialog(qtbot, small)
    assert not sheet.save.isEnabled()
    press_button(qtbot, sheet.next.usual.buttons["call"])
    assert sheet.next.day.day() == small.desk.today() + timedelta(days=2)
    press_button(qtbot, sheet.next.day.chips.buttons[small.desk.today()])
    assert sheet.next.usual.value() is None, "it is no call in 2 days any more"
    qtbot.keyClicks(sheet.why, "asked for it")
    qtbot.keyClick(sheet.why, Key.Key_Return)
    settle(qtbot, small)
    assert ("today", "Eve") in entries(small)
    assert stored(small, FollowUp)[-1].why == "asked for it"


# Empty, and the sample


def test_an_empty_desk_offers_to_import(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(empty=True)
    window.main.show_page(window.today)
    settle(qtbot, window)
    texts = [found.text() for found in window.today.stack.currentWidget().findChildren(QPushButton)]
    assert texts == ["Import cards"]
    assert not window.today.call_action.isEnabled()


def test_a_day_with_nothing_due_leads_on(qtbot: QtBot, small: Window) -> None:
    contacts.delete(small.desk.workspace, [1, 2, 3, 4])
    followups.plan(small.desk.workspace, [5], small.desk.today() + timedelta(days=60), "Spring")
    settle(qtbot, small)
    shown = small.today.stack.currentWidget()
    assert [found.text() for found in shown.findChildren(QPushButton)] == ["Open contacts", "New leads"]
    press_button(qtbot, shown.findChildren(QPushButton)[0])
    assert small.main.pages.currentWidget() is small.contacts


def test_the_sample_is_painted_in_both_themes(qtbot: QtBot, window: Window) -> None:
    headings = [
        line
        for line in map(window.today.model.line_at, range(window.today.model.rowCount()))
        if isinstance(line, Heading)
    ]
    assert Section.UNANSWERED in [heading.section for heading in headings]
    light = window.today.grab().toImage()
    window.dress(Mode.DARK)
    settle(qtbot, window)
    assert window.today.grab().toImage() != light
    assert datetime.now().astimezone().date() == window.desk.today()
