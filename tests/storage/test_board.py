from datetime import datetime

from leaddesk.domain.contact import Rating
from leaddesk.domain.lists import Filter
from leaddesk.services import pipeline
from leaddesk.storage import board
from leaddesk.storage.board import Ages
from tests.support import stage_named


def ages_of(desk, wanted=Filter()):  # noqa: B008 (frozen)
    with desk.reading() as reader:
        stages = {stage_named(desk, name).id: name for name in ("marketing-prospect", "new-lead", "closed")}
        return {stages[id_]: found for id_, found in board.ages(reader, wanted, desk.now()).items()}


def test_ages_are_those_of_half_and_of_the_longest(desk, add, clock):
    assert ages_of(desk) == {}
    for days in (4, 3, 2, 0):
        add(f"Came {days}")
        clock.advance(days=days)
    assert ages_of(desk) == {"marketing-prospect": Ages(half=5, longest=9)}


def test_a_move_begins_anew_and_a_filter_narrows(desk, add, clock):
    hot, cold = add("Hot", rating=Rating.HOT), add("Cold", rating=Rating.COLD)
    clock.advance(days=6)
    pipeline.move(desk, [cold.id], stage_named(desk, "new-lead"), override="x")
    clock.advance(days=1)
    assert ages_of(desk) == {"marketing-prospect": Ages(7, 7), "new-lead": Ages(1, 1)}
    assert ages_of(desk, Filter(ids=(hot.id,))) == {"marketing-prospect": Ages(7, 7)}


def test_days_are_those_of_the_calendar_here(desk, add, clock):
    clock.now = datetime.fromisoformat("2026-11-23T23:50+01:00")
    add("Late")
    clock.now = datetime.fromisoformat("2026-11-24T00:10+01:00")
    assert ages_of(desk) == {"marketing-prospect": Ages(1, 1)}
