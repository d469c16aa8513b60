# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much money is left, and which signals go off."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.planning.domain.investing.liquidity import (
    CashYear,
    Signal,
    Signals,
    liquidity_of,
    unit_liquidity_of,
)
from inkoopkoers.planning.domain.investing.rolling_up import figures_of
from inkoopkoers.planning.tests.investing.making import EIK, a_plan, an_asset


def test_each_year_begins_with_what_the_year_before_left() -> None:
    plan = a_plan(
        from_year=2028,
        to_year=2030,
        opening_cash_eur=Decimal(1000),
        income_eur=Decimal(100),
        income_growth=Decimal("0.10"),
    )

    years = liquidity_of(plan, figures_of(plan, [an_asset()]).board)

    # 20,000 of De Eik and 100 of the board, ten per cent more each year
    assert years == (
        CashYear(2028, Decimal(1000), Decimal(20_100), Decimal(0), Decimal(21_100)),
        CashYear(
            2029, Decimal(21_100), Decimal(22_110), Decimal(12_000), Decimal(31_210)
        ),
        CashYear(2030, Decimal(31_210), Decimal(24_321), Decimal(0), Decimal(55_531)),
    )


def test_a_unit_starts_from_nothing_with_its_own_allocation() -> None:
    figures = figures_of(a_plan(), [an_asset()])

    years = unit_liquidity_of(a_plan(), EIK, figures.units[0].together)

    assert [one.closing_eur for one in years[:4]] == [20_000, 40_000, 60_000, 68_000]


@pytest.mark.parametrize(
    ("signals", "gone_off", "ratio"),
    [
        (Signals(), (), None),
        (Signals(least_cash_eur=Decimal(5001)), (Signal.LITTLE_CASH,), None),
        (Signals(least_cash_eur=Decimal(5000)), (), None),
        (Signals(least_ratio=Decimal("0.75")), (), None),
        (
            Signals(least_ratio=Decimal("0.75"), debts_eur=Decimal(10_000)),
            (Signal.LOW_RATIO,),
            Decimal("0.5"),
        ),
        (
            Signals(
                least_ratio=Decimal("0.75"),
                debts_eur=Decimal(10_000),
                claims_eur=Decimal(2500),
            ),
            (),
            Decimal("0.75"),
        ),
        (Signals(debts_eur=Decimal(10_000)), (), Decimal("0.5")),
    ],
)
def test_a_signal_goes_off_below_what_the_caller_says(
    signals: Signals, gone_off: tuple[Signal, ...], ratio: Decimal | None
) -> None:
    plan = a_plan(units=(), to_year=2026, opening_cash_eur=Decimal(5000))

    (year,) = liquidity_of(plan, figures_of(plan, []).board, signals)

    assert (year.signals, year.ratio) == (gone_off, ratio)


def test_money_that_is_gone_is_always_a_signal() -> None:
    plan = a_plan(units=(), to_year=2026, opening_cash_eur=Decimal("-0.01"))

    (year,) = liquidity_of(plan, figures_of(plan, []).board)

    assert year.signals == (Signal.NO_MONEY_LEFT,)
