# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fast invoices are paid, and how much of that we know."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

# Article 6:119b BW; see betaaltermijn-overheid in content/rules/obligations.yaml.
LAW = "betaaltermijn-overheid"


class PaymentRow(NamedTuple):
    """Invoices of one group: all of them, a unit or a supplier.

    `dated` have the day of the invoice and of paying; `due_known` have the last day
    to pay and the day of paying. Days count from the day on the invoice: the law
    counts from receipt, a little later. `median` and `p90` are the nearest rank.
    """

    key: str
    supplier: int | None
    invoices: int
    amount: Decimal
    dated: int
    dated_amount: Decimal
    median: int | None
    p90: int | None
    late: int
    late_amount: Decimal
    due_known: int
    past_due: int
    past_due_amount: Decimal

    @property
    def coverage(self) -> Fraction:
        """The part of the euros of which we know how fast they were paid."""
        return (
            Fraction(self.dated_amount) / Fraction(self.amount)
            if self.amount
            else Fraction()
        )

    @property
    def late_share(self) -> Fraction | None:
        """The part of the dated invoices that was paid too late; None without any."""
        return Fraction(self.late, self.dated) if self.dated else None

    @property
    def past_due_share(self) -> Fraction | None:
        """The same against the last day that stood on the invoice."""
        return Fraction(self.past_due, self.due_known) if self.due_known else None
