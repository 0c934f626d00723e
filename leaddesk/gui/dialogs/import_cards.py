"""The import dialog: files, what will happen, and what came of it. Nothing is written before the import itself."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import Blame, GateRefused, LeadDeskError
from leaddesk.domain.imports import ImportResult, PlanOutcome
from leaddesk.formats.files import Given
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs import import_options
from leaddesk.gui.dialogs.event import EventSheet
from leaddesk.gui.dialogs.import_end import DoneStep, GateStep, WorkStep
from leaddesk.gui.dialogs.import_files import FilesStep
from leaddesk.gui.dialogs.import_plan import PlanStep
from leaddesk.gui.dialogs.import_run import Imported, ImportRun
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label, line, restyle
from leaddesk.services.importing import ImportPlan

_USUAL: Final = QSize(1200, 720)
_PATIENCE: Final = 150
"""Work that ends within so many milliseconds shows no progress: the dialog would only flicker."""


class Step(IntEnum):
    """Where the dialog stands."""

    FILES = 0
    PLAN = 1
    GATE = 2
    DONE = 3
    WORK = 4


class Stand(NamedTuple):
    """What the buttons of a step say and do; no text: it has none."""

    back: str = ""
    leave: str = ""
    on: str = ""
    is_ready: bool = True


class ImportDialog(QDialog):
    """Takes cards in. `show_wanted` carries the filter text of what was imported."""

    show_wanted = Signal(str)

    def __init__(
        self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, event_id: int | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._event_id = event_id
        self._starts_at_once = False
        self._step = Step.FILES
        self._usable = 0
        self._imported: Imported | None = None
        self.run = ImportRun(desk)
        self.files = FilesStep(desk, theme)
        self.plan = PlanStep(desk, theme)
        self.gate = GateStep()
        self.done_step = DoneStep(theme)
        self.work = WorkStep()
        self._patience = QTimer(self)
        self._lay_out()
        self._connect()
        self._offer()
        self._go(Step.FILES)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.setModal(True)
        self.setObjectName("dialog")
        self.resize(self._fitting())
        self.stack = QStackedWidget()
        for step in (self.files, self.plan, self.gate, self.done_step, self.work):
            self.stack.addWidget(step)
        self.back = button("", "quiet")
        self.leave = button("")
        self.on = button("", "primary")
        self.on.setDefault(True)
        self.problem = label("", "danger")
        self.problem.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.back)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self.stack, 1)
        layout.addWidget(line())
        layout.addLayout(foot)

    def _head(self) -> QFrame:
        """Where we are, in words."""
        names = {
            Step.FILES: self.tr("Files"),
            Step.PLAN: self.tr("What will happen"),
            Step.DONE: self.tr("Done"),
        }
        self._crumbs = {step: label(name, "crumb") for step, name in names.items()}
        head = QFrame()
        head.setObjectName("topbar")
        layout = QHBoxLayout(head)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        for number, crumb in enumerate(self._crumbs.values()):
            if number:
                layout.addWidget(label("›", "small"))
            layout.addWidget(crumb)
        layout.addStretch(1)
        return head

    def _fitting(self) -> QSize:
        """As large as is usual, as long as that fits over the window."""
        over = self.parentWidget()
        return _USUAL.boundedTo(over.window().size() - QSize(8 * GRID, 8 * GRID)) if over else _USUAL

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.leave.clicked.connect(self.reject)
        self.on.clicked.connect(self._go_on)
        self.files.changed.connect(self._have_files)
        self.plan.changed.connect(self._show_buttons)
        self.plan.options.event_wanted.connect(self._add_event)
        self.gate.changed.connect(self._show_buttons)
        self.done_step.undo.clicked.connect(self._undo)
        self.done_step.save_rejects.clicked.connect(self._ask_where_to_save)
        self.run.progressed.connect(self.work.show_standing)
        self.run.planned.connect(self._have_plan)
        self.run.imported.connect(self._have_imported)
        self.run.cancelled.connect(self._have_cancelled)
        self.run.failed.connect(self._have_failed)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(lambda: self._show_step(Step.WORK))

    # What the window gives

    def give(self, given: Sequence[Given]) -> None:
        """Take what was dropped or pasted, and go on at once if nothing of it is in the way."""
        self._starts_at_once = bool(given)
        self.files.add(given)

    def _offer(self, event_id: int | None = None) -> None:
        known = self._desk.look(import_options.known)
        self.plan.options.offer(known, event_id if event_id is not None else self._event_id)

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
        place = Step.PLAN if self._step is Step.GATE else self._step
        for each, crumb in self._crumbs.items():
            crumb.setProperty("here", "true" if each is place else "false")
            restyle(crumb)
        self._show_buttons()

    def _focus(self, step: Step) -> None:
        first: dict[Step, QWidget] = {
            Step.FILES: self.on if self.files.given() else self.files.choose_files,
            Step.PLAN: self.plan.table,
            Step.GATE: self.gate.reason,
            Step.DONE: self.on,
        }
        first[step].setFocus()

    def _stand(self) -> Stand:
        if self.run.is_at_work():
            return Stand(leave=self.tr("Cancel"))
        match self._step:
            case Step.FILES:
                is_ready = bool(self.files.given())
                return Stand(leave=self.tr("Cancel"), on=self.tr("Continue"), is_ready=is_ready)
            case Step.PLAN:
                return Stand(self.tr("Back"), self.tr("Cancel"), self._import_text(), self._usable > 0)
            case Step.GATE:
                is_ready = bool(self.gate.reason.text().strip())
                return Stand(self.tr("Back"), self.tr("Cancel"), self.tr("Import with this reason"), is_ready)
            case _:
                has_import = self._imported is not None and self._imported.result.import_id is not None
                return Stand(leave=self.tr("Close"), on=self.tr("Show them"), is_ready=has_import)

    def _import_text(self) -> str:
        count = sum(self.plan.model.tally())
        return self.tr("Import %n contacts", "", count) if count else self.tr("Import")

    def _show_buttons(self) -> None:
        stand = self._stand()
        for made, text in ((self.back, stand.back), (self.leave, stand.leave), (self.on, stand.on)):
            made.setVisible(bool(text))
            made.setText(text)
        self.on.setEnabled(stand.is_ready)

    def _go_on(self) -> None:
        doing: dict[Step, Callable[[], None]] = {
            Step.FILES: self._read,
            Step.PLAN: self._import,
            Step.GATE: self._import,
            Step.DONE: self._show_them,
        }
        doing[self._step]()

    def _go_back(self) -> None:
        if self._step is Step.PLAN:
            self.plan.forget()
            self.run.let_go()
            self._go(Step.FILES)
        else:
            self._go(Step.PLAN)

    # Reading

    def _have_files(self) -> None:
        self._show_buttons()
        if self._starts_at_once and self._step is Step.FILES and self.files.given():
            self._starts_at_once = False
            if not self.files.has_problem():
                self._read()

    def _read(self) -> None:
        self._begin_work(self.tr("Reading and comparing"))
        self.run.read(self.files.given())
        self._show_buttons()

    def _have_plan(self, plan: ImportPlan) -> None:
        counts = plan.counts()
        self._usable = sum(counts.values()) - counts[PlanOutcome.REJECTED]
        self.plan.show_plan(plan)
        self._go(Step.PLAN)

    # Writing

    def _import(self) -> None:
        override = self.gate.reason.text().strip() if self._step is Step.GATE else ""
        total = self._usable
        self._begin_work(self.tr("Importing"), total)
        self.run.carry_out(self.plan.options.options(override), total)
        self._show_buttons()

    def _begin_work(self, title: str, total: int = 0) -> None:
        self.problem.setText("")
        self.work.begin(title, total)
        self._patience.start()

    def _have_imported(self, imported: Imported) -> None:
        self._imported = imported
        self.done_step.show_result(imported.result, self.plan.model.tally())
        self._name_held_back(imported.result)
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

    def _have_failed(self, error: Exception) -> None:
        if isinstance(error, GateRefused):
            self.gate.show_refusal(error, self.plan.options.stage.currentText())
            self._go(Step.GATE)
            return
        self._go(self._step)
        if isinstance(error, LeadDeskError) and error.blame is not Blame.BUG:
            self.problem.setText(told(error.message))
        else:
            self._desk.failed.emit(error)

    # Afterwards

    def _show_them(self) -> None:
        assert self._imported is not None, "only what was imported is shown"
        self.show_wanted.emit(f"import:{self._imported.result.import_id}")
        self.accept()

    def _undo(self) -> None:
        assert self._imported is not None, "only what was imported is undone"
        space, changes = self._desk.workspace, self._imported.changes
        self._desk.work(
            lambda: space.history.undo(space, changes), lambda _back: self._have_undone(), self._have_failed
        )

    def _have_undone(self) -> None:
        self._imported = None
        self.done_step.show_undone()
        self._show_buttons()

    def _ask_where_to_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save rejected cards"), self.tr("rejected") + ".vcf"
        )
        if name:
            self.save_rejects(Path(name))

    def save_rejects(self, path: Path) -> None:
        """Write the rejected records to a file and say so."""
        self.run.save_rejects(path, lambda count: self._have_saved(path, count), self._have_failed)

    def _have_saved(self, path: Path, count: int) -> None:
        self.done_step.said.setText(self.tr("%n rejected records are in {file}", "", count).format(file=path))

    def _add_event(self) -> None:
        """Ask for a new event, and choose it."""
        EventSheet(self._desk, self, self._theme, saved=self._offer).open()

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
        self.plan.forget()
        self.run.leave()
        super().done(code)
