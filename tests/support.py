"""What tests of several rooms share: contacts in few words, and the state of a database to compare."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select

from leaddesk.domain.changes import ChangeSet, Kind
from leaddesk.domain.contact import Card, Contact, ContactKind, ContactPoint, Name
from leaddesk.domain.stages import Stage
from leaddesk.services.finding import find_stage
from leaddesk.storage import checks, tables
from leaddesk.workspace import Workspace

NOW: Final = datetime.fromisoformat("2026-11-23T10:00+01:00")
TODAY: Final = NOW.date()

DETAIL_TABLES: Final = (
    tables.contact_point,
    tables.address,
    tables.card,
    tables.contact_blob,
    tables.contact_tag,
    tables.search_text,
)


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> datetime:
        self.now += timedelta(**span)
        return self.now


def make_contact(
    *name: str,
    email: str | Sequence[str] = (),
    phone: str | Sequence[str] = (),
    url: str | Sequence[str] = (),
    organization: str = "",
    card_uid: str = "",
    digest: str = "",
    **fields: Any,
) -> Contact:
    """A contact: given and family name, or one formatted name; the rest by field."""
    if name:
        fields["name"] = Name(given=name[0], family=name[1]) if len(name) > 1 else Name(formatted=name[0])
    for field, values in (("emails", email), ("phones", phone), ("urls", url)):
        given = (values,) if isinstance(values, str) else values
        fields.setdefault(field, tuple(ContactPoint(value) for value in given))
    if organization:
        fields["organizations"] = ((organization,),)
    if card_uid or digest:
        fields["card"] = Card(version="4.0", text=f"UID:{card_uid}", uid=card_uid, digest=digest)
    return Contact(**fields)


def make_organization(called: str, /, **fields: Any) -> Contact:
    return make_contact(kind=ContactKind.ORGANIZATION, organization=called, **fields)


def id_of(changes: ChangeSet, kind: Kind = Kind.CONTACT) -> int:
    """The id of the only entity of a kind that a change touched."""
    touched = changes.touched[kind]
    assert touched is not None
    (id_,) = touched
    return id_


def stored(desk: Workspace, id_: int) -> Contact:
    with desk.reading() as reader:
        found = reader.one(Contact, id_)
    assert found is not None, f"there is no contact {id_}"
    return found


def stage_named(desk: Workspace, name: str) -> Stage:
    with desk.reading() as reader:
        return find_stage(reader, name)


def everything(desk: Workspace, entity: type[Any]) -> list[Any]:
    with desk.reading() as reader:
        return reader.all(entity)


def dump_tables(desk: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all entities, their details and search texts, sorted: two equal dumps are two equal databases."""
    with desk.reading() as reader:
        return {
            table.name: sorted((tuple(row) for row in reader.rows(select(table))), key=repr)
            for table in (*tables.ENTITY_TABLES, *DETAIL_TABLES)
        }


def faults_of(desk: Workspace) -> list[str]:
    """What a check of the database finds wrong, in words."""
    return [str(finding) for finding in checks.findings(desk.database)]
