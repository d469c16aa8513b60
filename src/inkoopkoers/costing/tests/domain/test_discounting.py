# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What euros of later years are worth at the start."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
import pyxirr
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.costing.domain.discounting import (
    NoYears,
    annuity_factor,
    as_basis,
    factor,
    flat,
    nominal_of,
    npv,
    real_of,
    yearly_equivalent,
)
from inkoopkoers.costing.domain.sheet import Basis, Rate
from inkoopkoers.costing.tests.domain.sheets import GREEN_BOOK, a_rate, decimals, rates


@pytest.mark.parametrize(
    ("year", "published"),
    [(0, 1.0), (1, 0.9662), (30, 0.3563), (31, 0.3459), (75, 0.0942), (76, 0.0919)],
)
def test_the_factors_are_those_of_the_uk_green_book(
    year: int, published: float
) -> None:
    """3.5 % to year 30, 3.0 % to 75, then 2.5 %.

    gov.uk, "Review of discounting in the Green Book: Terms of Reference" (2025).
    """
    assert round(factor(GREEN_BOOK, year), 4) == published


@pytest.mark.parametrize(("year", "rounded"), [(10, 0.744), (20, 0.554), (25, 0.478)])
def test_one_payment_has_the_single_present_value_factor(
    year: int, rounded: float
) -> None:
    """The SPV of NIST Handbook 135, by its definition, at 3 %."""
    assert round(factor(flat(Decimal("0.03")), year), 3) == rounded


@pytest.mark.parametrize(("years", "rounded"), [(10, 8.53), (20, 14.88), (25, 17.41)])
def test_yearly_payments_have_the_uniform_present_value_factor(
    years: int, rounded: float
) -> None:
    """The UPV of NIST Handbook 135, by its definition, at 3 %."""
    assert round(annuity_factor(flat(Decimal("0.03")), years), 2) == rounded


@given(st.integers(0, 100))
def test_the_factor_is_the_chain_of_its_years(years: int) -> None:
    bands = a_rate(("0.028", 35), ("0.018", None))

    exact = Fraction(1)
    for year in range(1, years + 1):
        exact /= 1 + (Fraction("0.028") if year <= 35 else Fraction("0.018"))

    assert factor(bands, years) == pytest.approx(float(exact), rel=1e-12)


def test_half_a_year_goes_by_the_rate_of_the_year_it_lies_in() -> None:
    rate = a_rate(("0.04", 2), ("0.02", None))

    assert factor(rate, 1.5) == pytest.approx(1.04**-1.5)
    assert factor(rate, 2.5) == pytest.approx(1.04**-2 * 1.02**-0.5)


def test_the_rate_of_the_last_band_goes_on_when_it_has_an_end() -> None:
    rate = a_rate(("0.04", 2), ("0.02", 5))

    assert factor(rate, 9) == pytest.approx(1.04**-2 * 1.02**-7)


def test_a_rate_below_zero_makes_later_euros_worth_more() -> None:
    assert factor(flat(Decimal("-0.01")), 100) == pytest.approx(0.99**-100)


def test_without_interest_the_annuity_factor_is_the_number_of_years() -> None:
    assert annuity_factor(flat(Decimal(0)), 12) == 12


@given(decimals("-0.05", "0.2", 3).filter(bool), st.integers(1, 60))
def test_a_flat_annuity_factor_is_the_closed_formula(
    percentage: Decimal, years: int
) -> None:
    r = float(percentage)

    found = annuity_factor(flat(percentage), years)

    assert found == pytest.approx((1 - (1 + r) ** -years) / r, rel=1e-9)
    assert found == pytest.approx(pyxirr.pv(r, years, -1, 0), rel=1e-9)


def test_no_years_have_no_annuity_factor() -> None:
    with pytest.raises(NoYears):
        annuity_factor(GREEN_BOOK, 0)


def test_the_yearly_equivalent_is_that_of_a_published_example() -> None:
    """92,000 now and 18,000 back after six years, at 7 %: 16,784.89 a year (ya.guru)."""
    rate = flat(Decimal("0.07"))

    present = npv(rate, [92_000, 0, 0, 0, 0, 0, -18_000])

    assert round(present, 2) == 80_005.84
    assert round(yearly_equivalent(present, rate, 6), 2) == 16_784.89


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30))
def test_the_present_value_is_that_of_pyxirr(amounts: list[float]) -> None:
    expected = pyxirr.npv(0.03, amounts)

    assert npv(flat(Decimal("0.03")), amounts) == pytest.approx(expected, abs=1e-4)


@given(decimals("-0.1", "0.2", 4), decimals("0", "0.1", 4))
def test_inflation_goes_in_and_out_again(real: Decimal, inflation: Decimal) -> None:
    there_and_back = real_of(nominal_of(real, inflation), inflation)

    assert there_and_back == pytest.approx(real, abs=Decimal("1e-20"))


def test_a_real_rate_becomes_nominal_by_fisher_and_not_by_adding() -> None:
    rate = as_basis(
        a_rate(("0.028", 35), ("0.018", None)), Basis.NOMINAL, Decimal("0.02")
    )

    assert [band.rate for band in rate.bands] == [
        Decimal("0.04856"),
        Decimal("0.03836"),
    ]
    assert [band.through for band in rate.bands] == [35, None]
    assert (rate.basis, rate.edition) == (Basis.NOMINAL, "2026-01-01")


def test_a_rate_in_its_own_basis_stays_what_it_is() -> None:
    assert as_basis(GREEN_BOOK, Basis.REAL, Decimal("0.02")) == GREEN_BOOK


@given(rates.filter(lambda rate: all(band.rate > 0 for band in rate.bands)))
def test_with_interest_later_is_worth_less(rate: Rate) -> None:
    factors = [factor(rate, half / 2) for half in range(60)]

    assert factors == sorted(factors, reverse=True)
    assert len(set(factors)) == len(factors)
