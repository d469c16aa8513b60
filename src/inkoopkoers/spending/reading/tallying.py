# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts and euros of facts as they pass by."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.spending.domain.importing import Counts, Refusal
from inkoopkoers.spending.reading.facts import Facts, total_of


@dataclass
class Tally:
    """Grows by facts; gives Counts at any time."""

    imported: int = 0
    refused: int = 0
    amount: Decimal = Decimal("0.00")
    refused_amount: Decimal = Decimal("0.00")
    without_amount: int = 0
    days: list[date] = field(default_factory=list)
    rows_of: Counter[str] = field(default_factory=Counter)
    euros_of: dict[str, Decimal] = field(default_factory=dict)
    credits: int = 0
    duplicates: int = 0
    redacted: int = 0
    seen: Counter[int] = field(default_factory=Counter)

    def add(self, facts: Facts) -> None:
        """Count one batch."""
        self._add_lines(facts.lines)
        self._add_refused(facts.refused)
        self.seen.update(facts.seen)

    def counts(self) -> Counts:
        """All so far; reasons by rows, most first."""
        reasons = sorted(self.rows_of.items(), key=lambda one: (-one[1], one[0]))
        return Counts(
            rows=self.imported + self.refused,
            imported=self.imported,
            refused=self.refused,
            amount=self.amount,
            refused_amount=self.refused_amount,
            refused_without_amount=self.without_amount,
            first_on=min(self.days, default=None),
            last_on=max(self.days, default=None),
            reasons=tuple((why, rows, self.euros_of[why]) for why, rows in reasons),
            credit_lines=self.credits,
            duplicate_lines=self.duplicates,
            redacted_lines=self.redacted,
            seen_before=sum(self.seen.values()),
        )

    def _add_lines(self, lines: pa.Table) -> None:
        if not len(lines):
            return
        self.imported += len(lines)
        self.amount += total_of(lines["amount"])
        span = pc.min_max(lines["booked_on"]).as_py()
        self.days = [min([*self.days, span["min"]]), max([*self.days, span["max"]])]
        self.credits += pc.sum(pc.less(lines["amount"], pa.scalar(Decimal(0)))).as_py()
        self.duplicates += pc.sum(lines["is_duplicate"]).as_py()
        self.redacted += pc.sum(lines["is_redacted"]).as_py()

    def _add_refused(self, refused: pa.Table) -> None:
        if not len(refused):
            return
        self.refused += len(refused)
        self.refused_amount += total_of(refused["amount"])
        self.without_amount += refused["amount"].null_count
        grouped = refused.group_by("reason").aggregate(
            [("amount", "sum"), ("row", "count")]
        )
        for one in grouped.to_pylist():
            why = Refusal(one["reason"]).value
            self.rows_of[why] += one["row_count"]
            before = self.euros_of.get(why, Decimal("0.00"))
            self.euros_of[why] = before + (one["amount_sum"] or 0)
