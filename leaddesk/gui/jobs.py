"""Work off the GUI thread: one lane for every change, one for long jobs, a small pool for questions.

Only frozen values cross.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from leaddesk.gui.spare_memory import give_back

READERS: Final = 2
JOBS: Final = 2
"""So many long jobs go on at once; more would only share the same processors."""


_LONG_SECONDS: Final = 0.5
"""What takes longer may have held much memory."""
_TIDY_MILLISECONDS: Final = 1_500
"""So long afterwards that memory is given back: once the garbage of it is collected."""


class _End(NamedTuple):
    """What became of a piece of work: its number, its result, or what it raised, and whether it took long."""

    number: int
    result: Any
    error: Exception | None
    was_long: bool = False


class Lane(QObject):
    """A number of threads that work is queued for. With one thread its work is done in the order it came."""

    _ended = Signal(object)

    def __init__(self, threads: int, parent: QObject) -> None:
        super().__init__(parent)
        # Python's threads rather than Qt's: a QThreadPool keeps the last work of each, and the window with it, for ever.
        self._pool = ThreadPoolExecutor(threads, "leaddesk")
        self._asked = 0
        self._is_closed = False
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._tidying = QTimer(self)
        self._tidying.setSingleShot(True)
        self._tidying.setInterval(_TIDY_MILLISECONDS)
        self._tidying.timeout.connect(self._tidy)

    def ask(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do work on the lane and tell its end on this thread."""
        if self._is_closed:
            return
        self._asked += 1
        self._waiting[self._asked] = (done, failed)
        self._pool.submit(self._work, self._asked, work)

    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    def close(self) -> None:
        """Let what has begun come to its end and drop the rest; what it answers is no longer wanted."""
        self._is_closed = True
        self._pool.shutdown(cancel_futures=True)
        self._waiting.clear()

    def finish(self) -> None:
        """Do everything that was asked for; what it answers is no longer wanted."""
        self._is_closed = True
        self._pool.shutdown()
        self._waiting.clear()

    def _work(self, number: int, work: Callable[[], Any]) -> None:
        """Do the work, on a thread of the lane; whatever is raised travels as an end, so that nothing is lost there."""
        began = monotonic()
        try:
            end = _End(number, work(), None)
        except Exception as error:
            end = _End(number, None, error)
        self._ended.emit(end._replace(was_long=monotonic() - began > _LONG_SECONDS))

    @Slot(object)
    def _end(self, end: _End) -> None:
        done, failed = self._waiting.pop(end.number, (None, None))
        if end.error is not None and failed is not None:
            failed(end.error)
        elif done is not None:
            done(end.result)
        if end.was_long:
            self._tidying.start()

    @Slot()
    def _tidy(self) -> None:
        if not self._is_closed:
            self._pool.submit(give_back)
