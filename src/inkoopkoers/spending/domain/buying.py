# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Known contracts, what small orders cost, and what was bought beside a contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

# One invoice is booked within a month. A number that a supplier uses for longer is
# not of one invoice: then every month of it is a purchase.
BILL_DAYS = 31


@dataclass(frozen=True)
class Contract:
    """A contract that someone told us of; `supplier` and `ends_on` None: not known.

    It covers lines with its number, and those of its supplier in its category; an
    empty category means all of them. After `ends_on` it covers nothing.
    """

    number: str
    supplier: int | None = None
    category: str = ""
    ends_on: date | None = None


class SmallOrders(NamedTuple):
    """Invoices above nothing and below the limit, of one group or of all.

    `group` is a unit or a supplier's name. `bundled` is how many invoices there would
    be with one per supplier, unit and month.
    """

    key: int | None
    group: str
    invoices: int
    amount: Decimal
    small_invoices: int
    small_amount: Decimal
    bundled: int
    cost_eur: Decimal
    saved_eur: Decimal

    @property
    def share(self) -> Fraction:
        """Which part of all invoices is small."""
        return _part(Decimal(self.small_invoices), Decimal(self.invoices))


class OffContract(NamedTuple):
    """A category in which a contract is used, and what was bought beside it.

    `other_suppliers` supply in it without ever being under a contract there.
    """

    category: str
    amount: Decimal
    contract_amount: Decimal
    off_amount: Decimal
    off_lines: int
    off_suppliers: int
    off_units: int
    contracted_suppliers: int
    other_suppliers: int


class WithoutOrder(NamedTuple):
    """A unit, and what it bought without an order number; euros of positive lines."""

    unit: str | None
    lines: int
    amount: Decimal
    lines_without: int
    amount_without: Decimal

    @property
    def ordered_share(self) -> Fraction:
        """Which part of the euros does have an order number."""
        return _part(self.amount - self.amount_without, self.amount)

    @property
    def is_usual(self) -> bool:
        """Most of its euros are ordered, so that the rest is an exception."""
        # Not by the share: this is asked of thousands of units at once.
        return 2 * self.amount_without < self.amount


def _part(part: Decimal, whole: Decimal) -> Fraction:
    return Fraction(part) / Fraction(whole) if whole else Fraction(0)
