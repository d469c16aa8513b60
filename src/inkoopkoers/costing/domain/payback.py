# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When an alternative that costs more at first has earned that back."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from inkoopkoers.costing.domain.results import in_cents
from inkoopkoers.costing.domain.sheet import Rate


def crossing_year(mine: Sequence[float], other: Sequence[float]) -> int | None:
    """The first year in which mine is no longer above the other, after having been.

    Both are sums up to and including each year from 0: `Result.cumulative`, or
    `Result.paid` for money without discounting. None when it was never above, or stays
    above. Compared in cents.
    """
    was_above = False
    for year, (one, two) in enumerate(zip(mine, other, strict=True)):
        is_above = in_cents(one) > in_cents(two)
        if was_above and not is_above:
            return year
        was_above = is_above
    return None


def lasting_year(mine: Sequence[float], other: Sequence[float]) -> int | None:
    """The year from which mine is no longer above the other, up to the end.

    None when it was never above, and when it is above at the end.
    """
    above = [
        year
        for year, (one, two) in enumerate(zip(mine, other, strict=True))
        if in_cents(one) > in_cents(two)
    ]
    is_over = bool(above) and above[-1] < len(mine) - 1
    return above[-1] + 1 if is_over else None


def simple_payback(extra_eur: float, yearly_saving_eur: float) -> float:
    """Years until the same saving each year has earned back what was paid extra."""
    if extra_eur <= 0:
        return 0.0
    return extra_eur / yearly_saving_eur if yearly_saving_eur > 0 else math.inf


def discounted_payback(extra_eur: float, yearly_saving_eur: float, rate: Rate) -> float:
    """The same with discounting: the n for which the annuity factor is extra / saving.

    Infinite when the saving is not above what the extra money costs in interest.
    """
    needed = simple_payback(extra_eur, yearly_saving_eur)
    years, worth = 0.0, 1.0
    for band in rate.bands[:-1]:
        until = years if band.through is None else max(years, float(band.through))
        needs = _years_to(needed / worth, band.rate)
        if years + needs <= until:
            return years + needs
        span = until - years
        needed -= worth * _annuity(band.rate, span)
        worth *= math.pow(1 + band.rate, -span)
        years = until
    return years + _years_to(needed / worth, rate.bands[-1].rate)


def _annuity(rate: Decimal, years: float) -> float:
    if rate == 0:
        return years
    return -math.expm1(-years * math.log1p(rate)) / float(rate)


def _years_to(needed: float, rate: Decimal) -> float:
    """The years for which the annuity factor of a flat rate is `needed`."""
    if rate == 0 or math.isinf(needed):
        return needed
    earned = needed * float(rate)
    return math.inf if earned >= 1 else -math.log1p(-earned) / math.log1p(rate)
