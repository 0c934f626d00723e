"""With whom a quick dialog deals: read in one go, told in its head."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.agenda import LastWords
from leaddesk.domain.contact import ContactKind, ContactRow
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.gui.desk import Desk
from leaddesk.storage import agenda, queries
from leaddesk.storage.reader import Reader

_MANY = 500


@dataclass(frozen=True, slots=True)
class Subject:
    """The contacts; of a single one also the next open step and the last words."""

    contacts: tuple[ContactRow, ...]
    step: FollowUp | None
    words: LastWords | None

    @property
    def ids(self) -> list[int]:
        """The contacts' ids."""
        return [contact.id for contact in self.contacts]

    def name(self) -> str:
        """Who it is: a name, or how many."""
        if len(self.contacts) == 1:
            return self.contacts[0].name
        return QCoreApplication.translate("subject", "%n contacts", None, len(self.contacts))

    def about(self) -> str:
        """What helps to make the call: organization, phone, and what was said last."""
        if len(self.contacts) != 1:
            return ", ".join(contact.name for contact in self.contacts[:3]) + (
                " …" if len(self.contacts) > 3 else ""
            )
        contact = self.contacts[0]
        organization = contact.organization if contact.organization != contact.name else ""
        known = " · ".join(filter(None, (organization, contact.phone, contact.email)))
        said = f"“{self.words.text}”" if self.words and self.words.text else ""
        return "\n".join(filter(None, (known, said)))

    def has_organization(self) -> bool:
        """Whether somebody has to be named to say who was spoken with."""
        return any(contact.kind is ContactKind.ORGANIZATION for contact in self.contacts)


def read_subject(desk: Desk, contact_ids: Iterable[int]) -> Subject:
    """Read what the head tells. Contacts that are gone are left out."""
    wanted = list(dict.fromkeys(contact_ids))
    today = desk.today()

    def read(reader: Reader) -> Subject:
        rows = [
            row
            for start in range(0, len(wanted), _MANY)
            for row in queries.page(
                reader, Filter(ids=tuple(wanted[start : start + _MANY])), today, limit=_MANY
            )
        ]
        if len(rows) != 1:
            return Subject(tuple(rows), None, None)
        id_ = rows[0].id
        steps, words = queries.next_steps(reader, [id_]), agenda.last_words(reader, [id_])
        return Subject(tuple(rows), steps.get(id_), words.get(id_))

    return desk.look(read)
