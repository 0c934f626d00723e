"""`make bench`: the rows of the design that can be measured by now, each as a ratio of two times taken in one run.

python -m tests.benchmarks [--contacts 100000] [--cards 10000]
"""

import argparse
import io
import os
import platform
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import vobject
from sqlalchemy import text

from leaddesk.domain.imports import ImportOptions
from leaddesk.domain.lists import Filter
from leaddesk.formats.files import read_records
from leaddesk.services import importing
from leaddesk.storage import queries
from leaddesk.workspace import Workspace
from tests.benchmarks.cards import cards

QUERIES = (
    "anna b",
    "ros",
    "bi",
    "p",
    "иван",
    "соколов",
    "김민",
    "민",
    "शर्मा",
    "प्रि",
    "company42",
    "+39 02 0000123",
    "zzz",
)
BARE_PAGE = text(
    "SELECT contact.id, contact.formatted, contact.organization FROM contact JOIN search_text ON contact_id = contact.id"
    " WHERE instr(search_text.text, :term) > 0 ORDER BY contact.sort_key, contact.id LIMIT 100"
)


class Row(NamedTuple):
    """One row of the result: what was measured, the ratio, and what it may be (None: for information)."""

    what: str
    value: str
    bar: str
    is_met: bool | None


@contextmanager
def stopwatch(times: list[float]) -> Iterator[None]:
    """Add the seconds that the block takes."""
    begin = time.perf_counter()
    yield
    times.append(time.perf_counter() - begin)


def timed(work: Callable[[], object]) -> float:
    """The seconds that a piece of work takes."""
    times: list[float] = []
    with stopwatch(times):
        work()
    return times[0]


def import_text(desk: Workspace, content: bytes) -> None:
    """Import cards as the command line does: read, plan, commit."""
    records = (("cards.vcf", record) for record in read_records(io.BytesIO(content), "cards.vcf"))
    with importing.plan(desk, desk.database.path.parent, ["cards.vcf"], records) as plan:
        importing.commit(desk, plan, ImportOptions())


def measure_import(desk: Workspace, count: int) -> list[Row]:
    """Importing, duplicates checked, indexed, committed, against vobject only parsing the same cards."""
    ours, theirs = [], []
    for seed in (1, 2, 3):
        content = "".join(cards(count, seed))
        theirs.append(timed(lambda content=content: sum(1 for _ in vobject.readComponents(content))))
        ours.append(timed(lambda content=content: import_text(desk, content.encode())))
    ratio = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
    detail = f"{statistics.median(ours):.2f} s against {statistics.median(theirs):.2f} s"
    return [
        Row(
            f"import {count:,} cards : vobject parsing them", f"{ratio:.2f} ({detail})", "≤ 1.0", ratio <= 1.0
        )
    ]


def measure_reading(count: int) -> list[Row]:
    """Reading cards against vobject reading the same."""
    content = "".join(cards(count, 7))
    theirs = timed(lambda: sum(1 for _ in vobject.readComponents(content)))
    ours = timed(lambda: sum(1 for _ in read_records(io.BytesIO(content.encode()), "cards.vcf")))
    return [Row(f"vobject : reading {count:,} cards", f"{theirs / ours:.1f}", "≥ 5", theirs / ours >= 5)]


def measure_search(desk: Workspace) -> list[Row]:
    """A keystroke to its first page, against the bare statement that answers the same."""
    today = desk.now().date()
    ours, bare = [], []
    with desk.reading() as reader:
        for query in QUERIES * 5:
            ours.append(timed(lambda query=query: queries.page(reader, Filter(text=query), today)))
            term = queries.search_terms(query)[0]
            bare.append(timed(lambda term=term: reader.connection.execute(BARE_PAGE, {"term": term}).all()))
        paging = [timed(lambda: queries.page(reader, Filter(), today)) for _ in range(20)]
    p95 = percentile(ours, 95) * 1000
    slowest = max(QUERIES, key=lambda query: ours[QUERIES.index(query)])
    ratio = percentile(ours, 95) / percentile(bare, 95)
    return [
        Row("keystroke to first page, p95", f"{p95:.1f} ms (slowest: {slowest!r})", "≤ 16 ms", p95 <= 16),
        Row("keystroke : bare statement, p95", f"{ratio:.2f}", "≤ 2", ratio <= 2),
        Row("first page of all contacts, median", f"{statistics.median(paging) * 1000:.1f} ms", "", None),
    ]


def percentile(values: list[float], share: int) -> float:
    """The value that so many per cent of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, len(values) * share // 100)]


def machine() -> str:
    """What this was measured on."""
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"


def main() -> int:
    """Measure and print; the exit status says whether every bar is met."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--contacts", type=int, default=100_000)
    parser.add_argument("--cards", type=int, default=10_000)
    options = parser.parse_args()
    print(f"machine: {machine()}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        with Workspace.open(path, keeps_history=False) as desk:
            content = "".join(cards(options.contacts)).encode()
            seconds = timed(lambda: import_text(desk, content))
            rows = [
                Row(f"import {options.contacts:,} cards into an empty database", f"{seconds:.1f} s", "", None)
            ]
            rows += measure_reading(options.cards)
            rows += measure_search(desk)
            rows += measure_import(desk, options.cards)
        rows.append(Row("the database", f"{path.stat().st_size / 2**20:.0f} MiB", "", None))
    rows.append(
        Row(
            "largest memory", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB", "", None
        )
    )
    for row in rows:
        verdict = {True: "met", False: "NOT MET", None: ""}[row.is_met]
        print(f"{row.what:55} {row.value:40} {row.bar:8} {verdict}".rstrip())
    return 0 if all(row.is_met is not False for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
