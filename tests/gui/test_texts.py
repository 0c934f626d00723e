"""Texts for the eye."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from leaddesk.gui.texts import near_date, short_date

TODAY = date(2026, 11, 23)


@pytest.fixture
def home() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("C", "4 Dec 2026"),
        ("en_US", "Dec 4, 2026"),
        ("en_GB", "4 Dec 2026"),
        ("en_DE", "4 Dec 2026"),
        ("de", "4. Dez. 2026"),
        ("it", "4 dic 2026"),
        ("ru", "4 дек. 2026\u202fг."),
        ("hi", "4 दिस॰ 2026"),
        ("ko", "2026년 12월 4일"),
        ("ja", "2026年12月4日"),
        ("ar_EG", "٤ ديسمبر ٢٠٢٦"),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_date_names_its_month_as_people_there_do(where: str, told: str) -> None:
    QLocale.setDefault(QLocale(where))
    assert short_date(date(2026, 12, 4)) == told


@pytest.mark.usefixtures("home")
def test_near_days_are_named_and_far_ones_dated() -> None:
    QLocale.setDefault(QLocale("en_GB"))
    told = [near_date(date(2026, 11, day), TODAY) for day in (16, 22, 23, 24, 27, 30)]
    assert told == ["16 Nov 2026", "yesterday", "today", "tomorrow", "Fri", "30 Nov 2026"]
