# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worked example shows every step and is the award itself."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from inkoopkoers.awarding.domain.design import AwardDesign, Formula, Scale, ScaleStep
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.scoring import BidState
from inkoopkoers.awarding.domain.terms import Unworkable
from inkoopkoers.awarding.domain.worked import worked_example
from inkoopkoers.awarding.tests.domain.building import (
    a_design,
    having,
    ladder,
    leaf,
    mki,
)


def prices(design: AwardDesign) -> list[str]:
    return [str(bid.price_eur) for bid in worked_example(design).bids]


@pytest.mark.parametrize("formula", Formula)
def test_three_valid_bids_differ_under_every_formula(formula: Formula) -> None:
    design = a_design(
        formula,
        leaf("a", "20", minimum=Decimal(4)),
        leaf("b", "20", scale="rws-0-3"),
        mki("m", "20"),
        ladder(),
    )

    worked = worked_example(design)

    assert worked.outcome == award(design, worked.bids)
    assert {one.state for one in worked.outcome.places} == {BidState.VALID}
    assert len({one.total for one in worked.outcome.places}) == 3
    for leaf_code in ("a", "b", "m", "ladder"):
        assert len({bid.scores[leaf_code] for bid in worked.bids}) == 3


@pytest.mark.parametrize("formula", Formula)
@pytest.mark.parametrize("ceiling", ["123.45", "5000", "7000000"])
def test_the_ceiling_keeps_the_examples_in(formula: Formula, ceiling: str) -> None:
    worked = worked_example(a_design(formula, ceiling_eur=Decimal(ceiling)))

    assert {one.state for one in worked.outcome.places} == {BidState.VALID}
    assert len({bid.price_eur for bid in worked.bids}) == 3


def test_prices_lie_between_the_bounds() -> None:
    design = having(
        a_design(Formula.BOUNDS), lower_eur=Decimal(20000), upper_eur=Decimal(40000)
    )

    assert prices(design) == ["25000.00", "30000.00", "35000.00"]
    assert prices(replace(design, ceiling_eur=Decimal(24000))) == [
        "21000.00",
        "22000.00",
        "23000.00",
    ]
    assert prices(replace(design, ceiling_eur=Decimal(20000))) == [
        "14400.00",
        "15800.00",
        "18000.00",
    ]


def test_narrow_bounds_give_prices_to_the_cent() -> None:
    design = having(
        a_design(Formula.BOUNDS), lower_eur=Decimal(99990), upper_eur=Decimal(100010)
    )

    assert prices(design) == ["99995.00", "100000.00", "100005.00"]


@pytest.mark.parametrize("formula", [Formula.LINEAR, Formula.LOGARITHMIC])
def test_no_example_ends_at_zero_points(formula: Formula) -> None:
    design = having(a_design(formula), factor=Decimal("1.1"), log_base=Decimal("1.1"))

    for place in worked_example(design).outcome.places:
        assert place.figure is not None
        assert place.figure.price > 0


def test_on_value_the_prices_fit_what_quality_is_worth() -> None:
    assert prices(a_design(Formula.VALUE)) == ["2400.00", "2640.00", "3000.00"]
    assert prices(a_design(Formula.WILLINGNESS)) == ["720.00", "792.00", "900.00"]


def test_without_worth_or_criteria_there_is_a_usual_price() -> None:
    on_price = replace(a_design(), criteria=(), price_weight=Decimal(100))

    assert prices(on_price) == ["100000.00", "110000.00", "125000.00"]
    assert worked_example(on_price).outcome.winners == ("A",)


def test_a_scale_of_only_maluses_is_used_as_it_is() -> None:
    steps = (ScaleStep(Decimal(1), Decimal(-2)), ScaleStep(Decimal(2), Decimal(-1)))
    scales = (Scale("malus", "Malus", steps),)

    worked = worked_example(
        a_design(Formula.RELATIVE, leaf("q", scale="malus"), scales=scales)
    )

    assert [bid.scores["q"] for bid in worked.bids] == [1, 2, 2]


def test_a_design_with_a_problem_has_no_example() -> None:
    with pytest.raises(Unworkable, match="weights-not-100"):
        worked_example(a_design(Formula.RELATIVE, leaf("q", "10")))
