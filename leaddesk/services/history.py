"""Undo and redo: every change set that was made, in order, and the way back and forth."""

from collections.abc import Iterator

from leaddesk.domain.changes import ChangeSet, Pair, invert
from leaddesk.domain.errors import Refused
from leaddesk.domain.messages import Message, mark
from leaddesk.services.door import Door
from leaddesk.storage.reader import Builder
from leaddesk.storage.spill import Leaving, gone, turn_back


class History:
    """What was done and what was undone, newest last."""

    def __init__(self) -> None:
        self._done: list[ChangeSet] = []
        self._undone: list[ChangeSet] = []

    def push(self, changes: ChangeSet) -> None:
        """Take a new change; what was undone before it can no longer be redone."""
        if changes:
            self._done.append(changes)
            self._undone.clear()

    def next_undo(self) -> ChangeSet | None:
        """The change that undo would take back."""
        return self._done[-1] if self._done else None

    def next_redo(self) -> ChangeSet | None:
        """The change that redo would make again."""
        return self._undone[-1] if self._undone else None

    def undo(
        self, door: Door, changes: ChangeSet | None = None, *, leaving: Leaving = frozenset()
    ) -> ChangeSet:
        """Take back a change: the newest, or the one given (a toast's). Returns what was written.

        Raises `Refused` if there is nothing to undo, `Stale` if what it changed has been changed since: then nothing is
        written, and calling again with the error's `stale` as `leaving` takes back the rest.
        """
        wanted = self.next_undo() if changes is None else changes
        position = self._position(wanted)
        if wanted is None or position is None:
            raise Refused(Message("nothing-to-undo", mark("There is nothing to undo.")))
        written = door.commit_batches(
            wanted.label, lambda builder: _back(builder, door, wanted, leaving), record=False
        )
        del self._done[position]
        if written:
            self._undone.append(written)
        return written

    def _position(self, changes: ChangeSet | None) -> int | None:
        """Where a change stands among those done; it is nearly always the last, and is told by what it is, not says."""
        places = reversed(range(len(self._done)))
        return next((place for place in places if self._done[place] is changes), None)

    def redo(self, door: Door) -> ChangeSet:
        """Make the change again that was undone last. Raises as `undo` does."""
        wanted = self.next_redo()
        if wanted is None:
            raise Refused(Message("nothing-to-redo", mark("There is nothing to redo.")))
        written = door.commit_batches(
            wanted.label, lambda builder: _back(builder, door, wanted, frozenset()), record=False
        )
        self._undone.pop()
        self._done.append(written)
        return written


def _back(builder: Builder, door: Door, changes: ChangeSet, leaving: Leaving) -> Iterator[list[Pair]]:
    if changes.spill is not None:
        return turn_back(builder, changes.spill, door.step, leaving)
    if changes and not changes.pairs:
        raise gone()
    return iter(
        [[pair for pair in invert(changes.pairs) if (pair.kind.value, pair.entity.id) not in leaving]]
    )
