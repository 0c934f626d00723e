"""Where a contact came from, and who took the first step."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from leaddesk.domain.messages import mark


class SourceKind(StrEnum):
    """How a contact came."""

    TRADE_SHOW = "trade-show"
    CHAMBER_OF_COMMERCE = "chamber-of-commerce"
    COMMUNITY_EVENT = "community-event"
    NETWORKING = "networking"
    REFERRAL = "referral"
    ADVERTISING = "advertising"
    LOCAL_MEDIA = "local-media"
    DIRECT_RESPONSE = "direct-response"
    DIRECT_MAIL = "direct-mail"
    OUTBOUND_CALL = "outbound-call"
    EMAIL_MARKETING = "email-marketing"
    SOCIAL_MEDIA = "social-media"
    WEBSITE_FORM = "website-form"
    NEWSLETTER = "newsletter"
    WEBINAR = "webinar"
    ONLINE_QA = "online-qa"
    PODCAST = "podcast"
    BOUGHT_LIST = "bought-list"
    OTHER = "other"


class Direction(StrEnum):
    """Who took the step: they (inbound) or we (outbound)."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Obtained(StrEnum):
    """How a batch of contact data came into our hands."""

    IN_PERSON = "in-person"
    LIST = "list"


USUAL_DIRECTION: Final = {
    SourceKind.DIRECT_RESPONSE: Direction.INBOUND,
    SourceKind.WEBSITE_FORM: Direction.INBOUND,
    SourceKind.NEWSLETTER: Direction.INBOUND,
    SourceKind.WEBINAR: Direction.INBOUND,
    SourceKind.ONLINE_QA: Direction.INBOUND,
    SourceKind.PODCAST: Direction.INBOUND,
    SourceKind.DIRECT_MAIL: Direction.OUTBOUND,
    SourceKind.OUTBOUND_CALL: Direction.OUTBOUND,
    SourceKind.EMAIL_MARKETING: Direction.OUTBOUND,
    SourceKind.BOUGHT_LIST: Direction.OUTBOUND,
}
"""Who takes the first step where the kind of source says so; of the others (a fair, a referral) it must be said."""

SUB_SOURCE: Final = {
    SourceKind.TRADE_SHOW: mark("Which stand or hall?"),
    SourceKind.CHAMBER_OF_COMMERCE: mark("Which chamber?"),
    SourceKind.COMMUNITY_EVENT: mark("Which cause or club?"),
    SourceKind.NETWORKING: mark("Which group?"),
    SourceKind.REFERRAL: mark("Who referred them?"),
    SourceKind.ADVERTISING: mark("Which campaign?"),
    SourceKind.LOCAL_MEDIA: mark("Which paper or station?"),
    SourceKind.DIRECT_RESPONSE: mark("Which campaign?"),
    SourceKind.DIRECT_MAIL: mark("Which mailing?"),
    SourceKind.OUTBOUND_CALL: mark("Which campaign?"),
    SourceKind.EMAIL_MARKETING: mark("Which campaign?"),
    SourceKind.SOCIAL_MEDIA: mark("Which platform?"),
    SourceKind.WEBSITE_FORM: mark("Which page or lead magnet?"),
    SourceKind.NEWSLETTER: mark("Which newsletter?"),
    SourceKind.WEBINAR: mark("Which webinar?"),
    SourceKind.ONLINE_QA: mark("Which session?"),
    SourceKind.PODCAST: mark("Which episode?"),
    SourceKind.BOUGHT_LIST: mark("Bought from whom?"),
    SourceKind.OTHER: mark("Which one?"),
}
"""What the sub-source of each kind answers."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source with its direction (None: not known) and sub-source: which campaign, which platform, who referred."""

    kind: SourceKind
    direction: Direction | None = None
    sub_source: str = ""

    def directed(self) -> "Source":
        """The source with the direction that such sources usually have, where nobody said another."""
        return replace(self, direction=self.direction or USUAL_DIRECTION.get(self.kind))

    def turned(self, kind: SourceKind) -> "Source":
        """The source with another kind. A direction that such sources usually have goes with the kind, another stays."""
        implied = self.direction is USUAL_DIRECTION.get(self.kind)
        return replace(self, kind=kind, direction=None if implied else self.direction).directed()
