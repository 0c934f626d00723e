"""Finding what the user names: stages, events, lists, and the contacts that a filter text means."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from leaddesk.domain.consent import ConsentMark
from leaddesk.domain.contact import Contact, ContactKind, Rating
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.event import Event
from leaddesk.domain.followup import Due
from leaddesk.domain.lists import Filter, FilterKey, FilterTerm, SavedList, parse_filter
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.playbook import Playbook
from leaddesk.domain.qualification import FitState
from leaddesk.domain.quality import Grade
from leaddesk.domain.sources import SourceKind
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.domain.tag import Tag
from leaddesk.domain.text import fold
from leaddesk.services.door import Door
from leaddesk.storage.reader import Reader

N = TypeVar("N", Stage, SavedList, Playbook)
NONE: Final = "none"
ANY: Final = "any"
_PART: Final = 1_000
_LARGEST: Final = 2**63 - 1
"""The largest number that the database can be asked for."""


def stages_in_use(reader: Reader) -> list[Stage]:
    """The stages that can be entered, in their order."""
    return [stage for stage in reader.all(Stage) if not stage.retired]


def current_stage(reader: Reader, stage: Stage) -> Stage:
    """A stage as it is now. Raises `NotFound` if it was removed."""
    now = reader.one(Stage, stage.id)
    if now is None or now.retired:
        text = mark("The stage “{stage}” is not there any more.")
        raise NotFound(Message("stage-gone", text, {"stage": stage.title}))
    return now


def find_stage(reader: Reader, name: str) -> Stage:
    """The stage that a name means: its name, its key, or a stage kind (then the first stage of it).

    Raises `NotFound` with the names there are.
    """
    stages = stages_in_use(reader)
    named = _named(stages, name) or next((stage for stage in stages if stage.kind == name.lower()), None)
    if named is None:
        text = mark("There is no stage “{name}”. There are: {names}.")
        raise _not_found("stage", text, name, (stage.key or stage.name for stage in stages))
    return named


def first_stage(reader: Reader, kind: StageKind) -> Stage:
    """The first stage of a kind. Every kind has one."""
    return next(stage for stage in stages_in_use(reader) if stage.kind is kind)


def find_list(reader: Reader, name: str) -> SavedList:
    """The list of that name or key. Raises `NotFound` with the names there are."""
    lists = reader.all(SavedList)
    named = _named(lists, name)
    if named is None:
        text = mark("There is no list “{name}”. There are: {names}.")
        raise _not_found("list", text, name, (entry.key or entry.name for entry in lists))
    return named


def find_event(reader: Reader, name: str) -> Event:
    """The event of that name, whatever its case and quotation marks (a filter text cannot hold them).

    Raises `NotFound` with the names there are.
    """
    events = reader.all(Event)
    wanted = fold(name.replace('"', ""))
    found = [event for event in events if fold(event.name.replace('"', "")) == wanted]
    if len(found) != 1:
        text = mark("There is no event “{name}”. There are: {names}.")
        if found:
            text = mark("Several events are called “{name}”. Rename all but one. There are: {names}.")
        raise _not_found("event", text, name, (event.name for event in events))
    return found[0]


def playbooks_in_use(reader: Reader) -> list[Playbook]:
    """The playbooks that can be started, in their order."""
    return [playbook for playbook in reader.all(Playbook) if not playbook.retired]


def find_playbook(reader: Reader, name: str) -> Playbook:
    """The playbook of that name or key. Raises `NotFound` with the names there are."""
    playbooks = playbooks_in_use(reader)
    named = _named(playbooks, name)
    if named is None:
        text = mark("There is no playbook “{name}”. There are: {names}.")
        raise _not_found("playbook", text, name, (entry.key or entry.name for entry in playbooks))
    return named


def existing(reader: Reader, ids: Iterable[int]) -> dict[int, Contact]:
    """The contacts with these ids. Raises `NotFound` naming those that are not there."""
    wanted = list(dict.fromkeys(ids))
    found = reader.get(Contact, wanted)
    _refuse_gone(wanted, found)
    return found


def refuse_gone(reader: Reader, ids: Sequence[int]) -> None:
    """Raise `NotFound` naming those of the contacts that are not there."""
    _refuse_gone(ids, reader.known(Contact, ids))


def _refuse_gone(wanted: Iterable[int], found: Container[int]) -> None:
    gone = [str(id_) for id_ in wanted if id_ not in found]
    if gone:
        text = mark("There is no contact with the number {ids}.")
        raise NotFound(Message("no-contact", text, {"ids": ", ".join(gone)}))


def in_parts(door: Door, ids: Iterable[int]) -> Iterator[list[int]]:
    """Ids, so many at a time that what they name never lives all at once; the door is told how far it is."""
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), _PART):
        door.step(start, len(wanted))
        yield wanted[start : start + _PART]


def existing_in_parts(door: Door, reader: Reader, ids: Iterable[int]) -> Iterator[dict[int, Contact]]:
    """The contacts with these ids in parts, as `in_parts` makes them. Raises as `existing` does."""
    for part in in_parts(door, ids):
        yield existing(reader, part)


def existing_one_by_one(door: Door, reader: Reader, ids: Iterable[int]) -> Iterator[Contact]:
    """The contacts with these ids, read as `existing_in_parts` reads them."""
    for part in existing_in_parts(door, reader, ids):
        yield from part.values()


def existing_event(reader: Reader, id_: int) -> Event:
    """The event with this id. Raises `NotFound` if it is not there."""
    event = reader.one(Event, id_)
    if event is None:
        raise NotFound(Message("no-event", mark("There is no event with the number {id}."), {"id": id_}))
    return event


def _named(named: Sequence[N], name: str) -> N | None:
    wanted = fold(name)
    return next((entry for entry in named if wanted and wanted in (fold(entry.title), entry.key)), None)


def _not_found(code: str, text: str, name: str, names: Iterable[str]) -> NotFound:
    return NotFound(Message(f"no-{code}", text, {"name": name, "names": ", ".join(names) or "–"}))


# Filters


def as_filter(reader: Reader, text: str) -> Filter:
    """The filter that a text means. Raises `NotFound` or `InputError` for a value that says nothing."""
    words, terms = parse_filter(text)
    found = Filter(text=words)
    for term in terms:
        found = _with_term(reader, found, term)
    return found


def _with_term(reader: Reader, found: Filter, term: FilterTerm) -> Filter:
    if term.key is FilterKey.STAGE:
        return _with_stages(reader, found, term.values)
    if term.key is FilterKey.PLAYBOOK and set(term.values) & {NONE, ANY}:
        return replace(found, has_playbook=_is_any(FilterKey.PLAYBOOK)(reader, term.values[0]))
    field, convert = _CONVERTERS[term.key]
    values = [convert(reader, value) for value in term.values]
    if field in {"has_next_step", "quiet_days"}:
        return replace(found, **{field: values[0]})
    updates: dict[str, Any] = {field: (*getattr(found, field), *values)}
    return replace(found, **updates)


def _with_stages(reader: Reader, found: Filter, values: Iterable[str]) -> Filter:
    """Stages and stage kinds in one term: any of them will do, so that kinds are widened to their stages."""
    stages = reader.all(Stage)
    ids = list(found.stage_ids)
    for value in map(str.lower, values):
        of_kind = [stage.id for stage in stages if stage.kind == value]
        ids += of_kind if value in set(StageKind) else [_stage_ever(reader, value).id]
    return replace(found, stage_ids=tuple(dict.fromkeys(ids)))


def _stage_ever(reader: Reader, name: str) -> Stage:
    """The stage of that name, of those removed too: a list that names one has nobody on it."""
    removed = _named([stage for stage in reader.all(Stage) if stage.retired], name)
    try:
        return find_stage(reader, name)
    except NotFound:
        if removed is None:
            raise
        return removed


def _choice(key: FilterKey, kind: type[StrEnum]) -> Callable[[Reader, str], Any]:
    def convert(_reader: Reader, value: str) -> Any:
        if value.lower() not in set(kind):
            raise _bad_value(key, value, ", ".join(kind))
        return kind(value.lower())

    return convert


def _bad_value(key: FilterKey, value: str, choices: str) -> InputError:
    text = mark("“{value}” cannot stand behind {key}: – choose from {choices}.")
    return InputError(Message("bad-filter", text, {"value": value, "key": key.value, "choices": choices}))


def _is_any(key: FilterKey) -> Callable[[Reader, str], bool]:
    def convert(_reader: Reader, value: str) -> bool:
        if value not in {NONE, ANY}:
            raise _bad_value(key, value, f"{NONE}, {ANY}")
        return value == ANY

    return convert


def _grade(_reader: Reader, value: str) -> Grade:
    if value.upper() not in set(Grade):
        raise _bad_value(FilterKey.QUALITY, value, ", ".join(Grade))
    return Grade(value.upper())


def _playbook_ever(reader: Reader, name: str) -> int:
    """The playbook of that name, of those removed too: what runs of it goes on."""
    named = _named(reader.all(Playbook), name)
    return (named or find_playbook(reader, name)).id


def _number(key: FilterKey) -> Callable[[Reader, str], int]:
    def convert(_reader: Reader, value: str) -> int:
        if not value.isdecimal():
            raise _bad_value(key, value, "0, 1, 2 …")
        return min(int(value), _LARGEST)

    return convert


def _tag(reader: Reader, value: str) -> str:
    """The tag as it is spelled in the database; a tag that is not there is on nobody."""
    word = fold(" ".join(value.split()))
    return next((tag.name for tag in reader.all(Tag) if fold(tag.name) == word), value)


_CONVERTERS: Final[dict[FilterKey, tuple[str, Callable[[Reader, str], Any]]]] = {
    FilterKey.RATING: ("ratings", _choice(FilterKey.RATING, Rating)),
    FilterKey.SOURCE: ("sources", _choice(FilterKey.SOURCE, SourceKind)),
    FilterKey.KIND: ("kinds", _choice(FilterKey.KIND, ContactKind)),
    FilterKey.DUE: ("due", _choice(FilterKey.DUE, Due)),
    FilterKey.EVENT: ("event_ids", lambda reader, value: find_event(reader, value).id),
    FilterKey.TAG: ("tags", _tag),
    FilterKey.OWNER: ("owners", lambda _reader, value: value),
    FilterKey.IMPORT: ("import_ids", _number(FilterKey.IMPORT)),
    FilterKey.NEXT: ("has_next_step", _is_any(FilterKey.NEXT)),
    FilterKey.QUIET: ("quiet_days", _number(FilterKey.QUIET)),
    FilterKey.QUALITY: ("qualities", _grade),
    FilterKey.FIT: ("fits", _choice(FilterKey.FIT, FitState)),
    FilterKey.CONSENT: ("consents", _choice(FilterKey.CONSENT, ConsentMark)),
    FilterKey.PLAYBOOK: ("playbook_ids", _playbook_ever),
    FilterKey.ORGANIZATION: ("organizations", lambda _reader, value: " ".join(value.split())),
}
