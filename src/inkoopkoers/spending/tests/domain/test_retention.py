# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When lines are too old to keep."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.domain.retention import (
    Held,
    is_old,
    leaves_on,
    leaving_next,
    leaving_now,
)

pytestmark = pytest.mark.once

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def test_lines_go_the_day_after_so_many_years() -> None:
    file = Held(date(2018, 1, 1), date(2018, 2, 1), 10)

    assert leaves_on(file, 7) == date(2025, 1, 2)


def test_the_last_of_february_goes_on_the_first_of_march() -> None:
    assert leaves_on(Held(date(2020, 2, 29), date(2020, 3, 1), 1), 7) == date(
        2027, 3, 1
    )


def test_old_lines_stay_a_year_with_who_gives_them() -> None:
    file = Held(date(2011, 1, 1), date(2026, 11, 22), 10)

    assert leaves_on(file, 7) == date(2027, 11, 22)
    assert is_old(file, 7)
    assert not is_old(Held(date(2026, 1, 1), date(2026, 11, 22), 10), 7)


@given(DAYS, DAYS, st.integers(1, 30), DAYS)
def test_a_file_goes_now_or_is_next_but_never_both(
    last: date, given_on: date, years: int, today: date
) -> None:
    held = [Held(last, given_on, 1)]

    now, later = leaving_now(held, years, today), leaving_next(held, years, today)

    assert now.files + later.files == 1
    assert leaves_on(held[0], years) >= given_on + timedelta(days=365)
    assert (now.files == 1) == (leaves_on(held[0], years) <= today)
