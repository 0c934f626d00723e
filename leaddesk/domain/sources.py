"""Where a contact came from, and who took the first step."""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Source:
    """A source with its direction (None: not known) and sub-source: which campaign, which platform, who referred."""

    kind: SourceKind
    direction: Direction | None = None
    sub_source: str = ""
