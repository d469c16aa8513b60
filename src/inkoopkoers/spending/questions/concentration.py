# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""On whom we depend, per category: how spread the money is, and the largest one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.shares import share
from inkoopkoers.spending.questions.sums import euros


class ConcentrationRow(NamedTuple):
    """One category, at Terms.category_digits digits.

    `amount` and `suppliers`: of the suppliers with more than 0 euros in it.
    `hhi`: the sum of the squares of their shares (Herfindahl-Hirschman), 1 when there
    is one supplier, 1/n when n share alike; from shares in millionths. `largest`: the
    supplier with most euros. `years`: in how many calendar years, also outside the
    dates of the selection, there were lines of that supplier in this category.
    `contract_ends`: of that supplier, when someone knows.
    """

    category: str
    amount: Decimal
    suppliers: int
    hhi: Decimal
    largest: int
    largest_name: str
    largest_amount: Decimal
    largest_share: Decimal
    years: int
    contract_ends: date | None


CONCENTRATION = Question(
    name="concentration",
    row=ConcentrationRow,
    steps=f"""
sums AS (
  SELECT substr(category, 1, $category_digits) AS category, supplier,
    {euros("amount")} AS amount
  FROM spend WHERE category IS NOT NULL
  GROUP BY substr(category, 1, $category_digits), supplier
),
totals AS (
  SELECT category, supplier, amount,
    CAST(sum(amount) OVER (PARTITION BY category) AS DECIMAL(18,2)) AS total,
    row_number() OVER (PARTITION BY category ORDER BY amount DESC, supplier) AS place
  FROM sums WHERE amount > 0
),
shares AS (SELECT *, {share("amount", "total")} AS share FROM totals),
spread AS (
  SELECT category, {euros("amount")} AS amount, count(*) AS n,
    CAST(sum(share * share) AS DECIMAL(18,6)) AS hhi
  FROM shares GROUP BY category
),
used AS (
  SELECT category, supplier, count(*) AS years FROM (
    SELECT DISTINCT substr(category, 1, $category_digits) AS category, supplier, year
    FROM ever WHERE category IS NOT NULL
  ) AS e GROUP BY category, supplier
)
""",
    final="""
SELECT spread.category, spread.amount, spread.n, spread.hhi,
  shares.supplier, coalesce(suppliers.name, '') AS largest_name,
  shares.amount AS largest_amount, shares.share, used.years, suppliers.contract_ends
FROM spread
JOIN shares ON shares.category = spread.category AND shares.place = 1
JOIN used ON used.category = shares.category AND used.supplier = shares.supplier
LEFT JOIN suppliers ON suppliers.supplier = shares.supplier
ORDER BY spread.amount DESC, spread.category
""",
)
