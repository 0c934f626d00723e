"""A contact as a QR code: a vCard 3.0 small enough for a phone to read it from a screen or a sheet of paper."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark
from leaddesk.formats.vcard.writer import write

if TYPE_CHECKING:
    import segno

QUIET: Final = 4
"""The modules that must stay white around a code (ISO/IEC 18004, 6.3.8)."""

_LARGEST: Final = 20
"""The largest version (97 modules a side): finer modules ask too much of a phone that is held in a hand."""

_PIXELS: Final = 800


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code, and what of the contact it leaves out, each in a word or two.

    `modules` are its rows, true where a module is dark, without the white around them.
    """

    payload: str
    modules: tuple[tuple[bool, ...], ...]
    left_out: tuple[Message, ...]

    def png(self) -> bytes:
        """The code as a picture, about 800 pixels a side. The same contact gives the same bytes."""
        stream = io.BytesIO()
        side = len(self.modules) + 2 * QUIET
        _code(self.payload).save(stream, kind="png", scale=-(-_PIXELS // side), border=QUIET)
        return stream.getvalue()

    def svg(self) -> bytes:
        """The code as a drawing that prints sharply at any size."""
        stream = io.BytesIO()
        _code(self.payload).save(stream, kind="svg", scale=8, border=QUIET, light="#fff", nl=True)
        return stream.getvalue()


def qr_code(contact: Contact) -> QrCode:
    """Make the code of a contact: vCard 3.0 in UTF-8, error correction M or, where it costs no room, better.

    Photo, notes, tags and whatever LeadDesk has no field for are never in it: notes are the user's own, and readers
    on phones know little else. Of a contact with too much left for one code it says the less important. Raises `InputError` where
    not even a name fits.
    """
    left_out: list[Message] = []
    said = contact
    for step in _ALWAYS:
        said = _taken(said, step, left_out)
    more = iter(_IF_NEEDED)
    while (code := _fitting(payload_of(said))) is None:
        said = _taken(said, _next(more, contact), left_out)
    rows = tuple(tuple(bool(module) for module in row) for row in code.matrix)
    return QrCode(payload_of(said), rows, tuple(left_out))


def payload_of(contact: Contact) -> str:
    """The card that a code holds, its lines not folded: some readers on phones take a fold for the end of a value."""
    return write(contact, "3.0", _no_bytes).replace("\r\n ", "")


def _code(payload: str) -> "segno.QRCode":
    import segno  # loaded with the first code

    return segno.make_qr(payload, error="m", encoding="utf-8")


def _fitting(payload: str) -> "segno.QRCode | None":
    try:
        code = _code(payload)
    except ValueError:  # more than the largest code holds
        return None
    return code if int(code.version) <= _LARGEST else None


def _no_bytes(digest: str) -> bytes:
    raise AssertionError(f"a code holds no picture, but {digest} was asked for")


class _Step(NamedTuple):
    """How a contact gets shorter, and what to call that where it is to be told."""

    less: Callable[[Contact], Contact]
    told: Message | None = None


def _taken(contact: Contact, step: _Step, left_out: list[Message]) -> Contact:
    shorter = step.less(contact)
    if step.told and shorter != contact:
        left_out.append(step.told)
    return shorter


def _next(more: Iterator[_Step], contact: Contact) -> _Step:
    step = next(more, None)
    if step is None:
        text = mark("{name} is too long for a code. Shorten the name.")
        raise InputError(Message("qr-too-long", text, {"name": contact.display_name}))
    return step


def _bare(contact: Contact) -> Contact:
    """The contact by itself: what it says is written anew, without what its card had besides, and nobody's UID."""
    return replace(contact, card=None, uid="", extra=())


def _without_labels(contact: Contact) -> Contact:
    """The contact without the user's own words for values: their groups hide the values from some readers."""
    return replace(
        contact,
        emails=tuple(replace(one, label=None) for one in contact.emails),
        phones=tuple(replace(one, label=None) for one in contact.phones),
        urls=tuple(replace(one, label=None) for one in contact.urls),
        addresses=tuple(replace(one, label=None) for one in contact.addresses),
    )


def _without_photo(contact: Contact) -> Contact:
    return replace(contact, photo=None)


def _without_birthday(contact: Contact) -> Contact:
    return replace(contact, birthday=None)


def _at_most(count: int, field: str) -> Callable[[Contact], Contact]:
    def less(contact: Contact) -> Contact:
        return replace(contact, **{field: getattr(contact, field)[:count]})

    return less


def _told(code: str, text: str) -> Message:
    return Message(f"qr-without-{code}", text)


_ALWAYS: Final = (
    _Step(_bare),
    _Step(_without_labels),
    _Step(_without_photo, _told("photo", mark("the photo"))),
    _Step(_at_most(0, "notes"), _told("notes", mark("the notes"))),
    _Step(_at_most(0, "tags"), _told("tags", mark("the tags"))),
)
_IF_NEEDED: Final = (
    _Step(_at_most(1, "addresses"), _told("addresses", mark("further addresses"))),
    _Step(_at_most(1, "urls"), _told("urls", mark("further web addresses"))),
    _Step(_at_most(2, "phones"), _told("phones", mark("further phones"))),
    _Step(_at_most(1, "emails"), _told("emails", mark("further e-mails"))),
    _Step(_at_most(1, "titles"), _told("titles", mark("further titles"))),
    _Step(_at_most(1, "organizations"), _told("organizations", mark("further organizations"))),
    _Step(_without_birthday, _told("birthday", mark("the birthday"))),
    _Step(_at_most(0, "addresses"), _told("address", mark("the address"))),
    _Step(_at_most(0, "urls"), _told("url", mark("the web address"))),
    _Step(_at_most(0, "titles"), _told("title", mark("the title"))),
    _Step(_at_most(1, "phones"), _told("phone", mark("the second phone"))),
    _Step(_at_most(0, "organizations"), _told("organization", mark("the organization"))),
    _Step(_at_most(0, "phones"), _told("all-phones", mark("the phone"))),
    _Step(_at_most(0, "emails"), _told("email", mark("the e-mail"))),
)
