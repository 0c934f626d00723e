"""Exporting as a user does."""

import csv
from pathlib import Path
from threading import Event as Flag
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Event
from leaddesk.domain.lists import SavedList
from leaddesk.gui.dialogs.export_list import ExportDialog
from leaddesk.gui.texts import translated
from leaddesk.gui.window import Window
from leaddesk.services import consent, contacts, exporting
from leaddesk.services.exporting import Format
from leaddesk.services.finding import as_filter
from leaddesk.storage import queries
from tests.gui.conftest import MakeWindow, settle
from tests.support import everything, make_contact


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
    dialog.what.setCurrentIndex(dialog.what.findText(who, Qt.MatchFlag.MatchStartsWith))
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
    assert dialog.layout_.isVisible() is (format_ is Format.XLSX)


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


def test_what_is_shown_is_what_the_page_in_front_shows(qtbot: QtBot, window: Window) -> None:
    def offered() -> tuple[str, str]:
        dialog = open_dialog(qtbot, window)
        dialog.what.setCurrentIndex(0)
        settle(qtbot, window)
        found = dialog.what.currentText().removeprefix("What is shown now: "), dialog.who.note.text()
        dialog.reject()
        qtbot.waitUntil(lambda: window.main.findChild(ExportDialog) is None)
        return found

    def count(query: str) -> str:
        today = window.desk.today()
        found = window.desk.look(lambda reader: queries.count(reader, as_filter(reader, query), today))
        return f"{found} contacts"

    name, said = offered()
    assert name == "Today"
    assert said not in {count(""), "0 contacts"}
    window.main.show_page(window.pipeline)
    window.pipeline.search("rating:hot")
    settle(qtbot, window)
    assert offered() == ("Pipeline", count("rating:hot"))
    event = max(everything(window.desk.workspace, Event), key=lambda event: event.id)
    window.open_event(event.id)
    settle(qtbot, window)
    assert offered() == (event.name, count(f'event:"{event.name}"'))
    saved = everything(window.desk.workspace, SavedList)[-1]
    window.show_list(saved)
    settle(qtbot, window)
    assert offered() == (translated(saved.title), count(saved.query))


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


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as source:
        return list(csv.reader(source))


