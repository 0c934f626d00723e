"""Lead quality: how good a lead is, judged by three questions, each answered with evidence.

The whole rule stands in the tables below; docs/quality.md shows the same ones.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from leaddesk.domain.contact import Accuracy, Address, Confirmation, Contact, ContactKind, ContactPoint
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.moments import in_order
from leaddesk.domain.qualification import Facts, Topic
from leaddesk.domain.sources import Direction, Obtained, SourceKind


class Incentive(StrEnum):
    """Why they left their data."""

    OWN_WISH = "own-wish"
    LEAD_MAGNET = "lead-magnet"
    PRIZE_DRAW = "prize-draw"
    CARD_BOWL = "card-bowl"
    BOUGHT_LIST = "bought-list"
    UNKNOWN = "unknown"


class LeadMagnet(StrEnum):
    """What was offered for the data."""

    TRIAL = "trial-subscription"
    CONSULTATION = "free-consultation"
    SAMPLE = "product-sample"
    REPORT = "special-report"
    TIP_SHEET = "tip-sheet"
    WHITE_PAPER = "white-paper"
    E_BOOK = "e-book"
    OTHER = "other"


class Validity(StrEnum):
    """Whether they knew that this was about a sale."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class Detail(StrEnum):
    """What accuracy is asked of."""

    EMAIL = "e-mail"
    PHONE = "phone"
    ADDRESS = "address"
    JOB = "job"


class Grade(StrEnum):
    """How good a lead is, best first."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


# The rule: each answer brings points, and the points make the grade. What nobody knows brings none.

INCENTIVE_POINTS: Final = {
    Incentive.OWN_WISH: 3,
    Incentive.LEAD_MAGNET: 1,
    Incentive.PRIZE_DRAW: 0,
    Incentive.CARD_BOWL: 0,
    Incentive.BOUGHT_LIST: 0,
    Incentive.UNKNOWN: 0,
}
MAGNET_POINTS: Final = {
    LeadMagnet.TRIAL: 2,
    LeadMagnet.CONSULTATION: 2,
    LeadMagnet.SAMPLE: 2,
    LeadMagnet.REPORT: 1,
    LeadMagnet.TIP_SHEET: 1,
    LeadMagnet.WHITE_PAPER: 1,
    LeadMagnet.E_BOOK: 1,
    LeadMagnet.OTHER: 1,
}
"""Instead of those of the incentive, where the lead magnet is known."""
ACCURACY_POINTS: Final = {Accuracy.CONFIRMED: 1, Accuracy.PLAUSIBLE: 0, Accuracy.DOUBTFUL: -1, None: 0}
"""For each of e-mail, phone, address and job; None: there is none."""
MOST_FOR_ACCURACY: Final = 3
VALIDITY_POINTS: Final = {Validity.YES: 3, Validity.PARTLY: 1, Validity.NO: -2, Validity.UNKNOWN: 0}
FEWEST_POINTS: Final = {Grade.A: 7, Grade.B: 5, Grade.C: 3}
"""Whoever has fewer is a D."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was learnt of a lead's quality, and by whom. What it says nothing of is None.

    `magnet` says which lead magnet it was; `job` how sure it is that they have the job they gave.
    """

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    incentive: Incentive | None = None
    magnet: LeadMagnet | None = None
    validity: Validity | None = None
    job: Accuracy | None = None
    note: str = ""
    at: datetime | None = None
    noted_by: str = ""


class DetailAnswer(NamedTuple):
    """How sure one detail is (None: there is none), and where that is known: how it was learnt, and when."""

    detail: Detail
    accuracy: Accuracy | None
    how: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """A lead's quality: the grade, the points that made it, and the answers to the three questions."""

    grade: Grade
    points: int
    incentive: Incentive
    magnet: LeadMagnet | None
    accuracy: tuple[DetailAnswer, ...]
    validity: Validity

    @property
    def reasons(self) -> tuple[Message, ...]:
        """Why it is this grade, in clauses of one sentence."""
        return (self._incentive_reason(), *self._accuracy_reasons(), _VALIDITY_REASONS[self.validity])

    @property
    def unknown(self) -> tuple[Message, ...]:
        """What is to be asked for, as it is not known yet."""
        asked = []
        if self.incentive is Incentive.UNKNOWN:
            asked.append(Message("ask-incentive", mark("why they left their data")))
        asked += [
            _ASKED[answer.detail] for answer in self.accuracy if answer.accuracy is not Accuracy.CONFIRMED
        ]
        if self.validity is Validity.UNKNOWN:
            asked.append(Message("ask-validity", mark("whether they knew that this is about a sale")))
        return tuple(asked)

    def __str__(self) -> str:
        return f"{self.grade}: {'; '.join(map(str, self.reasons))}"

    def _incentive_reason(self) -> Message:
        if self.incentive is Incentive.LEAD_MAGNET and self.magnet is not None:
            return _MAGNET_REASONS[self.magnet]
        return _INCENTIVE_REASONS[self.incentive]

    def _accuracy_reasons(self) -> list[Message]:
        there = [answer for answer in self.accuracy if answer.accuracy is not None]
        if not any(answer.detail is not Detail.JOB for answer in there):
            return [Message("quality-no-way", mark("there is no way to reach them"))]
        return [_detail_reason(answer) for answer in there]


