# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which lines an answer is about, and what the organisation settled."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

# The category of what a rule calls no purchase; no code of the CPV begins with it.
NO_PURCHASE = "00"


@dataclass(frozen=True)
class Selection:
    """What someone looks at; None or "" means everything.

    `category` is a CPV code or the beginning of one; "-" means not tagged; NO_PURCHASE
    means only what is no purchase. `first` and `last` are both included.
    `include_internal`: internal lines and what is no purchase count too.
    `as_of`: as it stood at the end of that day. It chooses no lines, so whether two
    selections are the same does not depend on it; links keep it.
    """

    first: date | None = None
    last: date | None = None
    unit: str = ""
    category: str = ""
    supplier: int | None = None
    source: int | None = None
    include_internal: bool = False
    as_of: date | None = field(default=None, compare=False)

    def in_year(self, year: int) -> Selection:
        """What of it lies in a year."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        return replace(
            self,
            first=max(first, self.first or first),
            last=min(last, self.last or last),
        )


@dataclass(frozen=True)
class Terms:
    """What an organisation settled for its answers.

    `small_order_eur`: an invoice below this is a small order; `order_cost_eur`: what
    handling one costs. `category_digits`: how many digits of a CPV code make one
    homogeneous category. `window_days`: the moving term of thresholds.
    `is_central`: central government has a lower threshold.
    """

    currency: str = "EUR"
    small_order_eur: Decimal = Decimal(250)
    order_cost_eur: Decimal = Decimal(35)
    category_digits: int = 3
    window_days: int = 365
    is_central: bool = False
    payment_days: int = 30
    local_places: tuple[str, ...] = field(default=())
