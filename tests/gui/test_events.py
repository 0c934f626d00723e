"""Events: the list, an event's page, its dialogs, encounters, and the current event in the top bar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from leaddesk.domain.changes import Pair
from leaddesk.domain.contact import Accuracy, Contact, Rating
from leaddesk.domain.errors import InputError
from leaddesk.domain.event import Answer, Cost, Encounter, Event, EventKind, Question, Strength
from leaddesk.domain.messages import Message
from leaddesk.gui.dialogs.costs import CostSheet
from leaddesk.gui.dialogs.encounter import EncounterSheet, edit_encounter, log_encounter
from leaddesk.gui.dialogs.event import EventSheet
from leaddesk.gui.dialogs.question import QuestionSheet
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.models.event_list import EventList
from leaddesk.gui.models.met_table import MetColumn, MetTable, read_met
from leaddesk.gui.widgets.cost_lines import number_from
from leaddesk.gui.widgets.day_edit import time_from
from leaddesk.gui.window import Window
from leaddesk.services import contacts, events, questions
from leaddesk.storage.reader import Builder
from tests.gui.conftest import MakeWindow
from tests.support import NOW, everything, make_contact

Key = Qt.Key
Left = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MESSE = "Messe 2026: packaging machinery, Munich"


@pytest.fixture
def shown(qtbot: QtBot, window: Window) -> Window:
    """The window on the events of the sample; the trade show is chosen."""
    show_events(qtbot, window)
    return window


@pytest.fixture
def empty(qtbot: QtBot, make_window: MakeWindow) -> Window:
    """A window without any event."""
    window = make_window(empty=True)
    show_events(qtbot, window)
    return window


def show_events(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.events)
    settle_all(qtbot, window)


def settle_all(qtbot: QtBot, window: Window) -> None:
    """Until nothing is under way; an answer may ask the next question."""
    quiet = [0]

    def is_quiet() -> bool:
        quiet[0] = quiet[0] + 1 if window.desk.is_idle() else 0
        return quiet[0] > 3

    qtbot.waitUntil(is_quiet, timeout=5_000)


def sheet(qtbot: QtBot, window: Window, kind: type[Sheet]) -> Any:
    """The dialog that is open, once it has the keyboard."""
    (found,) = [dialog for dialog in window.main.findChildren(kind) if dialog.isVisible()]
    qtbot.waitUntil(found.isActiveWindow, timeout=5_000)
    return found


def names(window: Window) -> list[str]:
    model = window.events.model
    return [model.index(row).data() for row in range(model.rowCount())]


def all_events(window: Window) -> list[Event]:
    return everything(window.desk.workspace, Event)


def add_event(qtbot: QtBot, window: Window, event: Event) -> Event:
    events.add(window.desk.workspace, event)
    settle_all(qtbot, window)
    return next(found for found in all_events(window) if found.name == event.name)


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.clear()
    qtbot.keyClicks(field, text)


# The list


def test_events_are_grouped_and_the_newest_is_shown(shown: Window) -> None:
    assert names(shown)[:2] == ["Past", MESSE]
    assert len(names(shown)) == 4
    page = shown.events.page
    assert page.name.whole() == MESSE
    assert page.facts.values["place"].whole() == "Munich fairgrounds, hall A5, booth 312"
    assert page.facts.values["goal"].whole() == "50 leads"
    assert page.tabs.buttons["met"].text() == "Met here  61"
    assert page.model.rowCount() == 61


def test_running_and_upcoming_events_stand_above_the_past_ones(qtbot: QtBot, shown: Window) -> None:
    today = shown.desk.today()
    add_event(qtbot, shown, Event(name="Now", starts_on=today, ends_on=today))
    add_event(qtbot, shown, Event(name="Later", starts_on=today + timedelta(days=9)))
    add_event(qtbot, shown, Event(name="Sooner", starts_on=today + timedelta(days=2)))
    add_event(qtbot, shown, Event(name="Some day"))
    assert names(shown)[:8] == ["Running", "Now", "Upcoming", "Sooner", "Later", "Some day", "Past", MESSE]
    assert shown.events.page.name.whole() == MESSE, "what is shown stays"
    shown.events.list.setFocus()
    qtbot.keyClick(shown.events.list, Key.Key_Up)
    settle_all(qtbot, shown)
    assert shown.events.page.name.whole() == "Some day"
    qtbot.keyClick(shown.events.list, Key.Key_Down)
    settle_all(qtbot, shown)
    assert shown.events.page.name.whole() == MESSE


def test_the_list_is_a_sound_model(qtbot: QtBot) -> None:
    model = EventList()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one = Event(id=1, name="One", starts_on=date(2026, 11, 1), lead_goal=3)
    model.show([one, Event(id=2, name="Two")], {1: 2}, None, NOW)
    model.show([replace(one, name="1"), Event(id=2, name="Two")], {1: 3}, 1, NOW)
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Upcoming", "Two", "Past", "1"]
    assert "3/3" in model.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    model.show([], {}, None, NOW)
    assert model.rowCount() == 0


def crowd(builder: Builder, event: Event) -> Iterator[Pair]:
    """A hundred and thirty visitors."""
    for number in range(130):
        visitor = make_contact(
            f"Visitor {number:03}", uid=str(number), stage_id=2, id=builder.new_id(Contact)
        )
        yield Pair(None, visitor)
        met = Encounter(id=builder.new_id(Encounter), contact_id=visitor.id, event_id=event.id, at=NOW)
        yield Pair(None, met)


def test_those_met_are_all_there_and_fetched_as_they_are_shown(qtbot: QtBot, empty: Window) -> None:
    event = add_event(qtbot, empty, Event(name="Fair"))
    empty.desk.workspace.commit(Message("crowd", "A crowd"), lambda builder: crowd(builder, event))
    settle_all(qtbot, empty)
    model = MetTable(empty.desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_met(empty.desk.look(lambda reader: read_met(reader, event.id, empty.desk.today())))
    assert model.rowCount() == 130
    assert model.row_at(0).name == "Visitor 000"
    assert model.row_at(129) is None
    qtbot.waitUntil(lambda: model.row_at(129) is not None)
    assert model.row_at(129).name == "Visitor 129"


# An event's page


def test_the_scorecard_says_what_an_event_brought(qtbot: QtBot, shown: Window) -> None:
    score = shown.events.page.score
    assert score.captured.value.whole() == "61/50"
    assert score.progress.value() == score.progress.maximum() == 50
    assert score.cost.value.whole().replace(",", "") == "15047.90 EUR"
    assert "60 of 61" in score.note.text()
    shown.open_event(next(event.id for event in all_events(shown) if "shelter" in event.name))
    settle_all(qtbot, shown)
    assert "39.5 hours; 40 dog blankets" in shown.events.page.score.note.text()


def test_money_in_two_currencies_is_not_shared_out(qtbot: QtBot, empty: Window) -> None:
    costs = (Cost("Booth", Decimal(100), "EUR"), Cost("Flight", Decimal(50), "USD"))
    add_event(qtbot, empty, Event(name="Fair", costs=costs))
    score = empty.events.page.score
    assert score.cost.value.whole() == "100.00 EUR + 50.00 USD"
    assert score.per_lead.value.whole() == "–"
    assert "several currencies" in score.note.text()


def test_those_met_are_opened_shown_in_contacts_and_kept_up_to_date(qtbot: QtBot, shown: Window) -> None:
    qtbot.mouseClick(shown.events.page.show_contacts, Left)
    settle_all(qtbot, shown)
    assert shown.main.pages.currentWidget() is shown.contacts
    assert shown.contacts.model.rowCount() == 61
    assert shown.contacts.query() == f'event:"{MESSE}"'
    shown.main.show_page(shown.events)
    settle_all(qtbot, shown)
    table = shown.events.page.table
    table.selectRow(1)
    name = table.model().row_at(1).name
    qtbot.keyClick(table, Key.Key_Return)
    settle_all(qtbot, shown)
    assert shown.main.pages.currentWidget() is shown.contacts
    assert shown.contacts.detail.contact_id == table.model().id_at(1)
    shown.main.show_page(shown.events)
    settle_all(qtbot, shown)
    assert table.model().row_at(table.currentIndex().row()).name == name, "the same one is still chosen"
    contacts.rate(shown.desk.workspace, [shown.events.page.model.id_at(1)], Rating.HOT)
    settle_all(qtbot, shown)
    model = shown.events.page.model
    assert model.index(1, model.columns.index(MetColumn.RATING)).data() == "Hot"


# Setting up, editing, deleting


def test_an_empty_page_leads_to_the_first_event(qtbot: QtBot, empty: Window) -> None:
    assert empty.events.stack.currentIndex() == 2
    qtbot.keyClick(empty.main, Key.Key_E, CTRL | SHIFT)
    dialog = sheet(qtbot, empty, EventSheet)
    qtbot.keyClicks(dialog.name, "Spring fair")
    qtbot.keyClicks(dialog.goal, "40")
    qtbot.keyClicks(dialog.place, "Hall 3")
    qtbot.keyClicks(dialog.interests.field, "Demo,Prices")
    qtbot.keyClick(dialog.interests.field, Key.Key_Return)
    type_into(qtbot, dialog.zone.lineEdit(), "europe/rome")
    dialog.kind.setCurrentIndex(dialog.kind.findData(EventKind.CONFERENCE))
    dialog.days.first.setDate(QDate(2027, 3, 1))
    dialog.days.last.setDate(QDate(2027, 3, 3))
    qtbot.mouseClick(dialog.costs.more, Left)
    (line,) = dialog.costs.lines.values()
    for field, text in zip(line.fields, ("Booth", "1250.5", "eur", "8", ""), strict=True):
        type_into(qtbot, field, text)
    dialog.notes.setPlainText("Bring the banner")
    qtbot.mouseClick(dialog.done_button, Left)
    settle_all(qtbot, empty)
    (event,) = all_events(empty)
    assert replace(event, id=0, revision=0, uid="") == Event(
        name="Spring fair",
        kind=EventKind.CONFERENCE,
        starts_on=date(2027, 3, 1),
        ends_on=date(2027, 3, 3),
        time_zone="Europe/Rome",
        place="Hall 3",
        lead_goal=40,
        interests=("Demo", "Prices"),
        costs=(Cost("Booth", Decimal("1250.5"), "EUR", Decimal(8)),),
        notes="Bring the banner",
    )
    assert empty.events.page.name.whole() == "Spring fair"
    assert empty.main.toast.text.text() == "Set up Spring fair"


def test_what_cannot_be_kept_is_said_at_its_field(qtbot: QtBot, shown: Window) -> None:
    before = all_events(shown)
    shown.events.new_event()
    dialog = sheet(qtbot, shown, EventSheet)

    def refused(field: str, words: str) -> None:
        qtbot.keyClick(dialog.name, Key.Key_Return, CTRL)
        settle_all(qtbot, shown)
        said = {
            name: asked.problem.text() for name, asked in dialog._asked.items() if asked.problem.isVisible()
        }
        assert list(said) == [field]
        assert words in said[field]
        assert dialog.done_button.isEnabled()

    refused("name", "needs a name")
    dialog.name.setText(MESSE.upper())
    refused("name", "already")
    dialog.name.setText("Fair")
    dialog.days.last.setDate(QDate(2020, 1, 1))
    refused("days", "ends before it begins")
    dialog.days.unknown.setChecked(True)
    dialog.zone.setCurrentText("Europe/Nowhere")
    refused("zone", "Europe/Berlin")
    dialog.zone.setCurrentText("")
    qtbot.mouseClick(dialog.costs.more, Left)
    (line,) = dialog.costs.lines.values()
    line.fields[1].setText("lots")
    refused("costs", "no amount")
    assert all_events(shown) == before
    qtbot.mouseClick(next(iter(dialog.costs.lines)), Left)
    qtbot.keyClick(dialog.name, Key.Key_Return, CTRL)
    settle_all(qtbot, shown)
    assert len(all_events(shown)) == len(before) + 1


def test_saving_an_event_untouched_changes_nothing(qtbot: QtBot, shown: Window) -> None:
    before = all_events(shown)
    for event in before:
        shown.open_event(event.id)
        settle_all(qtbot, shown)
        qtbot.mouseClick(shown.events.page.edit, Left)
        qtbot.keyClick(sheet(qtbot, shown, EventSheet).name, Key.Key_Return)
        settle_all(qtbot, shown)
    assert all_events(shown) == before


def test_an_event_is_edited_and_the_edit_undone(qtbot: QtBot, shown: Window) -> None:
    qtbot.mouseClick(shown.events.page.edit, Left)
    dialog = sheet(qtbot, shown, EventSheet)
    type_into(qtbot, dialog.name, "Messe")
    qtbot.mouseClick(next(iter(dialog.interests.chips.values())), Left)
    qtbot.mouseClick(next(iter(dialog.costs.lines)), Left)
    dialog.days.first.setDate(QDate(2027, 1, 30))
    assert dialog.days.days() == (date(2027, 1, 30), date(2027, 2, 1)), "it stays as long as it was"
    dialog.days.unknown.setChecked(True)
    qtbot.keyClick(dialog.name, Key.Key_Return)
    settle_all(qtbot, shown)
    page = shown.events.page
    assert page.name.whole() == "Messe"
    assert page.facts.values["days"].whole() == "No date yet"
    event = next(event for event in all_events(shown) if event.name == "Messe")
    assert event.starts_on is None
    assert len(event.interests) == 7
    assert len(event.costs) == 3
    qtbot.mouseClick(shown.main.toast.action, Left)
    settle_all(qtbot, shown)
    assert page.name.whole() == MESSE


def test_only_an_event_nobody_was_met_at_is_deleted(qtbot: QtBot, shown: Window) -> None:
    event = add_event(qtbot, shown, Event(name="Mistake"))
    shown.open_event(event.id)
    settle_all(qtbot, shown)
    shown.events.list.setFocus()
    qtbot.keyClick(shown.events.list, Key.Key_Delete)
    settle_all(qtbot, shown)
    assert "Mistake" not in names(shown)
    assert shown.events.page.name.whole() == MESSE
    shown.main.menus.undo.trigger()
    settle_all(qtbot, shown)
    assert "Mistake" in names(shown)
    shown.open_event(1)
    settle_all(qtbot, shown)
    shown.events.delete_event()
    settle_all(qtbot, shown)
    assert MESSE in names(shown)
    assert "cannot be deleted" in shown.main.toast.text.text()


def test_the_last_event_deleted_leaves_the_page_that_teaches(qtbot: QtBot, empty: Window) -> None:
    add_event(qtbot, empty, Event(name="Only"))
    empty.events.delete_event()
    settle_all(qtbot, empty)
    assert empty.events.stack.currentIndex() == 2
    assert empty.event_chip.isHidden()
    empty.main.show_page(empty.contacts)
    settle_all(qtbot, empty)
    qtbot.keyClick(empty.main, Key.Key_E, CTRL)
    assert "Choose the event" in empty.main.toast.text.text()


# Encounters


def test_an_encounter_is_logged_by_keyboard(qtbot: QtBot, shown: Window) -> None:
    shown.open_event(next(event.id for event in all_events(shown) if "shelter" in event.name))
    settle_all(qtbot, shown)
    qtbot.keyClick(shown.main, Key.Key_E, CTRL)
    dialog = sheet(qtbot, shown, EncounterSheet)
    dialog.contact.setFocus()
    qtbot.keyClicks(dialog.contact, "thornb")
    qtbot.waitUntil(lambda: dialog.contact.offers.rowCount() == 2)  # her, and somebody new of that name
    qtbot.keyClick(dialog.contact, Key.Key_Return)
    assert dialog.contact.contact.name == "Margaret Thornbury"
    dialog.said.setPlainText("Wants to help in spring")
    qtbot.mouseClick(dialog.interests.chips["Volunteering day"], Left)
    qtbot.keyClicks(dialog.interests.field, "Dogs")
    qtbot.keyClick(dialog.interests.field, Key.Key_Return)
    dialog.strength.choose(Strength.STRONG.value)
    qtbot.keyClicks(dialog.handed_out.field, "Flyer")
    qtbot.keyClick(dialog.said, Key.Key_Return, CTRL)
    settle_all(qtbot, shown)
    met = everything(shown.desk.workspace, Encounter)[-1]
    assert met.contact_id in shown.events.page.model.ids
    assert (met.said, met.interests) == ("Wants to help in spring", ("Volunteering day", "Dogs"))
    assert (met.strength, met.handed_out) == (Strength.STRONG, ("Flyer",))
    assert shown.events.page.tabs.buttons["met"].text() == "Met here  11"
    shown.main.menus.undo.trigger()
    settle_all(qtbot, shown)
    assert shown.events.page.tabs.buttons["met"].text() == "Met here  10"


def test_an_encounter_needs_somebody_and_says_who_was_met_already(qtbot: QtBot, shown: Window) -> None:
    before = len(everything(shown.desk.workspace, Encounter))
    qtbot.mouseClick(shown.events.page.log, Left)
    dialog = sheet(qtbot, shown, EncounterSheet)
    qtbot.mouseClick(dialog.done_button, Left)
    assert "Choose whom you met" in dialog._who.problem.text()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert len(everything(shown.desk.workspace, Encounter)) == before
    qtbot.mouseClick(shown.events.page.log, Left)
    dialog = sheet(qtbot, shown, EncounterSheet)
    dialog.contact.setFocus()
    qtbot.keyClicks(dialog.contact, "thornb")
    qtbot.waitUntil(lambda: dialog.contact.offers.rowCount() == 2)  # her, and somebody new of that name
    qtbot.keyClick(dialog.contact, Key.Key_Return)
    settle_all(qtbot, shown)
    assert "already" in dialog._who.note.text()
    qtbot.keyClicks(dialog.contact, "x")
    assert dialog.contact.contact is None, "an edited name is nobody's"
    settle_all(qtbot, shown)


def test_somebody_new_is_met_on_the_day_and_hour_that_is_chosen(qtbot: QtBot, shown: Window) -> None:
    messe = shown.events.event_shown()
    qtbot.mouseClick(shown.events.page.log, Left)
    dialog = sheet(qtbot, shown, EncounterSheet)
    dialog.contact.setFocus()
    qtbot.keyClicks(dialog.contact, "Zoe Quist")
    qtbot.waitUntil(lambda: dialog.contact.offers.rowCount() == 1)
    assert dialog.about.isHidden()
    qtbot.keyClick(dialog.contact, Key.Key_Return)
    assert dialog.contact.contact.is_new
    qtbot.keyClicks(dialog.organization, "Quist Foods")
    qtbot.keyClicks(dialog.reach, "zoe@quist.example")
    day = messe.starts_on + timedelta(days=1)
    qtbot.mouseClick(dialog.moment.chips.buttons[day], Left)
    dialog.moment.time.setFocus()
    dialog.moment.time.selectAll()
    qtbot.keyClicks(dialog.moment.time, "1540")
    qtbot.mouseClick(dialog.done_button, Left)
    settle_all(qtbot, shown)
    met = everything(shown.desk.workspace, Encounter)[-1]
    assert met.at == datetime.combine(day, time(15, 40), ZoneInfo("Europe/Berlin"))
    who = shown.desk.look(lambda reader: reader.one(Contact, met.contact_id))
    assert (who.display_name, who.organizations) == ("Zoe Quist", (("Quist Foods",),))
    assert who.emails[0].confirmation.accuracy is Accuracy.CONFIRMED
    shown.main.menus.undo.trigger()
    settle_all(qtbot, shown)
    assert shown.desk.look(lambda reader: reader.one(Contact, who.id)) is None, "both go with one step back"


def test_questions_are_answered_and_an_encounter_put_right_later(qtbot: QtBot, shown: Window) -> None:
    event = shown.events.event_shown()
    for text, choices in (("How many lines?", ()), ("Which?", ("Film", "Foil"))):
        question = Question(event_id=event.id, text=text, choices=choices)
        shown.desk.change(lambda space, question=question: questions.add(space, question))
    settle_all(qtbot, shown)
    lines, which = everything(shown.desk.workspace, Question)
    met = everything(shown.desk.workspace, Encounter)[0]
    dialog = edit_encounter(shown.desk, shown.main, met.id)
    qtbot.keyClicks(dialog.answers.fields[lines.id], "three")
    qtbot.mouseClick(dialog.answers.fields[which.id].buttons["Foil"], Left)
    qtbot.mouseClick(dialog.done_button, Left)
    settle_all(qtbot, shown)
    after = everything(shown.desk.workspace, Encounter)[0]
    assert after.answers == (Answer(lines.id, "three"), Answer(which.id, "Foil"))
    assert replace(after, answers=(), revision=met.revision) == met, "what was not touched is as it was"
    shown.desk.change(lambda space: questions.retire(space, which))
    settle_all(qtbot, shown)
    dialog = edit_encounter(shown.desk, shown.main, met.id)
    assert dialog.answers.fields[which.id].value() == "Foil", "what was answered is shown, asked or not"
    dialog.done(0)
    assert which.id not in log_encounter(shown.desk, shown.main, event).answers.fields
    sheet(qtbot, shown, EncounterSheet).done(0)


def test_f2_puts_right_what_was_said_of_the_one_chosen(qtbot: QtBot, shown: Window) -> None:
    table = shown.events.page.table
    table.setFocus()
    qtbot.keyClick(table, Key.Key_F2)
    dialog = sheet(qtbot, shown, EncounterSheet)
    assert dialog.said.toPlainText().startswith("Building a new hall")
    dialog.said.setPlainText("Something else")
    qtbot.keyClick(dialog.said, Key.Key_Return, CTRL)
    settle_all(qtbot, shown)
    line = shown.events.page.model.line_at(0)
    assert line.more["said"] == "Something else"
    assert table.currentIndex().row() == 0


def test_an_encounter_is_deleted_and_comes_back(qtbot: QtBot, shown: Window) -> None:
    met = everything(shown.desk.workspace, Encounter)[0]
    dialog = edit_encounter(shown.desk, shown.main, met.id)
    qtbot.mouseClick(dialog.remove, Left)
    settle_all(qtbot, shown)
    assert met not in everything(shown.desk.workspace, Encounter)
    shown.main.menus.undo.trigger()
    settle_all(qtbot, shown)
    assert met in everything(shown.desk.workspace, Encounter)
    assert edit_encounter(shown.desk, shown.main, 10_000) is None


# Costs and questions


def test_costs_are_added_up_and_kept(qtbot: QtBot, shown: Window) -> None:
    page = shown.events.page
    qtbot.mouseClick(page.tabs.buttons["costs"], Left)
    assert page.tabs.current() == "costs"
    assert page.tabs.buttons["costs"].text() == f"Costs  {euros(15047.90)}"
    qtbot.mouseClick(page.edit_costs, Left)
    dialog = sheet(qtbot, shown, CostSheet)
    qtbot.mouseClick(dialog.lines.more, Left)
    line = list(dialog.lines.lines.values())[-1]
    for field, text in zip(line.fields, ("Taxi", "12x"), strict=False):
        qtbot.keyClicks(field, text)
    qtbot.mouseClick(dialog.save, Left)
    assert "is no amount" in dialog.problem.text()
    line.fields[1].setText("52.10")
    assert dialog.sums.text() == f"In all: {euros(15100.0)}"
    qtbot.mouseClick(dialog.save, Left)
    settle_all(qtbot, shown)
    assert page.tabs.buttons["costs"].text() == f"Costs  {euros(15100.0)}"
    assert shown.events.event_shown().costs[-1] == Cost("Taxi", Decimal("52.10"), "EUR")
    shown.main.menus.undo.trigger()
    settle_all(qtbot, shown)
    assert page.tabs.buttons["costs"].text() == f"Costs  {euros(15047.90)}"


def test_questions_are_asked_shifted_retired_and_asked_again(qtbot: QtBot, shown: Window) -> None:
    page = shown.events.page
    page.tabs.choose("questions")
    for words, choices in (("How many lines?", ""), ("Which?", "Film,Foil")):
        qtbot.mouseClick(page.add_question, Left)
        dialog = sheet(qtbot, shown, QuestionSheet)
        assert not dialog.save.isEnabled()
        qtbot.keyClicks(dialog.words, words)
        if choices:
            dialog.kind.choose("choices")
            qtbot.keyClicks(dialog.choices.field, choices)
        qtbot.mouseClick(dialog.save, Left)
        settle_all(qtbot, shown)
    lines, which = everything(shown.desk.workspace, Question)
    assert which.choices == ("Film", "Foil")
    assert page.tabs.buttons["questions"].text() == "Questions  2"
    for text, asked in (("Ask sooner", ["Which?", "How many lines?"]), ("Ask no more", ["How many lines?"])):
        of_question(shown, which.id, text).trigger()
        settle_all(qtbot, shown)
        now = questions.in_order(everything(shown.desk.workspace, Question))
        assert [one.text for one in now if not one.retired] == asked
    of_question(shown, which.id, "Ask again").trigger()
    settle_all(qtbot, shown)
    of_question(shown, lines.id, "Remove").trigger()
    settle_all(qtbot, shown)
    assert [one.id for one in everything(shown.desk.workspace, Question)] == [which.id]
    of_question(shown, which.id, "Edit…").trigger()
    dialog = sheet(qtbot, shown, QuestionSheet)
    dialog.words.setText("Which material?")
    qtbot.mouseClick(dialog.save, Left)
    settle_all(qtbot, shown)
    assert everything(shown.desk.workspace, Question)[0].text == "Which material?"


def euros(amount: float) -> str:
    return f"{QLocale().toString(amount, 'f', 2)} EUR"


def of_question(window: Window, question_id: int, text: str) -> QAction:
    """What can be done with a question, by its words."""
    menu = window.events.page.questions.rows[question_id].menu()
    return next(action for action in menu.actions() if action.text() == text)


# The current event


def test_a_running_event_is_current_until_it_is_ended(qtbot: QtBot, shown: Window) -> None:
    chip = shown.event_chip
    assert chip.text() == "No current event"
    today = shown.desk.today()
    add_event(qtbot, shown, Event(name="Now & here", starts_on=today, ends_on=today, lead_goal=5))
    assert chip.accessibleName() == "Current event: Now & here, 0/5"
    chip.fill_menu()
    chip.menu_shown.actions()[1].trigger()
    settle_all(qtbot, shown)
    assert chip.text() == "No current event"


def test_a_chosen_event_is_remembered(qtbot: QtBot, shown: Window) -> None:
    qtbot.mouseClick(shown.events.page.make_current, Left)
    settle_all(qtbot, shown)
    assert "61/50" in shown.event_chip.text()
    assert shown.events.page.make_current.text() == "End"
    messe = next(event for event in all_events(shown) if event.name == MESSE)
    assert shown.desk.workspace.recall("current-event") == messe.id
    qtbot.mouseClick(shown.events.page.make_current, Left)
    settle_all(qtbot, shown)
    assert shown.desk.workspace.recall("current-event") is None
    assert shown.events.page.make_current.text() == "Make current"


def test_the_chip_switches_opens_and_says_where_encounters_are_logged(qtbot: QtBot, shown: Window) -> None:
    chip = shown.event_chip
    chip.fill_menu()
    assert len(chip.menu_shown.actions()) == 3
    chip.menu_shown.actions()[1].trigger()
    settle_all(qtbot, shown)
    assert "15/8" in chip.text()
    shown.main.show_page(shown.contacts)
    chip.fill_menu()
    chip.menu_shown.actions()[0].trigger()
    settle_all(qtbot, shown)
    assert shown.main.pages.currentWidget() is shown.events
    assert "Verona" in shown.events.page.name.whole()
    shown.main.show_page(shown.contacts)
    settle_all(qtbot, shown)
    qtbot.keyClick(shown.main, Key.Key_E, CTRL)
    assert sheet(qtbot, shown, EncounterSheet)._event.id == 2


# Numbers as the user writes them


@pytest.mark.parametrize(
    ("locale", "text", "number"),
    [
        ("en_GB", "1,250.50", "1250.50"),
        ("de_DE", "1.250,50", "1250.50"),
        ("de_DE", "1250.50", "1250.50"),
        ("en_GB", " 0.1 ", "0.1"),
        ("en_GB", "", None),
    ],
)
def test_amounts_are_read_as_they_are_written(locale: str, text: str, number: str | None) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert number_from(text) == (None if number is None else Decimal(number))
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("text", ["lots", "-5", "NaN", "1e999999999", "1,2,3"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        number_from(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("15:40", time(15, 40)),
        ("1540", time(15, 40)),
        ("9.05", time(9, 5)),
        ("905", time(9, 5)),
        ("15", time(15)),
        ("24:00", None),
        ("12:60", None),
        ("noon", None),
        ("", None),
    ],
)
def test_a_time_is_read_however_it_is_typed(text: str, said: time | None) -> None:
    assert time_from(text) == said
