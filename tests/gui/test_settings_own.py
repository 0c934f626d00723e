"""The general settings: whose card it is, how the window looks and speaks, and a backup of the database."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from leaddesk.gui.dialogs.qr_code import OwnCardSheet
from leaddesk.gui.pages.settings import OWN
from leaddesk.gui.settings.own import OwnPart
from leaddesk.gui.theme import Mode
from leaddesk.gui.window import Window
from leaddesk.gui.window_memory import THEME
from leaddesk.services import own_card
from leaddesk.storage.database import inspect
from tests.gui.conftest import settle
from tests.gui.test_settings import Left, opened


@pytest.fixture
def own(qtbot: QtBot, window: Window) -> OwnPart:
    part = opened(qtbot, window, OWN)
    assert isinstance(part, OwnPart)
    return part


def test_whose_card_it_is_is_chosen_here(qtbot: QtBot, window: Window, own: OwnPart) -> None:
    assert own.show_code.isHidden()
    qtbot.mouseClick(own.choose_card, Left)
    sheet = window.main.findChild(OwnCardSheet)
    assert sheet is not None
    qtbot.keyClicks(sheet.pick, "thornbury")
    settle(qtbot, window)
    qtbot.keyClick(sheet.pick, Qt.Key.Key_Return)
    qtbot.mouseClick(sheet.take, Left)
    settle(qtbot, window)
    me = own_card.me(window.workspace)
    assert me is not None
    assert "Thornbury" in me.display_name
    assert not own.show_code.isHidden()
    assert own.card.about.text().startswith(me.display_name)


def test_theme_and_language_are_those_of_the_window(
    qtbot: QtBot, window: Window, own: OwnPart, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.looks.choose(Mode.DARK.value)
    settle(qtbot, window)
    assert window.theme.is_dark
    assert window.workspace.recall(THEME) == "dark"
    window.dress(Mode.LIGHT)
    assert own.looks.value() == "light"
    spoken = list[str]()
    monkeypatch.setattr(window, "speak", spoken.append)  # it makes every part anew: tests/gui/test_frame.py
    place = own.language.findData("ko")
    own.language.setCurrentIndex(place)
    own.language.activated.emit(place)
    assert spoken == ["ko"]
    own.refresh()
    assert own.language.currentData() == window.language == ""


def test_a_backup_is_made_and_never_takes_the_place_of_another_file(
    qtbot: QtBot, window: Window, own: OwnPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, offered = tmp_path / "copy.db", list[str]()

    def ask(_parent: object, _title: str, usual: str, *_rest: object, **_options: object) -> tuple[str, str]:
        offered.append(usual)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    qtbot.mouseClick(own.back_up, Left)
    settle(qtbot, window)
    assert inspect(target).schema > 0
    assert "copy.db" in own.backup.about.text()
    before = target.read_bytes()
    qtbot.mouseClick(own.back_up, Left)
    settle(qtbot, window)
    assert Path(offered[1]).parent == tmp_path
    assert target.read_bytes() == before
    assert window.main.alert.isVisible()
    assert own.back_up.isEnabled()
