# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same bids under every formula."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from inkoopkoers.awarding.domain.compared import (
    Compared,
    WhyNot,
    compare_formulas,
    derived,
)
from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula, Parameters
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.tests.domain.building import (
    a_bid,
    a_design,
    having,
    ladder,
    leaf,
)
from inkoopkoers.awarding.tests.domain.trying import designs, fields

BIDS = [a_bid("a", 500, q=4), a_bid("b", 600, q=8), a_bid("c", 640, q=9)]


def by_formula(design: AwardDesign, bids: list[Bid]) -> dict[Formula, Compared]:
    return {one.formula: one for one in compare_formulas(design, bids)}


def test_the_example_has_another_order_under_fixed_bounds() -> None:
    found = by_formula(EXCLUDED_WINNER.design, list(EXCLUDED_WINNER.bids))

    assert found[Formula.RELATIVE].order == (("alfa",), ("beta",), ("gamma",))
    assert found[Formula.RELATIVE].swaps == ()
    assert found[Formula.BOUNDS].order == (("alfa",), ("gamma",), ("beta",))
    assert found[Formula.BOUNDS].swaps == (("beta", "gamma"),)
    assert found[Formula.QCBS].order == found[Formula.RELATIVE].order
    assert list(found) == list(Formula)


def test_what_is_derived_can_be_read() -> None:
    design = having(a_design(), lower_eur=None, value_of_point_eur=None)

    bounds = derived(design, Formula.BOUNDS, BIDS)
    value = derived(design, Formula.VALUE, BIDS)
    point = derived(design, Formula.WILLINGNESS, BIDS)

    assert isinstance(bounds, AwardDesign)
    assert bounds.parameters.lower_eur == 300
    assert bounds.parameters.upper_eur == 900
    assert isinstance(value, AwardDesign)
    assert value.criteria[0].value_eur == 900  # 60 · 600 / 40
    assert isinstance(point, AwardDesign)
    assert point.parameters.value_of_point_eur == 15


@settings(max_examples=80, deadline=None)
@given(designs((Formula.BOUNDS,)), fields())
def test_on_value_agrees_with_points_between_bounds(
    design: AwardDesign, bids: tuple[Bid, ...]
) -> None:
    exact = replace(design, decimals=None)  # the prices lie within the bounds
    value = derived(exact, Formula.VALUE, bids)

    assert isinstance(value, AwardDesign)
    assert award(value, bids).ranks == award(exact, bids).ranks
    back = derived(value, Formula.BOUNDS, bids)
    assert isinstance(back, AwardDesign)
    assert award(back, bids).ranks == award(exact, bids).ranks


def test_a_rounding_goes_along_only_between_points() -> None:
    design = a_design(decimals=2)

    assert derived(design, Formula.LINEAR, BIDS) == replace(
        design, formula=Formula.LINEAR
    )
    ratio = derived(design, Formula.RATIO, BIDS)
    assert isinstance(ratio, AwardDesign)
    assert ratio.decimals is None


def test_a_ladder_stays_a_ladder_and_a_group_a_group() -> None:
    group = replace(leaf("g", None), value_eur=None)
    inside = leaf("q", "60", parent="g")
    design = a_design(Formula.RELATIVE, group, inside, ladder())

    value = derived(design, Formula.VALUE, BIDS)

    assert isinstance(value, AwardDesign)
    assert [one.value_eur for one in value.criteria] == [None, 1500, None]


@pytest.mark.parametrize(
    ("design", "formula", "why_not"),
    [
        (
            a_design(price_weight=Decimal(0)),
            Formula.SURCHARGE,
            WhyNot.NO_PRICE_WEIGHT,
        ),
        (a_design(price_weight=Decimal(0)), Formula.VALUE, WhyNot.NO_PRICE_WEIGHT),
        (AwardDesign(Formula.RELATIVE, Decimal(100)), Formula.RATIO, WhyNot.NO_QUALITY),
        (having(a_design(), factor=Decimal(1)), Formula.LINEAR, WhyNot.PARAMETERS),
    ],
)
def test_why_a_formula_cannot_be_used(
    design: AwardDesign, formula: Formula, why_not: WhyNot
) -> None:
    assert by_formula(design, BIDS)[formula].why_not == why_not


@pytest.mark.parametrize("formula", [Formula.VALUE, Formula.RELATIVE])
def test_without_a_price_there_are_no_bounds(formula: Formula) -> None:
    design = replace(a_design(formula), parameters=Parameters())

    found = by_formula(design, [a_bid("a", None, q=5), a_bid("b", 500, "te laat", q=5)])

    assert found[Formula.BOUNDS].why_not is WhyNot.NO_BOUNDS
    assert found[formula].why_not is WhyNot.NO_BIDS
    assert found[formula].winners == ()
    assert found[formula].order == ()


def test_a_price_of_zero_stops_only_who_divides_by_it() -> None:
    found = by_formula(
        a_design(Formula.BOUNDS), [a_bid("a", 0, q=5), a_bid("b", 500, q=5)]
    )

    assert found[Formula.RELATIVE].why_not is WhyNot.ZERO_PRICE
    assert found[Formula.BOUNDS].winners == ("a",)
