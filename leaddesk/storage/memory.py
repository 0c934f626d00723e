"""What is remembered beside the contacts: layouts, drafts, window state."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from leaddesk.storage.reader import Builder, Reader
from leaddesk.storage.tables import memory


def keep(builder: Builder, key: str, value: str) -> None:
    """Keep a text under a key, in the place of what was there."""
    statement = insert(memory).on_conflict_do_update(index_elements=["key"], set_={"value": value})
    builder.connection.execute(statement, [{"key": key, "value": value}])


def kept(reader: Reader, key: str) -> str | None:
    """The text kept under a key."""
    return reader.connection.scalar(select(memory.c.value).where(memory.c.key == key))
