"""The program as it is started, on a database: tells when its window, and when its first list was painted.

`python -m tests.benchmarks.probes.start DATABASE`
"""

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from leaddesk.__main__ import main

_run_application = QApplication.exec


class Watch(QObject):
    """Notes what is painted, and ends the program once a list is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._painted: dict[str, float] = {}
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """A first painting comes with its event; what is painted later comes with a request."""
        if event.type() in {QEvent.Type.Paint, QEvent.Type.UpdateRequest}:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        now = time.monotonic()
        self._painted.setdefault("window", now)
        if "list" not in self._painted and self._has_list():
            self._painted["list"] = now
            sys.stdout.write(json.dumps(self._painted) + "\n")
            self._window.close()

    def _has_list(self) -> bool:
        views = self._window.findChildren(QAbstractItemView)
        return any(view.isVisible() and view.model() and view.model().rowCount() for view in views)


def exec_watched(_application: QApplication) -> int:
    """Run the application's event loop and watch its window."""
    (window,) = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    watch = Watch(window)
    status = int(_run_application())
    del watch
    return status


if __name__ == "__main__":
    QApplication.exec = exec_watched  # type: ignore[method-assign]
    sys.argv = ["leaddesk", "--database", sys.argv[1]]
    sys.exit(main())
