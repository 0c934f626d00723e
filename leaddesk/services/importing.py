"""Import: a plan first, then one transaction and one undo step."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.errors import InputError
from leaddesk.domain.imports import (
    Choice,
    ImportOptions,
    ImportResult,
    PlanOutcome,
    PlanRow,
)
from leaddesk.domain.messages import Message, mark, mark_n
from leaddesk.domain.sources import Obtained
from leaddesk.formats.files import table_header
from leaddesk.services.door import Door
from leaddesk.services.exporting import written_whole
from leaddesk.services.import_writing import Writing
from leaddesk.services.planning import Progress, Records, stage_records
from leaddesk.storage.staging import Staging


def _ignore(_done: int) -> None:
    pass


class ImportPlan:
    """What an import is going to do. Close it when it is done with; closing writes nothing."""

    def __init__(self, staging: Staging, files: Sequence[str], revision: int) -> None:
        self.staging = staging
        self.revision = revision
        self.files = tuple(files)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def rows(self, *outcomes: PlanOutcome) -> Iterator[PlanRow]:
        """The rows with these outcomes, or all, in order."""
        return (row for page in self.staging.pages(*outcomes) for row in page)

    def counts(self) -> dict[PlanOutcome, int]:
        """How many rows have each outcome."""
        return self.staging.counts()

    def choose(self, number: int, choice: Choice) -> None:
        """Decide about one row that matches somebody."""
        self.staging.choose(number, choice)

    def close(self) -> None:
        """Let go of what was read."""
        self.staging.close()


def plan(
    door: Door, folder: Path, files: Sequence[str], records: Records, progress: Progress = _ignore
) -> ImportPlan:
    """Read records and work out what will become of each; the staging file lies in `folder`.

    Whatever is raised on the way (`Cancelled`, a disk that is full) leaves nothing behind.
    """
    staging = Staging(folder)
    try:
        revision = stage_records(
            door, ((_shown(file), record) for file, record in records), staging, progress
        )
    except BaseException:
        staging.close()
        raise
    return ImportPlan(staging, [_shown(file) for file in files], revision)


def _shown(name: str) -> str:
    """A file's name as it can be kept: what of it is no text (POSIX names are bytes) is written as its codes."""
    return name.encode(errors="backslashreplace").decode()


def write_rejects(plan: ImportPlan, path: Path) -> int:
    """Write the rejected records as they were, those of a table below its header; returns how many.

    There is no file where there are none.
    """
    count = plan.counts()[PlanOutcome.REJECTED]
    if not count:
        return 0
    file = ""
    with written_whole(path) as stream:
        for row in plan.rows(PlanOutcome.REJECTED):
            if row.file != file:
                file = row.file
                stream.write(table_header(Path(file)))
            if row.raw:  # a picture without a code has no record that could be written
                stream.write(row.raw if row.raw.endswith((b"\n", b"\r")) else row.raw + b"\r\n")
    return count


def commit(
    door: Door, plan: ImportPlan, options: ImportOptions, progress: Progress = _ignore
) -> tuple[ChangeSet, ImportResult]:
    """Carry a plan out in one transaction, as one undo step.

    What has changed since the plan was made is matched again. A batch's stage is for new contacts only: nobody who is
    there already is moved. Raises `GateRefused` if a stage was named that somebody may not enter, `InputError` for
    data handed over in person at no event; nothing is written then.
    """
    if options.obtained is Obtained.IN_PERSON and options.event_id is None:
        raise InputError(
            Message("no-event", mark("Data handed over in person needs the event it was handed over at."))
        )
    writing = Writing(door, plan.staging, plan.files, plan.revision, options, progress)
    counts = plan.counts()
    text = mark_n("Imported {count} contact", "Imported {count} contacts")
    label = Message("imported", text, {"count": counts[PlanOutcome.NEW]})
    changes = door.commit_batches(label, writing.batches, blobs=plan.staging.blobs())
    return changes, ImportResult(
        outcomes=writing.counted(counts),
        left_out=writing.left_out,
        held_back=tuple(writing.held_back),
        import_id=writing.import_id if changes else None,
    )
