# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An extra losing bid that changes the winner really does, and is found on the map."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings

from inkoopkoers.awarding.domain.decoys import Effect, decoy_map, smallest_decoy
from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design, leaf
from inkoopkoers.awarding.tests.domain.trying import (
    ABSOLUTE,
    RELATIVE,
    designs,
    fields,
)

GRID = tuple(Decimal(price) for price in (100, 300, 390, 410, 500, 640, 700, 2000))
THREE_LEVELS = (Fraction(0), Fraction(1, 2), Fraction(1))


@settings(max_examples=60, deadline=None)
@given(designs(RELATIVE), fields(5))
def test_what_the_map_says_is_what_the_award_says(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    found = decoy_map(design, bids, GRID, THREE_LEVELS)

    before = award(design, bids).winners
    for decoy in found.decoys:
        after = award(design, [*bids, decoy.bid])
        assert after.winners == decoy.winners
        wins = "extra" in after.winners
        assert (decoy.effect is Effect.WINS) == wins
        other = after.winners != before and not wins
        assert (decoy.effect is Effect.OTHER_WINNER) == other
        assert (decoy.effect is Effect.OUT) == (after.of("extra").rank is None)
    changing = [one for one in found.decoys if one.effect is Effect.OTHER_WINNER]
    assert bool(found.smallest) == bool(changing)


@settings(max_examples=60, deadline=None)
@given(designs(ABSOLUTE), fields(5))
def test_no_extra_bid_that_loses_changes_an_absolute_award(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    found = decoy_map(design, bids, GRID, THREE_LEVELS)

    assert found.smallest is None
    assert smallest_decoy(design, bids) is None


def test_the_smallest_decoy_stands_out_least() -> None:
    bids = EXCLUDED_WINNER.bids[1:]
    found = decoy_map(EXCLUDED_WINNER.design, bids)

    assert found.smallest
    assert found.smallest == smallest_decoy(EXCLUDED_WINNER.design, bids)
    assert found.smallest.winners == ("beta",)
    assert award(EXCLUDED_WINNER.design, bids).winners == ("gamma",)


def test_the_map_has_a_row_per_level_with_rising_prices() -> None:
    found = decoy_map(EXCLUDED_WINNER.design, EXCLUDED_WINNER.bids)

    assert len(found.rows) == len(found.levels) == 5
    for level, row in zip(found.levels, found.rows, strict=True):
        assert {decoy.level for decoy in row} == {level}
        assert [decoy.price_eur for decoy in row] == sorted(found.prices)
    assert Decimal(60_000) in found.prices
    assert min(found.prices) == Decimal(600)
    assert max(found.prices) == Decimal(1_200_000)


def test_a_minimum_keeps_a_decoy_out() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", minimum=Decimal(5)))
    bids = [a_bid("extra", 100, q=6), a_bid("twee", 110, q=8)]
    found = decoy_map(design, bids)

    assert {decoy.effect for decoy in found.rows[0]} == {Effect.OUT}
    assert found.decoys[0].bid.code == "extra+"


def test_without_a_winner_or_a_price_nothing_is_tried() -> None:
    design = a_design(Formula.BOUNDS)

    assert decoy_map(design, []).decoys == ()
    assert decoy_map(design, [a_bid("gratis", 0, q=5)]).rows == ()
