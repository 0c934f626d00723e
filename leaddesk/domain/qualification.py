"""What is known about a contact, and the gates it must pass to enter a stage kind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from leaddesk.domain.activity import Activity
from leaddesk.domain.contact import Accuracy, Address, Contact, ContactKind, ContactPoint
from leaddesk.domain.event import Encounter, Strength
from leaddesk.domain.messages import Argument, Message, mark
from leaddesk.domain.moments import in_order
from leaddesk.domain.sources import Direction, Obtained
from leaddesk.domain.stages import Closing, StageKind

FIT_THRESHOLD: Final = 0.6
"""What is met of the ideal customer profile must weigh at least this share of the whole."""


class Topic(StrEnum):
    """What a statement is about."""

    INTEREST = "interest"
    INTENT = "intent"
    BUDGET = "budget"
    AUTHORITY = "authority"
    NEED = "need"
    TIMELINE = "timeline"


BANT: Final = (Topic.BUDGET, Topic.AUTHORITY, Topic.NEED, Topic.TIMELINE)
"""What makes a deal: is there money, who decides, what is it needed for, and by when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody said of their interest, intent, budget and so on: who, when, and at which event."""

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    topic: Topic = Topic.INTEREST
    text: str = ""
    strength: Strength | None = None
    said_by: str = ""
    at: datetime | None = None
    event_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One criterion of the ideal customer profile. A built-in one has a `key`, and a `name` only once renamed.

    `wanted` says in the user's words what meets it ("food and drink", "50 to 500 people"). A retired one counts no more;
    what was judged by it stays.
    """

    id: int = 0
    revision: int = 0
    key: str = ""
    name: str = ""
    weight: int = 1
    required: bool = False
    position: int = 0
    wanted: str = ""
    retired: bool = False

    @property
    def title(self) -> str:
        """The criterion's name in English, unless the user gave it one."""
        return self.name or BUILT_IN_CRITERIA.get(self.key, self.key)


BUILT_IN_CRITERIA: Final = {
    "industry": mark("Industry we serve"),
    "size": mark("Size we serve"),
    "country": mark("Country or region we serve"),
    "role": mark("Role that decides or advises"),
}

DEFAULT_CRITERIA: Final = (
    Criterion(key="industry", weight=3, position=1),
    Criterion(key="size", weight=2, position=2),
    Criterion(key="country", weight=2, position=3),
    Criterion(key="role", weight=3, position=4),
)


class Verdict(StrEnum):
    """Whether a criterion is met."""

    MET = "met"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How one contact stands to one criterion, and who judged so when."""

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    criterion_id: int = 0
    verdict: Verdict = Verdict.UNKNOWN
    judged_by: str = ""
    at: datetime | None = None


class FitState(StrEnum):
    """Whether a contact fits: it does, it cannot any more, or too much is unknown."""

    FITS = "yes"
    FITS_NOT = "no"
    OPEN = "unknown"


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a contact matches the ideal customer profile.

    `share` is the weight of what is met over the weight of all criteria, 0 to 1.
    """

    share: float
    met: tuple[Criterion, ...] = ()
    not_met: tuple[Criterion, ...] = ()
    unknown: tuple[Criterion, ...] = ()

    @property
    def verdicts(self) -> dict[int, Verdict]:
        """How the contact stands to each criterion, by the criterion's id."""
        parts = ((Verdict.MET, self.met), (Verdict.NOT_MET, self.not_met), (Verdict.UNKNOWN, self.unknown))
        return {criterion.id: verdict for verdict, part in parts for criterion in part}

    @property
    def is_judged(self) -> bool:
        """Whether the contact fits: no required criterion is not met, and what is met weighs enough."""
        return self.share >= FIT_THRESHOLD and not any(criterion.required for criterion in self.not_met)

    @property
    def state(self) -> FitState:
        """Whether it fits; it cannot any more once a required criterion is not met, or too little could still be met."""
        if self.is_judged:
            return FitState.FITS
        weights = [sum(criterion.weight for criterion in part) for part in (self.not_met, self.unknown)]
        total = sum(weights) + sum(criterion.weight for criterion in self.met)
        best = (total - weights[0]) / total if total else 1.0
        failed = any(criterion.required for criterion in self.not_met)
        return FitState.FITS_NOT if failed or best < FIT_THRESHOLD else FitState.OPEN


