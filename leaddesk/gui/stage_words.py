"""What stages and moves between them are called on the screen."""

from leaddesk.domain.stages import ClosedReason, Closing, Stage, StageKind, StageMove
from leaddesk.gui.texts import translated


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
