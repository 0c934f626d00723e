"""What is told of a bug of ours: where it happened, never with what. A report holds no contact data.

Values stand in an exception's own text and in the variables of its frames, so both are left out; so are the folders of
this computer, which are named after whoever sits here.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from leaddesk.paths import log_file

_LARGEST_LOG: Final = 256 * 1024
"""Bytes; then the log goes on in a new file, and one older file is kept."""
_DEEPEST: Final = 40
"""Frames told of one exception: the innermost are those that matter where something called itself for ever."""


def report(error: BaseException, **about: str) -> str:
    """What a developer needs to know of a bug: versions, the kind of computer, and where it happened.

    `about` names further versions ("Qt" and the like).
    """
    lines = (f"{name} {value}" for name, value in versions(**about).items())
    return "\n".join([*lines, "", trace(error)])


def versions(**about: str) -> dict[str, str]:
    """What this runs with, by name, LeadDesk first; `about` names further versions."""
    import platform  # only who asks needs these
    from importlib.metadata import version

    return {
        "LeadDesk": version("leaddesk"),
        "Python": platform.python_version(),
        **about,
        "System": platform.platform(),
    }


def trace(error: BaseException) -> str:
    """Where an error was raised, and where those that led to it; their texts are left out: they may quote a contact."""
    return "\n".join(_lines(error, set()))


def write_down(text: str) -> Path:
    """Write a report to the log, which stays small; returns where that is. Raises `OSError` if it cannot be written."""
    import logging  # only a bug needs these; the handlers bring the modules of the network
    from logging.handlers import RotatingFileHandler

    path = log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_LARGEST_LOG, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s\n%(message)s\n"))
    log = logging.getLogger("leaddesk")
    log.addHandler(handler)
    log.error("%s", text)
    log.removeHandler(handler)
    handler.close()
    return path


def _lines(error: BaseException, told: set[int]) -> Iterator[str]:
    import traceback  # only a bug needs it

    told.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in told:
        yield from _lines(before, told)
        yield "which led to:"
    yield type(error).__name__
    frames = traceback.extract_tb(error.__traceback__, limit=-_DEEPEST)
    yield from (
        f'  File "{_place(frame.filename)}", line {frame.lineno}, in {frame.name}' for frame in frames
    )


def _place(file: str) -> str:
    """A source file without the folders of this computer: from the folder that modules are found in."""
    path = Path(file)
    roots = [Path(root) for root in sys.path if root and path.is_relative_to(root)]
    if roots:
        return path.relative_to(max(roots, key=lambda root: len(root.parts))).as_posix()
    return path.name
