"""Saved lists: filters kept under a name, renamed, changed, put in order and let go of."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.lists import FilterKey, FilterTerm, SavedList, filter_text, parse_filter
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.text import fold
from leaddesk.services.door import Door
from leaddesk.services.finding import as_filter
from leaddesk.storage.reader import Builder, Reader


def save(door: Door, name: str, query: str) -> ChangeSet:
    """Keep a filter under a name, behind the lists there are.

    Raises `InputError` if the name is empty or another list has it, or if the filter means nothing.
    """
    called = _one_line(name)

    def build(builder: Builder) -> Iterator[Pair]:
        lists = builder.all(SavedList)
        _refuse_name(called, lists)
        as_filter(builder, query)
        last = max((saved.position for saved in lists), default=0)
        new = SavedList(id=builder.new_id(SavedList), name=called, query=query.strip(), position=last + 1)
        yield Pair(None, new)

    return door.commit(Message("list-saved", mark("Saved the list “{name}”"), {"name": called}), build)


def rename(door: Door, list_id: int, name: str) -> ChangeSet:
    """Call a list something else; one that came with the program then has the user's word for good.

    Raises `InputError` if the name is empty or another list has it, and `NotFound` if the list is gone.
    """
    called = _one_line(name)

    def build(builder: Builder) -> Iterator[Pair]:
        lists = builder.all(SavedList)
        before = _existing(lists, list_id)
        _refuse_name(called, [saved for saved in lists if saved.id != list_id])
        if called != before.title:
            yield Pair(before, replace(before, name=called))

    return door.commit(Message("list-renamed", mark("Renamed the list to “{name}”"), {"name": called}), build)


def change(door: Door, list_id: int, query: str) -> ChangeSet:
    """Let a list mean something else. Raises `InputError` if the filter means nothing, `NotFound` if the list is gone."""

    def build(builder: Builder) -> Iterator[Pair]:
        before = _existing(builder.all(SavedList), list_id)
        as_filter(builder, query)
        if query.strip() != before.query:
            yield Pair(before, replace(before, query=query.strip()))

    return _about(door, list_id, "list-changed", mark("Changed the list “{name}”"), build)


def delete(door: Door, list_id: int) -> ChangeSet:
    """Let go of a list; those who are on it stay. Raises `NotFound` if it is gone."""

    def build(builder: Builder) -> Iterator[Pair]:
        yield Pair(_existing(builder.all(SavedList), list_id), None)

    return _about(door, list_id, "list-deleted", mark("Deleted the list “{name}”"), build)


def reorder(door: Door, list_ids: Iterable[int]) -> ChangeSet:
    """Put lists in an order; those not named follow as they stood. Raises `NotFound` if one is gone."""
    wanted = list(dict.fromkeys(list_ids))

    def build(builder: Builder) -> Iterator[Pair]:
        lists = builder.all(SavedList)
        first = [_existing(lists, id_) for id_ in wanted]
        for position, saved in enumerate([*first, *(one for one in lists if one.id not in wanted)], 1):
            if saved.position != position:
                yield Pair(saved, replace(saved, position=position))

    return door.commit(Message("lists-reordered", mark("Put the lists in another order")), build)


def following(reader: Reader, key: FilterKey, before: str, after: str) -> Iterator[Pair]:
    """The pairs of the lists that ask for something by its name, with its new name."""
    for saved in reader.all(SavedList):
        words, terms = parse_filter(saved.query)
        follow = [_renamed_in(term, key, before, after) for term in terms]
        if follow != list(terms):
            yield Pair(saved, replace(saved, query=filter_text(words, follow)))


def _renamed_in(term: FilterTerm, key: FilterKey, before: str, after: str) -> FilterTerm:
    if term.key is not key:
        return term
    values: dict[str, str] = {}
    for value in term.values:
        called = after if fold(value) == fold(before) else value
        values.setdefault(fold(called), called)
    return FilterTerm(key, tuple(values.values()))


def _about(
    door: Door, list_id: int, code: str, text: str, build: Callable[[Builder], Iterable[Pair]]
) -> ChangeSet:
    """A change whose label names the list."""
    with door.reading() as reader:
        name = _title(reader, list_id)
    return door.commit(Message(code, text, {"name": name}), build)


def _title(reader: Reader, list_id: int) -> str:
    return _existing(reader.all(SavedList), list_id).title


def _existing(lists: Sequence[SavedList], list_id: int) -> SavedList:
    found = next((saved for saved in lists if saved.id == list_id), None)
    if found is None:
        raise NotFound(Message("no-such-list", mark("This list is not there any more.")))
    return found


def _refuse_name(name: str, others: Iterable[SavedList]) -> None:
    if not name:
        raise InputError(Message("list-unnamed", mark("A list needs a name.")))
    wanted = fold(name)
    if any(wanted in {fold(saved.title), saved.key} for saved in others):
        text = mark("There is a list “{name}” already. Give this one another name.")
        raise InputError(Message("list-taken", text, {"name": name}))


def _one_line(name: str) -> str:
    return " ".join(name.split())
