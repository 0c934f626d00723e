"""Starting the window, and staying until it is closed."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from leaddesk.domain.errors import LeadDeskError
from leaddesk.gui import theme as look
from leaddesk.gui import translations
from leaddesk.gui.bug_watch import BugWatch
from leaddesk.gui.collecting import Collector
from leaddesk.gui.dialogs.cannot_open import CannotOpen
from leaddesk.gui.texts import told
from leaddesk.gui.theme import Mode
from leaddesk.gui.window import Window

_PATIENCE_SECONDS: Final = 0.001
"""For so long the window waits for a worker to let it have Python: a fifth of what is usual, many times in a frame."""


def make_application(arguments: Sequence[str], mode: Mode, language: str = "") -> QApplication:
    """The Qt application, speaking a language (empty: the system's) and dressed."""
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("LeadDesk")
    Collector(application)
    sys.setswitchinterval(_PATIENCE_SECONDS)
    application.setStyle("Fusion")
    translations.install(application, language)
    look.apply(application, look.chosen(mode))
    return application


def run(path: Path, theme: str = "", language: str = "") -> int:
    """Open the window on a database and stay until it is closed.

    Theme and language are those given, else those the user chose last, else the system's.
    """
    application = make_application([], Mode.SYSTEM, language)
    window = _opened(path, Mode(theme) if theme else None, language)
    watch = BugWatch(application, window.tell_bug)
    window.main.show()
    QTimer.singleShot(0, window.main.activateWindow)
    status = application.exec()
    window.close()
    watch.close()
    return status


def _opened(path: Path, mode: Mode | None, language: str) -> Window:
    """The window; what keeps it from opening is said on the screen too, for who has not started it from a terminal."""
    try:
        return Window(path, mode, language)
    except LeadDeskError as error:
        CannotOpen(told(error.message)).exec()
        raise
