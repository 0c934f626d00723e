"""Sources and who took the first step."""

import pytest

from leaddesk.domain.sources import SUB_SOURCE, Direction, Source, SourceKind

INBOUND, OUTBOUND = Direction.INBOUND, Direction.OUTBOUND


@pytest.mark.parametrize(
    ("before", "kind", "direction"),
    [
        (Source(SourceKind.WEBSITE_FORM, INBOUND), SourceKind.BOUGHT_LIST, OUTBOUND),
        (Source(SourceKind.WEBSITE_FORM, OUTBOUND), SourceKind.REFERRAL, OUTBOUND),
        (Source(SourceKind.REFERRAL, INBOUND), SourceKind.BOUGHT_LIST, INBOUND),
        (Source(SourceKind.REFERRAL), SourceKind.PODCAST, INBOUND),
        (Source(SourceKind.PODCAST, INBOUND), SourceKind.REFERRAL, None),
    ],
)
def test_a_direction_that_nobody_said_goes_with_the_kind(before, kind, direction):
    after = before.turned(kind)
    assert (after.kind, after.direction, after.sub_source) == (kind, direction, before.sub_source)


def test_every_kind_asks_for_its_sub_source():
    assert set(SUB_SOURCE) == set(SourceKind)
