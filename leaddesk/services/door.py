"""The door that the services are given: how they read, and the one way in which they change anything."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.messages import Message
from leaddesk.storage.reader import Builder, Reader

Build = Callable[[Builder], Iterable[Pair]]
BuildBatches = Callable[[Builder], Iterable[Sequence[Pair]]]
Blobs = Iterable[tuple[str, bytes]]
Step = Callable[[int, int], None]
"""Told on the way of a long change: so many of its records are done, of so many."""


class Door(Protocol):
    """What a workspace offers to the services."""

    def now(self) -> datetime:
        """The time, with the offset of where we are."""
        ...

    def user(self) -> str:
        """Who sits here: who decided a move."""
        ...

    def reading(self) -> AbstractContextManager[Reader]:
        """A reader of the state as it is now."""
        ...

    def commit(self, label: Message, build: Build, *, record: bool = True, blobs: Blobs = ()) -> ChangeSet:
        """Write what `build` makes, all or nothing, and tell of it.

        `build` runs inside the writing transaction and may raise to refuse. The change set can be undone unless
        `record` is false, in which case the pairs are written as they are, revisions included. `blobs` are bytes by
        digest that the pairs refer to.
        """
        ...

    def commit_batches(
        self, label: Message, build: BuildBatches, *, record: bool = True, blobs: Blobs = ()
    ) -> ChangeSet:
        """As `commit`, for changes too large to be held at once: each batch is written before the next is built."""
        ...

    def step(self, done: int, total: int) -> None:
        """Say how far a change is that is being built.

        Raises `Cancelled` if whoever watches it wants it no more: nothing of it is written then.
        """
        ...
