# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a line is paid: each payment with its moment and its amount per unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.costing.domain.sheet import CostLine, Remaining, Rhythm, Timing

_BEFORE_THE_END = {Timing.START: 1.0, Timing.MIDDLE: 0.5, Timing.END: 0.0}


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment per unit, in the measure and at the price of the start.

    What is left of the last unit at the horizon `is_remaining` and is negative.
    """

    year: int
    moment: float
    amount: Decimal
    is_remaining: bool = False


def payments_of(line: CostLine, horizon: int, timing: Timing) -> Iterator[Payment]:
    """All payments of a line up to the horizon; timing moves only what is yearly."""
    if line.rhythm in {Rhythm.YEARLY, Rhythm.MONTHLY}:
        yield from _yearly(line, horizon, timing)
    elif line.rhythm is Rhythm.EVERY:
        moments = range(line.first_year, horizon, line.every_years or horizon)
        yield from (_whole(moment, line.amount) for moment in moments)
    else:
        moments = _purchases(line, horizon)
        yield from (_whole(moment, line.amount) for moment in moments)
        yield from _remaining(line, horizon, moments)


def years_left(line: CostLine, horizon: int) -> int:
    """How many years the last unit could go on after the horizon; 0 is worn out."""
    bought = _purchases(line, horizon)
    if line.rhythm is not Rhythm.ONCE or line.life_years is None or not bought:
        return 0
    return max(bought[-1] + line.life_years - horizon, 0)


def _yearly(line: CostLine, horizon: int, timing: Timing) -> Iterator[Payment]:
    amount = line.amount * (12 if line.rhythm is Rhythm.MONTHLY else 1)
    last = horizon if line.last_year is None else min(line.last_year, horizon)
    for year in range(max(line.first_year, 1), last + 1):
        yield Payment(year, year - _BEFORE_THE_END[timing], amount)


def _purchases(line: CostLine, horizon: int) -> range:
    """A line without a life is paid once, at the horizon too (a residual value)."""
    if line.life_years is None:
        return range(line.first_year, min(line.first_year, horizon) + 1)
    return range(line.first_year, horizon, line.life_years)


def _remaining(line: CostLine, horizon: int, bought: range) -> Iterator[Payment]:
    """The last unit is sold at the horizon, unless it is worn out exactly then."""
    value = _value_left(line, horizon, bought) if bought else Decimal(0)
    if value:
        yield Payment(horizon, float(horizon), -value, is_remaining=True)


def _value_left(line: CostLine, horizon: int, bought: range) -> Decimal:
    life = line.life_years
    years_left = 1 if life is None else bought[-1] + life - horizon
    if years_left <= 0:
        return Decimal(0)
    if line.remaining is Remaining.MARKET:
        return line.market_value or Decimal(0)
    if line.remaining is Remaining.STRAIGHT_LINE and life is not None:
        return line.amount * years_left / life
    return Decimal(0)


def _whole(moment: int, amount: Decimal) -> Payment:
    return Payment(moment, float(moment), amount)
