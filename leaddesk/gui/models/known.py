"""All that the detail shows of a contact, read in one go."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from leaddesk.domain.agenda import LastWords
from leaddesk.domain.consent import Permission
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.qualification import Criterion, Facts, Judgement
from leaddesk.domain.quality import Evidence, Quality, judge
from leaddesk.domain.rating import Suggestion, suggested_rating
from leaddesk.domain.stages import Stage
from leaddesk.gui.models.employer import Employer, read_employer
from leaddesk.services import qualification
from leaddesk.services.permissions import permissions
from leaddesk.storage import agenda
from leaddesk.storage.reader import Reader
from leaddesk.storage.timeline import Timeline, timeline

FIRST: Final = 20
"""How much of what happened is shown at first."""


@dataclass(frozen=True, slots=True)
class Known:
    """A contact with what hangs on it. `steps` are those that are open, the first due first."""

    contact: Contact
    stages: dict[int, Stage]
    events: dict[int, Event]
    steps: tuple[FollowUp, ...]
    words: LastWords | None
    happened: Timeline
    today: date
    permission: Permission
    learnt: "Learnt"
    employer: Employer

    @property
    def stage(self) -> Stage:
        """Where the contact stands."""
        return self.stages[self.contact.stage_id or 0]

    @property
    def suggestion(self) -> Suggestion | None:
        """The rating that the rules suggest, if they do."""
        return suggested_rating(self.contact, self.stage.kind)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt of a contact and what follows from it.

    `criteria` are those that count, `judged` what was judged of this very contact, by criterion id: `facts.fit` counts
    what it shares with its organization besides.
    """

    facts: Facts
    evidence: tuple[Evidence, ...]
    quality: Quality
    criteria: tuple[Criterion, ...]
    judged: dict[int, Judgement]


def read_known(reader: Reader, contact_id: int, today: date, limit: int = FIRST) -> Known | None:
    """What is known of a contact; None if it is not there any more."""
    contact = reader.one(Contact, contact_id)
    if contact is None:
        return None
    happened = timeline(reader, contact_id, limit)
    return Known(
        contact,
        {stage.id: stage for stage in reader.all(Stage)},
        _events(reader, happened),
        _open_steps(reader, contact_id),
        agenda.last_words(reader, [contact_id]).get(contact_id),
        happened,
        today,
        permissions(reader, [contact_id])[contact_id],
        _learnt(reader, contact),
        read_employer(reader, contact),
    )


def _learnt(reader: Reader, contact: Contact) -> Learnt:
    facts = qualification.facts(reader, [contact])[contact.id]
    fit = facts.fit
    evidence = tuple(reader.of_contacts(Evidence, [contact.id]).get(contact.id, ()))
    judged = reader.of_contacts(Judgement, [contact.id]).get(contact.id, ())
    return Learnt(
        facts,
        evidence,
        judge(facts, evidence),
        tuple(sorted((*fit.met, *fit.not_met, *fit.unknown), key=lambda one: (one.position, one.id))),
        {entry.criterion_id: entry for entry in judged},
    )


def _events(reader: Reader, happened: Timeline) -> dict[int, Event]:
    ids = {one.event_id for one in happened.happenings if isinstance(one, Encounter)}
    return reader.get(Event, ids) if ids else {}


def _open_steps(reader: Reader, contact_id: int) -> tuple[FollowUp, ...]:
    steps = reader.where(FollowUp, contact_id=contact_id, done_at=None)
    return tuple(sorted(steps, key=lambda step: step.due_on))
