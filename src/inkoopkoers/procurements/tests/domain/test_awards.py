# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The basket as a design, and where the two disagree."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.awarding.domain.checking import problems_of
from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Formula,
    Measured,
    Parameters,
    TieRule,
)
from inkoopkoers.awarding.domain.design import Criterion as Leaf
from inkoopkoers.awarding.domain.effects import societal_share
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.procurements.domain.awards import (
    DifferenceSort,
    design_from,
    differences,
    updated,
)
from inkoopkoers.procurements.domain.criteria import (
    Criterion,
    CriterionKind,
    share_of_impact,
)

pytestmark = pytest.mark.once
AWARD = CriterionKind.AWARD
PRICE = Criterion("1", "Prijs", kind=AWARD, weight=Decimal(40), is_price=True)
REPAIR = Criterion("2", "Herstel", theme="circulair", kind=AWARD, weight=Decimal(35))
PLAN = Criterion("3", "Plan", kind=AWARD, weight=Decimal(25))
RULE = Criterion("4", "Zes jaar updates", theme="circulair")
BASKET = (PRICE, REPAIR, PLAN, RULE)

baskets = st.lists(
    st.builds(
        Criterion,
        st.integers(1, 30).map(str),
        title=st.sampled_from(["Prijs", "Herstel", "Plan", "plan", ""]),
        theme=st.sampled_from(["", "klimaat", "circulair"]),
        kind=st.sampled_from(CriterionKind),
        weight=st.none() | st.integers(0, 100).map(Decimal),
        is_price=st.booleans(),
    ),
    unique_by=lambda one: one.key,
    max_size=8,
)
leaves = st.builds(
    Leaf,
    st.sampled_from("abcdefg"),
    st.sampled_from(["Herstel", "Plan", "Iets anders"]),
    parent=st.sampled_from(["", "a", "b"]),
    weight=st.none() | st.integers(0, 100).map(Decimal),
    theme=st.sampled_from(["", "klimaat"]),
    is_societal=st.booleans(),
    measured=st.sampled_from(Measured),
    source_id=st.none() | st.integers(1, 30),
)
designs = st.builds(
    AwardDesign,
    st.sampled_from(Formula),
    st.integers(0, 100).map(Decimal),
    st.lists(leaves, unique_by=lambda one: one.code, max_size=6).map(tuple),
    tie_criterion=st.sampled_from(["", "a", "gone"]),
    ties=st.just((TieRule.CRITERION, TieRule.LOT)),
)


def sorts(basket: tuple[Criterion, ...], design: AwardDesign) -> list[DifferenceSort]:
    return [one.sort for one in differences(basket, design)]


def test_a_design_has_the_award_criteria_and_nothing_else() -> None:
    design = design_from(BASKET, {"2": "Hoe het te herstellen is"}, Decimal(200_000))

    assert [
        (one.name, one.weight, one.theme, one.is_societal, one.source_id, one.text)
        for one in design.criteria
    ] == [
        ("Herstel", Decimal(35), "circulair", True, 2, "Hoe het te herstellen is"),
        ("Plan", Decimal(25), "", False, 3, ""),
    ]
    assert design.price_weight == 40
    assert design.formula.is_absolute
    assert (design.parameters.lower_eur, design.parameters.upper_eur) == (
        Decimal(100_000),
        Decimal(300_000),
    )
    assert problems_of(design) == ()


def test_the_share_of_impact_is_that_of_the_dossier() -> None:
    design = design_from(BASKET, {}, Decimal(1000))

    assert societal_share(design).nominal == share_of_impact(BASKET)


def test_each_disagreement_is_named_once() -> None:
    design = design_from(BASKET, {}, None)
    mine, _plan = design.criteria
    changed = replace(
        design,
        price_weight=Decimal(30),
        criteria=(
            replace(mine, weight=Decimal(45), theme="klimaat", name="Reparatie"),
            Leaf("own", "Eigen wens", weight=Decimal(25)),
        ),
    )

    found = differences(BASKET, changed)

    assert [(one.sort, one.name) for one in found] == [
        (DifferenceSort.MISSING, "Plan"),
        (DifferenceSort.EXTRA, "Eigen wens"),
        (DifferenceSort.PRICE, ""),
        (DifferenceSort.WEIGHT, "Herstel"),
        (DifferenceSort.THEME, "Herstel"),
        (DifferenceSort.NAME, "Herstel"),
    ]
    assert found[2].basket == 40
    assert found[2].model == 30
    assert found[5].called == "Reparatie"


def test_a_model_that_was_made_apart_is_matched_by_its_names() -> None:
    apart = AwardDesign(
        Formula.RELATIVE,
        Decimal(40),
        (
            Leaf(
                "x", "HERSTEL", weight=Decimal(35), theme="circulair", is_societal=True
            ),
            Leaf("y", "Plan", weight=Decimal(25)),
        ),
    )

    assert sorts(BASKET, apart) == [DifferenceSort.NAME]


def test_what_has_no_weight_yet_is_no_disagreement() -> None:
    basket = (replace(PRICE, weight=None), replace(PLAN, weight=None))
    design = AwardDesign(
        Formula.RELATIVE, Decimal(60), (Leaf("y", "Plan", weight=Decimal(40)),)
    )

    assert differences(basket, design) == ()
    assert updated(design, basket, {}).criteria[0].weight == 40


def test_awarding_on_value_keeps_its_euros() -> None:
    design = AwardDesign(
        Formula.VALUE,
        Decimal(0),
        (Leaf("y", "Plan", value_eur=Decimal(5000), scale="rws-0-3", source_id=3),),
        parameters=Parameters(lower_eur=Decimal(1), upper_eur=Decimal(2)),
    )

    made = updated(design, (PRICE, PLAN), {})

    assert made.price_weight == 0
    assert made.criteria[0].value_eur == 5000
    assert sorts((PRICE, PLAN), made) == []


def test_a_group_that_lost_everything_goes_too() -> None:
    design = AwardDesign(
        Formula.RELATIVE,
        Decimal(40),
        (
            Leaf("top", "Kwaliteit"),
            Leaf("sub", "Dienst", parent="top"),
            Leaf("leaf", "Iets", parent="sub", weight=Decimal(60)),
        ),
        tie_criterion="leaf",
        ties=(TieRule.CRITERION, TieRule.LOT),
    )

    made = updated(design, BASKET, {})

    assert [one.name for one in made.criteria] == ["Herstel", "Plan"]
    assert (made.ties, made.tie_criterion) == ((TieRule.LOT,), "")


@given(baskets)
def test_a_design_from_a_basket_agrees_with_it(basket: list[Criterion]) -> None:
    assert differences(basket, design_from(basket, {}, None)) == ()


@settings(max_examples=300)
@given(baskets, designs)
def test_what_is_updated_agrees_and_stays_as_it_is(
    basket: list[Criterion], design: AwardDesign
) -> None:
    made = updated(design, basket, {})

    assert differences(basket, made) == ()
    assert updated(made, basket, {}) == made
    assert len({one.code for one in made.criteria}) == len(made.criteria)


@given(baskets, designs)
def test_updating_changes_nothing_that_agrees(
    basket: list[Criterion], design: AwardDesign
) -> None:
    names = {leaf.code: leaf.measured for leaf in leaves_of(design)}

    made = updated(design, basket, {})

    assert made.formula is design.formula
    assert made.parameters == design.parameters
    for leaf in leaves_of(made):
        assert names.get(leaf.code, Measured.SCALE) is leaf.measured
