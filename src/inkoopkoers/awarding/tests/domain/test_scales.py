# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scales give the part that their source says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.awarding.domain.design import Scale, ScaleStep
from inkoopkoers.awarding.domain.scales import (
    PIANOO_1_10,
    RWS_0_3,
    UnevenScale,
    UnknownStep,
    exact_part,
    own_scale,
    part_of,
    scale_named,
)
from inkoopkoers.awarding.tests.domain.building import TENTHS, a_design


@pytest.mark.parametrize(
    ("score", "part"),
    [("3", "1"), ("2", "3/5"), ("1", "1/4"), ("0", "0"), ("-1", "-1/2")],
)
def test_the_scale_of_rijkswaterstaat_has_a_malus(score: str, part: str) -> None:
    assert part_of(RWS_0_3, Decimal(score)) == Fraction(part)


@pytest.mark.parametrize("score", range(1, 11))
def test_on_the_scale_of_pianoo_a_score_earns_its_ninths(score: int) -> None:
    assert part_of(PIANOO_1_10, Decimal(score)) == Fraction(score - 1, 9)


@pytest.mark.parametrize("score", ["0", "11", "5.5", "-1"])
def test_a_score_between_or_beside_the_steps_is_unknown(score: str) -> None:
    with pytest.raises(UnknownStep):
        part_of(PIANOO_1_10, Decimal(score))


def test_the_way_a_score_is_written_does_not_matter() -> None:
    assert part_of(PIANOO_1_10, Decimal("4.00")) == Fraction(1, 3)


@pytest.mark.parametrize("steps", range(2, 102))
def test_an_own_scale_keeps_its_parts_exact_in_decimals(steps: int) -> None:
    scale = own_scale(Decimal(0), Decimal(steps - 1), steps)

    parts = [part_of(scale, Decimal(at)) for at in range(steps)]

    assert parts == [Fraction(at, steps - 1) for at in range(steps)]


def test_an_own_scale_has_halves_where_they_fit() -> None:
    scale = own_scale(Decimal(1), Decimal(2), 3, code="half", name="Halven")

    assert [step.score for step in scale.steps] == [
        Decimal(1),
        Decimal("1.5"),
        Decimal(2),
    ]
    assert scale.name == "Halven"


@pytest.mark.parametrize(
    ("low", "high", "steps"), [(0, 10, 4), (0, 10, 1), (0, 10, 102), (5, 5, 2)]
)
def test_an_own_scale_refuses_steps_that_nobody_can_write(
    low: int, high: int, steps: int
) -> None:
    with pytest.raises(UnevenScale):
        own_scale(Decimal(low), Decimal(high), steps)


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("0.111", "111/1000"),
        ("0.11111111111111111111", "1/9"),
        ("-0.33333333333333333333", "-1/3"),
        ("0.12345678901234567890", "0.12345678901234567890"),
    ],
)
def test_only_many_decimals_stand_for_a_fraction(written: str, part: str) -> None:
    assert exact_part(Decimal(written)) == Fraction(part)


def test_a_scale_of_the_design_goes_before_a_known_one() -> None:
    own = Scale("rws-0-3", "eigen", (ScaleStep(Decimal(1), Decimal(1)),))

    design = a_design(scales=(TENTHS, own))

    assert scale_named(design, "rws-0-3") is own
    assert scale_named(design, "pianoo-1-10") is PIANOO_1_10
    assert scale_named(design, "?") is None
