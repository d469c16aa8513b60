# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which days count together."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.terms import months_after, term_around

DAY = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("months", "ends_on", "last"),
    [
        (None, None, date(2028, 3, 31)),
        (48, None, date(2031, 3, 31)),
        (48, date(2029, 1, 1), date(2029, 1, 1)),
        (3, date(2026, 1, 1), date(2027, 6, 30)),
    ],
)
def test_a_term_runs_from_a_year_before_until_the_end(
    months: int | None, ends_on: date | None, last: date
) -> None:
    term = term_around(DAY, months, ends_on)

    assert (term.first, term.last) == (date(2026, 3, 31), last)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(-12, 600))
def test_more_months_are_never_earlier(day: date, months: int) -> None:
    assert months_after(day, months) <= months_after(day, months + 1)
    assert months_after(day, 0) == day
