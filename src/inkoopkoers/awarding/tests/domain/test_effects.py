# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Effective weights: what the spread of the bids makes of the declared weights."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.effects import (
    PRICE,
    effective_weights,
    feasible_weights,
    societal_share,
)
from inkoopkoers.awarding.domain.examples import FORTY_PERCENT
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    having,
    ladder,
    leaf,
)
from inkoopkoers.awarding.tests.domain.trying import designs, fields


def test_forty_percent_price_acts_as_seventeen() -> None:
    shares = effective_weights(FORTY_PERCENT.design, FORTY_PERCENT.bids)

    found = {share.criterion: share for share in shares}
    assert found[PRICE].nominal == Fraction(2, 5)
    assert found[PRICE].spread == Fraction(40, 9)  # 40 - 40 * 100,000 / 112,500
    assert found["plan"].spread == 16
    assert found["service"].spread == 6
    assert round(float(found[PRICE].effective or 0), 2) == 0.17


@settings(max_examples=100, deadline=None)
@given(designs(tuple(Formula)), fields())
def test_effective_shares_make_one(design: AwardDesign, bids: tuple[Bid, ...]) -> None:
    shares = effective_weights(design, bids)

    effective = [share.effective for share in shares]
    if any(share.spread for share in shares):
        assert sum(part for part in effective if part is not None) == 1
    else:
        assert set(effective) <= {None}
    assert effective_weights(design, bids[::-1]) == shares


def test_without_ranks_nothing_has_an_effect() -> None:
    assert effective_weights(a_design(), []) == ()


def test_what_is_feasible_follows_from_the_expected_spread() -> None:
    design = a_design(Formula.BOUNDS)

    whole = feasible_weights(design, Decimal(400), Decimal(600))
    half = feasible_weights(
        design,
        Decimal(400),
        Decimal(600),
        {"q": (Fraction(1, 2), Fraction(1))},
    )

    assert [share.spread for share in whole] == [8, 60]
    assert [share.spread for share in half] == [8, 30]
    assert half[1].effective == Fraction(30, 38)


def test_a_ladder_has_no_weight_and_does_have_an_effect() -> None:
    design = a_design(Formula.VALUE, leaf("q"), ladder())
    bids = [a_bid("a", 500, q=5, ladder=0), a_bid("b", 500, q=5, ladder=3)]

    found = {share.criterion: share for share in effective_weights(design, bids)}

    assert found["ladder"].nominal == 0
    assert found["ladder"].spread == 25
    assert found["ladder"].effective == 1


def test_the_societal_share_counts_the_price_too() -> None:
    design = a_design(
        Formula.RELATIVE, leaf("q", "10"), leaf("eco", "50", is_societal=True)
    )

    share = societal_share(design)

    assert share.nominal == Fraction(1, 2)
    assert share.is_half
    assert share.of_quality == Fraction(5, 6)
    assert share.effective is None


def test_a_societal_weight_on_which_all_score_the_same_does_nothing() -> None:
    design = a_design(
        Formula.RELATIVE, leaf("q", "10"), leaf("eco", "50", is_societal=True)
    )
    bids = [a_bid("a", 500, q=5, eco=8), a_bid("b", 500, q=7, eco=8)]

    share = societal_share(design, effective_weights(design, bids))

    assert share.nominal == Fraction(1, 2)
    assert share.effective == 0


def test_nothing_that_differs_has_no_effective_share() -> None:
    design = a_design(Formula.RELATIVE, leaf("eco", "60", is_societal=True))
    bids = [a_bid("a", 500, eco=8), a_bid("b", 500, eco=8)]

    assert societal_share(design, effective_weights(design, bids)).effective is None


@pytest.mark.parametrize(
    ("lower", "nominal"),
    [(Decimal(400), Fraction(600, 1200)), (None, None), (Decimal(1000), None)],
)
def test_on_value_the_price_weighs_as_its_bounds(
    lower: Decimal | None, nominal: Fraction | None
) -> None:
    design = having(
        a_design(Formula.VALUE, leaf("eco", "60", is_societal=True)), lower_eur=lower
    )

    share = societal_share(design)

    assert share.nominal == nominal
    assert share.is_half is (None if nominal is None else True)
    assert share.of_quality == 1
    shares = feasible_weights(design, Decimal(400), Decimal(600))
    assert [one.nominal for one in shares] == [nominal, nominal]


def test_without_criteria_nothing_is_societal() -> None:
    design = AwardDesign(Formula.RELATIVE, Decimal(100))

    assert societal_share(design).of_quality == 0
    assert societal_share(design).nominal == 0


def test_a_price_of_zero_that_was_expected_has_no_figure() -> None:
    design = a_design(Formula.RELATIVE)

    assert feasible_weights(design, Decimal(0), Decimal(100)) == ()
