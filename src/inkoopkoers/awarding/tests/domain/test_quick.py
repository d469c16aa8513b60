# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of the light try-out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.awarding.domain.checking import problems_of, problems_of_bids
from inkoopkoers.awarding.domain.compared import WhyNot
from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER, FORTY_PERCENT
from inkoopkoers.awarding.domain.excluding import without
from inkoopkoers.awarding.domain.quick import Mark, mark_of, quick_bids, quick_design
from inkoopkoers.awarding.domain.ranking import award

MARKS = (
    Mark("Alfa", Decimal(60_000), 50),
    Mark("Beta", Decimal(120_000), 77),
    Mark("Gamma", Decimal(100_000), 67),
)


def made(formula: Formula) -> AwardDesign:
    design = quick_design(formula, Decimal(40), quick_bids(MARKS), name="Kwaliteit")
    assert isinstance(design, AwardDesign)
    return design


@pytest.mark.parametrize("formula", Formula)
def test_every_formula_gives_a_sound_design_with_sound_bids(formula: Formula) -> None:
    design = made(formula)

    assert [one for one in problems_of(design) if one.blocks] == []
    assert problems_of_bids(design, quick_bids(MARKS)) == ()
    assert award(design, quick_bids(MARKS)).winners


def test_the_excluded_winner_can_be_told_with_one_mark_per_bid() -> None:
    found = without(made(Formula.RELATIVE), quick_bids(MARKS), "1")

    assert found.kept_winners == ("2",)
    assert found.recalculated.winners == ("3",)


@pytest.mark.parametrize("formula", [one for one in Formula if one.is_absolute])
def test_derived_bounds_stay_when_a_bid_falls_away(formula: Formula) -> None:
    for code in ("1", "2", "3"):
        assert not without(made(formula), quick_bids(MARKS), code).differs


def test_marks_are_the_points_of_quality_out_of_a_hundred() -> None:
    design, bids = EXCLUDED_WINNER.design, EXCLUDED_WINNER.bids

    assert [mark_of(design, bids, bid.code) for bid in bids] == [50, 77, 67]


def test_the_rounded_marks_of_the_forty_percent_keep_its_order() -> None:
    example = FORTY_PERCENT
    marks = [
        Mark(
            bid.name,
            bid.price_eur or Decimal(0),
            mark_of(example.design, example.bids, bid.code),
        )
        for bid in example.bids
    ]
    bids = quick_bids(marks)
    design = quick_design(Formula.RELATIVE, Decimal(40), bids, name="Kwaliteit")
    assert isinstance(design, AwardDesign)

    names = [place.bid.name for place in award(design, bids).ranked]
    told = award(example.design, example.bids).ranked
    assert names == [place.bid.name for place in told]


def test_without_a_price_above_zero_there_are_no_bounds() -> None:
    bids = quick_bids([Mark("Alfa", Decimal(0), 50), Mark("Beta", Decimal(0), 40)])

    found = quick_design(Formula.BOUNDS, Decimal(40), bids, name="Kwaliteit")

    assert found is WhyNot.NO_BOUNDS
