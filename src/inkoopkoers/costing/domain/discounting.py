# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What euros of later years are worth at the start.

Rates are banded and run forward: d(t) = d(t-1) / (1 + r of year t), so nothing jumps
where a band ends. A moment inside a year is discounted by the rate of that year.
Percentages are fractions: 0.028 is 2.8 %.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from inkoopkoers.costing.domain.sheet import Band, Basis, Rate


class NoYears(ValueError):
    """A yearly amount was asked of less than one year."""


def flat(rate: Decimal, basis: Basis = Basis.REAL, source: str = "") -> Rate:
    """One rate for all years, of one's own."""
    return Rate((Band(rate),), basis, source)


def factor(rate: Rate, moment: float) -> float:
    """What one euro at this moment is worth at the start; every rate is above -1.

    After the last band its rate goes on.
    """
    worth, since = 1.0, 0.0
    for band in rate.bands[:-1]:
        until = moment if band.through is None else min(moment, float(band.through))
        worth *= _over(band.rate, until - since)
        since = until
    return worth * _over(rate.bands[-1].rate, moment - since)


def annuity_factor(rate: Rate, years: int) -> float:
    """What one euro at the end of each of these years is worth at the start.

    Flat: (1 - (1 + r) ** -n) / r, or n when r is 0. No years raises NoYears.
    """
    if years < 1:
        raise NoYears(years)
    return math.fsum(factor(rate, year) for year in range(1, years + 1))


def yearly_equivalent(present: float, rate: Rate, years: int) -> float:
    """The same amount at the end of each year that is together worth `present`."""
    return present / annuity_factor(rate, years)


def nominal_of(real: Decimal, inflation: Decimal) -> Decimal:
    """A rate or price growth with inflation in it (Fisher)."""
    return (1 + real) * (1 + inflation) - 1


def real_of(nominal: Decimal, inflation: Decimal) -> Decimal:
    """A rate or price growth with inflation out of it (Fisher)."""
    return (1 + nominal) / (1 + inflation) - 1


def in_basis(
    value: Decimal, now: Basis, basis: Basis, *, inflation: Decimal
) -> Decimal:
    """A rate or price growth that stands in the basis `now`, in another basis."""
    if now is basis:
        return value
    change = real_of if basis is Basis.REAL else nominal_of
    return change(value, inflation)


def as_basis(rate: Rate, basis: Basis, inflation: Decimal) -> Rate:
    """The same discount rate, real or nominal; its source and edition stay."""
    bands = tuple(
        Band(in_basis(band.rate, rate.basis, basis, inflation=inflation), band.through)
        for band in rate.bands
    )
    return Rate(bands, basis, rate.source, rate.edition)


def npv(rate: Rate, amounts: Sequence[float]) -> float:
    """What amounts at moment 0, 1, 2 and so on are worth at the start together.

    Excel's NPV() discounts the first one too: that gives this, divided by 1 + r.
    """
    return math.fsum(
        amount * factor(rate, moment) for moment, amount in enumerate(amounts)
    )


def _over(rate: Decimal, years: float) -> float:
    return math.pow(1 + rate, -years)
