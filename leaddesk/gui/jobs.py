"""Work off the GUI thread: one lane for every change, one for long jobs, a small pool for questions.

Only frozen values cross.
"""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

READERS: Final = 2
JOBS: Final = 2
"""So many long jobs go on at once; more would only share the same processors."""


class _End(NamedTuple):
    """What became of a piece of work: its number, its result, or what it raised."""

    number: int
    result: Any
    error: Exception | None


class _Work(QRunnable):
    def __init__(self, number: int, work: Callable[[], Any], tell: Callable[[_End], None]) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._tell = tell

    def run(self) -> None:
        """Do the work; whatever is raised travels as an end, so that nothing is lost in a thread."""
        try:
            end = _End(self._number, self._work(), None)
        except Exception as error:
            end = _End(self._number, None, error)
        self._tell(end)


class Lane(QObject):
    """A number of threads that work is queued for. With one thread its work is done in the order it came."""

    _ended = Signal(object)

    def __init__(self, threads: int, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(-1)
        self._asked = 0
        self._is_closed = False
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def ask(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do work on the lane and tell its end on this thread."""
        if self._is_closed:
            return
        self._asked += 1
        self._waiting[self._asked] = (done, failed)
        self._pool.start(_Work(self._asked, work, self._ended.emit))

    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    def close(self) -> None:
        """Let what has begun come to its end and drop the rest; what it answers is no longer wanted."""
        self._pool.clear()
        self.finish()

    def finish(self) -> None:
        """Do everything that was asked for; what it answers is no longer wanted."""
        self._is_closed = True
        self._pool.waitForDone()
        self._waiting.clear()

    @Slot(object)
    def _end(self, end: _End) -> None:
        done, failed = self._waiting.pop(end.number, (None, None))
        if end.error is not None and failed is not None:
            failed(end.error)
        elif done is not None:
            done(end.result)
