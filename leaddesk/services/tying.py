"""People tied to their organizations by name, as they are recorded: the same name, and only one that has it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from leaddesk.domain.changes import Pair
from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.domain.organization import Tie
from leaddesk.domain.text import fold
from leaddesk.storage import links
from leaddesk.storage.reader import Builder


def tied(builder: Builder, contact: Contact) -> Iterator[Pair]:
    """The pairs that tie a contact that is new: a person to the organization they name, or to it those who waited."""
    return Tying(builder).ties([Pair(None, contact)])


class Tying:
    """Ties new contacts, for one change: knows the organizations there are, and those that the change brings."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._organizations: dict[str, list[int]] | None = None

    def ties(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """The pairs that tie the contacts that are new among these pairs, and those that waited for one of them."""
        new = [pair.after for pair in pairs if pair.before is None and isinstance(pair.after, Contact)]
        people = [one for one in new if one.kind is ContactKind.PERSON and one.organization.strip()]
        organizations = [one for one in new if one.kind is ContactKind.ORGANIZATION]
        if not (people or organizations):
            return
        known = self._known()
        for one in organizations:
            known[_key(one.organization or one.display_name)].append(one.id)
        for person in people:
            yield from self._tie(person.id, person.organization)
        names = [one.organization or one.display_name for one in organizations]
        written = {one.id for one in people}
        for called in links.untied_called(self._builder, names) if names else ():
            for id_ in called.ids:
                if id_ not in written:
                    yield from self._tie(id_, called.name)

    def _known(self) -> dict[str, list[int]]:
        if self._organizations is None:
            self._organizations = defaultdict(list)
            for id_, name in links.organizations(self._builder):
                self._organizations[_key(name)].append(id_)
        return self._organizations

    def _tie(self, contact_id: int, name: str) -> Iterator[Pair]:
        """The tie to the organization of that name; of several nobody knows which is meant."""
        found = self._known().get(_key(name), ())
        if len(found) == 1:
            made = Tie(
                id=self._builder.new_id(Tie),
                revision=self._builder.revision,
                contact_id=contact_id,
                organization_id=found[0],
            )
            yield Pair(None, made)


def _key(name: str) -> str:
    return " ".join(fold(name).split())
