"""Filters over contacts, the text they are written as, and the lists that save them.

A filter text is words to search for and terms such as `stage:lead rating:hot,warm event:"Messe 2026" due:week`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from leaddesk.domain.consent import ConsentMark, Use
from leaddesk.domain.contact import ContactKind, Rating
from leaddesk.domain.followup import Due
from leaddesk.domain.messages import mark
from leaddesk.domain.qualification import FitState
from leaddesk.domain.quality import Grade
from leaddesk.domain.sources import SourceKind
from leaddesk.domain.stages import StageKind


class FilterKey(StrEnum):
    """What a filter term may ask for."""

    STAGE = "stage"
    RATING = "rating"
    EVENT = "event"
    SOURCE = "source"
    TAG = "tag"
    KIND = "kind"
    OWNER = "owner"
    DUE = "due"
    NEXT = "next"
    QUIET = "quiet"
    IMPORT = "import"
    QUALITY = "quality"
    FIT = "fit"
    CONSENT = "consent"
    PLAYBOOK = "playbook"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class FilterTerm:
    """One term of a filter text: any of its values will do."""

    key: FilterKey
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which contacts are meant. An empty tuple or None asks nothing; between the fields all must hold.

    `quiet_days`: no two-way contact for that many days. `has_next_step`: whether a follow-up is open; who wants no contact
    lacks none. `has_playbook`: whether a playbook is under way. `use`: only those who may stand on a list for that.
    """

    text: str = ""
    ids: tuple[int, ...] | None = None
    stage_ids: tuple[int, ...] = ()
    stage_kinds: tuple[StageKind, ...] = ()
    ratings: tuple[Rating, ...] = ()
    event_ids: tuple[int, ...] = ()
    sources: tuple[SourceKind, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: tuple[ContactKind, ...] = ()
    owners: tuple[str, ...] = ()
    import_ids: tuple[int, ...] = ()
    due: tuple[Due, ...] = ()
    has_next_step: bool | None = None
    quiet_days: int | None = None
    qualities: tuple[Grade, ...] = ()
    fits: tuple[FitState, ...] = ()
    consents: tuple[ConsentMark, ...] = ()
    playbook_ids: tuple[int, ...] = ()
    has_playbook: bool | None = None
    organizations: tuple[str, ...] = ()
    use: Use | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedList:
    """A filter with a name: live, to be worked through and exported. A built-in one has a `key`."""

    id: int = 0
    revision: int = 0
    key: str = ""
    name: str = ""
    query: str = ""
    position: int = 0

    @property
    def title(self) -> str:
        """The list's name in English, unless the user gave it one."""
        return self.name or BUILT_IN_LISTS.get(self.key, self.key)


BUILT_IN_LISTS: Final = {
    "no-next-step": mark("Open, but no next step"),
    "due": mark("Due and overdue"),
    "new-leads": mark("New leads"),
    "hot": mark("Hot"),
}

DEFAULT_LISTS: Final = (
    SavedList(key="no-next-step", query="stage:lead,prospect next:none", position=1),
    SavedList(key="due", query="due:overdue,today", position=2),
    SavedList(key="new-leads", query="stage:new-lead", position=3),
    SavedList(key="hot", query="rating:hot", position=4),
)

_TERM: Final = re.compile(r'([a-z]+):((?:"[^"]*"|[^\s",])+(?:,(?:"[^"]*"|[^\s",])+)*)')
_VALUE: Final = re.compile(r'(?:"[^"]*"|[^",])+')
_PLAIN: Final = re.compile(r'[^\s",]+')
_HALF: Final = re.compile(r'(?<!\S)([a-z]+):(?:(?:"[^"]*"|[^\s",])+,)*(?:"[^"]*)?$')


def parse_filter(text: str) -> tuple[str, tuple[FilterTerm, ...]]:
    """Split a filter text into the words to search for and its terms.

    A colon behind anything that is no filter key is an ordinary character (a web address, say).
    """
    terms: list[FilterTerm] = []
    keys = {key.value for key in FilterKey}

    def take(match: re.Match[str]) -> str:
        if match[1] not in keys:
            return match[0]
        values = tuple(value.replace('"', "").strip() for value in _VALUE.findall(match[2]))
        terms.append(FilterTerm(FilterKey(match[1]), values))
        return " "

    words = re.sub(r"(?<!\S)" + _TERM.pattern, take, text)
    return " ".join(words.split()), tuple(terms)


def joined_terms(terms: Iterable[FilterTerm]) -> tuple[FilterTerm, ...]:
    """The same terms, of each key only one: values in a second term of a key widen the first."""
    values: dict[FilterKey, dict[str, None]] = {}
    for term in terms:
        values.setdefault(term.key, {}).update(dict.fromkeys(term.values))
    return tuple(FilterTerm(key, tuple(found)) for key, found in values.items())


def filter_text(words: str, terms: Iterable[FilterTerm]) -> str:
    """The text that `parse_filter` splits into these words and terms.

    A value cannot hold quotation marks; they are left out.
    """
    written = (f"{term.key}:{','.join(map(_quoted, term.values))}" for term in terms)
    return " ".join(filter(None, (" ".join(words.split()), *written)))


def _quoted(value: str) -> str:
    bare = value.replace('"', "")
    return bare if _PLAIN.fullmatch(bare) else f'"{bare}"'


def half_typed(text: str) -> str:
    """A term at the end of a text that is still being typed (`stage:`, `event:"Mes`), or nothing."""
    found = _HALF.search(text)
    return found[0] if found and found[1] in {key.value for key in FilterKey} else ""
