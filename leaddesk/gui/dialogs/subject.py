"""With whom a quick dialog deals: read in one go, told in its head."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.agenda import LastWords
from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import Contact, ContactKind, ContactRow
from leaddesk.domain.followup import FollowUp
from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import translated
from leaddesk.services import organizations
from leaddesk.services.permissions import permissions
from leaddesk.storage import agenda, queries
from leaddesk.storage.reader import Reader

_NAMED = 3
_MOST_PEOPLE = 200
"""So many of an organization's people are offered by name."""
_READ = 200
"""So many contacts are read to know with whom a dialog deals; of more, the first ones are."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The contacts, of very many only the first; of a single one also the next open step and the last words.

    `phones` and `emails` are those of a single contact, `people` the names of those who belong to it, `barred` what it
    does not want.
    """

    ids: tuple[int, ...]
    contacts: tuple[ContactRow, ...]
    step: FollowUp | None
    words: LastWords | None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    barred: tuple[Barred, ...] = ()

    def name(self) -> str:
        """Who it is: a name, or how many."""
        if len(self.ids) == 1:
            return self.contacts[0].name
        return QCoreApplication.translate("subject", "%Ln contacts", None, len(self.ids))

    def about(self) -> str:
        """What helps to make the call: what they do not want, organization, phone, and what was said last."""
        if len(self.ids) != 1:
            names = ", ".join(contact.name for contact in self.contacts[:_NAMED])
            return names + (" …" if len(self.ids) > _NAMED else "")
        contact = self.contacts[0]
        organization = contact.organization if contact.organization != contact.name else ""
        known = " · ".join(filter(None, (organization, contact.phone, contact.email)))
        said = f"“{self.words.text}”" if self.words and self.words.text else ""
        bars = " · ".join(translated(bar.words) for bar in self.barred)
        return "\n".join(filter(None, (bars, known, said)))

    def has_organization(self) -> bool:
        """Whether somebody has to be named to say who was spoken with; among very many it may be so."""
        is_known = len(self.contacts) == len(self.ids)
        return not is_known or any(contact.kind is ContactKind.ORGANIZATION for contact in self.contacts)


def read_subject(desk: Desk, contact_ids: Iterable[int]) -> Subject:
    """Read what the head tells. Contacts that are gone are left out."""
    wanted = list(dict.fromkeys(contact_ids))

    def read(reader: Reader) -> Subject:
        found = queries.rows(reader, wanted[:_READ])
        contacts = tuple(found[id_] for id_ in wanted if id_ in found)
        ids = (*(contact.id for contact in contacts), *wanted[_READ:])
        if len(ids) != 1:
            return Subject(ids, contacts, None, None)
        steps, words = queries.next_steps(reader, ids), agenda.last_words(reader, ids)
        contact = reader.one(Contact, ids[0])
        return Subject(
            ids,
            contacts,
            steps.get(ids[0]),
            words.get(ids[0]),
            tuple(point.value for point in contact.phones) if contact else (),
            tuple(point.value for point in contact.emails) if contact else (),
            people_names(reader, ids[0]),
            permissions(reader, ids)[ids[0]].barred,
        )

    return desk.look(read)


def people_names(reader: Reader, organization_id: int) -> tuple[str, ...]:
    """The names of those who belong to an organization; a person has nobody."""
    ids = organizations.people_of(reader, organization_id)[:_MOST_PEOPLE]
    found = queries.rows(reader, ids)
    return tuple(found[id_].name for id_ in ids if id_ in found)
