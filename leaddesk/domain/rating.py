"""Which rating the rules suggest. The rating itself is the user's own, and no rule overwrites it."""

from typing import NamedTuple

from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.sources import Direction
from leaddesk.domain.stages import StageKind

_BELOW_WARM = frozenset({Rating.UNRATED, Rating.COLD})


class Suggestion(NamedTuple):
    """A rating, and why."""

    rating: Rating
    why: Message


def suggested_rating(contact: Contact, kind: StageKind) -> Suggestion | None:
    """The rating that the rules suggest to a contact that stands in a stage kind; None: they have nothing to say.

    Whoever came to us is hot unless somebody judged otherwise; a qualified prospect is at least warm.
    """
    source = contact.source
    is_inbound = source is not None and source.direction is Direction.INBOUND
    is_open = kind in {StageKind.MARKETING_PROSPECT, StageKind.LEAD, StageKind.PROSPECT}
    if is_inbound and is_open and contact.rating is Rating.UNRATED:
        return Suggestion(Rating.HOT, Message("rate-inbound", mark("they came to you")))
    if kind is StageKind.PROSPECT and contact.rating in _BELOW_WARM:
        return Suggestion(
            Rating.WARM, Message("rate-prospect", mark("qualified prospects are at least warm"))
        )
    return None
