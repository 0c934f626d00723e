"""What is known of the accuracy of a contact's details, and how it changes with what happens."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.contact import Accuracy, Address, Confirmation, Contact, ContactPoint
from leaddesk.domain.errors import NotFound
from leaddesk.domain.matching import email_key, own_phone_key
from leaddesk.domain.messages import Message, mark

D = TypeVar("D", ContactPoint, Address)


def marked(contact: Contact, value: str, confirmation: Confirmation) -> Contact:
    """The contact with what is known of one detail: an e-mail, a phone, or the city of an address.

    Raises `NotFound` for a detail the contact does not have.
    """
    value, mail, number = value.strip(), email_key(value), own_phone_key(value)
    emails, phones, addresses = (
        _mark_in(contact.emails, lambda entry: email_key(entry.value) == mail, confirmation),
        _mark_in(contact.phones, lambda entry: own_phone_key(entry.value) == number, confirmation),
        _mark_in(contact.addresses, lambda place: place.city == value, confirmation),
    )
    if not value or (emails is None and phones is None and addresses is None):
        text = mark("{name} has no e-mail, phone or city “{value}”.")
        raise NotFound(Message("no-detail", text, {"name": contact.display_name, "value": value}))
    return replace(
        contact,
        emails=emails or contact.emails,
        phones=phones or contact.phones,
        addresses=addresses or contact.addresses,
    )


def _mark_in(
    details: tuple[D, ...], is_meant: Callable[[D], bool], confirmation: Confirmation
) -> tuple[D, ...] | None:
    """The details, those that are meant marked; None: none of them is."""
    if not any(map(is_meant, details)):
        return None
    return tuple(replace(entry, confirmation=confirmation) if is_meant(entry) else entry for entry in details)


def refuted(contact: Contact, happened: Activity, now: datetime) -> Contact:
    """The contact with the detail doubtful that a wrong number or a bounced mail proved wrong; else as it was.

    That is the detail that was used; where nobody said which, the first of its kind. Raises `NotFound` for a detail the
    contact does not have.
    """
    if not happened.refutes:
        return contact
    how = "wrong number" if happened.outcome is Outcome.WRONG_NUMBER else "bounced"
    doubt = Confirmation(Accuracy.DOUBTFUL, how, happened.at or now)
    if happened.detail:
        return marked(contact, happened.detail, doubt)
    match happened.kind:
        case ActivityKind.CALL:
            return replace(contact, phones=_first_marked(contact.phones, doubt))
        case ActivityKind.MAILING if contact.addresses:
            return replace(contact, addresses=_first_marked(contact.addresses, doubt))
        case ActivityKind.EMAIL | ActivityKind.MAILING:
            return replace(contact, emails=_first_marked(contact.emails, doubt))
        case _:
            return contact


def _first_marked(details: tuple[D, ...], doubt: Confirmation) -> tuple[D, ...]:
    first = details[:1]
    return tuple(replace(entry, confirmation=doubt) for entry in first) + details[1:]
