"""The first start: three ways to begin."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.gui import sample_window
from leaddesk.gui.dialogs.event import EventSheet
from leaddesk.gui.dialogs.import_cards import ImportDialog
from leaddesk.gui.widgets.first_start import FirstStart
from leaddesk.gui.window import Window
from leaddesk.services import contacts
from tests.gui.conftest import MakeWindow, settle
from tests.support import everything, make_contact


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window(empty=True)


@pytest.fixture
def ways(window: Window) -> FirstStart:
    found = window.main.findChild(FirstStart)
    assert found is not None
    return found


def test_an_empty_database_welcomes(ways: FirstStart) -> None:
    assert ways.isVisible()
    assert [way.accessibleName() for way in ways.ways()] == [
        "Import cards",
        "Set up an event",
        "Look around with sample data",
    ]
    assert all(way.focusPolicy() & Qt.FocusPolicy.TabFocus for way in ways.ways())


def test_the_keyboard_goes_on_from_the_welcome_to_the_contacts(
    qtbot: QtBot, window: Window, ways: FirstStart
) -> None:
    ways.import_cards.setFocus()
    contacts.add(window.desk.workspace, make_contact("Ada"))
    settle(qtbot, window)
    assert not ways.isVisible()
    assert window.main.focusWidget() is window.contacts.table


def test_importing_is_one_click_away(qtbot: QtBot, window: Window, ways: FirstStart) -> None:
    qtbot.mouseClick(ways.import_cards, Qt.MouseButton.LeftButton)
    dialog = window.main.findChild(ImportDialog)
    assert dialog is not None
    assert dialog.isVisible()


def test_setting_up_an_event_is_one_key_away(qtbot: QtBot, window: Window, ways: FirstStart) -> None:
    ways.set_up_event.setFocus()
    qtbot.keyClick(ways.set_up_event, Qt.Key.Key_Space)
    sheet = window.main.findChild(EventSheet)
    assert sheet is not None
    assert sheet.isVisible()


def test_the_sample_opens_apart_from_the_users_contacts(
    qtbot: QtBot, window: Window, ways: FirstStart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample_window, "default_database", lambda: tmp_path / "data" / "leaddesk.db")
    (tmp_path / "data").mkdir()
    qtbot.mouseClick(ways.look_around, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.sample is not None, timeout=15_000)
    assert window.sample is not None
    settle(qtbot, window.sample)
    assert window.sample.main.isVisible()
    assert len(everything(window.sample.desk.workspace, Contact)) == 85
    assert everything(window.desk.workspace, Contact) == []
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["demo"]
    window.sample.main.close()
    qtbot.mouseClick(ways.look_around, Qt.MouseButton.LeftButton)
    assert window.sample.main.isVisible()
