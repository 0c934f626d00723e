"""Garbage is collected on the GUI thread alone, a little at a time.

Python collects on whatever thread happens to allocate. On a worker's thread that would destroy widgets where Qt allows
no widget to be touched, and a full collection over everything that lives would hold the window for longer than a frame.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MILLISECONDS: Final = 200


class Collector(QObject):
    """Collects while it lives; `close` gives collecting back to Python."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MILLISECONDS)
        QTimer.singleShot(0, self, gc.freeze)  # what the program is made of never becomes garbage

    def collect(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
