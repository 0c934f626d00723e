"""Adding, editing, tagging and deleting contacts."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final
from uuid import uuid4

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Contact, Photo, Rating
from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark, mark_n
from leaddesk.domain.sources import Source
from leaddesk.domain.stages import StageKind
from leaddesk.domain.tag import Tag
from leaddesk.domain.text import fold
from leaddesk.services.door import Blobs, Door
from leaddesk.services.finding import existing, existing_in_parts, existing_one_by_one, first_stage
from leaddesk.services.hanging import hanging
from leaddesk.services.tying import tied
from leaddesk.storage.reader import Builder

REVISED: Final = Message("revised", mark("Changed the contact"))
_RATED: Final = {
    Rating.HOT: mark("Rated hot"),
    Rating.WARM: mark("Rated warm"),
    Rating.COLD: mark("Rated cold"),
    Rating.UNRATED: mark("Took off the rating"),
}


def add(door: Door, contact: Contact) -> ChangeSet:
    """Record a new contact; without a stage it is a marketing prospect. `capture` does more besides.

    Raises `InputError` if it says nothing at all.
    """
    refuse_nobody(contact)

    def build(builder: Builder) -> Iterator[Pair]:
        yield from recorded(builder, door, contact)

    return door.commit(Message("added", mark("Added {name}"), {"name": contact.display_name}), build)


def recorded(builder: Builder, door: Door, contact: Contact) -> Iterator[Pair]:
    """The pairs that record a new contact, for a change that does more besides; the contact's own comes last.

    A person is tied to the organization they name, if there is one. Raises `InputError` if it says nothing at all.
    """
    refuse_nobody(contact)
    book = TagBook(builder)
    stored = replace(
        contact,
        id=builder.new_id(Contact),
        uid=contact.uid or str(uuid4()),
        stage_id=contact.stage_id or first_stage(builder, StageKind.MARKETING_PROSPECT).id,
        tags=book.spell(contact.tags),
        created_at=contact.created_at or door.now(),
    )
    yield from book.new
    yield from tied(builder, stored)
    yield Pair(None, stored)


def edit(door: Door, before: Contact, after: Contact) -> ChangeSet:
    """Change a contact from what it was to what it is to be.

    Its stage does not change here: that is a move. Raises `Stale` if it has been changed meanwhile.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        book = TagBook(builder)
        tags = book.spell(after.tags)
        changed = replace(
            after, id=before.id, uid=before.uid, stage_id=before.stage_id, revision=before.revision, tags=tags
        )
        refuse_nobody(changed)
        if changed != before:
            yield from book.new
            yield Pair(before, changed)

    return door.commit(Message("edited", mark("Edited {name}"), {"name": after.display_name}), build)


def revise(
    door: Door,
    contact_id: int,
    change: Callable[[Contact], Contact],
    label: Message = REVISED,
    blobs: Blobs = (),
) -> ChangeSet:
    """Change one thing of a contact as it is now, whatever else has changed meanwhile.

    What `change` makes of its id, revision and stage is ignored: a stage is entered by a move. `blobs` are bytes by
    digest that the contact refers to then.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        before = existing(builder, [contact_id])[contact_id]
        after = change(before)
        refuse_nobody(after)
        book = TagBook(builder)
        tags = book.spell(after.tags)
        kept = replace(
            after, id=before.id, uid=before.uid, stage_id=before.stage_id, revision=before.revision, tags=tags
        )
        if kept != before:
            yield from book.new
            yield Pair(before, kept)

    return door.commit(label, build, blobs=blobs)


def set_photo(door: Door, contact_id: int, media_type: str, data: bytes) -> ChangeSet:
    """Give a contact a photo in place of the one it may have."""
    photo = Photo(media_type, hashlib.sha256(data).hexdigest(), len(data))
    return revise(
        door,
        contact_id,
        lambda contact: replace(contact, photo=photo),
        Message("photo-set", mark("Set the photo")),
        [(photo.digest, data)],
    )


def remove_photo(door: Door, contact_id: int) -> ChangeSet:
    """Take a contact's photo away."""
    label = Message("photo-removed", mark("Removed the photo"))
    return revise(door, contact_id, lambda contact: replace(contact, photo=None), label)


