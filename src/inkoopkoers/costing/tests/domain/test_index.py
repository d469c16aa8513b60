# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Prices that follow index figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from inkoopkoers.costing.domain.index import (
    IndexCannotBeUsed,
    IndexFigure,
    IndexPart,
    index_change,
    indexed,
)
from inkoopkoers.costing.tests.domain.sheets import decimals


def a_part(
    weight: str, then: str, now: str, bases: tuple[int, int] = (2021, 2021)
) -> IndexPart:
    return IndexPart(
        Decimal(weight),
        IndexFigure(Decimal(then), bases[0]),
        IndexFigure(Decimal(now), bases[1]),
    )


WAGES = a_part("0.6", "100", "105")
GOODS = a_part("0.4", "120", "126")


def test_a_price_moves_with_its_index() -> None:
    assert indexed(Decimal(200), [a_part("1", "110", "115.5")]) == Decimal(210)


def test_a_part_that_stays_fixed_is_a_weight_without_change() -> None:
    parts = [a_part("0.2", "100", "100"), a_part("0.8", "100", "110")]

    assert index_change(parts) == Decimal("0.08")


def test_the_weighted_changes_add_up() -> None:
    assert index_change([WAGES, GOODS]) == Decimal("0.05")


def test_a_cap_and_a_floor_hold_the_change() -> None:
    up, down = [a_part("1", "100", "120")], [a_part("1", "100", "90")]

    assert indexed(Decimal(100), up, cap=Decimal("0.04")) == 104
    assert indexed(Decimal(100), down, floor=Decimal(0)) == 100
    assert indexed(Decimal(100), up, floor=Decimal(0)) == 120


@pytest.mark.parametrize(
    "parts",
    [
        [a_part("1", "100", "110", bases=(2015, 2021))],
        [a_part("1", "0", "110")],
        [a_part("1", "100", "-1")],
        [WAGES],
        [],
    ],
)
def test_an_index_of_another_base_or_weights_that_miss_is_refused(
    parts: list[IndexPart],
) -> None:
    with pytest.raises(IndexCannotBeUsed):
        index_change(parts)


@given(decimals("1", "500"), decimals("1", "500"))
def test_a_held_change_stays_within_its_limits(then: Decimal, now: Decimal) -> None:
    part = a_part("1", str(then), str(now))

    found = indexed(Decimal(100), [part], floor=Decimal("-0.02"), cap=Decimal("0.05"))

    assert 98 <= found <= 105
