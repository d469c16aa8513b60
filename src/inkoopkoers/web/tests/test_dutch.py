# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates and numbers as Dutch readers write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.web.dutch import (
    POINT,
    THIN,
    decimal,
    grouped,
    long_date,
    sentence,
    short_date,
)


def test_a_date_is_written_in_full() -> None:
    assert long_date(date(2027, 3, 3)) == "3 maart 2027"


@pytest.mark.parametrize(
    ("day", "written"),
    [(date(2027, 3, 3), "3 mrt 2027"), (date(2029, 12, 26), "26 dec 2029")],
)
def test_a_date_in_a_column_is_short(day: date, written: str) -> None:
    assert short_date(day) == written


@pytest.mark.parametrize(
    ("value", "places", "between", "written"),
    [
        (1234567, 0, POINT, "1.234.567"),
        (Decimal("-1234.5"), 2, THIN, "−1\u202f234,50"),
        (999, 0, THIN, "999"),
    ],
)
def test_thousands_have_a_point_or_a_thin_space(
    value: float | Decimal, places: int, between: str, written: str
) -> None:
    assert grouped(value, places, between) == written


@pytest.mark.parametrize("name", ["Groen", "Groen B.V."])
def test_a_sentence_ends_in_one_full_stop(name: str) -> None:
    assert sentence(f"Dan wint {name}.") == f"Dan wint {name.rstrip('.')}."


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction(13, 4), "3,3"),
        (Fraction(-9, 20), "−0,5"),
        (Fraction(-1, 30), "0,0"),
        (Decimal("3.25"), "3,3"),
        (0.35, "0,4"),
        (3, "3,0"),
        (Fraction(1, 3), "0,3"),
        (Fraction(12345, 10), "1234,5"),
    ],
)
def test_a_number_has_one_decimal_after_a_comma(
    value: Fraction | Decimal | float, written: str
) -> None:
    assert decimal(value) == written


@pytest.mark.parametrize(
    ("places", "written"), [(0, "3"), (1, "3,1"), (2, "3,14"), (3, "3,143")]
)
def test_there_may_be_more_decimals_or_none(places: int, written: str) -> None:
    assert decimal(Fraction(22, 7), places) == written


@given(st.fractions(min_value=-1000, max_value=1000), st.integers(0, 4))
def test_what_is_written_is_never_further_off_than_half_a_step(
    value: Fraction, places: int
) -> None:
    written = Fraction(decimal(value, places).replace("−", "-").replace(",", "."))

    assert abs(written - value) <= Fraction(1, 2 * 10**places)
