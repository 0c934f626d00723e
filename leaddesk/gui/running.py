"""Long work that is watched and may be stopped: where it stands, and how it ends."""

import time
from collections.abc import Callable
from threading import Event as Flag
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal, Slot

from leaddesk.domain.errors import Cancelled

_TOLD_EVERY: Final = 0.1
"""Progress is told at most so often (seconds): the window has better things to do than to count."""
_PATIENCE: Final = 0.5
"""Nobody is told of a change that takes no longer (seconds)."""
_SOONEST: Final = 0.05
"""Of less than this part of the whole nobody can say how long the rest will take."""

Step = Callable[[int, int], None]
"""Called on the worker's thread with the records done and how much of the whole that is; raises `Cancelled`."""


class Standing(NamedTuple):
    """Where work stands: records done, the part of the whole from 0 to 1, and seconds since it began.

    `total` is how many records there are; 0 while nobody knows.
    """

    records: int
    part: float
    seconds: float
    total: int = 0

    def text(self) -> str:
        """How far the work is, at which rate, and how long it will still take."""
        return " · ".join(part for part in (self._done(), self._rate(), self._left()) if part)

    def _done(self) -> str:
        done = QLocale().toString(self.records)
        if not self.total:
            return QCoreApplication.translate("running", "{done} read").format(done=done)
        text = QCoreApplication.translate("running", "{done} of {total}")
        return text.format(done=done, total=QLocale().toString(self.total))

    def _rate(self) -> str:
        rate = round(self.records / self.seconds) if self.seconds else 0
        text = QCoreApplication.translate("running", "{rate} a second")
        return text.format(rate=QLocale().toString(rate)) if rate else ""

    def _left(self) -> str:
        if self.part < _SOONEST:
            return ""
        seconds = self.seconds / self.part - self.seconds
        if seconds < 60:
            return QCoreApplication.translate("running", "%n s left", "", max(round(seconds), 1))
        return QCoreApplication.translate("running", "%n min left", "", round(seconds / 60))


class Run(QObject):
    """One piece of long work at a time, off this thread.

    It belongs to the desk rather than to a dialog: a dialog may be gone before its work has come to its end.
    """

    progressed = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    """Whatever came of it, nothing is under way any more."""
    title: str
    """What is done, in words."""
    _told = Signal(object)

    def __init__(self, desk: QObject) -> None:
        super().__init__(desk)
        self._stop = Flag()
        self._left = Flag()
        self._at_work = False
        self.title = ""
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

    def begin(self, whole: int, total: int = 0) -> Step:
        """Begin work of a size, on so many records (0: not known); what is returned must be called on the way."""
        self._at_work = True
        self._stop.clear()
        return _meter(whole, total, self._stop, self._told.emit)

    def has_stopped(self) -> bool:
        """Whether nobody waits for the work any more."""
        return self._stop.is_set() or self._left.is_set()

    def end(self) -> bool:
        """Note that the work has ended; whether anybody still wants to know."""
        self._at_work = False
        self.ended.emit()
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


class ChangeRun(Run):
    """A change on the writer's lane. It is work under way once it has taken long; most are done before."""

    took_long = Signal()

    def __init__(self, desk: QObject, title: str) -> None:
        super().__init__(desk)
        self.title = title
        self._begun = self._last = 0.0
        self._has_ended = False

    def begin_now(self) -> None:
        """The change begins, on the writer's thread."""
        self._begun = self._last = time.monotonic()

    def step(self, done: int, total: int) -> None:
        """Called on the writer's thread with the records done, of so many; raises `Cancelled`."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._begun >= _PATIENCE and now - self._last >= _TOLD_EVERY:
            self._last = now
            self._told.emit(Standing(done, done / total if total else 0.0, now - self._begun, total))

    def end(self) -> bool:
        """Note that the change has ended; it is forgotten then."""
        self._has_ended = True
        is_wanted = super().end()
        if is_wanted:
            self.deleteLater()
        return is_wanted

    @Slot(object)
    def _tell(self, standing: Standing) -> None:
        if self._has_ended:
            return
        if not self._at_work:
            self._at_work = True
            self.took_long.emit()
        super()._tell(standing)


def runs_at_work(desk: QObject) -> list[Run]:
    """What is under way on a desk and shall go on."""
    return [run for run in desk.findChildren(Run) if run.is_at_work() and not run.has_stopped()]


def _meter(whole: int, total: int, stop: Flag, tell: Callable[[Standing], None]) -> Step:
    """What is called on the way, on the worker's thread: stops the work if it shall stop, and says how far it is."""
    begun = last = time.monotonic()

    def step(records: int, done: int) -> None:
        nonlocal last
        if stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - last >= _TOLD_EVERY:
            last = now
            tell(Standing(records, min(done / whole, 1.0) if whole else 0.0, now - begun, total))

    return step
