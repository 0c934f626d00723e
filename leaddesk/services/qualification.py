"""What is learnt about contacts: what they said, how they fit, how good a lead they are, which details are right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from leaddesk.domain.accuracy import marked
from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Accuracy, Confirmation, Contact, ContactKind, ContactPoint
from leaddesk.domain.errors import NotFound
from leaddesk.domain.event import Encounter, Strength
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Criterion, Facts, Judgement, Statement, Topic, Verdict, judge_fit
from leaddesk.domain.quality import Evidence
from leaddesk.services import playbook_runs, quality
from leaddesk.services.door import Door
from leaddesk.services.entries import replaced
from leaddesk.services.finding import existing, existing_event
from leaddesk.storage import links
from leaddesk.storage.reader import Builder, Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """What was learnt about one contact, to be recorded.

    `interest`, `intent`, `budget`, `authority`, `need` and `timeline` are what was said, `said_by` by whom; `verdicts` are
    by criterion id; `confirmed` are the e-mail addresses, phones or cities of addresses that proved right,
    `confirmed_how` how; `doubted` and `doubted_how` are those that seem wrong. `conversation` is what was said in a
    two-way call, `spoken_with` with whom where the contact itself is no named person. `email` and `phone` are new to the
    contact, and confirmed as they come. `quality` is evidence of the lead's quality; whose it is is ignored.
    """

    interest: str = ""
    intent: str = ""
    strength: Strength | None = None
    said_by: str = ""
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)
    confirmed: Sequence[str] = ()
    confirmed_how: str = ""
    conversation: str = ""
    spoken_with: str = ""
    email: str = ""
    phone: str = ""
    budget: str = ""
    authority: str = ""
    need: str = ""
    timeline: str = ""
    doubted: Sequence[str] = ()
    doubted_how: str = ""
    quality: Evidence | None = None

    @property
    def said(self) -> dict[Topic, str]:
        """What was said, by topic."""
        said = {topic: getattr(self, topic.value) for topic in Topic}
        return {topic: text for topic, text in said.items() if text}


NOTHING = Learnt()


def learn(door: Door, contact_id: int, learnt: Learnt) -> ChangeSet:
    """Record what was learnt about a contact. Raises `NotFound` for a detail the contact does not have."""

    def build(builder: Builder) -> Iterator[Pair]:
        contact = existing(builder, [contact_id])[contact_id]
        taught, pairs = apply(builder, door, contact, learnt)
        yield from pairs
        if taught != contact:
            yield Pair(contact, taught)

    return door.commit(Message("learnt", mark("Noted what was learnt")), build)


def state(door: Door, statement: Statement) -> ChangeSet:
    """Record one statement of interest or intent as it was made. Raises `NotFound` for a contact or event not there."""

    def build(builder: Builder) -> Iterator[Pair]:
        existing(builder, [statement.contact_id])
        if statement.event_id is not None:
            existing_event(builder, statement.event_id)
        yield Pair(None, replace(statement, id=builder.new_id(Statement), at=statement.at or door.now()))

    return door.commit(Message("stated", mark("Noted what was said")), build)


def edit_statement(door: Door, before: Statement, after: Statement) -> ChangeSet:
    """Change what is noted of something said. Raises `Stale` if it has been changed meanwhile."""
    return replaced(door, before, after, Message("statement-edited", mark("Changed what was said")))


def delete_statement(door: Door, statement: Statement) -> ChangeSet:
    """Delete something said. Raises `Stale` if it has been changed meanwhile."""
    return replaced(door, statement, None, Message("statement-deleted", mark("Deleted what was said")))


def apply(builder: Builder, door: Door, contact: Contact, learnt: Learnt) -> tuple[Contact, list[Pair]]:
    """The contact with its details confirmed or doubted, and the pairs of what else was learnt; writes nothing."""
    pairs = [Pair(None, statement) for statement in _statements(builder, door, contact, learnt)]
    pairs += _judgements(builder, door, contact, learnt.verdicts)
    if learnt.conversation:
        pairs.append(Pair(None, _conversation(builder, door, contact, learnt)))
        pairs += playbook_runs.ended_by_answer(builder, door, [contact.id])
    if learnt.quality is not None:
        pairs.append(Pair(None, quality.noted(builder, door, contact.id, learnt.quality)))
    return _confirm(door, contact, learnt), pairs


def _statements(builder: Builder, door: Door, contact: Contact, learnt: Learnt) -> Iterator[Statement]:
    for topic, text in learnt.said.items():
        yield Statement(
            id=builder.new_id(Statement),
            contact_id=contact.id,
            topic=topic,
            text=text,
            strength=learnt.strength,
            said_by=learnt.said_by or contact.display_name,
            at=door.now(),
        )


def _conversation(builder: Builder, door: Door, contact: Contact, learnt: Learnt) -> Activity:
    return Activity(
        id=builder.new_id(Activity),
        contact_id=contact.id,
        kind=ActivityKind.CALL,
        at=door.now(),
        outcome=Outcome.REACHED,
        two_way=True,
        person=learnt.spoken_with,
        note=learnt.conversation,
    )


def _judgements(
    builder: Builder, door: Door, contact: Contact, verdicts: Mapping[int, Verdict]
) -> Iterator[Pair]:
    if not verdicts:
        return
    known = {criterion.id for criterion in builder.all(Criterion) if not criterion.retired}
    unknown = [str(id_) for id_ in verdicts if id_ not in known]
    if unknown:
        text = mark("There is no criterion with the number {ids}.")
        raise NotFound(Message("no-criterion", text, {"ids": ", ".join(unknown)}))
    earlier = {entry.criterion_id: entry for entry in builder.where(Judgement, contact_id=contact.id)}
    for criterion_id, verdict in verdicts.items():
        before = earlier.get(criterion_id)
        if before is not None and before.verdict is verdict:
            continue
        judgement = Judgement(
            id=before.id if before else builder.new_id(Judgement),
            revision=before.revision if before else 0,
            contact_id=contact.id,
            criterion_id=criterion_id,
            verdict=verdict,
            judged_by=door.user(),
            at=door.now(),
        )
        yield Pair(before, judgement)


def _confirm(door: Door, contact: Contact, learnt: Learnt) -> Contact:
    confirmation = Confirmation(Accuracy.CONFIRMED, learnt.confirmed_how, door.now())
    for value in learnt.confirmed:
        contact = marked(contact, value, confirmation)
    doubt = Confirmation(Accuracy.DOUBTFUL, learnt.doubted_how, door.now())
    for value in learnt.doubted:
        contact = marked(contact, value, doubt)
    if learnt.email:
        contact = replace(contact, emails=(*contact.emails, _point(learnt.email, confirmation)))
    if learnt.phone:
        contact = replace(contact, phones=(*contact.phones, _point(learnt.phone, confirmation)))
    return contact


def _point(value: str, confirmation: Confirmation) -> ContactPoint:
    return ContactPoint(value, confirmation=confirmation)


def facts(reader: Reader, contacts: Iterable[Contact]) -> dict[int, Facts]:
    """What is known about contacts, by id; of people with what is known of their organization."""
    known = {contact.id: contact for contact in contacts}
    criteria = reader.all(Criterion)
    employers = links.organizations_of(reader, known)
    statements, encounters, activities, judgements = (
        reader.of_contacts(Statement, known),
        reader.of_contacts(Encounter, known),
        reader.of_contacts(Activity, known),
        reader.of_contacts(Judgement, {*known, *employers.values()}),
    )
    spoken = links.spoken_people(
        reader, [id_ for id_, contact in known.items() if contact.kind is ContactKind.ORGANIZATION]
    )
    return {
        id_: Facts(
            contact,
            statements.get(id_, ()),
            encounters.get(id_, ()),
            activities.get(id_, ()),
            judge_fit(criteria, judgements.get(id_, ()), judgements.get(employers.get(id_, 0), ())),
            spoken.get(id_, ()),
        )
        for id_, contact in known.items()
    }


def facts_then(reader: Reader, known: Facts, contact: Contact, pairs: Iterable[Pair]) -> Facts:
    """The facts as they will be once the pairs are written."""
    new = [pair.after for pair in pairs]
    statements = [entity for entity in new if isinstance(entity, Statement)]
    activities = [entity for entity in new if isinstance(entity, Activity)]
    employer = links.organizations_of(reader, [contact.id]).get(contact.id)
    judged = {entry.criterion_id: entry for entry in reader.where(Judgement, contact_id=contact.id)}
    judged |= {entity.criterion_id: entity for entity in new if isinstance(entity, Judgement)}
    shared = reader.where(Judgement, contact_id=employer) if employer else ()
    return replace(
        known,
        contact=contact,
        statements=(*known.statements, *statements),
        activities=(*known.activities, *activities),
        fit=judge_fit(reader.all(Criterion), judged.values(), shared),
    )
