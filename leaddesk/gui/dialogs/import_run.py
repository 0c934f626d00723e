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
from leaddesk.gui.table_columns import MappedTable, survey_again, survey_tables
from leaddesk.services import importing
from leaddesk.services.importing import ImportPlan
from leaddesk.workspace import Workspace


class Imported(NamedTuple):
    """A finished import: the change that it was, and its result."""

    changes: ChangeSet
    result: ImportResult


class ImportRun(Run):
    """Plans and carries out one import. Nothing is written before `carry_out`."""

    surveyed = Signal(object)
    surveyed_again = Signal(object)
    planned = Signal(object)
    imported = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.plan: ImportPlan | None = None

    def survey(self, tables: Sequence[Given]) -> None:
        """Look at tables; `surveyed` carries what they hold, and what their columns are taken for."""
        step = self.begin(0)
        space = self.desk.workspace
        self._job(lambda: survey_tables(space, tables, lambda rows: step(rows, 0)), self.surveyed.emit)

    def survey_again(self, table: MappedTable, *, has_header: bool) -> None:
        """Look at a table once more, its first row taken for headings or not; `surveyed_again` carries what it holds."""
        step = self.begin(0)
        self._job(
            lambda: survey_again(table, lambda rows: step(rows, 0), has_header=has_header),
            self.surveyed_again.emit,
        )

    def read(self, given: Sequence[Given]) -> None:
        """Read what was given and work out what will become of it; `planned` carries the plan."""
        self.let_go()
        step = self.begin(sum(piece.size() for piece in given))
        door = self.desk.workspace

        def work() -> ImportPlan:
            names = [piece.name for piece in given]
            columns = {piece.name: piece.columns for piece in given if piece.columns}
            plan = importing.plan(
                door, door.database.path.parent, names, read_given(given, step), columns=columns
            )
            if self.has_stopped():
                plan.close()
                raise Cancelled
            return plan

        self.desk.job(work, self._have_plan, self.fail)

    def carry_out(self, options: ImportOptions, total: int) -> None:
        """Write the plan of `total` records in one transaction; `imported` carries what became of it."""
        plan = self.plan
        assert plan is not None, "only what was planned is carried out"
        step = self.begin(total, total)
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
        """Close the plan, if there is one: on the lane whose work is always done to its end."""
        if self.plan is not None:
            self.desk.work(self.plan.close, lambda _nothing: None)
            self.plan = None

    def _job(self, work: Callable[[], object], tell: Callable[[object], None]) -> None:
        def finish(found: object) -> None:
            if self.end():
                tell(found)

        self.desk.job(work, finish, self.fail)

    def _have_plan(self, plan: ImportPlan) -> None:
        self.plan = plan
        if self.end():
            self.planned.emit(plan)

    def _have_imported(self, imported: Imported) -> None:
        if self.end():
            self.imported.emit(imported)
