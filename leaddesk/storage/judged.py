"""What a filter asks of what is judged of a contact: lead quality, fit, consent, playbooks, organization.

The rules are the domain's: the conditions are made of its tables, and judge in SQL as it does in Python.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    case,
    collate,
    exists,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)

from leaddesk.domain.consent import Barred, ConsentMark, Use
from leaddesk.domain.contact import Accuracy
from leaddesk.domain.lists import Filter
from leaddesk.domain.qualification import FIT_THRESHOLD, Criterion, FitState, Topic, Verdict
from leaddesk.domain.quality import (
    ACCURACY_POINTS,
    FEWEST_POINTS,
    INCENTIVE_POINTS,
    MAGNET_POINTS,
    MOST_FOR_ACCURACY,
    VALIDITY_POINTS,
    Grade,
    Incentive,
    Validity,
)
from leaddesk.domain.sources import Direction, Obtained, SourceKind
from leaddesk.storage.links import is_organization
from leaddesk.storage.reader import Reader, any_of
from leaddesk.storage.tables import (
    address,
    consent,
    contact,
    contact_point,
    criterion,
    encounter,
    evidence,
    follow_up,
    judgement,
    objection,
    playbook_run,
    statement,
    tie,
)

Condition = ColumnElement[bool]

_BARRING: Final[Mapping[Use, tuple[Barred, ...]]] = {
    Use.MAILING: (Barred.NO_MAIL, Barred.NO_CONTACT),
    Use.CALLING: (Barred.NO_CALL, Barred.NO_CONTACT),
}


def conditions(reader: Reader, wanted: Filter) -> Iterator[Condition]:
    """What a filter asks of what is judged of a contact."""
    if wanted.qualities:
        yield or_(*(_has_grade(grade) for grade in wanted.qualities))
    if wanted.fits:
        yield or_(*(_has_fit(reader, state) for state in wanted.fits))
    if wanted.consents:
        yield or_(*(_has_consent(mark) for mark in wanted.consents))
    if wanted.use is not None:
        yield allows(wanted.use)
    if wanted.playbook_ids:
        yield _runs(playbook_run.c.playbook_id.in_(wanted.playbook_ids))
    if wanted.has_playbook is not None:
        yield _runs(true()) == literal(wanted.has_playbook)
    if wanted.organizations:
        yield _is_of_organization(wanted.organizations)


# Lead quality


def _has_grade(grade: Grade) -> Condition:
    points = _incentive_points() + _accuracy_points() + _validity_points()
    better = [fewest for other, fewest in FEWEST_POINTS.items() if other < grade]
    bounds = [points < min(better)] if better else []
    bounds += [points >= FEWEST_POINTS[grade]] if grade in FEWEST_POINTS else []
    return and_(*bounds)


def _incentive_points() -> ColumnElement[int]:
    of_magnet = _mapped(evidence.c.magnet, MAGNET_POINTS)
    by_magnet = and_(evidence.c.incentive == Incentive.LEAD_MAGNET.value, evidence.c.magnet.is_not(None))
    told = _newest(
        case((by_magnet, of_magnet), else_=_mapped(evidence.c.incentive, INCENTIVE_POINTS)),
        evidence.c.incentive,
    )
    handed_over = exists(
        select(encounter.c.id).where(
            encounter.c.contact_id == contact.c.id, encounter.c.obtained == Obtained.IN_PERSON.value
        )
    )
    implied = case(
        (
            or_(contact.c.direction == Direction.INBOUND.value, handed_over),
            INCENTIVE_POINTS[Incentive.OWN_WISH],
        ),
        (contact.c.source == SourceKind.BOUGHT_LIST.value, INCENTIVE_POINTS[Incentive.BOUGHT_LIST]),
        else_=INCENTIVE_POINTS[Incentive.UNKNOWN],
    )
    return func.coalesce(told, implied, type_=Integer)


def _accuracy_points() -> ColumnElement[int]:
    point = contact_point.c
    ways = [
        _best(select(_rank(point.accuracy)).where(point.contact_id == contact.c.id, point.channel == channel))
        for channel in ("email", "phone")
    ]
    ways.append(_best(select(_rank(address.c.accuracy)).where(address.c.contact_id == contact.c.id)))
    has_title = case(
        (contact.c.titles != "[]", ACCURACY_POINTS[Accuracy.PLAUSIBLE]), else_=ACCURACY_POINTS[None]
    )
    told = _newest(_mapped(evidence.c.job, ACCURACY_POINTS), evidence.c.job)
    ways.append(func.coalesce(told, has_title, type_=Integer))
    return func.min(literal(MOST_FOR_ACCURACY), sum(ways[1:], ways[0]), type_=Integer)


def _validity_points() -> ColumnElement[int]:
    told = _newest(_mapped(evidence.c.validity, VALIDITY_POINTS), evidence.c.validity)
    meant = exists(
        select(statement.c.id).where(
            statement.c.contact_id == contact.c.id, statement.c.topic == Topic.INTENT.value
        )
    )
    implied = case((meant, VALIDITY_POINTS[Validity.YES]), else_=VALIDITY_POINTS[Validity.UNKNOWN])
    return func.coalesce(told, implied, type_=Integer)


def _newest(points: ColumnElement[Any], answer: ColumnElement[Any]) -> ColumnElement[Any]:
    """The points of the newest evidence that answers a question; null: none does."""
    return (
        select(points)
        .where(evidence.c.contact_id == contact.c.id, answer.is_not(None))
        .order_by(evidence.c.at.desc(), evidence.c.id.desc())
        .limit(1)
        .correlate(contact)
        .scalar_subquery()
    )


def _mapped(column: ColumnElement[Any], points: Mapping[Any, int]) -> ColumnElement[Any]:
    return case({answer.value: brought for answer, brought in points.items() if answer}, value=column)


def _rank(accuracy: ColumnElement[Any]) -> ColumnElement[Any]:
    """The place of a detail among the sure ones, 0 the surest; what nobody looked at is plausible."""
    places = {known.value: place for place, known in enumerate(Accuracy)}
    return func.min(case(places, value=func.coalesce(accuracy, Accuracy.PLAUSIBLE.value)))


def _best(ranks: Any) -> ColumnElement[Any]:
    best = ranks.correlate(contact).scalar_subquery()
    points = {place: ACCURACY_POINTS[known] for place, known in enumerate(Accuracy)}
    return case(points, value=best, else_=ACCURACY_POINTS[None])


# Fit


def _has_fit(reader: Reader, state: FitState) -> Condition:
    weights = [one.weight for one in reader.all(Criterion) if not one.retired]
    total = sum(weights)
    if not total:
        return literal(state is FitState.OPEN)
    failed = exists(
        _judged(Verdict.NOT_MET).where(criterion.c.required == 1).with_only_columns(criterion.c.id)
    )
    # Nearly nobody is judged, and only who is judged fits or does not: the sums are made for those alone.
    is_judged = contact.c.id.in_(_judged_ones())
    fits = and_(is_judged, _weight(Verdict.MET) * 1.0 / total >= FIT_THRESHOLD, ~failed)
    fits_not = and_(
        is_judged, ~fits, or_(failed, (total - _weight(Verdict.NOT_MET)) * 1.0 / total < FIT_THRESHOLD)
    )
    return {FitState.FITS: fits, FitState.FITS_NOT: fits_not, FitState.OPEN: ~or_(fits, fits_not)}[state]


def _judged_ones() -> Any:
    """The contacts who were judged, or whose organization was."""
    shared = select(tie.c.contact_id).join(judgement, judgement.c.contact_id == tie.c.organization_id)
    return union_all(select(judgement.c.contact_id), shared)


def _weight(verdict: Verdict) -> ColumnElement[Any]:
    weight = func.coalesce(func.sum(criterion.c.weight), 0)
    found: ColumnElement[Any] = _judged(verdict).with_only_columns(weight).scalar_subquery()
    return found


def _judged(verdict: Verdict) -> Any:
    """The criteria by which a contact, or else its organization, was judged so."""
    own = judgement.alias("own")
    shared = judgement.alias("shared")
    own_verdict = (
        select(own.c.verdict)
        .where(own.c.contact_id == contact.c.id, own.c.criterion_id == criterion.c.id)
        .where(own.c.verdict != Verdict.UNKNOWN.value)
        .correlate(contact, criterion)
        .scalar_subquery()
    )
    shared_verdict = (
        select(shared.c.verdict)
        .join(tie, tie.c.organization_id == shared.c.contact_id)
        .where(tie.c.contact_id == contact.c.id, shared.c.criterion_id == criterion.c.id)
        .correlate(contact, criterion)
        .scalar_subquery()
    )
    return (
        select(criterion.c.id)
        .where(criterion.c.retired == 0, func.coalesce(own_verdict, shared_verdict) == verdict.value)
        .correlate(contact)
    )


# Consent, playbooks, organization


def _has_consent(mark: ConsentMark) -> Condition:
    any_at_all = exists(select(consent.c.id).where(consent.c.contact_id == contact.c.id))
    standing = exists(
        select(consent.c.id).where(consent.c.contact_id == contact.c.id, consent.c.withdrawn_at.is_(None))
    )
    match mark:
        case ConsentMark.GIVEN:
            return standing
        case ConsentMark.NONE:
            return ~any_at_all
        case ConsentMark.WITHDRAWN:
            return and_(any_at_all, ~standing)
        case _:
            return is_barred(Barred(mark.value))


def is_barred(*bars: Barred) -> Condition:
    """Whether a contact objected to any of these, and that stands."""
    return exists(
        select(objection.c.id).where(
            objection.c.contact_id == contact.c.id,
            objection.c.bars.in_([bar.value for bar in bars]),
            objection.c.lifted_at.is_(None),
        )
    )


def allows(use: Use) -> Condition:
    """Whether a contact may stand on a list for this use."""
    allowed = ~is_barred(*_BARRING[use])
    if use is Use.MAILING:
        allowed = and_(allowed, ~_has_consent(ConsentMark.WITHDRAWN))
    return allowed


def _runs(condition: Condition) -> Condition:
    """Whether a playbook is under way with a contact: not ended, and with a step that is open."""
    busy = exists(
        select(follow_up.c.id).where(follow_up.c.run_id == playbook_run.c.id, follow_up.c.done_at.is_(None))
    )
    return exists(
        select(playbook_run.c.id).where(
            playbook_run.c.contact_id == contact.c.id, playbook_run.c.ended_at.is_(None), condition, busy
        )
    )


def _is_of_organization(names: tuple[str, ...]) -> Condition:
    """Whether a contact names one of these as its organization, is it, or is tied to it."""
    named = select(contact.c.id).where(any_of(collate(contact.c.organization, "NOCASE"), names))
    is_called = and_(contact.c.organization == "", any_of(collate(contact.c.formatted, "NOCASE"), names))
    called = select(contact.c.id).where(is_organization(), is_called)
    firms = select(contact.c.id).where(is_organization(), contact.c.id.in_(union_all(named, called)))
    tied = select(tie.c.contact_id).where(tie.c.organization_id.in_(firms))
    return contact.c.id.in_(union_all(*(part.correlate(None) for part in (named, called, tied))))
