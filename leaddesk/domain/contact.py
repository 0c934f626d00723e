"""The contact: one shape for a person or an organization, shared by every floor.

A card yields it, the database stores it, a form edits it and an export writes it.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from leaddesk.domain.sources import Source


class ContactKind(StrEnum):
    """What a contact is; the values of vCard's KIND are narrowed to these two (RFC 6350, 6.1.4)."""

    PERSON = "person"
    ORGANIZATION = "organization"


class Rating(StrEnum):
    """The salesperson's own judgement of a contact."""

    HOT = "hot"
    WARM = "warm"
    COLD = "cold"
    UNRATED = "unrated"


class Accuracy(StrEnum):
    """How far a detail can be trusted; a detail nobody has looked at is plausible."""

    CONFIRMED = "confirmed"
    PLAUSIBLE = "plausible"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What is known about a detail's accuracy: how it was learnt, and when."""

    accuracy: Accuracy
    how: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Name:
    """A name as vCard structures it (FN and the five components of N; RFC 6350, 6.2.1 and 6.2.2).

    Several values of one component stay as they stand in the card, joined by a comma.
    """

    formatted: str = ""
    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One e-mail address, phone number or web address.

    `value` is the text as it came, unescaped. `types` are lower-case vCard types such as "work", "cell", "pref";
    `label` is the user's own word for it (X-ABLabel), without Apple's wrapping.
    """

    value: str
    types: tuple[str, ...] = ()
    label: str | None = None
    confirmation: Confirmation | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address: the seven components of ADR (RFC 6350, 6.3.1)."""

    po_box: str = ""
    extended: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    types: tuple[str, ...] = ()
    label: str | None = None
    confirmation: Confirmation | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo: either bytes that lie in the blob store under `digest` (SHA-256, hex), or the address in `uri`.

    `size` counts bytes. An address is kept as an address and never fetched.
    """

    media_type: str = ""
    digest: str = ""
    size: int = 0
    uri: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """A card's property that LeadDesk has no field for, kept to be written out again.

    `parameters` is the text between name and colon as it came (";TYPE=x;Y=z", or empty), `value` the text behind the
    colon, unfolded, still escaped or encoded.
    """

    name: str
    value: str
    group: str = ""
    parameters: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """The vCard a contact came from: what an unedited detail is written back as.

    `text` is the card's content lines between BEGIN and END, unfolded, decoded, joined by newlines, with embedded
    pictures replaced by a reference to the blob store. `uid` is the card's own UID as it came: it may be no UUID, and
    may stand in other cards too. `digest` is the SHA-256 of what the card says, the same for identical cards.
    """

    version: str = ""
    text: str = ""
    uid: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person or an organization.

    `id` is 0 until it is stored; `uid` is ours and unique. `birthday` is "YYYY-MM-DD", "--MM-DD" or the text that
    the card had. `tags` are tag names. `stage_id` is None only until it is stored.
    """

    id: int = 0
    revision: int = 0
    uid: str = ""
    kind: ContactKind = ContactKind.PERSON
    name: Name = field(default_factory=Name)
    organizations: tuple[tuple[str, ...], ...] = ()
    titles: tuple[str, ...] = ()
    emails: tuple[ContactPoint, ...] = ()
    phones: tuple[ContactPoint, ...] = ()
    urls: tuple[ContactPoint, ...] = ()
    addresses: tuple[Address, ...] = ()
    birthday: str | None = None
    photo: Photo | None = None
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    extra: tuple[Property, ...] = ()
    card: Card | None = None
    stage_id: int | None = None
    rating: Rating = Rating.UNRATED
    source: Source | None = None
    owner: str = ""
    created_at: datetime | None = None

    @property
    def organization(self) -> str:
        """The name of the first organization, or empty."""
        return self.organizations[0][0] if self.organizations and self.organizations[0] else ""

    @property
    def display_name(self) -> str:
        """What to call the contact where one line must do; never empty for a contact that says anything at all."""
        name = self.name
        if name.formatted:
            return name.formatted
        parts = " ".join(part for part in (name.given, name.family) if part)
        if parts or self.organization:
            return parts or self.organization
        point = next(iter((*self.emails, *self.phones, *self.urls)), None)
        return point.value if point else ""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact as tables and cards show it: thin, read page by page."""

    id: int
    revision: int
    uid: str
    kind: ContactKind
    name: str
    organization: str
    title: str
    email: str
    phone: str
    stage_id: int
    rating: Rating
    next_due: str | None
    next_step: str | None
    last_contact: datetime | None
    photo_digest: str
    sort_key: str
