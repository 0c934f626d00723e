"""The verbs that touch no database: read and convert."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from leaddesk.cli.output import Status, one_line, say, tell, tell_issues
from leaddesk.domain.errors import InputError, LeadDeskError
from leaddesk.domain.messages import Issue, Message, Severity, mark
from leaddesk.formats import files
from leaddesk.formats.json_lines import contact_to_dict, issue_to_dict
from leaddesk.formats.records import Record
from leaddesk.formats.tables.follow_up_rows import FollowUpRow
from leaddesk.formats.tables.layouts import find_layout
from leaddesk.formats.vcard.writer import write
from leaddesk.services.exporting import Format, format_of, write_table, written_whole

Show = Callable[[str, Iterable[Record]], tuple[int, int]]
"""Shows the records of a file; returns how many contacts it holds, and how many errors."""

STANDARD_INPUT = "-"


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    read = verbs.add_parser("read", help="show what files hold; touches no database")
    read.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="vCard, CSV, XLSX, text or a picture of codes; folders; - for standard input",
    )
    read.add_argument("--json", action="store_true", help="one object a file")
    read.add_argument("--country", metavar="XX", help="whose national formats apply to pasted text")
    read.set_defaults(command=read_files)
    convert = verbs.add_parser("convert", help="convert between vCard 2.1/3.0/4.0, CSV and XLSX")
    convert.add_argument("source", metavar="IN")
    convert.add_argument("target", metavar="OUT", type=Path)
    convert.add_argument(
        "--version", choices=("2.1", "3.0", "4.0"), help="the vCard version (default: as it came)"
    )
    convert.add_argument("--layout", default="leaddesk", help="the columns of a table (default: %(default)s)")
    convert.set_defaults(command=convert_file)


@contextmanager
def source_of(name: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of standard input."""
    if name == STANDARD_INPUT:
        yield files.seekable(sys.stdin.buffer)
        return
    with files.opened(Path(name)) as source:
        yield source


def records_of(name: str, country: str | None = None) -> Iterator[Record]:
    """The records of a file or of standard input."""
    with source_of(name) as source:
        yield from files.read_records(source, name, country)


def read_files(options: argparse.Namespace) -> Status:
    """Show what each file holds, in the order given."""
    show = _show_json if options.json else _show
    found = [_read_one(name, options.country, show) for name in files.file_names(options.files)]
    if not any(contacts for contacts, _ in found):
        return Status.NOTHING
    return Status.PARTLY if any(losses for _, losses in found) else Status.DONE


def _read_one(name: str, country: str | None, show: Show) -> tuple[int, int]:
    """Show one file; returns how many contacts it holds, and how many errors. A file that cannot be read is told."""
    return show(name, _or_issue(records_of(name, country)))


def _or_issue(records: Iterator[Record]) -> Iterator[Record]:
    """The records; an error that ends the file becomes its last record, so that the other files are still read."""
    try:
        yield from records
    except LeadDeskError as error:
        yield Record(0, 1, None, (Issue(0, 1, Severity.ERROR, error.message),))


def _show(name: str, records: Iterable[Record]) -> tuple[int, int]:
    contacts = errors = 0
    for record in records:
        if record.contact:
            say(one_line(record.contact))
            contacts += 1
        tell_issues(name, record.issues)
        errors += _errors(record)
    return contacts, errors


def _show_json(name: str, records: Iterable[Record]) -> tuple[int, int]:
    """One object for the file, written as it is read: a large file is never held as a whole."""
    issues: list[dict[str, Any]] = []
    contacts = errors = 0
    put = sys.stdout.write
    put(f'{{"file": {json.dumps(name, ensure_ascii=False)}, "contacts": [')
    for record in records:
        if record.contact:
            put(", " if contacts else "")
            put(json.dumps(contact_to_dict(record.contact), ensure_ascii=False))
            contacts += 1
        issues += [issue_to_dict(issue) for issue in record.issues]
        errors += _errors(record)
    put(f'], "issues": {json.dumps(issues, ensure_ascii=False)}}}\n')
    return contacts, errors


def _errors(record: Record) -> int:
    return sum(issue.severity is Severity.ERROR for issue in record.issues)


def convert_file(options: argparse.Namespace) -> Status:
    """Write what a file holds in another form."""
    chosen = format_of(options.target)
    if chosen is Format.ICS:
        text = mark("{path}: cards carry no follow-ups to make a calendar of. Name it .csv, .xlsx or .vcf.")
        raise InputError(Message("no-calendar", text, {"path": str(options.target)}))
    counted = _Counted(options.source)
    records = counted.records()
    first = next(records, None)
    if first is None:
        return Status.NOTHING
    with written_whole(options.target) as stream:
        everything = _chain(first, records)
        if chosen in {Format.CSV, Format.XLSX}:
            _write_table(everything, chosen, options.layout, options.target, stream)
        else:
            _write_cards(everything, options.version, stream)
    tell(f"{options.target}: {counted.contacts} contacts written")
    return Status.PARTLY if counted.errors else Status.DONE


class _Counted:
    """The records of a file that became contacts; tells the issues of all and counts them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.contacts = 0
        self.errors = 0

    def records(self) -> Iterator[Record]:
        for record in records_of(self._name):
            tell_issues(self._name, record.issues)
            self.errors += _errors(record)
            if record.contact:
                self.contacts += 1
                yield record


def _chain(first: Record, rest: Iterator[Record]) -> Iterator[Record]:
    yield first
    yield from rest


def _write_cards(records: Iterable[Record], version: str | None, stream: BinaryIO) -> None:
    for record in records:
        assert record.contact is not None
        own = record.contact.card.version if record.contact.card else ""
        stream.write(write(record.contact, version or own or "3.0", record.blobs.__getitem__).encode())


def _write_table(
    records: Iterable[Record], chosen: Format, layout: str, target: Path, stream: BinaryIO
) -> None:
    rows = (FollowUpRow(contact=record.contact) for record in records if record.contact)
    written = write_table(rows, chosen, find_layout(layout), stream, target.parent, datetime.now(UTC))
    if written.cut:
        tell(f"{written.cut} texts were too long for a cell and are cut")
