"""Contacts and issues as the command line's JSON lines give them."""

from typing import Any

from leaddesk.domain.contact import Address, Contact, ContactPoint, Photo
from leaddesk.domain.messages import Issue


def contact_to_dict(contact: Contact) -> dict[str, Any]:
    """A contact's data as plain values, in the form that the design gives it."""
    name = contact.name
    return {
        "version": (contact.card.version if contact.card else "") or None,
        "kind": contact.kind.value,
        "name": {
            "formatted": name.formatted,
            "family": name.family,
            "given": name.given,
            "additional": name.additional,
            "prefix": name.prefix,
            "suffix": name.suffix,
        },
        "organizations": [list(parts) for parts in contact.organizations],
        "titles": list(contact.titles),
        "notes": list(contact.notes),
        "emails": [_point(point) for point in contact.emails],
        "phones": [_point(point) for point in contact.phones],
        "urls": [_point(point) for point in contact.urls],
        "addresses": [_address(address) for address in contact.addresses],
        "birthday": contact.birthday,
        "photo": _photo(contact.photo) if contact.photo else None,
        "tags": list(contact.tags),
        "extra": [{"group": one.group, "name": one.name, "value": one.value} for one in contact.extra],
    }


def issue_to_dict(issue: Issue) -> dict[str, Any]:
    """An issue as plain values."""
    return {
        "card": issue.card,
        "line": issue.line,
        "severity": issue.severity.value,
        "code": issue.message.code,
        "message": str(issue.message),
    }


def _point(point: ContactPoint) -> dict[str, Any]:
    return {"value": point.value, "types": list(point.types), "label": point.label}


def _address(address: Address) -> dict[str, Any]:
    return {
        "po_box": address.po_box,
        "extended": address.extended,
        "street": address.street,
        "city": address.city,
        "region": address.region,
        "postal_code": address.postal_code,
        "country": address.country,
        "types": list(address.types),
        "label": address.label,
    }


def _photo(photo: Photo) -> dict[str, Any]:
    return {"uri": photo.uri} if photo.uri else {"media_type": photo.media_type, "size": photo.size}
