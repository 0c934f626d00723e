"""One import from files to summary, without a face."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.errors import Cancelled
from leaddesk.domain.imports import ImportOptions, ImportResult
from leaddesk.formats.files import Given, read_given
from leaddesk.gui.desk import Desk
from leaddesk.gui.running import Run
from leaddesk.services import importing
from leaddesk.services.importing import ImportPlan
from leaddesk.workspace import Workspace


class Imported(NamedTuple):
    """A finished import: the change that it was, and its result."""

    changes: ChangeSet
    result: ImportResult


class ImportRun(Run):
    """Plans and carries out one import. Nothing is written before `carry_out`."""

    planned = Signal(object)
    imported = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.plan: ImportPlan | None = None

    def read(self, given: Sequence[Given]) -> None:
        """Read what was given and work out what will become of it; `planned` carries the plan."""
        self.let_go()
        step = self.begin(sum(piece.size() for piece in given))
        door = self.desk.workspace

        def work() -> ImportPlan:
            names = [piece.name for piece in given]
            plan = importing.plan(door, door.database.path.parent, names, read_given(given, step))
            if self.has_stopped():
                plan.close()
                raise Cancelled
            return plan

        self.desk.job(work, self._have_plan, self.fail)

    def carry_out(self, options: ImportOptions, total: int) -> None:
        """Write the plan of `total` records in one transaction; `imported` carries what became of it."""
        plan = self.plan
        assert plan is not None, "only what was planned is carried out"
        step = self.begin(total)
        results: list[ImportResult] = []

        def work(space: Workspace) -> ChangeSet:
            changes, result = importing.commit(space, plan, options, lambda done: step(done, done))
            results.append(result)
            return changes

        self.desk.change(work, lambda changes: self._have_imported(Imported(changes, results[0])), self.fail)

    def save_rejects(
        self, path: Path, done: Callable[[int], None], failed: Callable[[Exception], None]
    ) -> None:
        """Write the rejected records to a file."""
        plan = self.plan
        assert plan is not None, "only what was planned was rejected"
        self.desk.job(lambda: importing.write_rejects(plan, path), done, failed)

    def let_go(self) -> None:
        """Close the plan, if there is one."""
        if self.plan is not None:
            self.plan.close()
            self.plan = None

    def _have_plan(self, plan: ImportPlan) -> None:
        self.plan = plan
        if self.end():
            self.planned.emit(plan)

    def _have_imported(self, imported: Imported) -> None:
        if self.end():
            self.imported.emit(imported)
