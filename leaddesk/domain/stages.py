"""Stages, the kinds they belong to, and the moves between them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Self

from leaddesk.domain.messages import mark


class StageKind(StrEnum):
    """What a contact is, commercially. "Prospect" alone always means a sales prospect."""

    MARKETING_PROSPECT = "marketing-prospect"
    LEAD = "lead"
    PROSPECT = "prospect"
    CUSTOMER = "customer"
    CLOSED = "closed"

    @property
    def rank(self) -> int:
        """How far up the kind is; closed is no step up from anything."""
        return _RANKS[self]


_RANKS: Final = {
    StageKind.CLOSED: -1,
    StageKind.MARKETING_PROSPECT: 0,
    StageKind.LEAD: 1,
    StageKind.PROSPECT: 2,
    StageKind.CUSTOMER: 3,
}


class ClosedReason(StrEnum):
    """Why a contact was closed."""

    NOT_A_FIT = "not-a-fit"
    NO_BUDGET = "no-budget"
    NO_NEED = "no-need"
    BAD_TIMING = "bad-timing"
    NO_ANSWER = "no-answer"
    WENT_ELSEWHERE = "went-elsewhere"
    WRONG_DATA = "wrong-data"
    DO_NOT_CONTACT = "do-not-contact"
    OTHER = "other"

    @property
    def words(self) -> str:
        """The reason in English."""
        return _REASON_WORDS[self]


_REASON_WORDS: Final = {
    ClosedReason.NOT_A_FIT: mark("Not a fit"),
    ClosedReason.NO_BUDGET: mark("No budget"),
    ClosedReason.NO_NEED: mark("No need"),
    ClosedReason.BAD_TIMING: mark("Bad timing"),
    ClosedReason.NO_ANSWER: mark("No answer"),
    ClosedReason.WENT_ELSEWHERE: mark("Went elsewhere"),
    ClosedReason.WRONG_DATA: mark("Wrong data"),
    ClosedReason.DO_NOT_CONTACT: mark("Asked not to be contacted"),
    ClosedReason.OTHER: mark("Another reason"),
}


@dataclass(frozen=True, slots=True)
class Closing:
    """Why a contact was closed: a reason of the vocabulary, and what was said to it.

    It is kept as text in no language: the reason's key, and the words behind a colon; another reason is its words alone.
    """

    reason: ClosedReason = ClosedReason.OTHER
    words: str = ""

    @classmethod
    def read(cls, text: str) -> Self:
        """What a text says. Its beginning may be a reason's key, or its English words; else it is another reason."""
        head, _, rest = text.partition(":")
        named = " ".join(head.casefold().split())
        for reason in ClosedReason:
            if named in {reason.value, reason.words.casefold()}:
                return cls(reason, rest.strip())
        return cls(ClosedReason.OTHER, text.strip())

    @property
    def is_said(self) -> bool:
        """Whether it says anything: another reason needs words."""
        return self.reason is not ClosedReason.OTHER or bool(self.words)

    def __str__(self) -> str:
        if self.reason is ClosedReason.OTHER:
            return self.words
        return f"{self.reason.value}: {self.words}" if self.words else self.reason.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A column of the pipeline. A built-in stage has a `key`, and a `name` only once the user has renamed it.

    One that was removed is `retired`: nobody stands there or enters it, and the history can still name it.
    """

    id: int = 0
    revision: int = 0
    key: str = ""
    name: str = ""
    kind: StageKind = StageKind.MARKETING_PROSPECT
    position: int = 0
    retired: bool = False

    @property
    def title(self) -> str:
        """The stage's name in English, unless the user gave it one."""
        return self.name or BUILT_IN_NAMES.get(self.key, self.key)


BUILT_IN_NAMES: Final = {
    "marketing-prospect": mark("Marketing prospect"),
    "new-lead": mark("New lead"),
    "working-lead": mark("Working lead"),
    "qualified-prospect": mark("Qualified prospect"),
    "proposal": mark("Proposal"),
    "customer": mark("Customer"),
    "closed": mark("Closed"),
}

DEFAULT_STAGES: Final = tuple(
    Stage(key=key, kind=kind, position=position)
    for position, (key, kind) in enumerate(
        (
            ("marketing-prospect", StageKind.MARKETING_PROSPECT),
            ("new-lead", StageKind.LEAD),
            ("working-lead", StageKind.LEAD),
            ("qualified-prospect", StageKind.PROSPECT),
            ("proposal", StageKind.PROSPECT),
            ("customer", StageKind.CUSTOMER),
            ("closed", StageKind.CLOSED),
        ),
        start=1,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageMove:
    """A contact's move from one stage to another: when, why, who decided, and the reason a gate was overridden for."""

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    from_stage_id: int = 0
    to_stage_id: int = 0
    at: datetime | None = None
    reason: str = ""
    override: str = ""
    decided_by: str = ""
