# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts in charts: written one way in a whole picture, with a thin space."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isfinite

from inkoopkoers.web import dutch
from inkoopkoers.web.dutch import THIN

# An amount in euros; a fraction or a decimal stays exact.
Euros = float | Decimal | Fraction

# What a caller may hand over, and what sums of that reach at most.
LARGEST = 10**15
MOST = 100 * LARGEST
EURO = "€\N{NO-BREAK SPACE}"
MILLION, MILLIARD = 10**6, 10**9
# From here a full number is too long to stand beside its bar.
LONG = 10 * MILLION
# Below this, cents say something.
SMALL = 1000


def exact(value: Euros) -> Fraction:
    """The amount itself; ValueError for what is no number or far too much."""
    if isinstance(value, float | Decimal) and not isfinite(value):
        raise ValueError(f"{value} is no amount")
    found = Fraction(value)
    if abs(found) >= MOST:
        raise ValueError("an amount is more than anyone owns")
    return found


def is_drawable(values: Iterable[Euros]) -> bool:
    """Whether charts take these amounts; growth over many years makes absurd ones."""
    try:
        return all(abs(exact(value)) <= LARGEST for value in values)
    except ValueError:
        return False


def grouped(value: Euros, places: int = 0) -> str:
    """Write a number such as 1 234,50 with a thin space per thousand."""
    return dutch.grouped(exact(value), places, THIN)


@dataclass(frozen=True)
class Writing:
    """How all amounts of one picture are written, so that they compare at a glance."""

    size: int
    places: int
    after: str
    # In the table every amount is written in full.
    cents: int

    def shown(self, value: Euros) -> str:
        """Write beside a bar or a point: € 12 345 or € 12,35 mln."""
        return EURO + grouped(exact(value) / self.size, self.places) + self.after

    def cell(self, value: Euros) -> str:
        """Write in the table, whose heads name the euro: 12 345."""
        return grouped(value, self.cents)


def writing_of(values: Iterable[Euros]) -> Writing:
    """Choose by the largest; no amounts are written in whole euros."""
    found = [abs(exact(value)) for value in values]
    largest = max(found, default=Fraction(0))
    if largest >= LONG:
        milliards = largest >= 10 * MILLIARD
        size, after = (MILLIARD, "mld") if milliards else (MILLION, "mln")
        return Writing(size, 2, f"\N{NO-BREAK SPACE}{after}", 0)
    is_whole = largest >= SMALL or all(value.denominator == 1 for value in found)
    places = 0 if is_whole else 2
    return Writing(1, places, "", places)