def test_columns_are_chosen_ordered_by_the_keyboard_and_remembered(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    dialog = open_dialog(qtbot, window)
    choose(dialog, "List: Hot", Format.CSV)
    settle(qtbot, window)
    assert not dialog.columns.isVisible()
    dialog.layout_.setCurrentIndex(dialog.layout_.findData("own"))
    assert dialog.columns.isVisible()
    qtbot.mouseClick(dialog.columns.none, Qt.MouseButton.LeftButton)
    assert not dialog.export.isEnabled()
    columns = dialog.columns.list
    for header in ("Name", "Phone 1"):
        columns.setCurrentItem(columns.findItems(header, Qt.MatchFlag.MatchExactly)[0])
        qtbot.keyClick(columns, Qt.Key.Key_Space)
    assert dialog.columns.chosen() == ["Name", "Phone 1"]
    while dialog.columns.chosen()[0] == "Name":
        qtbot.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    dialog.write(tmp_path / "list.csv")
    qtbot.waitUntil(dialog.open_folder.isVisible)
    header, *rows = rows_of(tmp_path / "list.csv")
    assert header == ["Phone 1", "Name"]
    assert rows
    dialog.reject()
    qtbot.waitUntil(lambda: window.main.findChild(ExportDialog) is None)
    again = open_dialog(qtbot, window)
    assert again.layout_.currentData() == "own"
    assert again.columns.chosen() == ["Phone 1", "Name"]
    qtbot.mouseClick(again.columns.down, Qt.MouseButton.LeftButton)
    assert again.columns.chosen() == ["Name", "Phone 1"]
    qtbot.mouseClick(again.columns.all, Qt.MouseButton.LeftButton)
    assert len(again.columns.chosen()) == again.columns.list.count()


def test_everybody_is_exported_whatever_is_shown(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    window.search("thornb")
    settle(qtbot, window)
    dialog = open_dialog(qtbot, window)
    choose(dialog, "Everybody", Format.CSV)
    settle(qtbot, window)
    dialog.write(tmp_path / "all.csv")
    qtbot.waitUntil(dialog.open_folder.isVisible)
    assert len(rows_of(tmp_path / "all.csv")) - 1 == len(everything(window.desk.workspace, Contact))


def test_a_calendar_counts_next_steps_and_is_not_written_without_any(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    dialog = open_dialog(qtbot, window)
    choose(dialog, "Everybody", Format.ICS)
    settle(qtbot, window)
    assert "with a next step" in dialog.who.note.text()
    assert dialog.export.isEnabled()
    choose(dialog, "Stage: Closed", Format.ICS)
    settle(qtbot, window)
    assert "none of them has a next step" in dialog.who.note.text()
    assert not dialog.export.isEnabled()
    dialog.write(tmp_path / "none.ics")
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "none of these contacts has one" in dialog.problem.text()
    assert list(tmp_path.glob("*.ics")) == []


def test_an_export_goes_on_behind_the_window(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = Flag()

    def export(*arguments: Any, **options: Any) -> object:
        waiting.wait(10)
        return exporting.export(*arguments, **options)

    slow = SimpleNamespace(export=export, use_of=exporting.use_of, left_out=exporting.left_out)
    monkeypatch.setattr("leaddesk.gui.dialogs.export_list.exporting", slow)
    opened: list[QUrl] = []
    monkeypatch.setattr("leaddesk.gui.dialogs.export_list.QDesktopServices.openUrl", opened.append)
    dialog = open_dialog(qtbot, window)
    dialog.write(tmp_path / "list.xlsx")
    qtbot.mouseClick(dialog.send_away, Qt.MouseButton.LeftButton)
    (line,) = window.main.job_strip.lines()
    assert line.name.text() == "Writing list.xlsx"
    waiting.set()
    toast = window.main.toast
    qtbot.waitUntil(toast.action.isVisible)
    assert "list.xlsx" in toast.text.text()
    assert window.main.job_strip.lines() == []
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    assert (tmp_path / "list.xlsx").is_file()


def test_who_may_not_be_mailed_is_said_before_and_after_and_is_not_in_the_file(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(empty=True)
    space = window.desk.workspace
    for name in ("Ada", "Ben", "Cia", "Dot"):
        contacts.add(space, make_contact(name, email=f"{name}@x.example"))
    consent.object_to(space, [2], Barred.NO_MAIL)
    consent.object_to(space, [2, 3], Barred.NO_CONTACT)
    dialog = open_dialog(qtbot, window)
    choose(dialog, "Everybody", Format.CSV)
    qtbot.waitUntil(
        lambda: dialog.for_what.note.text() == "2 of them do not want to be called, mailed or contacted"
    )
    consent.object_to(space, [4], Barred.NO_MAIL)
    qtbot.keyClicks(dialog.use, "Mail")
    left_out = "3 left out from a mailing (Do not contact: 2, Do not mail: 1)"
    qtbot.waitUntil(lambda: dialog.for_what.note.text() == left_out)
    dialog.write(tmp_path / "list.csv")
    qtbot.waitUntil(dialog.open_folder.isVisible)
    assert dialog.said.text().endswith("in list.csv. 3 were left out.")
    assert "Ben" not in (tmp_path / "list.csv").read_text("utf-8")
    # The columns of a program for mailings are for mailing, whatever nobody says.
    qtbot.keyClicks(dialog.use, "Any")
    dialog.layout_.setCurrentIndex(dialog.layout_.findData("mailchimp"))
    qtbot.waitUntil(lambda: dialog.for_what.note.text() == left_out)
