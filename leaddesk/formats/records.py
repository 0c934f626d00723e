"""What a reader hands on: one record of a file, read or rejected, with what there is to say of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from leaddesk.domain.contact import Contact
from leaddesk.domain.messages import Issue


@dataclass(frozen=True, slots=True)
class Record:
    """One card, table row or code of a file.

    `number` counts the file's records from 1, `line` is the line it starts on, from 1. `contact` is None where
    nothing could be made of it; `issues` then hold the error. `blobs` are the embedded pictures by digest (SHA-256, hex).
    `raw` is the record as it stood in the file, for the rejects file.
    """

    number: int
    line: int
    contact: Contact | None
    issues: tuple[Issue, ...] = ()
    blobs: Mapping[str, bytes] = field(default_factory=dict)
    raw: bytes = b""
