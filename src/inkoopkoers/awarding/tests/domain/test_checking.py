# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A design and bids are checked, and every problem says where it is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from inkoopkoers.awarding.domain.checking import (
    problems_of,
    total_weight,
)
from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Measured,
    Parameters,
    Scale,
    ScaleStep,
    TieRule,
)
from inkoopkoers.awarding.domain.problems import ProblemCode
from inkoopkoers.awarding.tests.domain.building import (
    TENTHS,
    a_design,
    having,
    ladder,
    leaf,
    mki,
)

P = ProblemCode


def found(design: AwardDesign) -> list[tuple[ProblemCode, str, str]]:
    return [(one.code, one.criterion, one.field) for one in problems_of(design)]


@pytest.mark.parametrize("formula", Formula)
def test_a_good_design_has_no_problem_that_blocks(formula: Formula) -> None:
    problems = problems_of(a_design(formula, leaf("q", "30"), mki("m", "30")))

    assert not [one for one in problems if one.blocks]


def test_weights_that_do_not_make_100_say_what_they_make() -> None:
    design = a_design(Formula.RELATIVE, leaf("a", "30"), leaf("b", "29.9"))

    (problem,) = problems_of(design)

    assert problem.code is P.WEIGHTS_NOT_100
    assert problem.values == {"made": Decimal("99.9"), "difference": Decimal("0.1")}
    assert problem.blocks


def test_weights_play_no_part_when_awarding_on_value() -> None:
    assert found(a_design(Formula.VALUE, leaf("a", "30"))) == []
    assert total_weight(a_design(Formula.VALUE, leaf("a", "30"), ladder())) == 70


def test_the_price_may_be_all_there_is() -> None:
    design = replace(a_design(), criteria=(), price_weight=Decimal(100))

    assert found(design) == []
    assert found(replace(design, price_weight=Decimal(40))) == [
        (P.NO_CRITERIA, "", ""),
        (P.WEIGHTS_NOT_100, "", ""),
    ]


TREES: list[tuple[tuple[Criterion, ...], list[tuple[ProblemCode, str, str]]]] = [
    ((leaf("a", "30"), leaf("a", "30")), [(P.DUPLICATE_CRITERION, "a", "")]),
    ((leaf("a", parent="?"),), [(P.UNKNOWN_PARENT, "a", "parent")]),
    (
        (
            leaf("a"),
            leaf("b", None, parent="c", value_eur=None),
            leaf("c", None, parent="b", value_eur=None),
        ),
        [(P.CIRCULAR_PARENT, "b", "parent"), (P.CIRCULAR_PARENT, "c", "parent")],
    ),
    (
        (leaf("a"), leaf("b", None, parent="b", value_eur=None)),
        [(P.CIRCULAR_PARENT, "b", "parent")],
    ),
    ((leaf("a"), Criterion("b", "B")), [(P.EMPTY_GROUP, "b", "")]),
    (
        (
            Criterion("g", "G", "", Decimal(60), Decimal(1), minimum=Decimal(1)),
            leaf("a", parent="g"),
        ),
        [
            (P.GROUP_WITH_WEIGHT, "g", "weight"),
            (P.GROUP_WITH_WEIGHT, "g", "value_eur"),
            (P.GROUP_WITH_MINIMUM, "g", "minimum"),
        ],
    ),
    (
        (leaf("a", "70"), leaf("b", "-10")),
        [(P.WEIGHT_NEGATIVE, "b", "weight"), (P.VALUE_NEGATIVE, "b", "value_eur")],
    ),
    ((leaf("a"), leaf("b", None)), [(P.WEIGHT_MISSING, "b", "weight")]),
    ((leaf("a", scale="?"),), [(P.UNKNOWN_SCALE, "a", "scale")]),
    ((leaf("a", scale=""),), [(P.UNKNOWN_SCALE, "a", "scale")]),
    (
        (leaf("a", minimum=Decimal("6.5")),),
        [(P.MINIMUM_NOT_ON_SCALE, "a", "minimum")],
    ),
    (
        (leaf("a", measured=Measured.MKI, minimum=Decimal(1)),),
        [
            (P.MINIMUM_ON_MKI, "a", "minimum"),
            (P.MKI_BOUNDS_MISSING, "a", "mki_floor_eur"),
            (P.MKI_BOUNDS_MISSING, "a", "mki_ceiling_eur"),
        ],
    ),
    ((mki("a", floor=100),), [(P.MKI_BOUNDS_REVERSED, "a", "mki_ceiling_eur")]),
    (
        (leaf("a"), ladder("b"), ladder("c")),
        [(P.MANY_LADDERS, "c", "measured")],
    ),
    (
        (leaf("a"), replace(ladder("b"), weight=Decimal(5), minimum=Decimal(9))),
        [(P.WEIGHT_ON_LADDER, "b", "weight"), (P.MINIMUM_NOT_ON_SCALE, "b", "minimum")],
    ),
]


@pytest.mark.parametrize(("criteria", "expected"), TREES)
def test_a_wrong_tree_says_which_criterion_and_field(
    criteria: tuple[Criterion, ...], expected: list[tuple[ProblemCode, str, str]]
) -> None:
    assert found(a_design(Formula.RELATIVE, *criteria)) == expected


