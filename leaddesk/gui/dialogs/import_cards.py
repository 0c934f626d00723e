"""The import dialog: files, what their columns mean, what will happen, and what came of it.

Nothing is written before the import itself.
"""

from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import cached_property
from pathlib import Path, PurePath
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import Blame, GateRefused, LeadDeskError
from leaddesk.domain.imports import ImportResult, PlanOutcome
from leaddesk.formats.files import Given
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs import import_options
from leaddesk.gui.dialogs.event import EventSheet
from leaddesk.gui.dialogs.import_columns import ColumnsStep
from leaddesk.gui.dialogs.import_end import DoneStep, GateStep, WorkStep
from leaddesk.gui.dialogs.import_files import FilesStep
from leaddesk.gui.dialogs.import_plan import PlanStep
from leaddesk.gui.dialogs.import_run import Imported, ImportRun
from leaddesk.gui.running import Standing
from leaddesk.gui.table_columns import MappedTable, memory_of
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label, line
from leaddesk.gui.widgets.crumbs import Crumbs
from leaddesk.services.importing import ImportPlan, Tally

S = TypeVar("S", bound=QWidget)
_USUAL: Final = QSize(1200, 720)
_PATIENCE: Final = 150
"""Work that ends within so many milliseconds shows no progress: the dialog would only flicker."""


class Step(IntEnum):
    """Where the dialog stands."""

    FILES = 0
    COLUMNS = 1
    PLAN = 2
    GATE = 3
    DONE = 4
    WORK = 5


class Stand(NamedTuple):
    """What the buttons of a step say and do; no text: it has none."""

    back: str = ""
    leave: str = ""
    on: str = ""
    is_ready: bool = True


