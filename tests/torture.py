"""Long torture: kills in the middle of imports, saves and edits in the window, disks that are full, and mutated cards.

`python -m tests.torture [--kills N] [--mutants N] [--seconds S] [--seed N]`; `make torture` runs it. It prints what it did
and exits with 1 if anything was lost, unsound, raised or hung. The suite runs a short version (tests/journeys/test_torture.py).
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.journeys import faults, kills, mutants


def main() -> int:
    """Torture LeadDesk; returns the exit status."""
    options = _options()
    until = time.monotonic() + options.seconds if options.seconds else float("inf")
    failures: list[str] = []
    parts: list[tuple[str, Callable[[Path], Iterator[str]]]] = [
        ("faults of the computer", faults.all_faults),
        ("kills", lambda folder: kills.kill_often(folder, options.seed, options.kills, until)),
        ("mutated cards", lambda _folder: mutants.read_often(options.seed, options.mutants, until)),
    ]
    for name, part in parts:
        print(f"{name}:", flush=True)
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="leaddesk-torture-") as folder:
            for told in part(Path(folder)):
                failed = told.startswith("FAILED")
                failures += [told] if failed else []
                print(f"  {told}", flush=True)
        print(f"  {time.monotonic() - began:.0f} s", flush=True)
    print(f"torture: {len(failures)} failures" if failures else "torture: nothing was lost, nothing broke")
    return 1 if failures else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument(
        "--kills", type=int, default=300, help="how many processes are killed (default: %(default)s)"
    )
    parser.add_argument(
        "--mutants", type=int, default=100_000, help="how many cards are mutated (default: %(default)s)"
    )
    parser.add_argument("--seconds", type=float, help="stop killing and mutating after so many seconds")
    parser.add_argument(
        "--seed", type=int, default=20261123, help="where chance begins (default: %(default)s)"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
