"""Catches the bugs that nobody else has caught: exceptions in slots, in what Qt calls, and in threads."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Final

from PySide6.QtCore import QLibraryInfo, QObject, Qt, Signal, Slot

from leaddesk import bugs

_QT: Final = QLibraryInfo.version().toString()


def report(error: BaseException) -> str:
    """What is told of a bug in the window, without contact data."""
    return bugs.report(error, Qt=_QT)


class BugWatch(QObject):
    """Watches until it is closed; then Python does again."""

    _caught = Signal(str)

    def __init__(self, parent: QObject, tell: Callable[[str], None]) -> None:
        """`tell` takes a report, on this thread."""
        super().__init__(parent)
        self._tell = tell
        # A bug may have come up on any thread, or in the middle of painting.
        self._caught.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def close(self) -> None:
        """Let Python tell of exceptions again."""
        sys.excepthook, threading.excepthook = self._before

    @Slot(str)
    def _hand_on(self, report: str) -> None:
        self._tell(report)

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self._caught.emit(report(error))
        else:
            self._before[0](kind, error, trace)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught.emit(report(args.exc_value))