class ImportDialog(QDialog):
    """Takes cards in. It may be hidden while work is under way, and then tells when it is wanted again."""

    show_wanted = Signal(str)
    """The filter text of what was imported shall be shown."""
    sent_away = Signal()
    """The work that is under way shall go on behind the window."""
    wanted_again = Signal(str)
    """Something happened that the hidden dialog has to show: in words."""
    imported_away = Signal(object)
    """The import came to its end while the dialog was hidden."""

    def __init__(
        self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, event_id: int | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._event_id = event_id
        self._starts_at_once = self._is_over = False
        self._step = Step.FILES
        self._usable = 0
        self._tables: dict[Given, MappedTable] = {}
        self._imported: Imported | None = None
        self._import_id: int | None = None
        self.run = ImportRun(desk)
        self.stack = QStackedWidget()
        for _step in Step:
            self.stack.addWidget(QWidget())
        self.files = self._put(Step.FILES, FilesStep(desk, theme))
        self._patience = QTimer(self)
        self._lay_out()
        self._connect()
        self._go(Step.FILES)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.setModal(True)
        self.setObjectName("dialog")
        self.resize(self._fitting())
        self.crumbs = Crumbs(
            {
                Step.FILES: self.tr("Files"),
                Step.COLUMNS: self.tr("Columns"),
                Step.PLAN: self.tr("What will happen"),
                Step.DONE: self.tr("Done"),
            }
        )
        self.back = button("", "quiet")
        self.leave = button("")
        self.on = button("", "primary")
        self.on.setDefault(True)
        self.send_away = button(self.tr("Continue in background"))
        self.problem = label("", "danger")
        self.problem.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.back)
        foot.addWidget(self.problem, 1)
        for made in (self.leave, self.send_away, self.on):
            foot.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.crumbs)
        layout.addWidget(self.stack, 1)
        layout.addWidget(line())
        layout.addLayout(foot)

    def _fitting(self) -> QSize:
        """As large as is usual, as long as that fits over the window."""
        over = self.parentWidget()
        return _USUAL.boundedTo(over.window().size() - QSize(8 * GRID, 8 * GRID)) if over else _USUAL

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.leave.clicked.connect(self.reject)
        self.on.clicked.connect(self._go_on)
        self.send_away.clicked.connect(self._send_away)
        self.files.changed.connect(self._have_files)
        run = self.run
        run.surveyed.connect(self._have_tables)
        run.surveyed_again.connect(self._have_another_look)
        run.planned.connect(self._have_plan)
        run.imported.connect(self._have_imported)
        run.cancelled.connect(self._have_cancelled)
        run.failed.connect(self._have_failed)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(lambda: self._show_step(Step.WORK))

    # The steps, each made when it is first wanted: all of them at once would hold the window for some frames

    def _put(self, step: Step, widget: S) -> S:
        """Put a step in its place."""
        placeholder = self.stack.widget(step)
        assert placeholder is not None, "every step has a place"
        self.stack.removeWidget(placeholder)
        placeholder.deleteLater()
        self.stack.insertWidget(step, widget)
        return widget

    @cached_property
    def columns(self) -> ColumnsStep:
        """What columns mean."""
        made = self._put(Step.COLUMNS, ColumnsStep(self._theme))
        made.changed.connect(self._show_buttons)
        made.header_wanted.connect(self._survey_again)
        return made

    @cached_property
    def plan(self) -> PlanStep:
        """What will happen."""
        made = self._put(Step.PLAN, PlanStep(self._desk, self._theme))
        made.options.offer(self._desk.look(import_options.known), self._event_id)
        made.changed.connect(self._show_buttons)
        made.options.event_wanted.connect(self._add_event)
        made.save_rejects.clicked.connect(self._ask_where_to_save)
        return made

    @cached_property
    def gate(self) -> GateStep:
        """Who is held back."""
        made = self._put(Step.GATE, GateStep())
        made.changed.connect(self._show_buttons)
        return made

    @cached_property
    def done_step(self) -> DoneStep:
        """What came of it."""
        made = self._put(Step.DONE, DoneStep(self._theme))
        made.undo.clicked.connect(self.undo)
        made.save_rejects.clicked.connect(self._ask_where_to_save)
        return made

    @cached_property
    def work(self) -> WorkStep:
        """How far the work is."""
        made = self._put(Step.WORK, WorkStep())
        self.run.progressed.connect(made.show_standing)
        return made

    # What the window gives

    def give(self, given: Sequence[Given], problem: str = "") -> bool:
        """Take what was dropped or pasted, and go on at once if nothing of it is in the way; false: it is too late.

        `problem` says what came with it and cannot be read.
        """
        if self._step is not Step.FILES or self.run.is_at_work():
            return False
        self._starts_at_once = bool(given)
        self.files.add(given, problem)
        return True

    def is_done(self) -> bool:
        """Whether nothing is left to be done but to look at what came of it."""
        return self._step is Step.DONE

    @property
    def import_id(self) -> int | None:
        """The number of the import that is done; None: nothing was imported, or all of it was taken back."""
        return self._import_id

    # The steps

    def _go(self, step: Step) -> None:
        """Stand at a step."""
        self._patience.stop()
        self._step = step
        self.problem.setText("")
        self._show_step(step)
        self._focus(step)

    def _show_step(self, step: Step) -> None:
        self.stack.setCurrentIndex(step)
        has_tables = bool(self.files.tables())
        here = Step.PLAN if self._step is Step.GATE else self._step
        self.crumbs.show_step(here, () if has_tables else (Step.COLUMNS,))
        self._show_buttons()

    def _focus(self, step: Step) -> None:
        match step:
            case Step.FILES if not self.files.given():
                self.files.choose_files.setFocus()
            case Step.COLUMNS:
                self.columns.view.setFocus()
            case Step.PLAN:
                self.plan.table.setFocus()
            case Step.GATE:
                self.gate.reason.setFocus()
            case _:
                self.on.setFocus()

    def _stand(self) -> Stand:
        back, cancel, on = self.tr("Back"), self.tr("Cancel"), self.tr("Continue")
        if self.run.is_at_work():
            return Stand(leave=cancel)
        match self._step:
            case Step.FILES:
                return Stand(leave=cancel, on=on, is_ready=bool(self.files.given()))
            case Step.COLUMNS:
                return Stand(back, cancel, on, self.columns.is_usable())
            case Step.PLAN:
                return Stand(back, cancel, self._import_text(), self._usable > 0)
            case Step.GATE:
                is_ready = bool(self.gate.reason.text().strip())
                return Stand(back, cancel, self.tr("Import with this reason"), is_ready)
            case _:
                has_import = self._import_id is not None
                return Stand(leave=self.tr("Close"), on=self.tr("Show them"), is_ready=has_import)

    def _import_text(self) -> str:
        tally = self.plan.model.tally()
        count = tally.new + tally.merged + tally.kept
        return self.tr("Import %n contacts", "", count) if count else self.tr("Import")

    def _show_buttons(self) -> None:
        stand = self._stand()
        for made, text in ((self.back, stand.back), (self.leave, stand.leave), (self.on, stand.on)):
            made.setVisible(bool(text))
            made.setText(text)
        self.on.setEnabled(stand.is_ready)
        self.send_away.setVisible(self.run.is_at_work() and self._step is not Step.COLUMNS)

    def _go_on(self) -> None:
        doing: dict[Step, Callable[[], None]] = {
            Step.FILES: self._look_at_tables,
            Step.COLUMNS: self._take_columns,
            Step.PLAN: self._import,
            Step.GATE: self._import,
            Step.DONE: self._show_them,
        }
        doing[self._step]()

    def _go_back(self) -> None:
        match self._step:
            case Step.PLAN:
                self.plan.forget()
                self.run.let_go()
                self._go_back_to_tables()
            case Step.COLUMNS:
                if not self.columns.go(-1):
                    self._go(Step.FILES)
            case _:
                self._go(Step.PLAN)

    def _go_back_to_tables(self) -> None:
        tables = list({table.given[0]: table for table in self._tables.values()}.values())
        if tables:
            self.columns.show_tables(tables)
        self._go(Step.COLUMNS if tables else Step.FILES)

    # Reading

    def _have_files(self) -> None:
        self._show_step(self._step)
        if self.files.given():
            QTimer.singleShot(0, self, self._prepare)

    def _prepare(self) -> None:
        """Make what will be wanted, in a moment of its own, and go on if nothing is in the way."""
        if self._is_over or self._step is not Step.FILES or self.run.is_at_work():
            return
        self.plan.forget()
        if self._starts_at_once:
            self._starts_at_once = False
            if not self.files.has_problem():
                QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if not self._is_over and self._step is Step.FILES and not self.run.is_at_work():
            self._look_at_tables()

    def _look_at_tables(self) -> None:
        self._tables = {}
        tables = self.files.tables()
        if tables:
            self._begin_work(self.tr("Looking at the tables"))
            self.run.survey(tables)
            self._show_buttons()
        else:
            self._read()

    def _have_tables(self, tables: Sequence[MappedTable]) -> None:
        """Ask about those that nobody understands."""
        self._keep(tables)
        asked = [table for table in tables if not table.is_understood]
        if not asked:
            self._read()
            return
        self.columns.show_tables(asked)
        self._go(Step.COLUMNS)
        self._call(self.tr("A table is to be looked at: what do its columns mean?"))

    def _survey_again(self, has_header: bool) -> None:
        self.run.survey_again(self.columns.shown(), has_header=has_header)
        self._show_buttons()

    def _have_another_look(self, table: MappedTable) -> None:
        self.columns.replace_shown(table)
        self._show_buttons()

    def _take_columns(self) -> None:
        if self.columns.go(1):
            self.columns.view.setFocus()
            return
        self._keep(self.columns.tables())
        for table in self.columns.tables():
            kept = memory_of(table)
            if kept is not None:
                self._desk.remember(*kept)
        self._read()

    def _keep(self, tables: Sequence[MappedTable]) -> None:
        self._tables |= {given: table for table in tables for given in table.given}

    def _read(self) -> None:
        told_ = {
            given: read
            for table in self._tables.values()
            for given, read in zip(table.given, table.told(), strict=True)
        }
        given = self.files.given()
        name = PurePath(given[0].name).name
        only = self.tr("Reading {file}").format(file=name)
        self._begin_work(only if len(given) == 1 else self.tr("Reading %n files", "", len(given)))
        self.run.read([told_.get(piece, piece) for piece in given])
        self._show_buttons()

    def _have_plan(self, plan: ImportPlan) -> None:
        counts = plan.counts()
        self._usable = sum(counts.values()) - counts[PlanOutcome.REJECTED]
        self.plan.show_plan(plan)
        self._go(Step.PLAN)
        self._call(self.tr("%n records are read. Nothing is written yet.", "", sum(counts.values())))

    # Writing

    def _import(self) -> None:
        override = self.gate.reason.text().strip() if self._step is Step.GATE else ""
        total = self._usable
        tally = self.plan.model.tally()
        self._begin_work(self.tr("Importing %n contacts", "", tally.new + tally.merged + tally.kept))
        self.run.carry_out(self.plan.options.options(override), total)
        self._show_buttons()

    def show_work(self, title: str, standing: Standing) -> None:
        """Show how far work is."""
        self.work.begin(title)
        self.work.show_standing(standing)
        self._show_step(Step.WORK)

    def _begin_work(self, title: str) -> None:
        self.problem.setText("")
        self.run.title = title
        self.work.begin(title)
        self._patience.start()

    def _have_imported(self, imported: Imported) -> None:
        self._imported = imported
        self.show_summary(imported.result, self.plan.model.tally())
        self._name_held_back(imported.result)
        if not self.isVisible():
            self.imported_away.emit(imported)

    def show_summary(self, result: ImportResult, tally: Tally) -> None:
        """Show what came of an import; `tally` is what was decided."""
        self._import_id = result.import_id
        self.done_step.show_result(result, tally)
        self._go(Step.DONE)

    def _name_held_back(self, result: ImportResult) -> None:
        if result.held_back:
            self._desk.ask(
                lambda reader: [
                    contact.display_name for contact in reader.get(Contact, result.held_back).values()
                ],
                self.done_step.show_held_back,
            )

    def _have_cancelled(self) -> None:
        self._go(self._step)
        self.problem.setText(self.tr("Cancelled. Nothing was written."))
        self._call(self.problem.text())

    def _have_failed(self, error: Exception) -> None:
        if isinstance(error, GateRefused):
            self.gate.show_refusal(error, self.plan.options.stage.currentText())
            self._go(Step.GATE)
            self._call(self.gate.title.text())
            return
        self._go(self._step)
        if isinstance(error, LeadDeskError) and error.blame is not Blame.BUG:
            self.problem.setText(told(error.message))
            self._call(self.problem.text())
        else:
            self._desk.failed.emit(error)

    # Behind the window

    def _send_away(self) -> None:
        """Let the work go on while the window is used for something else."""
        self.hide()
        self.sent_away.emit()

    def _call(self, text: str) -> None:
        """Say that the dialog is wanted, if it is hidden."""
        if not self.isVisible():
            self.wanted_again.emit(text)

    # Afterwards

    def _show_them(self) -> None:
        self.show_wanted.emit(f"import:{self._import_id}")
        self.accept()

    def undo(self) -> None:
        """Take the import back."""
        assert self._imported is not None, "only what was imported is undone"
        space, changes = self._desk.workspace, self._imported.changes
        self._desk.work(
            lambda: space.history.undo(space, changes), lambda _back: self._have_undone(), self._have_failed
        )

    def _have_undone(self) -> None:
        self._imported = self._import_id = None
        self.done_step.show_undone()
        self._show_buttons()

    def _ask_where_to_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save rejected records"), self.tr("rejected") + self._rejects_suffix()
        )
        if name:
            self.save_rejects(Path(name))

    def _rejects_suffix(self) -> str:
        """Rejected rows of tables alone make a table again."""
        return ".csv" if set(self.files.tables()) == set(self.files.given()) else ".vcf"

    def save_rejects(self, path: Path) -> None:
        """Write the rejected records to a file and say so."""
        self.run.save_rejects(path, lambda count: self._have_saved(path, count), self._have_failed)

    def _have_saved(self, path: Path, count: int) -> None:
        text = self.tr("%n rejected records are in {file}", "", count).format(file=path)
        if not count:
            text = self.tr("No file was written: what was rejected are files that could not be read at all.")
        says = self.done_step.said if self.is_done() else self.plan.said
        says.setText(text)

    def _add_event(self) -> None:
        """Ask for a new event, and choose it."""
        options = self.plan.options
        known = import_options.known
        EventSheet(
            self._desk, self, self._theme, saved=lambda id_: options.offer(self._desk.look(known), id_)
        ).open()

    # Leaving

    def reject(self) -> None:
        """Escape or Cancel: stop what is under way, or close."""
        if self.run.is_at_work():
            self.run.stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Closing the dialog stops what is under way, too."""
        self.done(QDialog.DialogCode.Rejected)
        event.accept()

    def done(self, code: int) -> None:
        """Let go of the plan; whatever is not written by now never is."""
        self._patience.stop()
        self._is_over = True
        if "plan" in vars(self):
            self.plan.forget()
        self.run.leave()
        super().done(code)