def judge(facts: Facts, evidence: Iterable[Evidence] = ()) -> Quality:
    """A lead's quality by all that is known: the newest evidence, else what follows from how they came."""
    newest = in_order(evidence)[::-1]
    told = next((entry for entry in newest if entry.incentive is not None), None)
    incentive = told.incentive if told and told.incentive else implied_incentive(facts)
    magnet = told.magnet if told and told.incentive is Incentive.LEAD_MAGNET else None
    validity = next((entry.validity for entry in newest if entry.validity is not None), None)
    if validity is None:
        validity = implied_validity(facts)
    job = next((entry for entry in newest if entry.job is not None), None)
    accuracy = _accuracy(facts.contact, job)
    points = (
        (INCENTIVE_POINTS[incentive] if magnet is None else MAGNET_POINTS[magnet])
        + min(MOST_FOR_ACCURACY, sum(ACCURACY_POINTS[answer.accuracy] for answer in accuracy))
        + VALIDITY_POINTS[validity]
    )
    return Quality(_grade(points), points, incentive, magnet, accuracy, validity)


def implied_incentive(facts: Facts) -> Incentive:
    """Why they left their data, where nobody noted it: who came to us, or handed it over, did so of their own wish."""
    source = facts.contact.source
    handed_over = any(meeting.obtained is Obtained.IN_PERSON for meeting in facts.encounters)
    if handed_over or (source is not None and source.direction is Direction.INBOUND):
        return Incentive.OWN_WISH
    if source is not None and source.kind is SourceKind.BOUGHT_LIST:
        return Incentive.BOUGHT_LIST
    return Incentive.UNKNOWN


def implied_validity(facts: Facts) -> Validity:
    """Whether they knew that this is about a sale, where nobody noted it: who means to buy does."""
    said = any(statement.topic is Topic.INTENT for statement in facts.statements)
    return Validity.YES if said else Validity.UNKNOWN


def _grade(points: int) -> Grade:
    return next((grade for grade, fewest in FEWEST_POINTS.items() if points >= fewest), Grade.D)


def _accuracy(contact: Contact, job: Evidence | None) -> tuple[DetailAnswer, ...]:
    return (
        _best(Detail.EMAIL, contact.emails),
        _best(Detail.PHONE, contact.phones),
        _best(Detail.ADDRESS, contact.addresses),
        *_job(contact, job),
    )


def _job(contact: Contact, told: Evidence | None) -> tuple[DetailAnswer, ...]:
    """How sure their job is; an organization is not asked for one."""
    if told is not None:
        return (DetailAnswer(Detail.JOB, told.job, told.note, told.at),)
    if contact.kind is ContactKind.ORGANIZATION:
        return ()
    return (DetailAnswer(Detail.JOB, Accuracy.PLAUSIBLE if contact.titles else None),)


def _best(detail: Detail, ways: Sequence[ContactPoint | Address]) -> DetailAnswer:
    """The surest of several: one e-mail that works will do. What nobody looked at is plausible."""
    for wanted in Accuracy:
        for way in ways:
            known = way.confirmation
            if (known.accuracy if known else Accuracy.PLAUSIBLE) is wanted:
                return DetailAnswer(detail, wanted, *_learnt(known))
    return DetailAnswer(detail, None)


def _learnt(known: Confirmation | None) -> tuple[str, datetime | None]:
    return (known.how, known.at) if known else ("", None)


