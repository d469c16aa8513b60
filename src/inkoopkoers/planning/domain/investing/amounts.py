# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole cents, and dividing them so that the parts add up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm

Weight = int | Decimal | Fraction
NOTHING = Decimal("0.00")
KEPT = 20_000


def cents_of(eur: Decimal) -> int:
    """Round to whole cents, half a cent up (away from zero)."""
    return int((eur * 100).to_integral_value(ROUND_HALF_UP))


def euros_of(cents: int) -> Decimal:
    """The same amount in euros, with two decimals."""
    return Decimal(cents).scaleb(-2)


def to_cent(eur: Decimal) -> Decimal:
    """The amount, rounded to the cent."""
    return euros_of(cents_of(eur))


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Add amounts of whole cents; exact, so their order does not matter."""
    return sum(amounts, NOTHING)


def shared(eur: Decimal, weights: Sequence[Weight]) -> tuple[Decimal, ...]:
    """Divide by weight, to the cent; the parts add up to the whole exactly.

    Everyone gets the whole cents of their part; the cents that remain go to the largest
    remainders, and to who comes first when these are equal (largest remainder method).
    Weights of nothing but zero count as equal ones. Needs at least one weight.
    """
    parts = shared_cents(cents_of(eur), whole_weights(weights))
    return tuple(euros_of(one) for one in parts)


def whole_weights(weights: Sequence[Weight]) -> tuple[int, ...]:
    """Weights in the same proportion, as whole numbers."""
    if all(isinstance(one, int) for one in weights):
        return tuple(int(one) for one in weights)
    parts = [Fraction(one) for one in weights]
    times = lcm(*(one.denominator for one in parts))
    return tuple(int(one * times) for one in parts)


@lru_cache(maxsize=KEPT)
def shared_cents(cents: int, weights: tuple[int, ...]) -> tuple[int, ...]:
    """The same as `shared`, in cents and by whole weights; plans share much alike."""
    whole = sum(weights)
    if not whole:
        weights, whole = (1,) * len(weights), len(weights)
    exact = [divmod(abs(cents) * one, whole) for one in weights]
    found = [cents for cents, _remainder in exact]
    left = abs(cents) - sum(found)
    if left:
        for place in sorted(range(len(exact)), key=lambda at: -exact[at][1])[:left]:
            found[place] += 1
    return tuple(-one for one in found) if cents < 0 else tuple(found)
