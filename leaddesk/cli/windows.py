"""How the command line opens the window, which it is handed from above: it knows nothing of Qt."""

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

from leaddesk.cli.output import Status, say

_SIZE = re.compile(r"(\d+)x(\d+)")
_THEMES = ("system", "light", "dark")


class Window(Protocol):
    """What the window can do for the command line."""

    def has_display(self) -> bool:
        """Whether there is a screen to open it on."""
        ...

    def open(self, database: Path, *, theme: str = "", language: str = "") -> int:
        """Open it and stay until it is closed; empty: as the user chose last. Returns the exit status."""
        ...

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
        """Make pictures of every page and dialog, without a screen; without a database of the sample, or of nothing."""
        ...


def add_options(parser: argparse.ArgumentParser) -> None:
    """Open the window where no verb is given, and as the user wants it."""
    parser.add_argument(
        "--theme", choices=_THEMES, default="", help="how the window looks (default: as chosen last)"
    )
    parser.add_argument(
        "--language", default="", metavar="xx", help="the window's language (default: as chosen last)"
    )
    parser.set_defaults(command=open_window)


def add_verbs(verbs: Any) -> None:
    """Add the verb that makes pictures of the window."""
    verb = verbs.add_parser("screenshots", help="make pictures of every page and dialog")
    verb.add_argument("folder", type=Path, metavar="DIR")
    verb.add_argument("--theme", choices=_THEMES[1:], default="light")
    verb.add_argument("--language", default="en", metavar="xx")
    verb.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    verb.add_argument("--empty", action="store_true", help="of an empty database instead of the sample")
    verb.set_defaults(command=make_pictures)


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"“{text}” is no size such as 1280x800")
    return int(found[1]), int(found[2])


def open_window(options: argparse.Namespace) -> Status:
    """Open the window on the database."""
    window: Window = options.window
    return Status(window.open(options.database, theme=options.theme, language=options.language))


def make_pictures(options: argparse.Namespace) -> Status:
    """Make pictures of every page and dialog."""
    window: Window = options.window
    made = window.picture(
        options.folder,
        theme=options.theme,
        language=options.language,
        size=options.size,
        empty=options.empty,
    )
    for path in made:
        say(path)
    return Status.DONE
