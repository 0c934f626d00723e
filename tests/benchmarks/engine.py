"""The rows of what lies below the window: reading, searching, importing."""

import io
import resource
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import vobject
from sqlalchemy import text

from leaddesk.domain.lists import Filter
from leaddesk.formats.files import read_records
from leaddesk.storage import queries
from leaddesk.workspace import Workspace
from tests.benchmarks.cards import cards
from tests.benchmarks.data import import_text
from tests.benchmarks.rows import Row, percentile, timed

_QUERIES: Final = (
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
_BARE_PAGE: Final = text(
    "SELECT contact.id, contact.formatted, contact.organization FROM contact JOIN search_text ON contact_id = contact.id"
    " WHERE instr(search_text.text, :term) > 0 ORDER BY contact.sort_key, contact.id LIMIT 100"
)


def rows(path: Path, count: int) -> Iterator[Row]:
    """Measure the engine on the database at a path, with so many cards to read and import."""
    yield _reading(count)
    with Workspace.open(path, keeps_history=False) as desk:
        yield from _search(desk)
        yield _import(desk, count)
    yield Row("the database", f"{path.stat().st_size / 2**20:.0f} MiB")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Row("largest memory of the engine's part", f"{most:.0f} MiB")


def _reading(count: int) -> Row:
    """Reading cards against vobject reading the same."""
    content = "".join(cards(count, 7))
    theirs = timed(lambda: sum(1 for _ in vobject.readComponents(content)))
    ours = timed(lambda: sum(1 for _ in read_records(io.BytesIO(content.encode()), "cards.vcf")))
    return Row(f"vobject : reading {count:,} cards", f"{theirs / ours:.1f}", "≥ 5", theirs / ours >= 5)


def _search(desk: Workspace) -> Iterator[Row]:
    """A search for its first page, against the bare statement that answers the same."""
    today = desk.now().date()
    ours, bare = [], []
    with desk.reading() as reader:
        for query in _QUERIES * 5:
            ours.append(timed(lambda query=query: queries.page(reader, Filter(text=query), today)))
            term = queries.search_terms(query)[0]
            bare.append(timed(lambda term=term: reader.connection.execute(_BARE_PAGE, {"term": term}).all()))
        paging = [timed(lambda: queries.page(reader, Filter(), today)) for _ in range(20)]
    p95 = percentile(ours, 95) * 1000
    slowest = max(_QUERIES, key=lambda query: ours[_QUERIES.index(query)])
    ratio = percentile(ours, 95) / percentile(bare, 95)
    yield Row("search for its first page, p95", f"{p95:.1f} ms (slowest: {slowest!r})", "≤ 16 ms", p95 <= 16)
    yield Row("search : the statement without an index, p95", f"{ratio:.2f}", "≤ 2", ratio <= 2)
    yield Row("first page of all contacts, median", f"{statistics.median(paging) * 1000:.1f} ms")


def _import(desk: Workspace, count: int) -> Row:
    """Importing, duplicates checked, indexed, committed, against vobject only parsing the same cards."""
    ours, theirs = [], []
    for seed in (1, 2, 3):
        content = "".join(cards(count, seed))
        theirs.append(timed(lambda content=content: sum(1 for _ in vobject.readComponents(content))))
        ours.append(timed(lambda content=content: import_text(desk, content.encode())))
    ratio = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
    detail = f"{statistics.median(ours):.2f} s against {statistics.median(theirs):.2f} s"
    return Row(
        f"import {count:,} cards : vobject parsing them", f"{ratio:.2f} ({detail})", "≤ 0.5", ratio <= 0.5
    )
