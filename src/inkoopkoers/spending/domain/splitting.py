# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Purchases that may belong together: a pattern to look at, never an accusation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from inkoopkoers.spending.domain.selection import Selection

# A purchase below this part of a limit is a small order, and no part of a larger one.
SMALLEST_PART = 10
# From this part of a limit, in percents, a purchase is just below it.
JUST_BELOW = 90
SPLIT_DAYS = 30


class Shape(StrEnum):
    """What repeats: one supplier, one unit with several suppliers, or just below."""

    SUPPLIER = "supplier"
    UNIT = "unit"
    JUST_BELOW = "just_below"


class Pattern(NamedTuple):
    """Purchases, each below a limit, that together reach it within some days.

    A purchase is an order, else an invoice, else a line. `supplier` is None for a
    unit that bought from several; `unit` is None where several units bought.
    """

    shape: str
    limit: str
    limit_eur: Decimal
    supplier: int | None
    supplier_name: str | None
    unit: str | None
    category: str
    first_on: date
    last_on: date
    purchases: int
    smallest_eur: Decimal
    largest_eur: Decimal
    amount_eur: Decimal

    @property
    def days(self) -> int:
        """Between the first and the last."""
        return (self.last_on - self.first_on).days

    @property
    def selection(self) -> Selection:
        """Its lines, and perhaps some that are too small to count; "-": not tagged."""
        return Selection(
            first=self.first_on,
            last=self.last_on,
            unit=self.unit or "",
            category=self.category or "-",
            supplier=self.supplier,
        )


def score(one: Pattern) -> int:
    """How much a pattern asks for a look, from 0 to 100; it proves nothing.

    Just below the limit counts for 40, few purchases for 30, close in time for 30.
    """
    near = min(Fraction(one.largest_eur) / Fraction(one.limit_eur), Fraction(1))
    few = Fraction(2, max(one.purchases, 2))
    close = max(Fraction(SPLIT_DAYS - one.days, SPLIT_DAYS), Fraction(0))
    return int(40 * near + 30 * few + 30 * close)


def ranked(found: Iterable[Pattern]) -> tuple[Pattern, ...]:
    """Those that ask most for a look first."""
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -score(one), -one.amount_eur, one.shape, one.limit, one.category,
                one.supplier or 0, one.unit or "",
            ),
        )
    )  # fmt: skip
