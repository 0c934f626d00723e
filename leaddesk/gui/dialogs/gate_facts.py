"""What a gate sheet knows: the contacts, what is missing for each, and what would be once the sheet is filled in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from leaddesk.domain.activity import Activity
from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.domain.event import Event
from leaddesk.domain.messages import Message
from leaddesk.domain.qualification import (
    Criterion,
    Facts,
    Judgement,
    Statement,
    Topic,
    judge_fit,
    missing,
)
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui.dialogs.subject import people_names
from leaddesk.services import criteria, pipeline, qualification
from leaddesk.services.qualification import Learnt
from leaddesk.storage.reader import Reader


class Standing(NamedTuple):
    """How one contact stands before a gate."""

    facts: Facts
    before: StageKind
    gaps: tuple[Message, ...]


class Gate(NamedTuple):
    """A gate, and who stands before it. `people` are the names of those who belong to an organization, by its id."""

    stage: Stage
    standings: tuple[Standing, ...]
    criteria: tuple[Criterion, ...]
    events: dict[int, Event]
    people: dict[int, tuple[str, ...]]


def read_gate(reader: Reader, ids: Iterable[int], stage: Stage) -> Gate:
    """What is known about contacts that want to enter a stage; those that are gone are left out."""
    contacts = list(reader.get(Contact, ids).values())
    facts = qualification.facts(reader, contacts)
    before = pipeline.judged_from(reader, contacts)
    gaps = pipeline.check(reader, contacts, stage)
    standings = tuple(Standing(facts[one.id], before[one.id], gaps.get(one.id, ())) for one in contacts)
    met_at = {met.event_id for known in facts.values() for met in known.encounters}
    people = {
        one.id: people_names(reader, one.id) for one in contacts if one.kind is ContactKind.ORGANIZATION
    }
    return Gate(stage, standings, tuple(criteria.in_use(reader)), reader.get(Event, met_at), people)


def required(standing: Standing, stage: Stage) -> list[str]:
    """The codes of all that the gate asks of this contact, known or not."""
    nothing_known = Facts(replace(standing.facts.contact, emails=(), phones=(), addresses=(), source=None))
    return [_topic(gap) for gap in missing(nothing_known, standing.before, stage.kind)]


def gaps_then(standing: Standing, stage: Stage, criteria: Sequence[Criterion], learnt: Learnt) -> list[str]:
    """The codes of what would still be missing once this was learnt."""
    facts = standing.facts
    said = [
        Statement(topic=topic)
        for topic, text in ((Topic.INTEREST, learnt.interest), (Topic.INTENT, learnt.intent))
        if text
    ]
    spoken = [Activity(two_way=True, person=learnt.spoken_with)] if learnt.conversation else []
    then = replace(
        facts,
        statements=(*facts.statements, *said),
        activities=(*facts.activities, *spoken),
        fit=judge_fit(criteria, _judgements(facts, learnt)),
    )
    is_reachable = bool(learnt.confirmed or learnt.email or learnt.phone)
    gaps = [_topic(gap) for gap in missing(then, standing.before, stage.kind)]
    return [code for code in gaps if code != "reach" or not is_reachable]


def _judgements(facts: Facts, learnt: Learnt) -> list[Judgement]:
    judged = facts.fit.verdicts | dict(learnt.verdicts)
    return [Judgement(criterion_id=id_, verdict=verdict) for id_, verdict in judged.items()]


def _topic(gap: Message) -> str:
    return "fit" if gap.code == "fit-required" else gap.code
