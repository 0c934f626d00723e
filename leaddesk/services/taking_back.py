"""An import taken back, later: what it brought goes, as far as nobody has touched it since."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from leaddesk.domain.changes import ChangeSet, Entity, Pair
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import NotFound, Refused
from leaddesk.domain.event import Encounter
from leaddesk.domain.imports import Import, ImportItem
from leaddesk.domain.messages import Message, mark
from leaddesk.services.door import Door
from leaddesk.services.hanging import hanging
from leaddesk.storage.reader import Builder, Reader

_PART = 500


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking an import back did.

    `gone` counts the contacts that it had made and that went. `touched` are the ids of those that stay, since somebody
    has worked with them since; `changed` of those that were there before and that it changed: what they said before is not
    kept, so they stay as they are.
    """

    gone: int
    touched: tuple[int, ...]
    changed: tuple[int, ...]


def find_import(reader: Reader, id_: int) -> Import:
    """The import of that number. Raises `NotFound` if there is none."""
    found = reader.one(Import, id_)
    if found is None:
        text = mark("There is no import with the number {id}.")
        raise NotFound(Message("no-import", text, {"id": id_}))
    return found


def preview(reader: Reader, import_id: int) -> TakenBack:
    """What `take_back` would do now; where nothing would go, `gone` is 0. Raises `NotFound` if there is no such import."""
    find_import(reader, import_id)
    items = reader.where(ImportItem, import_id=import_id)
    made = [item for item in items if item.created]
    gone, touched = 0, list[int]()
    for start in range(0, len(made), _PART):
        pairs, staying = _part_taken_back(reader, made[start : start + _PART])
        touched += staying
        gone += sum(isinstance(pair.before, Contact) for pair in pairs)
    return TakenBack(gone, tuple(touched), tuple(item.contact_id for item in items if not item.created))


def take_back(door: Door, import_id: int) -> tuple[ChangeSet, TakenBack]:
    """Take an import back: the contacts that it made go, and the encounters that it noted with others.

    Whoever has been touched since stays. Raises `Refused` if there is nothing that could go.
    """
    told = TakenBack(0, (), ())

    def build(builder: Builder) -> Iterator[Sequence[Pair]]:
        nonlocal told
        brought = find_import(builder, import_id)
        items = builder.where(ImportItem, import_id=import_id)
        touched: list[int] = []
        gone: list[int] = []
        made = [item for item in items if item.created]
        for start in range(0, len(made), _PART):
            pairs, staying = _part_taken_back(builder, made[start : start + _PART])
            touched += staying
            gone += [pair.entity.id for pair in pairs if isinstance(pair.before, Contact)]
            yield pairs
        met = _encounters(builder, brought, {item.contact_id for item in made})
        yield [Pair(meeting, None) for meeting in met]
        changed = [item.contact_id for item in items if not item.created]
        if not (gone or met):
            text = mark("Nothing of import {id} can be taken back: everybody in it was worked with since.")
            raise Refused(Message("nothing-to-take-back", text, {"id": import_id}))
        if not (touched or changed):
            yield [Pair(brought, None)]
        told = TakenBack(len(gone), tuple(touched), tuple(changed))

    label = Message("taken-back", mark("Took back import {id}"), {"id": import_id})
    changes = door.commit_batches(label, build)
    return changes, told


def _part_taken_back(reader: Reader, items: Sequence[ImportItem]) -> tuple[list[Pair], list[int]]:
    """The pairs that take contacts back with what hangs on them, and the ids of those who stay."""
    revisions = {item.contact_id: item.contact_revision for item in items}
    contacts = reader.get(Contact, revisions)
    touched = {id_ for id_, contact in contacts.items() if contact.revision != revisions[id_]}
    owners = [(entity, _owners(entity, contacts)) for entity in hanging(reader, contacts)]
    touched |= {id_ for entity, own in owners for id_ in own if entity.revision != revisions[id_]}
    # A tie goes with either of the two that it ties.
    pairs = [Pair(entity, None) for entity, own in owners if not touched.issuperset(own)]
    pairs += [Pair(contact, None) for id_, contact in contacts.items() if id_ not in touched]
    return pairs, sorted(touched)


def _owners(entity: Entity, contacts: Container[int]) -> list[int]:
    """On whom of these contacts an entity hangs: its own, and the organization that it ties somebody to."""
    named = (getattr(entity, field, 0) for field in ("contact_id", "organization_id"))
    return [id_ for id_ in named if id_ in contacts]


def _encounters(reader: Reader, brought: Import, made: set[int]) -> list[Encounter]:
    """What the import noted of meetings with contacts that it had not made, as it is still."""
    if brought.event_id is None:
        return []
    found = reader.where(Encounter, event_id=brought.event_id, revision=brought.revision)
    return [meeting for meeting in found if meeting.contact_id not in made]
