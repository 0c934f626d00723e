"""The sample cards and what the tests do with them."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

from leaddesk.domain.contact import Contact
from leaddesk.formats.records import Record
from leaddesk.formats.vcard.reader import read

FOLDER = Path(__file__).parents[2] / "data" / "vcard"
DEMO = Path(__file__).parents[3] / "resources" / "sample"


def sample_paths() -> list[Path]:
    return sorted(path for path in FOLDER.iterdir() if path.suffix in {".vcf", ".txt"})


def demo_paths() -> list[Path]:
    return sorted(path for path in DEMO.rglob("*") if path.suffix in {".vcf", ".txt"})


def records_of(data: bytes | str) -> list[Record]:
    return list(read(io.BytesIO(data.encode() if isinstance(data, str) else data)))


def sample(name: str) -> list[Record]:
    return records_of((FOLDER / name).read_bytes())


def contacts_of(data: bytes | str) -> list[Contact]:
    return [record.contact for record in records_of(data) if record.contact]


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def contact_of(*lines: str, version: str = "3.0") -> Contact:
    (contact,) = contacts_of(card(*lines, version=version))
    return contact


def codes(record: Record) -> list[str]:
    return [issue.message.code.removeprefix("vcard-") for issue in record.issues]


def said(contact: Contact) -> dict[str, Any]:
    """What a contact says, without what another version cannot say: the order of types, INTERNET, and extras."""

    def plain(points: tuple[Any, ...]) -> list[Any]:
        return [
            replace(one, types=tuple(sorted(set(one.types) - {"internet"})), confirmation=None)
            for one in points
        ]

    return {
        "kind": contact.kind,
        "name": contact.name,
        "organizations": contact.organizations,
        "titles": contact.titles,
        "emails": plain(contact.emails),
        "phones": plain(contact.phones),
        "urls": plain(contact.urls),
        "addresses": plain(contact.addresses),
        "birthday": contact.birthday,
        "photo": contact.photo,
        "notes": contact.notes,
        "tags": contact.tags,
    }
