"""The fields of a table's columns in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.messages import mark
from leaddesk.formats.tables.mapping import FIELDS, KEPT, LEFT_OUT
from leaddesk.gui.texts import translated

_TITLES: Final = {
    KEPT: mark("Keep as extra"),
    LEFT_OUT: mark("Leave out"),
    "name.formatted": mark("Full name"),
    "name.given": mark("First name"),
    "name.family": mark("Last name"),
    "name.additional": mark("Middle name"),
    "name.prefix": mark("Title before the name"),
    "name.suffix": mark("Suffix behind the name"),
    "organization": mark("Organization"),
    "department": mark("Department"),
    "title": mark("Job title"),
    "emails": mark("E-mail"),
    "emails.work": mark("E-mail at work"),
    "emails.home": mark("Private e-mail"),
    "phones": mark("Phone"),
    "phones.cell": mark("Mobile phone"),
    "phones.work": mark("Phone at work"),
    "phones.home": mark("Private phone"),
    "phones.fax": mark("Fax"),
    "phones.pager": mark("Pager"),
    "urls": mark("Web address"),
    "addresses.1.street": mark("Street"),
    "addresses.1.extended": mark("Address line 2"),
    "addresses.1.po_box": mark("PO box"),
    "addresses.1.postal_code": mark("Postal code"),
    "addresses.1.city": mark("City"),
    "addresses.1.region": mark("Region or state"),
    "addresses.1.country": mark("Country"),
    "birthday": mark("Birthday"),
    "notes": mark("Note"),
    "tags": mark("Tags"),
    "rating": mark("Rating"),
    "source": mark("Source"),
    "source.direction": mark("Source: direction"),
    "source.detail": mark("Source: detail"),
    "owner": mark("Owner"),
    "kind": mark("Person or organization"),
    "uid": mark("Identifier (UID)"),
}
_SAME: Final = {
    "name.display": "name.formatted",
    "name.family-or-whole": "name.family",
    "name.family-required": "name.family",
    "summary": "notes",
    "phones.work-fax": "phones.fax",
    "phones.home-fax": "phones.fax",
    "phones.other-fax": "phones.fax",
}
GROUPS: Final = ("organization", "emails", "phones", "urls", "birthday", "owner")
"""The fields that begin a new group where all are offered."""


def title_of(field: str) -> str:
    """A field in words, also one that only layouts have ("phones.2.type", "addresses.home.city")."""
    known = _SAME.get(field, field)
    if known in _TITLES:
        return translated(_TITLES[known])
    first, _, rest = field.partition(".")
    if first == "addresses":
        return _address_title(rest)
    if first not in _TITLES:
        return field
    number = next((part for part in rest.split(".") if part.isdigit()), "")
    named = next((slot for slot in rest.split(".") if f"{first}.{slot}" in _TITLES), "")
    title = translated(_TITLES[f"{first}.{named}" if named else first])
    if number and number != "1":
        title = f"{title} {number}"
    if rest.endswith("type"):
        title = QCoreApplication.translate("fields", "{field}: kind").format(field=title)
    return title


def _address_title(rest: str) -> str:
    place, _, part = rest.partition(".")
    title = translated(_TITLES.get(f"addresses.1.{part}", _TITLES["addresses.1.street"]))
    if part == "type":
        title = QCoreApplication.translate("fields", "Address: kind")
    if place == "home":
        return QCoreApplication.translate("fields", "{field} at home").format(field=title)
    return title


def offered(field: str) -> list[str]:
    """The fields a column may be taken for: those that are offered to all, and the one it is guessed to be."""
    usual = [KEPT, LEFT_OUT, *FIELDS]
    return usual if field in usual else [KEPT, LEFT_OUT, field, *FIELDS]
