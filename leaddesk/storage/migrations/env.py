"""What Alembic runs: the migrations over the connection it is handed, in one transaction of ours."""

from alembic import context
from sqlalchemy import Connection

from leaddesk.storage.tables import metadata


def _run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if dangling is not None:
            raise ValueError(f"the migration left a row of {dangling[0]} that refers to nothing")


_run(context.config.attributes["connection"])
