"""Bringing an older database to the newest schema: backup first, then all of it or none."""

from datetime import datetime
from pathlib import Path

from leaddesk.storage import faults
from leaddesk.storage.backup import back_up
from leaddesk.storage.database import Database, connect


def migrate(path: Path, schema: int, now: datetime) -> Path:
    """Bring a database from an older schema to the newest; returns the backup that was made before.

    Raises `EnvironmentFault` if the backup cannot be written or a migration fails; the database is then as it was.
    """
    backup = path.with_name(f"{path.stem}-schema-{schema}-{now:%Y%m%d-%H%M%S}{path.suffix}")
    engine = connect(path)
    try:
        back_up(Database(path, engine), backup)
    finally:
        engine.dispose()
    upgrade(path)
    return backup


def upgrade(path: Path, revision: str = "head") -> None:
    """Run the migrations that a database has not had, in one transaction, and check its references after.

    Foreign keys are off meanwhile: a table that is made anew would else take its children along.
    """
    from alembic import command  # slow to import, and needed once a release
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    engine = connect(path)
    try:
        with faults.told_plainly(path), engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA foreign_keys = OFF")
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
    finally:
        engine.dispose()


def migrations_folder() -> Path:
    """Where the migrations lie: in the package, beside this file."""
    return Path(__file__).parent / "migrations"
