"""Playbooks: named series of follow-ups, and their runs with contacts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.event import EventKind
from leaddesk.domain.messages import mark
from leaddesk.domain.stages import StageKind

_FIELD: Final = re.compile(r"\{([a-z_]+)\}")
_SATURDAY: Final = 5
OFFER_FOR: Final = timedelta(days=7)
"""How long after an event its playbook is still offered."""


@dataclass(frozen=True, slots=True)
class PlaybookStep:
    """One step: on which day (0: the day it starts), of what kind, what is to be done.

    `text` is a template of what to write or say, `call_to_action` what they are asked to do; both, and `what`, may hold
    the fields of `TEMPLATE_FIELDS`.
    """

    day: int
    kind: ActivityKind
    what: str
    text: str = ""
    call_to_action: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook:
    """A named series of follow-ups.

    It is offered to those who enter `stage_kind`, with `event_kind` only to those met at such an event just before. A run
    that `ends_on_answer` is over as soon as they answer. A built-in one has a `key`, and a name and steps of its own only
    once the user has given it some. A retired one starts no more.
    """

    id: int = 0
    revision: int = 0
    key: str = ""
    name: str = ""
    stage_kind: StageKind | None = None
    event_kind: EventKind | None = None
    ends_on_answer: bool = False
    own_steps: tuple[PlaybookStep, ...] = ()
    position: int = 0
    retired: bool = False

    @property
    def title(self) -> str:
        """The playbook's name in English, unless the user gave it one."""
        return self.name or BUILT_IN_PLAYBOOKS.get(self.key, self.key)

    @property
    def steps(self) -> tuple[PlaybookStep, ...]:
        """The steps in the order of their days: those the user gave it, else those it came with, in English."""
        chosen = self.own_steps or BUILT_IN_STEPS.get(self.key, ())
        return tuple(sorted(chosen, key=lambda step: step.day))

    def translated(self, translate: Callable[[str], str]) -> tuple[PlaybookStep, ...]:
        """The steps, those it came with in another language. What the user wrote stays as it is."""
        if self.own_steps:
            return self.steps
        return tuple(
            PlaybookStep(
                step.day,
                step.kind,
                translate(step.what),
                translate(step.text) if step.text else "",
                translate(step.call_to_action) if step.call_to_action else "",
            )
            for step in self.steps
        )


class RunEnd(StrEnum):
    """Why a run ended before its last step."""

    ANSWERED = "answered"
    MOVED = "moved"
    STOPPED = "stopped"
    OBJECTED = "objected"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaybookRun:
    """A playbook started with one contact; its follow-ups name it. It runs while one of them is open, or until it is ended."""

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    playbook_id: int = 0
    started_at: datetime | None = None
    started_by: str = ""
    ended_at: datetime | None = None
    ended_why: RunEnd | None = None


TEMPLATE_FIELDS: Final = ("name", "given", "organization", "event", "me")
"""What a template may name: whom it goes to, where they were met last, and who writes."""


def fill_in(template: str, values: Mapping[str, str]) -> str:
    """A template with its fields filled in; a field that is unknown or has no value stays as it is written."""
    return _FIELD.sub(lambda field: values.get(field[1]) or field[0], template)


def unknown_fields(template: str) -> tuple[str, ...]:
    """What stands in a template like a field and is none, each once."""
    return tuple(dict.fromkeys(name for name in _FIELD.findall(template) if name not in TEMPLATE_FIELDS))


def due_on(begins_on: date, step: PlaybookStep, *, skips_weekends: bool = False) -> date:
    """The day of a step of a playbook that begins on a day; `skips_weekends` puts it on the Monday after."""
    day = begins_on + timedelta(days=step.day)
    if skips_weekends and day.weekday() >= _SATURDAY:
        day += timedelta(days=7 - day.weekday())
    return day


BUILT_IN_PLAYBOOKS: Final = {
    "after-trade-show": mark("After a trade show"),
    "lead-nurture": mark("Nurture a lead until it answers"),
    "prospect-talk": mark("Keep a prospect's talk going"),
}

