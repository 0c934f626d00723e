"""Tags kept in order: counted, renamed, made one, and taken out of use. `contacts` puts them on and takes them off."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.lists import Filter, FilterKey
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.tag import Tag
from leaddesk.domain.text import fold
from leaddesk.services import lists
from leaddesk.services.door import Door
from leaddesk.services.finding import existing_one_by_one
from leaddesk.storage import queries
from leaddesk.storage.reader import Builder, Reader


def counted(reader: Reader) -> list[tuple[Tag, int]]:
    """Every tag by its name, and on how many contacts it stands."""
    counts = queries.count_by_tag(reader)
    return [(tag, counts.get(tag.id, 0)) for tag in sorted(reader.all(Tag), key=lambda tag: fold(tag.name))]


def rename(door: Door, name: str, new_name: str) -> ChangeSet:
    """Rename a tag, on all contacts at once; saved lists follow.

    Raises `NotFound`, or `InputError` if the new name is taken or empty.
    """
    word = " ".join(new_name.split())

    def build(builder: Builder) -> Iterator[Pair]:
        renamed = _existing(builder, name)
        if not word or _called(builder, word) not in (None, renamed):
            text = mark("“{name}” cannot be used: a tag needs a name of its own.")
            raise InputError(Message("tag-taken", text, {"name": word}))
        if word != renamed.name:
            yield Pair(renamed, replace(renamed, name=word))
            yield from lists.following(builder, FilterKey.TAG, renamed.name, word)

    label = Message("tag-renamed", mark("Renamed tag “{name}” to “{new}”"), {"name": name, "new": word})
    return door.commit(label, build)


def merge(door: Door, name: str, into: str) -> ChangeSet:
    """Make a tag one with another: whoever has it has the other then; saved lists follow. Raises `NotFound`."""

    def build(builder: Builder) -> Iterator[Pair]:
        gone, kept = _existing(builder, name), _existing(builder, into)
        if gone == kept:
            return
        yield from _retagged(door, builder, gone, lambda word: kept.name if word == gone.name else word)
        yield from lists.following(builder, FilterKey.TAG, gone.name, kept.name)
        yield Pair(gone, None)

    label = Message("tag-merged", mark("Merged tag “{name}” into “{into}”"), {"name": name, "into": into})
    return door.commit(label, build)


def remove(door: Door, name: str) -> ChangeSet:
    """Take a tag off everybody, and out of use. Raises `NotFound`."""

    def build(builder: Builder) -> Iterator[Pair]:
        gone = _existing(builder, name)
        yield from _retagged(door, builder, gone, lambda word: "" if word == gone.name else word)
        yield Pair(gone, None)

    return door.commit(Message("tag-removed", mark("Removed tag “{name}”"), {"name": name}), build)


def _retagged(door: Door, builder: Builder, tag: Tag, word: Callable[[str], str]) -> Iterator[Pair]:
    """The pairs of those who have a tag, each of their tags as `word` has it; an empty one goes."""
    ids = queries.ids(builder, Filter(tags=(tag.name,)), door.now().date())
    for contact in existing_one_by_one(door, builder, ids):
        yield Pair(contact, _with_tags(builder, contact, word))


def _with_tags(builder: Builder, contact: Contact, word: Callable[[str], str]) -> Contact:
    tags = tuple(dict.fromkeys(filter(None, map(word, contact.tags))))
    return replace(contact, tags=tags, revision=builder.revision)


def _called(reader: Reader, name: str) -> Tag | None:
    return next((tag for tag in reader.all(Tag) if fold(tag.name) == fold(name)), None)


def _existing(reader: Reader, name: str) -> Tag:
    found = _called(reader, name)
    if found is None:
        text = mark("There is no tag “{name}”. There are: {names}.")
        names = ", ".join(tag.name for tag in reader.all(Tag))
        raise NotFound(Message("no-tag", text, {"name": name, "names": names or "–"}))
    return found
