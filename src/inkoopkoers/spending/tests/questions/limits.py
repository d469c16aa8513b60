# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small thresholds to reach with a few lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from inkoopkoers.spending.domain.thresholds import Kind, Limit, LimitCode

CLEANING, CARE, BUILDING = "90910000", "85140000", "45210000"


def limit(
    amount: int,
    kind: Kind = Kind.OTHER,
    first: date | None = None,
    last: date | None = None,
) -> Limit:
    return Limit(LimitCode.THRESHOLD, kind, Decimal(amount), first, last)


LIMITS = (
    limit(1000, first=date(2024, 1, 1), last=date(2025, 12, 31)),
    limit(900, first=date(2026, 1, 1), last=date(2027, 12, 31)),
    limit(5000, Kind.WORKS),
    limit(3000, Kind.SOCIAL),
)
