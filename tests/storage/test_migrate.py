"""The migrations lead to the schema of the tables, and an older database comes through them whole."""

import re
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from leaddesk.domain.contact import Contact
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.playbook import DEFAULT_PLAYBOOKS, Playbook
from leaddesk.domain.qualification import Criterion
from leaddesk.domain.stages import Stage
from leaddesk.services import followups
from leaddesk.storage import migrate
from leaddesk.storage.database import SCHEMA, connect, create
from leaddesk.workspace import Workspace

DATABASES = Path(__file__).parent.parent / "data" / "databases"


def schema_of(path: Path) -> dict[str, str]:
    with closing(driver.connect(str(path))) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {name: _plain(sql) for name, sql in rows}


def _plain(sql: str) -> str:
    """A statement without what only its way here has left: line breaks, blanks, quotation marks about a new name."""
    return " ".join(re.sub(r"([(),])", r" \1 ", sql.replace('"', "")).split())


def pragma(path: Path, name: str) -> int:
    with closing(driver.connect(str(path))) as connection:
        return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def test_the_migrations_make_the_schema_that_a_new_database_has(tmp_path: Path) -> None:
    created, migrated = tmp_path / "created.db", tmp_path / "migrated.db"
    engine = connect(created)
    create(engine, created)
    engine.dispose()
    migrate.upgrade(migrated)
    assert schema_of(migrated) == schema_of(created)
    for name in ("application_id", "user_version"):
        assert pragma(migrated, name) == pragma(created, name)


def test_there_is_a_kept_database_for_every_released_schema() -> None:
    kept = {path.stem for path in DATABASES.glob("schema-*.db")}
    assert kept == {f"schema-{number}" for number in range(1, SCHEMA + 1)}


@pytest.mark.parametrize("kept", sorted(DATABASES.glob("schema-*.db")), ids=lambda path: path.stem)
def test_a_database_of_every_released_schema_opens_with_what_was_in_it(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copy(kept, path)
    with Workspace.open(path) as desk, desk.reading() as reader:
        contacts = reader.all(Contact)
    assert [contact.name.formatted for contact in contacts] == ["Anna Bianchi", "김민수", "Röhm & Söhne"]


def test_migrating_makes_a_backup_first(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copy(DATABASES / "schema-1.db", path)
    before = schema_of(path)
    with Workspace.open(tmp_path / "clock.db") as desk:
        backup = migrate.migrate(path, 1, desk.now())
    assert (pragma(backup, "user_version"), pragma(path, "user_version")) == (1, SCHEMA)
    assert schema_of(backup) == before != schema_of(path)
    assert count(backup, "contact") == count(path, "contact") == 3


def test_migrating_what_is_new_already_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    shutil.copy(DATABASES / f"schema-{SCHEMA}.db", path)
    before = path.read_bytes()
    migrate.upgrade(path)
    assert path.read_bytes() == before


def test_an_old_database_goes_on_with_what_it_had_and_begins_with_what_is_new(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copy(DATABASES / "schema-1.db", path)
    with closing(driver.connect(str(path))) as connection, connection:
        connection.execute("UPDATE sqlite_sequence SET seq = 41 WHERE name = 'follow_up'")
    with Workspace.open(path) as desk:
        with desk.reading() as reader:
            (step,) = reader.all(FollowUp)
            assert (step.what, step.kind, step.run_id) == ("Call", None, None)
            assert [replace(entry, id=0, revision=0) for entry in reader.all(Playbook)] == list(
                DEFAULT_PLAYBOOKS
            )
            assert not any(entry.retired for entry in (*reader.all(Stage), *reader.all(Criterion)))
        followups.plan(desk, [1], step.due_on, "Write")
        with desk.reading() as reader:
            assert [step.id for step in reader.all(FollowUp)] == [1, 42], "ids never come back"


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = tmp_path / "migrations"
    shutil.copytree(Path(migrate.__file__).parent / "migrations", versions)
    (versions / "versions" / f"{SCHEMA + 1:04}_broken.py").write_text(
        f'from alembic import op\nrevision = "{SCHEMA + 1:04}"\ndown_revision = "{SCHEMA:04}"\n'
        "def upgrade():\n"
        '    op.get_bind().exec_driver_sql("DELETE FROM contact_point")\n'
        '    op.get_bind().exec_driver_sql("CREATE TABLE half (id INTEGER)")\n'
        "    op.get_bind().exec_driver_sql(\"INSERT INTO encounter SELECT 77, 1, 99, 99, 0, 0, '', '', '', '', '', ''\")\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(migrate, "migrations_folder", lambda: versions)
    path = tmp_path / "old.db"
    shutil.copy(DATABASES / "schema-1.db", path)
    schema, points = schema_of(path), count(path, "contact_point")
    with pytest.raises(ValueError, match="refers to nothing"):
        migrate.upgrade(path)
    assert schema_of(path) == schema
    assert count(path, "contact_point") == points > 0


def count(path: Path, table: str) -> int:
    with closing(driver.connect(str(path))) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
