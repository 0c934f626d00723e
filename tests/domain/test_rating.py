import pytest

from leaddesk.domain.contact import Rating
from leaddesk.domain.rating import suggested_rating
from leaddesk.domain.sources import SUB_SOURCE, USUAL_DIRECTION, Direction, Source, SourceKind
from leaddesk.domain.stages import StageKind
from tests.support import make_contact

MARKETING, LEAD, PROSPECT, CUSTOMER, CLOSED = StageKind
INBOUND = Source(SourceKind.PODCAST, Direction.INBOUND)
OUTBOUND = Source(SourceKind.DIRECT_MAIL, Direction.OUTBOUND)


@pytest.mark.parametrize(
    ("source", "rating", "kind", "suggested"),
    [
        (INBOUND, Rating.UNRATED, MARKETING, Rating.HOT),
        (INBOUND, Rating.UNRATED, LEAD, Rating.HOT),
        (INBOUND, Rating.COLD, LEAD, None),
        (INBOUND, Rating.UNRATED, CUSTOMER, None),
        (INBOUND, Rating.UNRATED, CLOSED, None),
        (INBOUND, Rating.COLD, PROSPECT, Rating.WARM),
        (OUTBOUND, Rating.UNRATED, LEAD, None),
        (None, Rating.UNRATED, LEAD, None),
        (None, Rating.UNRATED, PROSPECT, Rating.WARM),
        (OUTBOUND, Rating.COLD, PROSPECT, Rating.WARM),
        (OUTBOUND, Rating.WARM, PROSPECT, None),
        (OUTBOUND, Rating.HOT, PROSPECT, None),
        (None, Rating.UNRATED, CUSTOMER, None),
    ],
)
def test_the_rules_suggest_a_rating_and_say_why(source, rating, kind, suggested):
    found = suggested_rating(make_contact("Ada", source=source, rating=rating), kind)
    assert (found and found.rating) == suggested
    assert found is None or str(found.why)


def test_every_source_has_a_question_for_its_sub_source():
    assert set(SUB_SOURCE) == set(SourceKind)


@pytest.mark.parametrize("kind", SourceKind)
def test_a_source_gets_its_usual_direction_unless_another_was_said(kind):
    assert Source(kind).directed().direction is USUAL_DIRECTION.get(kind)
    said = Source(kind, Direction.OUTBOUND, "spring")
    assert said.directed() == said
