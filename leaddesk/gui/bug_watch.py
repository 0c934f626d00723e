"""Catches the bugs that nobody else has caught: exceptions in slots, in what Qt calls, and in threads."""

import sys
import threading
from types import TracebackType
from typing import Final

from PySide6.QtCore import QLibraryInfo, QObject, Signal

from leaddesk import bugs

_QT: Final = QLibraryInfo.version().toString()


def report(error: BaseException) -> str:
    """What is told of a bug in the window, without contact data."""
    return bugs.report(error, Qt=_QT)


class BugWatch(QObject):
    """Watches while it lives; `close` gives watching back to Python. `caught` carries a report.

    Connect to `caught` with a queued connection: a bug may have come up on any thread, or in the middle of painting.
    """

    caught = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def close(self) -> None:
        """Let Python tell of exceptions again."""
        sys.excepthook, threading.excepthook = self._before

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            self.caught.emit(report(error))
        else:
            self._before[0](kind, error, trace)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.caught.emit(report(args.exc_value))
