"""Who may already be here under what is being typed: asked before somebody is recorded twice."""

from collections import defaultdict
from datetime import date
from typing import Final, NamedTuple

from leaddesk.domain.contact import Contact, ContactRow
from leaddesk.domain.lists import Filter
from leaddesk.domain.matching import MatchReason, identity, name_certainty
from leaddesk.services.planning import contact_keys
from leaddesk.storage import queries
from leaddesk.storage.matches import Keys, known
from leaddesk.storage.reader import Reader

_NAMED_ALIKE: Final = 20
"""So many with the words of the name are looked at."""
_SURE: Final = 0.9
_ORDER: Final = (MatchReason.CARD, MatchReason.UID, MatchReason.EMAIL, MatchReason.PHONE, MatchReason.NAME)


class Alike(NamedTuple):
    """Somebody who is here, and what they have in common with what is typed."""

    row: ContactRow
    reasons: tuple[MatchReason, ...]


def alike(reader: Reader, typed: Contact, today: date, limit: int = 3) -> list[Alike]:
    """The contacts that share a card, an e-mail, a phone or the name with one that is being typed, likeliest first."""
    reasons: dict[int, set[MatchReason]] = defaultdict(set)
    keys = contact_keys(typed)
    there = known(reader, Keys(*(frozenset(keys[reason]) for reason in _ORDER[:4])))
    for reason, found in zip(_ORDER, (there.digests, there.uids, there.emails, there.phones), strict=False):
        for ids in found.values():
            for id_ in ids:
                reasons[id_].add(reason)
    for id_ in _named_alike(reader, typed, today):
        reasons[id_].add(MatchReason.NAME)
    rows = queries.page(reader, Filter(ids=tuple(reasons)), today, limit=len(reasons)) if reasons else []
    found_here = [Alike(row, tuple(sorted(reasons[row.id], key=_ORDER.index))) for row in rows]
    found_here.sort(key=lambda one: (_ORDER.index(one.reasons[0]), -len(one.reasons)))
    return found_here[:limit]


def _named_alike(reader: Reader, typed: Contact, today: date) -> list[int]:
    """Those whose whole name says the same. A single word says too little, unless it is an organization's name."""
    name = typed.name
    words = (name.formatted or f"{name.given} {name.family}").replace(",", " ").split()
    is_whole = len(words) > 1 or bool(name.family)
    text = " ".join(words) if words else typed.organization
    if not text.strip() or (words and not is_whole):
        return []
    rows = queries.page(reader, Filter(text=text), today, limit=_NAMED_ALIKE)
    people = reader.get(Contact, [row.id for row in rows])
    me = identity(typed)
    return [id_ for id_, other in people.items() if name_certainty(me, identity(other)) >= _SURE]
