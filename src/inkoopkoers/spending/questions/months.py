# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which months each source has lines of."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.sums import euros


class SourceMonth(NamedTuple):
    """Lines and euros of one month of one source."""

    source: int
    year: int
    month: int
    lines: int
    amount: Decimal


SOURCE_MONTHS = Question(
    name="source_months",
    row=SourceMonth,
    final=f"""
SELECT source, year, month, count(*) AS lines, {euros("amount")} AS amount
FROM spend GROUP BY source, year, month ORDER BY source, year, month
""",
)
