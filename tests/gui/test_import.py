"""Importing as a user does: files in, what will happen, and what came of it."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.imports import Choice, PlanOutcome
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.formats.files import Given
from leaddesk.gui.application import Window
from leaddesk.gui.dialogs.import_cards import ImportDialog, Step
from leaddesk.gui.models.plan_table import PlanColumn
from leaddesk.services import events
from tests.gui.conftest import MakeWindow, settle
from tests.support import dump_tables, everything

OpenDialog = Callable[..., ImportDialog]


def card(name: str, email: str = "", uid: str = "", **lines: str) -> str:
    family, given = reversed(name.split(" ", 1))
    said = {
        "UID": uid,
        "FN": name,
        "N": f"{family};{given};;;",
        "EMAIL": email,
        **{key.upper(): value for key, value in lines.items()},
    }
    return "\r\n".join(
        [
            "BEGIN:VCARD",
            "VERSION:3.0",
            *(f"{key}:{value}" for key, value in said.items() if value),
            "END:VCARD",
            "",
        ]
    )


ANNA = card("Anna Bianchi", "anna@bianchi.example", "anna-1", title="Buyer")
BROKEN = "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:\r\nEND:VCARD\r\n"


@pytest.fixture
def empty_window(make_window: MakeWindow) -> Window:
    return make_window(empty=True)


@pytest.fixture
def open_dialog(qtbot: QtBot, tmp_path: Path) -> OpenDialog:
    """Opens the dialog with cards in a file, as far as the plan."""

    def run(window: Window, *cards: str, name: str = "cards.vcf") -> ImportDialog:
        path = tmp_path / name
        path.write_text("".join(cards), encoding="utf-8", newline="")
        window.import_cards()
        dialog = dialog_of(window)
        dialog.files.add([Given(str(path))])
        qtbot.waitUntil(dialog.on.isEnabled)
        qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: standing(dialog) is Step.PLAN)
        return dialog

    return run


def dialog_of(window: Window) -> ImportDialog:
    dialog = window.main.findChild(ImportDialog)
    assert dialog is not None
    return dialog


def standing(dialog: ImportDialog) -> Step:
    return Step(dialog.stack.currentIndex())


def press_on(qtbot: QtBot, dialog: ImportDialog, step: Step) -> None:
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: standing(dialog) is step and not dialog.run.is_at_work(), timeout=10_000)


def outcomes(dialog: ImportDialog) -> list[str]:
    model = dialog.plan.model
    return [model.line_at(row).outcome.value for row in range(model.rowCount())]


def cell(dialog: ImportDialog, row: int, column: PlanColumn) -> str:
    return str(dialog.plan.model.index(row, column).data())


def names(window: Window) -> list[str]:
    return sorted(contact.display_name for contact in everything(window.desk.workspace, Contact))


def import_now(qtbot: QtBot, window: Window, dialog: ImportDialog) -> None:
    press_on(qtbot, dialog, Step.DONE)
    dialog.reject()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.main.findChild(ImportDialog) is None)


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
    assert cell(dialog, 1, PlanColumn.REASON) == "Same e-mail and name as Anna Bianchi (95 %)"
    assert cell(dialog, 1, PlanColumn.CHOICE) == "Leave out"
    assert cell(dialog, 2, PlanColumn.CHOICE) == "Merge"
    assert cell(dialog, 4, PlanColumn.NAME) == "b.vcf, card 5, line 30"
    assert "nothing" in cell(dialog, 4, PlanColumn.REASON)
    assert dialog.plan.chips[None].text() == "All  5"
    assert "2" in dialog.on.text()


def test_the_plan_fetches_its_rows_page_by_page(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    dialog = open_dialog(empty_window, *(card(f"Person No{n}", f"p{n}@x.example") for n in range(250)))
    model = dialog.plan.model
    assert model.rowCount() < 250
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 250
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


# Leaving, stopping, taking back


@pytest.mark.parametrize("closing", ["reject", "close"])
def test_closing_before_the_import_writes_nothing(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog, closing: str
) -> None:
    before = dump_tables(empty_window.desk.workspace)
    dialog = open_dialog(empty_window, ANNA)
    run = dialog.run
    getattr(dialog, closing)()
    assert run.plan is None
    assert dump_tables(empty_window.desk.workspace) == before


def test_closing_the_window_closes_the_plan(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    run = open_dialog(empty_window, ANNA).run
    empty_window.main.close()
    assert run.plan is None


def test_planning_is_cancelled_and_begun_again(qtbot: QtBot, empty_window: Window, tmp_path: Path) -> None:
    path = tmp_path / "many.vcf"
    path.write_text("".join(card(f"Person No{n}", f"p{n}@x.example") for n in range(2_000)))
    empty_window.import_cards()
    dialog = dialog_of(empty_window)
    dialog.files.add([Given(str(path))])
    qtbot.waitUntil(dialog.on.isEnabled)
    dialog.on.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.run.is_at_work())
    assert dialog.isVisible()
    assert standing(dialog) is Step.FILES
    assert dialog.problem.text() == "Cancelled. Nothing was written."
    press_on(qtbot, dialog, Step.PLAN)


def test_cancelling_the_import_writes_nothing(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    dialog = open_dialog(empty_window, *(card(f"Person No{n}", f"p{n}@x.example") for n in range(1_500)))
    before = dump_tables(empty_window.desk.workspace)
    dialog.on.click()
    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.run.is_at_work(), timeout=10_000)
    assert standing(dialog) is Step.PLAN
    assert dump_tables(empty_window.desk.workspace) == before


def test_the_import_is_undone_from_the_summary(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog
) -> None:
    dialog = open_dialog(empty_window, ANNA)
    press_on(qtbot, dialog, Step.DONE)
    qtbot.mouseClick(dialog.done_step.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.done_step.undo.isEnabled())
    assert names(empty_window) == []
    assert not dialog.on.isEnabled()


def test_rejected_cards_are_saved_as_they_were(
    qtbot: QtBot, empty_window: Window, open_dialog: OpenDialog, tmp_path: Path
) -> None:
    dialog = open_dialog(empty_window, ANNA, BROKEN)
    press_on(qtbot, dialog, Step.DONE)
    dialog.save_rejects(tmp_path / "rejected.vcf")
    settle(qtbot, empty_window)
    assert (tmp_path / "rejected.vcf").read_bytes() == BROKEN.encode()
    assert "rejected.vcf" in dialog.done_step.said.text()


# Dropped and pasted


def drop(window: Window, mime: QMimeData) -> None:
    action, mouse, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), action, mime, mouse, keys)
    QApplication.sendEvent(window.main, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window.main, QDropEvent(QPointF(300, 300), action, mime, mouse, keys))


def test_a_file_dropped_on_the_window_is_planned_at_once(
    qtbot: QtBot, empty_window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "anna.vcf"
    path.write_text(ANNA)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop(empty_window, mime)
    dialog = dialog_of(empty_window)
    qtbot.waitUntil(lambda: standing(dialog) is Step.PLAN)
    assert outcomes(dialog) == ["new"]


@pytest.mark.parametrize("text", [ANNA, "Anna Bianchi\nBianchi S.p.A.\nanna@bianchi.example\n+39 02 5550100"])
def test_a_card_or_a_signature_is_pasted(qtbot: QtBot, empty_window: Window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    empty_window.import_cards()
    dialog = dialog_of(empty_window)
    qtbot.keyClick(dialog.files, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(dialog.on.isEnabled)
    press_on(qtbot, dialog, Step.PLAN)
    assert cell(dialog, 0, PlanColumn.NAME) == "Anna Bianchi"


# The window goes on


class Ticks:
    """Measures the longest time in which the window could not do anything."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(10)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


def test_the_window_goes_on_while_three_thousand_cards_come_in(
    qtbot: QtBot, empty_window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "many.vcf"
    path.write_text(
        "".join(card(f"Person No{n}", f"p{n}@x.example", tel=f"+39 02 {n:07}") for n in range(3_000))
    )
    empty_window.import_cards()
    dialog = dialog_of(empty_window)
    dialog.files.add([Given(str(path))])
    qtbot.waitUntil(dialog.on.isEnabled)
    ticks = Ticks()
    dialog.on.click()
    qtbot.waitUntil(lambda: standing(dialog) is Step.PLAN, timeout=10_000)
    dialog.on.click()
    qtbot.waitUntil(lambda: standing(dialog) is Step.DONE, timeout=10_000)
    settle(qtbot, empty_window)
    ticks.stop()
    assert ticks.longest < 0.2
    assert len(names(empty_window)) == 3_000
