"""Errors that say whose they are: the environment's, the input's, or ours."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from leaddesk.domain.messages import Message, mark


class Blame(StrEnum):
    """Whose fault an error is; decides how it is shown and what the user can do."""

    ENVIRONMENT = "environment"
    INPUT = "input"
    BUG = "bug"


class LeadDeskError(Exception):
    """The root of every error that LeadDesk raises on purpose; carries a translatable message."""

    blame = Blame.BUG

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class EnvironmentFault(LeadDeskError):
    """The machine is in the way: disk full, folder read-only, database locked or damaged."""

    blame = Blame.ENVIRONMENT


class InputError(LeadDeskError):
    """What the user gave cannot be used; the message names the thing, the reason and the way out."""

    blame = Blame.INPUT


class NotFound(InputError):
    """The user named something that is not there."""


class Refused(InputError):
    """A rule forbids the change; nothing was changed."""


class GateRefused(Refused):
    """Contacts may not enter a stage kind yet. `missing` says for each contact id what is not known.

    `names` says who they are: those of an import are in no database.
    """

    def __init__(
        self,
        message: Message,
        missing: Mapping[int, tuple[Message, ...]],
        names: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        super().__init__(message)
        self.missing = dict(missing)
        self.names = dict(names)


class Cancelled(LeadDeskError):
    """The user stopped what was under way; nothing of it was written."""

    blame = Blame.INPUT

    def __init__(self) -> None:
        super().__init__(Message("cancelled", mark("Cancelled. Nothing was written.")))


class Stale(LeadDeskError):
    """What a change was built on has changed meanwhile; nothing was written.

    `stale` holds the (kind, id) pairs that are no longer as the change expects them.
    """

    blame = Blame.INPUT

    def __init__(self, message: Message, stale: tuple[tuple[str, int], ...]) -> None:
        super().__init__(message)
        self.stale = stale
