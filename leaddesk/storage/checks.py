"""Whether a database is sound: the file, its references, and the search index against the tables."""

from sqlalchemy import select

from leaddesk.domain.contact import Contact
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.text import search_text as text_of
from leaddesk.storage import search
from leaddesk.storage.database import Database
from leaddesk.storage.reader import Reader
from leaddesk.storage.tables import contact, search_text

_BATCH = 1_000


def findings(database: Database) -> list[Message]:
    """What is wrong with a database; empty: it is sound."""
    found: list[Message] = []
    with database.raw() as connection:
        damage = [row[0] for row in connection.execute("PRAGMA integrity_check(10)")]
        if damage != ["ok"]:
            text = mark("the file is damaged: {detail}")
            found += [Message("damaged", text, {"detail": str(detail)}) for detail in damage]
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(10):
            text = mark("row {row} of {table} refers to a {parent} that is not there")
            found.append(Message("dangling", text, {"row": row or 0, "table": table, "parent": parent}))
    with database.reading() as reader:
        found += _search_findings(reader)
    return found


def _search_findings(reader: Reader) -> list[Message]:
    text = mark("the search index does not agree with contact {id}")
    wrong = set(search.disagreements(reader.connection)) | _outdated_texts(reader)
    return [Message("search-index", text, {"id": id_}) for id_ in sorted(wrong)]


def _outdated_texts(reader: Reader) -> set[int]:
    """Contacts whose search text is not what their details say, or is not found through the index."""
    wrong: set[int] = set()
    ids = list(reader.connection.scalars(select(contact.c.id).order_by(contact.c.id)))
    for start in range(0, len(ids), _BATCH):
        part = ids[start : start + _BATCH]
        stored = dict(
            reader.connection.execute(
                select(search_text.c.contact_id, search_text.c.text).where(
                    search_text.c.contact_id.between(part[0], part[-1])
                )
            ).all()
        )
        wrong |= {
            id_ for id_, found in reader.get(Contact, part).items() if stored.get(id_) != text_of(found)
        }
    return wrong
