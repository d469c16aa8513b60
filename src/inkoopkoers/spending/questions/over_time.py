# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we spent, per month."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.spending.engine.question import Question


@dataclass(frozen=True)
class MonthRow:
    """Euros and lines of a month."""

    year: int
    month: int
    amount: Decimal
    lines: int


PER_MONTH = Question(
    name="per_month",
    row=MonthRow,
    final="""
SELECT year, month, CAST(sum(amount) AS DECIMAL(18,2)) AS amount, count(*) AS lines
FROM spend GROUP BY year, month ORDER BY year, month
""",
)
