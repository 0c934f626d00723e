"""Starting the window, and staying until it is closed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from leaddesk.domain.errors import LeadDeskError
from leaddesk.gui import icons, translations
from leaddesk.gui import theme as look
from leaddesk.gui.bug_watch import BugWatch
from leaddesk.gui.collecting import Collector
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.texts import told
from leaddesk.gui.theme import Mode, as_mode
from leaddesk.gui.window_memory import LANGUAGE, MEMORY, THEME, WindowMemory
from leaddesk.storage.glimpse import remembered

if TYPE_CHECKING:  # it brings the database
    from leaddesk.gui.window import Window

_PATIENCE_SECONDS: Final = 0.001
"""For so long the window waits for a worker to let it have Python: a fifth of what is usual, many times in a frame."""


def make_application(arguments: Sequence[str], mode: Mode, language: str = "") -> QApplication:
    """The Qt application, speaking a language (empty: the system's) and dressed."""
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("LeadDesk")
    application.setDesktopFileName("leaddesk")  # by which a desktop finds the icon where windows bring none
    application.setWindowIcon(icons.mark())
    Collector(application)
    sys.setswitchinterval(_PATIENCE_SECONDS)
    application.setStyle("Fusion")
    translations.install(application, language)
    look.apply(application, look.chosen(mode))
    return application


def run(path: Path, theme: str = "", language: str = "") -> int:
    """Open the window on a database and stay until it is closed.

    Theme and language are those given, else those the user chose last, else the system's. Raises what keeps it from opening.
    """
    kept = remembered(path, (MEMORY, THEME, LANGUAGE))
    mode = Mode(theme) if theme else as_mode(kept.get(THEME))
    application = make_application([], mode, language or str(kept.get(LANGUAGE, "")))
    start = _Start(path, mode, language, WindowMemory.of(kept.get(MEMORY)))
    watch = BugWatch(application, start.tell_bug)
    status = application.exec()
    start.close()
    watch.close()
    return status


class _Start(QObject):
    """Opens the window in two steps: its frame at once, and once that is painted all that needs the database."""

    def __init__(self, path: Path, mode: Mode, language: str, memory: WindowMemory) -> None:
        super().__init__()
        self._path = path
        self._mode = mode
        self._language = language
        self._window: Window | None = None
        self._error: Exception | None = None
        self.main = MainWindow(look.chosen(mode), mode)
        self.main.restore_frame(memory)
        self.main.painted.connect(self._open)
        self.main.show()
        QTimer.singleShot(0, self.main.activateWindow)

    def _open(self) -> None:
        """Fill the frame. What keeps it from that is said on the screen too, for who has not started it from a terminal."""
        from leaddesk.gui.window import Window  # brings the database

        try:
            self._window = Window(self._path, self._mode, self._language, frame=self.main)
        except LeadDeskError as error:
            self._error = error
            self.main.hide()
            from leaddesk.gui.dialogs.cannot_open import CannotOpen

            CannotOpen(told(error.message)).exec()
            QApplication.exit()
        except Exception as error:  # it is raised again behind the event loop
            self._error = error
            QApplication.exit()

    def tell_bug(self, report: str) -> None:
        """Show the report of a bug over the frame there is now: another language brings another one."""
        frame = self.main if self._window is None else self._window.main
        frame.faults.tell_bug(report)

    def close(self) -> None:
        """Close what is open. Raises what kept the window from opening."""
        if self._window is not None:
            self._window.close()
        if self._error is not None:
            raise self._error
