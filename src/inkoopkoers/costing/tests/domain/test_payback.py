# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When paying more at first has earned itself back."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.costing.domain.discounting import annuity_factor, flat
from inkoopkoers.costing.domain.payback import (
    crossing_year,
    discounted_payback,
    simple_payback,
)
from inkoopkoers.costing.domain.results import results_of
from inkoopkoers.costing.domain.sheet import Rhythm
from inkoopkoers.costing.tests.domain.sheets import (
    a_line,
    a_rate,
    a_sheet,
    an_alternative,
    decimals,
)


def test_the_dear_one_becomes_cheaper_in_the_year_that_the_lines_cross() -> None:
    dear = an_alternative(a_line(amount="500"), code="a")
    cheap = an_alternative(a_line(amount="100", rhythm=Rhythm.YEARLY), code="b")

    mine, other = results_of(a_sheet(dear, cheap))

    assert crossing_year(mine.paid, other.paid) == 5
    assert crossing_year(mine.cumulative, other.cumulative) == 6
    assert crossing_year(other.cumulative, mine.cumulative) is None


@pytest.mark.parametrize(
    ("mine", "other", "year"),
    [
        ([1.0, 2.0], [1.0, 2.0], None),  # never above
        ([3.0, 3.0], [1.0, 2.0], None),  # always above
        ([3.0, 3.0, 3.0], [1.0, 3.001, 9.0], 1),  # equal to the cent
        ([3.0, 3.0, 9.0, 9.0], [1.0, 4.0, 5.0, 9.0], 1),  # the first of two
    ],
)
def test_a_crossing_is_the_first_year_no_longer_above(
    mine: list[float], other: list[float], year: int | None
) -> None:
    assert crossing_year(mine, other) == year


def test_simple_payback_divides_the_extra_by_the_saving() -> None:
    assert simple_payback(500, 100) == 5
    assert simple_payback(0, 100) == 0
    assert simple_payback(500, 0) == math.inf
    assert simple_payback(500, -1) == math.inf


def test_discounted_payback_takes_longer_or_never_ends() -> None:
    rate = flat(Decimal("0.05"))

    assert discounted_payback(500, 100, rate) == pytest.approx(
        -math.log(1 - 0.05 * 5) / math.log(1.05)
    )
    assert discounted_payback(500, 25, rate) == math.inf
    assert discounted_payback(500, 0, rate) == math.inf
    assert discounted_payback(500, 100, flat(Decimal(0))) == 5


@given(st.integers(1, 60), decimals("-0.02", "0.1", 3))
def test_after_whole_years_the_payback_is_that_number_of_years(
    years: int, later: Decimal
) -> None:
    """With bands too; a band can end before the payback or after it."""
    rate = a_rate(("0.028", 10), (str(later), 35), ("0.018", None))

    found = discounted_payback(100 * annuity_factor(rate, years), 100, rate)

    assert found == pytest.approx(years, rel=1e-6)


def test_a_band_that_can_never_earn_it_back_is_passed() -> None:
    rate = a_rate(("0.5", 3), ("0", None))

    found = discounted_payback(500, 100, rate)

    first = annuity_factor(rate, 3)
    assert found == pytest.approx(3 + (5 - first) * 1.5**3)


def test_a_first_band_without_an_end_hides_the_rest() -> None:
    rate = a_rate(("0.05", None), ("0.01", None))

    assert discounted_payback(500, 100, rate) < math.inf
