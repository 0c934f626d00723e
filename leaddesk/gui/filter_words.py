"""The words for filters: what each key asks, and what its values are called."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import partial
from pathlib import PureWindowsPath
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.consent import ConsentMark
from leaddesk.domain.contact import ContactKind, Rating
from leaddesk.domain.event import Event
from leaddesk.domain.followup import Due
from leaddesk.domain.imports import Import
from leaddesk.domain.lists import FilterKey, FilterTerm
from leaddesk.domain.messages import mark
from leaddesk.domain.qualification import FitState
from leaddesk.domain.quality import Grade
from leaddesk.domain.sources import SourceKind
from leaddesk.domain.stages import StageKind
from leaddesk.domain.tag import Tag
from leaddesk.domain.text import fold
from leaddesk.gui.stage_words import kind_words
from leaddesk.gui.texts import short_date, translated
from leaddesk.gui.words import word, words
from leaddesk.services.finding import ANY, NONE, playbooks_in_use, stages_in_use
from leaddesk.storage import links, queries
from leaddesk.storage.reader import Reader

ICONS: Final[Mapping[FilterKey, str]] = {
    FilterKey.STAGE: "view-column-outline",
    FilterKey.RATING: "fire",
    FilterKey.EVENT: "calendar-star",
    FilterKey.SOURCE: "source-branch",
    FilterKey.TAG: "tag-outline",
    FilterKey.KIND: "account-outline",
    FilterKey.OWNER: "account-tie-outline",
    FilterKey.DUE: "calendar-clock-outline",
    FilterKey.NEXT: "arrow-right-circle-outline",
    FilterKey.QUIET: "phone-off-outline",
    FilterKey.IMPORT: "tray-arrow-down",
    FilterKey.QUALITY: "certificate-outline",
    FilterKey.FIT: "bullseye-arrow",
    FilterKey.CONSENT: "handshake-outline",
    FilterKey.PLAYBOOK: "notebook-outline",
    FilterKey.ORGANIZATION: "domain",
}
SINGLE: Final = frozenset({FilterKey.NEXT, FilterKey.QUIET})
"""The keys that take one value."""
_TITLES: Final[Mapping[FilterKey, str]] = {
    FilterKey.STAGE: mark("Stage"),
    FilterKey.RATING: mark("Rating"),
    FilterKey.EVENT: mark("Event"),
    FilterKey.SOURCE: mark("Source"),
    FilterKey.TAG: mark("Tag"),
    FilterKey.KIND: mark("Person or organization"),
    FilterKey.OWNER: mark("Owner"),
    FilterKey.DUE: mark("Next step due"),
    FilterKey.NEXT: mark("Next step"),
    FilterKey.QUIET: mark("Not spoken with for"),
    FilterKey.IMPORT: mark("Import"),
    FilterKey.QUALITY: mark("Lead quality"),
    FilterKey.FIT: mark("Fit"),
    FilterKey.CONSENT: mark("Consent"),
    FilterKey.PLAYBOOK: mark("Playbook"),
    FilterKey.ORGANIZATION: mark("Organization"),
}
_DUES: Final[Mapping[Due, str]] = {
    Due.OVERDUE: mark("Overdue"),
    Due.TODAY: mark("Today"),
    Due.WEEK: mark("Within a week"),
    Due.LATER: mark("Later"),
}
_CONSENTS: Final[Mapping[ConsentMark, str]] = {
    ConsentMark.GIVEN: mark("Consent given"),
    ConsentMark.NONE: mark("No consent noted"),
    ConsentMark.WITHDRAWN: mark("Consent withdrawn"),
    ConsentMark.NO_CALL: mark("Do not call"),
    ConsentMark.NO_MAIL: mark("Do not mail"),
    ConsentMark.NO_CONTACT: mark("Do not contact"),
}
_QUIET_DAYS: Final = (7, 14, 30, 60, 90, 180, 365)
_NAMED: Final = 2
"""A chip names so many values; how many more there are it only counts."""


class Value(NamedTuple):
    """One value to choose: as the filter text writes it, as it is called, and whether it belongs to the one above."""

    value: str
    title: str
    is_part: bool = False


Titles = Mapping[str, str]
"""What the values of a key are called."""


def key_title(key: FilterKey) -> str:
    """What a key asks, in the user's language."""
    return translated(_TITLES[key])


def values(reader: Reader, key: FilterKey) -> list[Value]:
    """What can be chosen for a key."""
    return list(_VALUES[key](reader))


def titles(chosen: Iterable[Value]) -> Titles:
    """What values are called, whatever their case in a filter text."""
    return {fold(value.value): value.title for value in chosen}


