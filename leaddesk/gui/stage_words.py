"""What stages, their kinds and the moves between them are called on the screen."""

from collections.abc import Mapping
from typing import Final

from leaddesk.domain.messages import mark
from leaddesk.domain.stages import ClosedReason, Closing, Stage, StageKind, StageMove
from leaddesk.gui.texts import translated

_KINDS: Final[Mapping[StageKind, str]] = {
    StageKind.MARKETING_PROSPECT: mark("Marketing prospects"),
    StageKind.LEAD: mark("Leads"),
    StageKind.PROSPECT: mark("Prospects"),
    StageKind.CUSTOMER: mark("Customers"),
    StageKind.CLOSED: mark("Closed"),
}
_MEANINGS: Final[Mapping[StageKind, str]] = {
    StageKind.MARKETING_PROSPECT: mark("From lists and card bowls: nobody has shown interest yet."),
    StageKind.LEAD: mark("Showed interest, and can be reached."),
    StageKind.PROSPECT: mark("Interest, intent and fit are known, and you have spoken."),
    StageKind.CUSTOMER: mark("They bought."),
    StageKind.CLOSED: mark("Not now or never, with the reason why."),
}


def kind_words(kind: StageKind) -> str:
    """Those of a stage kind, in the user's language."""
    return translated(_KINDS[kind])


def kind_meaning(kind: StageKind) -> str:
    """Who belongs to a stage kind, in a sentence."""
    return translated(_MEANINGS[kind])


def closing_words(closing: Closing) -> str:
    """Why a contact was closed, in the user's language."""
    if closing.reason is ClosedReason.OTHER:
        return closing.words
    title = translated(closing.reason.words)
    return f"{title}: {closing.words}" if closing.words else title


def move_words(move: StageMove, entered: Stage) -> str:
    """Why a contact was moved, in the user's language: the reason, or why its gate was passed all the same."""
    if entered.kind is StageKind.CLOSED:
        return closing_words(Closing.read(move.reason))
    return move.reason or move.override
