"""Runs the program and writes down the most memory it held: `python -m tests.journeys.weighed FILE ARGUMENT…`.

A process tells it of itself: what its parent is told may be the parent's own size, which Linux hands on to a child.
"""

import resource
import sys
from pathlib import Path

from leaddesk.__main__ import main


def peak_kilobytes() -> int:
    """The most memory this process has held, in KiB."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1])
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used // 1024 if sys.platform == "darwin" else used


if __name__ == "__main__":
    weight = Path(sys.argv.pop(1))
    ended = main()
    weight.write_text(str(peak_kilobytes()), encoding="ascii")
    sys.exit(ended)