def judge_fit(
    criteria: Iterable[Criterion], judgements: Iterable[Judgement], shared: Iterable[Judgement] = ()
) -> Fit:
    """Weigh a contact's judgements against the ideal customer profile; what nobody judged is unknown.

    `shared` are the judgements of a person's organization: they count where nobody judged the person.
    """
    verdicts = {entry.criterion_id: entry.verdict for entry in shared}
    verdicts |= {
        entry.criterion_id: entry.verdict for entry in judgements if entry.verdict is not Verdict.UNKNOWN
    }
    sorted_out: dict[Verdict, list[Criterion]] = {verdict: [] for verdict in Verdict}
    for criterion in criteria:
        if not criterion.retired:
            sorted_out[verdicts.get(criterion.id, Verdict.UNKNOWN)].append(criterion)
    met, not_met, unknown = (
        tuple(sorted_out[verdict]) for verdict in (Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN)
    )
    total = sum(criterion.weight for criterion in (*met, *not_met, *unknown))
    share = sum(criterion.weight for criterion in met) / total if total else 0.0
    return Fit(share, met, not_met, unknown)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a contact when a gate is judged.

    `spoken_people` are the names of an organization's people with whom a two-way conversation is logged.
    """

    contact: Contact
    statements: Sequence[Statement] = ()
    encounters: Sequence[Encounter] = ()
    activities: Sequence[Activity] = ()
    fit: Fit = Fit(0.0)
    spoken_people: Sequence[str] = ()

    @property
    def shows_interest(self) -> bool:
        """Whether interest was expressed: said, shown at an event, or by coming to us of their own accord."""
        source = self.contact.source
        return (
            any(statement.topic is Topic.INTEREST for statement in self.statements)
            or any(meeting.interests or meeting.obtained is Obtained.IN_PERSON for meeting in self.encounters)
            or (source is not None and source.direction is Direction.INBOUND)
        )

    @property
    def shows_intent(self) -> bool:
        """Whether it is known if and when they mean to buy."""
        return any(statement.topic is Topic.INTENT for statement in self.statements)

    @property
    def is_reachable(self) -> bool:
        """Whether at least one way to reach them is confirmed."""
        ways: tuple[ContactPoint | Address, ...] = (
            *self.contact.emails,
            *self.contact.phones,
            *self.contact.addresses,
        )
        return any(way.confirmation and way.confirmation.accuracy is Accuracy.CONFIRMED for way in ways)

    @property
    def has_conversation(self) -> bool:
        """Whether a two-way conversation with a named person is logged; for an organization, with one of its people."""
        is_named = self.contact.kind is ContactKind.PERSON and _is_named(self.contact)
        spoke = any(activity.two_way and (is_named or activity.person) for activity in self.activities)
        return spoke or bool(self.spoken_people)


def said_last(statements: Iterable[Statement]) -> dict[Topic, Statement]:
    """What was said last on each topic."""
    return {entry.topic: entry for entry in in_order(statements)}


def _is_named(contact: Contact) -> bool:
    name = contact.name
    return bool(name.given or name.family or (name.formatted and "@" not in name.formatted))


def missing(facts: Facts, before: StageKind, after: StageKind, reason: str = "") -> tuple[Message, ...]:
    """What must still be known before the contact may go from one stage kind to another; empty: it may go.

    Rising several kinds needs all that lies between; going back needs nothing; closing needs a reason. A contact
    that is reopened is judged from the kind it was closed from, which is then what `before` says.
    """
    if after is StageKind.CLOSED:
        return (
            () if Closing.read(reason).is_said else (Message("closed-reason", mark("a reason for closing")),)
        )
    wanted: list[Message] = []
    if before.rank < StageKind.LEAD.rank <= after.rank:
        wanted += _missing_for_lead(facts)
    if before.rank < StageKind.PROSPECT.rank <= after.rank:
        wanted += [gap for gap in _missing_for_prospect(facts) if gap not in wanted]
    return tuple(wanted)


def _missing_for_lead(facts: Facts) -> list[Message]:
    gaps = []
    if not facts.shows_interest:
        gaps.append(_no_interest())
    if not facts.is_reachable:
        gaps.append(Message("reach", mark("one confirmed way to reach them (e-mail, phone or address)")))
    return gaps


def _missing_for_prospect(facts: Facts) -> list[Message]:
    gaps = []
    if not facts.shows_interest:
        gaps.append(_no_interest())
    if not facts.shows_intent:
        gaps.append(Message("intent", mark("their intent: whether and when they mean to buy")))
    gaps += _missing_fit(facts.fit)
    if not facts.has_conversation:
        gaps.append(Message("conversation", mark("a logged two-way conversation with a named person")))
    return gaps


def _no_interest() -> Message:
    return Message("interest", mark("an expressed interest"))


def _missing_fit(fit: Fit) -> list[Message]:
    failed = [criterion.title for criterion in fit.not_met if criterion.required]
    if failed:
        return [
            Message(
                "fit-required", mark("fit: required but not met: {criteria}"), {"criteria": ", ".join(failed)}
            )
        ]
    if fit.is_judged:
        return []
    unknown = ", ".join(criterion.title for criterion in fit.unknown) or "–"
    arguments: dict[str, Argument] = {
        "share": int(100 * fit.share + 1e-9),
        "wanted": round(100 * FIT_THRESHOLD),
        "criteria": unknown,
    }
    text = mark(
        "fit: what is met weighs {share} % of the ideal customer profile, {wanted} % are needed; unknown: {criteria}"
    )
    return [Message("fit", text, arguments)]
