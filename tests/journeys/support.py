"""The real command, run as a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.cli.support import Ran

ROOT: Final = Path(__file__).parents[2]
_SECONDS: Final = 120
LIMITED_FILES: Final = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from leaddesk.__main__ import main
sys.exit(main())
"""
"""Runs the command so that no file can grow beyond the bytes given first: what a full disk does, without filling one."""
UNPRIVILEGED: Final = """
import ctypes, os, sys
if os.geteuid() == 0:  # root may write anywhere; without its capabilities (capset of Linux) permissions hold for it too
    header, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capset(header, none) == 0
from leaddesk.__main__ import main
sys.exit(main())
"""
"""Runs the command as somebody whom permissions bind."""


@dataclass(frozen=True)
class Measured(Ran):
    """What came of a command, and the most memory it held."""

    megabytes: float


def leaddesk(
    *arguments: object,
    status: int = 0,
    stdin: bytes = b"",
    code: str | None = None,
    python: tuple[str, ...] = (),
) -> Ran:
    """Run a command to its end; `status` is the exit status it must have, `code` what is run instead of the package."""
    program = ["-m", "leaddesk"] if code is None else ["-c", code]
    done = subprocess.run(
        [sys.executable, *python, *program, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=_SECONDS,
        cwd=ROOT,
    )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert ran.status == status, f"exit status {ran.status}: {ran.err or ran.out}"
    return ran


def leaddesk_into_closed_pipe(*arguments: object) -> tuple[int, str]:
    """Run a command whose output nobody reads; its exit status and what it told beside the output."""
    reading, writing = os.pipe()
    os.close(reading)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        [sys.executable, "-m", "leaddesk", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        timeout=_SECONDS,
        env=environment,
        cwd=ROOT,
    )
    os.close(writing)
    return done.returncode, done.stderr.decode()


def measured(folder: Path, *arguments: object) -> Measured:
    """Run a command to its end and measure its memory."""
    out, err, weight = (folder / name for name in ("out.txt", "err.txt", "weight.txt"))
    with out.open("wb") as stdout, err.open("wb") as stderr:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.journeys.weighed", str(weight), *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
            cwd=ROOT,
            check=False,
        )
    kilobytes = int(weight.read_text(encoding="ascii"))
    texts = (path.read_text(encoding="utf-8") for path in (out, err))
    return Measured(ended.returncode, *texts, megabytes=kilobytes / 1024)
