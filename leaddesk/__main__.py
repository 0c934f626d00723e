"""Where the program starts: `python -m leaddesk` and the command `leaddesk`.

It stands above the command line and the window and introduces them to each other.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from leaddesk.cli.main import run


class _Window:
    """The window, loaded only when it is wanted: a verb of the command line needs no Qt."""

    def has_display(self) -> bool:
        """Whether there is a screen to open it on."""
        if sys.platform in {"win32", "darwin"} or "QT_QPA_PLATFORM" in os.environ:
            return os.environ.get("QT_QPA_PLATFORM", "") not in {"offscreen", "minimal"}
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

    def open(self, database: Path, *, theme: str = "", language: str = "") -> int:
        """Open it and stay until it is closed."""
        from leaddesk.gui import source_reading

        source_reading.leave_out()
        from leaddesk.gui import application

        return application.run(database, theme, language)

    def picture(
        self,
        folder: Path,
        database: Path | None = None,
        *,
        theme: str = "light",
        language: str = "",
        size: tuple[int, int] = (1280, 800),
        empty: bool = False,
    ) -> Iterable[Path]:
        """Make pictures of every page and dialog."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from leaddesk.gui import screenshots

        return screenshots.make(folder, database, theme=theme, language=language, size=size, empty=empty)


def main() -> int:
    """Run the command line; returns the exit status."""
    return run(sys.argv[1:], _Window())


if __name__ == "__main__":
    sys.exit(main())
