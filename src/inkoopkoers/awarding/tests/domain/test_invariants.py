# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must hold for all bids under all formulas, tried on many random ones."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.formulas import higher_is_better
from inkoopkoers.awarding.domain.ranking import Outcome, award
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    having,
    leaf,
)

ABSOLUTE = [one for one in Formula if one.is_absolute]
RELATIVE = [one for one in Formula if not one.is_absolute]
# Two criteria of 30 and 20 beside a price of 50: the utility index stays above zero.
LEAVES = (leaf("q", "30"), leaf("r", "20"))
FEW = settings(max_examples=40, deadline=None)

formulas = st.sampled_from(list(Formula))
prices = st.one_of(
    st.integers(1, 40).map(lambda tens: Decimal(tens * 50)),
    st.integers(1, 200_000).map(lambda cents: Decimal(cents) / 100),
)
scores = st.integers(0, 10).map(Decimal)


@st.composite
def fields(draw: st.DrawFn, least: int = 2, most: int = 5) -> list[Bid]:
    """Bids that differ, or not, with codes in the order of the alphabet."""
    codes = "abcdefg"[: draw(st.integers(least, most))]
    return [a_bid(code, draw(prices), q=draw(scores), r=draw(scores)) for code in codes]


def by(formula: Formula, **more: object) -> AwardDesign:
    return a_design(formula, *LEAVES, **{"price_weight": Decimal(50), **more})


def sign(outcome: Outcome, one: str, other: str) -> int:
    ranks = outcome.ranks
    return (ranks[one] > ranks[other]) - (ranks[one] < ranks[other])


def signs(outcome: Outcome, codes: Sequence[str]) -> list[int]:
    return [sign(outcome, one, other) for one, other in combinations(codes, 2)]


@FEW
@given(formulas, fields(), st.randoms(use_true_random=False))
def test_the_order_of_the_bids_never_matters(
    formula: Formula, bids: list[Bid], chance: random.Random
) -> None:
    shuffled = list(bids)
    chance.shuffle(shuffled)

    assert award(by(formula), shuffled) == award(by(formula), bids)


@FEW
@given(formulas, fields(), st.sampled_from([None, 0, 2]))
def test_ranks_follow_the_totals(
    formula: Formula, bids: list[Bid], decimals: int | None
) -> None:
    outcome = award(by(formula, decimals=decimals), bids)

    totals = [one.total for one in outcome.ranked if one.total is not None]
    assert totals == sorted(totals, reverse=higher_is_better(formula))
    for one, other in combinations(outcome.ranked, 2):
        if one.rank == other.rank:
            assert one.total == other.total
        elif one.tie_broken_by is None:
            assert one.total != other.total


@FEW
@given(formulas, fields())
def test_a_rank_is_one_more_than_the_number_of_better_bids(
    formula: Formula, bids: list[Bid]
) -> None:
    ranks = award(by(formula), bids).ranks

    for rank in ranks.values():
        assert rank == 1 + sum(other < rank for other in ranks.values())


@FEW
@given(st.sampled_from(ABSOLUTE), fields(least=3))
def test_an_absolute_formula_never_reverses_two_bids_through_a_third(
    formula: Formula, bids: list[Bid]
) -> None:
    whole = award(by(formula), bids)

    for gone in bids:
        left = [bid for bid in bids if bid is not gone]
        codes = [bid.code for bid in left]
        assert signs(award(by(formula), left), codes) == signs(whole, codes)


REVERSALS = {
    Formula.RELATIVE: (("a", 60, 5), ("b", 120, 9), ("c", 100, 8)),
    Formula.QCBS: (("a", 60, 5), ("b", 120, 9), ("c", 100, 8)),
    Formula.LINEAR: (("a", 60, 5), ("b", 120, 9), ("c", 100, 6)),
    Formula.MIN_MAX: (("a", 60, 0), ("b", 120, 10), ("c", 100, 5)),
    Formula.UTILITY: (("a", 300, 10), ("b", 115, 6), ("c", 100, 5)),
}


def reverses(design: AwardDesign, bids: Sequence[Bid]) -> bool:
    """Whether some bid that goes turns two others around."""
    whole = award(design, bids)
    for gone in bids:
        left = [bid for bid in bids if bid is not gone]
        codes = [bid.code for bid in left]
        if signs(award(design, left), codes) != signs(whole, codes):
            return True
    return False


def one_criterion(formula: Formula) -> AwardDesign:
    return a_design(formula, leaf("q", "50"), price_weight=Decimal(50))


@pytest.mark.parametrize("formula", [Formula.BOUNDS, Formula.VALUE])
@pytest.mark.parametrize("bids", REVERSALS.values())
def test_what_reverses_relative_formulas_leaves_absolute_ones_alone(
    formula: Formula, bids: tuple[tuple[str, int, int], ...]
) -> None:
    made = [a_bid(code, price, q=score) for code, price, score in bids]

    assert not reverses(one_criterion(formula), made)


