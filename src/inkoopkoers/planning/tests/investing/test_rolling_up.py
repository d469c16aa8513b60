# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Units and board add up, to the cent."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings

from inkoopkoers.planning.domain.investing.amounts import total
from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.liquidity import (
    liquidity_of,
    unit_liquidity_of,
)
from inkoopkoers.planning.domain.investing.plan import Contingency, InvestmentPlan
from inkoopkoers.planning.domain.investing.rolling_up import figures_of
from inkoopkoers.planning.domain.investing.yearly import added_up
from inkoopkoers.planning.tests.investing.making import (
    a_plan,
    an_asset,
    lots_of_assets,
    plans,
)


def test_central_items_are_divided_by_the_number_of_pupils() -> None:
    server = an_asset(code="S", unit="", quantity=1, unit_price_eur=Decimal(10_000))

    figures = figures_of(a_plan(), [server])

    eik, linde = (one.central[3].investment_eur for one in figures.units)
    assert (eik, linde) == (Decimal("6666.67"), Decimal("3333.33"))
    assert figures.central[3].investment_eur == 10_000
    assert [one.own[3].investment_eur for one in figures.units] == [0, 0]


def test_each_level_keeps_contingency_beside_its_own_purchases() -> None:
    plan = a_plan(
        contingency=Contingency(fixed_eur=Decimal(500)),
        unit_contingency=Contingency(share=Decimal("0.05")),
    )

    figures = figures_of(plan, [an_asset()])

    eik, linde = figures.units
    assert [eik.own[3].contingency_eur, linde.own[3].contingency_eur] == [600, 0]
    assert figures.central[0].contingency_eur == 500
    assert figures.board[3].contingency_eur == 1100
    assert figures.board[3].cash_eur == 13_100


def test_what_cannot_be_counted_is_left_out_and_said() -> None:
    assets = [an_asset(), an_asset(code="L2", life_years=None)]

    figures = figures_of(a_plan(), assets)

    assert figures.left_out == ("L2",)
    assert figures.board == figures_of(a_plan(), assets[:1]).board


def test_of_two_assets_with_one_code_neither_is_counted() -> None:
    figures = figures_of(a_plan(), [an_asset(), an_asset(name="Tablets")])

    assert figures.left_out == ("L1", "L1")
    assert total(one.bought_eur for one in figures.board) == 0


def test_a_plan_that_ends_before_it_begins_has_no_figures() -> None:
    figures = figures_of(a_plan(to_year=2020), [an_asset()])

    assert (figures.units, figures.central, figures.board) == ((), (), ())
    assert figures.left_out == ("L1",)


def test_without_units_the_board_has_its_own_figures() -> None:
    figures = figures_of(a_plan(units=()), [an_asset(unit="")])

    assert figures.units == ()
    assert figures.board[3].investment_eur == 12_000


@settings(max_examples=60, deadline=None)
@given(plans(), lots_of_assets())
def test_the_units_together_are_exactly_the_board(
    plan: InvestmentPlan, assets: list[Asset]
) -> None:
    figures = figures_of(plan, assets)

    assert added_up(plan, [one.together for one in figures.units]) == figures.board
    assert added_up(plan, [one.central for one in figures.units]) == figures.central


@settings(max_examples=40, deadline=None)
@given(plans(), lots_of_assets())
def test_the_money_of_the_units_and_the_board_adds_up_too(
    plan: InvestmentPlan, assets: list[Asset]
) -> None:
    figures = figures_of(plan, assets)

    board = liquidity_of(plan, figures.board)
    units = [unit_liquidity_of(plan, one.unit, one.together) for one in figures.units]

    alone = liquidity_of(replace(plan, units=()), added_up(plan, []))
    ends = total(one[-1].closing_eur for one in units)
    assert board[-1].closing_eur == alone[-1].closing_eur + ends


@settings(max_examples=30, deadline=None)
@given(plans(), lots_of_assets())
def test_the_order_of_assets_makes_no_difference(
    plan: InvestmentPlan, assets: list[Asset]
) -> None:
    turned = figures_of(plan, assets[::-1])

    assert replace(turned, left_out=()) == replace(
        figures_of(plan, assets), left_out=()
    )
