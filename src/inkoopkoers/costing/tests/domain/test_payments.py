# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When lines are paid."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.costing.domain.payments import payments_of
from inkoopkoers.costing.domain.sheet import CostLine, Remaining, Rhythm, Timing
from inkoopkoers.costing.tests.domain.sheets import a_line, purchases


def paid(
    horizon: int = 10, timing: Timing = Timing.END, **changes: Any
) -> list[tuple[float, float]]:
    line = a_line(**changes)
    return [
        (one.moment, float(one.amount)) for one in payments_of(line, horizon, timing)
    ]


def test_once_is_paid_at_its_own_moment_whatever_the_timing() -> None:
    assert paid(first_year=3, timing=Timing.START) == [(3, 100)]
    assert paid(first_year=10) == [(10, 100)]


def test_what_is_paid_after_the_horizon_does_not_count() -> None:
    assert paid(first_year=11) == []
    assert paid(rhythm=Rhythm.YEARLY, first_year=11) == []
    assert paid(rhythm=Rhythm.EVERY, every_years=2, first_year=10) == []


@pytest.mark.parametrize(
    ("timing", "moments"),
    [
        (Timing.START, [0, 1, 2]),
        (Timing.MIDDLE, [0.5, 1.5, 2.5]),
        (Timing.END, [1, 2, 3]),
    ],
)
def test_a_yearly_amount_is_paid_when_the_sheet_says(
    timing: Timing, moments: list[float]
) -> None:
    found = paid(horizon=3, timing=timing, rhythm=Rhythm.YEARLY)

    assert [moment for moment, _amount in found] == moments


def test_a_yearly_amount_knows_its_year_whatever_the_moment() -> None:
    line = a_line(rhythm=Rhythm.YEARLY)

    found = payments_of(line, 3, Timing.START)

    assert [one.year for one in found] == [1, 2, 3]


def test_a_yearly_amount_runs_from_its_first_to_its_last_year() -> None:
    assert [m for m, _ in paid(rhythm=Rhythm.YEARLY, first_year=4, last_year=6)] == [
        4,
        5,
        6,
    ]
    assert len(paid(rhythm=Rhythm.YEARLY, first_year=0, last_year=99)) == 10


def test_a_month_is_paid_twelve_times_a_year() -> None:
    assert paid(horizon=2, rhythm=Rhythm.MONTHLY) == [(1, 1200), (2, 1200)]


def test_every_so_many_years_stops_before_the_horizon() -> None:
    found = paid(rhythm=Rhythm.EVERY, first_year=1, every_years=3)

    assert [moment for moment, _amount in found] == [1, 4, 7]


def test_what_is_worn_out_is_bought_again_before_the_horizon() -> None:
    assert [moment for moment, _ in paid(horizon=12, life_years=4)] == [0, 4, 8]
    assert [moment for moment, _ in paid(horizon=13, life_years=4)] == [0, 4, 8, 12]


def test_the_years_that_are_left_give_a_straight_line_part_back() -> None:
    found = paid(life_years=4, remaining=Remaining.STRAIGHT_LINE)

    assert found == [(0, 100), (4, 100), (8, 100), (10, Decimal(-50))]


def test_worn_out_at_the_horizon_is_worth_nothing() -> None:
    for remaining in Remaining:
        found = paid(
            horizon=8, life_years=4, remaining=remaining, market_value=Decimal(9)
        )

        assert found == [(0, 100), (4, 100)]


def test_the_market_can_give_something_else_back() -> None:
    found = paid(life_years=12, remaining=Remaining.MARKET, market_value=Decimal(7))

    assert found == [(0, 100), (10, -7)]


def test_what_has_no_life_can_still_be_sold() -> None:
    assert paid(remaining=Remaining.MARKET, market_value=Decimal(7)) == [
        (0, 100),
        (10, -7),
    ]
    assert paid(remaining=Remaining.MARKET) == [(0, 100)]
    assert paid(remaining=Remaining.STRAIGHT_LINE) == [(0, 100)]


@given(purchases, st.integers(10, 30))
def test_what_is_left_is_never_above_the_price(line: CostLine, horizon: int) -> None:
    found = list(payments_of(line, horizon, Timing.END))

    back = [-one.amount for one in found if one.is_remaining]
    assert len(back) <= 1
    assert all(0 < value < line.amount for value in back)
