"""The command line: its verbs and options, and how errors are told."""

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from leaddesk import bugs
from leaddesk.cli import windows
from leaddesk.cli.output import Status, tell
from leaddesk.cli.windows import Window
from leaddesk.domain.errors import LeadDeskError
from leaddesk.paths import default_database

Command = Callable[[argparse.Namespace], Status]


def run(arguments: Sequence[str], window: Window | None = None) -> int:
    """Run a command; returns its exit status: 0 done, 1 done with something left out, 2 nothing done.

    Without a verb the `window` opens; it also makes the pictures. Where there is none the help is shown.
    """
    _speak_unicode()
    parser = _parser(window, with_verbs=window is None or not _opens_window(arguments))
    options, rest = parser.parse_known_args(arguments)
    if rest:
        _take_rest(parser, options, rest)
    command: Command | None = getattr(options, "command", None)
    if command is None:
        parser.print_help()
        return Status.NOTHING
    try:
        status = command(options)
        sys.stdout.flush()  # what cannot be written is told here, not while Python ends
    except (Exception, KeyboardInterrupt) as error:
        return _told(error)
    return status


def _take_rest(parser: argparse.ArgumentParser, options: argparse.Namespace, rest: list[str]) -> None:
    """Words behind the options belong to the verb's last argument too, where it takes several."""
    words: list[str] | None = getattr(options, getattr(options, "takes_rest", ""), None)
    if words is None or any(word.startswith("-") for word in rest):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    words += rest


def _told(error: BaseException) -> Status:
    """Say what an error means to the user; returns the exit status."""
    match error:
        case LeadDeskError():
            tell(error)
            return Status.NOTHING
        case KeyboardInterrupt():
            tell("stopped; nothing was half done")
            return Status.NOTHING
        case BrokenPipeError():
            sys.stdout = io.StringIO()  # the reader of our output has left: nobody wants the rest
            return Status.DONE
        case OSError():
            return _tell_fault(error)
        case _:
            return _tell_bug(error)


def _speak_unicode() -> None:
    """Names are printed as they are, whatever the terminal's encoding claims to hold."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _tell_fault(error: OSError) -> Status:
    """Say what the computer refused where no room below has better words; without a file it is our own output."""
    detail = error.strerror or str(error)
    if error.filename is not None:
        tell(f"{error.filename} cannot be used ({detail})")
        return Status.NOTHING
    sys.stdout = io.StringIO()  # else Python tries once more to write it while it ends
    tell(f"the output could not be written whole ({detail})")
    return Status.PARTLY


def _tell_bug(error: BaseException) -> Status:
    """Write a bug's trace to the log, which holds no contact data, and say where it is."""
    report = bugs.report(error)
    told = f"this is a bug in LeadDesk ({type(error).__name__}); nothing was half done. Please report it with"
    try:
        path = bugs.write_down(report)
    except OSError:
        tell(f"{told} this:\n{report}")
    else:
        tell(f"{told} {path}")
    return Status.NOTHING


def _opens_window(arguments: Sequence[str]) -> bool:
    """Whether no verb is named: then those who know the verbs, and all that they need, are not loaded."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    _add_options(parser)
    windows.add_options(parser)
    try:
        return not parser.parse_known_args(arguments)[1]
    except argparse.ArgumentError:
        return False


def _parser(window: Window | None, *, with_verbs: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="leaddesk",
        description="The contact desk for people who meet people: cards in, people moved, follow-up lists out.",
    )
    _add_options(parser)
    parser.set_defaults(window=window)
    if window is not None:
        windows.add_options(parser)
    if with_verbs:
        _add_verbs(parser, window)
    return parser


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--database",
        type=Path,
        default=default_database(),
        metavar="PATH",
        help="the database to use (default: %(default)s)",
    )


def _add_verbs(parser: argparse.ArgumentParser, window: Window | None) -> None:
    from importlib.metadata import version

    from leaddesk.cli import (
        contacts,
        demo,
        events,
        exporting,
        importing,
        leads,
        lists,
        maintenance,
        organizations,
        pipeline,
        playbooks,
        qr,
        reading,
        showing,
        stages,
    )

    parser.add_argument("--version", action="version", version=f"LeadDesk {version('leaddesk')}")
    verbs: Any = parser.add_subparsers(title="verbs", metavar="VERB")
    if window is not None:
        windows.add_verbs(verbs)
    finding_people = (reading, importing, contacts, lists, showing, organizations, events)
    working = (pipeline, leads, stages, playbooks, exporting, qr)
    for room in (*finding_people, *working, maintenance, demo):
        room.add_verbs(verbs)