def rate(door: Door, ids: Iterable[int], rating: Rating) -> ChangeSet:
    """Rate contacts."""

    def build(builder: Builder) -> Iterator[Pair]:
        for contact in existing_one_by_one(door, builder, ids):
            if contact.rating is not rating:
                yield Pair(contact, replace(contact, rating=rating, revision=builder.revision))

    return door.commit(Message("rated", _RATED[rating]), build)


def set_source(door: Door, ids: Iterable[int], source: Source | None) -> ChangeSet:
    """Note how contacts came; None takes it away."""
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        for contact in existing_one_by_one(door, builder, wanted):
            if contact.source != source:
                yield Pair(contact, replace(contact, source=source))

    return door.commit(Message("source-set", mark("Noted how they came")), build)


def tag(door: Door, ids: Iterable[int], name: str) -> ChangeSet:
    """Put a tag on contacts. Raises `InputError` if it says nothing."""
    if not name.strip():
        raise InputError(Message("empty-tag", mark("A tag needs a word.")))
    return retag(door, ids, add=(name,))


def untag(door: Door, ids: Iterable[int], name: str) -> ChangeSet:
    """Take a tag off contacts; the tag itself stays."""
    return retag(door, ids, remove=(name,))


def retag(
    door: Door, ids: Iterable[int], *, add: Sequence[str] = (), remove: Sequence[str] = ()
) -> ChangeSet:
    """Put tags on contacts and take others off, as one change."""
    wanted, gone = list(ids), {fold(name) for name in remove}

    def build(builder: Builder) -> Iterator[Pair]:
        book = TagBook(builder)
        names = book.spell(add)
        yield from book.new
        for contact in existing_one_by_one(door, builder, wanted):
            kept = (name for name in contact.tags if fold(name) not in gone)
            tags = tuple(dict.fromkeys((*kept, *names)))
            if tags != contact.tags:
                yield Pair(contact, replace(contact, tags=tags, revision=builder.revision))

    return door.commit(_retagged(add, remove, len(wanted)), build)


def _retagged(add: Sequence[str], remove: Sequence[str], count: int) -> Message:
    if len(add) == 1 and not remove:
        return Message("tagged", mark("Tagged “{name}”"), {"name": add[0]})
    if len(remove) == 1 and not add:
        return Message("untagged", mark("Took off “{name}”"), {"name": remove[0]})
    text = mark_n("Changed the tags of {count} contact", "Changed the tags of {count} contacts")
    return Message("retagged", text, {"count": count})


def delete(door: Door, ids: Iterable[int]) -> ChangeSet:
    """Delete contacts with everything that hangs on them."""
    wanted = list(ids)
    everybody = frozenset(wanted)

    def build(builder: Builder) -> Iterator[Pair]:
        for contacts in existing_in_parts(door, builder, wanted):
            yield from (Pair(entity, None) for entity in hanging(builder, contacts, beside=everybody))
            yield from (Pair(contact, None) for contact in contacts.values())

    text = mark_n("Deleted {count} contact", "Deleted {count} contacts")
    return door.commit(Message("deleted", text, {"count": len(wanted)}), build)


class TagBook:
    """How tags are spelled in the database: a tag is found whatever its case, so that one word is one tag.

    Words that are new there are kept in `new` as the pairs that make them tags.
    """

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._spelling = {fold(tag.name): tag.name for tag in builder.all(Tag)}
        self.new: list[Pair] = []

    def spell(self, names: Iterable[str]) -> tuple[str, ...]:
        """The names as they are spelled in the database; a name without a word is none."""
        words = (" ".join(name.split()) for name in names)
        return tuple(dict.fromkeys(self._spell(word) for word in words if word))

    def take_new(self) -> list[Pair]:
        """The pairs of the tags that are new since the last time."""
        new, self.new = self.new, []
        return new

    def _spell(self, word: str) -> str:
        key = fold(word)
        if key not in self._spelling:
            self._spelling[key] = word
            self.new.append(Pair(None, Tag(id=self._builder.new_id(Tag), name=word)))
        return self._spelling[key]


def refuse_nobody(contact: Contact) -> None:
    """Raise `InputError` if a contact says nothing to call or reach anybody by."""
    if not contact.display_name.strip():
        text = mark("A contact needs a name, an organization, an e-mail or a phone.")
        raise InputError(Message("empty-contact", text))
