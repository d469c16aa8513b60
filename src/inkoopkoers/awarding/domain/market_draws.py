# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Synthetic markets: prices and scores that bidders could come with, as arrays.

A picture, not an award: floats. But prices are whole euros and scores are steps of
their scale, so that each market can be awarded exactly as well (`bids_of`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from inkoopkoers.awarding.domain.design import AwardDesign, Bid
from inkoopkoers.awarding.domain.steps import steps_on
from inkoopkoers.awarding.domain.tree import leaves_of

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

TABLE_SIZE = 20_000


class PriceShape(StrEnum):
    """How the prices of bidders lie around the estimate."""

    LOGNORMAL = "lognormaal"
    TRIANGULAR = "driehoek"


@dataclass(frozen=True)
class Level:
    """Where on its scale (0 lowest, 1 highest) a criterion is expected to score.

    `spread` is a standard deviation on that same range.
    """

    middle: Decimal = Decimal("0.65")
    spread: Decimal = Decimal("0.2")


@dataclass(frozen=True)
class Assumptions:
    """What we expect of the market.

    `price_spread` is a part of the estimate: the standard deviation of the logarithm
    (LOGNORMAL), or half the width (TRIANGULAR). `correlation`, from -1 to 1, is above 0
    when a dear bid tends to score better.
    """

    estimate_eur: Decimal
    bidders: int = 5
    price_spread: Decimal = Decimal("0.12")
    shape: PriceShape = PriceShape.LOGNORMAL
    correlation: Decimal = Decimal(0)
    levels: Mapping[str, Level] = field(default_factory=dict)

    def level_of(self, criterion: str) -> Level:
        """Return what is expected of a criterion; every one has a default."""
        return self.levels.get(criterion, Level())


@dataclass(frozen=True)
class Markets:
    """Per market and bidder the price in whole euros, and the step on every leaf."""

    prices: Floats  # markets × bidders
    steps: Whole  # markets × bidders × leaves


def draws_per_bidder(design: AwardDesign) -> int:
    """Return how many draws one bidder takes: the price, and every leaf."""
    return 1 + len(leaves_of(design))


def make_markets(
    design: AwardDesign, assumptions: Assumptions, draws: Floats
) -> Markets:
    """Turn draws from 0 to 1 (markets × bidders × `draws_per_bidder`) into markets."""
    dearness = draws[:, :, 0]
    together = float(assumptions.correlation)
    common = together * _normals(dearness)
    apart = (1 - together**2) ** 0.5
    steps = np.zeros((*dearness.shape, len(leaves_of(design))), dtype=np.int64)
    for at, leaf in enumerate(leaves_of(design)):
        level = assumptions.level_of(leaf.code)
        moved = common + apart * _normals(draws[:, :, at + 1])
        place = float(level.middle) + float(level.spread) * moved
        last = len(steps_on(design, leaf)) - 1
        steps[:, :, at] = np.clip(np.rint(place * last), 0, last)
    return Markets(_prices(assumptions, dearness), steps)


def bids_of(design: AwardDesign, markets: Markets, number: int) -> tuple[Bid, ...]:
    """One market as bids, for the exact award."""
    leaves = leaves_of(design)
    return tuple(
        Bid(
            code=str(at),
            name=str(at),
            price_eur=Decimal(int(price)),
            scores={
                leaf.code: steps_on(design, leaf)[int(step)].score
                for leaf, step in zip(leaves, markets.steps[number, at], strict=True)
            },
        )
        for at, price in enumerate(markets.prices[number])
    )


def _prices(assumptions: Assumptions, draws: Floats) -> Floats:
    """Whole euros, at least one: a free bid is another story (see `strategic`)."""
    spread = float(assumptions.price_spread)
    if assumptions.shape is PriceShape.TRIANGULAR:
        low_half = np.sqrt(2 * draws) - 1
        high_half = 1 - np.sqrt(2 * (1 - draws))
        factors = 1 + spread * np.where(draws < 1 / 2, low_half, high_half)
    else:
        factors = np.exp(spread * _normals(draws))
    whole: Floats = np.maximum(1, np.rint(float(assumptions.estimate_eur) * factors))
    return whole


def _normals(draws: Floats) -> Floats:
    """The normal distribution by its inverse, read from a table: cut off near ±4."""
    at, values = _table()
    return np.interp(draws, at, values)


@cache
def _table() -> tuple[Floats, Floats]:
    at = (np.arange(TABLE_SIZE) + 0.5) / TABLE_SIZE
    normal = NormalDist()
    return at, np.array([normal.inv_cdf(part) for part in at.tolist()])
