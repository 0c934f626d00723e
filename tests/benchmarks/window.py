"""The rows of the window. Every probe is a process of its own, off-screen, and each ratio's two sides take turns."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any, Final

from tests.benchmarks.cards import cards
from tests.benchmarks.rows import Row, at_most, percentile

_ROOT: Final = Path(__file__).parents[2]
_TURNS: Final = 7
_FRAME: Final = 16
"""Milliseconds."""
_BLOCK: Final = 50
"""For so many milliseconds the window may be blocked."""
_RUNS: Final = 3
"""A block is counted if it is there in every one of so many runs: the machine has other things to do, too."""


def start(path: Path, _count: int) -> Iterator[Row]:
    """From the command to the first painting of the window, and of its list."""
    times: dict[str, list[float]] = {"empty": [], "page": [], "window": [], "list": []}
    for turn in range(_TURNS + 1):
        found = {
            "empty": _since("empty_window")["window"],
            "page": _since("page_in_table", path)["list"],
            **_since("start", path),
        }
        if turn:  # the first fills the disk's cache
            for name, seconds in found.items():
                times[name].append(seconds)
    for what, ours, reference, bar in (
        ("start, window painted : an empty window", "window", "empty", 2),
        ("start, list painted : SQLAlchemy Core and a table", "list", "page", 1.3),
    ):
        ratio = statistics.median(a / b for a, b in zip(times[ours], times[reference], strict=True))
        detail = f"{_median(times[ours])} against {_median(times[reference])}"
        yield at_most(what, ratio, bar, f"{ratio:.2f} ({detail})")


def search(path: Path, _count: int) -> Iterator[Row]:
    """From a keystroke to its first page painted."""
    found = _probe("keystrokes", path)
    painted = list(chain.from_iterable(found["painted"].values()))
    bare = list(chain.from_iterable(found["bare"].values()))
    scripts = ", ".join(f"{name} {_p95(times):.1f}" for name, times in found["painted"].items())
    p95 = _p95(painted)
    yield at_most("keystroke to first page painted, p95 in ms", p95, _FRAME, f"{p95:.1f} ({scripts})")
    ratio = p95 / _p95(bare)
    detail = f"p95 {_p95(bare):.1f} ms; medians {_median(painted)} and {_median(bare)}"
    yield at_most("keystroke to first page painted : bare statement", ratio, 2, f"{ratio:.2f} ({detail})")


def scroll(path: Path, _count: int) -> Iterator[Row]:
    """Moving through all contacts, and sorting them."""
    runs = [_probe("scrolling", path) for _ in range(_RUNS)]
    found = runs[0]
    shown = "yes" if found["at the end"] else "no"
    yield Row("End shows the last of all contacts", shown, "yes", found["at the end"])
    for name in ("page down", "wheel", "dragged", "end", "home"):
        median, p95 = _median(found[name]), _p95(found[name])
        yield Row(f"scroll, {name}: painted, p95", f"{p95:.1f} ms (median {median})")
    yield _block("longest block while scrolling", runs, "block")
    if "sort" in found:
        yield Row("sort by a column: painted, slowest", f"{max(found['sort']) * 1000:.0f} ms")
        yield _block("longest block while sorting", runs, "sort block")
    else:
        yield Row("sort by a column", "the table does not sort", "sorts", is_met=False)


def board(path: Path, _count: int) -> Iterator[Row]:
    """Dragging a card."""
    with _copied(path) as copy:
        runs = [_probe("board", copy) for _ in range(_RUNS)]
    drags = list(chain.from_iterable(run["drag"] for run in runs))
    shown = f"{_median(drags)} (slowest {max(drags) * 1000:.0f} ms)"
    yield Row("board, card let go until painted, median", shown)
    yield _block("longest block while dragging", runs, "block")


def jobs(path: Path, count: int) -> Iterator[Row]:
    """Importing through the dialog."""
    runs = []
    for seed in range(_RUNS):
        with _copied(path) as copy:
            runs.append(_probe("importing", copy, _cards(copy.parent, count, seed)))
    seconds = statistics.median(run["seconds"] for run in runs)
    yield Row(f"import {count:,} cards through the dialog", f"{seconds:.1f} s")
    yield _block(f"longest block while {count:,} cards are imported", runs, "block")
    yield _block("longest block while that is undone", runs, "undo block")


def memory(path: Path, count: int) -> Iterator[Row]:
    """What the program holds in memory."""
    if not Path("/proc/self/status").exists():
        yield Row("memory", "cannot be told on this system")
        return
    with _copied(path) as copy:
        empty = _probe("memory", copy.with_name("empty.db"))["open"]
        found = _probe("memory", copy, _cards(copy.parent, count, 0))
    for what, name in (("with all contacts open", "open"), (f"after importing {count:,} cards", "imported")):
        ratio = found[name] / empty
        shown = f"{ratio:.2f} ({found[name]:.0f} MiB against {empty:.0f} MiB)"
        yield at_most(f"memory {what} : empty database", ratio, 1.25, shown)


PARTS: Final[Mapping[str, Callable[[Path, int], Iterator[Row]]]] = MappingProxyType(
    {"start": start, "search": search, "scroll": scroll, "board": board, "jobs": jobs, "memory": memory}
)
"""By name what measures on the database at a path, with so many cards to import."""


def _probe(name: str, *arguments: object) -> dict[str, Any]:
    """What a probe tells."""
    command = [sys.executable, "-m", f"tests.benchmarks.probes.{name}", *map(str, arguments)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, check=False, env=environment, cwd=_ROOT)
    if done.returncode:
        sys.exit(f"the probe {name} failed:\n{done.stderr.decode()}")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _since(name: str, *arguments: object) -> dict[str, float]:
    """The moments that a probe tells, as seconds since it was started."""
    began = time.monotonic()
    return {what: at - began for what, at in _probe(name, *arguments).items()}


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    """A copy of the database that may be changed."""
    with TemporaryDirectory(prefix="leaddesk-bench-") as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        yield copy


def _cards(folder: Path, count: int, seed: int) -> Path:
    """A file of cards of people that are not in the database."""
    path = folder / "cards.vcf"
    path.write_text("".join(cards(count, 100 + seed)), encoding="utf-8", newline="")
    return path


def _block(what: str, runs: Sequence[Mapping[str, float]], name: str) -> Row:
    blocks = sorted(run[name] * 1000 for run in runs)
    shown = f"{blocks[0]:.0f} (of {len(blocks)} runs, slowest {blocks[-1]:.0f})"
    return at_most(f"{what}, ms", blocks[0], _BLOCK, shown)


def _p95(times: Sequence[float]) -> float:
    return percentile(times, 95) * 1000


def _median(times: Sequence[float]) -> str:
    return f"{statistics.median(times) * 1000:.1f} ms"
