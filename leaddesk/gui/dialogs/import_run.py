"""One import from files to summary, without a face: what is under way, where it stands, and how it is stopped."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event as Flag
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.errors import Cancelled
from leaddesk.domain.imports import ImportOptions, ImportResult
from leaddesk.formats.files import Given, read_given
from leaddesk.gui.desk import Desk
from leaddesk.services import importing
from leaddesk.services.importing import ImportPlan
from leaddesk.workspace import Workspace

_TOLD_EVERY: Final = 0.1
"""Progress is told at most so often (seconds): the window has better things to do than to count."""


class Standing(NamedTuple):
    """Where a piece of work stands: records done, the part of the whole from 0 to 1, and seconds since it began."""

    records: int
    part: float
    seconds: float


class Imported(NamedTuple):
    """A finished import: the change that it was, and its result."""

    changes: ChangeSet
    result: ImportResult


class ImportRun(QObject):
    """Plans and carries out one import off the GUI thread. Nothing is written before `carry_out`."""

    progressed = Signal(object)
    planned = Signal(object)
    imported = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _told = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = Flag()
        self._left = Flag()
        self._at_work = False
        self.plan: ImportPlan | None = None
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def is_at_work(self) -> bool:
        """Whether something is under way."""
        return self._at_work

    def read(self, given: Sequence[Given]) -> None:
        """Read what was given and work out what will become of it; `planned` carries the plan."""
        self.let_go()
        meter = self._begin(sum(piece.size() for piece in given))
        door, stop, left = self._desk.workspace, self._stop, self._left

        def work() -> ImportPlan:
            records = read_given(given, meter)
            names = [piece.name for piece in given]
            plan = importing.plan(door, door.database.path.parent, names, records)
            if stop.is_set() or left.is_set():
                plan.close()
                raise Cancelled
            return plan

        self._desk.work(work, self._have_plan, self._have_failed)

    def carry_out(self, options: ImportOptions, total: int) -> None:
        """Write the plan of `total` records in one transaction; `imported` carries what became of it."""
        plan = self.plan
        assert plan is not None, "only what was planned is carried out"
        meter = self._begin(total)
        left = self._left
        results: list[ImportResult] = []

        def work(space: Workspace) -> ChangeSet:
            try:
                changes, result = importing.commit(space, plan, options, lambda done: meter(done, done))
            finally:
                if left.is_set():
                    plan.close()
            results.append(result)
            return changes

        self._desk.change(work, lambda changes: self._have_imported(changes, results[0]), self._have_failed)

    def save_rejects(self, path: Path, done: Callable[[int], None]) -> None:
        """Write the rejected records to a file."""
        plan = self.plan
        assert plan is not None, "only what was planned was rejected"
        self._desk.work(lambda: importing.write_rejects(plan, path), done)

    def stop(self) -> None:
        """Ask what is under way to stop; `cancelled` tells when it has."""
        self._stop.set()

    def leave(self) -> None:
        """Stop and let go of everything, now or as soon as what is under way has ended."""
        self._left.set()
        self.stop()
        if not self._at_work:
            self.let_go()

    def let_go(self) -> None:
        """Close the plan, if there is one."""
        if self.plan is not None:
            self.plan.close()
            self.plan = None

    def _begin(self, whole: int) -> Callable[[int, int], None]:
        self._at_work = True
        self._stop.clear()
        return _meter(whole, self._stop, self._told.emit)

    @Slot(object)
    def _tell(self, standing: Standing) -> None:
        if self._at_work:
            self.progressed.emit(standing)

    def _have_plan(self, plan: ImportPlan) -> None:
        self._at_work = False
        self.plan = plan
        if self._left.is_set():
            self.let_go()
            return
        self.planned.emit(plan)

    def _have_imported(self, changes: ChangeSet, result: ImportResult) -> None:
        self._at_work = False
        if self._left.is_set():
            self.let_go()
            return
        self.imported.emit(Imported(changes, result))

    def _have_failed(self, error: Exception) -> None:
        self._at_work = False
        if self._left.is_set():
            self.let_go()
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)


def _meter(whole: int, stop: Flag, tell: Callable[[Standing], None]) -> Callable[[int, int], None]:
    """What is called on the way, on the worker's thread: stops the work if it shall stop, and says how far it is."""
    begun = last = time.monotonic()

    def step(records: int, done: int) -> None:
        nonlocal last
        if stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - last >= _TOLD_EVERY:
            last = now
            tell(Standing(records, min(done / whole, 1.0) if whole else 0.0, now - begun))

    return step
