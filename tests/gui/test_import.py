"""Importing as a user does: files in, what will happen, what the user decides."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.imports import Choice, PlanOutcome
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.formats.files import Given
from leaddesk.gui.dialogs.import_cards import Step
from leaddesk.gui.models.plan_table import PlanColumn
from leaddesk.gui.window import Window
from leaddesk.services import events
from tests.gui.conftest import MakeWindow, settle
from tests.gui.importing import (
    ANNA,
    BROKEN,
    OpenDialog,
    card,
    cell,
    dialog_of,
    import_now,
    names,
    outcomes,
    plan_cards,
    press_on,
    standing,
)
from tests.support import everything


@pytest.fixture
def empty_window(make_window: MakeWindow) -> Window:
    return make_window(empty=True)


@pytest.fixture
def open_dialog(qtbot: QtBot, tmp_path: Path) -> OpenDialog:
    """Opens the dialog with cards in a file, as far as the plan."""
    return lambda window, *cards, name="cards.vcf": plan_cards(qtbot, window, tmp_path / name, *cards)


# From files to contacts


def test_cards_are_imported_by_the_keyboard_alone(
    qtbot: QtBot, empty_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "anna.vcf"
    path.write_text(ANNA)
    monkeypatch.setattr(
        "leaddesk.gui.dialogs.import_files.QFileDialog.getOpenFileNames", lambda *_: ([str(path)], "")
    )
    qtbot.keyClick(empty_window.main, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(empty_window)
    qtbot.waitUntil(dialog.files.choose_files.hasFocus)
    qtbot.keyClick(dialog.files.choose_files, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.on.isEnabled)
    qtbot.keyClick(dialog.files.choose_files, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: standing(dialog) is Step.PLAN)
    assert dialog.on.text() == "Import 1 contacts" or dialog.on.text() == "Import 1 contact"
    dialog.on.setFocus()
    qtbot.keyClick(dialog.on, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: standing(dialog) is Step.DONE)
    assert names(empty_window) == ["Anna Bianchi"]
    qtbot.keyClick(dialog.on, Qt.Key.Key_Return)
    settle(qtbot, empty_window)
    assert empty_window.contacts.query() == "import:1"
    assert empty_window.contacts.model.rowCount() == 1


def test_each_record_says_what_will_happen_and_why(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    import_now(qtbot, empty_window, open_dialog(empty_window, ANNA))
    again = card("Anna Bianchi", "anna@bianchi.example", title="Owner")
    newer = card("Anna Bianchi", "anna@bianchi.example", "anna-1", title="Director")
    dialog = open_dialog(
        empty_window, ANNA, again, newer, card("Bo Li", "bo@li.example"), BROKEN, name="b.vcf"
    )
    assert outcomes(dialog) == ["same", "duplicate", "update", "new", "rejected"]
    assert cell(dialog, 1, PlanColumn.REASON) == "Same e-mail and name (95 %)"
    assert cell(dialog, 1, PlanColumn.CHOICE) == "Leave out"
    assert cell(dialog, 2, PlanColumn.CHOICE) == "Merge"
    assert cell(dialog, 4, PlanColumn.NAME) == "b.vcf, card 5, line 30"
    assert "nothing" in cell(dialog, 4, PlanColumn.REASON)
    assert dialog.plan.chips[None].text() == "All  5"
    assert "2" in dialog.on.text()


def test_the_plan_knows_all_its_rows_and_reads_those_that_are_shown(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    dialog = open_dialog(empty_window, *(card(f"Person No{n}", f"p{n}@x.example") for n in range(250)))
    model = dialog.plan.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 250
    qtbot.keyClick(dialog.plan.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert dialog.plan.table.currentIndex().row() == 249
    assert cell(dialog, 249, PlanColumn.NAME) == "Person No249"
    model.show(dialog.run.plan, (PlanOutcome.REJECTED,))
    assert model.rowCount() == 0


def test_the_list_of_files_is_a_sound_model(qtbot: QtBot, empty_window: Window, tmp_path: Path) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "a.vcf").write_text(ANNA)
    (folder / "b.csv").write_text("Name,E-mail\nBo,bo@li.example\n")
    empty_window.import_cards()
    dialog = dialog_of(empty_window)
    model = dialog.files.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.files.add([Given(str(folder)), Given(str(folder / "a.vcf"))])
    settle(qtbot, empty_window)
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["Cards (vCard)", "Table (CSV)"]
    dialog.files.table.selectRow(0)
    qtbot.keyClick(dialog.files.table, Qt.Key.Key_Delete)
    assert [Path(given.name).name for given in dialog.files.given()] == ["b.csv"]


def test_what_cannot_be_read_is_said(qtbot: QtBot, empty_window: Window, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    empty_window.import_cards()
    dialog = dialog_of(empty_window)
    dialog.files.add([Given(str(tmp_path / "nothing")), Given(str(tmp_path / "gone.vcf"))])
    settle(qtbot, empty_window)
    assert "holds no files" in dialog.files.problem.text()
    assert "gone.vcf cannot be read" in dialog.files.problem.text()
    assert not dialog.on.isEnabled()


# What the user decides


def test_duplicates_are_chosen_about_in_the_cell_the_panel_and_for_all(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    import_now(qtbot, empty_window, open_dialog(empty_window, ANNA, card("Bo Li", "bo@li.example")))
    dialog = open_dialog(
        empty_window,
        card("Anna Bianchi", "anna@bianchi.example", tel="+39 02 5550100"),
        card("Bo Li", "bo@li.example", tel="+86 10 5550100"),
        name="b.vcf",
    )
    plan = dialog.plan
    assert dialog.on.text() == "Import"
    plan.table.setFocus()
    qtbot.keyClick(plan.table, Qt.Key.Key_Return)
    editor = plan.table.findChild(QComboBox)
    assert editor is not None
    editor.setCurrentIndex(editor.findData(Choice.KEEP))
    editor.activated.emit(editor.currentIndex())
    assert cell(dialog, 0, PlanColumn.CHOICE) == "Keep as new"
    assert "1" in dialog.on.text()
    plan.sides.chosen.emit(Choice.MERGE)
    assert cell(dialog, 0, PlanColumn.CHOICE) == "Merge"
    plan.options.duplicates.setCurrentIndex(plan.options.duplicates.findData(Choice.KEEP))
    plan.options.duplicates.activated.emit(plan.options.duplicates.currentIndex())
    assert [cell(dialog, row, PlanColumn.CHOICE) for row in (0, 1)] == ["Merge", "Keep as new"]
    import_now(qtbot, empty_window, dialog)
    assert names(empty_window) == ["Anna Bianchi", "Bo Li", "Bo Li"]
    (anna,) = [one for one in everything(empty_window.desk.workspace, Contact) if one.display_name[0] == "A"]
    assert [phone.value for phone in anna.phones] == ["+39 02 5550100"]


def test_letters_space_and_a_group_decide(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    import_now(qtbot, empty_window, open_dialog(empty_window, ANNA, card("Bo Li", "bo@li.example")))
    dialog = open_dialog(
        empty_window,
        card("Anna Bianchi", "anna@bianchi.example", tel="+39 02 5550100"),
        card("Bo Li", "bo@li.example", tel="+86 10 5550100"),
        card("Cy Grey", "cy@grey.example"),
        card("Di Black", "di@black.example"),
        name="b.vcf",
    )
    plan = dialog.plan

    def choices() -> list[str]:
        return [cell(dialog, row, PlanColumn.CHOICE) for row in range(plan.model.rowCount())]

    plan.table.setFocus()
    qtbot.keyClick(plan.table, Qt.Key.Key_M)
    qtbot.keyClick(plan.table, Qt.Key.Key_Down)
    qtbot.keyClick(plan.table, Qt.Key.Key_Space)
    assert choices() == ["Merge", "Merge", "Add", "Add"]
    qtbot.keyClick(plan.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "4 records selected" in plan.sides.said())
    qtbot.keyClick(plan.table, Qt.Key.Key_M)
    assert choices() == ["Merge", "Merge", "Add", "Add"]
    qtbot.keyClick(plan.table, Qt.Key.Key_L)
    assert choices() == ["Leave out"] * 4
    assert dialog.on.text() == "Import"
    qtbot.mouseClick(plan.chips[PlanOutcome.DUPLICATE], Qt.MouseButton.LeftButton)
    assert plan.group.segments is not None
    assert plan.group.segments.value() == "skip"
    plan.group.segments.choose("keep")
    assert choices() == ["Keep as new"] * 2
    qtbot.mouseClick(plan.chips[PlanOutcome.NEW], Qt.MouseButton.LeftButton)
    plan.table.selectRow(1)
    plan.table.setFocus()
    qtbot.keyClick(plan.table, Qt.Key.Key_A)
    assert choices() == ["Leave out", "Add"]
    assert dialog.on.text() == "Import 3 contacts"
    import_now(qtbot, empty_window, dialog)
    assert names(empty_window) == ["Anna Bianchi", "Anna Bianchi", "Bo Li", "Bo Li", "Di Black"]


def test_the_event_is_noted_with_duplicates_left_out_unless_it_is_unticked(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    desk = empty_window.desk
    import_now(qtbot, empty_window, open_dialog(empty_window, ANNA, card("Bo Li", "bo@li.example")))
    desk.change(lambda space: events.add(space, Event(name="Messe")))
    settle(qtbot, empty_window)
    dialog = open_dialog(
        empty_window, card("Anna Bianchi", "anna@bianchi.example", tel="+39 02 5550100"), name="b.vcf"
    )
    options = dialog.plan.options
    assert options.meets.isHidden()
    options.choose_event(everything(desk.workspace, Event)[0].id)
    assert options.meets.isChecked()
    options.from_list.setChecked(True)
    assert not options.meets.isChecked()
    qtbot.mouseClick(options.meets, Qt.MouseButton.LeftButton)
    press_on(qtbot, dialog, Step.DONE)
    assert len(everything(desk.workspace, Encounter)) == 1
    qtbot.mouseClick(dialog.done_step.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.done_step.undo.isEnabled())
    assert everything(desk.workspace, Encounter) == []


def test_what_a_card_contradicts_stands_beside_and_is_kept(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    import_now(
        qtbot, empty_window, open_dialog(empty_window, card("Bo Li", "bo@li.example", bday="1980-01-01"))
    )
    again = card("Bo Li", "bo@li.example", bday="1981-01-01", title="Buyer")
    dialog = open_dialog(empty_window, again, name="b.vcf")
    assert "The birthday differs: 1980-01-01 stays" in cell(dialog, 0, PlanColumn.REASON)
    qtbot.waitUntil(lambda: {"Buyer", "1981-01-01", "kept beside"} <= set(dialog.plan.sides.said()))
    qtbot.keyClick(dialog.plan.table, Qt.Key.Key_M)
    import_now(qtbot, empty_window, dialog)
    (bo,) = everything(empty_window.desk.workspace, Contact)
    assert (bo.birthday, [extra.value for extra in bo.extra]) == ("1980-01-01", ["1981-01-01"])


def test_a_chip_shows_only_its_outcome(qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog) -> None:
    dialog = open_dialog(empty_window, ANNA, BROKEN)
    qtbot.mouseClick(dialog.plan.chips[PlanOutcome.REJECTED], Qt.MouseButton.LeftButton)
    assert outcomes(dialog) == ["rejected"]
    assert dialog.plan.chips[PlanOutcome.DUPLICATE].isHidden()


def test_handed_over_at_an_event_they_are_leads_met_there(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    desk = empty_window.desk
    day = desk.today()
    desk.change(lambda space: events.add(space, Event(name="Messe", starts_on=day, ends_on=day)))
    settle(qtbot, empty_window)
    dialog = open_dialog(empty_window, ANNA, card("No Way"))
    options = dialog.plan.options
    assert options.met_at.currentText() == "Messe"
    assert options.in_person.isChecked()
    assert options.stage.currentText() == "New lead (usual)"
    options.tags.setText("booth, hall 4")
    press_on(qtbot, dialog, Step.DONE)
    settle(qtbot, empty_window)
    assert "No Way" in dialog.done_step.held_back.text()
    stages = {stage.id: stage.kind for stage in everything(desk.workspace, Stage)}
    found = {one.display_name: one for one in everything(desk.workspace, Contact)}
    assert stages[found["Anna Bianchi"].stage_id] is StageKind.LEAD
    assert stages[found["No Way"].stage_id] is StageKind.MARKETING_PROSPECT
    assert found["Anna Bianchi"].tags == ("booth", "hall 4")
    assert len(everything(desk.workspace, Encounter)) == 2


def test_a_shut_gate_says_what_is_missing_and_takes_a_reason(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    dialog = open_dialog(empty_window, ANNA)
    stage = dialog.plan.options.stage
    stage.setCurrentIndex(stage.findText("Qualified prospect"))
    press_on(qtbot, dialog, Step.GATE)
    assert "Qualified prospect" in dialog.gate.title.text()
    assert not dialog.on.isEnabled()
    assert names(empty_window) == []
    qtbot.keyClicks(dialog.gate.reason, "Moved from the old system")
    press_on(qtbot, dialog, Step.DONE)
    assert names(empty_window) == ["Anna Bianchi"]
