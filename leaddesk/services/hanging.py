"""What hangs on contacts: it goes with them, and comes back with them."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from leaddesk.domain.activity import Activity
from leaddesk.domain.changes import Entity
from leaddesk.domain.consent import Consent, Objection
from leaddesk.domain.event import Encounter
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.imports import ImportItem
from leaddesk.domain.organization import OrganizationFacts, Tie
from leaddesk.domain.playbook import PlaybookRun
from leaddesk.domain.qualification import Judgement, Statement
from leaddesk.domain.quality import Evidence
from leaddesk.domain.stages import StageMove
from leaddesk.storage import links
from leaddesk.storage.reader import Reader

HANGING: Final[tuple[type[Entity], ...]] = (
    Tie,
    OrganizationFacts,
    Encounter,
    Activity,
    PlaybookRun,
    FollowUp,
    Statement,
    Judgement,
    Evidence,
    Consent,
    Objection,
    StageMove,
    ImportItem,
)
"""Every kind of entity that names a contact as the one it belongs to."""


def hanging(reader: Reader, ids: Iterable[int], beside: Collection[int] = frozenset()) -> Iterator[Entity]:
    """All that hangs on these contacts, each once: their own, and the ties of an organization's people to it.

    `beside` are contacts whose own is looked at elsewhere in the same change: their ties are not named here.
    """
    wanted = list(ids)
    for kind in HANGING:
        for entities in reader.of_contacts(kind, wanted).values():
            yield from entities
    named = frozenset(wanted)
    for tie in links.ties_to(reader, wanted):
        if tie.contact_id not in named and tie.contact_id not in beside:
            yield tie
