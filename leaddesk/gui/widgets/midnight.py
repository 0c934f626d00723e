"""Tells when another day begins, also where the computer slept over midnight."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LONGEST = timedelta(minutes=10)
"""A timer stands still while the computer sleeps, so that it is never set for the whole day."""


class Midnight(QObject):
    """Watches the date: by a timer, and whenever its widget's window comes to the front."""

    passed = Signal()
    ticked = Signal()
    """Some minutes have gone by: what says how long ago something was has changed."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now
        self.day: date = now().date()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.look)
        parent.installEventFilter(self)
        self._set()

    def look(self) -> None:
        """Look at the clock."""
        today = self._now().date()
        if today != self.day:
            self.day = today
            self.passed.emit()
        else:
            self.ticked.emit()
        self._set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Look when the window comes to the front."""
        if event.type() is QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    def _set(self) -> None:
        now = self._now()
        next_day = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
        wait = min(next_day - now, _LONGEST)
        self.timer.start(int(wait.total_seconds() * 1_000) + 1)
