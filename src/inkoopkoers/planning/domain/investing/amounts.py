# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole cents, and dividing them so that the parts add up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

Weight = int | Decimal | Fraction
NOTHING = Decimal("0.00")


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
    cents = cents_of(eur)
    parts = [Fraction(one) for one in weights]
    whole = sum(parts)
    if not whole:
        parts, whole = [Fraction(1)] * len(parts), Fraction(len(parts))
    exact = [abs(cents) * part / whole for part in parts]
    found = [int(one) for one in exact]
    left = abs(cents) - sum(found)
    by_remainder = sorted(
        range(len(found)), key=lambda place: (found[place] - exact[place], place)
    )
    for place in by_remainder[:left]:
        found[place] += 1
    sign = -1 if cents < 0 else 1
    return tuple(euros_of(sign * one) for one in found)
