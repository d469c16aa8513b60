# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When lots are replaced, and at what price."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from inkoopkoers.planning.domain.investing.assets import AssetKind, ThresholdMode
from inkoopkoers.planning.domain.investing.plan import PriceIndex, YearRate
from inkoopkoers.planning.domain.investing.replacing import (
    is_overdue,
    price_factor,
    purchases_of,
    replacement_years,
)
from inkoopkoers.planning.tests.investing.making import a_plan, an_asset


@pytest.mark.parametrize(
    ("changes", "years"),
    [
        ({}, (2029, 2034)),
        ({"first_year": 2026}, (2031,)),
        ({"first_year": 2021}, (2026, 2031)),
        ({"first_year": 2030}, (2035,)),
        ({"first_year": 2031}, ()),
        ({"is_replaced": False}, ()),
        ({"life_years": 1, "first_year": 2033}, (2034, 2035)),
        ({"moved_years": 1}, (2030, 2035)),
        ({"moved_years": -2}, (2027, 2032)),
        ({"moved_years": 9}, ()),
        ({"disposed_year": 2034, "disposed_month": 8}, (2029,)),
        ({"disposed_year": 2034, "disposed_month": 9}, (2029, 2034)),
        ({"disposed_year": 2028}, ()),
    ],
)
def test_a_lot_is_replaced_each_time_its_life_is_over(
    changes: dict[str, Any], years: tuple[int, ...]
) -> None:
    assert replacement_years(a_plan(), an_asset(**changes)) == years


def test_what_should_have_been_replaced_before_the_plan_is_due_in_its_first_year() -> (
    None
):
    asset = an_asset(first_year=2010)

    assert replacement_years(a_plan(), asset) == (2026, 2031)
    assert is_overdue(a_plan(), asset)
    assert not is_overdue(a_plan(), an_asset(first_year=2021))


def test_the_price_grows_from_the_base_year_to_the_year_of_purchase() -> None:
    asset = an_asset(growth=Decimal("0.10"), base_year=2027)

    lots = purchases_of(a_plan(), asset)

    # 20 x 600 = 12,000; 2024: /1.1^3, 2029: x1.1^2, 2034: x1.1^7
    assert [one.cost_eur for one in lots] == [
        Decimal("9015.78"),
        Decimal("14520.00"),
        Decimal("23384.61"),
    ]
    assert [one.is_replacement for one in lots] == [False, True, True]


def test_an_index_has_its_own_growth_for_years_that_are_known() -> None:
    plan = a_plan(
        growth=Decimal("0.5"),
        indices=(
            PriceIndex(
                "cpi", "CPI", (YearRate(2027, Decimal("0.03")),), Decimal("0.02")
            ),
        ),
    )

    factor = price_factor(plan, an_asset(index="cpi"), 2029)

    assert factor == Decimal("1.03") * Decimal("1.02") * Decimal("1.02")
    assert price_factor(plan, an_asset(), 2027) == Decimal("1.5")


def test_the_lot_that_is_there_cost_what_was_paid_for_it() -> None:
    asset = an_asset(paid_eur=Decimal("9999.99"), subsidy_eur=Decimal(1000))

    first, second, _third = purchases_of(a_plan(), asset)

    assert (first.cost_eur, first.subsidy_eur) == (Decimal("9999.99"), Decimal(1000))
    assert (second.cost_eur, second.subsidy_eur) == (Decimal(12_000), Decimal(0))
    assert (first.out_year, first.out_month) == (2029, 8)


def test_more_is_never_taken_off_than_it_costs() -> None:
    asset = an_asset(subsidy_eur=Decimal(11_000), residual_eur=Decimal(5000))

    first, second, _third = purchases_of(a_plan(), asset)

    assert (first.residual_eur, first.written_off_eur) == (Decimal(1000), Decimal(0))
    assert second.residual_eur == Decimal(5000)


@pytest.mark.parametrize(
    ("changes", "expense"),
    [
        ({}, True),
        ({"threshold_mode": ThresholdMode.PER_LOT}, False),
        ({"unit_price_eur": Decimal(2500)}, False),
        ({"unit_price_eur": Decimal("2499.99")}, True),
        ({"kind": AssetKind.LICENCE, "unit_price_eur": Decimal(9000)}, True),
        ({"kind": AssetKind.MAINTENANCE, "unit_price_eur": Decimal(9000)}, False),
    ],
)
def test_below_the_threshold_it_is_a_cost_of_its_year(
    changes: dict[str, Any], expense: bool
) -> None:
    plan = a_plan(threshold_eur=Decimal(2500))

    assert purchases_of(plan, an_asset(**changes))[0].is_expense is expense
