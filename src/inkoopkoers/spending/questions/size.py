# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From how many suppliers we buy, and how much goes to the largest of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.sums import euros

TOP = 10


@dataclass(frozen=True)
class SizeRow:
    """How many suppliers, all euros, and those of the ten largest."""

    suppliers: int
    amount: Decimal
    top_amount: Decimal


SIZE = Question(
    name="size",
    row=SizeRow,
    steps=f"""
sums AS (
  SELECT supplier, {euros("amount")} AS amount FROM spend GROUP BY supplier
),
placed AS (
  SELECT amount, row_number() OVER (ORDER BY amount DESC, supplier) AS place FROM sums
)
""",
    final=f"""
SELECT count(*) AS suppliers, {euros("amount")} AS amount,
  {euros(f"CASE WHEN place <= {TOP} THEN amount ELSE 0 END")} AS top_amount
FROM placed
""",
)
