"""Follow-up lists out: whole or not at all."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from leaddesk.domain.consent import ConsentMark, Use
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import EnvironmentFault, InputError
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.lists import Filter
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.stages import Stage
from leaddesk.formats.calendar import write_ics
from leaddesk.formats.tables.csv_writing import write_csv
from leaddesk.formats.tables.follow_up_rows import FollowUpRow
from leaddesk.formats.tables.layouts import Layout, find_layout
from leaddesk.formats.tables.xlsx_writing import write_xlsx
from leaddesk.formats.vcard.writer import write
from leaddesk.services.door import Door
from leaddesk.services.permissions import permissions
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader


class Format(StrEnum):
    """What a list can be written as."""

    CSV = "csv"
    XLSX = "xlsx"
    VCARD_2_1 = "vcard-2.1"
    VCARD_3_0 = "vcard-3.0"
    VCARD_4_0 = "vcard-4.0"
    ICS = "ics"


_BY_SUFFIX: Final = {
    ".csv": Format.CSV,
    ".xlsx": Format.XLSX,
    ".vcf": Format.VCARD_3_0,
    ".vcard": Format.VCARD_3_0,
    ".ics": Format.ICS,
}
_TABLES: Final = frozenset({Format.CSV, Format.XLSX})
_FOR_MAILING: Final = frozenset({"mailchimp"})
"""The layouts of programs that send mailings."""
_OBJECTED: Final = (
    ConsentMark.NO_CALL,
    ConsentMark.NO_MAIL,
    ConsentMark.NO_CONTACT,
    ConsentMark.WITHDRAWN,
)
_REASONS: Final = {
    Use.MAILING: (ConsentMark.NO_CONTACT, ConsentMark.NO_MAIL, ConsentMark.WITHDRAWN),
    Use.CALLING: (ConsentMark.NO_CONTACT, ConsentMark.NO_CALL),
}
"""Why somebody may not be used for something, the weightiest first."""
_VERSIONS: Final = {Format.VCARD_2_1: "2.1", Format.VCARD_3_0: "3.0", Format.VCARD_4_0: "4.0"}


@dataclass(frozen=True, slots=True)
class Exported:
    """What a file holds: how many records, and how many texts had to be cut to fit a spreadsheet's cell.

    `left_out` counts the contacts who may not be used for what the list is for; `barred` those who are in it although
    they do not want to be called, mailed or contacted, as nobody said what it is for.
    """

    records: int
    cut: int = 0
    left_out: int = 0
    barred: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many a list leaves out because of what it is for, and why; each is counted once, for the weightiest reason.

    `barred` counts those who are on it although they objected to something, as nobody said what it is for.
    """

    count: int = 0
    reasons: Mapping[ConsentMark, int] = field(default_factory=dict)
    barred: int = 0


Progress = Callable[[int], None]


def _ignore(_done: int) -> None:
    pass


def format_of(path: Path) -> Format:
    """The format that a file name stands for. Raises `InputError` for a name that stands for none."""
    found = _BY_SUFFIX.get(path.suffix.lower())
    if found is None:
        text = mark("{path} does not say what to write. Name it .csv, .xlsx, .vcf or .ics.")
        raise InputError(Message("unknown-format", text, {"path": str(path)}))
    return found


def export(
    door: Door,
    wanted: Filter,
    path: Path,
    *,
    format_: Format | None = None,
    layout: Layout | None = None,
    progress: Progress = _ignore,
) -> Exported:
    """Write the contacts that a filter means, with their next steps, to a file.

    Whoever may not be used for what the filter says the list is for (`use`) is left out and counted; a layout of a program
    for mailings is for mailing. The file is written beside its place and put there once it is whole. Raises
    `EnvironmentFault` if it cannot be written, `InputError` for a calendar where nobody has a next step; whatever stood
    there before then still does.
    """
    chosen = format_ or format_of(path)
    wanted = replace(wanted, use=wanted.use or use_of(chosen, layout))
    written = _export(door, wanted, path, chosen, layout or find_layout("leaddesk"), progress)
    with door.reading() as reader:
        found = left_out(reader, wanted, door.now().date())
    return replace(written, left_out=found.count, barred=found.barred)


def use_of(format_: Format, layout: Layout | None) -> Use | None:
    """What a file is for by its columns alone: those of a program that sends mailings are for mailing."""
    is_for_mailing = format_ in _TABLES and layout is not None and layout.key in _FOR_MAILING
    return Use.MAILING if is_for_mailing else None