def chip_text(term: FilterTerm, known: Titles) -> str:
    """What a term asks, in few words; values that are not known stand as they are written."""
    called = [value_title(term.key, value, known) for value in term.values]
    if term.key is FilterKey.NEXT:
        return called[0]
    shown = ", ".join(called[:_NAMED])
    more = len(called) - _NAMED
    return f"{key_title(term.key)}: {shown}" + (f" +{more}" if more > 0 else "")


def value_title(key: FilterKey, value: str, known: Titles) -> str:
    """What a value is called."""
    if key is FilterKey.QUIET and value.isdecimal():
        return days_title(int(value))
    return known.get(fold(value), value)


def consent_word(mark_: ConsentMark) -> str:
    """What is known of a consent, in the user's language."""
    return translated(_CONSENTS[mark_])


def days_title(days: int) -> str:
    """So many days."""
    return QCoreApplication.translate("filters", "%n days", None, min(days, 2**31 - 1))


def _stages(reader: Reader) -> Iterator[Value]:
    stages = stages_in_use(reader)
    for kind in StageKind:
        here = [stage for stage in stages if stage.kind is kind]
        if len(here) == 1:
            yield Value(kind.value, here[0].name or translated(here[0].title))
            continue
        yield Value(kind.value, kind_words(kind))
        for stage in here:
            yield Value(stage.key or stage.name, stage.name or translated(stage.title), is_part=True)


def _words(choices: type[StrEnum], _reader: Reader) -> Iterator[Value]:
    yield from (Value(value, title) for value, title in words(choices).items())


def _events(reader: Reader) -> Iterator[Value]:
    for event in reversed(reader.all(Event)):
        yield Value(event.name.replace('"', ""), event.name)


def _tags(reader: Reader) -> Iterator[Value]:
    for tag in sorted(reader.all(Tag), key=lambda tag: fold(tag.name)):
        yield Value(tag.name.replace('"', ""), tag.name)


def _owners(reader: Reader) -> Iterator[Value]:
    yield Value("", QCoreApplication.translate("filters", "Me"))
    yield from (Value(owner, owner) for owner in queries.owners(reader))


def _dues(_reader: Reader) -> Iterator[Value]:
    yield from (Value(due.value, translated(_DUES[due])) for due in Due)


def _next(_reader: Reader) -> Iterator[Value]:
    yield Value(NONE, QCoreApplication.translate("filters", "No next step"))
    yield Value(ANY, QCoreApplication.translate("filters", "Has a next step"))


def _qualities(_reader: Reader) -> Iterator[Value]:
    yield from (Value(grade.value, grade.value) for grade in Grade)


def _fits(_reader: Reader) -> Iterator[Value]:
    yield from (Value(state.value, word(state)) for state in FitState)


def _consents(_reader: Reader) -> Iterator[Value]:
    yield from (Value(told.value, consent_word(told)) for told in ConsentMark)


def _playbooks(reader: Reader) -> Iterator[Value]:
    yield Value(NONE, QCoreApplication.translate("filters", "No playbook under way"))
    yield Value(ANY, QCoreApplication.translate("filters", "Any playbook under way"))
    for playbook in playbooks_in_use(reader):
        called = playbook.name or translated(playbook.title)
        yield Value(playbook.key or playbook.name.replace('"', ""), called)


def _organizations(reader: Reader) -> Iterator[Value]:
    names = {name for _id, name in links.organizations(reader) if name}
    yield from (Value(name.replace('"', ""), name) for name in sorted(names, key=fold))


def _quiet(_reader: Reader) -> Iterator[Value]:
    yield from (Value(str(days), days_title(days)) for days in _QUIET_DAYS)


def _imports(reader: Reader) -> Iterator[Value]:
    for one in reversed(reader.all(Import)):
        day = short_date(one.at.date()) if one.at else ""
        files = ", ".join(PureWindowsPath(file).name for file in one.files)  # which knows both slashes
        yield Value(str(one.id), " · ".join(filter(None, (day, files))))


_VALUES: Final[Mapping[FilterKey, Callable[[Reader], Iterator[Value]]]] = {
    FilterKey.STAGE: _stages,
    FilterKey.RATING: partial(_words, Rating),
    FilterKey.EVENT: _events,
    FilterKey.SOURCE: partial(_words, SourceKind),
    FilterKey.TAG: _tags,
    FilterKey.KIND: partial(_words, ContactKind),
    FilterKey.OWNER: _owners,
    FilterKey.DUE: _dues,
    FilterKey.NEXT: _next,
    FilterKey.QUIET: _quiet,
    FilterKey.IMPORT: _imports,
    FilterKey.QUALITY: _qualities,
    FilterKey.FIT: _fits,
    FilterKey.CONSENT: _consents,
    FilterKey.PLAYBOOK: _playbooks,
    FilterKey.ORGANIZATION: _organizations,
}
