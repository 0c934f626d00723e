"""Import: a plan first, then one transaction and one undo step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import NamedTuple, Self

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.errors import InputError
from leaddesk.domain.imports import (
    CHOICES,
    Choice,
    ImportOptions,
    ImportResult,
    PlanOutcome,
    PlanRow,
    usual_choice,
)
from leaddesk.domain.messages import Message, mark, mark_n
from leaddesk.domain.sources import Obtained
from leaddesk.formats.files import table_header
from leaddesk.formats.tables.csv_writing import write_cells
from leaddesk.formats.tables.layouts import Column
from leaddesk.services.door import Door
from leaddesk.services.exporting import written_whole
from leaddesk.services.import_writing import Writing
from leaddesk.services.planning import Progress, Records, stage_records
from leaddesk.storage.staging import Staging


def _ignore(_done: int) -> None:
    pass


class Tally(NamedTuple):
    """How many records become new contacts, are merged with whom they seem to be, are kept beside them, are left out."""

    new: int
    merged: int
    kept: int
    left_out: int


class ImportPlan:
    """What an import is going to do, and what the user decides about it.

    Close it when it is done with; closing writes nothing.
    """

    def __init__(
        self, staging: Staging, files: Sequence[str], revision: int, columns: Mapping[str, Sequence[Column]]
    ) -> None:
        self.staging = staging
        self.revision = revision
        self.files = tuple(files)
        self.columns = columns
        self._decisions: dict[int, Choice] = {}
        self._decided: Counter[tuple[PlanOutcome, Choice]] = Counter()
        self._usual: dict[PlanOutcome, Choice] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def rows(self, *outcomes: PlanOutcome) -> Iterator[PlanRow]:
        """The rows with these outcomes, or all, in order."""
        return (self.decided(row) for page in self.staging.pages(*outcomes) for row in page)

    def counts(self) -> dict[PlanOutcome, int]:
        """How many rows have each outcome."""
        return self.staging.counts()

    # What the user decides

    def choose(self, numbers: Iterable[int], choice: Choice) -> None:
        """Decide about rows by number; about those that this cannot be chosen for nothing changes."""
        for number in numbers:
            outcome = self.staging.outcome_of(number)
            if choice in CHOICES[outcome]:
                self._forget(number, outcome)
                self._decisions[number] = choice
                self._decided[outcome, choice] += 1

    def choose_all(self, outcome: PlanOutcome, choice: Choice | None) -> None:
        """Decide about all rows with an outcome (None: as such rows are treated by default)."""
        for number in [number for number in self._decisions if self.staging.outcome_of(number) is outcome]:
            self._forget(number, outcome)
        self._usual.pop(outcome, None)
        if choice is not None:
            self._usual[outcome] = choice

    def _forget(self, number: int, outcome: PlanOutcome) -> None:
        before = self._decisions.pop(number, None)
        if before is not None:
            self._decided[outcome, before] -= 1

    def decided(self, row: PlanRow) -> PlanRow:
        """A row with what the user decided about it or all rows like it; as it is if they did not."""
        choice = self._decisions.get(row.number) or self._usual.get(row.outcome)
        return row if choice is None else replace(row, choice=choice)

    def choice_of(self, number: int, outcome: PlanOutcome, on_duplicate: Choice) -> Choice:
        """What will become of a row with an outcome, if duplicates are treated so by default."""
        return self._decisions.get(number) or self._usual_choice(outcome, on_duplicate)

    def choice_of_all(self, outcome: PlanOutcome, on_duplicate: Choice) -> Choice | None:
        """What will become of all rows with an outcome; None: not the same of each."""
        found = {choice for choice, count in self._done(outcome, on_duplicate).items() if count}
        return found.pop() if len(found) == 1 else None

    def tally(self, on_duplicate: Choice) -> Tally:
        """What will be done with how many rows, if duplicates are treated so by default."""
        new = self._done(PlanOutcome.NEW, on_duplicate)
        known = self._done(PlanOutcome.UPDATE, on_duplicate) + self._done(PlanOutcome.DUPLICATE, on_duplicate)
        left_out = new[Choice.SKIP] + known[Choice.SKIP]
        return Tally(new[Choice.KEEP], known[Choice.MERGE], known[Choice.KEEP], left_out)

    def _done(self, outcome: PlanOutcome, on_duplicate: Choice) -> "Counter[Choice]":
        done = Counter({choice: self._decided[outcome, choice] for choice in Choice})
        done[self._usual_choice(outcome, on_duplicate)] += self.counts()[outcome] - done.total()
        return done

    def _usual_choice(self, outcome: PlanOutcome, on_duplicate: Choice) -> Choice:
        return self._usual.get(outcome) or usual_choice(outcome, on_duplicate)

    def close(self) -> None:
        """Let go of what was read."""
        self.staging.close()


def plan(
    door: Door,
    folder: Path,
    files: Sequence[str],
    records: Records,
    progress: Progress = _ignore,
    *,
    columns: Mapping[str, Sequence[Column]] = MappingProxyType({}),
) -> ImportPlan:
    """Read records and work out what will become of each; the staging file lies in `folder`.

    `columns` say for each file what its columns were taken for, where the user said it; they head its rejected rows.
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
    told = {_shown(file): found for file, found in columns.items()}
    return ImportPlan(staging, [_shown(file) for file in files], revision, told)


def _shown(name: str) -> str:
    """A file's name as it can be kept: what of it is no text (POSIX names are bytes) is written as its codes."""
    return name.encode(errors="backslashreplace").decode()


def write_rejects(plan: ImportPlan, path: Path) -> int:
    """Write the rejected records as they were, those of a table below its header; returns how many.

    There is no file where there are none: a file that could not be read at all has no record that could be written.
    """
    rejected = (row for row in plan.rows(PlanOutcome.REJECTED) if row.raw)
    first = next(rejected, None)
    if first is None:
        return 0
    file, count = "", 0
    with written_whole(path) as stream:
        for row in chain([first], rejected):
            if row.file != file:
                file = row.file
                stream.write(_header(plan, file))
            stream.write(row.raw if row.raw.endswith((b"\n", b"\r")) else row.raw + b"\r\n")
            count += 1
    return count


def _header(plan: ImportPlan, file: str) -> bytes:
    """The header of a table as a line; empty for one without, and for what is no table."""
    columns = plan.columns.get(file)
    if columns is None:
        return table_header(Path(file))
    headings = [column.header for column in columns]
    return write_cells(headings) if any(headings) else b""


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
    writing = Writing(door, plan.staging, plan.files, plan.revision, options, plan.decided, progress)
    counts = plan.counts()
    text = mark_n("Imported {count} contact", "Imported {count} contacts")
    done = plan.tally(options.on_duplicate)
    label = Message("imported", text, {"count": done.new + done.kept})
    changes = door.commit_batches(label, writing.batches, blobs=plan.staging.blobs())
    return changes, ImportResult(
        outcomes=writing.counted(counts),
        left_out=writing.left_out,
        met=writing.met,
        held_back=tuple(writing.held_back),
        import_id=writing.import_id if changes else None,
    )
