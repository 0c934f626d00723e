"""Changes: every change of the database is a set of pairs, what an entity was and what it is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from leaddesk.domain.activity import Activity
from leaddesk.domain.consent import Consent, Objection
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter, Event, Question
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.imports import Import, ImportItem
from leaddesk.domain.lists import SavedList
from leaddesk.domain.messages import Message
from leaddesk.domain.organization import OrganizationFacts, Tie
from leaddesk.domain.playbook import Playbook, PlaybookRun
from leaddesk.domain.qualification import Criterion, Judgement, Statement
from leaddesk.domain.quality import Evidence
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.domain.tag import Tag

Entity = (
    Contact
    | Event
    | Question
    | Encounter
    | Activity
    | FollowUp
    | Statement
    | Judgement
    | Criterion
    | Evidence
    | Consent
    | Objection
    | Tie
    | OrganizationFacts
    | Playbook
    | PlaybookRun
    | Stage
    | StageMove
    | Tag
    | SavedList
    | Import
    | ImportItem
)


class Kind(StrEnum):
    """The kinds of entity, in the order in which they are written: what others refer to comes first."""

    STAGE = "stage"
    TAG = "tag"
    CRITERION = "criterion"
    LIST = "list"
    PLAYBOOK = "playbook"
    EVENT = "event"
    QUESTION = "question"
    CONTACT = "contact"
    TIE = "tie"
    ORGANIZATION_FACTS = "organization-facts"
    ENCOUNTER = "encounter"
    ACTIVITY = "activity"
    PLAYBOOK_RUN = "playbook-run"
    FOLLOW_UP = "follow-up"
    STATEMENT = "statement"
    JUDGEMENT = "judgement"
    EVIDENCE = "evidence"
    CONSENT = "consent"
    OBJECTION = "objection"
    STAGE_MOVE = "stage-move"
    IMPORT = "import"
    IMPORT_ITEM = "import-item"


ENTITY_OF_KIND: Final[Mapping[Kind, type[Entity]]] = MappingProxyType(
    {
        Kind.STAGE: Stage,
        Kind.TAG: Tag,
        Kind.CRITERION: Criterion,
        Kind.LIST: SavedList,
        Kind.PLAYBOOK: Playbook,
        Kind.EVENT: Event,
        Kind.QUESTION: Question,
        Kind.CONTACT: Contact,
        Kind.TIE: Tie,
        Kind.ORGANIZATION_FACTS: OrganizationFacts,
        Kind.ENCOUNTER: Encounter,
        Kind.ACTIVITY: Activity,
        Kind.PLAYBOOK_RUN: PlaybookRun,
        Kind.FOLLOW_UP: FollowUp,
        Kind.STATEMENT: Statement,
        Kind.JUDGEMENT: Judgement,
        Kind.EVIDENCE: Evidence,
        Kind.CONSENT: Consent,
        Kind.OBJECTION: Objection,
        Kind.STAGE_MOVE: StageMove,
        Kind.IMPORT: Import,
        Kind.IMPORT_ITEM: ImportItem,
    }
)
KIND_OF_ENTITY: Final[Mapping[type[Entity], Kind]] = MappingProxyType(
    {entity: kind for kind, entity in ENTITY_OF_KIND.items()}
)


class Pair(NamedTuple):
    """An entity before and after; None before: it is new, None after: it is gone."""

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """Whichever side there is."""
        entity = self.after if self.after is not None else self.before
        assert entity is not None, "a pair has at least one side"
        return entity

    @property
    def kind(self) -> Kind:
        """The kind of the entity."""
        return KIND_OF_ENTITY[type(self.entity)]


Touched = Mapping[Kind, frozenset[int] | None]
"""The ids that a change touched, by kind; None: too many to name."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One change as it was written: what undo turns round, and what the window is told.

    A large set does not hold its pairs: they lie in the database's undo table under `spill`, and `pairs` is empty.
    """

    label: Message
    pairs: tuple[Pair, ...] = ()
    touched: Touched = field(default_factory=dict)
    spill: int | None = None

    def __bool__(self) -> bool:
        return bool(self.touched)


def touched_by(pairs: Iterable[Pair]) -> Touched:
    """The ids that pairs touch, by kind."""
    ids: dict[Kind, set[int]] = {}
    for pair in pairs:
        ids.setdefault(pair.kind, set()).add(pair.entity.id)
    return {kind: frozenset(found) for kind, found in ids.items()}


def not_in(pairs: Iterable[Pair], beside: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs of entities that the others leave alone: in one change an entity stands once."""
    taken = {(pair.kind, pair.entity.id) for pair in beside}
    return (pair for pair in pairs if (pair.kind, pair.entity.id) not in taken)


def invert(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The pairs that take pairs back, last first."""
    return tuple(Pair(pair.after, pair.before) for pair in reversed(tuple(pairs)))
