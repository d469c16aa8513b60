# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a value that is not certain may fall: from a chance between 0 and 1 to a value."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

NODES = 4097  # of the tables that turn a chance into a value
FARTHEST = 8.0  # standard deviations in the table of the normal distribution
P95 = NormalDist().inv_cdf(0.95)


class Shape(StrEnum):
    """Which values are more likely than others."""

    TRIANGULAR = "driehoek"
    PERT = "pert"  # as a triangle, but rounder: the ends are rare
    LOGNORMAL = "lognormaal"  # doubling is as likely as halving


class ImpossibleSpread(ValueError):
    """The values are out of order, endless, or such that the thing cannot exist."""


@dataclass(frozen=True)
class Spread:
    """The lowest, likely and highest value.

    LOGNORMAL has no ends: `low` and `high` are what 1 in 20 stays below and above, as
    far as `likely`, its median, stands in the middle of them; they are above zero.
    """

    shape: Shape
    low: float
    likely: float
    high: float

    def __post_init__(self) -> None:
        if not all(map(math.isfinite, (self.low, self.likely, self.high))):
            raise ImpossibleSpread("not finite")
        if not self.low <= self.likely <= self.high:
            raise ImpossibleSpread("not in order")
        if self.shape is Shape.LOGNORMAL and self.low <= 0:
            raise ImpossibleSpread("not above zero")

    def values(self, chances: Floats) -> Floats:
        """The value below which the result stays with that chance."""
        if self.low == self.high:
            return np.full_like(chances, self.likely)
        return _INVERSES[self.shape](self, chances)


def _triangular(spread: Spread, chances: Floats) -> Floats:
    width, left = spread.high - spread.low, spread.likely - spread.low
    right = spread.high - spread.likely
    rising = spread.low + np.sqrt(chances * (width * left))
    falling = spread.high - np.sqrt((1 - chances) * (width * right))
    return np.where(chances * width < left, rising, falling)


def _pert(spread: Spread, chances: Floats) -> Floats:
    """A beta distribution from low to high, which has no closed inverse: by table."""
    width = spread.high - spread.low
    before = 4 * (spread.likely - spread.low) / width
    places, cumulative = _beta_table(before, 4 - before)
    return spread.low + width * np.interp(chances, cumulative, places)


def _lognormal(spread: Spread, chances: Floats) -> Floats:
    deviation = math.log(spread.high / spread.low) / (2 * P95)
    places, cumulative = _normal_table()
    return spread.likely * np.exp(deviation * np.interp(chances, cumulative, places))


@lru_cache(maxsize=32)
def _beta_table(before: float, after: float) -> tuple[Floats, Floats]:
    """Places from 0 to 1, closer together at the ends, and the chance to be lower."""
    angles = np.linspace(0.0, np.pi, NODES)
    places = (1 - np.cos(angles)) / 2
    density = places**before * (1 - places) ** after * np.sin(angles)
    steps = (density[1:] + density[:-1]) / 2
    cumulative = np.concatenate(([0.0], np.cumsum(steps)))
    return places, cumulative / cumulative[-1]


@lru_cache(maxsize=1)
def _normal_table() -> tuple[Floats, Floats]:
    places = np.linspace(-FARTHEST, FARTHEST, NODES)
    return places, np.array([NormalDist().cdf(place) for place in places])


_INVERSES: dict[Shape, Callable[[Spread, Floats], Floats]] = {
    Shape.TRIANGULAR: _triangular,
    Shape.PERT: _pert,
    Shape.LOGNORMAL: _lognormal,
}