@FEW
@given(formulas, fields(), st.integers(0, 4), st.integers(0, 4), prices)
def test_who_is_better_on_everything_never_ranks_lower(
    formula: Formula, bids: list[Bid], more_q: int, more_r: int, less: Decimal
) -> None:
    first = bids[0]
    better = a_bid(
        "better",
        min(less, first.price_eur or less),
        q=min(10, (first.scores["q"] or 0) + more_q),
        r=min(10, (first.scores["r"] or 0) + more_r),
    )

    ranks = award(by(formula), [*bids, better]).ranks

    assert ranks["better"] <= ranks[first.code]


@FEW
@given(formulas, fields(), prices)
def test_a_lower_price_never_hurts(
    formula: Formula, bids: list[Bid], other: Decimal
) -> None:
    first = bids[0]
    cheaper = replace(first, price_eur=min(other, first.price_eur or other))

    before = award(by(formula), bids).ranks[first.code]
    after = award(by(formula), [cheaper, *bids[1:]]).ranks[first.code]

    assert after <= before


def test_under_the_utility_index_a_lower_price_can_hurt_below_zero() -> None:
    """Therefore a quality weight above the price weight is a warning."""
    design = a_design(Formula.UTILITY, leaf("q", "90"), price_weight=Decimal(10))
    rest = [a_bid("best", 100, q=10), a_bid("other", 100, q=1)]

    dear = award(design, [*rest, a_bid("low", 200, q=0)])
    cheap = award(design, [*rest, a_bid("low", 100, q=0)])

    assert dear.ranks["low"] < cheap.ranks["low"]


# Money.md, 1.4, "geen wiskundig verschil": points between bounds and awarding on value
# are the same order exactly when all quality is worth WQ · (upper - lower) / WP.
LOWER, UPPER = Decimal(500), Decimal(1500)
WORTH = Fraction(UPPER - LOWER) / 50  # euros per point: WP is 50


def on_value(worth: Fraction) -> AwardDesign:
    euros = Decimal(worth.numerator) / Decimal(worth.denominator)
    criteria = (
        leaf("q", "30", value_eur=30 * euros),
        leaf("r", "20", value_eur=20 * euros),
    )
    return a_design(Formula.VALUE, *criteria, price_weight=Decimal(50))


def in_bounds() -> AwardDesign:
    return having(by(Formula.BOUNDS), lower_eur=LOWER, upper_eur=UPPER)


def within(bids: list[Bid]) -> list[Bid]:
    """The bids with their prices moved between the bounds."""
    return [
        replace(bid, price_eur=LOWER + (bid.price_eur or LOWER) / 2) for bid in bids
    ]


@FEW
@given(fields())
def test_points_between_bounds_and_value_agree_exactly(bids: list[Bid]) -> None:
    inside = within(bids)

    points = award(in_bounds(), inside)
    value = award(on_value(WORTH), inside)

    for bid in inside:
        total, price = points.of(bid.code).total, value.of(bid.code).total
        assert total is not None
        assert price is not None
        assert total == (Fraction(UPPER) - price) / WORTH
    assert points.ranks == value.ranks


@FEW
@given(st.integers(1, 39))
def test_points_and_value_agree_only_for_that_worth(worth: int) -> None:
    """Two bids that tie on points tie on value at one worth, and at no other."""
    ties = [a_bid("a", 600, q=0, r=0), a_bid("b", 1200, q=10, r=0)]

    points = award(in_bounds(), ties)
    value = award(on_value(Fraction(worth)), ties)

    assert points.of("a").total == points.of("b").total
    is_tie = value.of("a").total == value.of("b").total
    assert is_tie == (Fraction(worth) == WORTH)


def test_a_price_outside_the_bounds_breaks_the_agreement() -> None:
    bids = [a_bid("a", 1400, q=0, r=0), a_bid("b", 2000, q=5, r=0)]

    assert award(in_bounds(), bids).winners == ("b",)
    assert award(on_value(WORTH), bids).winners == ("a",)


@pytest.mark.parametrize("formula", REVERSALS)
def test_no_worth_makes_value_agree_with_a_relative_formula(formula: Formula) -> None:
    """A relative formula turns a pair around through a third bid; value never does."""
    bids = [a_bid(code, price, q=score) for code, price, score in REVERSALS[formula]]

    assert reverses(one_criterion(formula), bids)


@FEW
@given(fields(least=3))
def test_the_logarithm_moves_all_points_alike_and_reverses_nothing(
    bids: list[Bid],
) -> None:
    """Pmin is in it as a term that all share; only declared rounding can show it."""
    design = by(Formula.LOGARITHMIC, ties=())
    whole = award(design, bids)

    for gone in bids:
        left = award(design, [bid for bid in bids if bid is not gone])
        moved = [
            (left.of(one.code).total or 0) - (one.total or 0)
            for one in whole.places
            if one.bid is not gone
        ]
        assert max(moved) - min(moved) < Fraction(1, 10**40)


def test_every_formula_that_is_not_absolute_has_a_reversal_but_the_logarithm() -> None:
    assert set(REVERSALS) | {Formula.LOGARITHMIC} == set(RELATIVE)
