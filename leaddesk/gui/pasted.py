"""Text that was pasted, sorted out: a vCard, a badge's code, or the end of an e-mail."""

import io
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QLocale

from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError
from leaddesk.formats.files import read_records
from leaddesk.formats.records import Record
from leaddesk.formats.signature import read_signature
from leaddesk.services.door import Blobs

_NAME = "pasted.txt"
_MOST = 2
"""Nobody reads a file of cards to learn that there are several."""


class SortedOut(NamedTuple):
    """Who a text speaks of, the bytes of the photo that came with it, and whether it speaks of others too."""

    contact: Contact
    blobs: Blobs = ()
    has_others: bool = False


def sorted_out(text: str) -> SortedOut:
    """What a text says of a contact. Never raises: what is not understood is kept as a note."""
    country = QLocale.territoryToCode(QLocale().territory())
    records = _records(text, country)
    if not records or records[0].contact is None:
        return SortedOut(read_signature(text, country))
    return SortedOut(records[0].contact, tuple(records[0].blobs.items()), len(records) > 1)


def _records(text: str, country: str) -> list[Record]:
    """The first records of the text that name somebody; none where it is no card and no table either."""
    records = read_records(io.BytesIO(text.encode()), _NAME, country)
    try:
        return list(islice((record for record in records if record.contact is not None), _MOST))
    except InputError:
        return []
