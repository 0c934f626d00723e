from datetime import date, timedelta

import pytest

from leaddesk.domain.followup import Due, FollowUp

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "due"),
    [
        (-400, Due.OVERDUE),
        (-1, Due.OVERDUE),
        (0, Due.TODAY),
        (1, Due.WEEK),
        (6, Due.WEEK),
        (7, Due.LATER),
        (400, Due.LATER),
    ],
)
def test_a_week_is_the_seven_days_that_begin_today(days, due):
    assert FollowUp(due_on=TODAY + timedelta(days=days)).due(TODAY) is due
