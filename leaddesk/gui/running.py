"""Long work that is watched and may be stopped: where it stands, and how it ends."""

import time
from collections.abc import Callable
from threading import Event as Flag
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from leaddesk.domain.errors import Cancelled
from leaddesk.gui.desk import Desk

_TOLD_EVERY: Final = 0.1
"""Progress is told at most so often (seconds): the window has better things to do than to count."""

Step = Callable[[int, int], None]
"""Called on the worker's thread with the records done and how much of the whole that is; raises `Cancelled`."""


class Standing(NamedTuple):
    """Where work stands: records done, the part of the whole from 0 to 1, and seconds since it began."""

    records: int
    part: float
    seconds: float


class Run(QObject):
    """One piece of long work at a time, off this thread.

    It belongs to the desk rather than to a dialog: a dialog may be gone before its work has come to its end.
    """

    progressed = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _told = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._stop = Flag()
        self._left = Flag()
        self._at_work = False
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def is_at_work(self) -> bool:
        """Whether something is under way."""
        return self._at_work

    def stop(self) -> None:
        """Ask what is under way to stop; `cancelled` tells when it has."""
        self._stop.set()

    def leave(self) -> None:
        """Stop and let go of everything, now or as soon as what is under way has ended."""
        if self._left.is_set():
            return
        self._left.set()
        self.stop()
        if not self._at_work:
            self._finish()

    def let_go(self) -> None:
        """Let go of what the work holds."""

    def begin(self, whole: int) -> Step:
        """Begin work of a size; what is returned must be called on the way."""
        self._at_work = True
        self._stop.clear()
        return _meter(whole, self._stop, self._told.emit)

    def has_stopped(self) -> bool:
        """Whether nobody waits for the work any more."""
        return self._stop.is_set() or self._left.is_set()

    def end(self) -> bool:
        """Note that the work has ended; whether anybody still wants to know."""
        self._at_work = False
        if self._left.is_set():
            self._finish()
            return False
        return True

    def fail(self, error: Exception) -> None:
        """Tell what ended the work."""
        if not self.end():
            return
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)

    def _finish(self) -> None:
        self.let_go()
        self.deleteLater()

    @Slot(object)
    def _tell(self, standing: Standing) -> None:
        if self._at_work:
            self.progressed.emit(standing)


def _meter(whole: int, stop: Flag, tell: Callable[[Standing], None]) -> Step:
    """What is called on the way, on the worker's thread: stops the work if it shall stop, and says how far it is."""
    begun = last = time.monotonic()

    def step(records: int, done: int) -> None:
        nonlocal last
        if stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - last >= _TOLD_EVERY:
            last = now
            tell(Standing(records, min(done / whole, 1.0) if whole else 0.0, now - begun))

    return step
