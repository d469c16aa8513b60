# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guided examples do what their texts say."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.checking import problems_of, problems_of_bids
from inkoopkoers.awarding.domain.effects import PRICE, effective_weights
from inkoopkoers.awarding.domain.examples import (
    EXCLUDED_WINNER,
    FORTY_PERCENT,
    Example,
)
from inkoopkoers.awarding.domain.ranking import award


@pytest.mark.parametrize("example", [EXCLUDED_WINNER, FORTY_PERCENT])
def test_an_example_is_a_sound_design_with_sound_bids(example: Example) -> None:
    assert problems_of(example.design) == ()
    assert problems_of_bids(example.design, example.bids) == ()


def test_the_excluded_winner_has_the_points_that_the_text_gives() -> None:
    outcome = award(EXCLUDED_WINNER.design, EXCLUDED_WINNER.bids)

    assert [one.code for one in outcome.places] == ["alfa", "beta", "gamma"]
    assert [one.total for one in outcome.places] == [70, 66, 64]


def test_a_price_of_forty_percent_acts_as_seventeen() -> None:
    shares = effective_weights(FORTY_PERCENT.design, FORTY_PERCENT.bids)

    price = next(one for one in shares if one.criterion == PRICE)
    assert price.effective == Fraction(40, 9) / (Fraction(40, 9) + 22)
    assert round(100 * float(price.effective)) == 17


def test_the_dearest_wins_although_the_price_counts_for_forty_percent() -> None:
    assert award(FORTY_PERCENT.design, FORTY_PERCENT.bids).winners == ("delta",)
