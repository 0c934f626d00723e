"""What edits and deletes something that happened."""

from dataclasses import replace

from leaddesk.domain.activity import Activity
from leaddesk.domain.event import Encounter
from leaddesk.gui.desk import Change
from leaddesk.services import events, followups
from leaddesk.storage.timeline import Happening


def with_text(happening: Happening, text: str) -> Change | None:
    """The change that gives something that happened another text; None for what has no text of the user's."""
    match happening:
        case Activity():
            return lambda space: followups.edit_activity(space, happening, replace(happening, note=text))
        case Encounter():
            return lambda space: events.edit_encounter(space, happening, replace(happening, said=text))
        case _:
            return None


def without(happening: Happening) -> Change | None:
    """The change that deletes something that happened; None for what cannot be undone by deleting it."""
    match happening:
        case Activity():
            return lambda space: followups.delete_activity(space, happening)
        case Encounter():
            return lambda space: events.delete_encounter(space, happening)
        case _:
            return None
