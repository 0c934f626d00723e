"""The desk: the open workspace as the window sees it. Changes and questions go out, notices come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from leaddesk.domain.errors import EnvironmentFault, Stale
from leaddesk.gui.jobs import JOBS, READERS, Lane
from leaddesk.gui.running import ChangeRun

if TYPE_CHECKING:  # the frame of the window is painted before the database is loaded
    from leaddesk.domain.changes import ChangeSet, Touched
    from leaddesk.storage.reader import Reader
    from leaddesk.storage.spill import Leaving
    from leaddesk.workspace import Workspace

T = TypeVar("T")

Change = Callable[["Workspace"], "ChangeSet"]
Question = Callable[["Reader"], T]


def _ignore(_result: Any) -> None:
    pass


def _wait() -> None:
    pass


class Desk(QObject):
    """What every page is given.

    `changed` carries the ids that a change touched, by kind; `did` the change set of a new change (for its toast);
    `failed` an error that nobody else takes; `turned` that an undo or redo is through, so that others are next;
    `undo_refused` a change that cannot be taken back whole, and the `Stale` that says what has changed since;
    `unreadable` what keeps the database from being read; `took_long` the `ChangeRun` of a change that is worth watching.
    """

    changed = Signal(object)
    did = Signal(object)
    failed = Signal(object)
    turned = Signal()
    undo_refused = Signal(object, object)
    unreadable = Signal(object)
    took_long = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._writer = Lane(1, self)
        self._readers = Lane(READERS, self)
        self._jobs = Lane(JOBS, self)

    def now(self) -> datetime:
        """The time, with the offset of where we are."""
        return self.workspace.now()

    def today(self) -> date:
        """Today, here."""
        return self.now().date()

    def change(
        self,
        change: Change,
        done: Callable[[ChangeSet], None] = _ignore,
        failed: Any = None,
        took_long: Callable[[], None] = _wait,
    ) -> None:
        """Make a change on the writer's lane. Nothing on the screen changes before it is written.

        One that takes long is shown in the frame, where it can be ended: `took_long` is called then, and `failed` with
        `Cancelled` if it was.
        """

        def finish(changes: ChangeSet) -> None:
            self.did.emit(changes)
            done(changes)

        title = QCoreApplication.translate("Desk", "Changing contacts")
        self._watch(title, lambda: change(self.workspace), finish, failed or self.failed.emit, took_long)

    def _watch(
        self,
        title: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        took_long: Callable[[], None] = _wait,
    ) -> None:
        """Do work on the writer's lane, and tell of it if it takes long."""
        run = ChangeRun(self, title)
        run.took_long.connect(took_long)
        run.took_long.connect(lambda: self.took_long.emit(run))

        def begin() -> T:
            run.begin_now()
            with self.workspace.watched(run.step):
                return work()

        def finish(result: T) -> None:
            run.end()
            done(result)

        def fail(error: Exception) -> None:
            run.end()
            failed(error)

        self._writer.ask(begin, finish, fail)

    def work(self, work: Callable[[], T], done: Callable[[T], None], failed: Any = None) -> None:
        """Do other work that writes, on the writer's lane."""
        self._writer.ask(work, done, failed or self.failed.emit)

    def job(self, work: Callable[[], T], done: Callable[[T], None], failed: Any = None) -> None:
        """Do work that may take long and writes nothing here (planning an import, exporting): no save waits for it."""
        self._jobs.ask(work, done, failed or self.failed.emit)

    def remember(self, key: str, value: object) -> None:
        """Keep what is no contact data, behind the changes that are under way: this thread never waits for them."""
        self._writer.ask(lambda: self.workspace.remember(key, value), _ignore, self.failed.emit)

    def ask(self, question: Question[T], answer: Callable[[T], None]) -> None:
        """Ask the database off this thread; the answer comes back on it."""

        def read() -> T:
            with self.workspace.reading() as reader:
                return question(reader)

        def fail(error: Exception) -> None:
            (self.unreadable if isinstance(error, EnvironmentFault) else self.failed).emit(error)

        self._readers.ask(read, answer, fail)

    def look(self, question: Question[T]) -> T:
        """Ask something small on this thread: a page of rows, one contact."""
        with self.workspace.reading() as reader:
            return question(reader)

    def undo(self, changes: ChangeSet | None = None, leaving: Leaving = frozenset()) -> None:
        """Take back the newest change, or the one given, but for the records to be left as they are."""
        history = self.workspace.history
        wanted = changes

        def take_back() -> ChangeSet:
            nonlocal wanted
            wanted = changes or history.next_undo()
            return history.undo(self.workspace, wanted, leaving=leaving)

        def fail(error: Exception) -> None:
            if isinstance(error, Stale) and wanted is not None:
                self.undo_refused.emit(wanted, error)
            else:
                self.failed.emit(error)

        self._watch(QCoreApplication.translate("Desk", "Undoing"), take_back, self._have_turned, fail)

    def redo(self) -> None:
        """Make the change again that was undone last."""
        history = self.workspace.history
        title = QCoreApplication.translate("Desk", "Redoing")
        self._watch(title, lambda: history.redo(self.workspace), self._have_turned, self.failed.emit)

    def _have_turned(self, _changes: ChangeSet) -> None:
        self.turned.emit()

    def tell(self, touched: Touched) -> None:
        """What the workspace calls after every commit, on whatever thread it was."""
        self.changed.emit(touched)

    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self._writer.is_idle() and self._readers.is_idle() and self._jobs.is_idle()

    def close(self) -> None:
        """Make every change that was asked for, let go of the rest, and close the database."""
        self.leave()
        self.workspace.close()

    def leave(self) -> None:
        """Make every change that was asked for and let go of the rest; the database stays open for another desk."""
        self.blockSignals(True)
        self._jobs.close()
        self._writer.finish()
        self._readers.close()
