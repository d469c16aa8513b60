# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""At which weight of the price another bid wins."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.examples import FORTY_PERCENT
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.weights import (
    lines_of,
    tipping_weight,
    win_regions,
)
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design
from inkoopkoers.awarding.tests.domain.trying import designs, fields

WEIGHTED = tuple(
    formula
    for formula in Formula
    if formula not in {Formula.VALUE, Formula.WILLINGNESS, Formula.RATIO}
)


def at_weight(design: AwardDesign, price: Fraction) -> AwardDesign:
    """The same design with so many percent of price, without rounding or ties."""
    times = (100 - price) / (100 - Fraction(design.price_weight))
    criteria = tuple(
        replace(one, weight=as_decimal(Fraction(one.weight or 0) * times))
        for one in design.criteria
    )
    return replace(
        design,
        price_weight=as_decimal(price),
        criteria=criteria,
        decimals=None,
        ties=(),
    )


def as_decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


@settings(max_examples=150, deadline=None)
@given(designs(WEIGHTED), fields())
def test_inside_a_region_its_winner_wins(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    regions = win_regions(design, bids)

    for one, two in pairwise(regions):
        assert one.high == two.low
        assert one.winners != two.winners
    for region in regions:
        middle = (region.low + region.high) / 2
        # Weights are decimals, so equal bids may differ by a hair there: skip those.
        if len(region.winners) == 1 and region.high - region.low > Fraction(1, 10**6):
            assert award(at_weight(design, middle), bids).winners == region.winners
    if regions:
        assert regions[0].low == 0
        assert regions[-1].high == 100


def test_in_the_example_the_price_must_weigh_seventy_percent_to_matter() -> None:
    regions = win_regions(FORTY_PERCENT.design, FORTY_PERCENT.bids)

    assert [region.winners for region in regions] == [("delta",), ("beta",), ("alfa",)]
    assert regions[0].high == Fraction(975, 14)
    tipping = tipping_weight(FORTY_PERCENT.design, FORTY_PERCENT.bids, "beta", "delta")
    assert tipping == Fraction(975, 14)


def test_two_equal_bids_share_every_region() -> None:
    bids = [a_bid("a", 500, q=5), a_bid("b", 500, q=5)]

    assert [one.winners for one in win_regions(a_design(), bids)] == [("a", "b")]
    assert tipping_weight(a_design(), bids, "a", "b") is None


def test_a_bid_that_is_better_on_both_is_never_caught() -> None:
    bids = [a_bid("a", 500, q=7), a_bid("b", 600, q=5)]

    assert tipping_weight(a_design(), bids, "a", "b") is None
    assert tipping_weight(a_design(), bids, "a", "nobody") is None


def test_without_price_weight_the_line_of_the_price_is_still_known() -> None:
    bids = [a_bid("a", 500, q=5), a_bid("b", 1000, q=10)]
    design = a_design(Formula.RELATIVE, price_weight=Decimal(0))

    assert tipping_weight(design, bids, "a", "b") == 50


@pytest.mark.parametrize("formula", [Formula.VALUE, Formula.WILLINGNESS, Formula.RATIO])
def test_without_weights_there_are_no_regions(formula: Formula) -> None:
    assert lines_of(a_design(formula), [a_bid("a", 500, q=5)]) == ()
    assert win_regions(a_design(formula), [a_bid("a", 500, q=5)]) == ()


def test_without_quality_the_price_decides_from_the_first_percent() -> None:
    design = AwardDesign(Formula.SURCHARGE, Decimal(100))
    regions = win_regions(design, [a_bid("a", 500), a_bid("b", 400)])

    assert [region.winners for region in regions] == [("b",)]
