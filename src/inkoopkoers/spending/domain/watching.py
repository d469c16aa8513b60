# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which categories are near their threshold now: in the term of the last lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.spending.domain.thresholds import (
    LEVELS,
    Kind,
    Limit,
    LimitCode,
    ThresholdRow,
    limit_on,
    without_gaps,
)


@dataclass(frozen=True)
class Near:
    """A category at 60 % or more of its threshold, without a contract.

    `now_eur` is of the term of `window_days` that ends on `last_on`, the last day
    that there are lines of.
    """

    category: str
    now_eur: Decimal
    threshold_eur: Decimal
    last_on: date
    window_days: int

    @property
    def share(self) -> Fraction:
        """Of the threshold; 1 and more is over it."""
        return Fraction(self.now_eur) / Fraction(self.threshold_eur)

    @property
    def is_passed(self) -> bool:
        """The law speaks of equal or more."""
        return self.now_eur >= self.threshold_eur


def near_now(
    rows: Iterable[ThresholdRow],
    limits: Sequence[Limit],
    last_on: date,
    window_days: int,
) -> tuple[Near, ...]:
    """The categories that are near on this day, the nearest first.

    What came near before and is not any more is left out, unlike in the answer.
    """
    laws = [one for one in limits if one.code is LimitCode.THRESHOLD]
    held = without_gaps(laws)
    found = {}
    for one in rows:
        law = limit_on(held, Kind(one.kind), last_on)
        if law and one.now_eur * 100 >= law.amount * LEVELS[0]:
            found[one.category] = Near(
                one.category, one.now_eur, law.amount, last_on, window_days
            )
    return tuple(sorted(found.values(), key=lambda one: (-one.share, one.category)))
