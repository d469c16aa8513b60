# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Moving replacements makes cash flatter, and never pushes it over the end."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings

from inkoopkoers.planning.domain.investing.amounts import total
from inkoopkoers.planning.domain.investing.assets import BAD_FROM, Asset, AssetKind
from inkoopkoers.planning.domain.investing.checking import countable
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan
from inkoopkoers.planning.domain.investing.replacing import (
    purchases_of,
    replacement_years,
)
from inkoopkoers.planning.domain.investing.smoothing import (
    FARTHEST,
    Move,
    Optimality,
    smoothed,
    with_moves,
)
from inkoopkoers.planning.domain.investing.yearly import asset_years
from inkoopkoers.planning.tests.investing.making import (
    a_plan,
    an_asset,
    lots_of_assets,
    plans,
)

# One replacement within the plan, in 2030.
ONCE: dict[str, Any] = {"first_year": 2020, "life_years": 10, "first_month": 1}


def test_of_two_lots_in_one_year_one_moves_and_the_peak_is_halved() -> None:
    assets = [an_asset(**ONCE, code="A"), an_asset(**ONCE, code="B")]

    found = smoothed(a_plan(), assets)

    assert found.moves == (
        Move(
            asset="A",
            from_year=2030,
            to_year=2029,
            moved_years=-1,
            peak_year=2030,
            peak_before_eur=Decimal("24000.00"),
            peak_after_eur=Decimal("12000.00"),
            out_of_peak_eur=Decimal("12000.00"),
            book_loss_eur=Decimal("1200.00"),
        ),
    )
    assert [found.peak_before_eur, found.peak_after_eur] == [24_000, 12_000]
    assert found.least_peak_eur == 2400
    assert found.optimality is Optimality.NO_BETTER_MOVE
    moved = with_moves(assets, found.moves)
    assert [one.moved_years for one in moved] == [-1, 0]
    assert [one.amount_eur for one in found.after][3:6] == [12_000, 12_000, 0]


def test_what_cannot_be_lower_is_said_to_be_best() -> None:
    found = smoothed(a_plan(from_year=2030, to_year=2030), [an_asset(**ONCE)])

    assert found.moves == ()
    assert found.optimality is Optimality.BEST
    assert found.least_peak_eur == found.peak_after_eur == 12_000


@pytest.mark.parametrize(
    "changes",
    [
        {"condition": 4},
        {"condition": 5},
        {"kind": AssetKind.LICENCE},
        {"is_replaced": False, "first_year": 2030},
        {"life_years": None},
    ],
)
def test_what_may_not_move_stays(changes: dict[str, Any]) -> None:
    assets = [
        an_asset(**{**ONCE, **changes}, code="A"),
        an_asset(**{**ONCE, **changes}, code="B"),
    ]

    assert smoothed(a_plan(), assets).moves == ()


def test_it_does_not_move_before_its_first_use_or_before_the_plan() -> None:
    new = an_asset(code="A", first_year=2029, life_years=1, quantity=100)
    late = an_asset(code="B", first_year=2010, life_years=12)

    found = smoothed(a_plan(from_year=2029, to_year=2031), [new, late])

    assert all(2029 <= one.to_year <= 2031 for one in found.moves)


def test_it_stops_at_the_most_moves_that_are_asked_for() -> None:
    assets = [an_asset(**ONCE, code=code) for code in "ABCDEF"]

    found = smoothed(a_plan(), assets, most_moves=1)

    assert len(found.moves) == 1
    assert found.optimality is Optimality.STOPPED


def test_nothing_at_all_has_no_peak() -> None:
    assert smoothed(a_plan(), []).peak_before_eur == 0
    nowhere = smoothed(a_plan(to_year=2020), [an_asset()])
    assert (nowhere.before, nowhere.optimality) == ((), Optimality.BEST)


@settings(max_examples=60, deadline=None)
@given(plans(), lots_of_assets())
def test_the_peak_never_rises_and_each_move_keeps_the_rules(
    plan: InvestmentPlan, assets: list[Asset]
) -> None:
    found = smoothed(plan, assets)

    by_code = {one.code: one for one in assets}
    for move in found.moves:
        asset = by_code[move.asset]
        assert 0 < abs(move.to_year - move.from_year) <= FARTHEST
        assert move.to_year > asset.first_year
        assert move.to_year >= plan.from_year
        assert (asset.condition or 0) < BAD_FROM
        assert move.peak_after_eur <= move.peak_before_eur
    assert len({one.asset for one in found.moves}) == len(found.moves)
    assert found.peak_after_eur <= found.peak_before_eur
    assert found.least_peak_eur <= max(found.peak_after_eur, Decimal(0))


@settings(max_examples=60, deadline=None)
@given(plans(), lots_of_assets())
def test_the_proposal_is_what_the_plan_then_counts(
    plan: InvestmentPlan, assets: list[Asset]
) -> None:
    good, _left_out = countable(plan, assets)
    found = smoothed(plan, assets)

    moved = with_moves(good, found.moves)

    for place, year in enumerate(found.after):
        cash = total(asset_years(plan, one)[place].cash_eur for one in moved)
        assert cash == year.amount_eur


@settings(max_examples=60, deadline=None)
@given(plans(), lots_of_assets())
def test_in_real_terms_the_plan_buys_the_same(
    plan: InvestmentPlan, assets: list[Asset]
) -> None:
    flat = replace(plan, growth=Decimal(0))
    real = [replace(one, growth=None) for one in assets]
    good, _left_out = countable(flat, real)

    moved = with_moves(good, smoothed(flat, real).moves)

    for was, now in zip(good, moved, strict=True):
        assert _bought(flat, was) == _bought(flat, now)
        assert len(replacement_years(flat, was)) == len(replacement_years(flat, now))


def _bought(plan: InvestmentPlan, asset: Asset) -> Decimal:
    lots = purchases_of(plan, asset)
    return total(one.cost_eur for one in lots if one.year in plan.years)


@settings(max_examples=25, deadline=None)
@given(plans(), lots_of_assets(most=3))
def test_no_choice_of_moves_goes_below_the_bound(
    plan: InvestmentPlan, assets: list[Asset]
) -> None:
    found = smoothed(plan, assets)
    good, _left_out = countable(plan, assets)

    for deltas in product((-2, -1, 0, 1, 2), repeat=len(good)):
        moved = [
            replace(one, moved_years=one.moved_years + delta)
            for one, delta in zip(good, deltas, strict=True)
        ]
        if _may(plan, good, moved):
            peak = _peak(plan, moved)
            assert peak >= found.least_peak_eur
            if found.optimality is Optimality.BEST:
                assert peak >= found.peak_after_eur


def _may(plan: InvestmentPlan, good: tuple[Asset, ...], moved: list[Asset]) -> bool:
    fit, _left_out = countable(plan, moved)
    return len(fit) == len(moved) and all(
        was == now
        or (
            was.kind is not AssetKind.LICENCE
            and (was.condition or 0) < BAD_FROM
            and now.end_of_life + now.moved_years >= plan.from_year
            and len(replacement_years(plan, was)) == len(replacement_years(plan, now))
            and replacement_years(plan, was) != ()
        )
        for was, now in zip(good, moved, strict=True)
    )


def _peak(plan: InvestmentPlan, assets: list[Asset]) -> Decimal:
    years = [asset_years(plan, one) for one in assets]
    sums = [total(one[at].cash_eur for one in years) for at in range(len(plan.years))]
    return max([*sums, Decimal(0)]) if not assets else max(sums)
