"""The import dialog as tests drive it: cards in few words, and the way from step to step."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.formats.files import Given
from leaddesk.gui.dialogs.import_cards import ImportDialog, Step
from leaddesk.gui.models.plan_table import PlanColumn
from leaddesk.gui.window import Window
from tests.gui.conftest import settle
from tests.support import everything

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


def plan_cards(qtbot: QtBot, window: Window, path: Path, *cards: str) -> ImportDialog:
    """Open the dialog with cards in a file, as far as the plan."""
    path.write_text("".join(cards), encoding="utf-8", newline="")
    window.import_cards()
    dialog = dialog_of(window)
    dialog.files.add([Given(str(path))])
    qtbot.waitUntil(dialog.on.isEnabled)
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: standing(dialog) is Step.PLAN)
    return dialog


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
