"""Contacts that may be one, side by side: what each says, what hangs on it, and what a merge would make of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.activity import Activity
from leaddesk.domain.changes import Entity
from leaddesk.domain.consent import Consent, Objection
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.merging import fill
from leaddesk.domain.organization import Tie
from leaddesk.domain.qualification import Judgement, Statement
from leaddesk.domain.stages import Stage
from leaddesk.gui.contact_sides import Value, field_title, texts_of, two_sides
from leaddesk.services.hanging import hanging
from leaddesk.storage.reader import Reader

_HUNG: Final = (Encounter, Activity, FollowUp, Statement, Judgement, Consent, Objection, Tie)


class Candidate(NamedTuple):
    """One of the contacts: where it stands, and how much of each kind hangs on it."""

    contact: Contact
    stage: Stage
    hung: Mapping[type[Entity], int]

    @property
    def weight(self) -> tuple[int, int, int]:
        """Who is the one to be kept, if nobody says: the furthest, then the one that most hangs on, then the oldest."""
        return self.stage.kind.rank, sum(self.hung.values()), -self.contact.id


class Row(NamedTuple):
    """One field: what each of the contacts says, in their order."""

    field: str
    cells: tuple[tuple[Value, ...], ...]


def read_candidates(reader: Reader, ids: Iterable[int]) -> list[Candidate]:
    """The contacts with these ids, in their order; those that are gone are left out."""
    wanted = list(ids)
    contacts = reader.get(Contact, wanted)
    stages = {stage.id: stage for stage in reader.all(Stage)}
    return [
        Candidate(
            contacts[id_],
            stages[contacts[id_].stage_id or 0],
            Counter(type(entity) for entity in hanging(reader, [id_])),
        )
        for id_ in wanted
        if id_ in contacts
    ]


def rows_of(candidates: Sequence[Candidate], kept: int) -> list[Row]:
    """The fields that one of them says anything in; of the others, what would be added to `kept`, or kept beside."""
    sides = [_cells(candidate, candidates[kept]) for candidate in candidates]
    fields = texts_of(candidates[kept].contact)
    rows = [Row(field, tuple(side.get(field, ()) for side in sides)) for field in map(field_title, fields)]
    return [row for row in rows if any(row.cells)]


def _cells(candidate: Candidate, kept: Candidate) -> dict[str, tuple[Value, ...]]:
    mine = kept.contact
    if candidate is kept:
        return {field_title(field): tuple(map(Value, texts)) for field, texts in texts_of(mine).items()}
    before, after = texts_of(mine), texts_of(fill(mine, candidate.contact))
    changed = {field for field in before if before[field] != after[field]}
    return {side.field: side.card for side in two_sides(mine, candidate.contact, changed)}


def hung_words(candidate: Candidate) -> str:
    """What hangs on a contact, counted."""
    counted = {
        Encounter: QCoreApplication.translate(
            "merging", "%Ln encounters", None, candidate.hung.get(Encounter, 0)
        ),
        Activity: QCoreApplication.translate(
            "merging", "%Ln activities", None, candidate.hung.get(Activity, 0)
        ),
        FollowUp: QCoreApplication.translate("merging", "%Ln steps", None, candidate.hung.get(FollowUp, 0)),
        Statement: QCoreApplication.translate(
            "merging", "%Ln statements", None, candidate.hung.get(Statement, 0)
        ),
        Judgement: QCoreApplication.translate(
            "merging", "%Ln judgements", None, candidate.hung.get(Judgement, 0)
        ),
        Consent: QCoreApplication.translate("merging", "%Ln consents", None, candidate.hung.get(Consent, 0)),
        Objection: QCoreApplication.translate(
            "merging", "%Ln objections", None, candidate.hung.get(Objection, 0)
        ),
        Tie: QCoreApplication.translate("merging", "%Ln ties", None, candidate.hung.get(Tie, 0)),
    }
    said = [counted[kind] for kind in _HUNG if candidate.hung.get(kind)]
    return " · ".join(said) or QCoreApplication.translate("merging", "nothing yet")
