"""What the parts of a contact's detail ask of the whole."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.contact import Contact
from leaddesk.domain.messages import Message
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.gui.widgets.inplace_text import InplaceText

Field = InplaceEdit | InplaceText
Edit = Callable[[Contact], Contact]
"""What becomes of a contact as it is now; raises `Refused` if what it edits has changed meanwhile."""


class Host(Protocol):
    """The detail, as its parts know it."""

    desk: Desk

    def revise(self, edit: Edit, label: Message, editor: Field | None = None) -> None:
        """Save an edit of the contact that is shown; the editor is told how it went."""
        ...

    def save(self, change: Change, editor: Field | None = None) -> None:
        """Make a change that a field holds; the editor is told how it went."""
        ...

    def change(self, change: Change) -> None:
        """Make another change."""
        ...

    def open_contact(self, contact_id: int) -> None:
        """Show another contact in place of this one."""
        ...

    def list_contacts(self, query: str) -> None:
        """List the contacts that a filter text means."""
        ...

    def ask_stage(self, place: QWidget) -> None:
        """Ask for a stage below a button."""
        ...

    def log(self, kind: ActivityKind) -> None:
        """Ask how a call, e-mail or meeting went."""
        ...

    def plan(self) -> None:
        """Ask for the next step."""
        ...

    def tag(self, word: str) -> None:
        """Put a tag on."""
        ...

    def untag(self, word: str) -> None:
        """Take a tag off."""
        ...

    def show_quality(self) -> None:
        """Show why the lead has its grade."""
        ...

    def edit_name_parts(self) -> None:
        """Show the parts of the name, to be edited."""
        ...
