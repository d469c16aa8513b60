# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a price becomes when a contract lets it follow index figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


class IndexCannotBeUsed(ValueError):
    """Figures of different base years, of 0 or less, or weights that are not 1."""


@dataclass(frozen=True)
class IndexFigure:
    """An index figure, such as 112.4, with the year that is 100 in it."""

    figure: Decimal
    base_year: int


@dataclass(frozen=True)
class IndexPart:
    """The weight, as a fraction, with which an index counts, and its two figures."""

    weight: Decimal
    then: IndexFigure
    now: IndexFigure


def index_change(parts: Sequence[IndexPart]) -> Decimal:
    """The weighted change, as a fraction: 0.03 is 3 % up.

    Raises IndexCannotBeUsed: when the base year moved, the ratio is of nothing.
    """
    if sum((part.weight for part in parts), Decimal(0)) != 1:
        raise IndexCannotBeUsed
    return sum((part.weight * _change(part) for part in parts), Decimal(0))


def indexed(
    price: Decimal,
    parts: Sequence[IndexPart],
    *,
    floor: Decimal | None = None,
    cap: Decimal | None = None,
) -> Decimal:
    """The price after its index; the change is never below the floor or above the cap."""
    change = index_change(parts)
    if floor is not None:
        change = max(change, floor)
    if cap is not None:
        change = min(change, cap)
    return price * (1 + change)


def _change(part: IndexPart) -> Decimal:
    same_base = part.then.base_year == part.now.base_year
    if not same_base or part.then.figure <= 0 or part.now.figure <= 0:
        raise IndexCannotBeUsed
    return part.now.figure / part.then.figure - 1
