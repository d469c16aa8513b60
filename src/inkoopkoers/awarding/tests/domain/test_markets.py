# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Synthetic markets: the floats agree with the exact award, and shares are shares."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from inkoopkoers.awarding.chance import uniforms
from inkoopkoers.awarding.domain.design import AwardDesign, Formula, TieRule
from inkoopkoers.awarding.domain.market_draws import (
    Assumptions,
    Level,
    Markets,
    PriceShape,
    bids_of,
    draws_per_bidder,
    make_markets,
)
from inkoopkoers.awarding.domain.markets import (
    outcome_of,
    simulate,
    winners_in,
)
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.tests.domain.building import (
    a_design,
    having,
    ladder,
    leaf,
    mki,
)

EXPECTED = Assumptions(Decimal(500), price_spread=Decimal("0.2"))


def wide(formula: Formula, **more: object) -> AwardDesign:
    """Every sort of criterion at once, with a group and a minimum."""
    criteria = (
        leaf("g", None, value_eur=None),
        leaf("q", "25", parent="g", minimum=Decimal(4)),
        leaf("r", "15", parent="g"),
        mki("m", "20"),
        replace(ladder(), parent="g"),
    )
    design = a_design(formula, *criteria, **more)
    return having(design, lower_eur=Decimal(400))


def markets_of(design: AwardDesign, number: int, bidders: int = 4) -> Markets:
    draws = uniforms(7, number, bidders, draws_per_bidder(design))
    return make_markets(design, EXPECTED, draws)


def exact(design: AwardDesign, markets: Markets, number: int) -> tuple[str, ...]:
    return award(design, bids_of(design, markets, number)).winners


@pytest.mark.parametrize("formula", Formula)
@pytest.mark.parametrize("decimals", [None, 0])
@pytest.mark.parametrize(
    "ties",
    [
        (TieRule.QUALITY, TieRule.LOT),
        (TieRule.PRICE, TieRule.CRITERION),
        (TieRule.CRITERION,),
        (),
    ],
)
def test_the_exact_award_has_the_same_winners(
    formula: Formula, decimals: int | None, ties: tuple[TieRule, ...]
) -> None:
    if formula in {Formula.RATIO, Formula.UTILITY} and decimals is not None:
        decimals = 3
    design = wide(
        formula,
        decimals=decimals,
        ties=ties,
        tie_criterion="g" if TieRule.PRICE not in ties else "q",
        ceiling_eur=Decimal(650),
    )
    markets = markets_of(design, 15)

    winners = winners_in(design, markets)

    for number, first in enumerate(winners):
        found = tuple(str(at) for at in np.flatnonzero(first))
        assert found == exact(design, markets, number)


@pytest.mark.parametrize(
    "formula", [Formula.RELATIVE, Formula.MIN_MAX, Formula.UTILITY]
)
def test_reversals_are_those_of_the_exact_award(formula: Formula) -> None:
    design = wide(formula)
    markets = markets_of(design, 30)

    by_loser = by_winner = awarded = 0
    for number in range(30):
        bids = bids_of(design, markets, number)
        outcome = award(design, bids)
        awarded += bool(outcome.winners)
        changing = set()
        for out in outcome.ranks:
            left = {code: rank for code, rank in outcome.ranks.items() if code != out}
            best = min(left.values(), default=0)
            before = tuple(code for code, rank in left.items() if rank == best)
            after = award(design, [bid for bid in bids if bid.code != out]).winners
            if set(after) != set(before):
                changing.add(out)
        by_winner += bool(changing & set(outcome.winners))
        by_loser += bool(changing - set(outcome.winners))

    found = outcome_of(design, markets)
    assert found.awarded == awarded
    assert found.reversed_by_loser == pytest.approx(by_loser / awarded)
    assert found.reversed_by_winner == pytest.approx(by_winner / awarded)


@pytest.mark.parametrize("formula", Formula)
def test_the_winners_make_one(formula: Formula) -> None:
    design = wide(formula)

    found = outcome_of(design, markets_of(design, 200))

    by = found.winners
    assert by.cheapest + by.best + by.both + by.middle == pytest.approx(1)
    assert found.cheapest_wins == by.cheapest + by.both
    assert found.margins
    assert list(found.margins) == sorted(found.margins)
    if formula.is_absolute:
        assert found.reversed_by_loser == found.reversed_by_winner == 0


def test_with_only_a_price_the_cheapest_always_wins() -> None:
    design = AwardDesign(Formula.UTILITY, Decimal(100))

    found = outcome_of(design, markets_of(design, 100))

    assert found.cheapest_wins == 1
    assert found.quality_decides == 0


def test_a_heavy_criterion_decides_and_a_light_one_does_not() -> None:
    heavy = a_design(Formula.BOUNDS, leaf("q", "99"), price_weight=Decimal(1))
    light = a_design(Formula.BOUNDS, leaf("q", "1"), price_weight=Decimal(99))

    much = outcome_of(heavy, markets_of(heavy, 300))
    little = outcome_of(light, markets_of(light, 300))

    assert much.quality_decides > little.quality_decides
    assert much.price_decides < little.price_decides


def test_the_same_seed_gives_the_same_markets() -> None:
    design = a_design()

    one, two = (simulate(design, EXPECTED, uniforms(3, 50, 5, 2)) for _turn in range(2))

    assert one == two
    assert one != simulate(design, EXPECTED, uniforms(4, 50, 5, 2))


def test_nobody_who_meets_the_minimum_is_no_awarded_market() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", minimum=Decimal(10)))
    low = replace(EXPECTED, levels={"q": Level(Decimal("0.1"), Decimal("0.01"))})

    found = simulate(design, low, uniforms(3, 20, 3, 2))

    assert (found.markets, found.awarded) == (20, 0)
    assert found.margins is None
    assert found.cheapest_wins == found.shared == found.quality_decides == 0


@pytest.mark.parametrize("shape", PriceShape)
def test_prices_lie_around_the_estimate(shape: PriceShape) -> None:
    expected = replace(EXPECTED, estimate_eur=Decimal(100_000), shape=shape)

    prices = make_markets(a_design(), expected, uniforms(1, 2000, 5, 2)).prices

    assert np.median(prices) == pytest.approx(100_000, rel=0.02)
    spread = {PriceShape.LOGNORMAL: 0.2, PriceShape.TRIANGULAR: 0.2 / 6**0.5}[shape]
    assert np.std(np.log(prices)) == pytest.approx(spread, rel=0.1)
    assert (prices == np.rint(prices)).all()


@pytest.mark.parametrize("correlation", [Decimal(-1), Decimal(0), Decimal("0.8")])
def test_a_dear_bid_scores_as_the_correlation_says(correlation: Decimal) -> None:
    expected = replace(EXPECTED, correlation=correlation)

    markets = make_markets(a_design(), expected, uniforms(1, 2000, 5, 2))

    found = np.corrcoef(markets.prices.ravel(), markets.steps.ravel())[0, 1]
    assert found == pytest.approx(float(correlation), abs=0.08)
