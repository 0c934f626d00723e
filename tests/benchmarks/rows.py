"""The rows of the result: what was measured, its bar, and whether that is met."""

import os
import platform
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """One row of the result: what was measured, what came out, and what it may be (no bar: for information)."""

    what: str
    value: str
    bar: str = ""
    is_met: bool | None = None


def timed(work: Callable[[], object]) -> float:
    """The seconds that a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def percentile(values: Sequence[float], share: int) -> float:
    """The value that so many per cent of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, len(values) * share // 100)]


def at_most(what: str, value: float, bar: float, shown: str) -> Row:
    """A row whose value may not exceed its bar; `shown` is how the value is written, with what belongs to it."""
    return Row(what, shown, f"≤ {bar:g}", value <= bar)


def machine() -> str:
    """What this was measured on."""
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}{load}"


def print_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """Print rows as they come, and hand them on."""
    for row in rows:
        verdict = {True: "MET", False: "NOT MET", None: ""}[row.is_met]
        print(f"{row.what:58} {row.value:58} {row.bar:9} {verdict}".rstrip(), flush=True)
        yield row
