"""The board: cards that are walked, sent on and dragged, and the sheets that ask for what a gate misses."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from leaddesk.domain.activity import Activity
from leaddesk.domain.changes import Pair
from leaddesk.domain.contact import Contact, ContactPoint, Name, Rating
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Message
from leaddesk.domain.qualification import Statement, Topic, Verdict
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.gui.dialogs.closing import ClosingSheet
from leaddesk.gui.dialogs.gate import OneSheet, SeveralSheet
from leaddesk.gui.dialogs.gate_sections import (
    FitSection,
    IntentSection,
    InterestSection,
    ReachSection,
    TalkSection,
)
from leaddesk.gui.models.board import BY_NEED, MIME, contacts_as_mime, contacts_in_mime
from leaddesk.gui.pages.pipeline import PipelinePage
from leaddesk.gui.widgets.board_column import BoardColumn
from leaddesk.gui.window import Window
from leaddesk.services import contacts, followups
from leaddesk.storage import listing
from leaddesk.storage.reader import Builder
from leaddesk.workspace import Workspace
from tests.gui.conftest import MakeWindow, settle

KEYS = (
    "marketing-prospect",
    "new-lead",
    "working-lead",
    "qualified-prospect",
    "proposal",
    "customer",
    "closed",
)


@pytest.fixture
def board(qtbot: QtBot, window: Window) -> Window:
    """The window on the sample, showing the pipeline."""
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: Window) -> Window:
    window.main.show_page(window.pipeline)
    settle(qtbot, window)
    for found in window.pipeline.view.columns:
        found.fold(is_folded=False)
    settle(qtbot, window)
    return window


def column(window: Window, key: str) -> BoardColumn:
    return next(found for found in window.pipeline.view.columns if found.stage.key == key)


def counts(window: Window) -> dict[str, int]:
    return {found.stage.key: found.cards.rowCount() for found in window.pipeline.view.columns}


def standing(window: Window, key: str) -> listing.Ids:
    """Who stands in a stage, in the order of what wants doing."""
    wanted = Filter(stage_ids=(column(window, key).stage.id,))
    return window.desk.look(lambda reader: listing.ids(reader, wanted, window.desk.today(), BY_NEED))


def stored(window: Window, id_: int) -> Contact:
    found = window.desk.look(lambda reader: reader.one(Contact, id_))
    assert found is not None
    return found


def stage_of(window: Window, id_: int) -> str:
    stages = window.desk.look(lambda reader: reader.get(Stage, [stored(window, id_).stage_id or 0]))
    return next(iter(stages.values())).key


def take(qtbot: QtBot, window: Window, key: str, *rows: int) -> list[int]:
    """Click cards of a column, the second and further with Ctrl held."""
    cards = column(window, key).list
    for number, row in enumerate(rows):
        held = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        middle = cards.visualRect(cards.cards.index(row, 0)).center()
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, held, middle)
    cards.setFocus()
    return cards.selected_ids()


def send(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    """Press Alt and an arrow where the focus is."""
    qtbot.keyClick(QApplication.focusWidget(), key, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window)


def drop(window: Window, key: str, mime: QMimeData) -> QDropEvent:
    """Drop something on a column as a drag does."""
    viewport = column(window, key).list.viewport()
    place = viewport.rect().center()
    buttons, held, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(viewport, QDragEnterEvent(QPoint(place), copy, mime, buttons, held))
    event = QDropEvent(QPointF(place), copy, mime, buttons, held)
    event.ignore()
    QApplication.sendEvent(viewport, event)
    return event


def steps_of(window: Window, id_: int) -> list[FollowUp]:
    """The open steps of a contact."""
    steps = window.desk.look(lambda reader: reader.where(FollowUp, contact_id=id_))
    return [step for step in steps if step.done_at is None]


def sheets(window: Window) -> Iterator[QDialog]:
    yield from (sheet for sheet in window.main.findChildren(QDialog) if sheet.isVisible())


def sheet_of(qtbot: QtBot, window: Window, kind: type[QDialog]) -> QDialog:
    """The sheet that is open."""
    qtbot.waitUntil(lambda: any(isinstance(sheet, kind) for sheet in sheets(window)))
    return next(sheet for sheet in sheets(window) if isinstance(sheet, kind))


def gone(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: not list(sheets(window)))
    settle(qtbot, window)


def press(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def many(workspace: Workspace, count: int) -> Callable[[Builder], Iterator[Pair]]:
    """Builds as many contacts, all in the first stage."""

    def build(builder: Builder) -> Iterator[Pair]:
        for number in range(count):
            name = Name(formatted=f"Many {number:03}")
            made = Contact(id=builder.new_id(Contact), uid=f"many-{number}", name=name, stage_id=1)
            yield Pair(None, replace(made, created_at=workspace.now()))

    return build


# What is shown


def test_each_stage_is_a_column_with_its_cards_and_their_count(board: Window) -> None:
    assert [found.stage.key for found in board.pipeline.view.columns] == list(KEYS)
    assert list(counts(board).values()) == [1, 74, 3, 3, 1, 1, 2]
    assert [found.count.text() for found in board.pipeline.view.columns] == [
        "1",
        "74",
        "3",
        "3",
        "1",
        "1",
        "2",
    ]
    assert board.pipeline.count.text() == "85 contacts"


def test_a_card_says_all_it_shows_to_a_screen_reader_and_what_is_overdue(board: Window) -> None:
    cards = column(board, "working-lead").cards
    spoken = cards.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(
        "Daniel Okoye-Marsh, Severn Vale Dairies, Warm, overdue, 2 days ago: Call before nine"
    )
    assert spoken.endswith("5 days in this stage")
    assert column(board, "working-lead").list.accessibleName() == "Working lead, 3 contacts"
    assert [cards.is_overdue(cards.line_at(row)) for row in range(3)] == [True, False, False]


def test_a_column_says_how_long_they_stand_there(qtbot: QtBot, board: Window) -> None:
    working = column(board, "working-lead")
    assert working.age.text() == "· usually 4 d"
    assert working.age.toolTip().splitlines()[1] == "The longest: 5 days."
    assert [working.cards.days_text(working.cards.line_at(row)) for row in range(3)] == ["5 d", "3 d", "4 d"]


def test_an_empty_board_teaches(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = opened(qtbot, make_window(empty=True))
    assert window.pipeline.stack.currentIndex() == 1


def test_the_models_keep_qts_rules(qtbot: QtBot, board: Window) -> None:
    testers = [
        QAbstractItemModelTester(found.cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for found in board.pipeline.view.columns
    ]
    take(qtbot, board, "new-lead", 0, 2)
    send(qtbot, board, Qt.Key.Key_Right)
    board.desk.undo()
    settle(qtbot, board)
    assert list(counts(board).values()) == [1, 74, 3, 3, 1, 1, 2]
    assert len(testers) == 7


def test_a_column_knows_all_its_cards_and_fetches_those_that_are_shown(qtbot: QtBot, board: Window) -> None:
    board.desk.change(lambda workspace: workspace.commit(Message("many", "many"), many(workspace, 250)))
    found = column(board, "marketing-prospect")
    settle_all(qtbot, board, lambda: found.cards.rowCount() == 251)
    assert found.count.text() == "251"
    found.list.setFocus()
    qtbot.keyClick(found.list, Qt.Key.Key_End)
    assert found.list.currentIndex().row() == 250
    last = found.cards.index(250, 0)
    settle_all(qtbot, board, lambda: last.data() == "Many 249")
    qtbot.keyClick(found.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(found.list.selected_ids()) == 251


def test_what_is_overdue_comes_first_then_what_is_next_then_who_has_no_step(
    qtbot: QtBot, board: Window
) -> None:
    cards = column(board, "new-lead").cards
    lines = board.desk.look(lambda reader: listing.lines(reader, cards.ids))
    found = [(lines[id_].row.next_due or "9", lines[id_].row.sort_key) for id_ in cards.ids]
    assert len(found) == 74
    assert [due for due, _name in found] == sorted(due for due, _name in found)
    idle = [name for due, name in found if due == "9"]
    assert idle == sorted(idle)


# Filtering


def test_the_board_shows_whom_its_filters_mean_and_its_counts_follow(qtbot: QtBot, board: Window) -> None:
    page = board.pipeline
    hot = next(chip for chip in page.filters.beginnings if chip.text() == "Hot")
    press(qtbot, hot)
    settle_all(qtbot, board, lambda: page.count.text() == "6 contacts")
    assert list(counts(board).values()) == [0, 1, 0, 3, 1, 1, 0]
    assert column(board, "working-lead").list.belongs == "Nobody here whom the filter means."
    assert column(board, "new-lead").count.text() == "1"
    (id_,) = column(board, "new-lead").cards.ids
    board.desk.change(lambda workspace: contacts.rate(workspace, [id_], Rating.COLD))
    settle_all(qtbot, board, lambda: page.count.text() == "5 contacts")
    press(qtbot, page.show_contacts)
    settle(qtbot, board)
    assert board.main.pages.currentWidget() is board.contacts
    assert board.contacts.query() == "rating:hot"
    board.main.show_page(page)
    press(qtbot, page.filters.clear_button)
    settle_all(qtbot, board, lambda: page.count.text() == "85 contacts")
    assert page.show_contacts.isHidden()


def test_a_filter_that_means_nothing_any_more_says_so(qtbot: QtBot, board: Window) -> None:
    board.pipeline.search("event:Nowhere")
    settle(qtbot, board)
    assert "no event" in board.pipeline.filters._problem.text()
    assert list(counts(board).values()) == [1, 74, 3, 3, 1, 1, 2], "what was shown stays"
    board.pipeline.search("")
    settle(qtbot, board)
    assert board.pipeline.filters._problem.isHidden()


# Folding


@pytest.fixture
def folded(qtbot: QtBot, window: Window) -> Window:
    """The pipeline as it is at first: who has come to the end is folded away."""
    window.main.show_page(window.pipeline)
    settle(qtbot, window)
    return window


def test_who_came_to_the_end_is_folded_and_all_columns_are_in_sight(folded: Window) -> None:
    assert [found.stage.key for found in folded.pipeline.view.columns if found.is_folded] == [
        "customer",
        "closed",
    ]
    assert folded.pipeline.view.horizontalScrollBar().maximum() == 0
    strip = column(folded, "closed").strip
    assert (strip.text(), strip.count) == ("Closed", "2")


def test_a_strip_is_walked_to_unfolded_and_folded_again_and_that_is_remembered(
    qtbot: QtBot, folded: Window
) -> None:
    column(folded, "proposal").list.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    customer = column(folded, "customer")
    assert customer.strip.hasFocus()
    qtbot.keyClick(customer.strip, Qt.Key.Key_Right)
    assert column(folded, "closed").strip.hasFocus()
    qtbot.keyClick(column(folded, "closed").strip, Qt.Key.Key_Left)
    qtbot.keyClick(customer.strip, Qt.Key.Key_Return)
    assert not customer.is_folded
    assert customer.list.hasFocus()
    press(qtbot, column(folded, "new-lead").fold_button)
    kept = folded.pipeline.kept_state()
    assert {column(folded, key).stage.id for key in ("customer", "new-lead")} == {
        int(id_) for id_ in kept["folded"]
    }
    window = PipelinePage(folded.desk, folded, folded.theme)
    window.restore_state(kept)
    window.refresh()
    settle(qtbot, folded)
    assert [found.stage.key for found in window.view.columns if found.is_folded] == ["new-lead", "closed"]
    window.deleteLater()


def test_a_strip_takes_what_is_dropped_on_it(qtbot: QtBot, folded: Window) -> None:
    (id_,) = take(qtbot, folded, "proposal", 0)
    strip = column(folded, "customer").strip
    place, mime = strip.rect().center(), contacts_as_mime([id_])
    buttons, held, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(strip, QDragEnterEvent(place, copy, mime, buttons, held))
    assert strip.is_over
    QApplication.sendEvent(strip, QDropEvent(QPointF(place), copy, mime, buttons, held))
    assert not strip.is_over
    settle_all(qtbot, folded, lambda: strip.count == "2")
    assert stage_of(folded, id_) == "customer"


# Walking


def test_arrows_walk_cards_and_columns_and_enter_opens(qtbot: QtBot, board: Window) -> None:
    first = column(board, "marketing-prospect").list
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    second = column(board, "new-lead").list
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Down)
    assert second.currentIndex().row() == 1
    qtbot.keyClick(second, Qt.Key.Key_Right)
    third = column(board, "working-lead").list
    assert third.hasFocus()
    assert third.currentIndex().row() == 1
    assert second.selected_ids() == []
    wanted = third.cards.id_at(1)
    qtbot.keyClick(third, Qt.Key.Key_Return)
    assert board.main.pages.currentWidget() is board.contacts
    assert board.contacts.detail.contact_id == wanted


def test_a_double_click_opens_the_contact(qtbot: QtBot, board: Window) -> None:
    cards = column(board, "customer").list
    middle = cards.visualRect(cards.cards.index(0, 0)).center()
    wanted = cards.cards.id_at(0)
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert board.contacts.detail.contact_id == wanted


# Moving


def test_alt_arrow_sends_the_selected_cards_on_and_the_selection_goes_with_them(
    qtbot: QtBot, board: Window
) -> None:
    ids = take(qtbot, board, "new-lead", 0, 2)
    send(qtbot, board, Qt.Key.Key_Right)
    assert [stage_of(board, id_) for id_ in ids] == ["working-lead"] * 2
    assert counts(board)["working-lead"] == 5
    target = column(board, "working-lead")
    assert (sorted(target.list.selected_ids()), target.list.hasFocus()) == (sorted(ids), True)
    assert (target.count.text(), column(board, "new-lead").count.text()) == ("5", "72")
    send(qtbot, board, Qt.Key.Key_Left)
    assert [stage_of(board, id_) for id_ in ids] == ["new-lead"] * 2
    assert counts(board)["new-lead"] == 74


def test_undo_takes_the_card_back(qtbot: QtBot, board: Window) -> None:
    (id_,) = take(qtbot, board, "new-lead", 0)
    send(qtbot, board, Qt.Key.Key_Right)
    board.desk.undo()
    settle(qtbot, board)
    assert column(board, "new-lead").cards.row_of(id_) == 0
    assert counts(board)["working-lead"] == 3


def test_shift_selects_a_run_of_cards(qtbot: QtBot, board: Window) -> None:
    take(qtbot, board, "new-lead", 1)
    cards = column(board, "new-lead").list
    for _ in range(2):
        qtbot.keyClick(cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert cards.selected_ids() == [cards.cards.id_at(row) for row in (1, 2, 3)]


def test_cards_dropped_on_a_column_move_when_it_is_written_and_not_before(
    qtbot: QtBot, board: Window
) -> None:
    ids = take(qtbot, board, "new-lead", 0, 1)
    source = column(board, "new-lead").cards
    mime = source.mimeData(column(board, "new-lead").list.selectedIndexes())
    event = drop(board, "working-lead", mime)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert (source.rowCount(), counts(board)["working-lead"]) == (74, 3)
    settle_all(qtbot, board, lambda: counts(board)["working-lead"] == 5)
    assert [stage_of(board, id_) for id_ in ids] == ["working-lead"] * 2


def test_a_column_takes_neither_its_own_cards_nor_anything_else(qtbot: QtBot, board: Window) -> None:
    cards = column(board, "new-lead").cards
    assert (cards.supportedDragActions(), cards.mimeTypes()) == (Qt.DropAction.CopyAction, [MIME])
    ids = take(qtbot, board, "new-lead", 0)
    assert not drop(board, "new-lead", contacts_as_mime(ids)).isAccepted()
    text = QMimeData()
    text.setText("1, 2, 3")
    assert not drop(board, "working-lead", text).isAccepted()
    assert contacts_in_mime(text) == []


def settle_all(qtbot: QtBot, window: Window, reached: object) -> None:
    qtbot.waitUntil(reached, timeout=5_000)
    settle(qtbot, window)


# Other changes


def test_a_change_elsewhere_shows_on_its_card(qtbot: QtBot, board: Window) -> None:
    cards = column(board, "marketing-prospect").cards
    (id_,) = cards.ids
    today = board.desk.today()
    board.desk.change(lambda workspace: followups.plan(workspace, [id_], today, "Call him"))
    settle_all(qtbot, board, lambda: cards.row_at(0).next_step == "Call him")
    before = stored(board, id_)
    board.desk.undo()
    settle_all(qtbot, board, lambda: cards.row_at(0) is not None and cards.row_at(0).next_step is None)
    assert stored(board, id_) == before


def test_a_contact_deleted_is_no_card_any_more(qtbot: QtBot, board: Window) -> None:
    id_ = column(board, "proposal").cards.id_at(0)
    board.desk.change(lambda workspace: contacts.delete(workspace, [id_]))
    settle_all(qtbot, board, lambda: counts(board)["proposal"] == 0)
    assert column(board, "proposal").count.text() == "0"


def test_a_contact_renamed_stands_where_its_name_belongs_and_stays_selected(
    qtbot: QtBot, board: Window
) -> None:
    cards = column(board, "new-lead").cards
    idle = 70
    column(board, "new-lead").list.scrollTo(cards.index(idle, 0))
    qtbot.waitUntil(lambda: cards.row_at(idle) is not None)
    assert cards.row_at(idle).next_due is None
    (id_,) = take(qtbot, board, "new-lead", idle)
    before = stored(board, id_)
    after = replace(before, name=Name(formatted="Zz Top", family="Zz"))
    board.desk.change(lambda workspace: contacts.edit(workspace, before, after))
    settle_all(qtbot, board, lambda: cards.row_of(id_) != idle)
    assert cards.ids == standing(board, "new-lead")
    assert column(board, "new-lead").list.selected_ids() == [id_]
    assert column(board, "new-lead").list.currentIndex().row() == cards.row_of(id_)


def test_changes_close_upon_each_other_are_all_shown(qtbot: QtBot, board: Window) -> None:
    cards = column(board, "working-lead").cards
    today = board.desk.today()
    for number, id_ in enumerate(list(cards.ids)):
        board.desk.change(
            lambda workspace, id_=id_, number=number: followups.plan(
                workspace, [id_], today - timedelta(days=40 + number), f"Step {number}"
            )
        )
    settle_all(
        qtbot,
        board,
        lambda: (
            {cards.row_at(row) and cards.row_at(row).next_step for row in range(3)}
            == {"Step 0", "Step 1", "Step 2"}
        ),
    )
    assert [cards.row_at(row).next_step for row in range(3)] == ["Step 2", "Step 1", "Step 0"]


# The gate


def test_a_shut_gate_opens_a_sheet_and_moves_nobody(qtbot: QtBot, board: Window) -> None:
    (id_,) = take(qtbot, board, "working-lead", 0)
    send(qtbot, board, Qt.Key.Key_Right)
    sheet = sheet_of(qtbot, board, OneSheet)
    assert stage_of(board, id_) == "working-lead"
    assert column(board, "working-lead").cards.row_of(id_) is not None
    assert [section.code for section in sheet.panel.sections] == ["interest", "intent", "fit", "conversation"]
    assert not sheet.move_on.isEnabled()
    assert not sheet.override.isEnabled()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    gone(qtbot, board)
    assert stage_of(board, id_) == "working-lead"


def test_what_is_missing_is_filled_in_and_noted_with_the_move_as_one_change(
    qtbot: QtBot, board: Window
) -> None:
    (id_,) = take(qtbot, board, "new-lead", 2)
    board.pipeline.wish([id_], column(board, "qualified-prospect").stage)
    sheet = sheet_of(qtbot, board, OneSheet)
    fields = {type(section): section for section in sheet.panel.sections}
    talk, fit = fields[TalkSection], fields[FitSection]
    said = [(fields[IntentSection].field, "buys in March"), (talk.field, "wants a line for the second plant")]
    said += [(fields[InterestSection].field, "a demo")] if fields[InterestSection].field else []
    for field, text in said:
        qtbot.keyClicks(field, text)
    assert sheet.panel.missing() == ["fit"]
    for choice in fit.choices.values():
        choice.choose(Verdict.MET.value)
    assert sheet.panel.missing() == []
    press(qtbot, sheet.move_on)
    gone(qtbot, board)
    assert stage_of(board, id_) == "qualified-prospect"
    assert column(board, "qualified-prospect").list.selected_ids() == [id_]
    noted = board.desk.look(lambda reader: reader.where(Statement, contact_id=id_))
    assert "buys in March" in [entry.text for entry in noted if entry.topic is Topic.INTENT]
    calls = board.desk.look(lambda reader: reader.where(Activity, contact_id=id_))
    assert calls[-1].note == "wants a line for the second plant"
    assert calls[-1].two_way
    board.desk.undo()
    settle_all(qtbot, board, lambda: column(board, "new-lead").cards.row_of(id_) is not None)
    assert board.desk.look(lambda reader: reader.where(Activity, contact_id=id_)) == calls[:-1]


def test_a_detail_is_confirmed_with_the_move(qtbot: QtBot, board: Window) -> None:
    made = Contact(name=Name(formatted="Ada"), emails=(ContactPoint("ada@x.example"),))
    board.desk.change(lambda workspace: contacts.add(workspace, made))
    first = column(board, "marketing-prospect")
    settle_all(qtbot, board, lambda: first.cards.rowCount() == 2)
    id_ = next(first.cards.id_at(row) for row in range(2) if first.cards.row_at(row).name == "Ada")
    first.list.select([id_])
    first.list.setFocus()
    send(qtbot, board, Qt.Key.Key_Right)
    sheet = sheet_of(qtbot, board, OneSheet)
    interest, reach = sheet.panel.sections
    assert isinstance(interest, InterestSection)
    assert isinstance(reach, ReachSection)
    qtbot.keyClicks(interest.field, "a brochure")
    reach.boxes["ada@x.example"].click()
    assert sheet.move_on.isDefault()
    qtbot.keyClick(interest.field, Qt.Key.Key_Return)
    gone(qtbot, board)
    assert stage_of(board, id_) == "new-lead"
    assert stored(board, id_).emails[0].confirmation is not None


def test_a_contact_without_any_way_to_reach_it_gets_one(qtbot: QtBot, board: Window) -> None:
    (id_,) = take(qtbot, board, "marketing-prospect", 0)
    send(qtbot, board, Qt.Key.Key_Right)
    sheet = sheet_of(qtbot, board, OneSheet)
    reach = sheet.panel.sections[-1]
    qtbot.keyClicks(reach.field, "pietro@x.example")
    press(qtbot, sheet.move_on)
    gone(qtbot, board)
    assert stage_of(board, id_) == "new-lead"
    assert stored(board, id_).emails[0].value == "pietro@x.example"


def test_an_override_needs_a_written_reason_which_is_kept(qtbot: QtBot, board: Window) -> None:
    (id_,) = take(qtbot, board, "working-lead", 0)
    send(qtbot, board, Qt.Key.Key_Right)
    sheet = sheet_of(qtbot, board, OneSheet)
    qtbot.keyClicks(sheet.why, "  ")
    assert not sheet.override.isEnabled()
    qtbot.keyClicks(sheet.why, "signed at the stand")
    assert sheet.override.isEnabled()
    qtbot.keyClick(sheet.why, Qt.Key.Key_Return)
    gone(qtbot, board)
    assert stage_of(board, id_) == "qualified-prospect"
    moves = board.desk.look(lambda reader: reader.where(StageMove, contact_id=id_))
    assert moves[-1].override == "signed at the stand"


def test_of_several_those_ticked_are_moved(qtbot: QtBot, board: Window) -> None:
    passing = column(board, "proposal").cards.id_at(0)
    failing = column(board, "working-lead").cards.id_at(0)
    board.pipeline.wish([passing, failing], column(board, "customer").stage)
    sheet = sheet_of(qtbot, board, SeveralSheet)
    rows = sheet.several.list.rows
    tester = QAbstractItemModelTester(rows)
    assert tester.model().rowCount() == 2
    spoken = [rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == ["Daniel Okoye-Marsh: missing: Intent", "Martina Kerschhofer: passes"]
    assert sheet.chosen() == [passing]
    assert sheet.several.all.text() == "1 of 2 will move"
    press(qtbot, sheet.move_on)
    gone(qtbot, board)
    assert [stage_of(board, id_) for id_ in (passing, failing)] == ["customer", "working-lead"]


def test_of_several_who_lacks_something_is_filled_in_right_there(qtbot: QtBot, board: Window) -> None:
    passing = column(board, "proposal").cards.id_at(0)
    failing = column(board, "working-lead").cards.id_at(0)
    board.pipeline.wish([passing, failing], column(board, "customer").stage)
    sheet = sheet_of(qtbot, board, SeveralSheet)
    assert sheet.several.name.text() == "Daniel Okoye-Marsh"
    intent = next(part for part in sheet.several.panel(0).sections if isinstance(part, IntentSection))
    qtbot.keyClicks(intent.field, "in spring")
    assert sorted(sheet.chosen()) == sorted([passing, failing]), "filled in, it is ticked"
    intent.field.clear()
    assert sheet.chosen() == [passing]
    qtbot.keyClicks(intent.field, "in spring")
    press(qtbot, sheet.move_on)
    gone(qtbot, board)
    assert [stage_of(board, id_) for id_ in (passing, failing)] == ["customer", "customer"]
    said = board.desk.look(lambda reader: reader.where(Statement, contact_id=failing))
    assert [one.text for one in said if one.topic is Topic.INTENT] == ["in spring"]
    board.desk.undo()
    settle(qtbot, board)
    assert [stage_of(board, id_) for id_ in (passing, failing)] == ["proposal", "working-lead"]


def test_of_several_some_are_moved_all_the_same_for_a_reason(qtbot: QtBot, board: Window) -> None:
    ids = list(column(board, "working-lead").cards.ids)
    board.pipeline.wish(ids, column(board, "customer").stage)
    sheet = sheet_of(qtbot, board, SeveralSheet)
    cards, press_space = sheet.several.list, Qt.Key.Key_Space
    assert not sheet.move_on.isEnabled() or sheet.several.all_ticked_pass()
    lacking = [row for row in range(3) if cards.rows.row_at(row).missing]
    cards.setCurrentIndex(cards.rows.index(lacking[0]))
    qtbot.keyClick(cards, press_space)
    assert lacking[0] in cards.rows.ticked()
    assert not sheet.move_on.isEnabled()
    qtbot.keyClicks(sheet.why, "bought at the stand")
    chosen = list(sheet.chosen())
    press(qtbot, sheet.override)
    gone(qtbot, board)
    assert {id_ for id_ in ids if stage_of(board, id_) == "customer"} == set(chosen)


def test_closing_asks_why(qtbot: QtBot, board: Window) -> None:
    (id_,) = take(qtbot, board, "customer", 0)
    send(qtbot, board, Qt.Key.Key_Right)
    sheet = sheet_of(qtbot, board, ClosingSheet)
    assert not sheet.save.isEnabled()
    sheet.reasons.button(8).click()
    assert not sheet.save.isEnabled(), "another reason needs words"
    sheet.reasons.button(1).click()
    qtbot.keyClicks(sheet.words, "not before 2028")
    qtbot.keyClick(sheet.words, Qt.Key.Key_Return)
    gone(qtbot, board)
    assert stage_of(board, id_) == "closed"
    moves = board.desk.look(lambda reader: reader.where(StageMove, contact_id=id_))
    assert moves[-1].reason == "no-budget: not before 2028", "kept in no language"


def test_closing_ticks_off_what_is_open_and_plans_to_look_again(qtbot: QtBot, board: Window) -> None:
    (id_,) = take(qtbot, board, "proposal", 0)
    before = steps_of(board, id_)
    board.pipeline.wish([id_], column(board, "closed").stage)
    sheet = sheet_of(qtbot, board, ClosingSheet)
    assert sheet.ticks.isChecked()
    press(qtbot, sheet.reasons.button(7))
    press(qtbot, sheet.again.chips.buttons[6])
    assert sheet.again.day() is None, "who asked not to be contacted is not looked at again"
    press(qtbot, sheet.reasons.button(3))
    press(qtbot, sheet.again.chips.buttons[6])
    press(qtbot, sheet.save)
    gone(qtbot, board)
    (again,) = steps_of(board, id_)
    assert (again.what, again.due_on) == ("Look again", board.desk.today() + relativedelta(months=6))
    board.desk.undo()
    settle(qtbot, board)
    assert (stage_of(board, id_), steps_of(board, id_)) == ("proposal", before)


def test_the_moves_stand_in_the_menu_and_end_at_the_ends(qtbot: QtBot, board: Window) -> None:
    shown = board.main.menus.contact.actions()
    assert {board.pipeline.sooner, board.pipeline.later} <= set(shown)
    take(qtbot, board, "marketing-prospect", 0)
    send(qtbot, board, Qt.Key.Key_Left)
    assert list(counts(board).values()) == [1, 74, 3, 3, 1, 1, 2]
