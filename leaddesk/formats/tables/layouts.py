"""Layouts: which columns a table has, for LeadDesk itself and for programs that contacts are handed on to.

The headers of the other programs' layouts are those of their import documentation or own exports
(Salesforce "Field mapping for importing leads", HubSpot and Pipedrive "Import records", Mailchimp "Format
guidelines for your import file", Google Contacts' and Outlook's own CSV exports), so that their import
assistants map the columns by themselves.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from leaddesk.domain.errors import NotFound
from leaddesk.domain.messages import Message, mark
from leaddesk.formats.tables.fields import SPELLED_OUT


class Column(NamedTuple):
    """A column: the text in the header row, and the field (see `fields`) that its cells show."""

    header: str
    field: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table.

    `title` is marked for translation. `for_program` says that a program imports the file rather than a person
    opens it in a spreadsheet: there a plain phone number stands as it is, since an apostrophe would become
    part of it.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    for_program: bool = True


def find_layout(key: str) -> Layout:
    """The layout of that key; NotFound, with the keys there are, for any other."""
    if key not in LAYOUTS:
        text = mark("There is no layout named “{key}”. There are: {known}.")
        raise NotFound(Message("layout-unknown", text, {"key": key, "known": ", ".join(LAYOUTS)}))
    return LAYOUTS[key]


def _numbered(header: str, field: str) -> tuple[Column, ...]:
    columns: list[Column] = []
    for number in range(1, SPELLED_OUT + 1):
        columns.append(Column(f"{header} {number}", f"{field}.{number}"))
        columns.append(Column(f"{header} {number} type", f"{field}.{number}.type"))
    return tuple(columns)


def _google(header: str, field: str, count: int) -> tuple[Column, ...]:
    columns: list[Column] = []
    for number in range(1, count + 1):
        columns.append(Column(f"{header} {number} - Label", f"{field}.{number}.type"))
        columns.append(Column(f"{header} {number} - Value", f"{field}.{number}"))
    return tuple(columns)


def _outlook_address(place: str, slot: str) -> tuple[Column, ...]:
    parts = (
        ("Street", "lines"),
        ("City", "city"),
        ("State", "region"),
        ("Postal Code", "postal_code"),
        ("Country/Region", "country"),
    )
    return tuple(Column(f"{place} {header}", f"addresses.{slot}.{part}") for header, part in parts)


_LEADDESK: Final = Layout(
    "leaddesk",
    mark("LeadDesk, everything"),
    (
        Column("Name", "name.formatted"),
        Column("Prefix", "name.prefix"),
        Column("Given name", "name.given"),
        Column("Middle name", "name.additional"),
        Column("Family name", "name.family"),
        Column("Suffix", "name.suffix"),
        Column("Organization", "organization"),
        Column("Department", "department"),
        Column("Title", "title"),
        Column("Kind", "kind"),
        *_numbered("E-mail", "emails"),
        Column("Further e-mails", "emails.rest"),
        *_numbered("Phone", "phones"),
        Column("Further phones", "phones.rest"),
        Column("Web", "urls.1"),
        Column("Further web addresses", "urls.rest"),
        Column("PO box", "addresses.1.po_box"),
        Column("Address line 2", "addresses.1.extended"),
        Column("Street", "addresses.1.street"),
        Column("Postal code", "addresses.1.postal_code"),
        Column("City", "addresses.1.city"),
        Column("Region", "addresses.1.region"),
        Column("Country", "addresses.1.country"),
        Column("Address type", "addresses.1.type"),
        Column("Birthday", "birthday"),
        Column("Stage", "stage"),
        Column("Rating", "rating"),
        Column("Source", "source"),
        Column("Source direction", "source.direction"),
        Column("Source detail", "source.detail"),
        Column("Next step on", "next.due"),
        Column("Next step at", "next.time"),
        Column("Next step", "next.step"),
        Column("Why", "next.why"),
        Column("Call to action", "next.call_to_action"),
        Column("Last contact", "last_contact"),
        Column("Events", "events"),
        Column("Tags", "tags"),
        Column("Notes", "notes"),
        Column("Consent", "consent"),
        Column("Owner", "owner"),
        Column("UID", "uid"),
    ),
    for_program=False,
)

_SALESFORCE: Final = Layout(
    "salesforce",
    mark("Salesforce leads"),
    (
        Column("Salutation", "name.prefix"),
        Column("First Name", "name.given"),
        Column("Last Name", "name.family-required"),
        Column("Title", "title"),
        Column("Company", "organization.required"),
        Column("Email", "emails.1"),
        Column("Phone", "phones.voice"),
        Column("Mobile Phone", "phones.cell"),
        Column("Fax", "phones.fax"),
        Column("Website", "urls.1"),
        Column("Street", "addresses.1.lines"),
        Column("City", "addresses.1.city"),
        Column("State/Province", "addresses.1.region"),
        Column("Postal Code", "addresses.1.postal_code"),
        Column("Country", "addresses.1.country"),
        Column("Lead Source", "source.title"),
        Column("Rating", "rating.title"),
        Column("Description", "summary"),
    ),
)

_HUBSPOT: Final = Layout(
    "hubspot",
    mark("HubSpot contacts"),
    (
        Column("First Name", "name.given"),
        Column("Last Name", "name.family-or-whole"),
        Column("Email Address", "emails.1"),
        Column("Phone Number", "phones.voice"),
        Column("Mobile Phone Number", "phones.cell"),
        Column("Fax Number", "phones.fax"),
        Column("Job Title", "title"),
        Column("Company Name", "organization"),
        Column("Website URL", "urls.1"),
        Column("Street Address", "addresses.1.lines"),
        Column("City", "addresses.1.city"),
        Column("State/Region", "addresses.1.region"),
        Column("Postal Code", "addresses.1.postal_code"),
        Column("Country/Region", "addresses.1.country"),
        Column("Date of Birth", "birthday"),
        Column("Note body", "summary"),
    ),
)

_PIPEDRIVE: Final = Layout(
    "pipedrive",
    mark("Pipedrive people and activities"),
    (
        Column("Person - Name", "name.display"),
        Column("Person - Email", "emails.1"),
        Column("Person - Phone - Work", "phones.voice-not-home"),
        Column("Person - Phone - Mobile", "phones.cell"),
        Column("Person - Phone - Home", "phones.home"),
        Column("Person - Job title", "title"),
        Column("Person - Label", "tags"),
        Column("Organization - Name", "organization"),
        Column("Organization - Address", "addresses.1.one-line"),
        Column("Activity - Subject", "next.step"),
        Column("Activity - Due date", "next.due"),
        Column("Activity - Due time", "next.time"),
        Column("Activity - Note", "next.why"),
        Column("Note - Content", "notes"),
    ),
)

_MAILCHIMP: Final = Layout(
    "mailchimp",
    mark("Mailchimp audience"),
    (
        Column("Email Address", "emails.1"),
        Column("First Name", "name.given"),
        Column("Last Name", "name.family-or-whole"),
        Column("Address", "addresses.1.spaced"),
        Column("Phone Number", "phones.any"),
        Column("Birthday", "birthday.of-year"),
        Column("Company", "organization"),
        Column("Tags", "tags"),
    ),
)

_GOOGLE: Final = Layout(
    "google",
    mark("Google Contacts"),
    (
        Column("First Name", "name.given"),
        Column("Middle Name", "name.additional"),
        Column("Last Name", "name.family-or-whole"),
        Column("Name Prefix", "name.prefix"),
        Column("Name Suffix", "name.suffix"),
        Column("Organization Name", "organization"),
        Column("Organization Title", "title"),
        Column("Organization Department", "department"),
        Column("Birthday", "birthday"),
        Column("Notes", "summary"),
        Column("Labels", "tags.google"),
        *_google("E-mail", "emails", 3),
        *_google("Phone", "phones", 4),
        Column("Address 1 - Label", "addresses.1.type"),
        Column("Address 1 - Street", "addresses.1.street"),
        Column("Address 1 - City", "addresses.1.city"),
        Column("Address 1 - PO Box", "addresses.1.po_box"),
        Column("Address 1 - Region", "addresses.1.region"),
        Column("Address 1 - Postal Code", "addresses.1.postal_code"),
        Column("Address 1 - Country", "addresses.1.country"),
        Column("Address 1 - Extended Address", "addresses.1.extended"),
        Column("Website 1 - Value", "urls.1"),
    ),
)

_OUTLOOK: Final = Layout(
    "outlook",
    mark("Outlook contacts"),
    (
        Column("Title", "name.prefix"),
        Column("First Name", "name.given"),
        Column("Middle Name", "name.additional"),
        Column("Last Name", "name.family-or-whole"),
        Column("Suffix", "name.suffix"),
        Column("Company", "organization"),
        Column("Department", "department"),
        Column("Job Title", "title"),
        *_outlook_address("Business", "work"),
        *_outlook_address("Home", "home"),
        Column("Business Fax", "phones.work-fax"),
        Column("Business Phone", "phones.work"),
        Column("Business Phone 2", "phones.work.2"),
        Column("Home Fax", "phones.home-fax"),
        Column("Home Phone", "phones.home"),
        Column("Home Phone 2", "phones.home.2"),
        Column("Mobile Phone", "phones.cell"),
        Column("Other Fax", "phones.other-fax"),
        Column("Other Phone", "phones.other"),
        Column("Pager", "phones.pager"),
        Column("Birthday", "birthday"),
        Column("Categories", "tags"),
        Column("E-mail Address", "emails.1"),
        Column("E-mail 2 Address", "emails.2"),
        Column("E-mail 3 Address", "emails.3"),
        Column("Notes", "summary"),
        Column("Web Page", "urls.1"),
    ),
)

OWN: Final = "own"
"""The key of a layout whose columns the user has chosen."""


def own_layout(headers: Iterable[str]) -> Layout:
    """Some of LeadDesk's own columns, in an order of the user's; their case does not matter.

    NotFound, with the columns there are, for one that there is not, and for none at all.
    """
    known = {column.header.lower(): column for column in _LEADDESK.columns}
    wanted = [header.strip() for header in headers]
    missing = next((header for header in wanted if header.lower() not in known), None if wanted else "")
    if missing is not None:
        text = mark("There is no column named “{header}”. There are: {known}.")
        names = ", ".join(column.header for column in _LEADDESK.columns)
        raise NotFound(Message("column-unknown", text, {"header": missing, "known": names}))
    columns = dict.fromkeys(known[header.lower()] for header in wanted)
    return Layout(OWN, mark("Own choice of columns"), tuple(columns), for_program=False)


LAYOUTS: Final[Mapping[str, Layout]] = MappingProxyType(
    {
        layout.key: layout
        for layout in (_LEADDESK, _SALESFORCE, _HUBSPOT, _PIPEDRIVE, _MAILCHIMP, _GOOGLE, _OUTLOOK)
    }
)
