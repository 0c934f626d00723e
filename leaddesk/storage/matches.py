"""Which contacts have a card, a UID, an e-mail address or a phone number in common with others."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, union_all

from leaddesk.domain.contact import Name
from leaddesk.domain.matching import Identity
from leaddesk.storage.reader import Reader, any_of
from leaddesk.storage.tables import card, contact, contact_point

Ids = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Keys:
    """What contacts are brought together by."""

    digests: frozenset[str]
    uids: frozenset[str]
    emails: frozenset[str]
    phones: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """The contacts that are known by each key, oldest first, and who they are."""

    digests: Ids
    uids: Ids
    emails: Ids
    phones: Ids
    identities: dict[int, Identity]


def known(reader: Reader, keys: Keys) -> Known:
    """The stored contacts that have any of these keys."""
    digests = _ids(
        reader, select(card.c.digest, card.c.contact_id).where(any_of(card.c.digest, keys.digests))
    )
    uids = _ids(
        reader,
        union_all(
            select(card.c.uid, card.c.contact_id).where(any_of(card.c.uid, keys.uids), card.c.uid != ""),
            select(contact.c.uid, contact.c.id).where(any_of(contact.c.uid, keys.uids)),
        ),
    )
    emails, phones = _points(reader, "email", keys.emails), _points(reader, "phone", keys.phones)
    everybody = {id_ for found in (digests, uids, emails, phones) for ids in found.values() for id_ in ids}
    return Known(digests, uids, emails, phones, identities(reader, everybody))


def _points(reader: Reader, channel: str, keys: Iterable[str]) -> Ids:
    point = contact_point.c
    statement = select(point.match_key, point.contact_id).where(
        any_of(point.match_key, keys), point.match_key.is_not(None), point.channel == channel
    )
    return _ids(reader, statement)


def _ids(reader: Reader, statement: Any) -> Ids:
    found: Ids = defaultdict(list)
    for key, id_ in sorted(reader.connection.execute(statement)):
        if id_ not in found[key]:
            found[key].append(id_)
    return dict(found)


def identities(reader: Reader, ids: Iterable[int]) -> dict[int, Identity]:
    """Who contacts are, by id; those that are not there are left out."""
    column = contact.c
    names = (column.formatted, column.family, column.given, column.additional, column.prefix, column.suffix)
    statement = select(column.id, column.revision, column.uid, column.organization, *names)
    rows = reader.rows(statement.where(any_of(column.id, ids)))
    return {row[0]: Identity(row[0], row[1], row[2], Name(*row[4:]), row[3]) for row in rows}
