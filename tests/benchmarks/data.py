"""The database that is measured: contacts in every stage, with the next steps and calls of a desk in use."""

import io
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.changes import Kind
from leaddesk.domain.event import Event
from leaddesk.domain.imports import ImportOptions
from leaddesk.formats.files import read_records
from leaddesk.services import events, followups, importing
from leaddesk.services.finding import find_stage
from leaddesk.workspace import Workspace
from tests.benchmarks.cards import cards

_SHARES: Final = {
    "marketing-prospect": 40,
    "new-lead": 30,
    "working-lead": 15,
    "qualified-prospect": 8,
    "proposal": 2,
    "customer": 5,
}
"""Of a hundred contacts, how many stand in each stage."""
_DAYS: Final = range(-5, 25)
"""The days around today on which something is due."""


def import_text(desk: Workspace, content: bytes, options: ImportOptions | None = None) -> None:
    """Import cards as the command line does: read, plan, commit."""
    records = (("cards.vcf", record) for record in read_records(io.BytesIO(content), "cards.vcf"))
    with importing.plan(desk, desk.database.path.parent, ["cards.vcf"], records) as plan:
        importing.commit(desk, plan, options or ImportOptions())


def make_database(path: Path, count: int) -> None:
    """Make a database with so many contacts; each fifth has a next step, each tenth was spoken with."""
    with Workspace.open(path, keeps_history=False) as desk:
        people = cards(count)
        fair = _fair(desk)
        for number, (stage, share) in enumerate(_SHARES.items()):
            part = "".join(next(people) for _ in range(count * share // 100))
            import_text(desk, part.encode(), _options(desk, stage, fair if number == 1 else None))
        _work(desk, count)


def _fair(desk: Workspace) -> int:
    fair = Event(name="Messe 2026", starts_on=date(2026, 3, 14), ends_on=date(2026, 3, 17))
    (id_,) = events.add(desk, fair).touched[Kind.EVENT] or ()
    return int(id_)


def _options(desk: Workspace, stage: str, event_id: int | None) -> ImportOptions:
    with desk.reading() as reader:
        stage_id = find_stage(reader, stage).id
    return ImportOptions(event_id=event_id, stage_id=stage_id, override="Known from before")


def _work(desk: Workspace, count: int) -> None:
    """Plan next steps and log calls, spread over the contacts."""
    today = desk.now().date()
    for number, day in enumerate(_DAYS):
        ids = range(number + 1, count + 1, 5 * len(_DAYS))
        followups.plan(desk, ids, today + timedelta(days=day), "Send the offer")
    followups.log(desk, range(1, count + 1, 10), ActivityKind.CALL, two_way=True, note="Asked for an offer")
