"""An empty PySide6 window, as the measure for the start: tells when it was painted.

`python -m tests.benchmarks.probes.empty_window`
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Empty(QMainWindow):
    """Ends the program once it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        QTimer.singleShot(0, self._end)

    def _end(self) -> None:
        sys.stdout.write(f'{{"window": {time.monotonic()}}}\n')
        QApplication.quit()


def main() -> None:
    application = QApplication([])
    window = Empty()
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
