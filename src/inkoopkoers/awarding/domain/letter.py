# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a published award letter says, and how exactly it says it.

A figure in a letter is rounded: 37.9 stands for everything from 37.85 to 37.95. Prices
are taken as they stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from inkoopkoers.awarding.domain.scoring import BidState


@dataclass(frozen=True)
class LetterLine:
    """What the letter says of one bid; what it does not say is None or absent.

    `quality` is in points, and in euros when the design awards on value. `price_points`
    is the price part of the formula. A Decimal keeps the decimals that were written.
    """

    bid: str
    name: str = ""
    price_eur: Decimal | None = None
    scores: Mapping[str, Decimal] = field(default_factory=dict)
    quality: Decimal | None = None
    price_points: Decimal | None = None
    total: Decimal | None = None
    rank: int | None = None


@dataclass(frozen=True)
class Letter:
    """A letter, with a line per bid, each with a code of its own.

    `names_all` says that every bid that was ranked has a line.
    """

    lines: tuple[LetterLine, ...]
    names_all: bool = True


class LetterFigure(StrEnum):
    """The figures of a letter that can be checked."""

    QUALITY = "quality"
    PRICE_POINTS = "price-points"
    TOTAL = "total"
    RANK = "rank"
    TAKES_PART = "takes-part"


class Verdict(StrEnum):
    """Whether a figure follows from the design."""

    FOLLOWS = "follows"
    ROUNDED_EARLIER = "rounded-earlier"  # it adds up from parts that were rounded first
    DIFFERS = "differs"
    CANNOT_CHECK = "cannot-check"


class Missing(StrEnum):
    """What the letter does not tell, so that a figure cannot be checked."""

    PRICE = "price"
    SCORES = "scores"
    QUALITY = "quality"
    OTHER_BIDS = "other-bids"
    OTHER_PRICES = "other-prices"
    OTHER_QUALITIES = "other-qualities"
    OTHER_TOTALS = "other-totals"
    FIGURE = "figure"  # the formula divides by a price of zero
    PLACE = "place"  # the bid should not have been ranked at all


@dataclass(frozen=True)
class Range:
    """All values that a rounded figure can stand for, both ends included."""

    low: Fraction
    high: Fraction

    def __add__(self, other: Range) -> Range:
        return Range(self.low + other.low, self.high + other.high)

    def meets(self, other: Range) -> bool:
        """Whether both can stand for the same value."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True)
class Finding:
    """The verdict on one figure of one bid.

    `expected` is what it should be, a range when that comes from rounded figures.
    `state` says why the bid should not have been ranked.
    """

    bid: str
    figure: LetterFigure
    verdict: Verdict
    stated: Decimal | None = None
    expected: Range | None = None
    missing: Missing | None = None
    state: BidState = BidState.VALID
    criterion: str = ""


def exactly(number: Fraction) -> Range:
    """The range of a figure that is not rounded."""
    return Range(number, number)


def as_written(number: Decimal) -> Range:
    """What a written figure can stand for: half of its last digit to both sides."""
    exponent = min(int(number.as_tuple().exponent), 0)
    half = Fraction(1, 2 * 10**-exponent)
    return Range(Fraction(number) - half, Fraction(number) + half)