def left_out(reader: Reader, wanted: Filter, today: date) -> LeftOut:
    """Whom a list leaves out because of what it is for (`use`), and why. The reasons are not told apart where the list
    itself asks for a consent.
    """
    if wanted.use is None:
        barred = 0 if wanted.consents else queries.count(reader, replace(wanted, consents=_OBJECTED), today)
        return LeftOut(barred=barred)
    meant = replace(wanted, use=None)
    count = queries.count(reader, meant, today) - queries.count(reader, wanted, today)
    return LeftOut(count, {} if wanted.consents or not count else _reasons(reader, meant, wanted.use, today))


def _reasons(reader: Reader, meant: Filter, use: Use, today: date) -> dict[ConsentMark, int]:
    """How many are left out for each reason, and for none before it."""
    known, found = 0, {}
    marks = _REASONS[use]
    for number, mark_ in enumerate(marks, start=1):
        so_far = queries.count(reader, replace(meant, consents=marks[:number]), today)
        if so_far > known:
            found[mark_] = so_far - known
        known = so_far
    return found


def _export(
    door: Door, wanted: Filter, path: Path, chosen: Format, columns: Layout, progress: Progress
) -> Exported:
    with written_whole(path) as stream, door.reading() as reader:
        rows = follow_up_rows(reader, wanted, door.now(), progress)
        match chosen:
            case Format.CSV | Format.XLSX:
                return write_table(rows, chosen, columns, stream, path.parent, door.now())
            case Format.ICS:
                return Exported(_write_next_steps(rows, door.now(), stream))
            case _:
                cards = (row.contact for row in rows)
                return Exported(
                    write_cards(cards, _VERSIONS[chosen], stream, lambda digest: reader.blob(digest) or b"")
                )


def _write_next_steps(rows: Iterator[FollowUpRow], now: datetime, stream: BinaryIO) -> int:
    count = write_ics(rows, now, stream)
    if not count:
        text = mark("A calendar holds next steps, and none of these contacts has one. Nothing was written.")
        raise InputError(Message("no-next-steps", text))
    return count


def write_table(
    rows: Iterator[FollowUpRow], chosen: Format, layout: Layout, stream: BinaryIO, folder: Path, now: datetime
) -> Exported:
    """Write rows as a table. `folder` is where a workbook grows: contact data lies nowhere else, not for a moment."""
    if chosen is Format.CSV:
        return Exported(write_csv(rows, layout, stream))
    written = write_xlsx(rows, layout, stream, created=now.astimezone(UTC), scratch=folder)
    return Exported(written.rows, written.cut)


def write_cards(
    contacts: Iterator[Contact], version: str, stream: BinaryIO, blob: Callable[[str], bytes]
) -> int:
    """Write contacts as vCards of a version; returns how many."""
    count = 0
    for contact in contacts:
        stream.write(write(contact, version, blob).encode())
        count += 1
    return count


def follow_up_rows(
    reader: Reader, wanted: Filter, now: datetime, progress: Progress = _ignore
) -> Iterator[FollowUpRow]:
    """The rows of a follow-up list, in the order of the contacts' sort keys, read batch by batch."""
    stages = {stage.id: stage.title for stage in reader.all(Stage)}
    events = {event.id: event.name for event in reader.all(Event)}
    done = 0
    for batch in queries.contacts(reader, wanted, now.date()):
        ids = [contact.id for contact in batch]
        steps, spoken = queries.next_steps(reader, ids), queries.last_contacts(reader, ids)
        meetings = reader.of_contacts(Encounter, ids)
        allowed = permissions(reader, ids)
        for contact in batch:
            step = steps.get(contact.id)
            names = dict.fromkeys(events[meeting.event_id] for meeting in meetings.get(contact.id, ()))
            yield FollowUpRow(
                contact=contact,
                stage=stages[contact.stage_id or 0],
                next_due=step.due_on if step else None,
                next_time=step.due_time if step else None,
                next_step=step.what if step else "",
                next_why=step.why if step else "",
                call_to_action=step.call_to_action if step else "",
                last_contact=spoken.get(contact.id),
                events=tuple(names),
                consent=str(allowed[contact.id]),
            )
        done += len(batch)
        progress(done)


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content takes the file's place once it is whole; after an error nothing has changed."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    except OSError as error:
        text = mark("{path} could not be written ({detail}). Choose another place or free some space.")
        arguments = {"path": str(path), "detail": error.strerror or str(error)}
        raise EnvironmentFault(Message("export-failed", text, arguments)) from error
    finally:
        if unfinished.parent.is_dir():
            unfinished.unlink(missing_ok=True)
