"""The memory that the program holds: after everything was looked at, and after an import through its dialog.

`python -m tests.benchmarks.probes.memory DATABASE [CARDS]`
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leaddesk.gui.window import Window
from tests.benchmarks.probes.importing import carry_out
from tests.benchmarks.probes.support import opened, settle, tell

_STATUS = Path("/proc/self/status")


def main() -> None:
    """Use the window and tell the MiB that are resident."""
    with opened(Path(sys.argv[1])) as window:
        look_around(window)
        found = {"open": resident()}
        if len(sys.argv) > 2:
            carry_out(window, Path(sys.argv[2]))
            look_around(window)
            found["imported"] = resident()
        tell(found)


def look_around(window: Window) -> None:
    """See every page, search, and go through the contacts to their end."""
    for page in (*window.main.all_pages(), window.contacts):
        window.main.show_page(page)
        settle(window)
    for query in ("anna", "соколова", ""):
        window.search(query)
        settle(window)
    table = window.contacts.table
    for key in (*[Qt.Key.Key_PageDown] * 20, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(table, key)
        settle(window)


def resident() -> float:
    """The MiB of this process that lie in memory now."""
    (line,) = (line for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
