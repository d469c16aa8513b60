# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we spent per month, quarter and year, beside a year before."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.shares import share
from inkoopkoers.spending.questions.sums import euros


class PeriodRow(NamedTuple):
    """Euros of a period.

    `part`: month 1-12 or quarter 1-4; 0 for a whole year. `invoices`: how many
    different numbers of one party; lines without a number count for none. `share`: of
    all euros of the selection, null when those are not positive. `year_before`: euros
    of the same period a year earlier, also outside the dates of the selection; null
    when nothing was booked in it.
    """

    year: int
    part: int
    amount: Decimal
    lines: int
    invoices: int
    share: Decimal | None
    year_before: Decimal | None


def _per(name: str, part: str) -> Question[PeriodRow]:
    return Question(
        name=name,
        row=PeriodRow,
        steps=f"""
per_invoice AS (
  SELECT year, {part} AS part, party, invoice,
    sum(amount) AS amount, count(*) AS entries
  FROM spend GROUP BY year, {part}, party, invoice
),
now AS (
  SELECT year, part, {euros("amount")} AS amount,
    CAST(sum(entries) AS BIGINT) AS entries, count(invoice) AS invoices
  FROM per_invoice GROUP BY year, part
),
before AS (
  SELECT year + 1 AS year, {part} AS part, {euros("amount")} AS amount
  FROM ever GROUP BY year + 1, {part}
),
total AS (SELECT sum(amount) AS amount FROM now)
""",
        final=f"""
SELECT now.year, now.part, now.amount, now.entries, now.invoices,
  {share("now.amount", "total.amount")} AS share, before.amount AS year_before
FROM now CROSS JOIN total
LEFT JOIN before ON before.year = now.year AND before.part = now.part
ORDER BY now.year, now.part
""",
    )


PER_MONTH = _per("per_month", "month")
PER_QUARTER = _per("per_quarter", "quarter(booked_on)")
# A bare 0 would be the number of a column in GROUP BY.
PER_YEAR = _per("per_year", "year - year")
