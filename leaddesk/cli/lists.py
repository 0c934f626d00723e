"""The verb lists: the saved lists, and what is done with them."""

import argparse
from datetime import date
from typing import Any

from leaddesk.cli.output import Status, say_json, table, tell
from leaddesk.cli.session import typed_query, workspace
from leaddesk.domain.errors import InputError
from leaddesk.domain.lists import SavedList
from leaddesk.services import lists
from leaddesk.services.finding import as_filter, find_list
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader
from leaddesk.workspace import Workspace


def add_verbs(verbs: Any) -> None:
    """Add the verb and its actions."""
    verb = verbs.add_parser("lists", help="list the saved lists; add, change, rename or delete one")
    verb.add_argument("--json", action="store_true", help="one object a list")
    verb.set_defaults(command=list_lists)
    actions = verb.add_subparsers(metavar="ACTION")
    for name, text, command in (
        ("add", "save a query as a list", add_list),
        ("change", "let a list mean another query", change_list),
    ):
        action = actions.add_parser(name, help=text)
        action.add_argument("name", metavar="NAME")
        action.add_argument("query", nargs="+", metavar="QUERY", help="words, and terms such as rating:hot")
        action.set_defaults(command=command)
    rename = actions.add_parser("rename", help="give a list another name")
    rename.add_argument("name", metavar="NAME")
    rename.add_argument("new_name", metavar="NEW")
    rename.set_defaults(command=rename_list)
    delete = actions.add_parser("delete", help="delete a list; whoever is on it stays")
    delete.add_argument("name", metavar="NAME")
    delete.set_defaults(command=delete_list)


def list_lists(options: argparse.Namespace) -> Status:
    """List the saved lists; one whose query names what is gone has no number of contacts."""
    with workspace(options) as opened, opened.reading() as reader:
        today = opened.now().date()
        counted = [(entry, _count(reader, entry, today)) for entry in reader.all(SavedList)]
    if options.json:
        for entry, count in counted:
            say_json({"key": entry.key, "name": entry.title, "query": entry.query, "contacts": count})
    else:
        table(
            [
                (entry.title, entry.key, entry.query, "–" if count is None else count)
                for entry, count in counted
            ]
        )
    return Status.DONE


def add_list(options: argparse.Namespace) -> Status:
    """Save a query as a list."""
    with workspace(options) as opened:
        tell(lists.save(opened, options.name, _query(opened, options)).label)
    return Status.DONE


def change_list(options: argparse.Namespace) -> Status:
    """Let a list mean another query."""
    with workspace(options) as opened:
        tell(lists.change(opened, _id(opened, options.name), _query(opened, options)).label)
    return Status.DONE


def rename_list(options: argparse.Namespace) -> Status:
    """Give a list another name."""
    with workspace(options) as opened:
        tell(lists.rename(opened, _id(opened, options.name), options.new_name).label)
    return Status.DONE


def delete_list(options: argparse.Namespace) -> Status:
    """Delete a list."""
    with workspace(options) as opened:
        tell(lists.delete(opened, _id(opened, options.name)).label)
    return Status.DONE


def _count(reader: Reader, entry: SavedList, today: date) -> int | None:
    try:
        return queries.count(reader, as_filter(reader, entry.query), today)
    except InputError:
        return None


def _query(opened: Workspace, options: argparse.Namespace) -> str:
    with opened.reading() as reader:
        return typed_query(reader, options.query)


def _id(opened: Workspace, name: str) -> int:
    with opened.reading() as reader:
        return find_list(reader, name).id
