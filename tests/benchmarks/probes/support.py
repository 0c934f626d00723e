"""What the probes share: the window opened as the program opens it, waiting by events, and what is measured of it."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Self

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from leaddesk.gui.application import make_application
from leaddesk.gui.theme import Mode
from leaddesk.gui.window import Window

_PATIENCE: Final = 120_000
"""A probe that waits so long (milliseconds) has failed."""
_POLL: Final = 3


@contextmanager
def opened(path: Path) -> Iterator[Window]:
    """The window on a database, as the program opens it, with everything shown that is shown at the start."""
    application = make_application([], Mode.LIGHT)
    window = Window(path, Mode.LIGHT)
    window.main.show()
    settle(window)
    yield window
    window.close()
    application.quit()


def tell(found: dict[str, Any]) -> None:
    """Hand what was measured to whoever started the probe."""
    sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window live until something is so. Raises `AssertionError` if it never is."""
    loop, poll, patience = QEventLoop(), QTimer(), QTimer()
    poll.timeout.connect(lambda: is_so() and loop.quit())
    patience.timeout.connect(lambda: loop.exit(1))
    patience.setSingleShot(True)
    poll.start(_POLL)
    patience.start(_PATIENCE)
    failed = loop.exec()
    poll.stop()
    assert not failed, "what was waited for never came"


def settle(window: Window) -> None:
    """Let the window live until nothing is under way and all is told: asked three times, as answers ask again."""
    for _ in range(3):
        wait_until(window.desk.is_idle)


class Screen(QObject):
    """Knows when the window has painted what is expected of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._loop = QEventLoop()
        self._expected: Callable[[], bool] | None = None
        self._painted_at = 0.0
        window.installEventFilter(self)

    def expect(self, is_there: Callable[[], bool]) -> None:
        """From now on wait for the painting before which this is so."""
        self._expected = is_there

    def painted(self) -> float:
        """The moment (of `time.perf_counter`) when what was expected was painted."""
        if self._expected is not None:
            patience = QTimer()
            patience.setSingleShot(True)
            patience.timeout.connect(lambda: self._loop.exit(1))
            patience.start(_PATIENCE)
            assert not self._loop.exec(), "it never was painted"
            patience.stop()
        return self._painted_at

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Whatever is to be painted anew is painted in this one event; its end is what the user sees."""
        if event.type() is not QEvent.Type.UpdateRequest:
            return False
        is_it = self._expected is not None and self._expected()
        self._window.event(event)
        if is_it:
            self._painted_at, self._expected = time.perf_counter(), None
            self._loop.quit()
        return True


class Heart:
    """Beats each millisecond on the GUI thread. The longest it waited for a beat is how long the window was blocked."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self.longest = 0.0
        """Seconds."""

    def __enter__(self) -> Self:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start(1)
        return self

    def __exit__(self, *_error: object) -> None:
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
