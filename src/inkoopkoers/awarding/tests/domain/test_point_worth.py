# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a quality point is worth: exact where the formula is, a slope elsewhere."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.formulas import Field, Offer, figure_of
from inkoopkoers.awarding.domain.point_worth import euro_per_quality_point
from inkoopkoers.awarding.domain.terms import terms_of
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design, leaf

BIDS = [a_bid("a", 500, q=4), a_bid("b", 600, q=8), a_bid("c", 640, q=9)]


def worth(design: AwardDesign) -> Fraction:
    found = euro_per_quality_point(design, BIDS)
    assert found
    return found.eur


@pytest.mark.parametrize(
    ("formula", "eur"),
    [
        (Formula.BOUNDS, Fraction(1000, 40)),
        (Formula.VALUE, Fraction(600, 100)),
        (Formula.WILLINGNESS, Fraction(3)),
        (Formula.LINEAR, Fraction(500, 40)),
        (Formula.MIN_MAX, Fraction(140, 40)),
        (Formula.RELATIVE, Fraction(580**2, 500 * 40)),
        (Formula.QCBS, Fraction(580**2, 500 * 40)),
        (Formula.RATIO, Fraction(580, 42)),
        (Formula.UTILITY, Fraction(580, 40 - 12)),
        (Formula.SURCHARGE, Fraction(580, 40 + 18)),
    ],
)
def test_by_hand(formula: Formula, eur: Fraction) -> None:
    found = euro_per_quality_point(a_design(formula), BIDS)

    assert found
    assert found.eur == eur
    exact = {Formula.BOUNDS, Formula.VALUE, Formula.WILLINGNESS}
    assert found.is_exact == (formula in exact)
    assert found.price_eur == 580
    assert found.quality == 42


@pytest.mark.parametrize("formula", [one for one in Formula if one != Formula.VALUE])
def test_so_much_dearer_for_a_hair_of_quality_is_the_same_figure(
    formula: Formula,
) -> None:
    design = a_design(formula)
    field = Field(Fraction(500), Fraction(640), Fraction(54))
    hair = Fraction(1, 10**6)

    dearer = Offer(580 + hair * worth(design), 42 + hair)
    before = figure_of(terms_of(design), field, Offer(Fraction(580), Fraction(42)))
    after = figure_of(terms_of(design), field, dearer)

    assert before
    assert after
    assert abs(after.total - before.total) < abs(before.total) * hair / 10**4


def test_without_bids_it_is_at_the_reference_price_with_full_quality() -> None:
    found = euro_per_quality_point(a_design(), reference_eur=Decimal(800))

    assert found
    assert found.eur == 20
    assert found.price_eur == 800
    assert found.quality == 60


def test_a_given_price_goes_before_the_mean() -> None:
    found = euro_per_quality_point(a_design(), BIDS, Decimal(500))

    assert found
    assert found.eur == Fraction(500, 40)


@pytest.mark.parametrize(
    "design",
    [
        a_design(Formula.MIN_MAX),  # one price has no width
        a_design(Formula.RELATIVE, price_weight=Decimal(0)),
        a_design(Formula.BOUNDS, price_weight=Decimal(0)),
        a_design(Formula.VALUE, leaf("q", value_eur=Decimal(0))),
        a_design(Formula.UTILITY, leaf("q", "100"), price_weight=Decimal("0.01")),
    ],
)
def test_what_weighs_nothing_is_worth_nothing(design: AwardDesign) -> None:
    given = () if design.formula is Formula.MIN_MAX else BIDS

    assert euro_per_quality_point(design, given, Decimal(500)) is None


def test_beyond_the_price_without_points_a_dearer_bid_loses_nothing() -> None:
    assert euro_per_quality_point(a_design(Formula.LINEAR), BIDS, Decimal(1000)) is None


def test_without_any_price_nothing_can_be_said() -> None:
    design = a_design(Formula.RELATIVE)

    assert euro_per_quality_point(design) is None
    assert euro_per_quality_point(replace(design, formula=Formula.RATIO), []) is None


def test_a_ratio_without_quality_has_no_slope() -> None:
    design = a_design(Formula.RATIO)

    assert euro_per_quality_point(design, [a_bid("a", 500, q=0)]) is None
