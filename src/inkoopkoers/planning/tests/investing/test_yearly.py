# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an asset does to cash and to the books, year by year."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings

from inkoopkoers.planning.domain.investing.amounts import total
from inkoopkoers.planning.domain.investing.assets import Asset, AssetKind
from inkoopkoers.planning.domain.investing.checking import is_fit
from inkoopkoers.planning.domain.investing.plan import (
    InvestmentPlan,
    MaintenanceMethod,
)
from inkoopkoers.planning.domain.investing.replacing import purchases_of
from inkoopkoers.planning.domain.investing.yearly import YearFigures, asset_years
from inkoopkoers.planning.tests.investing.making import (
    a_plan,
    an_asset,
    assets,
    plans,
)


def test_cash_goes_out_when_it_is_bought_and_costs_come_over_the_years() -> None:
    plan = a_plan(from_year=2026, to_year=2030)

    years = asset_years(plan, an_asset(residual_eur=Decimal(600)))

    # 11,400 over 60 months is 190 a month; the next lot comes in August 2029
    assert [one.investment_eur for one in years] == [0, 0, 0, 12_000, 0]
    assert [one.received_eur for one in years] == [0, 0, 0, 600, 0]
    assert [one.cash_eur for one in years] == [0, 0, 0, 11_400, 0]
    assert [one.depreciation_eur for one in years] == [2280, 2280, 2280, 2280, 2280]
    assert [one.book_value_eur for one in years] == [6490, 4210, 1930, 11_050, 8770]
    assert years[0].running_eur == 2280


def test_below_the_threshold_the_cash_is_the_cost() -> None:
    plan = a_plan(threshold_eur=Decimal(2500))

    year = asset_years(plan, an_asset())[3]

    assert year == YearFigures(2029, expenses_eur=Decimal("12000.00"))
    assert year.running_eur == year.cash_eur == 12_000


def test_the_licence_of_a_teaching_method_is_a_cost_and_no_asset() -> None:
    asset = an_asset(kind=AssetKind.LICENCE, unit_price_eur=Decimal(9000))

    years = asset_years(a_plan(), asset)

    assert total(one.investment_eur + one.depreciation_eur for one in years) == 0
    assert years[3].expenses_eur == 180_000


def test_a_new_lot_brings_its_subsidy_in_the_year_of_purchase() -> None:
    asset = an_asset(first_year=2027, first_month=1, subsidy_eur=Decimal(2000))

    year = asset_years(a_plan(), asset)[1]

    assert [year.investment_eur, year.received_eur] == [12_000, 2000]
    assert [year.depreciation_eur, year.book_value_eur] == [2000, 8000]


def test_replaced_a_year_early_the_books_lose_what_was_left() -> None:
    years = asset_years(a_plan(), an_asset(moved_years=-1))

    # August 2028: 12 of 60 months are left
    assert years[2].book_loss_eur == 2400
    assert years[2].depreciation_eur == 7 * 200 + 5 * 200


def test_major_maintenance_is_set_aside_in_the_years_before_it() -> None:
    plan = a_plan(maintenance=MaintenanceMethod.PROVISION)
    asset = an_asset(kind=AssetKind.MAINTENANCE, subsidy_eur=Decimal(2000))

    years = asset_years(plan, asset)

    assert [one.set_aside_eur for one in years] == [2400] * 10
    assert [one.maintenance_eur for one in years][3] == 12_000
    assert [one.provision_eur for one in years][:5] == [7200, 9600, 12_000, 2400, 4800]
    assert total(one.book_value_eur + one.depreciation_eur for one in years) == 0
    assert years[3].running_eur == 2400


def test_subsidy_makes_the_first_provision_smaller() -> None:
    plan = a_plan(maintenance=MaintenanceMethod.PROVISION)
    asset = an_asset(
        kind=AssetKind.MAINTENANCE, first_year=2031, subsidy_eur=Decimal(2000)
    )

    years = asset_years(plan, asset)

    assert [one.set_aside_eur for one in years][:6] == [2000] * 5 + [2400]
    assert [years[5].maintenance_eur, years[5].received_eur] == [12_000, 2000]
    assert years[5].provision_eur == 2400


def test_major_maintenance_becomes_an_asset_when_the_board_chose_so() -> None:
    years = asset_years(a_plan(), an_asset(kind=AssetKind.MAINTENANCE))

    assert years == asset_years(a_plan(), an_asset())


@settings(max_examples=120)
@given(plans(), assets())
def test_nothing_is_ever_below_zero_and_cash_is_what_is_bought(
    plan: InvestmentPlan, asset: Asset
) -> None:
    if not is_fit(plan, asset):
        return
    years = asset_years(plan, asset)

    bought = [one for one in purchases_of(plan, asset) if one.year in plan.years]
    assert [one.year for one in years] == list(plan.years)
    assert total(one.bought_eur for one in years) == total(
        one.cost_eur for one in bought
    )
    for one in years:
        assert one.book_value_eur >= 0
        assert one.provision_eur >= 0
        assert one.depreciation_eur >= 0
        assert one.running_eur >= 0
