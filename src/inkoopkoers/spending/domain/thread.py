# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was spent on a category, for who begins something because of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inkoopkoers.spending.domain.thresholds import ThresholdWarning

CPV_DIGITS = 8


@dataclass(frozen=True)
class Spent:
    """Euros excl. VAT on a category in the last year that there are lines of.

    `category`: the beginning of a CPV code. With or without a contract; `warning` is
    about what no contract covers, None when no threshold came near.
    """

    category: str
    amount_eur: Decimal
    lines: int
    first: date
    last: date
    window_days: int
    currency: str
    warning: ThresholdWarning | None

    @property
    def cpv(self) -> str:
        """The whole code: zeros for what was not said."""
        return self.category.ljust(CPV_DIGITS, "0")
