# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which categories are near their threshold now: in the term of the last lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

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
    that there are lines of. `since`: when it was first seen at this level; None when
    that was never kept.
    """

    category: str
    now_eur: Decimal
    threshold_eur: Decimal
    last_on: date
    window_days: int
    since: datetime | None = None

    @property
    def level(self) -> int:
        """The highest of the levels that it is at, in percents."""
        return max(one for one in LEVELS if self.share * 100 >= one)

    @property
    def next_level(self) -> int | None:
        """The level above it; None when it is at the last."""
        return next((one for one in LEVELS if one > self.level), None)

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


def since_when(
    found: Iterable[Near], before: Iterable[Near], now: datetime
) -> tuple[Near, ...]:
    """The same, each with since when: a higher level than before begins now."""
    seen = {one.category: one for one in before}
    return tuple(
        replace(one, since=_since(one, seen.get(one.category), now)) for one in found
    )


def is_quiet(near: Near, begun_at: datetime | None) -> bool:
    """Someone began something since it came to this level: no need to say it again."""
    return begun_at is not None and (near.since is None or near.since <= begun_at)


def _since(near: Near, before: Near | None, now: datetime) -> datetime | None:
    return now if before is None or near.level > before.level else before.since


def document_of(near: Near) -> dict[str, Any]:
    """What is kept of it, as JSON can hold it."""
    return {
        "category": near.category,
        "now_eur": str(near.now_eur),
        "threshold_eur": str(near.threshold_eur),
        "last_on": near.last_on.isoformat(),
        "window_days": near.window_days,
        "since": near.since.isoformat() if near.since else None,
    }


def near_in(documents: Iterable[Mapping[str, Any]]) -> tuple[Near, ...]:
    """What was kept; `since` came later than the rest."""
    return tuple(
        Near(
            one["category"],
            Decimal(one["now_eur"]),
            Decimal(one["threshold_eur"]),
            date.fromisoformat(one["last_on"]),
            one["window_days"],
            datetime.fromisoformat(since) if (since := one.get("since")) else None,
        )
        for one in documents
    )
