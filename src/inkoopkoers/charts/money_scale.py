# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A scale of euros between round numbers, and how its steps are written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from math import ceil, floor, log10

from .money import MILLIARD, MILLION, Euros, exact, grouped

ROUND = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5))
# Amounts closer to each other than this part of themselves count as one.
CLOSEST = Fraction(1, 10**6)
# Less than a cent is nothing; so no step is so fine that it needs more decimals.
CENT = Fraction(1, 100)
MOST_PLACES = 10


@dataclass(frozen=True)
class Unit:
    """What the numbers beside a scale count, and from which amount."""

    size: int
    since: int
    name: str


UNITS = (
    Unit(MILLIARD, MILLIARD, "miljard euro"),
    Unit(MILLION, MILLION, "miljoen euro"),
    Unit(1000, 10_000, "duizend euro"),
    Unit(1, 0, "euro"),
)


@dataclass(frozen=True)
class Scale:
    """From the lowest to the highest amount, with round numbers a step apart."""

    lowest: Fraction
    highest: Fraction
    step: Fraction

    @property
    def ticks(self) -> tuple[Fraction, ...]:
        """Every round number."""
        first, last = ceil(self.lowest / self.step), floor(self.highest / self.step)
        return tuple(self.step * count for count in range(first, last + 1))

    @property
    def unit(self) -> Unit:
        """The largest in which a step is no more than two decimals."""
        most = max(abs(self.lowest), abs(self.highest))
        return next(
            unit
            for unit in UNITS
            if most >= unit.since and (unit.size == 1 or self.step * 100 >= unit.size)
        )

    def share(self, value: Euros) -> float:
        """Where an amount stands, from 0 to 1; ValueError when it is not on it."""
        found = exact(value)
        if not self.lowest <= found <= self.highest:
            raise ValueError(f"{value} is not on the scale")
        return float((found - self.lowest) / (self.highest - self.lowest))

    def label(self, tick: Fraction) -> str:
        """Write a round number in the unit, with as many decimals as a step needs."""
        step = self.step / self.unit.size
        places = next(
            (n for n in range(MOST_PLACES) if (step * 10**n).denominator == 1),
            MOST_PLACES,
        )
        return grouped(tick / self.unit.size, places)


def scale_of(values: Iterable[Euros], most: int) -> Scale:
    """From round number to round number around zero and all values.

    It has at most so many steps, and that is two or more.
    """
    low, high = _apart([exact(value) for value in values] + [Fraction(0)])
    steps = _steps((high - low) / most)
    step = next(one for one in steps if ceil(high / one) - floor(low / one) <= most)
    return Scale(floor(low / step) * step, ceil(high / step) * step, step)


def exact_scale(values: Iterable[Euros], most: int) -> Scale:
    """No longer than the values, with at most so many round numbers: three or more."""
    low, high = _apart([exact(value) for value in values])
    steps = _steps((high - low) / most)
    scales = (Scale(low, high, step) for step in steps)
    return next(scale for scale in scales if len(scale.ticks) <= most)


def _apart(values: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    """The lowest and the highest, with room around a single amount."""
    low, high = min(values), max(values)
    largest = max(abs(low), abs(high))
    if largest < CENT:
        return low, Fraction(1)
    if high - low >= largest * CLOSEST:
        return low, high
    return low - largest / 10, high + largest / 10


def _steps(least: Fraction) -> Iterator[Fraction]:
    """Round amounts from so much on, rising without end."""
    for exponent in count(floor(log10(least)) - 1):
        for times in ROUND:
            step = times * Fraction(10) ** exponent
            if step >= least:
                yield step
