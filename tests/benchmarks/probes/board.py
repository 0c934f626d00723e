"""Dragging a card of the board with the mouse to the column beside it, until it is painted there.

`python -m tests.benchmarks.probes.board DATABASE`
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.gui.widgets.card_list import CardList
from leaddesk.gui.window import Window
from tests.benchmarks.probes.support import Heart, Screen, opened, settle, tell, wait_until

_TIMES: Final = 9
_MOVES: Final = 20
_MOVE_MILLISECONDS: Final = 8
_BUTTON: Final = Qt.MouseButton.LeftButton
_NO_KEY: Final = Qt.KeyboardModifier.NoModifier


def main() -> None:
    """Drag cards one after the other and tell the seconds of each, and of the longest block."""
    with opened(Path(sys.argv[1])) as window:
        window.main.show_page(window.pipeline)
        settle(window)
        wait_until(lambda: bool(window.pipeline.view.columns))
        drag(window)
        with Heart() as heart:
            times = [drag(window) for _ in range(_TIMES)]
        tell({"drag": times, "block": heart.longest})


def drag(window: Window) -> float:
    """Drag the first customer back to the proposals, which no gate forbids; the seconds from release to paint."""
    target, source = (_column(window, key) for key in ("proposal", "customer"))
    contact_id = source.cards.ids[0]
    hand = Hand(source, target)
    screen = Screen(window.main)
    screen.expect(lambda: hand.released_at > 0 and target.cards.row_of(contact_id) is not None)
    hand.drag()
    seconds = screen.painted() - hand.released_at
    settle(window)
    return seconds


def _column(window: Window, key: str) -> CardList:
    """The cards of a stage, unfolded and scrolled into sight."""
    column = next(column for column in window.pipeline.view.columns if column.stage.key == key)
    column.fold(is_folded=False)
    window.pipeline.view.ensureWidgetVisible(column, 0, 0)
    return column.list


class Hand:
    """Drags as a mouse does. Without a screen Qt has no drag of its own, so the hand brings its events, too."""

    def __init__(self, source: CardList, target: CardList) -> None:
        self._source, self._target = source, target
        self.released_at = 0.0

    def drag(self) -> None:
        """Press on the first card, pull it away and let go over the middle of the target."""
        viewport = self._source.viewport()
        place = self._source.visualRect(self._source.cards.index(0, 0)).center()
        QDrag.exec = lambda drag, *_actions: self._carry(drag)  # type: ignore[method-assign]
        QTest.mousePress(viewport, _BUTTON, _NO_KEY, place)
        for far in (QApplication.startDragDistance() // 2, 2 * QApplication.startDragDistance()):
            _move(viewport, place + QPoint(far, 0))

    def _carry(self, drag: QDrag) -> Qt.DropAction:
        """The drag's own loop: over the target, a little at a time, and let go."""
        loop, timer = QEventLoop(), QTimer()
        moves = self._moves(drag)
        timer.timeout.connect(lambda: next(moves, None) is None and loop.quit())
        timer.start(_MOVE_MILLISECONDS)
        loop.exec()
        timer.stop()
        return Qt.DropAction.CopyAction

    def _moves(self, drag: QDrag) -> Iterator[bool]:
        over, mime, copy = self._target.viewport(), drag.mimeData(), Qt.DropAction.CopyAction
        end = over.rect().center()
        QApplication.sendEvent(over, QDragEnterEvent(QPoint(0, end.y()), copy, mime, _BUTTON, _NO_KEY))
        yield True
        for number in range(_MOVES):
            place = QPoint(end.x() * number // _MOVES, end.y())
            QApplication.sendEvent(over, QDragMoveEvent(place, copy, mime, _BUTTON, _NO_KEY))
            yield True
        self.released_at = time.perf_counter()
        QApplication.sendEvent(over, QDropEvent(QPointF(end), copy, mime, _BUTTON, _NO_KEY))


def _move(viewport: QWidget, place: QPoint) -> None:
    """Move the mouse with its button held."""
    where = viewport.mapToGlobal(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(where), Qt.MouseButton.NoButton, _BUTTON, _NO_KEY
    )
    QApplication.sendEvent(viewport, event)


if __name__ == "__main__":
    main()
