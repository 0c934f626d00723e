"""Exporting as a user does."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from leaddesk.gui.application import Window
from leaddesk.gui.dialogs.export_list import ExportDialog
from leaddesk.services.exporting import Format
from tests.gui.conftest import MakeWindow, settle


def open_dialog(qtbot: QtBot, window: Window) -> ExportDialog:
    window.main.activateWindow()
    qtbot.waitUntil(window.main.isActiveWindow)
    qtbot.keyClick(
        window.main,
        Qt.Key.Key_X,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    dialog = window.main.findChild(ExportDialog)
    assert dialog is not None
    settle(qtbot, window)
    return dialog


def choose(dialog: ExportDialog, who: str, format_: Format) -> None:
    dialog.what.setCurrentIndex(dialog.what.findText(who))
    dialog.format.setCurrentIndex(dialog.format.findData(format_.value))


def test_what_is_shown_is_written_as_a_table(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.search("thornb")
    settle(qtbot, window)
    dialog = open_dialog(qtbot, window)
    assert dialog.who.note.text() in {"1 contacts", "1 contact"}
    choose(dialog, "What is shown now", Format.CSV)
    path = tmp_path / "list.csv"
    monkeypatch.setattr(
        "leaddesk.gui.dialogs.export_list.QFileDialog.getSaveFileName", lambda *_: (str(path), "")
    )
    opened: list[QUrl] = []
    monkeypatch.setattr("leaddesk.gui.dialogs.export_list.QDesktopServices.openUrl", opened.append)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.open_folder.isVisible)
    with path.open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.reader(source))
    assert len(rows) == 2
    assert any("Thornbury" in text for text in rows[1])
    qtbot.mouseClick(dialog.open_folder, Qt.MouseButton.LeftButton)
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


@pytest.mark.parametrize(
    ("format_", "suffix", "begins"),
    [
        (Format.XLSX, ".xlsx", b"PK"),
        (Format.VCARD_2_1, ".vcf", b"BEGIN:VCARD\r\nVERSION:2.1"),
        (Format.VCARD_4_0, ".vcf", b"BEGIN:VCARD\r\nVERSION:4.0"),
        (Format.ICS, ".ics", b"BEGIN:VCALENDAR"),
    ],
)
def test_every_format_is_written(
    qtbot: QtBot, window: Window, tmp_path: Path, format_: Format, suffix: str, begins: bytes
) -> None:
    dialog = open_dialog(qtbot, window)
    choose(dialog, "List: Hot", format_)
    settle(qtbot, window)
    dialog.write(tmp_path / f"list{suffix}")
    qtbot.waitUntil(dialog.open_folder.isVisible)
    assert (tmp_path / f"list{suffix}").read_bytes().startswith(begins)
    assert dialog.layout_.isEnabled() is (format_ is Format.XLSX)


def test_those_selected_are_chosen_beforehand(qtbot: QtBot, window: Window) -> None:
    window.main.show_page(window.contacts)
    settle(qtbot, window)
    window.contacts.table.selectRow(0)
    window.contacts.table.setFocus()
    for _ in range(2):
        qtbot.keyClick(window.contacts.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    dialog = open_dialog(qtbot, window)
    assert dialog.what.currentText() == "3 selected"
    assert dialog.who.note.text() == "3 contacts"


def test_the_count_follows_the_choice_and_nobody_is_not_exported(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    dialog = open_dialog(qtbot, make_window(empty=True))
    assert dialog.who.note.text() == "0 contacts"
    assert not dialog.export.isEnabled()


def test_a_folder_that_is_not_there_is_said_and_can_be_done_again(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    dialog = open_dialog(qtbot, window)
    choose(dialog, "What is shown now", Format.CSV)
    settle(qtbot, window)
    dialog.write(tmp_path / "gone" / "list.csv")
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "could not be written" in dialog.problem.text()
    assert dialog.export.isEnabled()
    dialog.write(tmp_path / "list.csv")
    qtbot.waitUntil(dialog.open_folder.isVisible)
    assert not dialog.problem.isVisible()


def test_format_and_columns_are_remembered(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    dialog = open_dialog(qtbot, window)
    choose(dialog, "What is shown now", Format.CSV)
    dialog.layout_.setCurrentIndex(dialog.layout_.findData("hubspot"))
    dialog.write(tmp_path / "list.csv")
    qtbot.waitUntil(dialog.open_folder.isVisible)
    dialog.reject()
    qtbot.waitUntil(lambda: window.main.findChild(ExportDialog) is None)
    again = open_dialog(qtbot, window)
    assert again.chosen_format() is Format.CSV
    assert again.layout_.currentData() == "hubspot"
