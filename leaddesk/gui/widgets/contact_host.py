"""What the parts of a contact's detail ask of the whole."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.contact import Contact
from leaddesk.domain.messages import Message
from leaddesk.gui.desk import Change, Desk

Edit = Callable[[Contact], Contact]
"""What becomes of a contact as it is now; raises `Refused` if what it edits has changed meanwhile."""


class Editor(Protocol):
    """A field that waits to hear whether what it holds was saved."""

    @property
    def key(self) -> str:
        """What the field is known by: the same in every contact."""
        ...

    def settle(self) -> None:
        """It was."""
        ...

    def refuse(self, why: str) -> None:
        """It was not, and why."""
        ...


class Host(Protocol):
    """The detail, as its parts know it."""

    desk: Desk

    def revise(self, edit: Edit, label: Message, editor: Editor | None = None, typed: str = "") -> None:
        """Save an edit of the contact that is shown; the editor is told how it went."""
        ...

    def change(self, change: Change) -> None:
        """Make another change."""
        ...

    def move(self, place: QWidget) -> None:
        """Ask for a stage below a button."""
        ...

    def log(self, kind: ActivityKind) -> None:
        """Ask how a call, e-mail or meeting went."""
        ...

    def plan(self) -> None:
        """Ask for the next step."""
        ...
