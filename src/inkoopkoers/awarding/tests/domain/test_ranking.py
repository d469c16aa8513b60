# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The award ranks exactly, shares ranks and breaks ties only by a declared rule."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.design import (
    Formula,
    TieRule,
)
from inkoopkoers.awarding.domain.ranking import (
    Outcome,
    as_decimal,
    award,
    rounded,
)
from inkoopkoers.awarding.domain.scoring import BidState
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design, ladder, leaf


def order(outcome: Outcome) -> list[tuple[str, int | None, TieRule | None]]:
    return [(one.code, one.rank, one.tie_broken_by) for one in outcome.places]


def test_the_highest_points_win() -> None:
    outcome = award(
        a_design(), [a_bid("b", 200, q=10), a_bid("a", 100, q=5), a_bid("c", 100, q=9)]
    )

    assert order(outcome) == [("c", 1, None), ("b", 2, None), ("a", 3, None)]
    assert outcome.winners == ("c",)
    assert outcome.of("b").total == 80


def test_the_lowest_fictitious_price_wins_and_the_contract_price_stays() -> None:
    outcome = award(
        a_design(Formula.VALUE), [a_bid("dear", 500, q=10), a_bid("low", 100, q=2)]
    )

    assert order(outcome) == [("dear", 1, None), ("low", 2, None)]
    assert outcome.of("dear").total == -100
    assert outcome.of("dear").bid.price_eur == 500


def test_ranks_follow_from_rounded_totals_only_when_that_is_declared() -> None:
    bids = [a_bid("a", 300, q=5), a_bid("b", 301, q=5)]

    exact = award(a_design(ties=()), bids)
    rough = award(a_design(ties=(), decimals=0), bids)

    assert exact.winners == ("a",)
    assert rough.winners == ("a", "b")
    assert rough.of("b").total == 70
    figure = rough.of("b").figure
    assert figure is not None
    assert figure.total < 70


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("2.4449", 2, "2.44"),
        ("2.445", 2, "2.45"),
        ("-2.445", 2, "-2.45"),
        ("2/3", 3, "0.667"),
    ],
)
def test_rounding_is_half_up_away_from_zero(
    number: str, decimals: int, expected: str
) -> None:
    """DIN 1333."""
    assert rounded(Fraction(number), decimals) == Fraction(expected)
    assert as_decimal(Fraction(number), decimals) == Decimal(expected)


def test_an_invalid_bid_does_not_set_the_lowest_price() -> None:
    design = a_design(Formula.RELATIVE, leaf("q", minimum=Decimal(5)))

    outcome = award(design, [a_bid("bad", 10, q=4), a_bid("good", 100, q=5)])

    assert outcome.of("bad").state is BidState.BELOW_MINIMUM
    assert outcome.of("bad").rank is None
    assert outcome.of("good").total == 70
    assert outcome.field is not None
    assert outcome.field.lowest == 100


def test_a_missing_score_is_never_a_zero() -> None:
    outcome = award(a_design(), [a_bid("a", 100, q=None), a_bid("b", 100, q=0)])

    assert outcome.incomplete == ("a",)
    assert outcome.of("a").total is None
    assert outcome.ranks == {"b": 1}


def test_a_price_above_the_ceiling_is_invalid_and_not_worth_zero_points() -> None:
    outcome = award(
        a_design(ceiling_eur=Decimal(100)),
        [a_bid("a", 101, q=10), a_bid("b", 100, q=0)],
    )

    assert outcome.of("a").state is BidState.ABOVE_CEILING
    assert outcome.winners == ("b",)


def test_a_ladder_lowers_the_price_that_is_compared_not_the_price() -> None:
    design = a_design(Formula.VALUE, leaf("q"), ladder())

    outcome = award(
        design, [a_bid("a", 1000, q=0, ladder=3), a_bid("b", 960, q=0, ladder=0)]
    )

    assert outcome.winners == ("a",)
    assert outcome.of("a").total == 950
    assert outcome.of("a").bid.price_eur == 1000


def test_nobody_has_a_rank_while_the_formula_has_no_figure_for_a_bid() -> None:
    outcome = award(a_design(), [a_bid("zero", 0, q=1), a_bid("b", 100, q=10)])

    assert outcome.refused == ("zero",)
    assert outcome.winners == ()
    assert outcome.of("zero").state is BidState.ZERO_PRICE
    assert outcome.of("b").total == 60
    assert outcome.of("b").rank is None


def test_a_bid_may_have_no_figure_through_the_zero_of_another() -> None:
    outcome = award(
        a_design(Formula.LOGARITHMIC), [a_bid("zero", 0, q=1), a_bid("b", 100, q=10)]
    )

    assert outcome.refused == ("b", "zero")
    assert outcome.of("b").state is BidState.NO_FIGURE


@pytest.mark.parametrize(
    "formula",
    [
        Formula.MIN_MAX,
        Formula.BOUNDS,
        Formula.VALUE,
        Formula.SURCHARGE,
        Formula.WILLINGNESS,
    ],
)
def test_a_price_of_zero_is_no_problem_where_nothing_divides_by_it(
    formula: Formula,
) -> None:
    outcome = award(a_design(formula), [a_bid("zero", 0, q=5), a_bid("b", 100, q=5)])

    assert outcome.winners == ("zero",)


def test_without_bids_or_valid_bids_nobody_wins() -> None:
    assert award(a_design(), []).places == ()

    outcome = award(a_design(), [a_bid("b", None), a_bid("a", -1, q=1)])

    assert outcome.winners == ()
    assert [one.code for one in outcome.places] == ["a", "b"]
    with pytest.raises(KeyError):
        outcome.of("?")


def test_the_ranked_come_first_and_the_others_by_code() -> None:
    outcome = award(a_design(), [a_bid("a", None, q=1), a_bid("b", 1, q=1)])

    assert [one.code for one in outcome.places] == ["b", "a"]
    assert [one.code for one in outcome.ranked] == ["b"]