BUILT_IN_STEPS: Final = {
    "after-trade-show": (
        PlaybookStep(
            0,
            ActivityKind.EMAIL,
            mark("Thank {name} for the talk at {event}"),
            mark(
                "Dear {name},\n\nthank you for your visit at {event}. As promised, here is what we talked about. "
                "May I call you in the next days?\n\nKind regards\n{me}"
            ),
            mark("Say which day suits you for a call"),
        ),
        PlaybookStep(
            2,
            ActivityKind.CALL,
            mark("Call {name} while {event} is fresh"),
            mark("Ask what stayed in mind, what they need, who decides, and by when."),
            mark("Agree on a demo or a visit"),
        ),
        PlaybookStep(
            5,
            ActivityKind.EMAIL,
            mark("Send {name} what was asked for at {event}"),
            mark(
                "Dear {name},\n\nattached is the material you asked for at {event}. Which point matters most to you?\n\n"
                "Kind regards\n{me}"
            ),
            mark("Name the point that matters most"),
        ),
    ),
    "lead-nurture": (
        PlaybookStep(
            1,
            ActivityKind.EMAIL,
            mark("Thank {name} and offer help"),
            mark(
                "Dear {name},\n\nthank you for your interest. What would you like to solve first? A word from you is "
                "enough, and I will send what fits.\n\nKind regards\n{me}"
            ),
            mark("Answer with one sentence on what you need"),
        ),
        PlaybookStep(
            3,
            ActivityKind.CALL,
            mark("Call {name}"),
            mark("Ask what made them look around, and what they use today."),
            mark("Agree on a free consultation"),
        ),
        PlaybookStep(
            7,
            ActivityKind.EMAIL,
            mark("Send {name} a white paper"),
            mark(
                "Dear {name},\n\nthis paper shows how others like {organization} went about it. Page two may interest "
                "you most.\n\nKind regards\n{me}"
            ),
            mark("Read it and say whether it is your case too"),
        ),
        PlaybookStep(
            14,
            ActivityKind.CALL,
            mark("Call {name} once more"),
            mark("Ask about the white paper. Has anything changed?"),
            mark("Agree on a next step, or on when to ask again"),
        ),
        PlaybookStep(
            30,
            ActivityKind.MAILING,
            mark("Send {name} a sample or a tip sheet"),
            "",
            mark("Try it, and tell us"),
        ),
    ),
    "prospect-talk": (
        PlaybookStep(
            1,
            ActivityKind.EMAIL,
            mark("Send {name} what was agreed, in writing"),
            mark(
                "Dear {name},\n\nthank you for the talk. This is what we agreed on, and what happens next. Please tell "
                "me if I got anything wrong.\n\nKind regards\n{me}"
            ),
            mark("Confirm, or correct it"),
        ),
        PlaybookStep(
            5,
            ActivityKind.CALL,
            mark("Call {name}: questions, who else decides"),
            mark("Go through budget, who decides, what they need and by when."),
            mark("Name a day for the offer"),
        ),
        PlaybookStep(
            12,
            ActivityKind.MEETING,
            mark("Meet {name}: show it on their own case"),
            "",
            mark("Bring whoever signs"),
        ),
        PlaybookStep(
            19,
            ActivityKind.CALL,
            mark("Call {name}: where does the decision stand?"),
            mark("Ask what is still missing for a yes."),
            mark("Decide, or say by when"),
        ),
        PlaybookStep(
            33,
            ActivityKind.EMAIL,
            mark("Ask {name} what holds it up"),
            mark(
                "Dear {name},\n\nI have not heard from you since our last talk. Is the plan still on, or shall I ask "
                "again at a better time?\n\nKind regards\n{me}"
            ),
            mark("Say yes, no, or when"),
        ),
    ),
}

DEFAULT_PLAYBOOKS: Final = (
    Playbook(
        key="after-trade-show",
        stage_kind=StageKind.LEAD,
        event_kind=EventKind.TRADE_SHOW,
        ends_on_answer=True,
        position=1,
    ),
    Playbook(key="lead-nurture", stage_kind=StageKind.LEAD, ends_on_answer=True, position=2),
    Playbook(key="prospect-talk", stage_kind=StageKind.PROSPECT, position=3),
)
