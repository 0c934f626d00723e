"""Questions about organizations and their people."""

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    case,
    collate,
    exists,
    func,
    literal_column,
    select,
    true,
)

from leaddesk.domain.contact import ContactKind
from leaddesk.domain.organization import Tie
from leaddesk.storage import search, tables
from leaddesk.storage.reader import Reader, any_of, bound_values, id_array
from leaddesk.storage.tables import activity, contact, tie


def ties_to(reader: Reader, organization_ids: Iterable[int]) -> list[Tie]:
    """The ties of people to these organizations, oldest first."""
    condition = any_of(tie.c.organization_id, organization_ids)
    return reader.load(Tie, select(tables.tie).where(condition).order_by(tie.c.id))


def organizations_of(reader: Reader, contact_ids: Iterable[int]) -> dict[int, int]:
    """The organization that each person is tied to, by the person's id; those of none are left out."""
    return dict(reader.rows(_employers(), values=id_array(contact_ids)))


@cache
def _employers() -> Select[tuple[int, int]]:
    return select(tie.c.contact_id, tie.c.organization_id).where(tie.c.contact_id.in_(bound_values()))


def spoken_people(reader: Reader, organization_ids: Iterable[int]) -> dict[int, list[str]]:
    """The people of each organization who have a name and with whom a two-way conversation is logged, by its id."""
    wanted = list(organization_ids)
    if not wanted:
        return {}
    spoke = exists(
        select(activity.c.id).where(activity.c.contact_id == tie.c.contact_id, activity.c.two_way == 1)
    )
    statement = (
        select(tie.c.organization_id, contact.c.formatted, contact.c.given, contact.c.family)
        .join(contact, contact.c.id == tie.c.contact_id)
        .where(any_of(tie.c.organization_id, wanted), spoke)
        .order_by(tie.c.id)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for organization_id, formatted, given, family in reader.rows(statement):
        name = " ".join(part for part in (given, family) if part) or formatted
        if name and "@" not in name:
            found[organization_id].append(name)
    return dict(found)


class Called(NamedTuple):
    """A contact, or contacts, by the organization's name as it is written."""

    name: str
    ids: tuple[int, ...]


def is_organization() -> ColumnElement[bool]:
    """Whether a contact is an organization."""
    # As a literal: only so does SQLite know that the index of organizations holds them all.
    return contact.c.kind == literal_column(f"'{ContactKind.ORGANIZATION.value}'")


def organizations(reader: Reader) -> list[tuple[int, str]]:
    """All organizations that are contacts of their own: id and name, in the order they were recorded."""
    statement = select(contact.c.id, _name()).where(is_organization())
    return sorted((id_, called) for id_, called in reader.rows(statement))


def organizations_saying(reader: Reader, words: str) -> list[tuple[int, str]]:
    """The organizations whose texts may hold these words: id and name, in the order they were recorded."""
    # The plus has SQLite walk the index of organizations: of those who say a common word only few are one.
    is_meant = literal_column("+contact.id").in_(search.matching(words))
    statement = select(contact.c.id, _name()).where(is_organization(), is_meant)
    return sorted((id_, called) for id_, called in reader.rows(statement))


def _name() -> ColumnElement[str]:
    return case((contact.c.organization != "", contact.c.organization), else_=contact.c.formatted)


def untied_called(reader: Reader, names: Iterable[str]) -> list[Called]:
    """The people tied to no organization who name one of these as theirs, whatever the case of ASCII letters."""
    is_named = any_of(collate(contact.c.organization, "NOCASE"), names)
    return _called(reader, is_named)


def named_by(reader: Reader, contact_ids: Iterable[int]) -> list[str]:
    """The organizations that people name as theirs, each once."""
    named = select(contact.c.organization).distinct().where(any_of(contact.c.id, contact_ids))
    return list(reader.connection.scalars(named.where(contact.c.organization != "")))


def untied(reader: Reader) -> list[Called]:
    """All people tied to no organization who name one as theirs."""
    return _called(reader, true())


def _called(reader: Reader, condition: ColumnElement[bool]) -> list[Called]:
    statement = (
        select(contact.c.organization, func.json_group_array(contact.c.id))
        .where(condition, contact.c.organization != "", contact.c.kind == ContactKind.PERSON.value)
        .where(~exists(select(tie.c.id).where(tie.c.contact_id == contact.c.id)))
        .group_by(contact.c.organization)
    )
    return [Called(name, tuple(json.loads(ids))) for name, ids in reader.rows(statement)]


def people_of(reader: Reader, organization_id: int) -> list[int]:
    """The people tied to an organization, by name."""
    statement = (
        select(tie.c.contact_id)
        .join(contact, contact.c.id == tie.c.contact_id)
        .where(tie.c.organization_id == organization_id)
        .order_by(contact.c.sort_key, contact.c.id)
    )
    return list(reader.connection.scalars(statement))