def test_awarding_on_value_needs_a_value_per_criterion() -> None:
    design = a_design(Formula.VALUE, leaf("a", value_eur=None))

    assert found(design) == [(P.VALUE_MISSING, "a", "value_eur")]


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        ((), P.SCALE_WITHOUT_STEPS),
        ((("1", "0"), ("1", "1")), P.SCALE_OUT_OF_ORDER),
        ((("1", "0.5"), ("2", "0.4")), P.SCALE_OUT_OF_ORDER),
    ],
)
def test_a_scale_goes_up(steps: tuple[tuple[str, str], ...], code: P) -> None:
    made = tuple(ScaleStep(Decimal(score), Decimal(part)) for score, part in steps)
    design = a_design(scales=(TENTHS, Scale("own", "Own", made)))

    (problem,) = problems_of(design)

    assert (problem.code, problem.values) == (code, {"scale": "own"})


def test_a_scale_has_a_code_of_its_own() -> None:
    assert found(a_design(scales=(TENTHS, TENTHS))) == [
        (P.DUPLICATE_SCALE, "", "scales")
    ]


@pytest.mark.parametrize(
    ("steps", "codes"),
    [
        ((), [P.LADDER_MISSING]),
        (("0.05", "0.02"), [P.LADDER_FALLS]),
        (("0.05", "1.01"), [P.LADDER_OUT_OF_RANGE]),
        (("-0.01",), [P.LADDER_OUT_OF_RANGE]),
    ],
)
def test_a_ladder_goes_up_between_nothing_and_everything(
    steps: tuple[str, ...], codes: list[ProblemCode]
) -> None:
    design = having(
        a_design(Formula.RELATIVE, leaf("a"), ladder()),
        ladder=tuple(Decimal(step) for step in steps),
    )

    assert [one.code for one in problems_of(design)] == codes


CHANGES: list[tuple[dict[str, Any], ProblemCode, str]] = [
    ({"decimals": -1}, P.DECIMALS_OUT_OF_RANGE, "decimals"),
    ({"decimals": 11}, P.DECIMALS_OUT_OF_RANGE, "decimals"),
    ({"ceiling_eur": Decimal(0)}, P.CEILING_TOO_LOW, "ceiling_eur"),
    ({"ties": ()}, P.TIE_STAYS, "ties"),
    ({"ties": (TieRule.LOT, TieRule.PRICE)}, P.RULE_AFTER_LOT, "ties"),
    ({"ties": (TieRule.PRICE,) * 2 + (TieRule.LOT,)}, P.DUPLICATE_TIE_RULE, "ties"),
    (
        {"ties": (TieRule.CRITERION, TieRule.LOT)},
        P.TIE_CRITERION_UNKNOWN,
        "tie_criterion",
    ),
    ({"formula": Formula.RATIO}, P.RATIO_WITHOUT_MINIMUM, "formula"),
    ({"formula": Formula.UTILITY}, P.UTILITY_CAN_BE_NEGATIVE, "formula"),
    ({"formula": Formula.BOUNDS}, P.BOUNDS_MISSING, "lower_eur"),
    ({"price_weight": Decimal("1e13")}, P.NUMBER_OUT_OF_RANGE, "price_weight"),
    ({"price_weight": Decimal("NaN")}, P.NUMBER_OUT_OF_RANGE, "price_weight"),
    ({"ceiling_eur": Decimal("1e-40")}, P.NUMBER_OUT_OF_RANGE, "ceiling_eur"),
]


@pytest.mark.parametrize(("change", "code", "place"), CHANGES)
def test_every_part_of_a_design_is_checked(
    change: dict[str, Any], code: ProblemCode, place: str
) -> None:
    design = replace(a_design(parameters=Parameters(upper_eur=Decimal(1000))), **change)

    assert found(design) == [(code, "", place)]


def test_a_weight_below_zero_is_refused_for_the_price_too() -> None:
    design = a_design(Formula.RELATIVE, leaf("a", "110"), price_weight=Decimal(-10))

    assert found(design) == [(P.WEIGHT_NEGATIVE, "", "price_weight")]


def test_a_figure_beyond_all_measure_is_found_before_it_is_calculated_with() -> None:
    design = a_design(
        Formula.RELATIVE,
        leaf("a", value_eur=Decimal("1e999999")),
        scales=(TENTHS, Scale("x", "X", (ScaleStep(Decimal("Inf"), Decimal(1)),))),
    )

    assert found(design) == [
        (P.NUMBER_OUT_OF_RANGE, "", "scales"),
        (P.NUMBER_OUT_OF_RANGE, "a", "value_eur"),
    ]


def test_only_what_may_go_wrong_is_a_warning() -> None:
    problems = problems_of(a_design(Formula.RATIO, ties=()))

    assert [one.blocks for one in problems] == [False, False]


def test_more_than_two_hundred_criteria_are_too_many() -> None:
    many = tuple(leaf(f"c{at}", "0.3") for at in range(201))

    (problem,) = problems_of(a_design(Formula.RELATIVE, *many))

    assert problem.code is P.TOO_MANY_CRITERIA
    assert problem.values == {"count": 201, "most": 200}
    assert found(a_design(Formula.RELATIVE, *many[:200])) == []
