"""Importing cards through the import dialog: how long the window was blocked meanwhile.

`python -m tests.benchmarks.probes.importing DATABASE CARDS`
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leaddesk.formats.files import Given
from leaddesk.gui.dialogs.import_cards import ImportDialog, Step
from leaddesk.gui.window import Window
from tests.benchmarks.probes.support import Heart, opened, settle, tell, wait_until


def main() -> None:
    """Import, take it back, and tell the seconds of each and of the longest block."""
    with opened(Path(sys.argv[1])) as window:
        window.main.show_page(window.contacts)
        settle(window)
        with Heart() as heart:
            began = time.perf_counter()
            carry_out(window, Path(sys.argv[2]))
            found = {"seconds": time.perf_counter() - began, "block": heart.longest}
        with Heart() as heart:
            window.desk.undo()
            settle(window)
            found["undo block"] = heart.longest
        tell(found)


def carry_out(window: Window, cards: Path) -> None:
    """Drop a file of cards on the window, import what the plan says, and look at them."""
    window.main.dropped.emit([Given(str(cards))])
    dialog = window.main.findChild(ImportDialog)
    assert dialog is not None
    wait_until(lambda: dialog.stack.currentIndex() == Step.PLAN)
    QTest.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    wait_until(lambda: dialog.stack.currentIndex() == Step.DONE)
    QTest.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    settle(window)


if __name__ == "__main__":
    main()
