"""A menu that stays open while one thing after another is ticked in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class StayingMenu(QMenu):
    """Ticking by mouse or space keeps it open; Enter ticks and closes, as in every menu."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Tick what was clicked."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Tick what is chosen."""
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        active = self.activeAction()
        ticked = [
            action
            for action in self.actions()
            if action is active and action.isCheckable() and action.isEnabled()
        ]
        for action in ticked:
            action.trigger()
        return bool(ticked)
