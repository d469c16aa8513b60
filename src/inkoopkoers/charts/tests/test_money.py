# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts in charts: how they are written, and scales between round numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inkoopkoers.charts.money import LARGEST, exact, grouped, is_drawable, writing_of
from inkoopkoers.charts.money_scale import exact_scale, scale_of

AMOUNTS = st.lists(
    st.one_of(
        st.floats(-LARGEST, LARGEST),
        st.fractions(-LARGEST, LARGEST),
        st.decimals(-LARGEST, LARGEST, places=2),
        st.sampled_from([0, 1e-300, -1e-9, 1e6, 1e6 + 1e-9]),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (1234567, 0, "1\u202f234\u202f567"),
        (-1234.5, 2, "−1\u202f234,50"),
        (0.5, 0, "1"),
        (-0.4, 0, "0"),
        (Decimal("999.995"), 2, "1\u202f000,00"),
        (Fraction(1, 3), 1, "0,3"),
    ],
)
def test_a_number_has_thin_spaces_and_a_comma(
    value: float, places: int, written: str
) -> None:
    assert grouped(value, places) == written


@pytest.mark.parametrize(
    ("values", "first"),
    [
        ([12345, 6.5], "€\u00a012\u202f345"),
        ([3.456, 2], "€\u00a03,46"),
        ([3, 2], "€\u00a03"),
        ([12_345_678, 2], "€\u00a012,35\u00a0mln"),
        ([9_999_999, 2], "€\u00a09\u202f999\u202f999"),
        ([12_345_678_901, 2], "€\u00a012,35\u00a0mld"),
        ([-12_345_678], "€\u00a0−12,35\u00a0mln"),
    ],
)
def test_all_amounts_of_a_picture_are_written_alike(
    values: list[float], first: str
) -> None:
    assert writing_of(values).shown(values[0]) == first


def test_no_amounts_at_all_are_written_in_whole_euros() -> None:
    assert writing_of([]).shown(0) == "€\u00a00"


def test_a_table_has_cents_only_when_they_say_something() -> None:
    assert writing_of([12_345_678]).cell(12_345_678) == "12\u202f345\u202f678"
    assert writing_of([0.35]).cell(Decimal("0.35")) == "0,35"


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("1E+400"), 10**30]
)
def test_what_is_no_amount_is_refused(value: float) -> None:
    assert not is_drawable([1, value])
    with pytest.raises(ValueError, match="amount"):
        exact(value)


def test_more_than_the_largest_is_not_drawable() -> None:
    assert is_drawable([LARGEST, -LARGEST])
    assert not is_drawable([LARGEST + 1])


@pytest.mark.parametrize(
    ("values", "labels", "unit"),
    [
        ([730_000], "0 200 400 600 800", "duizend euro"),
        ([1_900_000], "0,0 0,5 1,0 1,5 2,0", "miljoen euro"),
        ([-18, 37], "−20 0 20 40", "euro"),
        ([0], "0,0 0,2 0,4 0,6 0,8 1,0", "euro"),
        ([2.2e9], "0,0 0,5 1,0 1,5 2,0 2,5", "miljard euro"),
        ([-7_500], "−8\u202f000 −6\u202f000 −4\u202f000 −2\u202f000 0", "euro"),
    ],
)
def test_a_scale_goes_up_in_round_numbers(
    values: list[float], labels: str, unit: str
) -> None:
    scale = scale_of(values, 5)

    assert " ".join(map(scale.label, scale.ticks)) == labels
    assert scale.unit.name == unit


@given(values=AMOUNTS, most=st.integers(2, 8))
def test_a_scale_holds_every_amount_and_zero(values: list[float], most: int) -> None:
    scale = scale_of(values, most)

    assert 2 <= len(scale.ticks) <= most + 1
    assert all(0 <= scale.share(value) <= 1 for value in [*values, 0])
    assert len(set(map(scale.label, scale.ticks))) == len(scale.ticks)


@given(values=AMOUNTS, most=st.integers(3, 8))
@example(values=[Fraction(1, 50001)], most=8)
@example(values=[Fraction(1, 99)], most=8)
def test_a_scale_may_be_as_long_as_its_amounts(values: list[float], most: int) -> None:
    scale = exact_scale(values, most)

    assert 1 <= len(scale.ticks) <= most
    assert all(0 <= scale.share(value) <= 1 for value in values)
    assert len(set(map(scale.label, scale.ticks))) == len(scale.ticks)


def test_what_is_not_on_a_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="not on the scale"):
        scale_of([5], 5).share(6)
