"""Pictures of the window, made without a screen, so that anybody can look at all of it."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QDialog, QWidget

from leaddesk.gui.application import make_application
from leaddesk.gui.theme import Mode
from leaddesk.gui.window import Window
from leaddesk.paths import resources
from leaddesk.services import sample
from leaddesk.storage import faults
from leaddesk.workspace import Workspace

_PAUSE_MILLISECONDS = 20
_NO_MATTER: Final = "This plugin does not support propagateSizeHints()"
"""What Qt says off the screen whenever a dialog's smallest size is set: there is no window manager to be told of it."""


def make(
    folder: Path, database: Path | None, *, theme: str, language: str, size: tuple[int, int], empty: bool
) -> Iterator[Path]:
    """Picture every page and dialog; yields each file that was written."""
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_say_what_matters)
    mode = Mode(theme)
    _kept = make_application([], mode, language)  # it lives as long as its windows
    with tempfile.TemporaryDirectory(prefix="leaddesk-pictures-") as place:
        path = Path(place) / "pictured.db"
        if database is not None:
            shutil.copy(database, path)
        elif not empty:
            _fill(path, Path(place))
        window = Window(path, mode, language)
        try:
            window.main.resize(*size)
            window.main.show()
            for name, widget in _views(window):
                yield _save(
                    widget,
                    folder / f"{name}-{theme}-{language or 'en'}-{size[0]}x{size[1]}{'-empty' * empty}.png",
                )
        finally:
            window.close()


def _say_what_matters(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says."""
    if text != _NO_MATTER:
        sys.stderr.write(f"{qFormatLogMessage(kind, context, text)}\n")


def _fill(path: Path, place: Path) -> None:
    with Workspace.open(path) as desk:
        for _step in sample.play(desk, resources() / "sample", place):
            pass


def _views(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Everything there is to see, brought up one after another."""
    for page in window.main.all_pages():
        window.main.show_page(page)
        settle(window)
        yield page.key, window.main
    yield from _contact_views(window)
    yield from _settings_views(window)
    yield from _frame_views(window)
    for name, dialog in window.dialogs():
        dialog.open()
        settle(window)
        yield name, dialog
        dialog.done(QDialog.DialogCode.Rejected)


def _contact_views(window: Window) -> Iterator[tuple[str, QWidget]]:
    """All of a contact, every part unfolded."""
    window.main.show_page(window.contacts)
    settle(window)
    detail = window.contacts.detail
    if detail.contact_id is not None:
        for section in detail.sections:
            section.unfold()
        settle(window)
        yield "contact", detail.content


def _settings_views(window: Window) -> Iterator[tuple[str, QWidget]]:
    """The parts of the settings, one after another."""
    for part in window.settings.names():
        window.open_settings(part)
        settle(window)
        yield f"settings-{part}", window.main
        for name in window.settings.parts[part].views():
            settle(window)
            yield f"settings-{name}", window.main


def _frame_views(window: Window) -> Iterator[tuple[str, QWidget]]:
    """What the frame shows besides: everything to be found, and the sidebar narrowed."""
    window.ways.open_palette()
    settle(window)
    yield "palette", window.main
    window.ways.open_palette()
    window.main.sidebar.set_narrow(True)
    settle(window)
    yield "narrow", window.main
    window.main.sidebar.set_narrow(False)
    window.desk.unreadable.emit(faults.fault("damaged", faults.DAMAGED, Path("leaddesk.db"), "malformed"))
    settle(window)
    yield "unreadable", window.main
    window.desk.tell({})  # any change there is reads the page again


def settle(window: Window) -> None:
    """Wait until nothing is under way and everything is painted."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(_PAUSE_MILLISECONDS)
    quiet = [0]

    def look_again() -> None:
        quiet[0] = quiet[0] + 1 if window.desk.is_idle() else 0
        if quiet[0] > 4:
            loop.quit()

    timer.timeout.connect(look_again)
    timer.start()
    loop.exec()


def _save(widget: QWidget, path: Path) -> Path:
    widget.grab().save(str(path))
    return path
