# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weights that make exactly 100, in proportion to what someone typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

ALL = 100
PLACES = 2


def in_proportion(
    weights: Sequence[Decimal], total: int = ALL, places: int = PLACES
) -> tuple[Decimal, ...]:
    """The same proportions, making exactly the total, each in steps of 0.01.

    What rounding leaves over goes to the largest remainders, the first on a tie. All
    zero: everyone the same. Negative weights are refused with ValueError.
    """
    if not weights:
        return ()
    if any(one < 0 for one in weights):
        message = "a weight is 0 or more"
        raise ValueError(message)
    shares = [Fraction(one) for one in weights]
    if not sum(shares):
        shares = [Fraction(1)] * len(shares)
    whole = sum(shares, Fraction(0))
    exact = [share * total * 10**places / whole for share in shares]
    steps = [int(one) for one in exact]
    by_rest = sorted(range(len(exact)), key=lambda at: (steps[at] - exact[at], at))
    for at in by_rest[: total * 10**places - sum(steps)]:
        steps[at] += 1
    unit = Decimal(1).scaleb(-places)
    return tuple(_short(step * unit) for step in steps)


def _short(weight: Decimal) -> Decimal:
    """Without decimals when it has none."""
    whole = weight.to_integral_value(ROUND_FLOOR)
    return whole if whole == weight else weight
