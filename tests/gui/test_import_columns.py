"""What the columns of a table mean: asked where nobody knows, shown with values, remembered for the next time."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.formats.files import Given
from leaddesk.formats.tables.layouts import LAYOUTS
from leaddesk.gui.dialogs.import_cards import ImportDialog, Step
from leaddesk.gui.models.column_table import MapColumn
from leaddesk.gui.window import Window
from tests.gui.conftest import MakeWindow
from tests.gui.importing import ANNA, dialog_of, import_now, names, press_on, standing
from tests.support import everything

DUTCH = (
    "Voornaam;Achternaam;Bedrijf;Adres;Hal;Kaart\n"
    "Sanne;de Vries;Vries Techniek BV;sanne@vries.example;4;B-77\n"
    "Joris;Bakker;;;4;B-78\n;;;;4;B-79\n"
)


@pytest.fixture
def empty_window(make_window: MakeWindow) -> Window:
    return make_window(empty=True)


def give(qtbot: QtBot, window: Window, folder: Path, **texts: str) -> ImportDialog:
    """Open the dialog with tables, and go on."""
    paths = [folder / f"{name}.csv" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    window.import_cards()
    dialog = dialog_of(window)
    dialog.files.add([Given(str(path)) for path in paths])
    qtbot.waitUntil(dialog.on.isEnabled)
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    return dialog


def arrive(qtbot: QtBot, dialog: ImportDialog, step: Step) -> None:
    qtbot.waitUntil(lambda: standing(dialog) is step and not dialog.run.is_at_work())


def shown(dialog: ImportDialog, heading: str, column: MapColumn) -> str:
    return str(dialog.columns.model.index(place_of(dialog, heading), column).data())


def place_of(dialog: ImportDialog, heading: str) -> int:
    columns = dialog.columns.shown().survey.columns
    return [column.header for column in columns].index(heading)


def choose(qtbot: QtBot, dialog: ImportDialog, heading: str, field: str) -> None:
    """Take a column for a field as the keyboard does: Enter on its row opens the fields."""
    view = dialog.columns.view
    view.selectRow(place_of(dialog, heading))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    editor = view.findChild(QComboBox)
    assert editor is not None
    editor.setCurrentIndex(editor.findText(field))
    editor.activated.emit(editor.currentIndex())
    qtbot.waitUntil(lambda: view.findChild(QComboBox) is None)


def test_headings_nobody_knows_are_asked_about_once(
    qtbot: QtBot, empty_window: Window, tmp_path: Path
) -> None:
    dialog = give(qtbot, empty_window, tmp_path, badges=DUTCH)
    arrive(qtbot, dialog, Step.COLUMNS)
    QAbstractItemModelTester(dialog.columns.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown(dialog, "Voornaam", MapColumn.VALUES) == "Sanne  ·  Joris"
    assert shown(dialog, "Voornaam", MapColumn.FIELD) == "Keep as extra"
    assert shown(dialog, "Adres", MapColumn.FIELD) == "E-mail"
    assert shown(dialog, "Hal", MapColumn.ROWS) == "3"
    assert "1 rows name somebody · 2 rows" in dialog.columns.said.text()
    choose(qtbot, dialog, "Voornaam", "First name")
    choose(qtbot, dialog, "Achternaam", "Last name")
    choose(qtbot, dialog, "Bedrijf", "Organization")
    choose(qtbot, dialog, "Kaart", "Leave out")
    assert "2 rows name somebody" in dialog.columns.said.text()
    assert shown(dialog, "Kaart", MapColumn.ROWS) == "0"
    press_on(qtbot, dialog, Step.PLAN)
    import_now(qtbot, empty_window, dialog)
    sanne = everything(empty_window.desk.workspace, Contact)[0]
    assert (sanne.name.given, sanne.name.family, sanne.organization) == (
        "Sanne",
        "de Vries",
        "Vries Techniek BV",
    )
    assert [extra.value for extra in sanne.extra] == ["4"]
    again = give(
        qtbot, empty_window, tmp_path, later=DUTCH.replace("Sanne", "Hanne").replace("sanne", "hanne")
    )
    arrive(qtbot, again, Step.PLAN)
    qtbot.mouseClick(again.back, Qt.MouseButton.LeftButton)
    assert standing(again) is Step.COLUMNS
    assert shown(again, "Kaart", MapColumn.FIELD) == "Leave out"
    assert "as you chose last time" in again.columns.basis.text()
    qtbot.mouseClick(again.columns.guess_again, Qt.MouseButton.LeftButton)
    assert shown(again, "Kaart", MapColumn.FIELD) == "Keep as extra"


def test_nobody_is_imported_without_a_column_that_names_them(
    qtbot: QtBot, empty_window: Window, tmp_path: Path
) -> None:
    dialog = give(qtbot, empty_window, tmp_path, halls="Hal,Kaart\n4,Anna\n")
    arrive(qtbot, dialog, Step.COLUMNS)
    assert not dialog.on.isEnabled()
    assert "nobody is named" in dialog.columns.said.text()
    choose(qtbot, dialog, "Kaart", "Full name")
    assert dialog.on.isEnabled()


def test_a_table_without_headings_is_read_whole(qtbot: QtBot, empty_window: Window, tmp_path: Path) -> None:
    dialog = give(qtbot, empty_window, tmp_path, bare="Sanne,sanne@vries.example\nJoris,joris@b.example\n")
    arrive(qtbot, dialog, Step.COLUMNS)
    columns = dialog.columns
    assert not columns.has_header.isChecked()
    assert [columns.model.index(row, 0).data() for row in (0, 1)] == ["Column 1", "Column 2"]
    qtbot.mouseClick(columns.has_header, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: columns.shown().survey.has_header and not dialog.run.is_at_work())
    assert columns.shown().survey.rows == 1
    qtbot.mouseClick(columns.has_header, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: columns.shown().survey.rows == 2 and not dialog.run.is_at_work())
    columns.model.setData(columns.model.index(0, MapColumn.FIELD), "name.formatted")
    press_on(qtbot, dialog, Step.PLAN)
    import_now(qtbot, empty_window, dialog)
    assert names(empty_window) == ["Joris", "Sanne"]


def test_tables_are_asked_about_one_after_another_and_known_ones_not(
    qtbot: QtBot, empty_window: Window, tmp_path: Path
) -> None:
    known = ",".join(column.header for column in LAYOUTS["hubspot"].columns)
    texts = {
        "a": "Naam,Hal\nSanne,4\n",
        "b": f"{known}\nAnna,Rossi\n",
        "c": "Hal,Naam\n4,Joris\n",
        "d": "Naam,Hal\nPiet,3\n",
    }
    dialog = give(qtbot, empty_window, tmp_path, **texts)
    arrive(qtbot, dialog, Step.COLUMNS)
    assert dialog.columns.title.text() == "Table 1 of 2: a.csv and 1 more files with the same columns"
    for _table in range(2):
        choose(qtbot, dialog, "Naam", "Full name")
        qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    arrive(qtbot, dialog, Step.PLAN)
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert dialog.columns.title.text().startswith("Table 1 of 3")
    dialog.columns.go(1)
    assert "HubSpot" in dialog.columns.basis.text()
    assert dialog.columns.go(1)
    press_on(qtbot, dialog, Step.PLAN)
    import_now(qtbot, empty_window, dialog)
    assert names(empty_window) == ["Anna Rossi", "Joris", "Piet", "Sanne"]


def test_cards_ask_nothing_about_columns(qtbot: QtBot, empty_window: Window, tmp_path: Path) -> None:
    (tmp_path / "anna.vcf").write_text(ANNA)
    empty_window.import_cards()
    dialog = dialog_of(empty_window)
    dialog.files.add([Given(str(tmp_path / "anna.vcf"))])
    qtbot.waitUntil(dialog.on.isEnabled)
    press_on(qtbot, dialog, Step.PLAN)
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert standing(dialog) is Step.FILES


def test_a_table_that_is_damaged_is_told_and_the_others_go_on(
    qtbot: QtBot, empty_window: Window, tmp_path: Path
) -> None:
    (tmp_path / "damaged.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (tmp_path / "good.csv").write_text("Name,E-mail\nAnna,anna@x.example\n")
    empty_window.import_cards()
    dialog = dialog_of(empty_window)
    dialog.files.add([Given(str(tmp_path / name)) for name in ("damaged.xlsx", "good.csv")])
    qtbot.waitUntil(dialog.on.isEnabled)
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    arrive(qtbot, dialog, Step.COLUMNS)
    press_on(qtbot, dialog, Step.PLAN)
    lines = [dialog.plan.model.line_at(row) for row in range(2)]
    assert [(line.outcome.value, line.name) for line in lines] == [
        ("rejected", "damaged.xlsx"),
        ("new", "Anna"),
    ]
    assert "damaged" in lines[0].reason
