"""Runs a leaddesk command and prints a line "." every so many calls of functions, so that it can be killed at a chosen one.

`python -m tests.journeys.ticking CALLS ARGUMENT...`
"""

import os
import sys
from types import FrameType

from leaddesk.cli.main import run


def main() -> int:
    every = int(sys.argv[1])
    calls = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1
        if calls % every == 0:
            os.write(1, b".\n")

    sys.setprofile(count)
    try:
        return run(sys.argv[2:])
    finally:
        sys.setprofile(None)


if __name__ == "__main__":
    sys.exit(main())
