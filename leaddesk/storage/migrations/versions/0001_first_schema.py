"""The first schema.

It is written out, so that it stays as it was when the tables go on.
"""

from typing import Final

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STATEMENTS: Final = (
    """
    CREATE TABLE blob (
        digest TEXT NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (digest)
    )
    """,
    """
    CREATE TABLE clock (
        id INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE criterion (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        name TEXT NOT NULL,
        weight INTEGER NOT NULL,
        required INTEGER NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE event (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        uid TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        starts_on TEXT,
        ends_on TEXT,
        time_zone TEXT NOT NULL,
        place TEXT NOT NULL,
        organizer TEXT NOT NULL,
        lead_goal INTEGER,
        interests TEXT NOT NULL,
        costs TEXT NOT NULL,
        notes TEXT NOT NULL,
        UNIQUE (uid)
    )
    """,
    """
    CREATE TABLE memory (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE saved_list (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        name TEXT NOT NULL,
        "query" TEXT NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE stage (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE tag (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        name TEXT NOT NULL,
        UNIQUE (name)
    )
    """,
    """
    CREATE TABLE undo (
        set_id INTEGER NOT NULL,
        batch INTEGER NOT NULL,
        pairs BLOB NOT NULL,
        PRIMARY KEY (set_id, batch)
    )
    """,
    """
    CREATE TABLE contact (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        uid TEXT NOT NULL,
        kind TEXT NOT NULL,
        formatted TEXT NOT NULL,
        family TEXT NOT NULL,
        given TEXT NOT NULL,
        additional TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        organization TEXT NOT NULL,
        organizations TEXT NOT NULL,
        titles TEXT NOT NULL,
        notes TEXT NOT NULL,
        extra TEXT NOT NULL,
        birthday TEXT,
        photo_media_type TEXT NOT NULL,
        photo_digest TEXT NOT NULL,
        photo_size INTEGER NOT NULL,
        photo_uri TEXT NOT NULL,
        stage_id INTEGER NOT NULL,
        rating TEXT NOT NULL,
        source TEXT,
        direction TEXT,
        sub_source TEXT NOT NULL,
        owner TEXT NOT NULL,
        created_at INTEGER,
        created_at_offset INTEGER,
        sort_key TEXT NOT NULL,
        UNIQUE (uid),
        FOREIGN KEY(stage_id) REFERENCES stage (id)
    )
    """,
    "CREATE INDEX contact_sort ON contact (sort_key, id)",
    "CREATE INDEX contact_stage ON contact (stage_id, sort_key)",
    """
    CREATE TABLE import (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        at INTEGER,
        at_offset INTEGER,
        files TEXT NOT NULL,
        obtained TEXT NOT NULL,
        event_id INTEGER,
        FOREIGN KEY(event_id) REFERENCES event (id)
    )
    """,
    """
    CREATE TABLE question (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        event_id INTEGER NOT NULL,
        text TEXT NOT NULL,
        choices TEXT NOT NULL,
        position INTEGER NOT NULL,
        retired INTEGER NOT NULL,
        FOREIGN KEY(event_id) REFERENCES event (id)
    )
    """,
    "CREATE INDEX question_event ON question (event_id)",
    """
    CREATE TABLE activity (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        at INTEGER,
        at_offset INTEGER,
        direction TEXT,
        outcome TEXT,
        two_way INTEGER NOT NULL,
        person TEXT NOT NULL,
        note TEXT NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    )
    """,
    "CREATE INDEX activity_contact ON activity (contact_id, at)",
    """
    CREATE TABLE address (
        contact_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        po_box TEXT NOT NULL,
        extended TEXT NOT NULL,
        street TEXT NOT NULL,
        city TEXT NOT NULL,
        region TEXT NOT NULL,
        postal_code TEXT NOT NULL,
        country TEXT NOT NULL,
        types TEXT NOT NULL,
        label TEXT,
        accuracy TEXT,
        accuracy_how TEXT,
        accuracy_at INTEGER,
        accuracy_at_offset INTEGER,
        PRIMARY KEY (contact_id, position),
        FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE card (
        contact_id INTEGER NOT NULL,
        version TEXT NOT NULL,
        text TEXT NOT NULL,
        uid TEXT NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (contact_id),
        FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX card_digest ON card (digest)",
    "CREATE INDEX card_uid ON card (uid) WHERE uid != ''",
    """
    CREATE TABLE contact_blob (
        contact_id INTEGER NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (contact_id, digest),
        FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
        FOREIGN KEY(digest) REFERENCES blob (digest)
    )
     WITHOUT ROWID
    """,
    "CREATE INDEX contact_blob_digest ON contact_blob (digest)",
    """
    CREATE TABLE contact_point (
        contact_id INTEGER NOT NULL,
        channel TEXT NOT NULL,
        position INTEGER NOT NULL,
        value TEXT NOT NULL,
        types TEXT NOT NULL,
        label TEXT,
        match_key TEXT,
        accuracy TEXT,
        accuracy_how TEXT,
        accuracy_at INTEGER,
        accuracy_at_offset INTEGER,
        PRIMARY KEY (contact_id, channel, position),
        FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
    )
     WITHOUT ROWID
    """,
    "CREATE INDEX contact_point_match ON contact_point (match_key, contact_id) WHERE match_key IS NOT NULL",
    """
    CREATE TABLE contact_tag (
        contact_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        tag_id INTEGER NOT NULL,
        PRIMARY KEY (contact_id, position),
        FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
        FOREIGN KEY(tag_id) REFERENCES tag (id)
    )
     WITHOUT ROWID
    """,
    "CREATE INDEX contact_tag_tag ON contact_tag (tag_id, contact_id)",
    """
    CREATE TABLE encounter (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        event_id INTEGER NOT NULL,
        at INTEGER,
        at_offset INTEGER,
        obtained TEXT NOT NULL,
        said TEXT NOT NULL,
        interests TEXT NOT NULL,
        strength TEXT,
        answers TEXT NOT NULL,
        handed_out TEXT NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(event_id) REFERENCES event (id)
    )
    """,
    "CREATE INDEX encounter_contact ON encounter (contact_id, event_id)",
    "CREATE INDEX encounter_event ON encounter (event_id, contact_id)",
    """
    CREATE TABLE follow_up (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        due_on TEXT NOT NULL,
        due_time TEXT,
        what TEXT NOT NULL,
        why TEXT NOT NULL,
        call_to_action TEXT NOT NULL,
        created_at INTEGER,
        created_at_offset INTEGER,
        done_at INTEGER,
        done_at_offset INTEGER,
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    )
    """,
    "CREATE INDEX follow_up_contact ON follow_up (contact_id, due_on)",
    "CREATE INDEX follow_up_open ON follow_up (due_on, contact_id) WHERE done_at IS NULL",
    """
    CREATE TABLE import_item (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        import_id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        contact_revision INTEGER NOT NULL,
        created INTEGER NOT NULL,
        FOREIGN KEY(import_id) REFERENCES import (id),
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    )
    """,
    "CREATE INDEX import_item_contact ON import_item (contact_id)",
    "CREATE INDEX import_item_import ON import_item (import_id)",
    """
    CREATE TABLE judgement (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        criterion_id INTEGER NOT NULL,
        verdict TEXT NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(criterion_id) REFERENCES criterion (id)
    )
    """,
    "CREATE UNIQUE INDEX judgement_contact ON judgement (contact_id, criterion_id)",
    """
    CREATE TABLE search_text (
        contact_id INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (contact_id),
        FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE stage_move (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        from_stage_id INTEGER NOT NULL,
        to_stage_id INTEGER NOT NULL,
        at INTEGER,
        at_offset INTEGER,
        reason TEXT NOT NULL,
        override TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(from_stage_id) REFERENCES stage (id),
        FOREIGN KEY(to_stage_id) REFERENCES stage (id)
    )
    """,
    "CREATE INDEX stage_move_contact ON stage_move (contact_id, at)",
    """
    CREATE TABLE statement (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        topic TEXT NOT NULL,
        text TEXT NOT NULL,
        strength TEXT,
        said_by TEXT NOT NULL,
        at INTEGER,
        at_offset INTEGER,
        event_id INTEGER,
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(event_id) REFERENCES event (id)
    )
    """,
    "CREATE INDEX statement_contact ON statement (contact_id)",
    """
    CREATE VIRTUAL TABLE search_index USING fts5(
        text, content='', contentless_delete=1, detail='none', tokenize='trigram case_sensitive 1'
    )
    """,
    "INSERT INTO clock (id, revision) VALUES (1, 1)",
    "PRAGMA application_id = 1279554411",
    "PRAGMA user_version = 1",
)


def upgrade() -> None:
    """Make the tables of the first schema."""
    connection = op.get_bind()
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
