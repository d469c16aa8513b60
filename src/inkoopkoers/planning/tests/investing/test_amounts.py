# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole cents that are divided add up."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.planning.domain.investing.amounts import (
    cents_of,
    shared,
    to_cent,
    total,
)

amounts = st.decimals(-10_000_000, 10_000_000, places=2)
weights = st.lists(st.integers(0, 1000), min_size=1, max_size=12)


def test_the_cents_that_remain_go_to_the_largest_remainders() -> None:
    assert shared(Decimal("100.00"), [1, 1, 1]) == (
        Decimal("33.34"),
        Decimal("33.33"),
        Decimal("33.33"),
    )
    assert shared(Decimal("0.05"), [1, 9]) == (Decimal("0.01"), Decimal("0.04"))
    assert shared(Decimal("1.00"), [200, 100]) == (Decimal("0.67"), Decimal("0.33"))


def test_weights_of_nothing_but_zero_count_as_equal_ones() -> None:
    assert shared(Decimal(3), [0, 0]) == (Decimal("1.50"), Decimal("1.50"))


def test_a_negative_amount_is_divided_as_its_opposite() -> None:
    assert shared(Decimal("-1.00"), [200, 100]) == (Decimal("-0.67"), Decimal("-0.33"))


def test_half_a_cent_is_rounded_up() -> None:
    assert cents_of(Decimal("0.125")) == 13
    assert to_cent(Decimal("12.345")) == Decimal("12.35")


@given(amounts, weights)
def test_parts_add_up_to_the_whole_and_differ_less_than_a_cent(
    amount: Decimal, weights: list[int]
) -> None:
    parts = shared(amount, weights)

    assert total(parts) == amount
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        fair = amount * weight / whole if whole else amount / len(weights)
        assert abs(part - fair) < Decimal("0.0100001")
