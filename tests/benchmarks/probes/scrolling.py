"""Scrolling and sorting the table of all contacts: each step until it is painted, and how long the window was blocked.

`python -m tests.benchmarks.probes.scrolling DATABASE`
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leaddesk.gui.window import Window
from tests.benchmarks.probes.support import Heart, Screen, opened, settle, tell

_PAGES: Final = 60
_NOTCHES: Final = 150
_NOTCH: Final = 120
"""One notch of a wheel, in the eighths of a degree that Qt counts in."""


def main() -> None:
    """Scroll and sort, and tell the seconds of every step and of the longest block."""
    with opened(Path(sys.argv[1])) as window:
        window.main.show_page(window.contacts)
        settle(window)
        tell(measured(window))


def measured(window: Window) -> dict[str, Any]:
    """Every way to move in the table, once each after a first time that is not counted."""
    table = window.contacts.table
    hand = Hand(window)
    table.setFocus()
    hand.steps([lambda: QTest.keyClick(table, Qt.Key.Key_PageDown)] * 3)
    found: dict[str, Any] = {}
    with Heart() as heart:
        found["end"] = hand.steps([lambda: QTest.keyClick(table, Qt.Key.Key_End)])
        settle(window)
        found["at the end"] = hand.is_at_the_end()
        found["home"] = hand.steps([lambda: QTest.keyClick(table, Qt.Key.Key_Home)])
        found["page down"] = hand.steps([lambda: QTest.keyClick(table, Qt.Key.Key_PageDown)] * _PAGES)
        found["wheel"] = hand.steps([hand.turn_wheel] * _NOTCHES)
        found["dragged"] = hand.steps([lambda at=at: hand.drag_to(at / 10) for at in range(10)])
    found["block"] = heart.longest
    header = table.horizontalHeader()
    if header.isSortIndicatorShown():
        with Heart() as heart:
            found["sort"] = hand.steps([hand.sort] * 4)
        found["sort block"] = heart.longest
    return found


class Hand:
    """Moves in the table, a step at a time."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._table = window.contacts.table
        self._screen = Screen(window.main)

    def steps(self, moves: list[Callable[[], object]]) -> list[float]:
        """The seconds of each move until it is painted, with all the rows that it brings into sight."""
        return [self._step(move) for move in moves]

    def _step(self, move: Callable[[], object]) -> float:
        self._screen.expect(self._is_filled)
        began = time.perf_counter()
        move()
        self._table.viewport().update()  # a step that leads nowhere is painted too
        seconds = self._screen.painted() - began
        settle(self._window)
        return seconds

    def _is_filled(self) -> bool:
        """Whether every row in sight has its contact."""
        top, bottom = self._table.rowAt(0), self._table.rowAt(self._table.viewport().height() - 1)
        last = bottom if bottom >= 0 else self._table.model().rowCount() - 1
        return all(self._table.model().index(row, 0).data() for row in range(max(top, 0), last + 1))

    def is_at_the_end(self) -> bool:
        """Whether the last of all contacts is in sight."""
        with self._window.desk.workspace.reading() as reader:
            last = reader.connection.exec_driver_sql(
                "SELECT formatted FROM contact ORDER BY sort_key DESC, id DESC LIMIT 1"
            ).scalar()
        model = self._table.model()
        return str(model.index(model.rowCount() - 1, 0).data()) == last

    def turn_wheel(self) -> None:
        """One notch down."""
        viewport = self._table.viewport()
        place = QPointF(viewport.rect().center())
        event = QWheelEvent(
            place,
            QPointF(viewport.mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, -_NOTCH),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # as the hand turned it
        )
        QApplication.sendEvent(viewport, event)

    def drag_to(self, part: float) -> None:
        """Drag the scroll bar to a part of the whole."""
        bar = self._table.verticalScrollBar()
        bar.setValue(round(bar.maximum() * part))

    def sort(self) -> None:
        """Click the second column's heading."""
        header = self._table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(header.logicalIndex(1)) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


if __name__ == "__main__":
    main()
