"""The desk: the open workspace as the window sees it. Changes and questions go out, notices come back."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from leaddesk.domain.changes import ChangeSet, Touched
from leaddesk.gui.jobs import READERS, Lane
from leaddesk.storage.reader import Reader
from leaddesk.workspace import Workspace

T = TypeVar("T")

Change = Callable[[Workspace], ChangeSet]
Question = Callable[[Reader], T]


def _ignore(_result: Any) -> None:
    pass


class Desk(QObject):
    """What every page is given.

    `changed` carries the ids that a change touched, by kind; `did` the change set of a new change (for its toast);
    `failed` an error that nobody else takes.
    """

    changed = Signal(object)
    did = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._writer = Lane(1, self)
        self._readers = Lane(READERS, self)

    def now(self) -> datetime:
        """The time, with the offset of where we are."""
        return self.workspace.now()

    def today(self) -> date:
        """Today, here."""
        return self.now().date()

    def change(self, change: Change, done: Callable[[ChangeSet], None] = _ignore, failed: Any = None) -> None:
        """Make a change on the writer's lane. Nothing on the screen changes before it is written."""

        def finish(changes: ChangeSet) -> None:
            self.did.emit(changes)
            done(changes)

        self._writer.ask(lambda: change(self.workspace), finish, failed or self.failed.emit)

    def work(self, work: Callable[[], T], done: Callable[[T], None], failed: Any = None) -> None:
        """Do other work that may take long on the writer's lane (planning an import, exporting)."""
        self._writer.ask(work, done, failed or self.failed.emit)

    def ask(self, question: Question[T], answer: Callable[[T], None]) -> None:
        """Ask the database off this thread; the answer comes back on it."""

        def read() -> T:
            with self.workspace.reading() as reader:
                return question(reader)

        self._readers.ask(read, answer, self.failed.emit)

    def look(self, question: Question[T]) -> T:
        """Ask something small on this thread: a page of rows, one contact."""
        with self.workspace.reading() as reader:
            return question(reader)

    def undo(self, changes: ChangeSet | None = None) -> None:
        """Take back the newest change, or the one given."""
        history = self.workspace.history
        self._writer.ask(lambda: history.undo(self.workspace, changes), _ignore, self.failed.emit)

    def redo(self) -> None:
        """Make the change again that was undone last."""
        history = self.workspace.history
        self._writer.ask(lambda: history.redo(self.workspace), _ignore, self.failed.emit)

    def tell(self, touched: Touched) -> None:
        """What the workspace calls after every commit, on whatever thread it was."""
        self.changed.emit(touched)

    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self._writer.is_idle() and self._readers.is_idle()

    def close(self) -> None:
        """Finish what is under way and close the database."""
        self.blockSignals(True)
        self._writer.close()
        self._readers.close()
        self.workspace.close()
