"""`make bench`: the rows of the design, each a ratio of two times taken in one run, or a time against its bar.

python -m tests.benchmarks [PART...] [--contacts 100000] [--cards 10000] [--database PATH]

The parts are engine and window, or one of the window's: start, search, scroll, board, jobs, memory.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import engine, window
from tests.benchmarks.data import make_database
from tests.benchmarks.rows import Row, machine, print_rows, timed

_ENGINE = "engine"
_WINDOW = "window"


def main() -> int:
    """Measure and print; the exit status says whether every bar is met."""
    options = _options()
    wanted = _parts(options.parts)
    print(f"machine: {machine()}")
    with _database(options.database, options.contacts) as path:
        rows = [row for part in wanted for row in print_rows(_measured(part, path, options.cards))]
    missed = [row.what for row in rows if row.is_met is False]
    print(f"NOT MET: {', '.join(missed)}" if missed else "every bar is met")
    return 1 if missed else 0


def _options() -> argparse.Namespace:
    names = [_ENGINE, _WINDOW, *window.PARTS]
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description="Measure against the bars."
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(names)} (default: all)")
    parser.add_argument("--contacts", type=int, default=100_000)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--database", type=Path, help="a database to measure on; made if it is not there")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(names):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    return options


def _parts(named: list[str]) -> list[str]:
    """The parts to be measured, in their order. The engine comes last: its imports make the database larger."""
    wanted = set(named) or {_WINDOW, _ENGINE}
    if _WINDOW in wanted:
        wanted |= set(window.PARTS)
    return [part for part in (*window.PARTS, _ENGINE) if part in wanted]


def _measured(part: str, path: Path, count: int) -> Iterator[Row]:
    return engine.rows(path, count) if part == _ENGINE else window.PARTS[part](path, count)


@contextmanager
def _database(given: Path | None, count: int) -> Iterator[Path]:
    """The database at a path, or one for this run, made if it is not there."""
    with tempfile.TemporaryDirectory(prefix="leaddesk-bench-") as folder:
        path = given or Path(folder) / "bench.db"
        if not path.exists():
            seconds = timed(lambda: make_database(path, count))
            print(f"made a database of {count:,} contacts in {seconds:.0f} s")
        yield path


if __name__ == "__main__":
    sys.exit(main())
