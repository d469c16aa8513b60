# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weights that make exactly 100."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.awarding.domain.dividing import in_proportion

weights = st.lists(
    st.decimals(min_value=0, max_value=10**6, places=2), min_size=1, max_size=60
)


def test_what_makes_100_stays_as_it_is() -> None:
    assert in_proportion([Decimal(40), Decimal("35.5"), Decimal("24.5")]) == (
        Decimal(40),
        Decimal("35.50"),
        Decimal("24.50"),
    )


def test_a_little_too_few_is_spread_in_proportion() -> None:
    assert in_proportion([Decimal(50), Decimal("49.9")]) == (
        Decimal("50.05"),
        Decimal("49.95"),
    )


def test_three_equal_weights_make_100_and_the_first_gets_the_rest() -> None:
    assert in_proportion([Decimal(1)] * 3) == (
        Decimal("33.34"),
        Decimal("33.33"),
        Decimal("33.33"),
    )


def test_only_zeros_become_equal_and_nothing_stays_nothing() -> None:
    assert in_proportion([Decimal(0), Decimal(0)]) == (Decimal(50), Decimal(50))
    assert in_proportion([]) == ()


def test_a_weight_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="0 or more"):
        in_proportion([Decimal(-1)])


@given(weights)
@settings(max_examples=60)
def test_they_always_make_exactly_100_and_keep_their_order(
    given_weights: list[Decimal],
) -> None:
    found = in_proportion(given_weights)

    assert sum(found) == 100
    assert all(one >= 0 for one in found)
    for low, low_found in zip(given_weights, found, strict=True):
        for high, high_found in zip(given_weights, found, strict=True):
            assert low >= high or low_found <= high_found + Decimal("0.01")
