# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether an award model rewards the ambitions of a dossier."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.awarding.domain.design import AwardDesign, Criterion, Formula
from inkoopkoers.awarding.domain.effects import Share
from inkoopkoers.awarding.domain.scales import RWS_0_3
from inkoopkoers.procurements.domain.ambitions import Ambition, AmbitionLevel
from inkoopkoers.procurements.domain.award_shares import (
    example_prices,
    example_shares,
    weak_ambitions,
)

pytestmark = pytest.mark.once
HIGH = Ambition("klimaat", "Klimaat", chosen=AmbitionLevel.AMBITIOUS)
DESIGN = AwardDesign(
    Formula.RELATIVE,
    Decimal(70),
    (
        Criterion("a", "Uitstoot", weight=Decimal(4), scale="rws-0-3", theme="klimaat"),
        Criterion("b", "Plan", weight=Decimal(26), scale="rws-0-3"),
    ),
    (RWS_0_3,),
)


def share(nominal: str, effective: str) -> Share:
    return Share("a", Fraction(nominal), Fraction(1), Fraction(effective))


@pytest.mark.parametrize(
    ("nominal", "effective", "is_weak"),
    [
        ("1/5", "1/10", False),
        ("1/5", "99/1000", True),
        ("1/20", "1/20", False),
        ("1/25", "49/1000", True),
    ],
)
def test_below_half_of_what_is_declared_or_below_a_twentieth(
    nominal: str, effective: str, *, is_weak: bool
) -> None:
    found = weak_ambitions((HIGH,), DESIGN, (share(nominal, effective),))

    assert bool(found) is is_weak


@pytest.mark.parametrize("level", AmbitionLevel)
def test_only_a_high_ambition_asks_for_weight(level: AmbitionLevel) -> None:
    found = weak_ambitions(
        (replace(HIGH, chosen=level),), DESIGN, (share("1/5", "1/50"),)
    )

    assert bool(found) is (level >= AmbitionLevel.SIGNIFICANT)


def test_a_theme_without_award_criteria_is_left_to_requirements() -> None:
    water = replace(HIGH, theme="water")

    assert weak_ambitions((water,), DESIGN, (share("1/5", "1/50"),)) == ()


def test_criteria_of_one_theme_count_together() -> None:
    two = replace(
        DESIGN,
        criteria=tuple(replace(one, theme="klimaat") for one in DESIGN.criteria),
    )
    shares = (share("1/25", "1/25"), replace(share("1/4", "1/4"), criterion="b"))

    assert weak_ambitions((HIGH,), two, shares) == ()


def test_prices_lie_around_what_is_expected_or_between_the_bounds() -> None:
    expected = example_prices(DESIGN, Decimal(100))
    given_bounds = replace(
        DESIGN,
        parameters=replace(
            DESIGN.parameters, lower_eur=Decimal(100), upper_eur=Decimal(300)
        ),
    )
    between = example_prices(given_bounds, None)

    assert (expected.low_eur, expected.high_eur) == (Decimal(90), Decimal(110))
    assert (between.low_eur, between.high_eur) == (Decimal(180), Decimal(220))


def test_a_design_with_an_error_has_no_shares() -> None:
    broken = replace(DESIGN, price_weight=Decimal(10))

    assert example_shares(broken, None) == ()


@given(st.integers(1, 10**9).map(Decimal))
def test_the_shares_of_an_example_field_are_everything(eur: Decimal) -> None:
    shares = example_shares(DESIGN, eur)

    assert sum(one.effective or Fraction(0) for one in shares) == 1
