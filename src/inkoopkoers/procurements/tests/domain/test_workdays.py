# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Working days, with the Dutch public holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.workdays import (
    easter,
    holidays,
    is_working_day,
    working_day_before,
)


@pytest.mark.parametrize(
    "sunday",
    [
        date(1961, 4, 2), date(2018, 4, 1), date(2019, 4, 21), date(2020, 4, 12),
        date(2024, 3, 31), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25),
    ],
)  # fmt: skip
def test_easter_is_where_the_calendar_has_it(sunday: date) -> None:
    assert easter(sunday.year) == sunday


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    sunday = easter(year)

    assert sunday.weekday() == 6
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


def test_the_holidays_of_2026() -> None:
    assert holidays(2026) == {
        date(2026, 1, 1),
        date(2026, 4, 3),
        date(2026, 4, 5),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 5),
        date(2026, 5, 14),
        date(2026, 5, 24),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    }


def test_kings_day_is_never_on_a_sunday() -> None:
    assert date(2025, 4, 26) in holidays(2025)
    assert date(2025, 4, 27) not in holidays(2025)


def test_before_a_long_weekend_is_the_thursday_before_good_friday() -> None:
    assert working_day_before(date(2026, 4, 6)) == date(2026, 4, 2)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_working_day_before_is_the_nearest_one(day: date) -> None:
    found = working_day_before(day)

    between = [found + timedelta(days=n) for n in range(1, (day - found).days + 1)]
    assert is_working_day(found)
    assert not any(is_working_day(one) for one in between)
    assert (day - found).days <= 5
