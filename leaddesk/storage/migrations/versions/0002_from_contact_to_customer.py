"""What makes a customer of a contact: lead quality, consent, organizations with people, playbooks, stages that retire.

It is written out, so that it stays as it is when the tables go on.
"""

from typing import Final

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATEMENTS: Final = (
    "ALTER TABLE stage ADD COLUMN retired INTEGER DEFAULT 0 NOT NULL",
    "ALTER TABLE criterion ADD COLUMN wanted TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE criterion ADD COLUMN retired INTEGER DEFAULT 0 NOT NULL",
    "ALTER TABLE judgement ADD COLUMN judged_by TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE judgement ADD COLUMN at INTEGER",
    "ALTER TABLE judgement ADD COLUMN at_offset INTEGER",
    "ALTER TABLE activity ADD COLUMN detail TEXT DEFAULT '' NOT NULL",
    """
    CREATE INDEX contact_by_organization ON contact (organization COLLATE "NOCASE") WHERE organization != ''
    """,
    "CREATE INDEX contact_organizations ON contact (organization, formatted) WHERE kind = 'organization'",
    """
    CREATE TABLE playbook (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        name TEXT NOT NULL,
        stage_kind TEXT,
        event_kind TEXT,
        ends_on_answer INTEGER NOT NULL,
        own_steps TEXT NOT NULL,
        position INTEGER NOT NULL,
        retired INTEGER NOT NULL
    )
    """,
    """
    INSERT INTO playbook VALUES
        (1, 1, 'after-trade-show', '', 'lead', 'trade-show', 1, '[]', 1, 0),
        (2, 1, 'lead-nurture', '', 'lead', NULL, 1, '[]', 2, 0),
        (3, 1, 'prospect-talk', '', 'prospect', NULL, 0, '[]', 3, 0)
    """,
    """
    CREATE TABLE playbook_run (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        playbook_id INTEGER NOT NULL,
        started_at INTEGER,
        started_at_offset INTEGER,
        started_by TEXT NOT NULL,
        ended_at INTEGER,
        ended_at_offset INTEGER,
        ended_why TEXT,
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(playbook_id) REFERENCES playbook (id)
    )
    """,
    "CREATE INDEX playbook_run_contact ON playbook_run (contact_id)",
    "CREATE INDEX playbook_run_playbook ON playbook_run (playbook_id, contact_id)",
    # A column that refers to another table cannot be added in the form in which a new table has it: made anew.
    """
    CREATE TABLE follow_up_anew (
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
        kind TEXT,
        text TEXT NOT NULL,
        run_id INTEGER,
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(run_id) REFERENCES playbook_run (id)
    )
    """,
    # Ids never come back: the new table goes on counting where the old one stood.
    """
    INSERT INTO sqlite_sequence (name, seq)
    SELECT 'follow_up_anew', seq FROM sqlite_sequence WHERE name = 'follow_up'
    """,
    """
    INSERT INTO follow_up_anew
    SELECT id, revision, contact_id, due_on, due_time, what, why, call_to_action,
        created_at, created_at_offset, done_at, done_at_offset, NULL, '', NULL
    FROM follow_up
    """,
    "DROP TABLE follow_up",
    "ALTER TABLE follow_up_anew RENAME TO follow_up",
    "CREATE INDEX follow_up_contact ON follow_up (contact_id, due_on)",
    "CREATE INDEX follow_up_open ON follow_up (due_on, contact_id) WHERE done_at IS NULL",
    "CREATE INDEX follow_up_run ON follow_up (run_id) WHERE run_id IS NOT NULL",
    """
    CREATE TABLE tie (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        organization_id INTEGER NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id),
        FOREIGN KEY(organization_id) REFERENCES contact (id)
    )
    """,
    "CREATE UNIQUE INDEX tie_contact ON tie (contact_id)",
    "CREATE INDEX tie_organization ON tie (organization_id)",
    """
    CREATE TABLE organization_facts (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        industry TEXT NOT NULL,
        size TEXT,
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    )
    """,
    "CREATE UNIQUE INDEX organization_facts_contact ON organization_facts (contact_id)",
    """
    CREATE TABLE evidence (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        incentive TEXT,
        magnet TEXT,
        validity TEXT,
        job TEXT,
        note TEXT NOT NULL,
        at INTEGER,
        at_offset INTEGER,
        noted_by TEXT NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    )
    """,
    "CREATE INDEX evidence_contact ON evidence (contact_id)",
    """
    CREATE TABLE consent (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        basis TEXT NOT NULL,
        purpose TEXT NOT NULL,
        how TEXT NOT NULL,
        wording TEXT NOT NULL,
        at INTEGER,
        at_offset INTEGER,
        noted_by TEXT NOT NULL,
        withdrawn_at INTEGER,
        withdrawn_at_offset INTEGER,
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    )
    """,
    "CREATE INDEX consent_contact ON consent (contact_id)",
    """
    CREATE TABLE objection (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        bars TEXT NOT NULL,
        how TEXT NOT NULL,
        at INTEGER,
        at_offset INTEGER,
        noted_by TEXT NOT NULL,
        lifted_at INTEGER,
        lifted_at_offset INTEGER,
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    )
    """,
    "CREATE INDEX objection_contact ON objection (contact_id)",
    "PRAGMA user_version = 2",
)


def upgrade() -> None:
    """Make the tables and columns of the second schema."""
    connection = op.get_bind()
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
