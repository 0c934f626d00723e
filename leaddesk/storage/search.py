"""Full-text search: the index, kept by the one writer, and the question asked of it. SQLite's own things stand here.

The index holds the trigrams of each contact's folded text (`domain.text.search_text`), where two blanks mark a word's
beginning, so that one and two letters find words that begin with them. It is contentless: what it answers is checked
against the text itself.
"""

from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import Final

from sqlalchemy import Connection, Integer, TextualSelect, column, text

from leaddesk.domain.text import search_terms

CREATE_INDEX: Final = (
    "CREATE VIRTUAL TABLE search_index USING fts5("
    "text, content='', contentless_delete=1, detail='none', tokenize='trigram case_sensitive 1')"
)
FEW: Final = 300
"""Up to so many candidates are looked up one by one; with more, walking a sorted list soon fills a page."""

_INSERT_TEXT: Final = "INSERT INTO search_text (contact_id, text) VALUES (?, ?)"
_INSERT_INDEX: Final = "INSERT INTO search_index (rowid, text) VALUES (?, ?)"
_DELETE_TEXT: Final = "DELETE FROM search_text WHERE contact_id = ?"
_DELETE_INDEX: Final = "DELETE FROM search_index WHERE rowid = ?"
_CANDIDATES: Final = "SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?"


def create(connection: Connection) -> None:
    """Create the empty index."""
    connection.exec_driver_sql(CREATE_INDEX)


def add(connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
    """Index the search texts of contacts that are not in the index."""
    if texts:
        connection.exec_driver_sql(_INSERT_TEXT, list(texts))
        connection.exec_driver_sql(_INSERT_INDEX, list(texts))


def remove(connection: Connection, contact_ids: Iterable[int]) -> None:
    """Take contacts out of the index."""
    ids = [(id_,) for id_ in contact_ids]
    if ids:
        connection.exec_driver_sql(_DELETE_INDEX, ids)
        connection.exec_driver_sql(_DELETE_TEXT, ids)


def rebuild(connection: Connection) -> None:
    """Make the index anew from the texts."""
    connection.exec_driver_sql("DROP TABLE search_index")
    create(connection)
    connection.exec_driver_sql(
        "INSERT INTO search_index (rowid, text) SELECT contact_id, text FROM search_text"
    )


def match_expression(terms: Iterable[str]) -> str:
    """The FTS5 expression for texts that may hold all terms: of a long term three trigrams are asked for, not all.

    Each trigram that is asked for costs a walk through everybody who has it; the first, the middle and the last one
    leave few who are not meant, and those are found out by their texts.
    """
    trigrams = dict.fromkeys(term[start : start + 3] for term in terms for start in _starts(len(term)))
    return " AND ".join('"' + trigram.replace('"', '""') + '"' for trigram in trigrams)


def _starts(length: int) -> Iterable[int]:
    last = length - 3
    return range(last + 1) if last < 3 else (0, last // 2, last)


def unsure(terms: Iterable[str]) -> list[str]:
    """The terms that the index alone cannot answer for. A trigram it can: that is in a text, or it is not."""
    return [term for term in terms if len(term) > 3]


def matching(query: str) -> TextualSelect:
    """The statement for the contacts whose text may hold what the query asks for, however many."""
    expression = match_expression(search_terms(query))
    statement = text("SELECT rowid FROM search_index WHERE search_index MATCH :expression")
    return statement.bindparams(expression=expression).columns(column("rowid", Integer))


def candidates(connection: Connection, query: str, limit: int = FEW) -> list[int] | None:
    """The contacts whose text may hold what the query asks for; None if there are more than `limit`."""
    asked = (match_expression(search_terms(query)), limit + 1)
    found = connection.exec_driver_sql(_CANDIDATES, asked).scalars().all()
    return None if len(found) > limit else list(found)


def disagreements(connection: Connection) -> list[int]:
    """Contacts whose index entry and search text are not both there, or do not say the same."""
    statement = (
        "SELECT id FROM contact WHERE id NOT IN (SELECT contact_id FROM search_text)"
        " OR id NOT IN (SELECT rowid FROM search_index)"
        " UNION SELECT rowid FROM search_index WHERE rowid NOT IN (SELECT id FROM contact)"
    )
    return list(connection.exec_driver_sql(statement).scalars().all()) or _differing(connection)


def _differing(connection: Connection) -> list[int]:
    """Contacts for whom an index made anew from the texts has other trigrams.

    How often each occurs is compared first, as it is quick and nearly always all there is to do.
    """
    for statement in (
        CREATE_INDEX.replace("search_index", "temp.fresh"),
        "INSERT INTO temp.fresh (rowid, text) SELECT contact_id, text FROM search_text",
        *(
            f"CREATE VIRTUAL TABLE temp.{kind}_{of} USING fts5vocab({schema}, {of}, {kind})"
            for kind in ("row", "instance")
            for schema, of in (("temp", "fresh"), ("main", "search_index"))
        ),
    ):
        connection.exec_driver_sql(statement)
    try:
        differ = any(
            connection.exec_driver_sql(
                f"SELECT term, doc FROM {one} EXCEPT SELECT term, doc FROM {other}"  # noqa: S608 (ours)
            ).first()
            for one, other in permutations(("row_fresh", "row_search_index"))
        )
        return list(connection.exec_driver_sql(_DIFFERING).scalars().all()) if differ else []
    finally:
        for table in ("row_fresh", "row_search_index", "instance_fresh", "instance_search_index", "fresh"):
            connection.exec_driver_sql(f"DROP TABLE temp.{table}")


_DIFFERING: Final = (
    "SELECT DISTINCT doc FROM (SELECT term, doc FROM instance_fresh EXCEPT SELECT term, doc FROM instance_search_index)"
    " UNION "
    "SELECT DISTINCT doc FROM (SELECT term, doc FROM instance_search_index EXCEPT SELECT term, doc FROM instance_fresh)"
)
