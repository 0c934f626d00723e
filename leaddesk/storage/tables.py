"""The schema, in SQLAlchemy Core tables. The search index is a virtual table and stands in `search`.

Times are UTC in microseconds since 1970 with the offset in minutes beside them; dates are ISO text. Integer keys never
come back (AUTOINCREMENT), so that undo and redo find what they left.
"""

from typing import Any, Final

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    collate,
    text,
)

metadata = MetaData()


def _entity(name: str, *columns: Column[Any] | Index) -> Table:
    """A table of entities: an id that never comes back, and the revision that names its content."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("revision", Integer, nullable=False),
        *columns,
        sqlite_autoincrement=True,
    )


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _optional_text(name: str) -> Column[str]:
    return Column(name, Text)


def _integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _later_text(name: str) -> Column[str]:
    """A text that came to the table in a later schema: it is behind the others, and empty in the rows that were there."""
    return Column(name, Text, nullable=False, server_default=text("''"))


def _later_integer(name: str) -> Column[int]:
    """A number that came to the table in a later schema."""
    return Column(name, Integer, nullable=False, server_default=text("0"))


def _optional_integer(name: str) -> Column[int]:
    return Column(name, Integer)


def _moment(name: str) -> tuple[Column[int], Column[int]]:
    return Column(name, Integer), Column(f"{name}_offset", Integer)


def _reference(name: str, target: str, *, optional: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=optional)


def _belongs_to_contact() -> Column[int]:
    return Column("contact_id", Integer, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False)


stage = _entity(
    "stage", _text("key"), _text("name"), _text("kind"), _integer("position"), _later_integer("retired")
)

tag = _entity("tag", Column("name", Text, nullable=False, unique=True))

criterion = _entity(
    "criterion",
    _text("key"),
    _text("name"),
    _integer("weight"),
    _integer("required"),
    _integer("position"),
    _later_text("wanted"),
    _later_integer("retired"),
)

saved_list = _entity("saved_list", _text("key"), _text("name"), _text("query"), _integer("position"))

playbook = _entity(
    "playbook",
    _text("key"),
    _text("name"),
    _optional_text("stage_kind"),
    _optional_text("event_kind"),
    _integer("ends_on_answer"),
    _text("own_steps"),
    _integer("position"),
    _integer("retired"),
)

event = _entity(
    "event",
    Column("uid", Text, nullable=False, unique=True),
    _text("name"),
    _text("kind"),
    _optional_text("starts_on"),
    _optional_text("ends_on"),
    _text("time_zone"),
    _text("place"),
    _text("organizer"),
    _optional_integer("lead_goal"),
    _text("interests"),
    _text("costs"),
    _text("notes"),
)

question = _entity(
    "question",
    _reference("event_id", "event"),
    _text("text"),
    _text("choices"),
    _integer("position"),
    _integer("retired"),
    Index("question_event", "event_id"),
)

blob = Table(
    "blob",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

contact = _entity(
    "contact",
    Column("uid", Text, nullable=False, unique=True),
    _text("kind"),
    _text("formatted"),
    _text("family"),
    _text("given"),
    _text("additional"),
    _text("prefix"),
    _text("suffix"),
    _text("organization"),
    _text("organizations"),
    _text("titles"),
    _text("notes"),
    _text("extra"),
    _optional_text("birthday"),
    _text("photo_media_type"),
    _text("photo_digest"),
    _integer("photo_size"),
    _text("photo_uri"),
    _reference("stage_id", "stage"),
    _text("rating"),
    _optional_text("source"),
    _optional_text("direction"),
    _text("sub_source"),
    _text("owner"),
    *_moment("created_at"),
    _text("sort_key"),
    Index("contact_sort", "sort_key", "id"),
    Index("contact_stage", "stage_id", "sort_key"),
)
Index(
    "contact_by_organization",
    collate(contact.c.organization, "NOCASE"),
    sqlite_where=contact.c.organization != "",
)
Index(
    "contact_organizations",
    contact.c.organization,
    contact.c.formatted,
    sqlite_where=contact.c.kind == "organization",
)

contact_point = Table(
    "contact_point",
    metadata,
    _belongs_to_contact(),
    _text("channel"),
    _integer("position"),
    _text("value"),
    _text("types"),
    _optional_text("label"),
    _optional_text("match_key"),
    _optional_text("accuracy"),
    _optional_text("accuracy_how"),
    *_moment("accuracy_at"),
    PrimaryKeyConstraint("contact_id", "channel", "position"),
    sqlite_with_rowid=False,
)
Index(
    "contact_point_match",
    contact_point.c.match_key,
    contact_point.c.contact_id,
    sqlite_where=contact_point.c.match_key.is_not(None),
)

address = Table(
    "address",
    metadata,
    _belongs_to_contact(),
    _integer("position"),
    _text("po_box"),
    _text("extended"),
    _text("street"),
    _text("city"),
    _text("region"),
    _text("postal_code"),
    _text("country"),
    _text("types"),
    _optional_text("label"),
    _optional_text("accuracy"),
    _optional_text("accuracy_how"),
    *_moment("accuracy_at"),
    PrimaryKeyConstraint("contact_id", "position"),
    sqlite_with_rowid=False,
)

card = Table(
    "card",
    metadata,
    Column("contact_id", Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True),
    _text("version"),
    _text("text"),
    _text("uid"),
    _text("digest"),
)
Index("card_uid", card.c.uid, sqlite_where=card.c.uid != "")
Index("card_digest", card.c.digest)

contact_blob = Table(
    "contact_blob",
    metadata,
    _belongs_to_contact(),
    Column("digest", Text, ForeignKey("blob.digest"), nullable=False),
    PrimaryKeyConstraint("contact_id", "digest"),
    Index("contact_blob_digest", "digest"),
    sqlite_with_rowid=False,
)

contact_tag = Table(
    "contact_tag",
    metadata,
    _belongs_to_contact(),
    _integer("position"),
    _reference("tag_id", "tag"),
    PrimaryKeyConstraint("contact_id", "position"),
    Index("contact_tag_tag", "tag_id", "contact_id"),
    sqlite_with_rowid=False,
)

tie = _entity(
    "tie",
    _reference("contact_id", "contact"),
    _reference("organization_id", "contact"),
    Index("tie_contact", "contact_id", unique=True),
    Index("tie_organization", "organization_id"),
)

organization_facts = _entity(
    "organization_facts",
    _reference("contact_id", "contact"),
    _text("industry"),
    _optional_text("size"),
    Index("organization_facts_contact", "contact_id", unique=True),
)

encounter = _entity(
    "encounter",
    _reference("contact_id", "contact"),
    _reference("event_id", "event"),
    *_moment("at"),
    _text("obtained"),
    _text("said"),
    _text("interests"),
    _optional_text("strength"),
    _text("answers"),
    _text("handed_out"),
    Index("encounter_contact", "contact_id", "event_id"),
    Index("encounter_event", "event_id", "contact_id"),
)

activity = _entity(
    "activity",
    _reference("contact_id", "contact"),
    _text("kind"),
    *_moment("at"),
    _optional_text("direction"),
    _optional_text("outcome"),
    _integer("two_way"),
    _text("person"),
    _text("note"),
    _later_text("detail"),
    Index("activity_contact", "contact_id", "at"),
)

playbook_run = _entity(
    "playbook_run",
    _reference("contact_id", "contact"),
    _reference("playbook_id", "playbook"),
    *_moment("started_at"),
    _text("started_by"),
    *_moment("ended_at"),
    _optional_text("ended_why"),
    Index("playbook_run_contact", "contact_id"),
    Index("playbook_run_playbook", "playbook_id", "contact_id"),
)

follow_up = _entity(
    "follow_up",
    _reference("contact_id", "contact"),
    _text("due_on"),
    _optional_text("due_time"),
    _text("what"),
    _text("why"),
    _text("call_to_action"),
    *_moment("created_at"),
    *_moment("done_at"),
    _optional_text("kind"),
    _text("text"),
    _reference("run_id", "playbook_run", optional=True),
    Index("follow_up_contact", "contact_id", "due_on"),
)
Index("follow_up_run", follow_up.c.run_id, sqlite_where=follow_up.c.run_id.is_not(None))
Index(
    "follow_up_open", follow_up.c.due_on, follow_up.c.contact_id, sqlite_where=follow_up.c.done_at.is_(None)
)

statement = _entity(
    "statement",
    _reference("contact_id", "contact"),
    _text("topic"),
    _text("text"),
    _optional_text("strength"),
    _text("said_by"),
    *_moment("at"),
    _reference("event_id", "event", optional=True),
    Index("statement_contact", "contact_id"),
)

judgement = _entity(
    "judgement",
    _reference("contact_id", "contact"),
    _reference("criterion_id", "criterion"),
    _text("verdict"),
    _later_text("judged_by"),
    *_moment("at"),
    Index("judgement_contact", "contact_id", "criterion_id", unique=True),
)

evidence = _entity(
    "evidence",
    _reference("contact_id", "contact"),
    _optional_text("incentive"),
    _optional_text("magnet"),
    _optional_text("validity"),
    _optional_text("job"),
    _text("note"),
    *_moment("at"),
    _text("noted_by"),
    Index("evidence_contact", "contact_id"),
)

consent = _entity(
    "consent",
    _reference("contact_id", "contact"),
    _text("basis"),
    _text("purpose"),
    _text("how"),
    _text("wording"),
    *_moment("at"),
    _text("noted_by"),
    *_moment("withdrawn_at"),
    Index("consent_contact", "contact_id"),
)

objection = _entity(
    "objection",
    _reference("contact_id", "contact"),
    _text("bars"),
    _text("how"),
    *_moment("at"),
    _text("noted_by"),
    *_moment("lifted_at"),
    Index("objection_contact", "contact_id"),
)

stage_move = _entity(
    "stage_move",
    _reference("contact_id", "contact"),
    _reference("from_stage_id", "stage"),
    _reference("to_stage_id", "stage"),
    *_moment("at"),
    _text("reason"),
    _text("override"),
    _text("decided_by"),
    Index("stage_move_contact", "contact_id", "at"),
)

import_ = _entity(
    "import",
    *_moment("at"),
    _text("files"),
    _text("obtained"),
    _reference("event_id", "event", optional=True),
)

import_item = _entity(
    "import_item",
    _reference("import_id", "import"),
    _reference("contact_id", "contact"),
    _integer("contact_revision"),
    _integer("created"),
    Index("import_item_import", "import_id"),
    Index("import_item_contact", "contact_id"),
)

search_text = Table(
    "search_text",
    metadata,
    Column("contact_id", Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True),
    _text("text"),
)

undo = Table(
    "undo",
    metadata,
    Column("set_id", Integer, nullable=False),
    Column("batch", Integer, nullable=False),
    Column("pairs", LargeBinary, nullable=False),
    PrimaryKeyConstraint("set_id", "batch"),
)

clock = Table(
    "clock",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("revision", Integer, nullable=False),
)

memory = Table(
    "memory", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False)
)

ENTITY_TABLES: Final = (
    stage,
    tag,
    criterion,
    saved_list,
    playbook,
    event,
    question,
    contact,
    tie,
    organization_facts,
    encounter,
    activity,
    playbook_run,
    follow_up,
    statement,
    judgement,
    evidence,
    consent,
    objection,
    stage_move,
    import_,
    import_item,
)
