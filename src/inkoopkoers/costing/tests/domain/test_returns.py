# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dated payments, and the rates at which they are worth nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import pyxirr
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.costing.domain.returns import Dated, UndefinedRate, xirr, xnpv

# support.microsoft.com, XIRR function; learn.microsoft.com, WorksheetFunction.Xnpv.
EXAMPLE = (
    Dated(date(2008, 1, 1), -10_000),
    Dated(date(2008, 3, 1), 2_750),
    Dated(date(2008, 10, 30), 4_250),
    Dated(date(2009, 2, 15), 3_250),
    Dated(date(2009, 4, 1), 2_750),
)


def yearly(*amounts: float) -> list[Dated]:
    """Amounts exactly 365 days apart."""
    start = date(2026, 1, 1)
    return [
        Dated(start + timedelta(days=365 * year), amount)
        for year, amount in enumerate(amounts)
    ]


def test_the_return_is_that_of_the_example_of_microsoft() -> None:
    (found,) = xirr(EXAMPLE)

    assert found == pytest.approx(0.373362535, abs=1e-8)


def test_the_present_value_is_that_of_the_example_of_microsoft() -> None:
    assert round(xnpv(EXAMPLE, 0.09), 2) == 2086.65


def test_all_four_returns_of_the_known_puzzle_are_found() -> None:
    """-252, 1431, -3035, 2850, -1000: a puzzle for calculators (brainmass 39308).

    Exactly 25 %, 33⅓ %, 42 6/7 % and 66⅔ %: put them in and it comes out at nothing.
    """
    found = xirr(yearly(-252, 1431, -3035, 2850, -1000))

    assert found == pytest.approx((1 / 4, 1 / 3, 3 / 7, 2 / 3), abs=1e-9)


def test_a_return_below_zero_is_found_beside_one_above() -> None:
    """-39,800, 63,800, -12,800: -76.49 % and 36.79 % (answer.ya.guru 8411365)."""
    found = xirr(yearly(-39_800, 63_800, -12_800))

    assert [round(rate, 4) for rate in found] == [-0.7649, 0.3679]


def test_a_return_that_is_only_touched_is_found() -> None:
    assert xirr(yearly(100, -220, 121)) == pytest.approx((0.1,), abs=1e-6)


def test_what_never_comes_to_nothing_has_no_return() -> None:
    with pytest.raises(UndefinedRate):
        xirr(yearly(100, -200, 101))


@pytest.mark.parametrize(
    "flows",
    [
        [],
        yearly(100, 200),
        yearly(0, 0),
        [Dated(date(2026, 1, 1), -100), Dated(date(2026, 1, 1), 120)],
        [Dated(date(2026, 1, 1), -100), Dated(date(2026, 1, 1), 100)],
    ],
)
def test_without_a_change_of_sign_or_of_day_there_is_no_return(
    flows: list[Dated],
) -> None:
    with pytest.raises(UndefinedRate):
        xirr(flows)


def test_the_order_of_the_payments_does_not_matter_for_the_return() -> None:
    assert xirr(EXAMPLE[::-1]) == xirr(EXAMPLE)


def test_a_return_beyond_all_numbers_is_no_return() -> None:
    with pytest.raises(UndefinedRate):
        xirr([Dated(date(2026, 1, 1), -1), Dated(date(2026, 1, 2), 1e9)])


def test_nothing_at_all_is_worth_nothing() -> None:
    assert xnpv([], 0.03) == 0


amounts = st.integers(-100_000, 100_000).filter(bool).map(float)
flows = st.lists(
    st.builds(Dated, st.dates(date(2020, 1, 1), date(2040, 1, 1)), amounts),
    min_size=2,
    max_size=12,
)


@settings(max_examples=60)
@given(flows)
def test_at_each_return_the_payments_are_worth_nothing(found: list[Dated]) -> None:
    try:
        rates = xirr(found)
    except UndefinedRate:
        return

    for rate in rates:
        if rate > -0.9:
            largest = sum(abs(xnpv([found[0], one], rate)) for one in found)
            assert abs(xnpv(found, rate)) <= 1e-6 * max(largest, 1)


@settings(max_examples=60)
@given(
    st.floats(1_000, 100_000),
    st.lists(st.floats(100, 10_000), min_size=3, max_size=10),
)
def test_an_ordinary_return_is_that_of_pyxirr(paid: float, back: list[float]) -> None:
    found = yearly(-paid, *back)

    (rate,) = xirr(found)

    days, amounts = [one.on for one in found], [one.amount for one in found]
    assert rate == pytest.approx(pyxirr.xirr(days, amounts), abs=1e-6)
    expected = pyxirr.xnpv(0.05, days, amounts)
    assert xnpv(found, 0.05) == pytest.approx(expected, abs=1e-6)
