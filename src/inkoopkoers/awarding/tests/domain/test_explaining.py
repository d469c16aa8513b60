# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every intermediate value of a figure can be told."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.explaining import Working, steps_of
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.tests.domain.building import a_bid, a_design, ladder, leaf

F = Fraction


def working(formula: Formula, **more: int) -> list[tuple[Working, Fraction]]:
    design = a_design(formula, leaf("q"), ladder(), **more)
    bids = [a_bid("a", 200, q=5, ladder=2), a_bid("b", 100, q=4, ladder=0)]
    steps = steps_of(design, award(design, bids), "a")
    return [(one.working, one.value) for one in steps]


def test_points_are_explained_from_the_leaves_to_the_rounded_total() -> None:
    assert working(Formula.RELATIVE, decimals=1) == [
        (Working.LEAF, F(30)),
        (Working.QUALITY, F(30)),
        (Working.PRICE, F(200)),
        (Working.LADDER, F(1, 50)),
        (Working.COMPARED_PRICE, F(196)),
        (Working.LOWEST_PRICE, F(100)),
        (Working.PRICE_PART, F(4000, 196)),
        (Working.QUALITY_PART, F(30)),
        (Working.TOTAL, F(4000, 196) + 30),
        (Working.ROUNDED, F("50.4")),
    ]


def test_on_value_leaves_are_euros() -> None:
    steps = dict(working(Formula.VALUE))

    assert steps[Working.LEAF] == 300
    assert steps[Working.QUALITY] == 300
    assert steps[Working.TOTAL] == 196 - 300
    assert Working.ROUNDED not in steps


@pytest.mark.parametrize(
    ("formula", "looks_at"),
    [
        (Formula.MIN_MAX, {Working.LOWEST_PRICE, Working.HIGHEST_PRICE}),
        (Formula.UTILITY, {Working.LOWEST_PRICE, Working.BEST_QUALITY}),
        (Formula.BOUNDS, set()),
    ],
)
def test_a_formula_tells_what_it_looks_at(
    formula: Formula, looks_at: set[Working]
) -> None:
    others = {Working.LOWEST_PRICE, Working.HIGHEST_PRICE, Working.BEST_QUALITY}

    assert others & dict(working(formula)).keys() == looks_at


def test_a_leaf_tells_its_score_part_and_weight() -> None:
    design = a_design()
    outcome = award(design, [a_bid("a", 200, q=5)])

    step = steps_of(design, outcome, "a")[0]

    assert (step.criterion, step.score) == ("q", Decimal(5))
    assert (step.part, step.worth) == (F(1, 2), F(60))


def test_what_takes_no_part_has_no_working() -> None:
    design = a_design()
    outcome = award(design, [a_bid("a", None, q=5), a_bid("zero", 0, q=5)])

    assert steps_of(design, outcome, "a") == []
    assert [one.working for one in steps_of(design, outcome, "zero")] == [
        Working.LEAF,
        Working.QUALITY,
        Working.PRICE,
        Working.LOWEST_PRICE,
    ]