def _detail_reason(answer: DetailAnswer) -> Message:
    assert answer.accuracy is not None, "what is not there is no reason"
    plain, with_how = _DETAIL_REASONS[answer.detail][answer.accuracy]
    code = f"quality-{answer.detail.value}-{answer.accuracy.value}"
    if not answer.how:
        return Message(code, plain)
    return Message(code, with_how, {"how": answer.how})


_INCENTIVE_REASONS: Final = {
    Incentive.OWN_WISH: Message("quality-own-wish", mark("they came of their own wish")),
    Incentive.LEAD_MAGNET: Message("quality-magnet", mark("they wanted what was offered for their data")),
    Incentive.PRIZE_DRAW: Message("quality-prize-draw", mark("they wanted to win a prize")),
    Incentive.CARD_BOWL: Message("quality-card-bowl", mark("their card was in a bowl")),
    Incentive.BOUGHT_LIST: Message("quality-bought-list", mark("their data was bought")),
    Incentive.UNKNOWN: Message("quality-incentive", mark("nobody knows why they left their data")),
}
_MAGNET_REASONS: Final = {
    LeadMagnet.TRIAL: Message("quality-magnet", mark("they wanted the trial")),
    LeadMagnet.CONSULTATION: Message("quality-magnet", mark("they wanted the free consultation")),
    LeadMagnet.SAMPLE: Message("quality-magnet", mark("they wanted the sample")),
    LeadMagnet.REPORT: Message("quality-magnet", mark("they wanted the special report")),
    LeadMagnet.TIP_SHEET: Message("quality-magnet", mark("they wanted the tip sheet")),
    LeadMagnet.WHITE_PAPER: Message("quality-magnet", mark("they wanted the white paper")),
    LeadMagnet.E_BOOK: Message("quality-magnet", mark("they wanted the e-book")),
    LeadMagnet.OTHER: _INCENTIVE_REASONS[Incentive.LEAD_MAGNET],
}
_VALIDITY_REASONS: Final = {
    Validity.YES: Message("quality-valid", mark("they knew that this is about a sale")),
    Validity.PARTLY: Message("quality-partly", mark("they half knew that this is about a sale")),
    Validity.NO: Message("quality-not-valid", mark("they did not know that this is about a sale")),
    Validity.UNKNOWN: Message("quality-validity", mark("nobody knows whether they knew it is about a sale")),
}
_DETAIL_REASONS: Final = {
    Detail.EMAIL: {
        Accuracy.CONFIRMED: (mark("e-mail confirmed"), mark("e-mail confirmed ({how})")),
        Accuracy.PLAUSIBLE: (mark("e-mail plausible"), mark("e-mail plausible ({how})")),
        Accuracy.DOUBTFUL: (mark("e-mail doubtful"), mark("e-mail doubtful ({how})")),
    },
    Detail.PHONE: {
        Accuracy.CONFIRMED: (mark("phone confirmed"), mark("phone confirmed ({how})")),
        Accuracy.PLAUSIBLE: (mark("phone plausible"), mark("phone plausible ({how})")),
        Accuracy.DOUBTFUL: (mark("phone doubtful"), mark("phone doubtful ({how})")),
    },
    Detail.ADDRESS: {
        Accuracy.CONFIRMED: (mark("address confirmed"), mark("address confirmed ({how})")),
        Accuracy.PLAUSIBLE: (mark("address plausible"), mark("address plausible ({how})")),
        Accuracy.DOUBTFUL: (mark("address doubtful"), mark("address doubtful ({how})")),
    },
    Detail.JOB: {
        Accuracy.CONFIRMED: (mark("job confirmed"), mark("job confirmed ({how})")),
        Accuracy.PLAUSIBLE: (mark("job plausible"), mark("job plausible ({how})")),
        Accuracy.DOUBTFUL: (mark("job doubtful"), mark("job doubtful ({how})")),
    },
}
_ASKED: Final = {
    Detail.EMAIL: Message("ask-e-mail", mark("an e-mail address that works")),
    Detail.PHONE: Message("ask-phone", mark("a phone number that reaches them")),
    Detail.ADDRESS: Message("ask-address", mark("a postal address that is right")),
    Detail.JOB: Message("ask-job", mark("whether they have the job they gave")),
}
