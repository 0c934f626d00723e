"""What a contact agreed to, what they objected to, and what may therefore be done with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.messages import mark


class LawfulBasis(StrEnum):
    """Why a contact's data may be used (GDPR, article 6(1), as far as it concerns sales)."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGITIMATE_INTEREST = "legitimate-interest"
    LEGAL_OBLIGATION = "legal-obligation"


class Barred(StrEnum):
    """What a contact does not want: calls, mail on paper or by e-mail, or any contact at all."""

    NO_CALL = "no-call"
    NO_MAIL = "no-mail"
    NO_CONTACT = "no-contact"

    @property
    def words(self) -> str:
        """What is barred, in English."""
        return _BARRED_WORDS[self]


_BARRED_WORDS: Final = {
    Barred.NO_CALL: mark("Do not call"),
    Barred.NO_MAIL: mark("Do not mail"),
    Barred.NO_CONTACT: mark("Do not contact"),
}


class ConsentMark(StrEnum):
    """What a list can ask of a contact's consent: given, none noted, withdrawn, or what is barred."""

    GIVEN = "yes"
    NONE = "none"
    WITHDRAWN = "withdrawn"
    NO_CALL = "no-call"
    NO_MAIL = "no-mail"
    NO_CONTACT = "no-contact"


class Use(StrEnum):
    """What a list is for; those who may not be used for it are left out, and counted."""

    MAILING = "mailing"
    CALLING = "calling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What a contact agreed to, or what else their data may be used on.

    `purpose`: for what; `how`: by what means ("form at the stand"); `wording`: what was said or signed. It stands until
    `withdrawn_at`.
    """

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    basis: LawfulBasis = LawfulBasis.CONSENT
    purpose: str = ""
    how: str = ""
    wording: str = ""
    at: datetime | None = None
    noted_by: str = ""
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """That a contact does not want to be called, mailed or contacted. `how`: what they said, and by what means.

    It stands until `lifted_at`.
    """

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    bars: Barred = Barred.NO_CONTACT
    how: str = ""
    at: datetime | None = None
    noted_by: str = ""
    lifted_at: datetime | None = None


MAILINGS: Final = frozenset({ActivityKind.EMAIL, ActivityKind.MAILING})


@dataclass(frozen=True, slots=True)
class Permission:
    """All that a contact agreed and objected to."""

    consents: Sequence[Consent] = ()
    objections: Sequence[Objection] = ()

    @property
    def standing(self) -> ConsentMark:
        """Whether a consent stands, none was noted, or all that there were have been withdrawn."""
        if any(consent.withdrawn_at is None for consent in self.consents):
            return ConsentMark.GIVEN
        return ConsentMark.WITHDRAWN if self.consents else ConsentMark.NONE

    @property
    def barred(self) -> tuple[Barred, ...]:
        """What the contact objected to, as it stands now."""
        standing = {objection.bars for objection in self.objections if objection.lifted_at is None}
        return tuple(bar for bar in Barred if bar in standing)

    def bar_to(self, kind: ActivityKind | None) -> Barred | None:
        """What forbids to do something of a kind (None: of no kind that was said) with the contact; None: nothing does.

        A note is written for oneself, and is always allowed.
        """
        if kind is ActivityKind.NOTE:
            return None
        barring = {Barred.NO_CONTACT}
        if kind is ActivityKind.CALL:
            barring.add(Barred.NO_CALL)
        if kind in MAILINGS:
            barring.add(Barred.NO_MAIL)
        return next((bar for bar in reversed(self.barred) if bar in barring), None)

    def allows(self, use: Use) -> bool:
        """Whether the contact may stand on a list for this use. Who withdrew all consent is not sent mailings."""
        if use is Use.CALLING:
            return self.bar_to(ActivityKind.CALL) is None
        return self.bar_to(ActivityKind.MAILING) is None and self.standing is not ConsentMark.WITHDRAWN

    def __str__(self) -> str:
        """In English, as exports write it: what is barred, then whether a consent stands and for what."""
        parts = [bar.words for bar in self.barred]
        if self.standing is ConsentMark.WITHDRAWN:
            parts.append("Consent withdrawn")
        parts += [
            f"{consent.basis.value}: {consent.purpose}" if consent.purpose else consent.basis.value
            for consent in self.consents
            if consent.withdrawn_at is None
        ]
        return "; ".join(parts)
