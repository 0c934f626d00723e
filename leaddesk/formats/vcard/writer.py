"""Contacts to cards. What was not edited goes back out as it came; see `arranging` for how."""

from collections.abc import Callable

from leaddesk.domain.contact import Contact, Property
from leaddesk.formats.vcard import binaries
from leaddesk.formats.vcard.arranging import arranged
from leaddesk.formats.vcard.drafting import VERSIONS
from leaddesk.formats.vcard.fields import TEXTS
from leaddesk.formats.vcard.folding import text_of


def write(contact: Contact, version: str, blob: Callable[[str], bytes]) -> str:
    """Write a contact as one card, "4.0" (RFC 6350), "3.0" (RFC 2426) or "2.1", with CR LF line ends.

    A contact that came from a card keeps each property of it that was not edited: at the card's own version
    as it came, at another in that version's form. `blob` gives the bytes of embedded pictures by their
    digest. The same contact always gives the same text.
    """
    if version not in VERSIONS:
        raise ValueError(version)
    lines = [text_of(_with_bytes(line, blob), version) for line in arranged(contact, version)]
    return "".join(["BEGIN:VCARD\r\n", f"VERSION:{version}\r\n", *lines, "END:VCARD\r\n"])


def _with_bytes(line: Property, blob: Callable[[str], bytes]) -> Property:
    """The line with its reference to bytes replaced by them."""
    reference = None if line.name.upper() in TEXTS else binaries.reference_in(line.value)
    if not reference:
        return line
    return Property(line.name, binaries.expand(line.value, blob(reference[1])), line.group, line.parameters)
