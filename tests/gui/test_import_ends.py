"""How an import ends: left, stopped, taken back; dropped and pasted; and the window goes on meanwhile."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leaddesk.formats.files import Given
from leaddesk.gui.dialogs.import_cards import Step
from leaddesk.gui.models.plan_table import PlanColumn
from leaddesk.gui.window import Window
from tests.gui.conftest import MakeWindow, settle
from tests.gui.importing import (
    ANNA,
    BROKEN,
    OpenDialog,
    card,
    cell,
    dialog_of,
    names,
    outcomes,
    plan_cards,
    press_on,
    standing,
)
from tests.support import dump_tables


@pytest.fixture
def empty_window(make_window: MakeWindow) -> Window:
    return make_window(empty=True)


@pytest.fixture
def open_dialog(qtbot: QtBot, tmp_path: Path) -> OpenDialog:
    """Opens the dialog with cards in a file, as far as the plan."""
    return lambda window, *cards, name="cards.vcf": plan_cards(qtbot, window, tmp_path / name, *cards)


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
    """Measures the longest time in which the window could not do anything, in processor time of this program.

    What other programs take of a busy computer is not counted.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.process_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(10)

    def _tick(self) -> None:
        now = time.process_time()
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
